import { Effect, type Scope } from "effect"
import { createLogUpdate } from "log-update"

/** What is being done, one line each, as it comes along. */
export interface Progress {
  /** The text of the line while it is in progress. Shown on a terminal only. */
  readonly update: (line: number, text: string) => Effect.Effect<void>
  /** A turning point, which is worth a line of its own where there is no terminal. */
  readonly mark: (line: number, text: string) => Effect.Effect<void>
}

/** Shows `names` on stdout: live lines on a terminal, plain ones elsewhere. They stay when the scope closes. */
export const make = (names: ReadonlyArray<string>): Effect.Effect<Progress, never, Scope.Scope> =>
  Effect.gen(function* () {
    const width = Math.max(...names.map((name) => name.length))
    const label = (line: number) => (names[line] ?? "").padEnd(width)

    if (!process.stdout.isTTY) {
      return {
        update: () => Effect.void,
        mark: (line, text) => Effect.sync(() => process.stdout.write(`${label(line)}  ${text}\n`))
      }
    }

    const columns = process.stdout.columns
    const lines = names.map(() => "")
    const log = createLogUpdate(process.stdout)
    yield* Effect.addFinalizer(() => Effect.sync(() => log.done()))
    const show = (line: number, text: string) =>
      Effect.sync(() => {
        lines[line] = text.replaceAll("\n", " ")
        log(lines.map((shown, at) => `${label(at)}  ${shown}`.slice(0, columns - 1)).join("\n"))
      })
    return { update: show, mark: show }
  })
