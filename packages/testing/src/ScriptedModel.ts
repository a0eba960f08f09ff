/**
 * A model that says what a test tells it to, for the real codex app-server.
 *
 * @since 0.1.0
 */
import { createServer } from "node:http"
import { HttpRouter, HttpServer, HttpServerRequest, HttpServerResponse } from "@effect/platform"
import { NodeHttpServer, NodeHttpServerRequest } from "@effect/platform-node"
import { Cause, Chunk, Context, Deferred, Effect, Layer, Option, type Scope, Stream, SubscriptionRef } from "effect"
import * as ModelRequest from "./ModelRequest.js"
import * as Reply from "./Reply.js"
import * as ResponsesEvent from "./ResponsesEvent.js"

/**
 * A model that says what a test tells it to: an HTTP server on 127.0.0.1 that speaks as much of OpenAI's Responses API
 * as the real `codex app-server` needs. With it everything but the model is real.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { Reply, ScriptedModel } from "@effect-codex/testing"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const model = yield* ScriptedModel.ScriptedModel
 *   yield* model.script(Reply.functionCall("exec_command", { cmd: "ls" }), Reply.message("Two files."))
 *   // Run a turn on a codex whose model provider has `base_url = model.url`; then the second request has the output.
 *   const second = yield* model.request(1)
 *   return second.toolOutputs[0]?.text
 * }).pipe(Effect.provide(ScriptedModel.layer))
 * ```
 */
export class ScriptedModel extends Context.Tag("@effect-codex/testing/ScriptedModel")<
  ScriptedModel,
  ScriptedModel.Service
>() {}

/**
 * Types that belong to {@link ScriptedModel}.
 *
 * @since 0.1.0
 * @category models
 */
export declare namespace ScriptedModel {
  /** What a scripted model does. */
  interface Service {
    /** The `base_url` of a model provider in codex's configuration, `http://127.0.0.1:PORT/v1`. */
    readonly url: string
    /** Every request so far, in the order of arrival. */
    readonly requests: Effect.Effect<ReadonlyArray<ModelRequest.ModelRequest>>
    /** Waits until the request with this index (counted from 0) has arrived. */
    readonly request: (index: number) => Effect.Effect<ModelRequest.ModelRequest>
    /** Waits until `count` requests have arrived, and gives the first `count`. */
    readonly awaitRequests: (count: number) => Effect.Effect<ReadonlyArray<ModelRequest.ModelRequest>>
    /** Appends to the script. Every request takes the next reply off it, in the order of arrival. */
    readonly script: (...replies: ReadonlyArray<Reply.Reply>) => Effect.Effect<void>
    /**
     * Sets what answers the requests that find the script empty, in place of what did so before. At first that is a
     * response that fails and says so. A responder that dies makes the response fail with what it died of.
     */
    readonly respond: (responder: Responder) => Effect.Effect<void>
  }

  /** Decides on the reply to a request; as an effect it may take its time, and ends when the client goes away. */
  type Responder = (request: ModelRequest.ModelRequest) => Reply.Reply | Effect.Effect<Reply.Reply>
}

interface State {
  readonly requests: Chunk.Chunk<ModelRequest.ModelRequest>
  readonly script: Chunk.Chunk<Reply.Reply>
  readonly responder: ScriptedModel.Responder
}

