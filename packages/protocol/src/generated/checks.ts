// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import {
  isArrayOf,
  isBoolean,
  isInteger,
  isNumber,
  isObject,
  isRecordOf,
  isString,
  type Plain
} from "../internal/plain.js"

export const isAccount: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "apiKey":
      return isAccountApiKey(u)
    case "chatgpt":
      return isAccountChatgpt(u)
    case "amazonBedrock":
      return isAccountAmazonBedrock(u)
    case "gcp":
      return isAccountGcp(u)
    default:
      return false
  }
}

export const isAccountAmazonBedrock: Plain = (u) =>
  isObject(u) &&
  u.type === "amazonBedrock" &&
  (u.usesCodexManagedCredentials === undefined || typeof u.usesCodexManagedCredentials === "boolean")

export const isAccountApiKey: Plain = (u) => isObject(u) && u.type === "apiKey"

export const isAccountChatgpt: Plain = (u) =>
  isObject(u) &&
  u.type === "chatgpt" &&
  (typeof u.email === "string" || u.email === null) &&
  typeof u.planType === "string" &&
  (u.workspaceName == null || typeof u.workspaceName === "string")

export const isAccountGcp: Plain = (u) => isObject(u) && u.type === "gcp"

export const isAccountLoginCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.success === "boolean" &&
  (u.error == null || typeof u.error === "string") &&
  (u.loginId == null || typeof u.loginId === "string") &&
  (u.onboardingEntrypoint == null || typeof u.onboardingEntrypoint === "string")

export const isAccountRateLimitsUpdatedNotification: Plain = (u) => isObject(u) && isRateLimitSnapshot(u.rateLimits)

export const isAccountSecuritySetupAction: Plain = (u) =>
  isObject(u) && typeof u.label === "string" && typeof u.url === "string"

export const isAccountSecuritySetupNotice: Plain = (u) =>
  isObject(u) &&
  typeof u.accountId === "string" &&
  isAccountSecuritySetupAction(u.action) &&
  typeof u.description === "string" &&
  typeof u.title === "string" &&
  typeof u.userId === "string"

export const isAccountSession: Plain = (u) =>
  isObject(u) &&
  typeof u.isActive === "boolean" &&
  typeof u.lastUsedAt === "number" &&
  typeof u.sessionId === "string" &&
  isArrayOf(u.workspaces, isAccountSessionWorkspace) &&
  (u.displayName == null || typeof u.displayName === "string") &&
  (u.email == null || typeof u.email === "string") &&
  (u.imageUrl == null || typeof u.imageUrl === "string") &&
  (u.selectedWorkspaceAccountId == null || typeof u.selectedWorkspaceAccountId === "string") &&
  (u.userId == null || typeof u.userId === "string")

export const isAccountSessionWorkspace: Plain = (u) =>
  isObject(u) &&
  typeof u.accountId === "string" &&
  (u.imageUrl == null || typeof u.imageUrl === "string") &&
  (u.kind == null || typeof u.kind === "string") &&
  (u.name == null || typeof u.name === "string")

export const isAccountSessionsResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.sessions, isAccountSession) &&
  (u.activeSessionId == null || typeof u.activeSessionId === "string")

export const isAccountSessionsSwitchResponse: Plain = (u) =>
  isObject(u) && (isAccountSessionsSwitchResponseSessions(u) || isAccountSessionsSwitchResponseAuthUrl(u))

export const isAccountSessionsSwitchResponseAuthUrl: Plain = (u) =>
  isObject(u) && typeof u.authUrl === "string" && typeof u.loginId === "string"

export const isAccountSessionsSwitchResponseSessions: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.sessions, isAccountSession) &&
  (u.activeSessionId == null || typeof u.activeSessionId === "string")

export const isAccountTokenUsageDailyBucket: Plain = (u) =>
  isObject(u) && typeof u.startDate === "string" && typeof u.tokens === "number"

export const isAccountTokenUsageSummary: Plain = (u) =>
  isObject(u) &&
  (u.currentStreakDays == null || typeof u.currentStreakDays === "number") &&
  (u.lifetimeTokens == null || typeof u.lifetimeTokens === "number") &&
  (u.longestRunningTurnSec == null || typeof u.longestRunningTurnSec === "number") &&
  (u.longestStreakDays == null || typeof u.longestStreakDays === "number") &&
  (u.peakDailyTokens == null || typeof u.peakDailyTokens === "number")

export const isAccountUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  (u.authMode == null || typeof u.authMode === "string") &&
  (u.planType == null || typeof u.planType === "string")

export const isActivePermissionProfile: Plain = (u) =>
  isObject(u) && typeof u.id === "string" && (u.extends == null || typeof u.extends === "string")

export const isAdditionalNetworkPermissions: Plain = (u) =>
  isObject(u) && (u.enabled == null || typeof u.enabled === "boolean")

export const isAdditionalPermissionProfile: Plain = (u) =>
  isObject(u) &&
  (u.fileSystem == null || isOpenAdditionalFileSystemPermissions(u.fileSystem)) &&
  (u.network == null || isAdditionalNetworkPermissions(u.network))

export const isAgentMessageDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isAgentMessageDisplay: Plain = (u) =>
  isObject(u) &&
  typeof u.action === "string" &&
  (u.blockType == null || typeof u.blockType === "string") &&
  (u.checkTrustedContacts == null || typeof u.checkTrustedContacts === "boolean") &&
  (u.cyberTrustedAccess == null || typeof u.cyberTrustedAccess === "boolean")

export const isAgentMessageModeration: Plain = (u) =>
  isObject(u) && typeof u.moderated === "boolean" && (u.display == null || isAgentMessageDisplay(u.display))

export const isAnalyticsConfig: Plain = (u) => isObject(u) && (u.enabled == null || typeof u.enabled === "boolean")

export const isAppBranding: Plain = (u) =>
  isObject(u) &&
  typeof u.isDiscoverableApp === "boolean" &&
  (u.category == null || typeof u.category === "string") &&
  (u.developer == null || typeof u.developer === "string") &&
  (u.privacyPolicy == null || typeof u.privacyPolicy === "string") &&
  (u.termsOfService == null || typeof u.termsOfService === "string") &&
  (u.website == null || typeof u.website === "string")

export const isAppInfo: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  (u.appMetadata == null || isAppMetadata(u.appMetadata)) &&
  (u.branding == null || isAppBranding(u.branding)) &&
  (u.description == null || typeof u.description === "string") &&
  (u.distributionChannel == null || typeof u.distributionChannel === "string") &&
  (u.iconAssets == null || isRecordOf(u.iconAssets, isString)) &&
  (u.iconDarkAssets == null || isRecordOf(u.iconDarkAssets, isString)) &&
  (u.installUrl == null || typeof u.installUrl === "string") &&
  (u.isAccessible === undefined || typeof u.isAccessible === "boolean") &&
  (u.isEnabled === undefined || typeof u.isEnabled === "boolean") &&
  (u.labels == null || isRecordOf(u.labels, isString)) &&
  (u.logoUrl == null || typeof u.logoUrl === "string") &&
  (u.logoUrlDark == null || typeof u.logoUrlDark === "string") &&
  (u.pluginDisplayNames === undefined || isArrayOf(u.pluginDisplayNames, isString))

export const isAppListUpdatedNotification: Plain = (u) => isObject(u) && isArrayOf(u.data, isAppInfo)

export const isAppMetadata: Plain = (u) =>
  isObject(u) &&
  (u.categories == null || isArrayOf(u.categories, isString)) &&
  (u.developer == null || typeof u.developer === "string") &&
  (u.firstPartyRequiresInstall == null || typeof u.firstPartyRequiresInstall === "boolean") &&
  (u.review == null || isAppReview(u.review)) &&
  (u.screenshots == null || isArrayOf(u.screenshots, isAppScreenshot)) &&
  (u.seoDescription == null || typeof u.seoDescription === "string") &&
  (u.showInComposerWhenUnlinked == null || typeof u.showInComposerWhenUnlinked === "boolean") &&
  (u.subCategories == null || isArrayOf(u.subCategories, isString)) &&
  (u.version == null || typeof u.version === "string") &&
  (u.versionId == null || typeof u.versionId === "string") &&
  (u.versionNotes == null || typeof u.versionNotes === "string")

export const isAppReview: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isAppScreenshot: Plain = (u) =>
  isObject(u) &&
  typeof u.userPrompt === "string" &&
  (u.fileId == null || typeof u.fileId === "string") &&
  (u.url == null || typeof u.url === "string")

export const isAppSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  (u.category == null || typeof u.category === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.installUrl == null || typeof u.installUrl === "string")

export const isAppTemplateSummary: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.materializedAppIds, isString) &&
  typeof u.name === "string" &&
  typeof u.templateId === "string" &&
  (u.canonicalConnectorId == null || typeof u.canonicalConnectorId === "string") &&
  (u.category == null || typeof u.category === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.logoUrl == null || typeof u.logoUrl === "string") &&
  (u.logoUrlDark == null || typeof u.logoUrlDark === "string") &&
  (u.reason == null || typeof u.reason === "string")

export const isAppToolSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.description === "string" &&
  typeof u.name === "string" &&
  (u.disabledReason == null || typeof u.disabledReason === "string") &&
  (u.isEnabled === undefined || typeof u.isEnabled === "boolean") &&
  (u.isReadOnly === undefined || typeof u.isReadOnly === "boolean") &&
  (u.title == null || typeof u.title === "string")

export const isApplicationNetworkRequirements: Plain = (u) =>
  isObject(u) && isRecordOf(u.domains, isString) && typeof u.enabled === "boolean"

export const isApplicationRequirements: Plain = (u) =>
  isObject(u) &&
  (u.network == null || isApplicationNetworkRequirements(u.network)) &&
  (u.storage == null || isApplicationStorageRequirements(u.storage))

export const isApplicationStorageRequirements: Plain = (u) =>
  isObject(u) &&
  (u.defaultProjectParent == null || typeof u.defaultProjectParent === "string") &&
  (u.projectlessWorkspaceRoot == null || typeof u.projectlessWorkspaceRoot === "string")

export const isApplyPatchApprovalParams: Plain = (u) =>
  isObject(u) &&
  typeof u.callId === "string" &&
  typeof u.conversationId === "string" &&
  isRecordOf(u.fileChanges, isFileChange) &&
  (u.grantRoot == null || typeof u.grantRoot === "string") &&
  (u.reason == null || typeof u.reason === "string")

export const isAppsConfig: Plain = (u) => isObject(u) && (u._default == null || isAppsDefaultConfig(u._default))

export const isAppsDefaultConfig: Plain = (u) =>
  isObject(u) &&
  (u.approvals_reviewer == null || typeof u.approvals_reviewer === "string") &&
  (u.default_tools_approval_mode == null || typeof u.default_tools_approval_mode === "string") &&
  (u.destructive_enabled === undefined || typeof u.destructive_enabled === "boolean") &&
  (u.enabled === undefined || typeof u.enabled === "boolean") &&
  (u.open_world_enabled === undefined || typeof u.open_world_enabled === "boolean")

export const isAppsInstalledResponse: Plain = (u) => isObject(u) && isArrayOf(u.apps, isInstalledApp)

export const isAppsListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isAppInfo) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isAppsReadResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.apps, isConnectorMetadata) && isArrayOf(u.missingAppIds, isString)

export const isAskForApprovalGranular: Plain = (u) =>
  isObject(u) &&
  isObject(u.granular) &&
  typeof u.granular.mcp_elicitations === "boolean" &&
  typeof u.granular.rules === "boolean" &&
  typeof u.granular.sandbox_approval === "boolean" &&
  (u.granular.request_permissions === undefined || typeof u.granular.request_permissions === "boolean") &&
  (u.granular.skill_approval === undefined || typeof u.granular.skill_approval === "boolean")

export const isAsyncUserInputQuestion: Plain = (u) =>
  isObject(u) && typeof u.title === "string" && (u.options == null || isArrayOf(u.options, isString))

export const isAttestationGenerateParams: Plain = (u) => isObject(u)

export const isAuthRecoveryNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.message === "string" &&
  typeof u.provider === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isAutoReviewRequirements: Plain = (u) =>
  isObject(u) &&
  (u.ignoreRules == null || isArrayOf(u.ignoreRules, isString)) &&
  (u.requiredOnModels == null || isArrayOf(u.requiredOnModels, isString))

export const isBedrockAwsProfile: Plain = (u) =>
  isObject(u) && typeof u.name === "string" && (u.region == null || typeof u.region === "string")

export const isBedrockCheckGovCloudRequirementsResponse: Plain = (u) =>
  isObject(u) && typeof u.isGovCloud === "boolean" && typeof u.shouldWarn === "boolean"

export const isBedrockDiscoverResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.environmentCredentials, isBedrockEnvironmentCredential) &&
  isArrayOf(u.profiles, isBedrockAwsProfile)

export const isBedrockEnvironmentCredential: Plain = (u) =>
  isObject(u) && typeof u.type === "string" && (u.region == null || typeof u.region === "string")

export const isBedrockSetupResponse: Plain = (u) => isObject(u)

export const isBrowserUseConfig: Plain = (u) =>
  isObject(u) &&
  (u.allow_history_access == null || typeof u.allow_history_access === "boolean") &&
  (u.default_origin_policy == null || isBrowserUseOriginPolicyConfig(u.default_origin_policy)) &&
  (u.origins == null || isRecordOf(u.origins, isBrowserUseOriginPolicyConfig))

export const isBrowserUseExtensionRequirements: Plain = (u) =>
  isObject(u) && (u.requestHeaders == null || isArrayOf(u.requestHeaders, isRequestHeader))

export const isBrowserUseOriginPolicy: Plain = (u) =>
  isObject(u) &&
  (u.access == null || typeof u.access === "string") &&
  (u.accessApprovalLifetime == null || typeof u.accessApprovalLifetime === "string") &&
  (u.autoReview == null || typeof u.autoReview === "string") &&
  (u.downloads == null || typeof u.downloads === "string") &&
  (u.fullCdpAccess == null || typeof u.fullCdpAccess === "string") &&
  (u.persistentApproval == null || typeof u.persistentApproval === "boolean") &&
  (u.uploads == null || typeof u.uploads === "string")

export const isBrowserUseOriginPolicyConfig: Plain = (u) =>
  isObject(u) &&
  (u.access == null || typeof u.access === "string") &&
  (u.downloads == null || typeof u.downloads === "string") &&
  (u.full_cdp_access == null || typeof u.full_cdp_access === "string") &&
  (u.uploads == null || typeof u.uploads === "string")

export const isBrowserUseRequirements: Plain = (u) =>
  isObject(u) &&
  (u.allowGlobalPersistentApproval == null || typeof u.allowGlobalPersistentApproval === "boolean") &&
  (u.allowHistoryAccess == null || typeof u.allowHistoryAccess === "boolean") &&
  (u.allowWebmcp == null || typeof u.allowWebmcp === "boolean") &&
  (u.defaultOriginPolicy == null || isBrowserUseOriginPolicy(u.defaultOriginPolicy)) &&
  (u.disableAutoReview == null || typeof u.disableAutoReview === "boolean") &&
  (u.extension == null || isBrowserUseExtensionRequirements(u.extension)) &&
  (u.origins == null || isRecordOf(u.origins, isBrowserUseOriginPolicy))

export const isByteRange: Plain = (u) =>
  isObject(u) && isInteger(u.end, 0, 18446744073709552000) && isInteger(u.start, 0, 18446744073709552000)

export const isCancelLoginAccountResponse: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isChatgptAuthTokensRefreshParams: Plain = (u) =>
  isObject(u) &&
  typeof u.reason === "string" &&
  (u.previousAccountId == null || typeof u.previousAccountId === "string")

export const isCodexErrorInfo: Plain = (u) =>
  typeof u === "string" ||
  (isObject(u) &&
    (isCodexErrorInfoHttpConnectionFailed(u) ||
      isCodexErrorInfoResponseStreamConnectionFailed(u) ||
        isCodexErrorInfoResponseStreamDisconnected(u) || isCodexErrorInfoResponseTooManyFailedAttempts(u) ||
      isCodexErrorInfoActiveTurnNotSteerable(u)))

export const isCodexErrorInfoActiveTurnNotSteerable: Plain = (u) =>
  isObject(u) && isObject(u.activeTurnNotSteerable) && typeof u.activeTurnNotSteerable.turnKind === "string"

export const isCodexErrorInfoHttpConnectionFailed: Plain = (u) =>
  isObject(u) &&
  isObject(u.httpConnectionFailed) &&
  (u.httpConnectionFailed.httpStatusCode == null || typeof u.httpConnectionFailed.httpStatusCode === "number")

export const isCodexErrorInfoResponseStreamConnectionFailed: Plain = (u) =>
  isObject(u) &&
  isObject(u.responseStreamConnectionFailed) &&
  (u.responseStreamConnectionFailed.httpStatusCode == null ||
    typeof u.responseStreamConnectionFailed.httpStatusCode === "number")

export const isCodexErrorInfoResponseStreamDisconnected: Plain = (u) =>
  isObject(u) &&
  isObject(u.responseStreamDisconnected) &&
  (u.responseStreamDisconnected.httpStatusCode == null ||
    typeof u.responseStreamDisconnected.httpStatusCode === "number")

export const isCodexErrorInfoResponseTooManyFailedAttempts: Plain = (u) =>
  isObject(u) &&
  isObject(u.responseTooManyFailedAttempts) &&
  (u.responseTooManyFailedAttempts.httpStatusCode == null ||
    typeof u.responseTooManyFailedAttempts.httpStatusCode === "number")

export const isCollabAgentState: Plain = (u) =>
  isObject(u) && typeof u.status === "string" && (u.message == null || typeof u.message === "string")

export const isCollaborationModeListResponse: Plain = (u) => isObject(u) && isArrayOf(u.data, isCollaborationModeMask)

export const isCollaborationModeMask: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  (u.mode == null || typeof u.mode === "string") &&
  (u.model == null || typeof u.model === "string") &&
  (u.reasoning_effort == null || typeof u.reasoning_effort === "string")

export const isCommandAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "read":
      return isCommandActionRead(u)
    case "listFiles":
      return isCommandActionListFiles(u)
    case "search":
      return isCommandActionSearch(u)
    case "unknown":
      return isCommandActionUnknown(u)
    default:
      return false
  }
}

export const isCommandActionListFiles: Plain = (u) =>
  isObject(u) &&
  u.type === "listFiles" &&
  typeof u.command === "string" &&
  (u.path == null || typeof u.path === "string")

export const isCommandActionRead: Plain = (u) =>
  isObject(u) &&
  u.type === "read" &&
  typeof u.command === "string" &&
  typeof u.name === "string" &&
  typeof u.path === "string"

export const isCommandActionSearch: Plain = (u) =>
  isObject(u) &&
  u.type === "search" &&
  typeof u.command === "string" &&
  (u.path == null || typeof u.path === "string") &&
  (u.query == null || typeof u.query === "string")

export const isCommandActionUnknown: Plain = (u) => isObject(u) && u.type === "unknown" && typeof u.command === "string"

export const isCommandExecOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.capReached === "boolean" &&
  typeof u.deltaBase64 === "string" &&
  typeof u.processId === "string" &&
  typeof u.stream === "string"

export const isCommandExecResizeResponse: Plain = (u) => isObject(u)

export const isCommandExecResponse: Plain = (u) =>
  isObject(u) && typeof u.exitCode === "number" && typeof u.stderr === "string" && typeof u.stdout === "string"

export const isCommandExecTerminateResponse: Plain = (u) => isObject(u)

export const isCommandExecWriteResponse: Plain = (u) => isObject(u)

export const isCommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment: Plain = (u) =>
  isObject(u) &&
  isObject(u.acceptWithExecpolicyAmendment) &&
  isArrayOf(u.acceptWithExecpolicyAmendment.execpolicy_amendment, isString)

