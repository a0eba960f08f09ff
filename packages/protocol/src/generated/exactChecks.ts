// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import { isArrayOf, isInteger, isObject, isObjectOf, isString, type Plain } from "../internal/plain.js"

export const isExactAccountSessionsListParams: Plain = (u) =>
  isObjectOf(u, ["refreshWorkspaceMetadata"]) &&
  (u.refreshWorkspaceMetadata === undefined || typeof u.refreshWorkspaceMetadata === "boolean")

export const isExactAccountSessionsSwitchParams: Plain = (u) =>
  isObjectOf(u, ["accountId", "sessionId", "allowBrowserLogin"]) &&
  typeof u.accountId === "string" &&
  typeof u.sessionId === "string" &&
  (u.allowBrowserLogin === undefined || typeof u.allowBrowserLogin === "boolean")

export const isExactAppsInstalledParams: Plain = (u) =>
  isObjectOf(u, ["forceRefresh", "threadId"]) &&
  (u.forceRefresh === undefined || typeof u.forceRefresh === "boolean") &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactAppsListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "forceRefetch", "limit", "threadId"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.forceRefetch === undefined || typeof u.forceRefetch === "boolean") &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactAppsReadParams: Plain = (u) =>
  isObjectOf(u, ["appIds", "includeTools", "threadId"]) &&
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

export const isExactBedrockSetupParamsEnvironment: Plain = (u) =>
  isObjectOf(u, ["type", "region"]) && u.type === "environment" && typeof u.region === "string"

export const isExactBedrockSetupParamsProfile: Plain = (u) =>
  isObjectOf(u, ["type", "profile", "region"]) &&
  u.type === "profile" &&
  typeof u.profile === "string" &&
  typeof u.region === "string"

export const isExactCancelLoginAccountParams: Plain = (u) => isObjectOf(u, ["loginId"]) && typeof u.loginId === "string"

export const isExactClientInfo: Plain = (u) =>
  isObjectOf(u, ["name", "version", "title"]) &&
  typeof u.name === "string" &&
  typeof u.version === "string" &&
  (u.title === undefined || typeof u.title === "string" || u.title === null)

export const isExactCommandExecParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactCommandExecResizeParams: Plain = (u) =>
  isObjectOf(u, ["processId", "size"]) && typeof u.processId === "string" && isExactCommandExecTerminalSize(u.size)

export const isExactCommandExecTerminalSize: Plain = (u) =>
  isObjectOf(u, ["cols", "rows"]) && isInteger(u.cols, 0, 65535) && isInteger(u.rows, 0, 65535)

export const isExactCommandExecTerminateParams: Plain = (u) =>
  isObjectOf(u, ["processId"]) && typeof u.processId === "string"

export const isExactCommandExecWriteParams: Plain = (u) =>
  isObjectOf(u, ["processId", "closeStdin", "deltaBase64"]) &&
  typeof u.processId === "string" &&
  (u.closeStdin === undefined || typeof u.closeStdin === "boolean") &&
  (u.deltaBase64 === undefined || typeof u.deltaBase64 === "string" || u.deltaBase64 === null)

export const isExactConfigReadParams: Plain = (u) =>
  isObjectOf(u, ["cwd", "includeLayers"]) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.includeLayers === undefined || typeof u.includeLayers === "boolean")

export const isExactConsumeAccountRateLimitResetCreditParams: Plain = (u) =>
  isObjectOf(u, ["idempotencyKey", "creditId"]) &&
  typeof u.idempotencyKey === "string" &&
  (u.creditId === undefined || typeof u.creditId === "string" || u.creditId === null)

export const isExactEnvironmentAddParams: Plain = (u) =>
  isObjectOf(u, ["environmentId", "execServerUrl", "authBearerToken", "connectTimeoutMs", "websocketRequestId"]) &&
  typeof u.environmentId === "string" &&
  typeof u.execServerUrl === "string" &&
  (u.authBearerToken === undefined || typeof u.authBearerToken === "string" || u.authBearerToken === null) &&
  (u.connectTimeoutMs === undefined ||
    isInteger(u.connectTimeoutMs, 0, 18446744073709552000) ||
    u.connectTimeoutMs === null) &&
  (u.websocketRequestId === undefined || typeof u.websocketRequestId === "string" || u.websocketRequestId === null)

export const isExactEnvironmentInfoParams: Plain = (u) =>
  isObjectOf(u, ["environmentId"]) && typeof u.environmentId === "string"

export const isExactEnvironmentStatusParams: Plain = (u) =>
  isObjectOf(u, ["environmentId"]) && typeof u.environmentId === "string"

export const isExactExperimentalFeatureListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "limit", "threadId"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactExternalAgentConfigDetectParams: Plain = (u) =>
  isObjectOf(u, ["includeHome", "maxSessionAgeDays", "maxSessions", "migrationSource", "source"]) &&
  (u.includeHome === undefined || typeof u.includeHome === "boolean") &&
  (u.maxSessionAgeDays === undefined ||
    isInteger(u.maxSessionAgeDays, 0, 4294967295) ||
    u.maxSessionAgeDays === null) &&
  (u.maxSessions === undefined || isInteger(u.maxSessions, 0, 4294967295) || u.maxSessions === null) &&
  (u.migrationSource === undefined || typeof u.migrationSource === "string" || u.migrationSource === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null)

