import { existsSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Codex, StartOptions } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gate, type World, world } from "./support.js"

const example = new URL("../example/chat.mjs", import.meta.url).href
const { chat } = (await import(example)) as {
  readonly chat: (codex: Codex, options?: StartOptions) => Promise<Server>
}

/** The browser to run; without it these tests are skipped, and say so. */
const browser = process.env.CHROMIUM ?? "/usr/bin/chromium"
const missing = !existsSync(browser)

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]

const escalate = (cmd: string) =>
  Reply.functionCall("exec_command", { cmd, sandbox_permissions: "require_escalated", justification: "Please." })

describe.skipIf(missing)(`the chat page in ${browser}${missing ? ", which is not there" : ""}`, () => {
  let profile = ""
  let context: BrowserContext

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "effect-codex-chromium-"))
    context = await chromium.launchPersistentContext(profile, { executablePath: browser, args: flags, timeout: 60_000 })
    context.setDefaultTimeout(25_000)
  }, 90_000)
  afterAll(async () => {
    await context?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  })

  /** The page of a chat in a world. It ends with the block. */
  const open = async (here: World, options?: StartOptions) => {
    const server = await chat(await here.start(), options)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const page = await context.newPage()
    const errors: Array<string> = []
    page.on("pageerror", (error) => errors.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return {
      page,
      server,
      errors,
      [Symbol.asyncDispose]: async () => {
        await page.close()
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    }
  }

  const send = async (page: Page, text: string, goal?: number) => {
    await page.getByPlaceholder(/Codex$/).fill(text)
    if (goal !== undefined) await page.getByPlaceholder("Goal: tokens").fill(`${goal}`)
    if (goal === undefined) await page.keyboard.press("Enter")
    else await page.locator("button[name=send]").click()
  }

  it("shows text, reasoning, commands with their output, and file changes", { timeout: 60_000 }, async () => {
    await using here = await world()
    const patch = "apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: hello.txt\n+hello\n*** End Patch\nEOF\n"
    await here.model.script(
      Reply.sequence(Reply.reasoning("Thinking."), Reply.functionCall("exec_command", { cmd: "echo from a command" })),
      Reply.functionCall("exec_command", { cmd: patch }),
      Reply.message(["All ", "`done`."])
    )
    await using at = await open(here, { sandbox: "workspace-write" })
    await send(at.page, "Do something.")
    await at.page.locator("article[data-done]").waitFor()
    expect(await at.page.locator(".asked").textContent()).toBe("Do something.")
    expect(await at.page.locator(".reasoning").textContent()).toBe("Thinking.")
    expect(await at.page.locator(".tool .name").allTextContents()).toEqual(["Command", "File change"])
    expect(await at.page.locator(".tool .output").allTextContents()).toEqual(["from a command\n", "hello\n"])
    expect(await at.page.locator(".tool .state").allTextContents()).toEqual(["done", "done"])
    expect(await at.page.locator(".text").textContent()).toBe("All done.")
    expect(await at.page.locator(".text code").textContent()).toBe("done")
    expect(await at.page.locator("button[name=stop]").isHidden()).toBe(true)
    expect(at.errors).toEqual([])
  })

  it("asks for approvals with buttons", { timeout: 60_000 }, async () => {
    await using here = await world()
    await here.model.script(
      Reply.sequence(escalate("echo one > one"), escalate("echo two > two")),
      Reply.message("Done.")
    )
    await using at = await open(here)
    await send(at.page, "Write them.")
    const card = (name: string) => at.page.locator(".tool", { hasText: `> ${name}` })
    await card("one").locator("button.approve").click()
    await card("two").locator("button.decline").click()
    await at.page.locator("article[data-done]").waitFor()
    expect(await card("one").getAttribute("data-state")).toBe("done")
    expect(await card("two").getAttribute("data-state")).toBe("denied")
    expect([existsSync(join(here.workspace, "one")), existsSync(join(here.workspace, "two"))]).toEqual([true, false])
    expect(await at.page.locator("button.approve").count()).toBe(0)
  })

  it("steers, and stops", { timeout: 60_000 }, async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    const { gate: second, reached: again } = gate()
    await here.model.script(
      Reply.message(["Guten Tag", held]),
      Reply.message(["Good day", second]),
      Reply.message("Back.")
    )
    await using at = await open(here)
    await send(at.page, "Greet me.")
    await at.page.getByText("Guten Tag").waitFor()
    await reached()
    await send(at.page, "In English, please.")
    await at.page.locator(".said", { hasText: "In English, please." }).waitFor()
    await at.page.getByText("Good day").waitFor()
    await again()
    await at.page.locator("button[name=stop]").click()
    await at.page.getByText("Stopped.").waitFor()
    await send(at.page, "Still there?")
    await at.page.locator("article[data-done] .text", { hasText: "Back." }).waitFor()
    expect(at.errors).toEqual([])
  })

  it("goes on where it was when the link is cut, and shows all of it after a reload", { timeout: 60_000 }, async () => {
    await using here = await world()
    const { gate: held, open: release } = gate()
    await here.model.script(Reply.message(["one ", "two ", held, "three"]))
    await using at = await open(here)
    await send(at.page, "Count.")
    await at.page.getByText("one two").waitFor()
    const reconnected = new Promise<string>((resolve) => {
      at.server.on("request", ({ headers }) => headers["last-event-id"] && resolve(`${headers["last-event-id"]}`))
    })
    at.server.closeAllConnections()
    expect(Number(await reconnected)).toBeGreaterThan(2)
    await release()
    await at.page.locator("article[data-done]").waitFor()
    expect(await at.page.locator(".text").textContent()).toBe("one two three")
    await at.page.reload()
    await at.page.locator("article[data-done]").waitFor()
    expect(await at.page.locator(".asked").textContent()).toBe("Count.")
    expect(await at.page.locator(".text").textContent()).toBe("one two three")
  })

  it("shows the tokens of a goal as a progress bar", { timeout: 60_000 }, async () => {
    await using here = await world()
    await here.model.respond(({ index }) =>
      (index === 1 ? Reply.functionCall("update_goal", { status: "complete" }) : Reply.message(`Turn ${index}.`)).pipe(
        Reply.withUsage({ inputTokens: 400, outputTokens: 100 })
      )
    )
    await using at = await open(here)
    await send(at.page, "Finish it.", 5_000)
    await at.page.locator("article[data-done]").waitFor()
    const bar = at.page.locator("progress.goal")
    expect(await bar.evaluate((one: { max: number; value: number }) => [one.max, one.value > 0])).toEqual([5_000, true])
    expect(await at.page.locator(".goal-text").textContent()).toMatch(/^complete: \d+ of 5000 tokens$/)
    expect(await at.page.locator(".text").allTextContents()).toEqual(["Turn 0.", "Turn 2."])
  })
})
