/**
 * A turn: one piece of work of the agent on a thread.
 *
 * @since 0.1.0
 */
import type { TurnStartParams } from "@effect-codex/protocol"
import type {
  EventBufferOverflowError,
  RequestError,
  TransportClosedError,
  TurnFailedError,
  TurnTimeoutError
} from "./CodexError.js"
import type { Input } from "./Input.js"
import { Chunk, type Duration, type Effect, Stream } from "./internal/effect.js"
import type { TurnOptions } from "./internal/Presets.js"
import * as TextPieces from "./internal/TextPieces.js"
import type * as Notification from "./Notification.js"
import type { TurnResult } from "./TurnResult.js"

/**
 * A handle on a turn, which is running on the server or has ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface Turn {
  readonly id: string
  readonly threadId: string
  /**
   * The events of the turn, in wire order, from this handle's start on. It ends after `turn/completed`.
   *
   * Every run of the stream has all of them, at its own pace; they are kept for as long as the handle is, up to
   * `eventBufferSize`. To stop reading early only stops reading.
   *
   * Fails with {@link TurnFailedError} after the last event when the turn failed, with {@link TransportClosedError} when
   * the connection ends first, and with {@link EventBufferOverflowError} where more events came than are kept.
   */
  readonly events: Stream.Stream<Notification.Notification, EventsError>
  /** The pieces of the agent's messages, as they are written. Fails as {@link Turn.events} does. */
  readonly text: Stream.Stream<string, EventsError>
  /**
   * The result of the turn, whether or not its events are read. An interrupted turn has a result with the status
   * `interrupted`; a failed one fails with {@link TurnFailedError}.
   */
  readonly result: Effect.Effect<TurnResult, ResultError>
  /**
   * Adds input to the turn while it runs. Succeeds with the id of the turn that took it. Fails with
   * {@link InvalidRequestError} if the turn has ended.
   */
  readonly steer: (input: Input) => Effect.Effect<string, RequestError>
  /**
   * Asks the server to stop the turn; {@link Turn.result} completes when it has. Succeeds at once for a turn that is
   * known to have ended.
   */
  readonly interrupt: Effect.Effect<void, RequestError>
}

/**
 * The options of a turn: the parameters of `turn/start` beside the input, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type Options = TurnOptions<TurnStartParams>

/**
 * The options of a turn that is waited for.
 *
 * @since 0.1.0
 * @category models
 */
export type RunOptions = Options & {
  /** How long the turn may take. Past it, the turn is stopped on the server and `run` fails with {@link TurnTimeoutError}. Default: no limit. */
  readonly timeout?: Duration.DurationInput | undefined
}

/**
 * How the result of a turn can fail.
 *
 * @since 0.1.0
 * @category errors
 */
export type ResultError = TurnFailedError | TransportClosedError

/**
 * How the events of a turn can fail.
 *
 * @since 0.1.0
 * @category errors
 */
export type EventsError = ResultError | EventBufferOverflowError

/**
 * How a turn can fail that is started and waited for.
 *
 * @since 0.1.0
 * @category errors
 */
export type RunError = RequestError | ResultError | TurnTimeoutError

/**
 * How a turn can fail that is started and read as a stream.
 *
 * @since 0.1.0
 * @category errors
 */
export type StreamError = RequestError | EventsError

/**
 * The text of the agent's messages in a stream of events.
 *
 * Where the link was lost in between, the pieces of a message that was being written are held back until it is complete,
 * and what is missing of it follows then, so that the pieces add up to its text.
 *
 * @since 0.1.0
 * @category combinators
 */
export const text = <E, R>(events: Stream.Stream<Notification.Notification, E, R>): Stream.Stream<string, E, R> =>
  Stream.suspend(() => {
    const pieces = TextPieces.make()
    return Stream.mapChunks(events, (chunk) => {
      const texts: Array<string> = []
      for (const event of chunk) {
        const piece = pieces.next(event)
        if (piece !== undefined) texts.push(piece)
      }
      return Chunk.unsafeFromArray(texts)
    })
  })
