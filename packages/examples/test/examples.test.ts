import { execFile } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { PassThrough } from "node:stream"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { NodeContext } from "@effect/platform-node"
import { ScriptedModel } from "@effect-codex/testing"
import { Context, Effect, Exit, Fiber, Layer, ManagedRuntime } from "effect"
import { chromium } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { examples } from "../src/internal/catalogue.js"
import * as CommandLine from "../src/internal/commandLine.js"
import * as Home from "../src/internal/home.js"

// The examples run in this process, one after the other, in one home: what `runMain` gets is run here.
const main = vi.hoisted(() => ({ effect: undefined as unknown }))

vi.mock("@effect/platform-node", async (original) => ({
  ...(await original<object>()),
  NodeRuntime: {
    runMain: (effect: unknown) => {
      main.effect = effect
    }
  }
}))

class Scripted extends Context.Tag("Scripted")<Scripted, Home.Home>() {}

const runtime = ManagedRuntime.make(
  Layer.scoped(Scripted, Home.scripted("1 millis")).pipe(
    Layer.provideMerge(ScriptedModel.layer),
    Layer.provide(NodeContext.layer)
  )
)

const model = runtime.runPromise(ScriptedModel.ScriptedModel)

const cwd = process.cwd()
let printed = ""
let stdin = new PassThrough()

beforeAll(async () => {
  const home = await runtime.runPromise(Scripted)
  process.chdir(home.cwd)
  for (const [name, value] of Object.entries(home.env)) vi.stubEnv(name, value)
  vi.stubEnv("PORT", "0")

  const take = (...values: ReadonlyArray<unknown>) => {
    printed += `${values
      .filter((value) => value !== undefined)
      .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
      .join(" ")}\n`
  }
  for (const method of ["log", "table", "info"] as const) vi.spyOn(console, method).mockImplementation(take)
  vi.spyOn(console, "error").mockImplementation((...values: ReadonlyArray<unknown>) => {
    // The warnings of the server are of this machine.
    if (!String(values[0]).startsWith("codex ")) take(...values)
  })
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text)
    return true
  })
})

beforeEach(() => {
  printed = ""
  stdin = new PassThrough()
  Object.defineProperty(process, "stdin", { value: stdin, configurable: true })
})

afterAll(async () => {
  vi.restoreAllMocks()
  process.chdir(cwd)
  await runtime.dispose()
})

/** Starts an example. */
const start = async (name: string): Promise<Fiber.RuntimeFiber<unknown, unknown>> => {
  main.effect = undefined
  await import(/* @vite-ignore */ examples.find((example) => example.name === name)?.file ?? name)
  return Effect.runFork((main.effect ?? Effect.void) as Effect.Effect<unknown, unknown>)
}

/** Runs an example to its end; what it printed, without the warnings of the server. */
const run = async (name: string): Promise<string> => {
  const exit = await Effect.runPromise(Fiber.await(await start(name)))
  if (Exit.isFailure(exit)) expect(exit).toEqual("a success")
  return output()
}

const output = () => printed.replaceAll(/timestamp=\S+ level=WARN .*\n/g, "")

/** Waits until the example has printed `text`. */
const shown = (text: string | RegExp) => vi.waitFor(() => expect(output()).toMatch(text), { timeout: 20_000 })

/** The latest request of the model with this input. */
const requestOf = async (input: string) => {
  const requests = await runtime.runPromise((await model).requests)
  const request = requests.findLast(({ inputText }) => inputText.split("\n")[0] === input)
  if (request === undefined) throw new Error(`No request of the model has the input ${input}`)
  return request
}

/** How the latest request with this input ended. */
const outcomeOf = async (input: string) => runtime.runPromise((await requestOf(input)).outcome)

const tested = new Set<string>()

/** The test of an example. */
const example = (name: string, test: (name: string) => Promise<void>) => {
  tested.add(name)
  it(name, () => test(name), 60_000)
}

