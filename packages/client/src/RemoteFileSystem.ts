import { BadArgument, type PlatformError, SystemError, type SystemErrorReason } from "@effect/platform/Error"
import type { File } from "@effect/platform/FileSystem"
import type { ClientRequestMethod, FsGetMetadataResponse, ParamsOf, ResultOf } from "@effect-codex/protocol"
import { Effect, Mailbox, Option, Stream } from "effect"
import { AppServer } from "./AppServer.js"
import * as Base64 from "./Base64.js"
import { bounded } from "./Cleanup.js"
import type { RequestError, TransportClosedError } from "./CodexError.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Notifications from "./Notification.js"

/**
 * The files of the server's machine: the part of `@effect/platform`'s `FileSystem` that the protocol has, under the same
 * names and with the same defaults. Paths must be absolute.
 *
 * No sandbox is between: the files are read and written as the user that runs the server.
 *
 * @example
 * import { RemoteFileSystem } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const readme = Effect.gen(function* () {
 *   const fs = yield* RemoteFileSystem.make
 *   return yield* fs.readFileString("/srv/project/README.md")
 * }).pipe(Effect.catchTag("SystemError", ({ reason }) => Effect.succeed(`no readme: ${reason}`)))
 */
export interface RemoteFileSystem {
  /** The content of a file, in one piece. */
  readonly readFile: (path: string) => Effect.Effect<Uint8Array, FileError>
  /** The content of a file as text, UTF-8 unless `encoding` says otherwise. */
  readonly readFileString: (path: string, encoding?: string) => Effect.Effect<string, FileError>
  /** Writes a file, in place of one that is there. Its folder must be there. */
  readonly writeFile: (path: string, data: Uint8Array) => Effect.Effect<void, FileError>
  /** Writes a file as UTF-8, in place of one that is there. Its folder must be there. */
  readonly writeFileString: (path: string, data: string) => Effect.Effect<void, FileError>
  /** What is at the path; of a symbolic link, what it leads to. */
  readonly stat: (path: string) => Effect.Effect<Info, FileError>
  /** Whether there is something at the path. A symbolic link that leads nowhere is nothing. */
  readonly exists: (path: string) => Effect.Effect<boolean, FileError>
  /** The names of what is in a folder, in no order. Symbolic links that lead nowhere are left out. */
  readonly readDirectory: (path: string) => Effect.Effect<Array<string>, FileError>
  /** Makes a folder; with `recursive`, those above it as well, and one that is there is no error. */
  readonly makeDirectory: (
    path: string,
    options?: { readonly recursive?: boolean | undefined }
  ) => Effect.Effect<void, FileError>
  /** Removes a file or an empty folder; with `recursive`, one that is not empty; with `force`, nothing there is no error. */
  readonly remove: (
    path: string,
    options?: { readonly recursive?: boolean | undefined; readonly force?: boolean | undefined }
  ) => Effect.Effect<void, FileError>
  /** Copies a file, or a folder with all that is in it. Files that are there are replaced. */
  readonly copy: (fromPath: string, toPath: string) => Effect.Effect<void, FileError>
  /**
   * The paths that change, at the path itself or right beneath it, while the stream runs. Whether they were made, changed
   * or removed, the server does not say; changes in quick succession arrive as one.
   *
   * The server watches when the first effect of the stream has run. When the stream ends, it is told to stop, within 5 s.
   */
  readonly watch: (path: string) => Stream.Stream<string, FileError>
}

/** What is at a path. The protocol tells neither size nor owner nor mode. */
export interface Info extends Pick<File.Info, "type" | "mtime" | "birthtime"> {
  /** Whether the path is a symbolic link, to something of that type. */
  readonly isSymlink: boolean
}

/**
 * How an operation fails: with a `SystemError` where the server's file system refuses it, its reason (`NotFound`,
 * `PermissionDenied`, …) as in `@effect/platform`; with a `BadArgument`, and nothing sent, where a path is not absolute;
 * and else as every request does.
 */
export type FileError = PlatformError | RequestError

