import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { JsonSchema, Node } from "../../packages/protocol/scripts/json-schema.js"
import { readProtocol } from "../../packages/protocol/scripts/protocol.js"
import { pinCodex, pinnedCodex } from "../codex-version.js"
import { changesBetween, markdown } from "../protocol-changes.js"
import { packages, root } from "../workspace.js"

const string: Node = { type: "string" }
const ref = (name: string): Node => ({ $ref: `#/definitions/${name}` })
const enumOf = (...values: ReadonlyArray<string>): Node => ({ type: "string", enum: values })
const object = (properties: Readonly<Record<string, Node>>, ...required: ReadonlyArray<string>): JsonSchema => ({
  type: "object",
  properties,
  required
})

/** An envelope of messages: the params of each method. */
const messages = (methods: Readonly<Record<string, string>>): JsonSchema => ({
  oneOf: Object.entries(methods).map(([method, params]) => object({ method: enumOf(method), params: ref(params) }))
})

/** A small protocol, its experimental methods apart. */
const protocol = (
  version: string,
  definitions: Readonly<Record<string, Node>>,
  requests: Readonly<Record<string, string>>,
  notifications: Readonly<Record<string, string>>,
  experimental: ReadonlyArray<string> = []
) => {
  const document = (isFull: boolean): JsonSchema => ({
    definitions: {
      ...definitions,
      ClientRequest: messages(
        Object.fromEntries(Object.entries(requests).filter(([name]) => isFull || !experimental.includes(name)))
      ),
      ServerNotification: messages(notifications),
      v2: {}
    }
  })
  return readProtocol({ version, full: document(true), stable: document(false) }, () => {})
}

const before = protocol(
  "1.0.0",
  {
    RunParams: object({ input: string, model: string, effort: ref("Effort") }, "input"),
    RunResponse: object({ item: ref("Item") }, "item"),
    StopParams: object({ id: string }, "id"),
    StopResponse: object({}),
    Effort: enumOf("low", "high"),
    Item: { oneOf: [object({ type: enumOf("text"), text: string }, "type", "text")] },
    DoneNotification: object({ at: string }, "at")
  },
  { run: "RunParams", stop: "StopParams" },
  { done: "DoneNotification" },
  ["run"]
)

const after = protocol(
  "1.1.0",
  {
    RunParams: object({ input: string, effort: ref("Effort"), cwd: string }, "input", "cwd"),
    RunResponse: object({ item: ref("Item") }, "item"),
    PauseParams: object({ id: string }, "id"),
    PauseResponse: object({}),
    Effort: enumOf("high", "xhigh"),
    Item: {
      oneOf: [
        object({ type: enumOf("text"), text: string }, "type", "text"),
        object({ type: enumOf("image"), url: string }, "type", "url")
      ]
    },
    DoneNotification: object({ at: { type: "integer", format: "int64" } })
  },
  { run: "RunParams", pause: "PauseParams" },
  { done: "DoneNotification", paused: "PauseParams" }
)

describe("the changes of the protocol", () => {
  it("are a table of methods and a table of types", () => {
    expect(markdown(changesBetween(before, after))).toBe(`# Protocol changes from codex 1.0.0 to 1.1.0

## Methods

| method | kind | change |
|---|---|---|
| \`pause\` | client request | added |
| \`run\` | client request | stable now |
| \`stop\` | client request | removed |
| \`paused\` | server notification | added |

## Types

| type | used by | change |
|---|---|---|
| \`DoneNotification\` | \`done\` | \`at\` is optional now |
| \`DoneNotification\` | \`done\` | \`at\`: \`string\` is \`int64\` now |
| \`Effort\` | \`run\` | \`"xhigh"\` added |
| \`Effort\` | \`run\` | \`"low"\` removed |
| \`Item\` | \`run\` | \`ItemImage\` added |
| \`ItemImage\` | \`run\` | added |
| \`PauseParams\` | \`pause\`, \`paused\` | added |
| \`PauseResponse\` | \`pause\` | added |
| \`RunParams\` | \`run\` | \`model\` removed |
| \`RunParams\` | \`run\` | required \`cwd\` added: \`string\` |
| \`StopParams\` | \`stop\` | removed |
| \`StopResponse\` | \`stop\` | removed |
`)
  })

  it("are none between a version and itself", () => {
    expect(changesBetween(before, before)).toEqual({ from: "1.0.0", to: "1.0.0", methods: [], types: [] })
    expect(markdown(changesBetween(before, before)).match(/^None\.$/gm)).toHaveLength(2)
  })

  it("escape what would end a cell", () => {
    const typed = (type: Node) =>
      protocol("1.0.0", { DoneNotification: object({ at: type }) }, {}, { done: "DoneNotification" })
    const changed = changesBetween(typed(string), typed({ anyOf: [string, { type: "null" }] }))
    expect(markdown(changed)).toContain("| `at`: `string` is `string \\| null` now |")
    const widened = changesBetween(
      typed({ anyOf: [enumOf("a"), { type: "null" }] }),
      typed({ anyOf: [enumOf("a", "b"), { type: "null" }] })
    )
    expect(widened.types).toEqual([{ name: "DoneNotification", context: "`done`", change: '`at`: `"b"` added' }])
  })
})

describe("the pinned version of codex", () => {
  it("is written wherever the manifests and READMEs name it", () => {
    const copy = mkdtempSync(join(tmpdir(), "effect-codex-pin-"))
    try {
      const names = ["package.json", "README.md"]
      for (const folder of ["", ...packages().map(({ id }) => `packages/${id}`)]) {
        mkdirSync(join(copy, folder), { recursive: true })
        for (const name of names.filter((name) => existsSync(join(root, folder, name)))) {
          cpSync(join(root, folder, name), join(copy, folder, name))
        }
      }
      const pinned = pinnedCodex(root)
      const changed = pinCodex(copy, "9.8.7")
      expect(pinnedCodex(copy)).toBe("9.8.7")
      expect(changed).toContain("package.json")
      for (const { id, manifest } of packages(copy)) {
        if (manifest.private === true) continue
        expect(changed).toEqual(expect.arrayContaining([`packages/${id}/package.json`, `packages/${id}/README.md`]))
        expect(JSON.stringify(manifest)).not.toContain(pinned)
        expect(manifest.codex).toEqual({ version: "9.8.7" })
        expect(readFileSync(join(copy, "packages", id, "README.md"), "utf8")).toContain("**codex 9.8.7**")
      }
    } finally {
      rmSync(copy, { recursive: true })
    }
  })
})
