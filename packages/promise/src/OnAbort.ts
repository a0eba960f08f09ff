/** The listeners of a signal, behind the one that the signal knows. */
interface Hub {
  readonly listeners: Set<() => void>
  readonly abort: () => void
}

const hubs = new WeakMap<AbortSignal, Hub>()

/**
 * Runs `listener` when the signal aborts, unless the returned function is called before. Any number of calls may share a
 * signal: it has one listener for all of them, since Node takes more than ten for a leak and warns of it.
 */
export const listen = (signal: AbortSignal | undefined, listener: () => void): (() => void) => {
  if (signal === undefined) return () => {}
  const { abort, listeners } = hubs.get(signal) ?? attach(signal)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    signal.removeEventListener("abort", abort)
    hubs.delete(signal)
  }
}

const attach = (signal: AbortSignal): Hub => {
  const listeners = new Set<() => void>()
  const abort = () => {
    for (const listener of listeners) listener()
  }
  const hub = { listeners, abort }
  hubs.set(signal, hub)
  signal.addEventListener("abort", abort)
  return hub
}
