/**
 * Prints, when stdin ends, the most memory that a process and all below it had at once: `{"rss","pss"}`, in bytes. Its
 * one argument is the id of the process. RSS counts a page that several processes share for each of them, PSS once.
 * Linux only.
 */
import { readdirSync, readFileSync } from "node:fs"

const root = Number(process.argv[2])

const read = (path) => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    // The process has ended in between.
    return ""
  }
}

const parents = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const stat = read(`/proc/${pid}/stat`)
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])]
    })

const tree = () => {
  const found = new Set([root])
  const all = parents()
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const [pid, parent] of all) if (found.has(parent)) found.add(pid)
  }
  return found
}

const pageSize = 4096
const rssOf = (pid) => pageSize * Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0)
const pssOf = (pid) => 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
const sum = (pids, of) => [...pids].reduce((total, pid) => total + of(pid), 0)

const peak = { rss: 0, pss: 0 }
let samples = 0
const sample = () => {
  const pids = tree()
  peak.rss = Math.max(peak.rss, sum(pids, rssOf))
  // To share pages out, the system walks through all of them: often enough to disturb what is measured.
  if (samples++ % 8 === 0) peak.pss = Math.max(peak.pss, sum(pids, pssOf))
}
const timer = setInterval(sample, 50)

process.stdin.resume().on("end", () => {
  clearInterval(timer)
  process.stdout.write(`${JSON.stringify(peak)}\n`)
})
