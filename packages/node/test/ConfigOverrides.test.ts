import { assert, describe, it } from "@effect/vitest"
import { type ConfigValue, toArgs } from "../src/ConfigOverrides.js"

const literal = (value: ConfigValue) => toArgs({ key: value })[1]

describe("ConfigOverrides", () => {
  it("gives each override an argument of its own, in order", () => {
    assert.deepStrictEqual(toArgs({ model: "x", "features.goals": true }), [
      "--config",
      'model="x"',
      "--config",
      "features.goals=true"
    ])
    assert.deepStrictEqual(toArgs({}), [])
  })

  it("quotes strings, so that none is taken for another type", () => {
    assert.strictEqual(literal("true"), 'key="true"')
    assert.strictEqual(literal('a "b" \\ \n\t\0\x7f é'), 'key="a \\"b\\" \\\\ \\n\\t\\u0000\\u007f é"')
  })

  it("writes numbers and booleans bare", () => {
    assert.strictEqual(literal(42), "key=42")
    assert.strictEqual(literal(-1.5), "key=-1.5")
    assert.strictEqual(literal(1e21), "key=1e+21")
    assert.strictEqual(literal(Number.POSITIVE_INFINITY), "key=inf")
    assert.strictEqual(literal(Number.NEGATIVE_INFINITY), "key=-inf")
    assert.strictEqual(literal(Number.NaN), "key=nan")
    assert.strictEqual(literal(false), "key=false")
  })

  it("writes arrays and inline tables, and quotes the keys that need it", () => {
    assert.strictEqual(literal([]), "key=[]")
    assert.strictEqual(literal(["a", ["b"], { c: 1 }]), 'key=["a", ["b"], {c = 1}]')
    assert.strictEqual(literal({ "bare-Key_1": "x", "a.b": {}, "": 1 }), 'key={bare-Key_1 = "x", "a.b" = {}, "" = 1}')
  })
})
