/**
 * What the server has stored of the turns of a thread. It says how a turn has ended if it has stored the end. Any other
 * turn it calls `inProgress` while a turn of the thread runs, this one or a later one, and `interrupted` otherwise. It
 * reads the turns first, and sees what runs after that: a turn that is just about to end, or to begin, is called
 * `interrupted` for a moment. Seen on 0.169.
 */
import type { Turn } from "@effect-codex/protocol"
import { Duration, Effect, Option, Stream } from "./effect.js"

/** Whether a turn has ended. A status that a newer server adds does not say so. */
export const hasEnded = ({ status }: Turn): boolean =>
  status === "completed" || status === "interrupted" || status === "failed"

/** Whether the server has stored no end of a turn that does not run: an interrupt that it has stored has a time. */
export const isCutOff = ({ completedAt, status }: Turn): boolean => status === "interrupted" && completedAt == null

/** Whether a turn has ended for certain; `restarted`: the server that ran it has ended. */
export const hasSurelyEnded = (turn: Turn, restarted: boolean): boolean =>
  hasEnded(turn) && (restarted || !isCutOff(turn))

/** A turn that is not the last of its thread, which does not run. */
const superseded = (turn: Turn): Turn => (turn.status === "inProgress" ? { ...turn, status: "interrupted" } : turn)

/** Turns of a thread, oldest first. Only the last may run. */
export const inOrder = (newestFirst: ReadonlyArray<Turn>): ReadonlyArray<Turn> =>
  newestFirst.map((turn, at) => (at === 0 ? turn : superseded(turn))).reverse()

/** How long the server is given to begin a turn, or to store its end. */
const confirmAfter = Duration.millis(500)

/** Finds a turn among those of its thread, newest first. What is cut off is looked up a second time. */
export const findTurn = <E>(newestFirst: Stream.Stream<Turn, E>, id: string): Effect.Effect<Option.Option<Turn>, E> => {
  const look = newestFirst.pipe(
    Stream.zipWithIndex,
    Stream.filter(([turn]) => turn.id === id),
    Stream.map(([turn, at]) => (at === 0 ? turn : superseded(turn))),
    Stream.runHead
  )
  return Effect.flatMap(look, (found) =>
    Option.exists(found, isCutOff) ? Effect.delay(look, confirmAfter) : Effect.succeed(found)
  )
}
