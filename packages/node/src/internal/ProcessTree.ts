import { execFile } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"
import * as ProcessTable from "./ProcessTable.js"

/**
 * A process, the root, and all that it started, directly or not: its commands, and its MCP servers.
 *
 * Four ties show that a process belongs, each of which can break:
 *
 * - its parent: lost when the parent dies, unless {@link ProcessTree.remember} was run before;
 * - its process group: codex gives every command and MCP server one of its own;
 * - its session: codex gives every command one of its own, and leaves MCP servers in its own;
 * - the mark in its environment: codex passes it to commands, and withholds it from MCP servers.
 *
 * A process that has lost all of them is not found. On Linux it takes one that began a session, cleared its
 * environment, and whose parents died before they were remembered. Other systems show neither session nor environment,
 * so there it takes a process group of its own and such parents; Windows shows only the parent, so there nothing is
 * found once the root has exited by itself.
 *
 * A process with {@link keepVariable} in its environment does not belong, nor does what it starts; except the root.
 *
 * Free of Effect, since the watchdog runs it in a process of its own, which should start fast.
 */
export interface ProcessTree {
  /** Finds who belongs now, so that they are still found after their parents have died. */
  readonly remember: () => Promise<void>
  /** Sends a signal to all that belong. The root must not have exited: its process id could be another's by then. */
  readonly signal: (signal: "SIGTERM" | "SIGKILL") => Promise<void>
  /**
   * Ends what is there: SIGTERM, half a second to exit, SIGKILL. To be run right after the root exited. Completes once
   * nothing of it lives, or after two seconds, with the process ids of what survived.
   */
  readonly sweep: () => Promise<ReadonlyArray<number>>
  /** Whether the root lives. */
  readonly isRootAlive: () => Promise<boolean>
}

/** The environment variable that the root has to be started with. */
export const markVariable = "EFFECT_CODEX_TREE"

/** The environment variable of processes that are meant to stay. */
export const keepVariable = "EFFECT_CODEX_KEEP"

/** The tree of a process that leads its own process group and session (on Windows: any), with `mark` as its {@link markVariable}. */
export const make = (root: number, mark: string): ProcessTree =>
  process.platform === "win32" ? makeWindows(root) : makePosix(root, `${markVariable}=${mark}`)

const makePosix = (root: number, mark: string): ProcessTree => {
  let members: ReadonlyArray<ProcessTable.ProcessEntry> = []
  /** Whether a process of the root's group is meant to stay, so that the group is not signalled as a whole. */
  let groupHasKept = false

  const find = async () => {
    const table = await ProcessTable.read()
    const remembered = new Set(members.map(identity))
    const kept = new Set(table.filter((entry) => entry.pid !== root && isKept(entry)).map((entry) => entry.pid))
    spread(table, kept, (pid) => pid !== root)
    groupHasKept = table.some((entry) => entry.group === root && kept.has(entry.pid))

    const belongs = (entry: ProcessTable.ProcessEntry) =>
      // The id of the root is safe here, though the root may be gone: the system gives no id away while a group or a
      // session has it.
      entry.group === root ||
      entry.session === root ||
      entry.environment.includes(mark) ||
      remembered.has(identity(entry))
    const tree = new Set(table.filter((entry) => belongs(entry) && !kept.has(entry.pid)).map((entry) => entry.pid))
    spread(table, tree, (pid) => !kept.has(pid))
    members = table.filter((entry) => tree.has(entry.pid))
    return members
  }

  /** A group is signalled as a whole, so that what it forks meanwhile is hit as well. */
  const target = (entry: ProcessTable.ProcessEntry): number =>
    entry.group === root && !groupHasKept ? -root : entry.pid

  /** Looks again and again until nothing is found or the time is over. */
  const untilGone = async (look: () => Promise<unknown>, ms: number) => {
    const deadline = performance.now() + ms
    for (;;) {
      await look()
      if (members.length === 0 || performance.now() >= deadline) return
      await sleep(20)
    }
  }

  return {
    remember: async () => {
      await find()
    },
    signal: async (signal) => {
      const found = await find()
      send([groupHasKept ? root : -root, ...found.map(target)], signal)
    },
    sweep: async () => {
      send((await find()).map(target), "SIGTERM")
      await untilGone(find, 500)
      if (members.length > 0) await untilGone(async () => send((await find()).map(target), "SIGKILL"), 1500)
      return members.map((entry) => entry.pid)
    },
    isRootAlive: async () => (await ProcessTable.read()).some((entry) => entry.pid === root && entry.group === root)
  }
}

const identity = (entry: ProcessTable.ProcessEntry): string => `${entry.pid} ${entry.startedAt}`

const isKept = ({ environment }: ProcessTable.ProcessEntry): boolean =>
  environment.some((entry) => entry.startsWith(`${keepVariable}=`) && entry.length > keepVariable.length + 1)

/** Adds the descendants of `pids` to them, as far as `through` allows. */
const spread = (
  table: ReadonlyArray<ProcessTable.ProcessEntry>,
  pids: Set<number>,
  through: (pid: number) => boolean
): void => {
  for (let size = -1; size !== pids.size; ) {
    size = pids.size
    for (const { parent, pid } of table) if (pids.has(parent) && through(pid)) pids.add(pid)
  }
}

const send = (targets: ReadonlyArray<number>, signal: NodeJS.Signals): void => {
  for (const pid of new Set(targets)) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has gone by itself, or is another user's.
    }
  }
}

/** Windows has no signals that a process could handle: `taskkill` ends the root and its descendants. */
const makeWindows = (root: number): ProcessTree => ({
  remember: async () => {},
  signal: () =>
    new Promise((resolve) => {
      execFile("taskkill", ["/pid", String(root), "/T", "/F"], { windowsHide: true, timeout: 5000 }, () => resolve())
    }),
  sweep: async () => [],
  isRootAlive: async () => false
})
