import { describe, expect, it } from "@effect/vitest"
import { Codex, type RemoteFileSystem } from "@effect-codex/client"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Fiber, Option, Stream } from "effect"

const real = TestCodex.layer()

const setup = Effect.gen(function* () {
  const { fs } = yield* Codex.Codex
  const { workspace } = yield* TestCodex.TestCodex
  return { fs, at: (name: string) => `${workspace}/${name}` }
})

const link = (target: string, path: string) =>
  Effect.flatMap(Codex.Codex, ({ runCommand }) =>
    runCommand(["ln", "-s", target, path], { sandboxPolicy: { type: "dangerFullAccess" } })
  )

describe("files on a real app-server", () => {
  it.live("writes and reads bytes and text", () =>
    Effect.gen(function* () {
      const { at, fs } = yield* setup
      const bytes = Uint8Array.from({ length: 1_000_003 }, (_, n) => n % 251)
      yield* fs.writeFile(at("bytes"), bytes)
      expect(Buffer.compare(yield* fs.readFile(at("bytes")), bytes)).toBe(0)
      yield* fs.writeFileString(at("text"), "a longer text")
      yield* fs.writeFileString(at("text"), "grüße 🚀")
      expect(yield* fs.readFileString(at("text"))).toBe("grüße 🚀")
      yield* fs.writeFile(at("empty"), Uint8Array.of())
      expect(yield* fs.readFile(at("empty"))).toEqual(Uint8Array.of())
    }).pipe(Effect.provide(real))
  )

  it.live("tells what is at a path, through symbolic links too", () =>
    Effect.gen(function* () {
      const { at, fs } = yield* setup
      yield* fs.writeFileString(at("file"), "")
      yield* link(at("file"), at("link"))
      yield* link(at("nowhere"), at("dangling"))
      const info = yield* fs.stat(at("file"))
      expect(info).toMatchObject({ type: "File", isSymlink: false })
      expect(Math.abs(Option.getOrThrow(info.mtime).getTime() - Date.now())).toBeLessThan(60_000)
      expect(yield* fs.stat(at("link"))).toMatchObject({ type: "File", isSymlink: true })
      expect(yield* fs.stat(at(""))).toMatchObject({ type: "Directory", isSymlink: false })
      expect(yield* fs.stat("/dev/null")).toMatchObject({ type: "Unknown" })
      expect(yield* Effect.all([fs.exists(at("file")), fs.exists(at("dangling"))])).toEqual([true, false])
      expect((yield* fs.readDirectory(at(""))).sort()).toEqual(["file", "link"])
    }).pipe(Effect.provide(real))
  )

  it.live("makes, copies and removes, no more than it is told to", () =>
    Effect.gen(function* () {
      const { at, fs } = yield* setup
      const reason = (effect: Effect.Effect<unknown, RemoteFileSystem.FileError>) =>
        Effect.map(Effect.flip(effect), (error) => (error._tag === "RemoteFileError" ? error.reason : error._tag))
      expect(yield* reason(fs.makeDirectory(at("a/b")))).toBe("NotFound")
      yield* fs.makeDirectory(at("a/b"), { recursive: true })
      yield* fs.makeDirectory(at("a/b"), { recursive: true })
      expect(yield* reason(fs.makeDirectory(at("a/b")))).toBe("AlreadyExists")
      yield* fs.writeFileString(at("a/b/file"), "1")
      yield* fs.copy(at("a"), at("copy"))
      yield* fs.writeFileString(at("a/b/file"), "2")
      yield* fs.copy(at("a"), at("copy"))
      expect(yield* fs.readFileString(at("copy/b/file"))).toBe("2")
      yield* fs.copy(at("a/b/file"), at("file"))
      expect(yield* fs.readFileString(at("file"))).toBe("2")
      expect(yield* reason(fs.remove(at("a")))).toBe("Unknown")
      yield* fs.remove(at("a"), { recursive: true })
      yield* fs.remove(at("file"))
      expect(yield* fs.readDirectory(at(""))).toEqual(["copy"])
      expect(yield* reason(fs.remove(at("file")))).toBe("NotFound")
      yield* fs.remove(at("file"), { force: true })
    }).pipe(Effect.provide(real))
  )

  it.live("errors have the reasons that they have in @effect/platform", () =>
    Effect.gen(function* () {
      const { at, fs } = yield* setup
      yield* fs.writeFileString(at("file"), "")
      const path = at("none")
      for (const failing of [
        fs.readFile(path),
        fs.readFileString(path),
        fs.stat(path),
        fs.readDirectory(path),
        fs.copy(path, at("copy")),
        fs.remove(path)
      ]) {
        const error = yield* Effect.flip(failing as Effect.Effect<unknown, RemoteFileSystem.FileError>)
        expect(error).toMatchObject({ _tag: "RemoteFileError", reason: "NotFound", path })
      }
      for (const failing of [
        fs.readFile(at("")),
        fs.readFile(at("file/beneath")),
        fs.readDirectory(at("file")),
        fs.writeFileString(at(""), "")
      ]) {
        const error = yield* Effect.flip(failing as Effect.Effect<unknown, RemoteFileSystem.FileError>)
        expect(error).toMatchObject({ _tag: "RemoteFileError", reason: "BadResource" })
      }
      expect(yield* Effect.flip(fs.copy(at(""), at("inner")))).toMatchObject({ _tag: "InvalidRequestError" })
    }).pipe(Effect.provide(real))
  )

  it.live("watches a folder", () =>
    Effect.gen(function* () {
      const { at, fs } = yield* setup
      const path = at("file")
      const watching = yield* Effect.fork(Stream.runHead(fs.watch(at(""))))
      // The server begins to watch some time after it is asked to: what is written before that is no change.
      const writing = yield* Effect.fork(Effect.forever(Effect.delay(fs.writeFileString(path, ""), "50 millis")))
      expect(yield* Fiber.join(watching)).toEqual(Option.some(path))
      yield* Fiber.interrupt(writing)
    }).pipe(Effect.provide(real))
  )
})
