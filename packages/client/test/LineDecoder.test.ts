import { describe, expect, it } from "@effect/vitest"
import { LineDecoder } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Effect, FastCheck, Stream } from "effect"
import { completed, delta } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const utf8 = new TextEncoder()

/** Feeds `bytes` cut at every position of `cuts`. */
const decode = (bytes: Uint8Array, cuts: ReadonlyArray<number>, options?: LineDecoder.Options) => {
  const decoder = LineDecoder.make(options)
  const edges = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  const lines = edges.slice(1).flatMap((edge, at) => decoder.push(bytes.subarray(edges[at], edge)))
  return [...lines, ...decoder.end()]
}

describe("line framing", () => {
  it("cuts the same lines however the bytes are cut, inside of characters too", () => {
    const line = FastCheck.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, ""))
    FastCheck.assert(
      FastCheck.property(
        FastCheck.array(line, { maxLength: 8 }),
        FastCheck.constantFrom("\n", "\r\n"),
        FastCheck.boolean(),
        FastCheck.array(FastCheck.nat(400), { maxLength: 20 }),
        (lines, end, ended, cuts) => {
          const bytes = utf8.encode(lines.join(end) + (ended ? end : ""))
          const inside = cuts.filter((cut) => cut <= bytes.length)
          expect(decode(bytes, inside)).toEqual(lines.filter((line) => line !== ""))
        }
      )
    )
  })

  it("decodes a line of megabytes as one text, whatever its bytes are and wherever it is cut", () => {
    const whole = new TextDecoder("utf-8", { ignoreBOM: true })
    const piece = 1024 * 1024
    const characters = ["é", "€", "😀", "\ufeff", "\r"].map((text) => [...utf8.encode(text)])
    const malformed = [[0x80], [0xc3], [0xff], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80]]
    for (const pattern of [...characters, ...malformed]) {
      for (const length of [piece - 1, piece, piece + 1, piece + 2, piece + 3, piece + 4]) {
        // The decoder's own cut is among the last bytes.
        const line = new Uint8Array(length).fill(0x61)
        for (let at = piece - 12; at < length; at++) line[at] = pattern[(at + length) % pattern.length] ?? 0
        const bytes = Buffer.concat([line, utf8.encode("\r\nnext\n")])
        for (const cuts of [[], [5, length - 1, length + 1], [length]]) {
          const [first, ...rest] = decode(bytes, cuts)
          expect(first === whole.decode(line)).toBe(true)
          expect(rest).toEqual(["next"])
        }
      }
    }
  })

  it("keeps the head of a line that is beyond a limit of megabytes", () => {
    const limit = 3_000_000
    const line = `${"€".repeat(4095)}😀${"x".repeat(limit)}`
    const { length } = utf8.encode(line)
    for (const cuts of [[], [2_500_000], [length - 1], [length]]) {
      for (const maxMessageBytes of [limit, length - 1]) {
        const expected = [{ head: "€".repeat(4095), bytes: length }, "next"]
        expect(decode(utf8.encode(`${line}\r\nnext\n`), cuts, { maxMessageBytes })).toEqual(expected)
      }
      expect(decode(utf8.encode(`${line}\r\n`), cuts, { maxMessageBytes: length })[0] === line).toBe(true)
    }
  })

  it("keeps U+2028, U+2029 and U+0085 inside of a line", () => {
    expect(decode(utf8.encode('"a\u2028b\u2029c\u0085d"\n'), [])).toEqual(['"a\u2028b\u2029c\u0085d"'])
  })

  it("does not keep the caller's buffer, which may be used again", () => {
    const decoder = LineDecoder.make()
    const buffer = utf8.encode("abc")
    decoder.push(buffer)
    buffer.fill(0x78)
    expect(decoder.push(utf8.encode("d\n"))).toEqual(["abcd"])
  })

  it("does not keep a Buffer either, whose own slice is a view", () => {
    const decoder = LineDecoder.make()
    const buffer = Buffer.from("one\ntwo")
    expect(decoder.push(buffer)).toEqual(["one"])
    buffer.fill("x")
    expect(decoder.push(Buffer.from("\n"))).toEqual(["two"])
  })

  it("replaces a line beyond the limit by its head and length, and goes on, however the bytes are cut", () => {
    const line = FastCheck.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ""))
    FastCheck.assert(
      FastCheck.property(
        FastCheck.array(line, { maxLength: 8 }),
        FastCheck.constantFrom("\n", "\r\n"),
        FastCheck.integer({ min: 1, max: 40 }),
        FastCheck.array(FastCheck.nat(300), { maxLength: 20 }),
        (lines, end, maxMessageBytes, cuts) => {
          const bytes = utf8.encode(lines.join(end))
          const inside = cuts.filter((cut) => cut <= bytes.length)
          const expected = lines
            .filter((line) => line !== "")
            .map((head) => {
              const { length } = utf8.encode(head)
              return length > maxMessageBytes ? { head, bytes: length } : head
            })
          expect(decode(bytes, inside, { maxMessageBytes })).toEqual(expected)
        }
      )
    )
  })

  it("keeps 4,096 characters of a line beyond the limit, none of them half", () => {
    const cases = [
      ["a".repeat(20_000), "a".repeat(4096)],
      ["é".repeat(20_000), "é".repeat(4096)],
      ["€".repeat(20_000), "€".repeat(4096)],
      ["😀".repeat(20_000), "😀".repeat(2048)],
      [`a${"😀".repeat(20_000)}`, `a${"😀".repeat(2047)}`]
    ] as const
    for (const [line, head] of cases) {
      const bytes = utf8.encode(`${line}\nnext\n`)
      for (const cuts of [[], [5000], [12_000, 12_001, 12_288, 15_000]]) {
        for (const maxMessageBytes of [10, 8192, 19_999]) {
          const expected = [{ head, bytes: utf8.encode(line).length }, "next"]
          expect(decode(bytes, cuts, { maxMessageBytes })).toEqual(expected)
        }
      }
    }
  })

  it("keeps nothing of what it skips", () => {
    const decoder = LineDecoder.make({ maxMessageBytes: 100_000 })
    const chunk = new Uint8Array(65_536).fill(0x61)
    const before = process.memoryUsage().arrayBuffers
    for (let at = 0; at < 4096; at++) decoder.push(chunk)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
    expect(decoder.push(utf8.encode("\n"))).toEqual([{ head: "a".repeat(4096), bytes: 4096 * 65_536 }])
  })

  it("takes time in proportion to the length of a line, not to its square", () => {
    const time = (chunks: number) => {
      const decoder = LineDecoder.make()
      const chunk = new Uint8Array(1024).fill(0x61)
      const from = performance.now()
      for (let at = 0; at < chunks; at++) decoder.push(chunk)
      const [line] = decoder.push(utf8.encode("\n"))
      expect(typeof line === "string" && line.length).toBe(chunks * 1024)
      return performance.now() - from
    }
    // Framed by `current + chunk`, these 64 MB would be 2 TB of copies.
    expect(time(64_000)).toBeLessThan(10_000)
  })

  it.scoped("a line of 32 MB, cut characters, CRLF and U+2028 arrive through the client as they were sent", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      const texts = ["x".repeat(32 * 1024 * 1024), "héllo 🎈 \u2028 wörld", "plain"]
      const bytes = utf8.encode(`${texts.map((text) => JSON.stringify(delta("t1", "u1", text))).join("\r\n")}\r\n`)
      const cut = bytes.indexOf(0xf0) + 2 // inside of the balloon
      yield* server.sendBytes(bytes.subarray(0, 5_000_000), bytes.subarray(5_000_000, cut), bytes.subarray(cut))
      yield* server.send(completed("t1", "u1"))
      const received = Array.from(yield* Stream.runCollect(handle.text))
      expect(received.map((text) => text.length)).toEqual(texts.map((text) => text.length))
      expect(received.slice(1)).toEqual(texts.slice(1))
      expect(received[0] === texts[0]).toBe(true)
    }).pipe(Effect.provide(ScriptedTransport.connected()))
  )
})
