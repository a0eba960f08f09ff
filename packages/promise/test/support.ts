import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as CodexBinary from "@effect-codex/node/CodexBinary"
import {
  type Codex,
  type CodexOptions,
  type Connect,
  type ExperimentalCodex,
  type LogEntry,
  startCodex
} from "@effect-codex/promise"
import { Gate, type ModelRequest, type Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, ManagedRuntime } from "effect"

/** Whether a line of the log shows a notice of the server: of the scripted model, or of a machine without bubblewrap. */
const isNotice = (line: string): boolean => /^codex (warning|configWarning|deprecationNotice): /.test(line)

/** A scripted model, awaited. */
export interface Model {
  readonly url: string
  readonly script: (...replies: ReadonlyArray<Reply.Reply>) => Promise<void>
  readonly respond: (responder: (request: ModelRequest.ModelRequest) => Reply.Reply) => Promise<void>
  readonly requests: () => Promise<ReadonlyArray<ModelRequest.ModelRequest>>
  /** Waits for the request. */
  readonly request: (index: number) => Promise<ModelRequest.ModelRequest>
  /** Waits for the request, and then until it is over. */
  readonly outcome: (index: number) => Promise<ModelRequest.Outcome>
}

/** A real codex app-server on a scripted model, in folders of its own. */
export interface World extends AsyncDisposable {
  readonly model: Model
  readonly home: string
  readonly workspace: string
  /** What starts a codex in this world. */
  readonly options: CodexOptions
  /** The tests of what is experimental decide by the options, not by types. */
  readonly start: (options?: CodexOptions) => Promise<ExperimentalCodex>
  /** The log of the connections made with `start`, without the server's notices. */
  readonly logged: ReadonlyArray<LogEntry>
  /** Runs an app-server that listens on the address, and waits until it does. */
  readonly listen: (address: string, ...args: ReadonlyArray<string>) => Promise<Listening>
  /** The id of the process that was started last. */
  readonly pid: () => Promise<number>
}

/** An app-server that listens. */
export interface Listening extends AsyncDisposable {
  /** As the server names it: `ws://127.0.0.1:PORT`, or `unix://PATH`. */
  readonly address: string
  readonly connect: (connect: Connect) => Promise<Codex>
}