export const isCommandExecutionOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isCommandExecutionRequestApprovalParams: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.additionalPermissions == null || isAdditionalPermissionProfile(u.additionalPermissions)) &&
  (u.approvalId == null || typeof u.approvalId === "string") &&
  (u.availableDecisions == null || isArrayOf(u.availableDecisions, isOpenCommandExecutionApprovalDecision)) &&
  (u.command == null || typeof u.command === "string") &&
  (u.commandActions == null || isArrayOf(u.commandActions, isCommandAction)) &&
  (u.cwd == null || typeof u.cwd === "string") &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.kind === undefined || typeof u.kind === "string") &&
  (u.networkApprovalContext == null || isNetworkApprovalContext(u.networkApprovalContext)) &&
  (u.proposedExecpolicyAmendment == null || isArrayOf(u.proposedExecpolicyAmendment, isString)) &&
  (u.proposedNetworkPolicyAmendments == null ||
    isArrayOf(u.proposedNetworkPolicyAmendments, isOpenNetworkPolicyAmendment)) &&
  (u.reason == null || typeof u.reason === "string")

export const isCommandMigration: Plain = (u) => isObject(u) && typeof u.name === "string"

export const isComputerUseConfig: Plain = (u) =>
  isObject(u) &&
  (u.default_app_access == null || typeof u.default_app_access === "string") &&
  (u.macos == null || isComputerUseMacosConfig(u.macos)) &&
  (u.windows == null || isComputerUseWindowsConfig(u.windows))

export const isComputerUseMacosConfig: Plain = (u) =>
  isObject(u) && (u.bundle_ids == null || isRecordOf(u.bundle_ids, isString))

export const isComputerUseMacosRequirements: Plain = (u) =>
  isObject(u) && (u.bundleIds == null || isRecordOf(u.bundleIds, isString))

export const isComputerUseRequirements: Plain = (u) =>
  isObject(u) &&
  (u.allowLockedComputerUse == null || typeof u.allowLockedComputerUse === "boolean") &&
  (u.allowPersistentApproval == null || typeof u.allowPersistentApproval === "boolean") &&
  (u.defaultAppAccess == null || typeof u.defaultAppAccess === "string") &&
  (u.macos == null || isComputerUseMacosRequirements(u.macos)) &&
  (u.windows == null || isComputerUseWindowsRequirements(u.windows))

export const isComputerUseWindowsConfig: Plain = (u) =>
  isObject(u) &&
  (u.aumids == null || isRecordOf(u.aumids, isString)) &&
  (u.exes == null || isArrayOf(u.exes, isComputerUseWindowsExeConfig))

export const isComputerUseWindowsExeConfig: Plain = (u) =>
  isObject(u) &&
  typeof u.access === "string" &&
  typeof u.product_name === "string" &&
  typeof u.publisher_name === "string" &&
  (u.binary_name == null || typeof u.binary_name === "string")

export const isComputerUseWindowsExeRequirement: Plain = (u) =>
  isObject(u) &&
  typeof u.access === "string" &&
  typeof u.productName === "string" &&
  typeof u.publisherName === "string" &&
  (u.binaryName == null || typeof u.binaryName === "string")

export const isComputerUseWindowsRequirements: Plain = (u) =>
  isObject(u) &&
  (u.aumids == null || isRecordOf(u.aumids, isString)) &&
  (u.exes == null || isArrayOf(u.exes, isComputerUseWindowsExeRequirement))

export const isConfig: Plain = (u) =>
  isObject(u) &&
  (u.analytics == null || isAnalyticsConfig(u.analytics)) &&
  (u.approval_policy == null || isOpenAskForApproval(u.approval_policy)) &&
  (u.approvals_reviewer == null || typeof u.approvals_reviewer === "string") &&
  (u.apps == null || isAppsConfig(u.apps)) &&
  (u.browser_use == null || isBrowserUseConfig(u.browser_use)) &&
  (u.client_search_provider == null || typeof u.client_search_provider === "string") &&
  (u.compact_prompt == null || typeof u.compact_prompt === "string") &&
  (u.computer_use == null || isComputerUseConfig(u.computer_use)) &&
  (u.desktop == null || isObject(u.desktop)) &&
  (u.developer_instructions == null || typeof u.developer_instructions === "string") &&
  (u.forced_chatgpt_workspace_id == null || isForcedChatgptWorkspaceIds(u.forced_chatgpt_workspace_id)) &&
  (u.forced_login_method == null || typeof u.forced_login_method === "string") &&
  (u.instructions == null || typeof u.instructions === "string") &&
  (u.model == null || typeof u.model === "string") &&
  (u.model_auto_compact_token_limit == null || typeof u.model_auto_compact_token_limit === "number") &&
  (u.model_auto_compact_token_limit_scope == null || typeof u.model_auto_compact_token_limit_scope === "string") &&
  (u.model_context_window == null || typeof u.model_context_window === "number") &&
  (u.model_provider == null || typeof u.model_provider === "string") &&
  (u.model_reasoning_effort == null || typeof u.model_reasoning_effort === "string") &&
  (u.model_reasoning_summary == null || typeof u.model_reasoning_summary === "string") &&
  (u.model_verbosity == null || typeof u.model_verbosity === "string") &&
  (u.review_model == null || typeof u.review_model === "string") &&
  (u.sandbox_mode == null || typeof u.sandbox_mode === "string") &&
  (u.sandbox_workspace_write == null || isSandboxWorkspaceWrite(u.sandbox_workspace_write)) &&
  (u.service_tier == null || typeof u.service_tier === "string") &&
  (u.tools == null || isToolsV2(u.tools)) &&
  (u.web_search == null || typeof u.web_search === "string")

export const isConfigLayer: Plain = (u) =>
  isObject(u) &&
  u.config !== undefined &&
  isConfigLayerSource(u.name) &&
  typeof u.version === "string" &&
  (u.disabledReason == null || typeof u.disabledReason === "string")

export const isConfigLayerMetadata: Plain = (u) =>
  isObject(u) && isConfigLayerSource(u.name) && typeof u.version === "string"

export const isConfigLayerSource: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "packagedDefaults":
      return isConfigLayerSourcePackagedDefaults(u)
    case "mdm":
      return isConfigLayerSourceMdm(u)
    case "system":
      return isConfigLayerSourceSystem(u)
    case "enterpriseManaged":
      return isConfigLayerSourceEnterpriseManaged(u)
    case "user":
      return isConfigLayerSourceUser(u)
    case "project":
      return isConfigLayerSourceProject(u)
    case "sessionFlags":
      return isConfigLayerSourceSessionFlags(u)
    case "legacyManagedConfigTomlFromFile":
      return isConfigLayerSourceLegacyManagedConfigTomlFromFile(u)
    case "legacyManagedConfigTomlFromMdm":
      return isConfigLayerSourceLegacyManagedConfigTomlFromMdm(u)
    default:
      return false
  }
}

export const isConfigLayerSourceEnterpriseManaged: Plain = (u) =>
  isObject(u) && u.type === "enterpriseManaged" && typeof u.id === "string" && typeof u.name === "string"

export const isConfigLayerSourceLegacyManagedConfigTomlFromFile: Plain = (u) =>
  isObject(u) && u.type === "legacyManagedConfigTomlFromFile" && typeof u.file === "string"

export const isConfigLayerSourceLegacyManagedConfigTomlFromMdm: Plain = (u) =>
  isObject(u) && u.type === "legacyManagedConfigTomlFromMdm"

export const isConfigLayerSourceMdm: Plain = (u) =>
  isObject(u) && u.type === "mdm" && typeof u.domain === "string" && typeof u.key === "string"

export const isConfigLayerSourcePackagedDefaults: Plain = (u) =>
  isObject(u) && u.type === "packagedDefaults" && typeof u.file === "string"

export const isConfigLayerSourceProject: Plain = (u) =>
  isObject(u) && u.type === "project" && typeof u.dotCodexFolder === "string"

export const isConfigLayerSourceSessionFlags: Plain = (u) => isObject(u) && u.type === "sessionFlags"

export const isConfigLayerSourceSystem: Plain = (u) => isObject(u) && u.type === "system" && typeof u.file === "string"

export const isConfigLayerSourceUser: Plain = (u) =>
  isObject(u) && u.type === "user" && typeof u.file === "string" && (u.profile == null || typeof u.profile === "string")

export const isConfigReadResponse: Plain = (u) =>
  isObject(u) &&
  isConfig(u.config) &&
  isRecordOf(u.origins, isConfigLayerMetadata) &&
  (u.layers == null || isArrayOf(u.layers, isConfigLayer))

export const isConfigRequirements: Plain = (u) =>
  isObject(u) &&
  (u.additionalDeveloperInstructions == null || typeof u.additionalDeveloperInstructions === "string") &&
  (u.allowAppshots == null || typeof u.allowAppshots === "boolean") &&
  (u.allowBrowserAndComputerUse == null || typeof u.allowBrowserAndComputerUse === "boolean") &&
  (u.allowLoginShell == null || typeof u.allowLoginShell === "boolean") &&
  (u.allowManagedHooksOnly == null || typeof u.allowManagedHooksOnly === "boolean") &&
  (u.allowRemoteControl == null || typeof u.allowRemoteControl === "boolean") &&
  (u.allowedApprovalPolicies == null || isArrayOf(u.allowedApprovalPolicies, isOpenAskForApproval)) &&
  (u.allowedApprovalsReviewers == null || isArrayOf(u.allowedApprovalsReviewers, isString)) &&
  (u.allowedLoginMethods == null || isArrayOf(u.allowedLoginMethods, isString)) &&
  (u.allowedPermissionProfiles == null || isRecordOf(u.allowedPermissionProfiles, isBoolean)) &&
  (u.allowedSandboxModes == null || isArrayOf(u.allowedSandboxModes, isString)) &&
  (u.allowedWebSearchModes == null || isArrayOf(u.allowedWebSearchModes, isString)) &&
  (u.allowedWindowsSandboxImplementations == null || isArrayOf(u.allowedWindowsSandboxImplementations, isString)) &&
  (u.application == null || isApplicationRequirements(u.application)) &&
  (u.autoReview == null || isAutoReviewRequirements(u.autoReview)) &&
  (u.browserUse == null || isBrowserUseRequirements(u.browserUse)) &&
  (u.chatgptBaseUrl == null || typeof u.chatgptBaseUrl === "string") &&
  (u.checkForUpdateOnStartup == null || typeof u.checkForUpdateOnStartup === "boolean") &&
  (u.cliAuthCredentialsStore == null || typeof u.cliAuthCredentialsStore === "string") &&
  (u.computerUse == null || isComputerUseRequirements(u.computerUse)) &&
  (u.defaultPermissions == null || typeof u.defaultPermissions === "string") &&
  (u.enforceResidency == null || typeof u.enforceResidency === "string") &&
  (u.featureRequirements == null || isRecordOf(u.featureRequirements, isBoolean)) &&
  (u.feedback == null || isFeedbackRequirements(u.feedback)) &&
  (u.hooks == null || isManagedHooksRequirements(u.hooks)) &&
  (u.inAppBrowser == null || isInAppBrowserRequirements(u.inAppBrowser)) &&
  (u.logDir == null || typeof u.logDir === "string") &&
  (u.modelCatalogJson == null || typeof u.modelCatalogJson === "string") &&
  (u.modelProvider == null || typeof u.modelProvider === "string") &&
  (u.modelProviders == null || isObject(u.modelProviders)) &&
  (u.models == null || isModelsRequirements(u.models)) &&
  (u.network == null || isNetworkRequirements(u.network)) &&
  (u.otel == null || isOtelRequirements(u.otel)) &&
  (u.sqliteHome == null || typeof u.sqliteHome === "string")

export const isConfigRequirementsReadResponse: Plain = (u) =>
  isObject(u) &&
  (u.requirements == null || isConfigRequirements(u.requirements)) &&
  (u.supportsIndependentSpeedModes == null || typeof u.supportsIndependentSpeedModes === "boolean")

export const isConfigWarningNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.summary === "string" &&
  (u.details == null || typeof u.details === "string") &&
  (u.path == null || typeof u.path === "string") &&
  (u.range == null || isTextRange(u.range))

export const isConfigWriteResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.filePath === "string" &&
  typeof u.status === "string" &&
  typeof u.version === "string" &&
  (u.overriddenMetadata == null || isOverriddenMetadata(u.overriddenMetadata))

export const isConfiguredHookHandler: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "command":
      return isConfiguredHookHandlerCommand(u)
    case "mcp_tool":
      return isConfiguredHookHandlerMcpTool(u)
    case "prompt":
      return isConfiguredHookHandlerPrompt(u)
    case "agent":
      return isConfiguredHookHandlerAgent(u)
    default:
      return false
  }
}

export const isConfiguredHookHandlerAgent: Plain = (u) => isObject(u) && u.type === "agent"

export const isConfiguredHookHandlerCommand: Plain = (u) =>
  isObject(u) &&
  u.type === "command" &&
  typeof u.async === "boolean" &&
  typeof u.command === "string" &&
  (u.additionalContextLimit == null || typeof u.additionalContextLimit === "number") &&
  (u.commandWindows == null || typeof u.commandWindows === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string") &&
  (u.timeoutSec == null || typeof u.timeoutSec === "number")

export const isConfiguredHookHandlerMcpTool: Plain = (u) =>
  isObject(u) &&
  u.type === "mcp_tool" &&
  isObject(u.input) &&
  typeof u.server === "string" &&
  typeof u.tool === "string" &&
  (u.statusMessage == null || typeof u.statusMessage === "string") &&
  (u.timeoutSec == null || typeof u.timeoutSec === "number")

export const isConfiguredHookHandlerPrompt: Plain = (u) => isObject(u) && u.type === "prompt"

export const isConfiguredHookMatcherGroup: Plain = (u) =>
  isObject(u) && isArrayOf(u.hooks, isConfiguredHookHandler) && (u.matcher == null || typeof u.matcher === "string")

export const isConnectorMetadata: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.distributionChannel == null || typeof u.distributionChannel === "string") &&
  (u.iconUrl == null || typeof u.iconUrl === "string") &&
  (u.iconUrlDark == null || typeof u.iconUrlDark === "string") &&
  (u.installUrl == null || typeof u.installUrl === "string") &&
  (u.pluginDisplayNames === undefined || isArrayOf(u.pluginDisplayNames, isString)) &&
  (u.toolSummaries == null || isArrayOf(u.toolSummaries, isAppToolSummary))

export const isConsumeAccountRateLimitResetCreditResponse: Plain = (u) => isObject(u) && typeof u.outcome === "string"

export const isContextCompactedNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && typeof u.turnId === "string"

export const isCreditsSnapshot: Plain = (u) =>
  isObject(u) &&
  typeof u.hasCredits === "boolean" &&
  typeof u.unlimited === "boolean" &&
  (u.balance == null || typeof u.balance === "string")

export const isCurrentTimeReadParams: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isDeprecationNoticeNotification: Plain = (u) =>
  isObject(u) && typeof u.summary === "string" && (u.details == null || typeof u.details === "string")

export const isDynamicToolCallOutputContentItemInputAudio: Plain = (u) =>
  isObject(u) && u.type === "inputAudio" && typeof u.audioUrl === "string"

export const isDynamicToolCallOutputContentItemInputImage: Plain = (u) =>
  isObject(u) && u.type === "inputImage" && typeof u.imageUrl === "string"

export const isDynamicToolCallOutputContentItemInputText: Plain = (u) =>
  isObject(u) && u.type === "inputText" && typeof u.text === "string"

export const isDynamicToolCallParams: Plain = (u) =>
  isObject(u) &&
  u.arguments !== undefined &&
  typeof u.callId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.tool === "string" &&
  typeof u.turnId === "string" &&
  (u.namespace == null || typeof u.namespace === "string")

export const isEnvironmentAddResponse: Plain = (u) => isObject(u)

export const isEnvironmentConnectionNotification: Plain = (u) =>
  isObject(u) && typeof u.environmentId === "string" && typeof u.threadId === "string"

export const isEnvironmentInfoResponse: Plain = (u) =>
  isObject(u) && isEnvironmentShellInfo(u.shell) && (u.cwd == null || typeof u.cwd === "string")

export const isEnvironmentShellInfo: Plain = (u) =>
  isObject(u) && typeof u.name === "string" && typeof u.path === "string"

export const isEnvironmentStatusResponse: Plain = (u) =>
  isObject(u) && typeof u.status === "string" && (u.error == null || typeof u.error === "string")

export const isErrorNotification: Plain = (u) =>
  isObject(u) &&
  isTurnError(u.error) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  typeof u.willRetry === "boolean"

export const isExecCommandApprovalParams: Plain = (u) =>
  isObject(u) &&
  typeof u.callId === "string" &&
  isArrayOf(u.command, isString) &&
  typeof u.conversationId === "string" &&
  typeof u.cwd === "string" &&
  isArrayOf(u.parsedCmd, isParsedCommand) &&
  (u.approvalId == null || typeof u.approvalId === "string") &&
  (u.reason == null || typeof u.reason === "string")

export const isExperimentalFeature: Plain = (u) =>
  isObject(u) &&
  typeof u.defaultEnabled === "boolean" &&
  typeof u.enabled === "boolean" &&
  typeof u.name === "string" &&
  typeof u.stage === "string" &&
  (u.announcement == null || typeof u.announcement === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.displayName == null || typeof u.displayName === "string")

export const isExperimentalFeatureEnablementSetResponse: Plain = (u) =>
  isObject(u) && isRecordOf(u.enablement, isBoolean)

export const isExperimentalFeatureListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isExperimentalFeature) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isExternalAgentConfigDetectResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.items, isOpenExternalAgentConfigMigrationItem) &&
  (u.connectors === undefined || isArrayOf(u.connectors, isExternalAgentDetectedConnectorCandidate))

export const isExternalAgentConfigImportCompletedNotification: Plain = (u) =>
  isObject(u) && typeof u.importId === "string" && isArrayOf(u.itemTypeResults, isExternalAgentConfigImportTypeResult)

export const isExternalAgentConfigImportHistoriesReadResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.connectors, isExternalAgentImportedConnectorCandidate) &&
  isArrayOf(u.data, isExternalAgentConfigImportHistory)

export const isExternalAgentConfigImportHistory: Plain = (u) =>
  isObject(u) &&
  typeof u.completedAtMs === "number" &&
  isArrayOf(u.failures, isOpenExternalAgentConfigImportItemTypeFailure) &&
  typeof u.importId === "string" &&
  isArrayOf(u.successes, isExternalAgentConfigImportItemTypeSuccess) &&
  (u.providerId == null || typeof u.providerId === "string")

export const isExternalAgentConfigImportHistoryRecordResponse: Plain = (u) =>
  isObject(u) && typeof u.importId === "string"

export const isExternalAgentConfigImportItemTypeSuccess: Plain = (u) =>
  isObject(u) &&
  typeof u.itemType === "string" &&
  (u.cwd == null || typeof u.cwd === "string") &&
  (u.source == null || typeof u.source === "string") &&
  (u.target == null || typeof u.target === "string") &&
  (u.title == null || typeof u.title === "string")

export const isExternalAgentConfigImportProgressNotification: Plain = (u) =>
  isObject(u) && typeof u.importId === "string" && isArrayOf(u.itemTypeResults, isExternalAgentConfigImportTypeResult)

export const isExternalAgentConfigImportResponse: Plain = (u) => isObject(u) && typeof u.importId === "string"

export const isExternalAgentConfigImportTypeResult: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.failures, isOpenExternalAgentConfigImportItemTypeFailure) &&
  typeof u.itemType === "string" &&
  isArrayOf(u.successes, isExternalAgentConfigImportItemTypeSuccess)

export const isExternalAgentDetectedConnectorCandidate: Plain = (u) =>
  isObject(u) && typeof u.name === "string" && typeof u.sessionCount === "number" && typeof u.source === "string"

export const isExternalAgentImportedConnectorCandidate: Plain = (u) =>
  isObject(u) && typeof u.name === "string" && typeof u.sessionCount === "number" && typeof u.source === "string"

export const isFeedbackRequirements: Plain = (u) => isObject(u) && (u.enabled == null || typeof u.enabled === "boolean")

export const isFeedbackSaveResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.savedPath === "string" &&
  typeof u.threadId === "string" &&
  (u.promptHash == null || typeof u.promptHash === "string")

export const isFeedbackUploadResponse: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && (u.promptHash == null || typeof u.promptHash === "string")

export const isFileChange: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "add":
      return isFileChangeAdd(u)
    case "delete":
      return isFileChangeDelete(u)
    case "update":
      return isFileChangeUpdate(u)
    default:
      return false
  }
}

export const isFileChangeAdd: Plain = (u) => isObject(u) && u.type === "add" && typeof u.content === "string"

