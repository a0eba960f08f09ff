import { AbortError } from "@effect-codex/promise"

type Callback = (reason: unknown) => void

/** The callbacks of each signal: it has one listener however many there are, since Node warns of more than ten. */
const callbacks = new WeakMap<AbortSignal, Set<Callback>>()

/** Runs the callback when the signal aborts, until the returned function is called. */
export const listen = (signal: AbortSignal | undefined, callback: Callback): (() => void) => {
  if (signal === undefined || signal.aborted) return () => {}
  const all = callbacks.get(signal) ?? add(signal)
  all.add(callback)
  return () => {
    all.delete(callback)
  }
}

const add = (signal: AbortSignal): Set<Callback> => {
  const all = new Set<Callback>()
  callbacks.set(signal, all)
  const run = () => {
    for (const callback of Array.from(all)) callback(signal.reason)
  }
  signal.addEventListener("abort", run, { once: true })
  return all
}

/** What the promise comes to, unless the signal aborts first: `AbortError`. The promise goes on by itself then. */
export const orReject = async <A>(promise: Promise<A>, signal: AbortSignal | undefined): Promise<A> => {
  let unlisten = () => {}
  const aborted = new Promise<never>((_, reject) => {
    unlisten = listen(signal, (reason) => reject(new AbortError(reason)))
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    unlisten()
  }
}
