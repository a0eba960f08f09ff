import { describe, expect, it } from "@effect/vitest"
import { Effect, Encoding, FastCheck } from "effect"
import * as Base64 from "../src/internal/Base64.js"

const sizes = [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000]

describe("base64", () => {
  it("encodes bytes and text as Effect does, whatever their length, and decodes them again", () => {
    const samples = sizes.map((size) => Uint8Array.from({ length: size }, (_, n) => (n * 7) % 256))
    for (const bytes of samples) {
      const encoded = Base64.encode(bytes)
      expect(encoded === Encoding.encodeBase64(bytes)).toBe(true)
      expect(Buffer.compare(Effect.runSync(Base64.decode("fs/readFile", encoded)), bytes)).toBe(0)
    }
    FastCheck.assert(
      FastCheck.property(FastCheck.string({ unit: "grapheme" }), (text) => {
        expect(Base64.encode(text)).toBe(Encoding.encodeBase64(text))
      })
    )
  })
})
