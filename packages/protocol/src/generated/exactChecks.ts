// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import { isArrayOf, isInteger, isObject, isObjectOf, isString, type Plain } from "../internal/plain.js"

const membersAccountSessionsListParams = new Set(["refreshWorkspaceMetadata"])
export const isExactAccountSessionsListParams: Plain = (u) =>
  isObjectOf(u, membersAccountSessionsListParams) &&
  (u.refreshWorkspaceMetadata === undefined || typeof u.refreshWorkspaceMetadata === "boolean")

const membersAccountSessionsSwitchParams = new Set(["accountId", "sessionId", "allowBrowserLogin"])
export const isExactAccountSessionsSwitchParams: Plain = (u) =>
  isObjectOf(u, membersAccountSessionsSwitchParams) &&
  typeof u.accountId === "string" &&
  typeof u.sessionId === "string" &&
  (u.allowBrowserLogin === undefined || typeof u.allowBrowserLogin === "boolean")

const membersAppsInstalledParams = new Set(["forceRefresh", "threadId"])
export const isExactAppsInstalledParams: Plain = (u) =>
  isObjectOf(u, membersAppsInstalledParams) &&
  (u.forceRefresh === undefined || typeof u.forceRefresh === "boolean") &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersAppsListParams = new Set(["cursor", "forceRefetch", "limit", "threadId"])
export const isExactAppsListParams: Plain = (u) =>
  isObjectOf(u, membersAppsListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.forceRefetch === undefined || typeof u.forceRefetch === "boolean") &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersAppsReadParams = new Set(["appIds", "includeTools", "threadId"])
export const isExactAppsReadParams: Plain = (u) =>
  isObjectOf(u, membersAppsReadParams) &&
  isArrayOf(u.appIds, isString) &&
  (u.includeTools === undefined || typeof u.includeTools === "boolean") &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactBedrockSetupParams: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "profile":
      return isExactBedrockSetupParamsProfile(u)
    case "environment":
      return isExactBedrockSetupParamsEnvironment(u)
    default:
      return false
  }
}

const membersBedrockSetupParamsEnvironment = new Set(["type", "region"])
export const isExactBedrockSetupParamsEnvironment: Plain = (u) =>
  isObjectOf(u, membersBedrockSetupParamsEnvironment) && u.type === "environment" && typeof u.region === "string"

const membersBedrockSetupParamsProfile = new Set(["type", "profile", "region"])
export const isExactBedrockSetupParamsProfile: Plain = (u) =>
  isObjectOf(u, membersBedrockSetupParamsProfile) &&
  u.type === "profile" &&
  typeof u.profile === "string" &&
  typeof u.region === "string"

const membersCancelLoginAccountParams = new Set(["loginId"])
export const isExactCancelLoginAccountParams: Plain = (u) =>
  isObjectOf(u, membersCancelLoginAccountParams) && typeof u.loginId === "string"

const membersClientInfo = new Set(["name", "version", "title"])
export const isExactClientInfo: Plain = (u) =>
  isObjectOf(u, membersClientInfo) &&
  typeof u.name === "string" &&
  typeof u.version === "string" &&
  (u.title === undefined || typeof u.title === "string" || u.title === null)

const membersCommandExecParams = new Set([
  "command",
  "cwd",
  "disableOutputCap",
  "disableTimeout",
  "outputBytesCap",
  "permissionProfile",
  "processId",
  "streamStdin",
  "streamStdoutStderr",
  "timeoutMs",
  "tty"
])
export const isExactCommandExecParams: Plain = (u) =>
  isObjectOf(u, membersCommandExecParams) &&
  isArrayOf(u.command, isString) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.disableOutputCap === undefined || typeof u.disableOutputCap === "boolean") &&
  (u.disableTimeout === undefined || typeof u.disableTimeout === "boolean") &&
  (u.outputBytesCap === undefined ||
    isInteger(u.outputBytesCap, 0, 18446744073709552000) ||
    u.outputBytesCap === null) &&
  (u.permissionProfile === undefined || typeof u.permissionProfile === "string" || u.permissionProfile === null) &&
  (u.processId === undefined || typeof u.processId === "string" || u.processId === null) &&
  (u.streamStdin === undefined || typeof u.streamStdin === "boolean") &&
  (u.streamStdoutStderr === undefined || typeof u.streamStdoutStderr === "boolean") &&
  (u.timeoutMs === undefined ||
    isInteger(u.timeoutMs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutMs === null) &&
  (u.tty === undefined || typeof u.tty === "boolean")

const membersCommandExecResizeParams = new Set(["processId", "size"])
export const isExactCommandExecResizeParams: Plain = (u) =>
  isObjectOf(u, membersCommandExecResizeParams) &&
  typeof u.processId === "string" &&
  isExactCommandExecTerminalSize(u.size)

const membersCommandExecTerminalSize = new Set(["cols", "rows"])
export const isExactCommandExecTerminalSize: Plain = (u) =>
  isObjectOf(u, membersCommandExecTerminalSize) && isInteger(u.cols, 0, 65535) && isInteger(u.rows, 0, 65535)

const membersCommandExecTerminateParams = new Set(["processId"])
export const isExactCommandExecTerminateParams: Plain = (u) =>
  isObjectOf(u, membersCommandExecTerminateParams) && typeof u.processId === "string"

const membersCommandExecWriteParams = new Set(["processId", "closeStdin", "deltaBase64"])
export const isExactCommandExecWriteParams: Plain = (u) =>
  isObjectOf(u, membersCommandExecWriteParams) &&
  typeof u.processId === "string" &&
  (u.closeStdin === undefined || typeof u.closeStdin === "boolean") &&
  (u.deltaBase64 === undefined || typeof u.deltaBase64 === "string" || u.deltaBase64 === null)

const membersConfigReadParams = new Set(["cwd", "includeLayers"])
export const isExactConfigReadParams: Plain = (u) =>
  isObjectOf(u, membersConfigReadParams) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.includeLayers === undefined || typeof u.includeLayers === "boolean")

const membersConsumeAccountRateLimitResetCreditParams = new Set(["idempotencyKey", "creditId"])
export const isExactConsumeAccountRateLimitResetCreditParams: Plain = (u) =>
  isObjectOf(u, membersConsumeAccountRateLimitResetCreditParams) &&
  typeof u.idempotencyKey === "string" &&
  (u.creditId === undefined || typeof u.creditId === "string" || u.creditId === null)

const membersEnvironmentAddParams = new Set([
  "environmentId",
  "execServerUrl",
  "authBearerToken",
  "connectTimeoutMs",
  "websocketRequestId"
])
export const isExactEnvironmentAddParams: Plain = (u) =>
  isObjectOf(u, membersEnvironmentAddParams) &&
  typeof u.environmentId === "string" &&
  typeof u.execServerUrl === "string" &&
  (u.authBearerToken === undefined || typeof u.authBearerToken === "string" || u.authBearerToken === null) &&
  (u.connectTimeoutMs === undefined ||
    isInteger(u.connectTimeoutMs, 0, 18446744073709552000) ||
    u.connectTimeoutMs === null) &&
  (u.websocketRequestId === undefined || typeof u.websocketRequestId === "string" || u.websocketRequestId === null)

const membersEnvironmentInfoParams = new Set(["environmentId"])
export const isExactEnvironmentInfoParams: Plain = (u) =>
  isObjectOf(u, membersEnvironmentInfoParams) && typeof u.environmentId === "string"

const membersEnvironmentStatusParams = new Set(["environmentId"])
export const isExactEnvironmentStatusParams: Plain = (u) =>
  isObjectOf(u, membersEnvironmentStatusParams) && typeof u.environmentId === "string"

const membersExperimentalFeatureListParams = new Set(["cursor", "limit", "threadId"])
export const isExactExperimentalFeatureListParams: Plain = (u) =>
  isObjectOf(u, membersExperimentalFeatureListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersExternalAgentConfigDetectParams = new Set([
  "includeHome",
  "maxSessionAgeDays",
  "maxSessions",
  "migrationSource",
  "source"
])
export const isExactExternalAgentConfigDetectParams: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigDetectParams) &&
  (u.includeHome === undefined || typeof u.includeHome === "boolean") &&
  (u.maxSessionAgeDays === undefined ||
    isInteger(u.maxSessionAgeDays, 0, 4294967295) ||
    u.maxSessionAgeDays === null) &&
  (u.maxSessions === undefined || isInteger(u.maxSessions, 0, 4294967295) || u.maxSessions === null) &&
  (u.migrationSource === undefined || typeof u.migrationSource === "string" || u.migrationSource === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null)

const membersExternalAgentConfigImportHistoryRecordParams = new Set(["itemTypeResults", "providerId"])
export const isExactExternalAgentConfigImportHistoryRecordParams: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigImportHistoryRecordParams) &&
  isArrayOf(u.itemTypeResults, isExactExternalAgentConfigImportHistoryRecordTypeResultParams) &&
  typeof u.providerId === "string"

const membersExternalAgentConfigImportHistoryRecordSuccessParams = new Set([
  "itemType",
  "cwd",
  "source",
  "target",
  "title"
])
export const isExactExternalAgentConfigImportHistoryRecordSuccessParams: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigImportHistoryRecordSuccessParams) &&
  (u.itemType === "AGENTS_MD" ||
    u.itemType === "CONFIG" ||
    u.itemType === "SKILLS" ||
    u.itemType === "PLUGINS" ||
    u.itemType === "MCP_SERVER_CONFIG" ||
    u.itemType === "SUBAGENTS" ||
    u.itemType === "HOOKS" ||
    u.itemType === "COMMANDS" ||
    u.itemType === "MEMORY" ||
    u.itemType === "SESSIONS") &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null) &&
  (u.target === undefined || typeof u.target === "string" || u.target === null) &&
  (u.title === undefined || typeof u.title === "string" || u.title === null)

