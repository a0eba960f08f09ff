import { assert, describe, it } from "@effect/vitest"
import type { Line } from "@effect-codex/client/Transport"
import * as Inbox from "../../src/internal/Inbox.js"

const record = (onLines: (lines: ReadonlyArray<Line>) => void = () => {}) => {
  const calls: Array<readonly [ReadonlyArray<Line>, boolean | undefined]> = []
  const defects: Array<unknown> = []
  const inbox = Inbox.make(
    (lines, more) => {
      calls.push([lines, more])
      onLines(lines)
    },
    (defect) => defects.push(defect)
  )
  return { calls, defects, inbox }
}

/** All that the event loop has at hand is done. */
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe("Inbox", () => {
  it("promises more with every batch, and takes it back once, when everything at hand was read", async () => {
    const { calls, inbox } = record()
    inbox.push(["a", "b"])
    inbox.push([])
    inbox.push(["c"])
    const batches = [
      [["a", "b"], true],
      [["c"], true]
    ]
    assert.deepStrictEqual<unknown>(calls, batches)
    await turn()
    assert.deepStrictEqual<unknown>(calls, [...batches, [[], false]])
    await turn()
    inbox.push(["d"])
    await turn()
    assert.deepStrictEqual<unknown>(calls, [...batches, [[], false], [["d"], true], [[], false]])
  })

  it("takes longer over a batch where the readers were busy with the last one for long", async () => {
    const { calls, inbox } = record((lines) => {
      for (const until = performance.now() + 40; lines.length === 0 && performance.now() < until; );
    })
    inbox.push(["a"])
    await turn()
    const before = calls.length
    const from = performance.now()
    while (calls.slice(before).every(([, more]) => more)) {
      inbox.push(["b"])
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.isAtLeast(performance.now() - from, 100)
  })

  it("promises nothing at the end, and keeps what it promised before", async () => {
    const { calls, inbox } = record()
    inbox.end([])
    assert.deepStrictEqual(calls, [])
    inbox.push(["a"])
    inbox.end([])
    inbox.end(["last"])
    await turn()
    assert.deepStrictEqual<unknown>(calls, [
      [["a"], true],
      [[], false],
      [["last"], false]
    ])
  })

  it("hands over nothing once it was stopped, or `onLines` has thrown", async () => {
    const stopped = record()
    stopped.inbox.push(["a"])
    stopped.inbox.stop()
    stopped.inbox.push(["b"])
    stopped.inbox.end(["c"])
    await turn()
    assert.deepStrictEqual<unknown>(stopped.calls, [[["a"], true]])

    const bug = new Error("a bug")
    const thrown = record(() => {
      throw bug
    })
    thrown.inbox.push(["a"])
    thrown.inbox.push(["b"])
    await turn()
    assert.deepStrictEqual(thrown.defects, [bug])
    assert.lengthOf(thrown.calls, 1)
  })
})
