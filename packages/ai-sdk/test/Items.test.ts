import type { LanguageModelV3StreamPart } from "@ai-sdk/provider"
import type { Notification } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { generateText, readUIMessageStream, streamText, type UIMessage } from "ai"
import { describe, expect, it } from "vitest"
import { type Options, PartMapper } from "../src/internal/PartMapper.js"
import { gate, until, world } from "./support.js"

const ids = { threadId: "t", turnId: "1" }
const options: Options = {
  metadata: ids,
  commentary: "reasoning",
  json: false,
  itemTools: true,
  isCallerTool: (name) => name === "mine"
}

const event = (method: string, params: object): Notification =>
  ({ method, params: { ...ids, ...params } }) as Notification
const started = (item: object) => event("item/started", { item })
const completed = (item: object) => event("item/completed", { item })
const over = event("turn/completed", { turn: { id: "1", status: "completed", items: [] } })

/** The parts of the events, without the metadata that goes with all of them. */
const parts = (events: ReadonlyArray<Notification>, more: Partial<Options> = {}): ReadonlyArray<object> => {
  const mapper = new PartMapper({ ...options, ...more })
  return events
    .flatMap((one) =>
      one.method === "turn/completed"
        ? mapper.end(one.params.turn.status, one.params.turn.items)
        : [...mapper.add(one), ...mapper.takeProgress()]
    )
    .map((part) => {
      const { providerMetadata: _, ...rest } = part as LanguageModelV3StreamPart & {
        readonly providerMetadata?: unknown
      }
      return rest
    })
}

const message = (id: string, text: string, phase: string | null = null) => ({ type: "agentMessage", id, text, phase })

