import type { ClientRequestMethod, FsGetMetadataResponse, ParamsOf, ResultOf } from "@effect-codex/protocol"
import { RemoteFileError, type RequestError } from "../CodexError.js"
import type { FileError, Info, RemoteFileSystem } from "../RemoteFileSystem.js"
import type { Service as AppServer } from "./AppServer.js"
import * as Base64 from "./Base64.js"
import { Effect, Option, Stream } from "./effect.js"
import { merge } from "./params.js"
import * as ReplayLog from "./ReplayLog.js"
import { isNoFile, osErrorOf } from "./ServerWording.js"

/** The files of the server's machine. Sends nothing. */
export const make = (server: AppServer): RemoteFileSystem => {
  const family = server.metadata.platformFamily

  const absolute = (operation: Operation, path: string): Effect.Effect<void, RemoteFileError> =>
    typeof path === "string" && isAbsolute(family, path)
      ? Effect.void
      : new RemoteFileError({
          reason: "InvalidPath",
          operation,
          path: String(path),
          description: "the path must be absolute"
        })

  /** A request about `path`, with the errors of a file operation. */
  const ask = <M extends ClientRequestMethod>(operation: Operation, path: string, method: M, params: ParamsOf<M>) =>
    Effect.zipRight(
      absolute(operation, path),
      Effect.mapError(
        server.request(method, params),
        (error): FileError => toFileError(family, operation, path, error) ?? error
      )
    ) as Effect.Effect<ResultOf<M>, FileError>

  const readFile = (operation: Operation, path: string) =>
    Effect.flatMap(ask(operation, path, "fs/readFile", { path }), ({ dataBase64 }) =>
      Base64.decode("fs/readFile", dataBase64)
    )

  const writeFile = (operation: Operation, path: string, data: string | Uint8Array) =>
    Effect.flatMap(Base64.encode("fs/writeFile", data), (dataBase64) =>
      Effect.asVoid(ask(operation, path, "fs/writeFile", { path, dataBase64 }))
    )

  const stat = (operation: Operation, path: string) =>
    Effect.map(ask(operation, path, "fs/getMetadata", { path }), toInfo)

  return {
    readFile: (path) => readFile("readFile", path),
    readFileString: (path, encoding) =>
      Effect.flatMap(readFile("readFileString", path), (bytes) =>
        Effect.try({
          try: () => new TextDecoder(encoding).decode(bytes),
          catch: (cause) =>
            new RemoteFileError({
              reason: "InvalidEncoding",
              operation: "readFileString",
              path,
              description: `the encoding ${encoding} is not known, or the file does not have it`,
              cause
            })
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
    makeDirectory: (path, options) =>
      merge("fs/createDirectory", options, { path }).pipe(
        Effect.flatMap(({ recursive = false, ...others }) =>
          ask("makeDirectory", path, "fs/createDirectory", { ...others, recursive })
        ),
        Effect.asVoid
      ),
    remove: (path, options) =>
      merge("fs/remove", options, { path }).pipe(
        Effect.flatMap(({ force = false, recursive = false, ...others }) =>
          ask("remove", path, "fs/remove", { ...others, recursive, force })
        ),
        Effect.asVoid
      ),
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
          const watchId = server.newId()
          const log = new ReplayLog.ReplayLog<string, FileError>(server.logs)
          const changes = yield* log.reader
          yield* Effect.acquireRelease(
            Effect.sync(() =>
              server.subscriptions.subscribe(
                { kind: "watch", id: watchId },
                {
                  add: (event, size) => {
                    if (event.method === "fs/changed") for (const path of event.params.changedPaths) log.add(path, size)
                  },
                  end: (exit) => log.end(exit)
                }
              )
            ),
            (unsubscribe) => Effect.sync(unsubscribe)
          )
          // Whatever the outcome of the request: interrupted or late, it may have reached the server.
          yield* Effect.addFinalizer(() => server.bestEffort(server.request("fs/unwatch", { watchId })))
          yield* ask("watch", path, "fs/watch", { path, watchId })
          return changes
        })
      )
  }
}

type Operation = keyof RemoteFileSystem

const isAbsolute = (family: string, path: string): boolean =>
  family === "windows" ? /^([a-z]:[\\/]|[\\/]{2})/i.test(path) : path.startsWith("/")

const isNotFound = (error: FileError): boolean => error._tag === "RemoteFileError" && error.reason === "NotFound"

/** The error of the server's operating system, if it is one. */
const toFileError = (
  family: string,
  operation: Operation,
  path: string,
  error: RequestError
): RemoteFileError | undefined => {
  if (error._tag !== "InternalServerError" && error._tag !== "InvalidRequestError") return undefined
  const reason = reasonOf(family, error.serverMessage)
  return reason === undefined
    ? undefined
    : new RemoteFileError({ reason, operation, path, description: error.serverMessage, cause: error })
}

const reasonOf = (family: string, serverMessage: string): RemoteFileError["reason"] | undefined => {
  const osError = osErrorOf(serverMessage)
  if (osError !== undefined) return reasons[family === "windows" ? "windows" : "unix"][osError] ?? "Unknown"
  return isNoFile(serverMessage) ? "BadResource" : undefined
}

/** By the number of the operating system's error: those that Linux and macOS share, and those of Windows. */
const reasons: Readonly<Record<"unix" | "windows", Readonly<Record<string, RemoteFileError["reason"]>>>> = {
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
