import { unknownOption } from "@effect-codex/client/Codex"
import { InvalidOptionError, InvalidParamsError } from "@effect-codex/client/CodexError"
import * as Client from "@effect-codex/client/Tool"
import { Either, Schema as S } from "effect"
import type { Tool, ToolOptions, Tools } from "../Tool.js"
import { call } from "./handlers.js"
import { isRecord } from "./options.js"
import * as schema from "./schema.js"

/** The key of the client's tool in one of `Tool.make`. */
const clientTool = Symbol.for("@effect-codex/promise/Tool")

interface Made {
  readonly [clientTool]: Client.Tool
}

/** See {@link Tool}. */
export const tools: Tools = {
  make: (options) => {
    checkOptions(options)
    const { handler, parameters, ...rest } = options
    const decoder = schema.toEffect(parameters)
    const tool = Client.make({
      ...rest,
      parameters: Either.getOrElse(decoder, () => S.Any) as unknown as S.Schema<never, object>,
      handler: (parameters, ids) => call((signal) => handler(parameters, { ...ids, signal }))
    })
    const made = Either.isLeft(decoder) ? { ...tool, inputSchema: Either.left(decoder.left) } : tool
    const { description, name } = options
    return Object.defineProperty({ name, description }, clientTool, { value: made }) as unknown as Tool
  },
  text: Client.text,
  image: Client.image,
  audio: Client.audio
}

const checks: { readonly [K in keyof ToolOptions<unknown>]-?: (value: unknown) => string | undefined } = {
  name: (value) => (typeof value === "string" ? undefined : "must be a string"),
  description: (value) => (typeof value === "string" ? undefined : "must be a string"),
  parameters: (value) => (value === undefined || value === null ? "must be a schema of an object" : undefined),
  handler: (value) => (typeof value === "function" ? undefined : "must be a function"),
  maxArgumentsLength: (value) =>
    value === undefined || (Number.isSafeInteger(value) && (value as number) > 0)
      ? undefined
      : "must be a positive integer"
}

const checkOptions = (options: unknown): void => {
  if (!isRecord(options)) throw new InvalidOptionError({ option: "options", problem: "must be an object" })
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(checks, name))
  if (unknown !== undefined) throw unknownOption(unknown, Object.keys(checks))
  for (const [option, check] of Object.entries(checks)) {
    const problem = check(options[option])
    if (problem !== undefined) throw new InvalidOptionError({ option, problem })
  }
}

const isMade = (tool: unknown): tool is Made => typeof tool === "object" && tool !== null && clientTool in tool

/**
 * The option `tools` of `method` as the client has it; none where there are none. Throws {@link InvalidOptionError} for a
 * tool that `Tool.make` has not made, and {@link InvalidParamsError} on a connection without `experimentalApi`.
 */
export const toClient = (
  method: string,
  given: ReadonlyArray<Tool> | undefined,
  experimentalApi: boolean
): { readonly tools: ReadonlyArray<Client.Tool> } | undefined => {
  if (given === undefined) return undefined
  if (!Array.isArray(given) || !given.every(isMade)) {
    throw new InvalidOptionError({ option: "tools", problem: "must be an array of tools that `Tool.make` has made" })
  }
  if (given.length === 0) return undefined
  if (!experimentalApi) {
    const serverMessage = "`tools` are experimental: start codex with `experimentalApi: true` to use them"
    throw new InvalidParamsError({ method, code: -32602, serverMessage, sent: false })
  }
  return { tools: given.map((tool) => tool[clientTool]) }
}
