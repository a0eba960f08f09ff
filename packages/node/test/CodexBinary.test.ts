import { chmodSync, mkdirSync, writeFileSync } from "node:fs"
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
      const target = process.platform === "linux" ? "unknown-linux-musl" : "apple-darwin"
      const cpu = process.arch === "arm64" ? "aarch64" : "x86_64"
      const executable = write(join(platform, "vendor", `${cpu}-${target}`, "bin/codex"))

      assert.deepStrictEqual(yield* CodexBinary.find({ from: from(home), env: {} }), { command: executable, args: [] })
    })
  )

  it.scoped("is the launcher, run by Node, where the package has no native executable", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const { launcher } = codexPackage(home)
      const expected = { command: process.execPath, args: [launcher] }
      assert.deepStrictEqual(yield* CodexBinary.find({ from: from(home), env: { PATH: "" } }), expected)
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

      const { launcher } = codexPackage(home)
      assert.strictEqual((yield* CodexBinary.find({ from: from(home), env: {} })).args[0], launcher)
    })
  )
})
