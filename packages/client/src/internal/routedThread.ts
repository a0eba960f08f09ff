import type { Thread } from "../Thread.js"
import { Effect, Stream } from "./effect.js"

/** A handle on the thread of that id, of which `find` says where it is when it is used. Sends nothing. */
export const make = (id: string, find: Effect.Effect<Thread>): Thread => {
  const effect = <A, E, R>(use: (thread: Thread) => Effect.Effect<A, E, R>) => Effect.flatMap(find, use)
  const stream = <A, E, R>(use: (thread: Thread) => Stream.Stream<A, E, R>) => Stream.unwrap(Effect.map(find, use))
  return {
    id,
    run: (...args) => effect((thread) => thread.run(...args)),
    runAs: (...args) => effect((thread) => thread.runAs(...args)),
    startTurn: (...args) => effect((thread) => thread.startTurn(...args)),
    stream: (...args) => stream((thread) => thread.stream(...args)),
    startGoal: (...args) => effect((thread) => thread.startGoal(...args)),
    resumeGoal: (...args) => effect((thread) => thread.resumeGoal(...args)),
    attachGoal: effect((thread) => thread.attachGoal),
    runGoal: (...args) => effect((thread) => thread.runGoal(...args)),
    streamGoal: (...args) => stream((thread) => thread.streamGoal(...args)),
    goal: effect((thread) => thread.goal),
    pauseGoal: effect((thread) => thread.pauseGoal),
    clearGoal: effect((thread) => thread.clearGoal),
    review: (...args) => effect((thread) => thread.review(...args)),
    attach: (...args) => effect((thread) => thread.attach(...args)),
    turns: (...args) => stream((thread) => thread.turns(...args)),
    read: (...args) => effect((thread) => thread.read(...args)),
    setName: (...args) => effect((thread) => thread.setName(...args)),
    updateSettings: (...args) => effect((thread) => thread.updateSettings(...args)),
    queue: {
      add: (...args) => effect((thread) => thread.queue.add(...args)),
      list: stream((thread) => thread.queue.list),
      delete: (...args) => effect((thread) => thread.queue.delete(...args))
    },
    revert: (...args) => effect((thread) => thread.revert(...args)),
    compact: effect((thread) => thread.compact),
    fork: (...args) => effect((thread) => thread.fork(...args)),
    archive: effect((thread) => thread.archive),
    unsubscribe: effect((thread) => thread.unsubscribe),
    handle: (handlers) => effect((thread) => thread.handle(handlers)),
    approvals: stream((thread) => thread.approvals),
    questions: stream((thread) => thread.questions),
    events: stream((thread) => thread.events)
  }
}
