import type { FileSystem } from "@effect/platform"
import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import { Codex, type RemoteFileSystem } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, Encoding, Exit, Fiber, Option, Stream, TestClock } from "effect"

const connected = ScriptedTransport.connected()

/** Runs `operation` against a scripted answer, and returns the request. */
const answered = <A, E>(
  operation: (fs: RemoteFileSystem.RemoteFileSystem) => Effect.Effect<A, E>,
  method: string,
  reply: (
    server: ScriptedTransport.ScriptedTransport.Service,
    request: ScriptedTransport.ScriptedTransport.Received
  ) => Effect.Effect<void>
) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const running = yield* Effect.fork(Effect.exit(operation((yield* Codex.Codex).fs)))
    const request = yield* server.expect(method)
    yield* reply(server, request)
    return { exit: yield* Fiber.join(running), params: request.params }
  })

const asks = <A, E>(
  operation: (fs: RemoteFileSystem.RemoteFileSystem) => Effect.Effect<A, E>,
  method: string,
  result: unknown = {}
) =>
  Effect.map(
    answered(operation, method, (server, request) => server.answer(request, result)),
    ({ exit, params }) => ({ result: Exit.isSuccess(exit) ? exit.value : exit.cause, params })
  )

const refusedWith = (message: string, code = -32603) =>
  Effect.map(
    answered(
      (fs) => Effect.flip(fs.readFile("/a")),
      "fs/readFile",
      (server, request) => server.refuse(request, { code, message })
    ),
    ({ exit }) => Exit.getOrElse(exit, () => undefined)
  )

const changed = (watchId: string, ...changedPaths: ReadonlyArray<string>) => ({
  method: "fs/changed",
  params: { watchId, changedPaths }
})