const membersExternalAgentConfigImportHistoryRecordTypeResultParams = new Set(["failures", "itemType", "successes"])
export const isExactExternalAgentConfigImportHistoryRecordTypeResultParams: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigImportHistoryRecordTypeResultParams) &&
  isArrayOf(u.failures, isExactExternalAgentConfigImportItemTypeFailure) &&
  (u.itemType === "AGENTS_MD" ||
    u.itemType === "CONFIG" ||
    u.itemType === "SKILLS" ||
    u.itemType === "PLUGINS" ||
    u.itemType === "MCP_SERVER_CONFIG" ||
    u.itemType === "SUBAGENTS" ||
    u.itemType === "HOOKS" ||
    u.itemType === "COMMANDS" ||
    u.itemType === "MEMORY" ||
    u.itemType === "SESSIONS") &&
  isArrayOf(u.successes, isExactExternalAgentConfigImportHistoryRecordSuccessParams)

const membersExternalAgentConfigImportItemTypeFailure = new Set([
  "failureStage",
  "itemType",
  "message",
  "cwd",
  "errorType",
  "source",
  "subErrorType"
])
export const isExactExternalAgentConfigImportItemTypeFailure: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigImportItemTypeFailure) &&
  typeof u.failureStage === "string" &&
  (u.itemType === "AGENTS_MD" ||
    u.itemType === "CONFIG" ||
    u.itemType === "SKILLS" ||
    u.itemType === "PLUGINS" ||
    u.itemType === "MCP_SERVER_CONFIG" ||
    u.itemType === "SUBAGENTS" ||
    u.itemType === "HOOKS" ||
    u.itemType === "COMMANDS" ||
    u.itemType === "MEMORY" ||
    u.itemType === "SESSIONS") &&
  typeof u.message === "string" &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.errorType === undefined || typeof u.errorType === "string" || u.errorType === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null) &&
  (u.subErrorType === undefined || typeof u.subErrorType === "string" || u.subErrorType === null)

const membersExternalAgentConfigImportParams = new Set(["migrationItems", "migrationSource", "providerId", "source"])
export const isExactExternalAgentConfigImportParams: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigImportParams) &&
  isArrayOf(u.migrationItems, isExactExternalAgentConfigMigrationItem) &&
  (u.migrationSource === undefined || typeof u.migrationSource === "string" || u.migrationSource === null) &&
  (u.providerId === undefined || typeof u.providerId === "string" || u.providerId === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null)

const membersExternalAgentConfigMigrationItem = new Set(["description", "itemType", "cwd"])
export const isExactExternalAgentConfigMigrationItem: Plain = (u) =>
  isObjectOf(u, membersExternalAgentConfigMigrationItem) &&
  typeof u.description === "string" &&
  (u.itemType === "AGENTS_MD" ||
    u.itemType === "CONFIG" ||
    u.itemType === "SKILLS" ||
    u.itemType === "PLUGINS" ||
    u.itemType === "MCP_SERVER_CONFIG" ||
    u.itemType === "SUBAGENTS" ||
    u.itemType === "HOOKS" ||
    u.itemType === "COMMANDS" ||
    u.itemType === "MEMORY" ||
    u.itemType === "SESSIONS") &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null)

const membersFeedbackSaveParams = new Set(["classification", "savePath", "includeLogs", "reason", "threadId"])
export const isExactFeedbackSaveParams: Plain = (u) =>
  isObjectOf(u, membersFeedbackSaveParams) &&
  typeof u.classification === "string" &&
  typeof u.savePath === "string" &&
  (u.includeLogs === undefined || typeof u.includeLogs === "boolean") &&
  (u.reason === undefined || typeof u.reason === "string" || u.reason === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersFeedbackUploadParams = new Set(["classification", "includeLogs", "reason", "threadId"])
export const isExactFeedbackUploadParams: Plain = (u) =>
  isObjectOf(u, membersFeedbackUploadParams) &&
  typeof u.classification === "string" &&
  (u.includeLogs === undefined || typeof u.includeLogs === "boolean") &&
  (u.reason === undefined || typeof u.reason === "string" || u.reason === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersFsCopyParams = new Set(["destinationPath", "sourcePath", "recursive"])
export const isExactFsCopyParams: Plain = (u) =>
  isObjectOf(u, membersFsCopyParams) &&
  typeof u.destinationPath === "string" &&
  typeof u.sourcePath === "string" &&
  (u.recursive === undefined || typeof u.recursive === "boolean")

const membersFsCreateDirectoryParams = new Set(["path", "recursive"])
export const isExactFsCreateDirectoryParams: Plain = (u) =>
  isObjectOf(u, membersFsCreateDirectoryParams) &&
  typeof u.path === "string" &&
  (u.recursive === undefined || typeof u.recursive === "boolean" || u.recursive === null)

const membersFsGetMetadataParams = new Set(["path"])
export const isExactFsGetMetadataParams: Plain = (u) =>
  isObjectOf(u, membersFsGetMetadataParams) && typeof u.path === "string"

const membersFsReadDirectoryParams = new Set(["path"])
export const isExactFsReadDirectoryParams: Plain = (u) =>
  isObjectOf(u, membersFsReadDirectoryParams) && typeof u.path === "string"

const membersFsReadFileParams = new Set(["path"])
export const isExactFsReadFileParams: Plain = (u) =>
  isObjectOf(u, membersFsReadFileParams) && typeof u.path === "string"

const membersFsRemoveParams = new Set(["path", "force", "recursive"])
export const isExactFsRemoveParams: Plain = (u) =>
  isObjectOf(u, membersFsRemoveParams) &&
  typeof u.path === "string" &&
  (u.force === undefined || typeof u.force === "boolean" || u.force === null) &&
  (u.recursive === undefined || typeof u.recursive === "boolean" || u.recursive === null)

const membersFsUnwatchParams = new Set(["watchId"])
export const isExactFsUnwatchParams: Plain = (u) =>
  isObjectOf(u, membersFsUnwatchParams) && typeof u.watchId === "string"

const membersFsWatchParams = new Set(["path", "watchId"])
export const isExactFsWatchParams: Plain = (u) =>
  isObjectOf(u, membersFsWatchParams) && typeof u.path === "string" && typeof u.watchId === "string"

const membersFsWriteFileParams = new Set(["dataBase64", "path"])
export const isExactFsWriteFileParams: Plain = (u) =>
  isObjectOf(u, membersFsWriteFileParams) && typeof u.dataBase64 === "string" && typeof u.path === "string"

const membersFuzzyFileSearchParams = new Set(["query", "roots", "cancellationToken"])
export const isExactFuzzyFileSearchParams: Plain = (u) =>
  isObjectOf(u, membersFuzzyFileSearchParams) &&
  typeof u.query === "string" &&
  isArrayOf(u.roots, isString) &&
  (u.cancellationToken === undefined || typeof u.cancellationToken === "string" || u.cancellationToken === null)

const membersFuzzyFileSearchSessionStartParams = new Set(["roots", "sessionId"])
export const isExactFuzzyFileSearchSessionStartParams: Plain = (u) =>
  isObjectOf(u, membersFuzzyFileSearchSessionStartParams) &&
  isArrayOf(u.roots, isString) &&
  typeof u.sessionId === "string"

const membersFuzzyFileSearchSessionStopParams = new Set(["sessionId"])
export const isExactFuzzyFileSearchSessionStopParams: Plain = (u) =>
  isObjectOf(u, membersFuzzyFileSearchSessionStopParams) && typeof u.sessionId === "string"

const membersFuzzyFileSearchSessionUpdateParams = new Set(["query", "sessionId"])
export const isExactFuzzyFileSearchSessionUpdateParams: Plain = (u) =>
  isObjectOf(u, membersFuzzyFileSearchSessionUpdateParams) &&
  typeof u.query === "string" &&
  typeof u.sessionId === "string"

const membersGatewayOAuthLoginParams = new Set(["deviceAuth", "modelProvider"])
export const isExactGatewayOAuthLoginParams: Plain = (u) =>
  isObjectOf(u, membersGatewayOAuthLoginParams) &&
  (u.deviceAuth === undefined || typeof u.deviceAuth === "boolean") &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

const membersGatewayOAuthReadParams = new Set(["modelProvider"])
export const isExactGatewayOAuthReadParams: Plain = (u) =>
  isObjectOf(u, membersGatewayOAuthReadParams) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

const membersGcpSetupParams = new Set(["projectId", "credentialFile", "location"])
export const isExactGcpSetupParams: Plain = (u) =>
  isObjectOf(u, membersGcpSetupParams) &&
  typeof u.projectId === "string" &&
  (u.credentialFile === undefined || typeof u.credentialFile === "string" || u.credentialFile === null) &&
  (u.location === undefined || typeof u.location === "string" || u.location === null)

const membersGetAccountParams = new Set(["refreshToken"])
export const isExactGetAccountParams: Plain = (u) =>
  isObjectOf(u, membersGetAccountParams) && (u.refreshToken === undefined || typeof u.refreshToken === "boolean")

const membersGetAccountRateLimitsParams = new Set(["excludeResetCreditDetails", "supportsLunaReserve"])
export const isExactGetAccountRateLimitsParams: Plain = (u) =>
  isObjectOf(u, membersGetAccountRateLimitsParams) &&
  (u.excludeResetCreditDetails === undefined || typeof u.excludeResetCreditDetails === "boolean") &&
  (u.supportsLunaReserve === undefined || typeof u.supportsLunaReserve === "boolean")

const membersGetAccountTokenUsageParams = new Set(["threadId"])
export const isExactGetAccountTokenUsageParams: Plain = (u) =>
  isObjectOf(u, membersGetAccountTokenUsageParams) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersHooksListParams = new Set(["threadId"])
export const isExactHooksListParams: Plain = (u) =>
  isObjectOf(u, membersHooksListParams) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersInitializeParams = new Set(["clientInfo"])
export const isExactInitializeParams: Plain = (u) =>
  isObjectOf(u, membersInitializeParams) && isExactClientInfo(u.clientInfo)

const membersListMcpServerStatusParams = new Set(["cursor", "detail", "limit", "serverName", "threadId"])
export const isExactListMcpServerStatusParams: Plain = (u) =>
  isObjectOf(u, membersListMcpServerStatusParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.detail === undefined || u.detail === "full" || u.detail === "toolsAndAuthOnly" || u.detail === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.serverName === undefined || typeof u.serverName === "string" || u.serverName === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactLoginAccountParams: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "apiKey":
      return isExactLoginAccountParamsApiKey(u)
    case "chatgpt":
      return isExactLoginAccountParamsChatgpt(u)
    case "chatgptDeviceCode":
      return isExactLoginAccountParamsChatgptDeviceCode(u)
    case "chatgptAuthTokens":
      return isExactLoginAccountParamsChatgptAuthTokens(u)
    case "amazonBedrock":
      return isExactLoginAccountParamsAmazonBedrock(u)
    case "amazonBedrockAccessKeys":
      return isExactLoginAccountParamsAmazonBedrockAccessKeys(u)
    default:
      return false
  }
}

const membersLoginAccountParamsAmazonBedrock = new Set(["type", "apiKey", "region"])
export const isExactLoginAccountParamsAmazonBedrock: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsAmazonBedrock) &&
  u.type === "amazonBedrock" &&
  typeof u.apiKey === "string" &&
  typeof u.region === "string"

