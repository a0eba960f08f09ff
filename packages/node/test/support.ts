import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Line, Service } from "@effect-codex/client/Transport"
import { Duration, Effect, Fiber, Queue } from "effect"
import * as ProcessTransport from "../src/ProcessTransport.js"

/** The path of a file in `fixtures`. */
export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** The options that start a script of `fixtures` as the server. */
export const script = (name: string, ...args: ReadonlyArray<string>): ProcessTransport.Options => ({
  codexPath: process.execPath,
  launchArgs: [fixture(name), ...args]
})

/** A line that is whole; throws where it is not. */
export const whole = (line: Line): string => {
  if (typeof line !== "string") throw new Error(`an oversized line of ${line.bytes} bytes`)
  return line
}

/** Reads the lines of a transport for as long as the scope is open. */
export const read = (transport: Service) =>
  Effect.gen(function* () {
    const lines = yield* Queue.unbounded<string>()
    const reader = yield* Effect.forkScoped(
      transport.run((batch) => {
        for (const line of batch) lines.unsafeOffer(whole(line))
      })
    )
    return { lines, reader, ended: Effect.flip(Fiber.join(reader)) }
  })

/** Starts a server, and reads its lines for as long as the scope is open. */
export const connect = (options: ProcessTransport.Options) =>
  Effect.gen(function* () {
    const transport = yield* ProcessTransport.make(options)
    const { lines, reader } = yield* read(transport)
    return { transport, lines, reader, ended: Effect.flip(Fiber.join(reader)) }
  })

/** Whether processes in sessions of their own are found after their parent was killed: see `ProcessTree`. */
export const findsOrphans = process.platform === "linux"

/** A directory that is removed with the scope. */
export const directory = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "effect-codex-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

/** Whether a process lives; one that only waits for its parent to collect it does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return process.platform !== "linux"
  }
}

/** Waits until `condition` gives a value; dies when it gives none in 20 seconds. */
export const eventually = <A>(condition: () => A | undefined | false): Effect.Effect<A> =>
  Effect.gen(function* () {
    for (;;) {
      const value = condition()
      if (value !== undefined && value !== false) return value
      yield* Effect.sleep("20 millis")
    }
  }).pipe(Effect.timeout("20 seconds"), Effect.orDie)

/** Waits until a process has died. */
export const gone = (pid: number): Effect.Effect<true> => eventually(() => !isAlive(pid))

/** The number in a file, once the file is there. */
export const numberIn = (file: string): Effect.Effect<number> =>
  eventually(() => {
    try {
      return Number(readFileSync(file, "utf8"))
    } catch {
      return undefined
    }
  })

/** How many ms an effect took, with what it gave. */
export const timed = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.timed(effect), ([duration, value]) => [value, Duration.toMillis(duration)] as const)
