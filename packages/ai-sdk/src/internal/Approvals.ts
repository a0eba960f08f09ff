import type { JSONObject } from "@ai-sdk/provider"
import type { Handlers } from "@effect-codex/promise"
import type { GrantedPermissionProfile } from "@effect-codex/protocol"
import type { Generation } from "./Generation.js"
import { prefix } from "./ItemTool.js"

/** Handlers that leave every request for approval to the caller of the generation. */
export const handlers = (generation: Generation): Handlers => ({
  "item/commandExecution/requestApproval": async (params, { signal }) => {
    const { approvalId, command, cwd, itemId, reason } = params
    const request = {
      itemId,
      toolName: `${prefix}commandExecution`,
      input: input({ command, cwd, reason })
    }
    return { decision: (await generation.approve(approvalId ?? named(itemId), request, signal)) ? "accept" : "decline" }
  },
  "item/fileChange/requestApproval": async ({ grantRoot, itemId, reason }, { signal }) => {
    const request = { itemId, toolName: `${prefix}fileChange`, input: input({ grantRoot, reason }) }
    return { decision: (await generation.approve(named(itemId), request, signal)) ? "accept" : "decline" }
  },
  "item/permissions/requestApproval": async ({ cwd, itemId, permissions, reason }, { signal }) => {
    const request = { itemId, toolName: `${prefix}permissions`, input: input({ cwd, reason, permissions }) }
    const approved = await generation.approve(named(itemId), request, signal)
    return { permissions: approved ? (permissions as GrantedPermissionProfile) : {}, scope: "turn" }
  }
})

const named = (itemId: string): string => `approval_${itemId}`

/** What is known of it, as JSON. */
const input = (fields: object): JSONObject => JSON.parse(JSON.stringify(fields)) as JSONObject
