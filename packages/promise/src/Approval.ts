import type { Approval as ClientApproval } from "@effect-codex/client"
import type { ServerRequests } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { Runner } from "./Runner.js"

/**
 * A request of the agent for a permission, as a card to show to somebody. It is answered once; a card that nobody
 * answers holds up the turn. When the server no longer waits for it, since the turn has ended or somebody else has
 * answered, `settled` resolves.
 */
export type Approval =
  | (Card & { readonly kind: "command"; readonly params: Params["item/commandExecution/requestApproval"] })
  | (Card & { readonly kind: "fileChange"; readonly params: Params["item/fileChange/requestApproval"] })
  | (Card & { readonly kind: "permissions"; readonly params: Params["item/permissions/requestApproval"] })

type Params = { readonly [M in keyof ServerRequests]: ServerRequests[M]["params"] }

/** What can be done with any {@link Approval}. Each answer rejects with {@link ApprovalSettledError} if it is settled. */
export interface Card {
  readonly threadId: string
  readonly turnId: string
  /** Allows it this once. Of permissions: for this turn. */
  readonly accept: (options?: Abortable) => Promise<void>
  /** Allows it, and its like for as long as the thread is loaded. */
  readonly acceptForSession: (options?: Abortable) => Promise<void>
  /** Refuses it; the turn goes on without. */
  readonly decline: (options?: Abortable) => Promise<void>
  /** Refuses it and stops the turn. Of permissions, which the server cannot cancel: refuses them. */
  readonly cancel: (options?: Abortable) => Promise<void>
  /** Resolves when the card has been answered, or an answer is no longer wanted. */
  readonly settled: Promise<void>
}

/**
 * The card of the client's.
 *
 * @internal
 */
export const make = (runner: Runner, card: ClientApproval.Approval): Approval =>
  runner.outcomes(
    {
      kind: card.kind,
      params: card.params,
      threadId: card.threadId,
      turnId: card.turnId,
      accept: runner.action(card.accept),
      acceptForSession: runner.action(card.acceptForSession),
      decline: runner.action(card.decline),
      cancel: runner.action(card.cancel)
    },
    { settled: card.settled }
  ) as Card as Approval
