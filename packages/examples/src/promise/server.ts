/**
 * A web server with `node:http`: each POST is a turn, sent as server-sent events.
 * The turn is stopped when its reader leaves. Try `curl -N --data "Hello" http://127.0.0.1:8080`.
 */
import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { AbortError, startCodex } from "@effect-codex/promise"

const maxInputLength = 65_536

const read = async (request: IncomingMessage): Promise<string | undefined> => {
  let text = ""
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk
    if (text.length > maxInputLength) return undefined
  }
  return text.trim() === "" ? undefined : text
}

const codex = await startCodex()

const server = createServer(async (request, response) => {
  const reader = new AbortController()
  const { signal } = reader
  response.on("close", () => reader.abort())
  const send = async (event: string, data: unknown) => {
    if (!response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) await once(response, "drain", { signal })
  }
  try {
    const input = request.method === "POST" ? await read(request) : undefined
    if (input === undefined) {
      response.writeHead(400).end("POST an input\n")
      return
    }
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
    const thread = await codex.startThread({ sandbox: "read-only", approvals: "deny", signal })
    for await (const event of thread.stream(input, { signal })) {
      if (event.method === "item/agentMessage/delta") await send("text", event.params.delta)
    }
    await send("end", { threadId: thread.id })
  } catch (error) {
    if (error instanceof AbortError || signal.aborted) return
    await send("failed", error instanceof Error ? error.name : "Error")
  } finally {
    response.end()
  }
})

server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

const close = async () => {
  server.close()
  server.closeAllConnections()
  await codex.close()
}
process.once("SIGINT", close)
process.once("SIGTERM", close)
