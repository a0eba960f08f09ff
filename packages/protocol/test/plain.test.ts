import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readUpstream } from "../scripts/codex.js"
import { correct } from "../scripts/corrections.js"
import { definitionsOf } from "../scripts/json-schema.js"
import { readMethods } from "../scripts/methods.js"
import * as Protocol from "../src/index.js"
import { samplesOf } from "./support/samples.js"

const definitions = correct(definitionsOf((await readUpstream()).full))
const samples = samplesOf(definitions)
const methods = readMethods(definitions)

/** Everything that the server sends: its schema, its check, and values that fit. */
interface Payload {
  readonly name: string
  readonly schema: Protocol.Lazy<unknown>
  readonly isPlain: (value: unknown) => boolean
  readonly values: ReadonlyArray<unknown>
}

const payload = (
  name: string,
  schema: unknown,
  isPlain: (value: unknown) => boolean,
  definition: string | undefined
): Payload => {
  const node = definitions.get(definition ?? "") ?? true
  return {
    name,
    schema: schema as Protocol.Lazy<unknown>,
    isPlain,
    values: [samples.minimal(node), samples.maximal(node), ...samples.all(node)]
  }
}

const payloads: ReadonlyArray<Payload> = [
  ...methods.serverNotifications.map(({ name, params }) => {
    const entry = Protocol.serverNotifications[name as Protocol.ServerNotificationMethod]
    return payload(`params of ${name}`, entry.params, entry.isPlain, params.definition)
  }),
  ...methods.serverRequests.map(({ name, params }) => {
    const entry = Protocol.serverRequests[name as Protocol.ServerRequestMethod]
    return payload(`params of ${name}`, entry.params, entry.isPlain, params.definition)
  }),
  ...methods.clientRequests.map(({ name, result }) => {
    const entry = Protocol.clientRequests[name as Protocol.ClientRequestMethod]
    return payload(`result of ${name}`, entry.result, entry.isPlain, result)
  })
]

/** Whether decoding returns an equal value. */
const isKept = ({ schema }: Payload, value: unknown): boolean => {
  const decoded = Schema.decodeUnknownEither(schema, { onExcessProperty: "preserve" })(value)
  if (Either.isLeft(decoded)) return false
  try {
    expect(decoded.right).toStrictEqual(value)
    return true
  } catch {
    return false
  }
}

describe("a check passes exactly where decoding returns an equal value", () => {
  it.each(payloads)("$name", (payload) => {
    for (const value of payload.values) {
      expect(payload.isPlain(value), JSON.stringify(value)).toBe(isKept(payload, value))
    }
    expect(payload.values.some(payload.isPlain)).toBe(true)
  })

  it("whatever is changed in a value", () => {
    const agreed = { yes: 0, no: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }), (which, sample, changes) => {
        const payload = at(payloads, which)
        const changed = changes.reduce(apply, structuredClone(at(payload.values, sample)))
        const isPlain = payload.isPlain(changed)
        agreed[isPlain ? "yes" : "no"] += 1
        expect(isPlain, `${payload.name}: ${JSON.stringify(changed)}`).toBe(isKept(payload, changed))
      }),
      { numRuns: 10_000 }
    )
    expect(Math.min(agreed.yes, agreed.no)).toBeGreaterThan(1_000)
  })
})

/** The params of the client's requests: what passes their check is encoded as it is. */
const params = methods.clientRequests.flatMap(({ name, params: { definition } }) => {
  if (definition === undefined) return []
  const { isExact, params } = Protocol.clientRequests[name as Protocol.ClientRequestMethod]
  return [payload(`params of ${name}`, params, isExact, definition)]
})

/** What `encodeParams` does with params that have no check. */
const encoded = ({ schema }: Payload, value: unknown) =>
  Schema.encodeUnknownEither(schema, { onExcessProperty: "error", exact: true })(value)

const expectKept = (payload: Payload, value: unknown): void => {
  const result = encoded(payload, value)
  expect(Either.isRight(result), `${payload.name}: ${JSON.stringify(value)}`).toBe(true)
  expect(Either.getOrThrow(result)).toEqual(value)
}

describe("params pass a check only where encoding returns an equal value", () => {
  it.each(params)("$name", (payload) => {
    for (const value of payload.values) if (payload.isPlain(value)) expectKept(payload, value)
  })

  it("whatever is changed in a value", () => {
    const agreed = { yes: 0, no: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(change, { maxLength: 3 }), (which, sample, changes) => {
        const payload = at(params, which)
        const changed = changes.reduce(apply, structuredClone(at(payload.values, sample)))
        agreed[payload.isPlain(changed) ? "yes" : "no"] += 1
        if (payload.isPlain(changed)) expectKept(payload, changed)
      }),
      { numRuns: 10_000 }
    )
    expect(Math.min(agreed.yes, agreed.no)).toBeGreaterThan(1_000)
  })

  it("most of them do, as programs usually write them", () => {
    const checked = params.filter(({ values, isPlain }) => values[0] !== undefined && isPlain(values[0]))
    expect(checked.length).toBeGreaterThan(params.length * 0.85)
  })

  const { isExact } = Protocol.clientRequests["turn/start"]
  const fits = { threadId: "T", input: [{ type: "text", text: "Hello." }] }

  it("a member that is undefined counts as left out", () => {
    expect(isExact({ ...fits, model: undefined })).toBe(true)
  })

  it.each([
    ["a misspelt member", { ...fits, modle: "m" }],
    ["a misspelt member that is undefined", { ...fits, modle: undefined }],
    ["an unknown member of a nested object", { ...fits, input: [{ type: "text", text: "", novel: 1 }] }],
    ["an own `__proto__`", JSON.parse('{ "threadId": "T", "input": [], "__proto__": {} }')],
    ["what only a prototype has", Object.create(fits)],
    ["an instance of a class", Object.assign(new (class Params {})(), fits)],
    ["a value with a JSON of its own", { ...fits, toJSON: () => ({}) }],
    ["an unknown word", { ...fits, personality: "brusque" }]
  ])("%s is left to the schema", (_, value) => {
    expect(isExact(value)).toBe(false)
  })
})

const at = <A>(values: ReadonlyArray<A>, index: number): A => values[index % values.length] as A

interface Change {
  readonly kind: "replace" | "remove" | "add"
  /** Which of all places in the value, by a fraction of their number. */
  readonly place: number
  readonly value: unknown
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("replace", "remove", "add"),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 2 ** 70, "", "text", "$unknown", [], {}, [null], { type: "text" }),
    fc.constantFrom<unknown>({ type: "$unknown", raw: {} }, { type: "agentMessage", id: "I", text: "" }, { novel: [1] })
  )
})

const apply = (root: unknown, { kind, place, value: given }: Change): unknown => {
  const value = structuredClone(given)
  const places: Array<{ readonly parent: Record<string, unknown>; readonly key: string }> = []
  const visit = (parent: unknown): void => {
    if (typeof parent !== "object" || parent === null) return
    for (const [key, child] of Object.entries(parent)) {
      places.push({ parent: parent as Record<string, unknown>, key })
      visit(child)
    }
  }
  visit(root)
  const chosen = places[Math.floor(place * places.length)]
  if (chosen === undefined) return kind === "replace" ? value : root
  const { key, parent } = chosen
  if (kind === "replace") parent[key] = value
  else if (Array.isArray(parent)) kind === "remove" ? parent.splice(Number(key), 1) : parent.push(value)
  else if (kind === "remove") delete parent[key]
  else parent.novel = value
  return root
}
