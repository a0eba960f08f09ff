import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { type Codex as PromiseCodex, startCodex } from "@effect-codex/promise"
import { Context, Effect, Layer, type Scope } from "effect"
import * as FakeServer from "./FakeServer.js"

const options = (server: FakeServer.Options) => ({
  codexPath: process.execPath,
  launchArgs: FakeServer.launchArgs(server)
})

/** This library's client of a fake server. */
export const connect = (
  server: FakeServer.Options
): Effect.Effect<Effect.Effect.Success<typeof Codex.Codex>, unknown, Scope.Scope> =>
  Effect.map(Layer.build(NodeCodex.layer(options(server))), Context.get(Codex.Codex))

/** The Promise facade of it. */
export const connectPromise = (server: FakeServer.Options): Effect.Effect<PromiseCodex, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(() => startCodex(options(server))),
    (codex) => Effect.promise(() => codex.close())
  )

/** Runs `task` for the numbers below `count`, 64 at once, as {@link BareClient.lanes} does: in so many fibers. */
export const lanes = <E>(count: number, task: (at: number) => Effect.Effect<unknown, E>): Effect.Effect<void, E> =>
  Effect.suspend(() => {
    let next = 0
    const lane = Effect.whileLoop({ while: () => next < count, body: () => task(next++), step: () => {} })
    return Effect.forEach(Array.from({ length: Math.min(count, 64) }), () => lane, {
      concurrency: "unbounded",
      discard: true
    })
  })
