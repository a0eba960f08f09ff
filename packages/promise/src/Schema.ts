/**
 * Schemas of any library, for structured output and for the parameters of tools.
 *
 * @since 0.1.0
 */

/**
 * The result of a validation: the value, or what is wrong with it.
 *
 * @since 0.1.0
 * @category models
 */
export type StandardResult<A> =
  | { readonly value: A; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<StandardIssue> }

/**
 * One difference between a value and its schema.
 *
 * @since 0.1.0
 * @category models
 */
export interface StandardIssue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

/**
 * A schema of any library that implements Standard Schema (https://standardschema.dev). Its JSON Schema is taken from
 * `jsonSchema`, the part of the standard that Zod, ArkType and `toStandardJsonSchema` of `@valibot/to-json-schema` have.
 *
 * @since 0.1.0
 * @category models
 */
export interface StandardSchema<A, I = unknown> {
  /** The members that Standard Schema defines. */
  readonly "~standard": {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<A> | Promise<StandardResult<A>>
    readonly types?: { readonly input: I; readonly output: A } | undefined
    readonly jsonSchema?: {
      readonly input: (options: { readonly target: "draft-2020-12" }) => Readonly<Record<string, unknown>>
    }
  }
}

/**
 * A schema that does not have its own JSON Schema, and the JSON Schema of its input.
 *
 * @since 0.1.0
 * @category models
 */
export interface WithJsonSchema<A> {
  /** Decodes the value. */
  readonly schema: StandardSchema<A>
  /** Describes the value to the model. */
  readonly jsonSchema: object
}

/**
 * A schema of the package `effect`, which needs no services.
 *
 * @since 0.1.0
 * @category models
 */
export interface EffectSchema<A, I = unknown> {
  /** The type of the decoded value; not there at run time. */
  readonly Type: A
  /** The type of the JSON that it is decoded from; not there at run time. */
  readonly Encoded: I
  /** The services that decoding needs: none. */
  readonly Context: never
  /** What the schema is made of. */
  readonly ast: object
}

/**
 * A schema of an object, which is described to the model by its JSON Schema: of any library that implements Standard
 * Schema, or of the package `effect`. One that does not have its own JSON Schema is given together with it.
 *
 * The JSON Schema may not refer to itself, and has 10,000 parts at most once its references are followed. An object that
 * does not say whether it takes other keys takes none. A validation may take 30 s.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Schema } from "@effect-codex/promise"
 * import { toStandardJsonSchema } from "@valibot/to-json-schema"
 * import * as v from "valibot"
 * import { z } from "zod"
 *
 * const schemas: ReadonlyArray<Schema<{ city: string }>> = [
 *   z.object({ city: z.string() }),
 *   toStandardJsonSchema(v.object({ city: v.string() })),
 *   {
 *     schema: v.object({ city: v.string() }),
 *     jsonSchema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] }
 *   }
 * ]
 * ```
 */
export type Schema<A, I = unknown> = StandardSchema<A, I> | WithJsonSchema<A> | EffectSchema<A, I>

/** Whether a JSON value of the type may lack a key, at whatever depth up to 8. */
type HasOptional<I, Depth extends ReadonlyArray<unknown> = []> = 0 extends 1 & I
  ? false
  : Depth["length"] extends 8
    ? false
    : I extends ReadonlyArray<infer E>
      ? HasOptional<E, [...Depth, unknown]>
      : I extends Date | ((...args: ReadonlyArray<never>) => unknown)
        ? false
        : I extends object
          ? true extends { [K in keyof I]-?: OptionalAt<I, K, Depth> }[keyof I]
            ? true
            : false
          : false

type OptionalAt<I, K extends keyof I, Depth extends ReadonlyArray<unknown>> = string extends K
  ? HasOptional<I[K], [...Depth, unknown]>
  : Record<never, never> extends Pick<I, K>
    ? true
    : HasOptional<I[K], [...Depth, unknown]>

/**
 * What a schema of the input `I` has to be, so that the model's strict mode can express it: no key may be optional. Use
 * `nullable` (`Schema.NullOr`) in its place.
 *
 * @since 0.1.0
 * @category models
 */
export type Strict<I> =
  true extends HasOptional<I>
    ? { readonly "strict mode has no optional keys: use nullable in place of optional": never }
    : unknown
