/**
 * The responses of the model in a turn: whether the last one is complete, which calls it makes, and what all of them
 * cost.
 *
 * @since 0.1.0
 */
import type { TokenUsageBreakdown } from "@effect-codex/protocol"
import * as internal from "./internal/modelResponses.js"
import type { Notification } from "./Notification.js"

/**
 * How far the model's response is. `unknown`: the server does not report it, since the thread was not started with
 * `experimentalRawEvents: true`, which is lost where it is resumed or forked.
 *
 * @since 0.1.0
 * @category models
 */
export type Progress = "unknown" | "open" | "complete"

/**
 * A call that the model makes, of a tool of the program or of codex itself.
 *
 * @since 0.1.0
 * @category models
 */
export interface Call {
  readonly id: string
  /** The name of the tool; absent for calls of a kind without one. */
  readonly name: string | undefined
  /** The arguments as the model wrote them, which need not be JSON. */
  readonly arguments: string | undefined
}

/**
 * What the events of a turn report of the model's responses.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelResponses {
  /** Takes the next event of the turn. True if it shows that the model has said something, or is done with it. */
  readonly add: (event: Notification) => boolean
  /** How far the last response is. */
  readonly progress: () => Progress
  /** The calls without an output, by id, in the model's order. */
  readonly calls: () => ReadonlyMap<string, Call>
  /**
   * The tokens since the last call of this, as far as the server has reported them; undefined if it has not reported any.
   * Response by response where it reports those; else out of the totals of the thread, which come once the tools of a
   * response are done.
   */
  readonly takeUsage: () => TokenUsageBreakdown | undefined
}

/**
 * Follows the responses of one turn, from its first event on.
 *
 * The server's schema does not have the two notifications that report them, `rawResponseItem/completed` and
 * `rawResponse/completed`: they are events of the method `$unknown`. Here they are typed by what 0.169.0 sends; what does
 * not fit is ignored.
 *
 * @example
 * ```ts
 * import { ModelResponses, type Turn } from "@effect-codex/client"
 * import { Effect, Stream } from "effect"
 *
 * declare const turn: Turn.Turn
 *
 * const responses = ModelResponses.make()
 * const program = Stream.runForEach(turn.events, (event) =>
 *   Effect.sync(() => {
 *     if (responses.add(event) && responses.progress() === "complete") console.log(responses.takeUsage())
 *   })
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: () => ModelResponses = () => new internal.Responses()
