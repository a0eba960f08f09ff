import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { generateFiles } from "../scripts/files.js"
import * as Protocol from "../src/index.js"

const notifications = Object.entries(Protocol.serverNotifications)
const methodsWhere = (test: (entry: (typeof notifications)[number][1]) => boolean) =>
  notifications.filter(([, entry]) => test(entry)).map(([method]) => method)

describe("the generated files", () => {
  it("are what the pinned codex generates, twice over", async () => {
    const [files, again] = await Promise.all([generateFiles(), generateFiles()])
    expect(again).toEqual(files)
    expect([...files.keys()]).toEqual(["types.ts", "schemas.ts", "methods.ts"])
    for (const [name, text] of files) {
      expect(readFileSync(new URL(`../src/generated/${name}`, import.meta.url), "utf8") === text, name).toBe(true)
    }
  })

  it("are of one version", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../../node_modules/@openai/codex/package.json", import.meta.url), "utf8")
    )
    expect(Protocol.codexVersion).toBe(version)
  })
})

describe("the method tables", () => {
  const count = (table: object) => Object.keys(table).length
  const stable = (table: Readonly<Record<string, { readonly experimental: boolean }>>) =>
    Object.values(table).filter((entry) => !entry.experimental).length

  it("have every method", () => {
    expect([stable(Protocol.clientRequests), count(Protocol.clientRequests)]).toEqual([109, 184])
    expect([stable(Protocol.serverRequests), count(Protocol.serverRequests)]).toEqual([10, 11])
    expect(count(Protocol.serverNotifications)).toBe(86)
  })

  it("say what is experimental", () => {
    expect(Protocol.clientRequests["turn/start"].experimental).toBe(false)
    expect(Protocol.clientRequests["thread/realtime/start"].experimental).toBe(true)
    expect(Protocol.clientRequests["turn/steer"].experimentalFields).toEqual([
      "additionalContext",
      "responsesapiClientMetadata",
      "responsesapiClientMetadataPatch"
    ])
    expect(Protocol.clientRequests["thread/start"].experimentalFields).toContain("dynamicTools")
    expect(Protocol.clientRequests["thread/start"].experimentalFields).not.toContain("cwd")
    expect(Protocol.clientRequests["turn/interrupt"].experimentalFields).toEqual([])
  })
})

describe("the routing metadata", () => {
  it("finds turns where they are", () => {
    expect(methodsWhere(({ turn }) => turn === "direct" || turn === "nullable")).toHaveLength(29)
    expect(methodsWhere(({ turn }) => turn === "nullable")).toEqual([
      "hook/completed",
      "hook/started",
      "thread/goal/updated"
    ])
    expect(methodsWhere(({ turn }) => turn === "nested")).toEqual(["turn/completed", "turn/started"])
  })

  it("finds threads where they are", () => {
    expect(methodsWhere(({ thread, turn }) => turn === "none" && thread !== "none")).toHaveLength(34)
    expect(methodsWhere(({ thread }) => thread === "nested")).toEqual(["thread/started"])
    expect(methodsWhere(({ thread, turn }) => turn === "none" && thread === "none")).toHaveLength(21)
  })

  it("finds logins where they are", () => {
    expect(methodsWhere(({ login }) => login !== "none")).toEqual([
      "account/gatewayOAuth/changed",
      "account/login/completed",
      "mcpServer/oauthLogin/completed"
    ])
  })
})
