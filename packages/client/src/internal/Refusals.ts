import type { RequestId } from "./JsonRpc.js"

/** Why a request of the server is refused without a handler. */
export type Refusal = "idInUse" | "tooLarge" | "tooMany"

/** Requests with consecutive ids, which is how codex counts them, that are refused for one reason. */
interface Range {
  readonly first: RequestId
  last: RequestId
  readonly refusal: Refusal
}

/**
 * The requests of the server whose refusals wait for room on the link, in the order of arrival. Consecutive ids are kept
 * as one range, so that a server that asks without end, and does not read, costs no more memory than one that asks once.
 */
export class Refusals {
  private readonly ranges: Array<Range> = []

  /** `limit`: how many ranges are kept. */
  constructor(private readonly limit: number) {}

  /** Returns false if there is no room for it. */
  add(id: RequestId, refusal: Refusal): boolean {
    const last = this.ranges.at(-1)
    if (last?.refusal === refusal && typeof last.last === "number" && id === last.last + 1) {
      last.last = id
      return true
    }
    if (this.ranges.length >= this.limit) return false
    this.ranges.push({ first: id, last: id, refusal })
    return true
  }

  /** Takes the one that has waited longest. */
  take(): { readonly id: RequestId; readonly refusal: Refusal } | undefined {
    const [range] = this.ranges
    if (range === undefined) return undefined
    const { first, last, refusal } = range
    if (typeof first === "number" && first !== last) this.ranges[0] = { ...range, first: first + 1 }
    else this.ranges.shift()
    return { id: first, refusal }
  }

  clear(): void {
    this.ranges.length = 0
  }
}
