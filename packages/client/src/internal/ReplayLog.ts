import { Channel, type Chunk, Effect, Exit, Mailbox, type Scope, Stream } from "effect"
import type { Delivery, Flushable } from "./Delivery.js"
import { Backlog, type History, type Merge } from "./History.js"
import type { Sink } from "./Sink.js"

/**
 * A log that is written synchronously and read as a Stream by any number of readers, each at its own pace. A reader
 * first gets what the log's history has kept.
 *
 * No writer waits for a reader. A reader that does not keep up has a bounded backlog: past it, its stream alone fails.
 */
export interface ReplayLog<in out A, in out E> extends Sink<A, E> {
  /**
   * Subscribes at once; the stream has every element from then on until the scope closes, whenever it is run. To be run
   * once.
   */
  readonly reader: Effect.Effect<Stream.Stream<A, E>, never, Scope.Scope>
  /** Each run is a reader of its own. */
  readonly stream: Stream.Stream<A, E>
  /** Elements were lost before they could be added: every stream fails, those yet to come included. */
  readonly overflow: () => void
  readonly hasReaders: () => boolean
}

/** How a log keeps and hands over its elements. */
export interface Options<A, E> {
  readonly delivery: Delivery
  /** How many elements may wait for one reader. */
  readonly limit: number
  readonly merge: Merge<A>
  /** The error of a stream whose backlog has overflowed. */
  readonly overflowError: () => E
}

/** A log with nothing in it but what `history` will keep. */
export const make = <A, E>(history: History<A>, options: Options<A, E>): ReplayLog<A, E> => {
  const readers = new Set<Reader<A, E>>()
  let ended: Exit.Exit<void, E> | undefined
  let lost = false

  const subscribe = Effect.gen(function* () {
    const kept = lost ? undefined : history.elements()
    const mailbox = yield* Mailbox.make<A, E>()
    const reader = new Reader(mailbox, options)
    if (kept === undefined) {
      reader.end(Exit.fail(options.overflowError()))
    } else {
      for (const element of kept) reader.add(element)
      if (ended !== undefined) reader.end(ended)
      else readers.add(reader)
    }
    return reader
  })
  const reader = Effect.map(
    Effect.acquireRelease(subscribe, (reader) =>
      Effect.sync(() => {
        readers.delete(reader)
        reader.end(Exit.void)
      })
    ),
    (reader) => reader.stream
  )

  return {
    add: (element, size) => {
      history.add(element, size)
      for (const reader of readers) reader.add(element)
    },
    end: (exit) => {
      ended = exit
      for (const reader of readers) reader.end(exit)
      readers.clear()
    },
    overflow: () => {
      lost = true
      for (const reader of readers) reader.end(Exit.fail(options.overflowError()))
    },
    hasReaders: () => readers.size > 0,
    reader,
    stream: Stream.unwrapScoped(reader)
  }
}

/** One reader: what it has yet to get, and the mailbox that wakes it, with one batch at a time. */
class Reader<in out A, in out E> implements Flushable {
  private readonly backlog: Backlog<A>
  private ended: Exit.Exit<void, E> | undefined
  private scheduled = false
  /** Whether the reader has yet to take the batch in its mailbox. */
  private handed = false

  constructor(
    readonly mailbox: Mailbox.Mailbox<A, E>,
    private readonly options: Options<A, E>
  ) {
    this.backlog = new Backlog(options.limit, options.merge)
  }

  add(element: A): void {
    if (this.ended !== undefined) return
    this.backlog.add(element)
    if (this.backlog.overflowed) this.end(Exit.fail(this.options.overflowError()))
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
    this.options.delivery.schedule(this)
  }

  private handOver(): void {
    if (!this.backlog.isEmpty) {
      this.handed = true
      this.mailbox.unsafeOfferAll(this.backlog.takeAll())
    }
    if (this.ended !== undefined) this.mailbox.unsafeDone(this.ended)
  }
}
