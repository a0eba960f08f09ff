import { parseArgs } from "node:util"

/** What the command line asks for. */
export interface Flags {
  /** Use the user's own Codex login, in place of the scripted model. */
  readonly real: boolean
  /** Show a goal, in place of eight turns. */
  readonly goal: boolean
  /** Run the eight turns by the Promise facade. */
  readonly promise: boolean
  /** Cut the link every second, and kill the server. */
  readonly lostLinks: boolean
  /** Run goals on a cluster of three runners: one is killed, one is stopped, one is added. */
  readonly cluster: boolean
  /** The URL of the PostgreSQL server that the cluster uses. Without it, one is started. */
  readonly postgres?: string
  readonly help: boolean
}

export const usage = `Usage: npm run demo -- [options]

Runs eight turns at once on one codex app-server. One of them is steered, one is interrupted.
The model is scripted, so that no account is needed.

Options:
  --promise  drive the turns by the Promise facade
  --goal     run a goal over several turns, in place of the eight turns
  --lost-links
             run eight turns and a goal over a link that is cut every second; then kill the server
  --cluster  run 24 turns and 4 goals on a cluster of three runners: one is killed, one is stopped, one is added
  --postgres URL
             the PostgreSQL server of the cluster, in place of one that is started for it
  --real     use your own Codex login and a real model, which costs tokens
  --help     print this text

"crossed" counts the events that reached a turn they do not belong to. It has to be 0.
The last line is the summary, as JSON. The exit code is 0 if all went as described.`

/** The flags, or what is wrong with them. */
export const parse = (args: ReadonlyArray<string>): Flags | Error => {
  const option = { type: "boolean", default: false } as const
  try {
    const options = {
      real: option,
      goal: option,
      promise: option,
      "lost-links": option,
      cluster: option,
      postgres: { type: "string" },
      help: option
    } as const
    const { "lost-links": lostLinks, ...values } = parseArgs({ args: [...args], options }).values
    if (values.goal && values.promise) return new Error("--goal and --promise exclude each other")
    if (values.cluster && (lostLinks || values.goal || values.promise || values.real))
      return new Error("--cluster excludes --lost-links, --goal, --promise and --real")
    if (values.postgres !== undefined && !values.cluster) return new Error("--postgres needs --cluster")
    return lostLinks && (values.goal || values.promise || values.real)
      ? new Error("--lost-links excludes --goal, --promise and --real")
      : { ...values, lostLinks }
  } catch (error) {
    return error as Error
  }
}
