import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as CodexBinary from "../src/CodexBinary.js"
import { findsOrphans, isAlive } from "./support.js"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const names = ["protocol", "client", "node"]
const execute = promisify(execFile)

/** Links what is installed, so that nothing comes from a registry. */
const linkInstalled = async (target: string, except: ReadonlyArray<string>) => {
  const link = async (name: string) => {
    if (except.some((each) => name === each || name.startsWith(`${each}/`))) return
    await mkdir(dirname(join(target, name)), { recursive: true })
    await symlink(join(root, "node_modules", name), join(target, name))
  }
  for (const name of await readdir(join(root, "node_modules"))) {
    if (!name.startsWith("@")) await link(name)
    else for (const each of await readdir(join(root, "node_modules", name))) await link(`${name}/${each}`)
  }
}

/** The packages as a fresh clone packs them, and a project that has them installed. */
describe("the packed package", { timeout: 60_000 }, () => {
  let project = ""

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), "effect-codex-packed-"))
    project = join(home, "project")
    const clone = join(home, "clone")
    await mkdir(join(clone, "node_modules/@effect-codex"), { recursive: true })
    await linkInstalled(join(clone, "node_modules"), ["@effect-codex"])
    for (const name of ["package.json", "tsconfig.json", "scripts"]) {
      await cp(join(root, name), join(clone, name), { recursive: true })
    }
    const built = (path: string) => /\/(?:dist|node_modules)(?:\/|$)/.test(path.slice(root.length))
    for (const name of names) {
      const from = join(root, "packages", name)
      await cp(from, join(clone, "packages", name), { recursive: true, filter: (path) => !built(path) })
      await symlink(join(clone, "packages", name), join(clone, "node_modules/@effect-codex", name))
    }

    await linkInstalled(join(project, "node_modules"), ["@effect-codex", "@openai", ".bin"])
    // The highest first: a package is packed whether or not those below are built.
    for (const name of names.toReversed()) {
      const { stdout } = await execute("npm", ["pack", "--silent"], { cwd: join(clone, "packages", name) })
      const installed = join(project, "node_modules/@effect-codex", name)
      await mkdir(installed, { recursive: true })
      const tarball = join(clone, "packages", name, stdout.trim().split("\n").at(-1) ?? "")
      await execute("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed])
    }
    // As `npm install --omit=optional` leaves it: the launcher without its executable.
    await cp(join(root, "node_modules/@openai/codex"), join(project, "node_modules/@openai/codex"), { recursive: true })
    await mkdir(join(project, "node_modules/.bin"))
    await symlink("../@openai/codex/bin/codex.js", join(project, "node_modules/.bin/codex"))
    await writeFile(join(project, "package.json"), '{ "type": "module" }')
  }, 180_000)

  afterAll(() => rm(dirname(project), { recursive: true, force: true }))

  /** Runs a module in the project; what it prints as JSON. */
  const run = async (code: string, env: NodeJS.ProcessEnv = process.env) => {
    const { stdout } = await execute(process.execPath, ["--input-type=module", "-e", code], { cwd: project, env })
    // The server's warnings come before it.
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "")
  }

  it("has the modules that users need, and no way to the others", async () => {
    const modules = await run(`
      import * as node from "@effect-codex/node"
      const internal = await import("@effect-codex/node/internal/ServerProcess").catch((error) => error.code)
      console.log(JSON.stringify([Object.keys(node), internal]))`)
    expect(modules).toEqual([
      [
        "CodexBinary",
        "CodexPool",
        "DaemonTransport",
        "NodeCodex",
        "ProcessTransport",
        "UnixSocketTransport",
        "WebSocketTransport"
      ],
      "ERR_PACKAGE_PATH_NOT_EXPORTED"
    ])
    const files = await readdir(join(project, "node_modules/@effect-codex/node"), { recursive: true })
    expect(files).toContain("dist/internal/watchdogProgram.js")
    expect(files.filter((file) => /tsbuildinfo|test/.test(file))).toEqual([])
    const declarations = files.filter((file) => file.startsWith("dist/") && file.endsWith(".d.ts"))
    for (const file of declarations) {
      expect(await readFile(join(project, "node_modules/@effect-codex/node", file), "utf8")).not.toMatch(
        /"ws"|ws\.d\.ts/
      )
    }
  })

  it("does not load a WebSocket client, and HTTP with it, before one connects", async () => {
    const loaded = await run(`
      import { WebSocketTransport } from "@effect-codex/node"
      import { Effect } from "effect"
      const loaded = () => process.moduleLoadList.includes("NativeModule http")
      const before = loaded()
      const connecting = Effect.scoped(WebSocketTransport.make({ url: "ws://127.0.0.1:1" }))
      const error = await Effect.runPromise(Effect.flip(connecting))
      console.log(JSON.stringify([before, error.reason, loaded()]))`)
    expect(loaded).toEqual([false, "NotListening", true])
  })

  it("runs the codex on PATH where its own was left out, and says what to do where there is none", async () => {
    const program = `
      import { NodeCodex } from "@effect-codex/node"
      import { Codex } from "@effect-codex/client"
      import { Effect } from "effect"
      const version = Effect.map(Codex.Codex, (codex) => codex.metadata.version)
      const found = await Effect.runPromise(Effect.either(Effect.provide(version, NodeCodex.layer())))
      console.log(JSON.stringify(found._tag === "Right" ? found.right : found.left.message))`
    const native = dirname((await Effect.runPromise(CodexBinary.find())).command)
    const env = { ...process.env, CODEX_HOME: project, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
    // As `npm run` does, which puts the launcher first.
    const bin = join(project, "node_modules/.bin")
    expect(await run(program, { ...env, PATH: [bin, native].join(delimiter) })).toMatch(/^\d+\.\d+\.\d+/)
    expect(await run(program, { ...env, PATH: bin })).toMatch(/without its executable for .*codexPath/)
  })

  it.runIf(findsOrphans)("has its watchdog", async () => {
    const code = `
      import { ProcessTransport } from "@effect-codex/node"
      import { Effect } from "effect"
      const options = {
        codexPath: process.execPath,
        launchArgs: [${JSON.stringify(fileURLToPath(new URL("fixtures/family.mjs", import.meta.url)))}, "stays"]
      }
      await Effect.runPromise(Effect.scoped(Effect.gen(function* () {
        const transport = yield* ProcessTransport.make(options)
        yield* transport.run(([line]) => {
          process.stdout.write(JSON.stringify([transport.pid, ...JSON.parse(line)]), () => process.kill(process.pid, "SIGKILL"))
        })
      })))`
    const { stdout } = await execute(process.execPath, ["--input-type=module", "-e", code], { cwd: project }).catch(
      (error: { stdout: string }) => error
    )
    const from = performance.now()
    const pids: ReadonlyArray<number> = JSON.parse(stdout)
    expect(pids).toHaveLength(3)
    while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(performance.now() - from).toBeLessThan(5000)
  })
})
