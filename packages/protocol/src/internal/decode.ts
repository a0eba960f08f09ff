import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { describeDecodeError, type PayloadError } from "../payloadError.js"
import type { OnMismatch, VariantMismatch } from "../variantMismatch.js"
import { compiling } from "./compiling.js"
import type { Lazy } from "./lazy.js"
import { collecting, type Mismatches } from "./mismatches.js"

const options: AST.ParseOptions = { onExcessProperty: "preserve" }

type Decoder<A> = (input: unknown, options?: AST.ParseOptions) => Either.Either<A, PayloadError>

const decoderOf: <A>(schema: Lazy<A>) => Decoder<A> = compiling((schema) =>
  Schema.decodeUnknownEither(schema, options)
) as never

/** Decodes what the server sent, and reports the unknown variants in it that have a known tag. */
export const decode = <A>(
  schema: Lazy<A>,
  input: unknown,
  onMismatch: OnMismatch | undefined
): Either.Either<A, PayloadError> => {
  const decoder = decoderOf(schema)
  if (onMismatch === undefined) return decoder(input)
  const mismatches: Mismatches = new Map()
  const decoded = decoder(input, collecting(options, mismatches))
  if (mismatches.size > 0 && Either.isRight(decoded)) report(decoded.right, mismatches, onMismatch)
  return decoded
}

/** Reports only variants that are in the result: a union may have tried, and discarded, members that hold others. */
const report = (decoded: unknown, mismatches: Mismatches, onMismatch: OnMismatch): void => {
  // A loop, since unknown fields may be nested deeper than the stack allows.
  const pending: Array<readonly [value: unknown, path: string]> = [[decoded, ""]]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, path] = next
    if (typeof value !== "object" || value === null) continue
    const variant = mismatches.get(value)
    if (variant !== undefined) {
      onMismatch(mismatch(path, variant, (value as { readonly raw: unknown }).raw))
      continue
    }
    const isArray = Array.isArray(value)
    const members = Object.entries(value).map(
      ([key, member]) => [member, isArray ? `${path}[${key}]` : joined(path, key)] as const
    )
    pending.push(...members.reverse())
  }
}

const mismatch = (path: string, variant: AST.AST, raw: unknown): VariantMismatch => ({
  path,
  variant: (AST.isUnion(variant) ? variant.types : [variant]).map(nameOf).join(" | "),
  get detail() {
    const decoded = Schema.decodeUnknownEither(Schema.make(variant), options)(raw)
    return Either.isLeft(decoded) ? describeDecodeError(decoded.left) : ""
  }
})

const nameOf = (ast: AST.AST): string => String(ast)

/** Keys of a record are the server's own: a path shows only what may be a name of the protocol. */
const joined = (path: string, key: string): string =>
  `${path === "" ? "" : `${path}.`}${/^[A-Za-z_]\w{0,39}$/.test(key) ? key : "*"}`