export const isFileChangeDelete: Plain = (u) => isObject(u) && u.type === "delete" && typeof u.content === "string"

export const isFileChangeOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isFileChangePatchUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.changes, isFileUpdateChange) &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isFileChangeRequestApprovalParams: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.grantRoot == null || typeof u.grantRoot === "string") &&
  (u.reason == null || typeof u.reason === "string")

export const isFileChangeUpdate: Plain = (u) =>
  isObject(u) &&
  u.type === "update" &&
  typeof u.unified_diff === "string" &&
  (u.move_path == null || typeof u.move_path === "string")

export const isFileSystemPathGlobPattern: Plain = (u) =>
  isObject(u) && u.type === "glob_pattern" && typeof u.pattern === "string"

export const isFileSystemPathPath: Plain = (u) => isObject(u) && u.type === "path" && typeof u.path === "string"

export const isFileSystemSpecialPathMinimal: Plain = (u) => isObject(u) && u.kind === "minimal"

export const isFileSystemSpecialPathProjectRoots: Plain = (u) =>
  isObject(u) && u.kind === "project_roots" && (u.subpath == null || typeof u.subpath === "string")

export const isFileSystemSpecialPathRoot: Plain = (u) => isObject(u) && u.kind === "root"

export const isFileSystemSpecialPathSlashTmp: Plain = (u) => isObject(u) && u.kind === "slash_tmp"

export const isFileSystemSpecialPathTmpdir: Plain = (u) => isObject(u) && u.kind === "tmpdir"

export const isFileSystemSpecialPathUnknown: Plain = (u) =>
  isObject(u) &&
  u.kind === "unknown" &&
  typeof u.path === "string" &&
  (u.subpath == null || typeof u.subpath === "string")

export const isFileUpdateChange: Plain = (u) =>
  isObject(u) && typeof u.diff === "string" && isPatchChangeKind(u.kind) && typeof u.path === "string"

export const isForcedChatgptWorkspaceIds: Plain = (u) => typeof u === "string" || isArrayOf(u, isString)

export const isFsChangedNotification: Plain = (u) =>
  isObject(u) && isArrayOf(u.changedPaths, isString) && typeof u.watchId === "string"

export const isFsCopyResponse: Plain = (u) => isObject(u)

export const isFsCreateDirectoryResponse: Plain = (u) => isObject(u)

export const isFsGetMetadataResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.createdAtMs === "number" &&
  typeof u.isDirectory === "boolean" &&
  typeof u.isFile === "boolean" &&
  typeof u.isSymlink === "boolean" &&
  typeof u.modifiedAtMs === "number"

export const isFsReadDirectoryEntry: Plain = (u) =>
  isObject(u) && typeof u.fileName === "string" && typeof u.isDirectory === "boolean" && typeof u.isFile === "boolean"

export const isFsReadDirectoryResponse: Plain = (u) => isObject(u) && isArrayOf(u.entries, isFsReadDirectoryEntry)

export const isFsReadFileResponse: Plain = (u) => isObject(u) && typeof u.dataBase64 === "string"

export const isFsRemoveResponse: Plain = (u) => isObject(u)

export const isFsUnwatchResponse: Plain = (u) => isObject(u)

export const isFsWatchResponse: Plain = (u) => isObject(u) && typeof u.path === "string"

export const isFsWriteFileResponse: Plain = (u) => isObject(u)

export const isFunctionCallOutputContentItemEncryptedContent: Plain = (u) =>
  isObject(u) && u.type === "encrypted_content" && typeof u.encrypted_content === "string"

export const isFunctionCallOutputContentItemInputAudioAudioUrl: Plain = (u) =>
  isObject(u) &&
  u.type === "input_audio" &&
  typeof u.audio_url === "string" &&
  (u.file_id === undefined || typeof u.file_id === "string")

export const isFunctionCallOutputContentItemInputAudioFileId: Plain = (u) =>
  isObject(u) &&
  u.type === "input_audio" &&
  typeof u.file_id === "string" &&
  (u.audio_url === undefined || typeof u.audio_url === "string")

export const isFunctionCallOutputContentItemInputText: Plain = (u) =>
  isObject(u) && u.type === "input_text" && typeof u.text === "string"

export const isFuzzyFileSearchResponse: Plain = (u) => isObject(u) && isArrayOf(u.files, isFuzzyFileSearchResult)

export const isFuzzyFileSearchResult: Plain = (u) =>
  isObject(u) &&
  typeof u.file_name === "string" &&
  typeof u.match_type === "string" &&
  typeof u.path === "string" &&
  typeof u.root === "string" &&
  typeof u.score === "number" &&
  (u.indices == null || isArrayOf(u.indices, isNumber))

export const isFuzzyFileSearchSessionCompletedNotification: Plain = (u) =>
  isObject(u) && typeof u.sessionId === "string"

export const isFuzzyFileSearchSessionStartResponse: Plain = (u) => isObject(u)

export const isFuzzyFileSearchSessionStopResponse: Plain = (u) => isObject(u)

export const isFuzzyFileSearchSessionUpdateResponse: Plain = (u) => isObject(u)

export const isFuzzyFileSearchSessionUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.files, isFuzzyFileSearchResult) &&
  typeof u.query === "string" &&
  typeof u.sessionId === "string"

export const isGatewayAuth: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.mode) {
    case "none":
      return isGatewayAuthNone(u)
    case "environmentVariable":
      return isGatewayAuthEnvironmentVariable(u)
    case "externallyConfigured":
      return isGatewayAuthExternallyConfigured(u)
    default:
      return false
  }
}

export const isGatewayAuthEnvironmentVariable: Plain = (u) =>
  isObject(u) && u.mode === "environmentVariable" && typeof u.envKey === "string"

export const isGatewayAuthExternallyConfigured: Plain = (u) =>
  isObject(u) && u.mode === "externallyConfigured" && (u.envKey == null || typeof u.envKey === "string")

export const isGatewayAuthNone: Plain = (u) => isObject(u) && u.mode === "none"

export const isGatewayOAuthCancelResponse: Plain = (u) => isObject(u)

export const isGatewayOAuthChangedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.providerId === "string" &&
  typeof u.status === "string" &&
  (u.authUrl == null || typeof u.authUrl === "string") &&
  (u.error == null || typeof u.error === "string") &&
  (u.loginId == null || typeof u.loginId === "string")

export const isGatewayOAuthLoginResponse: Plain = (u) =>
  isObject(u) && (u.prompt == null || isGatewayOAuthPrompt(u.prompt))

export const isGatewayOAuthPrompt: Plain = (u) =>
  isObject(u) &&
  typeof u.loginId === "string" &&
  typeof u.userCode === "string" &&
  typeof u.verificationUrl === "string"

export const isGatewayOAuthReadResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.providerId === "string" &&
  typeof u.providerName === "string" &&
  typeof u.required === "boolean" &&
  (u.error == null || typeof u.error === "string") &&
  (u.status == null || typeof u.status === "string") &&
  (u.supportsDeviceAuth === undefined || typeof u.supportsDeviceAuth === "boolean")

export const isGcpSetupResponse: Plain = (u) => isObject(u)

export const isGetAccountRateLimitsResponse: Plain = (u) =>
  isObject(u) &&
  isRateLimitSnapshot(u.rateLimits) &&
  (u.accountId == null || typeof u.accountId === "string") &&
  (u.ordinaryUsageAllowed == null || typeof u.ordinaryUsageAllowed === "boolean") &&
  (u.rateLimitResetCredits == null || isRateLimitResetCreditsSummary(u.rateLimitResetCredits)) &&
  (u.rateLimitsByLimitId == null || isRecordOf(u.rateLimitsByLimitId, isRateLimitSnapshot))

export const isGetAccountResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.requiresOpenaiAuth === "boolean" &&
  (u.account == null || isAccount(u.account)) &&
  (u.userId == null || typeof u.userId === "string") &&
  (u.workspaceRouting == null || isWorkspaceRouting(u.workspaceRouting))

export const isGetAccountSecuritySetupResponse: Plain = (u) =>
  isObject(u) && (u.notice == null || isAccountSecuritySetupNotice(u.notice))

export const isGetAccountTokenUsageResponse: Plain = (u) =>
  isObject(u) &&
  isAccountTokenUsageSummary(u.summary) &&
  (u.dailyUsageBuckets == null || isArrayOf(u.dailyUsageBuckets, isAccountTokenUsageDailyBucket)) &&
  (u.threadUsage == null || isThreadUsage(u.threadUsage))

export const isGetWorkspaceMessagesResponse: Plain = (u) =>
  isObject(u) && typeof u.featureEnabled === "boolean" && isArrayOf(u.messages, isWorkspaceMessage)

export const isGitInfo: Plain = (u) =>
  isObject(u) &&
  (u.branch == null || typeof u.branch === "string") &&
  (u.originUrl == null || typeof u.originUrl === "string") &&
  (u.sha == null || typeof u.sha === "string")

export const isGuardianApprovalReview: Plain = (u) =>
  isObject(u) &&
  typeof u.status === "string" &&
  (u.rationale == null || typeof u.rationale === "string") &&
  (u.riskLevel == null || typeof u.riskLevel === "string") &&
  (u.userAuthorization == null || typeof u.userAuthorization === "string")

export const isGuardianApprovalReviewAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "command":
      return isGuardianApprovalReviewActionCommand(u)
    case "execve":
      return isGuardianApprovalReviewActionExecve(u)
    case "writeStdin":
      return isGuardianApprovalReviewActionWriteStdin(u)
    case "applyPatch":
      return isGuardianApprovalReviewActionApplyPatch(u)
    case "networkAccess":
      return isGuardianApprovalReviewActionNetworkAccess(u)
    case "mcpToolCall":
      return isGuardianApprovalReviewActionMcpToolCall(u)
    case "requestPermissions":
      return isGuardianApprovalReviewActionRequestPermissions(u)
    default:
      return false
  }
}

export const isGuardianApprovalReviewActionApplyPatch: Plain = (u) =>
  isObject(u) && u.type === "applyPatch" && typeof u.cwd === "string" && isArrayOf(u.files, isString)

export const isGuardianApprovalReviewActionCommand: Plain = (u) =>
  isObject(u) &&
  u.type === "command" &&
  typeof u.command === "string" &&
  typeof u.cwd === "string" &&
  typeof u.source === "string"

export const isGuardianApprovalReviewActionExecve: Plain = (u) =>
  isObject(u) &&
  u.type === "execve" &&
  isArrayOf(u.argv, isString) &&
  typeof u.cwd === "string" &&
  typeof u.program === "string" &&
  typeof u.source === "string"

export const isGuardianApprovalReviewActionMcpToolCall: Plain = (u) =>
  isObject(u) &&
  u.type === "mcpToolCall" &&
  typeof u.server === "string" &&
  typeof u.toolName === "string" &&
  (u.connectorId == null || typeof u.connectorId === "string") &&
  (u.connectorName == null || typeof u.connectorName === "string") &&
  (u.toolTitle == null || typeof u.toolTitle === "string")

export const isGuardianApprovalReviewActionNetworkAccess: Plain = (u) =>
  isObject(u) &&
  u.type === "networkAccess" &&
  typeof u.host === "string" &&
  typeof u.port === "number" &&
  typeof u.protocol === "string" &&
  typeof u.target === "string"

export const isGuardianApprovalReviewActionRequestPermissions: Plain = (u) =>
  isObject(u) &&
  u.type === "requestPermissions" &&
  isRequestPermissionProfile(u.permissions) &&
  (u.reason == null || typeof u.reason === "string")

export const isGuardianApprovalReviewActionWriteStdin: Plain = (u) =>
  isObject(u) &&
  u.type === "writeStdin" &&
  typeof u.approvalId === "string" &&
  typeof u.cwd === "string" &&
  typeof u.processId === "string" &&
  typeof u.stdin === "string"

export const isGuardianWarningNotification: Plain = (u) =>
  isObject(u) && typeof u.message === "string" && typeof u.threadId === "string"

export const isHookCompletedNotification: Plain = (u) =>
  isObject(u) &&
  isHookRunSummary(u.run) &&
  typeof u.threadId === "string" &&
  (u.turnId == null || typeof u.turnId === "string")

export const isHookErrorInfo: Plain = (u) => isObject(u) && typeof u.message === "string" && typeof u.path === "string"

export const isHookMetadata: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.handlerType) {
    case "command":
      return isHookMetadataCommand(u)
    case "mcpTool":
      return isHookMetadataMcpTool(u)
    case "prompt":
      return isHookMetadataPrompt(u)
    case "agent":
      return isHookMetadataAgent(u)
    default:
      return false
  }
}

export const isHookMetadataAgent: Plain = (u) =>
  isObject(u) &&
  u.handlerType === "agent" &&
  typeof u.currentHash === "string" &&
  typeof u.displayOrder === "number" &&
  typeof u.enabled === "boolean" &&
  typeof u.eventName === "string" &&
  typeof u.isManaged === "boolean" &&
  typeof u.key === "string" &&
  typeof u.source === "string" &&
  typeof u.sourcePath === "string" &&
  typeof u.timeoutSec === "number" &&
  typeof u.trustStatus === "string" &&
  (u.additionalContextLimit == null || typeof u.additionalContextLimit === "number") &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.matcher == null || typeof u.matcher === "string") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string")

export const isHookMetadataCommand: Plain = (u) =>
  isObject(u) &&
  u.handlerType === "command" &&
  typeof u.currentHash === "string" &&
  typeof u.displayOrder === "number" &&
  typeof u.enabled === "boolean" &&
  typeof u.eventName === "string" &&
  typeof u.isManaged === "boolean" &&
  typeof u.key === "string" &&
  typeof u.source === "string" &&
  typeof u.sourcePath === "string" &&
  typeof u.timeoutSec === "number" &&
  typeof u.trustStatus === "string" &&
  typeof u.command === "string" &&
  (u.additionalContextLimit == null || typeof u.additionalContextLimit === "number") &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.matcher == null || typeof u.matcher === "string") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string") &&
  (u.async === undefined || typeof u.async === "boolean")

export const isHookMetadataMcpTool: Plain = (u) =>
  isObject(u) &&
  u.handlerType === "mcpTool" &&
  typeof u.currentHash === "string" &&
  typeof u.displayOrder === "number" &&
  typeof u.enabled === "boolean" &&
  typeof u.eventName === "string" &&
  typeof u.isManaged === "boolean" &&
  typeof u.key === "string" &&
  typeof u.source === "string" &&
  typeof u.sourcePath === "string" &&
  typeof u.timeoutSec === "number" &&
  typeof u.trustStatus === "string" &&
  typeof u.server === "string" &&
  typeof u.tool === "string" &&
  (u.additionalContextLimit == null || typeof u.additionalContextLimit === "number") &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.matcher == null || typeof u.matcher === "string") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string")

export const isHookMetadataPrompt: Plain = (u) =>
  isObject(u) &&
  u.handlerType === "prompt" &&
  typeof u.currentHash === "string" &&
  typeof u.displayOrder === "number" &&
  typeof u.enabled === "boolean" &&
  typeof u.eventName === "string" &&
  typeof u.isManaged === "boolean" &&
  typeof u.key === "string" &&
  typeof u.source === "string" &&
  typeof u.sourcePath === "string" &&
  typeof u.timeoutSec === "number" &&
  typeof u.trustStatus === "string" &&
  (u.additionalContextLimit == null || typeof u.additionalContextLimit === "number") &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.matcher == null || typeof u.matcher === "string") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string")

export const isHookMigration: Plain = (u) => isObject(u) && typeof u.name === "string"

export const isHookOutputEntry: Plain = (u) => isObject(u) && typeof u.kind === "string" && typeof u.text === "string"

export const isHookPromptFragment: Plain = (u) =>
  isObject(u) && typeof u.hookRunId === "string" && typeof u.text === "string"

export const isHookRunSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.displayOrder === "number" &&
  isArrayOf(u.entries, isHookOutputEntry) &&
  typeof u.eventName === "string" &&
  typeof u.executionMode === "string" &&
  typeof u.handlerType === "string" &&
  typeof u.id === "string" &&
  typeof u.scope === "string" &&
  typeof u.sourcePath === "string" &&
  typeof u.startedAt === "number" &&
  typeof u.status === "string" &&
  (u.completedAt == null || typeof u.completedAt === "number") &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.source === undefined || typeof u.source === "string") &&
  (u.statusMessage == null || typeof u.statusMessage === "string")

export const isHookStartedNotification: Plain = (u) =>
  isObject(u) &&
  isHookRunSummary(u.run) &&
  typeof u.threadId === "string" &&
  (u.turnId == null || typeof u.turnId === "string")

export const isHooksListEntry: Plain = (u) =>
  isObject(u) &&
  typeof u.cwd === "string" &&
  isArrayOf(u.errors, isHookErrorInfo) &&
  isArrayOf(u.hooks, isHookMetadata) &&
  isArrayOf(u.warnings, isString)

export const isHooksListResponse: Plain = (u) => isObject(u) && isArrayOf(u.data, isHooksListEntry)

export const isImageGenerationFailure: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "usageLimitExceeded":
      return isImageGenerationFailureUsageLimitExceeded(u)
    default:
      return false
  }
}

export const isImageGenerationFailureUsageLimitExceeded: Plain = (u) =>
  isObject(u) &&
  u.type === "usageLimitExceeded" &&
  typeof u.limitId === "string" &&
  (u.resetsAt == null || typeof u.resetsAt === "number")

export const isImageGenerationInputImage: Plain = (u) =>
  isObject(u) && typeof u.path === "string" && typeof u.sha256 === "string"

export const isInAppBrowserRequirements: Plain = (u) =>
  isObject(u) &&
  (u.allowExternalBrowserSettingsImport == null || typeof u.allowExternalBrowserSettingsImport === "boolean")

export const isInitializeResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.codexHome === "string" &&
  typeof u.platformFamily === "string" &&
  typeof u.platformOs === "string" &&
  typeof u.userAgent === "string"

export const isInstalledApp: Plain = (u) =>
  isObject(u) &&
  typeof u.callable === "boolean" &&
  typeof u.enabled === "boolean" &&
  typeof u.id === "string" &&
  (u.runtimeName == null || typeof u.runtimeName === "string")

export const isItemCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.completedAtMs === "number" &&
  isThreadItem(u.item) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.contentTokenCount == null || typeof u.contentTokenCount === "number")

export const isItemGuardianApprovalReviewCompletedNotification: Plain = (u) =>
  isObject(u) &&
  isGuardianApprovalReviewAction(u.action) &&
  typeof u.completedAtMs === "number" &&
  typeof u.decisionSource === "string" &&
  isGuardianApprovalReview(u.review) &&
  typeof u.reviewId === "string" &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.targetItemId == null || typeof u.targetItemId === "string")

export const isItemGuardianApprovalReviewStartedNotification: Plain = (u) =>
  isObject(u) &&
  isGuardianApprovalReviewAction(u.action) &&
  isGuardianApprovalReview(u.review) &&
  typeof u.reviewId === "string" &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.targetItemId == null || typeof u.targetItemId === "string")

export const isItemStartedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadItem(u.item) &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isListMcpServerStatusResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isMcpServerStatus) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isLoginAccountResponse: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "apiKey":
      return isLoginAccountResponseApiKey(u)
    case "chatgpt":
      return isLoginAccountResponseChatgpt(u)
    case "chatgptDeviceCode":
      return isLoginAccountResponseChatgptDeviceCode(u)
    case "chatgptAuthTokens":
      return isLoginAccountResponseChatgptAuthTokens(u)
    case "amazonBedrock":
      return isLoginAccountResponseAmazonBedrock(u)
    default:
      return false
  }
}

export const isLoginAccountResponseAmazonBedrock: Plain = (u) => isObject(u) && u.type === "amazonBedrock"

export const isLoginAccountResponseApiKey: Plain = (u) => isObject(u) && u.type === "apiKey"

export const isLoginAccountResponseChatgpt: Plain = (u) =>
  isObject(u) && u.type === "chatgpt" && typeof u.authUrl === "string" && typeof u.loginId === "string"

export const isLoginAccountResponseChatgptAuthTokens: Plain = (u) => isObject(u) && u.type === "chatgptAuthTokens"

export const isLoginAccountResponseChatgptDeviceCode: Plain = (u) =>
  isObject(u) &&
  u.type === "chatgptDeviceCode" &&
  typeof u.loginId === "string" &&
  typeof u.userCode === "string" &&
  typeof u.verificationUrl === "string"

