/**
 * What the scripted model says.
 *
 * @since 0.1.0
 */
import { Array, Data, Effect, Pipeable, Stream } from "effect"
import { dual } from "effect/Function"
import type { Gate } from "./Gate.js"
import * as ResponsesEvent from "./ResponsesEvent.js"

/**
 * What the model answers one request with: a stream of steps, or an HTTP status instead of one.
 *
 * Replies are data. The same one may answer any number of requests: ids are given when it is sent, and no two requests
 * get the same.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { Reply } from "@effect-codex/testing"
 *
 * const replies = [
 *   Reply.sequence(
 *     Reply.message("Let me look.", { phase: "commentary" }),
 *     Reply.functionCall("exec_command", { cmd: "ls" })
 *   ),
 *   Reply.message("Two files.")
 * ]
 * ```
 */
export type Reply = Streamed | Refused

/**
 * A reply that is streamed: its steps one after the other, between `response.created` and `response.completed`.
 *
 * @since 0.1.0
 * @category models
 */
export class Streamed extends Pipeable.Class(
  Data.TaggedClass("Streamed")<{
    readonly steps: ReadonlyArray<Step>
    /** What `response.completed` reports; {@link defaultUsage} where it is undefined. */
    readonly usage: ResponsesEvent.Usage | undefined
  }>
) {}

/**
 * A reply that is no stream: an HTTP status and a JSON body.
 *
 * @since 0.1.0
 * @category models
 */
export class Refused extends Data.TaggedClass("Refused")<{ readonly status: number; readonly body: unknown }> {}

/**
 * Text in the pieces that it is streamed in; a gate between two of them holds the stream there.
 *
 * @since 0.1.0
 * @category models
 */
export type Content = string | ReadonlyArray<string | Gate>

/**
 * What a message is to the turn: `final_answer` is the answer, `commentary` is said on the way to it.
 *
 * @since 0.1.0
 * @category models
 */
export type MessagePhase = "commentary" | "final_answer"

/**
 * One step of a {@link Streamed} reply.
 *
 * @since 0.1.0
 * @category models
 */
export type Step =
  | { readonly _tag: "Message"; readonly content: Content; readonly phase: MessagePhase | undefined }
  | { readonly _tag: "Reasoning"; readonly summary: Content }
  | {
      readonly _tag: "FunctionCall"
      readonly name: string
      readonly arguments: string
      readonly callId: string | undefined
      readonly namespace: string | undefined
    }
  | { readonly _tag: "Failed"; readonly code: string; readonly message: string }
  | { readonly _tag: "Event"; readonly event: ResponsesEvent.ResponsesEvent }
  | { readonly _tag: "Hold"; readonly gate: Gate }
  | { readonly _tag: "Hang" }
  | { readonly _tag: "Disconnect" }

const step = (step: Step): Streamed => new Streamed({ steps: [step], usage: undefined })

/**
 * An assistant message, with a delta for every piece of its text.
 *
 * @since 0.1.0
 * @category replies
 * @example
 * ```ts
 * import { type Gate, Reply } from "@effect-codex/testing"
 *
 * declare const gate: Gate.Gate
 *
 * const whole = Reply.message("Hello.", { phase: "final_answer" })
 * const held = Reply.message(["Hel", gate, "lo."]) // held after the first delta
 * ```
 */
export const message = (content: Content, options?: { readonly phase?: MessagePhase }): Streamed =>
  step({ _tag: "Message", content, phase: options?.phase })

/**
 * A piece of reasoning, of which the client sees the summary.
 *
 * @since 0.1.0
 * @category replies
 */
export const reasoning = (summary: Content): Streamed => step({ _tag: "Reasoning", summary })

/**
 * A call of one of the tools that the request offers. Codex runs it, and the next request carries its output.
 *
 * `args` is sent as JSON; a string is sent as it is, well-formed or not. Without a `callId` every call gets its own.
 * `namespace` is for the tools that codex offers in one, `multi_agent_v1` for example.
 *
 * @since 0.1.0
 * @category replies
 * @example
 * ```ts
 * import { Reply } from "@effect-codex/testing"
 *
 * const call = Reply.functionCall("exec_command", { cmd: "echo hi" })
 * ```
 */
export const functionCall = (
  name: string,
  args: unknown,
  options?: { readonly callId?: string; readonly namespace?: string }
): Streamed =>
  step({
    _tag: "FunctionCall",
    name,
    arguments: typeof args === "string" ? args : JSON.stringify(args),
    callId: options?.callId,
    namespace: options?.namespace
  })

/**
 * Ends the response as failed. Codex turns the code `insufficient_quota` into `usageLimitExceeded`, and shows the
 * message as it is for `invalid_prompt`; most other codes it takes for a broken stream, which it may retry.
 *
 * @since 0.1.0
 * @category replies
 */
export const failed = (code: string, message: string): Streamed => step({ _tag: "Failed", code, message })

/**
 * Any other event of the Responses API. A terminal one ends the response.
 *
 * @since 0.1.0
 * @category replies
 */
export const event = (event: ResponsesEvent.ResponsesEvent): Streamed => step({ _tag: "Event", event })

/**
 * Waits at `gate`.
 *
 * @since 0.1.0
 * @category replies
 */
export const hold = (gate: Gate): Streamed => step({ _tag: "Hold", gate })

/**
 * Sends nothing more, and leaves the connection open until the client closes it.
 *
 * @since 0.1.0
 * @category replies
 */
export const hang: Streamed = step({ _tag: "Hang" })

/**
 * Closes the connection in the middle of the response, once everything before has left.
 *
 * @since 0.1.0
 * @category replies
 */
