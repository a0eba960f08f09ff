/** The listeners of a signal, behind the one that the signal knows. */
interface Listeners {
  readonly each: Set<() => void>
  readonly abort: () => void
}

const bySignal = new WeakMap<AbortSignal, Listeners>()

/**
 * Runs `listener` when the signal aborts, unless the returned function is called before. Any number of calls may share a
 * signal: it has one listener for all of them, since Node takes more than ten for a leak and warns.
 */
export const listen = (signal: AbortSignal | undefined, listener: () => void): (() => void) => {
  if (signal === undefined) return () => {}
  const { abort, each } = bySignal.get(signal) ?? attach(signal)
  each.add(listener)
  return () => {
    each.delete(listener)
    if (each.size > 0) return
    signal.removeEventListener("abort", abort)
    bySignal.delete(signal)
  }
}

const attach = (signal: AbortSignal): Listeners => {
  const each = new Set<() => void>()
  const abort = () => {
    for (const listener of each) listener()
  }
  const listeners = { each, abort }
  bySignal.set(signal, listeners)
  signal.addEventListener("abort", abort)
  return listeners
}
