/**
 * An app-server in memory, which a test plays message by message.
 *
 * @since 0.1.0
 */
import { Codex, CodexError, LineDecoder, Transport } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import { Context, Deferred, Effect, Exit, Fiber, Layer, Mailbox, Stream } from "effect"

/**
 * An app-server in memory, for the faults and races that a real one will not stage: the test is the server. What it
 * sends goes through the same framing as the bytes of a process.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { ScriptedTransport } from "@effect-codex/testing"
 * import { Effect } from "effect"
 *
 * const connected = ScriptedTransport.connected()
 *
 * const server = Effect.gen(function* () {
 *   const { expect, answer, notify } = yield* ScriptedTransport.ScriptedTransport
 *   const request = yield* expect("turn/start")
 *   yield* notify("turn/started", { threadId: "t", turn: { id: "1" } })
 *   yield* answer(request, { turn: { id: "1" } })
 * })
 * ```
 */
export class ScriptedTransport extends Context.Tag("@effect-codex/testing/ScriptedTransport")<
  ScriptedTransport,
  ScriptedTransport.Service
>() {}

/**
 * Types that belong to {@link ScriptedTransport}.
 *
 * @since 0.1.0
 * @category models
 */
export declare namespace ScriptedTransport {
  /** What the client wrote: a request, a notification, or an answer. */
  interface Received {
    readonly id?: string | number
    readonly method?: string
    // biome-ignore lint/suspicious/noExplicitAny: whatever the client sends; a test looks into it as it likes
    readonly params?: any
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    readonly result?: any
    readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
  }

  /** The server's side of the connection. What it sends completes when the client has read it. */
  interface Service {
    /** The next message of the client that was not taken yet. Waits for it. */
    readonly take: Effect.Effect<Received>
    /** The next message, which must be of that method; dies if it is another. */
    readonly expect: (method: string) => Effect.Effect<Received>
    /** Takes `initialize` and `initialized`, and responds as codex does. */
    readonly handshake: (metadata?: Metadata) => Effect.Effect<void>
    /** Answers a request with a result. */
    readonly answer: (request: Received, result: unknown) => Effect.Effect<void>
    /** Answers a request with an error. */
    readonly refuse: (
      request: Received,
      error: { readonly code: number; readonly message: string; readonly data?: unknown }
    ) => Effect.Effect<void>
    /** Sends a notification. */
    readonly notify: (method: string, params: unknown) => Effect.Effect<void>
    /** Sends any message. */
    readonly send: (...messages: ReadonlyArray<unknown>) => Effect.Effect<void>
    /** Sends bytes as they are: cut, broken or of no sense at all. */
    readonly sendBytes: (...chunks: ReadonlyArray<Uint8Array | string>) => Effect.Effect<void>
    /** Ends the connection, once what was sent before has been read. */
    readonly end: (
      error?: Partial<ConstructorParameters<typeof CodexError.TransportClosedError>[0]>
    ) => Effect.Effect<void>
  }
}

/**
 * What the server says of itself in the handshake.
 *
 * @since 0.1.0
 * @category models
 */
export type Metadata = Partial<typeof scripted>

const scripted = {
  userAgent: `scripted/${codexVersion} (memory)`,
  codexHome: "/nowhere",
  platformFamily: "unix",
  platformOs: "linux"
}

const utf8 = new TextEncoder()

interface Delivery {
  readonly chunks: ReadonlyArray<Uint8Array | string>
  readonly taken: Deferred.Deferred<void>
}

