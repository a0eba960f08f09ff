import type * as Client from "@effect-codex/client/Goal"
import type { Goal } from "../Goal.js"
import * as asyncStream from "./asyncStream.js"
import { Effect } from "./effect.js"
import type { Runner } from "./Runner.js"
import * as turn from "./turn.js"

const make = (runner: Runner, goal: Client.Goal): Goal =>
  runner.outcomes(
    Object.defineProperties(
      { updates: asyncStream.make(runner, goal.updates) },
      Object.getOwnPropertyDescriptors(turn.make(runner, goal))
    ) as Omit<Goal, "status">,
    { status: goal.status }
  )

/** The handle on a goal that keeps the program from ending; the signal interrupts the goal. */
export const track = <E>(
  runner: Runner,
  starting: Effect.Effect<Client.Goal, E>,
  signal?: AbortSignal
): Effect.Effect<Goal, E> =>
  Effect.map(starting, (goal) => {
    runner.track(goal.result, { signal, stop: goal.interrupt })
    return make(runner, goal)
  })
