import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { type CodexOptions, startCodex } from "@effect-codex/promise"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Cause, Effect, Exit, Logger, ManagedRuntime } from "effect"
import { afterAll, describe, expect, it } from "vitest"

const input = "Say hello."

/** What a program with Effect prints when it fails, as `runMain` does. */
const withEffect = async (options: NodeCodex.Options, model?: string): Promise<string> => {
  const program = Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const thread = yield* codex.startThread({ model })
    return yield* thread.run(input)
  }).pipe(Effect.provide(NodeCodex.layer(options)), Effect.provide(Logger.remove(Logger.defaultLogger)))
  const exit = await Effect.runPromiseExit(program)
  if (Exit.isSuccess(exit)) throw new Error("The program succeeded")
  return Cause.pretty(exit.cause, { renderErrorCause: true })
}

/** What a program with Promises prints when it fails, as Node does. */
const withPromises = async (options: CodexOptions, model?: string): Promise<string> => {
  const program = async () => {
    await using codex = await startCodex({ ...options, log: () => {} })
    const thread = await codex.startThread({ model })
    return await thread.run(input)
  }
  return program().then(
    () => Promise.reject(new Error("The program succeeded")),
    (error: unknown) => inspect(error)
  )
}

const apis = [
  ["Effect", withEffect],
  ["Promises", withPromises]
] as const

/** The first line of what is printed, which has no frames of the library below it, nor of Effect. */
const firstLine = (printed: string): string => {
  const frames = printed.split("\n").filter((line) => /^\s+at /.test(line))
  expect(frames.filter((frame) => /packages\/(?:client|node|promise)\/src|fiberRuntime|effect_/.test(frame))).toEqual(
    []
  )
  return printed.split("\n")[0] ?? ""
}

