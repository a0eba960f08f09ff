import type {
  Approval as ClientApproval,
  Codex as ClientCodex,
  Goal as ClientGoal,
  Login as ClientLogin,
  Thread as ClientThread,
  Turn as ClientTurn,
  RemoteFileSystem,
  RemoteProcess
} from "@effect-codex/client"
import { type CodexError as Client, Codex } from "@effect-codex/client"
import type { NodeCodex } from "@effect-codex/node"
import type * as Facade from "@effect-codex/promise"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { type Cause, Effect, Layer, type Stream } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { world } from "./support.js"

/** What of the client's is not here, and why. */
const left = {
  NodeCodexOptions: {
    keepAlive: "the facade decides: what is under way keeps the program from ending, the server does not"
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

/** The fields of an error, without what every error has. */
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

type InstanceOf<C> = C extends { readonly prototype: infer E } ? E : never

describe("parity with the client", () => {
  it("every public operation is here under the same name, as what it is there; or is left out for a reason", () => {
    expectTypeOf<Unlike<ClientCodex.Codex.Service, Facade.Codex>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientThread.Thread, Facade.Thread>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientTurn.Turn, Facade.Turn>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientGoal.Goal, Facade.Goal>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientApproval.Card, Facade.Card>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientLogin.ChatgptLogin, Facade.ChatgptLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<ClientLogin.DeviceCodeLogin, Facade.DeviceCodeLogin>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<RemoteProcess.RemoteProcess, Facade.Exec>>().toEqualTypeOf<never>()
    expectTypeOf<Unlike<RemoteFileSystem.RemoteFileSystem, Facade.FileSystem>>().toEqualTypeOf<never>()
    expectTypeOf<Exclude<keyof NodeCodex.Options, keyof Facade.CodexOptions>>().toEqualTypeOf<
      keyof typeof left.NodeCodexOptions
    >()
    expectTypeOf<UnlikeErrors>().toEqualTypeOf<never>()
    expectTypeOf<NonNullable<Facade.CodexOptions["optOutNotifications"]>>().toEqualTypeOf<
      NonNullable<NodeCodex.Options["optOutNotifications"]>
    >()
  })

  it("the check sees what is missing, or is something else", () => {
    interface C {
      readonly a: Effect.Effect<string>
      readonly b: Stream.Stream<string>
      readonly c: (id: string) => Effect.Effect<string>
    }
    expectTypeOf<Unlike<C, { a: Promise<string>; b: Facade.AsyncStream<string> }>>().toEqualTypeOf<"c">()
    expectTypeOf<Unlike<C, { a: string; b: Promise<string>; c: () => Promise<string> }>>().toEqualTypeOf<"a" | "b">()
  })

  it("the handles have what they are declared to have", async () => {
    const names = await Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.respond(() => Reply.hold(gate))
      const codex = yield* Codex.Codex
      const threads = yield* Effect.all([codex.startThread(), codex.startThread()])
      return {
        codex: Object.keys(codex),
        thread: Object.keys(threads[0]),
        turn: Object.keys(yield* threads[0].startTurn("hold")),
        goal: Object.keys(yield* threads[1].startGoal("hold")),
        fs: Object.keys(codex.fs),
        exec: Object.keys(yield* codex.exec(["true"])),
        login: Object.keys(yield* codex.loginChatgpt())
      }
    }).pipe(Effect.scoped, Effect.provide(Layer.fresh(TestCodex.layer())), Effect.runPromise)

    await using here = await world()
    await here.model.respond(() => Reply.hang)
    const codex = await here.start()
    const threads = [await codex.startThread(), await codex.startThread()] as const
    const handles = {
      codex,
      thread: threads[0],
      turn: await threads[0].startTurn("hold"),
      goal: await threads[1].startGoal("hold"),
      fs: codex.fs,
      exec: await codex.exec(["true"]),
      login: await codex.loginChatgpt()
    }
    for (const [handle, expected] of Object.entries(names)) {
      expect(Object.keys(handles[handle as keyof typeof handles])).toEqual(expect.arrayContaining(expected))
    }
  })
})
