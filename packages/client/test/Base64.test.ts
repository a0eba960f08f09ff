import { describe, expect, it } from "@effect/vitest"
import { Effect, Encoding, FastCheck } from "effect"
import * as Base64 from "../src/internal/Base64.js"

const sizes = [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000]

const encode = (data: string | Uint8Array) => Effect.runSync(Base64.encode("fs/writeFile", data))

describe("base64", () => {
  it("encodes bytes and text as Effect does, whatever their length, and decodes them again", () => {
    const samples = sizes.map((size) => Uint8Array.from({ length: size }, (_, n) => (n * 7) % 256))
    for (const bytes of samples) {
      const encoded = encode(bytes)
      expect(encoded === Encoding.encodeBase64(bytes)).toBe(true)
      expect(Buffer.compare(Effect.runSync(Base64.decode("fs/readFile", encoded)), bytes)).toBe(0)
    }
    FastCheck.assert(
      FastCheck.property(FastCheck.string({ unit: "grapheme" }), (text) => {
        expect(encode(text)).toBe(Encoding.encodeBase64(text))
      })
    )
  })

  it("T3: refuses what is neither text nor bytes", () => {
    for (const data of [undefined, null, 0, [1, 2], { length: 1 }]) {
      const error = Effect.runSync(Effect.flip(Base64.encode("fs/writeFile", data as never)))
      expect(error).toMatchObject({ _tag: "InvalidParamsError", method: "fs/writeFile", sent: false })
    }
  })
})
