import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import type {
  Approval,
  OutputDecodeError,
  RequestError,
  Thread,
  ToolDefinitionError,
  Transport
} from "@effect-codex/client"
import { Codex, Notification, Tool } from "@effect-codex/client"
import type { ModelListResponse, ThreadStartResponse } from "@effect-codex/protocol"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Context, Effect, Fiber, type Layer, Schema, type Stream } from "effect"

declare const codex: Codex.Service
declare const thread: Thread.Thread

/** Type-checked, never run. */
const typesOnly = (_: () => unknown) => expect(true).toBe(true)

describe("types", () => {
  it("requests are typed by their method", () =>
    typesOnly(() => {
      expectTypeOf(codex.request("thread/start", { model: "m" })).toEqualTypeOf<
        Effect.Effect<ThreadStartResponse, RequestError>
      >()
      expectTypeOf(codex.request("model/list", {})).toEqualTypeOf<Effect.Effect<ModelListResponse, RequestError>>()
      // Without parameters there are none to give.
      codex.request("account/logout")
      // @ts-expect-error: thread/start needs parameters
      codex.request("thread/start")
      // @ts-expect-error: a wrong name
      codex.request("thread/start", { modle: "m" })
      // @ts-expect-error: a wrong type
      codex.request("turn/start", { threadId: "t", input: "text" })
      // @ts-expect-error: an unknown method
      codex.request("thread/begin", {})
      // @ts-expect-error: the handshake is the connection's own
      codex.request("initialize", { clientInfo: { name: "n", version: "v" } })
    }))

  it("an experimental request needs the leave, which only an experimental connection provides", () =>
    typesOnly(() => {
      const experimental = codex.request("collaborationMode/list", {})
      expectTypeOf<Effect.Effect.Context<typeof experimental>>().toEqualTypeOf<Codex.ExperimentalApi>()
      const stable = Scripted.connected()
      const leave = Scripted.connected({ experimentalApi: true })
      expectTypeOf<Codex.ExperimentalApi>().not.toExtend<Layer.Layer.Success<typeof stable>>()
      expectTypeOf<Codex.ExperimentalApi>().toExtend<Layer.Layer.Success<typeof leave>>()
    }))

  it("presets stand beside the wire's own fields, not with them", () =>
    typesOnly(() => {
      codex.startThread({ sandbox: "workspace-write", approvals: "ask", model: "m" })
      codex.startThread({ approvalPolicy: "on-request", approvalsReviewer: "auto_review" })
      thread.run("x", { sandbox: "read-only", approvals: "review", effort: "high" })
      thread.run("x", { sandboxPolicy: { type: "workspaceWrite", writableRoots: ["/tmp"] } })
      // @ts-expect-error: both say who is asked
      codex.startThread({ approvals: "ask", approvalPolicy: "never" })
      // @ts-expect-error: both say who is asked
      thread.run("x", { approvals: "deny", approvalsReviewer: "user" })
      // @ts-expect-error: both say what may be touched
      thread.run("x", { sandbox: "read-only", sandboxPolicy: { type: "readOnly" } })
      // @ts-expect-error: both say what may be touched
      codex.startThread({ sandbox: "read-only", permissions: "profile" })
      codex.startThread({ additionalDirectories: ["/srv"], networkAccessEnabled: true, webSearch: "cached" })
      thread.run("x", { sandbox: "workspace-write", additionalDirectories: ["/srv"], networkAccessEnabled: true })
      thread.run("x", { sandbox: "read-only", networkAccessEnabled: true })
      // @ts-expect-error: has no effect in that sandbox
      codex.startThread({ sandbox: "read-only", additionalDirectories: ["/srv"] })
      // @ts-expect-error: no such mode
      codex.startThread({ webSearch: "on" })
      // @ts-expect-error: belongs to a sandbox
      thread.run("x", { additionalDirectories: ["/srv"] })
      // @ts-expect-error: the policy says it
      thread.run("x", { sandboxPolicy: { type: "workspaceWrite" }, networkAccessEnabled: true })
      // @ts-expect-error: no such preset
      codex.startThread({ approvals: "always" })
      // @ts-expect-error: the thread is the handle's own
      thread.run("x", { threadId: "t" })
    }))

  it("handlers are typed by their method, and keep what they need", () =>
    typesOnly(() => {
      class Policy extends Context.Tag("Policy")<Policy, { readonly allow: boolean }>() {}
      const needing = Codex.layer({
        handlers: {
          "item/commandExecution/requestApproval": ({ command }) => {
            expectTypeOf(command).toEqualTypeOf<string | null | undefined>()
            return Effect.map(Policy, ({ allow }) => ({ decision: allow ? ("accept" as const) : ("decline" as const) }))
          }
        }
      })
      expectTypeOf<Layer.Layer.Context<typeof needing>>().toEqualTypeOf<Transport.Transport | Policy>()
      const alone = Codex.layer({ maxInFlight: 1 })
      expectTypeOf<Layer.Layer.Context<typeof alone>>().toEqualTypeOf<Transport.Transport>()
      Codex.layer({
        handlers: {
          // @ts-expect-error: no such decision
          "item/fileChange/requestApproval": () => Effect.succeed({ decision: "perhaps" })
        }
      })
      // @ts-expect-error: no such request
      Codex.layer({ handlers: { "item/anything": () => Effect.succeed({}) } })
      const card = {} as Approval.Approval
      if (card.kind === "command") expectTypeOf(card.params.command).toEqualTypeOf<string | null | undefined>()
      if (card.kind === "permissions") expectTypeOf(card.params.cwd).toExtend<string>()
    }))

  it("tools need what their handlers do, and the leave; without tools a thread needs nothing", () =>
    typesOnly(() => {
      class Atlas extends Context.Tag("Atlas")<Atlas, { readonly find: (city: string) => string }>() {}
      const tool = Tool.make({
        name: "find",
        description: "Finds a city.",
        parameters: Schema.Struct({ city: Schema.String }),
        handler: ({ city }) => Effect.map(Atlas, ({ find }) => find(city))
      })
      expectTypeOf(codex.startThread()).toEqualTypeOf<Effect.Effect<Thread.Thread, RequestError>>()
      const started = codex.startThread({ tools: [tool] })
      expectTypeOf<Effect.Effect.Context<typeof started>>().toEqualTypeOf<Atlas | Codex.ExperimentalApi>()
      expectTypeOf<ToolDefinitionError>().toExtend<Effect.Effect.Error<typeof started>>()
      // @ts-expect-error: parameters are an object
      Tool.make({ name: "n", description: "d", parameters: Schema.String, handler: () => Effect.succeed("") })
    }))

  it("an output is decoded by its schema, and has to be one that strict mode can express", () =>
    typesOnly(() => {
      const run = thread.runAs(Schema.Struct({ due: Schema.NullOr(Schema.Date) }), "When?")
      expectTypeOf<Effect.Effect.Success<typeof run>>().toEqualTypeOf<{ readonly due: Date | null }>()
      expectTypeOf<OutputDecodeError>().toExtend<Effect.Effect.Error<typeof run>>()
      // @ts-expect-error: an optional key
      thread.runAs(Schema.Struct({ due: Schema.optional(Schema.String) }), "When?")
      // @ts-expect-error: no object
      thread.runAs(Schema.String, "When?")
      // @ts-expect-error: the schema says what the output is
      thread.runAs(Schema.Struct({ a: Schema.String }), "When?", { outputSchema: {} })
    }))

  it("a filter by method narrows the type", () =>
    typesOnly(() => {
      const diffs = codex.notifications.pipe(Notification.only("turn/diff/updated", "turn/plan/updated"))
      expectTypeOf<Stream.Stream.Success<typeof diffs>["method"]>().toEqualTypeOf<
        "turn/diff/updated" | "turn/plan/updated"
      >()
      // @ts-expect-error: no such notification
      Notification.only("turn/diff/updatd")
    }))

  it.scoped("an experimental method or field is not sent without the leave, and the error says how to get it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const request = (yield* Codex.Codex).request as (
        method: string,
        params: unknown
      ) => Effect.Effect<{ readonly data: ReadonlyArray<unknown> }, RequestError>
      for (const refused of [
        request("collaborationMode/list", {}),
        request("thread/start", { dynamicTools: [] }),
        request("model/list", { limit: "many" })
      ]) {
        const error = yield* Effect.flip(refused as Effect.Effect<unknown, RequestError>)
        expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
        expect(error.message).toMatch(/experimentalApi: true|limit/)
      }
      const sent = yield* Effect.fork(request("model/list", {}))
      yield* server.answer(yield* server.expect("model/list"), { data: [] })
      expect((yield* Fiber.join(sent)).data).toEqual([])
    }).pipe(Effect.provide(Scripted.connected()))
  )
})
