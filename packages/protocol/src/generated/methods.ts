// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import { absent, omissible } from "../internal/lazy.js"
import { neverPlain } from "../internal/plain.js"
import type { ClientRequestEntry, ServerNotificationEntry, ServerRequestEntry } from "../method.js"
import * as C from "./checks.js"
import * as E from "./exactChecks.js"
import * as S from "./schemas.js"
import type * as T from "./types.js"

/**
 * The version of codex that this package was generated from.
 *
 * @since 0.1.0
 * @category constants
 */
export const codexVersion = "0.169.0"

/**
 * The requests that the client sends: params and result by method.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientRequests {
  /** Experimental. Takes nothing. Returns `isGovCloud` and `shouldWarn`. */
  readonly "account/bedrock/checkGovCloudRequirements": {
    readonly params: T.BedrockCheckGovCloudRequirementsParams
    readonly result: T.BedrockCheckGovCloudRequirementsResponse
  }
  /** Experimental. Takes nothing. Returns `environmentCredentials` and `profiles`. */
  readonly "account/bedrock/discover": {
    readonly params: T.BedrockDiscoverParams
    readonly result: T.BedrockDiscoverResponse
  }
  /** Experimental. Takes `BedrockSetupParams`. Returns nothing. */
  readonly "account/bedrock/setup": { readonly params: T.BedrockSetupParams; readonly result: T.BedrockSetupResponse }
  /** Takes nothing. Returns nothing. */
  readonly "account/gatewayOAuth/cancel": { readonly params: undefined; readonly result: T.GatewayOAuthCancelResponse }
  /** Takes `deviceAuth` (optional) and `modelProvider` (optional). Returns `prompt` (optional). */
  readonly "account/gatewayOAuth/login": {
    readonly params: T.GatewayOAuthLoginParams | undefined
    readonly result: T.GatewayOAuthLoginResponse
  }
  /**
   * Takes `modelProvider` (optional).
   * Returns `providerId`, `providerName`, `required`, `error` (optional), `status` (optional) and `supportsDeviceAuth` (optional).
   */
  readonly "account/gatewayOAuth/read": {
    readonly params: T.GatewayOAuthReadParams | undefined
    readonly result: T.GatewayOAuthReadResponse
  }
  /** Experimental. Takes `projectId`, `credentialFile` (optional) and `location` (optional). Returns nothing. */
  readonly "account/gcp/setup": { readonly params: T.GcpSetupParams; readonly result: T.GcpSetupResponse }
  /** Takes `loginId`. Returns `status`. */
  readonly "account/login/cancel": {
    readonly params: T.CancelLoginAccountParams
    readonly result: T.CancelLoginAccountResponse
  }
  /** Takes `LoginAccountParams`. Returns `LoginAccountResponse`. */
  readonly "account/login/start": { readonly params: T.LoginAccountParams; readonly result: T.LoginAccountResponse }
  /** Takes nothing. Returns nothing. */
  readonly "account/logout": { readonly params: undefined; readonly result: T.LogoutAccountResponse }
  /** Takes `idempotencyKey` and `creditId` (optional). Returns `outcome`. */
  readonly "account/rateLimitResetCredit/consume": {
    readonly params: T.ConsumeAccountRateLimitResetCreditParams
    readonly result: T.ConsumeAccountRateLimitResetCreditResponse
  }
  /**
   * Takes `excludeResetCreditDetails` (optional) and `supportsLunaReserve` (optional).
   * Returns `rateLimits` and 5 optional fields.
   */
  readonly "account/rateLimits/read": {
    readonly params: T.GetAccountRateLimitsParams | undefined
    readonly result: T.GetAccountRateLimitsResponse
  }
  /**
   * Takes `refreshToken` (optional).
   * Returns `requiresOpenaiAuth`, `account` (optional), `userId` (optional) and `workspaceRouting` (optional).
   */
  readonly "account/read": { readonly params: T.GetAccountParams; readonly result: T.GetAccountResponse }
  /** Takes nothing. Returns `notice` (optional). */
  readonly "account/securitySetup/read": {
    readonly params: undefined
    readonly result: T.GetAccountSecuritySetupResponse
  }
  /** Takes `creditType`. Returns `status`. */
  readonly "account/sendAddCreditsNudgeEmail": {
    readonly params: T.SendAddCreditsNudgeEmailParams
    readonly result: T.SendAddCreditsNudgeEmailResponse
  }
  /** Takes `threadId` (optional). Returns `summary`, `dailyUsageBuckets` (optional) and `threadUsage` (optional). */
  readonly "account/usage/read": {
    readonly params: T.GetAccountTokenUsageParams | undefined
    readonly result: T.GetAccountTokenUsageResponse
  }
  /** Takes nothing. Returns `featureEnabled` and `messages`. */
  readonly "account/workspaceMessages/read": {
    readonly params: undefined
    readonly result: T.GetWorkspaceMessagesResponse
  }
  /** Experimental. Takes `refreshWorkspaceMetadata` (optional). Returns `sessions` and `activeSessionId` (optional). */
  readonly "accountSession/list": {
    readonly params: T.AccountSessionsListParams
    readonly result: T.AccountSessionsResponse
  }
  /**
   * Experimental.
   * Takes `accountId`, `sessionId` and `allowBrowserLogin` (optional).
   * Returns `AccountSessionsSwitchResponse`.
   */
  readonly "accountSession/switch": {
    readonly params: T.AccountSessionsSwitchParams
    readonly result: T.AccountSessionsSwitchResponse
  }
  /** Takes `forceRefresh` (optional) and `threadId` (optional). Returns `apps`. */
  readonly "app/installed": { readonly params: T.AppsInstalledParams; readonly result: T.AppsInstalledResponse }
  /** Takes 4 optional fields. Returns `data` and `nextCursor` (optional). */
  readonly "app/list": { readonly params: T.AppsListParams; readonly result: T.AppsListResponse }
  /** Takes `appIds`, `includeTools` (optional) and `threadId` (optional). Returns `apps` and `missingAppIds`. */
  readonly "app/read": { readonly params: T.AppsReadParams; readonly result: T.AppsReadResponse }
  /** Experimental. Takes nothing. Returns `data`. */
  readonly "collaborationMode/list": {
    readonly params: T.CollaborationModeListParams
    readonly result: T.CollaborationModeListResponse
  }
  /** Takes `command` and 13 optional fields. Returns `exitCode`, `stderr` and `stdout`. */
  readonly "command/exec": { readonly params: T.CommandExecParams; readonly result: T.CommandExecResponse }
  /** Takes `processId` and `size`. Returns nothing. */
  readonly "command/exec/resize": {
    readonly params: T.CommandExecResizeParams
    readonly result: T.CommandExecResizeResponse
  }
  /** Takes `processId`. Returns nothing. */
  readonly "command/exec/terminate": {
    readonly params: T.CommandExecTerminateParams
    readonly result: T.CommandExecTerminateResponse
  }
  /** Takes `processId`, `closeStdin` (optional) and `deltaBase64` (optional). Returns nothing. */
  readonly "command/exec/write": {
    readonly params: T.CommandExecWriteParams
    readonly result: T.CommandExecWriteResponse
  }
  /**
   * Takes `edits`, `expectedVersion` (optional), `filePath` (optional) and `reloadUserConfig` (optional).
   * Returns `filePath`, `status`, `version` and `overriddenMetadata` (optional).
   */
  readonly "config/batchWrite": { readonly params: T.ConfigBatchWriteParams; readonly result: T.ConfigWriteResponse }
  /** Takes nothing. Returns nothing. */
  readonly "config/mcpServer/reload": { readonly params: undefined; readonly result: T.McpServerRefreshResponse }
  /** Takes `cwd` (optional) and `includeLayers` (optional). Returns `config`, `origins` and `layers` (optional). */
  readonly "config/read": { readonly params: T.ConfigReadParams; readonly result: T.ConfigReadResponse }
  /**
   * Takes `keyPath`, `mergeStrategy`, `value`, `expectedVersion` (optional) and `filePath` (optional).
   * Returns `filePath`, `status`, `version` and `overriddenMetadata` (optional).
   */
  readonly "config/value/write": { readonly params: T.ConfigValueWriteParams; readonly result: T.ConfigWriteResponse }
  /** Takes nothing. Returns `requirements` (optional) and `supportsIndependentSpeedModes` (optional). */
  readonly "configRequirements/read": { readonly params: undefined; readonly result: T.ConfigRequirementsReadResponse }
  /** Experimental. Takes `environmentId`, `execServerUrl` and 4 optional fields. Returns nothing. */
  readonly "environment/add": { readonly params: T.EnvironmentAddParams; readonly result: T.EnvironmentAddResponse }
  /** Experimental. Takes `environmentId`. Returns `shell` and `cwd` (optional). */
  readonly "environment/info": { readonly params: T.EnvironmentInfoParams; readonly result: T.EnvironmentInfoResponse }
  /** Experimental. Takes `environmentId`. Returns `status` and `error` (optional). */
  readonly "environment/status": {
    readonly params: T.EnvironmentStatusParams
    readonly result: T.EnvironmentStatusResponse
  }
  /** Takes `enablement`. Returns `enablement`. */
  readonly "experimentalFeature/enablement/set": {
    readonly params: T.ExperimentalFeatureEnablementSetParams
    readonly result: T.ExperimentalFeatureEnablementSetResponse
  }
  /**
   * Takes `cursor` (optional), `limit` (optional) and `threadId` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "experimentalFeature/list": {
    readonly params: T.ExperimentalFeatureListParams
    readonly result: T.ExperimentalFeatureListResponse
  }
  /** Takes 6 optional fields. Returns `items` and `connectors` (optional). */
  readonly "externalAgentConfig/detect": {
    readonly params: T.ExternalAgentConfigDetectParams
    readonly result: T.ExternalAgentConfigDetectResponse
  }
  /**
   * Takes `migrationItems`, `migrationSource` (optional), `providerId` (optional) and `source` (optional).
   * Returns `importId`.
   */
  readonly "externalAgentConfig/import": {
    readonly params: T.ExternalAgentConfigImportParams
    readonly result: T.ExternalAgentConfigImportResponse
  }
  /** Takes nothing. Returns `connectors` and `data`. */
  readonly "externalAgentConfig/import/readHistories": {
    readonly params: undefined
    readonly result: T.ExternalAgentConfigImportHistoriesReadResponse
  }
  /** Takes `itemTypeResults` and `providerId`. Returns `importId`. */
  readonly "externalAgentConfig/import/recordHistory": {
    readonly params: T.ExternalAgentConfigImportHistoryRecordParams
    readonly result: T.ExternalAgentConfigImportHistoryRecordResponse
  }
  /**
   * Takes `classification`, `savePath` and 5 optional fields.
   * Returns `savedPath`, `threadId` and `promptHash` (optional).
   */
  readonly "feedback/save": { readonly params: T.FeedbackSaveParams; readonly result: T.FeedbackSaveResponse }
  /** Takes `classification` and 5 optional fields. Returns `threadId` and `promptHash` (optional). */
  readonly "feedback/upload": { readonly params: T.FeedbackUploadParams; readonly result: T.FeedbackUploadResponse }
  /** Takes `destinationPath`, `sourcePath` and `recursive` (optional). Returns nothing. */
  readonly "fs/copy": { readonly params: T.FsCopyParams; readonly result: T.FsCopyResponse }
  /** Takes `path` and `recursive` (optional). Returns nothing. */
  readonly "fs/createDirectory": {
    readonly params: T.FsCreateDirectoryParams
    readonly result: T.FsCreateDirectoryResponse
  }
  /** Takes `path`. Returns `createdAtMs`, `isDirectory`, `isFile`, `isSymlink` and `modifiedAtMs`. */
  readonly "fs/getMetadata": { readonly params: T.FsGetMetadataParams; readonly result: T.FsGetMetadataResponse }
  /** Takes `path`. Returns `entries`. */
  readonly "fs/readDirectory": { readonly params: T.FsReadDirectoryParams; readonly result: T.FsReadDirectoryResponse }
  /** Takes `path`. Returns `dataBase64`. */
  readonly "fs/readFile": { readonly params: T.FsReadFileParams; readonly result: T.FsReadFileResponse }
  /** Takes `path`, `force` (optional) and `recursive` (optional). Returns nothing. */
  readonly "fs/remove": { readonly params: T.FsRemoveParams; readonly result: T.FsRemoveResponse }
  /** Takes `watchId`. Returns nothing. */
  readonly "fs/unwatch": { readonly params: T.FsUnwatchParams; readonly result: T.FsUnwatchResponse }
  /** Takes `path` and `watchId`. Returns `path`. */
  readonly "fs/watch": { readonly params: T.FsWatchParams; readonly result: T.FsWatchResponse }
  /** Takes `dataBase64` and `path`. Returns nothing. */
  readonly "fs/writeFile": { readonly params: T.FsWriteFileParams; readonly result: T.FsWriteFileResponse }
  /** Takes `query`, `roots` and `cancellationToken` (optional). Returns `files`. */
  readonly fuzzyFileSearch: { readonly params: T.FuzzyFileSearchParams; readonly result: T.FuzzyFileSearchResponse }
  /** Experimental. Takes `roots` and `sessionId`. Returns nothing. */
  readonly "fuzzyFileSearch/sessionStart": {
    readonly params: T.FuzzyFileSearchSessionStartParams
    readonly result: T.FuzzyFileSearchSessionStartResponse
  }
  /** Experimental. Takes `sessionId`. Returns nothing. */
  readonly "fuzzyFileSearch/sessionStop": {
    readonly params: T.FuzzyFileSearchSessionStopParams
    readonly result: T.FuzzyFileSearchSessionStopResponse
  }
  /** Experimental. Takes `query` and `sessionId`. Returns nothing. */
  readonly "fuzzyFileSearch/sessionUpdate": {
    readonly params: T.FuzzyFileSearchSessionUpdateParams
    readonly result: T.FuzzyFileSearchSessionUpdateResponse
  }
  /** Takes `cwds` (optional) and `threadId` (optional). Returns `data`. */
  readonly "hooks/list": { readonly params: T.HooksListParams; readonly result: T.HooksListResponse }
  /**
   * Takes `clientInfo` and `capabilities` (optional).
   * Returns `codexHome`, `platformFamily`, `platformOs` and `userAgent`.
   */
  readonly initialize: { readonly params: T.InitializeParams; readonly result: T.InitializeResponse }
  /**
   * Takes `source`, `refName` (optional) and `sparsePaths` (optional).
   * Returns `alreadyAdded`, `installedRoot` and `marketplaceName`.
   */
  readonly "marketplace/add": { readonly params: T.MarketplaceAddParams; readonly result: T.MarketplaceAddResponse }
  /** Takes `marketplaceName`. Returns `marketplaceName` and `installedRoot` (optional). */
  readonly "marketplace/remove": {
    readonly params: T.MarketplaceRemoveParams
    readonly result: T.MarketplaceRemoveResponse
  }
  /** Takes `marketplaceName` (optional). Returns `errors`, `selectedMarketplaces` and `upgradedRoots`. */
  readonly "marketplace/upgrade": {
    readonly params: T.MarketplaceUpgradeParams
    readonly result: T.MarketplaceUpgradeResponse
  }
  /**
   * Experimental.
   * Takes `arguments`, `name`, `server`, `subscriptionId`, `threadId` and `_meta` (optional).
   * Returns nothing.
   */
  readonly "mcpServer/event/stream/start": {
    readonly params: T.McpServerEventStreamStartParams
    readonly result: T.McpServerEventStreamStartResponse
  }
  /** Experimental. Takes `subscriptionId`. Returns nothing. */
  readonly "mcpServer/event/stream/stop": {
    readonly params: T.McpServerEventStreamStopParams
    readonly result: T.McpServerEventStreamStopResponse
  }
  /** Takes `name` and 4 optional fields. Returns `authorizationUrl` and `loginId` (optional). */
  readonly "mcpServer/oauth/login": {
    readonly params: T.McpServerOauthLoginParams
    readonly result: T.McpServerOauthLoginResponse
  }
  /** Takes `server`, `uri` and 5 optional fields. Returns `contents` and `originCallId` (optional). */
  readonly "mcpServer/resource/read": {
    readonly params: T.McpResourceReadParams
    readonly result: T.McpResourceReadResponse
  }
  /**
   * Takes `server`, `threadId`, `tool`, `_meta` (optional) and `arguments` (optional).
   * Returns `content`, `_meta` (optional), `isError` (optional) and `structuredContent` (optional).
   */
  readonly "mcpServer/tool/call": {
    readonly params: T.McpServerToolCallParams
    readonly result: T.McpServerToolCallResponse
  }
  /** Takes 5 optional fields. Returns `data` and `nextCursor` (optional). */
  readonly "mcpServerStatus/list": {
    readonly params: T.ListMcpServerStatusParams
    readonly result: T.ListMcpServerStatusResponse
  }
  /** Experimental. Takes nothing. Returns nothing. */
  readonly "memory/reset": { readonly params: undefined; readonly result: T.MemoryResetResponse }
  /** Experimental. Takes `minConsolidatedThreads` (optional). Returns `v2ConsolidatedThreads` and `v2Ready`. */
  readonly "memory/status": { readonly params: T.MemoryStatusParams; readonly result: T.MemoryStatusResponse }
  /** Experimental. Takes `value` (optional). Returns `echoed` (optional). */
  readonly "mock/experimentalMethod": {
    readonly params: T.MockExperimentalMethodParams
    readonly result: T.MockExperimentalMethodResponse
  }
  /** Takes 4 optional fields. Returns `data` and `nextCursor` (optional). */
  readonly "model/list": { readonly params: T.ModelListParams; readonly result: T.ModelListResponse }
  /** Takes nothing. Returns `imageGeneration` and `webSearch`. */
  readonly "modelProvider/capabilities/read": {
    readonly params: T.ModelProviderCapabilitiesReadParams
    readonly result: T.ModelProviderCapabilitiesReadResponse
  }
  /** Takes `settings`. Returns `provider`. */
  readonly "modelProvider/config/write": {
    readonly params: T.ModelProviderConfigWriteParams
    readonly result: T.ModelProviderConfigWriteResponse
  }
  /** Takes nothing. Returns `canChangeDefault`, `data` and `defaultProviderId`. */
  readonly "modelProvider/list": {
    readonly params: T.ModelProviderListParams
    readonly result: T.ModelProviderListResponse
  }
  /** Takes `cursor` (optional), `cwd` (optional) and `limit` (optional). Returns `data` and `nextCursor` (optional). */
  readonly "permissionProfile/list": {
    readonly params: T.PermissionProfileListParams
    readonly result: T.PermissionProfileListResponse
  }
  /**
   * Takes `pluginName`, `installAttemptId` (optional), `marketplacePath` (optional) and `remoteMarketplaceName` (optional).
   * Returns `appsNeedingAuth` and `authPolicy`.
   */
  readonly "plugin/install": { readonly params: T.PluginInstallParams; readonly result: T.PluginInstallResponse }
  /**
   * Takes `cwds` (optional) and `installSuggestionPluginNames` (optional).
   * Returns `marketplaces` and `marketplaceLoadErrors` (optional).
   */
  readonly "plugin/installed": { readonly params: T.PluginInstalledParams; readonly result: T.PluginInstalledResponse }
  /**
   * Takes `cwds` (optional), `forceRefetch` (optional) and `marketplaceKinds` (optional).
   * Returns `marketplaces`, `featuredPluginIds` (optional) and `marketplaceLoadErrors` (optional).
   */
  readonly "plugin/list": { readonly params: T.PluginListParams; readonly result: T.PluginListResponse }
  /** Takes `pluginName`, `marketplacePath` (optional) and `remoteMarketplaceName` (optional). Returns `plugin`. */
  readonly "plugin/read": { readonly params: T.PluginReadParams; readonly result: T.PluginReadResponse }
  /**
   * Takes `reason` (optional).
   * Returns `changedPlugins`, `failedMaterializationRemotePluginIds` and `failedRemotePluginIds`.
   */
  readonly "plugin/reconcile": { readonly params: T.PluginReconcileParams; readonly result: T.PluginReconcileResponse }
  /** Experimental. Takes `searchTerm` and 4 optional fields. Returns `data` and `nextCursor` (optional). */
  readonly "plugin/search": { readonly params: T.PluginSearchParams; readonly result: T.PluginSearchResponse }
  /**
   * Takes `remotePluginId`.
   * Returns `marketplaceName`, `marketplacePath`, `pluginId`, `pluginName`, `pluginPath`, `remotePluginId` and `remoteVersion` (optional).
   */
  readonly "plugin/share/checkout": {
    readonly params: T.PluginShareCheckoutParams
    readonly result: T.PluginShareCheckoutResponse
  }
  /** Takes `remotePluginId`. Returns nothing. */
  readonly "plugin/share/delete": {
    readonly params: T.PluginShareDeleteParams
    readonly result: T.PluginShareDeleteResponse
  }
  /** Takes nothing. Returns `data`. */
  readonly "plugin/share/list": { readonly params: T.PluginShareListParams; readonly result: T.PluginShareListResponse }
  /**
   * Takes `pluginPath`, `discoverability` (optional), `remotePluginId` (optional) and `shareTargets` (optional).
   * Returns `remotePluginId`, `shareUrl` and `canPublishToWorkspace` (optional).
   */
  readonly "plugin/share/save": { readonly params: T.PluginShareSaveParams; readonly result: T.PluginShareSaveResponse }
  /** Takes `discoverability`, `remotePluginId` and `shareTargets`. Returns `discoverability` and `principals`. */
  readonly "plugin/share/updateTargets": {
    readonly params: T.PluginShareUpdateTargetsParams
    readonly result: T.PluginShareUpdateTargetsResponse
  }
  /** Takes `remoteMarketplaceName`, `remotePluginId` and `skillName`. Returns `contents` (optional). */
  readonly "plugin/skill/read": { readonly params: T.PluginSkillReadParams; readonly result: T.PluginSkillReadResponse }
  /** Takes `pluginId`. Returns nothing. */
  readonly "plugin/uninstall": { readonly params: T.PluginUninstallParams; readonly result: T.PluginUninstallResponse }
  /** Experimental. Takes `processHandle`. Returns nothing. */
  readonly "process/kill": { readonly params: T.ProcessKillParams; readonly result: T.ProcessKillResponse }
  /** Experimental. Takes `processHandle` and `size`. Returns nothing. */
  readonly "process/resizePty": {
    readonly params: T.ProcessResizePtyParams
    readonly result: T.ProcessResizePtyResponse
  }
  /** Experimental. Takes `command`, `cwd`, `processHandle` and 7 optional fields. Returns nothing. */
  readonly "process/spawn": { readonly params: T.ProcessSpawnParams; readonly result: T.ProcessSpawnResponse }
  /** Experimental. Takes `processHandle`, `closeStdin` (optional) and `deltaBase64` (optional). Returns nothing. */
  readonly "process/writeStdin": {
    readonly params: T.ProcessWriteStdinParams
    readonly result: T.ProcessWriteStdinResponse
  }
  /** Experimental. Takes `idempotencyKey`, `name`, `roots` and `metadata` (optional). Returns `project`. */
  readonly "project/create": { readonly params: T.ProjectCreateParams; readonly result: T.ProjectCreateResponse }
  /** Experimental. Takes `projectId`. Returns nothing. */
  readonly "project/delete": { readonly params: T.ProjectDeleteParams; readonly result: T.ProjectDeleteResponse }
  /**
   * Experimental.
   * Takes `idempotencyKey`, `name`, `roots`, `metadata` (optional) and `threads` (optional).
   * Returns `project`.
   */
  readonly "project/import": { readonly params: T.ProjectImportParams; readonly result: T.ProjectImportResponse }
  /** Experimental. Takes 4 optional fields. Returns `data` and `nextCursor` (optional). */
  readonly "project/list": { readonly params: T.ProjectListParams; readonly result: T.ProjectListResponse }
  /** Experimental. Takes `projectId` and `beforeProjectId` (optional). Returns nothing. */
  readonly "project/move": { readonly params: T.ProjectMoveParams; readonly result: T.ProjectMoveResponse }
  /** Experimental. Takes `projectId`. Returns `project`. */
  readonly "project/read": { readonly params: T.ProjectReadParams; readonly result: T.ProjectReadResponse }
  /**
   * Experimental.
   * Takes `projectId`, `metadata` (optional), `name` (optional) and `roots` (optional).
   * Returns `project`.
   */
  readonly "project/update": { readonly params: T.ProjectUpdateParams; readonly result: T.ProjectUpdateResponse }
  /**
   * Experimental.
   * Takes `environmentId`, `cursor` (optional), `limit` (optional) and `order` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "remoteControl/client/list": {
    readonly params: T.RemoteControlClientsListParams
    readonly result: T.RemoteControlClientsListResponse
  }
  /** Experimental. Takes `clientId` and `environmentId`. Returns nothing. */
  readonly "remoteControl/client/revoke": {
    readonly params: T.RemoteControlClientsRevokeParams
    readonly result: T.RemoteControlClientsRevokeResponse
  }
  /**
   * Experimental.
   * Takes `ephemeral` (optional).
   * Returns `installationId`, `serverName`, `status` and `environmentId` (optional).
   */
  readonly "remoteControl/disable": {
    readonly params: T.RemoteControlDisableParams | undefined
    readonly result: T.RemoteControlDisableResponse
  }
  /**
   * Experimental.
   * Takes `ephemeral` (optional).
   * Returns `installationId`, `serverName`, `status` and `environmentId` (optional).
   */
  readonly "remoteControl/enable": {
    readonly params: T.RemoteControlEnableParams | undefined
    readonly result: T.RemoteControlEnableResponse
  }
  /**
   * Experimental.
   * Takes `manualCode` (optional).
   * Returns `environmentId`, `expiresAt`, `pairingCode` and `manualPairingCode` (optional).
   */
  readonly "remoteControl/pairing/start": {
    readonly params: T.RemoteControlPairingStartParams
    readonly result: T.RemoteControlPairingStartResponse
  }
  /** Experimental. Takes `manualPairingCode` (optional) and `pairingCode` (optional). Returns `claimed`. */
  readonly "remoteControl/pairing/status": {
    readonly params: T.RemoteControlPairingStatusParams
    readonly result: T.RemoteControlPairingStatusResponse
  }
  /** Experimental. Takes nothing. Returns `installationId`, `serverName`, `status` and `environmentId` (optional). */
  readonly "remoteControl/status/read": {
    readonly params: undefined
    readonly result: T.RemoteControlStatusReadResponse
  }
  /** Takes `target`, `threadId` and `delivery` (optional). Returns `reviewThreadId` and `turn`. */
  readonly "review/start": { readonly params: T.ReviewStartParams; readonly result: T.ReviewStartResponse }
  /** Experimental. Takes nothing. Returns nothing. */
  readonly "rollout/compress": { readonly params: undefined; readonly result: T.RolloutCompressResponse }
  /** Experimental. Takes nothing. Returns `gauges` and `process`. */
  readonly "server/diagnostics": {
    readonly params: T.ServerDiagnosticsParams
    readonly result: T.ServerDiagnosticsResponse
  }
  /** Takes `enabled`, `name` (optional) and `path` (optional). Returns `effectiveEnabled`. */
  readonly "skills/config/write": {
    readonly params: T.SkillsConfigWriteParams
    readonly result: T.SkillsConfigWriteResponse
  }
  /** Takes `extraRoots`. Returns nothing. */
  readonly "skills/extraRoots/set": {
    readonly params: T.SkillsExtraRootsSetParams
    readonly result: T.SkillsExtraRootsSetResponse
  }
  /** Takes `cwds` (optional) and `forceReload` (optional). Returns `data`. */
  readonly "skills/list": { readonly params: T.SkillsListParams; readonly result: T.SkillsListResponse }
  /** Takes `event` and `threadId`. Returns nothing. */
  readonly "thread/approveGuardianDeniedAction": {
    readonly params: T.ThreadApproveGuardianDeniedActionParams
    readonly result: T.ThreadApproveGuardianDeniedActionResponse
  }
  /** Takes `threadId`. Returns nothing. */
  readonly "thread/archive": { readonly params: T.ThreadArchiveParams; readonly result: T.ThreadArchiveResponse }
  /** Takes `attachmentType`, `identityKey`, `payload` and `threadId`. Returns `attachment` and `outcome`. */
  readonly "thread/attachment/add": {
    readonly params: T.ThreadAttachmentAddParams
    readonly result: T.ThreadAttachmentAddResponse
  }
  /** Takes `threadId`, `cursor` (optional) and `limit` (optional). Returns `data` and `nextCursor` (optional). */
  readonly "thread/attachment/list": {
    readonly params: T.ThreadAttachmentListParams
    readonly result: T.ThreadAttachmentListResponse
  }
  /** Takes `attachmentType`, `identityKey` and `threadId`. Returns nothing. */
  readonly "thread/attachment/remove": {
    readonly params: T.ThreadAttachmentRemoveParams
    readonly result: T.ThreadAttachmentRemoveResponse
  }
  /**
   * Takes `attachmentType`, `identityKey`, `archived` (optional), `cursor` (optional) and `limit` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "thread/attachmentOwner/list": {
    readonly params: T.ThreadAttachmentOwnerListParams
    readonly result: T.ThreadAttachmentOwnerListResponse
  }
  /** Experimental. Takes `threadId`. Returns nothing. */
  readonly "thread/backgroundTerminals/clean": {
    readonly params: T.ThreadBackgroundTerminalsCleanParams
    readonly result: T.ThreadBackgroundTerminalsCleanResponse
  }
  /**
   * Experimental.
   * Takes `threadId`, `cursor` (optional) and `limit` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "thread/backgroundTerminals/list": {
    readonly params: T.ThreadBackgroundTerminalsListParams
    readonly result: T.ThreadBackgroundTerminalsListResponse
  }
  /** Experimental. Takes `processId` and `threadId`. Returns `terminated`. */
  readonly "thread/backgroundTerminals/terminate": {
    readonly params: T.ThreadBackgroundTerminalsTerminateParams
    readonly result: T.ThreadBackgroundTerminalsTerminateResponse
  }
  /** Takes `threadId`. Returns nothing. */
  readonly "thread/compact/start": {
    readonly params: T.ThreadCompactStartParams
    readonly result: T.ThreadCompactStartResponse
  }
  /** Experimental. Takes `threadId`. Returns `count` and `paused`. */
  readonly "thread/decrement_elicitation": {
    readonly params: T.ThreadDecrementElicitationParams
    readonly result: T.ThreadDecrementElicitationResponse
  }
  /** Takes `threadId`. Returns nothing. */
  readonly "thread/delete": { readonly params: T.ThreadDeleteParams; readonly result: T.ThreadDeleteResponse }
  /**
   * Takes `threadId` and 22 optional fields.
   * Returns `approvalPolicy`, `approvalsReviewer`, `cwd`, `model`, `modelProvider`, `sandbox`, `thread` and 7 optional fields.
   */
  readonly "thread/fork": { readonly params: T.ThreadForkParams; readonly result: T.ThreadForkResponse }
  /** Takes `threadId` and `origin` (optional). Returns `cleared`. */
  readonly "thread/goal/clear": { readonly params: T.ThreadGoalClearParams; readonly result: T.ThreadGoalClearResponse }
  /** Takes `threadId`. Returns `goal` (optional). */
  readonly "thread/goal/get": { readonly params: T.ThreadGoalGetParams; readonly result: T.ThreadGoalGetResponse }
  /** Takes `threadId` and 4 optional fields. Returns `goal`. */
  readonly "thread/goal/set": { readonly params: T.ThreadGoalSetParams; readonly result: T.ThreadGoalSetResponse }
  /** Experimental. Takes `threadId`. Returns `callId` and `assessment` (optional). */
  readonly "thread/guardianReview": {
    readonly params: T.ThreadGuardianReviewParams
    readonly result: T.ThreadGuardianReviewResponse
  }
  /** Experimental. Takes `threadId`. Returns `count` and `paused`. */
  readonly "thread/increment_elicitation": {
    readonly params: T.ThreadIncrementElicitationParams
    readonly result: T.ThreadIncrementElicitationResponse
  }
  /** Takes `items` and `threadId`. Returns nothing. */
  readonly "thread/inject_items": {
    readonly params: T.ThreadInjectItemsParams
    readonly result: T.ThreadInjectItemsResponse
  }
  /**
   * Takes `threadId` and 5 optional fields.
   * Returns `data`, `backwardsCursor` (optional) and `nextCursor` (optional).
   */
  readonly "thread/items/list": { readonly params: T.ThreadItemsListParams; readonly result: T.ThreadItemsListResponse }
  /** Experimental. Takes `itemIds`, `threadId` and `turnId`. Returns `data`. */
  readonly "thread/items/read": { readonly params: T.ThreadItemsReadParams; readonly result: T.ThreadItemsReadResponse }
  /**
   * Takes 19 optional fields.
   * Returns `data`, `backwardsCursor` (optional), `nextCursor` (optional) and `readStates` (optional).
   */
  readonly "thread/list": { readonly params: T.ThreadListParams; readonly result: T.ThreadListResponse }
  /** Takes `cursor` (optional) and `limit` (optional). Returns `data` and `nextCursor` (optional). */
  readonly "thread/loaded/list": {
    readonly params: T.ThreadLoadedListParams
    readonly result: T.ThreadLoadedListResponse
  }
  /** Experimental. Takes `threadId`. Returns `summary` (optional). */
  readonly "thread/memory/read": {
    readonly params: T.ThreadMemoryReadParams
    readonly result: T.ThreadMemoryReadResponse
  }
  /** Experimental. Takes `mode` and `threadId`. Returns nothing. */
  readonly "thread/memoryMode/set": {
    readonly params: T.ThreadMemoryModeSetParams
    readonly result: T.ThreadMemoryModeSetResponse
  }
  /**
   * Takes `threadId`, `daybreakEnabled` (optional), `gitInfo` (optional) and `projectId` (optional).
   * Returns `thread`.
   */
  readonly "thread/metadata/update": {
    readonly params: T.ThreadMetadataUpdateParams
    readonly result: T.ThreadMetadataUpdateResponse
  }
  /** Takes `name` and `threadId`. Returns nothing. */
  readonly "thread/name/set": { readonly params: T.ThreadSetNameParams; readonly result: T.ThreadSetNameResponse }
  /** Experimental. Takes `sourceTurnId` and `threadId`. Returns nothing. */
  readonly "thread/prediction/request": {
    readonly params: T.ThreadPredictionRequestParams
    readonly result: T.ThreadPredictionRequestResponse
  }
  /** Experimental. Takes `markdown`, `threadId` and `attachmentPath` (optional). Returns `prompt`. */
  readonly "thread/prepareApprovedPlan": {
    readonly params: T.ThreadPrepareApprovedPlanParams
    readonly result: T.ThreadPrepareApprovedPlanResponse
  }
  /**
   * Experimental.
   * Takes `clientUserMessageId`, `input`, `threadId` and `responsesapiClientMetadata` (optional).
   * Returns `queuedSubmission`.
   */
  readonly "thread/queue/add": { readonly params: T.ThreadQueueAddParams; readonly result: T.ThreadQueueAddResponse }
  /** Experimental. Takes `queuedSubmissionId` and `threadId`. Returns `deleted`. */
  readonly "thread/queue/delete": {
    readonly params: T.ThreadQueueDeleteParams
    readonly result: T.ThreadQueueDeleteResponse
  }
  /**
   * Experimental.
   * Takes `threadId`, `cursor` (optional) and `limit` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "thread/queue/list": { readonly params: T.ThreadQueueListParams; readonly result: T.ThreadQueueListResponse }
  /** Experimental. Takes `queuedSubmissionIds` and `threadId`. Returns nothing. */
  readonly "thread/queue/reorder": {
    readonly params: T.ThreadQueueReorderParams
    readonly result: T.ThreadQueueReorderResponse
  }
  /** Experimental. Takes `threadId` and `queuedSubmissionId` (optional). Returns `turn`. */
  readonly "thread/queue/start": {
    readonly params: T.ThreadQueueStartParams
    readonly result: T.ThreadQueueStartResponse
  }
  /**
   * Experimental.
   * Takes `input`, `queuedSubmissionId`, `threadId` and `responsesapiClientMetadata` (optional).
   * Returns `queuedSubmission`.
   */
  readonly "thread/queue/update": {
    readonly params: T.ThreadQueueUpdateParams
    readonly result: T.ThreadQueueUpdateResponse
  }
  /** Takes `threadId` and `includeTurns` (optional). Returns `thread` and `readState` (optional). */
  readonly "thread/read": { readonly params: T.ThreadReadParams; readonly result: T.ThreadReadResponse }
  /** Experimental. Takes `expectedRevision`, `operation` and `threadId`. Returns `readState`. */
  readonly "thread/readState/update": {
    readonly params: T.ThreadReadStateUpdateParams
    readonly result: T.ThreadReadStateUpdateResponse
  }
  /** Experimental. Takes `audio` and `threadId`. Returns nothing. */
  readonly "thread/realtime/appendAudio": {
    readonly params: T.ThreadRealtimeAppendAudioParams
    readonly result: T.ThreadRealtimeAppendAudioResponse
  }
  /** Experimental. Takes `text` and `threadId`. Returns nothing. */
  readonly "thread/realtime/appendSpeech": {
    readonly params: T.ThreadRealtimeAppendSpeechParams
    readonly result: T.ThreadRealtimeAppendSpeechResponse
  }
  /** Experimental. Takes `text`, `threadId` and `role` (optional). Returns nothing. */
  readonly "thread/realtime/appendText": {
    readonly params: T.ThreadRealtimeAppendTextParams
    readonly result: T.ThreadRealtimeAppendTextResponse
  }
  /** Experimental. Takes nothing. Returns `voices`. */
  readonly "thread/realtime/listVoices": {
    readonly params: T.ThreadRealtimeListVoicesParams
    readonly result: T.ThreadRealtimeListVoicesResponse
  }
  /** Experimental. Takes `outputModality`, `threadId` and 19 optional fields. Returns nothing. */
  readonly "thread/realtime/start": {
    readonly params: T.ThreadRealtimeStartParams
    readonly result: T.ThreadRealtimeStartResponse
  }
  /** Experimental. Takes `threadId`. Returns nothing. */
  readonly "thread/realtime/stop": {
    readonly params: T.ThreadRealtimeStopParams
    readonly result: T.ThreadRealtimeStopResponse
  }
  /**
   * Takes `threadId` and 17 optional fields.
   * Returns `approvalPolicy`, `approvalsReviewer`, `cwd`, `model`, `modelProvider`, `sandbox`, `thread` and 11 optional fields.
   */
  readonly "thread/resume": { readonly params: T.ThreadResumeParams; readonly result: T.ThreadResumeResponse }
  /**
   * Takes `beforeTurnId` and `threadId`.
   * Returns `thread`, `itemsBackwardsCursor` (optional) and `turnsBackwardsCursor` (optional).
   */
  readonly "thread/revert": { readonly params: T.ThreadRevertParams; readonly result: T.ThreadRevertResponse }
  /**
   * Experimental.
   * Takes `expectedTurnId`, `prompt`, `threadId` and 7 optional fields.
   * Returns `responseId`, `sourceTurnId` and 4 optional fields.
   */
  readonly "thread/sample": { readonly params: T.ThreadSampleParams; readonly result: T.ThreadSampleResponse }
  /** Experimental. Takes `requestId`. Returns nothing. */
  readonly "thread/sample/cancel": {
    readonly params: T.ThreadSampleCancelParams
    readonly result: T.ThreadSampleCancelResponse
  }
  /**
   * Experimental.
   * Takes `searchTerm` and 8 optional fields.
   * Returns `data`, `backwardsCursor` (optional) and `nextCursor` (optional).
   */
  readonly "thread/search": { readonly params: T.ThreadSearchParams; readonly result: T.ThreadSearchResponse }
  /**
   * Experimental.
   * Takes `searchTerm`, `threadId`, `cursor` (optional) and `limit` (optional).
   * Returns `data` and `nextCursor` (optional).
   */
  readonly "thread/searchOccurrences": {
    readonly params: T.ThreadSearchOccurrencesParams
    readonly result: T.ThreadSearchOccurrencesResponse
  }
  /** Takes `sectionId`, `threadId` and `beforeThreadId` (optional). Returns nothing. */
  readonly "thread/section/move": {
    readonly params: T.ThreadSectionMoveParams
    readonly result: T.ThreadSectionMoveResponse
  }
  /** Experimental. Takes `threadId` and 14 optional fields. Returns nothing. */
  readonly "thread/settings/update": {
    readonly params: T.ThreadSettingsUpdateParams
    readonly result: T.ThreadSettingsUpdateResponse
  }
  /** Takes `command`, `threadId` and `timeoutMs` (optional). Returns nothing. */
  readonly "thread/shellCommand": {
    readonly params: T.ThreadShellCommandParams
    readonly result: T.ThreadShellCommandResponse
  }
  /**
   * Takes 27 optional fields.
   * Returns `approvalPolicy`, `approvalsReviewer`, `cwd`, `model`, `modelProvider`, `sandbox`, `thread` and 7 optional fields.
   */
  readonly "thread/start": { readonly params: T.ThreadStartParams; readonly result: T.ThreadStartResponse }
  /**
   * Experimental.
   * Takes `threadId`, `cursor` (optional) and `limit` (optional).
   * Returns `data`, `activeRealtimeSessionAtPageStart` (optional) and `nextCursor` (optional).
   */
  readonly "thread/timeline/list": {
    readonly params: T.ThreadTimelineListParams
    readonly result: T.ThreadTimelineListResponse
  }
  /**
   * Takes `threadId` and 4 optional fields.
   * Returns `data`, `backwardsCursor` (optional) and `nextCursor` (optional).
   */
  readonly "thread/turns/list": { readonly params: T.ThreadTurnsListParams; readonly result: T.ThreadTurnsListResponse }
  /** Takes `threadId`. Returns `thread`. */
  readonly "thread/unarchive": { readonly params: T.ThreadUnarchiveParams; readonly result: T.ThreadUnarchiveResponse }
  /** Takes `threadId`. Returns `status`. */
  readonly "thread/unsubscribe": {
    readonly params: T.ThreadUnsubscribeParams
    readonly result: T.ThreadUnsubscribeResponse
  }
  /** Takes `name` and `appearance` (optional). Returns `section`. */
  readonly "threadSection/create": {
    readonly params: T.ThreadSectionCreateParams
    readonly result: T.ThreadSectionCreateResponse
  }
  /** Takes `sectionId`. Returns nothing. */
  readonly "threadSection/delete": {
    readonly params: T.ThreadSectionDeleteParams
    readonly result: T.ThreadSectionDeleteResponse
  }
  /** Takes `cursor` (optional) and `limit` (optional). Returns `data` and `nextCursor` (optional). */
  readonly "threadSection/list": {
    readonly params: T.ThreadSectionListParams
    readonly result: T.ThreadSectionListResponse
  }
  /** Takes `name`, `sectionId` and `appearance` (optional). Returns `section`. */
  readonly "threadSection/update": {
    readonly params: T.ThreadSectionUpdateParams
    readonly result: T.ThreadSectionUpdateResponse
  }
  /** Takes `threadId` and `turnId`. Returns nothing. */
  readonly "turn/interrupt": { readonly params: T.TurnInterruptParams; readonly result: T.TurnInterruptResponse }
  /** Experimental. Takes `threadId`, `turnId` and 6 optional fields. Returns `status`. */
  readonly "turn/settings/update": {
    readonly params: T.TurnSettingsUpdateParams
    readonly result: T.TurnSettingsUpdateResponse
  }
  /** Takes `input`, `threadId` and 26 optional fields. Returns `turn`. */
  readonly "turn/start": { readonly params: T.TurnStartParams; readonly result: T.TurnStartResponse }
  /** Takes `expectedTurnId`, `input`, `threadId` and 4 optional fields. Returns `turnId`. */
  readonly "turn/steer": { readonly params: T.TurnSteerParams; readonly result: T.TurnSteerResponse }
  /** Experimental. Takes `requestId`. Returns nothing. */
  readonly "userVerification/cancel": {
    readonly params: T.UserVerificationCancelParams
    readonly result: T.UserVerificationCancelResponse
  }
  /** Experimental. Takes nothing. Returns nothing. */
  readonly "userVerification/delete": {
    readonly params: T.UserVerificationDeleteParams
    readonly result: T.UserVerificationDeleteResponse
  }
  /** Experimental. Takes nothing. Returns `credentialId`, `algorithm` (optional) and `publicKey` (optional). */
  readonly "userVerification/enroll": {
    readonly params: T.UserVerificationEnrollParams
    readonly result: T.UserVerificationEnrollResponse
  }
  /**
   * Experimental.
   * Takes nothing.
   * Returns `credentialId` (optional), `unavailableMessage` (optional) and `unavailableReason` (optional).
   */
  readonly "userVerification/status": {
    readonly params: T.UserVerificationStatusParams
    readonly result: T.UserVerificationStatusResponse
  }
  /** Experimental. Takes `challenge`, `description` and `title`. Returns `proof`. */
  readonly "userVerification/verify": {
    readonly params: T.UserVerificationVerifyParams
    readonly result: T.UserVerificationVerifyResponse
  }
  /** Takes nothing. Returns `status`. */
  readonly "windowsSandbox/readiness": {
    readonly params: undefined
    readonly result: T.WindowsSandboxReadinessResponse
  }
  /** Takes `mode` and `cwd` (optional). Returns `started`. */
  readonly "windowsSandbox/setupStart": {
    readonly params: T.WindowsSandboxSetupStartParams
    readonly result: T.WindowsSandboxSetupStartResponse
  }
}

