// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import { absent, omissible } from "../internal/lazy.js"
import type { ClientRequestEntry, ServerNotificationEntry, ServerRequestEntry } from "../method.js"
import * as C from "./checks.js"
import * as S from "./schemas.js"
import type * as T from "./types.js"

/** The version of codex that all of this was generated from. */
export const codexVersion = "0.169.0"

/** The requests that a client sends. */
export interface ClientRequests {
  /** Experimental. */
  readonly "account/bedrock/checkGovCloudRequirements": {
    readonly params: T.BedrockCheckGovCloudRequirementsParams
    readonly result: T.BedrockCheckGovCloudRequirementsResponse
  }
  /** Experimental. */
  readonly "account/bedrock/discover": {
    readonly params: T.BedrockDiscoverParams
    readonly result: T.BedrockDiscoverResponse
  }
  /** Experimental. */
  readonly "account/bedrock/setup": { readonly params: T.BedrockSetupParams; readonly result: T.BedrockSetupResponse }
  readonly "account/gatewayOAuth/cancel": { readonly params: undefined; readonly result: T.GatewayOAuthCancelResponse }
  readonly "account/gatewayOAuth/login": {
    readonly params: T.GatewayOAuthLoginParams | undefined
    readonly result: T.GatewayOAuthLoginResponse
  }
  readonly "account/gatewayOAuth/read": {
    readonly params: T.GatewayOAuthReadParams | undefined
    readonly result: T.GatewayOAuthReadResponse
  }
  /** Experimental. */
  readonly "account/gcp/setup": { readonly params: T.GcpSetupParams; readonly result: T.GcpSetupResponse }
  readonly "account/login/cancel": {
    readonly params: T.CancelLoginAccountParams
    readonly result: T.CancelLoginAccountResponse
  }
  readonly "account/login/start": { readonly params: T.LoginAccountParams; readonly result: T.LoginAccountResponse }
  readonly "account/logout": { readonly params: undefined; readonly result: T.LogoutAccountResponse }
  readonly "account/rateLimitResetCredit/consume": {
    readonly params: T.ConsumeAccountRateLimitResetCreditParams
    readonly result: T.ConsumeAccountRateLimitResetCreditResponse
  }
  readonly "account/rateLimits/read": {
    readonly params: T.GetAccountRateLimitsParams | undefined
    readonly result: T.GetAccountRateLimitsResponse
  }
  readonly "account/read": { readonly params: T.GetAccountParams; readonly result: T.GetAccountResponse }
  readonly "account/securitySetup/read": {
    readonly params: undefined
    readonly result: T.GetAccountSecuritySetupResponse
  }
  readonly "account/sendAddCreditsNudgeEmail": {
    readonly params: T.SendAddCreditsNudgeEmailParams
    readonly result: T.SendAddCreditsNudgeEmailResponse
  }
  readonly "account/usage/read": {
    readonly params: T.GetAccountTokenUsageParams | undefined
    readonly result: T.GetAccountTokenUsageResponse
  }
  readonly "account/workspaceMessages/read": {
    readonly params: undefined
    readonly result: T.GetWorkspaceMessagesResponse
  }
  /** Experimental. */
  readonly "accountSession/list": {
    readonly params: T.AccountSessionsListParams
    readonly result: T.AccountSessionsResponse
  }
  /** Experimental. */
  readonly "accountSession/switch": {
    readonly params: T.AccountSessionsSwitchParams
    readonly result: T.AccountSessionsSwitchResponse
  }
  readonly "app/installed": { readonly params: T.AppsInstalledParams; readonly result: T.AppsInstalledResponse }
  readonly "app/list": { readonly params: T.AppsListParams; readonly result: T.AppsListResponse }
  readonly "app/read": { readonly params: T.AppsReadParams; readonly result: T.AppsReadResponse }
  /** Experimental. */
  readonly "collaborationMode/list": {
    readonly params: T.CollaborationModeListParams
    readonly result: T.CollaborationModeListResponse
  }
  readonly "command/exec": { readonly params: T.CommandExecParams; readonly result: T.CommandExecResponse }
  readonly "command/exec/resize": {
    readonly params: T.CommandExecResizeParams
    readonly result: T.CommandExecResizeResponse
  }
  readonly "command/exec/terminate": {
    readonly params: T.CommandExecTerminateParams
    readonly result: T.CommandExecTerminateResponse
  }
  readonly "command/exec/write": {
    readonly params: T.CommandExecWriteParams
    readonly result: T.CommandExecWriteResponse
  }
  readonly "config/batchWrite": { readonly params: T.ConfigBatchWriteParams; readonly result: T.ConfigWriteResponse }
  readonly "config/mcpServer/reload": { readonly params: undefined; readonly result: T.McpServerRefreshResponse }
  readonly "config/read": { readonly params: T.ConfigReadParams; readonly result: T.ConfigReadResponse }
  readonly "config/value/write": { readonly params: T.ConfigValueWriteParams; readonly result: T.ConfigWriteResponse }
  readonly "configRequirements/read": { readonly params: undefined; readonly result: T.ConfigRequirementsReadResponse }
  /** Experimental. */
  readonly "environment/add": { readonly params: T.EnvironmentAddParams; readonly result: T.EnvironmentAddResponse }
  /** Experimental. */
  readonly "environment/info": { readonly params: T.EnvironmentInfoParams; readonly result: T.EnvironmentInfoResponse }
  /** Experimental. */
  readonly "environment/status": {
    readonly params: T.EnvironmentStatusParams
    readonly result: T.EnvironmentStatusResponse
  }
  readonly "experimentalFeature/enablement/set": {
    readonly params: T.ExperimentalFeatureEnablementSetParams
    readonly result: T.ExperimentalFeatureEnablementSetResponse
  }
  readonly "experimentalFeature/list": {
    readonly params: T.ExperimentalFeatureListParams
    readonly result: T.ExperimentalFeatureListResponse
  }
  readonly "externalAgentConfig/detect": {
    readonly params: T.ExternalAgentConfigDetectParams
    readonly result: T.ExternalAgentConfigDetectResponse
  }
  readonly "externalAgentConfig/import": {
    readonly params: T.ExternalAgentConfigImportParams
    readonly result: T.ExternalAgentConfigImportResponse
  }
  readonly "externalAgentConfig/import/readHistories": {
    readonly params: undefined
    readonly result: T.ExternalAgentConfigImportHistoriesReadResponse
  }
  readonly "externalAgentConfig/import/recordHistory": {
    readonly params: T.ExternalAgentConfigImportHistoryRecordParams
    readonly result: T.ExternalAgentConfigImportHistoryRecordResponse
  }
  readonly "feedback/save": { readonly params: T.FeedbackSaveParams; readonly result: T.FeedbackSaveResponse }
  readonly "feedback/upload": { readonly params: T.FeedbackUploadParams; readonly result: T.FeedbackUploadResponse }
  readonly "fs/copy": { readonly params: T.FsCopyParams; readonly result: T.FsCopyResponse }
  readonly "fs/createDirectory": {
    readonly params: T.FsCreateDirectoryParams
    readonly result: T.FsCreateDirectoryResponse
  }
  readonly "fs/getMetadata": { readonly params: T.FsGetMetadataParams; readonly result: T.FsGetMetadataResponse }
  readonly "fs/readDirectory": { readonly params: T.FsReadDirectoryParams; readonly result: T.FsReadDirectoryResponse }
  readonly "fs/readFile": { readonly params: T.FsReadFileParams; readonly result: T.FsReadFileResponse }
  readonly "fs/remove": { readonly params: T.FsRemoveParams; readonly result: T.FsRemoveResponse }
  readonly "fs/unwatch": { readonly params: T.FsUnwatchParams; readonly result: T.FsUnwatchResponse }
  readonly "fs/watch": { readonly params: T.FsWatchParams; readonly result: T.FsWatchResponse }
  readonly "fs/writeFile": { readonly params: T.FsWriteFileParams; readonly result: T.FsWriteFileResponse }
  readonly fuzzyFileSearch: { readonly params: T.FuzzyFileSearchParams; readonly result: T.FuzzyFileSearchResponse }
  /** Experimental. */
  readonly "fuzzyFileSearch/sessionStart": {
    readonly params: T.FuzzyFileSearchSessionStartParams
    readonly result: T.FuzzyFileSearchSessionStartResponse
  }
  /** Experimental. */
  readonly "fuzzyFileSearch/sessionStop": {
    readonly params: T.FuzzyFileSearchSessionStopParams
    readonly result: T.FuzzyFileSearchSessionStopResponse
  }
  /** Experimental. */
  readonly "fuzzyFileSearch/sessionUpdate": {
    readonly params: T.FuzzyFileSearchSessionUpdateParams
    readonly result: T.FuzzyFileSearchSessionUpdateResponse
  }
  readonly "hooks/list": { readonly params: T.HooksListParams; readonly result: T.HooksListResponse }
  readonly initialize: { readonly params: T.InitializeParams; readonly result: T.InitializeResponse }
  readonly "marketplace/add": { readonly params: T.MarketplaceAddParams; readonly result: T.MarketplaceAddResponse }
  readonly "marketplace/remove": {
    readonly params: T.MarketplaceRemoveParams
    readonly result: T.MarketplaceRemoveResponse
  }
  readonly "marketplace/upgrade": {
    readonly params: T.MarketplaceUpgradeParams
    readonly result: T.MarketplaceUpgradeResponse
  }
  /** Experimental. */
  readonly "mcpServer/event/stream/start": {
    readonly params: T.McpServerEventStreamStartParams
    readonly result: T.McpServerEventStreamStartResponse
  }
  /** Experimental. */
  readonly "mcpServer/event/stream/stop": {
    readonly params: T.McpServerEventStreamStopParams
    readonly result: T.McpServerEventStreamStopResponse
  }
  readonly "mcpServer/oauth/login": {
    readonly params: T.McpServerOauthLoginParams
    readonly result: T.McpServerOauthLoginResponse
  }
  readonly "mcpServer/resource/read": {
    readonly params: T.McpResourceReadParams
    readonly result: T.McpResourceReadResponse
  }
  readonly "mcpServer/tool/call": {
    readonly params: T.McpServerToolCallParams
    readonly result: T.McpServerToolCallResponse
  }
  readonly "mcpServerStatus/list": {
    readonly params: T.ListMcpServerStatusParams
    readonly result: T.ListMcpServerStatusResponse
  }
  /** Experimental. */
  readonly "memory/reset": { readonly params: undefined; readonly result: T.MemoryResetResponse }
  /** Experimental. */
  readonly "memory/status": { readonly params: T.MemoryStatusParams; readonly result: T.MemoryStatusResponse }
  /** Experimental. */
  readonly "mock/experimentalMethod": {
    readonly params: T.MockExperimentalMethodParams
    readonly result: T.MockExperimentalMethodResponse
  }
  readonly "model/list": { readonly params: T.ModelListParams; readonly result: T.ModelListResponse }
  readonly "modelProvider/capabilities/read": {
    readonly params: T.ModelProviderCapabilitiesReadParams
    readonly result: T.ModelProviderCapabilitiesReadResponse
  }
  readonly "modelProvider/config/write": {
    readonly params: T.ModelProviderConfigWriteParams
    readonly result: T.ModelProviderConfigWriteResponse
  }
  readonly "modelProvider/list": {
    readonly params: T.ModelProviderListParams
    readonly result: T.ModelProviderListResponse
  }
  readonly "permissionProfile/list": {
    readonly params: T.PermissionProfileListParams
    readonly result: T.PermissionProfileListResponse
  }
  readonly "plugin/install": { readonly params: T.PluginInstallParams; readonly result: T.PluginInstallResponse }
  readonly "plugin/installed": { readonly params: T.PluginInstalledParams; readonly result: T.PluginInstalledResponse }
  readonly "plugin/list": { readonly params: T.PluginListParams; readonly result: T.PluginListResponse }
  readonly "plugin/read": { readonly params: T.PluginReadParams; readonly result: T.PluginReadResponse }
  readonly "plugin/reconcile": { readonly params: T.PluginReconcileParams; readonly result: T.PluginReconcileResponse }
  /** Experimental. */
  readonly "plugin/search": { readonly params: T.PluginSearchParams; readonly result: T.PluginSearchResponse }
  readonly "plugin/share/checkout": {
    readonly params: T.PluginShareCheckoutParams
    readonly result: T.PluginShareCheckoutResponse
  }
  readonly "plugin/share/delete": {
    readonly params: T.PluginShareDeleteParams
    readonly result: T.PluginShareDeleteResponse
  }
  readonly "plugin/share/list": { readonly params: T.PluginShareListParams; readonly result: T.PluginShareListResponse }
  readonly "plugin/share/save": { readonly params: T.PluginShareSaveParams; readonly result: T.PluginShareSaveResponse }
  readonly "plugin/share/updateTargets": {
    readonly params: T.PluginShareUpdateTargetsParams
    readonly result: T.PluginShareUpdateTargetsResponse
  }
  readonly "plugin/skill/read": { readonly params: T.PluginSkillReadParams; readonly result: T.PluginSkillReadResponse }
  readonly "plugin/uninstall": { readonly params: T.PluginUninstallParams; readonly result: T.PluginUninstallResponse }
  /** Experimental. */
  readonly "process/kill": { readonly params: T.ProcessKillParams; readonly result: T.ProcessKillResponse }
  /** Experimental. */
  readonly "process/resizePty": {
    readonly params: T.ProcessResizePtyParams
    readonly result: T.ProcessResizePtyResponse
  }
  /** Experimental. */
  readonly "process/spawn": { readonly params: T.ProcessSpawnParams; readonly result: T.ProcessSpawnResponse }
  /** Experimental. */
  readonly "process/writeStdin": {
    readonly params: T.ProcessWriteStdinParams
    readonly result: T.ProcessWriteStdinResponse
  }
  /** Experimental. */
  readonly "project/create": { readonly params: T.ProjectCreateParams; readonly result: T.ProjectCreateResponse }
  /** Experimental. */
  readonly "project/delete": { readonly params: T.ProjectDeleteParams; readonly result: T.ProjectDeleteResponse }
  /** Experimental. */
  readonly "project/import": { readonly params: T.ProjectImportParams; readonly result: T.ProjectImportResponse }
  /** Experimental. */
  readonly "project/list": { readonly params: T.ProjectListParams; readonly result: T.ProjectListResponse }
  /** Experimental. */
  readonly "project/move": { readonly params: T.ProjectMoveParams; readonly result: T.ProjectMoveResponse }
  /** Experimental. */
  readonly "project/read": { readonly params: T.ProjectReadParams; readonly result: T.ProjectReadResponse }
  /** Experimental. */
  readonly "project/update": { readonly params: T.ProjectUpdateParams; readonly result: T.ProjectUpdateResponse }
  /** Experimental. */
  readonly "remoteControl/client/list": {
    readonly params: T.RemoteControlClientsListParams
    readonly result: T.RemoteControlClientsListResponse
  }
  /** Experimental. */
  readonly "remoteControl/client/revoke": {
    readonly params: T.RemoteControlClientsRevokeParams
    readonly result: T.RemoteControlClientsRevokeResponse
  }
  /** Experimental. */
  readonly "remoteControl/disable": {
    readonly params: T.RemoteControlDisableParams | undefined
    readonly result: T.RemoteControlDisableResponse
  }
  /** Experimental. */
  readonly "remoteControl/enable": {
    readonly params: T.RemoteControlEnableParams | undefined
    readonly result: T.RemoteControlEnableResponse
  }
  /** Experimental. */
  readonly "remoteControl/pairing/start": {
    readonly params: T.RemoteControlPairingStartParams
    readonly result: T.RemoteControlPairingStartResponse
  }
  /** Experimental. */
  readonly "remoteControl/pairing/status": {
    readonly params: T.RemoteControlPairingStatusParams
    readonly result: T.RemoteControlPairingStatusResponse
  }
  /** Experimental. */
  readonly "remoteControl/status/read": {
    readonly params: undefined
    readonly result: T.RemoteControlStatusReadResponse
  }
  readonly "review/start": { readonly params: T.ReviewStartParams; readonly result: T.ReviewStartResponse }
  /** Experimental. */
  readonly "rollout/compress": { readonly params: undefined; readonly result: T.RolloutCompressResponse }
  /** Experimental. */
  readonly "server/diagnostics": {
    readonly params: T.ServerDiagnosticsParams
    readonly result: T.ServerDiagnosticsResponse
  }
  readonly "skills/config/write": {
    readonly params: T.SkillsConfigWriteParams
    readonly result: T.SkillsConfigWriteResponse
  }
  readonly "skills/extraRoots/set": {
    readonly params: T.SkillsExtraRootsSetParams
    readonly result: T.SkillsExtraRootsSetResponse
  }
  readonly "skills/list": { readonly params: T.SkillsListParams; readonly result: T.SkillsListResponse }
  readonly "thread/approveGuardianDeniedAction": {
    readonly params: T.ThreadApproveGuardianDeniedActionParams
    readonly result: T.ThreadApproveGuardianDeniedActionResponse
  }
  readonly "thread/archive": { readonly params: T.ThreadArchiveParams; readonly result: T.ThreadArchiveResponse }
  readonly "thread/attachment/add": {
    readonly params: T.ThreadAttachmentAddParams
    readonly result: T.ThreadAttachmentAddResponse
  }
  readonly "thread/attachment/list": {
    readonly params: T.ThreadAttachmentListParams
    readonly result: T.ThreadAttachmentListResponse
  }
  readonly "thread/attachment/remove": {
    readonly params: T.ThreadAttachmentRemoveParams
    readonly result: T.ThreadAttachmentRemoveResponse
  }
  readonly "thread/attachmentOwner/list": {
    readonly params: T.ThreadAttachmentOwnerListParams
    readonly result: T.ThreadAttachmentOwnerListResponse
  }
  /** Experimental. */
  readonly "thread/backgroundTerminals/clean": {
    readonly params: T.ThreadBackgroundTerminalsCleanParams
    readonly result: T.ThreadBackgroundTerminalsCleanResponse
  }
  /** Experimental. */
  readonly "thread/backgroundTerminals/list": {
    readonly params: T.ThreadBackgroundTerminalsListParams
    readonly result: T.ThreadBackgroundTerminalsListResponse
  }
  /** Experimental. */
  readonly "thread/backgroundTerminals/terminate": {
    readonly params: T.ThreadBackgroundTerminalsTerminateParams
    readonly result: T.ThreadBackgroundTerminalsTerminateResponse
  }
  readonly "thread/compact/start": {
    readonly params: T.ThreadCompactStartParams
    readonly result: T.ThreadCompactStartResponse
  }
  /** Experimental. */
  readonly "thread/decrement_elicitation": {
    readonly params: T.ThreadDecrementElicitationParams
    readonly result: T.ThreadDecrementElicitationResponse
  }
  readonly "thread/delete": { readonly params: T.ThreadDeleteParams; readonly result: T.ThreadDeleteResponse }
  readonly "thread/fork": { readonly params: T.ThreadForkParams; readonly result: T.ThreadForkResponse }
  readonly "thread/goal/clear": { readonly params: T.ThreadGoalClearParams; readonly result: T.ThreadGoalClearResponse }
  readonly "thread/goal/get": { readonly params: T.ThreadGoalGetParams; readonly result: T.ThreadGoalGetResponse }
  readonly "thread/goal/set": { readonly params: T.ThreadGoalSetParams; readonly result: T.ThreadGoalSetResponse }
  /** Experimental. */
  readonly "thread/guardianReview": {
    readonly params: T.ThreadGuardianReviewParams
    readonly result: T.ThreadGuardianReviewResponse
  }
  /** Experimental. */
  readonly "thread/increment_elicitation": {
    readonly params: T.ThreadIncrementElicitationParams
    readonly result: T.ThreadIncrementElicitationResponse
  }
  readonly "thread/inject_items": {
    readonly params: T.ThreadInjectItemsParams
    readonly result: T.ThreadInjectItemsResponse
  }
  readonly "thread/items/list": { readonly params: T.ThreadItemsListParams; readonly result: T.ThreadItemsListResponse }
  /** Experimental. */
  readonly "thread/items/read": { readonly params: T.ThreadItemsReadParams; readonly result: T.ThreadItemsReadResponse }
  readonly "thread/list": { readonly params: T.ThreadListParams; readonly result: T.ThreadListResponse }
  readonly "thread/loaded/list": {
    readonly params: T.ThreadLoadedListParams
    readonly result: T.ThreadLoadedListResponse
  }
  /** Experimental. */
  readonly "thread/memory/read": {
    readonly params: T.ThreadMemoryReadParams
    readonly result: T.ThreadMemoryReadResponse
  }
  /** Experimental. */
  readonly "thread/memoryMode/set": {
    readonly params: T.ThreadMemoryModeSetParams
    readonly result: T.ThreadMemoryModeSetResponse
  }
  readonly "thread/metadata/update": {
    readonly params: T.ThreadMetadataUpdateParams
    readonly result: T.ThreadMetadataUpdateResponse
  }
  readonly "thread/name/set": { readonly params: T.ThreadSetNameParams; readonly result: T.ThreadSetNameResponse }
  /** Experimental. */
  readonly "thread/prediction/request": {
    readonly params: T.ThreadPredictionRequestParams
    readonly result: T.ThreadPredictionRequestResponse
  }
  /** Experimental. */
  readonly "thread/prepareApprovedPlan": {
    readonly params: T.ThreadPrepareApprovedPlanParams
    readonly result: T.ThreadPrepareApprovedPlanResponse
  }
  /** Experimental. */
  readonly "thread/queue/add": { readonly params: T.ThreadQueueAddParams; readonly result: T.ThreadQueueAddResponse }
  /** Experimental. */
  readonly "thread/queue/delete": {
    readonly params: T.ThreadQueueDeleteParams
    readonly result: T.ThreadQueueDeleteResponse
  }
  /** Experimental. */
  readonly "thread/queue/list": { readonly params: T.ThreadQueueListParams; readonly result: T.ThreadQueueListResponse }
  /** Experimental. */
  readonly "thread/queue/reorder": {
    readonly params: T.ThreadQueueReorderParams
    readonly result: T.ThreadQueueReorderResponse
  }
  /** Experimental. */
  readonly "thread/queue/start": {
    readonly params: T.ThreadQueueStartParams
    readonly result: T.ThreadQueueStartResponse
  }
  /** Experimental. */
  readonly "thread/queue/update": {
    readonly params: T.ThreadQueueUpdateParams
    readonly result: T.ThreadQueueUpdateResponse
  }
  readonly "thread/read": { readonly params: T.ThreadReadParams; readonly result: T.ThreadReadResponse }
  /** Experimental. */
  readonly "thread/readState/update": {
    readonly params: T.ThreadReadStateUpdateParams
    readonly result: T.ThreadReadStateUpdateResponse
  }
  /** Experimental. */
  readonly "thread/realtime/appendAudio": {
    readonly params: T.ThreadRealtimeAppendAudioParams
    readonly result: T.ThreadRealtimeAppendAudioResponse
  }
  /** Experimental. */
  readonly "thread/realtime/appendSpeech": {
    readonly params: T.ThreadRealtimeAppendSpeechParams
    readonly result: T.ThreadRealtimeAppendSpeechResponse
  }
  /** Experimental. */
  readonly "thread/realtime/appendText": {
    readonly params: T.ThreadRealtimeAppendTextParams
    readonly result: T.ThreadRealtimeAppendTextResponse
  }
  /** Experimental. */
  readonly "thread/realtime/listVoices": {
    readonly params: T.ThreadRealtimeListVoicesParams
    readonly result: T.ThreadRealtimeListVoicesResponse
  }
  /** Experimental. */
  readonly "thread/realtime/start": {
    readonly params: T.ThreadRealtimeStartParams
    readonly result: T.ThreadRealtimeStartResponse
  }
  /** Experimental. */
  readonly "thread/realtime/stop": {
    readonly params: T.ThreadRealtimeStopParams
    readonly result: T.ThreadRealtimeStopResponse
  }
  readonly "thread/resume": { readonly params: T.ThreadResumeParams; readonly result: T.ThreadResumeResponse }
  readonly "thread/revert": { readonly params: T.ThreadRevertParams; readonly result: T.ThreadRevertResponse }
  /** Experimental. */
  readonly "thread/sample": { readonly params: T.ThreadSampleParams; readonly result: T.ThreadSampleResponse }
  /** Experimental. */
  readonly "thread/sample/cancel": {
    readonly params: T.ThreadSampleCancelParams
    readonly result: T.ThreadSampleCancelResponse
  }
  /** Experimental. */
  readonly "thread/search": { readonly params: T.ThreadSearchParams; readonly result: T.ThreadSearchResponse }
  /** Experimental. */
  readonly "thread/searchOccurrences": {
    readonly params: T.ThreadSearchOccurrencesParams
    readonly result: T.ThreadSearchOccurrencesResponse
  }
  readonly "thread/section/move": {
    readonly params: T.ThreadSectionMoveParams
    readonly result: T.ThreadSectionMoveResponse
  }
  /** Experimental. */
  readonly "thread/settings/update": {
    readonly params: T.ThreadSettingsUpdateParams
    readonly result: T.ThreadSettingsUpdateResponse
  }
  readonly "thread/shellCommand": {
    readonly params: T.ThreadShellCommandParams
    readonly result: T.ThreadShellCommandResponse
  }
  readonly "thread/start": { readonly params: T.ThreadStartParams; readonly result: T.ThreadStartResponse }
  /** Experimental. */
  readonly "thread/timeline/list": {
    readonly params: T.ThreadTimelineListParams
    readonly result: T.ThreadTimelineListResponse
  }
  readonly "thread/turns/list": { readonly params: T.ThreadTurnsListParams; readonly result: T.ThreadTurnsListResponse }
  readonly "thread/unarchive": { readonly params: T.ThreadUnarchiveParams; readonly result: T.ThreadUnarchiveResponse }
  readonly "thread/unsubscribe": {
    readonly params: T.ThreadUnsubscribeParams
    readonly result: T.ThreadUnsubscribeResponse
  }
  readonly "threadSection/create": {
    readonly params: T.ThreadSectionCreateParams
    readonly result: T.ThreadSectionCreateResponse
  }
  readonly "threadSection/delete": {
    readonly params: T.ThreadSectionDeleteParams
    readonly result: T.ThreadSectionDeleteResponse
  }
  readonly "threadSection/list": {
    readonly params: T.ThreadSectionListParams
    readonly result: T.ThreadSectionListResponse
  }
  readonly "threadSection/update": {
    readonly params: T.ThreadSectionUpdateParams
    readonly result: T.ThreadSectionUpdateResponse
  }
  readonly "turn/interrupt": { readonly params: T.TurnInterruptParams; readonly result: T.TurnInterruptResponse }
  /** Experimental. */
  readonly "turn/settings/update": {
    readonly params: T.TurnSettingsUpdateParams
    readonly result: T.TurnSettingsUpdateResponse
  }
  readonly "turn/start": { readonly params: T.TurnStartParams; readonly result: T.TurnStartResponse }
  readonly "turn/steer": { readonly params: T.TurnSteerParams; readonly result: T.TurnSteerResponse }
  /** Experimental. */
  readonly "userVerification/cancel": {
    readonly params: T.UserVerificationCancelParams
    readonly result: T.UserVerificationCancelResponse
  }
  /** Experimental. */
  readonly "userVerification/delete": {
    readonly params: T.UserVerificationDeleteParams
    readonly result: T.UserVerificationDeleteResponse
  }
  /** Experimental. */
  readonly "userVerification/enroll": {
    readonly params: T.UserVerificationEnrollParams
    readonly result: T.UserVerificationEnrollResponse
  }
  /** Experimental. */
  readonly "userVerification/status": {
    readonly params: T.UserVerificationStatusParams
    readonly result: T.UserVerificationStatusResponse
  }
  /** Experimental. */
  readonly "userVerification/verify": {
    readonly params: T.UserVerificationVerifyParams
    readonly result: T.UserVerificationVerifyResponse
  }
  readonly "windowsSandbox/readiness": {
    readonly params: undefined
    readonly result: T.WindowsSandboxReadinessResponse
  }
  readonly "windowsSandbox/setupStart": {
    readonly params: T.WindowsSandboxSetupStartParams
    readonly result: T.WindowsSandboxSetupStartResponse
  }
}

