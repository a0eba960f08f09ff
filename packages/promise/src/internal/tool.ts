import { InvalidParamsError } from "@effect-codex/client/CodexError"
import * as Client from "@effect-codex/client/Tool"
import type { Tool, ToolOptions, Tools } from "../Tool.js"
import { Either, Schema as S } from "./effect.js"
import { call } from "./handlers.js"
import { invalid, isRecord, typeName, unknown } from "./options.js"
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

/** The options of a tool: the kind of value that each takes, and whether a value is one. */
const kinds: { readonly [K in keyof ToolOptions<unknown>]-?: readonly [string, (value: unknown) => boolean] } = {
  name: ["a string", (value) => typeof value === "string"],
  description: ["a string", (value) => typeof value === "string"],
  parameters: ["a schema of an object", (value) => value !== undefined && value !== null],
  handler: ["a function", (value) => typeof value === "function"],
  maxArgumentsLength: [
    "a whole number above 0",
    (value) => value === undefined || (Number.isSafeInteger(value) && Number(value) > 0)
  ]
}

const checkOptions = (options: unknown): void => {
  if (!isRecord(options)) throw invalid("options", `expected an object, got ${typeName(options)}`)
  const extra = Object.keys(options).find((name) => !Object.hasOwn(kinds, name))
  if (extra !== undefined) throw unknown(extra, Object.keys(kinds))
  for (const [option, [expected, accepts]] of Object.entries(kinds)) {
    const value = options[option]
    if (!accepts(value)) throw invalid(option, `expected ${expected}, got ${typeName(value)}`, "Correct it")
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
    throw invalid("tools", "expected an array of tools", "Make each with `Tool.make`")
  }
  if (given.length === 0) return undefined
  if (!experimentalApi) {
    const serverMessage = "`tools` are experimental: start codex with `experimentalApi: true` to use them"
    throw new InvalidParamsError({ method, code: -32602, serverMessage, sent: false })
  }
  return { tools: given.map((tool) => tool[clientTool]) }
}