/** Makes a world; it ends with the block that it is used in, and the connections made in it. */
export const world = async (): Promise<World> => {
  const runtime = ManagedRuntime.make(ScriptedModel.layer)
  const scripted = await runtime.runPromise(ScriptedModel.ScriptedModel)
  const root = await realpath(await mkdtemp(join(tmpdir(), "effect-codex-")))
  const [home, workspace, pidFile, wrapper] = ["home", "workspace", "pid", "codex"].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string
  ]
  const { args, command } = await Effect.runPromise(CodexBinary.find())
  await Promise.all([mkdir(home), mkdir(workspace)])
  await writeFile(join(home, "config.toml"), TestCodex.config(scripted.url))
  await writeFile(wrapper, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${[command, ...args].join("' '")}' "$@"\n`)
  await chmod(wrapper, 0o755)

  const options: CodexOptions = {
    codexPath: wrapper,
    cwd: workspace,
    // A separate HOME: the login shells of its commands read no profile.
    env: { HOME: home, CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
  }
  const started: Array<Codex> = []
  const logged: Array<LogEntry> = []
  const log = (entry: LogEntry) => {
    if (!isNotice(entry.message)) logged.push(entry)
  }
  const model: Model = {
    url: scripted.url,
    script: (...replies) => runtime.runPromise(scripted.script(...replies)),
    respond: (responder) => runtime.runPromise(scripted.respond(responder)),
    requests: () => runtime.runPromise(scripted.requests),
    request: (index) => runtime.runPromise(scripted.request(index)),
    outcome: (index) => runtime.runPromise(Effect.flatMap(scripted.request(index), (request) => request.outcome))
  }
  return {
    model,
    home,
    workspace,
    options,
    logged,
    start: async (own) => {
      const codex = (await startCodex({ ...options, log, ...own })) as ExperimentalCodex
      started.push(codex)
      return codex
    },
    listen: async (address, ...args) => {
      const child = spawn(wrapper, ["app-server", "--listen", address, ...args], {
        cwd: workspace,
        env: { ...process.env, ...(options.env as NodeJS.ProcessEnv) },
        stdio: ["ignore", "ignore", "pipe"]
      })
      const exited = new Promise((resolve) => child.once("exit", resolve))
      const listening = new Promise<string>((resolve, reject) => {
        let errors = ""
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
          errors += text
          const found = /listening on: (\S+)/.exec(errors)?.[1]
          if (found !== undefined) resolve(found)
        })
        child.once("exit", () => reject(new Error(`the server exited: ${errors}`)))
        // Of a Unix socket it does not say so.
        if (address.startsWith("unix://")) void appears(address.slice("unix://".length)).then(() => resolve(address))
      })
      return {
        address: await listening,
        connect: async (connect) => {
          const codex = await startCodex({ connect, log, experimentalApi: true })
          started.push(codex)
          return codex
        },
        [Symbol.asyncDispose]: async () => {
          child.kill("SIGTERM")
          await exited
        }
      }
    },
    pid: async () => Number(await readFile(pidFile, "utf8")),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(started.map((codex) => codex.close()))
      await runtime.dispose()
      await rm(root, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** A gate of the scripted model, awaited. */
export const gate = () => {
  const gate = Effect.runSync(Gate.make)
  return {
    gate,
    reached: (count = 1) => Effect.runPromise(gate.reachedBy(count)),
    open: () => Effect.runPromise(gate.open),
    held: () => Effect.runPromise(gate.held)
  }
}

/** What the promise rejects with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => Promise.reject(new Error(`it resolved: ${JSON.stringify(value)}`)),
    (error: unknown) => error
  )

/** Everything that is read. */
export const collect = async <A>(iterable: AsyncIterable<A>): Promise<Array<A>> => {
  const all: Array<A> = []
  for await (const element of iterable) all.push(element)
  return all
}

/** Waits until there is something at the path. */
const appears = async (path: string): Promise<void> => {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Waits until no process has the id. */
export const gone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Whether a process has the id. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A program of its own, from the sources of this workspace. */
export interface Program {
  readonly pid: number
  /** Waits until it has printed the line. */
  readonly printed: (line: string) => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
  /** How it ended, and what it printed; without the server's notices. */
  readonly ended: Promise<{
    readonly code: number | null
    readonly signal: NodeJS.Signals | null
    readonly output: string
    readonly errors: string
  }>
}

/** Runs a program of `test/fixtures` in the world. */
export const run = (program: string, { options }: Pick<World, "options">, ...args: ReadonlyArray<string>): Program => {
  const child = spawn(
    process.execPath,
    [
      "--conditions=@effect-codex/source",
      "--import",
      "tsx",
      new URL(`fixtures/${program}`, import.meta.url).pathname,
      ...args
    ],
    { env: { ...process.env, CODEX_OPTIONS: JSON.stringify(options) }, stdio: ["ignore", "pipe", "pipe"] }
  )
  let output = ""
  let errors = ""
  let printed: () => void = () => {}
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text
    printed()
  })
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text
  })
  const ended = new Promise<Awaited<Program["ended"]>>((resolve) => {
    child.on("close", (code, signal) => {
      printed()
      const own = errors.split("\n").filter((line) => !isNotice(line))
      resolve({ code, signal, output, errors: own.join("\n") })
    })
  })
  return {
    pid: child.pid ?? 0,
    printed: (line) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.split("\n").includes(line)) resolve()
          else if (child.exitCode !== null) reject(new Error(`it ended without printing ${line}: ${output}${errors}`))
        }
        printed = look
        look()
      }),
    kill: (signal) => child.kill(signal),
    ended
  }
}
