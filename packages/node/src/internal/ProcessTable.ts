import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"

/** A living process, as it was at one moment. */
export interface ProcessEntry {
  readonly pid: number
  /** The process id of its parent; that of another once the parent has died. */
  readonly parent: number
  /** The id of its process group. */
  readonly group: number
  /** The id of its session, where the system gives it: on Linux. */
  readonly session: number | undefined
  /** When it started, as the system writes it. Process ids are reused; one of the same start is the same process. */
  readonly startedAt: string
  /** Its environment as `NAME=value`, where the system gives it: on Linux, of processes of the same user. */
  readonly environment: ReadonlyArray<string>
}

/**
 * Every living process of the machine that can be seen. A process that has died and was not collected by its parent
 * does not live. Empty where the table cannot be read.
 */
export const read = async (): Promise<ReadonlyArray<ProcessEntry>> =>
  process.platform === "linux" || process.platform === "android" ? readProc() : readPs()

/** Synchronous: a process takes some 20 µs, several times less than by way of Node's thread pool, which may be busy. */
const readProc = (): ReadonlyArray<ProcessEntry> =>
  attempt<ReadonlyArray<string>>(() => readdirSync("/proc"), []).flatMap((pid) =>
    /^\d+$/.test(pid)
      ? parseProc(
          attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"), ""),
          () => attempt(() => readFileSync(`/proc/${pid}/environ`, "utf8"), "")
        )
      : []
  )

/** The processes come and go, and not all of them can be read. */
const attempt = <A>(read: () => A, otherwise: A): A => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** The living process in `/proc/PID/stat` and `/proc/PID/environ`. */
const parseProc = (stat: string, environ: () => string): ReadonlyArray<ProcessEntry> => {
  // The name comes second, in parentheses, and may hold any character, these included.
  const pid = Number.parseInt(stat, 10)
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [state, parent, group, session] = fields
  const startedAt = fields[19]
  if (startedAt === undefined || state === "Z" || state === "X") return []
  return [
    {
      pid,
      parent: Number(parent),
      group: Number(group),
      session: Number(session),
      startedAt,
      environment: environ().split("\0")
    }
  ]
}

const readPs = (): Promise<ReadonlyArray<ProcessEntry>> =>
  new Promise((resolve) => {
    execFile(
      "ps",
      ["-A", "-o", "pid=,ppid=,pgid=,stat=,lstart="],
      { env: { ...process.env, LC_ALL: "C" }, timeout: 2000, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(parsePs(stdout))
    )
  })

/** The living processes in the output of `ps -A -o pid=,ppid=,pgid=,stat=,lstart=`. */
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
        environment: []
      }
    ]
  })