const membersLoginAccountParamsAmazonBedrockAccessKeys = new Set([
  "type",
  "accessKeyId",
  "region",
  "secretAccessKey",
  "sessionToken"
])
export const isExactLoginAccountParamsAmazonBedrockAccessKeys: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsAmazonBedrockAccessKeys) &&
  u.type === "amazonBedrockAccessKeys" &&
  typeof u.accessKeyId === "string" &&
  typeof u.region === "string" &&
  typeof u.secretAccessKey === "string" &&
  (u.sessionToken === undefined || typeof u.sessionToken === "string" || u.sessionToken === null)

const membersLoginAccountParamsApiKey = new Set(["type", "apiKey"])
export const isExactLoginAccountParamsApiKey: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsApiKey) && u.type === "apiKey" && typeof u.apiKey === "string"

const membersLoginAccountParamsChatgpt = new Set([
  "type",
  "appBrand",
  "codexStreamlinedLogin",
  "useHostedLoginSuccessPage"
])
export const isExactLoginAccountParamsChatgpt: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsChatgpt) &&
  u.type === "chatgpt" &&
  (u.appBrand === undefined || u.appBrand === "codex" || u.appBrand === "chatgpt" || u.appBrand === null) &&
  (u.codexStreamlinedLogin === undefined || typeof u.codexStreamlinedLogin === "boolean") &&
  (u.useHostedLoginSuccessPage === undefined || typeof u.useHostedLoginSuccessPage === "boolean")

const membersLoginAccountParamsChatgptAuthTokens = new Set([
  "type",
  "accessToken",
  "chatgptAccountId",
  "chatgptPlanType"
])
export const isExactLoginAccountParamsChatgptAuthTokens: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsChatgptAuthTokens) &&
  u.type === "chatgptAuthTokens" &&
  typeof u.accessToken === "string" &&
  typeof u.chatgptAccountId === "string" &&
  (u.chatgptPlanType === undefined || typeof u.chatgptPlanType === "string" || u.chatgptPlanType === null)

const membersLoginAccountParamsChatgptDeviceCode = new Set(["type"])
export const isExactLoginAccountParamsChatgptDeviceCode: Plain = (u) =>
  isObjectOf(u, membersLoginAccountParamsChatgptDeviceCode) && u.type === "chatgptDeviceCode"

const membersMarketplaceAddParams = new Set(["source", "refName"])
export const isExactMarketplaceAddParams: Plain = (u) =>
  isObjectOf(u, membersMarketplaceAddParams) &&
  typeof u.source === "string" &&
  (u.refName === undefined || typeof u.refName === "string" || u.refName === null)

const membersMarketplaceRemoveParams = new Set(["marketplaceName"])
export const isExactMarketplaceRemoveParams: Plain = (u) =>
  isObjectOf(u, membersMarketplaceRemoveParams) && typeof u.marketplaceName === "string"

const membersMarketplaceUpgradeParams = new Set(["marketplaceName"])
export const isExactMarketplaceUpgradeParams: Plain = (u) =>
  isObjectOf(u, membersMarketplaceUpgradeParams) &&
  (u.marketplaceName === undefined || typeof u.marketplaceName === "string" || u.marketplaceName === null)

