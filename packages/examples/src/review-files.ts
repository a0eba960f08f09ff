/**
 * Ten files reviewed by ten threads at once, over one connection, with a live table.
 * Takes the files of the command line, else the first ten source files below this folder.
 */
import { FileSystem, Path } from "@effect/platform"
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Layer, Logger, LogLevel, Schema, Stream, SubscriptionRef } from "effect"
import { createLogUpdate } from "log-update"

const Review = Schema.Struct({
  verdict: Schema.Literal("good", "minor issues", "serious issues"),
  summary: Schema.String
})

const sourceFiles = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const given = process.argv.slice(2)
  if (given.length > 0) return given
  const found = yield* files.readDirectory(".", { recursive: true })
  return found
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.split(path.sep).includes("node_modules"))
    .sort()
    .slice(0, 10)
})

/** The rows on the terminal, drawn again with every change; elsewhere only their last state. */
const draw = (rows: SubscriptionRef.SubscriptionRef<ReadonlyMap<string, string>>) =>
  Effect.gen(function* () {
    const log = yield* Effect.acquireRelease(
      Effect.sync(() => createLogUpdate(process.stdout)),
      (log) => Effect.sync(() => log.done())
    )
    const columns = process.stdout.columns ?? 120
    yield* rows.changes.pipe(
      Stream.runForEach((rows) =>
        Effect.sync(() => {
          const width = Math.max(...Array.from(rows.keys(), ({ length }) => length))
          log(Array.from(rows, ([file, text]) => `${file.padEnd(width)}  ${text}`.slice(0, columns - 1)).join("\n"))
        })
      )
    )
  })

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const files = yield* sourceFiles
  const rows = yield* SubscriptionRef.make<ReadonlyMap<string, string>>(new Map(files.map((file) => [file, "…"])))
  const show = (file: string, text: string) => SubscriptionRef.update(rows, (rows) => new Map(rows).set(file, text))
  if (process.stdout.isTTY) yield* Effect.forkScoped(draw(rows))

  yield* Effect.forEach(
    files,
    (file) =>
      Effect.gen(function* () {
        const thread = yield* codex.startThread({ sandbox: "read-only", approvals: "deny" })
        yield* show(file, "is read")
        const { summary, verdict } = yield* thread.runAs(Review, `Review the file ${file}.`, { timeout: "5 minutes" })
        yield* show(file, `${verdict}: ${summary}`)
      }).pipe(Effect.catchAll((error) => show(file, `failed: ${error.message}`))),
    { concurrency: 10 }
  )
  if (!process.stdout.isTTY) yield* Console.table(Object.fromEntries(yield* SubscriptionRef.get(rows)))
}).pipe(Effect.scoped)

/** A warning of the server in the log would tear the table apart. */
const quiet = Layer.provide(NodeCodex.layer(), Logger.minimumLogLevel(LogLevel.Error))

program.pipe(Effect.provide(Layer.merge(quiet, NodeContext.layer)), NodeRuntime.runMain)