export const disconnect: Streamed = step({ _tag: "Disconnect" })

/**
 * The replies as one: the steps of all of them in a single response. Nothing is sent after one that ends it.
 *
 * @since 0.1.0
 * @category replies
 */
export const sequence = (...replies: ReadonlyArray<Streamed>): Streamed =>
  new Streamed({
    steps: replies.flatMap((reply) => reply.steps),
    usage: replies.findLast((reply) => reply.usage !== undefined)?.usage
  })

/**
 * The reply with the token counts that `response.completed` reports. In a {@link sequence} the last ones given hold.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { Reply } from "@effect-codex/testing"
 *
 * const reply = Reply.message("Hello.").pipe(Reply.withUsage({ inputTokens: 120, outputTokens: 8 }))
 * ```
 */
export const withUsage: {
  (usage: ResponsesEvent.Usage): (self: Streamed) => Streamed
  (self: Streamed, usage: ResponsesEvent.Usage): Streamed
} = dual(2, (self: Streamed, usage: ResponsesEvent.Usage): Streamed => new Streamed({ steps: self.steps, usage }))

/**
 * What a response reports that was given no {@link withUsage}.
 *
 * @since 0.1.0
 * @category constants
 */
export const defaultUsage: ResponsesEvent.Usage = { inputTokens: 10, outputTokens: 5 }

/**
 * An HTTP status with a JSON body instead of a stream; the body is an error in OpenAI's shape where none is given.
 *
 * @since 0.1.0
 * @category replies
 */
export const httpStatus = (status: number, body?: unknown): Refused =>
  new Refused({ status, body: body ?? { error: { message: `scripted HTTP status ${status}` } } })

/**
 * The events of a reply, as they are sent for the request numbered `index`. The stream waits where the reply does.
 *
 * `disconnect` is run where the reply closes the connection, and is not supposed to return.
 *
 * @since 0.1.0
 * @category replies
 */
export const events = (
  reply: Streamed,
  options: { readonly index: number; readonly disconnect: Effect.Effect<never> }
): Stream.Stream<ResponsesEvent.ResponsesEvent> => {
  const responseId = `resp_${options.index}`

  const moves = (step: Step, at: number): ReadonlyArray<Move> => {
    const id = (prefix: string) => `${prefix}_${options.index}_${at}`
    switch (step._tag) {
      case "Message": {
        const item = (content: ReadonlyArray<object>): ResponsesEvent.OutputItem => ({
          type: "message",
          role: "assistant",
          id: id("msg"),
          content,
          ...(step.phase !== undefined && { phase: step.phase })
        })
        return [
          ResponsesEvent.itemAdded(item([])),
          ...deltas(step.content, (delta) => ResponsesEvent.textDelta(id("msg"), delta)),
          ResponsesEvent.itemDone(item([{ type: "output_text", text: textOf(step.content) }]))
        ]
      }
      case "Reasoning": {
        const item = (summary: ReadonlyArray<object>): ResponsesEvent.OutputItem => ({
          type: "reasoning",
          id: id("rs"),
          summary
        })
        return [
          ResponsesEvent.itemAdded(item([])),
          ResponsesEvent.summaryPartAdded(id("rs")),
          ...deltas(step.summary, (delta) => ResponsesEvent.summaryDelta(id("rs"), delta)),
          ResponsesEvent.itemDone(item([{ type: "summary_text", text: textOf(step.summary) }]))
        ]
      }
      case "FunctionCall": {
        const item: ResponsesEvent.OutputItem = {
          type: "function_call",
          id: id("fc"),
          call_id: step.callId ?? id("call"),
          name: step.name,
          arguments: step.arguments,
          ...(step.namespace !== undefined && { namespace: step.namespace })
        }
        return [ResponsesEvent.itemAdded(item), ResponsesEvent.itemDone(item)]
      }
      case "Failed":
        return [ResponsesEvent.failed(responseId, step.code, step.message)]
      case "Event":
        return [step.event]
      case "Hold":
        return [step.gate.pass]
      case "Hang":
        return [Effect.never]
      case "Disconnect":
        return [options.disconnect]
    }
  }

  return play([
    ResponsesEvent.created(responseId),
    ...reply.steps.flatMap(moves),
    ResponsesEvent.completed(responseId, reply.usage ?? defaultUsage)
  ]).pipe(Stream.takeUntil(ResponsesEvent.isTerminal))
}

/** What a step comes to: an event to send, or something to wait for. */
type Move = ResponsesEvent.ResponsesEvent | Effect.Effect<void>

const isEvent = (move: Move): move is ResponsesEvent.ResponsesEvent => !Effect.isEffect(move)

/** Sends what lies between two waits as one chunk. */
const play = (moves: ReadonlyArray<Move>): Stream.Stream<ResponsesEvent.ResponsesEvent> => {
  const [sent, [wait, ...rest]] = Array.span(moves, isEvent)
  return wait === undefined
    ? Stream.fromIterable(sent)
    : Stream.fromIterable(sent).pipe(
        Stream.concat(Stream.execute(wait)),
        Stream.concat(Stream.suspend(() => play(rest)))
      )
}

const pieces = (content: Content): ReadonlyArray<string | Gate> => (typeof content === "string" ? [content] : content)

const textOf = (content: Content): string =>
  pieces(content)
    .filter((piece) => typeof piece === "string")
    .join("")

const deltas = (content: Content, delta: (text: string) => ResponsesEvent.ResponsesEvent): ReadonlyArray<Move> =>
  pieces(content).map((piece) => (typeof piece === "string" ? delta(piece) : piece.pass))
