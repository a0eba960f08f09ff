/**
 * `JSON.parse`, less every own `__proto__` key, however deep: a copy of such an object would get another prototype. A
 * text that cannot hold one costs a scan for it. Throws what `JSON.parse` throws.
 *
 * @since 0.1.0
 * @category messages
 */
export const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  if (mayHoldProto(text)) dropProto(value)
  return value
}

/** Any letter of `__proto__` may be written as an escape. */
const mayHoldProto = (text: string): boolean =>
  text.includes("__proto__") || (text.includes("\\u00") && /\\u00(?:5[fF]|6[fF]|7[024])/.test(text))

/** A loop, since a line may be nested deeper than the stack allows. */
const dropProto = (value: unknown): void => {
  const pending: Array<unknown> = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next !== "object" || next === null) continue
    if (Object.hasOwn(next, "__proto__")) Reflect.deleteProperty(next, "__proto__")
    for (const child of Object.values(next)) if (typeof child === "object") pending.push(child)
  }
}
