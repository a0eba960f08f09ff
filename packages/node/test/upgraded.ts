import { createHash } from "node:crypto"
import { createServer } from "node:http"
import type { Socket } from "node:net"
import { Deferred, Effect, Exit, Queue } from "effect"
import { listen } from "./support.js"

/** How the server of the test behaves. */
export interface Options {
  /** `true`: it reads nothing before `resume`. */
  readonly paused?: boolean
}

/** A WebSocket server of the test, whose bytes the test decides. It takes one connection. */
export const upgraded = ({ paused = false }: Options = {}) =>
  Effect.gen(function* () {
    const connected = yield* Deferred.make<Socket>()
    const received = yield* Queue.unbounded<string>()
    const server = createServer().on("upgrade", (request, socket: Socket) => {
      const accept = createHash("sha1")
        .update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest("base64")
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`
      )
      const decode = makeDecoder((text) => received.unsafeOffer(text))
      socket.on("error", () => {}).on("data", decode)
      if (paused) socket.pause()
      Deferred.unsafeDone(connected, Exit.succeed(socket))
    })
    const port = yield* listen(server)
    const socket = Deferred.await(connected)
    yield* Effect.addFinalizer(() => Effect.ignore(Effect.map(Effect.timeout(socket, 0), (each) => each.destroy())))
    return {
      url: `ws://127.0.0.1:${port}`,
      received,
      resume: Effect.map(socket, (each) => void each.resume()),
      write: (bytes: Uint8Array) => Effect.map(socket, (each) => void each.write(bytes))
    }
  })

/** A frame as a server sends it. */
export const frame = (payload: Uint8Array, { fin = true, opcode = 1 } = {}): Buffer => {
  const first = (fin ? 0x80 : 0) | opcode
  const size = payload.length
  const long = Buffer.alloc(8)
  long.writeBigUInt64BE(BigInt(size))
  const header = size < 126 ? [first, size] : size < 65_536 ? [first, 126, ...long.subarray(6)] : [first, 127, ...long]
  return Buffer.concat([Buffer.from(header), payload])
}

/** Reads the frames of a client: messages in fragments, masked, its control frames left out. */
const makeDecoder = (onMessage: (text: string) => void) => {
  let bytes = Buffer.alloc(0)
  let message: Array<Buffer> = []
  return (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      if (bytes.length < 2) return
      const short = bytes.readUInt8(1) & 0x7f
      const header = short === 127 ? 10 : short === 126 ? 4 : 2
      if (bytes.length < header) return
      const size = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short
      if (bytes.length < header + 4 + size) return
      const mask = bytes.subarray(header, header + 4)
      const payload = bytes.subarray(header + 4, header + 4 + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0))
      const first = bytes.readUInt8(0)
      bytes = bytes.subarray(header + 4 + size)
      if ((first & 0x0f) >= 8) continue
      message.push(Buffer.from(payload))
      if ((first & 0x80) === 0) continue
      onMessage(Buffer.concat(message).toString())
      message = []
    }
  }
}
