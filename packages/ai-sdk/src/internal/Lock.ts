import { AbortError } from "@effect-codex/promise"
import * as OnAbort from "./OnAbort.js"

/** A lock, first come first served. */
export class Lock {
  private readonly waiting: Array<() => void> = []
  private taken = false

  /** Whether it is neither held nor waited for. */
  get isFree(): boolean {
    return !this.taken
  }

  /** Waits for the lock; the returned function releases it. Rejects with `AbortError` if the signal aborts first. */
  async acquire(signal?: AbortSignal): Promise<() => void> {
    if (this.taken) await this.wait(signal)
    this.taken = true
    let released = false
    return () => {
      if (released) return
      released = true
      const next = this.waiting.shift()
      if (next === undefined) this.taken = false
      else next()
    }
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        unlisten()
        resolve()
      }
      const unlisten = OnAbort.listen(signal, (reason) => {
        this.waiting.splice(this.waiting.indexOf(enter), 1)
        reject(new AbortError(reason))
      })
      this.waiting.push(enter)
    })
  }
}
