import {
  type ApprovalsReviewer,
  type AskForApproval,
  describeWrongValue,
  type ParamsOf,
  type SandboxMode,
  type SandboxPolicy,
  type TurnStartParams
} from "@effect-codex/protocol"
import type { InvalidParamsError } from "../CodexError.js"
import { Either } from "./effect.js"
import { merge } from "./params.js"
import { notSent } from "./Requests.js"
import { type ThreadConfigOptions, toConfig, toPolicy, type WorkspaceOptions } from "./SandboxPresets.js"

/**
 * Who decides what the agent may do beyond its sandbox: with `deny` it may not; with `review` codex's own reviewer
 * decides; with `ask` the handlers of this program do, and a request without a handler is declined.
 *
 * @since 0.1.0
 * @category models
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

/** Neither of the presets that belong to the sandbox `workspace-write`. */
type WithoutWorkspace = { readonly [K in keyof WorkspaceOptions]?: undefined }

/** The sandbox of a turn: the preset, the wire's own policy, or a profile of permissions (experimental), but one of them. */
export type TurnSandboxOptions =
  | ({
      readonly sandbox?: SandboxMode | undefined
      readonly sandboxPolicy?: undefined
      readonly permissions?: undefined
    } & WithoutWorkspace)
  | ({
      readonly sandbox: "workspace-write"
      readonly sandboxPolicy?: undefined
      readonly permissions?: undefined
    } & WorkspaceOptions)
  | {
      readonly sandbox: "read-only"
      readonly sandboxPolicy?: undefined
      readonly permissions?: undefined
      readonly additionalDirectories?: undefined
      /** Whether the agent's commands may use the network. */
      readonly networkAccessEnabled?: boolean | undefined
    }
  | ({
      readonly sandbox?: undefined
      readonly sandboxPolicy?: SandboxPolicy | null | undefined
      readonly permissions?: undefined
    } & WithoutWorkspace)
  | ({
      readonly sandbox?: undefined
      readonly sandboxPolicy?: undefined
      readonly permissions?: string | null | undefined
    } & WithoutWorkspace)

/** The sandbox of a thread: the preset, or a profile of permissions (experimental). */
export type ThreadSandboxOptions =
  | ({
      readonly sandbox?: SandboxMode | null | undefined
      readonly permissions?: undefined
    } & WithoutWorkspace)
  | ({
      readonly sandbox?: "workspace-write" | null | undefined
      readonly permissions?: undefined
    } & WorkspaceOptions)
  | ({
      readonly sandbox?: undefined
      readonly permissions?: string | null | undefined
    } & WithoutWorkspace)

type Wire<P, Preset> = Omit<P, "approvalPolicy" | "approvalsReviewer" | keyof Preset>

/**
 * The params `P` of a thread, with presets beside the wire's own fields.
 *
 * @since 0.1.0
 * @category models
 */
export type ThreadOptions<P> = Wire<P, { threadId: string; sandbox: unknown; permissions: unknown }> &
  ApprovalOptions &
  ThreadSandboxOptions &
  Pick<ThreadConfigOptions, "webSearch">

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

/** The wire's fields that each preset stands for. */
const replaced = {
  approvals: ["approvalPolicy", "approvalsReviewer"],
  sandbox: ["sandboxPolicy", "permissions"]
} as const

/** The value that `table` has for a preset; a failure where there is none, or where the wire's own field is given too. */
const resolve = <T extends object>(
  method: string,
  options: object,
  preset: keyof typeof replaced,
  table: T
): Either.Either<T[keyof T] | undefined, InvalidParamsError> => {
  const given = options as Readonly<Record<string, unknown>>
  const name = given[preset]
  if (name === undefined || name === null) return Either.right(undefined)
  if (typeof name !== "string" || !Object.hasOwn(table, name)) {
    return Either.left(notSent(method, `the option \`${preset}\`: ${describeWrongValue(name, Object.keys(table))}`))
  }
  const clash = replaced[preset].find((field) => given[field] !== undefined)
  return clash === undefined
    ? Either.right(table[name as keyof T])
    : Either.left(notSent(method, `the options \`${preset}\` and \`${clash}\` exclude each other: leave one out`))
}

/** The options of a thread, and the operation's `own` parameters, as those of `method`. */
export const threadParams = <M extends "thread/start" | "thread/resume" | "thread/fork">(
  method: M,
  options: ThreadOptions<ParamsOf<M>>,
  own: Partial<ParamsOf<M>>
): Either.Either<ParamsOf<M>, InvalidParamsError> =>
  Either.gen(function* () {
    const given = yield* merge(method, options, own)
    const policy = yield* resolve(method, given, "approvals", approvalsOf)
    yield* resolve(method, given, "sandbox", sandboxPolicyOf)
    const { approvals: _, ...wire } = yield* toConfig(method, given)
    return { ...wire, ...policy } as unknown as ParamsOf<M>
  })

/** The options of a turn, its thread and its input as the parameters of `turn/start`. */
export const turnParams = (
  options: TurnOptions<TurnStartParams>,
  own: Pick<TurnStartParams, "threadId" | "input">
): Either.Either<TurnStartParams, InvalidParamsError> => {
  const merged = merge("turn/start", options, own)
  // Most turns have none, and a turn costs little beside the steps of a generator.
  if (Either.isRight(merged) && !turnPresets.some((preset) => preset in merged.right)) return merged
  return Either.gen(function* () {
    const given = yield* merged
    const policy = yield* resolve("turn/start", given, "approvals", approvalsOf)
    const preset = yield* resolve("turn/start", given, "sandbox", sandboxPolicyOf)
    const sandboxPolicy = yield* toPolicy("turn/start", given, preset)
    const { additionalDirectories: _, approvals: __, networkAccessEnabled: ___, sandbox: ____, ...wire } = given
    return { ...wire, ...policy, ...(sandboxPolicy && { sandboxPolicy }) }
  })
}

const turnPresets = ["additionalDirectories", "approvals", "networkAccessEnabled", "sandbox"]