describe("the remote file system", () => {
  it("has the names and arguments of @effect/platform's FileSystem", () => {
    type Shape<F> = { readonly [K in keyof RemoteFileSystem.RemoteFileSystem & keyof F]: F[K] }
    type Platform = Shape<FileSystem.FileSystem>
    type ArgumentsOf<F> = { readonly [K in keyof F]: F[K] extends (...args: infer A) => unknown ? A : never }
    expectTypeOf<keyof Platform>().toEqualTypeOf<keyof RemoteFileSystem.RemoteFileSystem>()
    expectTypeOf<
      Required<Pick<ArgumentsOf<Platform>, "readFile" | "readFileString" | "exists" | "stat">>
    >().toEqualTypeOf<
      Required<Pick<ArgumentsOf<RemoteFileSystem.RemoteFileSystem>, "readFile" | "readFileString" | "exists" | "stat">>
    >()
    expectTypeOf<FileSystem.File.Info>().toExtend<Pick<RemoteFileSystem.Info, "mtime" | "birthtime">>()
  })

  it.scoped("reads and writes bytes and text", () =>
    Effect.gen(function* () {
      const bytes = Uint8Array.of(0, 255, 10)
      const text = { dataBase64: Encoding.encodeBase64("hü") }
      expect(yield* asks((fs) => fs.readFile("/a"), "fs/readFile", { dataBase64: "AP8K" })).toEqual({
        params: { path: "/a" },
        result: bytes
      })
      expect(yield* asks((fs) => fs.readFileString("/a"), "fs/readFile", text)).toMatchObject({ result: "hü" })
      expect(yield* asks((fs) => fs.readFileString("/a", "latin1"), "fs/readFile", text)).toMatchObject({
        result: "hÃ¼"
      })
      expect(yield* asks((fs) => fs.writeFile("/a", bytes), "fs/writeFile")).toEqual({
        params: { path: "/a", dataBase64: "AP8K" },
        result: undefined
      })
      expect(yield* asks((fs) => fs.writeFileString("/a", "hü"), "fs/writeFile")).toMatchObject({
        params: { path: "/a", ...text }
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("describes what is at a path", () =>
    Effect.gen(function* () {
      const metadata = { isDirectory: false, isFile: true, isSymlink: false, createdAtMs: 0, modifiedAtMs: 1000 }
      const stat = (extra: object) =>
        Effect.map(
          asks((fs) => fs.stat("/a"), "fs/getMetadata", { ...metadata, ...extra }),
          ({ result }) => result
        )
      expect(yield* stat({})).toEqual({
        type: "File",
        mtime: Option.some(new Date(1000)),
        birthtime: Option.none(),
        isSymlink: false
      })
      expect(yield* stat({ isFile: false, isDirectory: true, isSymlink: true })).toMatchObject({
        type: "Directory",
        isSymlink: true
      })
      expect(yield* stat({ isFile: false, isSymlink: true })).toMatchObject({ type: "SymbolicLink" })
      expect(yield* stat({ isFile: false })).toMatchObject({ type: "Unknown" })
      expect(yield* asks((fs) => fs.exists("/a"), "fs/getMetadata", metadata)).toMatchObject({ result: true })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("asks for what @effect/platform does by default, and not for the server's own defaults", () =>
    Effect.gen(function* () {
      const all = { recursive: true, force: true }
      const path = "/a"
      const entries = { entries: [{ fileName: "b", isDirectory: true, isFile: false }] }
      expect(yield* asks((fs) => fs.readDirectory(path), "fs/readDirectory", entries)).toMatchObject({ result: ["b"] })
      for (const [operation, method, params] of [
        [(fs) => fs.makeDirectory(path), "fs/createDirectory", { path, recursive: false }],
        [(fs) => fs.makeDirectory(path, { recursive: true }), "fs/createDirectory", { path, recursive: true }],
        [(fs) => fs.remove(path), "fs/remove", { path, recursive: false, force: false }],
        [(fs) => fs.remove(path, all), "fs/remove", { path, ...all }],
        [(fs) => fs.copy(path, "/b"), "fs/copy", { sourcePath: path, destinationPath: "/b", recursive: true }]
      ] as ReadonlyArray<
        readonly [(fs: RemoteFileSystem.RemoteFileSystem) => Effect.Effect<void, unknown>, string, object]
      >) {
        expect(yield* asks(operation, method)).toEqual({ params, result: undefined })
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("errors of the operating system are RemoteFileErrors with their reason, the others are what they are", () =>
    Effect.gen(function* () {
      for (const [message, reason] of [
        ["No such file or directory (os error 2)", "NotFound"],
        ["Operation not permitted (os error 1)", "PermissionDenied"],
        ["Permission denied (os error 13)", "PermissionDenied"],
        ["Device or resource busy (os error 16)", "Busy"],
        ["File exists (os error 17)", "AlreadyExists"],
        ["Not a directory (os error 20)", "BadResource"],
        ["Is a directory (os error 21)", "BadResource"],
        ["I/O error (os error 5)", "Unknown"]
      ]) {
        expect(yield* refusedWith(message ?? "")).toMatchObject({
          _tag: "RemoteFileError",
          reason,
          operation: "readFile",
          path: "/a",
          description: message,
          cause: { _tag: "InternalServerError" }
        })
      }
      expect(yield* refusedWith("path `/a` is not a file", -32600)).toMatchObject({ reason: "BadResource" })
      expect(yield* refusedWith("something else", -32600)).toMatchObject({ _tag: "InvalidRequestError" })
      expect(yield* refusedWith("Server overloaded", -32001)).toMatchObject({ _tag: "ServerBusyError" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("on Windows, errors have other numbers and paths another look", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      expect(yield* Effect.flip(fs.readFile("/unix"))).toMatchObject({ _tag: "RemoteFileError", reason: "InvalidPath" })
      for (const [path, number, reason] of [
        ["C:\\a", 3, "NotFound"],
        ["c:/a", 5, "PermissionDenied"],
        ["\\\\host\\share", 183, "AlreadyExists"]
      ] as const) {
        const reading = yield* Effect.fork(Effect.flip(fs.readFile(path)))
        yield* server.refuse(yield* server.expect("fs/readFile"), { code: -32603, message: `? (os error ${number})` })
        expect(yield* Fiber.join(reading)).toMatchObject({ _tag: "RemoteFileError", reason })
      }
    }).pipe(Effect.provide(ScriptedTransport.connected(undefined, { platformFamily: "windows" })))
  )

  it.scoped("`exists` is false for NotFound only", () =>
    Effect.gen(function* () {
      const exists = (message: string) =>
        Effect.map(
          answered(
            (fs) => Effect.merge(fs.exists("/a")),
            "fs/getMetadata",
            (server, request) => server.refuse(request, { code: -32603, message })
          ),
          ({ exit }) => Exit.getOrElse(exit, () => undefined)
        )
      expect(yield* exists("No such file or directory (os error 2)")).toBe(false)
      expect(yield* exists("Permission denied (os error 13)")).toMatchObject({ operation: "exists" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a path that is not absolute is refused before anything is sent; so is an encoding that is none", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      for (const [method, operation] of [
        ["readFile", fs.readFile("a")],
        ["readFileString", fs.readFileString("./a")],
        ["writeFile", fs.writeFile("", Uint8Array.of())],
        ["writeFileString", fs.writeFileString("~/a", "")],
        ["stat", fs.stat("a")],
        ["exists", fs.exists("a")],
        ["readDirectory", fs.readDirectory("a")],
        ["makeDirectory", fs.makeDirectory("a")],
        ["remove", fs.remove("a")],
        ["copy", fs.copy("a", "/b")],
        ["copy", fs.copy("/a", "b")],
        ["watch", Stream.runDrain(fs.watch("a"))]
      ] as ReadonlyArray<readonly [string, Effect.Effect<unknown, unknown>]>) {
        const error = yield* Effect.flip(operation)
        expect(error).toMatchObject({ _tag: "RemoteFileError", reason: "InvalidPath", operation: method })
      }
      const reading = yield* Effect.fork(Effect.flip(fs.readFileString("/a", "klingon")))
      yield* server.answer(yield* server.expect("fs/readFile"), { dataBase64: "" })
      expect(yield* Fiber.join(reading)).toMatchObject({ _tag: "RemoteFileError", reason: "InvalidEncoding" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an answer that is no base64 is a DecodeError", () =>
    Effect.gen(function* () {
      const { result } = yield* asks((fs) => Effect.flip(fs.readFile("/a")), "fs/readFile", { dataBase64: "?" })
      expect(result).toMatchObject({ _tag: "DecodeError", method: "fs/readFile" })
    }).pipe(Effect.provide(connected))
  )
})

describe("watch", () => {
  it.scoped("registers when it runs, sees its own changes, those before the answer included, and unwatches", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      const watching = yield* Effect.fork(Stream.runCollect(Stream.take(fs.watch("/a"), 3)))
      const request = yield* server.expect("fs/watch")
      const { watchId } = request.params
      yield* server.send(changed("effect-codex-999", "/other"), changed(watchId, "/a/1"))
      yield* server.answer(request, { path: "/a" })
      yield* server.send(changed(watchId, "/a/2", "/a/3", "/a/4"))
      const unwatch = yield* server.expect("fs/unwatch")
      expect(unwatch.params).toEqual({ watchId })
      expect(Option.isNone(yield* Fiber.poll(watching))).toBe(true)
      yield* server.answer(unwatch, {})
      expect(Chunk.toReadonlyArray(yield* Fiber.join(watching))).toEqual(["/a/1", "/a/2", "/a/3"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("interrupted before the answer, it unwatches all the same, bounded in time", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      const watching = yield* Effect.fork(Stream.runDrain(fs.watch("/a")))
      const request = yield* server.expect("fs/watch")
      const interrupting = yield* Effect.fork(Fiber.interrupt(watching))
      expect((yield* server.expect("fs/unwatch")).params).toEqual({ watchId: request.params.watchId })
      yield* TestClock.adjust("5 seconds")
      expect(Exit.isInterrupted(yield* Fiber.join(interrupting))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a refusal is the error of the stream", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      const watching = yield* Effect.fork(Effect.flip(Stream.runDrain(fs.watch("/a"))))
      const refusal = { code: -32603, message: "no more watches (os error 28)" }
      yield* server.refuse(yield* server.expect("fs/watch"), refusal)
      yield* server.answer(yield* server.expect("fs/unwatch"), {})
      expect(yield* Fiber.join(watching)).toMatchObject({
        _tag: "RemoteFileError",
        reason: "Unknown",
        operation: "watch"
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("two watches of one path are two, and each gets its own changes", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      const one = yield* Effect.fork(Stream.runHead(fs.watch("/a")))
      const first = yield* server.expect("fs/watch")
      const two = yield* Effect.fork(Stream.runHead(fs.watch("/a")))
      const second = yield* server.expect("fs/watch")
      yield* server.answer(first, { path: "/a" })
      yield* server.answer(second, { path: "/a" })
      yield* server.send(changed(second.params.watchId, "/a/2"))
      yield* server.answer(yield* server.expect("fs/unwatch"), {})
      expect(yield* Fiber.join(two)).toEqual(Option.some("/a/2"))
      yield* server.send(changed(first.params.watchId, "/a/1"))
      yield* server.answer(yield* server.expect("fs/unwatch"), {})
      expect(yield* Fiber.join(one)).toEqual(Option.some("/a/1"))
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S1: the connection's end ends the watch, and what is asked later fails at once", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const fs = (yield* Codex.Codex).fs
      const watching = yield* Effect.fork(Effect.flip(Stream.runDrain(fs.watch("/a"))))
      yield* server.answer(yield* server.expect("fs/watch"), { path: "/a" })
      yield* server.end()
      expect(yield* Fiber.join(watching)).toMatchObject({ _tag: "TransportClosedError" })
      for (const late of [fs.readFile("/a"), Stream.runDrain(fs.watch("/a"))]) {
        const error = yield* Effect.flip(late as Effect.Effect<unknown, unknown>)
        expect(error).toMatchObject({ _tag: "TransportClosedError" })
      }
    }).pipe(Effect.provide(connected))
  )
})
