/**
 * Prints the most memory, in bytes, that a process and all below it had at once, when stdin ends. Its one argument is
 * the id of the process. A page that several share is counted once among them (PSS). Linux only.
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

const bytesOf = (pid) => 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

let peak = 0
const sample = () => {
  let sum = 0
  for (const pid of tree()) sum += bytesOf(pid)
  peak = Math.max(peak, sum)
}
const timer = setInterval(sample, 50)

process.stdin.resume().on("end", () => {
  clearInterval(timer)
  process.stdout.write(`${peak}\n`)
})
