import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join, relative, resolve, sep } from "node:path"
import { promisify } from "node:util"
import { Reply } from "@effect-codex/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { installLine } from "../../../scripts/install-line.js"
import { checkOut, pack } from "../../../scripts/pack.js"
import { type Manifest, published, readManifest, root } from "../../../scripts/workspace.js"
import { world } from "./support.js"

/** The modules that a program may import of each package. Any other that is in the package, `internal` included, is refused. */
const publicModules: Readonly<Record<string, ReadonlyArray<string>>> = {
  protocol: ["index"],
  client: [
    "index",
    "Approval",
    "Codex",
    "CodexError",
    "CodexPool",
    "Connection",
    "Connector",
    "Diagnostics",
    "Goal",
    "Handlers",
    "Input",
    "LineDecoder",
    "Login",
    "ModelResponses",
    "Notice",
    "Notification",
    "OutputSchema",
    "RemoteFileSystem",
    "RemoteProcess",
    "Retry",
    "Telemetry",
    "Thread",
    "Tool",
    "Transport",
    "Turn",
    "TurnResult",
    "WireRecord"
  ],
  node: [
    "index",
    "CodexBinary",
    "CodexPool",
    "ConfigOverrides",
    "DaemonTransport",
    "NodeCodex",
    "ProcessTransport",
    "UnixSocketTransport",
    "WebSocketTransport"
  ],
  testing: [
    "index",
    "CutProxy",
    "Gate",
    "ModelRequest",
    "Reply",
    "ResponsesEvent",
    "ScriptedModel",
    "ScriptedTransport",
    "TestCodex",
    "TestServer",
    "promise"
  ],
  promise: ["index"],
  cluster: [
    "index",
    "ClusterError",
    "ClusterMetrics",
    "ClusterStore",
    "CodexCluster",
    "CodexRunner",
    "CodexThread",
    "promise"
  ],
  ai: ["index", "CodexLanguageModel", "CodexTool"],
  "ai-sdk": ["index"]
}

/** What a program logs, without the warnings of the server, which depend on the machine. */
const withoutNotices = (stderr: string): string =>
  stderr
    .split("\n")
    .filter((line) => !/codex (?:warning|configWarning|deprecationNotice): /.test(line))
    .join("\n")

const packages = published()
const facadeNeeds = ["protocol", "client", "node", "promise"]
const execute = promisify(execFile)
const bin = (name: string, file: string) => join(root, "node_modules", name, file)
const tsc = bin("typescript", "bin/tsc")

/** A project outside of the workspace, with the tarballs and what their manifests ask for, and no more. */
const install = async (project: string, tarballs: ReadonlyMap<string, string>): Promise<void> => {
  const modules = join(project, "node_modules")
  const wanted = new Set<string>()
  for (const [id, tarball] of tarballs) {
    const folder = join(modules, "@effect-codex", id)
    await mkdir(folder, { recursive: true })
    await execute("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"])
    const { dependencies, peerDependencies } = readManifest(folder)
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (!name.startsWith("@effect-codex/")) wanted.add(name)
    }
  }
  for (const name of wanted) {
    const link = join(modules, name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(root, "node_modules", name), link, "junction")
  }
  await mkdir(join(modules, "@types"))
  await symlink(join(root, "node_modules/@types/node"), join(modules, "@types/node"), "junction")
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }))
}

/** The same in every program: a turn, one that fails, and the end. */
const body = `
const main = async () => {
  const codex = await startCodex(JSON.parse(process.env.CODEX_OPTIONS ?? "{}"))
  const thread = await codex.startThread()
  const { finalResponse } = await thread.run("Say hello.")
  console.log(finalResponse)
  try {
    await thread.run("Fail.")
  } catch (error) {
    console.log(error instanceof TurnFailedError && error.error.codexErrorInfo)
  }
  await codex.close()
}
main()
`

const programs = {
  "main.mjs": `import { startCodex, TurnFailedError } from "@effect-codex/promise"${body}`,
  "main.cjs": `const { startCodex, TurnFailedError } = require("@effect-codex/promise")${body}`
}

