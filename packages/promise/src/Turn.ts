/**
 * A turn: one piece of work of the agent on a thread.
 *
 * @since 0.1.0
 */
import type { Notification } from "@effect-codex/client/Notification"
import type * as ClientTurn from "@effect-codex/client/Turn"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"
import type { Duration } from "./Duration.js"
import type { Input } from "./Input.js"

/**
 * The options of a turn: the parameters of `turn/start` beside the input, under their own names, presets for approvals
 * and sandbox, and a signal.
 *
 * @since 0.1.0
 * @category models
 */
export type TurnOptions = ClientTurn.Options & Abortable

/**
 * The options of a turn that is waited for.
 *
 * @since 0.1.0
 * @category models
 */
export type RunOptions = TurnOptions & {
  /**
   * How long the turn may take. Past it, the turn is stopped on the server and the promise rejects with
   * {@link TurnTimeoutError}. Default: no limit.
   */
  readonly timeout?: Duration | undefined
}

/**
 * A handle on a turn, which is running on the server or has ended. A running turn keeps the program from ending.
 *
 * @since 0.1.0
 * @category models
 */
export interface Turn {
  readonly id: string
  readonly threadId: string
  /**
   * The events of the turn, in wire order, from this handle's start on. The loop ends after `turn/completed`.
   *
   * Every loop gets all of them, at its own pace; they are kept for as long as the handle is, up to `eventBufferSize`.
   * To leave the loop early only stops reading.
   *
   * Rejects with {@link TurnFailedError} after the last event when the turn failed, with {@link TransportClosedError} when
   * the connection ends first, and with {@link EventBufferOverflowError} where more events came than are kept.
   */
  readonly events: AsyncStream<Notification>
  /** The pieces of the agent's messages, as they are written. Rejects as {@link Turn.events} does. */
  readonly text: AsyncStream<string>
  /**
   * The result of the turn, whether or not its events are read. An interrupted turn has a result with the status
   * `interrupted`; a failed one rejects with {@link TurnFailedError}.
   */
  readonly result: Promise<TurnResult>
  /**
   * Adds input to the turn while it runs. Resolves with the id of the turn that took it. Rejects with
   * {@link InvalidRequestError} if the turn has ended.
   */
  readonly steer: (input: Input, options?: Abortable) => Promise<string>
  /**
   * Asks the server to stop the turn; {@link Turn.result} settles when it has. Resolves at once for a turn that is known
   * to have ended.
   */
  readonly interrupt: (options?: Abortable) => Promise<void>
}
