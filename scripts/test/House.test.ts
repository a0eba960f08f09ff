import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { violations } from "../house.js"
import { importsOf } from "../imports.js"

describe("imports", () => {
  it("are found wherever they stand, and not in comments or texts", () => {
    const source = `
/** import { no } from "doc" */
import type { A } from "a"
import {
  b, // import "no"
} from "./b.js"
import "c"; export * as D from "d"
export { e } from "e/sub"
export type { E } from "e/types"
import { type F, type G } from "f"
import type from "g"
import type H from "h"
import type { I } from "i"
import { i } from "i"
const j = await import("j")
const text = "import { no } from 'text'", template = \`import { no } from "template"\`
const from = ["not", "imported"]
`
    const types = ["a", "e/types", "h"]
    expect(importsOf(source)).toEqual(
      ["a", "./b.js", "c", "d", "e/sub", "e/types", "f", "g", "h", "i", "j"].map((specifier) => ({
        specifier,
        isType: types.includes(specifier)
      }))
    )
  })
})

describe("the house", () => {
  it("is in order", () => {
    expect(violations()).toEqual([])
  })
})

describe("the check of the house", () => {
  const folders: Array<string> = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  const entry = (module: string) => ({
    "@effect-codex/source": `./src/${module}.ts`,
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`
  })

  const statement = (specifier: string) =>
    specifier.startsWith("type:") ? `import type { A } from "${specifier.slice(5)}"\n` : `import "${specifier}"\n`

  /** The violations of a workspace with these files, each text being its imports. */
  const check = (
    files: Readonly<Record<string, ReadonlyArray<string>>>,
    exports: Readonly<Record<string, unknown>> = {},
    more: object = {}
  ) => {
    const folder = mkdtempSync(join(tmpdir(), "effect-codex-house-"))
    folders.push(folder)
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const dependencies = { effect: "3", "@effect-codex/protocol": "0.1.0", "@effect-codex/client": "0.1.0" }
    for (const id of new Set(Object.keys(files).map((name) => name.split("/")[0] ?? ""))) {
      const manifest = {
        name: `@effect-codex/${id}`,
        dependencies,
        exports: { ".": entry("index"), ...exports },
        ...more
      }
      write(`packages/${id}/package.json`, JSON.stringify(manifest))
    }
    for (const [name, imports] of Object.entries(files)) {
      write(`packages/${name}`, imports.map(statement).join(""))
    }
    return violations(folder)
  }

  it("accepts what goes down", () => {
    const files = {
      "protocol/src/index.ts": ["effect/Schema"],
      "client/src/index.ts": ["./Codex.js", "@effect-codex/protocol"],
      "client/src/Codex.ts": ["./internal/Router.js"],
      "client/src/internal/Router.ts": ["./effect.js", "type:effect/Effect"],
      "client/src/internal/effect.ts": ["effect/Schema"],
      "client/test/Codex.test.ts": [
        "../src/internal/Router.js",
        "../../../scripts/workspace.js",
        "vitest",
        "@effect-codex/testing"
      ]
    }
    expect(check(files)).toEqual([])
    expect(check(files, { "./*": entry("*"), "./internal/*": null })).toEqual([])
  })

  it("accepts a circle of types", () => {
    const files = { "client/src/index.ts": ["./internal/A.js"], "client/src/internal/A.ts": ["type:../index.js"] }
    expect(check(files)).toEqual([])
  })

  it.each([
    ["an import that goes up", { "protocol/src/index.ts": ["@effect-codex/client"] }, "is not on a lower floor"],
    ["an import of itself", { "client/src/index.ts": ["@effect-codex/client"] }, "is not on a lower floor"],
    ["a platform", { "client/src/index.ts": ["node:fs"] }, "is an API of one platform"],
    ["all of Effect", { "client/src/index.ts": ["type:effect"] }, "is all of Effect"],
    [
      "a module of Effect by another path",
      { "client/src/index.ts": ["effect/Effect"], "client/src/internal/effect.ts": [] },
      "src/index.ts: effect/Effect is not imported from src/internal/effect.ts"
    ],
    ["what is not declared", { "node/src/index.ts": ["ws"] }, "is not a dependency of @effect-codex/node"],
    [
      "another's internal",
      { "node/test/a.ts": ["@effect-codex/client/internal/A"], "node/src/index.ts": [] },
      "is internal"
    ],
    ["another's file", { "node/test/a.ts": ["../../client/src/A.js"], "node/src/index.ts": [] }, "is internal"],
    ["a package of no floor", { "attic/src/index.ts": [] }, "is on no floor"],
    [
      "a circle",
      {
        "client/src/index.ts": ["./internal/A.js"],
        "client/src/internal/A.ts": ["./B.js"],
        "client/src/internal/B.ts": ["../index.js"]
      },
      "import circle src/index.ts -> src/internal/A.ts -> src/internal/B.ts -> src/index.ts"
    ]
  ])("refuses %s", (_, files, message) => {
    const found = check(files as unknown as Readonly<Record<string, ReadonlyArray<string>>>)
    expect(found).toEqual([expect.stringContaining(message)])
  })

  it.each([
    [
      "a module that is not exported",
      { "./B": entry("B") },
      ["packages/client/package.json: src/A.ts is not exported, and not internal"]
    ],
    [
      "an export without a module",
      { "./A": entry("A"), "./B": entry("B"), "./C": entry("C") },
      ["packages/client/package.json: there is no src/C.ts"]
    ],
    [
      "an internal module exported by a pattern",
      { "./*": entry("*") },
      ["packages/client/package.json: src/internal is exported"]
    ],
    [
      "an internal module exported by name",
      { "./A": entry("A"), "./B": entry("B"), "./internal/D": entry("internal/D") },
      ["packages/client/package.json: ./internal/D is internal"]
    ],
    ["an export of another file", { "./A": entry("B"), "./B": entry("B") }, [expect.stringContaining("./A is not")]]
  ])("refuses %s", (_, exports, expected) => {
    const files = {
      "client/src/index.ts": [],
      "client/src/A.ts": [],
      "client/src/B.ts": [],
      "client/src/internal/D.ts": []
    }
    expect(check(files, exports)).toEqual(expected)
  })
})