export const isLogoutAccountResponse: Plain = (u) => isObject(u)

export const isManagedHooksRequirements: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.PermissionRequest, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.PostCompact, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.PostToolUse, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.PreCompact, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.PreToolUse, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.SessionStart, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.Stop, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.SubagentStart, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.SubagentStop, isConfiguredHookMatcherGroup) &&
  isArrayOf(u.UserPromptSubmit, isConfiguredHookMatcherGroup) &&
  (u.Interrupt === undefined || isArrayOf(u.Interrupt, isConfiguredHookMatcherGroup)) &&
  (u.PostModelRequest === undefined || isArrayOf(u.PostModelRequest, isConfiguredHookMatcherGroup)) &&
  (u.PreModelRequest === undefined || isArrayOf(u.PreModelRequest, isConfiguredHookMatcherGroup)) &&
  (u.SessionEnd === undefined || isArrayOf(u.SessionEnd, isConfiguredHookMatcherGroup)) &&
  (u.managedDir == null || typeof u.managedDir === "string") &&
  (u.windowsManagedDir == null || typeof u.windowsManagedDir === "string")

export const isMarketplaceAddResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.alreadyAdded === "boolean" &&
  typeof u.installedRoot === "string" &&
  typeof u.marketplaceName === "string"

export const isMarketplaceInterface: Plain = (u) =>
  isObject(u) && (u.displayName == null || typeof u.displayName === "string")

export const isMarketplaceLoadErrorInfo: Plain = (u) =>
  isObject(u) && typeof u.marketplacePath === "string" && typeof u.message === "string"

export const isMarketplaceRemoveResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.marketplaceName === "string" &&
  (u.installedRoot == null || typeof u.installedRoot === "string")

export const isMarketplaceUpgradeErrorInfo: Plain = (u) =>
  isObject(u) && typeof u.marketplaceName === "string" && typeof u.message === "string"

export const isMarketplaceUpgradeResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.errors, isMarketplaceUpgradeErrorInfo) &&
  isArrayOf(u.selectedMarketplaces, isString) &&
  isArrayOf(u.upgradedRoots, isString)

export const isMcpAppUi: Plain = (u) =>
  isObject(u) && typeof u.preferredModelDisplayMode === "string" && typeof u.resourceUri === "string"

export const isMcpElicitationBooleanSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "boolean" &&
  (u.default == null || typeof u.default === "boolean") &&
  (u.description == null || typeof u.description === "string") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationConstOption: Plain = (u) =>
  isObject(u) && typeof u.const === "string" && typeof u.title === "string"

export const isMcpElicitationLegacyTitledEnumSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "string" &&
  isArrayOf(u.enum, isString) &&
  (u.default == null || typeof u.default === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.enumNames == null || isArrayOf(u.enumNames, isString)) &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationNumberSchema: Plain = (u) =>
  isObject(u) &&
  (u.type === "number" || u.type === "integer") &&
  (u.default == null || typeof u.default === "number") &&
  (u.description == null || typeof u.description === "string") &&
  (u.maximum == null || typeof u.maximum === "number") &&
  (u.minimum == null || typeof u.minimum === "number") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationPrimitiveSchema: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "string":
      return (
        isMcpElicitationUntitledSingleSelectEnumSchema(u) ||
        isMcpElicitationTitledSingleSelectEnumSchema(u) || isMcpElicitationLegacyTitledEnumSchema(u) ||
        isMcpElicitationStringSchema(u)
      )
    case "array":
      return isMcpElicitationUntitledMultiSelectEnumSchema(u) || isMcpElicitationTitledMultiSelectEnumSchema(u)
    case "number":
      return isMcpElicitationNumberSchema(u)
    case "integer":
      return isMcpElicitationNumberSchema(u)
    case "boolean":
      return isMcpElicitationBooleanSchema(u)
    default:
      return false
  }
}

export const isMcpElicitationSchema: Plain = (u) =>
  isObject(u) &&
  isRecordOf(u.properties, isMcpElicitationPrimitiveSchema) &&
  typeof u.type === "string" &&
  (u.$schema == null || typeof u.$schema === "string") &&
  (u.required == null || isArrayOf(u.required, isString))

export const isMcpElicitationStringSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "string" &&
  (u.default == null || typeof u.default === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.format == null || typeof u.format === "string") &&
  (u.maxLength == null || typeof u.maxLength === "number") &&
  (u.minLength == null || typeof u.minLength === "number") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationTitledEnumItems: Plain = (u) =>
  isObject(u) && isArrayOf(u.anyOf, isMcpElicitationConstOption)

export const isMcpElicitationTitledMultiSelectEnumSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "array" &&
  isMcpElicitationTitledEnumItems(u.items) &&
  (u.default == null || isArrayOf(u.default, isString)) &&
  (u.description == null || typeof u.description === "string") &&
  (u.maxItems == null || typeof u.maxItems === "number") &&
  (u.minItems == null || typeof u.minItems === "number") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationTitledSingleSelectEnumSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "string" &&
  isArrayOf(u.oneOf, isMcpElicitationConstOption) &&
  (u.default == null || typeof u.default === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationUntitledEnumItems: Plain = (u) =>
  isObject(u) && isArrayOf(u.enum, isString) && typeof u.type === "string"

export const isMcpElicitationUntitledMultiSelectEnumSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "array" &&
  isMcpElicitationUntitledEnumItems(u.items) &&
  (u.default == null || isArrayOf(u.default, isString)) &&
  (u.description == null || typeof u.description === "string") &&
  (u.maxItems == null || typeof u.maxItems === "number") &&
  (u.minItems == null || typeof u.minItems === "number") &&
  (u.title == null || typeof u.title === "string")

export const isMcpElicitationUntitledSingleSelectEnumSchema: Plain = (u) =>
  isObject(u) &&
  u.type === "string" &&
  isArrayOf(u.enum, isString) &&
  (u.default == null || typeof u.default === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.title == null || typeof u.title === "string")

export const isMcpResourceReadResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.contents, isResourceContent) &&
  (u.originCallId == null || typeof u.originCallId === "string")

export const isMcpServerElicitationRequestParams: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.mode) {
    case "openai/userVerification":
      return isMcpServerElicitationRequestParamsOpenaiUserVerification(u)
    case "form":
      return isMcpServerElicitationRequestParamsForm(u)
    case "openai/form":
      return isMcpServerElicitationRequestParamsOpenaiNamespacedForm(u)
    case "openaiForm":
      return isMcpServerElicitationRequestParamsOpenaiForm(u)
    case "url":
      return isMcpServerElicitationRequestParamsUrl(u)
    default:
      return false
  }
}

export const isMcpServerElicitationRequestParamsForm: Plain = (u) =>
  isObject(u) &&
  u.mode === "form" &&
  typeof u.serverName === "string" &&
  typeof u.threadId === "string" &&
  typeof u.message === "string" &&
  isMcpElicitationSchema(u.requestedSchema) &&
  (u.turnId == null || typeof u.turnId === "string")

export const isMcpServerElicitationRequestParamsOpenaiForm: Plain = (u) =>
  isObject(u) &&
  u.mode === "openaiForm" &&
  typeof u.serverName === "string" &&
  typeof u.threadId === "string" &&
  typeof u.message === "string" &&
  u.requestedSchema !== undefined &&
  (u.turnId == null || typeof u.turnId === "string")

export const isMcpServerElicitationRequestParamsOpenaiNamespacedForm: Plain = (u) =>
  isObject(u) &&
  u.mode === "openai/form" &&
  typeof u.serverName === "string" &&
  typeof u.threadId === "string" &&
  typeof u.message === "string" &&
  u.requestedSchema !== undefined &&
  (u.turnId == null || typeof u.turnId === "string")

export const isMcpServerElicitationRequestParamsOpenaiUserVerification: Plain = (u) =>
  isObject(u) &&
  u.mode === "openai/userVerification" &&
  typeof u.serverName === "string" &&
  typeof u.threadId === "string" &&
  typeof u.challenge === "string" &&
  typeof u.description === "string" &&
  typeof u.title === "string" &&
  (u.turnId == null || typeof u.turnId === "string")

export const isMcpServerElicitationRequestParamsUrl: Plain = (u) =>
  isObject(u) &&
  u.mode === "url" &&
  typeof u.serverName === "string" &&
  typeof u.threadId === "string" &&
  typeof u.elicitationId === "string" &&
  typeof u.message === "string" &&
  typeof u.url === "string" &&
  (u.turnId == null || typeof u.turnId === "string")

export const isMcpServerEventNotification: Plain = (u) =>
  isObject(u) && typeof u.method === "string" && u.params !== undefined

export const isMcpServerEventStreamNotification: Plain = (u) =>
  isObject(u) && isMcpServerEventNotification(u.notification) && typeof u.subscriptionId === "string"

export const isMcpServerEventStreamStartResponse: Plain = (u) => isObject(u)

export const isMcpServerEventStreamStopResponse: Plain = (u) => isObject(u)

export const isMcpServerInfo: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.version === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.icons == null || Array.isArray(u.icons)) &&
  (u.title == null || typeof u.title === "string") &&
  (u.websiteUrl == null || typeof u.websiteUrl === "string")

export const isMcpServerMigration: Plain = (u) => isObject(u) && typeof u.name === "string"

export const isMcpServerOauthLoginCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.success === "boolean" &&
  (u.error == null || typeof u.error === "string") &&
  (u.loginId == null || typeof u.loginId === "string") &&
  (u.threadId == null || typeof u.threadId === "string")

export const isMcpServerOauthLoginResponse: Plain = (u) =>
  isObject(u) && typeof u.authorizationUrl === "string" && (u.loginId == null || typeof u.loginId === "string")

export const isMcpServerRefreshResponse: Plain = (u) => isObject(u)

export const isMcpServerStatus: Plain = (u) =>
  isObject(u) &&
  typeof u.authStatus === "string" &&
  typeof u.name === "string" &&
  isArrayOf(u.resourceTemplates, isResourceTemplate) &&
  isArrayOf(u.resources, isResource) &&
  isRecordOf(u.tools, isTool) &&
  (u.httpOrigin == null || typeof u.httpOrigin === "string") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.runtimeStatus == null || typeof u.runtimeStatus === "string") &&
  (u.serverInfo == null || isMcpServerInfo(u.serverInfo)) &&
  (u.toolsError == null || typeof u.toolsError === "string")

export const isMcpServerStatusUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.status === "string" &&
  (u.error == null || typeof u.error === "string") &&
  (u.failureReason == null || typeof u.failureReason === "string") &&
  (u.threadId == null || typeof u.threadId === "string")

export const isMcpServerToolCallResponse: Plain = (u) =>
  isObject(u) && Array.isArray(u.content) && (u.isError == null || typeof u.isError === "boolean")

export const isMcpToolCallAppContext: Plain = (u) =>
  isObject(u) &&
  typeof u.connectorId === "string" &&
  (u.actionName == null || typeof u.actionName === "string") &&
  (u.appName == null || typeof u.appName === "string") &&
  (u.linkId == null || typeof u.linkId === "string") &&
  (u.resourceUri == null || typeof u.resourceUri === "string")

export const isMcpToolCallError: Plain = (u) => isObject(u) && typeof u.message === "string"

export const isMcpToolCallProgressNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.message === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isMcpToolCallResult: Plain = (u) => isObject(u) && Array.isArray(u.content)

export const isMemoryCitation: Plain = (u) =>
  isObject(u) && isArrayOf(u.entries, isMemoryCitationEntry) && isArrayOf(u.threadIds, isString)

export const isMemoryCitationEntry: Plain = (u) =>
  isObject(u) &&
  typeof u.lineEnd === "number" &&
  typeof u.lineStart === "number" &&
  typeof u.note === "string" &&
  typeof u.path === "string"

export const isMemoryResetResponse: Plain = (u) => isObject(u)

export const isMemoryStatusResponse: Plain = (u) =>
  isObject(u) && typeof u.v2ConsolidatedThreads === "number" && typeof u.v2Ready === "boolean"

export const isMigrationDetails: Plain = (u) =>
  isObject(u) &&
  (u.commands === undefined || isArrayOf(u.commands, isCommandMigration)) &&
  (u.hooks === undefined || isArrayOf(u.hooks, isHookMigration)) &&
  (u.mcpServers === undefined || isArrayOf(u.mcpServers, isMcpServerMigration)) &&
  (u.memory === undefined || isArrayOf(u.memory, isString)) &&
  (u.plugins === undefined || isArrayOf(u.plugins, isPluginsMigration)) &&
  (u.sessions === undefined || isArrayOf(u.sessions, isSessionMigration)) &&
  (u.skills === undefined || isArrayOf(u.skills, isSkillMigration)) &&
  (u.subagents === undefined || isArrayOf(u.subagents, isSubagentMigration))

export const isMisalignmentErrorDetails: Plain = (u) =>
  isObject(u) &&
  (u.detailedExplanation == null || typeof u.detailedExplanation === "string") &&
  (u.errorType == null || typeof u.errorType === "string") &&
  (u.reviewTarget == null || typeof u.reviewTarget === "string") &&
  (u.steer == null || isMisalignmentSteer(u.steer))

export const isMisalignmentSteer: Plain = (u) => isObject(u) && typeof u.message === "string"

export const isMockExperimentalMethodResponse: Plain = (u) =>
  isObject(u) && (u.echoed == null || typeof u.echoed === "string")

export const isModel: Plain = (u) =>
  isObject(u) &&
  typeof u.defaultReasoningEffort === "string" &&
  typeof u.description === "string" &&
  typeof u.displayName === "string" &&
  typeof u.hidden === "boolean" &&
  typeof u.id === "string" &&
  typeof u.isDefault === "boolean" &&
  typeof u.model === "string" &&
  isArrayOf(u.supportedReasoningEfforts, isReasoningEffortOption) &&
  (u.additionalSpeedTiers === undefined || isArrayOf(u.additionalSpeedTiers, isString)) &&
  (u.availabilityNux == null || isModelAvailabilityNux(u.availabilityNux)) &&
  (u.availableAccessPrograms == null || isModelAccessPrograms(u.availableAccessPrograms)) &&
  (u.defaultServiceTier == null || typeof u.defaultServiceTier === "string") &&
  (u.inputModalities === undefined || isArrayOf(u.inputModalities, isString)) &&
  (u.modelSpecialty == null || typeof u.modelSpecialty === "string") &&
  (u.multiAgentVersion == null || typeof u.multiAgentVersion === "string") &&
  (u.serviceTiers === undefined || isArrayOf(u.serviceTiers, isModelServiceTier)) &&
  (u.supportsPersonality === undefined || typeof u.supportsPersonality === "boolean") &&
  (u.upgrade == null || typeof u.upgrade === "string") &&
  (u.upgradeInfo == null || isModelUpgradeInfo(u.upgradeInfo))

export const isModelAccessPrograms: Plain = (u) => isObject(u) && isArrayOf(u.cyber, isString)

export const isModelAvailabilityNux: Plain = (u) => isObject(u) && typeof u.message === "string"

export const isModelListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isModel) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isModelProviderCapabilitiesReadResponse: Plain = (u) =>
  isObject(u) && typeof u.imageGeneration === "boolean" && typeof u.webSearch === "boolean"

export const isModelProviderConfigWriteResponse: Plain = (u) => isObject(u) && isModelProviderSummary(u.provider)

export const isModelProviderListResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.canChangeDefault === "boolean" &&
  isArrayOf(u.data, isModelProviderSummary) &&
  typeof u.defaultProviderId === "string"

export const isModelProviderSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.canEdit === "boolean" &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  isProviderSettings(u.settings) &&
  (u.baseUrl == null || typeof u.baseUrl === "string")

export const isModelReroutedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.fromModel === "string" &&
  typeof u.reason === "string" &&
  typeof u.threadId === "string" &&
  typeof u.toModel === "string" &&
  typeof u.turnId === "string"

export const isModelSafetyBufferingUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.model === "string" &&
  isArrayOf(u.reasons, isString) &&
  typeof u.showBufferingUi === "boolean" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  isArrayOf(u.useCases, isString) &&
  (u.fasterModel == null || typeof u.fasterModel === "string")

export const isModelServiceTier: Plain = (u) =>
  isObject(u) && typeof u.description === "string" && typeof u.id === "string" && typeof u.name === "string"

export const isModelUpgradeInfo: Plain = (u) =>
  isObject(u) &&
  typeof u.model === "string" &&
  (u.migrationMarkdown == null || typeof u.migrationMarkdown === "string") &&
  (u.modelLink == null || typeof u.modelLink === "string") &&
  (u.retirementAt == null || typeof u.retirementAt === "number") &&
  (u.upgradeCopy == null || typeof u.upgradeCopy === "string")

export const isModelVerificationNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && typeof u.turnId === "string" && isArrayOf(u.verifications, isString)

export const isModelsRequirements: Plain = (u) =>
  isObject(u) && (u.newThread == null || isNewThreadModelDefaults(u.newThread))

export const isMultiAgentModeCustom: Plain = (u) => isObject(u) && typeof u.custom === "string"

export const isNetworkApprovalContext: Plain = (u) =>
  isObject(u) && typeof u.host === "string" && typeof u.protocol === "string"

export const isNetworkRequirements: Plain = (u) =>
  isObject(u) &&
  (u.allowLocalBinding == null || typeof u.allowLocalBinding === "boolean") &&
  (u.allowUnixSockets == null || isArrayOf(u.allowUnixSockets, isString)) &&
  (u.allowUpstreamProxy == null || typeof u.allowUpstreamProxy === "boolean") &&
  (u.allowedDomains == null || isArrayOf(u.allowedDomains, isString)) &&
  (u.dangerouslyAllowAllUnixSockets == null || typeof u.dangerouslyAllowAllUnixSockets === "boolean") &&
  (u.dangerouslyAllowNonLoopbackProxy == null || typeof u.dangerouslyAllowNonLoopbackProxy === "boolean") &&
  (u.deniedDomains == null || isArrayOf(u.deniedDomains, isString)) &&
  (u.domains == null || isRecordOf(u.domains, isString)) &&
  (u.enabled == null || typeof u.enabled === "boolean") &&
  (u.httpPort == null || typeof u.httpPort === "number") &&
  (u.managedAllowedDomainsOnly == null || typeof u.managedAllowedDomainsOnly === "boolean") &&
  (u.reviewDomains == null || isArrayOf(u.reviewDomains, isString)) &&
  (u.socksPort == null || typeof u.socksPort === "number") &&
  (u.unixSockets == null || isRecordOf(u.unixSockets, isString))

export const isNewThreadModelDefaults: Plain = (u) =>
  isObject(u) &&
  (u.model == null || typeof u.model === "string") &&
  (u.modelReasoningEffort == null || typeof u.modelReasoningEffort === "string") &&
  (u.serviceTier == null || typeof u.serviceTier === "string")

export const isOpenAdditionalFileSystemPermissions: Plain = (u) =>
  isObject(u) &&
  (u.entries == null || isArrayOf(u.entries, isOpenFileSystemSandboxEntry)) &&
  (u.globScanMaxDepth == null || typeof u.globScanMaxDepth === "number") &&
  (u.read == null || isArrayOf(u.read, isString)) &&
  (u.write == null || isArrayOf(u.write, isString))

export const isOpenAskForApproval: Plain = (u) => typeof u === "string" || (isObject(u) && isAskForApprovalGranular(u))

export const isOpenCollaborationMode: Plain = (u) => isObject(u) && typeof u.mode === "string" && isSettings(u.settings)

export const isOpenCommandExecutionApprovalDecision: Plain = (u) =>
  typeof u === "string" ||
  (isObject(u) &&
    (isCommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment(u) ||
      isOpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment(u)))

export const isOpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment: Plain = (u) =>
  isObject(u) &&
  isObject(u.applyNetworkPolicyAmendment) &&
  isOpenNetworkPolicyAmendment(u.applyNetworkPolicyAmendment.network_policy_amendment)

export const isOpenDynamicToolCallOutputContentItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "inputText":
      return isDynamicToolCallOutputContentItemInputText(u)
    case "inputImage":
      return isDynamicToolCallOutputContentItemInputImage(u)
    case "inputAudio":
      return isDynamicToolCallOutputContentItemInputAudio(u)
    default:
      return false
  }
}

