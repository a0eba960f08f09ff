/**
 * Schemas for the final response of a turn, in the model's strict mode.
 *
 * @since 0.1.0
 */

import { OutputDecodeError, OutputSchemaError } from "./CodexError.js"
import { formatParseError, issuesOf } from "./internal/decodeIssues.js"
import { Effect, Either, type ParseResult, Schema } from "./internal/effect.js"
import * as JsonSchema from "./internal/JsonSchema.js"
import type { TurnResult } from "./TurnResult.js"

/**
 * A schema that a turn's final response can be held to: its encoded side is a struct whose keys are all required, and so
 * are those of every struct in it. Its decoded side is free.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { Schema } from "effect"
 *
 * const Report = Schema.Struct({
 *   summary: Schema.String,
 *   due: Schema.NullOr(Schema.Date),
 *   findings: Schema.Array(Schema.Struct({ file: Schema.String, severity: Schema.Literal("low", "high") }))
 * })
 * ```
 */
export type OutputSchema<A, I, R> = Schema.Schema<A, I, R> & { readonly Encoded: NoInfer<StrictObject<I>> }

/**
 * `I` if strict mode can express it as a whole; else a type that `I` does not fit, which says what to do.
 *
 * @since 0.1.0
 * @category type-level
 */
export type StrictObject<I> = [I] extends [ReadonlyArray<unknown>]
  ? "An output is an object: make the array a property of a Schema.Struct"
  : JsonSchema.IsUnion<I> extends true
    ? "An output is one object: make the union a property of a Schema.Struct"
    : [I] extends [object]
      ? Strict<I>
      : "An output is an object: make it a property of a Schema.Struct"

/**
 * `I` if strict mode can express it; else a type that `I` does not fit, which says what to do.
 *
 * @since 0.1.0
 * @category type-level
 */
export type Strict<I> = unknown extends I
  ? "Use a schema of a string, number, boolean, struct or array"
  : I extends string | number | boolean | null
    ? I
    : I extends ReadonlyArray<infer Element>
      ? number extends I["length"]
        ? ReadonlyArray<Strict<Element>>
        : "Use a Schema.Struct in place of a tuple"
      : I extends (...args: never) => unknown
        ? NotJson
        : I extends object
          ? string extends keyof I
            ? "Use a Schema.Array of structs, each with a key and a value, in place of a record"
            : { readonly [Key in keyof I]-?: Strict<I[Key]> }
          : NotJson

type NotJson = "Use what encodes to JSON; Schema.NullOr for what can be missing"

/**
 * The JSON Schema that `turn/start` takes as `outputSchema`, in the subset of OpenAI's strict mode; an
 * {@link OutputSchemaError} where the shape cannot be expressed: an optional key, a record, a tuple, a union as the whole.
 *
 * What strict mode has no keyword for but decoding checks, such as a length, is left out.
 *
 * @since 0.1.0
 * @category conversions
 * @example
 * ```ts
 * import { OutputSchema, type Thread } from "@effect-codex/client"
 * import { Effect, Either, Schema } from "effect"
 *
 * declare const thread: Thread.Thread
 *
 * const Answer = Schema.Struct({ answer: Schema.Number })
 *
 * const program = Effect.gen(function* () {
 *   const outputSchema = Either.getOrThrow(OutputSchema.toJsonSchema(Answer))
 *   const turn = yield* thread.startTurn("What is six times seven?", { outputSchema })
 *   const { answer } = yield* OutputSchema.decode(Answer)(yield* turn.result)
 * })
 * ```
 */
export const toJsonSchema = <A, I, R>(
  schema: OutputSchema<A, I, R>
): Either.Either<JsonSchema.JsonSchema, OutputSchemaError> =>
  Either.mapLeft(JsonSchema.ofObject(schema, "strict"), (problems) => new OutputSchemaError({ problems }))

/**
 * Decodes the final response of a turn. Fails with {@link OutputDecodeError}, which has the text, where there is none or
 * it does not fit the schema.
 *
 * @since 0.1.0
 * @category conversions
 */
export const decode = <A, I, R>(
  schema: Schema.Schema<A, I, R>
): ((result: TurnResult) => Effect.Effect<A, OutputDecodeError, R>) => {
  const decodeJson = Schema.decode(Schema.parseJson())
  const decodeValue = Schema.decodeUnknown(schema, { errors: "all" })
  return (result) => {
    const text = result.finalResponse
    const wrong = (detail: string, error?: ParseResult.ParseError) =>
      new OutputDecodeError({ result, detail, issues: error && issuesOf(error) })
    if (text === null) return Effect.fail(wrong(`the turn is ${result.status} and has no final response`))
    return decodeJson(text).pipe(
      Effect.mapError((error) => wrong("the final response is not JSON", error)),
      Effect.flatMap((value) => Effect.mapError(decodeValue(value), (error) => wrong(formatParseError(error), error)))
    )
  }
}