/**
 * The requests that the server sends: params and result by method.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerRequests {
  /**
   * Takes `reason` and `previousAccountId` (optional).
   * Returns `accessToken`, `chatgptAccountId` and `chatgptPlanType` (optional).
   */
  readonly "account/chatgptAuthTokens/refresh": {
    readonly params: T.ChatgptAuthTokensRefreshParams
    readonly result: T.ChatgptAuthTokensRefreshResponse
  }
  /**
   * Takes `callId`, `conversationId`, `fileChanges`, `grantRoot` (optional) and `reason` (optional).
   * Returns `decision`.
   */
  readonly applyPatchApproval: {
    readonly params: T.ApplyPatchApprovalParams
    readonly result: T.ApplyPatchApprovalResponse
  }
  /** Takes nothing. Returns `token`. */
  readonly "attestation/generate": {
    readonly params: T.AttestationGenerateParams
    readonly result: T.AttestationGenerateResponse
  }
  /** Experimental. Takes `threadId`. Returns `currentTimeAt`. */
  readonly "currentTime/read": { readonly params: T.CurrentTimeReadParams; readonly result: T.CurrentTimeReadResponse }
  /**
   * Takes `callId`, `command`, `conversationId`, `cwd`, `parsedCmd`, `approvalId` (optional) and `reason` (optional).
   * Returns `decision`.
   */
  readonly execCommandApproval: {
    readonly params: T.ExecCommandApprovalParams
    readonly result: T.ExecCommandApprovalResponse
  }
  /** Takes `itemId`, `startedAtMs`, `threadId`, `turnId` and 12 optional fields. Returns `decision`. */
  readonly "item/commandExecution/requestApproval": {
    readonly params: T.CommandExecutionRequestApprovalParams
    readonly result: T.CommandExecutionRequestApprovalResponse
  }
  /**
   * Takes `itemId`, `startedAtMs`, `threadId`, `turnId`, `grantRoot` (optional) and `reason` (optional).
   * Returns `decision`.
   */
  readonly "item/fileChange/requestApproval": {
    readonly params: T.FileChangeRequestApprovalParams
    readonly result: T.FileChangeRequestApprovalResponse
  }
  /**
   * Takes `cwd`, `itemId`, `permissions`, `startedAtMs`, `threadId`, `turnId`, `environmentId` (optional) and `reason` (optional).
   * Returns `permissions`, `scope` (optional) and `strictAutoReview` (optional).
   */
  readonly "item/permissions/requestApproval": {
    readonly params: T.PermissionsRequestApprovalParams
    readonly result: T.PermissionsRequestApprovalResponse
  }
  /**
   * Takes `arguments`, `callId`, `threadId`, `tool`, `turnId` and `namespace` (optional).
   * Returns `contentItems` and `success`.
   */
  readonly "item/tool/call": { readonly params: T.DynamicToolCallParams; readonly result: T.DynamicToolCallResponse }
  /**
   * Takes `isBlocking`, `itemId`, `questions`, `threadId`, `turnId` and `autoResolutionMs` (optional).
   * Returns `answers`.
   */
  readonly "item/tool/requestUserInput": {
    readonly params: T.ToolRequestUserInputParams
    readonly result: T.ToolRequestUserInputResponse
  }
  /** Takes `McpServerElicitationRequestParams`. Returns `action`, `_meta` (optional) and `content` (optional). */
  readonly "mcpServer/elicitation/request": {
    readonly params: T.McpServerElicitationRequestParams
    readonly result: T.McpServerElicitationRequestResponse
  }
}

