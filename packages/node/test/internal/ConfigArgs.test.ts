import { assert, describe, it } from "@effect/vitest"
import { Either } from "effect"
import type { ConfigOverrides, ConfigValue } from "../../src/ConfigOverrides.js"
import * as ConfigArgs from "../../src/internal/ConfigArgs.js"

const toArgs = (overrides: ConfigOverrides) => Either.getOrThrow(ConfigArgs.make(overrides))

const literal = (value: ConfigValue) => toArgs({ key: value })[1]

describe("ConfigArgs", () => {
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

  it("puts a table before the paths into it, which it would replace", () => {
    assert.deepStrictEqual(
      toArgs({ "a.b.c": 1, "a.b": { d: 2 }, "a.x": 3, a: {} }).filter((_, at) => at % 2 === 1),
      ["a={}", "a.b={d = 2}", "a.x=3", "a.b.c=1"]
    )
  })

  it("leaves a part of a path as it is, since codex knows no quotes there", () => {
    assert.deepStrictEqual(toArgs({ "projects./home/x y #.trust_level": "trusted" }), [
      "--config",
      'projects./home/x y #.trust_level="trusted"'
    ])
  })

  it("refuses a key that codex would take for another, naming it", () => {
    const problems = {
      'model="x" #': "does not begin with the name of a setting",
      "model = ": "does not begin with the name of a setting",
      "": "empty part",
      ".": "empty part",
      "a..b": "empty part",
      "a.": "empty part",
      "a.\ud800": "well-formed",
      "a.b=c": "`=`",
      'mcp_servers."a.b"': "quote",
      "a. b": "blank",
      "a.b ": "blank",
      "a.b\nc": "control character"
    }
    for (const [key, problem] of Object.entries(problems)) {
      const error = refused({ [key]: "SECRET" })
      assert.strictEqual(error.option, `configOverrides[${JSON.stringify(key)}]`)
      assert.include(error.problem, problem)
      assert.notInclude(error.message, "SECRET")
    }
  })

  it("refuses a value that TOML has not, naming where it stands and never the value", () => {
    const circular: Record<string, unknown> = {}
    circular.self = circular
    const cases = [
      ["\udfff SECRET", "", "well-formed"],
      [{ a: ["SECRET \ud800"] }, '["a"][0]', "well-formed"],
      [{ "\ud800": "SECRET" }, "", "well-formed"],
      [null, "", "null"],
      [{ a: { b: undefined } }, '["a"]["b"]', "undefined"],
      [[1n], "[0]", "bigint"],
      [new Date(0), "", "object of a class"],
      [() => "SECRET", "", "function"],
      [circular, '["self"]', "64 levels"]
    ] as const
    for (const [value, path, problem] of cases) {
      const error = refused({ key: value } as never)
      assert.isTrue(error.option.startsWith(`configOverrides["key"]${path}`), error.option)
      assert.include(error.problem, problem)
      assert.notInclude(error.message, "SECRET")
    }
  })
})

const refused = (overrides: ConfigOverrides) => Either.getOrThrow(Either.flip(ConfigArgs.make(overrides)))
