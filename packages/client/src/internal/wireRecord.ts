import { parseJson } from "@effect-codex/protocol"
import type { Line, Service as Transport } from "../Transport.js"
import type { Entry, Options } from "../WireRecord.js"

/** See {@link WireRecord.record}. */
export const wrap = (transport: Transport, { redact: hides = true, sink }: Options, now: () => number): Transport => {
  const write = (direction: Entry["direction"], line: Line): void => {
    try {
      sink(JSON.stringify(entry(now(), direction, line, hides)))
    } catch {
      // A sink that throws must not end the connection.
    }
  }
  return {
    ...transport,
    run: (onLines) =>
      transport.run((lines, more) => {
        for (const line of lines) write("received", line)
        onLines(lines, more)
      }),
    write: (line) => {
      write("sent", line)
      return transport.write(line)
    }
  }
}

const entry = (at: number, direction: Entry["direction"], line: Line, hides: boolean): Entry => {
  if (typeof line !== "string") return { at, direction, unreadable: line.bytes }
  try {
    const message = parseJson(line)
    return { at, direction, message: hides ? redact(message) : message }
  } catch {
    return { at, direction, unreadable: line.length }
  }
}

/** Names of members whose text is an id, a method or a word of the protocol. */
const kept: ReadonlySet<string> = new Set([
  "approvalPolicy",
  "approvalsReviewer",
  "callId",
  "code",
  "decision",
  "direction",
  "expectedTurnId",
  "id",
  "itemId",
  "itemsView",
  "loginId",
  "method",
  "parentThreadId",
  "phase",
  "platformFamily",
  "platformOs",
  "requestId",
  "reviewThreadId",
  "rootTurnId",
  "sandbox",
  "sessionId",
  "status",
  "threadId",
  "turnId",
  "type"
])

/** Names of members whose content is the program's or the model's own, whatever its members are called. */
const opaque: ReadonlySet<string> = new Set([
  "_meta",
  "answers",
  "arguments",
  "config",
  "content",
  "contentItems",
  "data",
  "dynamicTools",
  "env",
  "inputSchema",
  "outputSchema",
  "requestedSchema",
  "structuredContent"
])

/** An id, a method or a word of the protocol; a text in prose is none. */
const isPlain = (text: string): boolean => /^[\w./:$-]{1,100}$/.test(text)

/** The name of a member of the protocol; the name of a file or of a variable may not be one. */
const isName = (key: string): boolean => /^[a-z_$][A-Za-z]{0,50}$/.test(key)

/** Deeper values are left out. */
const maxDepth = 100

/** See {@link WireRecord.redact}. */
export const redact = (message: unknown): unknown => replace(message, undefined, false, 0)

const replace = (value: unknown, key: string | undefined, hidden: boolean, depth: number): unknown => {
  if (typeof value === "string") {
    if (key === "userAgent" && !hidden) return `recorded/${/\/(\d+\.\d+\.\d+[\w.-]*)/.exec(value)?.[1] ?? "0.0.0"}`
    return !hidden && key !== undefined && kept.has(key) && isPlain(value) ? value : `<${value.length} characters>`
  }
  if (typeof value === "number") return hidden ? 0 : value
  if (typeof value !== "object" || value === null) return value
  if (depth === maxDepth) return null
  if (Array.isArray(value)) return value.map((element) => replace(element, key, hidden, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, member], at) => [
      !hidden && isName(name) ? name : `member${at}`,
      replace(member, name, hidden || isOpaque(name, member), depth + 1)
    ])
  )
}

/** The pages of a list are named `data`, as is the content of an error; of the two, the list is of objects. */
const isOpaque = (name: string, member: unknown): boolean =>
  opaque.has(name) && !(name === "data" && Array.isArray(member))
