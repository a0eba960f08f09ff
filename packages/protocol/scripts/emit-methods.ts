import type { Direction, Forms } from "./directions.js"
import type { Docs } from "./docs.js"
import { definition } from "./ir.js"
import type { Method } from "./methods.js"
import { presence } from "./presence.js"
import type { Protocol } from "./protocol.js"
import { compareText, quote } from "./text.js"

/** Which methods there are, their types and schemas, and where the ids sit that notifications are routed by. */
export const emitMethods = (protocol: Protocol, forms: Forms, docs: Docs): string => {
  const { definitions, version } = protocol
  const table = (name: keyof Protocol["methods"]): ReadonlyArray<Entry> => {
    const stable = new Set(protocol.stable.methods[name].map((method) => method.name))
    return protocol.methods[name]
      .map((method) => ({ ...method, isExperimental: !stable.has(method.name) }))
      .sort((a, b) => compareText(a.name, b.name))
  }
  const clientRequests = table("clientRequests")
  const serverRequests = table("serverRequests")
  const clientNotifications = table("clientNotifications")
  const serverNotifications = table("serverNotifications")

  const paramsType = ({ params: { definition, optional } }: Method, direction: Direction) =>
    definition === undefined ? "undefined" : `T.${forms.nameOf(definition, direction)}${optional ? " | undefined" : ""}`

  const resultType = ({ result }: Method, direction: Direction) => `T.${forms.nameOf(result ?? "", direction)}`

  const paramsSchema = ({ params: { definition, optional } }: Method, direction: Direction) => {
    if (definition === undefined) return "absent"
    const schema = `S.${forms.nameOf(definition, direction)}`
    return optional ? `omissible(${schema})` : schema
  }

  const resultSchema = ({ result }: Method, direction: Direction) => `S.${forms.nameOf(result ?? "", direction)}`

  const experimentalFields = ({ params }: Method): ReadonlyArray<string> => {
    const { definition: name } = params
    const type = name === undefined ? undefined : definition(definitions, name)
    if (name === undefined || type?.kind !== "object") return []
    const fields = type.properties.map((property) => property.name).sort(compareText)
    return fields.filter((field) => docs.isExperimentalProperty(field, name))
  }

  const ids = ({ name, params }: Method): ReadonlyArray<string> => {
    if (params.definition === undefined) throw new Error(`${name} has no params`)
    const type = definition(definitions, params.definition)
    return (["turn", "thread", "login"] as const).map((noun) => `${noun}: ${quote(presence(definitions, type, noun))}`)
  }

  return [
    `/** The version of codex that all of this was generated from. */\nexport const codexVersion = ${quote(version)}\n`,
    requestTypes("ClientRequests", "The requests that a client sends.", clientRequests, (method) => [
      `readonly params: ${paramsType(method, "sent")}`,
      `readonly result: ${resultType(method, "received")}`
    ]),
    requestTypes("ServerRequests", "The requests that the server sends.", serverRequests, (method) => [
      `readonly params: ${paramsType(method, "received")}`,
      `readonly result: ${resultType(method, "sent")}`
    ]),
    paramsTypes(
      "ClientNotifications",
      "The params of the notifications that a client sends.",
      clientNotifications,
      (method) => paramsType(method, "sent")
    ),
    paramsTypes(
      "ServerNotifications",
      "The params of the notifications that the server sends.",
      serverNotifications,
      (method) => paramsType(method, "received")
    ),
    `export type ClientRequestMethod = keyof ClientRequests\n`,
    literals(
      "ExperimentalClientRequestMethod",
      clientRequests.filter((method) => method.isExperimental)
    ),
    `export type StableClientRequestMethod = Exclude<ClientRequestMethod, ExperimentalClientRequestMethod>\n`,
    `export type ServerRequestMethod = keyof ServerRequests\n`,
    `export type ClientNotificationMethod = keyof ClientNotifications\n`,
    `export type ServerNotificationMethod = keyof ServerNotifications\n`,
    values("clientRequests", "ClientRequestMethod", clientRequestEntry, clientRequests, (method) => [
      `params: ${paramsSchema(method, "sent")}`,
      `result: ${resultSchema(method, "received")}`,
      `experimental: ${method.isExperimental}`,
      `experimentalFields: [${experimentalFields(method).map(quote).join(", ")}]`
    ]),
    values("serverRequests", "ServerRequestMethod", serverRequestEntry, serverRequests, (method) => [
      `params: ${paramsSchema(method, "received")}`,
      `result: ${resultSchema(method, "sent")}`,
      `experimental: ${method.isExperimental}`
    ]),
    values(
      "serverNotifications",
      "ServerNotificationMethod",
      serverNotificationEntry,
      serverNotifications,
      (method) => [
        `params: ${paramsSchema(method, "received")}`,
        `experimental: ${method.isExperimental}`,
        ...ids(method)
      ]
    )
  ].join("\n")
}

interface Entry extends Method {
  readonly isExperimental: boolean
}

const clientRequestEntry = `ClientRequestEntry<ClientRequests[M]["params"], ClientRequests[M]["result"]>`
const serverRequestEntry = `ServerRequestEntry<ServerRequests[M]["params"], ServerRequests[M]["result"]>`
const serverNotificationEntry = "ServerNotificationEntry<ServerNotifications[M]>"

const member = (method: Entry, type: string): string =>
  `${method.isExperimental ? "/** Experimental. */\n" : ""}readonly ${quote(method.name)}: ${type}\n`

const paramsTypes = (
  name: string,
  doc: string,
  methods: ReadonlyArray<Entry>,
  print: (method: Entry) => string
): string =>
  `/** ${doc} */\nexport interface ${name} {\n${methods.map((method) => member(method, print(method))).join("")}}\n`

const requestTypes = (
  name: string,
  doc: string,
  methods: ReadonlyArray<Entry>,
  print: (method: Entry) => ReadonlyArray<string>
): string => paramsTypes(name, doc, methods, (method) => `{ ${print(method).join("; ")} }`)

const literals = (name: string, methods: ReadonlyArray<Entry>): string =>
  `export type ${name} = ${methods.map((method) => quote(method.name)).join(" | ")}\n`

const values = (
  name: string,
  keys: string,
  type: string,
  methods: ReadonlyArray<Entry>,
  print: (method: Entry) => ReadonlyArray<string>
): string => {
  const entries = methods.map((method) => `${quote(method.name)}: { ${print(method).join(", ")} }`)
  return `export const ${name}: { readonly [M in ${keys}]: ${type} } = {\n${entries.join(",\n")}\n}\n`
}