export const isExactExternalAgentConfigImportHistoryRecordParams: Plain = (u) =>
  isObjectOf(u, ["itemTypeResults", "providerId"]) &&
  isArrayOf(u.itemTypeResults, isExactExternalAgentConfigImportHistoryRecordTypeResultParams) &&
  typeof u.providerId === "string"

export const isExactExternalAgentConfigImportHistoryRecordSuccessParams: Plain = (u) =>
  isObjectOf(u, ["itemType", "cwd", "source", "target", "title"]) &&
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

export const isExactExternalAgentConfigImportHistoryRecordTypeResultParams: Plain = (u) =>
  isObjectOf(u, ["failures", "itemType", "successes"]) &&
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

export const isExactExternalAgentConfigImportItemTypeFailure: Plain = (u) =>
  isObjectOf(u, ["failureStage", "itemType", "message", "cwd", "errorType", "source", "subErrorType"]) &&
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

export const isExactExternalAgentConfigImportParams: Plain = (u) =>
  isObjectOf(u, ["migrationItems", "migrationSource", "providerId", "source"]) &&
  isArrayOf(u.migrationItems, isExactExternalAgentConfigMigrationItem) &&
  (u.migrationSource === undefined || typeof u.migrationSource === "string" || u.migrationSource === null) &&
  (u.providerId === undefined || typeof u.providerId === "string" || u.providerId === null) &&
  (u.source === undefined || typeof u.source === "string" || u.source === null)

export const isExactExternalAgentConfigMigrationItem: Plain = (u) =>
  isObjectOf(u, ["description", "itemType", "cwd"]) &&
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

export const isExactFeedbackSaveParams: Plain = (u) =>
  isObjectOf(u, ["classification", "savePath", "includeLogs", "reason", "threadId"]) &&
  typeof u.classification === "string" &&
  typeof u.savePath === "string" &&
  (u.includeLogs === undefined || typeof u.includeLogs === "boolean") &&
  (u.reason === undefined || typeof u.reason === "string" || u.reason === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactFeedbackUploadParams: Plain = (u) =>
  isObjectOf(u, ["classification", "includeLogs", "reason", "threadId"]) &&
  typeof u.classification === "string" &&
  (u.includeLogs === undefined || typeof u.includeLogs === "boolean") &&
  (u.reason === undefined || typeof u.reason === "string" || u.reason === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactFsCopyParams: Plain = (u) =>
  isObjectOf(u, ["destinationPath", "sourcePath", "recursive"]) &&
  typeof u.destinationPath === "string" &&
  typeof u.sourcePath === "string" &&
  (u.recursive === undefined || typeof u.recursive === "boolean")

export const isExactFsCreateDirectoryParams: Plain = (u) =>
  isObjectOf(u, ["path", "recursive"]) &&
  typeof u.path === "string" &&
  (u.recursive === undefined || typeof u.recursive === "boolean" || u.recursive === null)

export const isExactFsGetMetadataParams: Plain = (u) => isObjectOf(u, ["path"]) && typeof u.path === "string"

export const isExactFsReadDirectoryParams: Plain = (u) => isObjectOf(u, ["path"]) && typeof u.path === "string"

export const isExactFsReadFileParams: Plain = (u) => isObjectOf(u, ["path"]) && typeof u.path === "string"

export const isExactFsRemoveParams: Plain = (u) =>
  isObjectOf(u, ["path", "force", "recursive"]) &&
  typeof u.path === "string" &&
  (u.force === undefined || typeof u.force === "boolean" || u.force === null) &&
  (u.recursive === undefined || typeof u.recursive === "boolean" || u.recursive === null)

export const isExactFsUnwatchParams: Plain = (u) => isObjectOf(u, ["watchId"]) && typeof u.watchId === "string"

export const isExactFsWatchParams: Plain = (u) =>
  isObjectOf(u, ["path", "watchId"]) && typeof u.path === "string" && typeof u.watchId === "string"

export const isExactFsWriteFileParams: Plain = (u) =>
  isObjectOf(u, ["dataBase64", "path"]) && typeof u.dataBase64 === "string" && typeof u.path === "string"

export const isExactFuzzyFileSearchParams: Plain = (u) =>
  isObjectOf(u, ["query", "roots", "cancellationToken"]) &&
  typeof u.query === "string" &&
  isArrayOf(u.roots, isString) &&
  (u.cancellationToken === undefined || typeof u.cancellationToken === "string" || u.cancellationToken === null)

export const isExactFuzzyFileSearchSessionStartParams: Plain = (u) =>
  isObjectOf(u, ["roots", "sessionId"]) && isArrayOf(u.roots, isString) && typeof u.sessionId === "string"

export const isExactFuzzyFileSearchSessionStopParams: Plain = (u) =>
  isObjectOf(u, ["sessionId"]) && typeof u.sessionId === "string"

export const isExactFuzzyFileSearchSessionUpdateParams: Plain = (u) =>
  isObjectOf(u, ["query", "sessionId"]) && typeof u.query === "string" && typeof u.sessionId === "string"

export const isExactGatewayOAuthLoginParams: Plain = (u) =>
  isObjectOf(u, ["deviceAuth", "modelProvider"]) &&
  (u.deviceAuth === undefined || typeof u.deviceAuth === "boolean") &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

export const isExactGatewayOAuthReadParams: Plain = (u) =>
  isObjectOf(u, ["modelProvider"]) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

export const isExactGcpSetupParams: Plain = (u) =>
  isObjectOf(u, ["projectId", "credentialFile", "location"]) &&
  typeof u.projectId === "string" &&
  (u.credentialFile === undefined || typeof u.credentialFile === "string" || u.credentialFile === null) &&
  (u.location === undefined || typeof u.location === "string" || u.location === null)

export const isExactGetAccountParams: Plain = (u) =>
  isObjectOf(u, ["refreshToken"]) && (u.refreshToken === undefined || typeof u.refreshToken === "boolean")

export const isExactGetAccountRateLimitsParams: Plain = (u) =>
  isObjectOf(u, ["excludeResetCreditDetails", "supportsLunaReserve"]) &&
  (u.excludeResetCreditDetails === undefined || typeof u.excludeResetCreditDetails === "boolean") &&
  (u.supportsLunaReserve === undefined || typeof u.supportsLunaReserve === "boolean")

export const isExactGetAccountTokenUsageParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactHooksListParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactInitializeParams: Plain = (u) => isObjectOf(u, ["clientInfo"]) && isExactClientInfo(u.clientInfo)

export const isExactListMcpServerStatusParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "detail", "limit", "serverName", "threadId"]) &&
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

