import { OutputSchemaError } from "@effect-codex/client/CodexError"
import type * as Client from "@effect-codex/client/Thread"
import type * as Protocol from "@effect-codex/protocol"
import type { Abortable } from "../AbortError.js"
import type { GoalOptions } from "../Goal.js"
import type { Handlers } from "../Handlers.js"
import type { Input } from "../Input.js"
import type { Schema } from "../Schema.js"
import type { ForkOptions, ReadOptions, Thread, ThreadSettings } from "../Thread.js"
import type { RunOptions, TurnOptions } from "../Turn.js"
import { makeApproval, makeQuestion } from "./approval.js"
import * as asyncStream from "./asyncStream.js"
import { Effect, Either, Option, Stream } from "./effect.js"
import * as experimental from "./experimental.js"
import * as goal from "./goal.js"
import * as handlers from "./handlers.js"
import { checkDuration, signalOf, split } from "./options.js"
import type { Runner } from "./Runner.js"
import * as Scoped from "./Scoped.js"
import * as schema from "./schema.js"
import * as turn from "./turn.js"

/** The handle on a thread of the client's. */
export const make = (runner: Runner, thread: Client.Thread): Thread => {
  const { action, method } = runner

  const splitRun = (options: RunOptions | undefined) => {
    const parts = split(options)
    checkDuration("timeout", parts[0].timeout)
    return parts
  }

  return {
    id: thread.id,
    run: method((input: Input, options?: RunOptions) => {
      const [rest, signal] = splitRun(options)
      return [thread.run(input, rest), signal]
    }),
    runAs: method((output: Schema<unknown>, input: Input, options?: RunOptions) => {
      const [rest, signal] = splitRun(options)
      const decoder = schema.toEffect(output)
      if (Either.isLeft(decoder)) throw new OutputSchemaError({ problems: decoder.left })
      return [thread.runAs(decoder.right as never, input, rest as object), signal]
    }) as Thread["runAs"],
    startTurn: method((input: Input, options?: TurnOptions) => {
      const [rest, signal] = split(options)
      return [turn.track(runner, thread.startTurn(input, rest), signal), signal]
    }),
    stream: (input, options) =>
      asyncStream.prepare(runner, () => {
        const [rest, signal] = split(options)
        return [thread.stream(input, rest), signal]
      }),
    startGoal: method((objective: string, options?: GoalOptions) => {
      const [rest, signal] = split(options)
      return [goal.track(runner, thread.startGoal(objective, rest), signal), signal]
    }),
    resumeGoal: method((options?: GoalOptions) => {
      const [rest, signal] = split(options)
      return [goal.track(runner, thread.resumeGoal(rest), signal), signal]
    }),
    attachGoal: action(goal.track(runner, thread.attachGoal)),
    runGoal: method((objective: string, options?: GoalOptions) => {
      const [rest, signal] = split(options)
      return [thread.runGoal(objective, rest), signal]
    }),
    streamGoal: (objective, options) =>
      asyncStream.prepare(runner, () => {
        const [rest, signal] = split(options)
        return [thread.streamGoal(objective, rest), signal]
      }),
    goal: action(Effect.map(thread.goal, Option.getOrUndefined)),
    pauseGoal: action(thread.pauseGoal),
    clearGoal: action(thread.clearGoal),
    review: method((target: Protocol.ReviewTarget, delivery?: Protocol.ReviewDelivery, options?: Abortable) => {
      const signal = signalOf(options)
      return [turn.track(runner, thread.review(target, delivery), signal), signal]
    }),
    attach: method((turnId: string, options?: Abortable) => [
      turn.track(runner, thread.attach(turnId)),
      signalOf(options)
    ]),
    turns: (options) =>
      asyncStream.prepare(runner, () => {
        const [rest, signal] = split(options)
        return [thread.turns(rest), signal]
      }),
    read: method((options?: ReadOptions) => {
      const [rest, signal] = split(options)
      return [thread.read(rest), signal]
    }),
    setName: method((name: string, options?: Abortable) => [thread.setName(name), signalOf(options)]),
    updateSettings: method((settings: ThreadSettings, options?: Abortable) => [
      experimental.effect(thread.updateSettings(settings)),
      signalOf(options)
    ]),
    queue: {
      add: method((input: Input, options?: Abortable) => [
        experimental.effect(thread.queue.add(input)),
        signalOf(options)
      ]),
      list: asyncStream.make(runner, experimental.stream(thread.queue.list)),
      delete: method((queuedSubmissionId: string, options?: Abortable) => [
        experimental.effect(thread.queue.delete(queuedSubmissionId)),
        signalOf(options)
      ])
    },
    revert: method((beforeTurnId: string, options?: Abortable) => [thread.revert(beforeTurnId), signalOf(options)]),
    compact: action(thread.compact),
    fork: method((options?: ForkOptions) => {
      const [rest, signal] = split(options)
      return [Effect.map(thread.fork(rest), (forked) => make(runner, forked)), signal]
    }),
    archive: action(thread.archive),
    unsubscribe: action(thread.unsubscribe),
    handle: method((own: Handlers, options?: Abortable) => [
      Effect.map(Scoped.make(thread.handle(handlers.toClient(own))), ({ release }) => {
        const close = action(release)
        return { close: () => close(), [Symbol.asyncDispose]: () => close() }
      }),
      signalOf(options)
    ]),
    approvals: asyncStream.make(
      runner,
      Stream.map(thread.approvals, (approval) => makeApproval(runner, approval)),
      "feed"
    ),
    questions: asyncStream.make(
      runner,
      Stream.map(thread.questions, (question) => makeQuestion(runner, question)),
      "feed"
    ),
    events: asyncStream.make(runner, thread.events, "feed")
  }
}
