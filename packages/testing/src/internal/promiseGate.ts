import { Effect } from "effect"
import * as Gate from "../Gate.js"
import type { TestGate } from "../promise.js"

/** The gate behind one of a test without Effect. */
const gateOf = Symbol.for("@effect-codex/testing/TestGate")

/** See {@link makeGate}. */
export const make = (): TestGate => {
  const gate = Effect.runSync(Gate.make)
  const testGate: TestGate = {
    reached: (count = 1) => Effect.runPromise(gate.reachedBy(count)),
    open: () => Effect.runPromise(gate.open)
  }
  return Object.defineProperty(testGate, gateOf, { value: gate })
}

/** The gate of a test; undefined where the value is none. */
export const toGate = (value: unknown): Gate.Gate | undefined =>
  typeof value === "object" && value !== null && gateOf in value ? (value[gateOf] as Gate.Gate) : undefined