export const isExactLoginAccountParamsAmazonBedrock: Plain = (u) =>
  isObjectOf(u, ["type", "apiKey", "region"]) &&
  u.type === "amazonBedrock" &&
  typeof u.apiKey === "string" &&
  typeof u.region === "string"

export const isExactLoginAccountParamsAmazonBedrockAccessKeys: Plain = (u) =>
  isObjectOf(u, ["type", "accessKeyId", "region", "secretAccessKey", "sessionToken"]) &&
  u.type === "amazonBedrockAccessKeys" &&
  typeof u.accessKeyId === "string" &&
  typeof u.region === "string" &&
  typeof u.secretAccessKey === "string" &&
  (u.sessionToken === undefined || typeof u.sessionToken === "string" || u.sessionToken === null)

export const isExactLoginAccountParamsApiKey: Plain = (u) =>
  isObjectOf(u, ["type", "apiKey"]) && u.type === "apiKey" && typeof u.apiKey === "string"

export const isExactLoginAccountParamsChatgpt: Plain = (u) =>
  isObjectOf(u, ["type", "appBrand", "codexStreamlinedLogin", "useHostedLoginSuccessPage"]) &&
  u.type === "chatgpt" &&
  (u.appBrand === undefined || u.appBrand === "codex" || u.appBrand === "chatgpt" || u.appBrand === null) &&
  (u.codexStreamlinedLogin === undefined || typeof u.codexStreamlinedLogin === "boolean") &&
  (u.useHostedLoginSuccessPage === undefined || typeof u.useHostedLoginSuccessPage === "boolean")

export const isExactLoginAccountParamsChatgptAuthTokens: Plain = (u) =>
  isObjectOf(u, ["type", "accessToken", "chatgptAccountId", "chatgptPlanType"]) &&
  u.type === "chatgptAuthTokens" &&
  typeof u.accessToken === "string" &&
  typeof u.chatgptAccountId === "string" &&
  (u.chatgptPlanType === undefined || typeof u.chatgptPlanType === "string" || u.chatgptPlanType === null)

export const isExactLoginAccountParamsChatgptDeviceCode: Plain = (u) =>
  isObjectOf(u, ["type"]) && u.type === "chatgptDeviceCode"

export const isExactMarketplaceAddParams: Plain = (u) =>
  isObjectOf(u, ["source", "refName"]) &&
  typeof u.source === "string" &&
  (u.refName === undefined || typeof u.refName === "string" || u.refName === null)

export const isExactMarketplaceRemoveParams: Plain = (u) =>
  isObjectOf(u, ["marketplaceName"]) && typeof u.marketplaceName === "string"

export const isExactMarketplaceUpgradeParams: Plain = (u) =>
  isObjectOf(u, ["marketplaceName"]) &&
  (u.marketplaceName === undefined || typeof u.marketplaceName === "string" || u.marketplaceName === null)

export const isExactMcpResourceReadParams: Plain = (u) =>
  isObjectOf(u, ["server", "uri", "connectorId", "originCallId", "threadId"]) &&
  typeof u.server === "string" &&
  typeof u.uri === "string" &&
  (u.connectorId === undefined || typeof u.connectorId === "string" || u.connectorId === null) &&
  (u.originCallId === undefined || typeof u.originCallId === "string" || u.originCallId === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null)

export const isExactMcpServerEventStreamStopParams: Plain = (u) =>
  isObjectOf(u, ["subscriptionId"]) && typeof u.subscriptionId === "string"

