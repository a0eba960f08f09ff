/**
 * Where the codex executable is.
 *
 * @since 0.1.0
 */
import { accessSync, constants, realpathSync, type Stats, statSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, delimiter, dirname, join, resolve } from "node:path"
import { SpawnError } from "@effect-codex/client/CodexError"
import { Effect } from "./internal/effect.js"

/**
 * What to run, and with what before the arguments of codex itself.
 *
 * @since 0.1.0
 * @category models
 */
export interface CodexBinary {
  readonly command: string
  readonly args: ReadonlyArray<string>
}

/**
 * The variables of a process. One that is `undefined` is absent.
 *
 * @since 0.1.0
 * @category models
 */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where to look for codex.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The executable to run. A relative path starts at this program's working directory. Nothing else is then tried. */
  readonly codexPath?: string | undefined
  /** The environment whose `PATH` is searched; by default that of this program. */
  readonly env?: Environment | undefined
  /** The module, as a path or URL, that the package `@openai/codex` is resolved from; by default this one. */
  readonly from?: string | undefined
}

/**
 * Finds the codex binary: `codexPath` if given; else the native executable of the package `@openai/codex` that this
 * package depends on; else `codex` on `PATH`.
 *
 * Where the native executable was not installed (`npm install --omit=optional`), the package's launcher cannot run and
 * is passed over, also where it is the `codex` on `PATH`.
 *
 * Fails with {@link SpawnError}: `NotFound` names all that was tried, `NotExecutable` says that `codexPath` is no file
 * that can be run.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { CodexBinary } from "@effect-codex/node"
 * import { Console, Effect } from "effect"
 *
 * const program = Effect.flatMap(CodexBinary.find(), ({ command }) => Console.log(`codex is ${command}`))
 * ```
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
  const home = packageDirectory("@openai/codex", from)
  const packaged = home === undefined ? [] : natives(home)
  const found = [...packaged, ...onPath(env)].find(isExecutable)
  if (found !== undefined) return Effect.succeed(direct(found))
  const platform = `${process.platform}-${process.arch}`
  return new SpawnError({
    reason: "NotFound",
    tried: ["the package @openai/codex", ...packaged, "codex on PATH"],
    hint:
      home === undefined
        ? "Install it with `npm install @openai/codex`, or give the path of an executable as `codexPath`"
        : `The package is there without its executable for ${platform}: install with optional dependencies, or give the path of an executable as \`codexPath\``
  })
}

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

/** Where the executables of a package `@openai/codex` can be: those that its launcher looks for. */
const natives = (home: string): ReadonlyArray<string> => {
  const platform = `${process.platform === "android" ? "linux" : process.platform}-${process.arch}`
  const target = targets[platform]
  if (target === undefined) return []
  // The executable is in a dependency of @openai/codex, which a strict package manager shows to no other package.
  const dependency = packageDirectory(`@openai/codex-${platform}`, join(home, "bin", "codex.js"))
  const executable = join("vendor", target, "bin", process.platform === "win32" ? "codex.exe" : "codex")
  return [...(dependency === undefined ? [] : [dependency]), home].map((directory) => join(directory, executable))
}

const packageDirectory = (name: string, from: string): string | undefined => {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}

const onPath = (env: Environment): ReadonlyArray<string> => {
  const directories = (lookUp(env, "PATH") ?? "").split(delimiter).filter((directory) => directory !== "")
  if (process.platform !== "win32") {
    return directories.flatMap((directory) => {
      const path = resolve(directory, "codex")
      const home = packageOfLauncher(path)
      return home === undefined ? [path] : natives(home)
    })
  }

  const extensions = (lookUp(env, "PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").toLowerCase().split(";")
  return directories.flatMap((directory) =>
    extensions.flatMap((extension) => {
      if (extension === ".exe" || extension === ".com") return [resolve(directory, `codex${extension}`)]
      // Node starts a .cmd in a shell only, where no quoting is safe. npm's one runs the launcher of this package.
      if (extension === ".cmd") return natives(resolve(directory, "node_modules/@openai/codex"))
      return []
    })
  )
}

/** The package `@openai/codex` whose launcher stands at `path`: linked by npm, or called by a script of another manager. */
const packageOfLauncher = (path: string): string | undefined => {
  try {
    const file = realpathSync(path)
    if (basename(file) === "codex.js") return dirname(dirname(file))
    const beside = resolve(dirname(path), "../@openai/codex")
    return basename(dirname(path)) === ".bin" && exists(join(beside, "package.json")) ? realpathSync(beside) : undefined
  } catch {
    return undefined
  }
}

/** Windows does not distinguish `Path` from `PATH`, but a copy of its environment does. */
const lookUp = (env: Environment, name: string): string | undefined =>
  process.platform === "win32" ? Object.entries(env).find(([key]) => key.toUpperCase() === name)?.[1] : env[name]

const exists = (path: string): boolean => stat(path) !== undefined

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return stat(path)?.isFile() === true
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