describe("the events of a turn as parts", () => {
  it("what a delta has lost comes with the completion", () => {
    expect(
      parts([
        started(message("m", "")),
        event("item/agentMessage/delta", { itemId: "m", delta: "Hel" }),
        completed(message("m", "Hello.")),
        over
      ])
    ).toEqual([
      { type: "text-start", id: "m" },
      { type: "text-delta", id: "m", delta: "Hel" },
      { type: "text-delta", id: "m", delta: "lo." },
      { type: "text-end", id: "m" }
    ])
  })

  it("what a turn has completed without an event comes with its end, once", () => {
    const command = { type: "commandExecution", id: "c", command: "ls", cwd: "/", status: "completed", exitCode: 0 }
    const items = [message("h", "Hm.", "commentary"), command, message("m", "Hello.")]
    const readBack = event("turn/completed", { turn: { id: "1", status: "completed", items } })
    const begun = [
      started(message("h", "", "commentary")),
      completed(message("h", "Hm.", "commentary")),
      started(command),
      started(message("m", "")),
      event("item/agentMessage/delta", { itemId: "m", delta: "Hel" })
    ]
    const texts = (json: boolean) =>
      parts([...begun, readBack], { json }).flatMap((part) => ("delta" in part && "id" in part ? [part.delta] : []))
    expect(texts(false)).toEqual(["Hm.", expect.stringContaining("ls"), "Hel", "lo."])
    expect(texts(true)).toEqual(["Hm.", expect.stringContaining("ls"), "Hello."])
    expect(parts([...begun, readBack]).filter((part) => "result" in part)).toMatchObject([
      { toolCallId: "c", result: { status: "completed", exitCode: 0 } }
    ])
  })

  it("of JSON only the last message is text, and reasoning what came before", () => {
    const events = [
      started(message("a", "")),
      completed(message("a", "Hm.")),
      started(message("b", "")),
      completed(message("b", "{}")),
      over
    ]
    expect(parts(events, { json: true })).toEqual([
      { type: "reasoning-start", id: "a" },
      { type: "reasoning-delta", id: "a", delta: "Hm." },
      { type: "reasoning-end", id: "a" },
      { type: "text-start", id: "b" },
      { type: "text-delta", id: "b", delta: "{}" },
      { type: "text-end", id: "b" }
    ])
  })

  it.each([
    ["reasoning", ["reasoning-delta"]],
    ["text", ["text-delta"]],
    ["omit", []]
  ] as const)("commentary as %s", (commentary, expected) => {
    const events = [started(message("a", "", "commentary")), completed(message("a", "Hm.", "commentary")), over]
    const types = parts(events, { commentary }).flatMap((part) => (part as LanguageModelV3StreamPart).type)
    expect(types.filter((type) => type.endsWith("-delta"))).toEqual(expected)
  })

  it("reasoning: each summary and each text is a separate part", () => {
    expect(
      parts([
        started({ type: "reasoning", id: "r" }),
        event("item/reasoning/summaryTextDelta", { itemId: "r", summaryIndex: 0, delta: "One" }),
        completed({ type: "reasoning", id: "r", summary: ["One.", "Two."], content: ["Raw."] })
      ])
    ).toEqual([
      { type: "reasoning-start", id: "r:summary:0" },
      { type: "reasoning-delta", id: "r:summary:0", delta: "One" },
      { type: "reasoning-delta", id: "r:summary:0", delta: "." },
      { type: "reasoning-end", id: "r:summary:0" },
      { type: "reasoning-start", id: "r:summary:1" },
      { type: "reasoning-delta", id: "r:summary:1", delta: "Two." },
      { type: "reasoning-end", id: "r:summary:1" },
      { type: "reasoning-start", id: "r:text:0" },
      { type: "reasoning-delta", id: "r:text:0", delta: "Raw." },
      { type: "reasoning-end", id: "r:text:0" }
    ])
  })

  it("a tool of a server: its progress, its result, its error", () => {
    const item = {
      type: "mcpToolCall",
      id: "c",
      server: "docs",
      tool: "find",
      arguments: { q: 1 },
      status: "inProgress"
    }
    const events = [started(item), event("item/mcpToolCall/progress", { itemId: "c", message: "half" })]
    const input = { server: "docs", tool: "find", arguments: { q: 1 } }
    expect(parts([...events, completed({ ...item, status: "completed", result: { content: [1] } })])).toEqual([
      { type: "tool-input-start", id: "c", toolName: "codex_mcpToolCall", providerExecuted: true, dynamic: true },
      { type: "tool-input-delta", id: "c", delta: JSON.stringify(input) },
      { type: "tool-input-end", id: "c" },
      {
        type: "tool-call",
        toolCallId: "c",
        toolName: "codex_mcpToolCall",
        input: JSON.stringify(input),
        providerExecuted: true,
        dynamic: true
      },
      {
        type: "tool-result",
        toolCallId: "c",
        toolName: "codex_mcpToolCall",
        result: { status: "inProgress", message: "half" },
        preliminary: true,
        dynamic: true
      },
      {
        type: "tool-result",
        toolCallId: "c",
        toolName: "codex_mcpToolCall",
        result: { status: "completed", content: [1] },
        dynamic: true
      }
    ])
    expect(parts([...events, completed({ ...item, status: "failed", error: { message: "no" } })]).at(-1)).toMatchObject(
      {
        result: { status: "failed", error: { message: "no" } },
        isError: true
      }
    )
  })

  it("the plan of the turn, as it changes and at its end", () => {
    const plan = (status: string) => event("turn/plan/updated", { plan: [{ step: "one", status }], explanation: null })
    const results = parts([plan("pending"), plan("completed"), over]).slice(4)
    const shown = (status: string) => ({ explanation: null, plan: [{ step: "one", status }] })
    expect(results).toMatchObject([
      { toolName: "codex_turnPlan", result: shown("pending"), preliminary: true },
      { toolName: "codex_turnPlan", result: shown("completed"), preliminary: true },
      { toolName: "codex_turnPlan", result: shown("completed") }
    ])
    expect(results[2]).not.toHaveProperty("preliminary")
  })

  it("an image that was made is a file; a page that was opened is a source", () => {
    const image = {
      type: "imageGeneration",
      id: "i",
      status: "completed",
      result: "iVBORw0KGgo=",
      savedPath: "/tmp/i.png"
    }
    expect(parts([completed(image)]).slice(4)).toEqual([
      {
        type: "tool-result",
        toolCallId: "i",
        toolName: "codex_imageGeneration",
        result: { status: "completed", savedPath: "/tmp/i.png", revisedPrompt: null },
        dynamic: true
      },
      { type: "file", mediaType: "image/png", data: "iVBORw0KGgo=" }
    ])
    const url = "https://example.com/a"
    const search = { type: "webSearch", id: "w", query: url, action: { type: "openPage", url } }
    expect(parts([completed(search)]).at(-1)).toEqual({ type: "source", sourceType: "url", id: "w:0", url })
  })

  it.each([
    ["completed", { result: { status: "inProgress", output: "half" } }],
    ["interrupted", { result: { status: "interrupted", output: "half" }, isError: true }]
  ])("what a turn that was %s leaves behind", (status, expected) => {
    const item = { type: "commandExecution", id: "c", command: "sleep 9", cwd: "/", status: "inProgress" }
    const output = event("item/commandExecution/outputDelta", { itemId: "c", delta: "half" })
    const ended = event("turn/completed", { turn: { id: "1", status, items: [] } })
    expect(parts([started(item), output, ended]).at(-1)).toEqual({
      type: "tool-result",
      toolCallId: "c",
      toolName: "codex_commandExecution",
      ...expected,
      dynamic: true
    })
  })

  it("what a newer server adds is no part, and breaks nothing", () => {
    const unknown = { type: "$unknown", raw: { type: "hologram", id: "h" } }
    expect(parts([started(unknown), completed(unknown), event("$unknown", {}), over])).toEqual([])
  })

  it("a tool of the caller's is left to the step that asks for it", () => {
    const item = { type: "dynamicToolCall", id: "d", tool: "mine", arguments: {}, status: "completed", success: true }
    expect(parts([started(item), completed(item)])).toEqual([])
    expect(parts([completed({ ...item, tool: "yours" })]).at(-1)).toMatchObject({ toolName: "codex_dynamicToolCall" })
  })
})