/** The requests that the server sends. */
export interface ServerRequests {
  readonly "account/chatgptAuthTokens/refresh": {
    readonly params: T.ChatgptAuthTokensRefreshParams
    readonly result: T.ChatgptAuthTokensRefreshResponse
  }
  readonly applyPatchApproval: {
    readonly params: T.ApplyPatchApprovalParams
    readonly result: T.ApplyPatchApprovalResponse
  }
  readonly "attestation/generate": {
    readonly params: T.AttestationGenerateParams
    readonly result: T.AttestationGenerateResponse
  }
  /** Experimental. */
  readonly "currentTime/read": { readonly params: T.CurrentTimeReadParams; readonly result: T.CurrentTimeReadResponse }
  readonly execCommandApproval: {
    readonly params: T.ExecCommandApprovalParams
    readonly result: T.ExecCommandApprovalResponse
  }
  readonly "item/commandExecution/requestApproval": {
    readonly params: T.CommandExecutionRequestApprovalParams
    readonly result: T.CommandExecutionRequestApprovalResponse
  }
  readonly "item/fileChange/requestApproval": {
    readonly params: T.FileChangeRequestApprovalParams
    readonly result: T.FileChangeRequestApprovalResponse
  }
  readonly "item/permissions/requestApproval": {
    readonly params: T.PermissionsRequestApprovalParams
    readonly result: T.PermissionsRequestApprovalResponse
  }
  readonly "item/tool/call": { readonly params: T.DynamicToolCallParams; readonly result: T.DynamicToolCallResponse }
  readonly "item/tool/requestUserInput": {
    readonly params: T.ToolRequestUserInputParams
    readonly result: T.ToolRequestUserInputResponse
  }
  readonly "mcpServer/elicitation/request": {
    readonly params: T.McpServerElicitationRequestParams
    readonly result: T.McpServerElicitationRequestResponse
  }
}

