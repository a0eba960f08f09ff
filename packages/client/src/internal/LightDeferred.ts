import { Effect, type Exit } from "./effect.js"

/**
 * A Deferred that is cheap to make, for what is made for every request and every turn: Effect 3 copies the members of a
 * prototype into each of its own, which takes 6 µs and 0.7 kB.
 */
export class LightDeferred<A, E = never> {
  private exit: Exit.Exit<A, E> | undefined
  private waiting: Set<(exit: Exit.Exit<A, E>) => void> | undefined

  get isDone(): boolean {
    return this.exit !== undefined
  }

  /** Completes it, and resumes the fibers that wait. The first exit counts. */
  done(exit: Exit.Exit<A, E>): void {
    if (this.exit !== undefined) return
    this.exit = exit
    for (const resume of this.waiting ?? []) resume(exit)
    this.waiting = undefined
  }

  /** Waits until it is completed. */
  get wait(): Effect.Effect<A, E> {
    return Effect.async((resume) => {
      if (this.exit !== undefined) return resume(this.exit)
      this.waiting ??= new Set()
      this.waiting.add(resume)
      return Effect.sync(() => this.waiting?.delete(resume))
    })
  }
}
