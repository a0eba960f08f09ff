/**
 * A web page that shows many live turns: one response carries all of them, as server-sent events.
 * When the reader leaves, the stream of the response is interrupted, and with it every turn is stopped.
 */
import { createServer } from "node:http"
import { fileURLToPath } from "node:url"
import { HttpRouter, HttpServer, HttpServerRequest, HttpServerResponse } from "@effect/platform"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Layer, Option, Schema, Stream } from "effect"

const page = fileURLToPath(new URL("web.html", import.meta.url))

const Inputs = Schema.Struct({
  inputs: Schema.Array(Schema.String.pipe(Schema.maxLength(10_000))).pipe(Schema.maxItems(20))
})

/** A page of another origin cannot send this header without permission, so it cannot start turns. */
const JsonHeader = Schema.Struct({ "content-type": Schema.Literal("application/json") })

const turn = (codex: Codex.Service, input: string, index: number) =>
  Stream.unwrap(
    Effect.map(codex.startThread({ sandbox: "read-only", approvals: "deny" }), (thread) => thread.stream(input))
  ).pipe(
    Stream.filterMap((event) => {
      if (event.method === "item/agentMessage/delta") return Option.some({ type: "text", text: event.params.delta })
      if (event.method === "turn/completed") return Option.some({ type: event.params.turn.status, text: "" })
      return Option.none()
    }),
    Stream.catchAll((error) => Stream.make({ type: "failed", text: error._tag })),
    Stream.map((event) => ({ turn: index, ...event }))
  )

const turns = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  yield* HttpServerRequest.schemaHeaders(JsonHeader)
  const { inputs } = yield* HttpServerRequest.schemaBodyJson(Inputs)
  const events = Stream.mergeAll(
    inputs.map((input, index) => turn(codex, input, index)),
    { concurrency: "unbounded" }
  ).pipe(
    Stream.map((event) => `data: ${JSON.stringify(event)}\n\n`),
    Stream.encodeText
  )
  return HttpServerResponse.stream(events, {
    contentType: "text/event-stream",
    headers: { "cache-control": "no-store" }
  })
}).pipe(Effect.catchTag("ParseError", () => HttpServerResponse.empty({ status: 400 })))

const app = HttpRouter.empty.pipe(
  HttpRouter.get("/", HttpServerResponse.file(page)),
  HttpRouter.post("/turns", turns),
  HttpServer.serve(),
  HttpServer.withLogAddress
)

const port = Number(process.env.PORT ?? 8080)

Layer.launch(
  app.pipe(
    Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port })),
    Layer.provide(NodeCodex.layer())
  )
).pipe(NodeRuntime.runMain)
