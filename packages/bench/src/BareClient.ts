import { spawn } from "node:child_process"
import { Effect, type Scope } from "effect"
import * as FakeServer from "./FakeServer.js"

/** What the server sends unasked, as `JSON.parse` makes it. */
export interface Notification {
  readonly method: string
  readonly params: { readonly turnId?: string; readonly turn?: { readonly id: string }; readonly delta?: string }
}

/**
 * The floor: a client that does what cannot be left out, and nothing else. It splits lines, parses them, gives
 * responses to the promise that waits, and pushes notifications to an array by turn id. It validates nothing.
 */
export interface BareClient {
  readonly request: (method: string, params: unknown) => Promise<unknown>
  readonly notify: (method: string) => void
  /** The notifications of every turn, in wire order. */
  readonly events: ReadonlyMap<string, ReadonlyArray<Notification>>
  /** Resolves once that many turns have completed. */
  readonly completed: (turns: number) => Promise<void>
  /** Called with each notification as it comes. */
  onNotification: ((notification: Notification) => void) | undefined
}

const make = (options: FakeServer.Options) => {
  const child = spawn(process.execPath, FakeServer.launchArgs(options), { stdio: ["pipe", "pipe", "inherit"] })
  const waiting = new Map<number, (result: unknown) => void>()
  const events = new Map<string, Array<Notification>>()
  let lastId = 0
  let completedTurns = 0
  let onCompleted: (() => void) | undefined
  let rest = ""

  const client: BareClient = {
    request: (method, params) =>
      new Promise((resolve) => {
        const id = ++lastId
        waiting.set(id, resolve)
        child.stdin.write(`${JSON.stringify({ id, method, params })}\n`)
      }),
    notify: (method) => {
      child.stdin.write(`${JSON.stringify({ method })}\n`)
    },
    events,
    completed: (turns) =>
      new Promise((resolve) => {
        const check = () => {
          if (completedTurns >= turns) resolve()
        }
        onCompleted = check
        check()
      }),
    onNotification: undefined
  }

  const receive = (line: string) => {
    const message = JSON.parse(line)
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message.result)
      waiting.delete(message.id)
      return
    }
    const turnId = message.params.turnId ?? message.params.turn?.id
    const known = events.get(turnId)
    if (known === undefined) events.set(turnId, [message])
    else known.push(message)
    client.onNotification?.(message)
    if (message.method === "turn/completed") {
      completedTurns += 1
      onCompleted?.()
    }
  }
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) receive(line)
  })

  const close = () =>
    new Promise<void>((resolve) => {
      child.once("close", () => resolve())
      child.stdin.end()
    })
  return { client, close }
}

/** A bare client of a fake server, the handshake done. */
export const connect = (options: FakeServer.Options): Effect.Effect<BareClient, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => make(options)),
    ({ close }) => Effect.promise(close)
  ).pipe(
    Effect.map(({ client }) => client),
    Effect.tap((client) => Effect.promise(() => client.request("initialize", {}))),
    Effect.tap((client) => Effect.sync(() => client.notify("initialized")))
  )

/** Runs `task` for the numbers below `count`, at most 64 at once, as the library does with its requests. */
export const lanes = async (count: number, task: (at: number) => Promise<unknown>): Promise<void> => {
  let next = 0
  const lane = async () => {
    while (next < count) await task(next++)
  }
  await Promise.all(Array.from({ length: Math.min(count, 64) }, lane))
}