const membersMcpResourceReadParams = new Set(["server", "uri", "connectorId", "originCallId", "threadId"])
export const isExactMcpResourceReadParams: Plain = (u) =>
  isObjectOf(u, membersMcpResourceReadParams) &&
  typeof u.server === "string" &&
  typeof u.uri === "string" &&
  (u.connectorId === undefined || typeof u.connectorId === "string" || u.connectorId === null) &&
  (u.originCallId === undefined || typeof u.originCallId === "string" || u.originCallId === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

const membersMcpServerEventStreamStopParams = new Set(["subscriptionId"])
export const isExactMcpServerEventStreamStopParams: Plain = (u) =>
  isObjectOf(u, membersMcpServerEventStreamStopParams) && typeof u.subscriptionId === "string"

const membersMcpServerOauthLoginParams = new Set(["name", "clientRegistration", "threadId", "timeoutSecs"])
export const isExactMcpServerOauthLoginParams: Plain = (u) =>
  isObjectOf(u, membersMcpServerOauthLoginParams) &&
  typeof u.name === "string" &&
  (u.clientRegistration === undefined ||
    u.clientRegistration === "auto" || u.clientRegistration === "cimd" || u.clientRegistration === "dcr" ||
    u.clientRegistration === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null) &&
  (u.timeoutSecs === undefined ||
    isInteger(u.timeoutSecs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutSecs === null)

const membersMcpServerToolCallParams = new Set(["server", "threadId", "tool"])
export const isExactMcpServerToolCallParams: Plain = (u) =>
  isObjectOf(u, membersMcpServerToolCallParams) &&
  typeof u.server === "string" &&
  typeof u.threadId === "string" &&
  typeof u.tool === "string"

const membersMemoryStatusParams = new Set(["minConsolidatedThreads"])
export const isExactMemoryStatusParams: Plain = (u) =>
  isObjectOf(u, membersMemoryStatusParams) &&
  (u.minConsolidatedThreads === undefined ||
    isInteger(u.minConsolidatedThreads, 0, 4294967295) ||
    u.minConsolidatedThreads === null)

const membersMockExperimentalMethodParams = new Set(["value"])
export const isExactMockExperimentalMethodParams: Plain = (u) =>
  isObjectOf(u, membersMockExperimentalMethodParams) &&
  (u.value === undefined || typeof u.value === "string" || u.value === null)

const membersModelListParams = new Set(["cursor", "includeHidden", "limit", "modelProvider"])
export const isExactModelListParams: Plain = (u) =>
  isObjectOf(u, membersModelListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.includeHidden === undefined || typeof u.includeHidden === "boolean" || u.includeHidden === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

const membersModelProviderConfigWriteParams = new Set(["settings"])
export const isExactModelProviderConfigWriteParams: Plain = (u) =>
  isObjectOf(u, membersModelProviderConfigWriteParams) && isExactProviderSettingsPatch(u.settings)

const membersPermissionProfileListParams = new Set(["cursor", "cwd", "limit"])
export const isExactPermissionProfileListParams: Plain = (u) =>
  isObjectOf(u, membersPermissionProfileListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersPluginInstallParams = new Set([
  "pluginName",
  "installAttemptId",
  "marketplacePath",
  "remoteMarketplaceName"
])
export const isExactPluginInstallParams: Plain = (u) =>
  isObjectOf(u, membersPluginInstallParams) &&
  typeof u.pluginName === "string" &&
  (u.installAttemptId === undefined || typeof u.installAttemptId === "string" || u.installAttemptId === null) &&
  (u.marketplacePath === undefined || typeof u.marketplacePath === "string" || u.marketplacePath === null) &&
  (u.remoteMarketplaceName === undefined ||
    typeof u.remoteMarketplaceName === "string" ||
    u.remoteMarketplaceName === null)

const membersPluginInstalledParams = new Set([])
export const isExactPluginInstalledParams: Plain = (u) => isObjectOf(u, membersPluginInstalledParams)

const membersPluginListParams = new Set(["forceRefetch"])
export const isExactPluginListParams: Plain = (u) =>
  isObjectOf(u, membersPluginListParams) && (u.forceRefetch === undefined || typeof u.forceRefetch === "boolean")

const membersPluginReadParams = new Set(["pluginName", "marketplacePath", "remoteMarketplaceName"])
export const isExactPluginReadParams: Plain = (u) =>
  isObjectOf(u, membersPluginReadParams) &&
  typeof u.pluginName === "string" &&
  (u.marketplacePath === undefined || typeof u.marketplacePath === "string" || u.marketplacePath === null) &&
  (u.remoteMarketplaceName === undefined ||
    typeof u.remoteMarketplaceName === "string" ||
    u.remoteMarketplaceName === null)

const membersPluginReconcileParams = new Set(["reason"])
export const isExactPluginReconcileParams: Plain = (u) =>
  isObjectOf(u, membersPluginReconcileParams) &&
  (u.reason === undefined || typeof u.reason === "string" || u.reason === null)

const membersPluginSearchParams = new Set(["searchTerm", "cursor", "limit", "scope"])
export const isExactPluginSearchParams: Plain = (u) =>
  isObjectOf(u, membersPluginSearchParams) &&
  typeof u.searchTerm === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.scope === undefined ||
    u.scope === "global" || u.scope === "workspace" || u.scope === "personal" ||
    u.scope === null)

const membersPluginShareCheckoutParams = new Set(["remotePluginId"])
export const isExactPluginShareCheckoutParams: Plain = (u) =>
  isObjectOf(u, membersPluginShareCheckoutParams) && typeof u.remotePluginId === "string"

const membersPluginShareDeleteParams = new Set(["remotePluginId"])
export const isExactPluginShareDeleteParams: Plain = (u) =>
  isObjectOf(u, membersPluginShareDeleteParams) && typeof u.remotePluginId === "string"

const membersPluginShareSaveParams = new Set(["pluginPath", "discoverability", "remotePluginId"])
export const isExactPluginShareSaveParams: Plain = (u) =>
  isObjectOf(u, membersPluginShareSaveParams) &&
  typeof u.pluginPath === "string" &&
  (u.discoverability === undefined ||
    u.discoverability === "LISTED" || u.discoverability === "UNLISTED" || u.discoverability === "PRIVATE" ||
    u.discoverability === null) &&
  (u.remotePluginId === undefined || typeof u.remotePluginId === "string" || u.remotePluginId === null)

const membersPluginShareTarget = new Set(["principalId", "principalType", "role"])
export const isExactPluginShareTarget: Plain = (u) =>
  isObjectOf(u, membersPluginShareTarget) &&
  typeof u.principalId === "string" &&
  (u.principalType === "user" || u.principalType === "group" || u.principalType === "workspace") &&
  (u.role === "reader" || u.role === "editor")

const membersPluginShareUpdateTargetsParams = new Set(["discoverability", "remotePluginId", "shareTargets"])
export const isExactPluginShareUpdateTargetsParams: Plain = (u) =>
  isObjectOf(u, membersPluginShareUpdateTargetsParams) &&
  (u.discoverability === "UNLISTED" || u.discoverability === "PRIVATE" || u.discoverability === "LISTED") &&
  typeof u.remotePluginId === "string" &&
  isArrayOf(u.shareTargets, isExactPluginShareTarget)

const membersPluginSkillReadParams = new Set(["remoteMarketplaceName", "remotePluginId", "skillName"])
export const isExactPluginSkillReadParams: Plain = (u) =>
  isObjectOf(u, membersPluginSkillReadParams) &&
  typeof u.remoteMarketplaceName === "string" &&
  typeof u.remotePluginId === "string" &&
  typeof u.skillName === "string"

const membersPluginUninstallParams = new Set(["pluginId"])
export const isExactPluginUninstallParams: Plain = (u) =>
  isObjectOf(u, membersPluginUninstallParams) && typeof u.pluginId === "string"

const membersProcessKillParams = new Set(["processHandle"])
export const isExactProcessKillParams: Plain = (u) =>
  isObjectOf(u, membersProcessKillParams) && typeof u.processHandle === "string"

const membersProcessResizePtyParams = new Set(["processHandle", "size"])
export const isExactProcessResizePtyParams: Plain = (u) =>
  isObjectOf(u, membersProcessResizePtyParams) &&
  typeof u.processHandle === "string" &&
  isExactProcessTerminalSize(u.size)

const membersProcessSpawnParams = new Set([
  "command",
  "cwd",
  "processHandle",
  "outputBytesCap",
  "streamStdin",
  "streamStdoutStderr",
  "timeoutMs",
  "tty"
])
export const isExactProcessSpawnParams: Plain = (u) =>
  isObjectOf(u, membersProcessSpawnParams) &&
  isArrayOf(u.command, isString) &&
  typeof u.cwd === "string" &&
  typeof u.processHandle === "string" &&
  (u.outputBytesCap === undefined ||
    isInteger(u.outputBytesCap, 0, 18446744073709552000) ||
    u.outputBytesCap === null) &&
  (u.streamStdin === undefined || typeof u.streamStdin === "boolean") &&
  (u.streamStdoutStderr === undefined || typeof u.streamStdoutStderr === "boolean") &&
  (u.timeoutMs === undefined ||
    isInteger(u.timeoutMs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutMs === null) &&
  (u.tty === undefined || typeof u.tty === "boolean")

const membersProcessTerminalSize = new Set(["cols", "rows"])
export const isExactProcessTerminalSize: Plain = (u) =>
  isObjectOf(u, membersProcessTerminalSize) && isInteger(u.cols, 0, 65535) && isInteger(u.rows, 0, 65535)

const membersProcessWriteStdinParams = new Set(["processHandle", "closeStdin", "deltaBase64"])
export const isExactProcessWriteStdinParams: Plain = (u) =>
  isObjectOf(u, membersProcessWriteStdinParams) &&
  typeof u.processHandle === "string" &&
  (u.closeStdin === undefined || typeof u.closeStdin === "boolean") &&
  (u.deltaBase64 === undefined || typeof u.deltaBase64 === "string" || u.deltaBase64 === null)

const membersProjectCreateParams = new Set(["idempotencyKey", "name", "roots"])
export const isExactProjectCreateParams: Plain = (u) =>
  isObjectOf(u, membersProjectCreateParams) &&
  typeof u.idempotencyKey === "string" &&
  typeof u.name === "string" &&
  isArrayOf(u.roots, isExactProjectRoot)

const membersProjectDeleteParams = new Set(["projectId"])
export const isExactProjectDeleteParams: Plain = (u) =>
  isObjectOf(u, membersProjectDeleteParams) && typeof u.projectId === "string"

const membersProjectImportParams = new Set(["idempotencyKey", "name", "roots"])
export const isExactProjectImportParams: Plain = (u) =>
  isObjectOf(u, membersProjectImportParams) &&
  typeof u.idempotencyKey === "string" &&
  typeof u.name === "string" &&
  isArrayOf(u.roots, isExactProjectRoot)

const membersProjectListParams = new Set(["cursor", "limit", "sortDirection", "sortKey"])
export const isExactProjectListParams: Plain = (u) =>
  isObjectOf(u, membersProjectListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.sortKey === undefined || u.sortKey === "position" || u.sortKey === "recencyAt" || u.sortKey === null)

const membersProjectMoveParams = new Set(["projectId", "beforeProjectId"])
export const isExactProjectMoveParams: Plain = (u) =>
  isObjectOf(u, membersProjectMoveParams) &&
  typeof u.projectId === "string" &&
  (u.beforeProjectId === undefined || typeof u.beforeProjectId === "string" || u.beforeProjectId === null)

const membersProjectReadParams = new Set(["projectId"])
export const isExactProjectReadParams: Plain = (u) =>
  isObjectOf(u, membersProjectReadParams) && typeof u.projectId === "string"

const membersProjectRoot = new Set(["path"])
export const isExactProjectRoot: Plain = (u) => isObjectOf(u, membersProjectRoot) && typeof u.path === "string"

const membersProjectUpdateParams = new Set(["projectId", "name"])
export const isExactProjectUpdateParams: Plain = (u) =>
  isObjectOf(u, membersProjectUpdateParams) &&
  typeof u.projectId === "string" &&
  (u.name === undefined || typeof u.name === "string" || u.name === null)

export const isExactProviderSettingsPatch: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "customGateway":
      return isExactProviderSettingsPatchCustomGateway(u)
    case "bedrock":
      return isExactProviderSettingsPatchBedrock(u)
    case "gcp":
      return isExactProviderSettingsPatchGcp(u)
    default:
      return false
  }
}

const membersProviderSettingsPatchBedrock = new Set(["type", "providerId", "profile", "region"])
export const isExactProviderSettingsPatchBedrock: Plain = (u) =>
  isObjectOf(u, membersProviderSettingsPatchBedrock) &&
  u.type === "bedrock" &&
  (u.providerId === "amazon-bedrock" || u.providerId === "amazon-bedrock-runtime") &&
  (u.profile === undefined || typeof u.profile === "string" || u.profile === null) &&
  (u.region === undefined || typeof u.region === "string" || u.region === null)

const membersProviderSettingsPatchCustomGateway = new Set(["type", "baseUrl", "envKey", "name", "providerId"])
export const isExactProviderSettingsPatchCustomGateway: Plain = (u) =>
  isObjectOf(u, membersProviderSettingsPatchCustomGateway) &&
  u.type === "customGateway" &&
  (u.baseUrl === undefined || typeof u.baseUrl === "string" || u.baseUrl === null) &&
  (u.envKey === undefined || typeof u.envKey === "string" || u.envKey === null) &&
  (u.name === undefined || typeof u.name === "string") &&
  (u.providerId === undefined || typeof u.providerId === "string" || u.providerId === null)

const membersProviderSettingsPatchGcp = new Set(["type", "providerId", "credentialFile", "location", "projectId"])
export const isExactProviderSettingsPatchGcp: Plain = (u) =>
  isObjectOf(u, membersProviderSettingsPatchGcp) &&
  u.type === "gcp" &&
  u.providerId === "gcp" &&
  (u.credentialFile === undefined || typeof u.credentialFile === "string" || u.credentialFile === null) &&
  (u.location === undefined || typeof u.location === "string" || u.location === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null)

const membersRemoteControlClientsListParams = new Set(["environmentId", "cursor", "limit", "order"])
export const isExactRemoteControlClientsListParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlClientsListParams) &&
  typeof u.environmentId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.order === undefined || u.order === "asc" || u.order === "desc" || u.order === null)

const membersRemoteControlClientsRevokeParams = new Set(["clientId", "environmentId"])
export const isExactRemoteControlClientsRevokeParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlClientsRevokeParams) &&
  typeof u.clientId === "string" &&
  typeof u.environmentId === "string"

const membersRemoteControlDisableParams = new Set(["ephemeral"])
export const isExactRemoteControlDisableParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlDisableParams) && (u.ephemeral === undefined || typeof u.ephemeral === "boolean")

const membersRemoteControlEnableParams = new Set(["ephemeral"])
export const isExactRemoteControlEnableParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlEnableParams) && (u.ephemeral === undefined || typeof u.ephemeral === "boolean")

