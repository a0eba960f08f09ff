import { Reply } from "@effect-codex/testing"
import {
  convertToModelMessages,
  generateText,
  type ModelMessage,
  readUIMessageStream,
  streamText,
  type UIMessage
} from "ai"
import { describe, expect, it } from "vitest"
import { until, world } from "./support.js"

const model = "mock-model"
const settings = { approvals: "ask", sandbox: "read-only", toolApprovals: true } as const

/** A command that may not run without being approved. */
const escalate = (cmd: string) =>
  Reply.functionCall("exec_command", { cmd, sandbox_permissions: "require_escalated", justification: "Please." })

const exists = async (here: Awaited<ReturnType<typeof world>>, codex: ReturnType<typeof here.provider>, name: string) =>
  (await codex.connection()).fs.exists(`${here.workspace}/${name}`)

describe("requests for approval", () => {
  it("are declined without a handler", async () => {
    await using here = await world()
    await here.model.script(escalate("touch made"), Reply.message("Refused."))
    const codex = here.provider({ defaultSettings: { approvals: "ask", sandbox: "read-only" } })
    const result = await generateText({ model: codex(model), prompt: "Touch it." })
    expect(result.text).toBe("Refused.")
    expect(result.content.find((part) => part.type === "tool-error")).toMatchObject({
      toolName: "codex_commandExecution",
      error: { status: "declined" }
    })
    expect(await exists(here, codex, "made")).toBe(false)
  })

  it("are responded to by the connection's handlers", async () => {
    await using here = await world()
    await here.model.script(escalate("touch made"), Reply.message("Done."))
    const codex = here.provider({
      handlers: { "item/commandExecution/requestApproval": () => ({ decision: "accept" }) },
      defaultSettings: { approvals: "ask", sandbox: "read-only" }
    })
    expect((await generateText({ model: codex(model), prompt: "Touch it." })).text).toBe("Done.")
    expect(await exists(here, codex, "made")).toBe(true)
  })

  it.each([true, false])("as tool approvals of the SDK, in one turn; approved: %s", async (approved) => {
    await using here = await world()
    await here.model.script(Reply.sequence(escalate("touch one"), escalate("touch two")), Reply.message("Well."))
    const codex = here.provider({ defaultSettings: settings })
    const messages: Array<ModelMessage> = [{ role: "user", content: "Touch them." }]
    const asked = await generateText({ model: codex(model), messages })
    const requests = asked.content.filter((part) => part.type === "tool-approval-request")
    expect(requests.map(({ toolCall }) => toolCall.toolName)).toEqual([
      "codex_commandExecution",
      "codex_commandExecution"
    ])
    expect(codex.turns().length).toBe(1)
    messages.push(...asked.response.messages, {
      role: "tool",
      content: requests.map(({ approvalId }) => ({
        type: "tool-approval-response",
        approvalId,
        approved,
        providerExecuted: true
      }))
    })
    const result = await generateText({ model: codex(model), messages })
    expect(result.text).toBe("Well.")
    expect(await exists(here, codex, "one")).toBe(approved)
    expect(await exists(here, codex, "two")).toBe(approved)
    const results = result.content.filter((part) => part.type === "tool-result" || part.type === "tool-error")
    expect(results.length).toBe(approved ? 2 : 0)
    expect(new Set((await here.model.requests()).map(({ turnId }) => turnId)).size).toBe(1)
    const next = [...messages, ...result.response.messages, { role: "user", content: "And?" } as const]
    await here.model.script(Reply.message("Fine."))
    expect((await generateText({ model: codex(model), messages: next })).text).toBe("Fine.")
    expect(new Set((await here.model.requests()).map(({ threadId }) => threadId)).size).toBe(1)
  })

  it.each([true, false])("as a page shows them: the part changes in place; approved: %s", async (approved) => {
    await using here = await world()
    await here.model.script(escalate("touch made"), Reply.message("Well."))
    const codex = here.provider({ defaultSettings: settings })
    const question: UIMessage = { id: "1", role: "user", parts: [{ type: "text", text: "Touch it." }] }
    const show = async (messages: Array<UIMessage>, message?: UIMessage) => {
      const result = streamText({ model: codex(model), messages: await convertToModelMessages(messages) })
      let shown = message
      const stream = result.toUIMessageStream({ originalMessages: messages })
      for await (const one of readUIMessageStream({ stream, ...(message && { message }) })) shown = one
      return JSON.parse(JSON.stringify(shown)) as UIMessage
    }
    const asked = await show([question])
    const part = asked.parts.find((part) => part.type === "dynamic-tool")
    if (part?.state !== "approval-requested") throw new Error(`the part is ${part?.state}`)
    Object.assign(part, { state: "approval-responded", approval: { ...part.approval, approved } })
    const second = await show([question, asked], asked)
    expect(second.parts.flatMap((part) => (part.type === "dynamic-tool" ? part.state : []))).toEqual([
      approved ? "output-available" : "output-denied"
    ])
    expect(second.parts.at(-1)).toMatchObject({ type: "text", text: "Well." })
    expect(await exists(here, codex, "made")).toBe(approved)
  })

  it("without a decision are declined, and the turn is interrupted", async () => {
    await using here = await world()
    await here.model.script(escalate("touch made"))
    const codex = here.provider({ defaultSettings: { ...settings, toolTimeout: 300 } })
    await generateText({ model: codex(model), prompt: "Touch it." })
    await until(() => codex.turns().length === 0)
    expect(await exists(here, codex, "made")).toBe(false)
    expect((await here.model.requests()).length).toBe(1)
  })
})
