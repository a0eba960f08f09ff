import * as Schema from "effect/Schema"
import { expect, it, vi } from "vitest"

const built = vi.hoisted(() => ({ structs: 0 }))

vi.mock("effect/Schema", async (importOriginal) => {
  const original = await importOriginal<typeof import("effect/Schema")>()
  const Struct = (...args: Parameters<typeof original.Struct>) => {
    built.structs++
    return original.Struct(...args)
  }
  return { ...original, Struct }
})

it("importing builds no struct, nor does a plain payload; decoding builds only what it needs, once", async () => {
  const { decodeNotification } = await import("../src/index.js")
  expect(built.structs).toBe(0)

  const delta = { threadId: "T", turnId: "U", itemId: "I", delta: "d" }
  decodeNotification("item/agentMessage/delta", delta)
  expect(built.structs).toBe(0)

  const malformed = { ...delta, delta: 1 }
  decodeNotification("item/agentMessage/delta", malformed)
  decodeNotification("item/agentMessage/delta", malformed)
  expect(built.structs).toBe(1)
})

it("a generated schema does what any Schema does", async () => {
  const { Schemas } = await import("../src/index.js")
  const Action = Schemas.AccountSecuritySetupAction
  const action = { label: "l", url: "u" }
  expect(Schema.isSchema(Action)).toBe(true)
  expect(String(Action)).toBe("AccountSecuritySetupAction")
  expect(Schema.decodeUnknownSync(Action.pipe(Schema.Array))([action])).toEqual([action])
  expect(Schema.is(Schema.Struct({ Action }))({ Action: action })).toBe(true)
  expect(Action.annotations({ title: "Action" }).ast.annotations).toMatchObject({
    [Symbol.for("effect/annotation/Title")]: "Action"
  })
})
