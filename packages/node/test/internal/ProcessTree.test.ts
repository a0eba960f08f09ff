import { type ChildProcess, spawn } from "node:child_process"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as ProcessTree from "../../src/internal/ProcessTree.js"
import { eventually, findsOrphans, fixture, gone, isAlive } from "../support.js"

/** Starts a process that lives until it is killed, in a session of its own, and waits until it runs. */
const start = (env: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    const child = yield* Effect.acquireRelease(
      Effect.sync((): ChildProcess => spawn("/bin/sleep", ["120"], { env, detached: true, stdio: "ignore" })),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    const { pid } = child
    if (pid === undefined) return yield* Effect.dieMessage("no process")
    yield* eventually(() => isAlive(pid))
    return pid
  })

describe.runIf(findsOrphans)("ProcessTree", () => {
  const mark = "5f1c7f0e-4f7e-4f39-8f3a-1d6ad6f2a001"
  const entry = `${ProcessTree.markVariable}=${mark}`
  /** A tree whose root has exited. */
  const tree = ProcessTree.make(2 ** 30, mark)

  it.scopedLive("is known by a whole entry of the environment, not by a part of one", () =>
    Effect.gen(function* () {
      const others = yield* Effect.all([
        start({ SAVED: `export ${entry}` }),
        start({ [`NOT_${ProcessTree.markVariable}`]: mark }),
        start({ [ProcessTree.markVariable]: `${mark}0` }),
        start({ [ProcessTree.markVariable]: mark.slice(0, -1) }),
        start({ TEXT: `a\n${entry}\nb` })
      ])
      const marked = yield* Effect.all([
        start({ [ProcessTree.markVariable]: mark }),
        start({ A: "1", [ProcessTree.markVariable]: mark, Z: "2" })
      ])
      assert.deepStrictEqual(yield* Effect.promise(tree.sweep), [])
      for (const pid of marked) assert.isFalse(isAlive(pid))
      for (const pid of others) assert.isTrue(isAlive(pid))
    })
  )

  it.scopedLive("leaves alone what is meant to stay, and what that starts", () =>
    Effect.gen(function* () {
      const kept = yield* start({ [ProcessTree.markVariable]: mark, [ProcessTree.keepVariable]: "1" })
      const empty = yield* start({ [ProcessTree.markVariable]: mark, [ProcessTree.keepVariable]: "" })
      yield* Effect.promise(tree.sweep)
      assert.isTrue(isAlive(kept))
      assert.isFalse(isAlive(empty))
    })
  )

  it.scopedLive("ends the root itself, and spares a process of its group that is meant to stay", () =>
    Effect.gen(function* () {
      // The root starts one process that is meant to stay and one that is not, both in its own group.
      const code = `
        const { spawn } = require("node:child_process")
        const start = (env) => spawn(process.execPath, [${JSON.stringify(fixture("immortal.mjs"))}], { env, stdio: "ignore" }).pid
        console.log(JSON.stringify([start({ ${ProcessTree.keepVariable}: "1" }), start({})]))
        setInterval(() => {}, 1000)`
      const root = yield* Effect.acquireRelease(
        Effect.sync(() =>
          spawn(process.execPath, ["-e", code], {
            env: { [ProcessTree.keepVariable]: "1" },
            detached: true,
            stdio: ["ignore", "pipe", "ignore"]
          })
        ),
        (child) => Effect.sync(() => child.kill("SIGKILL"))
      )
      const [kept, other] = yield* Effect.async<ReadonlyArray<number>>((resume) => {
        root.stdout.once("data", (chunk) => resume(Effect.succeed(JSON.parse(String(chunk)))))
      })
      if (root.pid === undefined || kept === undefined || other === undefined) return assert.fail("no process")
      yield* Effect.addFinalizer(() => Effect.sync(() => process.kill(kept, "SIGKILL")))
      yield* Effect.promise(ProcessTree.make(root.pid, mark).sweep)
      yield* gone(root.pid)
      assert.isFalse(isAlive(other))
      assert.isTrue(isAlive(kept))
    })
  )
})
