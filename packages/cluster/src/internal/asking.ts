/** Requests to the owner of a thread, whichever runner it is on. */
import type { ClusterError } from "@effect/cluster"
import { CodexError, type Notification } from "@effect-codex/client"
import { Cause, Chunk, Duration, Effect, Exit, Option, Stream } from "effect"
import type { Batch } from "./TurnLog.js"
import type { Moved } from "./Wire.js"

export const moveDelay = Duration.millis(100)

/** How the cluster can fail beside what was asked. */
type Undelivered =
  | Moved
  | ClusterError.MailboxFull
  | ClusterError.AlreadyProcessingMessage
  | ClusterError.PersistenceError

/** A failure of the cluster as one that a caller on one machine knows. */
const asRequestError = <E>(method: string, error: E): Exclude<E, Undelivered> | CodexError.RequestError => {
  switch ((error as { readonly _tag?: unknown })._tag) {
    case "MailboxFull":
    case "AlreadyProcessingMessage":
      return new CodexError.ServerBusyError({
        method,
        code: -32001,
        serverMessage: "the thread has too many requests in flight"
      })
    case "PersistenceError":
      return new CodexError.TransportClosedError({ reason: "Disconnected", stderrTail: [], cause: error })
    default:
      return error as Exclude<E, Undelivered>
  }
}

/** Whether the owner went away with the request: its end interrupts what it has in hand. */
const hasMoved = (cause: Cause.Cause<unknown>): boolean =>
  Option.match(Cause.failureOption(cause), {
    onNone: () => Cause.isInterrupted(cause),
    onSome: (error) => (error as { readonly _tag?: unknown })._tag === "Moved"
  })

/** Asks the owner; the next one, where the thread moves meanwhile. */
export const asking = <A, E>(
  method: string,
  request: Effect.Effect<A, E>
): Effect.Effect<A, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Effect.flatMap(Effect.exit(request), (exit) =>
    Exit.isSuccess(exit)
      ? Effect.succeed(exit.value)
      : hasMoved(exit.cause)
        ? Effect.delay(asking(method, request), moveDelay)
        : Effect.failCause(Cause.map(exit.cause, (error) => asRequestError(method, error)))
  )

/** Reads of the owner; of the next one, where the thread moves meanwhile. */
export const reading = <A, E>(
  method: string,
  read: () => Stream.Stream<A, E>
): Stream.Stream<A, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Stream.catchAllCause(Stream.suspend(read), (cause) =>
    hasMoved(cause)
      ? Stream.concat(
          Stream.execute(Effect.sleep(moveDelay)),
          Stream.suspend(() => reading(method, read))
        )
      : Stream.failCause(Cause.map(cause, (error) => asRequestError(method, error)))
  )

/** Reads batch after batch, whichever owner has the next one. */
export const batches = <E>(
  method: string,
  next: (after: number) => Effect.Effect<Batch, E>
): Stream.Stream<Notification.Notification, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Stream.paginateChunkEffect(-1, (after) =>
    Effect.map(asking(method, next(after)), ({ events, last }) => [
      Chunk.unsafeFromArray(events.map(({ event }) => event)),
      last ? Option.none() : Option.some(events.at(-1)?.seq ?? after)
    ])
  )