/** Prints what becomes of each import, by `import` or by `require`. */
const importer = (load: string) => `
const main = async () => {
  const outcomes = {}
  for (const specifier of JSON.parse(process.argv[2])) {
    try {
      await ${load}(specifier)
      outcomes[specifier] = "loaded"
    } catch (error) {
      outcomes[specifier] = error.code ?? String(error)
    }
  }
  console.log(JSON.stringify(outcomes))
}
main()
`

const importers = { "import.mjs": importer("import"), "require.cjs": importer("require") }

/**
 * Imports all modules at once, and prints how many classes they have, which classes have two identities, and the
 * namespaces of an index that are not the modules themselves.
 */
const identities = `
const classes = new Map()
const namespaces = []
const visit = (path, module) => {
  for (const [name, value] of Object.entries(module)) {
    if (value?.[Symbol.toStringTag] === "Module") visit(path + ":" + name, value)
    else if (/^class\\b/.test(Function.prototype.toString.call(typeof value === "function" ? value : () => {}))) {
      classes.set(name, (classes.get(name) ?? new Set()).add(value))
    }
  }
}
for (const [id, [index, ...others]] of Object.entries(JSON.parse(process.argv[2]))) {
  const all = await import(index)
  visit(index, all)
  for (const specifier of others) {
    const module = await import(specifier)
    visit(specifier, module)
    const name = specifier.slice(specifier.lastIndexOf("/") + 1)
    if (typeof all[name] === "object" && all[name] !== module) namespaces.push(specifier)
  }
}
const double = [...classes].flatMap(([name, values]) => (values.size > 1 ? name : []))
console.log(JSON.stringify({ classes: classes.size, double, namespaces }))
`

/** The same program once as a module and once as CommonJS; and what the types must not accept. */
const types = `
const wrong = async (codex: Codex) => {
  // @ts-expect-error: no such option
  await codex.startThread({ modle: "m" })
  // @ts-expect-error: a promise, not its value
  const id: string = codex.startThread().id
}
`
const typed = {
  "typed.mts": `import { type Codex, startCodex, TurnFailedError } from "@effect-codex/promise"${body}${types}`,
  "typed.cts": `import promise = require("@effect-codex/promise")
const { startCodex, TurnFailedError } = promise
type Codex = promise.Codex${body}${types}`
}

/** The code blocks of a README that are whole programs. */
const programsOf = (markdown: string): ReadonlyArray<string> =>
  [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].flatMap(([, code = ""]) =>
    code.startsWith("import ") ? code : []
  )

/** The packages that a program imports. */
const packagesOf = (code: string): ReadonlyArray<string> =>
  [...code.matchAll(/ from "((?:@[^/"]+\/)?[^/"]+)/g)].flatMap(([, name = ""]) =>
    name.startsWith("node:") ? [] : name
  )

const slashes = (path: string) => path.split(sep).join("/")

const requiredPeers = ({ peerDependencies = {}, peerDependenciesMeta = {} }: Manifest): ReadonlyArray<string> =>
  Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)