const membersRemoteControlPairingStartParams = new Set(["manualCode"])
export const isExactRemoteControlPairingStartParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlPairingStartParams) &&
  (u.manualCode === undefined || typeof u.manualCode === "boolean")

const membersRemoteControlPairingStatusParams = new Set(["manualPairingCode", "pairingCode"])
export const isExactRemoteControlPairingStatusParams: Plain = (u) =>
  isObjectOf(u, membersRemoteControlPairingStatusParams) &&
  (u.manualPairingCode === undefined || typeof u.manualPairingCode === "string" || u.manualPairingCode === null) &&
  (u.pairingCode === undefined || typeof u.pairingCode === "string" || u.pairingCode === null)

const membersReviewStartParams = new Set(["target", "threadId", "delivery"])
export const isExactReviewStartParams: Plain = (u) =>
  isObjectOf(u, membersReviewStartParams) &&
  isExactReviewTarget(u.target) &&
  typeof u.threadId === "string" &&
  (u.delivery === undefined || u.delivery === "inline" || u.delivery === null)

export const isExactReviewTarget: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "uncommittedChanges":
      return isExactReviewTargetUncommittedChanges(u)
    case "baseBranch":
      return isExactReviewTargetBaseBranch(u)
    case "commit":
      return isExactReviewTargetCommit(u)
    case "custom":
      return isExactReviewTargetCustom(u)
    default:
      return false
  }
}

const membersReviewTargetBaseBranch = new Set(["type", "branch"])
export const isExactReviewTargetBaseBranch: Plain = (u) =>
  isObjectOf(u, membersReviewTargetBaseBranch) && u.type === "baseBranch" && typeof u.branch === "string"

const membersReviewTargetCommit = new Set(["type", "sha", "title"])
export const isExactReviewTargetCommit: Plain = (u) =>
  isObjectOf(u, membersReviewTargetCommit) &&
  u.type === "commit" &&
  typeof u.sha === "string" &&
  (u.title === undefined || typeof u.title === "string" || u.title === null)

const membersReviewTargetCustom = new Set(["type", "instructions"])
export const isExactReviewTargetCustom: Plain = (u) =>
  isObjectOf(u, membersReviewTargetCustom) && u.type === "custom" && typeof u.instructions === "string"

const membersReviewTargetUncommittedChanges = new Set(["type"])
export const isExactReviewTargetUncommittedChanges: Plain = (u) =>
  isObjectOf(u, membersReviewTargetUncommittedChanges) && u.type === "uncommittedChanges"

const membersSendAddCreditsNudgeEmailParams = new Set(["creditType"])
export const isExactSendAddCreditsNudgeEmailParams: Plain = (u) =>
  isObjectOf(u, membersSendAddCreditsNudgeEmailParams) && (u.creditType === "credits" || u.creditType === "usage_limit")

const membersSkillsConfigWriteParams = new Set(["enabled", "name", "path"])
export const isExactSkillsConfigWriteParams: Plain = (u) =>
  isObjectOf(u, membersSkillsConfigWriteParams) &&
  typeof u.enabled === "boolean" &&
  (u.name === undefined || typeof u.name === "string" || u.name === null) &&
  (u.path === undefined || typeof u.path === "string" || u.path === null)

const membersSkillsExtraRootsSetParams = new Set(["extraRoots"])
export const isExactSkillsExtraRootsSetParams: Plain = (u) =>
  isObjectOf(u, membersSkillsExtraRootsSetParams) && isArrayOf(u.extraRoots, isString)

const membersSkillsListParams = new Set(["forceReload"])
export const isExactSkillsListParams: Plain = (u) =>
  isObjectOf(u, membersSkillsListParams) && (u.forceReload === undefined || typeof u.forceReload === "boolean")

const membersThreadArchiveParams = new Set(["threadId"])
export const isExactThreadArchiveParams: Plain = (u) =>
  isObjectOf(u, membersThreadArchiveParams) && typeof u.threadId === "string"

const membersThreadAttachmentListParams = new Set(["threadId", "cursor", "limit"])
export const isExactThreadAttachmentListParams: Plain = (u) =>
  isObjectOf(u, membersThreadAttachmentListParams) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadAttachmentOwnerListParams = new Set(["attachmentType", "identityKey", "archived", "cursor", "limit"])
export const isExactThreadAttachmentOwnerListParams: Plain = (u) =>
  isObjectOf(u, membersThreadAttachmentOwnerListParams) &&
  typeof u.attachmentType === "string" &&
  typeof u.identityKey === "string" &&
  (u.archived === undefined || typeof u.archived === "boolean" || u.archived === null) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadAttachmentRemoveParams = new Set(["attachmentType", "identityKey", "threadId"])
export const isExactThreadAttachmentRemoveParams: Plain = (u) =>
  isObjectOf(u, membersThreadAttachmentRemoveParams) &&
  typeof u.attachmentType === "string" &&
  typeof u.identityKey === "string" &&
  typeof u.threadId === "string"

const membersThreadBackgroundTerminalsCleanParams = new Set(["threadId"])
export const isExactThreadBackgroundTerminalsCleanParams: Plain = (u) =>
  isObjectOf(u, membersThreadBackgroundTerminalsCleanParams) && typeof u.threadId === "string"

const membersThreadBackgroundTerminalsListParams = new Set(["threadId", "cursor", "limit"])
export const isExactThreadBackgroundTerminalsListParams: Plain = (u) =>
  isObjectOf(u, membersThreadBackgroundTerminalsListParams) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadBackgroundTerminalsTerminateParams = new Set(["processId", "threadId"])
export const isExactThreadBackgroundTerminalsTerminateParams: Plain = (u) =>
  isObjectOf(u, membersThreadBackgroundTerminalsTerminateParams) &&
  typeof u.processId === "string" &&
  typeof u.threadId === "string"

const membersThreadCompactStartParams = new Set(["threadId"])
export const isExactThreadCompactStartParams: Plain = (u) =>
  isObjectOf(u, membersThreadCompactStartParams) && typeof u.threadId === "string"

const membersThreadDecrementElicitationParams = new Set(["threadId"])
export const isExactThreadDecrementElicitationParams: Plain = (u) =>
  isObjectOf(u, membersThreadDecrementElicitationParams) && typeof u.threadId === "string"

const membersThreadDeleteParams = new Set(["threadId"])
export const isExactThreadDeleteParams: Plain = (u) =>
  isObjectOf(u, membersThreadDeleteParams) && typeof u.threadId === "string"

const membersThreadForkParams = new Set([
  "threadId",
  "approvalsReviewer",
  "attachToSource",
  "baseInstructions",
  "beforeTurnId",
  "cwd",
  "deferGoalContinuation",
  "developerInstructions",
  "ephemeral",
  "excludeTurns",
  "experimentalDisablePredictionMcp",
  "experimentalPredictionMode",
  "lastTurnId",
  "model",
  "modelProvider",
  "path",
  "permissions",
  "sandbox",
  "serviceTier",
  "threadSource"
])
export const isExactThreadForkParams: Plain = (u) =>
  isObjectOf(u, membersThreadForkParams) &&
  typeof u.threadId === "string" &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.attachToSource === undefined || typeof u.attachToSource === "boolean") &&
  (u.baseInstructions === undefined || typeof u.baseInstructions === "string" || u.baseInstructions === null) &&
  (u.beforeTurnId === undefined || typeof u.beforeTurnId === "string" || u.beforeTurnId === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.deferGoalContinuation === undefined || typeof u.deferGoalContinuation === "boolean") &&
  (u.developerInstructions === undefined ||
    typeof u.developerInstructions === "string" ||
    u.developerInstructions === null) &&
  (u.ephemeral === undefined || typeof u.ephemeral === "boolean") &&
  (u.excludeTurns === undefined || typeof u.excludeTurns === "boolean") &&
  (u.experimentalDisablePredictionMcp === undefined || typeof u.experimentalDisablePredictionMcp === "boolean") &&
  (u.experimentalPredictionMode === undefined || typeof u.experimentalPredictionMode === "boolean") &&
  (u.lastTurnId === undefined || typeof u.lastTurnId === "string" || u.lastTurnId === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null) &&
  (u.path === undefined || typeof u.path === "string" || u.path === null) &&
  (u.permissions === undefined || typeof u.permissions === "string" || u.permissions === null) &&
  (u.sandbox === undefined ||
    u.sandbox === "read-only" || u.sandbox === "workspace-write" || u.sandbox === "danger-full-access" ||
    u.sandbox === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null) &&
  (u.threadSource === undefined || typeof u.threadSource === "string" || u.threadSource === null)

const membersThreadGoalClearParams = new Set(["threadId", "origin"])
export const isExactThreadGoalClearParams: Plain = (u) =>
  isObjectOf(u, membersThreadGoalClearParams) &&
  typeof u.threadId === "string" &&
  (u.origin === undefined || u.origin === "user" || u.origin === "automatic" || u.origin === null)

const membersThreadGoalGetParams = new Set(["threadId"])
export const isExactThreadGoalGetParams: Plain = (u) =>
  isObjectOf(u, membersThreadGoalGetParams) && typeof u.threadId === "string"

const membersThreadGoalSetParams = new Set(["threadId", "objective", "origin", "status", "tokenBudget"])
export const isExactThreadGoalSetParams: Plain = (u) =>
  isObjectOf(u, membersThreadGoalSetParams) &&
  typeof u.threadId === "string" &&
  (u.objective === undefined || typeof u.objective === "string" || u.objective === null) &&
  (u.origin === undefined || u.origin === "user" || u.origin === "automatic" || u.origin === null) &&
  (u.status === undefined ||
    u.status === "active" ||
      u.status === "paused" ||
      u.status === "blocked" ||
      u.status === "usageLimited" ||
      u.status === "budgetLimited" ||
      u.status === "complete" ||
    u.status === null) &&
  (u.tokenBudget === undefined ||
    isInteger(u.tokenBudget, -9223372036854776000, 9223372036854776000) ||
    u.tokenBudget === null)

