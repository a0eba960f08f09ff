/**
 * Runs the provider, as it is packed, under AI SDK 7 on Node 22, which that asks for: `npm run test:ai-sdk-7`. Both come
 * from the registry, in a project of their own outside of the repository; the model is scripted.
 */
import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const fixture = fileURLToPath(new URL("../test/fixtures/aiSdk7.mjs", import.meta.url))
const packages = ["protocol", "client", "node", "promise", "testing", "ai-sdk"]
const versions = ["ai@7", "node@22", "zod@4", "effect@3", "@effect/platform@0.97", "@effect/platform-node@0.108"]

const folder = mkdtempSync(join(tmpdir(), "effect-codex-ai-sdk-7-"))
const run = (cwd: string, command: string, ...args: ReadonlyArray<string>) =>
  execFileSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, NODE_OPTIONS: "" } })

try {
  const [tarballs, project] = [join(folder, "tarballs"), join(folder, "project")]
  for (const made of [tarballs, project]) mkdirSync(made)
  const workspaces = packages.flatMap((id) => ["--workspace", `packages/${id}`])
  run(root, "npm", "pack", "--silent", "--pack-destination", tarballs, ...workspaces)

  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }))
  const files = readdirSync(tarballs).map((name) => join(tarballs, name))
  run(project, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error", ...versions, ...files)

  copyFileSync(fixture, join(project, "provider.test.mjs"))
  const node = join(project, "node_modules/.bin/node")
  run(project, node, "-p", "'AI SDK ' + require('ai/package.json').version + ' on Node ' + process.version")
  run(project, node, "--test", "--test-reporter=spec", "provider.test.mjs")
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
