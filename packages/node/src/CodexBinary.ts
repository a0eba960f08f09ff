import { accessSync, constants, type Stats, statSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join, resolve } from "node:path"
import { SpawnError } from "@effect-codex/client/CodexError"
import { Effect } from "effect"

/** What to run, and with what before the arguments of codex itself. */
export interface CodexBinary {
  readonly command: string
  readonly args: ReadonlyArray<string>
}

/** The variables of a process. One that is `undefined` is as good as absent. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where to look for codex. */
export interface Options {
  /** The executable to run. A relative path starts at this program's working directory. Nothing else is then tried. */
  readonly codexPath?: string | undefined
  /** The environment whose `PATH` is searched; by default that of this program. */
  readonly env?: Environment | undefined
  /** The module, as a path or URL, that the package `@openai/codex` is resolved from; by default this one. */
  readonly from?: string | undefined
}

/**
 * Finds the codex binary: `codexPath` if given; else the `@openai/codex` that this package depends on, whose native
 * executable is preferred to its Node launcher; else `codex` on `PATH`.
 *
 * Fails with {@link SpawnError}: `NotFound` says all that was tried, `NotExecutable` that `codexPath` is no file that
 * may be run.
 */
export const find = (options: Options = {}): Effect.Effect<CodexBinary, SpawnError> =>
  Effect.suspend(() => {
    const { codexPath, env = process.env, from = import.meta.url } = options
    return codexPath === undefined ? findInstalled(env, from) : checkExplicit(resolve(codexPath))
  })

const checkExplicit = (path: string): Effect.Effect<CodexBinary, SpawnError> => {
  if (isExecutable(path)) return Effect.succeed(direct(path))
  return exists(path)
    ? new SpawnError({
        reason: "NotExecutable",
        tried: [path],
        hint: "Let `codexPath` name a file, and make it executable (`chmod +x`)"
      })
    : new SpawnError({
        reason: "NotFound",
        tried: [path],
        hint: "Correct `codexPath`, or leave it out to run the @openai/codex that comes with this package"
      })
}

const findInstalled = (env: Environment, from: string): Effect.Effect<CodexBinary, SpawnError> => {
  const inPackage = packaged(from)
  const found = [...inPackage, ...onPath(env)].find((candidate) => candidate.usable())
  return found === undefined
    ? new SpawnError({
        reason: "NotFound",
        tried: ["the package @openai/codex", ...inPackage.map((candidate) => candidate.path), "codex on PATH"],
        hint: "Install it with `npm install @openai/codex`, or give the path of an executable as `codexPath`"
      })
    : Effect.succeed(found.binary)
}

interface Candidate {
  readonly path: string
  readonly usable: () => boolean
  readonly binary: CodexBinary
}

const native = (path: string): Candidate => ({ path, usable: () => isExecutable(path), binary: direct(path) })

const launcher = (path: string): Candidate => ({
  path,
  usable: () => isFile(path),
  binary: { command: process.execPath, args: [path] }
})

const direct = (path: string): CodexBinary => ({ command: path, args: [] })

/** The target that codex is built for, by the platform and architecture of Node. */
const targets: Readonly<Record<string, string>> = {
  "linux-x64": "x86_64-unknown-linux-musl",
  "linux-arm64": "aarch64-unknown-linux-musl",
  "darwin-x64": "x86_64-apple-darwin",
  "darwin-arm64": "aarch64-apple-darwin",
  "win32-x64": "x86_64-pc-windows-msvc",
  "win32-arm64": "aarch64-pc-windows-msvc"
}

const packaged = (from: string): ReadonlyArray<Candidate> => {
  const codex = packageDirectory("@openai/codex", from)
  if (codex === undefined) return []
  const script = join(codex, "bin", "codex.js")

  const platform = `${process.platform === "android" ? "linux" : process.platform}-${process.arch}`
  const target = targets[platform]
  // The executable is in a dependency of @openai/codex, which a strict package manager shows to nobody else.
  const home = packageDirectory(`@openai/codex-${platform}`, script)
  if (target === undefined || home === undefined) return [launcher(script)]
  const executable = process.platform === "win32" ? "codex.exe" : "codex"
  return [native(join(home, "vendor", target, "bin", executable)), launcher(script)]
}

const packageDirectory = (name: string, from: string): string | undefined => {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}

const onPath = (env: Environment): ReadonlyArray<Candidate> => {
  const directories = (lookUp(env, "PATH") ?? "").split(delimiter).filter((directory) => directory !== "")
  if (process.platform !== "win32") return directories.map((directory) => native(resolve(directory, "codex")))

  const extensions = (lookUp(env, "PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").toLowerCase().split(";")
  return directories.flatMap((directory) =>
    extensions.flatMap((extension) => {
      const path = resolve(directory, `codex${extension}`)
      if (extension === ".exe" || extension === ".com") return [native(path)]
      // Node starts a .cmd in a shell only, where no quoting is safe. npm's one runs this script beside it.
      if (extension === ".cmd") return [launcher(resolve(directory, "node_modules/@openai/codex/bin/codex.js"))]
      return []
    })
  )
}

/** Windows does not tell `Path` from `PATH`, but a copy of its environment does. */
const lookUp = (env: Environment, name: string): string | undefined =>
  process.platform === "win32" ? Object.entries(env).find(([key]) => key.toUpperCase() === name)?.[1] : env[name]

const exists = (path: string): boolean => stat(path) !== undefined

const isFile = (path: string): boolean => stat(path)?.isFile() === true

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}

const stat = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
