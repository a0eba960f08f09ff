import { handleNames } from "../generated/methods.js"
import type { IdName, IdPaths } from "../method.js"
import type { Route } from "../routing.js"
import { isObject } from "./plain.js"

interface Path {
  readonly member: string
  /** The member of `member` that is the id, if the id is not `member` itself. */
  readonly inner: string | undefined
}

const pathOf = (text: string): Path => {
  const [member = text, inner] = text.split(".")
  return { member, inner }
}

const read = (params: unknown, path: Path): string | undefined => {
  if (!isObject(params)) return undefined
  const { inner, member } = path
  const outer = params[member]
  if (outer === undefined && isUnknownVariant(params)) return read(params.raw, path)
  const id = inner === undefined ? outer : isObject(outer) ? outer[inner] : undefined
  return typeof id === "string" ? id : undefined
}

/** Whether the params are a union, decoded to an unknown variant. */
const isUnknownVariant = (params: Readonly<Record<string, unknown>>): boolean =>
  params.raw !== undefined && Object.values(params).includes("$unknown")

const replaced = (params: unknown, path: Path, id: string): unknown => {
  if (!isObject(params)) return params
  const { inner, member } = path
  if (params[member] === undefined && isUnknownVariant(params))
    return { ...params, raw: replaced(params.raw, path, id) }
  return { ...params, [member]: inner === undefined ? id : replaced(params[member], pathOf(inner), id) }
}

/** Where the params of one method hold ids. */
export class Ids {
  readonly #turn: Path | undefined
  readonly #thread: Path | undefined
  readonly #handles: ReadonlyArray<readonly [IdName, Path]>

  constructor({ threadId, turnId, ...handles }: IdPaths) {
    this.#turn = turnId === undefined ? undefined : pathOf(turnId)
    this.#thread = threadId === undefined ? undefined : pathOf(threadId)
    this.#handles = Object.entries(handles).map(([name, path]) => [name as IdName, pathOf(path)])
  }

  get hasHandles(): boolean {
    return this.#handles.length > 0
  }

  turnId(params: unknown): string | undefined {
    return this.#turn && read(params, this.#turn)
  }

  threadId(params: unknown): string | undefined {
    return this.#thread && read(params, this.#thread)
  }

  route(params: unknown): Route {
    const route: { -readonly [Name in keyof Route]: Route[Name] } = {
      turnId: this.turnId(params),
      threadId: this.threadId(params)
    }
    for (const [name, path] of this.#handles) route[name] = read(params, path)
    return route
  }

  withTurnId(params: unknown, turnId: string): unknown {
    const own = this.turnId(params)
    return own === undefined || own === turnId ? params : replaced(params, this.#turn as Path, turnId)
  }
}

/** Where the params of a method that this version does not know may hold ids. */
const direct = new Ids({
  turnId: "turnId",
  threadId: "threadId",
  ...Object.fromEntries(handleNames.map((name) => [name, name]))
})
const nested = new Ids({ turnId: "turn.id", threadId: "thread.id" })

/** Reads the ids of a method that this version does not know from where they usually are. */
export const guessed = {
  route: (params: unknown): Route => {
    const route = direct.route(params)
    return {
      ...route,
      turnId: route.turnId ?? nested.turnId(params),
      threadId: route.threadId ?? nested.threadId(params)
    }
  },
  withTurnId: (params: unknown, turnId: string): unknown => nested.withTurnId(direct.withTurnId(params, turnId), turnId)
}
