import type { Direction, Forms } from "./directions.js"
import type { Docs } from "./docs.js"
import { checkName } from "./emit-checks.js"
import type { Ids } from "./ids.js"
import { definition } from "./ir.js"
import type { Method, Request } from "./methods.js"
import type { Protocol } from "./protocol.js"
import { compareText, quote } from "./text.js"

/** Which methods there are, their types and schemas, and where the ids sit that notifications are routed by. */
export const emitMethods = (protocol: Protocol, forms: Forms, ids: Ids, docs: Docs): string => {
  const { definitions, methods, stable, version } = protocol
  const clientRequests = entries(methods.clientRequests, stable.methods.clientRequests)
  const serverRequests = entries(methods.serverRequests, stable.methods.serverRequests)
  const clientNotifications = entries(methods.clientNotifications, stable.methods.clientNotifications)
  const serverNotifications = entries(methods.serverNotifications, stable.methods.serverNotifications)

  const typeOf = (name: string | undefined, direction: Direction) =>
    name === undefined ? "unknown" : `T.${forms.nameOf(name, direction)}`
  const schemaOf = (name: string | undefined, direction: Direction) =>
    name === undefined ? "anything" : `S.${forms.nameOf(name, direction)}`

  const paramsType = ({ params: { definition, optional } }: Method, direction: Direction) => {
    if (definition === undefined) return "undefined"
    const type = typeOf(definition, direction)
    return optional ? `${type} | undefined` : type
  }

  const paramsSchema = ({ params: { definition, optional } }: Method, direction: Direction) => {
    if (definition === undefined) return "absent"
    const schema = schemaOf(definition, direction)
    return optional ? `omissible(${schema})` : schema
  }

  const experimentalFields = ({ params }: Method): ReadonlyArray<string> => {
    const { definition: name } = params
    const type = name === undefined ? undefined : definition(definitions, name)
    if (name === undefined || type?.kind !== "object") return []
    const fields = type.properties.map((property) => property.name).sort(compareText)
    return fields.filter((field) => docs.isExperimentalProperty(field, name))
  }

  const idPaths = (method: Method): string =>
    `ids: { ${[...ids.of(method)].map(([name, path]) => `${name}: ${quote(path)}`).join(", ")} }`

  const plain = ({ definition, optional }: Method["params"]): string =>
    definition === undefined || optional
      ? "isPlain: neverPlain"
      : `isPlain: C.${checkName(forms.nameOf(definition, "received"))}`

  const requests = (name: string, doc: string, of: ReadonlyArray<Entry<Request>>, from: Direction, to: Direction) =>
    types(name, doc, of, (method) => {
      const result = typeOf(method.result, to)
      return `{ readonly params: ${paramsType(method, from)}; readonly result: ${result} }`
    })

  const notifications = (name: string, doc: string, of: ReadonlyArray<Entry<Method>>, direction: Direction) =>
    types(name, doc, of, (method) => paramsType(method, direction))

  const experimental = clientRequests.filter((method) => method.isExperimental)

  return [
    `/** The version of codex that all of this was generated from. */\nexport const codexVersion = ${quote(version)}\n`,
    requests("ClientRequests", "The requests that a client sends.", clientRequests, "sent", "received"),
    requests("ServerRequests", "The requests that the server sends.", serverRequests, "received", "sent"),
    notifications("ClientNotifications", "The params of what a client notifies of.", clientNotifications, "sent"),
    notifications("ServerNotifications", "The params of what the server notifies of.", serverNotifications, "received"),
    `export type ClientRequestMethod = keyof ClientRequests\n`,
    `export type ExperimentalClientRequestMethod = ${experimental.map(({ name }) => quote(name)).join(" | ")}\n`,
    `export type StableClientRequestMethod = Exclude<ClientRequestMethod, ExperimentalClientRequestMethod>\n`,
    `export type ServerRequestMethod = keyof ServerRequests\n`,
    `export type ClientNotificationMethod = keyof ClientNotifications\n`,
    `export type ServerNotificationMethod = keyof ServerNotifications\n`,
    `export const handleNames = [${ids.handles.map(quote).join(", ")}] as const\n`,
    `export type HandleName = (typeof handleNames)[number]\n`,
    values("clientRequests", "ClientRequestMethod", clientRequestEntry, clientRequests, (method) => [
      `params: ${paramsSchema(method, "sent")}`,
      `result: ${schemaOf(method.result, "received")}`,
      plain({ definition: method.result, optional: false }),
      `experimental: ${method.isExperimental}`,
      `experimentalFields: [${experimentalFields(method).map(quote).join(", ")}]`
    ]),
    values("serverRequests", "ServerRequestMethod", serverRequestEntry, serverRequests, (method) => [
      `params: ${paramsSchema(method, "received")}`,
      `result: ${schemaOf(method.result, "sent")}`,
      `experimental: ${method.isExperimental}`,
      idPaths(method),
      plain(method.params)
    ]),
    values(
      "serverNotifications",
      "ServerNotificationMethod",
      serverNotificationEntry,
      serverNotifications,
      (method) => [
        `params: ${paramsSchema(method, "received")}`,
        `experimental: ${method.isExperimental}`,
        idPaths(method),
        plain(method.params)
      ]
    )
  ].join("\n")
}

type Entry<M extends Method> = M & { readonly isExperimental: boolean }

const entries = <M extends Method>(all: ReadonlyArray<M>, stable: ReadonlyArray<M>): ReadonlyArray<Entry<M>> => {
  const names = new Set(stable.map(({ name }) => name))
  return all
    .map((method) => ({ ...method, isExperimental: !names.has(method.name) }))
    .sort((a, b) => compareText(a.name, b.name))
}

const clientRequestEntry = `ClientRequestEntry<ClientRequests[M]["params"], ClientRequests[M]["result"]>`
const serverRequestEntry = `ServerRequestEntry<ServerRequests[M]["params"], ServerRequests[M]["result"]>`
const serverNotificationEntry = "ServerNotificationEntry<ServerNotifications[M]>"

const types = <M extends Method>(
  name: string,
  doc: string,
  methods: ReadonlyArray<Entry<M>>,
  print: (method: Entry<M>) => string
): string => {
  const members = methods.map((method) => {
    const comment = method.isExperimental ? "/** Experimental. */\n" : ""
    return `${comment}readonly ${quote(method.name)}: ${print(method)}\n`
  })
  return `/** ${doc} */\nexport interface ${name} {\n${members.join("")}}\n`
}

const values = <M extends Method>(
  name: string,
  keys: string,
  type: string,
  methods: ReadonlyArray<Entry<M>>,
  print: (method: Entry<M>) => ReadonlyArray<string>
): string => {
  const members = methods.map((method) => `${quote(method.name)}: { ${print(method).join(", ")} }`)
  return `export const ${name}: { readonly [M in ${keys}]: ${type} } = {\n${members.join(",\n")}\n}\n`
}