/** The test of an example that prints `expected`. */
const prints = (name: string, expected: string | RegExp) =>
  example(name, async () => {
    const text = await run(name)
    if (typeof expected === "string") expect(text).toBe(expected)
    else expect(text).toMatch(expected)
  })

describe("the examples", () => {
  prints("quickstart", "Hello, nice to meet you.\nIt \ndrives \ncodex \napp-server \nfrom \nTypeScript.\ncompleted\n")
  prints(
    "run",
    /^completed in \d+ ms, \d+ tokens\nuserMessage, agentMessage\nThey follow .*\nstored: completed, the same turn: true\n$/
  )
  prints("stream", /\[agentMessage\]\nA fiber is a computation\. [\s\S]*\n15 tokens\ncompleted\n$/)
  prints("models", /^codex 0\.\d+\.\d+ on \w+, home \/.*\n[\s\S]*^\* \S+ +low, medium, high/m)
  prints("resume", "It was lighthouse.\n")
  prints("thread-lifecycle", "latest: Rivers\nthe fork has 1 of 2 turns left\ncompacted\narchived: Rivers\n")
  prints("image", "A red disc on a light ground.\n")
  prints("local-image", "Both show one shape in one colour, in the middle.\n")
  prints(
    "errors",
    "Reykjavík.\nThere is no thread 00000000-0000-0000-0000-000000000000.\nThe turn failed: This input is not allowed.\n"
  )
  prints("turn-options", '{"name":"Halcyon","reason":"It means calm days."}\n')
  prints("select-model", /^\S+ with effort \S+\n52, and a day\.\n15 tokens\n$/)
  prints("steer", /^Grey waves, .*\ninterrupted\n$/)
  prints("account", "The model's provider needs no account.\n")
  prints("goal", /^active, 0 tokens\n[\s\S]*complete, \d+ tokens\ncompleted: The coverage is at 91 %\.\n$/)
  prints(
    "structured-output",
    /^Pancakes, 20 minutes\n\[\{"name":"flour","grams":250\},\{"name":"salt","grams":null\}\]\n$/
  )
  prints("requests", /^model: mock-model, sandbox: read-only\nturn\/started\n[\s\S]*\nturn\/completed\n$/)
  prints("tools", "(asked for lantern)\nYes: 34 are in stock.\n")
  prints("testing", "passed\n")
  prints(
    "console-exporter",
    /^ {2}codex thread\/start \S+ Success .*\n[\s\S]*^ {2}invoke_agent codex [\s\S]*^example [\s\S]*^codex_turns_total \d+ status=completed$/m
  )

  example("image", async () => {
    const { body } = await requestOf("Describe the image in one sentence.")
    expect(JSON.stringify(body)).toContain('"image_url":"data:image/png;base64,')
  })

  example("turn-options", async () => {
    const { body } = await requestOf("Suggest a name for a boat, with a reason.")
    expect(body).toMatchObject({ text: { format: { schema: { required: ["name", "reason"] } } } })
  })

  example("review-files", async (name) => {
    const text = await run(name)
    const rows = JSON.parse(text) as Record<string, string>
    expect(Object.keys(rows)).toHaveLength(10)
    expect(rows).toMatchObject({ "Cache.ts": "good: Cache.ts is short, and does what it says." })
    expect(Object.values(rows).filter((row) => /^(?:good|minor issues): /.test(row))).toHaveLength(10)
  })

  example("chat", async (name) => {
    const fiber = await start(name)
    stdin.write("Hello.\n")
    await shown("codex> You said: “Hello.” I have thought about it, and I agree.\nyou> ")
    stdin.write("\nTell me a secret.\n")
    await shown(/codex> turn \S+ failed: This input is not allowed\.\nyou> /)
    stdin.end()
    expect(Exit.isSuccess(await Effect.runPromise(Fiber.await(fiber)))).toBe(true)
  })

  example("approvals", async (name) => {
    const fiber = await start(name)
    await shown(/May the agent run .*date \+%F > today\.txt.*\? \[y\/N\] /)
    stdin.write("y\n")
    expect(Exit.isSuccess(await Effect.runPromise(Fiber.await(fiber)))).toBe(true)
    expect(output()).toContain("The date is in today.txt.")
    expect(readFileSync("today.txt", "utf8")).toMatch(/^\d{4}-\d\d-\d\d\n$/)
  })

  const browser = "/usr/bin/chromium"
  tested.add("web")
  it.skipIf(!existsSync(browser))(
    existsSync(browser) ? "web" : `web (there is no ${browser})`,
    async () => {
      const fiber = await start("web")
      await shown(/Listening on http:\/\/127\.0\.0\.1:\d+/)
      const url = /Listening on (\S+?)["\s]/.exec(output())?.[1] ?? ""
      const chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] })
      try {
        const page = await chrome.newPage()
        await page.goto(url)
        await page.getByRole("button", { name: "Run" }).click()
        // Six turns, all live, in one response.
        await page.waitForFunction("document.querySelectorAll('[data-status=completed]').length === 6")
        expect(await page.locator("article").nth(2).textContent()).toContain("You said: “Say what a fiber is.” I have")

        // Stop ends the turns that run, and leaves the others.
        await page.locator("textarea").fill("Count to a trillion.\nSay hello in one sentence.")
        await page.getByRole("button", { name: "Run" }).click()
        await page.waitForFunction("document.querySelectorAll('[data-status=completed]').length === 1")
        await page.getByText("One, two, three,").waitFor()
        await page.getByRole("button", { name: "Stop" }).click()
        await page.getByText("stopped").waitFor()
        expect(await outcomeOf("Count to a trillion.")).toBe("cut")
        expect(await outcomeOf("Say hello in one sentence.")).toBe("answered")

        // A reader that closes the page stops its turns as well.
        await page.locator("textarea").fill("Count to a quadrillion.")
        await page.getByRole("button", { name: "Run" }).click()
        await page.getByText("One, two, three,").waitFor()
        await page.close()
        expect(await outcomeOf("Count to a quadrillion.")).toBe("cut")

        // A page of another origin can send text only, which is refused.
        const foreign = await fetch(`${url}/turns`, { method: "POST", body: '{"inputs":["Hi"]}' })
        expect(foreign.status).toBe(400)
      } finally {
        await chrome.close()
        await Effect.runPromise(Fiber.interrupt(fiber))
      }
    },
    60_000
  )
})

