import type { Presence } from "../src/method.js"
import { type Definitions, definition, type Property, type Type } from "./ir.js"

/** Where the id of a turn, thread or login sits in params: `turnId`, or the `id` of `turn`. */
export const presence = (definitions: Definitions, params: Type, noun: "turn" | "thread" | "login"): Presence => {
  const own = find(params, `${noun}Id`)
  if (own) return own.required && own.type.kind === "string" ? "direct" : "nullable"
  const parent = find(params, noun)
  if (!parent?.required || parent.type.kind !== "ref") return "none"
  return find(definition(definitions, parent.type.name), "id")?.type.kind === "string" ? "nested" : "none"
}

const find = (type: Type, name: string): Property | undefined => {
  if (type.kind !== "object") throw new Error(`An object was expected to have ${name}, not: ${type.kind}`)
  return type.properties.find((property) => property.name === name)
}
