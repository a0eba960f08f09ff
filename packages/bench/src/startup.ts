import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Effect } from "effect"
import { type Benchmark, ratio } from "./Benchmark.js"
import { Measuring } from "./Stopwatch.js"

const execute = promisify(execFile)
const require = createRequire(import.meta.url)
/** Where the packages of the workspace are found. */
const cwd = fileURLToPath(new URL("..", import.meta.url))

/** The last that such a process does: it prints what it has spent of the processors, in µs. */
const printCpu = "const { user, system } = process.cpuUsage(); console.log(user + system)"

/** How long a process takes that only imports that, in ms. */
const timeImport = (specifiers: Iterable<string>) =>
  Effect.gen(function* () {
    const clock = yield* Measuring
    const program = [...Array.from(specifiers, (specifier) => `import ${JSON.stringify(specifier)}`), printCpu]
    const from = performance.now()
    const { stdout } = yield* Effect.promise(() =>
      execute(process.execPath, ["--input-type=module", "--eval", program.join("\n")], { cwd })
    )
    return clock === "cpu" ? Number(stdout) / 1000 : performance.now() - from
  })

/** What a built module imports. */
export const importsOf = (text: string): ReadonlyArray<string> =>
  Array.from(
    text.matchAll(/^(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*["']([^"']+)["']/gm),
    ([, specifier = ""]) => specifier
  )

/** The modules of Effect that a built package uses, with all that it loads of this library, each by its own path. */
export const effectModulesOf = (entry: string): ReadonlySet<string> => {
  const modules = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const specifier of importsOf(readFileSync(file, "utf8"))) {
      if (specifier.startsWith(".")) visit(join(dirname(file), specifier))
      else if (specifier.startsWith("@effect-codex/")) visit(require.resolve(specifier))
      else if (/^(effect|@effect\/[\w-]+)(\/|$)/.test(specifier)) modules.add(specifier)
    }
  }
  visit(entry)
  return modules
}

const packages = ["@effect-codex/node", "@effect-codex/promise"]

/** What the first line of a program costs. */
const imports: Benchmark = {
  name: "import",
  what: "a process that imports `@effect-codex/node`; the second, `@effect-codex/promise`",
  against: "a process that imports the modules of Effect that they use, by their own paths",
  metrics: [
    { name: "import", unit: "ms", goal: ratio(1.25) },
    { name: "import-promise", unit: "ms", goal: ratio(1.25) }
  ],
  rounds: 11,
  pair: () =>
    Effect.sync(() => {
      const floors = packages.map((name) => effectModulesOf(require.resolve(name)))
      return {
        ours: Effect.forEach(packages, (name) => timeImport([name])),
        floor: Effect.forEach(floors, timeImport)
      }
    })
}

export { imports as import }

const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc")
const flags = [
  ..."--noEmit --strict --skipLibCheck --module nodenext --target es2022 --types node".split(" "),
  ..."--ignoreConfig --singleThreaded --extendedDiagnostics".split(" ")
]

/** How long the compiler checks a program, in ms, apart from reading and parsing. */
const timeCheck = (program: string) =>
  Effect.promise(async () => {
    const file = join(cwd, "src", "programs", program)
    const { stdout } = await execute(process.execPath, [tsc, ...flags, file], { cwd })
    const seconds = /^Check time:\s*([\d.]+)s/m.exec(stdout)?.[1]
    if (seconds === undefined) throw new Error(`tsc said nothing of its check time:\n${stdout}`)
    return Number(seconds) * 1000
  })

/** What the types cost. */
export const types: Benchmark = {
  name: "types",
  what: "type-checking a program of 20 lines, the compiler's check time",
  against: "a program of 20 lines on Effect alone",
  metrics: [{ name: "types", unit: "ms", goal: ratio(1.5) }],
  rounds: 15,
  pair: () =>
    Effect.succeed({
      ours: Effect.map(timeCheck("typed-ours.ts"), (ms) => [ms]),
      floor: Effect.map(timeCheck("typed-floor.ts"), (ms) => [ms])
    })
}