describe("the examples with await and for await", () => {
  prints(
    "promise/quickstart",
    "Hello, nice to meet you.\nIt \ndrives \ncodex \napp-server \nfrom \nTypeScript.\ncompleted\n"
  )
  prints(
    "promise/run",
    'The parser drops the last token; read until the end.\n["userMessage","agentMessage"]\nIt is fixed, and the test passes.\n'
  )
  prints("promise/stream", /^item userMessage\nThe parser drops .*item agentMessage\n[\s\S]*usage \{.*"totalTokens":15/)
  prints("promise/resume", "It is fixed, and the test passes.\nNo such thread: none\n")
  prints("promise/structured-output", 'ok All tests pass.\n{"summary":"All tests pass.","status":"ok"}\n')
  prints("promise/images", "A disc, and a square.\n")
  prints("promise/working-directory", "In the folder that you gave.\n")
  prints("promise/steer", "One, \nIt is a parser.\ninterrupted\n")
  prints("promise/tools", "No, it stays dry.\n")
  prints("promise/goal", /^active, 0 tokens\n[\s\S]*complete, \d+ tokens\nThe coverage is at 91 %\.\n$/)
  prints("promise/testing", "passed\n")

  example("promise/images", async () => {
    const { body } = await requestOf("Describe these screenshots")
    expect(JSON.stringify(body).match(/"type":"input_image"/g)).toHaveLength(2)
  })

  example("promise/working-directory", async () => {
    const { body } = await requestOf("Where are you?")
    expect(JSON.stringify(body)).toContain(`<cwd>${tmpdir()}</cwd>`)
  })

  example("promise/abort", async (name) => {
    expect(await run(name)).toMatch(/^Stopped: TimeoutError: .*\nAt two\.\n$/)
    expect(await outcomeOf("Count to a million")).toBe("cut")
  })

  example("promise/approvals", async (name) => {
    const running = run(name)
    await shown(/May codex run .*echo installed.*\? \(y\/N\) /)
    stdin.write("y\n")
    expect(await running).toMatch(/They are installed\.\n$/)
    expect((await requestOf("Install the dependencies")).toolOutputs[0]?.text).toContain("installed")
  })

  example("promise/server", async (name) => {
    const before = new Set(process.listeners("SIGTERM"))
    await start(name)
    await shown(/http:\/\/127\.0\.0\.1:\d+/)
    const url = output().trim()
    const post = (body: string, init: RequestInit = {}) => fetch(url, { method: "POST", body, ...init })
    expect(await (await post("Hello.")).text()).toMatch(
      /^event: text\ndata: "You "\n\n[\s\S]*event: end\ndata: \{"threadId":".*"\}\n\n$/
    )
    expect((await post("")).status).toBe(400)

    // A reader that leaves stops its turn.
    const reader = new AbortController()
    const response = await post("Count to a zillion.", { signal: reader.signal })
    const body = response.body?.getReader()
    expect(Buffer.from((await body?.read())?.value ?? []).toString()).toContain('data: "One, "')
    reader.abort()
    expect(await outcomeOf("Count to a zillion.")).toBe("cut")

    const close = process.listeners("SIGTERM").find((listener) => !before.has(listener)) as () => Promise<void>
    await close()
    await expect(post("Hello.")).rejects.toThrow("fetch failed")
  })
})

it("each example has a header of two lines, a row in the README, and a test", () => {
  const readme = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8")
  for (const { file, name, summary } of examples) {
    expect(readme).toContain(`| [\`${name}\`](src/${name}.ts) | ${summary} |`)
    expect(readFileSync(file, "utf8"), file).toMatch(/^\/\*\*\n \* [A-Z].*\.\n \* [A-Z`].*\.\n \*\/\nimport/)
    expect(summary.length, file).toBeGreaterThan(20)
  }
  expect(examples.map(({ name }) => name).sort()).toEqual([...tested].sort())
})

describe("npm run example", () => {
  it("runs one as a program of its own on the scripted model", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--conditions=@effect-codex/source", "--import", "tsx", "packages/examples/src/example.ts", "promise/run"],
      { cwd: fileURLToPath(new URL("../../..", import.meta.url)) }
    )
    expect(stdout).toContain("It is fixed, and the test passes.\n")
  }, 60_000)

  it("lists them, a line each", () => {
    for (const { name } of examples) expect(CommandLine.usage).toContain(`\n  ${name} `)
    expect(CommandLine.parse([])).toMatchObject({ example: undefined })
    expect(CommandLine.parse(["run", "--help"])).toMatchObject({ example: undefined })
  })

  it("takes a name, --real, and arguments of the example", () => {
    expect(CommandLine.parse(["review-files", "--real", "a.ts", "b.ts"])).toMatchObject({
      example: { name: "review-files" },
      args: ["a.ts", "b.ts"],
      isReal: true
    })
  })

  it.each([
    [["quickstrat"], "There is no example 'quickstrat'"],
    [["run", "--rael"], "Unknown option '--rael'"]
  ])("%s is refused", (args, message) => {
    expect(CommandLine.parse(args)).toMatchObject({ message: expect.stringContaining(message) })
  })
})
