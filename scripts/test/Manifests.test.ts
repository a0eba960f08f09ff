import { readFileSync } from "node:fs"
import { join } from "node:path"
import { codexVersion } from "@effect-codex/protocol"
import { describe, expect, it } from "vitest"
import { type Manifest, packages, published, readManifest, root } from "../workspace.js"

const text = (...path: ReadonlyArray<string>) => readFileSync(join(root, ...path), "utf8")
const lock: { readonly packages: Readonly<Record<string, Manifest>> } = JSON.parse(text("package-lock.json"))

describe.each(published().map((one) => [one.id, one] as const))("the manifest of %s", (id, { folder, manifest }) => {
  it("says where the package comes from, and how it is published", () => {
    const github = "https://github.com/effect-codex/effect-codex"
    expect(manifest).toMatchObject({
      license: "Apache-2.0",
      homepage: `${github}/tree/main/packages/${id}#readme`,
      bugs: { url: `${github}/issues` },
      repository: { type: "git", url: `git+${github}.git`, directory: `packages/${id}` },
      author: expect.any(String),
      keywords: expect.arrayContaining(["codex"]),
      type: "module",
      engines: readManifest(root).engines,
      publishConfig: { access: "public", provenance: true },
      scripts: { prepack: "tsc -b && tsx ../../scripts/bundle.ts ." }
    })
    expect(text("packages", id, "LICENSE")).toBe(text("LICENSE"))
  })

  it("says which codex the package speaks, and so does the README", () => {
    expect(manifest.codex).toEqual({ version: codexVersion })
    expect(manifest.description).toContain(codexVersion)
    expect(text("packages", id, "README.md")).toContain(`**codex ${codexVersion}**`)
  })

  it("depends on the packages of its own version", () => {
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      if (!name.startsWith("@effect-codex/")) continue
      expect(range).toBe(published().find((one) => one.manifest.name === name)?.manifest.version)
    }
  })

  it("asks for every peer that its dependencies ask for", () => {
    const own = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@effect-codex/"))
    const peers = own.flatMap((name) =>
      Object.keys(published().find((one) => one.manifest.name === name)?.manifest.peerDependencies ?? {})
    )
    const offered = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    expect(offered).toEqual(expect.arrayContaining(peers))
  })

  it("is built by `npm run build`", () => {
    expect(` ${readManifest(root).scripts?.build} `).toContain(` packages/${id} `)
    const { compilerOptions } = JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8"))
    expect(compilerOptions).toMatchObject({ composite: true, emitDeclarationOnly: true })
  })
})

describe("the workspace", () => {
  it("has one version of codex", () => {
    const pinned = packages().flatMap(({ manifest }) => {
      const { dependencies, devDependencies, peerDependencies } = manifest
      return [dependencies, devDependencies, peerDependencies].flatMap((some) => some?.["@openai/codex"] ?? [])
    })
    expect(pinned.length).toBeGreaterThan(0)
    expect(new Set(pinned)).toEqual(new Set([codexVersion]))
    const { overrides } = readManifest(root) as { readonly overrides?: Readonly<Record<string, unknown>> }
    expect(overrides).toEqual({ "@openai/codex-sdk": { "@openai/codex": codexVersion } })
    const installed = Object.keys(lock.packages).filter((path) => path.endsWith("node_modules/@openai/codex"))
    expect(installed).toEqual(["node_modules/@openai/codex"])
  })

  it("has the version of the client in its sources", () => {
    const [, version] = /packageVersion = "([^"]*)"/.exec(text("packages/client/src/internal/packageVersion.ts")) ?? []
    expect(version).toBe(readManifest(join(root, "packages/client")).version)
  })

  it("has a lock file that agrees with the manifests", () => {
    for (const { id, manifest } of packages()) {
      const locked = lock.packages[`packages/${id}`]
      for (const field of ["version", "dependencies", "devDependencies", "peerDependencies"] as const) {
        expect(locked?.[field], `${field} of ${id}`).toEqual(manifest[field])
      }
    }
  })
})
