// A chat with Codex in one page: node:http, server-sent events and no framework.
//
//   node example/chat.mjs        then open http://127.0.0.1:8080
//
// It is made for one person on one machine: every client of it works with this machine's files.
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { fileURLToPath } from "node:url"
import { uiMessages } from "@effect-codex/ai-sdk"
import { startCodex } from "@effect-codex/promise"

/** How many messages can still be read. */
const kept = 100

/**
 * A server for one thread of the connection.
 *
 * @param {import("@effect-codex/promise").Codex} codex
 * @param {import("@effect-codex/promise").StartOptions} [options] how to start the thread
 */
export const chat = async (codex, options = { approvals: "ask", sandbox: "read-only" }) => {
  const page = await readFile(new URL("chat.html", import.meta.url))
  const thread = await codex.startThread(options)
  /** The questions and their responses, by id. */
  const exchanges = new Map()

  const ask = async ({ goal, text }) => {
    const turn = goal ? await thread.startGoal(text, { tokenBudget: Number(goal) }) : await thread.startTurn(text)
    // The one who reads is the one who runs it: errors need not be hidden.
    const messages = uiMessages(turn, { thread, onError: ({ message }) => message })
    exchanges.set(turn.id, { id: turn.id, text, turn, messages })
    if (exchanges.size > kept) exchanges.delete(exchanges.keys().next().value)
    return { id: turn.id }
  }

  const actions = {
    decide: ({ messages }, { approvalId, approved }) => messages.decide(approvalId, approved === true),
    steer: ({ turn }, { text }) => turn.steer(text),
    stop: ({ turn }) => turn.interrupt()
  }

  const handle = async (request, response) => {
    const [, name, id, action] = new URL(request.url, "http://localhost").pathname.split("/")
    if (request.method === "GET" && name === "") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page)
    } else if (request.method === "GET" && name === "exchanges" && id === undefined) {
      reply(
        response,
        Array.from(exchanges.values(), ({ id, text }) => ({ id, text }))
      )
    } else if (request.method === "GET" && exchanges.has(id)) {
      await exchanges.get(id).messages.pipe(response, { lastEventId: request.headers["last-event-id"] })
    } else if (request.method === "POST" && name === "exchanges" && id === undefined) {
      reply(response, await ask(await body(request)))
    } else if (request.method === "POST" && exchanges.has(id) && Object.hasOwn(actions, action)) {
      await actions[action](exchanges.get(id), await body(request))
      reply(response, {})
    } else {
      response.writeHead(404).end()
    }
  }

  return createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ error: error.message }))
    })
  })
}

const reply = (response, value) =>
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value))

/** The JSON of a request. Only a page of this server can send it: a browser lets no other page set this type. */
const body = async (request) => {
  if (request.headers["content-type"] !== "application/json") throw new Error("the body is not JSON")
  let text = ""
  for await (const piece of request.setEncoding("utf8")) {
    text += piece
    if (text.length > 1_000_000) throw new Error("the body is too long")
  }
  return JSON.parse(text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const codex = await startCodex({ configOverrides: { "features.goals": true } })
  const server = await chat(codex)
  server.listen(8080, "127.0.0.1", () => console.log("http://127.0.0.1:8080"))
  process.once("SIGINT", async () => {
    server.closeAllConnections()
    server.close()
    await codex.close()
  })
}
