import { TransportClosedError } from "@effect-codex/client"
import { Chunk, Effect, Exit, Fiber, Option, Scope, Stream } from "effect"
import { type Abortable, AbortError } from "./AbortError.js"
import * as CallSite from "./CallSite.js"
import * as OnAbort from "./OnAbort.js"
import { errorOf, type Runner } from "./Runner.js"

/**
 * What comes piece by piece, to be read with `for await`. Nothing is asked for before it is read, and leaving the loop
 * early releases everything. Each loop is a reading of its own; what a second one sees is said where the stream is
 * described.
 *
 * @example
 * for await (const event of turn.events) {
 *   if (event.method === "item/agentMessage/delta") process.stdout.write(event.params.delta)
 * }
 */
export interface AsyncStream<A> extends AsyncIterable<A> {
  readonly [Symbol.asyncIterator]: () => AsyncStreamIterator<A>
  /**
   * The same stream, until the signal aborts: the loop then rejects with {@link AbortError}, after everything is
   * released as if it had been left early.
   */
  readonly with: (options: Abortable) => AsyncStream<A>
}

/** One reading of an {@link AsyncStream}. `next` may be called again before it has answered; the answers are in order. */
export interface AsyncStreamIterator<A> extends AsyncIterableIterator<A>, AsyncDisposable {
  readonly next: () => Promise<IteratorResult<A, undefined>>
  /** Stops reading; waits until everything is released. */
  readonly return: () => Promise<IteratorResult<A, undefined>>
  readonly [Symbol.asyncIterator]: () => AsyncStreamIterator<A>
}

/**
 * What is read: `work` comes to an end, and to wait for it keeps the program from ending. `news` does neither, and
 * ends without an error when this program closes the connection.
 *
 * @internal
 */
export type Kind = "work" | "news"

/**
 * A stream as an {@link AsyncStream}.
 *
 * @internal
 */
export const make = <A>(
  runner: Runner,
  stream: Stream.Stream<A, unknown>,
  kind: Kind = "work",
  signal?: AbortSignal
): AsyncStream<A> => {
  const iterate = (): AsyncStreamIterator<A> => read(runner, stream, kind, signal, CallSite.of(iterate))
  return {
    [Symbol.asyncIterator]: iterate,
    with: (options) => make(runner, stream, kind, both(signal, options.signal))
  }
}

/** What aborts with either. */
const both = (one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined =>
  one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other])

const read = <A>(
  { fork, hold }: Runner,
  stream: Stream.Stream<A, unknown>,
  kind: Kind,
  signal: AbortSignal | undefined,
  site: CallSite.CallSite
): AsyncStreamIterator<A> => {
  const scope = Effect.runSync(Scope.make())
  /** The next piece of the stream; undefined at its end. */
  let pull: Effect.Effect<ReadonlyArray<A> | undefined, unknown> = Effect.flatMap(
    Scope.extend(Stream.toPull(stream), scope),
    (chunks) => {
      pull = Effect.catchAll(
        Effect.map(chunks, Chunk.toReadonlyArray),
        Option.match({ onNone: () => Effect.succeed(undefined), onSome: Effect.fail })
      )
      return pull
    }
  )
  /** What was pulled last, read as far as `at`. */
  let chunk: ReadonlyArray<A> = []
  let at = 0
  /** The pull that is being waited for. */
  let pulling: Fiber.RuntimeFiber<unknown, unknown> | undefined
  /** The last `next` that has not answered. */
  let last: Promise<void> | undefined
  let closing: Promise<void> | undefined
  /** What the next `next` is to reject with, once. */
  let aborted: AbortError | undefined

  const wait = <B, E>(fiber: Fiber.RuntimeFiber<B, E>, holds: boolean): Promise<Exit.Exit<B, E>> =>
    new Promise((resolve) => {
      const release = holds ? hold() : undefined
      fiber.addObserver((exit) => {
        release?.()
        resolve(exit)
      })
    })

  const close = (): Promise<void> => {
    if (closing === undefined) {
      unlisten()
      const stop = pulling === undefined ? Effect.void : Fiber.interrupt(pulling)
      closing = wait(fork(Effect.zipRight(stop, Scope.close(scope, Exit.void))), true).then(() => {})
    }
    return closing
  }

  const abort = () => {
    aborted = new AbortError(signal?.reason)
    void close()
  }

  const advance = async (): Promise<IteratorResult<A, undefined>> => {
    while (closing === undefined) {
      if (at < chunk.length) return { done: false, value: chunk[at++] as A }
      const fiber = fork(pull)
      pulling = fiber
      const exit = await wait(fiber, kind === "work")
      pulling = undefined
      if (closing !== undefined) break
      if (Exit.isSuccess(exit) && exit.value !== undefined) {
        chunk = exit.value
        at = 0
      } else {
        await close()
        const error = Exit.isFailure(exit) ? errorOf(exit.cause) : undefined
        if (error !== undefined && !(kind === "news" && isReleased(error))) throw CallSite.blame(site, error)
      }
    }
    await closing
    if (aborted !== undefined) {
      const error = aborted
      aborted = undefined
      throw CallSite.blame(site, error)
    }
    return { done: true, value: undefined }
  }

  const unlisten = OnAbort.listen(signal, abort)
  if (signal?.aborted) abort()

  const iterator: AsyncStreamIterator<A> = {
    next: () => {
      if (last === undefined && closing === undefined && at < chunk.length) {
        return Promise.resolve({ done: false, value: chunk[at++] as A })
      }
      const next = last === undefined ? advance() : last.then(advance)
      const answered = () => {
        if (last === mine) last = undefined
      }
      const mine: Promise<void> = next.then(answered, answered)
      last = mine
      return next
    },
    return: async () => {
      await close()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: close
  }
  return iterator
}

const isReleased = (error: unknown): boolean => error instanceof TransportClosedError && error.reason === "Released"