/**
 * Starts a scripted model on a free port. Closing the scope cuts every connection, ends what is held, and completes
 * when nothing runs any more.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: Effect.Effect<ScriptedModel.Service, never, Scope.Scope> = Effect.gen(function* () {
  const state = yield* SubscriptionRef.make<State>({
    requests: Chunk.empty(),
    script: Chunk.empty(),
    responder: exhausted
  })

  /** Numbers the request and takes its reply off the script in one go, so that both are in the order of arrival. */
  const arrive = (content: ModelRequest.Content, outcome: Deferred.Deferred<ModelRequest.Outcome>) =>
    SubscriptionRef.modify(state, ({ requests, script, responder }) => {
      const request = { ...content, index: Chunk.size(requests), outcome: Deferred.await(outcome) }
      const reply = Option.match(Chunk.head(script), {
        onNone: () => consult(responder, request),
        onSome: Effect.succeed
      })
      return [
        { request, reply },
        { requests: Chunk.append(requests, request), script: Chunk.drop(script, 1), responder }
      ]
    })

  const responses = Effect.gen(function* () {
    const http = yield* HttpServerRequest.HttpServerRequest
    const content = yield* ModelRequest.decode(yield* http.json, http.headers)
    const outcome = yield* Deferred.make<ModelRequest.Outcome>()
    const { request, reply: decide } = yield* Effect.acquireRelease(arrive(content, outcome), () =>
      Deferred.succeed(outcome, "cut")
    )
    const reply = yield* decide
    const answered = Deferred.succeed(outcome, "answered")
    if (reply._tag === "Refused") {
      return yield* Effect.zipLeft(HttpServerResponse.json(reply.body, { status: reply.status }), answered)
    }
    // The server interrupts this fiber once the connection is closed.
    const disconnect = Effect.zipRight(
      Effect.sync(() => NodeHttpServerRequest.toIncomingMessage(http).socket.destroySoon()),
      Effect.never
    )
    return HttpServerResponse.stream(
      Reply.events(reply, { index: request.index, disconnect }).pipe(
        Stream.map(ResponsesEvent.encode),
        Stream.concat(Stream.execute(answered)),
        Stream.encodeText
      ),
      { contentType: "text/event-stream" }
    )
  })

  const node = createServer()
  const server = yield* Effect.orDie(NodeHttpServer.make(() => node, { host: "127.0.0.1", port: 0 }))
  yield* server.serve(
    HttpRouter.empty.pipe(
      HttpRouter.post("/v1/responses", responses),
      HttpRouter.get("/v1/models", HttpServerResponse.json({ object: "list", data: [], models: [] }))
    )
  )
  yield* Effect.addFinalizer(() =>
    Effect.async<void>((resume) => {
      node.close(() => resume(Effect.void))
      node.closeAllConnections()
    }).pipe(
      Effect.zipRight(SubscriptionRef.get(state)),
      Effect.flatMap(({ requests }) => Effect.forEach(requests, (request) => request.outcome, { discard: true }))
    )
  )

  const awaitRequests = (count: number) =>
    state.changes.pipe(
      Stream.map(({ requests }) => Chunk.take(requests, count)),
      Stream.filter((requests) => Chunk.size(requests) === count),
      Stream.runHead,
      Effect.map(Option.getOrThrow)
    )

  return ScriptedModel.of({
    url: `${HttpServer.formatAddress(server.address)}/v1`,
    requests: Effect.map(state, ({ requests }) => Chunk.toReadonlyArray(requests)),
    request: (index) => Effect.map(awaitRequests(index + 1), Chunk.unsafeGet(index)),
    awaitRequests: (count) => Effect.map(awaitRequests(count), Chunk.toReadonlyArray),
    script: (...replies) =>
      SubscriptionRef.update(state, (state) => ({
        ...state,
        script: Chunk.appendAll(state.script, Chunk.fromIterable(replies))
      })),
    respond: (responder) => SubscriptionRef.update(state, (state) => ({ ...state, responder }))
  })
})

/**
 * A scripted model of its own, see {@link make}.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: Layer.Layer<ScriptedModel> = Layer.scoped(ScriptedModel, make)

/** Codex shows the message of `invalid_prompt` as it is, and does not retry. */
const fail = (message: string) => Reply.failed("invalid_prompt", message)

const exhausted: ScriptedModel.Responder = (request) =>
  fail(
    `The script has no reply for request number ${request.index + 1} ` +
      `(thread ${request.threadId}, input ${JSON.stringify(request.inputText.slice(0, 80))}). ` +
      "Append one with ScriptedModel.script, or answer whatever is not scripted with ScriptedModel.respond."
  )

const consult = (responder: ScriptedModel.Responder, request: ModelRequest.ModelRequest) =>
  Effect.suspend(() => {
    const reply = responder(request)
    return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
  }).pipe(
    Effect.catchAllDefect((defect) =>
      Effect.succeed(
        fail(`The responder died on request number ${request.index + 1}: ${Cause.pretty(Cause.die(defect))}`)
      )
    )
  )
