import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Codex from "@effect-codex/client/Codex"
import * as CodexError from "@effect-codex/client/CodexError"
import * as Retry from "@effect-codex/client/Retry"
import * as Telemetry from "@effect-codex/client/Telemetry"
import { serverRequests } from "@effect-codex/protocol"
import { Metric, Predicate } from "effect"
import { describe, expect, it } from "vitest"
import * as OptionCheck from "../../packages/node/src/internal/OptionCheck.js"
import { type Field, fieldsOf, tableBelow } from "../docs.js"
import { root } from "../workspace.js"

const first = (rows: ReadonlyArray<ReadonlyArray<string>>) =>
  rows.map(([cell = ""]) => cell.replace(/^`([^`]+)`.*$/, "$1"))

const sorted = (names: Iterable<string>) => Array.from(new Set(names)).sort()

describe("docs/configuration.md", () => {
  const page = "docs/configuration.md"
  const named = (heading: string) => sorted(first(tableBelow(page, heading)))

  it("has every option of every layer", () => {
    expect(named("Connection")).toEqual(sorted(Codex.optionNames))
    expect(named("A server that is started")).toEqual(sorted(Object.keys(OptionCheck.ownProcess)))
    expect(named("A WebSocket")).toEqual(sorted(Object.keys(OptionCheck.webSocket)))
    expect(named("A Unix socket")).toEqual(sorted(Object.keys(OptionCheck.unixSocket)))
    expect(named("The daemon")).toEqual(sorted(Object.keys(OptionCheck.daemon)))
  })

  it("has every option of startCodex", () => {
    const module = "packages/promise/src/Codex.ts"
    const names = (name: string) => fieldsOf(module, name).map((field) => field.name)
    const shared = [...named("Connection"), ...named("A server that is started")].filter((name) => name !== "keepAlive")
    expect(sorted([...named("startCodex"), ...shared])).toEqual(sorted([...names("CodexOptions"), "signal"]))
    const targets = ["ConnectWebSocket", "ConnectUnixSocket", "ConnectDaemon", "ConnectOptions", "Credentials"]
    expect(named("connect")).toEqual(sorted(targets.flatMap(names)))
  })

  it("has every option of goals, tools, retries, commands and logins", () => {
    const names = (module: string, name = "Options") => fieldsOf(module, name).map((field) => field.name)
    expect(named("Goals")).toEqual(sorted(names("packages/client/src/Goal.ts")))
    expect(named("Tools")).toEqual(sorted(names("packages/client/src/Tool.ts")))
    expect(named("Retries")).toEqual(sorted(names("packages/client/src/Retry.ts")))
    const types = "packages/protocol/src/generated/types.ts"
    const notOptions = ["command", "processId", "disableOutputCap", "disableTimeout", "streamStdoutStderr"]
    expect(named("Commands")).toEqual(
      sorted(names(types, "CommandExecParams").filter((name) => !notOptions.includes(name)))
    )
    expect(named("ChatGPT logins")).toEqual(
      sorted(names(types, "LoginAccountParamsChatgpt").filter((name) => name !== "type"))
    )
  })

  it("has the defaults that the sources name", () => {
    const stated = (heading: string, fields: ReadonlyArray<Field>) => {
      const cells = new Map(
        tableBelow(page, heading).map(([name = "", value = ""]) => [name.replaceAll("`", ""), value])
      )
      return fields.flatMap(({ description, name }) => {
        const value = /\bDefault:? (.+?)(?:[.;](?:\s|$)|,? and |$)/.exec(description)?.[1]
        return value === undefined
          ? []
          : [{ name, wanted: value.replaceAll("`", ""), got: cells.get(name)?.replaceAll("`", "") }]
      })
    }
    const all = [
      ...stated("Connection", fieldsOf("packages/client/src/Codex.ts", "ClientOptions")),
      ...stated("A server that is started", fieldsOf("packages/node/src/internal/ServerProcess.ts", "Options")),
      ...stated("A server that is started", fieldsOf("packages/node/src/ProcessTransport.ts", "Options")),
      ...stated("A WebSocket", fieldsOf("packages/node/src/internal/WebSocketLink.ts", "Options")),
      ...stated("A WebSocket", fieldsOf("packages/node/src/WebSocketTransport.ts", "Options")),
      ...stated("The daemon", fieldsOf("packages/node/src/DaemonTransport.ts", "Options")),
      ...stated("connect", fieldsOf("packages/promise/src/Codex.ts", "ConnectOptions")),
      ...stated("Goals", fieldsOf("packages/client/src/Goal.ts", "Options")),
      ...stated("Tools", fieldsOf("packages/client/src/Tool.ts", "Options")),
      ...stated("Retries", fieldsOf("packages/client/src/Retry.ts", "Options"))
    ]
    expect(all.length).toBeGreaterThan(25)
    expect(all.filter(({ got, wanted }) => got !== wanted)).toEqual([])
  })

  it("has every field of threads and turns, and what takes it", () => {
    const types = "packages/protocol/src/generated/types.ts"
    const params = ["ThreadStartParams", "ThreadResumeParams", "ThreadForkParams", "TurnStartParams"].map((name) =>
      fieldsOf(types, name)
    )
    const rows = tableBelow(page, "Threads and turns")
    const presets = first(rows.filter((row) => row.length === 3))
    const others = new Set(params.flat().map(({ name }) => name))
    for (const name of [...presets, "threadId", "input"]) others.delete(name)
    const expected = sorted(others).map((name) => {
      const [field] = params.flatMap((fields) => fields.filter((field) => field.name === name))
      const type = field?.type.replace(/ \| (null|undefined)\b/g, "")
      const mark = field?.description.startsWith("Experimental") ? " (experimental)" : ""
      const takes = params.map((fields) => (fields.some((field) => field.name === name) ? "✓" : ""))
      return `| \`${name}\`${mark} | \`${type}\` | ${takes.join(" | ")} |`
    })
    const actual = rows.filter((row) => row.length === 6).map((row) => `| ${row.join(" | ")} |`)
    expect(actual).toEqual(expected)
  })
})

