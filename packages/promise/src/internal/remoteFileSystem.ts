import type * as Client from "@effect-codex/client/RemoteFileSystem"
import type { Abortable } from "../AbortError.js"
import type { MakeDirectoryOptions, RemoteFileInfo, RemoteFileSystem, RemoveOptions } from "../RemoteFileSystem.js"
import * as asyncStream from "./asyncStream.js"
import { Effect, Option } from "./effect.js"
import { signalOf, splitKnown } from "./options.js"
import type { Runner } from "./Runner.js"

/** The files of the client's connection. */
export const make = (runner: Runner, fs: Client.RemoteFileSystem): RemoteFileSystem => {
  const { method } = runner
  /** An operation that takes a path alone. */
  const ofPath = <A>(operation: (path: string) => Effect.Effect<A, unknown>) =>
    method((path: string, options?: Abortable) => [operation(path), signalOf(options)])

  return {
    readFile: ofPath(fs.readFile),
    readFileString: method((path: string, encoding?: string, options?: Abortable) => [
      fs.readFileString(path, encoding),
      signalOf(options)
    ]),
    writeFile: method((path: string, data: Uint8Array, options?: Abortable) => [
      fs.writeFile(path, data),
      signalOf(options)
    ]),
    writeFileString: method((path: string, data: string, options?: Abortable) => [
      fs.writeFileString(path, data),
      signalOf(options)
    ]),
    stat: ofPath((path) => Effect.map(fs.stat(path), toInfo)),
    exists: ofPath(fs.exists),
    readDirectory: ofPath(fs.readDirectory),
    makeDirectory: method((path: string, options?: MakeDirectoryOptions) => {
      const [rest, signal] = splitKnown(options, ["recursive"])
      return [fs.makeDirectory(path, rest), signal]
    }),
    remove: method((path: string, options?: RemoveOptions) => {
      const [rest, signal] = splitKnown(options, ["recursive", "force"])
      return [fs.remove(path, rest), signal]
    }),
    copy: method((fromPath: string, toPath: string, options?: Abortable) => [
      fs.copy(fromPath, toPath),
      signalOf(options)
    ]),
    watch: (path, options) => asyncStream.prepare(runner, () => [fs.watch(path), signalOf(options)])
  }
}

const toInfo = ({ birthtime, isSymlink, mtime, type }: Client.Info): RemoteFileInfo => ({
  type,
  mtime: Option.getOrUndefined(mtime),
  birthtime: Option.getOrUndefined(birthtime),
  isSymlink
})
