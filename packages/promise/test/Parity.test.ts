import type {
  Approval as ClientApproval,
  Codex as ClientCodex,
  Connection as ClientConnection,
  Diagnostics as ClientDiagnostics,
  RemoteFileSystem as ClientFileSystem,
  Goal as ClientGoal,
  Login as ClientLogin,
  RemoteProcess as ClientProcess,
  Retry as ClientRetry,
  Thread as ClientThread,
  Tool as ClientTool,
  Turn as ClientTurn
} from "@effect-codex/client"
import { type CodexError as Client, Codex } from "@effect-codex/client"
import type { NodeCodex } from "@effect-codex/node"
import type * as Facade from "@effect-codex/promise"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { type Cause, Effect, Layer, type Stream } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { world } from "./support.js"

/** Of the client, but not of the facade; and why. */
const clientOnly = {
  options: {
    keepAlive: "the facade decides: work that runs keeps the program from ending, the server does not"
  }
} as const

const disposable = { [Symbol.asyncDispose]: "for `await using`" } as const

/** Of the facade, but not of the client; and why. */
const facadeOnly = {
  codex: {
    ...disposable,
    close: "the client has a scope",
    snapshot: "of the client's service `Diagnostics`"
  },
  process: {
    ...disposable,
    close: "the client has a scope",
    text: "the client has `RemoteProcess.text`"
  },
  options: {
    connect: "the client has a layer for each kind of transport",
    log: "the client has Effect's loggers",
    pool: "the client has a layer of its own for it, CodexPool.layer",
    signal: "the client has interruption"
  },
  errors: {
    AbortError: "the client has interruption"
  }
} as const

/** What kind of thing a member is. To the type checker an Effect is a Stream as well. */
type Kind<T> =
  T extends Effect.Effect<infer _, infer _E, infer _R>
    ? "one"
    : T extends Stream.Stream<infer _, infer _E, infer _R>
      ? "many"
      : T extends Facade.AsyncStream<infer _>
        ? "many"
        : T extends Promise<unknown>
          ? "one"
          : T extends (...args: never) => infer R
            ? `${Kind<R>} of`
            : "value"

/** An Effect without parameters may be a property or a method. */
type Same<C, F> = C extends F ? true : [C, F] extends ["one", "one of"] ? true : false

/** The names of the client's `C` that `F` lacks or has as something else. */
type Unlike<C, F> = {
  [K in keyof C]-?: K extends keyof F ? (Same<Kind<C[K]>, Kind<F[K]>> extends true ? never : K) : K
}[keyof C]

/** The names of the facade's `F` that `C` lacks. */
type Beyond<C, F> = Exclude<keyof F, keyof C>

/** The fields of an error, without those that every error has. */
type Fields<E> = Exclude<keyof E, keyof Cause.YieldableError | "_tag" | "cause">

/** The errors whose fields differ. */
type UnlikeErrors = {
  [K in keyof typeof Client]: K extends keyof typeof Facade
    ? [Fields<InstanceType<(typeof Client)[K]>>] extends [Fields<InstanceOf<(typeof Facade)[K]>>]
      ? [Fields<InstanceOf<(typeof Facade)[K]>>] extends [Fields<InstanceType<(typeof Client)[K]>>]
        ? never
        : K
      : K
    : K
}[keyof typeof Client]

/** The errors of the facade that the client does not have. */
type ErrorsBeyond = {
  [K in keyof typeof Facade]: InstanceOf<(typeof Facade)[K]> extends infer E
    ? [E] extends [never]
      ? never
      : E extends Error
        ? Exclude<K, keyof typeof Client>
        : never
    : never
}[keyof typeof Facade]

/** The prototype of a function is `any`. */
type InstanceOf<C> = C extends { readonly prototype: infer E } ? (unknown extends E ? never : E) : never

/** The options of `F` that are not those of `C` and a signal; and the other way round. */
type UnlikeOptions<C, F> = Exclude<keyof F, keyof C | "signal"> | Exclude<keyof C, keyof F>

/** The options of a layer that are neither those of `connect` nor of the connection; and the other way round. */
type UnlikeConnect<L, C> = Exclude<keyof L, keyof C | keyof Facade.CodexOptions> | Exclude<keyof C, keyof L>

