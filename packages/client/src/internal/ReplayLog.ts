import { EventBufferOverflowError } from "../CodexError.js"
import type { Delivery, Flushable } from "./Delivery.js"
import { Channel, Chunk, Effect, Exit, type Scope, Stream } from "./effect.js"
import { Backlog, type History, type Merge, nothing } from "./History.js"
import type { Sink } from "./Sink.js"
import { unwrapScoped } from "./unwrapScoped.js"

/** How the logs of a connection hand over their elements. */
export interface Options {
  readonly delivery: Delivery
  /** How many elements may wait for one reader. */
  readonly limit: number
}

/**
 * A log that is written synchronously and read as a Stream by any number of readers, each at its own pace. A reader
 * first gets what the log's history has kept.
 *
 * No writer waits for a reader. A reader that does not keep up has a bounded backlog: past it, its stream alone fails.
 */
export class ReplayLog<in out A, in out E> implements Sink<A, E> {
  /** Replaced when a reader comes or goes: most logs have one or none, and each element passes here. */
  private readers: ReadonlyArray<Reader<A, E | EventBufferOverflowError>> = []
  private ended: Exit.Exit<void, E> | undefined
  private lost = false

  constructor(
    private readonly options: Options,
    private readonly history: History<A> = nothing,
    private readonly merge: Merge<A> = never
  ) {}

  add(element: A, size = 0): void {
    this.history.add(element, size)
    for (const reader of this.readers) reader.add(element)
  }

  end(exit: Exit.Exit<void, E>): void {
    this.ended = exit
    for (const reader of this.readers) reader.end(exit)
    this.readers = []
  }

  /** Elements were lost before they could be added: every stream fails, those yet to come included. */
  overflow(): void {
    this.lost = true
    for (const reader of this.readers) reader.end(this.overflowed())
  }

  get hasReaders(): boolean {
    return this.readers.length > 0
  }

  /**
   * Subscribes at once; the stream has every element from then on until the scope closes, whenever it is run. To be run
   * once.
   */
  get reader(): Effect.Effect<Stream.Stream<A, E | EventBufferOverflowError>, never, Scope.Scope> {
    const unsubscribe = (reader: Reader<A, E | EventBufferOverflowError>) =>
      Effect.sync(() => {
        this.readers = this.readers.filter((other) => other !== reader)
        reader.end(Exit.void)
      })
    return Effect.map(Effect.acquireRelease(this.subscribe, unsubscribe), (reader) => reader.stream)
  }

  /** Each run is a reader of its own. */
  get stream(): Stream.Stream<A, E | EventBufferOverflowError> {
    return unwrapScoped(Effect.suspend(() => this.reader))
  }

  private get subscribe(): Effect.Effect<Reader<A, E | EventBufferOverflowError>> {
    return Effect.sync(() => {
      const { delivery, limit } = this.options
      const kept = this.lost ? undefined : this.history.elements()
      const backlog = new Backlog(limit, this.merge)
      const reader = new Reader<A, E | EventBufferOverflowError>(delivery, backlog, () => this.overflowed())
      if (kept === undefined) {
        reader.end(this.overflowed())
      } else {
        for (const element of kept) reader.add(element)
        if (this.ended !== undefined) reader.end(this.ended)
        else this.readers = [...this.readers, reader]
      }
      return reader
    })
  }

  private overflowed(): Exit.Exit<never, EventBufferOverflowError> {
    return Exit.fail(new EventBufferOverflowError({ limit: this.options.limit }))
  }
}

const never = () => undefined

/**
 * One reader: what it has yet to get. It is woken once a batch, and takes all there is. To wake it by an Effect queue of
 * its own costs three times as much.
 */
class Reader<in out A, in out E> implements Flushable {
  private ended: Exit.Exit<void, E> | undefined
  /** Whether there is something that the end of the batch will hand over. */
  private scheduled = false
  private wake = () => {}

  constructor(
    private readonly delivery: Delivery,
    private readonly backlog: Backlog<A>,
    private readonly overflowed: () => Exit.Exit<never, E>
  ) {}

  add(element: A): void {
    if (this.ended !== undefined) return
    this.backlog.add(element)
    if (this.backlog.overflowed) this.end(this.overflowed())
    else this.schedule()
  }

  end(exit: Exit.Exit<void, E>): void {
    if (this.ended !== undefined) return
    this.ended = exit
    this.schedule()
  }

  flush(): void {
    this.scheduled = false
    this.wake()
  }

  get stream(): Stream.Stream<A, E> {
    // A wake-up takes nothing: what is there waits for the next pull, should this one be interrupted meanwhile.
    const ready = Effect.async<void>((resume) => {
      if (this.isReady) resume(Effect.void)
      else this.wake = () => resume(Effect.void)
    })
    const next: Channel.Channel<Chunk.Chunk<A>, unknown, E> = Channel.suspend(() => {
      if (!this.isReady) return Channel.flatMap(Channel.fromEffect(ready), () => next)
      if (this.backlog.isEmpty) return Channel.fromEffect(this.ended ?? Effect.void)
      return Channel.flatMap(Channel.write(Chunk.unsafeFromArray(this.backlog.takeAll())), () => next)
    })
    return Stream.fromChannel(next)
  }

  /** Whether there is something to take. What a batch brings is taken at its end. */
  private get isReady(): boolean {
    return !this.scheduled && (!this.backlog.isEmpty || this.ended !== undefined)
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    this.delivery.schedule(this)
  }
}
