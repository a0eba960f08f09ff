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
