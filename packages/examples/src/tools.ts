/**
 * A tool of this program that the agent may call: its parameters by a schema, its handler an effect with services.
 * Experimental in the protocol, hence `experimentalApi`; without it this is a type error.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex, Tool } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Context, Effect, Layer, Schema } from "effect"

class Warehouse extends Context.Tag("Warehouse")<
  Warehouse,
  { readonly stockOf: (article: string) => Effect.Effect<number> }
>() {}

const stock = Tool.make({
  name: "get_stock",
  description: "How many pieces of an article are in stock.",
  parameters: Schema.Struct({ article: Schema.NonEmptyString }),
  handler: ({ article }) =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const pieces = yield* warehouse.stockOf(article)
      yield* Console.log(`(asked for ${article})`)
      return `${pieces} pieces`
    })
})

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only", tools: [stock] })
  yield* Console.log((yield* thread.run("Can we ship 20 lanterns today?")).finalResponse)
})

const warehouse = Layer.succeed(Warehouse, { stockOf: (article) => Effect.succeed(article === "lantern" ? 34 : 0) })

program.pipe(Effect.provide(Layer.merge(NodeCodex.layer({ experimentalApi: true }), warehouse)), NodeRuntime.runMain)
