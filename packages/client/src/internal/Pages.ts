import { Chunk, Effect, Option, Stream } from "./effect.js"

/** One page of a list. */
export interface Page<A> {
  readonly data: ReadonlyArray<A>
  /** The cursor of the next page; null or absent on the last. */
  readonly nextCursor?: string | null
}

/** The elements of all pages, each requested when the ones before have been read. */
export const pages = <A, E, R>(
  request: (cursor: string | undefined) => Effect.Effect<Page<A>, E, R>
): Stream.Stream<A, E, R> =>
  Stream.paginateChunkEffect(undefined as string | undefined, (cursor) =>
    Effect.map(request(cursor), ({ data, nextCursor }) => [Chunk.fromIterable(data), Option.fromNullable(nextCursor)])
  )