/**
 * The notifications that the client sends: params by method.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientNotifications {
  /** Carries nothing. */
  readonly initialized: undefined
}

/**
 * The notifications that the server sends: params by method.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerNotifications {
  /** Carries `providerId`, `status`, `authUrl` (optional), `error` (optional) and `loginId` (optional). */
  readonly "account/gatewayOAuth/changed": T.GatewayOAuthChangedNotification
  /** Carries `success`, `error` (optional), `loginId` (optional) and `onboardingEntrypoint` (optional). */
  readonly "account/login/completed": T.AccountLoginCompletedNotification
  /** Carries `rateLimits`. */
  readonly "account/rateLimits/updated": T.AccountRateLimitsUpdatedNotification
  /** Carries `authMode` (optional) and `planType` (optional). */
  readonly "account/updated": T.AccountUpdatedNotification
  /** Carries `data`. */
  readonly "app/list/updated": T.AppListUpdatedNotification
  /** Carries `startedAtMs`, `threadId` and `turnId`. */
  readonly "autoApprovalReview/strictReviewRequired": T.StrictReviewRequiredNotification
  /** Carries `capReached`, `deltaBase64`, `processId` and `stream`. */
  readonly "command/exec/outputDelta": T.CommandExecOutputDeltaNotification
  /** Carries `summary`, `details` (optional), `path` (optional) and `range` (optional). */
  readonly configWarning: T.ConfigWarningNotification
  /** Carries `summary` and `details` (optional). */
  readonly deprecationNotice: T.DeprecationNoticeNotification
  /** Carries `error`, `threadId`, `turnId` and `willRetry`. */
  readonly error: T.ErrorNotification
  /** Carries `importId` and `itemTypeResults`. */
  readonly "externalAgentConfig/import/completed": T.ExternalAgentConfigImportCompletedNotification
  /** Carries `importId` and `itemTypeResults`. */
  readonly "externalAgentConfig/import/progress": T.ExternalAgentConfigImportProgressNotification
  /** Carries `changedPaths` and `watchId`. */
  readonly "fs/changed": T.FsChangedNotification
  /** Carries `sessionId`. */
  readonly "fuzzyFileSearch/sessionCompleted": T.FuzzyFileSearchSessionCompletedNotification
  /** Carries `files`, `query` and `sessionId`. */
  readonly "fuzzyFileSearch/sessionUpdated": T.FuzzyFileSearchSessionUpdatedNotification
  /** Carries `message` and `threadId`. */
  readonly guardianWarning: T.GuardianWarningNotification
  /** Carries `run`, `threadId` and `turnId` (optional). */
  readonly "hook/completed": T.HookCompletedNotification
  /** Carries `run`, `threadId` and `turnId` (optional). */
  readonly "hook/started": T.HookStartedNotification
  /** Carries `delta`, `itemId`, `threadId` and `turnId`. */
  readonly "item/agentMessage/delta": T.AgentMessageDeltaNotification
  /**
   * Carries `action`, `completedAtMs`, `decisionSource`, `review`, `reviewId`, `startedAtMs`, `threadId`, `turnId` and `targetItemId` (optional).
   */
  readonly "item/autoApprovalReview/completed": T.ItemGuardianApprovalReviewCompletedNotification
  /** Carries `action`, `review`, `reviewId`, `startedAtMs`, `threadId`, `turnId` and `targetItemId` (optional). */
  readonly "item/autoApprovalReview/started": T.ItemGuardianApprovalReviewStartedNotification
  /** Carries `delta`, `itemId`, `threadId` and `turnId`. */
  readonly "item/commandExecution/outputDelta": T.CommandExecutionOutputDeltaNotification
  /** Carries `itemId`, `processId`, `stdin`, `threadId` and `turnId`. */
  readonly "item/commandExecution/terminalInteraction": T.TerminalInteractionNotification
  /** Carries `completedAtMs`, `item`, `threadId`, `turnId` and `contentTokenCount` (optional). */
  readonly "item/completed": T.ItemCompletedNotification
  /** Carries `delta`, `itemId`, `threadId` and `turnId`. */
  readonly "item/fileChange/outputDelta": T.FileChangeOutputDeltaNotification
  /** Carries `changes`, `itemId`, `threadId` and `turnId`. */
  readonly "item/fileChange/patchUpdated": T.FileChangePatchUpdatedNotification
  /** Carries `itemId`, `message`, `threadId` and `turnId`. */
  readonly "item/mcpToolCall/progress": T.McpToolCallProgressNotification
  /** Carries `delta`, `itemId`, `threadId` and `turnId`. */
  readonly "item/plan/delta": T.PlanDeltaNotification
  /** Carries `itemId`, `summaryIndex`, `threadId` and `turnId`. */
  readonly "item/reasoning/summaryPartAdded": T.ReasoningSummaryPartAddedNotification
  /** Carries `delta`, `itemId`, `summaryIndex`, `threadId` and `turnId`. */
  readonly "item/reasoning/summaryTextDelta": T.ReasoningSummaryTextDeltaNotification
  /** Carries `contentIndex`, `delta`, `itemId`, `threadId` and `turnId`. */
  readonly "item/reasoning/textDelta": T.ReasoningTextDeltaNotification
  /** Carries `item`, `startedAtMs`, `threadId` and `turnId`. */
  readonly "item/started": T.ItemStartedNotification
  /** Carries `notification` and `subscriptionId`. */
  readonly "mcpServer/event/stream/notification": T.McpServerEventStreamNotification
  /** Carries `name`, `success`, `error` (optional), `loginId` (optional) and `threadId` (optional). */
  readonly "mcpServer/oauthLogin/completed": T.McpServerOauthLoginCompletedNotification
  /** Carries `name`, `status`, `error` (optional), `failureReason` (optional) and `threadId` (optional). */
  readonly "mcpServer/startupStatus/updated": T.McpServerStatusUpdatedNotification
  /** Carries `fromModel`, `reason`, `threadId`, `toModel` and `turnId`. */
  readonly "model/rerouted": T.ModelReroutedNotification
  /** Carries `model`, `reasons`, `showBufferingUi`, `threadId`, `turnId`, `useCases` and `fasterModel` (optional). */
  readonly "model/safetyBuffering/updated": T.ModelSafetyBufferingUpdatedNotification
  /** Carries `threadId`, `turnId` and `verifications`. */
  readonly "model/verification": T.ModelVerificationNotification
  /** Carries `message`, `provider`, `threadId` and `turnId`. */
  readonly "modelProvider/authRecoveryCompleted": T.AuthRecoveryNotification
  /** Carries `message`, `provider`, `threadId` and `turnId`. */
  readonly "modelProvider/authRecoveryStarted": T.AuthRecoveryNotification
  /**
   * Carries `exitCode`, `processHandle`, `stderr`, `stderrCapReached`, `stdout`, `stdoutCapReached` and `outputDrainTimedOut` (optional).
   */
  readonly "process/exited": T.ProcessExitedNotification
  /** Carries `capReached`, `deltaBase64`, `processHandle` and `stream`. */
  readonly "process/outputDelta": T.ProcessOutputDeltaNotification
  /** Carries `changeType` and `projectId`. */
  readonly "project/changed": T.ProjectChangedNotification
  /** Carries `installationId`, `serverName`, `status` and `environmentId` (optional). */
  readonly "remoteControl/status/changed": T.RemoteControlStatusChangedNotification
  /** Carries `requestId` and `threadId`. */
  readonly "serverRequest/resolved": T.ServerRequestResolvedNotification
  /** Carries nothing. */
  readonly "skills/changed": T.SkillsChangedNotification
  /** Carries `threadId`. */
  readonly "thread/archived": T.ThreadArchivedNotification
  /** Carries `attachmentId`, `attachmentType`, `identityKey`, `operation` and `threadId`. */
  readonly "thread/attachment/updated": T.ThreadAttachmentUpdatedNotification
  /** Carries `threadId`. */
  readonly "thread/closed": T.ThreadClosedNotification
  /** Carries `threadId` and `turnId`. */
  readonly "thread/compacted": T.ContextCompactedNotification
  /** Carries `threadId`. */
  readonly "thread/deleted": T.ThreadDeletedNotification
  /** Carries `environmentId` and `threadId`. */
  readonly "thread/environment/connected": T.EnvironmentConnectionNotification
  /** Carries `environmentId` and `threadId`. */
  readonly "thread/environment/disconnected": T.EnvironmentConnectionNotification
  /** Carries `threadId`. */
  readonly "thread/goal/cleared": T.ThreadGoalClearedNotification
  /** Carries `goal`, `threadId` and `turnId` (optional). */
  readonly "thread/goal/updated": T.ThreadGoalUpdatedNotification
  /** Carries `threadId` and `threadName` (optional). */
  readonly "thread/name/updated": T.ThreadNameUpdatedNotification
  /** Carries `result`, `sourceTurnId` and `threadId`. */
  readonly "thread/prediction/updated": T.ThreadPredictionUpdatedNotification
  /** Carries `projectId` and `threadId`. */
  readonly "thread/project/updated": T.ThreadProjectUpdatedNotification
  /** Carries `threadId`. */
  readonly "thread/queue/changed": T.ThreadQueueChangedNotification
  /** Carries `readState` and `threadId`. */
  readonly "thread/readState/changed": T.ThreadReadStateChangedNotification
  /** Carries `threadId` and `reason` (optional). */
  readonly "thread/realtime/closed": T.ThreadRealtimeClosedNotification
  /** Carries `message` and `threadId`. */
  readonly "thread/realtime/error": T.ThreadRealtimeErrorNotification
  /** Carries `item` and `threadId`. */
  readonly "thread/realtime/item/completed": T.ThreadRealtimeItemCompletedNotification
  /** Carries `item` and `threadId`. */
  readonly "thread/realtime/item/started": T.ThreadRealtimeItemStartedNotification
  /** Carries `delta`, `itemId` and `threadId`. */
  readonly "thread/realtime/item/transcript/delta": T.ThreadRealtimeItemTranscriptDeltaNotification
  /** Carries `item` and `threadId`. */
  readonly "thread/realtime/itemAdded": T.ThreadRealtimeItemAddedNotification
  /** Carries `audio` and `threadId`. */
  readonly "thread/realtime/outputAudio/delta": T.ThreadRealtimeOutputAudioDeltaNotification
  /** Carries `sdp` and `threadId`. */
  readonly "thread/realtime/sdp": T.ThreadRealtimeSdpNotification
  /** Carries `threadId`, `version` and `realtimeSessionId` (optional). */
  readonly "thread/realtime/started": T.ThreadRealtimeStartedNotification
  /** Carries `delta`, `role` and `threadId`. */
  readonly "thread/realtime/transcript/delta": T.ThreadRealtimeTranscriptDeltaNotification
  /** Carries `role`, `text` and `threadId`. */
  readonly "thread/realtime/transcript/done": T.ThreadRealtimeTranscriptDoneNotification
  /** Carries `threadId`. */
  readonly "thread/reverted": T.ThreadRevertedNotification
  /** Carries `sectionId` and `threadId`. */
  readonly "thread/section/changed": T.ThreadSectionChangedNotification
  /** Carries `threadId` and `threadSettings`. */
  readonly "thread/settings/updated": T.ThreadSettingsUpdatedNotification
  /** Carries `thread`. */
  readonly "thread/started": T.ThreadStartedNotification
  /** Carries `status` and `threadId`. */
  readonly "thread/status/changed": T.ThreadStatusChangedNotification
  /** Carries `threadId`, `tokenUsage` and `turnId`. */
  readonly "thread/tokenUsage/updated": T.ThreadTokenUsageUpdatedNotification
  /** Carries `threadId`. */
  readonly "thread/unarchived": T.ThreadUnarchivedNotification
  /** Carries `threadId` and `turn`. */
  readonly "turn/completed": T.TurnCompletedNotification
  /** Carries `diff`, `threadId` and `turnId`. */
  readonly "turn/diff/updated": T.TurnDiffUpdatedNotification
  /** Carries `metadata`, `threadId` and `turnId`. */
  readonly "turn/moderationMetadata": T.TurnModerationMetadataNotification
  /** Carries `plan`, `threadId`, `turnId` and `explanation` (optional). */
  readonly "turn/plan/updated": T.TurnPlanUpdatedNotification
  /** Carries `threadId` and `turn`. */
  readonly "turn/started": T.TurnStartedNotification
  /** Carries `message` and `threadId` (optional). */
  readonly warning: T.WarningNotification
  /** Carries `extraCount`, `failedScan` and `samplePaths`. */
  readonly "windows/worldWritableWarning": T.WindowsWorldWritableWarningNotification
  /** Carries `mode`, `success` and `error` (optional). */
  readonly "windowsSandbox/setupCompleted": T.WindowsSandboxSetupCompletedNotification
}

