import { type InitializeError, TransportClosedError } from "../CodexError.js"
import type { Connection } from "../Connection.js"
import type { Connector } from "../Connector.js"
import type * as Transport from "../Transport.js"
import * as ConnectionStates from "./ConnectionStates.js"
import {
  Cause,
  Deferred,
  type Duration,
  Effect,
  Exit,
  Option,
  Schedule,
  Scope,
  type Scope as ScopeType
} from "./effect.js"

/** One transport of a connection, from its handshake to its end. */
interface Link {
  readonly transport: Transport.Service
  readonly scope: ScopeType.CloseableScope
  /** Open once the link has ended. */
  readonly over: Effect.Latch
  /** Whether the transport can take no more for now. */
  congested: boolean
}

/** What is carried on over the links. */
export interface Peer {
  /** See {@link Transport.Service.run}. */
  readonly onLines: Parameters<Transport.Service["run"]>[0]
  /** The handshake of a link. */
  readonly handshake: Effect.Effect<unknown, InitializeError>
  /** Brings back, over a new link, what was carried on over the one before. */
  readonly resume: Effect.Effect<{ readonly turns: number; readonly goals: number }>
  /** The link has ended, and another one will be made. Synchronous. */
  readonly onLost: (error: TransportClosedError) => void
  /** The link is back: what waits for it can be written. Synchronous. */
  readonly onResumed: () => void
  /** The connection has ended. */
  readonly onClosed: (error: TransportClosedError) => Effect.Effect<void>
}

/** The links of a connection, one after the other. */
export interface Links {
  readonly connection: Connection
  /** Whether links that end are followed by others. */
  readonly reconnects: boolean
  /** Whether a request can be written now. */
  readonly isReady: () => boolean
  /** Waits until a request can be written. Fails once the connection has ended. */
  readonly ready: Effect.Effect<void, TransportClosedError>
  /** The number of the present link, counted from 0. What was meant for an earlier one must not be written. */
  readonly number: () => number
  /** See {@link Transport.Service.maxSendBytes}. */
  readonly maxSendBytes: () => number | undefined
  /** Writes a line over the present link, resumed or not. */
  readonly write: (line: string) => void
  /** Waits until the present link can take more, resumed or not. */
  readonly room: Effect.Effect<void>
  /** Reads the first link and does its handshake; from then on, each link is followed by another. Run once. */
  readonly start: (peer: Peer) => Effect.Effect<void, InitializeError, ScopeType.Scope>
}

