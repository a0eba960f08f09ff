import type { Direction, Forms } from "./directions.js"
import type { Docs } from "./docs.js"
import { checkName } from "./emit-checks.js"
import type { ExactChecks } from "./emit-exact-checks.js"
import type { Ids } from "./ids.js"
import { definition } from "./ir.js"
import type { Method, Request } from "./methods.js"
import type { Protocol } from "./protocol.js"
import { compareText, quote } from "./text.js"

/** The tables of methods: types, schemas, and where the params of the server's messages hold ids. */
export const emitMethods = (protocol: Protocol, forms: Forms, ids: Ids, docs: Docs, exact: ExactChecks): string => {
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

  const exactParams = ({ params: { definition } }: Method): string => {
    const check = definition === undefined ? undefined : exact.nameOf(definition)
    return `isExact: ${check === undefined ? "neverPlain" : `E.${check}`}`
  }

  const requests = (name: string, of: ReadonlyArray<Entry<Request>>, from: Direction, to: Direction) =>
    types(
      name,
      of,
      ({ isExperimental, result, ...method }) =>
        docs.ofMethod(method, isExperimental, result === undefined ? {} : { definition: result }),
      (method) => {
        const result = typeOf(method.result, to)
        return `{ readonly params: ${paramsType(method, from)}; readonly result: ${result} }`
      }
    )

  const notifications = (name: string, of: ReadonlyArray<Entry<Method>>, direction: Direction) =>
    types(
      name,
      of,
      ({ isExperimental, ...method }) => docs.ofMethod(method, isExperimental),
      (method) => paramsType(method, direction)
    )

  const experimental = clientRequests.filter((method) => method.isExperimental).map(({ name }) => quote(name))

  return [
    exported("The version of codex that this package was generated from.", "constants"),
    `export const codexVersion = ${quote(version)}\n`,
    exported("The requests that the client sends: params and result by method."),
    requests("ClientRequests", clientRequests, "sent", "received"),
    exported("The requests that the server sends: params and result by method."),
    requests("ServerRequests", serverRequests, "received", "sent"),
    exported("The notifications that the client sends: params by method."),
    notifications("ClientNotifications", clientNotifications, "sent"),
    exported("The notifications that the server sends: params by method."),
    notifications("ServerNotifications", serverNotifications, "received"),
    exported("The methods of requests that the client sends."),
    `export type ClientRequestMethod = keyof ClientRequests\n`,
    exported("The methods that need the capability `experimentalApi`."),
    `export type ExperimentalClientRequestMethod = ${experimental.join(" | ") || "never"}\n`,
    exported("The methods that any client may use."),
    `export type StableClientRequestMethod = Exclude<ClientRequestMethod, ExperimentalClientRequestMethod>\n`,
    exported("The methods of requests that the server sends."),
    `export type ServerRequestMethod = keyof ServerRequests\n`,
    exported("The methods of notifications that the client sends."),
    `export type ClientNotificationMethod = keyof ClientNotifications\n`,
    exported("The methods of notifications that the server sends."),
    `export type ServerNotificationMethod = keyof ServerNotifications\n`,
    exported("The names of the ids that notifications carry beside turn and thread: handles of what a client starts."),
    `export const handleNames = [${ids.handles.map(quote).join(", ")}] as const\n`,
    exported("The name of an id that notifications carry beside turn and thread."),
    `export type HandleName = (typeof handleNames)[number]\n`,
    exported("The requests that the client sends: schemas, and what is experimental.", "tables"),
    values("clientRequests", "ClientRequestMethod", clientRequestEntry, clientRequests, (method) => [
      `params: ${paramsSchema(method, "sent")}`,
      `result: ${schemaOf(method.result, "received")}`,
      plain({ definition: method.result, optional: false }),
      exactParams(method),
      `experimental: ${method.isExperimental}`,
      `experimentalFields: [${experimentalFields(method).map(quote).join(", ")}]`
    ]),
    exported("The requests that the server sends: schemas, and where the params hold ids.", "tables"),
    values("serverRequests", "ServerRequestMethod", serverRequestEntry, serverRequests, (method) => [
      `params: ${paramsSchema(method, "received")}`,
      `result: ${schemaOf(method.result, "sent")}`,
      `experimental: ${method.isExperimental}`,
      idPaths(method),
      plain(method.params)
    ]),
    exported("The notifications that the server sends: schemas, and where the params hold ids.", "tables"),
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

/** The comment of an export that is written for programs to use. */
const exported = (sentence: string, category = "models"): string =>
  ["/**", ` * ${sentence}`, " *", " * @since 0.1.0", ` * @category ${category}`, " */"].join("\n")

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
  methods: ReadonlyArray<Entry<M>>,
  comment: (method: Entry<M>) => string,
  print: (method: Entry<M>) => string
): string => {
  const members = methods.map((method) => `${comment(method)}\nreadonly ${quote(method.name)}: ${print(method)}\n`)
  return `export interface ${name} {\n${members.join("")}}\n`
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
