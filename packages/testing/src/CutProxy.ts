/**
 * A proxy that cuts links, to test what follows a lost connection.
 *
 * @since 0.1.0
 */
import { connect, createServer, type Server, type Socket } from "node:net"
import { Effect, type Scope, Stream, SubscriptionRef } from "effect"

/**
 * A proxy between a client and a server that cuts links when a test says so: at once, or within the server's messages.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { CutProxy, TestServer } from "@effect-codex/testing"
 * import { Effect } from "effect"
 *
 * const test = Effect.gen(function* () {
 *   const server = yield* TestServer.make()
 *   const proxy = yield* CutProxy.make(server.address)
 *   // … connect by NodeCodex.layerWebSocket({ url: proxy.url }), start a turn …
 *   yield* proxy.cut
 * })
 * ```
 */
export interface CutProxy {
  /** `ws://127.0.0.1:PORT`, in place of the server's own address. */
  readonly url: string
  /** Resets every link, and what is on its way with it. */
  readonly cut: Effect.Effect<void>
  /** From now on: each link that is open is cut once the server has sent so many bytes more, within a frame or not. */
  readonly cutAfter: (bytes: number) => Effect.Effect<void>
  /** From now on new links are reset as soon as they are made. */
  readonly close: Effect.Effect<void>
  /** New links are let through again. */
  readonly open: Effect.Effect<void>
  /** Forwards nothing any more over the links that are open now, and closes none: they are half-open. */
  readonly freeze: Effect.Effect<void>
  /** Sends links that are made from now on to another server. */
  readonly redirect: (address: string) => Effect.Effect<void>
  /** Waits until so many links in all were made. */
  readonly linked: (count: number) => Effect.Effect<void>
  /** How many links were cut. */
  readonly cuts: Effect.Effect<number>
}

interface Link {
  readonly near: Socket
  readonly far: Socket
  /** How many bytes more the server may send. */
  budget: number
}

/**
 * A proxy before the server at `address`: a `ws://HOST:PORT`, or the path of a Unix socket.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (address: string): Effect.Effect<CutProxy, never, Scope.Scope> =>
  Effect.gen(function* () {
    const links = new Set<Link>()
    const made = yield* SubscriptionRef.make(0)
    const runSync = Effect.runSync
    let target = address
    let isOpen = true
    let cuts = 0

    const end = (link: Link, reset: boolean) => {
      if (!links.delete(link)) return
      cuts += 1
      if (reset) link.near.resetAndDestroy()
      else link.near.end(() => link.near.destroy())
      link.far.destroy()
    }
    const server = createServer((near) => {
      near.on("error", () => {})
      if (!isOpen) {
        near.resetAndDestroy()
        return
      }
      const far = open(target)
      const link: Link = { near, far, budget: Number.POSITIVE_INFINITY }
      links.add(link)
      near.on("close", () => {
        links.delete(link)
        far.destroy()
      })
      far.on("error", () => {}).on("close", () => near.destroy())
      near.pipe(far)
      far.on("data", (chunk) => {
        const allowed = chunk.subarray(0, link.budget)
        link.budget -= allowed.length
        if (!near.write(allowed)) {
          far.pause()
          near.once("drain", () => far.resume())
        }
        if (link.budget === 0) end(link, false)
      })
      runSync(SubscriptionRef.update(made, (count) => count + 1))
    })
    const port = yield* listen(server)
    const each = (act: (link: Link) => void) =>
      Effect.sync(() => {
        for (const link of [...links]) act(link)
      })
    yield* Effect.addFinalizer(() => each((link) => end(link, true)))

    return {
      url: `ws://127.0.0.1:${port}`,
      cut: each((link) => end(link, true)),
      cutAfter: (bytes) =>
        each((link) => {
          link.budget = Math.max(1, bytes)
        }),
      close: Effect.sync(() => {
        isOpen = false
      }),
      open: Effect.sync(() => {
        isOpen = true
      }),
      freeze: each(({ far, near }) => {
        near.unpipe().pause()
        far.removeAllListeners("data").pause()
      }),
      redirect: (next) =>
        Effect.sync(() => {
          target = next
        }),
      linked: (count) =>
        made.changes.pipe(
          Stream.takeUntil((present) => present >= count),
          Stream.runDrain
        ),
      cuts: Effect.sync(() => cuts)
    }
  })

const open = (target: string): Socket => {
  if (!target.startsWith("ws:")) return connect({ path: target })
  const { hostname, port } = new URL(target)
  return connect({ host: hostname, port: Number(port) })
}

const listen = (server: Server): Effect.Effect<number, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.async<number>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
      })
    }),
    () => Effect.sync(() => server.close())
  )
