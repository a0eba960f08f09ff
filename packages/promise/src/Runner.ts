import { TransportClosedError } from "@effect-codex/client"
import { Cause, Effect, Exit, Fiber, FiberId, Option, Runtime } from "effect"
import { type Abortable, AbortError } from "./AbortError.js"
import * as CallSite from "./CallSite.js"
import * as KeepAlive from "./KeepAlive.js"
import * as OnAbort from "./OnAbort.js"

/** An effect to run as a promise, and what aborts it. */
export type Prepared<A> = readonly [effect: Effect.Effect<A, unknown>, signal?: AbortSignal | undefined]

/** What turns effects into promises, for one connection. */
export interface Runner {
  /** Runs an effect for whoever called at `site`. */
  readonly run: <A>(effect: Effect.Effect<A, unknown>, site: CallSite.CallSite, signal?: AbortSignal) => Promise<A>
  /** A function that waits: its promise rejects with the error as the caller's own, or with {@link AbortError}. */
  readonly method: <Args extends ReadonlyArray<unknown>, A>(
    prepare: (...args: Args) => Prepared<A>
  ) => (...args: Args) => Promise<A>
  /** A function that waits, and takes nothing but a signal. */
  readonly action: <A>(effect: Effect.Effect<A, unknown>) => (options?: Abortable) => Promise<A>
  /**
   * The handle with properties that are promises. Each is made when it is read; one that nobody awaits is not an
   * unhandled rejection.
   */
  readonly outcomes: <
    Handle extends object,
    Outcomes extends Readonly<Record<string, Effect.Effect<unknown, unknown>>>
  >(
    handle: Handle,
    outcomes: Outcomes
  ) => NoInfer<Handle> & { readonly [K in keyof Outcomes]: Promise<Effect.Effect.Success<Outcomes[K]>> }
  /**
   * Something is under way on the server until `outcome` is there: it keeps the program from ending, and `stop` is run
   * if the signal aborts before.
   */
  readonly underWay: (outcome: Effect.Effect<unknown, unknown>, options?: UnderWay) => void
  /** Runs an effect in a fiber of its own, which the end of the runner interrupts. */
  readonly fork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.RuntimeFiber<A, E>
  /** Keeps the program from ending, until the returned function is called. */
  readonly hold: () => () => void
  /** Runs the effect that releases what the runner stands on, then ends whatever still waits. Once. */
  readonly close: (release: Effect.Effect<void>) => Promise<void>
}

/** How to stop what is under way. */
export interface UnderWay extends Abortable {
  readonly stop?: Effect.Effect<unknown, unknown> | undefined
}

/** A runner of effects that need nothing more than the runtime has. */
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
      if (signal?.aborted) return reject(CallSite.blame(site, new AbortError(signal.reason)))
      const release = hold()
      const fiber = fork(effect)
      const unlisten = OnAbort.listen(signal, () => fiber.unsafeInterruptAsFork(FiberId.none))
      fiber.addObserver((exit) => {
        release()
        unlisten()
        if (Exit.isSuccess(exit)) resolve(exit.value)
        else reject(CallSite.blame(site, errorOf(exit.cause, signal)))
      })
    })

  const method = <Args extends ReadonlyArray<unknown>, A>(prepare: (...args: Args) => Prepared<A>) => {
    const call = async (...args: Args): Promise<A> => {
      const site = CallSite.of(call)
      const [effect, signal] = prepare(...args)
      return run(effect, site, signal)
    }
    return call
  }

  return {
    run,
    method,
    action: (effect) => method(({ signal } = {}) => [effect, signal]),
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
    underWay: (outcome, { signal, stop = Effect.void } = {}) => {
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
        const letGo = hold()
        Runtime.runFork(runtime, end).addObserver(() => {
          letGo()
          resolve()
        })
      })
      return closing
    }
  }
}

/** What a promise rejects with. An interruption that no signal asked for is the end of the connection. */
export const errorOf = (cause: Cause.Cause<unknown>, signal?: AbortSignal): unknown => {
  if (!Cause.isInterruptedOnly(cause)) return Option.getOrElse(Cause.failureOption(cause), () => Cause.squash(cause))
  return signal?.aborted
    ? new AbortError(signal.reason)
    : new TransportClosedError({ reason: "Released", stderrTail: [] })
}