export const isExactMcpServerOauthLoginParams: Plain = (u) =>
  isObjectOf(u, ["name", "clientRegistration", "threadId", "timeoutSecs"]) &&
  typeof u.name === "string" &&
  (u.clientRegistration === undefined ||
    u.clientRegistration === "auto" || u.clientRegistration === "cimd" || u.clientRegistration === "dcr" ||
    u.clientRegistration === null) &&
  (u.threadId === undefined || typeof u.threadId === "string" || u.threadId === null) &&
  (u.timeoutSecs === undefined ||
    isInteger(u.timeoutSecs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutSecs === null)

export const isExactMcpServerToolCallParams: Plain = (u) =>
  isObjectOf(u, ["server", "threadId", "tool"]) &&
  typeof u.server === "string" &&
  typeof u.threadId === "string" &&
  typeof u.tool === "string"

export const isExactMemoryStatusParams: Plain = (u) =>
  isObjectOf(u, ["minConsolidatedThreads"]) &&
  (u.minConsolidatedThreads === undefined ||
    isInteger(u.minConsolidatedThreads, 0, 4294967295) ||
    u.minConsolidatedThreads === null)

export const isExactMockExperimentalMethodParams: Plain = (u) =>
  isObjectOf(u, ["value"]) && (u.value === undefined || typeof u.value === "string" || u.value === null)

export const isExactModelListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "includeHidden", "limit", "modelProvider"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.includeHidden === undefined || typeof u.includeHidden === "boolean" || u.includeHidden === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.modelProvider === undefined || typeof u.modelProvider === "string" || u.modelProvider === null)

export const isExactModelProviderConfigWriteParams: Plain = (u) =>
  isObjectOf(u, ["settings"]) && isExactProviderSettingsPatch(u.settings)

export const isExactPermissionProfileListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "cwd", "limit"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactPluginInstallParams: Plain = (u) =>
  isObjectOf(u, ["pluginName", "installAttemptId", "marketplacePath", "remoteMarketplaceName"]) &&
  typeof u.pluginName === "string" &&
  (u.installAttemptId === undefined || typeof u.installAttemptId === "string" || u.installAttemptId === null) &&
  (u.marketplacePath === undefined || typeof u.marketplacePath === "string" || u.marketplacePath === null) &&
  (u.remoteMarketplaceName === undefined ||
    typeof u.remoteMarketplaceName === "string" ||
    u.remoteMarketplaceName === null)

export const isExactPluginInstalledParams: Plain = (u) => isObjectOf(u, [])

export const isExactPluginListParams: Plain = (u) =>
  isObjectOf(u, ["forceRefetch"]) && (u.forceRefetch === undefined || typeof u.forceRefetch === "boolean")

export const isExactPluginReadParams: Plain = (u) =>
  isObjectOf(u, ["pluginName", "marketplacePath", "remoteMarketplaceName"]) &&
  typeof u.pluginName === "string" &&
  (u.marketplacePath === undefined || typeof u.marketplacePath === "string" || u.marketplacePath === null) &&
  (u.remoteMarketplaceName === undefined ||
    typeof u.remoteMarketplaceName === "string" ||
    u.remoteMarketplaceName === null)

export const isExactPluginReconcileParams: Plain = (u) =>
  isObjectOf(u, ["reason"]) && (u.reason === undefined || typeof u.reason === "string" || u.reason === null)

export const isExactPluginSearchParams: Plain = (u) =>
  isObjectOf(u, ["searchTerm", "cursor", "limit", "scope"]) &&
  typeof u.searchTerm === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.scope === undefined ||
    u.scope === "global" || u.scope === "workspace" || u.scope === "personal" ||
    u.scope === null)

export const isExactPluginShareCheckoutParams: Plain = (u) =>
  isObjectOf(u, ["remotePluginId"]) && typeof u.remotePluginId === "string"

export const isExactPluginShareDeleteParams: Plain = (u) =>
  isObjectOf(u, ["remotePluginId"]) && typeof u.remotePluginId === "string"

export const isExactPluginShareSaveParams: Plain = (u) =>
  isObjectOf(u, ["pluginPath", "discoverability", "remotePluginId"]) &&
  typeof u.pluginPath === "string" &&
  (u.discoverability === undefined ||
    u.discoverability === "LISTED" || u.discoverability === "UNLISTED" || u.discoverability === "PRIVATE" ||
    u.discoverability === null) &&
  (u.remotePluginId === undefined || typeof u.remotePluginId === "string" || u.remotePluginId === null)

export const isExactPluginShareTarget: Plain = (u) =>
  isObjectOf(u, ["principalId", "principalType", "role"]) &&
  typeof u.principalId === "string" &&
  (u.principalType === "user" || u.principalType === "group" || u.principalType === "workspace") &&
  (u.role === "reader" || u.role === "editor")

export const isExactPluginShareUpdateTargetsParams: Plain = (u) =>
  isObjectOf(u, ["discoverability", "remotePluginId", "shareTargets"]) &&
  (u.discoverability === "UNLISTED" || u.discoverability === "PRIVATE" || u.discoverability === "LISTED") &&
  typeof u.remotePluginId === "string" &&
  isArrayOf(u.shareTargets, isExactPluginShareTarget)

export const isExactPluginSkillReadParams: Plain = (u) =>
  isObjectOf(u, ["remoteMarketplaceName", "remotePluginId", "skillName"]) &&
  typeof u.remoteMarketplaceName === "string" &&
  typeof u.remotePluginId === "string" &&
  typeof u.skillName === "string"

export const isExactPluginUninstallParams: Plain = (u) => isObjectOf(u, ["pluginId"]) && typeof u.pluginId === "string"

