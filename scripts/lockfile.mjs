/**
 * Completes and checks `package-lock.json`.
 *
 * npm leaves an optional package out of the lock file where its registry could not be asked for it, and `npm ci` then
 * refuses the lock file. `node scripts/lockfile.mjs --complete` adds such packages by name and version; without a flag
 * the script fails on every one that is missing, and on every package that is no optional one and has no `integrity`.
 */
import { readFileSync, writeFileSync } from "node:fs"

const file = new URL("../package-lock.json", import.meta.url)
const lock = JSON.parse(readFileSync(file, "utf8"))

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

const missing = []
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolve(path, name) === undefined) missing.push({ name, version, dev: entry.dev === true })
  }
}

if (process.argv.includes("--complete")) {
  for (const { name, version, dev } of missing) {
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[~^]/, ""),
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true
    }
  }
  const [root, ...rest] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))])
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`added ${missing.length} optional packages`)
} else {
  const bare = Object.entries(lock.packages).filter(
    ([path, { integrity, link, optional }]) =>
      path.includes("node_modules/") && link !== true && optional !== true && integrity === undefined
  )
  for (const { name } of missing) console.error(`${name} is not in the lock file: run node scripts/lockfile.mjs --complete`)
  for (const [path] of bare) console.error(`${path} has no integrity in the lock file`)
  if (missing.length + bare.length > 0) process.exitCode = 1
}
