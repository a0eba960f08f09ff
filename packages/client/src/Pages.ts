import { Chunk, Effect, Option, Stream } from "effect"

/** One page of a list of the server's. */
export interface Page<A> {
  readonly data: ReadonlyArray<A>
  /** What to ask for the next page with; null or absent on the last. */
  readonly nextCursor?: string | null
}

/** The elements of all pages, each asked for when the ones before have been read. */
export const pages = <A, E, R>(
  ask: (cursor: string | undefined) => Effect.Effect<Page<A>, E, R>
): Stream.Stream<A, E, R> =>
  Stream.paginateChunkEffect(undefined as string | undefined, (cursor) =>
    Effect.map(ask(cursor), ({ data, nextCursor }) => [Chunk.fromIterable(data), Option.fromNullable(nextCursor)])
  )
