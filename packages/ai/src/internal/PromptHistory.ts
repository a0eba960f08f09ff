import type { MalformedInput } from "@effect/ai/AiError"
import type * as Prompt from "@effect/ai/Prompt"
import { Input } from "@effect-codex/client"
import type { UserInput } from "@effect-codex/protocol"
import { Effect, Either, Encoding } from "effect"
import { type Method, malformedInput } from "./AiErrors.js"
import { wordsOf } from "./ToolOutput.js"

/** A message of a prompt that is not its system message. */
export type Message = Exclude<Prompt.Message, Prompt.SystemMessage>

/**
 * A prompt as a conversation: the instructions, and the messages with a digest of everything up to each of them, by
 * which a later prompt that begins with the same messages is recognised.
 */
export interface PromptHistory {
  /** The system messages, in order; empty if there are none. */
  readonly system: string
  readonly messages: ReadonlyArray<Message>
  /** `digests[n]` stands for the first `n` messages. */
  readonly digests: ReadonlyArray<string>
}

/** What an assistant message says that a later prompt is sure to repeat: its text, and the tools that the caller runs. */
export interface Said {
  readonly text: string
  readonly calls: ReadonlyArray<string>
}

const utf8 = new TextEncoder()

const extend = (digest: string, ...content: ReadonlyArray<unknown>): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", utf8.encode(JSON.stringify([digest, ...content])))),
    (bytes) => Encoding.encodeBase64(new Uint8Array(bytes))
  )

/** The digest of a history that an assistant message has been added to. An empty one adds nothing. */
export const extendBySaid = (digest: string, said: Said): Effect.Effect<string> =>
  isEmpty(said) ? Effect.succeed(digest) : extend(digest, "assistant", said.text, said.calls)

const isEmpty = ({ calls, text }: Said) => text === "" && calls.length === 0

/** What an assistant message says. Reasoning and the tools that the provider ran are left out: callers may drop them. */
const saidIn = (message: Prompt.AssistantMessage): Said => ({
  text: message.content.map((part) => (part.type === "text" ? part.text : "")).join(""),
  calls: message.content.flatMap((part) => (part.type === "tool-call" && !part.providerExecuted ? [part.id] : []))
})

/** Reads a prompt. */
export const make = (prompt: Prompt.Prompt): Effect.Effect<PromptHistory> =>
  Effect.gen(function* () {
    const system: Array<string> = []
    const messages: Array<Message> = []
    const digests = [""]
    for (const message of prompt.content) {
      if (message.role === "system") {
        system.push(message.content)
        continue
      }
      const before = digests.at(-1) ?? ""
      if (message.role === "assistant") {
        const said = saidIn(message)
        if (isEmpty(said)) continue
        digests.push(yield* extendBySaid(before, said))
      } else {
        digests.push(yield* extend(before, message.role, ...message.content.map(contentOf)))
      }
      messages.push(message)
    }
    return { system: system.join("\n\n"), messages, digests }
  })

const contentOf = (part: Prompt.UserMessagePart | Prompt.ToolMessagePart): unknown => {
  switch (part.type) {
    case "text":
      return part.text
    case "file":
      return [part.mediaType, part.data instanceof Uint8Array ? Encoding.encodeBase64(part.data) : String(part.data)]
    case "tool-result":
      return [part.id, part.isFailure, part.result]
  }
}

/** The results of tools in the messages, by the id of the call. */
export const resultsIn = (messages: ReadonlyArray<Message>): ReadonlyMap<string, Prompt.ToolResultPart> =>
  new Map(
    messages
      .flatMap<Prompt.Part>(({ content }) => content)
      .flatMap((part) => (part.type === "tool-result" ? [[part.id, part] as const] : []))
  )

/** What a turn is given: the messages of the user, and in words the results of calls that no longer wait. */
export const toInput = (
  method: Method,
  messages: ReadonlyArray<Message>
): Either.Either<ReadonlyArray<UserInput>, MalformedInput> =>
  Either.gen(function* () {
    const input: Array<UserInput> = []
    for (const message of messages) {
      if (message.role === "assistant") continue
      for (const part of message.content) {
        input.push(
          part.type === "text"
            ? Input.text(part.text)
            : part.type === "file"
              ? yield* toInputFile(method, part)
              : Input.text(`The tool ${part.name} ${part.isFailure ? "failed" : "returned"}: ${wordsOf(part.result)}`)
        )
      }
    }
    return input
  })

const toInputFile = (method: Method, part: Prompt.FilePart): Either.Either<UserInput, MalformedInput> => {
  const [kind] = part.mediaType.split("/")
  if ((kind === "image" || kind === "audio") && isRemote(part.data)) {
    return Either.left(
      malformedInput(method, `Codex takes files as data, not by their URL: download the ${kind} first`)
    )
  }
  if (kind === "image") return Either.right(Input.image(urlOf(part, "image/jpeg")))
  if (kind === "audio") return Either.right(Input.audio(urlOf(part, "audio/wav")))
  const text = kind === "text" ? textOf(part) : undefined
  return text === undefined
    ? Either.left(
        malformedInput(
          method,
          `Codex takes files of the media types image/*, audio/* and, as data, text/*; the prompt has one of ${part.mediaType}`
        )
      )
    : Either.right(Input.text(part.fileName === undefined ? text : `${part.fileName}:\n${text}`))
}

const isUrl = (data: string) => /^(https?|data):/i.test(data)

/** The server takes no URL of another machine. */
const isRemote = (data: Prompt.FilePart["data"]) => !(data instanceof Uint8Array) && /^https?:/i.test(String(data))

const urlOf = ({ data, mediaType }: Prompt.FilePart, anyOf: string): string => {
  if (data instanceof URL) return data.href
  if (typeof data === "string" && isUrl(data)) return data
  const base64 = typeof data === "string" ? data : Encoding.encodeBase64(data)
  return `data:${mediaType.endsWith("/*") ? anyOf : mediaType};base64,${base64}`
}

const textOf = ({ data }: Prompt.FilePart): string | undefined => {
  if (data instanceof Uint8Array) return new TextDecoder().decode(data)
  return typeof data === "string" && !isUrl(data) ? Either.getOrUndefined(Encoding.decodeBase64String(data)) : undefined
}

/** A history as items of the Responses API, for a thread that does not know it. */
export const toItems = (
  method: Method,
  messages: ReadonlyArray<Message>
): Either.Either<ReadonlyArray<object>, MalformedInput> =>
  Either.gen(function* () {
    const results = resultsIn(messages)
    const items: Array<object> = []
    for (const message of messages) {
      if (message.role === "user") {
        const content = (yield* toInput(method, [message])).map(toContentItem)
        items.push({ type: "message", role: "user", content })
      } else if (message.role === "assistant") {
        for (const part of message.content) {
          if (part.type === "text" && part.text !== "") {
            items.push({
              type: "message",
              role: "assistant",
              content: [{ type: "output_text", text: part.text }]
            })
          } else if (part.type === "tool-call") {
            const result = results.get(part.id)
            items.push(
              {
                type: "function_call",
                name: part.name,
                arguments: JSON.stringify(part.params ?? {}),
                call_id: part.id
              },
              {
                type: "function_call_output",
                call_id: part.id,
                output: result === undefined ? "There is no result here." : wordsOf(result.result)
              }
            )
          }
        }
      }
    }
    return items
  })

const toContentItem = (input: UserInput): object => {
  switch (input.type) {
    case "image":
      return { type: "input_image", image_url: input.url }
    case "audio":
      return { type: "input_audio", audio_url: input.url }
    default:
      return { type: "input_text", text: "text" in input ? input.text : "" }
  }
}