/** The files of the machine of the server that the program is connected to. Asks nothing of the server. */
export const make: Effect.Effect<RemoteFileSystem, never, AppServer | MessageRouter> = Effect.gen(function* () {
  const server = yield* AppServer
  const router = yield* MessageRouter
  const family = server.metadata.platformFamily

  const absolute = (operation: Operation, path: string): Effect.Effect<void, BadArgument> =>
    isAbsolute(family, path)
      ? Effect.void
      : badArgument(operation, `the path must be absolute: ${path === "" ? "it is empty" : path}`)

  /** A request about `path`, with errors as the operation has them. */
  const ask = <M extends ClientRequestMethod>(operation: Operation, path: string, method: M, params: ParamsOf<M>) =>
    Effect.zipRight(
      absolute(operation, path),
      Effect.mapError(
        server.request(method, params),
        (error): FileError => toSystemError(family, operation, path, error) ?? error
      )
    ) as Effect.Effect<ResultOf<M>, FileError>

  const readFile = (operation: Operation, path: string) =>
    Effect.flatMap(ask(operation, path, "fs/readFile", { path }), ({ dataBase64 }) =>
      Base64.decode("fs/readFile", dataBase64)
    )

  const writeFile = (operation: Operation, path: string, data: string | Uint8Array) =>
    Effect.asVoid(Effect.suspend(() => ask(operation, path, "fs/writeFile", { path, dataBase64: Base64.encode(data) })))

  const stat = (operation: Operation, path: string) =>
    Effect.map(ask(operation, path, "fs/getMetadata", { path }), toInfo)

  return {
    readFile: (path) => readFile("readFile", path),
    readFileString: (path, encoding) =>
      Effect.flatMap(readFile("readFileString", path), (bytes) =>
        Effect.try({
          try: () => new TextDecoder(encoding).decode(bytes),
          catch: (cause) => badArgument("readFileString", "invalid encoding", cause)
        })
      ),
    writeFile: (path, data) => writeFile("writeFile", path, data),
    writeFileString: (path, data) => writeFile("writeFileString", path, data),
    stat: (path) => stat("stat", path),
    exists: (path) =>
      stat("exists", path).pipe(
        Effect.as(true),
        Effect.catchIf(isNotFound, () => Effect.succeed(false))
      ),
    readDirectory: (path) =>
      Effect.map(ask("readDirectory", path, "fs/readDirectory", { path }), ({ entries }) =>
        entries.map(({ fileName }) => fileName)
      ),
    // The server's own defaults are the other way round: recursive, and forced.
    makeDirectory: (path, { recursive = false } = {}) =>
      Effect.asVoid(ask("makeDirectory", path, "fs/createDirectory", { path, recursive })),
    remove: (path, { force = false, recursive = false } = {}) =>
      Effect.asVoid(ask("remove", path, "fs/remove", { path, recursive, force })),
    copy: (fromPath, toPath) =>
      absolute("copy", toPath).pipe(
        Effect.zipRight(
          ask("copy", fromPath, "fs/copy", { sourcePath: fromPath, destinationPath: toPath, recursive: true })
        ),
        Effect.asVoid
      ),
    watch: (path) =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          yield* absolute("watch", path)
          const inbox = yield* Mailbox.make<Notification, TransportClosedError>()
          const watchId = yield* Effect.acquireRelease(
            Effect.sync(() => router.listen(inbox)),
            (id) => Effect.sync(() => router.unlisten(id))
          )
          // Whatever became of the request: interrupted or late, it may have reached the server.
          yield* Effect.addFinalizer(() => bounded(server, server.request("fs/unwatch", { watchId })))
          yield* ask("watch", path, "fs/watch", { path, watchId })
          return Mailbox.toStream(inbox).pipe(
            Notifications.only("fs/changed"),
            Stream.mapConcat(({ params }) => params.changedPaths)
          )
        })
      )
  }
})

type Operation = keyof RemoteFileSystem

const isAbsolute = (family: string, path: string): boolean =>
  family === "windows" ? /^([a-z]:[\\/]|[\\/]{2})/i.test(path) : path.startsWith("/")

const badArgument = (method: Operation, description: string, cause?: unknown): BadArgument =>
  new BadArgument({ module: "FileSystem", method, description, cause })

const isNotFound = (error: FileError): boolean => error._tag === "SystemError" && error.reason === "NotFound"

/** The error that the operating system of the server has, where it is one. */
const toSystemError = (
  family: string,
  method: Operation,
  path: string,
  error: RequestError
): SystemError | undefined => {
  if (error._tag !== "InternalServerError" && error._tag !== "InvalidRequestError") return undefined
  const reason = reasonOf(family, error.serverMessage)
  return reason === undefined
    ? undefined
    : new SystemError({
        reason,
        module: "FileSystem",
        method,
        pathOrDescriptor: path,
        description: error.serverMessage,
        cause: error
      })
}

const reasonOf = (family: string, serverMessage: string): SystemErrorReason | undefined => {
  const osError = /\(os error (\d+)\)/.exec(serverMessage)?.[1]
  if (osError !== undefined) return reasons[family === "windows" ? "windows" : "unix"][osError] ?? "Unknown"
  return serverMessage.endsWith("is not a file") ? "BadResource" : undefined
}

/** By the number that the operating system gives the error: those that Linux and macOS share, and those of Windows. */
const reasons: Readonly<Record<"unix" | "windows", Readonly<Record<string, SystemErrorReason>>>> = {
  unix: {
    1: "PermissionDenied",
    2: "NotFound",
    13: "PermissionDenied",
    16: "Busy",
    17: "AlreadyExists",
    20: "BadResource",
    21: "BadResource"
  },
  windows: {
    2: "NotFound",
    3: "NotFound",
    5: "PermissionDenied",
    32: "Busy",
    80: "AlreadyExists",
    183: "AlreadyExists",
    267: "BadResource"
  }
}

const toInfo = ({ createdAtMs, isDirectory, isFile, isSymlink, modifiedAtMs }: FsGetMetadataResponse): Info => ({
  type: isDirectory ? "Directory" : isFile ? "File" : isSymlink ? "SymbolicLink" : "Unknown",
  mtime: toDate(modifiedAtMs),
  birthtime: toDate(createdAtMs),
  isSymlink
})

/** The server has 0 for a time that the file system does not know. */
const toDate = (ms: number): Option.Option<Date> => (ms === 0 ? Option.none() : Option.some(new Date(ms)))
