import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { text } from "node:stream/consumers"
import { chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { undocumented } from "../../site/doc-comments.js"
import { root } from "../workspace.js"

/** The browser to run; without it the test of the site is skipped, and says so. */
const browser = process.env.CHROMIUM ?? "/usr/bin/chromium"
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml"
}

const serve = (folder: string): Server =>
  createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)
    readFile(join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path))).then(
      (body) => response.setHeader("content-type", types[extname(path) || ".html"] ?? "text/plain").end(body),
      () => response.writeHead(404).end()
    )
  })

it("has no public name without a doc comment", () => {
  expect(undocumented().map(({ file, line, missing, name }) => `${file}:${line}: ${name}: no ${missing}`)).toEqual([])
})

describe.skipIf(!existsSync(browser))("the API reference", () => {
  const folder = mkdtempSync(join(tmpdir(), "effect-codex-site-"))
  const site = serve(folder)
  let url = ""

  beforeAll(async () => {
    const build = spawn("npm", ["run", "--silent", "docs", "--", "--out", folder], { cwd: root })
    const [output, problems, [code]] = await Promise.all([text(build.stdout), text(build.stderr), once(build, "exit")])
    expect(code, output + problems).toBe(0)
    site.listen(0, "127.0.0.1")
    await once(site, "listening")
    const address = site.address()
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`
  }, 300_000)

  afterAll(async () => {
    site.closeAllConnections()
    site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it("opens in a browser: the packages, a name with its comment, the search", { timeout: 120_000 }, async () => {
    const profile = mkdtempSync(join(tmpdir(), "effect-codex-chromium-"))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browser,
      args: flags,
      viewport: { width: 1400, height: 900 }
    })
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const problems: Array<string> = []
      page.on("pageerror", (error) => problems.push(error.message))
      page.on("request", (request) => {
        if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) problems.push(`asks for ${request.url()}`)
      })
      page.on("response", (response) => {
        const isIcon = response.url().endsWith("/favicon.ico")
        if (response.status() >= 400 && !isIcon) problems.push(`${response.status()} ${response.url()}`)
      })

      await page.goto(url)
      expect(await page.title()).toContain("effect-codex")
      await page.locator(".tsd-navigation a[href$='_effect-codex_client.html']").first().click()
      await page.locator(".col-content a[href$='_effect-codex_client.Thread.html']").first().click()
      expect(await page.locator(".col-content").textContent()).toContain("A thread: a conversation with the agent.")
      await page.locator(".col-content a[href$='_effect-codex_client.Thread.Thread.html']").first().click()
      expect(await page.locator(".col-content").textContent()).toContain("Starts a turn and waits for its result.")

      await page.locator("#tsd-search-trigger").click()
      await page.locator("#tsd-search-input").fill("startGoal")
      await page.locator("#tsd-search-results li").first().waitFor()
      expect(await page.locator("#tsd-search-results").textContent()).toContain("startGoal")
      expect(problems).toEqual([])
    } finally {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    }
  })
})
