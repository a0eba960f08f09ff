/**
 * What the server says in prose, classified. The protocol has codes for few of its refusals, so a program that wants to
 * act on one has to read its words: all of that reading is here, and each wording stands with the version of codex in
 * which it was seen. An upgrade of codex breaks this first.
 */

/** Why the server refused a request, as far as its words say. */
export type Reason =
  /** `turn/steer`, `turn/interrupt`: the thread has no active turn. */
  | { readonly _tag: "NoActiveTurn" }
  /** `turn/steer`, `turn/interrupt`: another turn is active. */
  | { readonly _tag: "ActiveTurnMismatch"; readonly turnId: string }
  /** There is no such thread, or it never ran a turn and so was not stored. */
  | { readonly _tag: "ThreadNotFound" }
  /** The thread exists, but this server has not loaded it. */
  | { readonly _tag: "ThreadNotLoaded" }
  /** Another server of the same home has the thread loaded. */
  | { readonly _tag: "ThreadInUse" }
  /** The configuration has goals switched off. */
  | { readonly _tag: "GoalsDisabled" }
  /** The server does not know what the request names: the method, or a value in its parameters. An older or newer one may. */
  | { readonly _tag: "UnknownVariant"; readonly name: string }
  /** The server takes a parameter only from a client that has opted in to what is experimental. */
  | { readonly _tag: "NeedsExperimentalApi" }
  /** The server has given up after retries of its own. */
  | { readonly _tag: "RetryLimitExceeded" }

/** No wording is looked for beyond this many characters, so that a long message costs no more than a short one. */
const readable = 4096

interface Wording {
  /** The version of codex in which it was seen. */
  readonly seen: string
  readonly pattern: RegExp
  readonly reason: (match: RegExpExecArray) => Reason
}

const plain =
  <T extends Exclude<Reason["_tag"], "ActiveTurnMismatch" | "UnknownVariant">>(_tag: T) =>
  (): Reason =>
    ({ _tag }) as Reason

const wordings: ReadonlyArray<Wording> = [
  { seen: "0.169.0", pattern: /^no active turn to (?:steer|interrupt)/, reason: plain("NoActiveTurn") },
  {
    // The backticks are there in some requests only.
    seen: "0.169.0",
    pattern: /^expected active turn id `?[\w-]{1,100}`? but found `?([\w-]{1,100})/,
    reason: (match) => ({ _tag: "ActiveTurnMismatch", turnId: match[1] ?? "" })
  },
  { seen: "0.169.0", pattern: /^thread \S{1,100} already has an active writer/, reason: plain("ThreadInUse") },
  { seen: "0.169.0", pattern: /^thread not loaded/i, reason: plain("ThreadNotLoaded") },
  {
    seen: "0.169.0",
    pattern: /no rollout found for thread id|thread not found|invalid (?:session|thread) id/i,
    reason: plain("ThreadNotFound")
  },
  { seen: "0.169.0", pattern: /^goals feature is disabled/, reason: plain("GoalsDisabled") },
  {
    // All known methods follow, 4 kB of them.
    seen: "0.169.0",
    pattern: /^Invalid request: unknown variant `([^`]{1,200})`/,
    reason: (match) => ({ _tag: "UnknownVariant", name: match[1] ?? "" })
  },
  { seen: "0.149.0", pattern: /requires experimentalApi capability$/, reason: plain("NeedsExperimentalApi") },
  { seen: "0.169.0", pattern: /retry limit|too many failed attempts/i, reason: plain("RetryLimitExceeded") }
]

/** The reason in the server's words; undefined if they are none of those known. */
export const classify = (serverMessage: string): Reason | undefined => {
  const start = serverMessage.slice(0, readable)
  for (const { pattern, reason } of wordings) {
    const match = pattern.exec(start)
    if (match !== null) return reason(match)
  }
  return undefined
}

/** Why a file operation failed, as far as the server's words say: the number of the operating system's error. Seen in 0.169.0. */
export const osErrorOf = (serverMessage: string): string | undefined =>
  /\(os error (\d{1,10})\)/.exec(serverMessage.slice(-readable))?.[1]

/** Whether a path names something else than a file. Seen in 0.169.0. */
export const isNoFile = (serverMessage: string): boolean => serverMessage.endsWith("is not a file")

/** How many values of an error's data are looked at. */
const maxNodes = 1000

/** Whether an error's data says, at some depth, that the server is overloaded. */
export const saysOverloaded = (data: unknown): boolean => {
  const isOverload = (text: string) => text.length < 32 && /^server_?overloaded$/i.test(text)
  const open: Array<unknown> = [data]
  for (let visited = 0; visited < maxNodes && open.length > 0; visited++) {
    const value = open.pop()
    if (typeof value === "string" && isOverload(value)) return true
    if (typeof value !== "object" || value === null) continue
    let members = 0
    for (const key in value) {
      if (members++ === maxNodes) break
      const member = (value as Record<string, unknown>)[key]
      if (isOverload(key) && member !== false) return true
      if (open.length < maxNodes) open.push(member)
    }
  }
  return false
}