export const isOpenExternalAgentConfigImportItemTypeFailure: Plain = (u) =>
  isObject(u) &&
  typeof u.failureStage === "string" &&
  typeof u.itemType === "string" &&
  typeof u.message === "string" &&
  (u.cwd == null || typeof u.cwd === "string") &&
  (u.errorType == null || typeof u.errorType === "string") &&
  (u.source == null || typeof u.source === "string") &&
  (u.subErrorType == null || typeof u.subErrorType === "string")

export const isOpenExternalAgentConfigMigrationItem: Plain = (u) =>
  isObject(u) &&
  typeof u.description === "string" &&
  typeof u.itemType === "string" &&
  (u.cwd == null || typeof u.cwd === "string") &&
  (u.details == null || isMigrationDetails(u.details))

export const isOpenFileSystemPath: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "path":
      return isFileSystemPathPath(u)
    case "glob_pattern":
      return isFileSystemPathGlobPattern(u)
    case "special":
      return isOpenFileSystemPathSpecial(u)
    default:
      return false
  }
}

export const isOpenFileSystemPathSpecial: Plain = (u) =>
  isObject(u) && u.type === "special" && isOpenFileSystemSpecialPath(u.value)

export const isOpenFileSystemSandboxEntry: Plain = (u) =>
  isObject(u) && typeof u.access === "string" && isOpenFileSystemPath(u.path)

export const isOpenFileSystemSpecialPath: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.kind) {
    case "root":
      return isFileSystemSpecialPathRoot(u)
    case "minimal":
      return isFileSystemSpecialPathMinimal(u)
    case "project_roots":
      return isFileSystemSpecialPathProjectRoots(u)
    case "tmpdir":
      return isFileSystemSpecialPathTmpdir(u)
    case "slash_tmp":
      return isFileSystemSpecialPathSlashTmp(u)
    case "unknown":
      return isFileSystemSpecialPathUnknown(u)
    default:
      return false
  }
}

export const isOpenFunctionCallOutputBody: Plain = (u) =>
  typeof u === "string" || isArrayOf(u, isOpenFunctionCallOutputContentItem)

export const isOpenFunctionCallOutputContentItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "input_text":
      return isFunctionCallOutputContentItemInputText(u)
    case "input_image":
      return (
        isOpenFunctionCallOutputContentItemInputImageImageUrl(u) ||
        isOpenFunctionCallOutputContentItemInputImageFileId(u)
      )
    case "input_audio":
      return isFunctionCallOutputContentItemInputAudioAudioUrl(u) || isFunctionCallOutputContentItemInputAudioFileId(u)
    case "encrypted_content":
      return isFunctionCallOutputContentItemEncryptedContent(u)
    default:
      return false
  }
}

export const isOpenFunctionCallOutputContentItemInputImageFileId: Plain = (u) =>
  isObject(u) &&
  u.type === "input_image" &&
  typeof u.file_id === "string" &&
  (u.detail == null || typeof u.detail === "string") &&
  (u.image_url === undefined || typeof u.image_url === "string")

export const isOpenFunctionCallOutputContentItemInputImageImageUrl: Plain = (u) =>
  isObject(u) &&
  u.type === "input_image" &&
  typeof u.image_url === "string" &&
  (u.detail == null || typeof u.detail === "string") &&
  (u.file_id === undefined || typeof u.file_id === "string")

export const isOpenMultiAgentMode: Plain = (u) => typeof u === "string" || (isObject(u) && isMultiAgentModeCustom(u))

export const isOpenNetworkPolicyAmendment: Plain = (u) =>
  isObject(u) && typeof u.action === "string" && typeof u.host === "string"

export const isOpenSandboxPolicy: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "dangerFullAccess":
      return isSandboxPolicyDangerFullAccess(u)
    case "readOnly":
      return isSandboxPolicyReadOnly(u)
    case "externalSandbox":
      return isOpenSandboxPolicyExternalSandbox(u)
    case "workspaceWrite":
      return isSandboxPolicyWorkspaceWrite(u)
    default:
      return false
  }
}

export const isOpenSandboxPolicyExternalSandbox: Plain = (u) =>
  isObject(u) && u.type === "externalSandbox" && (u.networkAccess === undefined || typeof u.networkAccess === "string")

export const isOpenUserInput: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "text":
      return isUserInputText(u)
    case "image":
      return isOpenUserInputImageUrl(u) || isOpenUserInputImageFileId(u)
    case "localImage":
      return isOpenUserInputLocalImage(u)
    case "audio":
      return isUserInputAudioUrl(u) || isUserInputAudioFileId(u)
    case "localAudio":
      return isUserInputLocalAudio(u)
    case "skill":
      return isUserInputSkill(u)
    case "mention":
      return isUserInputMention(u)
    default:
      return false
  }
}

export const isOpenUserInputImageFileId: Plain = (u) =>
  isObject(u) &&
  u.type === "image" &&
  typeof u.fileId === "string" &&
  (u.detail == null || typeof u.detail === "string") &&
  (u.url === undefined || typeof u.url === "string")

export const isOpenUserInputImageUrl: Plain = (u) =>
  isObject(u) &&
  u.type === "image" &&
  typeof u.url === "string" &&
  (u.detail == null || typeof u.detail === "string") &&
  (u.fileId === undefined || typeof u.fileId === "string")

export const isOpenUserInputLocalImage: Plain = (u) =>
  isObject(u) &&
  u.type === "localImage" &&
  typeof u.path === "string" &&
  (u.detail == null || typeof u.detail === "string")

export const isOtelExporter: Plain = (u) =>
  typeof u === "string" || (isObject(u) && (isOtelExporterOtlpHttp(u) || isOtelExporterOtlpGrpc(u)))

export const isOtelExporterOtlpGrpc: Plain = (u) =>
  isObject(u) &&
  isObject(u["otlp-grpc"]) &&
  typeof u["otlp-grpc"].endpoint === "string" &&
  isRecordOf(u["otlp-grpc"].headers, isString) &&
  (u["otlp-grpc"].tls == null || isOtelTlsConfig(u["otlp-grpc"].tls))

export const isOtelExporterOtlpHttp: Plain = (u) =>
  isObject(u) &&
  isObject(u["otlp-http"]) &&
  typeof u["otlp-http"].endpoint === "string" &&
  isRecordOf(u["otlp-http"].headers, isString) &&
  typeof u["otlp-http"].protocol === "string" &&
  (u["otlp-http"].tls == null || isOtelTlsConfig(u["otlp-http"].tls))

export const isOtelRequirements: Plain = (u) =>
  isObject(u) &&
  (u.environment == null || typeof u.environment === "string") &&
  (u.exporter == null || isOtelExporter(u.exporter)) &&
  (u.log_agent_responses == null || typeof u.log_agent_responses === "boolean") &&
  (u.log_guardian_assessments == null || typeof u.log_guardian_assessments === "boolean") &&
  (u.log_sse_deltas == null || typeof u.log_sse_deltas === "boolean") &&
  (u.log_user_prompt == null || typeof u.log_user_prompt === "boolean") &&
  (u.metrics_exporter == null || isOtelExporter(u.metrics_exporter)) &&
  (u.span_attributes == null || isRecordOf(u.span_attributes, isString)) &&
  (u.tool_result == null || isOtelToolResultLogConfig(u.tool_result)) &&
  (u.trace_exporter == null || isOtelExporter(u.trace_exporter)) &&
  (u.tracestate == null || isRecordOf(u.tracestate, isOtelRequirements1))

const isOtelRequirements1: Plain = (u) => isRecordOf(u, isString)

export const isOtelTlsConfig: Plain = (u) =>
  isObject(u) &&
  (u["ca-certificate"] == null || typeof u["ca-certificate"] === "string") &&
  (u["client-certificate"] == null || typeof u["client-certificate"] === "string") &&
  (u["client-private-key"] == null || typeof u["client-private-key"] === "string")

export const isOtelToolResultLogConfig: Plain = (u) => isObject(u) && typeof u.max_bytes === "number"

export const isOverriddenMetadata: Plain = (u) =>
  isObject(u) &&
  u.effectiveValue !== undefined &&
  typeof u.message === "string" &&
  isConfigLayerMetadata(u.overridingLayer)

export const isParsedCommand: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "read":
      return isParsedCommandRead(u)
    case "list_files":
      return isParsedCommandListFiles(u)
    case "search":
      return isParsedCommandSearch(u)
    case "unknown":
      return isParsedCommandUnknown(u)
    default:
      return false
  }
}

export const isParsedCommandListFiles: Plain = (u) =>
  isObject(u) && u.type === "list_files" && typeof u.cmd === "string" && (u.path == null || typeof u.path === "string")

export const isParsedCommandRead: Plain = (u) =>
  isObject(u) &&
  u.type === "read" &&
  typeof u.cmd === "string" &&
  typeof u.name === "string" &&
  typeof u.path === "string"

export const isParsedCommandSearch: Plain = (u) =>
  isObject(u) &&
  u.type === "search" &&
  typeof u.cmd === "string" &&
  (u.path == null || typeof u.path === "string") &&
  (u.query == null || typeof u.query === "string")

export const isParsedCommandUnknown: Plain = (u) => isObject(u) && u.type === "unknown" && typeof u.cmd === "string"

export const isPatchChangeKind: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "add":
      return isPatchChangeKindAdd(u)
    case "delete":
      return isPatchChangeKindDelete(u)
    case "update":
      return isPatchChangeKindUpdate(u)
    default:
      return false
  }
}

export const isPatchChangeKindAdd: Plain = (u) => isObject(u) && u.type === "add"

export const isPatchChangeKindDelete: Plain = (u) => isObject(u) && u.type === "delete"

export const isPatchChangeKindUpdate: Plain = (u) =>
  isObject(u) && u.type === "update" && (u.move_path == null || typeof u.move_path === "string")

export const isPermissionProfileListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isPermissionProfileSummary) &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isPermissionProfileSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.allowed === "boolean" &&
  typeof u.id === "string" &&
  (u.description == null || typeof u.description === "string")

export const isPermissionsRequestApprovalParams: Plain = (u) =>
  isObject(u) &&
  typeof u.cwd === "string" &&
  typeof u.itemId === "string" &&
  isRequestPermissionProfile(u.permissions) &&
  typeof u.startedAtMs === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.environmentId == null || typeof u.environmentId === "string") &&
  (u.reason == null || typeof u.reason === "string")

export const isPlanDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isPluginDetail: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.appTemplates, isAppTemplateSummary) &&
  isArrayOf(u.apps, isAppSummary) &&
  isArrayOf(u.hooks, isPluginHookSummary) &&
  typeof u.marketplaceName === "string" &&
  isArrayOf(u.mcpServers, isString) &&
  isArrayOf(u.skills, isSkillSummary) &&
  isPluginSummary(u.summary) &&
  (u.description == null || typeof u.description === "string") &&
  (u.marketplacePath == null || typeof u.marketplacePath === "string") &&
  (u.onboardingSkill == null || isSkillSummary(u.onboardingSkill)) &&
  (u.scheduledTasks == null || isArrayOf(u.scheduledTasks, isScheduledTaskSummary)) &&
  (u.shareUrl == null || typeof u.shareUrl === "string")

export const isPluginHookSummary: Plain = (u) =>
  isObject(u) && typeof u.eventName === "string" && typeof u.key === "string"

export const isPluginInstallResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.appsNeedingAuth, isAppSummary) && typeof u.authPolicy === "string"

export const isPluginInstalledResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.marketplaces, isPluginMarketplaceEntry) &&
  (u.marketplaceLoadErrors === undefined || isArrayOf(u.marketplaceLoadErrors, isMarketplaceLoadErrorInfo))

export const isPluginInterface: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.capabilities, isString) &&
  isArrayOf(u.screenshotUrls, isString) &&
  isArrayOf(u.screenshots, isString) &&
  (u.brandColor == null || typeof u.brandColor === "string") &&
  (u.category == null || typeof u.category === "string") &&
  (u.composerIcon == null || typeof u.composerIcon === "string") &&
  (u.composerIconUrl == null || typeof u.composerIconUrl === "string") &&
  (u.defaultPrompt == null || isArrayOf(u.defaultPrompt, isString)) &&
  (u.developerName == null || typeof u.developerName === "string") &&
  (u.displayName == null || typeof u.displayName === "string") &&
  (u.logo == null || typeof u.logo === "string") &&
  (u.logoDark == null || typeof u.logoDark === "string") &&
  (u.logoUrl == null || typeof u.logoUrl === "string") &&
  (u.logoUrlDark == null || typeof u.logoUrlDark === "string") &&
  (u.longDescription == null || typeof u.longDescription === "string") &&
  (u.privacyPolicyUrl == null || typeof u.privacyPolicyUrl === "string") &&
  (u.shortDescription == null || typeof u.shortDescription === "string") &&
  (u.termsOfServiceUrl == null || typeof u.termsOfServiceUrl === "string") &&
  (u.websiteUrl == null || typeof u.websiteUrl === "string")

export const isPluginListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.marketplaces, isPluginMarketplaceEntry) &&
  (u.featuredPluginIds === undefined || isArrayOf(u.featuredPluginIds, isString)) &&
  (u.marketplaceLoadErrors === undefined || isArrayOf(u.marketplaceLoadErrors, isMarketplaceLoadErrorInfo))

export const isPluginMarketplaceEntry: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  isArrayOf(u.plugins, isPluginSummary) &&
  (u.interface == null || isMarketplaceInterface(u.interface)) &&
  (u.path == null || typeof u.path === "string")

export const isPluginReadResponse: Plain = (u) => isObject(u) && isPluginDetail(u.plugin)

export const isPluginReconcileChangedPlugin: Plain = (u) =>
  isObject(u) &&
  typeof u.hasApps === "boolean" &&
  typeof u.hasHooks === "boolean" &&
  typeof u.hasMcps === "boolean" &&
  typeof u.hasSkills === "boolean" &&
  typeof u.id === "string"

export const isPluginReconcileResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.changedPlugins, isPluginReconcileChangedPlugin) &&
  isArrayOf(u.failedMaterializationRemotePluginIds, isString) &&
  isArrayOf(u.failedRemotePluginIds, isString)

export const isPluginSearchResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isPluginSearchResult) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isPluginSearchResult: Plain = (u) =>
  isObject(u) &&
  typeof u.marketplaceName === "string" &&
  isPluginSummary(u.plugin) &&
  (u.marketplacePath == null || typeof u.marketplacePath === "string")

export const isPluginShareCheckoutResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.marketplaceName === "string" &&
  typeof u.marketplacePath === "string" &&
  typeof u.pluginId === "string" &&
  typeof u.pluginName === "string" &&
  typeof u.pluginPath === "string" &&
  typeof u.remotePluginId === "string" &&
  (u.remoteVersion == null || typeof u.remoteVersion === "string")

export const isPluginShareContext: Plain = (u) =>
  isObject(u) &&
  typeof u.remotePluginId === "string" &&
  (u.canPublishToWorkspace == null || typeof u.canPublishToWorkspace === "boolean") &&
  (u.creatorAccountUserId == null || typeof u.creatorAccountUserId === "string") &&
  (u.creatorName == null || typeof u.creatorName === "string") &&
  (u.discoverability == null || typeof u.discoverability === "string") &&
  (u.remoteVersion == null || typeof u.remoteVersion === "string") &&
  (u.sharePrincipals == null || isArrayOf(u.sharePrincipals, isPluginSharePrincipal)) &&
  (u.shareUrl == null || typeof u.shareUrl === "string")

export const isPluginShareDeleteResponse: Plain = (u) => isObject(u)

export const isPluginShareListItem: Plain = (u) =>
  isObject(u) && isPluginSummary(u.plugin) && (u.localPluginPath == null || typeof u.localPluginPath === "string")

export const isPluginShareListResponse: Plain = (u) => isObject(u) && isArrayOf(u.data, isPluginShareListItem)

export const isPluginSharePrincipal: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.principalId === "string" &&
  typeof u.principalType === "string" &&
  typeof u.role === "string"

export const isPluginShareSaveResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.remotePluginId === "string" &&
  typeof u.shareUrl === "string" &&
  (u.canPublishToWorkspace == null || typeof u.canPublishToWorkspace === "boolean")

export const isPluginShareUpdateTargetsResponse: Plain = (u) =>
  isObject(u) && typeof u.discoverability === "string" && isArrayOf(u.principals, isPluginSharePrincipal)

export const isPluginSkillReadResponse: Plain = (u) =>
  isObject(u) && (u.contents == null || typeof u.contents === "string")

export const isPluginSource: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "local":
      return isPluginSourceLocal(u)
    case "git":
      return isPluginSourceGit(u)
    case "npm":
      return isPluginSourceNpm(u)
    case "remote":
      return isPluginSourceRemote(u)
    default:
      return false
  }
}

export const isPluginSourceGit: Plain = (u) =>
  isObject(u) &&
  u.type === "git" &&
  typeof u.url === "string" &&
  (u.path == null || typeof u.path === "string") &&
  (u.refName == null || typeof u.refName === "string") &&
  (u.sha == null || typeof u.sha === "string")

export const isPluginSourceLocal: Plain = (u) => isObject(u) && u.type === "local" && typeof u.path === "string"

export const isPluginSourceNpm: Plain = (u) =>
  isObject(u) &&
  u.type === "npm" &&
  typeof u.package === "string" &&
  (u.registry == null || typeof u.registry === "string") &&
  (u.version == null || typeof u.version === "string")

export const isPluginSourceRemote: Plain = (u) => isObject(u) && u.type === "remote"

export const isPluginSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.authPolicy === "string" &&
  typeof u.enabled === "boolean" &&
  typeof u.id === "string" &&
  typeof u.installPolicy === "string" &&
  typeof u.installed === "boolean" &&
  typeof u.name === "string" &&
  isPluginSource(u.source) &&
  (u.availability === undefined || typeof u.availability === "string") &&
  (u.disabledReason == null || typeof u.disabledReason === "string") &&
  (u.eligiblePlanTypes == null || isArrayOf(u.eligiblePlanTypes, isString)) &&
  (u.installPolicySource == null || typeof u.installPolicySource === "string") &&
  (u.installedAt == null || typeof u.installedAt === "number") &&
  (u.interface == null || isPluginInterface(u.interface)) &&
  (u.keywords === undefined || isArrayOf(u.keywords, isString)) &&
  (u.localVersion == null || typeof u.localVersion === "string") &&
  (u.mustShowInstallationInterstitial == null || typeof u.mustShowInstallationInterstitial === "boolean") &&
  (u.remotePluginId == null || typeof u.remotePluginId === "string") &&
  (u.shareContext == null || isPluginShareContext(u.shareContext)) &&
  (u.version == null || typeof u.version === "string")

export const isPluginUninstallResponse: Plain = (u) => isObject(u)

export const isPluginsMigration: Plain = (u) =>
  isObject(u) && typeof u.marketplaceName === "string" && isArrayOf(u.pluginNames, isString)

export const isProcessExitedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.exitCode === "number" &&
  typeof u.processHandle === "string" &&
  typeof u.stderr === "string" &&
  typeof u.stderrCapReached === "boolean" &&
  typeof u.stdout === "string" &&
  typeof u.stdoutCapReached === "boolean" &&
  (u.outputDrainTimedOut == null || typeof u.outputDrainTimedOut === "boolean")

export const isProcessKillResponse: Plain = (u) => isObject(u)

export const isProcessOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.capReached === "boolean" &&
  typeof u.deltaBase64 === "string" &&
  typeof u.processHandle === "string" &&
  typeof u.stream === "string"

export const isProcessResizePtyResponse: Plain = (u) => isObject(u)

export const isProcessSpawnResponse: Plain = (u) => isObject(u)

export const isProcessWriteStdinResponse: Plain = (u) => isObject(u)

export const isProject: Plain = (u) =>
  isObject(u) &&
  typeof u.createdAt === "number" &&
  typeof u.id === "string" &&
  isRecordOf(u.metadata, isString) &&
  typeof u.name === "string" &&
  typeof u.position === "number" &&
  isArrayOf(u.roots, isProjectRoot) &&
  typeof u.updatedAt === "number" &&
  (u.recencyAt == null || typeof u.recencyAt === "number")

export const isProjectChangedNotification: Plain = (u) =>
  isObject(u) && typeof u.changeType === "string" && typeof u.projectId === "string"

