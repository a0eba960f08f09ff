import type { Turn as ClientTurn } from "@effect-codex/client"
import type { TurnOptions as Options } from "@effect-codex/client/Presets"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type * as Protocol from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import * as AsyncStream from "./AsyncStream.js"
import type { Input } from "./Input.js"
import type { Notification } from "./Notification.js"
import type { Runner } from "./Runner.js"

/** What `turn/start` takes beside the input, under its own names; presets for approvals and sandbox; and a signal. */
export type TurnOptions = Options<Protocol.TurnStartParams> & Abortable

/** A turn: one piece of work of the model on a thread, under way on the server or over. It keeps the program from ending. */
export interface Turn {
  readonly id: string
  readonly threadId: string
  /**
   * What happens in the turn, in wire order, from this handle's start on; it ends after `turn/completed`.
   *
   * Every loop sees all of it, at its own pace; the events are kept for as long as the handle is. To leave the loop
   * early only stops listening. Rejects with {@link TurnFailedError} after the last event when the turn failed, and
   * with {@link TransportClosedError} when the connection ends first.
   */
  readonly events: AsyncStream.AsyncStream<Notification>
  /** The pieces of the agent's messages, as they are written; read again, and rejecting, as {@link Turn.events}. */
  readonly text: AsyncStream.AsyncStream<string>
  /**
   * How the turn ended, whether or not anyone reads its events. An interrupted turn is a result with the status
   * `interrupted`; a failed one rejects with {@link TurnFailedError}.
   */
  readonly result: Promise<TurnResult>
  /** Adds input to the turn while it runs. Rejects with {@link InvalidRequestError} if it no longer does. */
  readonly steer: (input: Input, options?: Abortable) => Promise<void>
  /**
   * Asks the server to stop the turn; {@link Turn.result} tells when it has. Rejects with {@link InvalidRequestError}
   * if the turn is over.
   */
  readonly interrupt: (options?: Abortable) => Promise<void>
}

/**
 * The handle on a turn of the client's.
 *
 * @internal
 */
export const make = (runner: Runner, turn: ClientTurn.Turn): Turn =>
  runner.outcomes(
    {
      id: turn.id,
      threadId: turn.threadId,
      events: AsyncStream.make(runner, turn.events),
      text: AsyncStream.make(runner, turn.text),
      steer: runner.method((input: Input, { signal }: Abortable = {}) => [turn.steer(input), signal]),
      interrupt: runner.action(turn.interrupt)
    },
    { result: turn.result }
  )
