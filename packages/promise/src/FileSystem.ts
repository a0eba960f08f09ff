import type { RemoteFileSystem } from "@effect-codex/client"
import { Effect, Option } from "effect"
import type { Abortable } from "./AbortError.js"
import * as AsyncStream from "./AsyncStream.js"
import type { Runner } from "./Runner.js"

/**
 * The files of the server's machine. Paths must be absolute. No sandbox is between: the files are read and written as
 * the user that runs the server.
 *
 * Rejects with {@link SystemError} where the server's file system refuses, its `reason` (`NotFound`, `PermissionDenied`,
 * …) to tell why; with {@link BadArgument}, and nothing sent, where a path is not absolute; and else as every request
 * does.
 */
export interface FileSystem {
  /** The content of a file, in one piece. */
  readonly readFile: (path: string, options?: Abortable) => Promise<Uint8Array>
  /** The content of a file as text, UTF-8 unless `encoding` says otherwise. */
  readonly readFileString: (path: string, encoding?: string, options?: Abortable) => Promise<string>
  /** Writes a file, in place of one that is there. Its folder must be there. */
  readonly writeFile: (path: string, data: Uint8Array, options?: Abortable) => Promise<void>
  /** Writes a file as UTF-8, in place of one that is there. Its folder must be there. */
  readonly writeFileString: (path: string, data: string, options?: Abortable) => Promise<void>
  /** What is at the path; of a symbolic link, what it leads to. */
  readonly stat: (path: string, options?: Abortable) => Promise<FileInfo>
  /** Whether there is something at the path. A symbolic link that leads nowhere is nothing. */
  readonly exists: (path: string, options?: Abortable) => Promise<boolean>
  /** The names of what is in a folder, in no order. Symbolic links that lead nowhere are left out. */
  readonly readDirectory: (path: string, options?: Abortable) => Promise<Array<string>>
  /** Makes a folder; with `recursive`, those above it as well, and one that is there is no error. */
  readonly makeDirectory: (path: string, options?: MakeDirectoryOptions) => Promise<void>
  /** Removes a file or an empty folder; with `recursive`, one that is not empty; with `force`, nothing there is no error. */
  readonly remove: (path: string, options?: RemoveOptions) => Promise<void>
  /** Copies a file, or a folder with all that is in it. Files that are there are replaced. */
  readonly copy: (fromPath: string, toPath: string, options?: Abortable) => Promise<void>
  /**
   * The paths that change, at the path itself or right beneath it, while the loop runs. Whether they were made, changed
   * or removed, the server does not say; changes in quick succession arrive as one. When the loop ends, the server is
   * told to stop watching, within 5 s.
   */
  readonly watch: (path: string, options?: Abortable) => AsyncStream.AsyncStream<string>
}

/** How to make a folder. */
export interface MakeDirectoryOptions extends Abortable {
  readonly recursive?: boolean | undefined
}

/** How to remove a file or a folder. */
export interface RemoveOptions extends Abortable {
  readonly recursive?: boolean | undefined
  readonly force?: boolean | undefined
}

/** What is at a path. */
export interface FileInfo {
  readonly type: "File" | "Directory" | "SymbolicLink" | "Unknown"
  /** When it was changed; undefined where the file system does not know. */
  readonly mtime: Date | undefined
  /** When it was made; undefined where the file system does not know. */
  readonly birthtime: Date | undefined
  /** Whether the path is a symbolic link, to something of that type. */
  readonly isSymlink: boolean
}

/**
 * The files of the client's connection.
 *
 * @internal
 */
export const make = (runner: Runner, fs: RemoteFileSystem.RemoteFileSystem): FileSystem => {
  const { method } = runner
  /** What takes a path alone. */
  const of = <A>(operation: (path: string) => Effect.Effect<A, unknown>) =>
    method((path: string, { signal }: Abortable = {}) => [operation(path), signal])

  return {
    readFile: of(fs.readFile),
    readFileString: method((path: string, encoding?: string, { signal }: Abortable = {}) => [
      fs.readFileString(path, encoding),
      signal
    ]),
    writeFile: method((path: string, data: Uint8Array, { signal }: Abortable = {}) => [
      fs.writeFile(path, data),
      signal
    ]),
    writeFileString: method((path: string, data: string, { signal }: Abortable = {}) => [
      fs.writeFileString(path, data),
      signal
    ]),
    stat: of((path) => Effect.map(fs.stat(path), toInfo)),
    exists: of(fs.exists),
    readDirectory: of(fs.readDirectory),
    makeDirectory: method((path: string, { signal, ...options }: MakeDirectoryOptions = {}) => [
      fs.makeDirectory(path, options),
      signal
    ]),
    remove: method((path: string, { signal, ...options }: RemoveOptions = {}) => [fs.remove(path, options), signal]),
    copy: method((fromPath: string, toPath: string, { signal }: Abortable = {}) => [fs.copy(fromPath, toPath), signal]),
    watch: (path, { signal } = {}) => AsyncStream.make(runner, fs.watch(path), "work", signal)
  }
}

const toInfo = ({ birthtime, isSymlink, mtime, type }: RemoteFileSystem.Info): FileInfo => ({
  type: type as FileInfo["type"],
  mtime: Option.getOrUndefined(mtime),
  birthtime: Option.getOrUndefined(birthtime),
  isSymlink
})
