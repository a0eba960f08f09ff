import { describe, expect, it } from "vitest"
import { correct } from "../scripts/corrections.js"
import { definitionsOf, type JsonSchema, type Node } from "../scripts/json-schema.js"
import { readMethods } from "../scripts/methods.js"
import { readDefinitions } from "../scripts/read.js"

const read = (definitions: Readonly<Record<string, Node>>) =>
  readDefinitions(new Map(Object.entries(definitions as Record<string, JsonSchema>)))

const reading = (node: unknown) => () => {
  try {
    read({ Thing: node as JsonSchema })
  } catch (error) {
    throw (error as Error).cause
  }
}

const tagged = (type: string, required: ReadonlyArray<string> = []) => ({
  type: "object",
  properties: { type: { type: "string", enum: [type] }, ...Object.fromEntries(required.map((name) => [name, true])) },
  required: ["type", ...required]
})

describe("the generator reads", () => {
  it("a union of objects as variants with names of their own", () => {
    const definitions = read({ Thing: { oneOf: [tagged("one"), tagged("two/half")] } })
    expect(definitions.get("Thing")).toEqual({ kind: "variants", tag: "type", members: ["ThingOne", "ThingTwoHalf"] })
    expect([...definitions.keys()]).toContain("ThingTwoHalf")
  })

  it("objects without a tag by what they require", () => {
    const variant = (name: string) => ({ type: "object", properties: { [name]: true }, required: [name] })
    const definitions = read({ Thing: { oneOf: [{ type: "string", enum: ["plain"] }, variant("fancy")] } })
    expect(definitions.get("Thing")).toEqual({
      kind: "union",
      members: [
        { kind: "enum", values: ["plain"], open: false },
        { kind: "variants", tag: undefined, members: ["ThingFancy"] }
      ]
    })
  })
})

describe("the generator refuses", () => {
  it.each([
    ["a keyword it does not know", { type: "string", pattern: "^a" }, /pattern/],
    ["a format it does not know", { type: "integer", format: "int128" }, /int128/],
    ["a type it does not know", { type: "tensor" }, /tensor/],
    ["an impossible schema", { type: "object", properties: { no: false } }, /no value/],
    ["several allOf", { allOf: [{ type: "string" }, { type: "string" }] }, /One was expected/],
    ["a tuple", { type: "array", items: [{ type: "string" }] }, /Not known here/],
    ["a required member that is not there", { type: "object", required: ["ghost"] }, /ghost/],
    [
      "two tags",
      {
        oneOf: [
          { ...tagged("a"), ...twice("a") },
          { ...tagged("b"), ...twice("b") }
        ]
      },
      /More than one tag/
    ],
    ["variants without a discriminating property", { oneOf: [bare("same"), bare("same")] }, /No property discriminates/]
  ])("%s", (_, node, message) => {
    expect(reading(node)).toThrow(message)
  })

  it("a clash of names", () => {
    expect(() => read({ ThingOne: { type: "string" }, Thing: { oneOf: [tagged("one"), tagged("two")] } })).toThrow()
  })

  it("two different definitions of one name", () => {
    const document = { definitions: { Thing: { type: "string" }, v2: { Thing: { type: "boolean" } } } }
    expect(() => definitionsOf(document as JsonSchema)).toThrow(/two different/)
  })

  it("a correction that is needed no more", () => {
    const right = { oneOf: [tagged("item", ["turnId"])] } as JsonSchema
    expect(() => correct(new Map([["ThreadTimelineEntry", right]]))).toThrow(/needs no correction/)
  })
})

describe("the generator finds the result of a method", () => {
  const request = (method: string, params: Node = { type: "null" }) => ({
    properties: { method: { enum: [method] }, params }
  })
  const resultOf = (message: ReturnType<typeof request>, ...responses: ReadonlyArray<string>) => {
    const warnings: Array<string> = []
    const definitions = [["ClientRequest", { oneOf: [message] }], ...responses.map((name) => [name, {}])]
    const methods = readMethods(new Map(definitions as never), (warning) => warnings.push(warning))
    return { result: methods.clientRequests[0]?.result, warnings }
  }

  it.each([
    ["by its params", request("a/b", { $ref: "#/definitions/v2/OddNameParams" }), "OddNameResponse"],
    ["by its own name", request("thing/make"), "ThingMakeResponse"],
    ["by its words in another order", request("account/logout"), "LogoutAccountResponse"],
    ["by its words without the namespace", request("account/workspaceMessages/read"), "GetWorkspaceMessagesResponse"]
  ])("%s", (_, message, response) => {
    expect(resultOf(message, response, "OtherResponse")).toEqual({ result: response, warnings: [] })
  })

  it("or warns and goes on, rather than guess", () => {
    const { result, warnings } = resultOf(request("made/up"), "UpMadeResponse", "MadeUpsResponse", "OtherResponse")
    expect([result, warnings]).toEqual(["UpMadeResponse", []])
    const ambiguous = resultOf(request("made/up"), "UpMadeResponse", "UpResponse")
    expect(ambiguous.result).toBeUndefined()
    expect(ambiguous.warnings).toEqual([expect.stringContaining("made/up")])
  })
})

function twice(tag: string) {
  const constant = { type: "string", enum: [tag] }
  return { properties: { type: constant, kind: constant }, required: ["type", "kind"] }
}

function bare(name: string) {
  return { type: "object", properties: { [name]: { type: "string" } }, required: [name] }
}
