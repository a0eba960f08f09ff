/**
 * `npm run test:install`: what a stranger does. In empty projects outside of the workspace, runs the install lines of the
 * README with the tarballs of HEAD in place of our names, type-checks its programs letter by letter under several
 * releases of TypeScript, and runs them under several releases of Node, on the real app-server with a scripted model; as
 * a module and as CommonJS. Takes several minutes, and the registry of npm.
 */
import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, ManagedRuntime } from "effect"
import { blocksOf } from "./docs.js"
import { checkOut, pack } from "./pack.js"
import { readManifest, root } from "./workspace.js"

const nodes = ["20", "22", "24"]
const compilers = ["5.6", "5.9", "7"]

/** TypeScript knows that CommonJS may require a module of ES since this release. */
const requiresModules = (compiler: string) => compiler !== "5.6"

const execute = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), "effect-codex-install-"))
const failures: Array<string> = []

const step = async (name: string, run: () => Promise<void>): Promise<void> => {
  const from = Date.now()
  const problem = await run().then(
    () => undefined,
    (error: { readonly message: string; readonly stdout?: string; readonly stderr?: string }) =>
      [error.message, error.stdout, error.stderr].filter(Boolean).join("\n")
  )
  console.log(`${problem === undefined ? "ok    " : "FAILED"} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
  if (problem === undefined) return
  failures.push(name)
  console.log(problem)
}

/** A module or script by the same words, for `import` and for `require`. */
const commonJs = `import promise = require("@effect-codex/promise")
const main = async () => {
  const codex = await promise.startCodex()
  const thread = await codex.startThread({ sandbox: "read-only" })
  const { finalResponse } = await thread.run("Say hello.")
  console.log(finalResponse)
  await codex.close()
}
main()
`

const project = async (name: string, installLine: string, tarballs: ReadonlyMap<string, string>): Promise<string> => {
  const at = join(folder, name)
  mkdirSync(at)
  writeFileSync(join(at, "package.json"), JSON.stringify({ private: true, type: "module" }))
  const given = installLine.replace(/^npm install /, "").split(" ")
  // What our packages need of each other is not on a registry yet.
  const needed = new Set(given.map((each) => /^@effect-codex\/(.+)$/.exec(each)?.[1] ?? ""))
  for (const id of needed) {
    const { dependencies = {} } = id === "" ? {} : readManifest(join(root, "packages", id))
    for (const each of Object.keys(dependencies)) if (each.startsWith("@effect-codex/")) needed.add(each.slice(14))
  }
  const ours = [...needed].flatMap((id) => tarballs.get(id) ?? [])
  const others = given.filter((each) => !each.startsWith("@effect-codex/"))
  await execute("npm", ["install", "--no-audit", "--no-fund", ...ours, ...others], { cwd: at })
  return at
}

const tool = async (name: string, version: string): Promise<string> => {
  const at = join(folder, `${name}-${version}`)
  mkdirSync(at)
  writeFileSync(join(at, "package.json"), "{}")
  const types = name === "typescript" ? ["@types/node@20"] : []
  await execute("npm", ["install", "--no-audit", "--no-fund", `${name}@${version}`, ...types], { cwd: at })
  return join(at, "node_modules", name, name === "node" ? "bin/node" : "bin/tsc")
}

const runtime = ManagedRuntime.make(ScriptedModel.layer)

try {
  const readme = readFileSync(join(root, "README.md"), "utf8")
  const lines = readme.split("\n").filter((line) => line.startsWith("npm install "))
  const programs = blocksOf("README.md", readme).filter(
    ({ code, language }) =>
      language === "ts" && /^import .*"@effect-codex\/(node|promise)"/m.test(code) && /run|startTurn/.test(code)
  )
  const [withEffect = "", withPromises = ""] = lines
  const quickstarts = [
    ["effect", withEffect, programs.find(({ code }) => code.includes("NodeRuntime.runMain"))?.code ?? ""],
    ["promise", withPromises, programs.find(({ code }) => code.includes("startCodex"))?.code ?? ""]
  ] as const

  const model = await runtime.runPromise(ScriptedModel.ScriptedModel)
  await runtime.runPromise(model.respond(() => Effect.succeed(Reply.message("Hello."))))
  const home = join(folder, "home")
  mkdirSync(home)
  writeFileSync(join(home, "config.toml"), TestCodex.config(model.url))
  const env = {
    ...process.env,
    NODE_OPTIONS: "",
    CODEX_HOME: home,
    CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1"
  }

  let tarballs: ReadonlyMap<string, string> = new Map()
  await step("a fresh checkout is packed", async () => {
    await checkOut(join(folder, "checkout"))
    tarballs = await pack(join(folder, "checkout"), join(folder, "tarballs"))
  })

  const tools = new Map<string, string>()
  for (const version of compilers) {
    await step(`TypeScript ${version}`, async () => void tools.set(`ts${version}`, await tool("typescript", version)))
  }
  for (const version of nodes) {
    await step(`Node ${version}`, async () => void tools.set(`node${version}`, await tool("node", version)))
  }

  for (const [name, line, code] of quickstarts) {
    let at = ""
    await step(line, async () => {
      at = await project(name, line, tarballs)
    })
    writeFileSync(join(at, "main.mts"), code)
    const sources = ["main.mts", ...(name === "promise" ? ["main.cts"] : [])]
    if (name === "promise") writeFileSync(join(at, "main.cts"), commonJs)

    for (const version of compilers) {
      const checked = sources.filter((source) => source.endsWith(".mts") || requiresModules(version))
      await step(`${name}: TypeScript ${version} compiles ${checked.join(" and ")}`, async () => {
        const typeRoots = join(folder, `typescript-${version}`, "node_modules/@types")
        const options = ["--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--outDir", "out"]
        const libraries = ["--lib", "es2023,esnext.disposable", "--types", "node", "--typeRoots", typeRoots]
        await execute(process.execPath, [tools.get(`ts${version}`) ?? "", ...options, ...libraries, ...checked], {
          cwd: at
        })
      })
    }
    for (const version of nodes) {
      for (const source of sources) {
        const program = join("out", source.replace(/ts$/, "js"))
        await step(`${name}: Node ${version} runs ${program}`, async () => {
          const { stdout } = await execute(tools.get(`node${version}`) ?? "", [program], {
            cwd: at,
            env,
            timeout: 60_000
          })
          if (!stdout.includes("Hello.")) throw new Error(`printed ${JSON.stringify(stdout)}`)
        })
      }
    }
  }
} finally {
  await runtime.dispose()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
if (failures.length > 0) process.exitCode = 1
