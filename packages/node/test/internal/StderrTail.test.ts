import { assert, describe, it } from "@effect/vitest"
import * as StderrTail from "../../src/internal/StderrTail.js"

const utf8 = new TextEncoder()

describe("StderrTail", () => {
  it("keeps the last lines, oldest first, and the one that has not ended", () => {
    const tail = StderrTail.make(3, 100)
    for (const chunk of ["a\nb", "b\nc\r\n", "\n  \nd\n", "e"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.lines(), ["bb", "c", "d", "e"])
    assert.deepStrictEqual(tail.tail(2), ["d", "e"])
  })

  it("keeps characters whole and leaves colours out", () => {
    const tail = StderrTail.make(3, 100)
    for (const byte of utf8.encode("\x1b[31mé😀\x1b[0m\n")) tail.push(Uint8Array.of(byte))
    assert.deepStrictEqual(tail.lines(), ["é😀"])
  })

  it("keeps the beginning of a long line, in however many pieces it comes", () => {
    const tail = StderrTail.make(3, 5)
    for (const chunk of ["12", "345", "678", "9\nnext"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.lines(), ["12345", "next"])
  })
})
