import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { Headers } from "@effect/platform"
import { ModelRequest, ResponsesEvent } from "@effect-codex/testing"
import { Effect, type Scope } from "effect"

/** How many pieces a message has. */
export const pieces = 20

/** A model that keeps nothing of what it was asked. Its `url` is the `base_url` of a provider. */
export interface EndlessModel {
  readonly url: string
}

/** What a turn says whole: `7#0;7#1;…`, where the number of the request tells it from every other. */
export const isWhole = (text: string): boolean => {
  const [request] = text.split("#")
  return text === Array.from({ length: pieces }, (_, at) => `${request}#${at};`).join("")
}

/** Each message comes in pieces, some ms apart. A goal is complete after its first turn. */
export const make: Effect.Effect<EndlessModel, never, Scope.Scope> = Effect.acquireRelease(
  Effect.async<EndlessModel & { readonly close: () => void }>((resume) => {
    let requests = 0
    const respond = async (body: string, response: ServerResponse) => {
      const number = requests++
      const { isGoalPrompt, toolOutputs } = await Effect.runPromise(
        ModelRequest.decode(JSON.parse(body), Headers.empty)
      )
      const write = (event: ResponsesEvent.ResponsesEvent) => response.write(ResponsesEvent.encode(event))
      response.writeHead(200, { "content-type": "text/event-stream" })
      write(ResponsesEvent.created(`r${number}`))
      if (isGoalPrompt && toolOutputs.length === 0 && number % 2 === 0) {
        const call = { type: "function_call", id: `c${number}`, call_id: `c${number}`, name: "update_goal" }
        write(ResponsesEvent.itemDone({ ...call, arguments: JSON.stringify({ status: "complete" }) }))
      } else {
        const item = { type: "message", role: "assistant", id: `m${number}` }
        write(ResponsesEvent.itemAdded({ ...item, content: [] }))
        const said = Array.from({ length: pieces }, (_, at) => `${number}#${at};`)
        for (const piece of said) {
          if (response.destroyed) return
          write(ResponsesEvent.textDelta(item.id, piece))
          await sleep(5)
        }
        write(ResponsesEvent.itemDone({ ...item, content: [{ type: "output_text", text: said.join("") }] }))
      }
      write(ResponsesEvent.completed(`r${number}`, { inputTokens: 1, outputTokens: 1 }))
      response.end()
    }
    const server = createServer((request, response) => {
      const chunks: Array<Buffer> = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        if (request.method === "POST") void respond(Buffer.concat(chunks).toString(), response)
        else response.writeHead(200, { "content-type": "application/json" }).end('{"models":[]}')
      })
    })
    server.listen(0, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
      resume(
        Effect.succeed({
          url,
          close: () => {
            server.close()
            server.closeAllConnections()
          }
        })
      )
    })
  }),
  ({ close }) => Effect.sync(close)
)
