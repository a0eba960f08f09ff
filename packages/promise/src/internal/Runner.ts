import { TransportClosedError } from "@effect-codex/client/CodexError"
import { type Abortable, AbortError } from "../AbortError.js"
import * as CallSite from "./CallSite.js"
import { Cause, Effect, Exit, Fiber, FiberId, Option, Runtime } from "./effect.js"
import * as KeepAlive from "./KeepAlive.js"
import * as OnAbort from "./OnAbort.js"
import { signalOf } from "./options.js"

/** An effect to run as a promise, and the signal that aborts it. */
export type Prepared<A> = readonly [effect: Effect.Effect<A, unknown>, signal?: AbortSignal | undefined]

/** Turns effects into promises, for one connection. */
export interface Runner {
  /** Runs an effect for the caller at `site`. */
  readonly run: <A>(effect: Effect.Effect<A, unknown>, site: CallSite.CallSite, signal?: AbortSignal) => Promise<A>
  /**
   * An asynchronous function. Its promise rejects with the error as the caller's own, with {@link AbortError}, or with the
   * error that `prepare` throws.
   */
  readonly method: <Args extends ReadonlyArray<unknown>, A>(
    prepare: (...args: Args) => Prepared<A>
  ) => (...args: Args) => Promise<A>
  /** An asynchronous function that takes a signal only. */
  readonly action: <A>(effect: Effect.Effect<A, unknown>) => (options?: Abortable) => Promise<A>
  /**
   * The handle with properties that are promises. Each is made when it is read, and is no unhandled rejection if it is
   * not awaited.
   */
  readonly outcomes: <
    Handle extends object,
    Outcomes extends Readonly<Record<string, Effect.Effect<unknown, unknown>>>
  >(
    handle: Handle,
    outcomes: Outcomes
  ) => NoInfer<Handle> & { readonly [K in keyof Outcomes]: Promise<Effect.Effect.Success<Outcomes[K]>> }
  /** Keeps the program from ending until `outcome` completes, and runs `stop` if the signal aborts before. */
  readonly track: (outcome: Effect.Effect<unknown, unknown>, options?: TrackOptions) => void
  /** Runs an effect in a fiber of its own, which the end of the runner interrupts. */
  readonly fork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.RuntimeFiber<A, E>
  /** Keeps the program from ending, until the returned function is called. */
  readonly hold: () => () => void
  /** Runs the effect that closes the connection, then interrupts every fiber that is left. Once. */
  readonly close: (release: Effect.Effect<void>) => Promise<void>
}

/** How to stop work that is tracked. */
export interface TrackOptions extends Abortable {
  readonly stop?: Effect.Effect<unknown, unknown> | undefined
}

/** A runner of effects on the runtime. */
export const make = (runtime: Runtime.Runtime<never>): Runner => {
  const { hold } = KeepAlive.make()
  const running = new Set<Fiber.RuntimeFiber<unknown, unknown>>()
  let closing: Promise<void> | undefined

  const fork = <A, E>(effect: Effect.Effect<A, E>): Fiber.RuntimeFiber<A, E> => {
    const fiber = Runtime.runFork(runtime, effect)
    running.add(fiber)
    fiber.addObserver(() => running.delete(fiber))
    return fiber
  }

  const run = <A>(effect: Effect.Effect<A, unknown>, site: CallSite.CallSite, signal?: AbortSignal): Promise<A> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(CallSite.withCallSite(site, new AbortError(signal.reason)))
      const release = hold()
      const fiber = fork(effect)
      const unlisten = OnAbort.listen(signal, () => fiber.unsafeInterruptAsFork(FiberId.none))
      fiber.addObserver((exit) => {
        release()
        unlisten()
        if (Exit.isSuccess(exit)) resolve(exit.value)
        else reject(CallSite.withCallSite(site, errorOf(exit.cause, signal)))
      })
    })

  const method = <Args extends ReadonlyArray<unknown>, A>(prepare: (...args: Args) => Prepared<A>) => {
    const call = async (...args: Args): Promise<A> => {
      const site = CallSite.of(call)
      let prepared: Prepared<A>
      try {
        prepared = prepare(...args)
      } catch (error) {
        throw CallSite.withCallSite(site, error)
      }
      return run(prepared[0], site, prepared[1])
    }
    return call
  }

  return {
    run,
    method,
    action: (effect) => method((options) => [effect, signalOf(options)]),
    outcomes: (handle, outcomes) => {
      for (const [name, outcome] of Object.entries(outcomes)) {
        const get = () => {
          const promise = run(outcome, CallSite.of(get))
          promise.catch(() => {})
          return promise
        }
        Object.defineProperty(handle, name, { get, enumerable: true })
      }
      return handle as never
    },
    track: (outcome, { signal, stop = Effect.void } = {}) => {
      const release = hold()
      const abort = () => fork(stop)
      if (signal?.aborted) abort()
      const unlisten = OnAbort.listen(signal, abort)
      fork(outcome).addObserver(() => {
        release()
        unlisten()
      })
    },
    fork,
    hold,
    close: (release) => {
      const end = Effect.zipRight(
        release,
        Effect.suspend(() => Fiber.interruptAll(running))
      )
      closing ??= new Promise((resolve) => {
        const unhold = hold()
        Runtime.runFork(runtime, end).addObserver(() => {
          unhold()
          resolve()
        })
      })
      return closing
    }
  }
}

/** The error that a promise rejects with. An interruption without an aborted signal is the end of the connection. */
export const errorOf = (cause: Cause.Cause<unknown>, signal?: AbortSignal): unknown => {
  if (!Cause.isInterruptedOnly(cause)) return Option.getOrElse(Cause.failureOption(cause), () => Cause.squash(cause))
  return signal?.aborted
    ? new AbortError(signal.reason)
    : new TransportClosedError({ reason: "Released", stderrTail: [] })
}
