import { readdirSync, readFileSync } from "node:fs"

/** What may grow, at one moment of a soak. */
export interface Sample {
  /** Since the start, in minutes. */
  readonly at: number
  /** In kB, after a collection. */
  readonly heap: number
  readonly descriptors: number
  /** The processes that this one has started. */
  readonly processes: number
  /** Timers, sockets and the like that keep this process alive. */
  readonly resources: number
  /** The processes that the server has started. */
  readonly ofServer: number
}

/** What of a sample has a slope. */
export const measures = ["heap", "descriptors", "processes", "resources", "ofServer"] as const

const list = (path: string): ReadonlyArray<string> => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** The parent of a process, on Linux; undefined where it has gone. */
const parentOf = (pid: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[1]
  } catch {
    return undefined
  }
}

/** How many descriptors this process has open, on Linux. */
export const countDescriptors = (): number => list("/proc/self/fd").length

/** The processes that this one has started, and those below them. */
export const countProcesses = () => {
  const parents = new Map(list("/proc").flatMap((pid) => (/^\d+$/.test(pid) ? [[pid, parentOf(pid)] as const] : [])))
  const depthOf = (pid: string | undefined): number =>
    pid === undefined || pid === "0" ? Number.NaN : pid === String(process.pid) ? 0 : 1 + depthOf(parents.get(pid))
  const depths = [...parents.keys()].map(depthOf)
  return {
    processes: depths.filter((depth) => depth === 1).length,
    ofServer: depths.filter((depth) => depth > 1).length
  }
}

/** A sample now, `at` so many minutes. */
export const take = (at: number): Sample => {
  globalThis.gc?.()
  return {
    at,
    heap: process.memoryUsage().heapUsed / 1024,
    descriptors: countDescriptors(),
    resources: process.getActiveResourcesInfo().length,
    ...countProcesses()
  }
}

/** The slope of a line through the samples (least squares), per minute. */
export const slope = (samples: ReadonlyArray<Sample>, key: (typeof measures)[number]): number => {
  const mean = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map((sample) => sample[key]))]
  const covariance = mean(samples.map((sample) => (sample.at - x) * (sample[key] - y)))
  return covariance / mean(samples.map(({ at }) => (at - x) ** 2))
}
