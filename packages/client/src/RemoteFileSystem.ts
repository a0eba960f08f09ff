/**
 * The files of the server's machine.
 *
 * @since 0.1.0
 */

import type { EventBufferOverflowError, RemoteFileError, RequestError } from "./CodexError.js"
import type { Effect, Option, Stream } from "./internal/effect.js"

/**
 * The files of the server's machine: the part of `@effect/platform`'s `FileSystem` that the protocol has, under the same
 * names and with the same defaults. Paths must be absolute.
 *
 * There is no sandbox: files are read and written as the user that runs the server.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const readme = Effect.gen(function* () {
 *   const { fs } = yield* Codex.Codex
 *   return yield* fs.readFileString("/srv/project/README.md")
 * }).pipe(Effect.catchTag("RemoteFileError", ({ reason }) => Effect.succeed(`no readme: ${reason}`)))
 * ```
 */
export interface RemoteFileSystem {
  /** The content of a file, in one piece. */
  readonly readFile: (path: string) => Effect.Effect<Uint8Array, FileError>
  /** The content of a file as text, UTF-8 unless `encoding` says otherwise. */
  readonly readFileString: (path: string, encoding?: string) => Effect.Effect<string, FileError>
  /** Writes a file, or replaces it. Its folder must exist. */
  readonly writeFile: (path: string, data: Uint8Array) => Effect.Effect<void, FileError>
  /** Writes a file as UTF-8, or replaces it. Its folder must exist. */
  readonly writeFileString: (path: string, data: string) => Effect.Effect<void, FileError>
  /** Describes a file or folder; of a symbolic link, its target. */
  readonly stat: (path: string) => Effect.Effect<Info, FileError>
  /** Whether the path exists. A symbolic link without a target does not. */
  readonly exists: (path: string) => Effect.Effect<boolean, FileError>
  /** The names in a folder, in no order. Symbolic links without a target are left out. */
  readonly readDirectory: (path: string) => Effect.Effect<Array<string>, FileError>
  /** Makes a folder; with `recursive`, its parents as well, and an existing one is no error. */
  readonly makeDirectory: (
    path: string,
    options?: { readonly recursive?: boolean | undefined }
  ) => Effect.Effect<void, FileError>
  /** Removes a file or an empty folder; with `recursive`, also its content; with `force`, a missing path is no error. */
  readonly remove: (
    path: string,
    options?: { readonly recursive?: boolean | undefined; readonly force?: boolean | undefined }
  ) => Effect.Effect<void, FileError>
  /** Copies a file, or a folder with its content. Existing files are replaced. */
  readonly copy: (fromPath: string, toPath: string) => Effect.Effect<void, FileError>
  /**
   * The paths that change, at the path itself or directly in it, while the stream runs. The server does not say whether
   * they were made, changed or removed; changes in quick succession arrive as one.
   *
   * The server watches when the first effect of the stream has run, and stops when the stream ends, within 5 s.
   */
  readonly watch: (path: string) => Stream.Stream<string, FileError | EventBufferOverflowError>
}

/**
 * A description of a file or folder. The protocol has neither size nor owner nor mode.
 *
 * @since 0.1.0
 * @category models
 */
export interface Info {
  readonly type: "File" | "Directory" | "SymbolicLink" | "Unknown"
  /** The time of the last change, where the file system knows it. */
  readonly mtime: Option.Option<Date>
  /** The time of creation, where the file system knows it. */
  readonly birthtime: Option.Option<Date>
  /** Whether the path is a symbolic link, to something of that type. */
  readonly isSymlink: boolean
}

/**
 * How an operation can fail.
 *
 * @since 0.1.0
 * @category errors
 */
export type FileError = RemoteFileError | RequestError
