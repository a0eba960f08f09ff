import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { readUpstream } from "../scripts/codex.js"
import { correct } from "../scripts/corrections.js"
import { definitionsOf, type Node } from "../scripts/json-schema.js"
import { readMethods } from "../scripts/methods.js"
import * as Protocol from "../src/index.js"
import { samplesOf } from "./support/samples.js"

const definitions = correct(definitionsOf((await readUpstream()).full))
const samples = samplesOf(definitions)
const methods = readMethods(definitions)

const definition = (name: string | undefined): Node => (name === undefined ? true : (definitions.get(name) ?? false))

const written = (value: unknown) => JSON.parse(JSON.stringify(value))

const values = (name: string | undefined): ReadonlyArray<unknown> => {
  const node = definition(name)
  return [samples.minimal(node), samples.maximal(node), ...samples.all(node)]
}

const right = <A>(result: Either.Either<A, unknown>): A =>
  Either.getOrThrowWith(result, (error) => new Error(String(error)))

describe("what we send is written as it is", () => {
  it.each(methods.clientRequests)("params of $name", ({ name, params }) => {
    const method = name as Protocol.ClientRequestMethod
    if (params.optional) expect(right(Protocol.encodeParams(method, undefined as never))).toBeUndefined()
    if (params.definition === undefined) return
    for (const value of values(params.definition)) {
      expect(written(right(Protocol.encodeParams(method, value as never)))).toEqual(value)
    }
  })

  it.each(methods.serverRequests)("result of $name", ({ name, result }) => {
    for (const value of values(result)) {
      expect(written(right(Protocol.encodeServerResult(name as Protocol.ServerRequestMethod, value as never)))).toEqual(
        value
      )
    }
  })
})

/** The schema allows any object as error info; an empty one decodes as an unknown variant. */
const withoutEmpty = (decoded: unknown) =>
  JSON.parse(JSON.stringify(decoded), (_, value) =>
    value?.type === "$unknown" && Object.keys(value.raw).length === 0 ? value.raw : value
  )

const expectSame = (decoded: unknown, value: unknown) => expect(withoutEmpty(decoded)).toEqual(value)

describe("what we receive decodes to what it was", () => {
  it.each(methods.clientRequests)("result of $name", ({ name, result }) => {
    const method = name as Protocol.ClientRequestMethod
    const encode = Schema.encodeUnknownSync(Protocol.clientRequests[method].result as Schema.Schema<unknown>, {
      onExcessProperty: "preserve"
    })
    for (const value of values(result)) {
      const decoded = right(Protocol.decodeResult(method, value))
      expectSame(decoded, value)
      expect(encode(decoded)).toEqual(value)
    }
  })

  it.each(methods.serverRequests)("params of $name", ({ name, params }) => {
    for (const value of values(params.definition)) {
      expectSame(right(Protocol.decodeServerRequest(name as Protocol.ServerRequestMethod, value)), value)
    }
  })

  it.each(methods.serverNotifications)("params of $name", ({ name, params }) => {
    for (const value of values(params.definition)) {
      expectSame(right(Protocol.decodeNotification(name as Protocol.ServerNotificationMethod, value)), value)
    }
  })
})

describe("what is malformed does not decode", () => {
  const schemas = Protocol.Schemas as unknown as Readonly<Record<string, Schema.Schema<unknown>>>
  const objects = [...definitions].filter(([name, node]) => node.properties && !node.oneOf && name in schemas)
  const wrong = [42.5, "text", true, [], {}, [0]]

  it.each(objects.map(([name, node]) => ({ name, node })))("$name", ({ name, node }) => {
    const sample = samples.maximal(definition(name)) as object
    for (const form of [schemas[name], schemas[`Open${name}`]]) {
      if (!form) continue
      const accepts = Schema.is(form)
      expect(accepts(sample)).toBe(true)
      for (const [property, type] of Object.entries(node.properties ?? {})) {
        if (type === true || Object.keys(type).length === 0) continue
        expect(wrong.some((value) => !accepts({ ...sample, [property]: value }))).toBe(true)
        const { [property]: _, ...rest } = sample as Record<string, unknown>
        expect(accepts(rest)).toBe(!node.required?.includes(property))
      }
    }
  })
})
