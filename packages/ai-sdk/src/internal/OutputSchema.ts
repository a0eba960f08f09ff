import { type JSONObject, type LanguageModelV3CallOptions, UnsupportedFunctionalityError } from "@ai-sdk/provider"

type JsonFormat = Extract<LanguageModelV3CallOptions["responseFormat"], { readonly type: "json" }>

/**
 * The schema as the model's strict mode takes it: objects take no other keys than theirs.
 *
 * Throws `UnsupportedFunctionalityError` where strict mode cannot express it; nothing was sent then.
 */
export const strict = (schema: NonNullable<JsonFormat["schema"]>): JSONObject => {
  const { $schema: _, ...root } = schema as JSONObject
  return visit(root, "") as JSONObject
}

const visit = (value: unknown, path: string): unknown => {
  if (Array.isArray(value)) return value.map((member) => visit(member, path))
  if (typeof value !== "object" || value === null) return value
  const schema = value as JSONObject
  const { properties } = schema
  if (schema.type === "object" || properties !== undefined) checkObject(schema, path)
  return {
    ...Object.fromEntries(
      Object.entries(schema).map(([keyword, inner]) => {
        switch (keyword) {
          case "properties":
          case "$defs":
          case "definitions":
            return [
              keyword,
              Object.fromEntries(
                Object.entries(inner as JSONObject).map(([key, one]) => [key, visit(one, `${path}.${key}`)])
              )
            ]
          case "items":
          case "anyOf":
          case "allOf":
          case "oneOf":
          case "prefixItems":
          case "not":
            return [keyword, visit(inner, keyword === "items" ? `${path}[]` : path)]
          default:
            return [keyword, inner]
        }
      })
    ),
    ...(properties !== undefined && { additionalProperties: false })
  }
}

const checkObject = (schema: JSONObject, path: string): void => {
  const keys = Object.keys((schema.properties ?? {}) as JSONObject)
  const required = new Set((schema.required ?? []) as ReadonlyArray<string>)
  const optional = keys.filter((key) => !required.has(key))
  if (optional.length > 0) {
    refuse(path, `has optional keys (${optional.join(", ")}); let them be null instead, e.g. with .nullable()`)
  }
  if (schema.properties === undefined || (schema.additionalProperties ?? false) !== false) {
    refuse(path, "takes keys that it does not name; name them, or use an array of pairs")
  }
}

const refuse = (path: string, why: string): never => {
  const where = path === "" ? "the output schema" : `${path.replace(/^\./, "")} of the output schema`
  throw new UnsupportedFunctionalityError({
    functionality: "output schema",
    message: `the model's strict mode cannot express it: ${where} ${why}`
  })
}
