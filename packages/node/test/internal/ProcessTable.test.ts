import { spawnSync } from "node:child_process"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as ProcessTable from "../../src/internal/ProcessTable.js"

const psWorks = spawnSync("ps", ["-A", "-o", "pid="]).status === 0

describe("ProcessTable", () => {
  it.effect("has this process, with its parent", () =>
    Effect.gen(function* () {
      const table = yield* Effect.promise(ProcessTable.read)
      const self = table.find((entry) => entry.pid === process.pid)
      assert.strictEqual(self?.parent, process.ppid)
      if (process.platform === "linux") assert.include([...(self?.environment ?? [])], `PATH=${process.env.PATH}`)
      const again = (yield* Effect.promise(ProcessTable.read)).find((entry) => entry.pid === process.pid)
      assert.strictEqual(again?.startedAt, self?.startedAt)
    })
  )

  it.runIf(psWorks)("reads what ps prints alike", () => {
    const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,pgid=,stat=,lstart="], { encoding: "utf8" })
    const self = ProcessTable.parsePs(stdout).find((entry) => entry.pid === process.pid)
    assert.strictEqual(self?.parent, process.ppid)
    assert.match(self?.startedAt ?? "", /^\w{3} \w{3} \d+ \d\d:\d\d:\d\d \d{4}$/)
  })

  it("leaves out of ps what is dead", () => {
    const line = (pid: number, state: string) => `  ${pid}     1  ${pid} ${state}   Fri Nov 21 09:00:00 2025`
    const entries = ProcessTable.parsePs(`${line(7, "Ss")}\n${line(8, "Z+")}\n`)
    assert.deepStrictEqual(entries, [
      { pid: 7, parent: 1, group: 7, session: undefined, startedAt: "Fri Nov 21 09:00:00 2025", environment: [] }
    ])
  })
})
