import type { Line } from "@effect-codex/client/Transport"

/** Hands over batches of lines, each with the promise of another one until the event loop has read all that is at hand. */
export interface Inbox {
  readonly push: (lines: ReadonlyArray<Line>) => void
  /** Hands over the last lines of the connection, with no promise. */
  readonly end: (lines: ReadonlyArray<Line>) => void
  /** Nothing is handed over any more. */
  readonly stop: () => void
}

/** `onDefect` is called once, with what `onLines` throws; nothing is handed over after it. */
export const make = (
  onLines: (lines: ReadonlyArray<Line>, more?: boolean) => void,
  onDefect: (defect: unknown) => void
): Inbox => {
  let pending: NodeJS.Immediate | undefined
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
    pending = undefined
    handOver([], false)
  }

  return {
    push: (lines) => {
      if (lines.length === 0) return
      // Node calls it once it has read what every socket and pipe has at hand.
      pending ??= setImmediate(flush)
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
