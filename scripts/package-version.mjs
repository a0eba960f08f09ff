/**
 * Writes the version of the client's manifest into its sources: a module cannot import `package.json` on every platform.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const file = (path) => fileURLToPath(new URL(`../packages/client/${path}`, import.meta.url))
const { version } = JSON.parse(readFileSync(file("package.json"), "utf8"))
const module = file("src/internal/packageVersion.ts")
const source = readFileSync(module, "utf8")
writeFileSync(module, source.replace(/(packageVersion = )"[^"]*"/, `$1"${version}"`))
