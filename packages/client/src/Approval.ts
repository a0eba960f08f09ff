import type { GrantedPermissionProfile, RequestPermissionProfile, ServerRequests } from "@effect-codex/protocol"
import { Deferred, Effect, Mailbox, Stream } from "effect"
import { AppServer } from "./AppServer.js"
import { ApprovalSettledError, type TransportClosedError } from "./CodexError.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Handlers } from "./ServerRequests.js"

/**
 * A request of the agent for a permission, as a card to show to somebody. It is answered once; a card that nobody
 * answers holds up the turn. When the server no longer waits for it, since the turn has ended or somebody else has
 * answered, `settled` completes.
 */
export type Approval =
  | (Card & { readonly kind: "command"; readonly params: Params["item/commandExecution/requestApproval"] })
  | (Card & { readonly kind: "fileChange"; readonly params: Params["item/fileChange/requestApproval"] })
  | (Card & { readonly kind: "permissions"; readonly params: Params["item/permissions/requestApproval"] })

type Params = { readonly [M in keyof ServerRequests]: ServerRequests[M]["params"] }

/** What can be done with any {@link Approval}. Each fails with {@link ApprovalSettledError} if it is settled already. */
export interface Card {
  readonly threadId: string
  readonly turnId: string
  /** Allows it this once. Of permissions: for this turn. */
  readonly accept: Effect.Effect<void, ApprovalSettledError>
  /** Allows it, and its like for as long as the thread is loaded. */
  readonly acceptForSession: Effect.Effect<void, ApprovalSettledError>
  /** Refuses it; the turn goes on without. */
  readonly decline: Effect.Effect<void, ApprovalSettledError>
  /** Refuses it and stops the turn. Of permissions, which the server cannot cancel: refuses them. */
  readonly cancel: Effect.Effect<void, ApprovalSettledError>
  /** Completes when the card has been answered, or an answer is no longer wanted. */
  readonly settled: Effect.Effect<void>
}

type Decision = "accept" | "acceptForSession" | "decline" | "cancel"

/**
 * The approvals that a thread asks for while the stream runs; they go before the connection's handlers. When the stream
 * ends, what it has handed out is declined. Fails with {@link TransportClosedError} when the connection ends.
 */
export const stream = (threadId: string): Stream.Stream<Approval, TransportClosedError, AppServer | MessageRouter> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const { handle } = yield* AppServer
      const { listen, unlisten } = yield* MessageRouter
      const cards = yield* Effect.acquireRelease(
        Mailbox.make<Approval, TransportClosedError>(),
        (mailbox) => mailbox.shutdown
      )
      // For the end of the connection alone: nothing else is told by this id.
      yield* Effect.acquireRelease(
        Effect.sync(() => listen({ unsafeOffer: () => false, unsafeDone: (exit) => cards.unsafeDone(exit) })),
        (id) => Effect.sync(() => unlisten(id))
      )
      const ended = yield* Deferred.make<"decline">()
      yield* Effect.addFinalizer(() => Deferred.succeed(ended, "decline"))

      const ask = (card: (answers: Card) => Approval, ids: { readonly threadId: string; readonly turnId: string }) =>
        Effect.gen(function* () {
          const decision = yield* Deferred.make<Decision>()
          const over = yield* Deferred.make<void>()
          const settle = (with_: Decision) =>
            Effect.flatMap(Deferred.isDone(over), (isOver) =>
              isOver
                ? new ApprovalSettledError(ids)
                : Effect.flatMap(Deferred.succeed(decision, with_), (first) =>
                    first ? Effect.void : new ApprovalSettledError(ids)
                  )
            )
          yield* cards.offer(
            card({
              ...ids,
              accept: settle("accept"),
              acceptForSession: settle("acceptForSession"),
              decline: settle("decline"),
              cancel: settle("cancel"),
              settled: Deferred.await(over)
            })
          )
          return yield* Effect.ensuring(
            Effect.raceFirst(Deferred.await(decision), Deferred.await(ended)),
            Deferred.succeed(over, undefined)
          )
        })

      const handlers: Handlers = {
        "item/commandExecution/requestApproval": (params) =>
          Effect.map(
            ask((card) => ({ ...card, kind: "command", params }), params),
            (decision) => ({ decision })
          ),
        "item/fileChange/requestApproval": (params) =>
          Effect.map(
            ask((card) => ({ ...card, kind: "fileChange", params }), params),
            (decision) => ({ decision })
          ),
        "item/permissions/requestApproval": (params) =>
          Effect.map(
            ask((card) => ({ ...card, kind: "permissions", params }), params),
            (decision) => ({
              permissions: decision === "decline" || decision === "cancel" ? {} : granted(params.permissions),
              scope: decision === "acceptForSession" ? "session" : "turn"
            })
          )
      }
      yield* handle(threadId, handlers)
      return Mailbox.toStream(cards)
    })
  )

/** What was asked for. What this version of the protocol does not know of it is not granted: encoding refuses it. */
const granted = (asked: RequestPermissionProfile) => asked as GrantedPermissionProfile
