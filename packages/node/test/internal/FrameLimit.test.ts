import { Duplex, PassThrough } from "node:stream"
import { assert, describe, it } from "@effect/vitest"
import { FastCheck } from "effect"
import * as FrameLimit from "../../src/internal/FrameLimit.js"
import { frame } from "../upgraded.js"

const http = Buffer.from("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")

/** What comes out of a limit, and what it reports, when `bytes` arrive cut at `cuts`. */
const run = async (
  bytes: Buffer,
  cuts: ReadonlyArray<number>,
  options: { maxMessageBytes: number; headBytes: number }
) => {
  const raw = new PassThrough()
  const oversized: Array<readonly [number, number]> = []
  const limited = FrameLimit.make(raw, {
    ...options,
    onBytes: () => {},
    onOversized: (message, size) => oversized.push([message, size])
  })
  const edges = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  for (const [at, edge] of edges.slice(1).entries()) raw.write(bytes.subarray(edges[at], edge))
  raw.end()
  return { out: Buffer.concat(await limited.toArray()), oversized }
}

interface Message {
  readonly fragments: ReadonlyArray<Buffer>
  /** A ping before each fragment but the first. */
  readonly pings: boolean
}

const toFrames = ({ fragments, pings }: Message): Buffer =>
  Buffer.concat(
    fragments.flatMap((fragment, at) => [
      ...(pings && at > 0 ? [frame(Buffer.from("ping"), { opcode: 9 })] : []),
      frame(fragment, { fin: at === fragments.length - 1, opcode: at === 0 ? 1 : 0 })
    ])
  )

/** The messages in frames that are not masked, and how many control frames there are. */
const parse = (bytes: Buffer) => {
  const messages: Array<Buffer> = []
  let fragments: Array<Buffer> = []
  let controls = 0
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.readUInt8(at)
    const short = bytes.readUInt8(at + 1)
    const header = short === 127 ? 10 : short === 126 ? 4 : 2
    const size =
      short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short === 126 ? bytes.readUInt16BE(at + 2) : short
    const payload = bytes.subarray(at + header, at + header + size)
    at += header + size
    if ((first & 0x0f) >= 8) {
      controls += 1
      continue
    }
    assert.strictEqual(first & 0x0f, fragments.length === 0 ? 1 : 0, "the opcode of a fragment")
    fragments.push(payload)
    if ((first & 0x80) === 0) continue
    messages.push(Buffer.concat(fragments))
    fragments = []
  }
  assert.lengthOf(fragments, 0, "an unfinished message")
  return { messages, controls }
}

describe("FrameLimit", () => {
  it("cuts messages beyond the limit to their head, and changes nothing else, however the bytes are cut", () => {
    const fragment = FastCheck.oneof(FastCheck.nat(20), FastCheck.constantFrom(125, 126, 127, 300, 65_535, 65_536)).map(
      (size) => Buffer.alloc(size, "x")
    )
    const message = FastCheck.record({
      fragments: FastCheck.array(fragment, { minLength: 1, maxLength: 4 }),
      pings: FastCheck.boolean()
    })
    return FastCheck.assert(
      FastCheck.asyncProperty(
        FastCheck.array(message, { maxLength: 6 }),
        FastCheck.constantFrom(1, 10, 126, 400, 65_535, 200_000),
        FastCheck.constantFrom(1, 10, 126, 60_000),
        FastCheck.array(FastCheck.nat(1000), { maxLength: 30 }),
        async (messages, maxMessageBytes, headBytes, cuts) => {
          const frames = Buffer.concat(messages.map(toFrames))
          const bytes = Buffer.concat([http, frames])
          const inside = cuts.map((cut) => cut % (bytes.length + 1))
          const { out, oversized } = await run(bytes, inside, { maxMessageBytes, headBytes })
          assert.isTrue(out.subarray(0, http.length).equals(http))

          const sizes = messages.map(({ fragments }) => Buffer.concat(fragments).length)
          const expected = sizes.flatMap((size, index) => (size > maxMessageBytes ? [[index, size] as const] : []))
          assert.deepStrictEqual(oversized, expected)
          if (expected.length === 0) assert.isTrue(out.equals(bytes))

          const parsed = parse(out.subarray(http.length))
          assert.strictEqual(parsed.controls, parse(frames).controls)
          assert.lengthOf(parsed.messages, messages.length)
          for (const [index, size] of sizes.entries()) {
            const kept = parsed.messages[index]?.length ?? -1
            if (size <= maxMessageBytes) assert.strictEqual(kept, size)
            else {
              assert.isAtLeast(kept, Math.min(size, headBytes))
              assert.isAtMost(kept, Math.max(maxMessageBytes, headBytes))
            }
          }
        }
      )
    )
  })

  it("leaves alone what is no WebSocket, and a response of another status", async () => {
    const options = { maxMessageBytes: 1, headBytes: 1 }
    for (const text of [
      "SSH-2.0-OpenSSH_9.2\r\n\r\nhello",
      "HTTP/1.1 502 Bad Gateway\r\n\r\n<html>",
      "x".repeat(100_000)
    ]) {
      const { out } = await run(Buffer.from(text), [5], options)
      assert.strictEqual(out.toString(), text)
    }
    const early = Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\n\r\n"), http, frame(Buffer.from("abc"))])
    assert.deepStrictEqual((await run(early, [], options)).oversized, [[0, 3]])
  })

  it("passes on what fails beneath it, and holds no more than a buffer for a reader that is slow", async () => {
    const broken = new PassThrough()
    const limited = FrameLimit.make(broken, {
      maxMessageBytes: 1,
      headBytes: 1,
      onBytes: () => {},
      onOversized: () => {}
    })
    const error = new Promise((resolve) => limited.on("error", resolve))
    broken.destroy(new Error("reset"))
    assert.propertyVal(await error, "message", "reset")

    let read = 0
    const chunk = Buffer.alloc(65_536)
    const endless = new Duplex({
      read() {
        read += chunk.length
        setImmediate(() => this.push(chunk))
      },
      write: (_chunk, _encoding, callback) => callback()
    })
    FrameLimit.make(endless, { maxMessageBytes: 1, headBytes: 1, onBytes: () => {}, onOversized: () => {} })
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    assert.isBelow(read, 1_000_000)
    endless.destroy()
  })
})
