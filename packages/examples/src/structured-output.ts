/**
 * The final response held to a schema in the model's strict mode, and decoded: a typed value.
 * Use `Schema.NullOr` in place of optional keys; what strict mode cannot express is a type error.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Schema } from "effect"

const Recipe = Schema.Struct({
  name: Schema.String,
  minutes: Schema.Int,
  ingredients: Schema.Array(Schema.Struct({ name: Schema.String, grams: Schema.NullOr(Schema.Number) }))
})

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const recipe = yield* thread.runAs(Recipe, "Give a recipe for pancakes.")
  yield* Console.log(`${recipe.name}, ${recipe.minutes} minutes`)
  yield* Console.table(recipe.ingredients)
}).pipe(Effect.catchTag("OutputDecodeError", (error) => Console.error(`${error.message}: ${error.text}`)))

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
