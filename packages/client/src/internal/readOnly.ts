import type { ClientRequestMethod } from "@effect-codex/protocol"

/**
 * The methods that only read: a request of one of them that was in flight when the link was lost is sent again. Those
 * that page through what a session of the server holds, or that load or refresh something, are not among them.
 */
export const readOnly: ReadonlySet<ClientRequestMethod> = new Set<ClientRequestMethod>([
  "account/rateLimits/read",
  "account/read",
  "account/usage/read",
  "app/list",
  "collaborationMode/list",
  "config/read",
  "configRequirements/read",
  "experimentalFeature/list",
  "fs/getMetadata",
  "fs/readDirectory",
  "fs/readFile",
  "hooks/list",
  "mcpServerStatus/list",
  "model/list",
  "modelProvider/capabilities/read",
  "modelProvider/list",
  "permissionProfile/list",
  "plugin/list",
  "plugin/read",
  "project/list",
  "project/read",
  "skills/list",
  "thread/goal/get",
  "thread/items/list",
  "thread/items/read",
  "thread/list",
  "thread/loaded/list",
  "thread/queue/list",
  "thread/read",
  "thread/search",
  "thread/searchOccurrences",
  "thread/turns/list",
  "threadSection/list"
])