/**
 * The methods of requests that the client sends.
 *
 * @since 0.1.0
 * @category models
 */
export type ClientRequestMethod = keyof ClientRequests

/**
 * The methods that need the capability `experimentalApi`.
 *
 * @since 0.1.0
 * @category models
 */
export type ExperimentalClientRequestMethod =
  | "account/bedrock/checkGovCloudRequirements"
  | "account/bedrock/discover"
  | "account/bedrock/setup"
  | "account/gcp/setup"
  | "accountSession/list"
  | "accountSession/switch"
  | "collaborationMode/list"
  | "environment/add"
  | "environment/info"
  | "environment/status"
  | "fuzzyFileSearch/sessionStart"
  | "fuzzyFileSearch/sessionStop"
  | "fuzzyFileSearch/sessionUpdate"
  | "mcpServer/event/stream/start"
  | "mcpServer/event/stream/stop"
  | "memory/reset"
  | "memory/status"
  | "mock/experimentalMethod"
  | "plugin/search"
  | "process/kill"
  | "process/resizePty"
  | "process/spawn"
  | "process/writeStdin"
  | "project/create"
  | "project/delete"
  | "project/import"
  | "project/list"
  | "project/move"
  | "project/read"
  | "project/update"
  | "remoteControl/client/list"
  | "remoteControl/client/revoke"
  | "remoteControl/disable"
  | "remoteControl/enable"
  | "remoteControl/pairing/start"
  | "remoteControl/pairing/status"
  | "remoteControl/status/read"
  | "rollout/compress"
  | "server/diagnostics"
  | "thread/backgroundTerminals/clean"
  | "thread/backgroundTerminals/list"
  | "thread/backgroundTerminals/terminate"
  | "thread/decrement_elicitation"
  | "thread/guardianReview"
  | "thread/increment_elicitation"
  | "thread/items/read"
  | "thread/memory/read"
  | "thread/memoryMode/set"
  | "thread/prediction/request"
  | "thread/prepareApprovedPlan"
  | "thread/queue/add"
  | "thread/queue/delete"
  | "thread/queue/list"
  | "thread/queue/reorder"
  | "thread/queue/start"
  | "thread/queue/update"
  | "thread/readState/update"
  | "thread/realtime/appendAudio"
  | "thread/realtime/appendSpeech"
  | "thread/realtime/appendText"
  | "thread/realtime/listVoices"
  | "thread/realtime/start"
  | "thread/realtime/stop"
  | "thread/sample"
  | "thread/sample/cancel"
  | "thread/search"
  | "thread/searchOccurrences"
  | "thread/settings/update"
  | "thread/timeline/list"
  | "turn/settings/update"
  | "userVerification/cancel"
  | "userVerification/delete"
  | "userVerification/enroll"
  | "userVerification/status"
  | "userVerification/verify"

