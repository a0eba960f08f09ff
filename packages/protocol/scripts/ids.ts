import { type Definitions, definition, type Property, type Type } from "./ir.js"
import type { Method, Methods } from "./methods.js"
import { compareText } from "./text.js"

/** Where the params of a message hold ids, by their names: a member, or, as in `turn.id`, a member of a member. */
export type IdPaths = ReadonlyMap<string, string>

/** The ids that messages of the server are routed by. */
export interface Ids {
  /** The names of all handles: ids of what a client starts or follows, beside turns and threads. */
  readonly handles: ReadonlyArray<string>
  readonly of: (method: Method) => IdPaths
}

export const readIds = (definitions: Definitions, methods: Methods): Ids => {
  /** The members of each form that a definition has. */
  const formsOf = (name: string | undefined): ReadonlyArray<ReadonlyArray<Property>> => {
    const type = name === undefined ? undefined : definition(definitions, name)
    switch (type?.kind) {
      case "object":
        return [type.properties]
      case "variants":
      case "alternatives":
        return type.members.flatMap(formsOf)
      default:
        return []
    }
  }
  const members = (name: string | undefined): ReadonlyArray<Property> => {
    const [first = [], ...others] = formsOf(name)
    return first.filter((member) => others.every((form) => form.some((other) => other.name === member.name)))
  }
  const find = (name: string | undefined, test: (property: Property) => boolean) => members(name).find(test)

  /** As `turnId`, as the `id` of `turn`, or as the only member of type `TurnId`, whatever its name. */
  const path = ({ params }: Method, noun: "turn" | "thread"): string | undefined => {
    const own = find(params.definition, ({ name }) => name === `${noun}Id`)
    if (own) return own.name
    const parent = find(params.definition, ({ name, required }) => name === noun && required)
    if (parent?.type.kind === "ref" && find(parent.type.name, isStringId)) return `${noun}.id`
    const typed = members(params.definition).filter(({ type }) => type.kind === "ref" && type.name === typeNames[noun])
    return typed.length === 1 ? typed[0]?.name : undefined
  }

  /** The ids that the client's own requests of a namespace take or return. */
  const requested = new Map<string, Set<string>>()
  for (const { name, params, result } of methods.clientRequests) {
    const names = requested.get(namespace(name)) ?? new Set()
    requested.set(namespace(name), names)
    for (const member of [...members(params.definition), ...formsOf(result).flat()]) {
      if (isHandle(member)) names.add(member.name)
    }
  }

  const of = (method: Method): IdPaths => {
    const threadId = path(method, "thread")
    const turnId = path(method, "turn")
    const needsThread = threadId !== undefined && !find(method.params.definition, isNullableThreadId)
    const handles = needsThread
      ? []
      : members(method.params.definition)
          .filter((member) => isHandle(member) && requested.get(namespace(method.name))?.has(member.name))
          .map(({ name }): [string, string] => [name, name])
    return new Map([
      ...(turnId === undefined ? [] : [["turnId", turnId] as const]),
      ...(threadId === undefined ? [] : [["threadId", threadId] as const]),
      ...handles.sort(([a], [b]) => compareText(a, b))
    ])
  }

  const names = methods.serverNotifications.flatMap((method) => [...of(method).keys()])
  const handles = [...new Set(names)].filter((name) => name !== "turnId" && name !== "threadId").sort(compareText)
  return { handles, of }
}

const typeNames = { turn: "TurnId", thread: "ThreadId" } as const

const namespace = (method: string): string => method.split("/")[0] ?? method

const isStringId = ({ name, type }: Property): boolean => name === "id" && type.kind === "string"

const isHandle = ({ name, type }: Property): boolean =>
  /(Id|Handle)$/.test(name) && name !== "threadId" && name !== "turnId" && isString(type)

const isString = (type: Type): boolean =>
  type.kind === "string" ||
  (type.kind === "union" && type.members.every(({ kind }) => kind === "string" || kind === "null"))

const isNullableThreadId = ({ name, required, type }: Property): boolean =>
  name === "threadId" && !(required && type.kind === "string")
