import { type JsonSchema, type Node, refName } from "./json-schema.js"
import { pascalCase } from "./text.js"

/** A method, and the names of the definitions that its params and its result have. */
export interface Method {
  readonly name: string
  readonly params: Params
  readonly result: string | undefined
}

export interface Params {
  readonly definition: string | undefined
  /** Whether the message may do without. */
  readonly optional: boolean
}

export interface Methods {
  readonly clientRequests: ReadonlyArray<Method>
  readonly serverRequests: ReadonlyArray<Method>
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
  const resultOf = (method: string, params: string | undefined): string => {
    const candidates = [results[method], params?.replace(/Params$/, "Response"), `${pascalCase(method)}Response`]
    const name = candidates.find((candidate) => candidate?.endsWith("Response") && source.has(candidate))
    if (!name) throw new Error(`How is the result of ${method} called?`)
    return name
  }

  const read = (envelope: string, hasResult: boolean): ReadonlyArray<Method> =>
    (source.get(envelope)?.oneOf ?? []).map((message) => {
      const properties = (message as JsonSchema).properties ?? {}
      const name = (properties.method as JsonSchema).enum?.[0]
      if (!name) throw new Error(`A member of ${envelope} has no method`)
      const params = readParams(name, properties.params)
      return { name, params, result: hasResult ? resultOf(name, params.definition) : undefined }
    })

  return {
    clientRequests: read("ClientRequest", true),
    serverRequests: read("ServerRequest", true),
    clientNotifications: read("ClientNotification", false),
    serverNotifications: read("ServerNotification", false)
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