/**
 * The methods that any client may use.
 *
 * @since 0.1.0
 * @category models
 */
export type StableClientRequestMethod = Exclude<ClientRequestMethod, ExperimentalClientRequestMethod>

/**
 * The methods of requests that the server sends.
 *
 * @since 0.1.0
 * @category models
 */
export type ServerRequestMethod = keyof ServerRequests

/**
 * The methods of notifications that the client sends.
 *
 * @since 0.1.0
 * @category models
 */
export type ClientNotificationMethod = keyof ClientNotifications

/**
 * The methods of notifications that the server sends.
 *
 * @since 0.1.0
 * @category models
 */
export type ServerNotificationMethod = keyof ServerNotifications

/**
 * The names of the ids that notifications carry beside turn and thread: handles of what a client starts.
 *
 * @since 0.1.0
 * @category models
 */
export const handleNames = [
  "environmentId",
  "importId",
  "installationId",
  "loginId",
  "processHandle",
  "processId",
  "projectId",
  "providerId",
  "sessionId",
  "subscriptionId",
  "watchId"
] as const

/**
 * The name of an id that notifications carry beside turn and thread.
 *
 * @since 0.1.0
 * @category models
 */
export type HandleName = (typeof handleNames)[number]

/**
 * The requests that the client sends: schemas, and what is experimental.
 *
 * @since 0.1.0
 * @category tables
 */