export const isExactProcessKillParams: Plain = (u) =>
  isObjectOf(u, ["processHandle"]) && typeof u.processHandle === "string"

export const isExactProcessResizePtyParams: Plain = (u) =>
  isObjectOf(u, ["processHandle", "size"]) && typeof u.processHandle === "string" && isExactProcessTerminalSize(u.size)

export const isExactProcessSpawnParams: Plain = (u) =>
  isObjectOf(u, [
    "command",
    "cwd",
    "processHandle",
    "outputBytesCap",
    "streamStdin",
    "streamStdoutStderr",
    "timeoutMs",
    "tty"
  ]) &&
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

export const isExactProcessTerminalSize: Plain = (u) =>
  isObjectOf(u, ["cols", "rows"]) && isInteger(u.cols, 0, 65535) && isInteger(u.rows, 0, 65535)

export const isExactProcessWriteStdinParams: Plain = (u) =>
  isObjectOf(u, ["processHandle", "closeStdin", "deltaBase64"]) &&
  typeof u.processHandle === "string" &&
  (u.closeStdin === undefined || typeof u.closeStdin === "boolean") &&
  (u.deltaBase64 === undefined || typeof u.deltaBase64 === "string" || u.deltaBase64 === null)

export const isExactProjectCreateParams: Plain = (u) =>
  isObjectOf(u, ["idempotencyKey", "name", "roots"]) &&
  typeof u.idempotencyKey === "string" &&
  typeof u.name === "string" &&
  isArrayOf(u.roots, isExactProjectRoot)

export const isExactProjectDeleteParams: Plain = (u) => isObjectOf(u, ["projectId"]) && typeof u.projectId === "string"

export const isExactProjectImportParams: Plain = (u) =>
  isObjectOf(u, ["idempotencyKey", "name", "roots"]) &&
  typeof u.idempotencyKey === "string" &&
  typeof u.name === "string" &&
  isArrayOf(u.roots, isExactProjectRoot)

export const isExactProjectListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "limit", "sortDirection", "sortKey"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.sortKey === undefined || u.sortKey === "position" || u.sortKey === "recencyAt" || u.sortKey === null)

export const isExactProjectMoveParams: Plain = (u) =>
  isObjectOf(u, ["projectId", "beforeProjectId"]) &&
  typeof u.projectId === "string" &&
  (u.beforeProjectId === undefined || typeof u.beforeProjectId === "string" || u.beforeProjectId === null)

export const isExactProjectReadParams: Plain = (u) => isObjectOf(u, ["projectId"]) && typeof u.projectId === "string"

export const isExactProjectRoot: Plain = (u) => isObjectOf(u, ["path"]) && typeof u.path === "string"

export const isExactProjectUpdateParams: Plain = (u) =>
  isObjectOf(u, ["projectId", "name"]) &&
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

export const isExactProviderSettingsPatchBedrock: Plain = (u) =>
  isObjectOf(u, ["type", "providerId", "profile", "region"]) &&
  u.type === "bedrock" &&
  (u.providerId === "amazon-bedrock" || u.providerId === "amazon-bedrock-runtime") &&
  (u.profile === undefined || typeof u.profile === "string" || u.profile === null) &&
  (u.region === undefined || typeof u.region === "string" || u.region === null)

export const isExactProviderSettingsPatchCustomGateway: Plain = (u) =>
  isObjectOf(u, ["type", "baseUrl", "envKey", "name", "providerId"]) &&
  u.type === "customGateway" &&
  (u.baseUrl === undefined || typeof u.baseUrl === "string" || u.baseUrl === null) &&
  (u.envKey === undefined || typeof u.envKey === "string" || u.envKey === null) &&
  (u.name === undefined || typeof u.name === "string") &&
  (u.providerId === undefined || typeof u.providerId === "string" || u.providerId === null)

export const isExactProviderSettingsPatchGcp: Plain = (u) =>
  isObjectOf(u, ["type", "providerId", "credentialFile", "location", "projectId"]) &&
  u.type === "gcp" &&
  u.providerId === "gcp" &&
  (u.credentialFile === undefined || typeof u.credentialFile === "string" || u.credentialFile === null) &&
  (u.location === undefined || typeof u.location === "string" || u.location === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null)

export const isExactRemoteControlClientsListParams: Plain = (u) =>
  isObjectOf(u, ["environmentId", "cursor", "limit", "order"]) &&
  typeof u.environmentId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.order === undefined || u.order === "asc" || u.order === "desc" || u.order === null)

export const isExactRemoteControlClientsRevokeParams: Plain = (u) =>
  isObjectOf(u, ["clientId", "environmentId"]) && typeof u.clientId === "string" && typeof u.environmentId === "string"

export const isExactRemoteControlDisableParams: Plain = (u) =>
  isObjectOf(u, ["ephemeral"]) && (u.ephemeral === undefined || typeof u.ephemeral === "boolean")

export const isExactRemoteControlEnableParams: Plain = (u) =>
  isObjectOf(u, ["ephemeral"]) && (u.ephemeral === undefined || typeof u.ephemeral === "boolean")

export const isExactRemoteControlPairingStartParams: Plain = (u) =>
  isObjectOf(u, ["manualCode"]) && (u.manualCode === undefined || typeof u.manualCode === "boolean")

