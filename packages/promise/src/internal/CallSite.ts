/** The place of a call of this library: the caller's line, and those above it. */
export interface CallSite {
  /** As V8 writes it; formatted only when it is read. */
  readonly stack?: string
}

/** The place that `callee` was called from. To be used in `callee` itself, before it waits. */
export const of = (callee: (...args: never) => unknown): CallSite => {
  const site: CallSite = {}
  Error.captureStackTrace(site, callee)
  return site
}

/**
 * The error as the caller's own: the same class, fields and message, and a stack that begins at the call. One error may
 * be the result of many calls, so each gets a copy.
 */
export const withCallSite = (site: CallSite, error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { stack: _, ...fields } = Object.getOwnPropertyDescriptors(error)
  const copy: Error = Object.defineProperties(Reflect.construct(Error, [], error.constructor as never), fields)
  const stack = `${copy.name}: ${copy.message}${framesOf(site)}`
  return Object.defineProperty(copy, "stack", { value: stack, configurable: true, writable: true })
}

const framesOf = ({ stack = "" }: CallSite): string => {
  const from = stack.indexOf("\n    at ")
  return from === -1 ? "" : stack.slice(from)
}
