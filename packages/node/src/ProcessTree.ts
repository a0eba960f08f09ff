import { execFile } from "node:child_process"
import { type Duration, Effect, Schedule } from "effect"
import * as ProcessTable from "./ProcessTable.js"

/**
 * A process, the root, and all that it started, directly or not: its commands, and its MCP servers.
 *
 * To whom a process belongs is known by four ties, each of which can break:
 *
 * - its parent: lost when the parent dies, unless {@link ProcessTree.remember} was run before;
 * - its process group: codex gives every command and MCP server one of its own;
 * - its session: codex gives every command one of its own, and leaves MCP servers in its own;
 * - the mark in its environment: codex passes it to commands, and withholds it from MCP servers.
 *
 * What has lost all of them is not found. On Linux it takes a process that both began a session and cleared its
 * environment, and whose parents died before they were remembered. Other systems tell neither session nor mark, so
 * there it takes a process group of its own and such parents; Windows tells only the parent, so there nothing is found
 * once the root has exited by itself.
 */
export interface ProcessTree {
  /** Finds who belongs now, so that they are still found after their parents have died. */
  readonly remember: Effect.Effect<void>
  /** Sends a signal to all that belong. The root must not have exited: its process id could be another's by then. */
  readonly signal: (signal: "SIGTERM" | "SIGKILL") => Effect.Effect<void>
  /**
   * Ends what the root left behind: SIGTERM, half a second to obey, SIGKILL. To be run right after the root exited.
   * Completes once nothing of it lives, or after two seconds.
   */
  readonly sweep: Effect.Effect<void>
}

/** The environment variable that the root has to be started with. */
export const markVariable = "EFFECT_CODEX_TREE"

/** The tree of a process that leads its own process group and session (on Windows: any), with `mark` as its {@link markVariable}. */
export const make = (root: number, mark: string): ProcessTree =>
  process.platform === "win32" ? makeWindows(root) : makePosix(root, `${markVariable}=${mark}`)

const makePosix = (root: number, mark: string): ProcessTree => {
  let members: ReadonlyArray<ProcessTable.ProcessEntry> = []

  const find = Effect.map(ProcessTable.read(mark), (table) => {
    const remembered = new Set(members.map(identity))
    const tree = new Map<number, ProcessTable.ProcessEntry>()
    for (const entry of table) {
      // The id of the root is safe here, though the root may be gone: the system gives no id away while a group or a
      // session has it.
      if (entry.group === root || entry.session === root || entry.marked || remembered.has(identity(entry))) {
        tree.set(entry.pid, entry)
      }
    }
    for (let size = -1; size !== tree.size; ) {
      size = tree.size
      for (const entry of table) if (tree.has(entry.parent)) tree.set(entry.pid, entry)
    }
    members = [...tree.values()]
    return members
  })

  /** A group is signalled as a whole, so that what it forks meanwhile is hit as well. */
  const target = (entry: ProcessTable.ProcessEntry): number => (entry.group === root ? -root : entry.pid)

  /** Looks again and again until nobody is found, which `members` then tells, or the time is over. */
  const untilGone = (look: Effect.Effect<ReadonlyArray<ProcessTable.ProcessEntry>>, bound: Duration.DurationInput) =>
    Effect.repeat(look, {
      until: (found) => found.length === 0,
      schedule: Schedule.spaced("20 millis").pipe(Schedule.upTo(bound))
    })

  return {
    remember: Effect.asVoid(find),
    signal: (signal) => Effect.map(find, (found) => send([-root, ...found.map(target)], signal)),
    sweep: Effect.gen(function* () {
      send((yield* find).map(target), "SIGTERM")
      yield* untilGone(find, "500 millis")
      if (members.length === 0) return
      const kill = Effect.tap(find, (found) => send(found.map(target), "SIGKILL"))
      yield* untilGone(kill, "1500 millis")
      if (members.length === 0) return
      yield* Effect.logWarning(`Processes of codex that survived SIGKILL: ${members.map((entry) => entry.pid)}`)
    })
  }
}

const identity = (entry: ProcessTable.ProcessEntry): string => `${entry.pid} ${entry.startedAt}`

const send = (targets: ReadonlyArray<number>, signal: NodeJS.Signals): void => {
  for (const pid of new Set(targets)) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has gone by itself, or is another user's.
    }
  }
}

/** Windows has no signals that can be heeded: `taskkill` ends the root and its descendants. */
const makeWindows = (root: number): ProcessTree => ({
  remember: Effect.void,
  signal: () =>
    Effect.async((resume) => {
      execFile("taskkill", ["/pid", String(root), "/T", "/F"], { windowsHide: true, timeout: 5000 }, () =>
        resume(Effect.void)
      )
    }),
  sweep: Effect.void
})