describe("parity with the client", () => {
  it("every operation of the client is here under the same name, and of the same kind", () => {
    expectTypeOf<Unlike<ClientCodex.Service, Facade.Codex>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientDiagnostics.Service, Facade.Codex>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientConnection.Connection, Facade.Connection>>().toEqualTypeOf<never>()
    expectTypeOf<ClientConnection.State["status"]>().toEqualTypeOf<Facade.ConnectionState["status"]>()
    expectTypeOf<Unlike<ClientThread.Thread, Facade.Thread>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientThread.Queue, Facade.Queue>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientTurn.Turn, Facade.Turn>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientGoal.Goal, Facade.Goal>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientApproval.ApprovalRequest, Facade.ApprovalRequest>>().toEqualTypeOf<never>()
    expectTypeOf<
      Unlike<ClientApproval.QuestionRequest<string>, Facade.QuestionRequest<string>>
    >().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientLogin.ChatgptLogin, Facade.ChatgptLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientLogin.DeviceCodeLogin, Facade.DeviceCodeLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientProcess.RemoteProcess, Facade.RemoteProcess>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientFileSystem.RemoteFileSystem, Facade.RemoteFileSystem>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientFileSystem.Info, Facade.RemoteFileInfo>>().toEqualTypeOf<"birthtime" | "mtime">()
  })

  it("an operation of the facade alone has a reason", () => {
    expectTypeOf<Beyond<ClientCodex.Service, Facade.Codex>>().toEqualTypeOf<keyof typeof facadeOnly.codex>()
    expectTypeOf<Beyond<ClientConnection.Connection, Facade.Connection>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientThread.Thread, Facade.Thread>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientThread.Queue, Facade.Queue>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientTurn.Turn, Facade.Turn>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientGoal.Goal, Facade.Goal>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientApproval.ApprovalRequest, Facade.ApprovalRequest>>().toEqualTypeOf<never>()
    expectTypeOf<
      Beyond<ClientApproval.QuestionRequest<string>, Facade.QuestionRequest<string>>
    >().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientLogin.ChatgptLogin, Facade.ChatgptLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientLogin.DeviceCodeLogin, Facade.DeviceCodeLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientProcess.RemoteProcess, Facade.RemoteProcess>>().toEqualTypeOf<
      keyof typeof facadeOnly.process
    >()
    expectTypeOf<Beyond<ClientFileSystem.RemoteFileSystem, Facade.RemoteFileSystem>>().toEqualTypeOf<never>()
    expectTypeOf<Beyond<ClientFileSystem.Info, Facade.RemoteFileInfo>>().toEqualTypeOf<never>()
  })

  it("options and errors are the same", () => {
    expectTypeOf<Exclude<keyof NodeCodex.Options, keyof Facade.CodexOptions>>().toEqualTypeOf<
      keyof typeof clientOnly.options
    >()
    expectTypeOf<Exclude<keyof Facade.CodexOptions, keyof NodeCodex.Options>>().toEqualTypeOf<
      keyof typeof facadeOnly.options
    >()
    expectTypeOf<UnlikeConnect<NodeCodex.WebSocketOptions, Facade.ConnectWebSocket>>().toEqualTypeOf<
      keyof typeof clientOnly.options
    >()
    expectTypeOf<UnlikeConnect<NodeCodex.UnixSocketOptions, Facade.ConnectUnixSocket>>().toEqualTypeOf<
      keyof typeof clientOnly.options
    >()
    expectTypeOf<UnlikeConnect<NodeCodex.DaemonOptions, Omit<Facade.ConnectDaemon, "daemon">>>().toEqualTypeOf<
      keyof typeof clientOnly.options
    >()
    expectTypeOf<UnlikeOptions<ClientGoal.Options, Facade.GoalOptions>>().toEqualTypeOf<never>()
    expectTypeOf<UnlikeOptions<ClientRetry.Options, Facade.RetryOptions>>().toEqualTypeOf<never>()
    expectTypeOf<
      UnlikeOptions<ClientTool.Options<object, object, never, never, never>, Facade.ToolOptions<object>>
    >().toEqualTypeOf<never>()
    expectTypeOf<UnlikeErrors>().toEqualTypeOf<never>()
    expectTypeOf<ErrorsBeyond>().toEqualTypeOf<keyof typeof facadeOnly.errors>()
  })

  it("the check sees what is missing, is something else, or is here alone", () => {
    interface C {
      readonly a: Effect.Effect<string>
      readonly b: Stream.Stream<string>
      readonly c: (id: string) => Effect.Effect<string>
    }
    expectTypeOf<Unlike<C, { a: Promise<string>; b: Facade.AsyncStream<string> }>>().toEqualTypeOf<"c">()
    expectTypeOf<Unlike<C, { a: string; b: Promise<string>; c: () => Promise<string> }>>().toEqualTypeOf<"a" | "b">()
    expectTypeOf<Beyond<C, { a: Promise<string>; d: Promise<string> }>>().toEqualTypeOf<"d">()
    expectTypeOf<UnlikeOptions<{ a: 1; b: 2 }, { a: 1; c: 3; signal: 4 }>>().toEqualTypeOf<"b" | "c">()
  })

  it("the handles have what they are declared to have, and nothing else", async () => {
    const expected = await Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.respond(() => Reply.hold(gate))
      const codex = yield* Codex.Codex
      const threads = yield* Effect.all([codex.startThread(), codex.startThread()])
      return {
        codex: Object.keys(codex),
        connection: Object.keys(codex.connection),
        thread: Object.keys(threads[0]),
        queue: Object.keys(threads[0].queue),
        turn: Object.keys(yield* threads[0].startTurn("hold")),
        goal: Object.keys(yield* threads[1].startGoal("hold")),
        fs: Object.keys(codex.fs),
        process: Object.keys(yield* codex.exec(["true"])),
        login: Object.keys(yield* codex.loginChatgpt())
      }
    }).pipe(Effect.scoped, Effect.provide(Layer.fresh(TestCodex.layer())), Effect.runPromise)

    await using here = await world()
    await here.model.respond(() => Reply.hang)
    const codex = await here.start()
    const threads = [await codex.startThread(), await codex.startThread()] as const
    const handles: Record<keyof typeof expected, object> = {
      codex,
      connection: codex.connection,
      thread: threads[0],
      queue: threads[0].queue,
      turn: await threads[0].startTurn("hold"),
      goal: await threads[1].startGoal("hold"),
      fs: codex.fs,
      process: await codex.exec(["true"]),
      login: await codex.loginChatgpt()
    }
    for (const [name, handle] of Object.entries(handles)) {
      const alone = Object.keys({ ...facadeOnly[name as keyof typeof facadeOnly] })
      const names = [...expected[name as keyof typeof expected], ...alone]
      expect(Object.keys(handle).sort(), name).toEqual(names.sort())
    }
  })
})