export const isExactRemoteControlPairingStatusParams: Plain = (u) =>
  isObjectOf(u, ["manualPairingCode", "pairingCode"]) &&
  (u.manualPairingCode === undefined || typeof u.manualPairingCode === "string" || u.manualPairingCode === null) &&
  (u.pairingCode === undefined || typeof u.pairingCode === "string" || u.pairingCode === null)

export const isExactReviewStartParams: Plain = (u) =>
  isObjectOf(u, ["target", "threadId", "delivery"]) &&
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

export const isExactReviewTargetBaseBranch: Plain = (u) =>
  isObjectOf(u, ["type", "branch"]) && u.type === "baseBranch" && typeof u.branch === "string"

export const isExactReviewTargetCommit: Plain = (u) =>
  isObjectOf(u, ["type", "sha", "title"]) &&
  u.type === "commit" &&
  typeof u.sha === "string" &&
  (u.title === undefined || typeof u.title === "string" || u.title === null)

export const isExactReviewTargetCustom: Plain = (u) =>
  isObjectOf(u, ["type", "instructions"]) && u.type === "custom" && typeof u.instructions === "string"

export const isExactReviewTargetUncommittedChanges: Plain = (u) =>
  isObjectOf(u, ["type"]) && u.type === "uncommittedChanges"

export const isExactSendAddCreditsNudgeEmailParams: Plain = (u) =>
  isObjectOf(u, ["creditType"]) && (u.creditType === "credits" || u.creditType === "usage_limit")

export const isExactSkillsConfigWriteParams: Plain = (u) =>
  isObjectOf(u, ["enabled", "name", "path"]) &&
  typeof u.enabled === "boolean" &&
  (u.name === undefined || typeof u.name === "string" || u.name === null) &&
  (u.path === undefined || typeof u.path === "string" || u.path === null)

export const isExactSkillsExtraRootsSetParams: Plain = (u) =>
  isObjectOf(u, ["extraRoots"]) && isArrayOf(u.extraRoots, isString)

export const isExactSkillsListParams: Plain = (u) =>
  isObjectOf(u, ["forceReload"]) && (u.forceReload === undefined || typeof u.forceReload === "boolean")

export const isExactThreadArchiveParams: Plain = (u) => isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadAttachmentListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "cursor", "limit"]) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadAttachmentOwnerListParams: Plain = (u) =>
  isObjectOf(u, ["attachmentType", "identityKey", "archived", "cursor", "limit"]) &&
  typeof u.attachmentType === "string" &&
  typeof u.identityKey === "string" &&
  (u.archived === undefined || typeof u.archived === "boolean" || u.archived === null) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadAttachmentRemoveParams: Plain = (u) =>
  isObjectOf(u, ["attachmentType", "identityKey", "threadId"]) &&
  typeof u.attachmentType === "string" &&
  typeof u.identityKey === "string" &&
  typeof u.threadId === "string"

export const isExactThreadBackgroundTerminalsCleanParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadBackgroundTerminalsListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "cursor", "limit"]) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadBackgroundTerminalsTerminateParams: Plain = (u) =>
  isObjectOf(u, ["processId", "threadId"]) && typeof u.processId === "string" && typeof u.threadId === "string"

export const isExactThreadCompactStartParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadDecrementElicitationParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadDeleteParams: Plain = (u) => isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadForkParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactThreadGoalClearParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "origin"]) &&
  typeof u.threadId === "string" &&
  (u.origin === undefined || u.origin === "user" || u.origin === "automatic" || u.origin === null)

export const isExactThreadGoalGetParams: Plain = (u) => isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadGoalSetParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "objective", "origin", "status", "tokenBudget"]) &&
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

export const isExactThreadGuardianReviewParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadIncrementElicitationParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadItemsListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "limit", "sortDirection", "turnId"]) &&
  typeof u.threadId === "string" &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined ||
    u.sortDirection === "asc" || u.sortDirection === "desc" ||
    u.sortDirection === null) &&
  (u.turnId === undefined || typeof u.turnId === "string" || u.turnId === null)

export const isExactThreadItemsReadParams: Plain = (u) =>
  isObjectOf(u, ["itemIds", "threadId", "turnId"]) &&
  isArrayOf(u.itemIds, isString) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isExactThreadListParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactThreadLoadedListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "limit"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadMemoryModeSetParams: Plain = (u) =>
  isObjectOf(u, ["mode", "threadId"]) &&
  (u.mode === "enabled" || u.mode === "disabled") &&
  typeof u.threadId === "string"

export const isExactThreadMemoryReadParams: Plain = (u) => isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadMetadataUpdateParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "daybreakEnabled", "projectId"]) &&
  typeof u.threadId === "string" &&
  (u.daybreakEnabled === undefined || typeof u.daybreakEnabled === "boolean" || u.daybreakEnabled === null) &&
  (u.projectId === undefined || typeof u.projectId === "string" || u.projectId === null)

export const isExactThreadPredictionRequestParams: Plain = (u) =>
  isObjectOf(u, ["sourceTurnId", "threadId"]) && typeof u.sourceTurnId === "string" && typeof u.threadId === "string"

export const isExactThreadPrepareApprovedPlanParams: Plain = (u) =>
  isObjectOf(u, ["markdown", "threadId", "attachmentPath"]) &&
  typeof u.markdown === "string" &&
  typeof u.threadId === "string" &&
  (u.attachmentPath === undefined || typeof u.attachmentPath === "string" || u.attachmentPath === null)