/** The params of what a client notifies of. */
export interface ClientNotifications {
  readonly initialized: undefined
}

/** The params of what the server notifies of. */
export interface ServerNotifications {
  readonly "account/gatewayOAuth/changed": T.GatewayOAuthChangedNotification
  readonly "account/login/completed": T.AccountLoginCompletedNotification
  readonly "account/rateLimits/updated": T.AccountRateLimitsUpdatedNotification
  readonly "account/updated": T.AccountUpdatedNotification
  readonly "app/list/updated": T.AppListUpdatedNotification
  readonly "autoApprovalReview/strictReviewRequired": T.StrictReviewRequiredNotification
  readonly "command/exec/outputDelta": T.CommandExecOutputDeltaNotification
  readonly configWarning: T.ConfigWarningNotification
  readonly deprecationNotice: T.DeprecationNoticeNotification
  readonly error: T.ErrorNotification
  readonly "externalAgentConfig/import/completed": T.ExternalAgentConfigImportCompletedNotification
  readonly "externalAgentConfig/import/progress": T.ExternalAgentConfigImportProgressNotification
  readonly "fs/changed": T.FsChangedNotification
  readonly "fuzzyFileSearch/sessionCompleted": T.FuzzyFileSearchSessionCompletedNotification
  readonly "fuzzyFileSearch/sessionUpdated": T.FuzzyFileSearchSessionUpdatedNotification
  readonly guardianWarning: T.GuardianWarningNotification
  readonly "hook/completed": T.HookCompletedNotification
  readonly "hook/started": T.HookStartedNotification
  readonly "item/agentMessage/delta": T.AgentMessageDeltaNotification
  readonly "item/autoApprovalReview/completed": T.ItemGuardianApprovalReviewCompletedNotification
  readonly "item/autoApprovalReview/started": T.ItemGuardianApprovalReviewStartedNotification
  readonly "item/commandExecution/outputDelta": T.CommandExecutionOutputDeltaNotification
  readonly "item/commandExecution/terminalInteraction": T.TerminalInteractionNotification
  readonly "item/completed": T.ItemCompletedNotification
  readonly "item/fileChange/outputDelta": T.FileChangeOutputDeltaNotification
  readonly "item/fileChange/patchUpdated": T.FileChangePatchUpdatedNotification
  readonly "item/mcpToolCall/progress": T.McpToolCallProgressNotification
  readonly "item/plan/delta": T.PlanDeltaNotification
  readonly "item/reasoning/summaryPartAdded": T.ReasoningSummaryPartAddedNotification
  readonly "item/reasoning/summaryTextDelta": T.ReasoningSummaryTextDeltaNotification
  readonly "item/reasoning/textDelta": T.ReasoningTextDeltaNotification
  readonly "item/started": T.ItemStartedNotification
  readonly "mcpServer/event/stream/notification": T.McpServerEventStreamNotification
  readonly "mcpServer/oauthLogin/completed": T.McpServerOauthLoginCompletedNotification
  readonly "mcpServer/startupStatus/updated": T.McpServerStatusUpdatedNotification
  readonly "model/rerouted": T.ModelReroutedNotification
  readonly "model/safetyBuffering/updated": T.ModelSafetyBufferingUpdatedNotification
  readonly "model/verification": T.ModelVerificationNotification
  readonly "modelProvider/authRecoveryCompleted": T.AuthRecoveryNotification
  readonly "modelProvider/authRecoveryStarted": T.AuthRecoveryNotification
  readonly "process/exited": T.ProcessExitedNotification
  readonly "process/outputDelta": T.ProcessOutputDeltaNotification
  readonly "project/changed": T.ProjectChangedNotification
  readonly "remoteControl/status/changed": T.RemoteControlStatusChangedNotification
  readonly "serverRequest/resolved": T.ServerRequestResolvedNotification
  readonly "skills/changed": T.SkillsChangedNotification
  readonly "thread/archived": T.ThreadArchivedNotification
  readonly "thread/attachment/updated": T.ThreadAttachmentUpdatedNotification
  readonly "thread/closed": T.ThreadClosedNotification
  readonly "thread/compacted": T.ContextCompactedNotification
  readonly "thread/deleted": T.ThreadDeletedNotification
  readonly "thread/environment/connected": T.EnvironmentConnectionNotification
  readonly "thread/environment/disconnected": T.EnvironmentConnectionNotification
  readonly "thread/goal/cleared": T.ThreadGoalClearedNotification
  readonly "thread/goal/updated": T.ThreadGoalUpdatedNotification
  readonly "thread/name/updated": T.ThreadNameUpdatedNotification
  readonly "thread/prediction/updated": T.ThreadPredictionUpdatedNotification
  readonly "thread/project/updated": T.ThreadProjectUpdatedNotification
  readonly "thread/queue/changed": T.ThreadQueueChangedNotification
  readonly "thread/readState/changed": T.ThreadReadStateChangedNotification
  readonly "thread/realtime/closed": T.ThreadRealtimeClosedNotification
  readonly "thread/realtime/error": T.ThreadRealtimeErrorNotification
  readonly "thread/realtime/item/completed": T.ThreadRealtimeItemCompletedNotification
  readonly "thread/realtime/item/started": T.ThreadRealtimeItemStartedNotification
  readonly "thread/realtime/item/transcript/delta": T.ThreadRealtimeItemTranscriptDeltaNotification
  readonly "thread/realtime/itemAdded": T.ThreadRealtimeItemAddedNotification
  readonly "thread/realtime/outputAudio/delta": T.ThreadRealtimeOutputAudioDeltaNotification
  readonly "thread/realtime/sdp": T.ThreadRealtimeSdpNotification
  readonly "thread/realtime/started": T.ThreadRealtimeStartedNotification
  readonly "thread/realtime/transcript/delta": T.ThreadRealtimeTranscriptDeltaNotification
  readonly "thread/realtime/transcript/done": T.ThreadRealtimeTranscriptDoneNotification
  readonly "thread/reverted": T.ThreadRevertedNotification
  readonly "thread/section/changed": T.ThreadSectionChangedNotification
  readonly "thread/settings/updated": T.ThreadSettingsUpdatedNotification
  readonly "thread/started": T.ThreadStartedNotification
  readonly "thread/status/changed": T.ThreadStatusChangedNotification
  readonly "thread/tokenUsage/updated": T.ThreadTokenUsageUpdatedNotification
  readonly "thread/unarchived": T.ThreadUnarchivedNotification
  readonly "turn/completed": T.TurnCompletedNotification
  readonly "turn/diff/updated": T.TurnDiffUpdatedNotification
  readonly "turn/moderationMetadata": T.TurnModerationMetadataNotification
  readonly "turn/plan/updated": T.TurnPlanUpdatedNotification
  readonly "turn/started": T.TurnStartedNotification
  readonly warning: T.WarningNotification
  readonly "windows/worldWritableWarning": T.WindowsWorldWritableWarningNotification
  readonly "windowsSandbox/setupCompleted": T.WindowsSandboxSetupCompletedNotification
}

