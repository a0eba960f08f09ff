import { type JsonSchema, type Node, refName } from "./json-schema.js"
import { pascalCase } from "./text.js"

/** A method that a message names. */
export interface Method {
  readonly name: string
  readonly params: Params
}

/** A method that has a response; `result` is the name of a definition, if it could be found. */
export interface Request extends Method {
  readonly result: string | undefined
}

/** `definition` is the name of one, if there are params at all. */
export interface Params {
  readonly definition: string | undefined
  /** Whether the message may omit them. */
  readonly optional: boolean
}

export interface Methods {
  readonly clientRequests: ReadonlyArray<Request>
  readonly serverRequests: ReadonlyArray<Request>
  readonly clientNotifications: ReadonlyArray<Method>
  readonly serverNotifications: ReadonlyArray<Method>
}

/** The definitions that are envelopes of messages, not payloads. */
export const isEnvelope = (definition: string): boolean =>
  /^(JSONRPC\w+|(Client|Server)(Request|Notification))$/.test(definition)

/** Where neither the name of the params nor the words of the method lead to the result. */
const results: Readonly<Record<string, string>> = {
  "accountSession/list": "AccountSessionsResponse",
  "config/batchWrite": "ConfigWriteResponse",
  "config/mcpServer/reload": "McpServerRefreshResponse",
  "config/value/write": "ConfigWriteResponse"
}

/**
 * Reads the methods from the envelopes. The schema does not say which result belongs to which method: it follows from
 * the names, or else `warn` is called and the result is of any type.
 */
export const readMethods = (
  source: ReadonlyMap<string, JsonSchema>,
  warn: (message: string) => void = () => {}
): Methods => {
  const read = (envelope: string): ReadonlyArray<Method> =>
    (source.get(envelope)?.oneOf ?? []).map((message) => {
      const { method, params } = (message as JsonSchema).properties ?? {}
      const name = (method as JsonSchema).enum?.[0]
      if (!name) throw new Error(`A member of ${envelope} has no method`)
      return { name, params: readParams(name, params) }
    })

  const responses = [...source.keys()].filter((name) => name.endsWith("Response"))

  /** The response of the same words, in any order, with or without the namespace. */
  const byWords = (method: string): string | undefined => {
    const [, ...rest] = method.split("/")
    const wanted = new Set([wordsOf(method), wordsOf(rest.join("/"))])
    const found = responses.filter((name) => wanted.has(wordsOf(name.replace(/Response$/, ""))))
    return found.length === 1 ? found[0] : undefined
  }

  const withResult = (method: Method): Request => {
    const { name, params } = method
    const named = [results[name], params.definition?.replace(/Params$/, "Response"), `${pascalCase(name)}Response`]
    const result = named.find((candidate) => candidate !== undefined && responses.includes(candidate)) ?? byWords(name)
    if (result === undefined) {
      warn(`Found no definition of the result of ${name}: any value fits. Name it in scripts/methods.ts.`)
    }
    return { ...method, result }
  }

  return {
    clientRequests: read("ClientRequest").map(withResult),
    serverRequests: read("ServerRequest").map(withResult),
    clientNotifications: read("ClientNotification"),
    serverNotifications: read("ServerNotification")
  }
}

const readParams = (method: string, node: Node | undefined): Params => {
  const members = node === undefined ? [] : typeof node === "object" && node.anyOf ? node.anyOf : [node]
  const schemas = members.map((member) => (typeof member === "object" ? member : {}))
  const refs = schemas.filter((schema) => schema.$ref !== undefined)
  const nulls = schemas.filter((schema) => schema.type === "null")
  if (refs.length > 1 || refs.length + nulls.length !== schemas.length) {
    throw new Error(`Cannot read the params of ${method}: ${JSON.stringify(node)}`)
  }
  return {
    definition: refs[0]?.$ref === undefined ? undefined : refName(refs[0].$ref),
    optional: refs.length === 0 || nulls.length > 0
  }
}

/** The words of a name, sorted; to read is to get. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (word === "read" ? "get" : word))
    .sort()
    .join(" ")
