import type {
  ApprovalsReviewer,
  AskForApproval,
  SandboxMode,
  SandboxPolicy,
  TurnStartParams
} from "@effect-codex/protocol"

/**
 * Who decides what the agent may do beyond its sandbox: `deny` never asks anybody, `review` lets codex's own reviewer
 * decide, `ask` asks the user, which is this program: its {@link ServerRequests} handlers, or else nobody, who declines.
 */
export type Approvals = "deny" | "review" | "ask"

/** The preset, or the wire's own fields, but not both. Nothing is sent by default: the user's configuration decides. */
export type ApprovalOptions =
  | {
      readonly approvals?: Approvals | undefined
      readonly approvalPolicy?: undefined
      readonly approvalsReviewer?: undefined
    }
  | {
      readonly approvals?: undefined
      readonly approvalPolicy?: AskForApproval | null | undefined
      readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
    }

/** What a turn may touch: the preset, the wire's own policy, or a profile of permissions (experimental), but one of them. */
export type TurnSandboxOptions =
  | {
      readonly sandbox?: SandboxMode | undefined
      readonly sandboxPolicy?: undefined
      readonly permissions?: undefined
    }
  | {
      readonly sandbox?: undefined
      readonly sandboxPolicy?: SandboxPolicy | null | undefined
      readonly permissions?: undefined
    }
  | {
      readonly sandbox?: undefined
      readonly sandboxPolicy?: undefined
      readonly permissions?: string | null | undefined
    }

/** What a thread may touch: the preset, or a profile of permissions (experimental). */
export type ThreadSandboxOptions =
  | { readonly sandbox?: SandboxMode | null | undefined; readonly permissions?: undefined }
  | { readonly sandbox?: undefined; readonly permissions?: string | null | undefined }

type Wire<P, Preset> = Omit<P, "approvalPolicy" | "approvalsReviewer" | keyof Preset>

/** The params `P` of a thread, with presets beside the wire's own fields. */
export type ThreadOptions<P> = Wire<P, { threadId: string; sandbox: unknown; permissions: unknown }> &
  ApprovalOptions &
  ThreadSandboxOptions

/** The params `P` of a turn, with presets beside the wire's own fields. */
export type TurnOptions<P> = Wire<
  P,
  { threadId: string; input: unknown; sandboxPolicy: unknown; permissions: unknown }
> &
  ApprovalOptions &
  TurnSandboxOptions

const approvalsOf = {
  deny: { approvalPolicy: "never" },
  review: { approvalPolicy: "on-request", approvalsReviewer: "auto_review" },
  ask: { approvalPolicy: "on-request", approvalsReviewer: "user" }
} as const satisfies Record<Approvals, object>

const sandboxPolicyOf = {
  "read-only": { type: "readOnly" },
  "workspace-write": { type: "workspaceWrite" },
  "danger-full-access": { type: "dangerFullAccess" }
} as const satisfies Record<SandboxMode, SandboxPolicy>

/** The options of a thread as the wire has them. */
export const threadParams = <P>(options: ThreadOptions<P>): Omit<P, "threadId"> => {
  const { approvals, ...wire } = options
  return { ...wire, ...(approvals && approvalsOf[approvals]) } as unknown as Omit<P, "threadId">
}

/** The options of a turn as the wire has them. */
export const turnParams = (options: TurnOptions<TurnStartParams>): Omit<TurnStartParams, "threadId" | "input"> => {
  const { approvals, sandbox, ...wire } = options
  return {
    ...wire,
    ...(approvals && approvalsOf[approvals]),
    ...(sandbox && { sandboxPolicy: sandboxPolicyOf[sandbox] })
  }
}
