import type { Turn } from "@effect-codex/protocol"
import { Clock, Duration, Effect, Layer, Queue } from "effect"
import { AppServer } from "./AppServer.js"
import { MessageRouter } from "./MessageRouter.js"
import type { TurnRoute } from "./TurnRoute.js"

/** When a turn is suspected to have ended unheard. */
export interface Options {
  /** How long a thread may be idle before a turn of it that has not completed is looked up. Default: 2 s. */
  readonly reconcileAfter?: Duration.DurationInput | undefined
  /** How long a turn may be silent before its thread is asked whether it is still active. Default: 60 s. */
  readonly silenceLimit?: Duration.DurationInput | undefined
}

/**
 * Ends the turns whose `turn/completed` never came (S6), from the thread's state on the server.
 *
 * A thread that turns idle makes its turns suspects, since `turn/completed` follows at once; so does a long silence,
 * for the case that the news of idleness was lost as well.
 */
export const layer = (options: Options = {}): Layer.Layer<never, never, AppServer | MessageRouter> =>
  Layer.scopedDiscard(
    Effect.gen(function* () {
      const { suspects, turns } = yield* MessageRouter
      const patience = Duration.toMillis(options.reconcileAfter ?? "2 seconds")

      const watchIdle = Effect.gen(function* () {
        const { route, since } = yield* Queue.take(suspects)
        if (route.isOver) return
        const now = yield* Clock.currentTimeMillis
        yield* Effect.sleep(Math.max(0, since + patience - now))
        if (route.isOver || (yield* reconcile(route))) return
        yield* Queue.offer(suspects, { route, since: yield* Clock.currentTimeMillis })
      })

      const seen = new WeakMap<TurnRoute, number>()
      const watchSilence = Effect.gen(function* () {
        yield* Effect.sleep(options.silenceLimit ?? "60 seconds")
        const silent = Array.from(turns()).filter((route) => seen.get(route) === route.fold.events)
        for (const route of turns()) seen.set(route, route.fold.events)
        yield* Effect.forEach(silent, reconcile, { discard: true })
      })

      yield* Effect.forkScoped(Effect.forever(watchIdle))
      yield* Effect.forkScoped(Effect.forever(watchSilence))
    })
  )

/** Asks the server how the turn stands, and ends it if it is over. Succeeds with whether it is settled. */
const reconcile = (route: TurnRoute) =>
  Effect.gen(function* () {
    const { request } = yield* AppServer
    const router = yield* MessageRouter
    const { threadId } = route
    const { thread } = yield* request("thread/read", { threadId })
    if (thread.status.type === "active") return true
    const turn = thread.ephemeral ? undefined : yield* stored(route)
    if (!route.isOver) {
      yield* Effect.logWarning(
        `Turn ${route.id} is over, but its turn/completed never came; it is ended from the thread's state`
      )
      router.reconcile(route, turn ?? route.fold.asSeen())
    }
    return true
  }).pipe(Effect.catchAll(() => Effect.succeed(false)))

/** The turn as the server stored it; undefined if it did not, or not to its end. */
const stored = ({ id, threadId }: TurnRoute) =>
  Effect.map(
    AppServer.pipe(
      Effect.flatMap(({ request }) => request("thread/turns/list", { threadId, itemsView: "full", limit: 20 })),
      Effect.map(({ data }) => data as ReadonlyArray<Turn>),
      Effect.catchTags({
        InvalidRequestError: () => Effect.succeed([]),
        ThreadNotFoundError: () => Effect.succeed([]),
        MethodNotFoundError: () => Effect.succeed([])
      })
    ),
    (turns) => turns.find((turn) => turn.id === id && turn.status !== "inProgress")
  )
