/**
 * Completes and checks `package-lock.json`.
 *
 * npm leaves an optional package out of the lock file where its registry could not be asked for it, and `npm ci` then
 * refuses the lock file. `node scripts/lockfile.mjs --complete` adds such packages by name and version, and
 * `--integrity` asks the registry for each `integrity` that is missing. Without a flag the script fails on every
 * optional package that is missing, and on every package without `integrity` that `npm ci` may install on any platform.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const { values } = parseArgs({
  options: {
    complete: { type: "boolean", default: false },
    integrity: { type: "boolean", default: false },
    /** The lock file. */
    file: { type: "string", default: fileURLToPath(new URL("../package-lock.json", import.meta.url)) }
  }
})

const lock = JSON.parse(readFileSync(values.file, "utf8"))

/** Where Node looks for `name` from the package at `path`: the nearest `node_modules` above it that has it. */
const resolve = (path, name) => {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const candidate = `${at === "" ? "" : `${at}/`}node_modules/${name}`
    if (lock.packages[candidate] !== undefined) return candidate
    if (at === "") return undefined
  }
}

/** The platform that a package's name ends with, as npm's `os` and `cpu`. */
const platformOf = (name) => {
  const os = /android|darwin|freebsd|linux|openbsd|openharmony|win32|sunos|netbsd|aix/.exec(name)?.[0]
  const cpu = /arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x|mips64el/.exec(name)?.[0]
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) }
}

const write = () => {
  const [root, ...rest] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))])
  writeFileSync(values.file, `${JSON.stringify(lock, null, 2)}\n`)
}

const missing = []
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolve(path, name) === undefined) missing.push({ name, version, dev: entry.dev === true })
  }
}

const bare = Object.entries(lock.packages).filter(
  ([path, { integrity, link }]) => path.includes("node_modules/") && link !== true && integrity === undefined
)

if (values.complete) {
  for (const { name, version, dev } of missing) {
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[~^]/, ""),
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true
    }
  }
  write()
  console.log(`added ${missing.length} optional packages`)
} else if (values.integrity) {
  let found = 0
  for (const [path, entry] of bare) {
    const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)
    try {
      const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
      const integrity = execFileSync("npm", ["view", `${name}@${entry.version}`, "dist.integrity"], options).trim()
      if (integrity === "") continue
      const { version, ...rest } = entry
      lock.packages[path] = { version, integrity, ...rest }
      found += 1
    } catch {
      console.error(`The registry does not have ${name}@${entry.version}`)
    }
  }
  write()
  console.log(`added ${found} of ${bare.length} integrities`)
} else {
  /** What `npm ci` installs on some platforms only, where a registry of this platform's packages may not know it. */
  const isOfAPlatform = ({ cpu, optional, os }) => optional === true && (cpu ?? os) !== undefined
  const unsafe = bare.filter(([, entry]) => !isOfAPlatform(entry))
  for (const { name } of missing) {
    console.error(`${name} is not in the lock file: run node scripts/lockfile.mjs --complete`)
  }
  for (const [path] of unsafe) console.error(`${path} has no integrity in the lock file`)
  console.log(`${bare.length - unsafe.length} optional packages of other platforms have no integrity`)
  if (missing.length + unsafe.length > 0) process.exitCode = 1
}
