import { formsOf } from "../packages/protocol/scripts/directions.js"
import type { Property, Type } from "../packages/protocol/scripts/ir.js"
import type { Method, Methods, Request } from "../packages/protocol/scripts/methods.js"
import type { Protocol } from "../packages/protocol/scripts/protocol.js"

/** A difference between two versions of the protocol. */
export interface Change {
  /** The method or type that differs. */
  readonly name: string
  /** What kind of method it is, or which methods use the type. */
  readonly context: string
  readonly change: string
}

export interface Changes {
  readonly from: string
  readonly to: string
  readonly methods: ReadonlyArray<Change>
  readonly types: ReadonlyArray<Change>
}

const kinds = {
  clientRequests: "client request",
  serverRequests: "server request",
  clientNotifications: "client notification",
  serverNotifications: "server notification"
} as const satisfies Record<keyof Methods, string>

const code = (text: string): string => `\`${text}\``

/** A type as TypeScript would have it, in short. */
const print = (type: Type): string => {
  switch (type.kind) {
    case "integer":
      return type.format
    case "enum":
      return [...type.values.map((value) => JSON.stringify(value)), ...(type.open ? ["string"] : [])].join(" | ")
    case "tag":
      return type.values.map((value) => JSON.stringify(value)).join(" | ")
    case "array":
      return `Array<${print(type.items)}>`
    case "record":
      return `Record<string, ${print(type.values)}>`
    case "object": {
      const members = type.properties.map(({ name, required, type }) => `${name}${required ? "" : "?"}: ${print(type)}`)
      return `{ ${[...members, ...(type.rest ? ["…"] : [])].join("; ")} }`
    }
    case "ref":
      return type.name
    case "union":
      return type.members.map(print).join(" | ")
    case "variants":
    case "alternatives":
      return type.members.join(" | ")
    default:
      return type.kind
  }
}

const without = <A>(some: ReadonlyArray<A>, others: ReadonlyArray<A>): ReadonlyArray<A> =>
  some.filter((one) => !others.includes(one))

const property = (before: Property | undefined, after: Property | undefined): ReadonlyArray<string> => {
  if (after === undefined) return before === undefined ? [] : [`${code(before.name)} removed`]
  const requirement = after.required ? "required" : "optional"
  if (before === undefined) return [`${requirement} ${code(after.name)} added: ${code(print(after.type))}`]
  return [
    ...(before.required === after.required ? [] : [`${code(after.name)} is ${requirement} now`]),
    ...typeChanges(before.type, after.type).map((change) => `${code(after.name)}: ${change}`)
  ]
}

/** The members of a union, one by one. */
const alternatives = (type: Type): ReadonlyArray<string> => {
  switch (type.kind) {
    case "enum":
      return [...type.values.map((value) => JSON.stringify(value)), ...(type.open ? ["string"] : [])]
    case "variants":
    case "alternatives":
      return type.members
    case "union":
      return type.members.flatMap(alternatives)
    default:
      return [print(type)]
  }
}

const isUnion = (type: Type): boolean =>
  alternatives(type).length > 1 || type.kind === "enum" || type.kind === "variants"

const typeChanges = (before: Type, after: Type): ReadonlyArray<string> => {
  if (before.kind === "object" && after.kind === "object") {
    const names = [...new Set([...before.properties, ...after.properties].map(({ name }) => name))]
    const find = (type: typeof before, name: string) => type.properties.find((one) => one.name === name)
    return names.flatMap((name) => property(find(before, name), find(after, name)))
  }
  const [was, is] = [alternatives(before), alternatives(after)]
  if (was.join() === is.join()) return []
  if (!isUnion(before) || !isUnion(after)) return [`${code(print(before))} is ${code(print(after))} now`]
  return [
    ...without(is, was).map((member) => `${code(member)} added`),
    ...without(was, is).map((member) => `${code(member)} removed`)
  ]
}

const params = ({ params }: Method): string =>
  params.definition === undefined ? "none" : `${params.definition}${params.optional ? " | undefined" : ""}`

const methodChanges = (before: Protocol, after: Protocol): ReadonlyArray<Change> =>
  (Object.keys(kinds) as ReadonlyArray<keyof Methods>).flatMap((table) => {
    const find = (protocol: Pick<Protocol, "methods">, name: string): (Method & Partial<Request>) | undefined =>
      protocol.methods[table].find((method) => method.name === name)
    const isStable = (protocol: Protocol, name: string) => find(protocol.stable, name) !== undefined
    const label = (protocol: Protocol, name: string) => (isStable(protocol, name) ? "" : ", experimental")

    const names = new Set([...before.methods[table], ...after.methods[table]].map(({ name }) => name))
    return [...names].sort().flatMap((name) => {
      const [was, is] = [find(before, name), find(after, name)]
      const changes =
        was === undefined
          ? [`added${label(after, name)}`]
          : is === undefined
            ? [`removed${label(before, name)}`]
            : [
                ...(params(was) === params(is) ? [] : [`params: ${code(params(was))} is ${code(params(is))} now`]),
                ...(was.result === is.result
                  ? []
                  : [`result: ${code(was.result ?? "")} is ${code(is.result ?? "")} now`]),
                ...(isStable(before, name) === isStable(after, name)
                  ? []
                  : [isStable(after, name) ? "stable now" : "experimental now"])
              ]
      return changes.map((change) => ({ name, context: kinds[table], change }))
    })
  })

/** The methods whose params or results hold each definition. */
const usersOf = ({ definitions, methods }: Protocol): ReadonlyMap<string, ReadonlyArray<string>> => {
  const users = new Map<string, ReadonlyArray<string>>()
  for (const { definition, uses } of formsOf(definitions, methods).all) {
    users.set(definition, [...new Set([...(users.get(definition) ?? []), ...uses.map(({ method }) => method)])].sort())
  }
  return users
}

const inShort = (names: ReadonlyArray<string>): string => {
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : ""
  return `${names.slice(0, 3).map(code).join(", ")}${rest}`
}

/** What differs between two versions of the protocol, in the order of the names. */
export const changesBetween = (before: Protocol, after: Protocol): Changes => {
  const [users, formerUsers] = [usersOf(after), usersOf(before)]
  const names = new Set([...before.definitions.keys(), ...after.definitions.keys()])
  const types = [...names].sort().flatMap((name) => {
    const [was, is] = [before.definitions.get(name), after.definitions.get(name)]
    const changes = was === undefined ? ["added"] : is === undefined ? ["removed"] : typeChanges(was, is)
    const context = inShort(users.get(name) ?? formerUsers.get(name) ?? [])
    return changes.map((change) => ({ name, context, change }))
  })
  return { from: before.version, to: after.version, methods: methodChanges(before, after), types }
}

const table = (head: readonly [string, string, string], changes: ReadonlyArray<Change>): ReadonlyArray<string> => {
  const cell = (text: string) => text.replaceAll("|", "\\|")
  const rows = changes.map(
    ({ change, context, name }) => `| ${cell(code(name))} | ${cell(context)} | ${cell(change)} |`
  )
  return changes.length === 0 ? ["None."] : [`| ${head.join(" | ")} |`, "|---|---|---|", ...rows]
}

/** The changes as a page of Markdown. */
export const markdown = ({ from, methods, to, types }: Changes): string =>
  [
    `# Protocol changes from codex ${from} to ${to}`,
    "",
    "## Methods",
    "",
    ...table(["method", "kind", "change"], methods),
    "",
    "## Types",
    "",
    ...table(["type", "used by", "change"], types),
    ""
  ].join("\n")
