import type { Thread } from "@effect-codex/protocol"
import { Clock, Duration, Effect, Layer, Queue } from "effect"
import { AppServer } from "./AppServer.js"
import { isQuiet, MessageRouter } from "./MessageRouter.js"
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
        const { looks, route, since } = yield* Queue.take(suspects)
        if (route.isOver) return
        const now = yield* Clock.currentTimeMillis
        yield* Effect.sleep(Math.max(0, since + patience - now))
        if (route.isOver || (yield* reconcile(route, looks))) return
        yield* Queue.offer(suspects, { route, since: yield* Clock.currentTimeMillis, looks: looks + 1 })
      })

      const seen = new WeakMap<TurnRoute, number>()
      const watchSilence = Effect.gen(function* () {
        yield* Effect.sleep(options.silenceLimit ?? "60 seconds")
        const silent = Array.from(turns()).filter((route) => seen.get(route) === route.fold.events)
        for (const route of turns()) seen.set(route, route.fold.events)
        const now = yield* Clock.currentTimeMillis
        yield* Effect.forEach(silent, (route) => Queue.offer(suspects, { route, since: now - patience, looks: 0 }))
      })

      yield* Effect.forkScoped(Effect.forever(watchIdle))
      yield* Effect.forkScoped(Effect.forever(watchSilence))
    })
  )

/**
 * Asks the server how the turn stands, and ends it if it is over. Succeeds with whether there is nothing more to ask:
 * what a server answers that cannot do so now, or not in a form that can be read, is asked again.
 */
const reconcile = (route: TurnRoute, looks: number) =>
  Effect.gen(function* () {
    const { threadId } = route
    const thread = yield* threadOf(threadId)
    if (thread !== undefined && !isQuiet(thread.status)) return true
    const stored = thread === undefined || thread.ephemeral ? undefined : yield* turnOf(route)
    // The record may lag behind the thread's status, but not for long.
    if (stored?.status === "inProgress" && looks === 0) return false
    if (!route.isOver) {
      yield* Effect.logWarning(
        `Turn ${route.id} is over, but its turn/completed never came; it is ended from the thread's state`
      )
      const router = yield* MessageRouter
      router.reconcile(route, stored === undefined || stored.status === "inProgress" ? route.fold.asSeen() : stored)
    }
    return true
  }).pipe(Effect.catchAll(() => Effect.succeed(false)))

/** The thread; undefined if the server has it no longer, or in a form that cannot be read. */
const threadOf = (threadId: string) =>
  Effect.flatMap(AppServer, ({ request }) =>
    Effect.catchTags(
      Effect.map(request("thread/read", { threadId }), ({ thread }): Thread | undefined => thread),
      { ThreadNotFoundError: unreadable, DecodeError: unreadable }
    )
  )

/** The turn as the server stored it; undefined if it did not, or in a form that cannot be read. */
const turnOf = ({ id, threadId }: TurnRoute) =>
  Effect.flatMap(AppServer, ({ request }) =>
    Effect.catchTags(
      Effect.map(request("thread/turns/list", { threadId, itemsView: "full", limit: 20 }), ({ data }) =>
        data.find((turn) => turn.id === id)
      ),
      {
        DecodeError: unreadable,
        InvalidRequestError: unreadable,
        MethodNotFoundError: unreadable,
        ThreadNotFoundError: unreadable
      }
    )
  )

const unreadable = () => Effect.succeed(undefined)
