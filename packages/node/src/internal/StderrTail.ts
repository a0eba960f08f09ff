import * as PlainText from "./PlainText.js"

/** The last lines that a process wrote to stderr, in bounded memory. Control characters are escaped. */
export interface StderrTail {
  readonly push: (chunk: Uint8Array) => void
  /** The lines kept, oldest first; one that has not ended yet counts, an empty one does not. */
  readonly lines: () => ReadonlyArray<string>
  /** At most `count` of the last lines, stack frames and the runtime's own remarks left out. */
  readonly tail: (count: number) => ReadonlyArray<string>
  /** The line that says why the process ended; undefined if nothing was written. */
  readonly reason: () => string | undefined
}

/** Keeps `maxLines` lines, and of each the first `maxLength` characters. */
export const make = (maxLines: number, maxLength: number): StderrTail => {
  const text = new TextDecoder()
  const kept: Array<string> = []
  let open = ""

  const lines = () => (open.trim() === "" ? kept : [...kept, open]).map(PlainText.from)

  return {
    push: (chunk) => {
      const pieces = text.decode(chunk, { stream: true }).split("\n")
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) {
          if (open.trim() !== "") kept.push(open)
          open = ""
        }
        open += piece.slice(0, maxLength - open.length)
      }
      kept.splice(0, kept.length - maxLines)
    },
    lines,
    tail: (count) => withoutFrames(lines()).slice(-count),
    reason: () => findReason(withoutFrames(lines()))
  }
}

/** The line after which indented lines are the frames of a Rust backtrace. */
const backtrace = /^stack backtrace:$/i

/** A frame of a JavaScript stack, the caret below a line of source, and remarks on how to see more. */
const noise = /^\s{4}at \S|^\s*[\^~]+$|^Node\.js v\d|^\(Use `node --trace|^note: (?:run with|Some details)/

const withoutFrames = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  let inBacktrace = false
  return lines.filter((line) => {
    if (backtrace.test(line)) inBacktrace = true
    else if (!/^\s/.test(line)) inBacktrace = false
    return !inBacktrace && !noise.test(line)
  })
}

/** How Rust, its argument parser, Node and Python begin to say what went wrong. */
const beginsReason = /^(?:(?:error|fatal)\b|(?:[\w.]+)?(?:Error|Exception)\b|thread '.*panicked at)/i

const findReason = (lines: ReadonlyArray<string>): string | undefined => {
  const at = lines.findLastIndex((line) => beginsReason.test(line))
  const [reason, next, ...more] = at === -1 ? lines.slice(-1) : lines.slice(at)
  if (reason === undefined || next === undefined) return reason
  // A panic has its message on the next line, an error of Rust its causes below their heading.
  if (reason.endsWith(":")) return `${reason} ${next.trim()}`
  if (!/^caused by:$/i.test(next)) return reason
  const end = more.findIndex((line) => !/^\s/.test(line))
  const causes = end === -1 ? more : more.slice(0, end)
  return [reason, ...causes.map((line) => line.trim().replace(/^\d+: /, ""))].join(": ")
}
