/**
 * The files of the server's machine.
 *
 * @since 0.1.0
 */
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"

/**
 * The files of the server's machine. Paths must be absolute. There is no sandbox: files are read and written as the user
 * that runs the server.
 *
 * Every operation rejects with {@link RemoteFileError}, whose `reason` says why, and as every request does.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { type Codex, RemoteFileError } from "@effect-codex/promise"
 *
 * declare const codex: Codex
 *
 * try {
 *   console.log(await codex.fs.readFileString("/srv/project/README.md"))
 * } catch (error) {
 *   if (!(error instanceof RemoteFileError && error.reason === "NotFound")) throw error
 * }
 * ```
 */
export interface RemoteFileSystem {
  /** The content of a file, in one piece. */
  readonly readFile: (path: string, options?: Abortable) => Promise<Uint8Array>
  /** The content of a file as text, UTF-8 unless `encoding` says otherwise. */
  readonly readFileString: (path: string, encoding?: string, options?: Abortable) => Promise<string>
  /** Writes a file, or replaces it. Its folder must exist. */
  readonly writeFile: (path: string, data: Uint8Array, options?: Abortable) => Promise<void>
  /** Writes a file as UTF-8, or replaces it. Its folder must exist. */
  readonly writeFileString: (path: string, data: string, options?: Abortable) => Promise<void>
  /** Describes a file or folder; of a symbolic link, its target. */
  readonly stat: (path: string, options?: Abortable) => Promise<RemoteFileInfo>
  /** Whether the path exists. A symbolic link without a target does not. */
  readonly exists: (path: string, options?: Abortable) => Promise<boolean>
  /** The names in a folder, in no order. Symbolic links without a target are left out. */
  readonly readDirectory: (path: string, options?: Abortable) => Promise<Array<string>>
  /** Makes a folder; with `recursive`, its parents as well, and an existing one is no error. */
  readonly makeDirectory: (path: string, options?: MakeDirectoryOptions) => Promise<void>
  /** Removes a file or an empty folder; with `recursive`, also its content; with `force`, a missing path is no error. */
  readonly remove: (path: string, options?: RemoveOptions) => Promise<void>
  /** Copies a file, or a folder with its content. Existing files are replaced. */
  readonly copy: (fromPath: string, toPath: string, options?: Abortable) => Promise<void>
  /**
   * The paths that change, at the path itself or directly in it, while the loop runs. The server does not say whether
   * they were made, changed or removed; changes in quick succession arrive as one.
   *
   * The server stops watching when the loop ends, within 5 s.
   */
  readonly watch: (path: string, options?: Abortable) => AsyncStream<string>
}

/**
 * The options of `makeDirectory`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MakeDirectoryOptions extends Abortable {
  readonly recursive?: boolean | undefined
}

/**
 * The options of `remove`.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveOptions extends Abortable {
  readonly recursive?: boolean | undefined
  readonly force?: boolean | undefined
}

/**
 * A description of a file or folder. The protocol has neither size nor owner nor mode.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoteFileInfo {
  readonly type: "File" | "Directory" | "SymbolicLink" | "Unknown"
  /** The time of the last change; undefined where the file system does not know it. */
  readonly mtime: Date | undefined
  /** The time of creation; undefined where the file system does not know it. */
  readonly birthtime: Date | undefined
  /** Whether the path is a symbolic link, to something of that type. */
  readonly isSymlink: boolean
}
