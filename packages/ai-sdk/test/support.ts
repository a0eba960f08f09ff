import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { type CodexProvider, type CodexProviderSettings, createCodex } from "@effect-codex/ai-sdk"
import { type CodexOptions, type ExperimentalCodex, type LogEntry, startCodex } from "@effect-codex/promise"
import { Gate, type ModelRequest, type Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, ManagedRuntime } from "effect"

/** A scripted model, awaited. */
export interface Model {
  readonly script: (...replies: ReadonlyArray<Reply.Reply>) => Promise<void>
  readonly respond: (responder: (request: ModelRequest.ModelRequest) => Reply.Reply) => Promise<void>
  readonly requests: () => Promise<ReadonlyArray<ModelRequest.ModelRequest>>
  /** Waits for the request. */
  readonly request: (index: number) => Promise<ModelRequest.ModelRequest>
  /** Waits for the request, and then until it is over. */
  readonly outcome: (index: number) => Promise<ModelRequest.Outcome>
}

/** A real codex app-server on a scripted model, in its own folders, and providers for it. */
export interface World extends AsyncDisposable {
  readonly model: Model
  readonly workspace: string
  /** The log of the connections, without the server's notices. */
  readonly logged: ReadonlyArray<LogEntry>
  /** What starts a codex in this world. */
  readonly options: CodexOptions
  readonly provider: (settings?: CodexProviderSettings) => CodexProvider
  readonly start: (options?: CodexOptions) => Promise<ExperimentalCodex>
  /** The id of the process that was started last. */
  readonly pid: () => Promise<number>
  /** How many processes were started. */
  readonly starts: () => Promise<number>
}

/** Makes a world; it ends with the block that it is used in, with the providers and connections made in it. */
export const world = async (): Promise<World> => {
  const runtime = ManagedRuntime.make(ScriptedModel.layer)
  const scripted = await runtime.runPromise(ScriptedModel.ScriptedModel)
  const root = await realpath(await mkdtemp(join(tmpdir(), "effect-codex-")))
  const at = (name: string) => join(root, name)
  await Promise.all([mkdir(at("home")), mkdir(at("workspace"))])
  await writeFile(join(at("home"), "config.toml"), TestCodex.config(scripted.url))
  await writeFile(at("codex"), `#!/bin/sh\necho $$ >> '${at("pids")}'\nexec '${await binary()}' "$@"\n`)
  await chmod(at("codex"), 0o755)

  const logged: Array<LogEntry> = []
  const options: CodexOptions = {
    // The server's notices are about the scripted model and the machine.
    log: (entry) => void (/^codex \w+: /.test(entry.message) || logged.push(entry)),
    codexPath: at("codex"),
    cwd: at("workspace"),
    // A separate HOME: the login shells of its commands read no profile.
    env: { HOME: at("home"), CODEX_HOME: at("home"), CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
  }
  const open: Array<{ readonly close: () => Promise<void> }> = []
  const kept = <A extends { readonly close: () => Promise<void> }>(one: A): A => {
    open.push(one)
    return one
  }
  const pids = async () => (await readFile(at("pids"), "utf8").catch(() => "")).trim().split("\n").filter(Boolean)
  const request = (index: number) => runtime.runPromise(scripted.request(index))
  return {
    model: {
      script: (...replies) => runtime.runPromise(scripted.script(...replies)),
      respond: (responder) => runtime.runPromise(scripted.respond(responder)),
      requests: () => runtime.runPromise(scripted.requests),
      request,
      outcome: async (index) => runtime.runPromise((await request(index)).outcome)
    },
    workspace: at("workspace"),
    logged,
    options,
    provider: (settings) => kept(createCodex({ ...options, ...settings } as CodexProviderSettings)),
    start: async (own) => kept((await startCodex({ ...options, ...own })) as ExperimentalCodex),
    pid: async () => Number((await pids()).at(-1)),
    starts: async () => (await pids()).length,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(open.map((one) => one.close()))
      await runtime.dispose()
      await rm(root, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** The executable of the pinned package, without the script that starts it, so that its process is the server. */
const binary = async (): Promise<string> => {
  const codex = createRequire(createRequire(import.meta.url).resolve("@openai/codex/package.json"))
  const vendor = join(
    dirname(codex.resolve(`@openai/codex-${process.platform}-${process.arch}/package.json`)),
    "vendor"
  )
  const [triple = ""] = await readdir(vendor)
  return join(vendor, triple, "bin", process.platform === "win32" ? "codex.exe" : "codex")
}

/** A gate of the scripted model, awaited. */
export const gate = () => {
  const gate = Effect.runSync(Gate.make)
  return {
    gate,
    reached: (count = 1) => Effect.runPromise(gate.reachedBy(count)),
    open: () => Effect.runPromise(gate.open)
  }
}

/** What the promise rejects with. */
export const rejection = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    (value) => Promise.reject(new Error(`it resolved: ${JSON.stringify(value)}`)),
    (error: unknown) => error
  )

/** Everything that is read. */
export const collect = async <A>(iterable: AsyncIterable<A>): Promise<Array<A>> => {
  const all: Array<A> = []
  for await (const element of iterable) all.push(element)
  return all
}

/** Waits until the condition holds; the test's own deadline bounds it. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10))
}