export const isProjectCreateResponse: Plain = (u) => isObject(u) && isProject(u.project)

export const isProjectDeleteResponse: Plain = (u) => isObject(u)

export const isProjectImportResponse: Plain = (u) => isObject(u) && isProject(u.project)

export const isProjectListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isProject) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isProjectMoveResponse: Plain = (u) => isObject(u)

export const isProjectReadResponse: Plain = (u) => isObject(u) && isProject(u.project)

export const isProjectRoot: Plain = (u) => isObject(u) && typeof u.path === "string"

export const isProjectUpdateResponse: Plain = (u) => isObject(u) && isProject(u.project)

export const isProviderSettings: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "openai":
      return isProviderSettingsOpenai(u)
    case "customGateway":
      return isProviderSettingsCustomGateway(u)
    case "bedrock":
      return isProviderSettingsBedrock(u)
    case "gcp":
      return isProviderSettingsGcp(u)
    default:
      return false
  }
}

export const isProviderSettingsBedrock: Plain = (u) =>
  isObject(u) &&
  u.type === "bedrock" &&
  (u.profile == null || typeof u.profile === "string") &&
  (u.region == null || typeof u.region === "string")

export const isProviderSettingsCustomGateway: Plain = (u) =>
  isObject(u) && u.type === "customGateway" && isGatewayAuth(u.auth)

export const isProviderSettingsGcp: Plain = (u) =>
  isObject(u) &&
  u.type === "gcp" &&
  (u.credentialFile == null || typeof u.credentialFile === "string") &&
  (u.location == null || typeof u.location === "string") &&
  (u.projectId == null || typeof u.projectId === "string")

export const isProviderSettingsOpenai: Plain = (u) => isObject(u) && u.type === "openai"

export const isQueuedSubmission: Plain = (u) =>
  isObject(u) &&
  typeof u.clientUserMessageId === "string" &&
  typeof u.id === "string" &&
  isArrayOf(u.input, isOpenUserInput) &&
  (u.responsesapiClientMetadata == null || isRecordOf(u.responsesapiClientMetadata, isString))

export const isRateLimitResetCredit: Plain = (u) =>
  isObject(u) &&
  typeof u.grantedAt === "number" &&
  typeof u.id === "string" &&
  typeof u.resetType === "string" &&
  typeof u.status === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.expiresAt == null || typeof u.expiresAt === "number") &&
  (u.title == null || typeof u.title === "string")

export const isRateLimitResetCreditsSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.availableCount === "number" &&
  (u.credits == null || isArrayOf(u.credits, isRateLimitResetCredit))

export const isRateLimitSnapshot: Plain = (u) =>
  isObject(u) &&
  (u.credits == null || isCreditsSnapshot(u.credits)) &&
  (u.individualLimit == null || isSpendControlLimitSnapshot(u.individualLimit)) &&
  (u.limitId == null || typeof u.limitId === "string") &&
  (u.limitName == null || typeof u.limitName === "string") &&
  (u.normalModelSlug == null || typeof u.normalModelSlug === "string") &&
  (u.planType == null || typeof u.planType === "string") &&
  (u.primary == null || isRateLimitWindow(u.primary)) &&
  (u.rateLimitReachedType == null || typeof u.rateLimitReachedType === "string") &&
  (u.secondary == null || isRateLimitWindow(u.secondary)) &&
  (u.spendControlReached == null || typeof u.spendControlReached === "boolean")

export const isRateLimitWindow: Plain = (u) =>
  isObject(u) &&
  typeof u.usedPercent === "number" &&
  (u.resetsAt == null || typeof u.resetsAt === "number") &&
  (u.windowDurationMins == null || typeof u.windowDurationMins === "number")

export const isRealtimeVoicesList: Plain = (u) =>
  isObject(u) &&
  typeof u.defaultV1 === "string" &&
  typeof u.defaultV2 === "string" &&
  isArrayOf(u.v1, isString) &&
  isArrayOf(u.v2, isString) &&
  (u.v3 === undefined || isArrayOf(u.v3, isString))

export const isReasoningEffortOption: Plain = (u) =>
  isObject(u) && typeof u.description === "string" && typeof u.reasoningEffort === "string"

export const isReasoningSummaryPartAddedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.summaryIndex === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isReasoningSummaryTextDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.summaryIndex === "number" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isReasoningTextDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.contentIndex === "number" &&
  typeof u.delta === "string" &&
  typeof u.itemId === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isRemoteControlClient: Plain = (u) =>
  isObject(u) &&
  typeof u.clientId === "string" &&
  (u.appVersion == null || typeof u.appVersion === "string") &&
  (u.deviceModel == null || typeof u.deviceModel === "string") &&
  (u.deviceType == null || typeof u.deviceType === "string") &&
  (u.displayName == null || typeof u.displayName === "string") &&
  (u.lastSeenAt == null || typeof u.lastSeenAt === "number") &&
  (u.osVersion == null || typeof u.osVersion === "string") &&
  (u.platform == null || typeof u.platform === "string")

export const isRemoteControlClientsListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isRemoteControlClient) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isRemoteControlClientsRevokeResponse: Plain = (u) => isObject(u)

export const isRemoteControlDisableResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.installationId === "string" &&
  typeof u.serverName === "string" &&
  typeof u.status === "string" &&
  (u.environmentId == null || typeof u.environmentId === "string")

export const isRemoteControlEnableResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.installationId === "string" &&
  typeof u.serverName === "string" &&
  typeof u.status === "string" &&
  (u.environmentId == null || typeof u.environmentId === "string")

export const isRemoteControlPairingStartResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.environmentId === "string" &&
  typeof u.expiresAt === "number" &&
  typeof u.pairingCode === "string" &&
  (u.manualPairingCode == null || typeof u.manualPairingCode === "string")

export const isRemoteControlPairingStatusResponse: Plain = (u) => isObject(u) && typeof u.claimed === "boolean"

export const isRemoteControlStatusChangedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.installationId === "string" &&
  typeof u.serverName === "string" &&
  typeof u.status === "string" &&
  (u.environmentId == null || typeof u.environmentId === "string")

export const isRemoteControlStatusReadResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.installationId === "string" &&
  typeof u.serverName === "string" &&
  typeof u.status === "string" &&
  (u.environmentId == null || typeof u.environmentId === "string")

export const isRequestHeader: Plain = (u) => isObject(u) && typeof u.name === "string" && typeof u.value === "string"

export const isRequestId: Plain = (u) =>
  typeof u === "string" || isInteger(u, -9223372036854776000, 9223372036854776000)

export const isRequestPermissionProfile: Plain = (u) =>
  isObject(u) &&
  (u.fileSystem == null || isOpenAdditionalFileSystemPermissions(u.fileSystem)) &&
  (u.network == null || isAdditionalNetworkPermissions(u.network))

export const isResource: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.uri === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.icons == null || Array.isArray(u.icons)) &&
  (u.mimeType == null || typeof u.mimeType === "string") &&
  (u.size == null || typeof u.size === "number") &&
  (u.title == null || typeof u.title === "string")

export const isResourceContent: Plain = (u) => isObject(u) && (isResourceContentText(u) || isResourceContentBlob(u))

export const isResourceContentBlob: Plain = (u) =>
  isObject(u) &&
  typeof u.blob === "string" &&
  typeof u.uri === "string" &&
  (u.mimeType == null || typeof u.mimeType === "string")

export const isResourceContentText: Plain = (u) =>
  isObject(u) &&
  typeof u.text === "string" &&
  typeof u.uri === "string" &&
  (u.mimeType == null || typeof u.mimeType === "string")

export const isResourceTemplate: Plain = (u) =>
  isObject(u) &&
  typeof u.name === "string" &&
  typeof u.uriTemplate === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.mimeType == null || typeof u.mimeType === "string") &&
  (u.title == null || typeof u.title === "string")

export const isReviewStartResponse: Plain = (u) => isObject(u) && typeof u.reviewThreadId === "string" && isTurn(u.turn)

export const isRolloutCompressResponse: Plain = (u) => isObject(u)

export const isSandboxPolicyDangerFullAccess: Plain = (u) => isObject(u) && u.type === "dangerFullAccess"

export const isSandboxPolicyReadOnly: Plain = (u) =>
  isObject(u) && u.type === "readOnly" && (u.networkAccess === undefined || typeof u.networkAccess === "boolean")

export const isSandboxPolicyWorkspaceWrite: Plain = (u) =>
  isObject(u) &&
  u.type === "workspaceWrite" &&
  (u.excludeSlashTmp === undefined || typeof u.excludeSlashTmp === "boolean") &&
  (u.excludeTmpdirEnvVar === undefined || typeof u.excludeTmpdirEnvVar === "boolean") &&
  (u.networkAccess === undefined || typeof u.networkAccess === "boolean") &&
  (u.writableRoots === undefined || isArrayOf(u.writableRoots, isString))

export const isSandboxWorkspaceWrite: Plain = (u) =>
  isObject(u) &&
  (u.exclude_slash_tmp === undefined || typeof u.exclude_slash_tmp === "boolean") &&
  (u.exclude_tmpdir_env_var === undefined || typeof u.exclude_tmpdir_env_var === "boolean") &&
  (u.network_access === undefined || typeof u.network_access === "boolean") &&
  (u.writable_roots === undefined || isArrayOf(u.writable_roots, isString))

export const isScheduledTaskSchedule: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "hourly":
      return isScheduledTaskScheduleHourly(u)
    case "daily":
      return isScheduledTaskScheduleDaily(u)
    case "weekdays":
      return isScheduledTaskScheduleWeekdays(u)
    case "weekly":
      return isScheduledTaskScheduleWeekly(u)
    default:
      return false
  }
}

export const isScheduledTaskScheduleDaily: Plain = (u) =>
  isObject(u) && u.type === "daily" && typeof u.time === "string"

export const isScheduledTaskScheduleHourly: Plain = (u) =>
  isObject(u) &&
  u.type === "hourly" &&
  typeof u.intervalHours === "number" &&
  (u.days == null || isArrayOf(u.days, isString))

export const isScheduledTaskScheduleWeekdays: Plain = (u) =>
  isObject(u) && u.type === "weekdays" && typeof u.time === "string"

export const isScheduledTaskScheduleWeekly: Plain = (u) =>
  isObject(u) && u.type === "weekly" && isArrayOf(u.days, isString) && typeof u.time === "string"

export const isScheduledTaskSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.key === "string" &&
  typeof u.name === "string" &&
  typeof u.prompt === "string" &&
  isScheduledTaskSchedule(u.schedule)

export const isSendAddCreditsNudgeEmailResponse: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isServerDiagnosticsGauge: Plain = (u) =>
  isObject(u) && typeof u.name === "string" && typeof u.value === "number"

export const isServerDiagnosticsProcess: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "number" &&
  (u.physicalFootprintBytes == null || typeof u.physicalFootprintBytes === "number") &&
  (u.residentMemoryBytes == null || typeof u.residentMemoryBytes === "number")

export const isServerDiagnosticsResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.gauges, isServerDiagnosticsGauge) && isServerDiagnosticsProcess(u.process)

export const isServerRequestResolvedNotification: Plain = (u) =>
  isObject(u) && isRequestId(u.requestId) && typeof u.threadId === "string"

export const isSessionMigration: Plain = (u) =>
  isObject(u) &&
  typeof u.cwd === "string" &&
  typeof u.path === "string" &&
  (u.title == null || typeof u.title === "string")

export const isSessionSource: Plain = (u) =>
  typeof u === "string" || (isObject(u) && (isSessionSourceCustom(u) || isSessionSourceSubAgent(u)))

export const isSessionSourceCustom: Plain = (u) => isObject(u) && typeof u.custom === "string"

export const isSessionSourceSubAgent: Plain = (u) => isObject(u) && isSubAgentSource(u.subAgent)

export const isSettings: Plain = (u) =>
  isObject(u) &&
  typeof u.model === "string" &&
  (u.developer_instructions == null || typeof u.developer_instructions === "string") &&
  (u.reasoning_effort == null || (typeof u.reasoning_effort === "string" && u.reasoning_effort.length >= 1))

export const isSkillDependencies: Plain = (u) => isObject(u) && isArrayOf(u.tools, isSkillToolDependency)

export const isSkillErrorInfo: Plain = (u) => isObject(u) && typeof u.message === "string" && typeof u.path === "string"

export const isSkillInterface: Plain = (u) =>
  isObject(u) &&
  (u.brandColor == null || typeof u.brandColor === "string") &&
  (u.defaultPrompt == null || typeof u.defaultPrompt === "string") &&
  (u.displayName == null || typeof u.displayName === "string") &&
  (u.iconLarge == null || typeof u.iconLarge === "string") &&
  (u.iconLargeUrl == null || typeof u.iconLargeUrl === "string") &&
  (u.iconSmall == null || typeof u.iconSmall === "string") &&
  (u.iconSmallUrl == null || typeof u.iconSmallUrl === "string") &&
  (u.shortDescription == null || typeof u.shortDescription === "string")

export const isSkillMetadata: Plain = (u) =>
  isObject(u) &&
  typeof u.description === "string" &&
  typeof u.enabled === "boolean" &&
  typeof u.name === "string" &&
  typeof u.path === "string" &&
  typeof u.scope === "string" &&
  (u.dependencies == null || isSkillDependencies(u.dependencies)) &&
  (u.interface == null || isSkillInterface(u.interface)) &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.shortDescription == null || typeof u.shortDescription === "string")

export const isSkillMigration: Plain = (u) => isObject(u) && typeof u.name === "string"

export const isSkillSummary: Plain = (u) =>
  isObject(u) &&
  typeof u.description === "string" &&
  typeof u.enabled === "boolean" &&
  typeof u.name === "string" &&
  (u.interface == null || isSkillInterface(u.interface)) &&
  (u.path == null || typeof u.path === "string") &&
  (u.shortDescription == null || typeof u.shortDescription === "string")

export const isSkillToolDependency: Plain = (u) =>
  isObject(u) &&
  typeof u.type === "string" &&
  typeof u.value === "string" &&
  (u.command == null || typeof u.command === "string") &&
  (u.description == null || typeof u.description === "string") &&
  (u.transport == null || typeof u.transport === "string") &&
  (u.url == null || typeof u.url === "string")

export const isSkillsChangedNotification: Plain = (u) => isObject(u)

export const isSkillsConfigWriteResponse: Plain = (u) => isObject(u) && typeof u.effectiveEnabled === "boolean"

export const isSkillsExtraRootsSetResponse: Plain = (u) => isObject(u)

export const isSkillsListEntry: Plain = (u) =>
  isObject(u) &&
  typeof u.cwd === "string" &&
  isArrayOf(u.errors, isSkillErrorInfo) &&
  isArrayOf(u.skills, isSkillMetadata)

export const isSkillsListResponse: Plain = (u) => isObject(u) && isArrayOf(u.data, isSkillsListEntry)

export const isSpendControlLimitSnapshot: Plain = (u) =>
  isObject(u) &&
  typeof u.limit === "string" &&
  typeof u.remainingPercent === "number" &&
  typeof u.resetsAt === "number" &&
  typeof u.used === "string"

export const isStrictReviewRequiredNotification: Plain = (u) =>
  isObject(u) && typeof u.startedAtMs === "number" && typeof u.threadId === "string" && typeof u.turnId === "string"

export const isSubAgentSource: Plain = (u) =>
  typeof u === "string" || (isObject(u) && (isSubAgentSourceThreadSpawn(u) || isSubAgentSourceOther(u)))

export const isSubAgentSourceOther: Plain = (u) => isObject(u) && typeof u.other === "string"

export const isSubAgentSourceThreadSpawn: Plain = (u) =>
  isObject(u) &&
  isObject(u.thread_spawn) &&
  typeof u.thread_spawn.depth === "number" &&
  typeof u.thread_spawn.parent_thread_id === "string" &&
  (u.thread_spawn.agent_nickname == null || typeof u.thread_spawn.agent_nickname === "string") &&
  (u.thread_spawn.agent_path == null || typeof u.thread_spawn.agent_path === "string") &&
  (u.thread_spawn.agent_role == null || typeof u.thread_spawn.agent_role === "string")

export const isSubagentMigration: Plain = (u) => isObject(u) && typeof u.name === "string"

export const isTerminalInteractionNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.processId === "string" &&
  typeof u.stdin === "string" &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string"

export const isTextElement: Plain = (u) =>
  isObject(u) && isByteRange(u.byteRange) && (u.placeholder == null || typeof u.placeholder === "string")

export const isTextPosition: Plain = (u) => isObject(u) && typeof u.column === "number" && typeof u.line === "number"

export const isTextRange: Plain = (u) => isObject(u) && isTextPosition(u.end) && isTextPosition(u.start)

export const isThread: Plain = (u) =>
  isObject(u) &&
  typeof u.cliVersion === "string" &&
  typeof u.createdAt === "number" &&
  typeof u.cwd === "string" &&
  typeof u.ephemeral === "boolean" &&
  typeof u.id === "string" &&
  typeof u.modelProvider === "string" &&
  typeof u.preview === "string" &&
  (typeof u.projectId === "string" || u.projectId === null) &&
  typeof u.sessionId === "string" &&
  isSessionSource(u.source) &&
  isThreadStatus(u.status) &&
  isArrayOf(u.turns, isTurn) &&
  typeof u.updatedAt === "number" &&
  (u.agentNickname == null || typeof u.agentNickname === "string") &&
  (u.agentRole == null || typeof u.agentRole === "string") &&
  (u.attachedToThreadId == null || typeof u.attachedToThreadId === "string") &&
  (u.canAcceptDirectInput == null || typeof u.canAcceptDirectInput === "boolean") &&
  (u.daybreakEnabled == null || typeof u.daybreakEnabled === "boolean") &&
  (u.environments == null || isArrayOf(u.environments, isThreadEnvironment)) &&
  (u.extra == null || isThreadExtra(u.extra)) &&
  (u.forkedFromId == null || typeof u.forkedFromId === "string") &&
  (u.gitInfo == null || isGitInfo(u.gitInfo)) &&
  (u.historyMode === undefined || typeof u.historyMode === "string") &&
  (u.model == null || typeof u.model === "string") &&
  (u.name == null || typeof u.name === "string") &&
  (u.originator == null || typeof u.originator === "string") &&
  (u.parentThreadId == null || typeof u.parentThreadId === "string") &&
  (u.path == null || typeof u.path === "string") &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string") &&
  (u.recencyAt == null || typeof u.recencyAt === "number") &&
  (u.section == null || isThreadSection(u.section)) &&
  (u.sectionEnteredAt == null || typeof u.sectionEnteredAt === "number") &&
  (u.threadSource == null || typeof u.threadSource === "string")

export const isThreadApproveGuardianDeniedActionResponse: Plain = (u) => isObject(u)

export const isThreadArchiveResponse: Plain = (u) => isObject(u)

export const isThreadArchivedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadAttachment: Plain = (u) =>
  isObject(u) &&
  typeof u.attachmentType === "string" &&
  typeof u.createdAt === "number" &&
  typeof u.id === "string" &&
  typeof u.identityKey === "string" &&
  u.payload !== undefined

export const isThreadAttachmentAddResponse: Plain = (u) =>
  isObject(u) && isThreadAttachment(u.attachment) && typeof u.outcome === "string"

export const isThreadAttachmentListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isThreadAttachment) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadAttachmentOwner: Plain = (u) =>
  isObject(u) && typeof u.archived === "boolean" && typeof u.threadId === "string"

export const isThreadAttachmentOwnerListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadAttachmentOwner) &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadAttachmentRemoveResponse: Plain = (u) => isObject(u)

export const isThreadAttachmentUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.attachmentId === "string" &&
  typeof u.attachmentType === "string" &&
  typeof u.identityKey === "string" &&
  typeof u.operation === "string" &&
  typeof u.threadId === "string"

export const isThreadBackgroundTerminal: Plain = (u) =>
  isObject(u) &&
  typeof u.command === "string" &&
  typeof u.cwd === "string" &&
  typeof u.itemId === "string" &&
  typeof u.processId === "string" &&
  (u.cpuPercent == null || typeof u.cpuPercent === "number") &&
  (u.osPid == null || typeof u.osPid === "number") &&
  (u.rssKb == null || typeof u.rssKb === "number")

export const isThreadBackgroundTerminalsCleanResponse: Plain = (u) => isObject(u)

export const isThreadBackgroundTerminalsListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadBackgroundTerminal) &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadBackgroundTerminalsTerminateResponse: Plain = (u) =>
  isObject(u) && typeof u.terminated === "boolean"

export const isThreadClosedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadCompactStartResponse: Plain = (u) => isObject(u)

export const isThreadDecrementElicitationResponse: Plain = (u) =>
  isObject(u) && typeof u.count === "number" && typeof u.paused === "boolean"

export const isThreadDeleteResponse: Plain = (u) => isObject(u)

export const isThreadDeletedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadEnvironment: Plain = (u) =>
  isObject(u) &&
  typeof u.cwd === "string" &&
  typeof u.environmentId === "string" &&
  isArrayOf(u.runtimeWorkspaceRoots, isString)

export const isThreadExtra: Plain = (u) => isObject(u)

export const isThreadForkResponse: Plain = (u) =>
  isObject(u) &&
  isOpenAskForApproval(u.approvalPolicy) &&
  typeof u.approvalsReviewer === "string" &&
  typeof u.cwd === "string" &&
  typeof u.model === "string" &&
  typeof u.modelProvider === "string" &&
  isOpenSandboxPolicy(u.sandbox) &&
  isThread(u.thread) &&
  (u.activePermissionProfile == null || isActivePermissionProfile(u.activePermissionProfile)) &&
  (u.disabledPluginIds === undefined || isArrayOf(u.disabledPluginIds, isString)) &&
  (u.instructionSources === undefined || isArrayOf(u.instructionSources, isString)) &&
  (u.multiAgentMode === undefined || isOpenMultiAgentMode(u.multiAgentMode)) &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string") &&
  (u.runtimeWorkspaceRoots === undefined || isArrayOf(u.runtimeWorkspaceRoots, isString)) &&
  (u.serviceTier == null || typeof u.serviceTier === "string")

export const isThreadGoal: Plain = (u) =>
  isObject(u) &&
  typeof u.createdAt === "number" &&
  typeof u.objective === "string" &&
  typeof u.status === "string" &&
  typeof u.threadId === "string" &&
  typeof u.timeUsedSeconds === "number" &&
  typeof u.tokensUsed === "number" &&
  typeof u.updatedAt === "number" &&
  (u.tokenBudget == null || typeof u.tokenBudget === "number")

export const isThreadGoalClearResponse: Plain = (u) => isObject(u) && typeof u.cleared === "boolean"

export const isThreadGoalClearedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadGoalGetResponse: Plain = (u) => isObject(u) && (u.goal == null || isThreadGoal(u.goal))

export const isThreadGoalSetResponse: Plain = (u) => isObject(u) && isThreadGoal(u.goal)

export const isThreadGoalUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadGoal(u.goal) &&
  typeof u.threadId === "string" &&
  (u.turnId == null || typeof u.turnId === "string")

export const isThreadGuardianAssessment: Plain = (u) =>
  isObject(u) &&
  typeof u.outcome === "string" &&
  typeof u.rationale === "string" &&
  typeof u.riskLevel === "string" &&
  typeof u.userAuthorization === "string"

export const isThreadGuardianReviewResponse: Plain = (u) =>
  isObject(u) && typeof u.callId === "string" && (u.assessment == null || isThreadGuardianAssessment(u.assessment))

export const isThreadIncrementElicitationResponse: Plain = (u) =>
  isObject(u) && typeof u.count === "number" && typeof u.paused === "boolean"

export const isThreadInjectItemsResponse: Plain = (u) => isObject(u)

export const isThreadItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "userMessage":
      return isThreadItemUserMessage(u)
    case "hookPrompt":
      return isThreadItemHookPrompt(u)
    case "agentMessage":
      return isThreadItemAgentMessage(u)
    case "functionCallOutput":
      return isThreadItemFunctionCallOutput(u)
    case "plan":
      return isThreadItemPlan(u)
    case "reasoning":
      return isThreadItemReasoning(u)
    case "commandExecution":
      return isThreadItemCommandExecution(u)
    case "fileChange":
      return isThreadItemFileChange(u)
    case "mcpToolCall":
      return isThreadItemMcpToolCall(u)
    case "dynamicToolCall":
      return isThreadItemDynamicToolCall(u)
    case "collabAgentToolCall":
      return isThreadItemCollabAgentToolCall(u)
    case "subAgentActivity":
      return isThreadItemSubAgentActivity(u)
    case "webSearch":
      return isThreadItemWebSearch(u)
    case "imageView":
      return isThreadItemImageView(u)
    case "sleep":
      return isThreadItemSleep(u)
    case "imageGeneration":
      return u.id !== undefined && u.status !== undefined && u.fileId !== undefined
        ? isThreadItemImageGenerationFileId(u)
        : isThreadItemImageGenerationResult(u)
    case "enteredReviewMode":
      return isThreadItemEnteredReviewMode(u)
    case "exitedReviewMode":
      return isThreadItemExitedReviewMode(u)
    case "contextCompaction":
      return isThreadItemContextCompaction(u)
    default:
      return false
  }
}

export const isThreadItemAgentMessage: Plain = (u) =>
  isObject(u) &&
  u.type === "agentMessage" &&
  typeof u.id === "string" &&
  typeof u.text === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.delivery == null || typeof u.delivery === "string") &&
  (u.memoryCitation == null || isMemoryCitation(u.memoryCitation)) &&
  (u.moderation == null || isAgentMessageModeration(u.moderation)) &&
  (u.phase == null || typeof u.phase === "string") &&
  (u.questions == null || isArrayOf(u.questions, isAsyncUserInputQuestion))

export const isThreadItemCollabAgentToolCall: Plain = (u) =>
  isObject(u) &&
  u.type === "collabAgentToolCall" &&
  isRecordOf(u.agentsStates, isCollabAgentState) &&
  typeof u.id === "string" &&
  isArrayOf(u.receiverThreadIds, isString) &&
  typeof u.senderThreadId === "string" &&
  typeof u.status === "string" &&
  typeof u.tool === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.model == null || typeof u.model === "string") &&
  (u.prompt == null || typeof u.prompt === "string") &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string")

export const isThreadItemCommandExecution: Plain = (u) =>
  isObject(u) &&
  u.type === "commandExecution" &&
  typeof u.command === "string" &&
  isArrayOf(u.commandActions, isCommandAction) &&
  typeof u.cwd === "string" &&
  typeof u.id === "string" &&
  typeof u.status === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.aggregatedOutput == null || typeof u.aggregatedOutput === "string") &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.exitCode == null || typeof u.exitCode === "number") &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.processId == null || typeof u.processId === "string") &&
  (u.scriptPath == null || typeof u.scriptPath === "string") &&
  (u.source === undefined || typeof u.source === "string")

export const isThreadItemContextCompaction: Plain = (u) =>
  isObject(u) &&
  u.type === "contextCompaction" &&
  typeof u.id === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemDynamicToolCall: Plain = (u) =>
  isObject(u) &&
  u.type === "dynamicToolCall" &&
  u.arguments !== undefined &&
  typeof u.id === "string" &&
  typeof u.status === "string" &&
  typeof u.tool === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.contentItems == null || isArrayOf(u.contentItems, isOpenDynamicToolCallOutputContentItem)) &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.namespace == null || typeof u.namespace === "string") &&
  (u.success == null || typeof u.success === "boolean")

export const isThreadItemEnteredReviewMode: Plain = (u) =>
  isObject(u) &&
  u.type === "enteredReviewMode" &&
  typeof u.id === "string" &&
  typeof u.review === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemEntry: Plain = (u) =>
  isObject(u) &&
  isThreadItem(u.item) &&
  typeof u.turnId === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.outputDeferred === undefined || typeof u.outputDeferred === "boolean") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemExitedReviewMode: Plain = (u) =>
  isObject(u) &&
  u.type === "exitedReviewMode" &&
  typeof u.id === "string" &&
  typeof u.review === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemFileChange: Plain = (u) =>
  isObject(u) &&
  u.type === "fileChange" &&
  isArrayOf(u.changes, isFileUpdateChange) &&
  typeof u.id === "string" &&
  typeof u.status === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemFunctionCallOutput: Plain = (u) =>
  isObject(u) &&
  u.type === "functionCallOutput" &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  isOpenFunctionCallOutputBody(u.output) &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.namespace == null || typeof u.namespace === "string")

export const isThreadItemHookPrompt: Plain = (u) =>
  isObject(u) &&
  u.type === "hookPrompt" &&
  isArrayOf(u.fragments, isHookPromptFragment) &&
  typeof u.id === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemImageGenerationFileId: Plain = (u) =>
  isObject(u) &&
  u.type === "imageGeneration" &&
  typeof u.id === "string" &&
  typeof u.status === "string" &&
  typeof u.fileId === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.failure == null || isImageGenerationFailure(u.failure)) &&
  (u.generationId == null || typeof u.generationId === "string") &&
  (u.inputImages === undefined || isArrayOf(u.inputImages, isImageGenerationInputImage)) &&
  (u.revisedPrompt == null || typeof u.revisedPrompt === "string") &&
  (u.savedPath == null || typeof u.savedPath === "string") &&
  (u.transparentBackground == null || typeof u.transparentBackground === "boolean") &&
  (u.result === undefined || typeof u.result === "string")

export const isThreadItemImageGenerationResult: Plain = (u) =>
  isObject(u) &&
  u.type === "imageGeneration" &&
  typeof u.id === "string" &&
  typeof u.status === "string" &&
  typeof u.result === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.failure == null || isImageGenerationFailure(u.failure)) &&
  (u.generationId == null || typeof u.generationId === "string") &&
  (u.inputImages === undefined || isArrayOf(u.inputImages, isImageGenerationInputImage)) &&
  (u.revisedPrompt == null || typeof u.revisedPrompt === "string") &&
  (u.savedPath == null || typeof u.savedPath === "string") &&
  (u.transparentBackground == null || typeof u.transparentBackground === "boolean") &&
  (u.fileId === undefined || typeof u.fileId === "string")

export const isThreadItemImageView: Plain = (u) =>
  isObject(u) &&
  u.type === "imageView" &&
  typeof u.id === "string" &&
  typeof u.path === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemMcpToolCall: Plain = (u) =>
  isObject(u) &&
  u.type === "mcpToolCall" &&
  u.arguments !== undefined &&
  typeof u.id === "string" &&
  typeof u.server === "string" &&
  typeof u.status === "string" &&
  typeof u.tool === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.appContext == null || isMcpToolCallAppContext(u.appContext)) &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.error == null || isMcpToolCallError(u.error)) &&
  (u.mcpAppResourceUri == null || typeof u.mcpAppResourceUri === "string") &&
  (u.mcpAppUi == null || isMcpAppUi(u.mcpAppUi)) &&
  (u.pluginId == null || typeof u.pluginId === "string") &&
  (u.readOnlyHint == null || typeof u.readOnlyHint === "boolean") &&
  (u.result == null || isMcpToolCallResult(u.result))

export const isThreadItemPlan: Plain = (u) =>
  isObject(u) &&
  u.type === "plan" &&
  typeof u.id === "string" &&
  typeof u.text === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemReasoning: Plain = (u) =>
  isObject(u) &&
  u.type === "reasoning" &&
  typeof u.id === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.content === undefined || isArrayOf(u.content, isString)) &&
  (u.summary === undefined || isArrayOf(u.summary, isString))

export const isThreadItemSleep: Plain = (u) =>
  isObject(u) &&
  u.type === "sleep" &&
  typeof u.durationMs === "number" &&
  typeof u.id === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number")

export const isThreadItemSubAgentActivity: Plain = (u) =>
  isObject(u) &&
  u.type === "subAgentActivity" &&
  typeof u.agentPath === "string" &&
  typeof u.agentThreadId === "string" &&
  typeof u.id === "string" &&
  typeof u.kind === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.model == null || typeof u.model === "string") &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string")

export const isThreadItemUserMessage: Plain = (u) =>
  isObject(u) &&
  u.type === "userMessage" &&
  isArrayOf(u.content, isOpenUserInput) &&
  typeof u.id === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.clientId == null || typeof u.clientId === "string")

export const isThreadItemWebSearch: Plain = (u) =>
  isObject(u) &&
  u.type === "webSearch" &&
  typeof u.id === "string" &&
  typeof u.query === "string" &&
  (u.completedAtMs == null || typeof u.completedAtMs === "number") &&
  (u.startedAtMs == null || typeof u.startedAtMs === "number") &&
  (u.action == null || isWebSearchAction(u.action)) &&
  (u.results == null || Array.isArray(u.results))

export const isThreadItemsListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadItemEntry) &&
  (u.backwardsCursor == null || typeof u.backwardsCursor === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadItemsReadResponse: Plain = (u) => isObject(u) && isArrayOf(u.data, isThreadItemEntry)

export const isThreadListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThread) &&
  (u.backwardsCursor == null || typeof u.backwardsCursor === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string") &&
  (u.readStates == null || isRecordOf(u.readStates, isThreadReadState))

export const isThreadLoadedListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isString) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadMemoryModeSetResponse: Plain = (u) => isObject(u)

export const isThreadMemoryReadResponse: Plain = (u) =>
  isObject(u) && (u.summary == null || typeof u.summary === "string")

export const isThreadMetadataUpdateResponse: Plain = (u) => isObject(u) && isThread(u.thread)

export const isThreadNameUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && (u.threadName == null || typeof u.threadName === "string")

export const isThreadPredictionRequestResponse: Plain = (u) => isObject(u)

export const isThreadPredictionResult: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "completed":
      return isThreadPredictionResultCompleted(u)
    case "failed":
      return isThreadPredictionResultFailed(u)
    default:
      return false
  }
}

export const isThreadPredictionResultCompleted: Plain = (u) =>
  isObject(u) && u.type === "completed" && (u.text == null || typeof u.text === "string")

export const isThreadPredictionResultFailed: Plain = (u) => isObject(u) && u.type === "failed"

export const isThreadPredictionUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadPredictionResult(u.result) &&
  typeof u.sourceTurnId === "string" &&
  typeof u.threadId === "string"

export const isThreadPrepareApprovedPlanResponse: Plain = (u) => isObject(u) && typeof u.prompt === "string"

export const isThreadProjectUpdatedNotification: Plain = (u) =>
  isObject(u) && (typeof u.projectId === "string" || u.projectId === null) && typeof u.threadId === "string"

export const isThreadQueueAddResponse: Plain = (u) => isObject(u) && isQueuedSubmission(u.queuedSubmission)

export const isThreadQueueChangedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadQueueDeleteResponse: Plain = (u) => isObject(u) && typeof u.deleted === "boolean"

export const isThreadQueueListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isQueuedSubmission) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadQueueReorderResponse: Plain = (u) => isObject(u)

export const isThreadQueueStartResponse: Plain = (u) => isObject(u) && isTurn(u.turn)

export const isThreadQueueUpdateResponse: Plain = (u) => isObject(u) && isQueuedSubmission(u.queuedSubmission)

export const isThreadReadResponse: Plain = (u) =>
  isObject(u) && isThread(u.thread) && (u.readState == null || isThreadReadState(u.readState))

export const isThreadReadState: Plain = (u) =>
  isObject(u) && typeof u.revision === "string" && (u.firstUnread == null || isThreadUnreadPosition(u.firstUnread))

export const isThreadReadStateChangedNotification: Plain = (u) =>
  isObject(u) && isThreadReadState(u.readState) && typeof u.threadId === "string"

export const isThreadReadStateUpdateResponse: Plain = (u) => isObject(u) && isThreadReadState(u.readState)

export const isThreadRealtimeAppendAudioResponse: Plain = (u) => isObject(u)

export const isThreadRealtimeAppendSpeechResponse: Plain = (u) => isObject(u)

export const isThreadRealtimeAppendTextResponse: Plain = (u) => isObject(u)

export const isThreadRealtimeAudioChunk: Plain = (u) =>
  isObject(u) &&
  typeof u.data === "string" &&
  isInteger(u.numChannels, 0, 65535) &&
  isInteger(u.sampleRate, 0, 4294967295) &&
  (u.itemId == null || typeof u.itemId === "string") &&
  (u.samplesPerChannel == null || isInteger(u.samplesPerChannel, 0, 4294967295))

export const isThreadRealtimeBemItemPresentation: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "wholeItem":
      return isThreadRealtimeBemItemPresentationWholeItem(u)
    case "inlineMarkdown":
      return isThreadRealtimeBemItemPresentationInlineMarkdown(u)
    case "inlineVisualization":
      return isThreadRealtimeBemItemPresentationInlineVisualization(u)
    default:
      return false
  }
}

export const isThreadRealtimeBemItemPresentationInlineMarkdown: Plain = (u) =>
  isObject(u) && u.type === "inlineMarkdown"

export const isThreadRealtimeBemItemPresentationInlineVisualization: Plain = (u) =>
  isObject(u) && u.type === "inlineVisualization" && typeof u.index === "number"

export const isThreadRealtimeBemItemPresentationWholeItem: Plain = (u) => isObject(u) && u.type === "wholeItem"

export const isThreadRealtimeClosedNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && (u.reason == null || typeof u.reason === "string")

export const isThreadRealtimeErrorNotification: Plain = (u) =>
  isObject(u) && typeof u.message === "string" && typeof u.threadId === "string"

export const isThreadRealtimeItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "realtimeSessionStarted":
      return isThreadRealtimeItemRealtimeSessionStarted(u)
    case "transcriptSegment":
      return isThreadRealtimeItemTranscriptSegment(u)
    case "bemItemPromoted":
      return isThreadRealtimeItemBemItemPromoted(u)
    case "realtimeSessionClosed":
      return isThreadRealtimeItemRealtimeSessionClosed(u)
    default:
      return false
  }
}

export const isThreadRealtimeItemAddedNotification: Plain = (u) =>
  isObject(u) && u.item !== undefined && typeof u.threadId === "string"

export const isThreadRealtimeItemBemItemPromoted: Plain = (u) =>
  isObject(u) &&
  u.type === "bemItemPromoted" &&
  typeof u.id === "string" &&
  typeof u.realtimeSessionId === "string" &&
  typeof u.itemId === "string" &&
  isThreadRealtimeBemItemPresentation(u.presentation) &&
  typeof u.turnId === "string"

export const isThreadRealtimeItemCompletedNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeItem(u.item) && typeof u.threadId === "string"

export const isThreadRealtimeItemRealtimeSessionClosed: Plain = (u) =>
  isObject(u) &&
  u.type === "realtimeSessionClosed" &&
  typeof u.id === "string" &&
  typeof u.realtimeSessionId === "string" &&
  typeof u.outcome === "string"

export const isThreadRealtimeItemRealtimeSessionStarted: Plain = (u) =>
  isObject(u) &&
  u.type === "realtimeSessionStarted" &&
  typeof u.id === "string" &&
  typeof u.realtimeSessionId === "string"

export const isThreadRealtimeItemStartedNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeItem(u.item) && typeof u.threadId === "string"

export const isThreadRealtimeItemTranscriptDeltaNotification: Plain = (u) =>
  isObject(u) && typeof u.delta === "string" && typeof u.itemId === "string" && typeof u.threadId === "string"

export const isThreadRealtimeItemTranscriptSegment: Plain = (u) =>
  isObject(u) &&
  u.type === "transcriptSegment" &&
  typeof u.id === "string" &&
  typeof u.realtimeSessionId === "string" &&
  typeof u.role === "string" &&
  typeof u.text === "string"

export const isThreadRealtimeListVoicesResponse: Plain = (u) => isObject(u) && isRealtimeVoicesList(u.voices)

export const isThreadRealtimeOutputAudioDeltaNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeAudioChunk(u.audio) && typeof u.threadId === "string"

export const isThreadRealtimeSdpNotification: Plain = (u) =>
  isObject(u) && typeof u.sdp === "string" && typeof u.threadId === "string"

export const isThreadRealtimeStartResponse: Plain = (u) => isObject(u)

export const isThreadRealtimeStartedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.threadId === "string" &&
  typeof u.version === "string" &&
  (u.realtimeSessionId == null || typeof u.realtimeSessionId === "string")

export const isThreadRealtimeStopResponse: Plain = (u) => isObject(u)

