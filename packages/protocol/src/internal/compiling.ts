import type { Lazy } from "./lazy.js"

/** Compiles a schema on first use, and once. */
export const compiling = <F>(compile: (schema: Lazy<unknown>) => F): ((schema: object) => F) => {
  const compiled = new WeakMap<object, F>()
  return (schema) => {
    const known = compiled.get(schema)
    if (known !== undefined) return known
    const fresh = compile(schema as Lazy<unknown>)
    compiled.set(schema, fresh)
    return fresh
  }
}
