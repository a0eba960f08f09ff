import { Channel, Chunk, Effect, type Exit, PubSub, Queue, type Scope, Stream } from "effect"

/**
 * What has happened, in order, and what will: a log that is written synchronously and read as a Stream by any number
 * of readers, each at its own pace. A reader that comes late sees the last `replay` elements first.
 *
 * Nobody waits on a reader. What is logged is kept while a reader has yet to come to it, and the last `replay`
 * elements besides; with no readers and a bounded `replay`, a log does not grow.
 */
export interface EventLog<in out A, in out E> {
  /** Adds an element. Nothing may be added after the end. */
  readonly append: (element: A) => void
  /** Ends every stream, those of readers yet to come included, once they have seen what was appended. */
  readonly end: (exit: Exit.Exit<void, E>) => void
  /** A reader that sees what is appended from now on, whenever it comes to reading it. To be run once. */
  readonly reader: Effect.Effect<Stream.Stream<A, E>, never, Scope.Scope>
  /** Each run is a reader of its own. */
  readonly stream: Stream.Stream<A, E>
}

class End<E> {
  constructor(readonly exit: Exit.Exit<void, E>) {}
}

/** Keeps everything, so that every reader sees all of it. */
export const everything = Number.POSITIVE_INFINITY

/** An empty log that keeps the last `replay` elements for readers yet to come. */
export const make = <A, E = never>(replay: number): Effect.Effect<EventLog<A, E>> =>
  Effect.map(PubSub.unbounded<A | End<E>>({ replay }), (pubsub) => {
    const read = (subscription: Queue.Dequeue<A | End<E>>): Channel.Channel<Chunk.Chunk<A>, unknown, E> =>
      Channel.flatMap(Queue.takeBetween(subscription, 1, Number.MAX_SAFE_INTEGER), (elements) => {
        const last = Chunk.unsafeLast(elements)
        return last instanceof End
          ? Channel.zipRight(Channel.write(Chunk.dropRight(elements, 1) as Chunk.Chunk<A>), last.exit)
          : Channel.zipRight(Channel.write(elements as Chunk.Chunk<A>), read(subscription))
      })
    const reader = Effect.map(PubSub.subscribe(pubsub), (subscription) => Stream.fromChannel(read(subscription)))
    return {
      append: (element) => {
        pubsub.unsafeOffer(element)
      },
      end: (exit) => {
        pubsub.unsafeOffer(new End(exit))
      },
      reader,
      stream: Stream.unwrapScoped(reader)
    }
  })
