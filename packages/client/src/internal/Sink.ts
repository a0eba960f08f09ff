import type { Exit } from "./effect.js"

/** Receives what the reader of the connection delivers. Synchronous: it must neither wait nor throw. */
export interface Sink<in A, in E = never> {
  /** The next element. `size` is its length on the wire, in characters; 0 if it did not come over the wire. */
  readonly add: (element: A, size: number) => void
  /** The end. Nothing is added after it. */
  readonly end: (exit: Exit.Exit<void, E>) => void
}