const make = Effect.gen(function* () {
  const toServer = yield* Mailbox.make<ScriptedTransport.Received>()
  const toClient = yield* Mailbox.make<Delivery>()
  const left = yield* Deferred.make<void>()
  const closed = yield* Deferred.make<never, CodexError.TransportClosedError>()

  const transport = Transport.make({
    run: (onLines) =>
      Effect.suspend(() => {
        const lines = LineDecoder.make()
        const read = ({ chunks, taken }: Delivery) => {
          for (const chunk of chunks) {
            const batch = lines.push(typeof chunk === "string" ? utf8.encode(chunk) : chunk)
            if (batch.length > 0) onLines(batch)
          }
          Deferred.unsafeDone(taken, Exit.void)
        }
        return Mailbox.toStream(toClient).pipe(
          Stream.runForEach((delivery) => Effect.sync(() => read(delivery))),
          Effect.zipRight(Deferred.await(closed)),
          Effect.ensuring(Deferred.succeed(left, undefined))
        )
      }),
    ready: Effect.flatMap(Deferred.poll(closed), (end) => (end._tag === "Some" ? end.value : Effect.void)),
    write: (line) => {
      toServer.unsafeOffer(JSON.parse(line))
      return true
    }
  })

  const sendBytes: ScriptedTransport.Service["sendBytes"] = (...chunks) =>
    Effect.gen(function* () {
      const taken = yield* Deferred.make<void>()
      yield* toClient.offer({ chunks, taken })
      yield* Effect.raceFirst(Deferred.await(taken), Deferred.await(left))
    })
  const send: ScriptedTransport.Service["send"] = (...messages) =>
    sendBytes(messages.map((message) => `${JSON.stringify(message)}\n`).join(""))
  const take = Effect.orDie(toServer.take)
  const expect = (method: string) =>
    Effect.flatMap(take, (message) =>
      message.method === method
        ? Effect.succeed(message)
        : Effect.dieMessage(`expected the client to send ${method}, but it sent ${JSON.stringify(message)}`)
    )
  const answer: ScriptedTransport.Service["answer"] = (request, result) => send({ id: request.id, result })

  const server = ScriptedTransport.of({
    take,
    expect,
    handshake: (metadata) =>
      Effect.gen(function* () {
        const request = yield* expect("initialize")
        yield* answer(request, { ...scripted, ...metadata })
        yield* expect("initialized")
      }),
    answer,
    refuse: (request, error) => send({ id: request.id, error }),
    notify: (method, params) => send({ method, params, emittedAtMs: 0 }),
    send,
    sendBytes,
    end: (error) =>
      Effect.zipRight(
        Deferred.fail(
          closed,
          new CodexError.TransportClosedError({ reason: "Disconnected", stderrTail: [], ...error })
        ),
        toClient.end
      )
  })

  return Context.make(Transport.Transport, transport).pipe(Context.add(ScriptedTransport, server))
})

/**
 * A connection in memory: the client's side as its Transport, the server's side for the test.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (): Layer.Layer<Transport.Transport | ScriptedTransport> => Layer.effectContext(make)

/**
 * A server that plays a recording of {@link WireRecord} back into a client. It sends what the recording has as received,
 * in its order; where the recording has something sent, it waits until the client has sent the same: a request or a
 * notification of that method, or a response. Ids are those of the client at hand. After the last line the connection
 * stays open. Fails with a `SyntaxError` for a line that is no JSON.
 *
 * @since 0.1.0
 * @category layers
 */
export const replay = (recording: Iterable<string>): Layer.Layer<Transport.Transport, SyntaxError> => {
  const play = Effect.gen(function* () {
    const entries = yield* Effect.try({
      try: () => Array.from(recording, (line): Recorded => JSON.parse(line)),
      catch: (error) => error as SyntaxError
    })
    const { send, take } = yield* ScriptedTransport
    const early: Array<ScriptedTransport.Received> = []
    /** The ids of the client's requests, by those in the recording. */
    const ids = new Map<unknown, string | number | undefined>()

    const isSame = (recorded: ScriptedTransport.Received, sent: ScriptedTransport.Received) =>
      recorded.method === sent.method && (recorded.method !== undefined || recorded.id === sent.id)
    const awaitSent = (recorded: ScriptedTransport.Received) =>
      Effect.gen(function* () {
        let at = early.findIndex((sent) => isSame(recorded, sent))
        while (at === -1) {
          early.push(yield* take)
          at = early.findIndex((sent) => isSame(recorded, sent))
        }
        const [sent] = early.splice(at, 1)
        ids.set(recorded.id, sent?.id)
      })
    const step = ({ direction, message }: Recorded) => {
      if (message === undefined) return Effect.void
      if (direction === "sent") return awaitSent(message)
      return send(message.method === undefined ? { ...message, id: ids.get(message.id) ?? message.id } : message)
    }
    yield* Effect.forkScoped(Effect.forEach(entries, step, { discard: true }))
  })
  return Layer.provideMerge(Layer.scopedDiscard(play), layer())
}

/** A line of a recording. */
interface Recorded {
  readonly direction: "sent" | "received"
  readonly message?: ScriptedTransport.Received
}

/**
 * A client that is connected to the test, the handshake done.
 *
 * @since 0.1.0
 * @category layers
 */
export const connected = <const O extends Codex.Options<unknown>>(
  options?: O,
  metadata?: Metadata
): Layer.Layer<
  Codex.Provided<O> | ScriptedTransport,
  CodexError.InitializeError | CodexError.InvalidOptionError,
  Codex.Requirements<O>
> => {
  const codex = Layer.scopedContext(
    Effect.gen(function* () {
      const { handshake } = yield* ScriptedTransport
      const server = yield* Effect.forkScoped(handshake(metadata))
      const context = yield* Layer.build(Codex.layer(options))
      // The test takes what comes after the handshake.
      yield* Fiber.join(server)
      return context
    })
  )
  return Layer.provideMerge(codex, layer())
}
