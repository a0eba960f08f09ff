import * as Migrator from "@effect/sql/Migrator"
import * as SqlClient from "@effect/sql/SqlClient"
import { Effect } from "effect"

const createTables = Effect.gen(function* () {
  const sql = (yield* SqlClient.SqlClient).withoutTransforms()
  const bytes = sql.literal(sql.onDialectOrElse({ pg: () => "BYTEA", orElse: () => "BLOB" }))
  yield* sql`
    CREATE TABLE codex_threads (
      thread_key VARCHAR(100) NOT NULL PRIMARY KEY,
      thread_id VARCHAR(100),
      epoch BIGINT NOT NULL,
      runner VARCHAR(255) NOT NULL,
      state VARCHAR(20) NOT NULL,
      updated_at BIGINT NOT NULL
    )`
  yield* sql`
    CREATE TABLE codex_turns (
      thread_key VARCHAR(100) NOT NULL,
      turn_key VARCHAR(100) NOT NULL,
      kind VARCHAR(20) NOT NULL,
      epoch BIGINT NOT NULL,
      turn_id VARCHAR(100),
      status VARCHAR(40) NOT NULL,
      attempt INTEGER NOT NULL,
      interrupted SMALLINT NOT NULL,
      handed_over SMALLINT NOT NULL,
      outcome TEXT,
      created_at BIGINT NOT NULL,
      settled_at BIGINT,
      PRIMARY KEY (thread_key, turn_key)
    )`
  yield* sql`CREATE INDEX codex_turns_settled_at ON codex_turns (settled_at)`
  yield* sql`
    CREATE TABLE codex_events (
      thread_key VARCHAR(100) NOT NULL,
      turn_key VARCHAR(100) NOT NULL,
      seq BIGINT NOT NULL,
      events TEXT NOT NULL,
      PRIMARY KEY (thread_key, turn_key, seq)
    )`
  yield* sql`
    CREATE TABLE codex_rollouts (
      thread_key VARCHAR(100) NOT NULL,
      start_at BIGINT NOT NULL,
      size BIGINT NOT NULL,
      path TEXT NOT NULL,
      data ${bytes} NOT NULL,
      PRIMARY KEY (thread_key, start_at)
    )`
})

/** Brings the tables up to date. Runners that start at the same time take turns. */
export const migrate = Migrator.make({})({
  loader: Migrator.fromRecord({ "0001_create_tables": createTables }),
  table: "codex_migrations"
})