/** The first link. It is made at once, and not tried again. */
export const make = <E>(connector: Connector<E>): Effect.Effect<Links, E, ScopeType.Scope> =>
  Effect.gen(function* () {
    // Closed after the fiber that reads them, so that its end is that of the connection.
    const scope = yield* Effect.flatMap(Effect.scope, (parent) => Scope.fork(parent, parent.strategy))
    const states = yield* ConnectionStates.make({ status: "connecting" })
    const { publish } = states

    const open = Effect.gen(function* () {
      const own = yield* Scope.fork(scope, scope.strategy)
      const transport = yield* connector.connect.pipe(
        Scope.extend(own),
        Effect.onError((cause) => Scope.close(own, Exit.failCause(cause)))
      )
      const over = yield* Effect.makeLatch(false)
      return { transport, scope: own, over, congested: false } as Link
    })

    let link = yield* open
    let number = 0
    let isUp = false
    let closed: TransportClosedError | undefined
    /** Open while requests can be written, and at the end. */
    const up = yield* Effect.makeLatch(false)

    const room = Effect.suspend(() => {
      const current = link
      if (!current.congested) return Effect.void
      return Effect.match(current.transport.ready, {
        onSuccess: () => {
          current.congested = false
        },
        onFailure: () => {}
      })
    })
    const ready: Effect.Effect<void, TransportClosedError> = Effect.suspend(() => {
      if (closed !== undefined) return closed
      if (!isUp) return Effect.zipRight(up.await, ready)
      const current = link
      if (!current.congested) return Effect.void
      return Effect.matchEffect(current.transport.ready, {
        onSuccess: () =>
          Effect.sync(() => {
            current.congested = false
          }),
        // The link has ended, which its reader is about to find out.
        onFailure: (error) => (connector.reconnect === undefined ? error : Effect.zipRight(current.over.await, ready))
      })
    })

    const start: Links["start"] = (peer) =>
      Effect.gen(function* () {
        const established = yield* Deferred.make<boolean>()
        const read = (current: Link) => current.transport.run(peer.onLines)

        const resume = Effect.gen(function* () {
          yield* peer.handshake
          yield* publish({ status: "connected" })
          const resumed = yield* peer.resume
          yield* Effect.sync(() => {
            isUp = true
            peer.onResumed()
            up.unsafeOpen()
          })
          yield* publish({ status: "resumed", ...resumed })
        })

        const pursue = Effect.gen(function* () {
          const error = yield* Effect.flip(read(link))
          if (connector.reconnect === undefined) return yield* error
          peer.onLost(error)
          if (!(yield* Deferred.await(established))) return yield* error
          return yield* follow(error, connector.reconnect)
        })

        /** Connects again, link after link, until the schedule ends. */
        const follow = (first: TransportClosedError, schedule: NonNullable<typeof connector.reconnect>) =>
          Effect.gen(function* () {
            let lost = first
            let reason: unknown = first
            const driver = yield* Schedule.driver(
              Schedule.modifyDelayEffect(schedule, (_, retryIn: Duration.Duration) =>
                Effect.as(publish({ status: "lost", error: reason, retryIn }), retryIn)
              )
            )
            for (;;) {
              isUp = false
              up.unsafeClose()
              peer.onLost(lost)
              yield* link.over.open
              yield* Scope.close(link.scope, Exit.void)
              const opened = yield* Effect.gen(function* () {
                for (;;) {
                  const next = yield* Effect.exit(driver.next(reason))
                  if (Exit.isFailure(next)) return undefined
                  yield* publish({ status: "connecting" })
                  const attempt = yield* Effect.either(open)
                  if (attempt._tag === "Right") return attempt.right
                  reason = attempt.left
                  if (isFinal(attempt.left)) return undefined
                }
              })
              if (opened === undefined) {
                return yield* new TransportClosedError({ ...fieldsOf(lost), cause: reason })
              }
              link = opened
              number += 1
              const attempt = yield* Effect.exit(
                Effect.raceFirst(
                  read(opened),
                  resume.pipe(Effect.zipRight(Effect.delay(driver.reset, healthyAfter)), Effect.zipRight(Effect.never))
                )
              )
              reason = Exit.isFailure(attempt) ? Cause.squash(attempt.cause) : reason
              if (reason instanceof TransportClosedError) lost = reason
            }
          })

        yield* pursue.pipe(
          Effect.onExit((exit) =>
            Effect.suspend(() => {
              const error = whyClosed(exit)
              closed = error
              isUp = false
              up.unsafeOpen()
              link.over.unsafeOpen()
              return Effect.zipRight(peer.onClosed(error), publish({ status: "closed", error }))
            })
          ),
          Effect.ignore,
          Effect.forkScoped
        )
        yield* Effect.onError(peer.handshake, () => Deferred.succeed(established, false))
        yield* publish({ status: "connected" })
        isUp = closed === undefined
        up.unsafeOpen()
        yield* Deferred.succeed(established, true)
      })

    return {
      connection: { state: states.state, states: states.states },
      reconnects: connector.reconnect !== undefined,
      isReady: () => isUp && !link.congested,
      ready,
      number: () => number,
      maxSendBytes: () => link.transport.maxSendBytes,
      write: (line) => {
        link.congested = !link.transport.write(line)
      },
      room,
      start
    }
  })

/** How long a link has to last before the schedule starts anew: a server that dies at once each time is given up. */
const healthyAfter = "5 seconds"

/** Whether another attempt would fail alike. */
const isFinal = (error: unknown): boolean => {
  const tag = (error as { readonly _tag?: unknown } | null)?._tag
  return tag === "UnauthorizedError" || tag === "InvalidOptionError"
}

const fieldsOf = ({ detail, exitCode, reason, signal, stderrTail }: TransportClosedError) => ({
  reason,
  stderrTail,
  ...(detail !== undefined && { detail }),
  ...(exitCode !== undefined && { exitCode }),
  ...(signal !== undefined && { signal })
})

/** The error of a connection that this program has closed. */
export const released = new TransportClosedError({ reason: "Released", stderrTail: [] })

const whyClosed = (exit: Exit.Exit<never, TransportClosedError>): TransportClosedError => {
  const cause = Exit.isFailure(exit) ? exit.cause : Cause.empty
  const failure = Cause.failureOption(cause)
  if (Option.isSome(failure)) return failure.value
  return Cause.isInterruptedOnly(cause)
    ? released
    : new TransportClosedError({ reason: "Disconnected", stderrTail: [], cause: Cause.squash(cause) })
}
