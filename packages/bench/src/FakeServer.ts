import { fileURLToPath } from "node:url"

/** What the fake server does with the turns that it is asked for. */
export interface Options {
  /**
   * - `flood`: once `turns` turns have been started, `deltas` deltas of each, interleaved, as fast as the pipe takes them
   * - `instant`: every turn starts and completes at once
   * - `stamps`: a delta every `interval` ms, whose text is the time of its writing
   * - `goal`: a goal of `turns` turns of `deltas` deltas; `turn/start` brings the same events as one turn
   * - `lines`: `lines.bytes` in `lines.count` lines, when told to
   */
  readonly script: "flood" | "instant" | "stamps" | "goal" | "lines"
  readonly turns?: number
  readonly deltas?: number
  /** In ms. */
  readonly interval?: number
  readonly lines?: { readonly count: number; readonly bytes: number }
  /** Loses something on purpose, to see that it is missed. */
  readonly lose?: boolean
}

/** The pieces of text that the deltas repeat. */
const words = [" One.", " Two.", " Six.", " Ten."]

const threadPrefix = "0199b1c4-7000-7000-8000-"
const turnPrefix = "0199b1c5-"

/** The id of the thread with that number. The fake server has every thread. */
export const threadId = (number: number): string => `${threadPrefix}${String(number).padStart(12, "0")}`

/** The text of that many deltas. */
export const text = (deltas: number): string =>
  Array.from({ length: deltas }, (_, at) => words[at % words.length]).join("")

/** How many events a turn of the script `flood` has: its start, its deltas, its item, its usage, its end. */
export const eventsOf = (deltas: number): number => deltas + 4

const program = fileURLToPath(new URL("../server/server.mjs", import.meta.url))

/** The arguments of Node that start a fake server. */
export const launchArgs = (options: Options): ReadonlyArray<string> => [
  program,
  JSON.stringify({ turns: 1, deltas: 0, ...options, words, threadPrefix, turnPrefix })
]