export const clientRequests: {
  readonly [M in ClientRequestMethod]: ClientRequestEntry<ClientRequests[M]["params"], ClientRequests[M]["result"]>
} = {
  "account/bedrock/checkGovCloudRequirements": {
    params: S.BedrockCheckGovCloudRequirementsParams,
    result: S.BedrockCheckGovCloudRequirementsResponse,
    isPlain: C.isBedrockCheckGovCloudRequirementsResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "account/bedrock/discover": {
    params: S.BedrockDiscoverParams,
    result: S.BedrockDiscoverResponse,
    isPlain: C.isBedrockDiscoverResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "account/bedrock/setup": {
    params: S.BedrockSetupParams,
    result: S.BedrockSetupResponse,
    isPlain: C.isBedrockSetupResponse,
    isExact: E.isExactBedrockSetupParams,
    experimental: true,
    experimentalFields: []
  },
  "account/gatewayOAuth/cancel": {
    params: absent,
    result: S.GatewayOAuthCancelResponse,
    isPlain: C.isGatewayOAuthCancelResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "account/gatewayOAuth/login": {
    params: omissible(S.GatewayOAuthLoginParams),
    result: S.GatewayOAuthLoginResponse,
    isPlain: C.isGatewayOAuthLoginResponse,
    isExact: E.isExactGatewayOAuthLoginParams,
    experimental: false,
    experimentalFields: []
  },
  "account/gatewayOAuth/read": {
    params: omissible(S.GatewayOAuthReadParams),
    result: S.GatewayOAuthReadResponse,
    isPlain: C.isGatewayOAuthReadResponse,
    isExact: E.isExactGatewayOAuthReadParams,
    experimental: false,
    experimentalFields: []
  },
  "account/gcp/setup": {
    params: S.GcpSetupParams,
    result: S.GcpSetupResponse,
    isPlain: C.isGcpSetupResponse,
    isExact: E.isExactGcpSetupParams,
    experimental: true,
    experimentalFields: []
  },
  "account/login/cancel": {
    params: S.CancelLoginAccountParams,
    result: S.CancelLoginAccountResponse,
    isPlain: C.isCancelLoginAccountResponse,
    isExact: E.isExactCancelLoginAccountParams,
    experimental: false,
    experimentalFields: []
  },
  "account/login/start": {
    params: S.LoginAccountParams,
    result: S.LoginAccountResponse,
    isPlain: C.isLoginAccountResponse,
    isExact: E.isExactLoginAccountParams,
    experimental: false,
    experimentalFields: []
  },
  "account/logout": {
    params: absent,
    result: S.LogoutAccountResponse,
    isPlain: C.isLogoutAccountResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "account/rateLimitResetCredit/consume": {
    params: S.ConsumeAccountRateLimitResetCreditParams,
    result: S.ConsumeAccountRateLimitResetCreditResponse,
    isPlain: C.isConsumeAccountRateLimitResetCreditResponse,
    isExact: E.isExactConsumeAccountRateLimitResetCreditParams,
    experimental: false,
    experimentalFields: []
  },
  "account/rateLimits/read": {
    params: omissible(S.GetAccountRateLimitsParams),
    result: S.GetAccountRateLimitsResponse,
    isPlain: C.isGetAccountRateLimitsResponse,
    isExact: E.isExactGetAccountRateLimitsParams,
    experimental: false,
    experimentalFields: []
  },
  "account/read": {
    params: S.GetAccountParams,
    result: S.GetAccountResponse,
    isPlain: C.isGetAccountResponse,
    isExact: E.isExactGetAccountParams,
    experimental: false,
    experimentalFields: []
  },
  "account/securitySetup/read": {
    params: absent,
    result: S.GetAccountSecuritySetupResponse,
    isPlain: C.isGetAccountSecuritySetupResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "account/sendAddCreditsNudgeEmail": {
    params: S.SendAddCreditsNudgeEmailParams,
    result: S.SendAddCreditsNudgeEmailResponse,
    isPlain: C.isSendAddCreditsNudgeEmailResponse,
    isExact: E.isExactSendAddCreditsNudgeEmailParams,
    experimental: false,
    experimentalFields: []
  },
  "account/usage/read": {
    params: omissible(S.GetAccountTokenUsageParams),
    result: S.GetAccountTokenUsageResponse,
    isPlain: C.isGetAccountTokenUsageResponse,
    isExact: E.isExactGetAccountTokenUsageParams,
    experimental: false,
    experimentalFields: []
  },
  "account/workspaceMessages/read": {
    params: absent,
    result: S.GetWorkspaceMessagesResponse,
    isPlain: C.isGetWorkspaceMessagesResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "accountSession/list": {
    params: S.AccountSessionsListParams,
    result: S.AccountSessionsResponse,
    isPlain: C.isAccountSessionsResponse,
    isExact: E.isExactAccountSessionsListParams,
    experimental: true,
    experimentalFields: []
  },
  "accountSession/switch": {
    params: S.AccountSessionsSwitchParams,
    result: S.AccountSessionsSwitchResponse,
    isPlain: C.isAccountSessionsSwitchResponse,
    isExact: E.isExactAccountSessionsSwitchParams,
    experimental: true,
    experimentalFields: []
  },
  "app/installed": {
    params: S.AppsInstalledParams,
    result: S.AppsInstalledResponse,
    isPlain: C.isAppsInstalledResponse,
    isExact: E.isExactAppsInstalledParams,
    experimental: false,
    experimentalFields: []
  },
  "app/list": {
    params: S.AppsListParams,
    result: S.AppsListResponse,
    isPlain: C.isAppsListResponse,
    isExact: E.isExactAppsListParams,
    experimental: false,
    experimentalFields: []
  },
  "app/read": {
    params: S.AppsReadParams,
    result: S.AppsReadResponse,
    isPlain: C.isAppsReadResponse,
    isExact: E.isExactAppsReadParams,
    experimental: false,
    experimentalFields: []
  },
  "collaborationMode/list": {
    params: S.CollaborationModeListParams,
    result: S.CollaborationModeListResponse,
    isPlain: C.isCollaborationModeListResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "command/exec": {
    params: S.CommandExecParams,
    result: S.CommandExecResponse,
    isPlain: C.isCommandExecResponse,
    isExact: E.isExactCommandExecParams,
    experimental: false,
    experimentalFields: ["permissionProfile"]
  },
  "command/exec/resize": {
    params: S.CommandExecResizeParams,
    result: S.CommandExecResizeResponse,
    isPlain: C.isCommandExecResizeResponse,
    isExact: E.isExactCommandExecResizeParams,
    experimental: false,
    experimentalFields: []
  },
  "command/exec/terminate": {
    params: S.CommandExecTerminateParams,
    result: S.CommandExecTerminateResponse,
    isPlain: C.isCommandExecTerminateResponse,
    isExact: E.isExactCommandExecTerminateParams,
    experimental: false,
    experimentalFields: []
  },
  "command/exec/write": {
    params: S.CommandExecWriteParams,
    result: S.CommandExecWriteResponse,
    isPlain: C.isCommandExecWriteResponse,
    isExact: E.isExactCommandExecWriteParams,
    experimental: false,
    experimentalFields: []
  },
  "config/batchWrite": {
    params: S.ConfigBatchWriteParams,
    result: S.ConfigWriteResponse,
    isPlain: C.isConfigWriteResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "config/mcpServer/reload": {
    params: absent,
    result: S.McpServerRefreshResponse,
    isPlain: C.isMcpServerRefreshResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "config/read": {
    params: S.ConfigReadParams,
    result: S.ConfigReadResponse,
    isPlain: C.isConfigReadResponse,
    isExact: E.isExactConfigReadParams,
    experimental: false,
    experimentalFields: []
  },
  "config/value/write": {
    params: S.ConfigValueWriteParams,
    result: S.ConfigWriteResponse,
    isPlain: C.isConfigWriteResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "configRequirements/read": {
    params: absent,
    result: S.ConfigRequirementsReadResponse,
    isPlain: C.isConfigRequirementsReadResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "environment/add": {
    params: S.EnvironmentAddParams,
    result: S.EnvironmentAddResponse,
    isPlain: C.isEnvironmentAddResponse,
    isExact: E.isExactEnvironmentAddParams,
    experimental: true,
    experimentalFields: []
  },
  "environment/info": {
    params: S.EnvironmentInfoParams,
    result: S.EnvironmentInfoResponse,
    isPlain: C.isEnvironmentInfoResponse,
    isExact: E.isExactEnvironmentInfoParams,
    experimental: true,
    experimentalFields: []
  },
  "environment/status": {
    params: S.EnvironmentStatusParams,
    result: S.EnvironmentStatusResponse,
    isPlain: C.isEnvironmentStatusResponse,
    isExact: E.isExactEnvironmentStatusParams,
    experimental: true,
    experimentalFields: []
  },
  "experimentalFeature/enablement/set": {
    params: S.ExperimentalFeatureEnablementSetParams,
    result: S.ExperimentalFeatureEnablementSetResponse,
    isPlain: C.isExperimentalFeatureEnablementSetResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "experimentalFeature/list": {
    params: S.ExperimentalFeatureListParams,
    result: S.ExperimentalFeatureListResponse,
    isPlain: C.isExperimentalFeatureListResponse,
    isExact: E.isExactExperimentalFeatureListParams,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/detect": {
    params: S.ExternalAgentConfigDetectParams,
    result: S.ExternalAgentConfigDetectResponse,
    isPlain: C.isExternalAgentConfigDetectResponse,
    isExact: E.isExactExternalAgentConfigDetectParams,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import": {
    params: S.ExternalAgentConfigImportParams,
    result: S.ExternalAgentConfigImportResponse,
    isPlain: C.isExternalAgentConfigImportResponse,
    isExact: E.isExactExternalAgentConfigImportParams,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import/readHistories": {
    params: absent,
    result: S.ExternalAgentConfigImportHistoriesReadResponse,
    isPlain: C.isExternalAgentConfigImportHistoriesReadResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import/recordHistory": {
    params: S.ExternalAgentConfigImportHistoryRecordParams,
    result: S.ExternalAgentConfigImportHistoryRecordResponse,
    isPlain: C.isExternalAgentConfigImportHistoryRecordResponse,
    isExact: E.isExactExternalAgentConfigImportHistoryRecordParams,
    experimental: false,
    experimentalFields: []
  },
  "feedback/save": {
    params: S.FeedbackSaveParams,
    result: S.FeedbackSaveResponse,
    isPlain: C.isFeedbackSaveResponse,
    isExact: E.isExactFeedbackSaveParams,
    experimental: false,
    experimentalFields: []
  },
  "feedback/upload": {
    params: S.FeedbackUploadParams,
    result: S.FeedbackUploadResponse,
    isPlain: C.isFeedbackUploadResponse,
    isExact: E.isExactFeedbackUploadParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/copy": {
    params: S.FsCopyParams,
    result: S.FsCopyResponse,
    isPlain: C.isFsCopyResponse,
    isExact: E.isExactFsCopyParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/createDirectory": {
    params: S.FsCreateDirectoryParams,
    result: S.FsCreateDirectoryResponse,
    isPlain: C.isFsCreateDirectoryResponse,
    isExact: E.isExactFsCreateDirectoryParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/getMetadata": {
    params: S.FsGetMetadataParams,
    result: S.FsGetMetadataResponse,
    isPlain: C.isFsGetMetadataResponse,
    isExact: E.isExactFsGetMetadataParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/readDirectory": {
    params: S.FsReadDirectoryParams,
    result: S.FsReadDirectoryResponse,
    isPlain: C.isFsReadDirectoryResponse,
    isExact: E.isExactFsReadDirectoryParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/readFile": {
    params: S.FsReadFileParams,
    result: S.FsReadFileResponse,
    isPlain: C.isFsReadFileResponse,
    isExact: E.isExactFsReadFileParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/remove": {
    params: S.FsRemoveParams,
    result: S.FsRemoveResponse,
    isPlain: C.isFsRemoveResponse,
    isExact: E.isExactFsRemoveParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/unwatch": {
    params: S.FsUnwatchParams,
    result: S.FsUnwatchResponse,
    isPlain: C.isFsUnwatchResponse,
    isExact: E.isExactFsUnwatchParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/watch": {
    params: S.FsWatchParams,
    result: S.FsWatchResponse,
    isPlain: C.isFsWatchResponse,
    isExact: E.isExactFsWatchParams,
    experimental: false,
    experimentalFields: []
  },
  "fs/writeFile": {
    params: S.FsWriteFileParams,
    result: S.FsWriteFileResponse,
    isPlain: C.isFsWriteFileResponse,
    isExact: E.isExactFsWriteFileParams,
    experimental: false,
    experimentalFields: []
  },
  fuzzyFileSearch: {
    params: S.FuzzyFileSearchParams,
    result: S.FuzzyFileSearchResponse,
    isPlain: C.isFuzzyFileSearchResponse,
    isExact: E.isExactFuzzyFileSearchParams,
    experimental: false,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionStart": {
    params: S.FuzzyFileSearchSessionStartParams,
    result: S.FuzzyFileSearchSessionStartResponse,
    isPlain: C.isFuzzyFileSearchSessionStartResponse,
    isExact: E.isExactFuzzyFileSearchSessionStartParams,
    experimental: true,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionStop": {
    params: S.FuzzyFileSearchSessionStopParams,
    result: S.FuzzyFileSearchSessionStopResponse,
    isPlain: C.isFuzzyFileSearchSessionStopResponse,
    isExact: E.isExactFuzzyFileSearchSessionStopParams,
    experimental: true,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionUpdate": {
    params: S.FuzzyFileSearchSessionUpdateParams,
    result: S.FuzzyFileSearchSessionUpdateResponse,
    isPlain: C.isFuzzyFileSearchSessionUpdateResponse,
    isExact: E.isExactFuzzyFileSearchSessionUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "hooks/list": {
    params: S.HooksListParams,
    result: S.HooksListResponse,
    isPlain: C.isHooksListResponse,
    isExact: E.isExactHooksListParams,
    experimental: false,
    experimentalFields: []
  },
  initialize: {
    params: S.InitializeParams,
    result: S.InitializeResponse,
    isPlain: C.isInitializeResponse,
    isExact: E.isExactInitializeParams,
    experimental: false,
    experimentalFields: []
  },
  "marketplace/add": {
    params: S.MarketplaceAddParams,
    result: S.MarketplaceAddResponse,
    isPlain: C.isMarketplaceAddResponse,
    isExact: E.isExactMarketplaceAddParams,
    experimental: false,
    experimentalFields: []
  },
  "marketplace/remove": {
    params: S.MarketplaceRemoveParams,
    result: S.MarketplaceRemoveResponse,
    isPlain: C.isMarketplaceRemoveResponse,
    isExact: E.isExactMarketplaceRemoveParams,
    experimental: false,
    experimentalFields: []
  },
  "marketplace/upgrade": {
    params: S.MarketplaceUpgradeParams,
    result: S.MarketplaceUpgradeResponse,
    isPlain: C.isMarketplaceUpgradeResponse,
    isExact: E.isExactMarketplaceUpgradeParams,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/event/stream/start": {
    params: S.McpServerEventStreamStartParams,
    result: S.McpServerEventStreamStartResponse,
    isPlain: C.isMcpServerEventStreamStartResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "mcpServer/event/stream/stop": {
    params: S.McpServerEventStreamStopParams,
    result: S.McpServerEventStreamStopResponse,
    isPlain: C.isMcpServerEventStreamStopResponse,
    isExact: E.isExactMcpServerEventStreamStopParams,
    experimental: true,
    experimentalFields: []
  },
  "mcpServer/oauth/login": {
    params: S.McpServerOauthLoginParams,
    result: S.McpServerOauthLoginResponse,
    isPlain: C.isMcpServerOauthLoginResponse,
    isExact: E.isExactMcpServerOauthLoginParams,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/resource/read": {
    params: S.McpResourceReadParams,
    result: S.McpResourceReadResponse,
    isPlain: C.isMcpResourceReadResponse,
    isExact: E.isExactMcpResourceReadParams,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/tool/call": {
    params: S.McpServerToolCallParams,
    result: S.McpServerToolCallResponse,
    isPlain: C.isMcpServerToolCallResponse,
    isExact: E.isExactMcpServerToolCallParams,
    experimental: false,
    experimentalFields: []
  },
  "mcpServerStatus/list": {
    params: S.ListMcpServerStatusParams,
    result: S.ListMcpServerStatusResponse,
    isPlain: C.isListMcpServerStatusResponse,
    isExact: E.isExactListMcpServerStatusParams,
    experimental: false,
    experimentalFields: []
  },
  "memory/reset": {
    params: absent,
    result: S.MemoryResetResponse,
    isPlain: C.isMemoryResetResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "memory/status": {
    params: S.MemoryStatusParams,
    result: S.MemoryStatusResponse,
    isPlain: C.isMemoryStatusResponse,
    isExact: E.isExactMemoryStatusParams,
    experimental: true,
    experimentalFields: []
  },
  "mock/experimentalMethod": {
    params: S.MockExperimentalMethodParams,
    result: S.MockExperimentalMethodResponse,
    isPlain: C.isMockExperimentalMethodResponse,
    isExact: E.isExactMockExperimentalMethodParams,
    experimental: true,
    experimentalFields: []
  },
  "model/list": {
    params: S.ModelListParams,
    result: S.ModelListResponse,
    isPlain: C.isModelListResponse,
    isExact: E.isExactModelListParams,
    experimental: false,
    experimentalFields: []
  },
  "modelProvider/capabilities/read": {
    params: S.ModelProviderCapabilitiesReadParams,
    result: S.ModelProviderCapabilitiesReadResponse,
    isPlain: C.isModelProviderCapabilitiesReadResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "modelProvider/config/write": {
    params: S.ModelProviderConfigWriteParams,
    result: S.ModelProviderConfigWriteResponse,
    isPlain: C.isModelProviderConfigWriteResponse,
    isExact: E.isExactModelProviderConfigWriteParams,
    experimental: false,
    experimentalFields: []
  },
  "modelProvider/list": {
    params: S.ModelProviderListParams,
    result: S.ModelProviderListResponse,
    isPlain: C.isModelProviderListResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "permissionProfile/list": {
    params: S.PermissionProfileListParams,
    result: S.PermissionProfileListResponse,
    isPlain: C.isPermissionProfileListResponse,
    isExact: E.isExactPermissionProfileListParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/install": {
    params: S.PluginInstallParams,
    result: S.PluginInstallResponse,
    isPlain: C.isPluginInstallResponse,
    isExact: E.isExactPluginInstallParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/installed": {
    params: S.PluginInstalledParams,
    result: S.PluginInstalledResponse,
    isPlain: C.isPluginInstalledResponse,
    isExact: E.isExactPluginInstalledParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/list": {
    params: S.PluginListParams,
    result: S.PluginListResponse,
    isPlain: C.isPluginListResponse,
    isExact: E.isExactPluginListParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/read": {
    params: S.PluginReadParams,
    result: S.PluginReadResponse,
    isPlain: C.isPluginReadResponse,
    isExact: E.isExactPluginReadParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/reconcile": {
    params: S.PluginReconcileParams,
    result: S.PluginReconcileResponse,
    isPlain: C.isPluginReconcileResponse,
    isExact: E.isExactPluginReconcileParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/search": {
    params: S.PluginSearchParams,
    result: S.PluginSearchResponse,
    isPlain: C.isPluginSearchResponse,
    isExact: E.isExactPluginSearchParams,
    experimental: true,
    experimentalFields: []
  },
  "plugin/share/checkout": {
    params: S.PluginShareCheckoutParams,
    result: S.PluginShareCheckoutResponse,
    isPlain: C.isPluginShareCheckoutResponse,
    isExact: E.isExactPluginShareCheckoutParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/delete": {
    params: S.PluginShareDeleteParams,
    result: S.PluginShareDeleteResponse,
    isPlain: C.isPluginShareDeleteResponse,
    isExact: E.isExactPluginShareDeleteParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/list": {
    params: S.PluginShareListParams,
    result: S.PluginShareListResponse,
    isPlain: C.isPluginShareListResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/save": {
    params: S.PluginShareSaveParams,
    result: S.PluginShareSaveResponse,
    isPlain: C.isPluginShareSaveResponse,
    isExact: E.isExactPluginShareSaveParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/updateTargets": {
    params: S.PluginShareUpdateTargetsParams,
    result: S.PluginShareUpdateTargetsResponse,
    isPlain: C.isPluginShareUpdateTargetsResponse,
    isExact: E.isExactPluginShareUpdateTargetsParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/skill/read": {
    params: S.PluginSkillReadParams,
    result: S.PluginSkillReadResponse,
    isPlain: C.isPluginSkillReadResponse,
    isExact: E.isExactPluginSkillReadParams,
    experimental: false,
    experimentalFields: []
  },
  "plugin/uninstall": {
    params: S.PluginUninstallParams,
    result: S.PluginUninstallResponse,
    isPlain: C.isPluginUninstallResponse,
    isExact: E.isExactPluginUninstallParams,
    experimental: false,
    experimentalFields: []
  },
  "process/kill": {
    params: S.ProcessKillParams,
    result: S.ProcessKillResponse,
    isPlain: C.isProcessKillResponse,
    isExact: E.isExactProcessKillParams,
    experimental: true,
    experimentalFields: []
  },
  "process/resizePty": {
    params: S.ProcessResizePtyParams,
    result: S.ProcessResizePtyResponse,
    isPlain: C.isProcessResizePtyResponse,
    isExact: E.isExactProcessResizePtyParams,
    experimental: true,
    experimentalFields: []
  },
  "process/spawn": {
    params: S.ProcessSpawnParams,
    result: S.ProcessSpawnResponse,
    isPlain: C.isProcessSpawnResponse,
    isExact: E.isExactProcessSpawnParams,
    experimental: true,
    experimentalFields: []
  },
  "process/writeStdin": {
    params: S.ProcessWriteStdinParams,
    result: S.ProcessWriteStdinResponse,
    isPlain: C.isProcessWriteStdinResponse,
    isExact: E.isExactProcessWriteStdinParams,
    experimental: true,
    experimentalFields: []
  },
  "project/create": {
    params: S.ProjectCreateParams,
    result: S.ProjectCreateResponse,
    isPlain: C.isProjectCreateResponse,
    isExact: E.isExactProjectCreateParams,
    experimental: true,
    experimentalFields: []
  },
  "project/delete": {
    params: S.ProjectDeleteParams,
    result: S.ProjectDeleteResponse,
    isPlain: C.isProjectDeleteResponse,
    isExact: E.isExactProjectDeleteParams,
    experimental: true,
    experimentalFields: []
  },
  "project/import": {
    params: S.ProjectImportParams,
    result: S.ProjectImportResponse,
    isPlain: C.isProjectImportResponse,
    isExact: E.isExactProjectImportParams,
    experimental: true,
    experimentalFields: []
  },
  "project/list": {
    params: S.ProjectListParams,
    result: S.ProjectListResponse,
    isPlain: C.isProjectListResponse,
    isExact: E.isExactProjectListParams,
    experimental: true,
    experimentalFields: []
  },
  "project/move": {
    params: S.ProjectMoveParams,
    result: S.ProjectMoveResponse,
    isPlain: C.isProjectMoveResponse,
    isExact: E.isExactProjectMoveParams,
    experimental: true,
    experimentalFields: []
  },
  "project/read": {
    params: S.ProjectReadParams,
    result: S.ProjectReadResponse,
    isPlain: C.isProjectReadResponse,
    isExact: E.isExactProjectReadParams,
    experimental: true,
    experimentalFields: []
  },
  "project/update": {
    params: S.ProjectUpdateParams,
    result: S.ProjectUpdateResponse,
    isPlain: C.isProjectUpdateResponse,
    isExact: E.isExactProjectUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/client/list": {
    params: S.RemoteControlClientsListParams,
    result: S.RemoteControlClientsListResponse,
    isPlain: C.isRemoteControlClientsListResponse,
    isExact: E.isExactRemoteControlClientsListParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/client/revoke": {
    params: S.RemoteControlClientsRevokeParams,
    result: S.RemoteControlClientsRevokeResponse,
    isPlain: C.isRemoteControlClientsRevokeResponse,
    isExact: E.isExactRemoteControlClientsRevokeParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/disable": {
    params: omissible(S.RemoteControlDisableParams),
    result: S.RemoteControlDisableResponse,
    isPlain: C.isRemoteControlDisableResponse,
    isExact: E.isExactRemoteControlDisableParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/enable": {
    params: omissible(S.RemoteControlEnableParams),
    result: S.RemoteControlEnableResponse,
    isPlain: C.isRemoteControlEnableResponse,
    isExact: E.isExactRemoteControlEnableParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/pairing/start": {
    params: S.RemoteControlPairingStartParams,
    result: S.RemoteControlPairingStartResponse,
    isPlain: C.isRemoteControlPairingStartResponse,
    isExact: E.isExactRemoteControlPairingStartParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/pairing/status": {
    params: S.RemoteControlPairingStatusParams,
    result: S.RemoteControlPairingStatusResponse,
    isPlain: C.isRemoteControlPairingStatusResponse,
    isExact: E.isExactRemoteControlPairingStatusParams,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/status/read": {
    params: absent,
    result: S.RemoteControlStatusReadResponse,
    isPlain: C.isRemoteControlStatusReadResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "review/start": {
    params: S.ReviewStartParams,
    result: S.ReviewStartResponse,
    isPlain: C.isReviewStartResponse,
    isExact: E.isExactReviewStartParams,
    experimental: false,
    experimentalFields: []
  },
  "rollout/compress": {
    params: absent,
    result: S.RolloutCompressResponse,
    isPlain: C.isRolloutCompressResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "server/diagnostics": {
    params: S.ServerDiagnosticsParams,
    result: S.ServerDiagnosticsResponse,
    isPlain: C.isServerDiagnosticsResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "skills/config/write": {
    params: S.SkillsConfigWriteParams,
    result: S.SkillsConfigWriteResponse,
    isPlain: C.isSkillsConfigWriteResponse,
    isExact: E.isExactSkillsConfigWriteParams,
    experimental: false,
    experimentalFields: []
  },
  "skills/extraRoots/set": {
    params: S.SkillsExtraRootsSetParams,
    result: S.SkillsExtraRootsSetResponse,
    isPlain: C.isSkillsExtraRootsSetResponse,
    isExact: E.isExactSkillsExtraRootsSetParams,
    experimental: false,
    experimentalFields: []
  },
  "skills/list": {
    params: S.SkillsListParams,
    result: S.SkillsListResponse,
    isPlain: C.isSkillsListResponse,
    isExact: E.isExactSkillsListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/approveGuardianDeniedAction": {
    params: S.ThreadApproveGuardianDeniedActionParams,
    result: S.ThreadApproveGuardianDeniedActionResponse,
    isPlain: C.isThreadApproveGuardianDeniedActionResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "thread/archive": {
    params: S.ThreadArchiveParams,
    result: S.ThreadArchiveResponse,
    isPlain: C.isThreadArchiveResponse,
    isExact: E.isExactThreadArchiveParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/add": {
    params: S.ThreadAttachmentAddParams,
    result: S.ThreadAttachmentAddResponse,
    isPlain: C.isThreadAttachmentAddResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/list": {
    params: S.ThreadAttachmentListParams,
    result: S.ThreadAttachmentListResponse,
    isPlain: C.isThreadAttachmentListResponse,
    isExact: E.isExactThreadAttachmentListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/remove": {
    params: S.ThreadAttachmentRemoveParams,
    result: S.ThreadAttachmentRemoveResponse,
    isPlain: C.isThreadAttachmentRemoveResponse,
    isExact: E.isExactThreadAttachmentRemoveParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachmentOwner/list": {
    params: S.ThreadAttachmentOwnerListParams,
    result: S.ThreadAttachmentOwnerListResponse,
    isPlain: C.isThreadAttachmentOwnerListResponse,
    isExact: E.isExactThreadAttachmentOwnerListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/backgroundTerminals/clean": {
    params: S.ThreadBackgroundTerminalsCleanParams,
    result: S.ThreadBackgroundTerminalsCleanResponse,
    isPlain: C.isThreadBackgroundTerminalsCleanResponse,
    isExact: E.isExactThreadBackgroundTerminalsCleanParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/backgroundTerminals/list": {
    params: S.ThreadBackgroundTerminalsListParams,
    result: S.ThreadBackgroundTerminalsListResponse,
    isPlain: C.isThreadBackgroundTerminalsListResponse,
    isExact: E.isExactThreadBackgroundTerminalsListParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/backgroundTerminals/terminate": {
    params: S.ThreadBackgroundTerminalsTerminateParams,
    result: S.ThreadBackgroundTerminalsTerminateResponse,
    isPlain: C.isThreadBackgroundTerminalsTerminateResponse,
    isExact: E.isExactThreadBackgroundTerminalsTerminateParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/compact/start": {
    params: S.ThreadCompactStartParams,
    result: S.ThreadCompactStartResponse,
    isPlain: C.isThreadCompactStartResponse,
    isExact: E.isExactThreadCompactStartParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/decrement_elicitation": {
    params: S.ThreadDecrementElicitationParams,
    result: S.ThreadDecrementElicitationResponse,
    isPlain: C.isThreadDecrementElicitationResponse,
    isExact: E.isExactThreadDecrementElicitationParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/delete": {
    params: S.ThreadDeleteParams,
    result: S.ThreadDeleteResponse,
    isPlain: C.isThreadDeleteResponse,
    isExact: E.isExactThreadDeleteParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/fork": {
    params: S.ThreadForkParams,
    result: S.ThreadForkResponse,
    isPlain: C.isThreadForkResponse,
    isExact: E.isExactThreadForkParams,
    experimental: false,
    experimentalFields: [
      "attachToSource",
      "beforeTurnId",
      "deferGoalContinuation",
      "experimentalDisablePredictionMcp",
      "experimentalPredictionMode",
      "path",
      "permissions",
      "runtimeWorkspaceRoots"
    ]
  },
  "thread/goal/clear": {
    params: S.ThreadGoalClearParams,
    result: S.ThreadGoalClearResponse,
    isPlain: C.isThreadGoalClearResponse,
    isExact: E.isExactThreadGoalClearParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/goal/get": {
    params: S.ThreadGoalGetParams,
    result: S.ThreadGoalGetResponse,
    isPlain: C.isThreadGoalGetResponse,
    isExact: E.isExactThreadGoalGetParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/goal/set": {
    params: S.ThreadGoalSetParams,
    result: S.ThreadGoalSetResponse,
    isPlain: C.isThreadGoalSetResponse,
    isExact: E.isExactThreadGoalSetParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/guardianReview": {
    params: S.ThreadGuardianReviewParams,
    result: S.ThreadGuardianReviewResponse,
    isPlain: C.isThreadGuardianReviewResponse,
    isExact: E.isExactThreadGuardianReviewParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/increment_elicitation": {
    params: S.ThreadIncrementElicitationParams,
    result: S.ThreadIncrementElicitationResponse,
    isPlain: C.isThreadIncrementElicitationResponse,
    isExact: E.isExactThreadIncrementElicitationParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/inject_items": {
    params: S.ThreadInjectItemsParams,
    result: S.ThreadInjectItemsResponse,
    isPlain: C.isThreadInjectItemsResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "thread/items/list": {
    params: S.ThreadItemsListParams,
    result: S.ThreadItemsListResponse,
    isPlain: C.isThreadItemsListResponse,
    isExact: E.isExactThreadItemsListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/items/read": {
    params: S.ThreadItemsReadParams,
    result: S.ThreadItemsReadResponse,
    isPlain: C.isThreadItemsReadResponse,
    isExact: E.isExactThreadItemsReadParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/list": {
    params: S.ThreadListParams,
    result: S.ThreadListResponse,
    isPlain: C.isThreadListResponse,
    isExact: E.isExactThreadListParams,
    experimental: false,
    experimentalFields: [
      "ancestorThreadId",
      "attachedToThreadId",
      "includeAttachedThreads",
      "parentThreadId",
      "projectId"
    ]
  },
  "thread/loaded/list": {
    params: S.ThreadLoadedListParams,
    result: S.ThreadLoadedListResponse,
    isPlain: C.isThreadLoadedListResponse,
    isExact: E.isExactThreadLoadedListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/memory/read": {
    params: S.ThreadMemoryReadParams,
    result: S.ThreadMemoryReadResponse,
    isPlain: C.isThreadMemoryReadResponse,
    isExact: E.isExactThreadMemoryReadParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/memoryMode/set": {
    params: S.ThreadMemoryModeSetParams,
    result: S.ThreadMemoryModeSetResponse,
    isPlain: C.isThreadMemoryModeSetResponse,
    isExact: E.isExactThreadMemoryModeSetParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/metadata/update": {
    params: S.ThreadMetadataUpdateParams,
    result: S.ThreadMetadataUpdateResponse,
    isPlain: C.isThreadMetadataUpdateResponse,
    isExact: E.isExactThreadMetadataUpdateParams,
    experimental: false,
    experimentalFields: ["daybreakEnabled", "projectId"]
  },
  "thread/name/set": {
    params: S.ThreadSetNameParams,
    result: S.ThreadSetNameResponse,
    isPlain: C.isThreadSetNameResponse,
    isExact: E.isExactThreadSetNameParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/prediction/request": {
    params: S.ThreadPredictionRequestParams,
    result: S.ThreadPredictionRequestResponse,
    isPlain: C.isThreadPredictionRequestResponse,
    isExact: E.isExactThreadPredictionRequestParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/prepareApprovedPlan": {
    params: S.ThreadPrepareApprovedPlanParams,
    result: S.ThreadPrepareApprovedPlanResponse,
    isPlain: C.isThreadPrepareApprovedPlanResponse,
    isExact: E.isExactThreadPrepareApprovedPlanParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/add": {
    params: S.ThreadQueueAddParams,
    result: S.ThreadQueueAddResponse,
    isPlain: C.isThreadQueueAddResponse,
    isExact: E.isExactThreadQueueAddParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/delete": {
    params: S.ThreadQueueDeleteParams,
    result: S.ThreadQueueDeleteResponse,
    isPlain: C.isThreadQueueDeleteResponse,
    isExact: E.isExactThreadQueueDeleteParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/list": {
    params: S.ThreadQueueListParams,
    result: S.ThreadQueueListResponse,
    isPlain: C.isThreadQueueListResponse,
    isExact: E.isExactThreadQueueListParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/reorder": {
    params: S.ThreadQueueReorderParams,
    result: S.ThreadQueueReorderResponse,
    isPlain: C.isThreadQueueReorderResponse,
    isExact: E.isExactThreadQueueReorderParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/start": {
    params: S.ThreadQueueStartParams,
    result: S.ThreadQueueStartResponse,
    isPlain: C.isThreadQueueStartResponse,
    isExact: E.isExactThreadQueueStartParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/update": {
    params: S.ThreadQueueUpdateParams,
    result: S.ThreadQueueUpdateResponse,
    isPlain: C.isThreadQueueUpdateResponse,
    isExact: E.isExactThreadQueueUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/read": {
    params: S.ThreadReadParams,
    result: S.ThreadReadResponse,
    isPlain: C.isThreadReadResponse,
    isExact: E.isExactThreadReadParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/readState/update": {
    params: S.ThreadReadStateUpdateParams,
    result: S.ThreadReadStateUpdateResponse,
    isPlain: C.isThreadReadStateUpdateResponse,
    isExact: E.isExactThreadReadStateUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendAudio": {
    params: S.ThreadRealtimeAppendAudioParams,
    result: S.ThreadRealtimeAppendAudioResponse,
    isPlain: C.isThreadRealtimeAppendAudioResponse,
    isExact: E.isExactThreadRealtimeAppendAudioParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendSpeech": {
    params: S.ThreadRealtimeAppendSpeechParams,
    result: S.ThreadRealtimeAppendSpeechResponse,
    isPlain: C.isThreadRealtimeAppendSpeechResponse,
    isExact: E.isExactThreadRealtimeAppendSpeechParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendText": {
    params: S.ThreadRealtimeAppendTextParams,
    result: S.ThreadRealtimeAppendTextResponse,
    isPlain: C.isThreadRealtimeAppendTextResponse,
    isExact: E.isExactThreadRealtimeAppendTextParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/listVoices": {
    params: S.ThreadRealtimeListVoicesParams,
    result: S.ThreadRealtimeListVoicesResponse,
    isPlain: C.isThreadRealtimeListVoicesResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/start": {
    params: S.ThreadRealtimeStartParams,
    result: S.ThreadRealtimeStartResponse,
    isPlain: C.isThreadRealtimeStartResponse,
    isExact: E.isExactThreadRealtimeStartParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/stop": {
    params: S.ThreadRealtimeStopParams,
    result: S.ThreadRealtimeStopResponse,
    isPlain: C.isThreadRealtimeStopResponse,
    isExact: E.isExactThreadRealtimeStopParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/resume": {
    params: S.ThreadResumeParams,
    result: S.ThreadResumeResponse,
    isPlain: C.isThreadResumeResponse,
    isExact: E.isExactThreadResumeParams,
    experimental: false,
    experimentalFields: ["history", "initialTurnsPage", "path", "permissions", "runtimeWorkspaceRoots"]
  },
  "thread/revert": {
    params: S.ThreadRevertParams,
    result: S.ThreadRevertResponse,
    isPlain: C.isThreadRevertResponse,
    isExact: E.isExactThreadRevertParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/sample": {
    params: S.ThreadSampleParams,
    result: S.ThreadSampleResponse,
    isPlain: C.isThreadSampleResponse,
    isExact: E.isExactThreadSampleParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/sample/cancel": {
    params: S.ThreadSampleCancelParams,
    result: S.ThreadSampleCancelResponse,
    isPlain: C.isThreadSampleCancelResponse,
    isExact: E.isExactThreadSampleCancelParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/search": {
    params: S.ThreadSearchParams,
    result: S.ThreadSearchResponse,
    isPlain: C.isThreadSearchResponse,
    isExact: E.isExactThreadSearchParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/searchOccurrences": {
    params: S.ThreadSearchOccurrencesParams,
    result: S.ThreadSearchOccurrencesResponse,
    isPlain: C.isThreadSearchOccurrencesResponse,
    isExact: E.isExactThreadSearchOccurrencesParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/section/move": {
    params: S.ThreadSectionMoveParams,
    result: S.ThreadSectionMoveResponse,
    isPlain: C.isThreadSectionMoveResponse,
    isExact: E.isExactThreadSectionMoveParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/settings/update": {
    params: S.ThreadSettingsUpdateParams,
    result: S.ThreadSettingsUpdateResponse,
    isPlain: C.isThreadSettingsUpdateResponse,
    isExact: E.isExactThreadSettingsUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/shellCommand": {
    params: S.ThreadShellCommandParams,
    result: S.ThreadShellCommandResponse,
    isPlain: C.isThreadShellCommandResponse,
    isExact: E.isExactThreadShellCommandParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/start": {
    params: S.ThreadStartParams,
    result: S.ThreadStartResponse,
    isPlain: C.isThreadStartResponse,
    isExact: E.isExactThreadStartParams,
    experimental: false,
    experimentalFields: [
      "allowProviderModelFallback",
      "daybreakEnabled",
      "dynamicTools",
      "environments",
      "experimentalRawEvents",
      "historyMode",
      "mockExperimentalField",
      "multiAgentMode",
      "permissions",
      "projectId",
      "runtimeWorkspaceRoots",
      "selectedCapabilityRoots"
    ]
  },
  "thread/timeline/list": {
    params: S.ThreadTimelineListParams,
    result: S.ThreadTimelineListResponse,
    isPlain: C.isThreadTimelineListResponse,
    isExact: E.isExactThreadTimelineListParams,
    experimental: true,
    experimentalFields: []
  },
  "thread/turns/list": {
    params: S.ThreadTurnsListParams,
    result: S.ThreadTurnsListResponse,
    isPlain: C.isThreadTurnsListResponse,
    isExact: E.isExactThreadTurnsListParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/unarchive": {
    params: S.ThreadUnarchiveParams,
    result: S.ThreadUnarchiveResponse,
    isPlain: C.isThreadUnarchiveResponse,
    isExact: E.isExactThreadUnarchiveParams,
    experimental: false,
    experimentalFields: []
  },
  "thread/unsubscribe": {
    params: S.ThreadUnsubscribeParams,
    result: S.ThreadUnsubscribeResponse,
    isPlain: C.isThreadUnsubscribeResponse,
    isExact: E.isExactThreadUnsubscribeParams,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/create": {
    params: S.ThreadSectionCreateParams,
    result: S.ThreadSectionCreateResponse,
    isPlain: C.isThreadSectionCreateResponse,
    isExact: E.isExactThreadSectionCreateParams,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/delete": {
    params: S.ThreadSectionDeleteParams,
    result: S.ThreadSectionDeleteResponse,
    isPlain: C.isThreadSectionDeleteResponse,
    isExact: E.isExactThreadSectionDeleteParams,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/list": {
    params: S.ThreadSectionListParams,
    result: S.ThreadSectionListResponse,
    isPlain: C.isThreadSectionListResponse,
    isExact: E.isExactThreadSectionListParams,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/update": {
    params: S.ThreadSectionUpdateParams,
    result: S.ThreadSectionUpdateResponse,
    isPlain: C.isThreadSectionUpdateResponse,
    isExact: E.isExactThreadSectionUpdateParams,
    experimental: false,
    experimentalFields: []
  },
  "turn/interrupt": {
    params: S.TurnInterruptParams,
    result: S.TurnInterruptResponse,
    isPlain: C.isTurnInterruptResponse,
    isExact: E.isExactTurnInterruptParams,
    experimental: false,
    experimentalFields: []
  },
  "turn/settings/update": {
    params: S.TurnSettingsUpdateParams,
    result: S.TurnSettingsUpdateResponse,
    isPlain: C.isTurnSettingsUpdateResponse,
    isExact: E.isExactTurnSettingsUpdateParams,
    experimental: true,
    experimentalFields: []
  },
  "turn/start": {
    params: S.TurnStartParams,
    result: S.TurnStartResponse,
    isPlain: C.isTurnStartResponse,
    isExact: E.isExactTurnStartParams,
    experimental: false,
    experimentalFields: [
      "additionalContext",
      "collaborationMode",
      "cyberAccessProgram",
      "environments",
      "multiAgentMode",
      "permissions",
      "responsesapiClientMetadata",
      "responsesapiClientMetadataPatch",
      "runtimeWorkspaceRoots"
    ]
  },
  "turn/steer": {
    params: S.TurnSteerParams,
    result: S.TurnSteerResponse,
    isPlain: C.isTurnSteerResponse,
    isExact: E.isExactTurnSteerParams,
    experimental: false,
    experimentalFields: ["additionalContext", "responsesapiClientMetadata", "responsesapiClientMetadataPatch"]
  },
  "userVerification/cancel": {
    params: S.UserVerificationCancelParams,
    result: S.UserVerificationCancelResponse,
    isPlain: C.isUserVerificationCancelResponse,
    isExact: E.isExactUserVerificationCancelParams,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/delete": {
    params: S.UserVerificationDeleteParams,
    result: S.UserVerificationDeleteResponse,
    isPlain: C.isUserVerificationDeleteResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/enroll": {
    params: S.UserVerificationEnrollParams,
    result: S.UserVerificationEnrollResponse,
    isPlain: C.isUserVerificationEnrollResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/status": {
    params: S.UserVerificationStatusParams,
    result: S.UserVerificationStatusResponse,
    isPlain: C.isUserVerificationStatusResponse,
    isExact: neverPlain,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/verify": {
    params: S.UserVerificationVerifyParams,
    result: S.UserVerificationVerifyResponse,
    isPlain: C.isUserVerificationVerifyResponse,
    isExact: E.isExactUserVerificationVerifyParams,
    experimental: true,
    experimentalFields: []
  },
  "windowsSandbox/readiness": {
    params: absent,
    result: S.WindowsSandboxReadinessResponse,
    isPlain: C.isWindowsSandboxReadinessResponse,
    isExact: neverPlain,
    experimental: false,
    experimentalFields: []
  },
  "windowsSandbox/setupStart": {
    params: S.WindowsSandboxSetupStartParams,
    result: S.WindowsSandboxSetupStartResponse,
    isPlain: C.isWindowsSandboxSetupStartResponse,
    isExact: E.isExactWindowsSandboxSetupStartParams,
    experimental: false,
    experimentalFields: []
  }
}

/**
 * The requests that the server sends: schemas, and where the params hold ids.
 *
 * @since 0.1.0
 * @category tables
 */
export const serverRequests: {
  readonly [M in ServerRequestMethod]: ServerRequestEntry<ServerRequests[M]["params"], ServerRequests[M]["result"]>
} = {
  "account/chatgptAuthTokens/refresh": {
    params: S.ChatgptAuthTokensRefreshParams,
    result: S.ChatgptAuthTokensRefreshResponse,
    experimental: false,
    ids: {},
    isPlain: C.isChatgptAuthTokensRefreshParams
  },
  applyPatchApproval: {
    params: S.ApplyPatchApprovalParams,
    result: S.ApplyPatchApprovalResponse,
    experimental: false,
    ids: { threadId: "conversationId" },
    isPlain: C.isApplyPatchApprovalParams
  },
  "attestation/generate": {
    params: S.AttestationGenerateParams,
    result: S.AttestationGenerateResponse,
    experimental: false,
    ids: {},
    isPlain: C.isAttestationGenerateParams
  },
  "currentTime/read": {
    params: S.CurrentTimeReadParams,
    result: S.CurrentTimeReadResponse,
    experimental: true,
    ids: { threadId: "threadId" },
    isPlain: C.isCurrentTimeReadParams
  },
  execCommandApproval: {
    params: S.ExecCommandApprovalParams,
    result: S.ExecCommandApprovalResponse,
    experimental: false,
    ids: { threadId: "conversationId" },
    isPlain: C.isExecCommandApprovalParams
  },
  "item/commandExecution/requestApproval": {
    params: S.CommandExecutionRequestApprovalParams,
    result: S.CommandExecutionRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isCommandExecutionRequestApprovalParams
  },
  "item/fileChange/requestApproval": {
    params: S.FileChangeRequestApprovalParams,
    result: S.FileChangeRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isFileChangeRequestApprovalParams
  },
  "item/permissions/requestApproval": {
    params: S.PermissionsRequestApprovalParams,
    result: S.PermissionsRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isPermissionsRequestApprovalParams
  },
  "item/tool/call": {
    params: S.DynamicToolCallParams,
    result: S.DynamicToolCallResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isDynamicToolCallParams
  },
  "item/tool/requestUserInput": {
    params: S.ToolRequestUserInputParams,
    result: S.ToolRequestUserInputResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isToolRequestUserInputParams
  },
  "mcpServer/elicitation/request": {
    params: S.McpServerElicitationRequestParams,
    result: S.McpServerElicitationRequestResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isMcpServerElicitationRequestParams
  }
}

/**
 * The notifications that the server sends: schemas, and where the params hold ids.
 *
 * @since 0.1.0
 * @category tables
 */
export const serverNotifications: {
  readonly [M in ServerNotificationMethod]: ServerNotificationEntry<ServerNotifications[M]>
} = {
  "account/gatewayOAuth/changed": {
    params: S.GatewayOAuthChangedNotification,
    experimental: false,
    ids: { loginId: "loginId", providerId: "providerId" },
    isPlain: C.isGatewayOAuthChangedNotification
  },
  "account/login/completed": {
    params: S.AccountLoginCompletedNotification,
    experimental: false,
    ids: { loginId: "loginId" },
    isPlain: C.isAccountLoginCompletedNotification
  },
  "account/rateLimits/updated": {
    params: S.AccountRateLimitsUpdatedNotification,
    experimental: false,
    ids: {},
    isPlain: C.isAccountRateLimitsUpdatedNotification
  },
  "account/updated": {
    params: S.AccountUpdatedNotification,
    experimental: false,
    ids: {},
    isPlain: C.isAccountUpdatedNotification
  },
  "app/list/updated": {
    params: S.AppListUpdatedNotification,
    experimental: false,
    ids: {},
    isPlain: C.isAppListUpdatedNotification
  },
  "autoApprovalReview/strictReviewRequired": {
    params: S.StrictReviewRequiredNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isStrictReviewRequiredNotification
  },
  "command/exec/outputDelta": {
    params: S.CommandExecOutputDeltaNotification,
    experimental: false,
    ids: { processId: "processId" },
    isPlain: C.isCommandExecOutputDeltaNotification
  },
  configWarning: {
    params: S.ConfigWarningNotification,
    experimental: false,
    ids: {},
    isPlain: C.isConfigWarningNotification
  },
  deprecationNotice: {
    params: S.DeprecationNoticeNotification,
    experimental: false,
    ids: {},
    isPlain: C.isDeprecationNoticeNotification
  },
  error: {
    params: S.ErrorNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isErrorNotification
  },
  "externalAgentConfig/import/completed": {
    params: S.ExternalAgentConfigImportCompletedNotification,
    experimental: false,
    ids: { importId: "importId" },
    isPlain: C.isExternalAgentConfigImportCompletedNotification
  },
  "externalAgentConfig/import/progress": {
    params: S.ExternalAgentConfigImportProgressNotification,
    experimental: false,
    ids: { importId: "importId" },
    isPlain: C.isExternalAgentConfigImportProgressNotification
  },
  "fs/changed": {
    params: S.FsChangedNotification,
    experimental: false,
    ids: { watchId: "watchId" },
    isPlain: C.isFsChangedNotification
  },
  "fuzzyFileSearch/sessionCompleted": {
    params: S.FuzzyFileSearchSessionCompletedNotification,
    experimental: false,
    ids: { sessionId: "sessionId" },
    isPlain: C.isFuzzyFileSearchSessionCompletedNotification
  },
  "fuzzyFileSearch/sessionUpdated": {
    params: S.FuzzyFileSearchSessionUpdatedNotification,
    experimental: false,
    ids: { sessionId: "sessionId" },
    isPlain: C.isFuzzyFileSearchSessionUpdatedNotification
  },
  guardianWarning: {
    params: S.GuardianWarningNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isGuardianWarningNotification
  },
  "hook/completed": {
    params: S.HookCompletedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isHookCompletedNotification
  },
  "hook/started": {
    params: S.HookStartedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isHookStartedNotification
  },
  "item/agentMessage/delta": {
    params: S.AgentMessageDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isAgentMessageDeltaNotification
  },
  "item/autoApprovalReview/completed": {
    params: S.ItemGuardianApprovalReviewCompletedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isItemGuardianApprovalReviewCompletedNotification
  },
  "item/autoApprovalReview/started": {
    params: S.ItemGuardianApprovalReviewStartedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isItemGuardianApprovalReviewStartedNotification
  },
  "item/commandExecution/outputDelta": {
    params: S.CommandExecutionOutputDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isCommandExecutionOutputDeltaNotification
  },
  "item/commandExecution/terminalInteraction": {
    params: S.TerminalInteractionNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isTerminalInteractionNotification
  },
  "item/completed": {
    params: S.ItemCompletedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isItemCompletedNotification
  },
  "item/fileChange/outputDelta": {
    params: S.FileChangeOutputDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isFileChangeOutputDeltaNotification
  },
  "item/fileChange/patchUpdated": {
    params: S.FileChangePatchUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isFileChangePatchUpdatedNotification
  },
  "item/mcpToolCall/progress": {
    params: S.McpToolCallProgressNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isMcpToolCallProgressNotification
  },
  "item/plan/delta": {
    params: S.PlanDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isPlanDeltaNotification
  },
  "item/reasoning/summaryPartAdded": {
    params: S.ReasoningSummaryPartAddedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isReasoningSummaryPartAddedNotification
  },
  "item/reasoning/summaryTextDelta": {
    params: S.ReasoningSummaryTextDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isReasoningSummaryTextDeltaNotification
  },
  "item/reasoning/textDelta": {
    params: S.ReasoningTextDeltaNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isReasoningTextDeltaNotification
  },
  "item/started": {
    params: S.ItemStartedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isItemStartedNotification
  },
  "mcpServer/event/stream/notification": {
    params: S.McpServerEventStreamNotification,
    experimental: false,
    ids: { subscriptionId: "subscriptionId" },
    isPlain: C.isMcpServerEventStreamNotification
  },
  "mcpServer/oauthLogin/completed": {
    params: S.McpServerOauthLoginCompletedNotification,
    experimental: false,
    ids: { threadId: "threadId", loginId: "loginId" },
    isPlain: C.isMcpServerOauthLoginCompletedNotification
  },
  "mcpServer/startupStatus/updated": {
    params: S.McpServerStatusUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isMcpServerStatusUpdatedNotification
  },
  "model/rerouted": {
    params: S.ModelReroutedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isModelReroutedNotification
  },
  "model/safetyBuffering/updated": {
    params: S.ModelSafetyBufferingUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isModelSafetyBufferingUpdatedNotification
  },
  "model/verification": {
    params: S.ModelVerificationNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isModelVerificationNotification
  },
  "modelProvider/authRecoveryCompleted": {
    params: S.AuthRecoveryNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isAuthRecoveryNotification
  },
  "modelProvider/authRecoveryStarted": {
    params: S.AuthRecoveryNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isAuthRecoveryNotification
  },
  "process/exited": {
    params: S.ProcessExitedNotification,
    experimental: false,
    ids: { processHandle: "processHandle" },
    isPlain: C.isProcessExitedNotification
  },
  "process/outputDelta": {
    params: S.ProcessOutputDeltaNotification,
    experimental: false,
    ids: { processHandle: "processHandle" },
    isPlain: C.isProcessOutputDeltaNotification
  },
  "project/changed": {
    params: S.ProjectChangedNotification,
    experimental: false,
    ids: { projectId: "projectId" },
    isPlain: C.isProjectChangedNotification
  },
  "remoteControl/status/changed": {
    params: S.RemoteControlStatusChangedNotification,
    experimental: false,
    ids: { environmentId: "environmentId", installationId: "installationId" },
    isPlain: C.isRemoteControlStatusChangedNotification
  },
  "serverRequest/resolved": {
    params: S.ServerRequestResolvedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isServerRequestResolvedNotification
  },
  "skills/changed": {
    params: S.SkillsChangedNotification,
    experimental: false,
    ids: {},
    isPlain: C.isSkillsChangedNotification
  },
  "thread/archived": {
    params: S.ThreadArchivedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadArchivedNotification
  },
  "thread/attachment/updated": {
    params: S.ThreadAttachmentUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadAttachmentUpdatedNotification
  },
  "thread/closed": {
    params: S.ThreadClosedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadClosedNotification
  },
  "thread/compacted": {
    params: S.ContextCompactedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isContextCompactedNotification
  },
  "thread/deleted": {
    params: S.ThreadDeletedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadDeletedNotification
  },
  "thread/environment/connected": {
    params: S.EnvironmentConnectionNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isEnvironmentConnectionNotification
  },
  "thread/environment/disconnected": {
    params: S.EnvironmentConnectionNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isEnvironmentConnectionNotification
  },
  "thread/goal/cleared": {
    params: S.ThreadGoalClearedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadGoalClearedNotification
  },
  "thread/goal/updated": {
    params: S.ThreadGoalUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isThreadGoalUpdatedNotification
  },
  "thread/name/updated": {
    params: S.ThreadNameUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadNameUpdatedNotification
  },
  "thread/prediction/updated": {
    params: S.ThreadPredictionUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadPredictionUpdatedNotification
  },
  "thread/project/updated": {
    params: S.ThreadProjectUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadProjectUpdatedNotification
  },
  "thread/queue/changed": {
    params: S.ThreadQueueChangedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadQueueChangedNotification
  },
  "thread/readState/changed": {
    params: S.ThreadReadStateChangedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadReadStateChangedNotification
  },
  "thread/realtime/closed": {
    params: S.ThreadRealtimeClosedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeClosedNotification
  },
  "thread/realtime/error": {
    params: S.ThreadRealtimeErrorNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeErrorNotification
  },
  "thread/realtime/item/completed": {
    params: S.ThreadRealtimeItemCompletedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeItemCompletedNotification
  },
  "thread/realtime/item/started": {
    params: S.ThreadRealtimeItemStartedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeItemStartedNotification
  },
  "thread/realtime/item/transcript/delta": {
    params: S.ThreadRealtimeItemTranscriptDeltaNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeItemTranscriptDeltaNotification
  },
  "thread/realtime/itemAdded": {
    params: S.ThreadRealtimeItemAddedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeItemAddedNotification
  },
  "thread/realtime/outputAudio/delta": {
    params: S.ThreadRealtimeOutputAudioDeltaNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeOutputAudioDeltaNotification
  },
  "thread/realtime/sdp": {
    params: S.ThreadRealtimeSdpNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeSdpNotification
  },
  "thread/realtime/started": {
    params: S.ThreadRealtimeStartedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeStartedNotification
  },
  "thread/realtime/transcript/delta": {
    params: S.ThreadRealtimeTranscriptDeltaNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeTranscriptDeltaNotification
  },
  "thread/realtime/transcript/done": {
    params: S.ThreadRealtimeTranscriptDoneNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRealtimeTranscriptDoneNotification
  },
  "thread/reverted": {
    params: S.ThreadRevertedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadRevertedNotification
  },
  "thread/section/changed": {
    params: S.ThreadSectionChangedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadSectionChangedNotification
  },
  "thread/settings/updated": {
    params: S.ThreadSettingsUpdatedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadSettingsUpdatedNotification
  },
  "thread/started": {
    params: S.ThreadStartedNotification,
    experimental: false,
    ids: { threadId: "thread.id" },
    isPlain: C.isThreadStartedNotification
  },
  "thread/status/changed": {
    params: S.ThreadStatusChangedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadStatusChangedNotification
  },
  "thread/tokenUsage/updated": {
    params: S.ThreadTokenUsageUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isThreadTokenUsageUpdatedNotification
  },
  "thread/unarchived": {
    params: S.ThreadUnarchivedNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isThreadUnarchivedNotification
  },
  "turn/completed": {
    params: S.TurnCompletedNotification,
    experimental: false,
    ids: { turnId: "turn.id", threadId: "threadId" },
    isPlain: C.isTurnCompletedNotification
  },
  "turn/diff/updated": {
    params: S.TurnDiffUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isTurnDiffUpdatedNotification
  },
  "turn/moderationMetadata": {
    params: S.TurnModerationMetadataNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isTurnModerationMetadataNotification
  },
  "turn/plan/updated": {
    params: S.TurnPlanUpdatedNotification,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" },
    isPlain: C.isTurnPlanUpdatedNotification
  },
  "turn/started": {
    params: S.TurnStartedNotification,
    experimental: false,
    ids: { turnId: "turn.id", threadId: "threadId" },
    isPlain: C.isTurnStartedNotification
  },
  warning: {
    params: S.WarningNotification,
    experimental: false,
    ids: { threadId: "threadId" },
    isPlain: C.isWarningNotification
  },
  "windows/worldWritableWarning": {
    params: S.WindowsWorldWritableWarningNotification,
    experimental: false,
    ids: {},
    isPlain: C.isWindowsWorldWritableWarningNotification
  },
  "windowsSandbox/setupCompleted": {
    params: S.WindowsSandboxSetupCompletedNotification,
    experimental: false,
    ids: {},
    isPlain: C.isWindowsSandboxSetupCompletedNotification
  }
}
