import { TransportClosedError } from "@effect-codex/client/CodexError"
import { AbortError } from "../AbortError.js"
import type { AsyncStream, AsyncStreamIterator } from "../AsyncStream.js"
import * as CallSite from "./CallSite.js"
import { Chunk, Effect, Exit, Fiber, Option, Scope, Stream } from "./effect.js"
import * as OnAbort from "./OnAbort.js"
import { signalOf } from "./options.js"
import { errorOf, type Runner } from "./Runner.js"

/**
 * What is read: `work` comes to an end, and to wait for it keeps the program from ending. A `feed` does neither, and ends
 * without an error when this program closes the connection.
 */
export type Kind = "work" | "feed"

/** A stream, and the signal that aborts it. */
export type Prepared<A> = readonly [stream: Stream.Stream<A, unknown>, signal?: AbortSignal | undefined]

/** A stream as an {@link AsyncStream}. */
export const make = <A>(
  runner: Runner,
  stream: Stream.Stream<A, unknown>,
  kind: Kind = "work",
  signal?: AbortSignal
): AsyncStream<A> => {
  const iterate = (): AsyncStreamIterator<A> => read(runner, stream, kind, signal, CallSite.of(iterate))
  return {
    [Symbol.asyncIterator]: iterate,
    with: (options) => make(runner, stream, kind, both(signal, signalOf(options)))
  }
}

/** The stream of a call. An error that `prepare` throws rejects the loop. */
export const prepare = <A>(runner: Runner, prepare: () => Prepared<A>): AsyncStream<A> => {
  try {
    const [stream, signal] = prepare()
    return make(runner, stream, "work", signal)
  } catch (error) {
    return make(runner, Stream.fail(error))
  }
}

/** The signal that aborts with either. */
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
  /** The next chunk of the stream; undefined at its end. */
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
  /** The chunk that was pulled last, read up to `at`. */
  let chunk: ReadonlyArray<A> = []
  let at = 0
  /** The pull that is running. */
  let pulling: Fiber.RuntimeFiber<unknown, unknown> | undefined
  /** The last `next` whose promise has not settled. */
  let last: Promise<void> | undefined
  let closing: Promise<void> | undefined
  /** The error that the next `next` rejects with, once. */
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
        if (error !== undefined && !(kind === "feed" && isReleased(error))) throw CallSite.withCallSite(site, error)
      }
    }
    await closing
    if (aborted !== undefined) {
      const error = aborted
      aborted = undefined
      throw CallSite.withCallSite(site, error)
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
      const settled = () => {
        if (last === mine) last = undefined
      }
      const mine: Promise<void> = next.then(settled, settled)
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
