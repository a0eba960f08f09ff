import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join, relative } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as CodexBinary from "../src/CodexBinary.js"
import { directory } from "./support.js"

const write = (path: string, mode = 0o755): string => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, path.endsWith(".json") ? "{}" : "#!/bin/sh\n")
  chmodSync(path, mode)
  return path
}

/** A module in a directory that no package is installed for. */
const from = (home: string) => join(home, "module.js")

const codexPackage = (home: string) => {
  const root = join(home, "node_modules/@openai/codex")
  write(join(root, "package.json"))
  return { root, launcher: write(join(root, "bin/codex.js"), 0o644) }
}

/** Where a package has the executable for this machine. */
const native = join(
  "vendor",
  `${process.arch === "arm64" ? "aarch64" : "x86_64"}-${process.platform === "linux" ? "unknown-linux-musl" : "apple-darwin"}`,
  "bin/codex"
)

describe("CodexBinary", () => {
  it.effect("is the native executable of the package that this one depends on", () =>
    Effect.gen(function* () {
      const binary = yield* CodexBinary.find({ env: {} })
      assert.include(binary.command, join("@openai", `codex-${process.platform}-${process.arch}`, "vendor"))
      assert.deepStrictEqual(binary.args, [])
    })
  )

  it.scoped("is `codexPath`, made absolute, when it is given", () =>
    Effect.gen(function* () {
      const path = write(join(yield* directory, "mine"))
      const binary = yield* CodexBinary.find({ codexPath: relative(process.cwd(), path) })
      assert.deepStrictEqual(binary, { command: path, args: [] })
    })
  )

  it.scoped("fails when `codexPath` does not exist, whatever else there is", () =>
    Effect.gen(function* () {
      const path = join(yield* directory, "missing")
      const error = yield* Effect.flip(CodexBinary.find({ codexPath: path }))
      assert.strictEqual(error._tag, "SpawnError")
      assert.strictEqual(error.reason, "NotFound")
      assert.deepStrictEqual(error.tried, [path])
      assert.include(error.message, "codexPath")
    })
  )

  it.scoped("fails when `codexPath` is not executable", () =>
    Effect.gen(function* () {
      const home = yield* directory
      for (const path of [write(join(home, "text"), 0o644), home]) {
        const error = yield* Effect.flip(CodexBinary.find({ codexPath: path }))
        assert.strictEqual(error.reason, "NotExecutable")
        assert.deepStrictEqual(error.tried, [path])
      }
    })
  )

  it.scoped("is found in the platform package, also where only @openai/codex can see that one", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const { root } = codexPackage(home)
      const platform = join(root, "node_modules", `@openai/codex-${process.platform}-${process.arch}`)
      write(join(platform, "package.json"))
      const executable = write(join(platform, native))

      assert.deepStrictEqual(yield* CodexBinary.find({ from: from(home), env: {} }), { command: executable, args: [] })
    })
  )

  it.scoped("is found inside of the package, as older releases have it", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const { root } = codexPackage(home)
      const executable = write(join(root, native))
      assert.deepStrictEqual(yield* CodexBinary.find({ from: from(home), env: {} }), { command: executable, args: [] })
    })
  )

  it.scoped("is `codex` on PATH where the package has no native executable (`--omit=optional`)", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const { launcher } = codexPackage(home)
      const executable = write(join(home, "bin/codex"))
      // npm links its launcher, pnpm calls it by a script; `npm run` puts either first on PATH.
      const bin = join(home, "node_modules/.bin")
      mkdirSync(bin, { recursive: true })
      symlinkSync(launcher, join(bin, "codex"))
      const PATH = [bin, join(home, "bin")].join(delimiter)
      const find = CodexBinary.find({ from: from(home), env: { PATH } })
      assert.deepStrictEqual(yield* find, { command: executable, args: [] })

      rmSync(join(bin, "codex"))
      write(join(bin, "codex"))
      assert.deepStrictEqual(yield* find, { command: executable, args: [] })
    })
  )

  it.scoped("is the native executable of a package installed elsewhere whose launcher is on PATH", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const { launcher, root } = codexPackage(join(home, "global"))
      const executable = write(join(root, native))
      mkdirSync(join(home, "bin"))
      symlinkSync(launcher, join(home, "bin/codex"))
      const found = yield* CodexBinary.find({ from: from(home), env: { PATH: join(home, "bin") } })
      assert.deepStrictEqual(found, { command: executable, args: [] })
    })
  )

  it.scoped("is the first executable of that name on PATH where the package is not installed", () =>
    Effect.gen(function* () {
      const home = yield* directory
      write(join(home, "first/codex"), 0o644)
      mkdirSync(join(home, "second/codex"), { recursive: true })
      const executable = write(join(home, "third/codex"))
      write(join(home, "fourth/codex"))
      const PATH = ["", "missing", "first", "second", "third", "fourth"]
        .map((name) => (name === "" ? "" : join(home, name)))
        .join(delimiter)

      const binary = yield* CodexBinary.find({ from: from(home), env: { PATH } })
      assert.deepStrictEqual(binary, { command: executable, args: [] })
    })
  )

  it.scoped("fails when there is none, and says what was tried and what to do", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const error = yield* Effect.flip(CodexBinary.find({ from: from(home), env: { PATH: home } }))
      assert.strictEqual(error.reason, "NotFound")
      assert.deepStrictEqual(error.tried, ["the package @openai/codex", "codex on PATH"])
      assert.include(error.message, "npm install @openai/codex")
      assert.include(error.message, "codexPath")

      codexPackage(home)
      const omitted = yield* Effect.flip(CodexBinary.find({ from: from(home), env: {} }))
      assert.include(omitted.message, `without its executable for ${process.platform}-${process.arch}`)
      assert.include(omitted.tried.join(), join("@openai/codex", native))
    })
  )
})
