import { MachineId, Snowflake } from "@effect/cluster"
import * as SqlClient from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import type { Statement } from "@effect/sql/Statement"
import { Chunk, Clock, Duration, Effect, Either, Option, type ParseResult, Schema, Stream } from "effect"
import { ClusterStoreError, FencedError } from "../ClusterError.js"
import type { Service, ThreadInfo } from "../ClusterStore.js"
import { migrate } from "./migrations.js"
import { Numbered, type NumberedEvent, Outcome } from "./Wire.js"
import type { TurnRow, Work } from "./Work.js"

interface TurnColumns {
  readonly turn_key: string
  readonly kind: Work["_tag"]
  readonly epoch: number | string
  readonly turn_id: string | null
  readonly attempt: number
  readonly interrupted: number
  readonly handed_over: number
  readonly outcome: string | null
}

const OutcomeText = Schema.parseJson(Outcome)
const EventsText = Schema.parseJson(Schema.Array(Numbered))

const rowOf = (row: TurnColumns): Effect.Effect<TurnRow, ParseResult.ParseError> =>
  Effect.map(row.outcome === null ? Effect.succeed(null) : Schema.decode(OutcomeText)(row.outcome), (outcome) => ({
    key: row.turn_key,
    kind: row.kind,
    epoch: Number(row.epoch),
    turnId: row.turn_id,
    attempt: row.attempt,
    interrupted: row.interrupted !== 0,
    handedOver: row.handed_over !== 0,
    outcome
  }))

/** How a turn ended, as the column `status` has it. */
const statusOf = (outcome: Outcome): string =>
  Either.match(outcome, { onLeft: ({ _tag }) => _tag, onRight: ({ status }) => status })

const stored = <A, R>(
  effect: Effect.Effect<A, SqlError | ParseResult.ParseError, R>
): Effect.Effect<A, ClusterStoreError, R> => Effect.mapError(effect, (cause) => new ClusterStoreError({ cause }))

const pageSize = 500

/** The least id of the cluster's messages of that time. */
const snowflakeAt = (timestamp: number): bigint =>
  Snowflake.make({
    timestamp: Math.max(timestamp, Snowflake.constEpochMillis),
    machineId: MachineId.make(0),
    sequence: 0
  })