export const isExactThreadQueueAddParams: Plain = (u) =>
  isObjectOf(u, ["clientUserMessageId", "input", "threadId"]) &&
  typeof u.clientUserMessageId === "string" &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.threadId === "string"

export const isExactThreadQueueDeleteParams: Plain = (u) =>
  isObjectOf(u, ["queuedSubmissionId", "threadId"]) &&
  typeof u.queuedSubmissionId === "string" &&
  typeof u.threadId === "string"

export const isExactThreadQueueListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "cursor", "limit"]) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadQueueReorderParams: Plain = (u) =>
  isObjectOf(u, ["queuedSubmissionIds", "threadId"]) &&
  isArrayOf(u.queuedSubmissionIds, isString) &&
  typeof u.threadId === "string"

export const isExactThreadQueueStartParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "queuedSubmissionId"]) &&
  typeof u.threadId === "string" &&
  (u.queuedSubmissionId === undefined || typeof u.queuedSubmissionId === "string" || u.queuedSubmissionId === null)

export const isExactThreadQueueUpdateParams: Plain = (u) =>
  isObjectOf(u, ["input", "queuedSubmissionId", "threadId"]) &&
  isArrayOf(u.input, isExactUserInput) &&
  typeof u.queuedSubmissionId === "string" &&
  typeof u.threadId === "string"

export const isExactThreadReadParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "includeTurns"]) &&
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

export const isExactThreadReadStateOperationRead: Plain = (u) => isObjectOf(u, ["type"]) && u.type === "read"

export const isExactThreadReadStateOperationUnread: Plain = (u) => isObjectOf(u, ["type"]) && u.type === "unread"

export const isExactThreadReadStateUpdateParams: Plain = (u) =>
  isObjectOf(u, ["expectedRevision", "operation", "threadId"]) &&
  typeof u.expectedRevision === "string" &&
  isExactThreadReadStateOperation(u.operation) &&
  typeof u.threadId === "string"

export const isExactThreadRealtimeAppendAudioParams: Plain = (u) =>
  isObjectOf(u, ["audio", "threadId"]) && isExactThreadRealtimeAudioChunk(u.audio) && typeof u.threadId === "string"

export const isExactThreadRealtimeAppendSpeechParams: Plain = (u) =>
  isObjectOf(u, ["text", "threadId"]) && typeof u.text === "string" && typeof u.threadId === "string"

export const isExactThreadRealtimeAppendTextParams: Plain = (u) =>
  isObjectOf(u, ["text", "threadId", "role"]) &&
  typeof u.text === "string" &&
  typeof u.threadId === "string" &&
  (u.role === undefined || u.role === "user" || u.role === "developer" || u.role === "assistant")

export const isExactThreadRealtimeAudioChunk: Plain = (u) =>
  isObjectOf(u, ["data", "numChannels", "sampleRate", "itemId", "samplesPerChannel"]) &&
  typeof u.data === "string" &&
  isInteger(u.numChannels, 0, 65535) &&
  isInteger(u.sampleRate, 0, 4294967295) &&
  (u.itemId === undefined || typeof u.itemId === "string" || u.itemId === null) &&
  (u.samplesPerChannel === undefined || isInteger(u.samplesPerChannel, 0, 4294967295) || u.samplesPerChannel === null)

export const isExactThreadRealtimeStartParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactThreadRealtimeStopParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadResumeParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactThreadRevertParams: Plain = (u) =>
  isObjectOf(u, ["beforeTurnId", "threadId"]) && typeof u.beforeTurnId === "string" && typeof u.threadId === "string"

export const isExactThreadSampleCancelParams: Plain = (u) =>
  isObjectOf(u, ["requestId"]) &&
  (typeof u.requestId === "string" || isInteger(u.requestId, -9223372036854776000, 9223372036854776000))

export const isExactThreadSampleParams: Plain = (u) =>
  isObjectOf(u, [
    "expectedTurnId",
    "prompt",
    "threadId",
    "allowInProgressTurn",
    "disableMcp",
    "interruptOnCancel",
    "threadSource",
    "turnTrigger"
  ]) &&
  typeof u.expectedTurnId === "string" &&
  typeof u.prompt === "string" &&
  typeof u.threadId === "string" &&
  (u.allowInProgressTurn === undefined || typeof u.allowInProgressTurn === "boolean") &&
  (u.disableMcp === undefined || typeof u.disableMcp === "boolean") &&
  (u.interruptOnCancel === undefined || typeof u.interruptOnCancel === "boolean" || u.interruptOnCancel === null) &&
  (u.threadSource === undefined || typeof u.threadSource === "string" || u.threadSource === null) &&
  (u.turnTrigger === undefined || typeof u.turnTrigger === "string" || u.turnTrigger === null)

export const isExactThreadSearchOccurrencesParams: Plain = (u) =>
  isObjectOf(u, ["searchTerm", "threadId", "cursor", "limit"]) &&
  typeof u.searchTerm === "string" &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadSearchParams: Plain = (u) =>
  isObjectOf(u, [
    "searchTerm",
    "archived",
    "currentAccountOnly",
    "cursor",
    "includeAttachedThreads",
    "limit",
    "sortDirection",
    "sortKey"
  ]) &&
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