export type ClientRequestMethod = keyof ClientRequests

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

export type StableClientRequestMethod = Exclude<ClientRequestMethod, ExperimentalClientRequestMethod>

export type ServerRequestMethod = keyof ServerRequests

export type ClientNotificationMethod = keyof ClientNotifications

export type ServerNotificationMethod = keyof ServerNotifications

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

export type HandleName = (typeof handleNames)[number]

export const clientRequests: {
  readonly [M in ClientRequestMethod]: ClientRequestEntry<ClientRequests[M]["params"], ClientRequests[M]["result"]>
} = {
  "account/bedrock/checkGovCloudRequirements": {
    params: S.BedrockCheckGovCloudRequirementsParams,
    result: S.BedrockCheckGovCloudRequirementsResponse,
    experimental: true,
    experimentalFields: []
  },
  "account/bedrock/discover": {
    params: S.BedrockDiscoverParams,
    result: S.BedrockDiscoverResponse,
    experimental: true,
    experimentalFields: []
  },
  "account/bedrock/setup": {
    params: S.BedrockSetupParams,
    result: S.BedrockSetupResponse,
    experimental: true,
    experimentalFields: []
  },
  "account/gatewayOAuth/cancel": {
    params: absent,
    result: S.GatewayOAuthCancelResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/gatewayOAuth/login": {
    params: omissible(S.GatewayOAuthLoginParams),
    result: S.GatewayOAuthLoginResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/gatewayOAuth/read": {
    params: omissible(S.GatewayOAuthReadParams),
    result: S.GatewayOAuthReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/gcp/setup": {
    params: S.GcpSetupParams,
    result: S.GcpSetupResponse,
    experimental: true,
    experimentalFields: []
  },
  "account/login/cancel": {
    params: S.CancelLoginAccountParams,
    result: S.CancelLoginAccountResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/login/start": {
    params: S.LoginAccountParams,
    result: S.LoginAccountResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/logout": { params: absent, result: S.LogoutAccountResponse, experimental: false, experimentalFields: [] },
  "account/rateLimitResetCredit/consume": {
    params: S.ConsumeAccountRateLimitResetCreditParams,
    result: S.ConsumeAccountRateLimitResetCreditResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/rateLimits/read": {
    params: omissible(S.GetAccountRateLimitsParams),
    result: S.GetAccountRateLimitsResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/read": {
    params: S.GetAccountParams,
    result: S.GetAccountResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/securitySetup/read": {
    params: absent,
    result: S.GetAccountSecuritySetupResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/sendAddCreditsNudgeEmail": {
    params: S.SendAddCreditsNudgeEmailParams,
    result: S.SendAddCreditsNudgeEmailResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/usage/read": {
    params: omissible(S.GetAccountTokenUsageParams),
    result: S.GetAccountTokenUsageResponse,
    experimental: false,
    experimentalFields: []
  },
  "account/workspaceMessages/read": {
    params: absent,
    result: S.GetWorkspaceMessagesResponse,
    experimental: false,
    experimentalFields: []
  },
  "accountSession/list": {
    params: S.AccountSessionsListParams,
    result: S.AccountSessionsResponse,
    experimental: true,
    experimentalFields: []
  },
  "accountSession/switch": {
    params: S.AccountSessionsSwitchParams,
    result: S.AccountSessionsSwitchResponse,
    experimental: true,
    experimentalFields: []
  },
  "app/installed": {
    params: S.AppsInstalledParams,
    result: S.AppsInstalledResponse,
    experimental: false,
    experimentalFields: []
  },
  "app/list": { params: S.AppsListParams, result: S.AppsListResponse, experimental: false, experimentalFields: [] },
  "app/read": { params: S.AppsReadParams, result: S.AppsReadResponse, experimental: false, experimentalFields: [] },
  "collaborationMode/list": {
    params: S.CollaborationModeListParams,
    result: S.CollaborationModeListResponse,
    experimental: true,
    experimentalFields: []
  },
  "command/exec": {
    params: S.CommandExecParams,
    result: S.CommandExecResponse,
    experimental: false,
    experimentalFields: ["permissionProfile"]
  },
  "command/exec/resize": {
    params: S.CommandExecResizeParams,
    result: S.CommandExecResizeResponse,
    experimental: false,
    experimentalFields: []
  },
  "command/exec/terminate": {
    params: S.CommandExecTerminateParams,
    result: S.CommandExecTerminateResponse,
    experimental: false,
    experimentalFields: []
  },
  "command/exec/write": {
    params: S.CommandExecWriteParams,
    result: S.CommandExecWriteResponse,
    experimental: false,
    experimentalFields: []
  },
  "config/batchWrite": {
    params: S.ConfigBatchWriteParams,
    result: S.ConfigWriteResponse,
    experimental: false,
    experimentalFields: []
  },
  "config/mcpServer/reload": {
    params: absent,
    result: S.McpServerRefreshResponse,
    experimental: false,
    experimentalFields: []
  },
  "config/read": {
    params: S.ConfigReadParams,
    result: S.ConfigReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "config/value/write": {
    params: S.ConfigValueWriteParams,
    result: S.ConfigWriteResponse,
    experimental: false,
    experimentalFields: []
  },
  "configRequirements/read": {
    params: absent,
    result: S.ConfigRequirementsReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "environment/add": {
    params: S.EnvironmentAddParams,
    result: S.EnvironmentAddResponse,
    experimental: true,
    experimentalFields: []
  },
  "environment/info": {
    params: S.EnvironmentInfoParams,
    result: S.EnvironmentInfoResponse,
    experimental: true,
    experimentalFields: []
  },
  "environment/status": {
    params: S.EnvironmentStatusParams,
    result: S.EnvironmentStatusResponse,
    experimental: true,
    experimentalFields: []
  },
  "experimentalFeature/enablement/set": {
    params: S.ExperimentalFeatureEnablementSetParams,
    result: S.ExperimentalFeatureEnablementSetResponse,
    experimental: false,
    experimentalFields: []
  },
  "experimentalFeature/list": {
    params: S.ExperimentalFeatureListParams,
    result: S.ExperimentalFeatureListResponse,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/detect": {
    params: S.ExternalAgentConfigDetectParams,
    result: S.ExternalAgentConfigDetectResponse,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import": {
    params: S.ExternalAgentConfigImportParams,
    result: S.ExternalAgentConfigImportResponse,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import/readHistories": {
    params: absent,
    result: S.ExternalAgentConfigImportHistoriesReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "externalAgentConfig/import/recordHistory": {
    params: S.ExternalAgentConfigImportHistoryRecordParams,
    result: S.ExternalAgentConfigImportHistoryRecordResponse,
    experimental: false,
    experimentalFields: []
  },
  "feedback/save": {
    params: S.FeedbackSaveParams,
    result: S.FeedbackSaveResponse,
    experimental: false,
    experimentalFields: []
  },
  "feedback/upload": {
    params: S.FeedbackUploadParams,
    result: S.FeedbackUploadResponse,
    experimental: false,
    experimentalFields: []
  },
  "fs/copy": { params: S.FsCopyParams, result: S.FsCopyResponse, experimental: false, experimentalFields: [] },
  "fs/createDirectory": {
    params: S.FsCreateDirectoryParams,
    result: S.FsCreateDirectoryResponse,
    experimental: false,
    experimentalFields: []
  },
  "fs/getMetadata": {
    params: S.FsGetMetadataParams,
    result: S.FsGetMetadataResponse,
    experimental: false,
    experimentalFields: []
  },
  "fs/readDirectory": {
    params: S.FsReadDirectoryParams,
    result: S.FsReadDirectoryResponse,
    experimental: false,
    experimentalFields: []
  },
  "fs/readFile": {
    params: S.FsReadFileParams,
    result: S.FsReadFileResponse,
    experimental: false,
    experimentalFields: []
  },
  "fs/remove": { params: S.FsRemoveParams, result: S.FsRemoveResponse, experimental: false, experimentalFields: [] },
  "fs/unwatch": { params: S.FsUnwatchParams, result: S.FsUnwatchResponse, experimental: false, experimentalFields: [] },
  "fs/watch": { params: S.FsWatchParams, result: S.FsWatchResponse, experimental: false, experimentalFields: [] },
  "fs/writeFile": {
    params: S.FsWriteFileParams,
    result: S.FsWriteFileResponse,
    experimental: false,
    experimentalFields: []
  },
  fuzzyFileSearch: {
    params: S.FuzzyFileSearchParams,
    result: S.FuzzyFileSearchResponse,
    experimental: false,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionStart": {
    params: S.FuzzyFileSearchSessionStartParams,
    result: S.FuzzyFileSearchSessionStartResponse,
    experimental: true,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionStop": {
    params: S.FuzzyFileSearchSessionStopParams,
    result: S.FuzzyFileSearchSessionStopResponse,
    experimental: true,
    experimentalFields: []
  },
  "fuzzyFileSearch/sessionUpdate": {
    params: S.FuzzyFileSearchSessionUpdateParams,
    result: S.FuzzyFileSearchSessionUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "hooks/list": { params: S.HooksListParams, result: S.HooksListResponse, experimental: false, experimentalFields: [] },
  initialize: { params: S.InitializeParams, result: S.InitializeResponse, experimental: false, experimentalFields: [] },
  "marketplace/add": {
    params: S.MarketplaceAddParams,
    result: S.MarketplaceAddResponse,
    experimental: false,
    experimentalFields: []
  },
  "marketplace/remove": {
    params: S.MarketplaceRemoveParams,
    result: S.MarketplaceRemoveResponse,
    experimental: false,
    experimentalFields: []
  },
  "marketplace/upgrade": {
    params: S.MarketplaceUpgradeParams,
    result: S.MarketplaceUpgradeResponse,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/event/stream/start": {
    params: S.McpServerEventStreamStartParams,
    result: S.McpServerEventStreamStartResponse,
    experimental: true,
    experimentalFields: []
  },
  "mcpServer/event/stream/stop": {
    params: S.McpServerEventStreamStopParams,
    result: S.McpServerEventStreamStopResponse,
    experimental: true,
    experimentalFields: []
  },
  "mcpServer/oauth/login": {
    params: S.McpServerOauthLoginParams,
    result: S.McpServerOauthLoginResponse,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/resource/read": {
    params: S.McpResourceReadParams,
    result: S.McpResourceReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "mcpServer/tool/call": {
    params: S.McpServerToolCallParams,
    result: S.McpServerToolCallResponse,
    experimental: false,
    experimentalFields: []
  },
  "mcpServerStatus/list": {
    params: S.ListMcpServerStatusParams,
    result: S.ListMcpServerStatusResponse,
    experimental: false,
    experimentalFields: []
  },
  "memory/reset": { params: absent, result: S.MemoryResetResponse, experimental: true, experimentalFields: [] },
  "memory/status": {
    params: S.MemoryStatusParams,
    result: S.MemoryStatusResponse,
    experimental: true,
    experimentalFields: []
  },
  "mock/experimentalMethod": {
    params: S.MockExperimentalMethodParams,
    result: S.MockExperimentalMethodResponse,
    experimental: true,
    experimentalFields: []
  },
  "model/list": { params: S.ModelListParams, result: S.ModelListResponse, experimental: false, experimentalFields: [] },
  "modelProvider/capabilities/read": {
    params: S.ModelProviderCapabilitiesReadParams,
    result: S.ModelProviderCapabilitiesReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "modelProvider/config/write": {
    params: S.ModelProviderConfigWriteParams,
    result: S.ModelProviderConfigWriteResponse,
    experimental: false,
    experimentalFields: []
  },
  "modelProvider/list": {
    params: S.ModelProviderListParams,
    result: S.ModelProviderListResponse,
    experimental: false,
    experimentalFields: []
  },
  "permissionProfile/list": {
    params: S.PermissionProfileListParams,
    result: S.PermissionProfileListResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/install": {
    params: S.PluginInstallParams,
    result: S.PluginInstallResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/installed": {
    params: S.PluginInstalledParams,
    result: S.PluginInstalledResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/list": {
    params: S.PluginListParams,
    result: S.PluginListResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/read": {
    params: S.PluginReadParams,
    result: S.PluginReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/reconcile": {
    params: S.PluginReconcileParams,
    result: S.PluginReconcileResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/search": {
    params: S.PluginSearchParams,
    result: S.PluginSearchResponse,
    experimental: true,
    experimentalFields: []
  },
  "plugin/share/checkout": {
    params: S.PluginShareCheckoutParams,
    result: S.PluginShareCheckoutResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/delete": {
    params: S.PluginShareDeleteParams,
    result: S.PluginShareDeleteResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/list": {
    params: S.PluginShareListParams,
    result: S.PluginShareListResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/save": {
    params: S.PluginShareSaveParams,
    result: S.PluginShareSaveResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/share/updateTargets": {
    params: S.PluginShareUpdateTargetsParams,
    result: S.PluginShareUpdateTargetsResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/skill/read": {
    params: S.PluginSkillReadParams,
    result: S.PluginSkillReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "plugin/uninstall": {
    params: S.PluginUninstallParams,
    result: S.PluginUninstallResponse,
    experimental: false,
    experimentalFields: []
  },
  "process/kill": {
    params: S.ProcessKillParams,
    result: S.ProcessKillResponse,
    experimental: true,
    experimentalFields: []
  },
  "process/resizePty": {
    params: S.ProcessResizePtyParams,
    result: S.ProcessResizePtyResponse,
    experimental: true,
    experimentalFields: []
  },
  "process/spawn": {
    params: S.ProcessSpawnParams,
    result: S.ProcessSpawnResponse,
    experimental: true,
    experimentalFields: []
  },
  "process/writeStdin": {
    params: S.ProcessWriteStdinParams,
    result: S.ProcessWriteStdinResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/create": {
    params: S.ProjectCreateParams,
    result: S.ProjectCreateResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/delete": {
    params: S.ProjectDeleteParams,
    result: S.ProjectDeleteResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/import": {
    params: S.ProjectImportParams,
    result: S.ProjectImportResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/list": {
    params: S.ProjectListParams,
    result: S.ProjectListResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/move": {
    params: S.ProjectMoveParams,
    result: S.ProjectMoveResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/read": {
    params: S.ProjectReadParams,
    result: S.ProjectReadResponse,
    experimental: true,
    experimentalFields: []
  },
  "project/update": {
    params: S.ProjectUpdateParams,
    result: S.ProjectUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/client/list": {
    params: S.RemoteControlClientsListParams,
    result: S.RemoteControlClientsListResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/client/revoke": {
    params: S.RemoteControlClientsRevokeParams,
    result: S.RemoteControlClientsRevokeResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/disable": {
    params: omissible(S.RemoteControlDisableParams),
    result: S.RemoteControlDisableResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/enable": {
    params: omissible(S.RemoteControlEnableParams),
    result: S.RemoteControlEnableResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/pairing/start": {
    params: S.RemoteControlPairingStartParams,
    result: S.RemoteControlPairingStartResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/pairing/status": {
    params: S.RemoteControlPairingStatusParams,
    result: S.RemoteControlPairingStatusResponse,
    experimental: true,
    experimentalFields: []
  },
  "remoteControl/status/read": {
    params: absent,
    result: S.RemoteControlStatusReadResponse,
    experimental: true,
    experimentalFields: []
  },
  "review/start": {
    params: S.ReviewStartParams,
    result: S.ReviewStartResponse,
    experimental: false,
    experimentalFields: []
  },
  "rollout/compress": { params: absent, result: S.RolloutCompressResponse, experimental: true, experimentalFields: [] },
  "server/diagnostics": {
    params: S.ServerDiagnosticsParams,
    result: S.ServerDiagnosticsResponse,
    experimental: true,
    experimentalFields: []
  },
  "skills/config/write": {
    params: S.SkillsConfigWriteParams,
    result: S.SkillsConfigWriteResponse,
    experimental: false,
    experimentalFields: []
  },
  "skills/extraRoots/set": {
    params: S.SkillsExtraRootsSetParams,
    result: S.SkillsExtraRootsSetResponse,
    experimental: false,
    experimentalFields: []
  },
  "skills/list": {
    params: S.SkillsListParams,
    result: S.SkillsListResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/approveGuardianDeniedAction": {
    params: S.ThreadApproveGuardianDeniedActionParams,
    result: S.ThreadApproveGuardianDeniedActionResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/archive": {
    params: S.ThreadArchiveParams,
    result: S.ThreadArchiveResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/add": {
    params: S.ThreadAttachmentAddParams,
    result: S.ThreadAttachmentAddResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/list": {
    params: S.ThreadAttachmentListParams,
    result: S.ThreadAttachmentListResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachment/remove": {
    params: S.ThreadAttachmentRemoveParams,
    result: S.ThreadAttachmentRemoveResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/attachmentOwner/list": {
    params: S.ThreadAttachmentOwnerListParams,
    result: S.ThreadAttachmentOwnerListResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/backgroundTerminals/clean": {
    params: S.ThreadBackgroundTerminalsCleanParams,
    result: S.ThreadBackgroundTerminalsCleanResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/backgroundTerminals/list": {
    params: S.ThreadBackgroundTerminalsListParams,
    result: S.ThreadBackgroundTerminalsListResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/backgroundTerminals/terminate": {
    params: S.ThreadBackgroundTerminalsTerminateParams,
    result: S.ThreadBackgroundTerminalsTerminateResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/compact/start": {
    params: S.ThreadCompactStartParams,
    result: S.ThreadCompactStartResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/decrement_elicitation": {
    params: S.ThreadDecrementElicitationParams,
    result: S.ThreadDecrementElicitationResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/delete": {
    params: S.ThreadDeleteParams,
    result: S.ThreadDeleteResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/fork": {
    params: S.ThreadForkParams,
    result: S.ThreadForkResponse,
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
    experimental: false,
    experimentalFields: []
  },
  "thread/goal/get": {
    params: S.ThreadGoalGetParams,
    result: S.ThreadGoalGetResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/goal/set": {
    params: S.ThreadGoalSetParams,
    result: S.ThreadGoalSetResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/guardianReview": {
    params: S.ThreadGuardianReviewParams,
    result: S.ThreadGuardianReviewResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/increment_elicitation": {
    params: S.ThreadIncrementElicitationParams,
    result: S.ThreadIncrementElicitationResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/inject_items": {
    params: S.ThreadInjectItemsParams,
    result: S.ThreadInjectItemsResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/items/list": {
    params: S.ThreadItemsListParams,
    result: S.ThreadItemsListResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/items/read": {
    params: S.ThreadItemsReadParams,
    result: S.ThreadItemsReadResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/list": {
    params: S.ThreadListParams,
    result: S.ThreadListResponse,
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
    experimental: false,
    experimentalFields: []
  },
  "thread/memory/read": {
    params: S.ThreadMemoryReadParams,
    result: S.ThreadMemoryReadResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/memoryMode/set": {
    params: S.ThreadMemoryModeSetParams,
    result: S.ThreadMemoryModeSetResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/metadata/update": {
    params: S.ThreadMetadataUpdateParams,
    result: S.ThreadMetadataUpdateResponse,
    experimental: false,
    experimentalFields: ["daybreakEnabled", "projectId"]
  },
  "thread/name/set": {
    params: S.ThreadSetNameParams,
    result: S.ThreadSetNameResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/prediction/request": {
    params: S.ThreadPredictionRequestParams,
    result: S.ThreadPredictionRequestResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/prepareApprovedPlan": {
    params: S.ThreadPrepareApprovedPlanParams,
    result: S.ThreadPrepareApprovedPlanResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/add": {
    params: S.ThreadQueueAddParams,
    result: S.ThreadQueueAddResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/delete": {
    params: S.ThreadQueueDeleteParams,
    result: S.ThreadQueueDeleteResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/list": {
    params: S.ThreadQueueListParams,
    result: S.ThreadQueueListResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/reorder": {
    params: S.ThreadQueueReorderParams,
    result: S.ThreadQueueReorderResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/start": {
    params: S.ThreadQueueStartParams,
    result: S.ThreadQueueStartResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/queue/update": {
    params: S.ThreadQueueUpdateParams,
    result: S.ThreadQueueUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/read": {
    params: S.ThreadReadParams,
    result: S.ThreadReadResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/readState/update": {
    params: S.ThreadReadStateUpdateParams,
    result: S.ThreadReadStateUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendAudio": {
    params: S.ThreadRealtimeAppendAudioParams,
    result: S.ThreadRealtimeAppendAudioResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendSpeech": {
    params: S.ThreadRealtimeAppendSpeechParams,
    result: S.ThreadRealtimeAppendSpeechResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/appendText": {
    params: S.ThreadRealtimeAppendTextParams,
    result: S.ThreadRealtimeAppendTextResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/listVoices": {
    params: S.ThreadRealtimeListVoicesParams,
    result: S.ThreadRealtimeListVoicesResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/start": {
    params: S.ThreadRealtimeStartParams,
    result: S.ThreadRealtimeStartResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/realtime/stop": {
    params: S.ThreadRealtimeStopParams,
    result: S.ThreadRealtimeStopResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/resume": {
    params: S.ThreadResumeParams,
    result: S.ThreadResumeResponse,
    experimental: false,
    experimentalFields: ["history", "initialTurnsPage", "path", "permissions", "runtimeWorkspaceRoots"]
  },
  "thread/revert": {
    params: S.ThreadRevertParams,
    result: S.ThreadRevertResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/sample": {
    params: S.ThreadSampleParams,
    result: S.ThreadSampleResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/sample/cancel": {
    params: S.ThreadSampleCancelParams,
    result: S.ThreadSampleCancelResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/search": {
    params: S.ThreadSearchParams,
    result: S.ThreadSearchResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/searchOccurrences": {
    params: S.ThreadSearchOccurrencesParams,
    result: S.ThreadSearchOccurrencesResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/section/move": {
    params: S.ThreadSectionMoveParams,
    result: S.ThreadSectionMoveResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/settings/update": {
    params: S.ThreadSettingsUpdateParams,
    result: S.ThreadSettingsUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "thread/shellCommand": {
    params: S.ThreadShellCommandParams,
    result: S.ThreadShellCommandResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/start": {
    params: S.ThreadStartParams,
    result: S.ThreadStartResponse,
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
    experimental: true,
    experimentalFields: []
  },
  "thread/turns/list": {
    params: S.ThreadTurnsListParams,
    result: S.ThreadTurnsListResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/unarchive": {
    params: S.ThreadUnarchiveParams,
    result: S.ThreadUnarchiveResponse,
    experimental: false,
    experimentalFields: []
  },
  "thread/unsubscribe": {
    params: S.ThreadUnsubscribeParams,
    result: S.ThreadUnsubscribeResponse,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/create": {
    params: S.ThreadSectionCreateParams,
    result: S.ThreadSectionCreateResponse,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/delete": {
    params: S.ThreadSectionDeleteParams,
    result: S.ThreadSectionDeleteResponse,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/list": {
    params: S.ThreadSectionListParams,
    result: S.ThreadSectionListResponse,
    experimental: false,
    experimentalFields: []
  },
  "threadSection/update": {
    params: S.ThreadSectionUpdateParams,
    result: S.ThreadSectionUpdateResponse,
    experimental: false,
    experimentalFields: []
  },
  "turn/interrupt": {
    params: S.TurnInterruptParams,
    result: S.TurnInterruptResponse,
    experimental: false,
    experimentalFields: []
  },
  "turn/settings/update": {
    params: S.TurnSettingsUpdateParams,
    result: S.TurnSettingsUpdateResponse,
    experimental: true,
    experimentalFields: []
  },
  "turn/start": {
    params: S.TurnStartParams,
    result: S.TurnStartResponse,
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
    experimental: false,
    experimentalFields: ["additionalContext", "responsesapiClientMetadata", "responsesapiClientMetadataPatch"]
  },
  "userVerification/cancel": {
    params: S.UserVerificationCancelParams,
    result: S.UserVerificationCancelResponse,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/delete": {
    params: S.UserVerificationDeleteParams,
    result: S.UserVerificationDeleteResponse,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/enroll": {
    params: S.UserVerificationEnrollParams,
    result: S.UserVerificationEnrollResponse,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/status": {
    params: S.UserVerificationStatusParams,
    result: S.UserVerificationStatusResponse,
    experimental: true,
    experimentalFields: []
  },
  "userVerification/verify": {
    params: S.UserVerificationVerifyParams,
    result: S.UserVerificationVerifyResponse,
    experimental: true,
    experimentalFields: []
  },
  "windowsSandbox/readiness": {
    params: absent,
    result: S.WindowsSandboxReadinessResponse,
    experimental: false,
    experimentalFields: []
  },
  "windowsSandbox/setupStart": {
    params: S.WindowsSandboxSetupStartParams,
    result: S.WindowsSandboxSetupStartResponse,
    experimental: false,
    experimentalFields: []
  }
}

export const serverRequests: {
  readonly [M in ServerRequestMethod]: ServerRequestEntry<ServerRequests[M]["params"], ServerRequests[M]["result"]>
} = {
  "account/chatgptAuthTokens/refresh": {
    params: S.ChatgptAuthTokensRefreshParams,
    result: S.ChatgptAuthTokensRefreshResponse,
    experimental: false,
    ids: {}
  },
  applyPatchApproval: {
    params: S.ApplyPatchApprovalParams,
    result: S.ApplyPatchApprovalResponse,
    experimental: false,
    ids: { threadId: "conversationId" }
  },
  "attestation/generate": {
    params: S.AttestationGenerateParams,
    result: S.AttestationGenerateResponse,
    experimental: false,
    ids: {}
  },
  "currentTime/read": {
    params: S.CurrentTimeReadParams,
    result: S.CurrentTimeReadResponse,
    experimental: true,
    ids: { threadId: "threadId" }
  },
  execCommandApproval: {
    params: S.ExecCommandApprovalParams,
    result: S.ExecCommandApprovalResponse,
    experimental: false,
    ids: { threadId: "conversationId" }
  },
  "item/commandExecution/requestApproval": {
    params: S.CommandExecutionRequestApprovalParams,
    result: S.CommandExecutionRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  },
  "item/fileChange/requestApproval": {
    params: S.FileChangeRequestApprovalParams,
    result: S.FileChangeRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  },
  "item/permissions/requestApproval": {
    params: S.PermissionsRequestApprovalParams,
    result: S.PermissionsRequestApprovalResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  },
  "item/tool/call": {
    params: S.DynamicToolCallParams,
    result: S.DynamicToolCallResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  },
  "item/tool/requestUserInput": {
    params: S.ToolRequestUserInputParams,
    result: S.ToolRequestUserInputResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  },
  "mcpServer/elicitation/request": {
    params: S.McpServerElicitationRequestParams,
    result: S.McpServerElicitationRequestResponse,
    experimental: false,
    ids: { turnId: "turnId", threadId: "threadId" }
  }
}

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