describe("the agent's own items on a real app-server", () => {
  const patch = "apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: hello.txt\n+hello\n*** End Patch\nEOF\n"
  const search = {
    type: "web_search_call",
    id: "ws",
    status: "completed",
    action: { type: "open_page", url: "https://example.com/" }
  }

  it("are provider-executed, dynamic tools, with their results", async () => {
    await using here = await world()
    await here.model.script(
      Reply.functionCall("exec_command", { cmd: patch }),
      Reply.functionCall("exec_command", { cmd: "cat hello.txt; exit 3" }),
      Reply.sequence(Reply.event({ type: "response.output_item.done", item: search }), Reply.message("Done."))
    )
    const codex = here.provider({ defaultSettings: { sandbox: "workspace-write" } })
    const result = await generateText({ model: codex("mock-model"), prompt: "Write." })
    expect(result.text).toBe("Done.")
    expect(result.steps.length).toBe(1)
    expect(
      result.toolCalls.map(({ dynamic, invalid, providerExecuted }) => [dynamic, invalid, providerExecuted])
    ).toEqual(Array.from({ length: 3 }, () => [true, undefined, true]))
    expect(result.toolResults.map(({ output, toolName }) => [toolName, output])).toEqual([
      [
        "codex_fileChange",
        { status: "completed", changes: [expect.objectContaining({ diff: "hello\n", kind: { type: "add" } })] }
      ],
      [
        "codex_commandExecution",
        expect.objectContaining({ status: "failed", exitCode: 3, output: expect.stringContaining("hello") })
      ],
      ["codex_webSearch", expect.objectContaining({ query: "https://example.com/" })]
    ])
    expect(result.sources).toMatchObject([{ url: "https://example.com/" }])
  })

  it("show their output as it comes, in the message of a page", async () => {
    await using here = await world()
    const { gate: held, open } = gate()
    await here.model.script(
      Reply.functionCall("exec_command", { cmd: "while [ ! -e go ]; do echo first; sleep 0.05; done; echo second" }),
      Reply.sequence(Reply.hold(held), Reply.message("Done."))
    )
    const codex = here.provider()
    const result = streamText({ model: codex("mock-model"), prompt: "Run." })
    const outputs: Array<{ status: string; output: string }> = []
    let last: UIMessage | undefined
    for await (const shown of readUIMessageStream({ stream: result.toUIMessageStream() })) {
      last = shown
      const part = shown.parts.find((part) => part.type === "dynamic-tool")
      if (part?.state !== "output-available") continue
      const output = part.output as { status: string; output: string }
      outputs.push(output)
      if (output.output.includes("first") && !output.output.includes("second"))
        await (await codex.connection()).fs.writeFileString(`${here.workspace}/go`, "")
      if (output.status === "completed") await open()
    }
    expect(outputs.some(({ output, status }) => status === "inProgress" && output.endsWith("first\n"))).toBe(true)
    expect(outputs.at(-1)).toMatchObject({
      status: "completed",
      output: expect.stringMatching(/second\n$/),
      exitCode: 0
    })
    expect(last?.parts.map(({ type }) => type)).toEqual(["step-start", "dynamic-tool", "text"])
    await until(() => codex.turns().length === 0)
  })
})
