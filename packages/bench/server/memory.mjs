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

const peak = { rss: 0, pss: 0 }
const sample = () => {
  const sum = { rss: 0, pss: 0 }
  for (const pid of tree()) {
    const text = read(`/proc/${pid}/smaps_rollup`)
    sum.rss += 1024 * Number(/^Rss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
    sum.pss += 1024 * Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  peak.rss = Math.max(peak.rss, sum.rss)
  peak.pss = Math.max(peak.pss, sum.pss)
}
const timer = setInterval(sample, 50)

process.stdin.resume().on("end", () => {
  clearInterval(timer)
  process.stdout.write(`${JSON.stringify(peak)}\n`)
})
