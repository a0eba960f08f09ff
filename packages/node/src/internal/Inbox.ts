import type { Line } from "@effect-codex/client/Transport"

/** Hands over batches of lines, each with the promise of another one until the event loop has read all that is at hand. */
export interface Inbox {
  readonly push: (lines: ReadonlyArray<Line>) => void
  /** Hands over the last lines of the connection, with no promise. */
  readonly end: (lines: ReadonlyArray<Line>) => void
  /** Nothing is handed over any more. */
  readonly stop: () => void
}

/**
 * How long a server that writes without a pause may hold up the end of a batch, in ms. To wake a reader costs as much as to
 * route several messages: where many readers were woken, and what they did took long, the next batch is longer, so that
 * most of the time is left for reading.
 */
const longestBatch = (lastDelivery: number): number => Math.min(Math.max(16, 3 * lastDelivery), 150)

/** How many lines a batch has about, at most: half of what may wait for one reader by default. */
const largestBatch = 32_768

/** `onDefect` is called once, with what `onLines` throws; nothing is handed over after it. */
export const make = (
  onLines: (lines: ReadonlyArray<Line>, more?: boolean) => void,
  onDefect: (defect: unknown) => void
): Inbox => {
  let pending: NodeJS.Immediate | undefined
  /** Whether lines came since `pending` was scheduled. */
  let busy = false
  /** When the first of the batch came, by `performance.now()`, and how many came. */
  let since = 0
  let size = 0
  /** When the last batch ended, by `performance.now()`, until its readers are done; and how long they took, in ms. */
  let deliveredAt: number | undefined
  let lastDelivery = 0
  let stopped = false

  const stop = () => {
    stopped = true
    clearImmediate(pending)
  }
  const handOver = (lines: ReadonlyArray<Line>, more: boolean) => {
    if (stopped) return
    try {
      onLines(lines, more)
    } catch (defect) {
      stop()
      onDefect(defect)
    }
  }
  const flush = () => {
    const now = performance.now()
    if (busy && size < largestBatch && now - since < longestBatch(lastDelivery)) {
      busy = false
      schedule()
      return
    }
    pending = undefined
    deliveredAt = now
    handOver([], false)
  }
  /** Fibers run as microtasks, and so between the end of a batch and the look at the clock. */
  const schedule = () => {
    pending = setImmediate(flush)
    setImmediate(() => {
      if (deliveredAt === undefined) return
      lastDelivery = performance.now() - deliveredAt
      deliveredAt = undefined
    })
  }

  return {
    push: (lines) => {
      if (lines.length === 0) return
      if (pending === undefined) {
        // Node calls it once it has read a chunk of every socket and pipe that has one; a round without lines ends the batch.
        schedule()
        since = performance.now()
        size = 0
      }
      busy = true
      size += lines.length
      handOver(lines, true)
    },
    end: (lines) => {
      clearImmediate(pending)
      if (lines.length > 0 || pending !== undefined) handOver(lines, false)
      pending = undefined
    },
    stop
  }
}
