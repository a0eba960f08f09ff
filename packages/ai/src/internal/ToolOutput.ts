import type { DynamicToolCallResponse } from "@effect-codex/protocol"
import { Schema } from "effect"

/** A text, an image or a sound that a tool gives to the model; the latter two by URL, `data:` URLs too. */
export const ContentItem = Schema.Union(
  Schema.Struct({ type: Schema.Literal("inputText"), text: Schema.String }),
  Schema.Struct({ type: Schema.Literal("inputImage"), imageUrl: Schema.String }),
  Schema.Struct({ type: Schema.Literal("inputAudio"), audioUrl: Schema.String })
)

const isContentItems = Schema.is(Schema.NonEmptyArray(ContentItem))

/** A result in words, as the model reads it. */
export const wordsOf = (result: unknown): string =>
  typeof result === "string" ? result : (JSON.stringify(result) ?? "null")

/** The response to a call: content items as they are, anything else in words. */
export const toResponse = (result: unknown, isFailure: boolean): DynamicToolCallResponse => ({
  success: !isFailure,
  contentItems: isContentItems(result) ? result : [{ type: "inputText", text: wordsOf(result) }]
})

/** The response to a call that did not succeed. */
export const failed = (text: string): DynamicToolCallResponse => toResponse(text, true)