const folder = mkdtempSync(join(tmpdir(), "effect-codex-messages-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const home = (name: string, config: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, "config.toml"), config)
  return join(folder, name)
}

const unset = { HTTPS_PROXY: undefined, https_proxy: undefined, ALL_PROXY: undefined, all_proxy: undefined }

describe.each(apis)("what a person sees with %s", (_, run) => {
  it("no binary", async () => {
    const codexPath = join(folder, "no-codex")
    expect(firstLine(await run({ codexPath }))).toBe(
      `SpawnError: no codex binary was found (tried: ${codexPath}). ` +
        "Correct `codexPath`, or leave it out to run the @openai/codex that comes with this package"
    )
  })

  it("a binary that is no program", async () => {
    const codexPath = file("text", "no program\n")
    expect(firstLine(await run({ codexPath }))).toBe(
      `SpawnError: the codex binary cannot be run (tried: ${codexPath}). ` +
        "Let `codexPath` name a file, and make it executable (`chmod +x`)"
    )
  })

  it("a launcher that throws", async () => {
    const codexPath = file("launcher", '#!/usr/bin/env node\nthrow new Error("Reinstall codex")\n')
    chmodSync(codexPath, 0o755)
    expect(firstLine(await run({ codexPath }))).toMatch(
      /^InitializeError: codex app-server did not initialize: it exited with code 1 \(Error: Reinstall codex\)\. Start `codex app-server` by hand/
    )
  })

  it("a home that does not exist, under RUST_BACKTRACE=1", async () => {
    const CODEX_HOME = join(folder, "nowhere")
    const line = firstLine(await run({ env: { CODEX_HOME, RUST_BACKTRACE: "1" } }))
    expect(line).toContain(
      `it exited with code 1 (Error: CODEX_HOME points to "${CODEX_HOME}", but that path does not exist).`
    )
    expect(line).toContain("check that its home (`CODEX_HOME`) exists and can be written")
  })

  it.runIf(process.platform === "linux")("a home that cannot be written, under RUST_BACKTRACE=1", async () => {
    const line = firstLine(await run({ env: { CODEX_HOME: "/proc/self", RUST_BACKTRACE: "1" } }))
    expect(line).toMatch(/it exited with code 1 \(Error: .* under \/proc\/\d+: .* unable to open database file/)
    expect(line).not.toContain("<unknown>")
    expect(line).toContain("check that its home (`CODEX_HOME`) exists and can be written")
  })

  it("a broken config.toml", async () => {
    const CODEX_HOME = home("broken", 'model = "gpt-5"\n[features\n')
    expect(firstLine(await run({ env: { CODEX_HOME } }))).toBe(
      "InvalidRequestError: thread/start: failed to load configuration: " +
        `${CODEX_HOME}/config.toml:2:10: unclosed table, expected \`]\` (-32600)`
    )
  })

  it("a wrong value in config.toml", async () => {
    const CODEX_HOME = home("wrong", 'sandbox_mode = "read-onli"\n')
    expect(firstLine(await run({ env: { CODEX_HOME } }))).toContain(
      `${CODEX_HOME}/config.toml:1:16: unknown variant \`read-onli\`, expected one of \`read-only\``
    )
  })

  it("no login, and a model that does not exist", async () => {
    const runtime = ManagedRuntime.make(ScriptedModel.layer)
    try {
      const model = await runtime.runPromise(ScriptedModel.ScriptedModel)
      const refuse = (status: number, message: string, code: string | null) =>
        Reply.httpStatus(status, { error: { message, type: "invalid_request_error", param: null, code } })
      await runtime.runPromise(
        model.respond(({ body }) =>
          (body as { readonly model: string }).model === "gpt-nope"
            ? refuse(404, "The model `gpt-nope` does not exist or you do not have access to it.", "model_not_found")
            : refuse(401, "Missing bearer or basic authentication in header", null)
        )
      )
      const CODEX_HOME = home("scripted", TestCodex.config(model.url))
      const env = { CODEX_HOME, NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" }
      expect(firstLine(await run({ env }))).toMatch(
        /^TurnFailedError: turn \S+ failed: unexpected status 401 Unauthorized: Missing bearer .*\. Log in with `npx codex login`, or from the program with `loginApiKey` or `loginChatgpt`$/
      )
      expect(firstLine(await run({ env }, "gpt-nope"))).toMatch(
        /^TurnFailedError: turn \S+ failed: The model `gpt-nope` does not exist or you do not have access to it\. `models` lists the models to choose from$/
      )
    } finally {
      await runtime.dispose()
    }
  })
})

describe("behind a proxy that is not there", () => {
  const env = {
    ...unset,
    CODEX_HOME: home("proxied", ""),
    // Nothing listens on the discard port.
    HTTPS_PROXY: "http://127.0.0.1:9",
    HTTP_PROXY: "http://127.0.0.1:9",
    ALL_PROXY: "http://127.0.0.1:9"
  }

  it("Effect: the log says that the connection was refused, and the turn can be given up", async () => {
    const messages: Array<string> = []
    const log = Logger.make(({ message }) => messages.push(String(message)))
    const program = Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread()
      return yield* thread.run(input, { timeout: "3 seconds" })
    }).pipe(Effect.provide(NodeCodex.layer({ env })), Effect.provide(Logger.replace(Logger.defaultLogger, log)))
    const error = await Effect.runPromise(Effect.flip(program))
    expect(error.message).toMatch(/^the turn on thread \S+ took longer than 3000 ms and is stopped\. Raise `timeout` /)
    expect(messages.join("\n")).toMatch(/^codex error: Reconnecting\.\.\. 2\/5 \(.*Connection refused/m)
  }, 30_000)

  it("Promises: the same", async () => {
    const messages: Array<string> = []
    await using codex = await startCodex({ env, log: ({ message }) => messages.push(message) })
    const thread = await codex.startThread()
    await expect(thread.run(input, { timeout: 3000 })).rejects.toMatchObject({ _tag: "TurnTimeoutError" })
    expect(messages.join("\n")).toMatch(/^codex error: Reconnecting\.\.\. 2\/5 \(.*Connection refused/m)
  }, 30_000)
})