export const make = (messagePrefix: string): Effect.Effect<Service, ClusterStoreError, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = (yield* SqlClient.SqlClient).withoutTransforms()
    yield* Effect.mapError(migrate, (cause) => new ClusterStoreError({ cause }))

    const now = Clock.currentTimeMillis
    const messages = sql(`${messagePrefix}_messages`)
    const replies = sql(`${messagePrefix}_replies`)
    /** Locks what an insert reads, so that no later owner comes between. SQLite has one writer at a time anyway. */
    const forShare = sql.literal(sql.onDialectOrElse({ pg: () => "FOR SHARE", orElse: () => "" }))
    const bytes = sql.literal(sql.onDialectOrElse({ pg: () => "BYTEA", orElse: () => "BLOB" }))
    /** A number in the list of a SELECT, where PostgreSQL would take a parameter for a text. */
    const number = (value: number | bigint) => sql.literal(String(value))

    /** Runs a write of an owner; whether it had any effect is seen by what it returns. */
    const fenced = (thread: string, epoch: number, write: Statement<unknown>) =>
      Effect.flatMap(stored(write), (rows) =>
        rows.length > 0 ? Effect.void : Effect.fail(new FencedError({ thread, epoch }))
      )

    const selectTurn = (thread: string, key: string) =>
      sql<TurnColumns>`
      SELECT turn_key, kind, epoch, turn_id, attempt, interrupted, handed_over, outcome
      FROM codex_turns WHERE thread_key = ${thread} AND turn_key = ${key}`

    const turn: Service["turn"] = (thread, key) =>
      stored(
        Effect.flatMap(selectTurn(thread, key), ([row]) =>
          row === undefined ? Effect.succeedNone : Effect.asSome(rowOf(row))
        )
      )

    const claim: Service["claim"] = (thread, runner) =>
      Effect.gen(function* () {
        const at = yield* now
        yield* sql`
        INSERT INTO codex_threads (thread_key, thread_id, epoch, runner, state, updated_at)
        VALUES (${thread}, NULL, 0, ${runner}, 'unloaded', ${at}) ON CONFLICT DO NOTHING`
        yield* sql`
        UPDATE codex_threads SET epoch = epoch + 1, runner = ${runner}, updated_at = ${at} WHERE thread_key = ${thread}`
        const [row] = yield* sql<{ epoch: number | string; thread_id: string | null }>`
        SELECT epoch, thread_id FROM codex_threads WHERE thread_key = ${thread}`
        const epoch = Number(row?.epoch)
        yield* sql`
        UPDATE codex_turns SET epoch = ${epoch} WHERE thread_key = ${thread} AND settled_at IS NULL`
        return { epoch, threadId: row?.thread_id ?? null }
      }).pipe(sql.withTransaction, stored)

    const begin: Service["begin"] = (thread, epoch, key, kind, interrupted = false) =>
      Effect.gen(function* () {
        const at = yield* now
        yield* stored(sql`
        INSERT INTO codex_turns
          (thread_key, turn_key, kind, epoch, status, attempt, interrupted, handed_over, created_at)
        SELECT thread_key, ${key}, ${kind}, epoch, 'starting', 0, ${number(interrupted ? 1 : 0)}, 0, ${number(at)}
        FROM codex_threads WHERE thread_key = ${thread} AND epoch = ${epoch} ${forShare} ON CONFLICT DO NOTHING`)
        const row = yield* turn(thread, key)
        if (Option.isNone(row) || row.value.epoch > epoch) return yield* new FencedError({ thread, epoch })
        if (row.value.epoch < epoch && row.value.outcome === null) {
          yield* stored(sql`
          UPDATE codex_turns SET epoch = ${epoch}
          WHERE thread_key = ${thread} AND turn_key = ${key} AND epoch < ${epoch}`)
        }
        return row.value
      })

    const patch: Service["patch"] = (thread, epoch, key, { turnId, attempt, interrupted, handedOver }) =>
      fenced(
        thread,
        epoch,
        sql`
        UPDATE codex_turns SET ${sql.update({
          ...(turnId !== undefined && { turn_id: turnId, status: "running" }),
          ...(attempt !== undefined && { attempt }),
          ...(interrupted !== undefined && { interrupted: interrupted ? 1 : 0 }),
          ...(handedOver !== undefined && { handed_over: handedOver ? 1 : 0 })
        })}
        WHERE thread_key = ${thread} AND turn_key = ${key} AND epoch = ${epoch} AND settled_at IS NULL
        RETURNING epoch`
      )

    const settle: Service["settle"] = (thread, epoch, key, outcome) =>
      Effect.gen(function* () {
        const text = yield* stored(Schema.encode(OutcomeText)(outcome))
        yield* fenced(
          thread,
          epoch,
          sql`
          UPDATE codex_turns
          SET status = ${statusOf(outcome)}, outcome = ${text}, settled_at = ${yield* now}
          WHERE thread_key = ${thread} AND turn_key = ${key} AND epoch = ${epoch} AND settled_at IS NULL
          RETURNING epoch`
        )
      })

    const append: Service["append"] = (thread, epoch, key, events) =>
      Effect.gen(function* () {
        const text = yield* stored(Schema.encode(EventsText)(events))
        const seq = events.at(-1)?.seq ?? 0
        yield* fenced(
          thread,
          epoch,
          sql`
          INSERT INTO codex_events (thread_key, turn_key, seq, events)
          SELECT thread_key, turn_key, ${number(seq)}, ${text}
          FROM codex_turns
          WHERE thread_key = ${thread} AND turn_key = ${key} AND epoch = ${epoch} AND settled_at IS NULL ${forShare}
          RETURNING seq`
        )
      })

    const events: Service["events"] = (thread, key, after, limit) =>
      stored(
        Effect.gen(function* () {
          const rows = yield* sql<{ events: string }>`
          SELECT events FROM codex_events
          WHERE thread_key = ${thread} AND turn_key = ${key} AND seq > ${after}
          ORDER BY seq LIMIT ${number(limit)}`
          const batches = yield* Effect.forEach(rows, (row) => Schema.decode(EventsText)(row.events))
          return batches.flat().filter(({ seq }: NumberedEvent) => seq > after)
        })
      )

    interface ThreadColumns {
      readonly thread_key: string
      readonly thread_id: string | null
      readonly runner: string
      readonly state: "idle" | "waiting" | "unloaded"
      readonly open_turns: number | string
    }

    const threadPage = (after: string) =>
      stored(
        Effect.map(
          sql<ThreadColumns>`
          SELECT t.thread_key, t.thread_id, t.runner, t.state,
            (SELECT COUNT(*) FROM codex_turns u WHERE u.thread_key = t.thread_key AND u.settled_at IS NULL) AS open_turns
          FROM codex_threads t WHERE t.thread_key > ${after}
          ORDER BY t.thread_key LIMIT ${number(pageSize)}`,
          (rows) =>
            rows.map((row): ThreadInfo => {
              const openTurns = Number(row.open_turns)
              return {
                key: row.thread_key,
                threadId: row.thread_id,
                runner: row.runner,
                state: openTurns > 0 && row.state === "idle" ? "running" : row.state,
                openTurns
              }
            })
        )
      )

    /** What asked for turns, in the tables of the cluster, where it keeps them in the same database: it removes nothing. */
    const pruneMessages = (before: number) => {
      const processed = sql`
        FROM ${messages} WHERE entity_type = 'CodexThread' AND processed = TRUE AND id < ${number(snowflakeAt(before))}`
      return Effect.zipRight(
        sql`DELETE FROM ${replies} WHERE request_id IN (SELECT request_id ${processed})`,
        sql`DELETE ${processed}`
      )
    }

    return {
      claim,
      setThread: (thread, epoch, { threadId, state }) =>
        Effect.flatMap(now, (at) =>
          fenced(
            thread,
            epoch,
            sql`
            UPDATE codex_threads SET ${sql.update({
              ...(threadId !== undefined && { thread_id: threadId }),
              ...(state !== undefined && { state }),
              updated_at: at
            })}
            WHERE thread_key = ${thread} AND epoch = ${epoch} RETURNING epoch`
          )
        ),
      turn,
      begin,
      patch,
      settle,
      turnIds: (thread) =>
        stored(
          Effect.map(
            sql<{ turn_id: string }>`
            SELECT turn_id FROM codex_turns WHERE thread_key = ${thread} AND turn_id IS NOT NULL`,
            (rows) => rows.map((row) => row.turn_id)
          )
        ),
      append,
      events,
      dropEvents: (thread, key, seq) =>
        Effect.asVoid(
          stored(sql`DELETE FROM codex_events WHERE thread_key = ${thread} AND turn_key = ${key} AND seq <= ${seq}`)
        ),
      rollout: (thread) =>
        stored(
          Effect.map(
            sql<{ start_at: number | string; size: number | string; path: string; data: Uint8Array }>`
            SELECT start_at, size, path, data FROM codex_rollouts WHERE thread_key = ${thread} ORDER BY start_at`,
            (rows) =>
              rows.map(({ data, path, size, start_at }) => ({
                path,
                offset: Number(start_at),
                size: Number(size),
                data
              }))
          )
        ),
      appendRollout: (thread, epoch, { data, offset, path, size }) =>
        Effect.gen(function* () {
          yield* stored(sql`DELETE FROM codex_rollouts WHERE thread_key = ${thread} AND start_at >= ${offset}`)
          yield* fenced(
            thread,
            epoch,
            sql`
            INSERT INTO codex_rollouts (thread_key, start_at, size, path, data)
            SELECT thread_key, ${number(offset)}, ${number(size)}, ${path}, CAST(${data} AS ${bytes})
            FROM codex_threads WHERE thread_key = ${thread} AND epoch = ${epoch} ${forShare}
            RETURNING start_at`
          )
        }).pipe(
          sql.withTransaction,
          Effect.catchTag("SqlError", (cause) => new ClusterStoreError({ cause }))
        ),
      threads: Stream.paginateChunkEffect("", (after) =>
        Effect.map(threadPage(after), (page) => [
          Chunk.fromIterable(page),
          page.length < pageSize ? Option.none() : Option.fromNullable(page.at(-1)?.key)
        ])
      ),
      prune: (age) =>
        Effect.gen(function* () {
          const before = (yield* now) - Duration.toMillis(age)
          const rows = yield* sql.withTransaction(
            Effect.zipRight(
              sql`
              DELETE FROM codex_events WHERE EXISTS (
                SELECT 1 FROM codex_turns t
                WHERE t.thread_key = codex_events.thread_key AND t.turn_key = codex_events.turn_key
                  AND t.settled_at <= ${before})`,
              sql`DELETE FROM codex_turns WHERE settled_at <= ${before} RETURNING turn_key`
            )
          )
          yield* Effect.ignore(pruneMessages(before))
          return rows.length
        }).pipe(stored)
    }
  })
