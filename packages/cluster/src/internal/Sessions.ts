/** How the rollout files of threads get from runner to runner. */
import { mkdir, open, readFile, rename, stat, writeFile } from "node:fs/promises"
import { dirname, isAbsolute, join, relative, sep } from "node:path"
import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import type { Codex, CodexError, Thread } from "@effect-codex/client"
import { Effect } from "effect"
import type { FencedError, RolloutPart } from "../ClusterStore.js"
import type { OwnedStore } from "./OwnedStore.js"

export interface Sessions {
  readonly kind: "shared" | "stored"
  /** Whether the thread's file is lost, should the server not find it: since no turn has been saved. */
  readonly isLost: Effect.Effect<boolean>
  /** Puts the file of the thread where this runner's server finds it. To be run while no server has it loaded. */
  readonly restore: Effect.Effect<void>
  /** Stores what was appended to the file of the thread. */
  readonly save: (thread: Thread.Thread) => Effect.Effect<void, CodexError.RequestError | FencedError>
}

/** All servers see one home: a thread without a file is one that no turn has begun on. */
export const shared = (store: OwnedStore): Sessions => ({
  kind: "shared",
  isLost: Effect.map(store.turnIds, (ids) => ids.length === 0),
  restore: Effect.void,
  save: () => Effect.void
})

const compress = promisify(gzip)
const decompress = promisify(gunzip)
const newline = 0x0a

/** A thread that no turn has begun on has no file. */
const isMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== "ENOENT") throw error
}

/** Each server has a home of its own; the files are in the store as well, as far as they were saved. */
export const stored = (store: OwnedStore, codex: Codex.Service): Sessions => {
  const home = codex.metadata.codexHome
  /** How many bytes of the file are stored. */
  let saved = 0

  /** The file below this home; undefined where it would lie elsewhere. */
  const below = (path: string): string | undefined =>
    isAbsolute(path) || path.split("/").includes("..") ? undefined : join(home, ...path.split("/"))

  const write = async (parts: ReadonlyArray<RolloutPart>) => {
    const file = below(parts[0]?.path ?? "..")
    if (file === undefined) throw new Error("the stored path of the thread's file does not lie below the home")
    const content = Buffer.concat(await Promise.all(parts.map(({ data }) => decompress(data))))
    saved = content.length
    const local = await readFile(file).catch(() => undefined)
    // What this home has beyond the store is a turn that was cut off here: it tells more.
    if (local?.subarray(0, content.length).equals(content)) return
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.restored`, content)
    await rename(`${file}.restored`, file)
  }

  /** What was appended to the file, in whole lines. */
  const appended = async (file: string): Promise<RolloutPart | undefined> => {
    const size = await stat(file).then((found) => found.size, isMissing)
    if (size === undefined) return undefined
    // A file that has shrunk is another one: it is stored from its beginning.
    const offset = size < saved ? 0 : saved
    const handle = await open(file)
    try {
      const bytes = Buffer.alloc(size - offset)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset)
      const whole = bytes.subarray(0, bytes.subarray(0, bytesRead).lastIndexOf(newline) + 1)
      const path = relative(home, file).split(sep).join("/")
      return whole.length === 0 ? undefined : { path, offset, size: whole.length, data: await compress(whole) }
    } finally {
      await handle.close()
    }
  }

  return {
    kind: "stored",
    isLost: Effect.map(store.rollout, (parts) => parts.length === 0),
    restore: Effect.flatMap(store.rollout, (parts) =>
      parts.length === 0 ? Effect.void : Effect.promise(() => write(parts))
    ),
    save: (thread) =>
      Effect.gen(function* () {
        const { path } = yield* thread.read()
        if (path === undefined || path === null) return
        const part = yield* Effect.promise(() => appended(path))
        if (part === undefined) return
        yield* store.appendRollout(part)
        saved = part.offset + part.size
      }).pipe(
        // The turn has ended all the same; the next save begins where the last one ended.
        Effect.catchAllDefect((cause) => Effect.logError("The file of a thread could not be stored", cause))
      )
  }
}