const membersThreadGuardianReviewParams = new Set(["threadId"])
export const isExactThreadGuardianReviewParams: Plain = (u) =>
  isObjectOf(u, membersThreadGuardianReviewParams) && typeof u.threadId === "string"

const membersThreadIncrementElicitationParams = new Set(["threadId"])
export const isExactThreadIncrementElicitationParams: Plain = (u) =>
  isObjectOf(u, membersThreadIncrementElicitationParams) && typeof u.threadId === "string"

const membersThreadItemsListParams = new Set(["threadId", "limit", "sortDirection", "turnId"])
export const isExactThreadItemsListParams: Plain = (u) =>
  isObjectOf(u, membersThreadItemsListParams) &&
  typeof u.threadId === "string" &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.turnId === undefined || typeof u.turnId === "string" || u.turnId === null)

const membersThreadItemsReadParams = new Set(["itemIds", "threadId", "turnId"])
export const isExactThreadItemsReadParams: Plain = (u) =>
  isObjectOf(u, membersThreadItemsReadParams) &&
  isArrayOf(u.itemIds, isString) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

const membersThreadListParams = new Set([
  "ancestorThreadId",
  "archived",
  "attachedToThreadId",
  "currentAccountOnly",
  "cursor",
  "includeAttachedThreads",
  "limit",
  "parentThreadId",
  "projectId",
  "searchTerm",
  "sectionId",
  "sortDirection",
  "sortKey",
  "useStateDbOnly"
])
export const isExactThreadListParams: Plain = (u) =>
  isObjectOf(u, membersThreadListParams) &&
  (u.ancestorThreadId === undefined || typeof u.ancestorThreadId === "string" || u.ancestorThreadId === null) &&
  (u.archived === undefined || typeof u.archived === "boolean" || u.archived === null) &&
  (u.attachedToThreadId === undefined || typeof u.attachedToThreadId === "string" || u.attachedToThreadId === null) &&
  (u.currentAccountOnly === undefined || typeof u.currentAccountOnly === "boolean") &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.includeAttachedThreads === undefined || typeof u.includeAttachedThreads === "boolean") &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.parentThreadId === undefined || typeof u.parentThreadId === "string" || u.parentThreadId === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null) &&
  (u.searchTerm === undefined || typeof u.searchTerm === "string" || u.searchTerm === null) &&
  (u.sectionId === undefined || typeof u.sectionId === "string" || u.sectionId === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.sortKey === undefined ||
    u.sortKey === "created_at" ||
      u.sortKey === "updated_at" ||
      u.sortKey === "recency_at" ||
      u.sortKey === "section_position" ||
    u.sortKey === null) &&
  (u.useStateDbOnly === undefined || typeof u.useStateDbOnly === "boolean")

const membersThreadLoadedListParams = new Set(["cursor", "limit"])
export const isExactThreadLoadedListParams: Plain = (u) =>
  isObjectOf(u, membersThreadLoadedListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadMemoryModeSetParams = new Set(["mode", "threadId"])
export const isExactThreadMemoryModeSetParams: Plain = (u) =>
  isObjectOf(u, membersThreadMemoryModeSetParams) &&
  (u.mode === "enabled" || u.mode === "disabled") &&
  typeof u.threadId === "string"

const membersThreadMemoryReadParams = new Set(["threadId"])
export const isExactThreadMemoryReadParams: Plain = (u) =>
  isObjectOf(u, membersThreadMemoryReadParams) && typeof u.threadId === "string"

const membersThreadMetadataUpdateParams = new Set(["threadId", "daybreakEnabled", "projectId"])
export const isExactThreadMetadataUpdateParams: Plain = (u) =>
  isObjectOf(u, membersThreadMetadataUpdateParams) &&
  typeof u.threadId === "string" &&
  (u.daybreakEnabled === undefined || typeof u.daybreakEnabled === "boolean" || u.daybreakEnabled === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null)

const membersThreadPredictionRequestParams = new Set(["sourceTurnId", "threadId"])
export const isExactThreadPredictionRequestParams: Plain = (u) =>
  isObjectOf(u, membersThreadPredictionRequestParams) &&
  typeof u.sourceTurnId === "string" &&
  typeof u.threadId === "string"

const membersThreadPrepareApprovedPlanParams = new Set(["markdown", "threadId", "attachmentPath"])
export const isExactThreadPrepareApprovedPlanParams: Plain = (u) =>
  isObjectOf(u, membersThreadPrepareApprovedPlanParams) &&
  typeof u.markdown === "string" &&
  typeof u.threadId === "string" &&
  (u.attachmentPath === undefined || typeof u.attachmentPath === "string" || u.attachmentPath === null)

const membersThreadQueueAddParams = new Set(["clientUserMessageId", "input", "threadId"])
export const isExactThreadQueueAddParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueAddParams) &&
  typeof u.clientUserMessageId === "string" &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.threadId === "string"

const membersThreadQueueDeleteParams = new Set(["queuedSubmissionId", "threadId"])
export const isExactThreadQueueDeleteParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueDeleteParams) &&
  typeof u.queuedSubmissionId === "string" &&
  typeof u.threadId === "string"

const membersThreadQueueListParams = new Set(["threadId", "cursor", "limit"])
export const isExactThreadQueueListParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueListParams) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadQueueReorderParams = new Set(["queuedSubmissionIds", "threadId"])
export const isExactThreadQueueReorderParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueReorderParams) &&
  isArrayOf(u.queuedSubmissionIds, isString) &&
  typeof u.threadId === "string"

const membersThreadQueueStartParams = new Set(["threadId", "queuedSubmissionId"])
export const isExactThreadQueueStartParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueStartParams) &&
  typeof u.threadId === "string" &&
  (u.queuedSubmissionId === undefined || typeof u.queuedSubmissionId === "string" || u.queuedSubmissionId === null)

const membersThreadQueueUpdateParams = new Set(["input", "queuedSubmissionId", "threadId"])
export const isExactThreadQueueUpdateParams: Plain = (u) =>
  isObjectOf(u, membersThreadQueueUpdateParams) &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.queuedSubmissionId === "string" &&
  typeof u.threadId === "string"

const membersThreadReadParams = new Set(["threadId", "includeTurns"])
export const isExactThreadReadParams: Plain = (u) =>
  isObjectOf(u, membersThreadReadParams) &&
  typeof u.threadId === "string" &&
  (u.includeTurns === undefined || typeof u.includeTurns === "boolean")

export const isExactThreadReadStateOperation: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "read":
      return isExactThreadReadStateOperationRead(u)
    case "unread":
      return isExactThreadReadStateOperationUnread(u)
    default:
      return false
  }
}

const membersThreadReadStateOperationRead = new Set(["type"])
export const isExactThreadReadStateOperationRead: Plain = (u) =>
  isObjectOf(u, membersThreadReadStateOperationRead) && u.type === "read"

const membersThreadReadStateOperationUnread = new Set(["type"])
export const isExactThreadReadStateOperationUnread: Plain = (u) =>
  isObjectOf(u, membersThreadReadStateOperationUnread) && u.type === "unread"

const membersThreadReadStateUpdateParams = new Set(["expectedRevision", "operation", "threadId"])
export const isExactThreadReadStateUpdateParams: Plain = (u) =>
  isObjectOf(u, membersThreadReadStateUpdateParams) &&
  typeof u.expectedRevision === "string" &&
  isExactThreadReadStateOperation(u.operation) &&
  typeof u.threadId === "string"

const membersThreadRealtimeAppendAudioParams = new Set(["audio", "threadId"])
export const isExactThreadRealtimeAppendAudioParams: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeAppendAudioParams) &&
  isExactThreadRealtimeAudioChunk(u.audio) &&
  typeof u.threadId === "string"

const membersThreadRealtimeAppendSpeechParams = new Set(["text", "threadId"])
export const isExactThreadRealtimeAppendSpeechParams: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeAppendSpeechParams) && typeof u.text === "string" && typeof u.threadId === "string"

const membersThreadRealtimeAppendTextParams = new Set(["text", "threadId", "role"])
export const isExactThreadRealtimeAppendTextParams: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeAppendTextParams) &&
  typeof u.text === "string" &&
  typeof u.threadId === "string" &&
  (u.role === undefined || u.role === "user" || u.role === "developer" || u.role === "assistant")

const membersThreadRealtimeAudioChunk = new Set(["data", "numChannels", "sampleRate", "itemId", "samplesPerChannel"])
export const isExactThreadRealtimeAudioChunk: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeAudioChunk) &&
  typeof u.data === "string" &&
  isInteger(u.numChannels, 0, 65535) &&
  isInteger(u.sampleRate, 0, 4294967295) &&
  (u.itemId === undefined || typeof u.itemId === "string" || u.itemId === null) &&
  (u.samplesPerChannel === undefined || isInteger(u.samplesPerChannel, 0, 4294967295) || u.samplesPerChannel === null)

