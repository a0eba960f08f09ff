import { type JsonSchema, type Node, refName } from "./json-schema.js"
import { pascalCase } from "./text.js"

/** A method that a message names. */
export interface Method {
  readonly name: string
  readonly params: Params
}

/** A method that is answered; `result` is the name of a definition. */
export interface Request extends Method {
  readonly result: string
}

/** `definition` is the name of one, if there are params at all. */
export interface Params {
  readonly definition: string | undefined
  /** Whether the message may do without. */
  readonly optional: boolean
}

export interface Methods {
  readonly clientRequests: ReadonlyArray<Request>
  readonly serverRequests: ReadonlyArray<Request>
  readonly clientNotifications: ReadonlyArray<Method>
  readonly serverNotifications: ReadonlyArray<Method>
}

/** The definitions that are envelopes of messages, not payloads. */
export const isEnvelope = (definition: string): boolean =>
  /^(JSONRPC\w+|(Client|Server)(Request|Notification))$/.test(definition)

/** Where neither the name of the params nor the method says how the result is called. */
const results: Readonly<Record<string, string>> = {
  "account/gatewayOAuth/cancel": "GatewayOAuthCancelResponse",
  "account/logout": "LogoutAccountResponse",
  "account/rateLimits/read": "GetAccountRateLimitsResponse",
  "account/securitySetup/read": "GetAccountSecuritySetupResponse",
  "account/usage/read": "GetAccountTokenUsageResponse",
  "account/workspaceMessages/read": "GetWorkspaceMessagesResponse",
  "accountSession/list": "AccountSessionsResponse",
  "config/batchWrite": "ConfigWriteResponse",
  "config/mcpServer/reload": "McpServerRefreshResponse",
  "config/value/write": "ConfigWriteResponse",
  "externalAgentConfig/import/readHistories": "ExternalAgentConfigImportHistoriesReadResponse"
}

export const readMethods = (source: ReadonlyMap<string, JsonSchema>): Methods => {
  const read = (envelope: string): ReadonlyArray<Method> =>
    (source.get(envelope)?.oneOf ?? []).map((message) => {
      const { method, params } = (message as JsonSchema).properties ?? {}
      const name = (method as JsonSchema).enum?.[0]
      if (!name) throw new Error(`A member of ${envelope} has no method`)
      return { name, params: readParams(name, params) }
    })

  const withResult = (method: Method): Request => {
    const { name, params } = method
    const candidates = [results[name], params.definition?.replace(/Params$/, "Response"), `${pascalCase(name)}Response`]
    const result = candidates.find((candidate) => candidate?.endsWith("Response") && source.has(candidate))
    if (!result) throw new Error(`How is the result of ${name} called?`)
    return { ...method, result }
  }

  return {
    clientRequests: read("ClientRequest").map(withResult),
    serverRequests: read("ServerRequest").map(withResult),
    clientNotifications: read("ClientNotification"),
    serverNotifications: read("ServerNotification")
  }
}

const readParams = (method: string, node: Node | undefined): Params => {
  const members = node === undefined ? [] : typeof node === "object" && node.anyOf ? node.anyOf : [node]
  const schemas = members.map((member) => (typeof member === "object" ? member : {}))
  const refs = schemas.filter((schema) => schema.$ref !== undefined)
  const nulls = schemas.filter((schema) => schema.type === "null")
  if (refs.length > 1 || refs.length + nulls.length !== schemas.length) {
    throw new Error(`Cannot read the params of ${method}: ${JSON.stringify(node)}`)
  }
  return {
    definition: refs[0]?.$ref === undefined ? undefined : refName(refs[0].$ref),
    optional: refs.length === 0 || nulls.length > 0
  }
}
