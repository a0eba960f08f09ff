import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { inspect } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { Codex, type CodexError } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import { Config, ConfigProvider, Context, Effect, Layer, Logger } from "effect"
import * as ProcessTable from "../src/internal/ProcessTable.js"
import * as NodeCodex from "../src/NodeCodex.js"
import { directory, script } from "./support.js"

/** How a connection with these options fails, and how long that takes, in ms. */
const failure = (options: NodeCodex.Options) =>
  Effect.gen(function* () {
    const from = performance.now()
    const error = yield* Effect.flip(Effect.scoped(Layer.build(NodeCodex.layer(options))))
    return { error, millis: performance.now() - from }
  })

/** A script whose first line names an interpreter that is not there. */
const interpreter = join(mkdtempSync(join(tmpdir(), "effect-codex-")), "codex")
beforeAll(() => writeFileSync(interpreter, "#!/no/such/interpreter\n", { mode: 0o755 }))
afterAll(() => rmSync(dirname(interpreter), { recursive: true }))

/** The processes that this one has started and that still live. */
const children = Effect.map(Effect.promise(ProcessTable.read), (table) =>
  table.filter(({ parent }) => parent === process.pid).map(({ pid }) => pid)
)

describe("NodeCodex", () => {
  it.live("connects to the codex that this package depends on, in a home of its own", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const options = {
        env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
        clientInfo: { name: "a-test", version: "1.2.3" }
      }
      const codex = yield* Effect.map(Layer.build(NodeCodex.layer(options)), (context) =>
        Codex.Codex.pipe(Effect.provide(context))
      )
      const { metadata } = yield* codex
      expect(metadata.version).toBe(codexVersion)
      expect(metadata.userAgent).toContain("a-test/")
      expect(metadata.codexHome).toContain("effect-codex-")
    }).pipe(Effect.scoped)
  )

  it.scopedLive("takes options from the configuration, and starts nothing where that is wrong", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const connect = (configured: ReadonlyArray<readonly [string, string]>, config: object, options?: object) => {
        const layer = NodeCodex.layerConfig(config as never, options as NodeCodex.Options | undefined)
        return Effect.map(Layer.build(layer), Context.get(Codex.Codex)).pipe(
          Effect.map(({ metadata }) => metadata),
          Effect.scoped,
          Effect.withConfigProvider(ConfigProvider.fromMap(new Map(configured)))
        )
      }

      const env = {
        CODEX_HOME: Config.string("HOME_OF_CODEX"),
        CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: Config.succeed("1")
      }
      const clientInfo = { name: Config.string("NAME"), version: Config.succeed("1.2.3") }
      const metadata = yield* connect(
        [
          ["HOME_OF_CODEX", home],
          ["NAME", "configured"]
        ],
        { env, clientInfo },
        {
          startTimeout: "20 seconds"
        }
      )
      expect(metadata.userAgent).toContain("configured/")
      expect(metadata.codexHome).toContain("effect-codex-")

      const failing = (...args: Parameters<typeof connect>) => Effect.flip(connect(...args))
      expect(yield* failing([], { env })).toMatchObject({ _op: "MissingData" })
      expect(yield* failing([], { env: { CODEX_HOME: home } })).toMatchObject({
        _tag: "InvalidOptionError",
        option: "env.CODEX_HOME",
        message: expect.stringContaining("a Config")
      })
      expect(yield* failing([], { cwd: Config.succeed(home) }, { cwd: home })).toMatchObject({ option: "cwd" })
      expect(yield* failing([], { codexpath: Config.succeed("codex") })).toMatchObject({ option: "codexpath" })
    })
  )

  it.live(
    "a server that was too late to make the state of a new home is started once more, and warns of its version",
    () =>
      Effect.gen(function* () {
        const warnings: Array<string> = []
        const logger = Logger.make(({ logLevel, message }) => {
          if (logLevel._tag === "Warning") warnings.push(String(message))
        })
        const options = script("stateRace.mjs", join(yield* directory, "mark"))
        const context = yield* Layer.build(NodeCodex.layer(options)).pipe(
          Effect.provide(Logger.replace(Logger.defaultLogger, logger))
        )
        expect(Context.get(context, Codex.Codex).metadata.version).toBe("0.166.0")
        expect(warnings).toEqual([expect.stringContaining(`codex 0.166.0, which is older than codex ${codexVersion}`)])
      }).pipe(Effect.scoped)
  )

  it.live("a server that cannot make its state at all is started twice, and no more", () =>
    Effect.gen(function* () {
      const { error } = yield* failure(script("stateRace.mjs", "always"))
      expect(error).toMatchObject({ _tag: "InitializeError", reason: "Closed" })
    })
  )

  it.live("no binary: says what was tried and what to do", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ codexPath: "/no/such/codex" })
      expect(error).toMatchObject({ _tag: "SpawnError", reason: "NotFound", tried: ["/no/such/codex"] })
      expect(error.message).toContain("/no/such/codex")
    })
  )

  it.live("no such working directory", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ cwd: "/no/such/directory" })
      expect(error).toMatchObject({ _tag: "SpawnError", reason: "BadWorkingDirectory" })
      expect(error.message).toContain("/no/such/directory")
    })
  )

  it.live("a binary that is not codex, but exits, echoes, or answers something else", () =>
    Effect.gen(function* () {
      const before = yield* children
      const cases = [
        [{ codexPath: "/bin/true" }, "Closed"],
        [{ codexPath: "/bin/cat", launchArgs: [] }, "Rejected"],
        [script("notCodex.mjs"), "NotCodex"],
        [script("exit.mjs", "3"), "Closed"]
      ] as const
      for (const [options, reason] of cases) {
        const { error } = yield* failure(options)
        expect(error).toMatchObject({ _tag: "InitializeError", reason })
        expect(error.message).toContain("codex --version")
      }
      expect(yield* children).toEqual(before)
    })
  )

  it.live("one that exits at once tells why with its last words", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ launchArgs: ["app-server", "--no-such-flag"] })
      expect(error).toMatchObject({
        _tag: "InitializeError",
        reason: "Closed",
        cause: { reason: "Exited", exitCode: 2 }
      })
    })
  )

  it.live("one that never answers, within its deadline, and leaves nothing running", () =>
    Effect.gen(function* () {
      const before = yield* children
      const { error, millis } = yield* failure({
        ...script("deaf.mjs"),
        startTimeout: "300 millis",
        stdinGrace: "100 millis"
      })
      expect(error).toMatchObject({ _tag: "InitializeError", reason: "Timeout" })
      expect(error.message).toContain("300 ms")
      expect(millis).toBeLessThan(5000)
      expect(yield* children).toEqual(before)
    })
  )

  it.effect("an unknown option is refused before anything is started, with what was meant", () =>
    Effect.gen(function* () {
      const cases = [
        [{ codexpath: "/x" }, "codexpath", 'did you mean "codexPath"?'],
        [{ requestTimeOut: 1 }, "requestTimeOut", 'did you mean "requestTimeout"?'],
        [{ stdinGraceMs: 1 }, "stdinGraceMs", 'did you mean "stdinGrace"?'],
        [{ whatever: 1 }, "whatever", 'allowed: "codexPath", "configOverrides", "cwd"'],
        [{ toString: 1 }, "toString", "unknown key"],
        [{ ["__proto__"]: {} }, "__proto__", "unknown key"],
        [{ apiKey: "sk-SECRET" }, "apiKey", "codex.loginApiKey"],
        [{ baseUrl: "https://SECRET" }, "baseUrl", "openai_base_url"],
        [{ config: {} }, "config", "Use `configOverrides`"],
        [{ codexPathOverride: "/x" }, "codexPathOverride", "Use `codexPath`"],
        [{ workingDirectory: "/" }, "workingDirectory", "Use `cwd`"],
        [{ sandbox: "read-only" }, "sandbox", "startThread"],
        [{ url: "ws://127.0.0.1:1" }, "url", "unknown key"]
      ] as const
      for (const [options, option, part] of cases) {
        const { error } = yield* failure({ ...options, codexPath: "/no/such/codex" } as NodeCodex.Options)
        expect(error).toMatchObject({ _tag: "InvalidOptionError", option })
        expect(error.message).toContain(part)
        expect(inspect(error, { showHidden: true })).not.toContain("SECRET")
      }
    })
  )

  it.effect("an option of another type is refused, naming what it takes and what came", () =>
    Effect.gen(function* () {
      const cases = [
        [{ cwd: 1 }, "cwd", "expected a string, got a number"],
        [{ cwd: null }, "cwd", "got null"],
        [{ env: { A: 1 } }, "env", "an object of strings"],
        [{ env: ["A=1"] }, "env", "got an array"],
        [{ inheritEnv: "false" }, "inheritEnv", "expected a boolean, got a string"],
        [{ launchArgs: "app-server" }, "launchArgs", "an array of strings"],
        [{ stdinGrace: "soon" }, "stdinGrace", "`2 seconds`"],
        [{ termGrace: Number.NaN }, "termGrace", "a duration"],
        [{ requestTimeout: -1 }, "requestTimeout", "of zero or more"],
        [{ maxInFlight: 0 }, "maxInFlight", "above 0"],
        [{ maxMessageBytes: 1.5 }, "maxMessageBytes", "a whole number"],
        [{ experimentalApi: "yes" }, "experimentalApi", "a boolean"],
        [{ clientInfo: { name: "a" } }, "clientInfo", "`name` and `version`"],
        [{ configOverrides: "model=x" }, "configOverrides", "an object"],
        [{ configOverrides: { 'model="SECRET" #': 1 } }, "configOverrides", "begin with the name"],
        [{ configOverrides: { a: null } }, "configOverrides", "TOML has no null"],
        ["codex", "options", "got a string"],
        [null, "options", "got null"],
        [[], "options", "got an array"]
      ] as const
      for (const [options, option, part] of cases) {
        const { error } = yield* failure(options as never)
        expect(error).toMatchObject({ _tag: "InvalidOptionError" })
        expect((error as CodexError.InvalidOptionError).option.startsWith(option)).toBe(true)
        expect(error.message).toContain(part)
      }
    })
  )

  it.live("options that are undefined are absent", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ codexPath: "/no/such/codex", cwd: undefined, maxInFlight: undefined })
      expect(error).toMatchObject({ _tag: "SpawnError", reason: "NotFound" })
    })
  )

  it.live("no error of a start holds an argument or a variable", () =>
    Effect.gen(function* () {
      const secret = { configOverrides: { "model_providers.x.key": "SECRET" }, env: { KEY: "SECRET" } }
      const nul = "SECRET\0"
      const cases = [
        { ...secret, codexPath: "/no/such/codex" },
        { ...secret, cwd: "/no/such/directory" },
        // The system takes no argument of this length.
        { ...secret, configOverrides: { a: "SECRET".repeat(100_000) } },
        { ...secret, launchArgs: [nul] },
        { ...secret, env: { KEY: nul } },
        { ...secret, codexPath: interpreter }
      ]
      for (const options of cases) {
        const { error } = yield* failure(options)
        expect(error._tag).toBe("SpawnError")
        const text = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error)
        expect(text).not.toContain("SECRET")
        expect(text).not.toContain("spawnargs")
      }
      const { error } = yield* failure({ ...secret, configOverrides: { a: "x".repeat(200_000) } })
      expect(error.message).toContain("too large")
      expect(error.cause).toMatchObject({ code: "E2BIG", syscall: "spawn" })
    })
  )

  it.live("a failed start says why, with a backtrace too", () =>
    Effect.gen(function* () {
      const env = { CODEX_HOME: yield* directory, RUST_BACKTRACE: "1" }
      const launchArgs = ["app-server", "proxy", "--sock", "/no/such/socket"]
      const { error } = yield* failure({ env, launchArgs })
      const why = "Error: failed to connect to socket at /no/such/socket: No such file or directory (os error 2)"
      expect(error).toMatchObject({ _tag: "InitializeError", reason: "Closed", cause: { detail: why } })
      expect(error.message).toContain(why)

      const node = yield* failure({ codexPath: process.execPath, launchArgs: ["-e", "throw new Error('no database')"] })
      expect(node.error).toMatchObject({ cause: { detail: "Error: no database" } })
    }).pipe(Effect.scoped)
  )
})
