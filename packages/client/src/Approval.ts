/**
 * The agent's requests to a person: approvals, questions, and the forms of MCP servers.
 *
 * @since 0.1.0
 */
import type { ServerRequests } from "@effect-codex/protocol"
import type { ApprovalSettledError, InvalidParamsError, UnsupportedPermissionsError } from "./CodexError.js"
import type { Effect } from "./internal/effect.js"

type Params = { readonly [M in keyof ServerRequests]: ServerRequests[M]["params"] }

type Result = { readonly [M in keyof ServerRequests]: ServerRequests[M]["result"] }

/**
 * A request of the agent for a permission, to show to a person. It is answered once; the turn waits until then. `settled`
 * completes when an answer is no longer possible: it was answered, or its turn has ended.
 *
 * @since 0.1.0
 * @category models
 */
export type Approval =
  | (ApprovalRequest & { readonly kind: "command"; readonly params: Params["item/commandExecution/requestApproval"] })
  | (ApprovalRequest & { readonly kind: "fileChange"; readonly params: Params["item/fileChange/requestApproval"] })
  | (ApprovalRequest<UnsupportedPermissionsError> & {
      readonly kind: "permissions"
      readonly params: Params["item/permissions/requestApproval"]
    })

/**
 * The operations on any {@link Approval}. Each fails with {@link ApprovalSettledError} if it is settled already.
 *
 * @since 0.1.0
 * @category models
 */
export interface ApprovalRequest<E = never> {
  /** The thread that asks: this one, or that of a sub-agent. */
  readonly threadId: string
  readonly turnId: string
  /**
   * Allows it this once. Of permissions: for this turn; fails with {@link UnsupportedPermissionsError} where they have a
   * member that this version does not know.
   */
  readonly accept: Effect.Effect<void, ApprovalSettledError | E>
  /** Allows it, and requests like it for as long as the thread is loaded. Of permissions, fails as `accept` does. */
  readonly acceptForSession: Effect.Effect<void, ApprovalSettledError | E>
  /** Refuses it; the turn goes on without. */
  readonly decline: Effect.Effect<void, ApprovalSettledError>
  /** Refuses it and stops the turn. Of permissions, which the server cannot cancel: refuses them. */
  readonly cancel: Effect.Effect<void, ApprovalSettledError>
  /** Completes when the request has been answered, or an answer is no longer wanted. */
  readonly settled: Effect.Effect<void>
}

/**
 * A question of the agent, or the form of an MCP server, to show to a person.
 *
 * @since 0.1.0
 * @category models
 */
export type Question =
  | (QuestionRequest<Result["item/tool/requestUserInput"]["answers"]> & {
      readonly kind: "userInput"
      readonly params: Params["item/tool/requestUserInput"]
    })
  | (QuestionRequest<Result["mcpServer/elicitation/request"]["content"]> & {
      readonly kind: "elicitation"
      readonly params: Params["mcpServer/elicitation/request"]
    })

/**
 * The operations on any {@link Question}. Each fails with {@link ApprovalSettledError} if it is settled already.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionRequest<A> {
  readonly threadId: string
  /** The turn that asks; null where an MCP server asks outside of a turn. */
  readonly turnId: string | null
  /**
   * Answers: by question id, or the content of the form. Fails with {@link InvalidParamsError} for what is no answer; the
   * question stays open.
   */
  readonly answer: (answer: A) => Effect.Effect<void, ApprovalSettledError | InvalidParamsError>
  /** Refuses to answer. */
  readonly decline: Effect.Effect<void, ApprovalSettledError>
  /** Completes when the question has been answered, or an answer is no longer wanted. */
  readonly settled: Effect.Effect<void>
}
