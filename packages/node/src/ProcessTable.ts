import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { Effect } from "effect"

/** A living process, as it was at one moment. */
export interface ProcessEntry {
  readonly pid: number
  /** The process id of its parent; that of another once the parent has died. */
  readonly parent: number
  /** The id of its process group. */
  readonly group: number
  /** The id of its session, where the system tells: on Linux. */
  readonly session: number | undefined
  /** When it started, in the system's own words. Process ids are used again; one of the same start is the same process. */
  readonly startedAt: string
  /** Whether its environment holds the mark, where the system tells: on Linux, of processes of the same user. */
  readonly marked: boolean
}

/**
 * Every living process of the machine that may be seen; `mark` is looked for in their environments. A process that has
 * died and was not yet collected by its parent does not live. Empty where the table cannot be read.
 */
export const read = (mark: string): Effect.Effect<ReadonlyArray<ProcessEntry>> =>
  process.platform === "linux" || process.platform === "android" ? readProc(mark) : readPs

/** Synchronous: a process takes some 20 µs, several times less than by way of Node's thread pool, which may be busy. */
const readProc = (mark: string): Effect.Effect<ReadonlyArray<ProcessEntry>> =>
  Effect.sync(() =>
    attempt<ReadonlyArray<string>>(() => readdirSync("/proc"), []).flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return []
      const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"), "")
      return parseProcStat(stat, () => attempt(() => readFileSync(`/proc/${pid}/environ`).includes(mark), false))
    })
  )

/** The processes come and go, and not all of them may be read. */
const attempt = <A>(read: () => A, otherwise: A): A => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** What `/proc/PID/stat` tells of a living process. */
const parseProcStat = (stat: string, marked: () => boolean): ReadonlyArray<ProcessEntry> => {
  // The name comes second, in parentheses, and may hold any character, these included.
  const pid = Number.parseInt(stat, 10)
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [state, parent, group, session] = fields
  const startedAt = fields[19]
  if (startedAt === undefined || state === "Z" || state === "X") return []
  return [{ pid, parent: Number(parent), group: Number(group), session: Number(session), startedAt, marked: marked() }]
}

const readPs: Effect.Effect<ReadonlyArray<ProcessEntry>> = Effect.async((resume) => {
  execFile(
    "ps",
    ["-A", "-o", "pid=,ppid=,pgid=,stat=,lstart="],
    { env: { ...process.env, LC_ALL: "C" }, timeout: 2000, maxBuffer: 64 * 1024 * 1024 },
    (_error, stdout) => resume(Effect.succeed(parsePs(stdout)))
  )
})

/** The living processes in what `ps -A -o pid=,ppid=,pgid=,stat=,lstart=` prints. */
export const parsePs = (output: string): ReadonlyArray<ProcessEntry> =>
  output.split("\n").flatMap((line) => {
    const [pid, parent, group, state, ...startedAt] = line.trim().split(/\s+/)
    if (state === undefined || state.startsWith("Z")) return []
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        session: undefined,
        startedAt: startedAt.join(" "),
        marked: false
      }
    ]
  })
