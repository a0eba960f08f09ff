import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseJson } from "../src/index.js"

describe("parseJson", () => {
  it("is JSON.parse", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!text.includes("__proto__"))
        expect(parseJson(text)).toStrictEqual(JSON.parse(text))
      })
    )
    expect(() => parseJson("{")).toThrow(SyntaxError)
  })

  it.each([
    ["at the top", `{"a":1,"__proto__":{"command":"ls"}}`, { a: 1 }],
    ["in a list", `[{"b":[{"__proto__":null}]}]`, [{ b: [{}] }]],
    ["in what is dropped, too", `{"__proto__":{"__proto__":1}}`, {}],
    ["written with escapes", `{"a":{"\\u005f\\u005Fp\\u0072oto__":{"command":"ls"}}}`, { a: {} }],
    ["in any letter", `{"__\\u0070r\\u006f\\u0074\\u006F__":1,"\\u001b":2}`, { "\u001b": 2 }]
  ])("T3: drops own __proto__ keys %s", (_, text, expected) => {
    const value = parseJson(text)
    expect(value).toStrictEqual(expected)
    expect(JSON.stringify(value)).not.toContain("command")
    const copy = Object.assign({}, value) as { readonly command?: unknown }
    expect(copy.command).toBeUndefined()
  })

  it("keeps the text in values", () => {
    const value = { text: "__proto__", list: ["__proto__"], proto: 1, __proto: 2 }
    expect(parseJson(JSON.stringify(value))).toEqual(value)
  })

  it("survives deep nesting", () => {
    const depth = 100_000
    let value = parseJson(`${`{"a":`.repeat(depth)}{"__proto__":1}${"}".repeat(depth)}`)
    for (let level = 0; level < depth; level++) value = (value as { readonly a: unknown }).a
    expect(Object.keys(value as object)).toEqual([])
  })
})