describe("docs/errors.md", () => {
  const rows = tableBelow("docs/errors.md", "Every error")
  const classes = Object.entries(CodexError).filter(
    (entry): entry is [string, (typeof entry)[1] & { readonly prototype: object }] =>
      typeof entry[1] === "function" && entry[1].prototype instanceof Error
  )

  it("has the tag of every error, once", () => {
    expect(first(rows).sort()).toEqual(classes.map(([name]) => name).sort())
  })

  it("says which are retried", () => {
    const retried = (prototype: object) => Retry.isTransient(Object.create(prototype))
    const wanted = classes.map(([name, { prototype }]) => {
      if (name === "TurnFailedError") return `${name}: by cause`
      return `${name}: ${retried(prototype) ? "yes" : "no"}`
    })
    expect(rows.map((row) => `${first([row])}: ${row[3]}`).sort()).toEqual(wanted.sort())
  })

  it("names every cause of a failed turn that is retried", () => {
    const named = tableBelow("docs/errors.md", "Failed turns").flatMap(([causes = "", again = ""]) =>
      again.startsWith("yes") ? Array.from(causes.matchAll(/`(\w+)`/g), ([, cause = ""]) => cause) : []
    )
    const result = {
      id: "U",
      threadId: "T",
      status: "failed",
      startedAt: null,
      completedAt: null,
      durationMs: null,
      finalResponse: null,
      items: [],
      usage: null,
      error: null
    } as const
    const failed = (codexErrorInfo: string) =>
      new CodexError.TurnFailedError({ threadId: "T", turnId: "U", error: { message: "", codexErrorInfo }, result })
    expect(named.filter((cause) => !Retry.isTransient(failed(cause)))).toEqual([])
    const others = ["usageLimitExceeded", "unauthorized", "contextWindowExceeded", "badRequest"]
    expect(others.filter((cause) => Retry.isTransient(failed(cause)))).toEqual([])
    expect(named).toHaveLength(6)
  })
})

describe("docs/approvals.md", () => {
  it("has every request of the server", () => {
    const rows = tableBelow("docs/approvals.md", "What is sent without a handler")
    expect(first(rows).sort()).toEqual(Object.keys(serverRequests).sort())
  })
})

describe("docs/telemetry.md", () => {
  it("has every metric, under its name", () => {
    const source = readFileSync(join(root, "packages/client/src/Telemetry.ts"), "utf8")
    const metrics = Array.from(
      source.matchAll(/export const (\w+) = Metric\.\w+\(\s*"(\w+)"/g),
      ([, name, metric]) => `Telemetry.${name}: ${metric}`
    )
    expect(metrics).toHaveLength(
      Object.values(Telemetry).filter((value) => Predicate.hasProperty(value, Metric.MetricTypeId)).length
    )
    const rows = tableBelow("docs/telemetry.md", "Metrics")
    expect(rows.map(([metric, name]) => `${metric}: ${name}`.replaceAll("`", "")).sort()).toEqual(metrics.sort())
  })
})