describe("the packages as they are published", () => {
  let folder = ""
  let project = ""
  /** A project with the facade alone. */
  let facade = ""
  const tarballs = new Map<string, string>()
  const contents = new Map<string, ReadonlyArray<string>>()
  const readmes = new Map<string, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "effect-codex-packed-"))
    project = join(folder, "project")
    facade = join(folder, "facade")
    const checkout = join(folder, "checkout")
    await checkOut(checkout)

    for (const [id, tarball] of await pack(checkout, join(folder, "tarballs"))) {
      tarballs.set(id, tarball)
      const { stdout } = await execute("tar", ["-tzf", tarball])
      contents.set(
        id,
        stdout
          .trim()
          .split("\n")
          .map((name) => name.replace(/^package\//, ""))
          .sort()
      )
    }

    await install(project, tarballs)
    for (const [name, text] of Object.entries(importers)) await writeFile(join(project, name), text)
    await writeFile(join(project, "identities.mjs"), identities)
    await install(facade, new Map([...tarballs].filter(([id]) => facadeNeeds.includes(id))))
    for (const [name, text] of Object.entries({ ...programs, ...typed })) await writeFile(join(facade, name), text)
    readmes.set("root", await readFile(join(checkout, "README.md"), "utf8"))
    for (const { id } of packages) {
      readmes.set(id, await readFile(join(project, "node_modules/@effect-codex", id, "README.md"), "utf8"))
    }
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** The modules of a package in `dist`, as paths below it without extension. */
  const modulesOf = (id: string) => (contents.get(id) ?? []).flatMap((name) => /^dist\/(.*)\.js$/.exec(name)?.[1] ?? [])

  const publicOf = (id: string): ReadonlyArray<string> => publicModules[id] ?? []

  const specifier = (id: string, module: string) => `@effect-codex/${id}${module === "index" ? "" : `/${module}`}`

  const notFound = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]

  const load = async (program: keyof typeof importers, specifiers: ReadonlyArray<string>) => {
    const { stdout } = await execute(process.execPath, [program, JSON.stringify(specifiers)], {
      cwd: project,
      env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" }
    })
    return JSON.parse(stdout) as Readonly<Record<string, string>>
  }

  for (const { id, manifest } of packages) {
    describe(id, () => {
      it("holds its sources, what is built from them, and nothing else", () => {
        const names = contents.get(id) ?? []
        const sources = names.flatMap((name) => /^src\/(.*)\.ts$/.exec(name)?.[1] ?? [])
        const modules = sources.filter((name) => !name.endsWith(".d"))
        expect(modules).toContain("index")
        // The scripts are fewer than the modules: see scripts/bundle.ts.
        const scripts = modulesOf(id)
        expect(scripts).toEqual(expect.arrayContaining([...publicOf(id)]))
        expect(names).toEqual(
          [
            ...["LICENSE", "README.md", "package.json"],
            ...sources.filter((name) => name.endsWith(".d")).map((name) => `src/${name}.ts`),
            ...modules.flatMap((name) => [`src/${name}.ts`, `dist/${name}.d.ts`, `dist/${name}.d.ts.map`]),
            ...scripts.flatMap((name) => [`dist/${name}.js`, `dist/${name}.js.map`])
          ].sort()
        )
      })

      it("has the code of a source in one script, whose map names the source", async () => {
        const folder = join(project, "node_modules/@effect-codex", id)
        const sources = await Promise.all(
          modulesOf(id).map(async (name) => {
            const map = join(folder, "dist", `${name}.js.map`)
            const { sources }: { readonly sources: ReadonlyArray<string> } = JSON.parse(await readFile(map, "utf8"))
            return sources.map((source) => relative(folder, resolve(dirname(map), source)))
          })
        ).then((all) => all.flat().sort())
        expect(sources).toEqual([...new Set(sources)])
        expect(sources.length).toBeGreaterThan(0)
        expect(contents.get(id)).toEqual(expect.arrayContaining(sources.map(slashes)))
      })

      it("exports the modules of the table, and no other", async () => {
        const open = publicOf(id).map((name) => specifier(id, name))
        expect(open).toContain(`@effect-codex/${id}`)
        const closed = [
          ...modulesOf(id).filter((name) => !publicOf(id).includes(name)),
          ...["internal/none", "src/index.ts", "dist/index.js"]
        ].map((name) => specifier(id, name))
        const refusals = ["ERR_PACKAGE_PATH_NOT_EXPORTED", ...notFound]
        for (const program of ["import.mjs", "require.cjs"] as const) {
          const outcomes = await load(program, [...open, ...closed])
          expect(open.filter((name) => outcomes[name] !== "loaded")).toEqual([])
          expect(closed.filter((name) => !refusals.includes(outcomes[name] ?? ""))).toEqual([])
        }
      })

      it("has an install line that brings all that its programs import, in versions that fit", () => {
        const readme = readmes.get(id) ?? ""
        const installed = installLine(readme)
        expect([...installed.keys()]).toContain(manifest.name)
        for (const [name, version] of installed) {
          if (name.startsWith("@effect-codex/")) expect(version).toBe("")
          else expect(`${readManifest(join(root, "node_modules", name)).version}.`.indexOf(`${version}.`), name).toBe(0)
        }
        const brought = [...installed.keys(), ...Object.keys(manifest.dependencies ?? {})]
        expect(brought).toEqual(expect.arrayContaining([...requiredPeers(manifest)]))
        for (const code of programsOf(readme)) expect(brought).toEqual(expect.arrayContaining([...packagesOf(code)]))
      })

      it("is in order for publint and attw", async () => {
        const tarball = tarballs.get(id) ?? ""
        const { publint } = await import("publint")
        const { formatMessage } = await import("publint/utils")
        const { messages, pkg } = await publint({
          pkgDir: join(project, "node_modules/@effect-codex", id),
          strict: true
        })
        expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
        const attw = bin("@arethetypeswrong/cli", "dist/index.js")
        await execute(process.execPath, [attw, tarball, "--profile", "esm-only", "--format", "json"])
      }, 60_000)
    })
  }

  it("have one identity of each class and namespace, by whatever path", async () => {
    const specifiers = packages.map(({ id }) => [id, publicOf(id).map((module) => specifier(id, module))])
    const { stdout } = await execute(
      process.execPath,
      ["identities.mjs", JSON.stringify(Object.fromEntries(specifiers))],
      { cwd: project, env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" } }
    )
    const { classes, ...others } = JSON.parse(stdout)
    expect(classes).toBeGreaterThan(30)
    expect(others).toEqual({ double: [], namespaces: [] })
  })

  for (const program of Object.keys(programs)) {
    it(`${program} runs outside of the workspace`, async () => {
      await using here = await world()
      await here.model.script(Reply.message("Hello."), Reply.failed("insufficient_quota", "You have run out."))
      const { stderr, stdout } = await execute(process.execPath, [program], {
        cwd: facade,
        env: { ...process.env, NODE_OPTIONS: "", CODEX_OPTIONS: JSON.stringify(here.options) }
      })
      expect({ stdout, stderr: withoutNotices(stderr) }).toEqual({ stdout: "Hello.\nusageLimitExceeded\n", stderr: "" })
    })
  }

  const compile = async (cwd: string, ...args: ReadonlyArray<string>): Promise<string> => {
    const options = ["--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--types", "node"]
    const libraries = ["--lib", "es2023,esnext.disposable"]
    return execute(process.execPath, [tsc, ...options, ...libraries, ...args], { cwd }).then(
      ({ stdout }) => stdout,
      ({ stdout }: { readonly stdout: string }) => stdout
    )
  }

  it("are typed, for modules and for CommonJS", async () => {
    expect(await compile(facade, "--noEmit", ...Object.keys(typed))).toBe("")
  }, 60_000)

  it("run the programs of the READMEs, letter by letter", async () => {
    const names: Array<string> = []
    for (const [id, markdown] of readmes) {
      for (const [index, code] of programsOf(markdown).entries()) {
        const name = `${id}-${index}`
        await writeFile(join(project, `${name}.ts`), code)
        names.push(name)
      }
    }
    expect(names.length).toBeGreaterThan(packages.length / 2)
    expect(await compile(project, "--outDir", "out", ...names.map((name) => `${name}.ts`))).toBe("")

    await using here = await world()
    await here.model.respond(() => Reply.message("Hello."))
    const env = { ...process.env, ...here.options.env, NODE_OPTIONS: "" }
    const spoke: Array<string> = []
    const run = async (name: string) => {
      const options = { cwd: project, env, timeout: 90_000 }
      const { stderr, stdout } = await execute(process.execPath, [join("out", `${name}.js`)], options)
      expect({ name, stderr: withoutNotices(stderr) }).toEqual({ name, stderr: "" })
      if (stdout.includes("Hello.")) spoke.push(name)
    }
    // Two at a time: each waits for a server most of the time.
    const left = names.values()
    const worker = async () => {
      for (const name of left) await run(name)
    }
    await Promise.all([worker(), worker()])
    expect(spoke).toEqual(expect.arrayContaining(["root-0", "root-1", "client-0", "node-0", "promise-0"]))
  }, 240_000)
})
