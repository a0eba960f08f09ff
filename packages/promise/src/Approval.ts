/**
 * The agent's requests to a person: approvals, questions, and the forms of MCP servers.
 *
 * @since 0.1.0
 */
import type { ServerRequests } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"

type Params = { readonly [M in keyof ServerRequests]: ServerRequests[M]["params"] }

type Result = { readonly [M in keyof ServerRequests]: ServerRequests[M]["result"] }

/**
 * A request of the agent for a permission, to show to a person. It is answered once; the turn waits until then. `settled`
 * resolves when an answer is no longer possible: it was answered, or its turn has ended.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Thread } from "@effect-codex/promise"
 *
 * declare const thread: Thread
 * declare const confirm: (question: string) => Promise<boolean>
 *
 * for await (const approval of thread.approvals) {
 *   if (approval.kind === "command" && (await confirm(`Run ${approval.params.command}?`))) await approval.accept()
 *   else await approval.decline()
 * }
 * ```
 */
export type Approval =
  | (ApprovalRequest & { readonly kind: "command"; readonly params: Params["item/commandExecution/requestApproval"] })
  | (ApprovalRequest & { readonly kind: "fileChange"; readonly params: Params["item/fileChange/requestApproval"] })
  | (ApprovalRequest & { readonly kind: "permissions"; readonly params: Params["item/permissions/requestApproval"] })

/**
 * The operations on any {@link Approval}. Each rejects with {@link ApprovalSettledError} if it is settled already.
 *
 * @since 0.1.0
 * @category models
 */
export interface ApprovalRequest {
  /** The thread that asks: this one, or that of a sub-agent. */
  readonly threadId: string
  readonly turnId: string
  /**
   * Allows it this once. Of permissions: for this turn; rejects with {@link UnsupportedPermissionsError} where they have
   * a member that this version does not know.
   */
  readonly accept: (options?: Abortable) => Promise<void>
  /** Allows it, and requests like it for as long as the thread is loaded. Of permissions, rejects as `accept` does. */
  readonly acceptForSession: (options?: Abortable) => Promise<void>
  /** Refuses it; the turn goes on without. */
  readonly decline: (options?: Abortable) => Promise<void>
  /** Refuses it and stops the turn. Of permissions, which the server cannot cancel: refuses them. */
  readonly cancel: (options?: Abortable) => Promise<void>
  /** Resolves when the request has been answered, or an answer is no longer wanted. */
  readonly settled: Promise<void>
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
 * The operations on any {@link Question}. Each rejects with {@link ApprovalSettledError} if it is settled already.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionRequest<A> {
  readonly threadId: string
  /** The turn that asks; null where an MCP server asks outside of a turn. */
  readonly turnId: string | null
  /**
   * Answers: by question id, or the content of the form. Rejects with {@link InvalidParamsError} for what is no answer; the
   * question stays open.
   */
  readonly answer: (answer: A, options?: Abortable) => Promise<void>
  /** Refuses to answer. */
  readonly decline: (options?: Abortable) => Promise<void>
  /** Resolves when the question has been answered, or an answer is no longer wanted. */
  readonly settled: Promise<void>
}
