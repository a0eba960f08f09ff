import type * as Client from "@effect-codex/client/Turn"
import type { Abortable } from "../AbortError.js"
import type { Input } from "../Input.js"
import type { Turn } from "../Turn.js"
import * as asyncStream from "./asyncStream.js"
import { Effect } from "./effect.js"
import { signalOf } from "./options.js"
import type { Runner } from "./Runner.js"

/** The handle on a turn of the client's. */
export const make = (runner: Runner, turn: Client.Turn): Turn =>
  runner.outcomes(
    {
      id: turn.id,
      threadId: turn.threadId,
      events: asyncStream.make(runner, turn.events),
      text: asyncStream.make(runner, turn.text),
      steer: runner.method((input: Input, options?: Abortable) => [turn.steer(input), signalOf(options)]),
      interrupt: runner.action(turn.interrupt)
    },
    { result: turn.result }
  )

/** The handle on a turn that keeps the program from ending; the signal interrupts the turn. */
export const track = <E>(
  runner: Runner,
  starting: Effect.Effect<Client.Turn, E>,
  signal?: AbortSignal
): Effect.Effect<Turn, E> =>
  Effect.map(starting, (turn) => {
    runner.track(turn.result, { signal, stop: turn.interrupt })
    return make(runner, turn)
  })
