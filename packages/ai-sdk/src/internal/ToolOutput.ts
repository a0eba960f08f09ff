import type { LanguageModelV3ToolResultOutput } from "@ai-sdk/provider"
import type { DynamicToolCallOutputContentItem, DynamicToolCallResponse } from "@effect-codex/protocol"

type Content = Extract<LanguageModelV3ToolResultOutput, { readonly type: "content" }>["value"][number]

/** The result of a tool of the caller's, as the server takes it. */
export const toResponse = (output: LanguageModelV3ToolResultOutput): DynamicToolCallResponse => {
  switch (output.type) {
    case "text":
      return succeeded([text(output.value)])
    case "json":
      return succeeded([text(JSON.stringify(output.value))])
    case "error-text":
      return failed(output.value)
    case "error-json":
      return failed(JSON.stringify(output.value))
    case "execution-denied":
      return failed(
        output.reason === undefined ? "The user denied this call." : `The user denied this call: ${output.reason}`
      )
    case "content":
      return succeeded(output.value.map(toItem))
  }
}

/** The result as text, for a model that can no longer be given it as the result of its call. */
export const toText = (output: LanguageModelV3ToolResultOutput): string =>
  toResponse(output)
    .contentItems.map((item) => (item.type === "inputText" ? item.text : `[${item.type}]`))
    .join("\n")

/** A call that has come to nothing, and why. */
export const failed = (why: string): DynamicToolCallResponse => ({ success: false, contentItems: [text(why)] })

const succeeded = (contentItems: ReadonlyArray<DynamicToolCallOutputContentItem>): DynamicToolCallResponse => ({
  success: true,
  contentItems
})

const text = (text: string): DynamicToolCallOutputContentItem => ({ type: "inputText", text })

const media = (mediaType: string | undefined, url: string): DynamicToolCallOutputContentItem =>
  mediaType?.startsWith("image/") === true
    ? { type: "inputImage", imageUrl: url }
    : mediaType?.startsWith("audio/") === true
      ? { type: "inputAudio", audioUrl: url }
      : text(url.startsWith("data:") ? `[a file of the type ${mediaType}, which cannot be shown]` : url)

const toItem = (content: Content): DynamicToolCallOutputContentItem => {
  switch (content.type) {
    case "text":
      return text(content.text)
    case "file-data":
    case "image-data":
      return media(content.mediaType, `data:${content.mediaType};base64,${content.data}`)
    case "file-url":
      return media(content.mediaType, content.url)
    case "image-url":
      return media("image/*", content.url)
    case "file-id":
    case "image-file-id":
    case "custom":
      return text(`[a part of the type ${content.type}, which cannot be shown]`)
  }
}