export const isThreadRealtimeTranscriptDeltaNotification: Plain = (u) =>
  isObject(u) && typeof u.delta === "string" && typeof u.role === "string" && typeof u.threadId === "string"

export const isThreadRealtimeTranscriptDoneNotification: Plain = (u) =>
  isObject(u) && typeof u.role === "string" && typeof u.text === "string" && typeof u.threadId === "string"

export const isThreadResumeResponse: Plain = (u) =>
  isObject(u) &&
  isOpenAskForApproval(u.approvalPolicy) &&
  typeof u.approvalsReviewer === "string" &&
  typeof u.cwd === "string" &&
  typeof u.model === "string" &&
  typeof u.modelProvider === "string" &&
  isOpenSandboxPolicy(u.sandbox) &&
  isThread(u.thread) &&
  (u.activePermissionProfile == null || isActivePermissionProfile(u.activePermissionProfile)) &&
  (u.collaborationMode == null || isOpenCollaborationMode(u.collaborationMode)) &&
  (u.disabledPluginIds === undefined || isArrayOf(u.disabledPluginIds, isString)) &&
  (u.initialTurnsPage == null || isTurnsPage(u.initialTurnsPage)) &&
  (u.instructionSources === undefined || isArrayOf(u.instructionSources, isString)) &&
  (u.itemsBackwardsCursor == null || typeof u.itemsBackwardsCursor === "string") &&
  (u.multiAgentMode === undefined || isOpenMultiAgentMode(u.multiAgentMode)) &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string") &&
  (u.runtimeWorkspaceRoots === undefined || isArrayOf(u.runtimeWorkspaceRoots, isString)) &&
  (u.serviceTier == null || typeof u.serviceTier === "string") &&
  (u.turnsBackwardsCursor == null || typeof u.turnsBackwardsCursor === "string")

export const isThreadRevertResponse: Plain = (u) =>
  isObject(u) &&
  isThread(u.thread) &&
  (u.itemsBackwardsCursor == null || typeof u.itemsBackwardsCursor === "string") &&
  (u.turnsBackwardsCursor == null || typeof u.turnsBackwardsCursor === "string")

export const isThreadRevertedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadSampleCancelResponse: Plain = (u) => isObject(u)

export const isThreadSampleResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.responseId === "string" &&
  typeof u.sourceTurnId === "string" &&
  (u.cachedInputTokens == null || typeof u.cachedInputTokens === "number") &&
  (u.inputTokens == null || typeof u.inputTokens === "number") &&
  (u.outputTokens == null || typeof u.outputTokens === "number") &&
  (u.text == null || typeof u.text === "string")

export const isThreadSearchOccurrence: Plain = (u) =>
  isObject(u) &&
  typeof u.itemId === "string" &&
  typeof u.snippet === "string" &&
  isThreadSearchTextRange(u.snippetMatchRange) &&
  typeof u.turnCursor === "string" &&
  typeof u.turnId === "string"

export const isThreadSearchOccurrencesResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadSearchOccurrence) &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadSearchResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadSearchResult) &&
  (u.backwardsCursor == null || typeof u.backwardsCursor === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadSearchResult: Plain = (u) => isObject(u) && typeof u.snippet === "string" && isThread(u.thread)

export const isThreadSearchTextRange: Plain = (u) =>
  isObject(u) && typeof u.end === "number" && typeof u.start === "number"

export const isThreadSection: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "string" &&
  typeof u.name === "string" &&
  (u.appearance == null || isThreadSectionAppearance(u.appearance))

export const isThreadSectionAppearance: Plain = (u) =>
  isObject(u) && (u.color == null || typeof u.color === "string") && (u.icon == null || typeof u.icon === "string")

export const isThreadSectionChangedNotification: Plain = (u) =>
  isObject(u) && (typeof u.sectionId === "string" || u.sectionId === null) && typeof u.threadId === "string"

export const isThreadSectionCreateResponse: Plain = (u) => isObject(u) && isThreadSection(u.section)

export const isThreadSectionDeleteResponse: Plain = (u) => isObject(u)

export const isThreadSectionListResponse: Plain = (u) =>
  isObject(u) && isArrayOf(u.data, isThreadSection) && (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadSectionMoveResponse: Plain = (u) => isObject(u)

export const isThreadSectionUpdateResponse: Plain = (u) => isObject(u) && isThreadSection(u.section)

export const isThreadSetNameResponse: Plain = (u) => isObject(u)

export const isThreadSettings: Plain = (u) =>
  isObject(u) &&
  isOpenAskForApproval(u.approvalPolicy) &&
  typeof u.approvalsReviewer === "string" &&
  isOpenCollaborationMode(u.collaborationMode) &&
  typeof u.cwd === "string" &&
  typeof u.model === "string" &&
  typeof u.modelProvider === "string" &&
  isOpenSandboxPolicy(u.sandboxPolicy) &&
  (u.activePermissionProfile == null || isActivePermissionProfile(u.activePermissionProfile)) &&
  (u.disabledPluginIds === undefined || isArrayOf(u.disabledPluginIds, isString)) &&
  (u.effort == null || typeof u.effort === "string") &&
  (u.environments == null || isArrayOf(u.environments, isThreadEnvironment)) &&
  (u.multiAgentMode === undefined || isOpenMultiAgentMode(u.multiAgentMode)) &&
  (u.personality == null || typeof u.personality === "string") &&
  (u.serviceTier == null || typeof u.serviceTier === "string") &&
  (u.summary == null || typeof u.summary === "string")

export const isThreadSettingsUpdateResponse: Plain = (u) => isObject(u)

export const isThreadSettingsUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && isThreadSettings(u.threadSettings)

export const isThreadShellCommandResponse: Plain = (u) => isObject(u)

export const isThreadStartResponse: Plain = (u) =>
  isObject(u) &&
  isOpenAskForApproval(u.approvalPolicy) &&
  typeof u.approvalsReviewer === "string" &&
  typeof u.cwd === "string" &&
  typeof u.model === "string" &&
  typeof u.modelProvider === "string" &&
  isOpenSandboxPolicy(u.sandbox) &&
  isThread(u.thread) &&
  (u.activePermissionProfile == null || isActivePermissionProfile(u.activePermissionProfile)) &&
  (u.disabledPluginIds === undefined || isArrayOf(u.disabledPluginIds, isString)) &&
  (u.instructionSources === undefined || isArrayOf(u.instructionSources, isString)) &&
  (u.multiAgentMode === undefined || isOpenMultiAgentMode(u.multiAgentMode)) &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string") &&
  (u.runtimeWorkspaceRoots === undefined || isArrayOf(u.runtimeWorkspaceRoots, isString)) &&
  (u.serviceTier == null || typeof u.serviceTier === "string")

export const isThreadStartedNotification: Plain = (u) => isObject(u) && isThread(u.thread)

export const isThreadStatus: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "notLoaded":
      return isThreadStatusNotLoaded(u)
    case "idle":
      return isThreadStatusIdle(u)
    case "systemError":
      return isThreadStatusSystemError(u)
    case "active":
      return isThreadStatusActive(u)
    default:
      return false
  }
}

export const isThreadStatusActive: Plain = (u) =>
  isObject(u) && u.type === "active" && isArrayOf(u.activeFlags, isString)

export const isThreadStatusChangedNotification: Plain = (u) =>
  isObject(u) && isThreadStatus(u.status) && typeof u.threadId === "string"

export const isThreadStatusIdle: Plain = (u) => isObject(u) && u.type === "idle"

export const isThreadStatusNotLoaded: Plain = (u) => isObject(u) && u.type === "notLoaded"

export const isThreadStatusSystemError: Plain = (u) => isObject(u) && u.type === "systemError"

export const isThreadTimelineEntry: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "item":
      return isThreadTimelineEntryItem(u)
    case "realtime":
      return isThreadTimelineEntryRealtime(u)
    case "turnStarted":
      return isThreadTimelineEntryTurnStarted(u)
    case "turnCompleted":
      return isThreadTimelineEntryTurnCompleted(u)
    default:
      return false
  }
}

export const isThreadTimelineEntryItem: Plain = (u) =>
  isObject(u) &&
  u.type === "item" &&
  isThreadItem(u.item) &&
  typeof u.position === "number" &&
  typeof u.turnId === "string"

export const isThreadTimelineEntryRealtime: Plain = (u) =>
  isObject(u) && u.type === "realtime" && isThreadRealtimeItem(u.item) && typeof u.position === "number"

export const isThreadTimelineEntryTurnCompleted: Plain = (u) =>
  isObject(u) &&
  u.type === "turnCompleted" &&
  typeof u.position === "number" &&
  typeof u.status === "string" &&
  typeof u.turnId === "string" &&
  (u.completedAt == null || typeof u.completedAt === "number") &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.error == null || isTurnError(u.error)) &&
  (u.startedAt == null || typeof u.startedAt === "number")

export const isThreadTimelineEntryTurnStarted: Plain = (u) =>
  isObject(u) &&
  u.type === "turnStarted" &&
  typeof u.position === "number" &&
  typeof u.turnId === "string" &&
  (u.startedAt == null || typeof u.startedAt === "number")

export const isThreadTimelineListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isThreadTimelineEntry) &&
  (u.activeRealtimeSessionAtPageStart == null || typeof u.activeRealtimeSessionAtPageStart === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadTokenUsage: Plain = (u) =>
  isObject(u) &&
  isTokenUsageBreakdown(u.last) &&
  isTokenUsageBreakdown(u.total) &&
  (u.modelContextWindow == null || typeof u.modelContextWindow === "number")

export const isThreadTokenUsageUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u.threadId === "string" && isThreadTokenUsage(u.tokenUsage) && typeof u.turnId === "string"

export const isThreadTurnsListResponse: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isTurn) &&
  (u.backwardsCursor == null || typeof u.backwardsCursor === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isThreadUnarchiveResponse: Plain = (u) => isObject(u) && isThread(u.thread)

export const isThreadUnarchivedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string"

export const isThreadUnreadPosition: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "threadStart":
      return isThreadUnreadPositionThreadStart(u)
    case "turn":
      return isThreadUnreadPositionTurn(u)
    default:
      return false
  }
}

export const isThreadUnreadPositionThreadStart: Plain = (u) => isObject(u) && u.type === "threadStart"

export const isThreadUnreadPositionTurn: Plain = (u) => isObject(u) && u.type === "turn" && typeof u.turnId === "string"

export const isThreadUnsubscribeResponse: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isThreadUsage: Plain = (u) =>
  isObject(u) &&
  typeof u.estimatedUsageCreditsMicros === "number" &&
  isArrayOf(u.groups, isThreadUsageBreakdownGroup) &&
  typeof u.threadId === "string" &&
  (u.estimatedUsageUsdMicros == null || typeof u.estimatedUsageUsdMicros === "number") &&
  (u.nativeUsageUsdMicros == null || typeof u.nativeUsageUsdMicros === "number")

export const isThreadUsageBreakdownGroup: Plain = (u) =>
  isObject(u) &&
  typeof u.estimatedUsageCreditsMicros === "number" &&
  (u.cachedInputTokens == null || typeof u.cachedInputTokens === "number") &&
  (u.inputTokens == null || typeof u.inputTokens === "number") &&
  (u.model == null || typeof u.model === "string") &&
  (u.netNewInputTokens == null || typeof u.netNewInputTokens === "number") &&
  (u.outputTokens == null || typeof u.outputTokens === "number") &&
  (u.reasoningEffort == null || typeof u.reasoningEffort === "string") &&
  (u.speed == null || typeof u.speed === "string") &&
  (u.totalTokens == null || typeof u.totalTokens === "number")

export const isTokenUsageBreakdown: Plain = (u) =>
  isObject(u) &&
  typeof u.cachedInputTokens === "number" &&
  typeof u.inputTokens === "number" &&
  typeof u.outputTokens === "number" &&
  typeof u.reasoningOutputTokens === "number" &&
  typeof u.totalTokens === "number" &&
  (u.cacheWriteInputTokens === undefined || typeof u.cacheWriteInputTokens === "number")

export const isTool: Plain = (u) =>
  isObject(u) &&
  u.inputSchema !== undefined &&
  typeof u.name === "string" &&
  (u.description == null || typeof u.description === "string") &&
  (u.icons == null || Array.isArray(u.icons)) &&
  (u.title == null || typeof u.title === "string")

export const isToolRequestUserInputOption: Plain = (u) =>
  isObject(u) && typeof u.description === "string" && typeof u.label === "string"

export const isToolRequestUserInputParams: Plain = (u) =>
  isObject(u) &&
  typeof u.isBlocking === "boolean" &&
  typeof u.itemId === "string" &&
  isArrayOf(u.questions, isToolRequestUserInputQuestion) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.autoResolutionMs == null || typeof u.autoResolutionMs === "number")

export const isToolRequestUserInputQuestion: Plain = (u) =>
  isObject(u) &&
  typeof u.header === "string" &&
  typeof u.id === "string" &&
  typeof u.question === "string" &&
  (u.isOther === undefined || typeof u.isOther === "boolean") &&
  (u.isSecret === undefined || typeof u.isSecret === "boolean") &&
  (u.options == null || isArrayOf(u.options, isToolRequestUserInputOption))

export const isToolsV2: Plain = (u) => isObject(u) && (u.web_search == null || isWebSearchToolConfig(u.web_search))

export const isTurn: Plain = (u) =>
  isObject(u) &&
  typeof u.id === "string" &&
  isArrayOf(u.items, isThreadItem) &&
  typeof u.status === "string" &&
  (u.completedAt == null || typeof u.completedAt === "number") &&
  (u.durationMs == null || typeof u.durationMs === "number") &&
  (u.error == null || isTurnError(u.error)) &&
  (u.itemsView === undefined || typeof u.itemsView === "string") &&
  (u.rootTurnId == null || typeof u.rootTurnId === "string") &&
  (u.startedAt == null || typeof u.startedAt === "number")

export const isTurnCompletedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string" && isTurn(u.turn)

export const isTurnDiffUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u.diff === "string" && typeof u.threadId === "string" && typeof u.turnId === "string"

export const isTurnError: Plain = (u) =>
  isObject(u) &&
  typeof u.message === "string" &&
  (u.additionalDetails == null || typeof u.additionalDetails === "string") &&
  (u.codexErrorInfo == null || isCodexErrorInfo(u.codexErrorInfo)) &&
  (u.misalignment == null || isMisalignmentErrorDetails(u.misalignment))

export const isTurnInterruptResponse: Plain = (u) => isObject(u)

export const isTurnModerationMetadataNotification: Plain = (u) =>
  isObject(u) && u.metadata !== undefined && typeof u.threadId === "string" && typeof u.turnId === "string"

export const isTurnPlanStep: Plain = (u) => isObject(u) && typeof u.status === "string" && typeof u.step === "string"

export const isTurnPlanUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.plan, isTurnPlanStep) &&
  typeof u.threadId === "string" &&
  typeof u.turnId === "string" &&
  (u.explanation == null || typeof u.explanation === "string")

export const isTurnSettingsUpdateResponse: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isTurnStartResponse: Plain = (u) => isObject(u) && isTurn(u.turn)

export const isTurnStartedNotification: Plain = (u) => isObject(u) && typeof u.threadId === "string" && isTurn(u.turn)

export const isTurnSteerResponse: Plain = (u) => isObject(u) && typeof u.turnId === "string"

export const isTurnsPage: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u.data, isTurn) &&
  (u.backwardsCursor == null || typeof u.backwardsCursor === "string") &&
  (u.nextCursor == null || typeof u.nextCursor === "string")

export const isUserInputAudioFileId: Plain = (u) =>
  isObject(u) &&
  u.type === "audio" &&
  typeof u.fileId === "string" &&
  (u.url === undefined || typeof u.url === "string")

export const isUserInputAudioUrl: Plain = (u) =>
  isObject(u) &&
  u.type === "audio" &&
  typeof u.url === "string" &&
  (u.fileId === undefined || typeof u.fileId === "string")

export const isUserInputLocalAudio: Plain = (u) => isObject(u) && u.type === "localAudio" && typeof u.path === "string"

export const isUserInputMention: Plain = (u) =>
  isObject(u) && u.type === "mention" && typeof u.name === "string" && typeof u.path === "string"

export const isUserInputSkill: Plain = (u) =>
  isObject(u) && u.type === "skill" && typeof u.name === "string" && typeof u.path === "string"

export const isUserInputText: Plain = (u) =>
  isObject(u) &&
  u.type === "text" &&
  typeof u.text === "string" &&
  (u.text_elements === undefined || isArrayOf(u.text_elements, isTextElement))

export const isUserVerificationCancelResponse: Plain = (u) => isObject(u)

export const isUserVerificationDeleteResponse: Plain = (u) => isObject(u)

export const isUserVerificationEnrollResponse: Plain = (u) =>
  isObject(u) &&
  typeof u.credentialId === "string" &&
  (u.algorithm == null || typeof u.algorithm === "string") &&
  (u.publicKey == null || typeof u.publicKey === "string")

export const isUserVerificationProof: Plain = (u) =>
  isObject(u) && typeof u.credentialId === "string" && typeof u.signature === "string"

export const isUserVerificationStatusResponse: Plain = (u) =>
  isObject(u) &&
  (u.credentialId == null || typeof u.credentialId === "string") &&
  (u.unavailableMessage == null || typeof u.unavailableMessage === "string") &&
  (u.unavailableReason == null || typeof u.unavailableReason === "string")

export const isUserVerificationVerifyResponse: Plain = (u) => isObject(u) && isUserVerificationProof(u.proof)

export const isWarningNotification: Plain = (u) =>
  isObject(u) && typeof u.message === "string" && (u.threadId == null || typeof u.threadId === "string")

export const isWebSearchAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u.type) {
    case "search":
      return isWebSearchActionSearch(u)
    case "openPage":
      return isWebSearchActionOpenPage(u)
    case "findInPage":
      return isWebSearchActionFindInPage(u)
    case "other":
      return isWebSearchActionOther(u)
    default:
      return false
  }
}

export const isWebSearchActionFindInPage: Plain = (u) =>
  isObject(u) &&
  u.type === "findInPage" &&
  (u.pattern == null || typeof u.pattern === "string") &&
  (u.url == null || typeof u.url === "string")

export const isWebSearchActionOpenPage: Plain = (u) =>
  isObject(u) && u.type === "openPage" && (u.url == null || typeof u.url === "string")

export const isWebSearchActionOther: Plain = (u) => isObject(u) && u.type === "other"

export const isWebSearchActionSearch: Plain = (u) =>
  isObject(u) &&
  u.type === "search" &&
  (u.queries == null || isArrayOf(u.queries, isString)) &&
  (u.query == null || typeof u.query === "string")

export const isWebSearchLocation: Plain = (u) =>
  isObject(u) &&
  (u.city == null || typeof u.city === "string") &&
  (u.country == null || typeof u.country === "string") &&
  (u.region == null || typeof u.region === "string") &&
  (u.timezone == null || typeof u.timezone === "string")

export const isWebSearchToolConfig: Plain = (u) =>
  isObject(u) &&
  (u.allowed_domains == null || isArrayOf(u.allowed_domains, isString)) &&
  (u.context_size == null || typeof u.context_size === "string") &&
  (u.location == null || isWebSearchLocation(u.location))

export const isWindowsSandboxReadinessResponse: Plain = (u) => isObject(u) && typeof u.status === "string"

export const isWindowsSandboxSetupCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.mode === "string" &&
  typeof u.success === "boolean" &&
  (u.error == null || typeof u.error === "string")

export const isWindowsSandboxSetupStartResponse: Plain = (u) => isObject(u) && typeof u.started === "boolean"

export const isWindowsWorldWritableWarningNotification: Plain = (u) =>
  isObject(u) &&
  typeof u.extraCount === "number" &&
  typeof u.failedScan === "boolean" &&
  isArrayOf(u.samplePaths, isString)

export const isWorkspaceMessage: Plain = (u) =>
  isObject(u) &&
  typeof u.messageBody === "string" &&
  typeof u.messageId === "string" &&
  typeof u.messageType === "string" &&
  (u.archivedAt == null || typeof u.archivedAt === "number") &&
  (u.createdAt == null || typeof u.createdAt === "number")

export const isWorkspaceRouting: Plain = (u) =>
  isObject(u) &&
  typeof u.accountRoutingOverride === "string" &&
  typeof u.backendOrigin === "string" &&
  typeof u.chatgptAccountId === "string"
