import { EventBufferOverflowError } from "../CodexError.js"
import type { Delivery, Flushable } from "./Delivery.js"
import { Channel, type Chunk, Effect, Exit, Mailbox, type Scope, Stream } from "./effect.js"
import { Backlog, type History, type Merge, nothing } from "./History.js"
import type { Sink } from "./Sink.js"

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
  private readonly readers = new Set<Reader<A, E | EventBufferOverflowError>>()
  private ended: Exit.Exit<void, E> | undefined
  private lost = false

  constructor(
    private readonly options: Options,
    private readonly history: History<A> = nothing,
    private readonly merge: Merge<A> = never
  ) {}

  add(element: A, size: number): void {
    this.history.add(element, size)
    for (const reader of this.readers) reader.add(element)
  }

  end(exit: Exit.Exit<void, E>): void {
    this.ended = exit
    for (const reader of this.readers) reader.end(exit)
    this.readers.clear()
  }

  /** Elements were lost before they could be added: every stream fails, those yet to come included. */
  overflow(): void {
    this.lost = true
    for (const reader of this.readers) reader.end(this.overflowed())
  }

  get hasReaders(): boolean {
    return this.readers.size > 0
  }

  /**
   * Subscribes at once; the stream has every element from then on until the scope closes, whenever it is run. To be run
   * once.
   */
  get reader(): Effect.Effect<Stream.Stream<A, E | EventBufferOverflowError>, never, Scope.Scope> {
    const unsubscribe = (reader: Reader<A, E | EventBufferOverflowError>) =>
      Effect.sync(() => {
        this.readers.delete(reader)
        reader.end(Exit.void)
      })
    return Effect.map(Effect.acquireRelease(this.subscribe, unsubscribe), (reader) => reader.stream)
  }

  /** Each run is a reader of its own. */
  get stream(): Stream.Stream<A, E | EventBufferOverflowError> {
    return Stream.unwrapScoped(Effect.suspend(() => this.reader))
  }

  private get subscribe(): Effect.Effect<Reader<A, E | EventBufferOverflowError>> {
    return Effect.map(Mailbox.make<A, E | EventBufferOverflowError>(), (mailbox) => {
      const { delivery, limit } = this.options
      const kept = this.lost ? undefined : this.history.elements()
      const reader = new Reader(mailbox, delivery, new Backlog(limit, this.merge), () => this.overflowed())
      if (kept === undefined) {
        reader.end(this.overflowed())
      } else {
        for (const element of kept) reader.add(element)
        if (this.ended !== undefined) reader.end(this.ended)
        else this.readers.add(reader)
      }
      return reader
    })
  }

  private overflowed(): Exit.Exit<never, EventBufferOverflowError> {
    return Exit.fail(new EventBufferOverflowError({ limit: this.options.limit }))
  }
}

const never = () => undefined

/** One reader: what it has yet to get, and the mailbox that wakes it, with one batch at a time. */
class Reader<in out A, in out E> implements Flushable {
  private ended: Exit.Exit<void, E> | undefined
  private scheduled = false
  /** Whether the reader has yet to take the batch in its mailbox. */
  private handed = false

  constructor(
    readonly mailbox: Mailbox.Mailbox<A, E>,
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
    if (!this.handed) this.handOver()
  }

  get stream(): Stream.Stream<A, E> {
    const next: Channel.Channel<Chunk.Chunk<A>, unknown, E> = Channel.suspend(() => {
      this.handed = false
      if (!this.scheduled) this.handOver()
      return Channel.flatMap(this.mailbox.takeAll, ([elements, done]) =>
        done ? Channel.write(elements) : Channel.zipRight(Channel.write(elements), next)
      )
    })
    return Stream.fromChannel(next)
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    this.delivery.schedule(this)
  }

  private handOver(): void {
    if (!this.backlog.isEmpty) {
      this.handed = true
      this.mailbox.unsafeOfferAll(this.backlog.takeAll())
    }
    if (this.ended !== undefined) this.mailbox.unsafeDone(this.ended)
  }
}
