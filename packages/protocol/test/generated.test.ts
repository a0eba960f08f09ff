import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readUpstream, type Upstream } from "../scripts/codex.js"
import { generateFiles } from "../scripts/files.js"
import { definitionsOf, type JsonSchema, type Node, refName } from "../scripts/json-schema.js"
import * as Protocol from "../src/index.js"

const upstream = await readUpstream()
const full = definitionsOf(upstream.full)
const stable = definitionsOf(upstream.stable)

interface Message {
  readonly method: string
  readonly params: JsonSchema | undefined
}

/** The messages of an envelope, read from the printed schema itself. */
const printed = (definitions: ReadonlyMap<string, JsonSchema>, envelope: string): ReadonlyArray<Message> =>
  (definitions.get(envelope)?.oneOf ?? []).map((message) => {
    const { method, params } = (message as JsonSchema).properties ?? {}
    return { method: (method as JsonSchema).enum?.[0] ?? "", params: deref(params) }
  })

const deref = (node: Node | undefined): JsonSchema | undefined =>
  typeof node !== "object" ? undefined : node.$ref === undefined ? node : full.get(refName(node.$ref))

const names = (messages: ReadonlyArray<Message>) => messages.map(({ method }) => method).sort()

const generate = (from: Upstream) =>
  generateFiles(from, (warning) => {
    throw new Error(warning)
  })

describe("the generated files", () => {
  it("are what the pinned codex generates, twice over", async () => {
    const [files, again] = await Promise.all([generate(upstream), generate(upstream)])
    expect(again).toEqual(files)
    expect([...files.keys()]).toEqual(["types.ts", "checks.ts", "exactChecks.ts", "schemas.ts", "methods.ts"])
    for (const [name, text] of files) {
      expect(readFileSync(new URL(`../src/generated/${name}`, import.meta.url), "utf8") === text, name).toBe(true)
    }
  })

  it("take in new methods of a newer codex, and warn of a result that cannot be named", async () => {
    const added = (name: string, method: string, params: JsonSchema) => {
      const { [name]: envelope } = upstream.full.definitions as Record<string, JsonSchema>
      const message = { type: "object", properties: { method: { type: "string", enum: [method] }, params } }
      return { [name]: { ...envelope, oneOf: [...(envelope?.oneOf ?? []), message as Node] } }
    }
    const definitions = {
      ...upstream.full.definitions,
      ...added("ClientRequest", "hologram/show", { type: "null" }),
      ...added("ServerNotification", "hologram/shown", { $ref: "#/definitions/HologramShown" }),
      HologramShown: { type: "object", properties: { turn: { $ref: "#/definitions/v2/Turn" } }, required: ["turn"] }
    } as Record<string, Node>
    const warnings: Array<string> = []
    const files = await generateFiles({ ...upstream, full: { definitions } }, (warning) => warnings.push(warning))
    expect(warnings).toEqual([expect.stringContaining("hologram/show")])
    const methods = files.get("methods.ts")?.replace(/\s+/g, " ")
    expect(methods).toContain(`"hologram/show": { readonly params: undefined; readonly result: unknown }`)
    expect(methods).toContain(`"hologram/show": { params: absent, result: anything, isPlain: neverPlain,`)
    expect(methods).toContain(`ids: { turnId: "turn.id" }, isPlain: C.isHologramShown`)
  })

  it("are of one version", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../../node_modules/@openai/codex/package.json", import.meta.url), "utf8")
    )
    expect(Protocol.codexVersion).toBe(version)
  })
})

describe("the method tables", () => {
  const stableOf = (table: Readonly<Record<string, { readonly experimental: boolean }>>) =>
    Object.keys(table).filter((method) => table[method]?.experimental === false)

  it.each([
    ["ClientRequest", Protocol.clientRequests],
    ["ServerRequest", Protocol.serverRequests],
    ["ServerNotification", Protocol.serverNotifications]
  ])("have every method of %s, and know which are stable", (envelope, table) => {
    expect(Object.keys(table)).toEqual(names(printed(full, envelope)))
    expect(stableOf(table)).toEqual(names(printed(stable, envelope)))
    expect(Object.keys(table)).not.toHaveLength(0)
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

describe("R7: the routing metadata", () => {
  const entries: Readonly<Record<string, { readonly ids: Protocol.IdPaths }>> = {
    ...Protocol.serverNotifications,
    ...Protocol.serverRequests
  }
  const messages = [...printed(full, "ServerNotification"), ...printed(full, "ServerRequest")]

  /** As `turnId`, or as the `id` of `turn`. */
  const expected = ({ params }: Message, noun: string) => {
    const forms = params?.oneOf?.map(deref) ?? []
    const has = (form: JsonSchema | undefined) => form?.properties?.[`${noun}Id`] !== undefined
    if (has(params) || (forms.length > 0 && forms.every(has))) return `${noun}Id`
    const parent = params?.required?.includes(noun) ? deref(params.properties?.[noun]) : undefined
    return parent?.properties?.id ? `${noun}.id` : undefined
  }

  it.each(messages.filter(({ params }) => params?.properties?.conversationId === undefined))(
    "finds turn and thread of $method where they are",
    (message) => {
      const ids = entries[message.method]?.ids
      expect(ids?.turnId).toBe(expected(message, "turn"))
      expect(ids?.threadId).toBe(expected(message, "thread"))
    }
  )

  it("finds the thread of legacy requests by its type", () => {
    const legacy = messages.filter(({ params }) => params?.properties?.conversationId !== undefined)
    expect(names(legacy)).toEqual(["applyPatchApproval", "execCommandApproval"])
    for (const { method } of legacy) expect(entries[method]?.ids).toEqual({ threadId: "conversationId" })
  })

  it.each([
    ["account/login/completed", "loginId"],
    ["command/exec/outputDelta", "processId"],
    ["externalAgentConfig/import/completed", "importId"],
    ["fs/changed", "watchId"],
    ["fuzzyFileSearch/sessionCompleted", "sessionId"],
    ["fuzzyFileSearch/sessionUpdated", "sessionId"],
    ["mcpServer/event/stream/notification", "subscriptionId"],
    ["mcpServer/oauthLogin/completed", "loginId"],
    ["process/exited", "processHandle"],
    ["process/outputDelta", "processHandle"]
  ] as const)("finds the handle of %s", (method, name) => {
    expect(Protocol.serverNotifications[method].ids).toMatchObject({ [name]: name })
    expect(Protocol.handleNames).toContain(name)
  })

  it("takes no id of something else for a handle", () => {
    expect(Protocol.serverNotifications["item/commandExecution/terminalInteraction"].ids).toEqual({
      threadId: "threadId",
      turnId: "turnId"
    })
    expect(Protocol.serverNotifications["thread/environment/connected"].ids).toEqual({ threadId: "threadId" })
  })
})
