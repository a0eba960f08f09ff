/** The part of the `ws` package that is used here; the package brings no types. */
declare module "ws" {
  import type { EventEmitter } from "node:events"
  import type { ClientRequest, IncomingMessage } from "node:http"
  import type { Duplex } from "node:stream"

  export interface Options {
    readonly headers?: Readonly<Record<string, string>>
    readonly perMessageDeflate?: boolean
    readonly followRedirects?: boolean
    readonly skipUTF8Validation?: boolean
    readonly maxPayload?: number
    readonly createConnection?: (options: { readonly host: string; readonly port: number | string }) => Duplex
  }

  export interface SendOptions {
    readonly binary?: boolean
    readonly fin?: boolean
  }

  export class WebSocket extends EventEmitter {
    constructor(url: URL, options: Options)
    readonly OPEN: 1
    readonly CLOSING: 2
    readonly CLOSED: 3
    readonly readyState: 0 | 1 | 2 | 3
    readonly bufferedAmount: number
    send(data: string | Buffer, whenFlushed?: () => void): void
    send(data: string | Buffer, options: SendOptions, whenFlushed?: () => void): void
    ping(): void
    pause(): void
    resume(): void
    close(code: number): void
    terminate(): void
    on(event: "message", listener: (data: Buffer) => void): this
    on(event: "close", listener: (code: number, reason: Buffer) => void): this
    on(event: "error", listener: (error: Error) => void): this
    once(event: "open", listener: () => void): this
    once(event: "error", listener: (error: Error) => void): this
    once(event: "unexpected-response", listener: (request: ClientRequest, response: IncomingMessage) => void): this
  }
}