export const isExactThreadSectionCreateParams: Plain = (u) => isObjectOf(u, ["name"]) && typeof u.name === "string"

export const isExactThreadSectionDeleteParams: Plain = (u) =>
  isObjectOf(u, ["sectionId"]) && typeof u.sectionId === "string"

export const isExactThreadSectionListParams: Plain = (u) =>
  isObjectOf(u, ["cursor", "limit"]) &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadSectionMoveParams: Plain = (u) =>
  isObjectOf(u, ["sectionId", "threadId", "beforeThreadId"]) &&
  (typeof u.sectionId === "string" || u.sectionId === null) &&
  typeof u.threadId === "string" &&
  (u.beforeThreadId === undefined || typeof u.beforeThreadId === "string" || u.beforeThreadId === null)

export const isExactThreadSectionUpdateParams: Plain = (u) =>
  isObjectOf(u, ["name", "sectionId"]) && typeof u.name === "string" && typeof u.sectionId === "string"

export const isExactThreadSetNameParams: Plain = (u) =>
  isObjectOf(u, ["name", "threadId"]) && typeof u.name === "string" && typeof u.threadId === "string"

export const isExactThreadSettingsUpdateParams: Plain = (u) =>
  isObjectOf(u, [
    "threadId",
    "approvalsReviewer",
    "cwd",
    "model",
    "permissions",
    "personality",
    "serviceTier",
    "summary"
  ]) &&
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

export const isExactThreadShellCommandParams: Plain = (u) =>
  isObjectOf(u, ["command", "threadId", "timeoutMs"]) &&
  typeof u.command === "string" &&
  typeof u.threadId === "string" &&
  (u.timeoutMs === undefined ||
    isInteger(u.timeoutMs, -9223372036854776000, 9223372036854776000) ||
    u.timeoutMs === null)

export const isExactThreadStartParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactThreadTimelineListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "cursor", "limit"]) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null)

export const isExactThreadTurnsListParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "cursor", "itemsView", "limit", "sortDirection"]) &&
  typeof u.threadId === "string" &&
  (u.cursor === undefined || typeof u.cursor === "string" || u.cursor === null) &&
  (u.itemsView === undefined ||
    u.itemsView === "notLoaded" || u.itemsView === "summary" || u.itemsView === "full" ||
    u.itemsView === null) &&
  (u.limit === undefined || isInteger(u.limit, 0, 4294967295) || u.limit === null) &&
  (u.sortDirection === undefined || u.sortDirection === "asc" || u.sortDirection === "desc" || u.sortDirection === null)

export const isExactThreadUnarchiveParams: Plain = (u) => isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactThreadUnsubscribeParams: Plain = (u) =>
  isObjectOf(u, ["threadId"]) && typeof u.threadId === "string"

export const isExactTurnInterruptParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "turnId"]) && typeof u.threadId === "string" && typeof u.turnId === "string"

export const isExactTurnSettingsUpdateParams: Plain = (u) =>
  isObjectOf(u, ["threadId", "turnId", "approvalsReviewer", "model", "serviceTier", "summary"]) &&
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

export const isExactTurnStartParams: Plain = (u) =>
  isObjectOf(u, [
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
  ]) &&
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

export const isExactTurnSteerParams: Plain = (u) =>
  isObjectOf(u, ["expectedTurnId", "input", "threadId", "clientUserMessageId"]) &&
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

export const isExactUserInputLocalAudio: Plain = (u) =>
  isObjectOf(u, ["type", "path"]) && u.type === "localAudio" && typeof u.path === "string"

export const isExactUserInputLocalImage: Plain = (u) =>
  isObjectOf(u, ["type", "path", "detail"]) &&
  u.type === "localImage" &&
  typeof u.path === "string" &&
  (u.detail === undefined ||
    u.detail === "auto" || u.detail === "low" || u.detail === "high" || u.detail === "original" ||
    u.detail === null)

export const isExactUserInputMention: Plain = (u) =>
  isObjectOf(u, ["type", "name", "path"]) &&
  u.type === "mention" &&
  typeof u.name === "string" &&
  typeof u.path === "string"

export const isExactUserInputSkill: Plain = (u) =>
  isObjectOf(u, ["type", "name", "path"]) &&
  u.type === "skill" &&
  typeof u.name === "string" &&
  typeof u.path === "string"

export const isExactUserInputText: Plain = (u) =>
  isObjectOf(u, ["type", "text"]) && u.type === "text" && typeof u.text === "string"

export const isExactUserVerificationCancelParams: Plain = (u) =>
  isObjectOf(u, ["requestId"]) &&
  (typeof u.requestId === "string" || isInteger(u.requestId, -9223372036854776000, 9223372036854776000))

export const isExactUserVerificationVerifyParams: Plain = (u) =>
  isObjectOf(u, ["challenge", "description", "title"]) &&
  typeof u.challenge === "string" &&
  typeof u.description === "string" &&
  typeof u.title === "string"

export const isExactWindowsSandboxSetupStartParams: Plain = (u) =>
  isObjectOf(u, ["mode", "cwd"]) &&
  (u.mode === "elevated" || u.mode === "unelevated") &&
  (u.cwd === undefined || typeof u.cwd === "string" || u.cwd === null)
