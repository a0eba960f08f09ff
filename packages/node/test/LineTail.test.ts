import { assert, describe, it } from "@effect/vitest"
import * as LineTail from "../src/LineTail.js"

const utf8 = new TextEncoder()

describe("LineTail", () => {
  it("keeps the last lines, oldest first, and the one that has not ended", () => {
    const tail = LineTail.make(3, 100)
    for (const chunk of ["a\nb", "b\nc\r\n", "\n  \nd\n", "e"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.last(100), ["bb", "c", "d", "e"])
    assert.deepStrictEqual(tail.last(2), ["d", "e"])
  })

  it("keeps characters whole and leaves colours out", () => {
    const tail = LineTail.make(3, 100)
    for (const byte of utf8.encode("\x1b[31mé😀\x1b[0m\n")) tail.push(Uint8Array.of(byte))
    assert.deepStrictEqual(tail.last(1), ["é😀"])
  })

  it("keeps the beginning of a long line, in however many pieces it comes", () => {
    const tail = LineTail.make(3, 5)
    for (const chunk of ["12", "345", "678", "9\nnext"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.last(2), ["12345", "next"])
  })
})
