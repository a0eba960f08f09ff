/** How the rollout files of threads get from runner to runner. */
import type { CodexError, Thread } from "@effect-codex/client"
import { Effect } from "effect"

export interface Sessions {
  readonly kind: "shared" | "stored"
  /** Puts the file of the thread where this runner's server finds it. */
  readonly restore: Effect.Effect<void>
  /** Stores what was appended to the file of the thread. */
  readonly save: (thread: Thread.Thread) => Effect.Effect<void, CodexError.RequestError>
}

/** All servers see one home. */
export const shared: Sessions = { kind: "shared", restore: Effect.void, save: () => Effect.void }