const membersThreadRealtimeStartParams = new Set([
  "outputModality",
  "threadId",
  "backendReasoningStatus",
  "clientManagedHandoffs",
  "codexResponseHandoffMode",
  "codexResponseItemPrefix",
  "codexResponsesAsItems",
  "delegationAckFiller",
  "flushTranscriptTailOnSessionEnd",
  "includeStartupContext",
  "model",
  "prompt",
  "realtimeEndInstructions",
  "realtimeSessionId",
  "realtimeStartInstructions",
  "version",
  "voice",
  "voiceSessionId"
])
export const isExactThreadRealtimeStartParams: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeStartParams) &&
  (u.outputModality === "text" || u.outputModality === "audio") &&
  typeof u.threadId === "string" &&
  (u.backendReasoningStatus === undefined || typeof u.backendReasoningStatus === "boolean") &&
  (u.clientManagedHandoffs === undefined ||
    typeof u.clientManagedHandoffs === "boolean" ||
    u.clientManagedHandoffs === null) &&
  (u.codexResponseHandoffMode === undefined ||
    u.codexResponseHandoffMode === "thinking" ||
      u.codexResponseHandoffMode === "commentary" ||
      u.codexResponseHandoffMode === "bemTags" ||
    u.codexResponseHandoffMode === null) &&
  (u.codexResponseItemPrefix === undefined ||
    typeof u.codexResponseItemPrefix === "string" ||
    u.codexResponseItemPrefix === null) &&
  (u.codexResponsesAsItems === undefined ||
    typeof u.codexResponsesAsItems === "boolean" ||
    u.codexResponsesAsItems === null) &&
  (u.delegationAckFiller === undefined ||
    typeof u.delegationAckFiller === "boolean" ||
    u.delegationAckFiller === null) &&
  (u.flushTranscriptTailOnSessionEnd === undefined ||
    typeof u.flushTranscriptTailOnSessionEnd === "boolean" ||
    u.flushTranscriptTailOnSessionEnd === null) &&
  (u.includeStartupContext === undefined ||
    typeof u.includeStartupContext === "boolean" ||
    u.includeStartupContext === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.prompt === undefined || typeof u.prompt === "string" || u.prompt === null) &&
  (u.realtimeEndInstructions === undefined ||
    typeof u.realtimeEndInstructions === "string" ||
    u.realtimeEndInstructions === null) &&
  (u.realtimeSessionId === undefined || typeof u.realtimeSessionId === "string" || u.realtimeSessionId === null) &&
  (u.realtimeStartInstructions === undefined ||
    typeof u.realtimeStartInstructions === "string" ||
    u.realtimeStartInstructions === null) &&
  (u.version === undefined || u.version === "v1" || u.version === "v2" || u.version === "v3" || u.version === null) &&
  (u.voice === undefined ||
    u.voice === "alloy" ||
      u.voice === "arbor" ||
      u.voice === "ash" ||
      u.voice === "aube" ||
      u.voice === "ballad" ||
      u.voice === "breeze" ||
      u.voice === "bubbie" ||
      u.voice === "cedar" ||
      u.voice === "coral" ||
      u.voice === "cove" ||
      u.voice === "echo" ||
      u.voice === "ember" ||
      u.voice === "haetsal" ||
      u.voice === "hanul" ||
      u.voice === "himari" ||
      u.voice === "juniper" ||
      u.voice === "leher" ||
      u.voice === "maple" ||
      u.voice === "marin" ||
      u.voice === "miko" ||
      u.voice === "neer" ||
      u.voice === "porto" ||
      u.voice === "rindo" ||
      u.voice === "rio" ||
      u.voice === "rivage" ||
      u.voice === "sage" ||
      u.voice === "selva" ||
      u.voice === "shimmer" ||
      u.voice === "sol" ||
      u.voice === "sonna" ||
      u.voice === "spruce" ||
      u.voice === "tinta" ||
      u.voice === "vale" ||
      u.voice === "verse" ||
      u.voice === "viola" ||
    u.voice === null) &&
  (u.voiceSessionId === undefined || typeof u.voiceSessionId === "string" || u.voiceSessionId === null)

const membersThreadRealtimeStopParams = new Set(["threadId"])
export const isExactThreadRealtimeStopParams: Plain = (u) =>
  isObjectOf(u, membersThreadRealtimeStopParams) && typeof u.threadId === "string"

const membersThreadResumeParams = new Set([
  "threadId",
  "approvalsReviewer",
  "baseInstructions",
  "cwd",
  "developerInstructions",
  "excludeTurns",
  "model",
  "modelProvider",
  "path",
  "permissions",
  "personality",
  "sandbox",
  "serviceTier"
])
export const isExactThreadResumeParams: Plain = (u) =>
  isObjectOf(u, membersThreadResumeParams) &&
  typeof u.threadId === "string" &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.baseInstructions === undefined || typeof u.baseInstructions === "string" || u.baseInstructions === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.developerInstructions === undefined ||
    typeof u.developerInstructions === "string" ||
    u.developerInstructions === null) &&
  (u.excludeTurns === undefined || typeof u.excludeTurns === "boolean") &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null) &&
  (u.path === undefined || typeof u.path === "string" || u.path === null) &&
  (u.permissions === undefined || typeof u.permissions === "string" || u.permissions === null) &&
  (u.personality === undefined ||
    u.personality === "none" || u.personality === "friendly" || u.personality === "pragmatic" ||
    u.personality === null) &&
  (u.sandbox === undefined ||
    u.sandbox === "read-only" || u.sandbox === "workspace-write" || u.sandbox === "danger-full-access" ||
    u.sandbox === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null)

const membersThreadRevertParams = new Set(["beforeTurnId", "threadId"])
export const isExactThreadRevertParams: Plain = (u) =>
  isObjectOf(u, membersThreadRevertParams) && typeof u.beforeTurnId === "string" && typeof u.threadId === "string"

const membersThreadSampleCancelParams = new Set(["requestId"])
export const isExactThreadSampleCancelParams: Plain = (u) =>
  isObjectOf(u, membersThreadSampleCancelParams) &&
  (typeof u.requestId === "string" || isInteger(u.requestId, -9223372036854776000, 9223372036854776000))

const membersThreadSampleParams = new Set([
  "expectedTurnId",
  "prompt",
  "threadId",
  "allowInProgressTurn",
  "disableMcp",
  "interruptOnCancel",
  "threadSource",
  "turnTrigger"
])
export const isExactThreadSampleParams: Plain = (u) =>
  isObjectOf(u, membersThreadSampleParams) &&
  typeof u.expectedTurnId === "string" &&
  typeof u.prompt === "string" &&
  typeof u.threadId === "string" &&
  (u.allowInProgressTurn === undefined || typeof u.allowInProgressTurn === "boolean") &&
  (u.disableMcp === undefined || typeof u.disableMcp === "boolean") &&
  (u.interruptOnCancel === undefined || typeof u.interruptOnCancel === "boolean" || u.interruptOnCancel === null) &&
  (u.threadSource === undefined || typeof u.threadSource === "string" || u.threadSource === null) &&
  (u.turnTrigger === undefined || typeof u.turnTrigger === "string" || u.turnTrigger === null)

const membersThreadSearchOccurrencesParams = new Set(["searchTerm", "threadId", "cursor", "limit"])
export const isExactThreadSearchOccurrencesParams: Plain = (u) =>
  isObjectOf(u, membersThreadSearchOccurrencesParams) &&
  typeof u.searchTerm === "string" &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadSearchParams = new Set([
  "searchTerm",
  "archived",
  "currentAccountOnly",
  "cursor",
  "includeAttachedThreads",
  "limit",
  "sortDirection",
  "sortKey"
])
export const isExactThreadSearchParams: Plain = (u) =>
  isObjectOf(u, membersThreadSearchParams) &&
  typeof u.searchTerm === "string" &&
  (u.archived === undefined || typeof u.archived === "boolean" || u.archived === null) &&
  (u.currentAccountOnly === undefined || typeof u.currentAccountOnly === "boolean") &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.includeAttachedThreads === undefined || typeof u.includeAttachedThreads === "boolean") &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.sortKey === undefined ||
    u.sortKey === "created_at" || u.sortKey === "updated_at" || u.sortKey === "recency_at" ||
    u.sortKey === null)

const membersThreadSectionCreateParams = new Set(["name"])
export const isExactThreadSectionCreateParams: Plain = (u) =>
  isObjectOf(u, membersThreadSectionCreateParams) && typeof u.name === "string"

const membersThreadSectionDeleteParams = new Set(["sectionId"])
export const isExactThreadSectionDeleteParams: Plain = (u) =>
  isObjectOf(u, membersThreadSectionDeleteParams) && typeof u.sectionId === "string"

const membersThreadSectionListParams = new Set(["cursor", "limit"])
export const isExactThreadSectionListParams: Plain = (u) =>
  isObjectOf(u, membersThreadSectionListParams) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadSectionMoveParams = new Set(["sectionId", "threadId", "beforeThreadId"])
export const isExactThreadSectionMoveParams: Plain = (u) =>
  isObjectOf(u, membersThreadSectionMoveParams) &&
  (typeof u.sectionId === "string" || u.sectionId === null) &&
  typeof u.threadId === "string" &&
  (u.beforeThreadId === undefined || typeof u.beforeThreadId === "string" || u.beforeThreadId === null)

const membersThreadSectionUpdateParams = new Set(["name", "sectionId"])
export const isExactThreadSectionUpdateParams: Plain = (u) =>
  isObjectOf(u, membersThreadSectionUpdateParams) && typeof u.name === "string" && typeof u.sectionId === "string"

const membersThreadSetNameParams = new Set(["name", "threadId"])
export const isExactThreadSetNameParams: Plain = (u) =>
  isObjectOf(u, membersThreadSetNameParams) && typeof u.name === "string" && typeof u.threadId === "string"

const membersThreadSettingsUpdateParams = new Set([
  "threadId",
  "approvalsReviewer",
  "cwd",
  "model",
  "permissions",
  "personality",
  "serviceTier",
  "summary"
])
export const isExactThreadSettingsUpdateParams: Plain = (u) =>
  isObjectOf(u, membersThreadSettingsUpdateParams) &&
  typeof u.threadId === "string" &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.permissions === undefined || typeof u.permissions === "string" || u.permissions === null) &&
  (u.personality === undefined ||
    u.personality === "none" || u.personality === "friendly" || u.personality === "pragmatic" ||
    u.personality === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null) &&
  (u.summary === undefined ||
    u.summary === "auto" || u.summary === "concise" || u.summary === "detailed" || u.summary === "none" ||
    u.summary === null)

