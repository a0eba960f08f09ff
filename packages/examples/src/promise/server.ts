import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { AbortError, startCodex } from "@effect-codex/promise"

/** A web server: each request is a turn, sent as server-sent events. The turn stops when its reader leaves. */
const codex = await startCodex()

const server = createServer(async (request, response) => {
  const prompt = new URL(request.url ?? "/", "http://localhost").searchParams.get("prompt")
  if (prompt === null) {
    response.writeHead(400).end("Give a ?prompt=…\n")
    return
  }
  const reader = new AbortController()
  response.on("close", () => reader.abort())
  response.writeHead(200, { "content-type": "text/event-stream" })
  try {
    const thread = await codex.startThread({ sandbox: "read-only", signal: reader.signal })
    for await (const event of thread.stream(prompt, { signal: reader.signal })) {
      response.write(`event: ${event.method}\ndata: ${JSON.stringify(event.params)}\n\n`)
    }
  } catch (error) {
    if (!(error instanceof AbortError)) response.write(`event: failed\ndata: ${JSON.stringify(String(error))}\n\n`)
  }
  response.end()
})

server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?prompt=Hello`)
})

process.once("SIGTERM", async () => {
  server.close()
  server.closeAllConnections()
  await codex.close()
})
