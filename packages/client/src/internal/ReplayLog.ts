import { EventBufferOverflowError } from "../CodexError.js"
import type { Delivery, Flushable } from "./Delivery.js"
import { Channel, type Chunk, Effect, Exit, Mailbox, type Scope, Stream } from "./effect.js"
import { Backlog, type History, type Merge, nothing } from "./History.js"
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

/** How the logs of a connection hand over their elements. */
export interface Options {
  readonly delivery: Delivery
  /** How many elements may wait for one reader. */
  readonly limit: number
}

const never = () => undefined

/** A log with nothing in it but what `history` will keep. */
export const make = <A, E>(
  { delivery, limit }: Options,
  history: History<A> = nothing(),
  merge: Merge<A> = never
): ReplayLog<A, E | EventBufferOverflowError> => {
  type Failure = E | EventBufferOverflowError
  const readers = new Set<Reader<A, Failure>>()
  const overflowed = () => Exit.fail(new EventBufferOverflowError({ limit }))
  let ended: Exit.Exit<void, Failure> | undefined
  let lost = false

  const subscribe = Effect.gen(function* () {
    const kept = lost ? undefined : history.elements()
    const mailbox = yield* Mailbox.make<A, Failure>()
    const reader = new Reader(mailbox, delivery, new Backlog(limit, merge), overflowed)
    if (kept === undefined) {
      reader.end(overflowed())
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
      for (const reader of readers) reader.end(overflowed())
    },
    hasReaders: () => readers.size > 0,
    reader,
    stream: Stream.unwrapScoped(reader)
  }
}

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
