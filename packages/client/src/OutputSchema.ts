import { Effect, Either, type ParseResult, Schema } from "effect"
import { OutputDecodeError, OutputSchemaError } from "./CodexError.js"
import * as JsonSchema from "./JsonSchema.js"
import * as Misfit from "./Misfit.js"
import type { TurnResult } from "./TurnResult.js"

/**
 * A schema that a turn's final response can be held to: what it encodes to is a struct whose keys are all required, and
 * so on downwards. What it decodes to is free.
 *
 * @example
 * import { Schema } from "effect"
 *
 * const Report = Schema.Struct({
 *   summary: Schema.String,
 *   due: Schema.NullOr(Schema.Date),
 *   findings: Schema.Array(Schema.Struct({ file: Schema.String, severity: Schema.Literal("low", "high") }))
 * })
 */
export type OutputSchema<A, I, R> = Schema.Schema<A, I, R> & { readonly Encoded: NoInfer<StrictObject<I>> }

/** `I` if the model can be held to it as a whole; else a type that `I` does not fit, which says what to do. */
export type StrictObject<I> = [I] extends [ReadonlyArray<unknown>]
  ? "An output is an object: make the array a property of a Schema.Struct"
  : JsonSchema.IsUnion<I> extends true
    ? "An output is one object: make the union a property of a Schema.Struct"
    : [I] extends [object]
      ? Strict<I>
      : "An output is an object: make it a property of a Schema.Struct"

/** `I` if the model can be held to it; else a type that `I` does not fit, which says what to do. */
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
 * The JSON Schema that `turn/start` takes as `outputSchema`, in the subset of OpenAI's strict mode.
 *
 * What strict mode has no word for but decoding checks, as a length, is left out. Fails with {@link OutputSchemaError}
 * where the shape cannot be expressed: an optional key, a record, a tuple, a union as the whole.
 *
 * @example
 * import { OutputSchema } from "@effect-codex/client"
 * import { Effect, Schema } from "effect"
 *
 * const Answer = Schema.Struct({ answer: Schema.Number })
 *
 * const program = Effect.gen(function* () {
 *   const outputSchema = yield* OutputSchema.toJsonSchema(Answer)
 *   const turn = yield* thread.startTurn("What is six times seven?", { outputSchema })
 *   const { answer } = yield* OutputSchema.decode(Answer)(yield* turn.result)
 * })
 */
export const toJsonSchema = <A, I, R>(
  schema: OutputSchema<A, I, R>
): Either.Either<JsonSchema.JsonSchema, OutputSchemaError> =>
  Either.mapLeft(JsonSchema.ofObject(schema, "strict"), (gaps) => new OutputSchemaError({ gaps }))

/**
 * Reads the final response of a turn. Fails with {@link OutputDecodeError}, which has the text, where there is none or
 * it does not fit the schema.
 */
export const decode = <A, I, R>(
  schema: Schema.Schema<A, I, R>
): ((result: TurnResult) => Effect.Effect<A, OutputDecodeError, R>) => {
  const fromJson = Schema.decodeUnknown(schema, { errors: "all" })
  return (result) => {
    const { finalResponse: text } = result
    const wrong = (detail: string, issue?: ParseResult.ParseError) =>
      new OutputDecodeError({ text, result, detail, issue })
    if (text === null) return Effect.fail(wrong(`the turn is ${result.status} and has no final response`))
    return parseJson(text).pipe(
      Effect.mapError((issue) => wrong("the final response is not JSON", issue)),
      Effect.flatMap((json) => Effect.mapError(fromJson(json), (issue) => wrong(Misfit.describe(issue), issue)))
    )
  }
}

const parseJson = Schema.decode(Schema.parseJson())