const membersThreadShellCommandParams = new Set(["command", "threadId", "timeoutMs"])
export const isExactThreadShellCommandParams: Plain = (u) =>
  isObjectOf(u, membersThreadShellCommandParams) &&
  typeof u.command === "string" &&
  typeof u.threadId === "string" &&
  (u.timeoutMs === undefined ||
    isInteger(u.timeoutMs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutMs === null)

const membersThreadStartParams = new Set([
  "allowProviderModelFallback",
  "approvalsReviewer",
  "baseInstructions",
  "cwd",
  "daybreakEnabled",
  "developerInstructions",
  "ephemeral",
  "experimentalRawEvents",
  "historyMode",
  "mockExperimentalField",
  "model",
  "modelProvider",
  "permissions",
  "personality",
  "projectId",
  "sandbox",
  "serviceName",
  "serviceTier",
  "sessionStartSource",
  "threadSource"
])
export const isExactThreadStartParams: Plain = (u) =>
  isObjectOf(u, membersThreadStartParams) &&
  (u.allowProviderModelFallback === undefined || typeof u.allowProviderModelFallback === "boolean") &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.baseInstructions === undefined || typeof u.baseInstructions === "string" || u.baseInstructions === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.daybreakEnabled === undefined || typeof u.daybreakEnabled === "boolean" || u.daybreakEnabled === null) &&
  (u.developerInstructions === undefined ||
    typeof u.developerInstructions === "string" ||
    u.developerInstructions === null) &&
  (u.ephemeral === undefined || typeof u.ephemeral === "boolean" || u.ephemeral === null) &&
  (u.experimentalRawEvents === undefined || typeof u.experimentalRawEvents === "boolean") &&
  (u.historyMode === undefined ||
    u.historyMode === "legacy" || u.historyMode === "paginated" ||
    u.historyMode === null) &&
  (u.mockExperimentalField === undefined ||
    typeof u.mockExperimentalField === "string" ||
    u.mockExperimentalField === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null) &&
  (u.permissions === undefined || typeof u.permissions === "string" || u.permissions === null) &&
  (u.personality === undefined ||
    u.personality === "none" || u.personality === "friendly" || u.personality === "pragmatic" ||
    u.personality === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null) &&
  (u.sandbox === undefined ||
    u.sandbox === "read-only" || u.sandbox === "workspace-write" || u.sandbox === "danger-full-access" ||
    u.sandbox === null) &&
  (u.serviceName === undefined || typeof u.serviceName === "string" || u.serviceName === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null) &&
  (u.sessionStartSource === undefined ||
    u.sessionStartSource === "startup" || u.sessionStartSource === "clear" ||
    u.sessionStartSource === null) &&
  (u.threadSource === undefined || typeof u.threadSource === "string" || u.threadSource === null)

const membersThreadTimelineListParams = new Set(["threadId", "cursor", "limit"])
export const isExactThreadTimelineListParams: Plain = (u) =>
  isObjectOf(u, membersThreadTimelineListParams) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

const membersThreadTurnsListParams = new Set(["threadId", "cursor", "itemsView", "limit", "sortDirection"])
export const isExactThreadTurnsListParams: Plain = (u) =>
  isObjectOf(u, membersThreadTurnsListParams) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.itemsView === undefined ||
    u.itemsView === "notLoaded" || u.itemsView === "summary" || u.itemsView === "full" ||
    u.itemsView === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined || u.sortDirection === "asc" || u.sortDirection === "desc" || u.sortDirection === null)

const membersThreadUnarchiveParams = new Set(["threadId"])
export const isExactThreadUnarchiveParams: Plain = (u) =>
  isObjectOf(u, membersThreadUnarchiveParams) && typeof u.threadId === "string"

const membersThreadUnsubscribeParams = new Set(["threadId"])
export const isExactThreadUnsubscribeParams: Plain = (u) =>
  isObjectOf(u, membersThreadUnsubscribeParams) && typeof u.threadId === "string"

const membersTurnInterruptParams = new Set(["threadId", "turnId"])
export const isExactTurnInterruptParams: Plain = (u) =>
  isObjectOf(u, membersTurnInterruptParams) && typeof u.threadId === "string" && typeof u.turnId === "string"

const membersTurnSettingsUpdateParams = new Set([
  "threadId",
  "turnId",
  "approvalsReviewer",
  "model",
  "serviceTier",
  "summary"
])
export const isExactTurnSettingsUpdateParams: Plain = (u) =>
  isObjectOf(u, membersTurnSettingsUpdateParams) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null) &&
  (u.summary === undefined ||
    u.summary === "auto" || u.summary === "concise" || u.summary === "detailed" || u.summary === "none" ||
    u.summary === null)

const membersTurnStartParams = new Set([
  "input",
  "threadId",
  "approvalsReviewer",
  "clientUserMessageId",
  "cwd",
  "cyberAccessProgram",
  "model",
  "parentTurnId",
  "permissions",
  "personality",
  "rootTurnId",
  "serviceTier",
  "serviceTierForTurn",
  "summary",
  "turnTrigger"
])
export const isExactTurnStartParams: Plain = (u) =>
  isObjectOf(u, membersTurnStartParams) &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.threadId === "string" &&
  (u.approvalsReviewer === undefined ||
    u.approvalsReviewer === "user" ||
      u.approvalsReviewer === "auto_review" ||
      u.approvalsReviewer === "guardian_subagent" ||
    u.approvalsReviewer === null) &&
  (u.clientUserMessageId === undefined ||
    typeof u.clientUserMessageId === "string" ||
    u.clientUserMessageId === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.cyberAccessProgram === undefined ||
    u.cyberAccessProgram === "standard" ||
      u.cyberAccessProgram === "daybreakBlue" ||
      u.cyberAccessProgram === "daybreakRed" ||
    u.cyberAccessProgram === null) &&
  (u.model === undefined || typeof u.model === "string" || u.model === null) &&
  (u.parentTurnId === undefined || typeof u.parentTurnId === "string" || u.parentTurnId === null) &&
  (u.permissions === undefined || typeof u.permissions === "string" || u.permissions === null) &&
  (u.personality === undefined ||
    u.personality === "none" || u.personality === "friendly" || u.personality === "pragmatic" ||
    u.personality === null) &&
  (u.rootTurnId === undefined || typeof u.rootTurnId === "string" || u.rootTurnId === null) &&
  (u.serviceTier === undefined || typeof u.serviceTier === "string" || u.serviceTier === null) &&
  (u.serviceTierForTurn === undefined || typeof u.serviceTierForTurn === "string" || u.serviceTierForTurn === null) &&
  (u.summary === undefined ||
    u.summary === "auto" || u.summary === "concise" || u.summary === "detailed" || u.summary === "none" ||
    u.summary === null) &&
  (u.turnTrigger === undefined || typeof u.turnTrigger === "string" || u.turnTrigger === null)

const membersTurnSteerParams = new Set(["expectedTurnId", "input", "threadId", "clientUserMessageId"])
export const isExactTurnSteerParams: Plain = (u) =>
  isObjectOf(u, membersTurnSteerParams) &&
  typeof u.expectedTurnId === "string" &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.threadId === "string" &&
  (u.clientUserMessageId === undefined || typeof u.clientUserMessageId === "string" || u.clientUserMessageId === null)

export const isExactUserInput: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "text":
      return isExactUserInputText(u)
    case "localImage":
      return isExactUserInputLocalImage(u)
    case "localAudio":
      return isExactUserInputLocalAudio(u)
    case "skill":
      return isExactUserInputSkill(u)
    case "mention":
      return isExactUserInputMention(u)
    default:
      return false
  }
}

const membersUserInputLocalAudio = new Set(["type", "path"])
export const isExactUserInputLocalAudio: Plain = (u) =>
  isObjectOf(u, membersUserInputLocalAudio) && u.type === "localAudio" && typeof u.path === "string"

const membersUserInputLocalImage = new Set(["type", "path", "detail"])
export const isExactUserInputLocalImage: Plain = (u) =>
  isObjectOf(u, membersUserInputLocalImage) &&
  u.type === "localImage" &&
  typeof u.path === "string" &&
  (u.detail === undefined ||
    u.detail === "auto" || u.detail === "low" || u.detail === "high" || u.detail === "original" ||
    u.detail === null)

const membersUserInputMention = new Set(["type", "name", "path"])
export const isExactUserInputMention: Plain = (u) =>
  isObjectOf(u, membersUserInputMention) &&
  u.type === "mention" &&
  typeof u.name === "string" &&
  typeof u.path === "string"

const membersUserInputSkill = new Set(["type", "name", "path"])
export const isExactUserInputSkill: Plain = (u) =>
  isObjectOf(u, membersUserInputSkill) && u.type === "skill" && typeof u.name === "string" && typeof u.path === "string"

const membersUserInputText = new Set(["type", "text"])
export const isExactUserInputText: Plain = (u) =>
  isObjectOf(u, membersUserInputText) && u.type === "text" && typeof u.text === "string"

const membersUserVerificationCancelParams = new Set(["requestId"])
export const isExactUserVerificationCancelParams: Plain = (u) =>
  isObjectOf(u, membersUserVerificationCancelParams) &&
  (typeof u.requestId === "string" || isInteger(u.requestId, -9223372036854776000, 9223372036854776000))

const membersUserVerificationVerifyParams = new Set(["challenge", "description", "title"])
export const isExactUserVerificationVerifyParams: Plain = (u) =>
  isObjectOf(u, membersUserVerificationVerifyParams) &&
  typeof u.challenge === "string" &&
  typeof u.description === "string" &&
  typeof u.title === "string"

const membersWindowsSandboxSetupStartParams = new Set(["mode", "cwd"])
export const isExactWindowsSandboxSetupStartParams: Plain = (u) =>
  isObjectOf(u, membersWindowsSandboxSetupStartParams) &&
  (u.mode === "elevated" || u.mode === "unelevated") &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null)
