// Generated from codex 0.169.0 by `npm run generate`. Do not edit.

/** Sent in `command/exec`, `fs/copy` and 25 more. Received in `config/batchWrite`, `config/read` and 44 more. */
export type AbsolutePathBuf = string

/** Received in `account/read`. */
export type Account =
  | AccountApiKey
  | AccountChatgpt
  | AccountAmazonBedrock
  | AccountGcp
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `amazonBedrock` of `Account`. Received in `account/read`. */
export interface AccountAmazonBedrock {
  readonly type: "amazonBedrock"
  readonly usesCodexManagedCredentials?: boolean
}

/** Variant `apiKey` of `Account`. Received in `account/read`. */
export interface AccountApiKey {
  readonly type: "apiKey"
}

/** Variant `chatgpt` of `Account`. Received in `account/read`. */
export interface AccountChatgpt {
  readonly type: "chatgpt"
  readonly email: string | null
  readonly planType: PlanType
  readonly workspaceName?: string | null
}

/** Variant `gcp` of `Account`. Received in `account/read`. */
export interface AccountGcp {
  readonly type: "gcp"
}

/** Params of `account/login/completed`. */
export interface AccountLoginCompletedNotification {
  readonly success: boolean
  readonly error?: string | null
  readonly loginId?: string | null
  readonly onboardingEntrypoint?: DesktopOnboardingEntrypoint | null
}

/** Params of `account/rateLimits/updated`. */
export interface AccountRateLimitsUpdatedNotification {
  readonly rateLimits: RateLimitSnapshot
}

/** Received in `account/read`. */
export type AccountRoutingOverride = "NO_CONSTRAINT" | "us" | "us_cr" | (string & {})

/** Received in `account/securitySetup/read`. */
export interface AccountSecuritySetupAction {
  readonly label: string
  readonly url: string
}

/** Received in `account/securitySetup/read`. */
export interface AccountSecuritySetupNotice {
  readonly accountId: string
  readonly action: AccountSecuritySetupAction
  readonly description: string
  readonly title: string
  readonly userId: string
}

/** Received in `accountSession/list` and `accountSession/switch`. */
export interface AccountSession {
  readonly isActive: boolean
  readonly lastUsedAt: number
  readonly sessionId: string
  readonly workspaces: ReadonlyArray<AccountSessionWorkspace>
  readonly displayName?: string | null
  readonly email?: string | null
  readonly imageUrl?: string | null
  readonly selectedWorkspaceAccountId?: string | null
  readonly userId?: string | null
}

/** Received in `accountSession/list` and `accountSession/switch`. */
export interface AccountSessionWorkspace {
  readonly accountId: string
  readonly imageUrl?: string | null
  readonly kind?: AccountSessionWorkspaceKind | null
  readonly name?: string | null
}

/** Received in `accountSession/list` and `accountSession/switch`. */
export type AccountSessionWorkspaceKind = "personal" | "workspace" | (string & {})

/** Experimental. Params of `accountSession/list`. */
export interface AccountSessionsListParams {
  readonly refreshWorkspaceMetadata?: boolean | undefined
}

/** Experimental. Result of `accountSession/list`. */
export interface AccountSessionsResponse {
  readonly sessions: ReadonlyArray<AccountSession>
  readonly activeSessionId?: string | null
}

/** Experimental. Params of `accountSession/switch`. */
export interface AccountSessionsSwitchParams {
  readonly accountId: string
  readonly sessionId: string
  readonly allowBrowserLogin?: boolean | undefined
}

/** Experimental. Result of `accountSession/switch`. */
export type AccountSessionsSwitchResponse =
  | AccountSessionsSwitchResponseSessions
  | AccountSessionsSwitchResponseAuthUrl
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Experimental. A variant of `AccountSessionsSwitchResponse`. Received in `accountSession/switch`. */
export interface AccountSessionsSwitchResponseAuthUrl {
  readonly authUrl: string
  readonly loginId: string
}

/** Experimental. A variant of `AccountSessionsSwitchResponse`. Received in `accountSession/switch`. */
export interface AccountSessionsSwitchResponseSessions {
  readonly sessions: ReadonlyArray<AccountSession>
  readonly activeSessionId?: string | null
}

/** Received in `account/usage/read`. */
export interface AccountTokenUsageDailyBucket {
  readonly startDate: string
  readonly tokens: number
}

/** Received in `account/usage/read`. */
export interface AccountTokenUsageSummary {
  readonly currentStreakDays?: number | null
  readonly lifetimeTokens?: number | null
  /** Seconds. */
  readonly longestRunningTurnSec?: number | null
  readonly longestStreakDays?: number | null
  readonly peakDailyTokens?: number | null
}

/** Params of `account/updated`. */
export interface AccountUpdatedNotification {
  readonly authMode?: AuthMode | null
  readonly planType?: PlanType | null
}

/** Received in `thread/fork`, `thread/resume` and 2 more. */
export interface ActivePermissionProfile {
  readonly id: string
  readonly extends?: string | null
}

/** Sent in `account/sendAddCreditsNudgeEmail`. */
export type AddCreditsNudgeCreditType = "credits" | "usage_limit"

/** Received in `account/sendAddCreditsNudgeEmail`. */
export type AddCreditsNudgeEmailStatus = "sent" | "cooldown_active" | (string & {})

/** Sent in `turn/start` and `turn/steer`. */
export interface AdditionalContextEntry {
  readonly kind: AdditionalContextKind
  readonly value: string
  readonly name?: string | null | undefined
}

/** Sent in `turn/start` and `turn/steer`. */
export type AdditionalContextKind = "untrusted" | "application"

/** Sent in `item/permissions/requestApproval`. */
export interface AdditionalFileSystemPermissions {
  readonly entries?: ReadonlyArray<FileSystemSandboxEntry> | null | undefined
  readonly globScanMaxDepth?: number | null | undefined
  readonly read?: ReadonlyArray<LegacyAppPathString> | null | undefined
  readonly write?: ReadonlyArray<LegacyAppPathString> | null | undefined
}

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more. */
export interface OpenAdditionalFileSystemPermissions {
  readonly entries?: ReadonlyArray<OpenFileSystemSandboxEntry> | null | undefined
  readonly globScanMaxDepth?: number | null | undefined
  readonly read?: ReadonlyArray<LegacyAppPathString> | null | undefined
  readonly write?: ReadonlyArray<LegacyAppPathString> | null | undefined
}

/**
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface AdditionalNetworkPermissions {
  readonly enabled?: boolean | null | undefined
}

/** Received in `item/commandExecution/requestApproval`. */
export interface AdditionalPermissionProfile {
  readonly fileSystem?: OpenAdditionalFileSystemPermissions | null
  readonly network?: AdditionalNetworkPermissions | null
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type AgentMessageDelivery = "async" | (string & {})

/** Params of `item/agentMessage/delta`. */
export interface AgentMessageDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface AgentMessageDisplay {
  readonly action: string
  readonly blockType?: string | null
  readonly checkTrustedContacts?: boolean | null
  readonly cyberTrustedAccess?: boolean | null
}

/** Sent in `thread/resume`. */
export type AgentMessageInputContent = AgentMessageInputContentInputText | AgentMessageInputContentEncryptedContent

/** Variant `encrypted_content` of `AgentMessageInputContent`. Sent in `thread/resume`. */
export interface AgentMessageInputContentEncryptedContent {
  readonly type: "encrypted_content"
  readonly encrypted_content: string
}

/** Variant `input_text` of `AgentMessageInputContent`. Sent in `thread/resume`. */
export interface AgentMessageInputContentInputText {
  readonly type: "input_text"
  readonly text: string
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface AgentMessageModeration {
  readonly moderated: boolean
  readonly display?: AgentMessageDisplay | null
}

/** Received in `thread/fork`, `thread/list` and 8 more. */
export type AgentPath = string

/** Received in `config/read` and `configRequirements/read`. */
export type AllowDenyRequirement = "allow" | "deny" | (string & {})

/** Received in `config/read`. */
export interface AnalyticsConfig {
  readonly enabled?: boolean | null
  readonly [key: string]: unknown
}

/** Received in `app/list` and `app/list/updated`. */
export interface AppBranding {
  readonly isDiscoverableApp: boolean
  readonly category?: string | null
  readonly developer?: string | null
  readonly privacyPolicy?: string | null
  readonly termsOfService?: string | null
  readonly website?: string | null
}

/** Received in `app/list` and `app/list/updated`. */
export interface AppInfo {
  readonly id: string
  readonly name: string
  readonly appMetadata?: AppMetadata | null
  readonly branding?: AppBranding | null
  readonly description?: string | null
  readonly distributionChannel?: string | null
  readonly iconAssets?: { readonly [key: string]: string } | null
  readonly iconDarkAssets?: { readonly [key: string]: string } | null
  readonly installUrl?: string | null
  readonly isAccessible?: boolean
  readonly isEnabled?: boolean
  readonly labels?: { readonly [key: string]: string } | null
  readonly logoUrl?: string | null
  readonly logoUrlDark?: string | null
  readonly pluginDisplayNames?: ReadonlyArray<string>
}

/** Params of `app/list/updated`. */
export interface AppListUpdatedNotification {
  readonly data: ReadonlyArray<AppInfo>
}

/** Received in `app/list` and `app/list/updated`. */
export interface AppMetadata {
  readonly categories?: ReadonlyArray<string> | null
  readonly developer?: string | null
  readonly firstPartyRequiresInstall?: boolean | null
  readonly review?: AppReview | null
  readonly screenshots?: ReadonlyArray<AppScreenshot> | null
  readonly seoDescription?: string | null
  readonly showInComposerWhenUnlinked?: boolean | null
  readonly subCategories?: ReadonlyArray<string> | null
  readonly version?: string | null
  readonly versionId?: string | null
  readonly versionNotes?: string | null
}

/** Received in `app/list` and `app/list/updated`. */
export interface AppReview {
  readonly status: string
}

/** Received in `app/list` and `app/list/updated`. */
export interface AppScreenshot {
  readonly userPrompt: string
  readonly fileId?: string | null
  readonly url?: string | null
}

/** Received in `plugin/install` and `plugin/read`. */
export interface AppSummary {
  readonly id: string
  readonly name: string
  readonly category?: string | null
  readonly description?: string | null
  readonly installUrl?: string | null
}

/** Received in `plugin/read`. */
export interface AppTemplateSummary {
  readonly materializedAppIds: ReadonlyArray<string>
  readonly name: string
  readonly templateId: string
  readonly canonicalConnectorId?: string | null
  readonly category?: string | null
  readonly description?: string | null
  readonly logoUrl?: string | null
  readonly logoUrlDark?: string | null
  readonly reason?: AppTemplateUnavailableReason | null
}

/** Received in `plugin/read`. */
export type AppTemplateUnavailableReason = "NOT_CONFIGURED_FOR_WORKSPACE" | "NO_ACTIVE_WORKSPACE" | (string & {})

/** Received in `config/read`. */
export type AppToolApproval = "auto" | "prompt" | "writes" | "approve" | (string & {})

/** Received in `app/read`. */
export interface AppToolSummary {
  readonly description: string
  readonly name: string
  readonly disabledReason?: string | null
  readonly isEnabled?: boolean
  readonly isReadOnly?: boolean
  readonly title?: string | null
}

/** Received in `configRequirements/read`. */
export interface ApplicationNetworkRequirements {
  readonly domains: { readonly [key: string]: NetworkDomainPermission }
  readonly enabled: boolean
}

/** Received in `configRequirements/read`. */
export interface ApplicationRequirements {
  readonly network?: ApplicationNetworkRequirements | null
  readonly storage?: ApplicationStorageRequirements | null
}

/** Received in `configRequirements/read`. */
export interface ApplicationStorageRequirements {
  readonly defaultProjectParent?: LegacyAppPathString | null
  readonly projectlessWorkspaceRoot?: LegacyAppPathString | null
}

/** Params of `applyPatchApproval`. */
export interface ApplyPatchApprovalParams {
  readonly callId: string
  readonly conversationId: ThreadId
  readonly fileChanges: { readonly [key: string]: FileChange }
  readonly grantRoot?: string | null
  readonly reason?: string | null
}

/** Result of `applyPatchApproval`. */
export interface ApplyPatchApprovalResponse {
  readonly decision: ReviewDecision
}

/** Sent in `thread/fork`, `thread/resume` and 4 more. */
export type ApprovalsReviewer = "user" | "auto_review" | "guardian_subagent"

/** Received in `config/read`, `configRequirements/read` and 4 more. */
export type OpenApprovalsReviewer = "user" | "auto_review" | "guardian_subagent" | (string & {})

/** Received in `config/read`. */
export interface AppsConfig {
  readonly _default?: AppsDefaultConfig | null
}

/** Received in `config/read`. */
export interface AppsDefaultConfig {
  readonly approvals_reviewer?: OpenApprovalsReviewer | null
  readonly default_tools_approval_mode?: AppToolApproval | null
  readonly destructive_enabled?: boolean
  readonly enabled?: boolean
  readonly open_world_enabled?: boolean
}

/** Params of `app/installed`. */
export interface AppsInstalledParams {
  readonly forceRefresh?: boolean | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `app/installed`. */
export interface AppsInstalledResponse {
  readonly apps: ReadonlyArray<InstalledApp>
}

/** Params of `app/list`. */
export interface AppsListParams {
  readonly cursor?: string | null | undefined
  readonly forceRefetch?: boolean | undefined
  readonly limit?: number | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `app/list`. */
export interface AppsListResponse {
  readonly data: ReadonlyArray<AppInfo>
  readonly nextCursor?: string | null
}

/** Params of `app/read`. */
export interface AppsReadParams {
  readonly appIds: ReadonlyArray<string>
  readonly includeTools?: boolean | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `app/read`. */
export interface AppsReadResponse {
  readonly apps: ReadonlyArray<ConnectorMetadata>
  readonly missingAppIds: ReadonlyArray<string>
}

/** Sent in `thread/fork`, `thread/resume` and 3 more. */
export type AskForApproval = "untrusted" | "on-request" | "never" | AskForApprovalGranular

/** Received in `config/read`, `configRequirements/read` and 4 more. */
export type OpenAskForApproval =
  | "untrusted"
  | "on-request"
  | "never"
  | (string & {})
  | AskForApprovalGranular
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * A variant of `AskForApproval`.
 * Sent in `thread/fork`, `thread/resume` and 3 more.
 * Received in `config/read`, `configRequirements/read` and 4 more.
 */
export interface AskForApprovalGranular {
  readonly granular: {
    readonly mcp_elicitations: boolean
    readonly rules: boolean
    readonly sandbox_approval: boolean
    readonly request_permissions?: boolean | undefined
    readonly skill_approval?: boolean | undefined
  }
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface AsyncUserInputQuestion {
  readonly title: string
  readonly options?: ReadonlyArray<string> | null
}

/** Params of `attestation/generate`. */
export interface AttestationGenerateParams {
  readonly [key: string]: unknown
}

/** Result of `attestation/generate`. */
export interface AttestationGenerateResponse {
  readonly token: string
}

/** Received in `account/updated`. */
export type AuthMode =
  | "apikey"
  | "chatgpt"
  | "chatgptAuthTokens"
  | "headers"
  | "agentIdentity"
  | "personalAccessToken"
  | "bedrockApiKey"
  | "bedrockAccessKeys"
  | (string & {})

/** Params of `modelProvider/authRecoveryCompleted` and `modelProvider/authRecoveryStarted`. */
export interface AuthRecoveryNotification {
  readonly message: string
  readonly provider: string
  readonly threadId: string
  readonly turnId: string
}

/** Received in `config/read`. */
export type AutoCompactTokenLimitScope = "total" | "body_after_prefix" | (string & {})

/** Received in `item/autoApprovalReview/completed`. */
export type AutoReviewDecisionSource = "agent" | (string & {})

/** Received in `configRequirements/read`. */
export interface AutoReviewRequirements {
  readonly ignoreRules?: ReadonlyArray<string> | null
  readonly requiredOnModels?: ReadonlyArray<string> | null
}

/** Experimental. Received in `account/bedrock/discover`. */
export type AwsCredentialType = "accessKeys" | "bedrockApiKey" | (string & {})

/** Experimental. Received in `account/bedrock/discover`. */
export interface BedrockAwsProfile {
  readonly name: string
  readonly region?: string | null
}

/** Experimental. Params of `account/bedrock/checkGovCloudRequirements`. */
export interface BedrockCheckGovCloudRequirementsParams {
  readonly [key: string]: never
}

/** Experimental. Result of `account/bedrock/checkGovCloudRequirements`. */
export interface BedrockCheckGovCloudRequirementsResponse {
  readonly isGovCloud: boolean
  readonly shouldWarn: boolean
}

/** Experimental. Params of `account/bedrock/discover`. */
export interface BedrockDiscoverParams {
  readonly [key: string]: never
}

/** Experimental. Result of `account/bedrock/discover`. */
export interface BedrockDiscoverResponse {
  readonly environmentCredentials: ReadonlyArray<BedrockEnvironmentCredential>
  readonly profiles: ReadonlyArray<BedrockAwsProfile>
}

/** Experimental. Received in `account/bedrock/discover`. */
export interface BedrockEnvironmentCredential {
  readonly type: AwsCredentialType
  readonly region?: string | null
}

/** Sent in `modelProvider/config/write`. */
export type BedrockProviderId = "amazon-bedrock" | "amazon-bedrock-runtime"

/** Experimental. Params of `account/bedrock/setup`. */
export type BedrockSetupParams = BedrockSetupParamsProfile | BedrockSetupParamsEnvironment

/** Experimental. Variant `environment` of `BedrockSetupParams`. Sent in `account/bedrock/setup`. */
export interface BedrockSetupParamsEnvironment {
  readonly type: "environment"
  readonly region: string
}

/** Experimental. Variant `profile` of `BedrockSetupParams`. Sent in `account/bedrock/setup`. */
export interface BedrockSetupParamsProfile {
  readonly type: "profile"
  readonly profile: string
  readonly region: string
}

/** Experimental. Result of `account/bedrock/setup`. */
export interface BedrockSetupResponse {
  readonly [key: string]: unknown
}

/** Received in `configRequirements/read`. */
export type BrowserUseAccessApprovalLifetime = "turn" | "thread" | (string & {})

/** Received in `config/read`. */
export interface BrowserUseConfig {
  readonly allow_history_access?: boolean | null
  readonly default_origin_policy?: BrowserUseOriginPolicyConfig | null
  readonly origins?: { readonly [key: string]: BrowserUseOriginPolicyConfig } | null
}

/** Received in `configRequirements/read`. */
export interface BrowserUseExtensionRequirements {
  readonly requestHeaders?: ReadonlyArray<RequestHeader> | null
}

/** Received in `configRequirements/read`. */
export interface BrowserUseOriginPolicy {
  readonly access?: AllowDenyRequirement | null
  readonly accessApprovalLifetime?: BrowserUseAccessApprovalLifetime | null
  readonly autoReview?: AllowDenyRequirement | null
  readonly downloads?: AllowDenyRequirement | null
  readonly fullCdpAccess?: AllowDenyRequirement | null
  readonly persistentApproval?: boolean | null
  readonly uploads?: AllowDenyRequirement | null
}

/** Received in `config/read`. */
export interface BrowserUseOriginPolicyConfig {
  readonly access?: AllowDenyRequirement | null
  readonly downloads?: AllowDenyRequirement | null
  readonly full_cdp_access?: AllowDenyRequirement | null
  readonly uploads?: AllowDenyRequirement | null
}

/** Received in `configRequirements/read`. */
export interface BrowserUseRequirements {
  readonly allowGlobalPersistentApproval?: boolean | null
  readonly allowHistoryAccess?: boolean | null
  readonly allowWebmcp?: boolean | null
  readonly defaultOriginPolicy?: BrowserUseOriginPolicy | null
  readonly disableAutoReview?: boolean | null
  readonly extension?: BrowserUseExtensionRequirements | null
  readonly origins?: { readonly [key: string]: BrowserUseOriginPolicy } | null
}

/**
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface ByteRange {
  readonly end: number
  readonly start: number
}

/** Params of `account/login/cancel`. */
export interface CancelLoginAccountParams {
  readonly loginId: string
}

/** Result of `account/login/cancel`. */
export interface CancelLoginAccountResponse {
  readonly status: CancelLoginAccountStatus
}

/** Received in `account/login/cancel`. */
export type CancelLoginAccountStatus = "canceled" | "notFound" | (string & {})

/** Sent in `thread/start`. */
export type CapabilityRootLocation = CapabilityRootLocationEnvironment

/** Variant `environment` of `CapabilityRootLocation`. Sent in `thread/start`. */
export interface CapabilityRootLocationEnvironment {
  readonly type: "environment"
  readonly environmentId: string
  readonly path: string
}

/** Params of `account/chatgptAuthTokens/refresh`. */
export interface ChatgptAuthTokensRefreshParams {
  readonly reason: ChatgptAuthTokensRefreshReason
  readonly previousAccountId?: string | null
}

/** Received in `account/chatgptAuthTokens/refresh`. */
export type ChatgptAuthTokensRefreshReason = "unauthorized" | (string & {})

/** Result of `account/chatgptAuthTokens/refresh`. */
export interface ChatgptAuthTokensRefreshResponse {
  readonly accessToken: string
  readonly chatgptAccountId: string
  readonly chatgptPlanType?: string | null | undefined
}

/** Received in `configRequirements/read`. */
export type CliAuthCredentialsStoreMode = "file" | "keyring" | "auto" | "ephemeral" | (string & {})

/** Sent in `initialize`. */
export interface ClientInfo {
  readonly name: string
  readonly version: string
  readonly title?: string | null | undefined
}

/** Received in `error`, `review/start` and 16 more. */
export type CodexErrorInfo =
  | "contextWindowExceeded"
  | "sessionBudgetExceeded"
  | "usageLimitExceeded"
  | "rateLimitExceeded"
  | "flexUnavailable"
  | "serverOverloaded"
  | "modelNotFound"
  | "policyCapacityUnavailable"
  | "cyberPolicy"
  | "misalignmentPolicyViolation"
  | "tooManyDenials"
  | "internalServerError"
  | "unauthorized"
  | "badRequest"
  | "threadRollbackFailed"
  | "sandboxError"
  | "other"
  | "inferenceHookDenied"
  | (string & {})
  | CodexErrorInfoHttpConnectionFailed
  | CodexErrorInfoResponseStreamConnectionFailed
  | CodexErrorInfoResponseStreamDisconnected
  | CodexErrorInfoResponseTooManyFailedAttempts
  | CodexErrorInfoActiveTurnNotSteerable
  | { readonly type: "$unknown"; readonly raw: unknown }

/** A variant of `CodexErrorInfo`. Received in `error`, `review/start` and 16 more. */
export interface CodexErrorInfoActiveTurnNotSteerable {
  readonly activeTurnNotSteerable: {
    readonly turnKind: NonSteerableTurnKind
  }
}

/** A variant of `CodexErrorInfo`. Received in `error`, `review/start` and 16 more. */
export interface CodexErrorInfoHttpConnectionFailed {
  readonly httpConnectionFailed: {
    readonly httpStatusCode?: number | null
  }
}

/** A variant of `CodexErrorInfo`. Received in `error`, `review/start` and 16 more. */
export interface CodexErrorInfoResponseStreamConnectionFailed {
  readonly responseStreamConnectionFailed: {
    readonly httpStatusCode?: number | null
  }
}

/** A variant of `CodexErrorInfo`. Received in `error`, `review/start` and 16 more. */
export interface CodexErrorInfoResponseStreamDisconnected {
  readonly responseStreamDisconnected: {
    readonly httpStatusCode?: number | null
  }
}

/** A variant of `CodexErrorInfo`. Received in `error`, `review/start` and 16 more. */
export interface CodexErrorInfoResponseTooManyFailedAttempts {
  readonly responseTooManyFailedAttempts: {
    readonly httpStatusCode?: number | null
  }
}

/** Sent in `thread/realtime/start`. */
export type CodexResponseHandoffMode = "thinking" | "commentary" | "bemTags"

/** Received in `item/completed`, `item/started` and 19 more. */
export interface CollabAgentState {
  readonly status: CollabAgentStatus
  readonly message?: string | null
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type CollabAgentStatus =
  | "pendingInit"
  | "running"
  | "interrupted"
  | "completed"
  | "errored"
  | "shutdown"
  | "notFound"
  | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export type CollabAgentTool =
  | "spawnAgent"
  | "sendInput"
  | "resumeAgent"
  | "wait"
  | "closeAgent"
  | "sendMessage"
  | "followupTask"
  | "interruptAgent"
  | "listAgents"
  | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export type CollabAgentToolCallStatus = "inProgress" | "completed" | "failed" | "interrupted" | (string & {})

/** Sent in `thread/settings/update` and `turn/start`. */
export interface CollaborationMode {
  readonly mode: ModeKind
  readonly settings: Settings
}

/** Received in `thread/resume` and `thread/settings/updated`. */
export interface OpenCollaborationMode {
  readonly mode: OpenModeKind
  readonly settings: Settings
}

/** Experimental. Params of `collaborationMode/list`. */
export interface CollaborationModeListParams {
  readonly [key: string]: never
}

/** Experimental. Result of `collaborationMode/list`. */
export interface CollaborationModeListResponse {
  readonly data: ReadonlyArray<CollaborationModeMask>
}

/** Received in `collaborationMode/list`. */
export interface CollaborationModeMask {
  readonly name: string
  readonly mode?: OpenModeKind | null
  readonly model?: string | null
  readonly reasoning_effort?: ReasoningEffort | null
}

/** Received in `item/commandExecution/requestApproval`, `item/completed` and 20 more. */
export type CommandAction =
  | CommandActionRead
  | CommandActionListFiles
  | CommandActionSearch
  | CommandActionUnknown
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `listFiles` of `CommandAction`.
 * Received in `item/commandExecution/requestApproval`, `item/completed` and 20 more.
 */
export interface CommandActionListFiles {
  readonly type: "listFiles"
  readonly command: string
  readonly path?: string | null
}

/**
 * Variant `read` of `CommandAction`.
 * Received in `item/commandExecution/requestApproval`, `item/completed` and 20 more.
 */
export interface CommandActionRead {
  readonly type: "read"
  readonly command: string
  readonly name: string
  readonly path: LegacyAppPathString
}

/**
 * Variant `search` of `CommandAction`.
 * Received in `item/commandExecution/requestApproval`, `item/completed` and 20 more.
 */
export interface CommandActionSearch {
  readonly type: "search"
  readonly command: string
  readonly path?: string | null
  readonly query?: string | null
}

/**
 * Variant `unknown` of `CommandAction`.
 * Received in `item/commandExecution/requestApproval`, `item/completed` and 20 more.
 */
export interface CommandActionUnknown {
  readonly type: "unknown"
  readonly command: string
}

/** Params of `command/exec/outputDelta`. */
export interface CommandExecOutputDeltaNotification {
  readonly capReached: boolean
  readonly deltaBase64: string
  readonly processId: string
  readonly stream: CommandExecOutputStream
}

/** Received in `command/exec/outputDelta`. */
export type CommandExecOutputStream = "stdout" | "stderr" | (string & {})

/** Params of `command/exec`. */
export interface CommandExecParams {
  readonly command: ReadonlyArray<string>
  readonly cwd?: string | null | undefined
  readonly disableOutputCap?: boolean | undefined
  readonly disableTimeout?: boolean | undefined
  readonly env?: { readonly [key: string]: string | null } | null | undefined
  readonly outputBytesCap?: number | null | undefined
  /** Experimental. */
  readonly permissionProfile?: string | null | undefined
  readonly processId?: string | null | undefined
  readonly sandboxPolicy?: SandboxPolicy | null | undefined
  readonly size?: CommandExecTerminalSize | null | undefined
  readonly streamStdin?: boolean | undefined
  readonly streamStdoutStderr?: boolean | undefined
  /** Milliseconds. */
  readonly timeoutMs?: number | null | undefined
  readonly tty?: boolean | undefined
}

/** Params of `command/exec/resize`. */
export interface CommandExecResizeParams {
  readonly processId: string
  readonly size: CommandExecTerminalSize
}

/** Result of `command/exec/resize`. */
export interface CommandExecResizeResponse {
  readonly [key: string]: unknown
}

/** Result of `command/exec`. */
export interface CommandExecResponse {
  readonly exitCode: number
  readonly stderr: string
  readonly stdout: string
}

/** Sent in `command/exec` and `command/exec/resize`. */
export interface CommandExecTerminalSize {
  readonly cols: number
  readonly rows: number
}

/** Params of `command/exec/terminate`. */
export interface CommandExecTerminateParams {
  readonly processId: string
}

/** Result of `command/exec/terminate`. */
export interface CommandExecTerminateResponse {
  readonly [key: string]: unknown
}

/** Params of `command/exec/write`. */
export interface CommandExecWriteParams {
  readonly processId: string
  readonly closeStdin?: boolean | undefined
  readonly deltaBase64?: string | null | undefined
}

/** Result of `command/exec/write`. */
export interface CommandExecWriteResponse {
  readonly [key: string]: unknown
}

/** Sent in `item/commandExecution/requestApproval`. */
export type CommandExecutionApprovalDecision =
  | "accept"
  | "acceptForSession"
  | "decline"
  | "cancel"
  | CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment
  | CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment

/** Received in `item/commandExecution/requestApproval`. */
export type OpenCommandExecutionApprovalDecision =
  | "accept"
  | "acceptForSession"
  | "decline"
  | "cancel"
  | (string & {})
  | CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment
  | OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * A variant of `CommandExecutionApprovalDecision`.
 * Sent in `item/commandExecution/requestApproval`.
 * Received in `item/commandExecution/requestApproval`.
 */
export interface CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment {
  readonly acceptWithExecpolicyAmendment: {
    readonly execpolicy_amendment: ReadonlyArray<string>
  }
}

/** A variant of `CommandExecutionApprovalDecision`. Sent in `item/commandExecution/requestApproval`. */
export interface CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment {
  readonly applyNetworkPolicyAmendment: {
    readonly network_policy_amendment: NetworkPolicyAmendment
  }
}

/** A variant of `CommandExecutionApprovalDecision`. Received in `item/commandExecution/requestApproval`. */
export interface OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment {
  readonly applyNetworkPolicyAmendment: {
    readonly network_policy_amendment: OpenNetworkPolicyAmendment
  }
}

/** Received in `item/commandExecution/requestApproval`. */
export type CommandExecutionApprovalKind = "command" | "writeStdin" | "humanCommand" | (string & {})

/** Params of `item/commandExecution/outputDelta`. */
export interface CommandExecutionOutputDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Params of `item/commandExecution/requestApproval`. */
export interface CommandExecutionRequestApprovalParams {
  readonly itemId: string
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
  /** Experimental. */
  readonly additionalPermissions?: AdditionalPermissionProfile | null
  readonly approvalId?: string | null
  /** Experimental. */
  readonly availableDecisions?: ReadonlyArray<OpenCommandExecutionApprovalDecision> | null
  readonly command?: string | null
  readonly commandActions?: ReadonlyArray<CommandAction> | null
  readonly cwd?: LegacyAppPathString | null
  readonly environmentId?: string | null
  readonly kind?: CommandExecutionApprovalKind
  readonly networkApprovalContext?: NetworkApprovalContext | null
  readonly proposedExecpolicyAmendment?: ReadonlyArray<string> | null
  readonly proposedNetworkPolicyAmendments?: ReadonlyArray<OpenNetworkPolicyAmendment> | null
  readonly reason?: string | null
}

/** Result of `item/commandExecution/requestApproval`. */
export interface CommandExecutionRequestApprovalResponse {
  readonly decision: CommandExecutionApprovalDecision
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type CommandExecutionSource =
  | "agent"
  | "userShell"
  | "unifiedExecStartup"
  | "unifiedExecInteraction"
  | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export type CommandExecutionStatus = "inProgress" | "completed" | "failed" | "declined" | (string & {})

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface CommandMigration {
  readonly name: string
}

/** Received in `config/read`. */
export interface ComputerUseConfig {
  readonly default_app_access?: AllowDenyRequirement | null
  readonly macos?: ComputerUseMacosConfig | null
  readonly windows?: ComputerUseWindowsConfig | null
}

/** Received in `config/read`. */
export interface ComputerUseMacosConfig {
  readonly bundle_ids?: { readonly [key: string]: AllowDenyRequirement } | null
}

/** Received in `configRequirements/read`. */
export interface ComputerUseMacosRequirements {
  readonly bundleIds?: { readonly [key: string]: AllowDenyRequirement } | null
}

/** Received in `configRequirements/read`. */
export interface ComputerUseRequirements {
  readonly allowLockedComputerUse?: boolean | null
  readonly allowPersistentApproval?: boolean | null
  readonly defaultAppAccess?: AllowDenyRequirement | null
  readonly macos?: ComputerUseMacosRequirements | null
  readonly windows?: ComputerUseWindowsRequirements | null
}

/** Received in `config/read`. */
export interface ComputerUseWindowsConfig {
  readonly aumids?: { readonly [key: string]: AllowDenyRequirement } | null
  readonly exes?: ReadonlyArray<ComputerUseWindowsExeConfig> | null
}

/** Received in `config/read`. */
export interface ComputerUseWindowsExeConfig {
  readonly access: AllowDenyRequirement
  readonly product_name: string
  readonly publisher_name: string
  readonly binary_name?: string | null
}

/** Received in `configRequirements/read`. */
export interface ComputerUseWindowsExeRequirement {
  readonly access: AllowDenyRequirement
  readonly productName: string
  readonly publisherName: string
  readonly binaryName?: string | null
}

/** Received in `configRequirements/read`. */
export interface ComputerUseWindowsRequirements {
  readonly aumids?: { readonly [key: string]: AllowDenyRequirement } | null
  readonly exes?: ReadonlyArray<ComputerUseWindowsExeRequirement> | null
}

/** Received in `config/read`. */
export interface Config {
  readonly analytics?: AnalyticsConfig | null
  readonly approval_policy?: OpenAskForApproval | null
  readonly approvals_reviewer?: OpenApprovalsReviewer | null
  /** Experimental. */
  readonly apps?: AppsConfig | null
  readonly browser_use?: BrowserUseConfig | null
  readonly client_search_provider?: WebSearchProvider | null
  readonly compact_prompt?: string | null
  readonly computer_use?: ComputerUseConfig | null
  readonly desktop?: { readonly [key: string]: unknown } | null
  readonly developer_instructions?: string | null
  readonly forced_chatgpt_workspace_id?: ForcedChatgptWorkspaceIds | null
  readonly forced_login_method?: ForcedLoginMethod | null
  readonly instructions?: string | null
  readonly model?: string | null
  readonly model_auto_compact_token_limit?: number | null
  readonly model_auto_compact_token_limit_scope?: AutoCompactTokenLimitScope | null
  readonly model_context_window?: number | null
  readonly model_provider?: string | null
  readonly model_reasoning_effort?: ReasoningEffort | null
  readonly model_reasoning_summary?: OpenReasoningSummary | null
  readonly model_verbosity?: Verbosity | null
  readonly review_model?: string | null
  readonly sandbox_mode?: OpenSandboxMode | null
  readonly sandbox_workspace_write?: SandboxWorkspaceWrite | null
  readonly service_tier?: string | null
  readonly tools?: ToolsV2 | null
  readonly web_search?: WebSearchMode | null
  readonly [key: string]: unknown
}

/** Params of `config/batchWrite`. */
export interface ConfigBatchWriteParams {
  readonly edits: ReadonlyArray<ConfigEdit>
  readonly expectedVersion?: string | null | undefined
  readonly filePath?: string | null | undefined
  readonly reloadUserConfig?: boolean | undefined
}

/** Sent in `config/batchWrite`. */
export interface ConfigEdit {
  readonly keyPath: string
  readonly mergeStrategy: MergeStrategy
  readonly value: unknown
}

/** Received in `config/read`. */
export interface ConfigLayer {
  readonly config: unknown
  readonly name: ConfigLayerSource
  readonly version: string
  readonly disabledReason?: string | null
}

/** Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerMetadata {
  readonly name: ConfigLayerSource
  readonly version: string
}

/** Received in `config/batchWrite`, `config/read` and 1 more. */
export type ConfigLayerSource =
  | ConfigLayerSourcePackagedDefaults
  | ConfigLayerSourceMdm
  | ConfigLayerSourceSystem
  | ConfigLayerSourceEnterpriseManaged
  | ConfigLayerSourceUser
  | ConfigLayerSourceProject
  | ConfigLayerSourceSessionFlags
  | ConfigLayerSourceLegacyManagedConfigTomlFromFile
  | ConfigLayerSourceLegacyManagedConfigTomlFromMdm
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `enterpriseManaged` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceEnterpriseManaged {
  readonly type: "enterpriseManaged"
  readonly id: string
  readonly name: string
}

/**
 * Variant `legacyManagedConfigTomlFromFile` of `ConfigLayerSource`.
 * Received in `config/batchWrite`, `config/read` and 1 more.
 */
export interface ConfigLayerSourceLegacyManagedConfigTomlFromFile {
  readonly type: "legacyManagedConfigTomlFromFile"
  readonly file: AbsolutePathBuf
}

/**
 * Variant `legacyManagedConfigTomlFromMdm` of `ConfigLayerSource`.
 * Received in `config/batchWrite`, `config/read` and 1 more.
 */
export interface ConfigLayerSourceLegacyManagedConfigTomlFromMdm {
  readonly type: "legacyManagedConfigTomlFromMdm"
}

/** Variant `mdm` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceMdm {
  readonly type: "mdm"
  readonly domain: string
  readonly key: string
}

/** Variant `packagedDefaults` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourcePackagedDefaults {
  readonly type: "packagedDefaults"
  readonly file: AbsolutePathBuf
}

/** Variant `project` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceProject {
  readonly type: "project"
  readonly dotCodexFolder: AbsolutePathBuf
}

/** Variant `sessionFlags` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceSessionFlags {
  readonly type: "sessionFlags"
}

/** Variant `system` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceSystem {
  readonly type: "system"
  readonly file: AbsolutePathBuf
}

/** Variant `user` of `ConfigLayerSource`. Received in `config/batchWrite`, `config/read` and 1 more. */
export interface ConfigLayerSourceUser {
  readonly type: "user"
  readonly file: AbsolutePathBuf
  readonly profile?: string | null
}

/** Params of `config/read`. */
export interface ConfigReadParams {
  readonly cwd?: string | null | undefined
  readonly includeLayers?: boolean | undefined
}

/** Result of `config/read`. */
export interface ConfigReadResponse {
  readonly config: Config
  readonly origins: { readonly [key: string]: ConfigLayerMetadata }
  readonly layers?: ReadonlyArray<ConfigLayer> | null
}

/** Received in `configRequirements/read`. */
export interface ConfigRequirements {
  readonly additionalDeveloperInstructions?: string | null
  readonly allowAppshots?: boolean | null
  readonly allowBrowserAndComputerUse?: boolean | null
  readonly allowLoginShell?: boolean | null
  readonly allowManagedHooksOnly?: boolean | null
  readonly allowRemoteControl?: boolean | null
  readonly allowedApprovalPolicies?: ReadonlyArray<OpenAskForApproval> | null
  /** Experimental. */
  readonly allowedApprovalsReviewers?: ReadonlyArray<OpenApprovalsReviewer> | null
  readonly allowedLoginMethods?: ReadonlyArray<ForcedLoginMethod> | null
  readonly allowedPermissionProfiles?: { readonly [key: string]: boolean } | null
  readonly allowedSandboxModes?: ReadonlyArray<OpenSandboxMode> | null
  readonly allowedWebSearchModes?: ReadonlyArray<WebSearchMode> | null
  readonly allowedWindowsSandboxImplementations?: ReadonlyArray<WindowsSandboxImplementation> | null
  /** Experimental. */
  readonly application?: ApplicationRequirements | null
  readonly autoReview?: AutoReviewRequirements | null
  readonly browserUse?: BrowserUseRequirements | null
  readonly chatgptBaseUrl?: string | null
  readonly checkForUpdateOnStartup?: boolean | null
  readonly cliAuthCredentialsStore?: CliAuthCredentialsStoreMode | null
  readonly computerUse?: ComputerUseRequirements | null
  readonly defaultPermissions?: string | null
  readonly enforceResidency?: ResidencyRequirement | null
  readonly featureRequirements?: { readonly [key: string]: boolean } | null
  readonly feedback?: FeedbackRequirements | null
  /** Experimental. */
  readonly hooks?: ManagedHooksRequirements | null
  readonly inAppBrowser?: InAppBrowserRequirements | null
  readonly logDir?: string | null
  readonly modelCatalogJson?: string | null
  readonly modelProvider?: string | null
  readonly modelProviders?: { readonly [key: string]: unknown } | null
  readonly models?: ModelsRequirements | null
  /** Experimental. */
  readonly network?: NetworkRequirements | null
  readonly otel?: OtelRequirements | null
  readonly sqliteHome?: string | null
}

/** Result of `configRequirements/read`. */
export interface ConfigRequirementsReadResponse {
  readonly requirements?: ConfigRequirements | null
  readonly supportsIndependentSpeedModes?: boolean | null
}

/** Params of `config/value/write`. */
export interface ConfigValueWriteParams {
  readonly keyPath: string
  readonly mergeStrategy: MergeStrategy
  readonly value: unknown
  readonly expectedVersion?: string | null | undefined
  readonly filePath?: string | null | undefined
}

/** Params of `configWarning`. */
export interface ConfigWarningNotification {
  readonly summary: string
  readonly details?: string | null
  readonly path?: string | null
  readonly range?: TextRange | null
}

/** Result of `config/batchWrite` and `config/value/write`. */
export interface ConfigWriteResponse {
  readonly filePath: AbsolutePathBuf
  readonly status: WriteStatus
  readonly version: string
  readonly overriddenMetadata?: OverriddenMetadata | null
}

/** Sent in `thread/resume`. */
export interface ConfigurationReasoning {
  readonly effort: ReasoningEffort
}

/** Received in `configRequirements/read`. */
export type ConfiguredHookHandler =
  | ConfiguredHookHandlerCommand
  | ConfiguredHookHandlerMcpTool
  | ConfiguredHookHandlerPrompt
  | ConfiguredHookHandlerAgent
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `agent` of `ConfiguredHookHandler`. Received in `configRequirements/read`. */
export interface ConfiguredHookHandlerAgent {
  readonly type: "agent"
}

/** Variant `command` of `ConfiguredHookHandler`. Received in `configRequirements/read`. */
export interface ConfiguredHookHandlerCommand {
  readonly type: "command"
  readonly async: boolean
  readonly command: string
  readonly additionalContextLimit?: number | null
  readonly commandWindows?: string | null
  readonly statusMessage?: string | null
  /** Seconds. */
  readonly timeoutSec?: number | null
}

/** Variant `mcp_tool` of `ConfiguredHookHandler`. Received in `configRequirements/read`. */
export interface ConfiguredHookHandlerMcpTool {
  readonly type: "mcp_tool"
  readonly input: { readonly [key: string]: unknown }
  readonly server: string
  readonly tool: string
  readonly statusMessage?: string | null
  /** Seconds. */
  readonly timeoutSec?: number | null
}

/** Variant `prompt` of `ConfiguredHookHandler`. Received in `configRequirements/read`. */
export interface ConfiguredHookHandlerPrompt {
  readonly type: "prompt"
}

/** Received in `configRequirements/read`. */
export interface ConfiguredHookMatcherGroup {
  readonly hooks: ReadonlyArray<ConfiguredHookHandler>
  readonly matcher?: string | null
}

/** Received in `app/read`. */
export interface ConnectorMetadata {
  readonly id: string
  readonly name: string
  readonly description?: string | null
  readonly distributionChannel?: string | null
  readonly iconUrl?: string | null
  readonly iconUrlDark?: string | null
  readonly installUrl?: string | null
  readonly pluginDisplayNames?: ReadonlyArray<string>
  readonly toolSummaries?: ReadonlyArray<AppToolSummary> | null
}

/** Received in `account/rateLimitResetCredit/consume`. */
export type ConsumeAccountRateLimitResetCreditOutcome =
  | "reset"
  | "nothingToReset"
  | "noCredit"
  | "alreadyRedeemed"
  | (string & {})

/** Params of `account/rateLimitResetCredit/consume`. */
export interface ConsumeAccountRateLimitResetCreditParams {
  readonly idempotencyKey: string
  readonly creditId?: string | null | undefined
}

/** Result of `account/rateLimitResetCredit/consume`. */
export interface ConsumeAccountRateLimitResetCreditResponse {
  readonly outcome: ConsumeAccountRateLimitResetCreditOutcome
}

/** Sent in `thread/resume`. */
export type ContentItem = ContentItemInputText | ContentItemInputImage | ContentItemInputAudio | ContentItemOutputText

/** A variant of `ContentItem`. Sent in `thread/resume`. */
export type ContentItemInputAudio = ContentItemInputAudioAudioUrl | ContentItemInputAudioFileId

/** Variant `input_audio` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemInputAudioAudioUrl {
  readonly type: "input_audio"
  readonly audio_url: string
  readonly file_id?: string | undefined
}

/** Variant `input_audio` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemInputAudioFileId {
  readonly type: "input_audio"
  readonly file_id: string
  readonly audio_url?: string | undefined
}

/** A variant of `ContentItem`. Sent in `thread/resume`. */
export type ContentItemInputImage = ContentItemInputImageImageUrl | ContentItemInputImageFileId

/** Variant `input_image` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemInputImageFileId {
  readonly type: "input_image"
  readonly file_id: string
  readonly detail?: ImageDetail | null | undefined
  readonly image_url?: string | undefined
}

/** Variant `input_image` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemInputImageImageUrl {
  readonly type: "input_image"
  readonly image_url: string
  readonly detail?: ImageDetail | null | undefined
  readonly file_id?: string | undefined
}

/** Variant `input_text` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemInputText {
  readonly type: "input_text"
  readonly text: string
}

/** Variant `output_text` of `ContentItem`. Sent in `thread/resume`. */
export interface ContentItemOutputText {
  readonly type: "output_text"
  readonly text: string
  readonly annotations?: ReadonlyArray<unknown> | null | undefined
  readonly logprobs?: ReadonlyArray<unknown> | null | undefined
}

/** Params of `thread/compacted`. */
export interface ContextCompactedNotification {
  readonly threadId: string
  readonly turnId: string
}

/** Sent in `thread/realtime/appendText` and `thread/realtime/start`. */
export type ConversationTextRole = "user" | "developer" | "assistant"

/** Received in `account/rateLimits/read` and `account/rateLimits/updated`. */
export interface CreditsSnapshot {
  readonly hasCredits: boolean
  readonly unlimited: boolean
  readonly balance?: string | null
}

/** Experimental. Params of `currentTime/read`. */
export interface CurrentTimeReadParams {
  readonly threadId: string
}

/** Experimental. Result of `currentTime/read`. */
export interface CurrentTimeReadResponse {
  readonly currentTimeAt: number
}

/** Sent in `turn/start`. */
export type CyberAccessProgram = "standard" | "daybreakBlue" | "daybreakRed"

/** Received in `model/list`. */
export type OpenCyberAccessProgram = "standard" | "daybreakBlue" | "daybreakRed" | (string & {})

/** Params of `deprecationNotice`. */
export interface DeprecationNoticeNotification {
  readonly summary: string
  readonly details?: string | null
}

/** Received in `account/login/completed`. */
export type DesktopOnboardingEntrypoint = "life_sciences" | (string & {})

/** Sent in `item/tool/call`. */
export type DynamicToolCallOutputContentItem =
  | DynamicToolCallOutputContentItemInputText
  | DynamicToolCallOutputContentItemInputImage
  | DynamicToolCallOutputContentItemInputAudio

/** Received in `item/completed`, `item/started` and 19 more. */
export type OpenDynamicToolCallOutputContentItem =
  | DynamicToolCallOutputContentItemInputText
  | DynamicToolCallOutputContentItemInputImage
  | DynamicToolCallOutputContentItemInputAudio
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `inputAudio` of `DynamicToolCallOutputContentItem`.
 * Sent in `item/tool/call`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface DynamicToolCallOutputContentItemInputAudio {
  readonly type: "inputAudio"
  readonly audioUrl: string
}

/**
 * Variant `inputImage` of `DynamicToolCallOutputContentItem`.
 * Sent in `item/tool/call`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface DynamicToolCallOutputContentItemInputImage {
  readonly type: "inputImage"
  readonly imageUrl: string
}

/**
 * Variant `inputText` of `DynamicToolCallOutputContentItem`.
 * Sent in `item/tool/call`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface DynamicToolCallOutputContentItemInputText {
  readonly type: "inputText"
  readonly text: string
}

/** Params of `item/tool/call`. */
export interface DynamicToolCallParams {
  readonly arguments: unknown
  readonly callId: string
  readonly threadId: string
  readonly tool: string
  readonly turnId: string
  readonly namespace?: string | null
}

/** Result of `item/tool/call`. */
export interface DynamicToolCallResponse {
  readonly contentItems: ReadonlyArray<DynamicToolCallOutputContentItem>
  readonly success: boolean
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type DynamicToolCallStatus = "inProgress" | "completed" | "failed" | (string & {})

/** Sent in `thread/start`. */
export type DynamicToolNamespaceTool = DynamicToolNamespaceToolFunction

/** Variant `function` of `DynamicToolNamespaceTool`. Sent in `thread/start`. */
export interface DynamicToolNamespaceToolFunction {
  readonly type: "function"
  readonly description: string
  readonly inputSchema: unknown
  readonly name: string
  readonly deferLoading?: boolean | undefined
}

/** Sent in `thread/start`. */
export type DynamicToolSpec = DynamicToolSpecFunction | DynamicToolSpecNamespace

/** Variant `function` of `DynamicToolSpec`. Sent in `thread/start`. */
export interface DynamicToolSpecFunction {
  readonly type: "function"
  readonly description: string
  readonly inputSchema: unknown
  readonly name: string
  readonly deferLoading?: boolean | undefined
}

/** Variant `namespace` of `DynamicToolSpec`. Sent in `thread/start`. */
export interface DynamicToolSpecNamespace {
  readonly type: "namespace"
  readonly description: string
  readonly name: string
  readonly tools: ReadonlyArray<DynamicToolNamespaceTool>
}

/** Experimental. Params of `environment/add`. */
export interface EnvironmentAddParams {
  readonly environmentId: string
  readonly execServerUrl: string
  readonly authBearerToken?: string | null | undefined
  /** Milliseconds. */
  readonly connectTimeoutMs?: number | null | undefined
  readonly skills?: EnvironmentSkillsParams | null | undefined
  readonly websocketRequestId?: string | null | undefined
}

/** Experimental. Result of `environment/add`. */
export interface EnvironmentAddResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/environment/connected` and `thread/environment/disconnected`. */
export interface EnvironmentConnectionNotification {
  readonly environmentId: string
  readonly threadId: string
}

/** Experimental. Params of `environment/info`. */
export interface EnvironmentInfoParams {
  readonly environmentId: string
}

/** Experimental. Result of `environment/info`. */
export interface EnvironmentInfoResponse {
  readonly shell: EnvironmentShellInfo
  readonly cwd?: PathUri | null
}

/** Experimental. Received in `environment/info`. */
export interface EnvironmentShellInfo {
  readonly name: string
  readonly path: string
}

/** Sent in `environment/add`. */
export interface EnvironmentSkillsParams {
  readonly required?: ReadonlyArray<string> | null | undefined
}

/** Experimental. Received in `environment/status`. */
export type EnvironmentStatusKind = "ready" | "pending" | "disconnected" | "unknown" | (string & {})

/** Experimental. Params of `environment/status`. */
export interface EnvironmentStatusParams {
  readonly environmentId: string
}

/** Experimental. Result of `environment/status`. */
export interface EnvironmentStatusResponse {
  readonly status: EnvironmentStatusKind
  readonly error?: string | null
}

/** Params of `error`. */
export interface ErrorNotification {
  readonly error: TurnError
  readonly threadId: string
  readonly turnId: string
  readonly willRetry: boolean
}

/** Params of `execCommandApproval`. */
export interface ExecCommandApprovalParams {
  readonly callId: string
  readonly command: ReadonlyArray<string>
  readonly conversationId: ThreadId
  readonly cwd: string
  readonly parsedCmd: ReadonlyArray<ParsedCommand>
  readonly approvalId?: string | null
  readonly reason?: string | null
}

/** Result of `execCommandApproval`. */
export interface ExecCommandApprovalResponse {
  readonly decision: ReviewDecision
}

/** Received in `experimentalFeature/list`. */
export interface ExperimentalFeature {
  readonly defaultEnabled: boolean
  readonly enabled: boolean
  readonly name: string
  readonly stage: ExperimentalFeatureStage
  readonly announcement?: string | null
  readonly description?: string | null
  readonly displayName?: string | null
}

/** Params of `experimentalFeature/enablement/set`. */
export interface ExperimentalFeatureEnablementSetParams {
  readonly enablement: { readonly [key: string]: boolean }
}

/** Result of `experimentalFeature/enablement/set`. */
export interface ExperimentalFeatureEnablementSetResponse {
  readonly enablement: { readonly [key: string]: boolean }
}

/** Params of `experimentalFeature/list`. */
export interface ExperimentalFeatureListParams {
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `experimentalFeature/list`. */
export interface ExperimentalFeatureListResponse {
  readonly data: ReadonlyArray<ExperimentalFeature>
  readonly nextCursor?: string | null
}

/** Received in `experimentalFeature/list`. */
export type ExperimentalFeatureStage = "beta" | "underDevelopment" | "stable" | "deprecated" | "removed" | (string & {})

/** Params of `externalAgentConfig/detect`. */
export interface ExternalAgentConfigDetectParams {
  readonly cwds?: ReadonlyArray<string> | null | undefined
  readonly includeHome?: boolean | undefined
  readonly maxSessionAgeDays?: number | null | undefined
  readonly maxSessions?: number | null | undefined
  readonly migrationSource?: string | null | undefined
  readonly source?: string | null | undefined
}

/** Result of `externalAgentConfig/detect`. */
export interface ExternalAgentConfigDetectResponse {
  readonly items: ReadonlyArray<OpenExternalAgentConfigMigrationItem>
  readonly connectors?: ReadonlyArray<ExternalAgentDetectedConnectorCandidate>
}

/** Params of `externalAgentConfig/import/completed`. */
export interface ExternalAgentConfigImportCompletedNotification {
  readonly importId: string
  readonly itemTypeResults: ReadonlyArray<ExternalAgentConfigImportTypeResult>
}

/** Result of `externalAgentConfig/import/readHistories`. */
export interface ExternalAgentConfigImportHistoriesReadResponse {
  readonly connectors: ReadonlyArray<ExternalAgentImportedConnectorCandidate>
  readonly data: ReadonlyArray<ExternalAgentConfigImportHistory>
}

/** Received in `externalAgentConfig/import/readHistories`. */
export interface ExternalAgentConfigImportHistory {
  /** Unix time in milliseconds. */
  readonly completedAtMs: number
  readonly failures: ReadonlyArray<OpenExternalAgentConfigImportItemTypeFailure>
  readonly importId: string
  readonly successes: ReadonlyArray<ExternalAgentConfigImportItemTypeSuccess>
  readonly providerId?: string | null
}

/** Params of `externalAgentConfig/import/recordHistory`. */
export interface ExternalAgentConfigImportHistoryRecordParams {
  readonly itemTypeResults: ReadonlyArray<ExternalAgentConfigImportHistoryRecordTypeResultParams>
  readonly providerId: string
}

/** Result of `externalAgentConfig/import/recordHistory`. */
export interface ExternalAgentConfigImportHistoryRecordResponse {
  readonly importId: string
}

/** Sent in `externalAgentConfig/import/recordHistory`. */
export interface ExternalAgentConfigImportHistoryRecordSuccessParams {
  readonly itemType: ExternalAgentConfigMigrationItemType
  readonly cwd?: string | null | undefined
  readonly source?: string | null | undefined
  readonly target?: string | null | undefined
  readonly title?: string | null | undefined
}

/** Sent in `externalAgentConfig/import/recordHistory`. */
export interface ExternalAgentConfigImportHistoryRecordTypeResultParams {
  readonly failures: ReadonlyArray<ExternalAgentConfigImportItemTypeFailure>
  readonly itemType: ExternalAgentConfigMigrationItemType
  readonly successes: ReadonlyArray<ExternalAgentConfigImportHistoryRecordSuccessParams>
}

/** Sent in `externalAgentConfig/import/recordHistory`. */
export interface ExternalAgentConfigImportItemTypeFailure {
  readonly failureStage: string
  readonly itemType: ExternalAgentConfigMigrationItemType
  readonly message: string
  readonly cwd?: string | null | undefined
  readonly errorType?: string | null | undefined
  readonly source?: string | null | undefined
  readonly subErrorType?: string | null | undefined
}

/** Received in `externalAgentConfig/import/completed`, `externalAgentConfig/import/progress` and 1 more. */
export interface OpenExternalAgentConfigImportItemTypeFailure {
  readonly failureStage: string
  readonly itemType: OpenExternalAgentConfigMigrationItemType
  readonly message: string
  readonly cwd?: string | null | undefined
  readonly errorType?: string | null | undefined
  readonly source?: string | null | undefined
  readonly subErrorType?: string | null | undefined
}

/** Received in `externalAgentConfig/import/completed`, `externalAgentConfig/import/progress` and 1 more. */
export interface ExternalAgentConfigImportItemTypeSuccess {
  readonly itemType: OpenExternalAgentConfigMigrationItemType
  readonly cwd?: string | null
  readonly source?: string | null
  readonly target?: string | null
  readonly title?: string | null
}

/** Params of `externalAgentConfig/import`. */
export interface ExternalAgentConfigImportParams {
  readonly migrationItems: ReadonlyArray<ExternalAgentConfigMigrationItem>
  readonly migrationSource?: string | null | undefined
  readonly providerId?: string | null | undefined
  readonly source?: string | null | undefined
}

/** Params of `externalAgentConfig/import/progress`. */
export interface ExternalAgentConfigImportProgressNotification {
  readonly importId: string
  readonly itemTypeResults: ReadonlyArray<ExternalAgentConfigImportTypeResult>
}

/** Result of `externalAgentConfig/import`. */
export interface ExternalAgentConfigImportResponse {
  readonly importId: string
}

/** Received in `externalAgentConfig/import/completed` and `externalAgentConfig/import/progress`. */
export interface ExternalAgentConfigImportTypeResult {
  readonly failures: ReadonlyArray<OpenExternalAgentConfigImportItemTypeFailure>
  readonly itemType: OpenExternalAgentConfigMigrationItemType
  readonly successes: ReadonlyArray<ExternalAgentConfigImportItemTypeSuccess>
}

/** Sent in `externalAgentConfig/import`. */
export interface ExternalAgentConfigMigrationItem {
  readonly description: string
  readonly itemType: ExternalAgentConfigMigrationItemType
  readonly cwd?: string | null | undefined
  readonly details?: MigrationDetails | null | undefined
}

/** Received in `externalAgentConfig/detect`. */
export interface OpenExternalAgentConfigMigrationItem {
  readonly description: string
  readonly itemType: OpenExternalAgentConfigMigrationItemType
  readonly cwd?: string | null | undefined
  readonly details?: MigrationDetails | null | undefined
}

/** Sent in `externalAgentConfig/import` and `externalAgentConfig/import/recordHistory`. */
export type ExternalAgentConfigMigrationItemType =
  | "AGENTS_MD"
  | "CONFIG"
  | "SKILLS"
  | "PLUGINS"
  | "MCP_SERVER_CONFIG"
  | "SUBAGENTS"
  | "HOOKS"
  | "COMMANDS"
  | "MEMORY"
  | "SESSIONS"

/** Received in `externalAgentConfig/detect`, `externalAgentConfig/import/completed` and 2 more. */
export type OpenExternalAgentConfigMigrationItemType =
  | "AGENTS_MD"
  | "CONFIG"
  | "SKILLS"
  | "PLUGINS"
  | "MCP_SERVER_CONFIG"
  | "SUBAGENTS"
  | "HOOKS"
  | "COMMANDS"
  | "MEMORY"
  | "SESSIONS"
  | (string & {})

/** Received in `externalAgentConfig/detect`. */
export interface ExternalAgentDetectedConnectorCandidate {
  readonly name: string
  readonly sessionCount: number
  readonly source: ExternalAgentDetectedConnectorSource
}

/** Received in `externalAgentConfig/detect`. */
export type ExternalAgentDetectedConnectorSource = "remoteMcpServersConfig" | "sessionToolUse" | (string & {})

/** Received in `externalAgentConfig/import/readHistories`. */
export interface ExternalAgentImportedConnectorCandidate {
  readonly name: string
  readonly sessionCount: number
  readonly source: ExternalAgentImportedConnectorSource
}

/** Received in `externalAgentConfig/import/readHistories`. */
export type ExternalAgentImportedConnectorSource = "remoteMcpServersConfig" | (string & {})

/** Received in `configRequirements/read`. */
export interface FeedbackRequirements {
  readonly enabled?: boolean | null
}

/** Params of `feedback/save`. */
export interface FeedbackSaveParams {
  readonly classification: string
  readonly savePath: LegacyAppPathString
  readonly extraLogFiles?: ReadonlyArray<string> | null | undefined
  readonly includeLogs?: boolean | undefined
  readonly reason?: string | null | undefined
  readonly tags?: { readonly [key: string]: string } | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `feedback/save`. */
export interface FeedbackSaveResponse {
  readonly savedPath: LegacyAppPathString
  readonly threadId: string
  readonly promptHash?: string | null
}

/** Params of `feedback/upload`. */
export interface FeedbackUploadParams {
  readonly classification: string
  readonly extraLogFiles?: ReadonlyArray<string> | null | undefined
  readonly includeLogs?: boolean | undefined
  readonly reason?: string | null | undefined
  readonly tags?: { readonly [key: string]: string } | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `feedback/upload`. */
export interface FeedbackUploadResponse {
  readonly threadId: string
  readonly promptHash?: string | null
}

/** Received in `applyPatchApproval`. */
export type FileChange =
  | FileChangeAdd
  | FileChangeDelete
  | FileChangeUpdate
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `add` of `FileChange`. Received in `applyPatchApproval`. */
export interface FileChangeAdd {
  readonly type: "add"
  readonly content: string
}

/** Sent in `item/fileChange/requestApproval`. */
export type FileChangeApprovalDecision = "accept" | "acceptForSession" | "decline" | "cancel"

/** Variant `delete` of `FileChange`. Received in `applyPatchApproval`. */
export interface FileChangeDelete {
  readonly type: "delete"
  readonly content: string
}

/** Params of `item/fileChange/outputDelta`. */
export interface FileChangeOutputDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Params of `item/fileChange/patchUpdated`. */
export interface FileChangePatchUpdatedNotification {
  readonly changes: ReadonlyArray<FileUpdateChange>
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Params of `item/fileChange/requestApproval`. */
export interface FileChangeRequestApprovalParams {
  readonly itemId: string
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
  readonly grantRoot?: string | null
  readonly reason?: string | null
}

/** Result of `item/fileChange/requestApproval`. */
export interface FileChangeRequestApprovalResponse {
  readonly decision: FileChangeApprovalDecision
}

/** Variant `update` of `FileChange`. Received in `applyPatchApproval`. */
export interface FileChangeUpdate {
  readonly type: "update"
  readonly unified_diff: string
  readonly move_path?: string | null
}

/** Sent in `item/permissions/requestApproval`. */
export type FileSystemAccessMode = "read" | "write" | "deny"

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more. */
export type OpenFileSystemAccessMode = "read" | "write" | "deny" | (string & {})

/** Sent in `item/permissions/requestApproval`. */
export type FileSystemPath = FileSystemPathPath | FileSystemPathGlobPattern | FileSystemPathSpecial

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more. */
export type OpenFileSystemPath =
  | FileSystemPathPath
  | FileSystemPathGlobPattern
  | OpenFileSystemPathSpecial
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `glob_pattern` of `FileSystemPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemPathGlobPattern {
  readonly type: "glob_pattern"
  readonly pattern: string
}

/**
 * Variant `path` of `FileSystemPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemPathPath {
  readonly type: "path"
  readonly path: LegacyAppPathString
}

/** Variant `special` of `FileSystemPath`. Sent in `item/permissions/requestApproval`. */
export interface FileSystemPathSpecial {
  readonly type: "special"
  readonly value: FileSystemSpecialPath
}

/**
 * Variant `special` of `FileSystemPath`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface OpenFileSystemPathSpecial {
  readonly type: "special"
  readonly value: OpenFileSystemSpecialPath
}

/** Sent in `item/permissions/requestApproval`. */
export interface FileSystemSandboxEntry {
  readonly access: FileSystemAccessMode
  readonly path: FileSystemPath
}

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more. */
export interface OpenFileSystemSandboxEntry {
  readonly access: OpenFileSystemAccessMode
  readonly path: OpenFileSystemPath
}

/** Sent in `item/permissions/requestApproval`. */
export type FileSystemSpecialPath =
  | FileSystemSpecialPathRoot
  | FileSystemSpecialPathMinimal
  | FileSystemSpecialPathProjectRoots
  | FileSystemSpecialPathTmpdir
  | FileSystemSpecialPathSlashTmp
  | FileSystemSpecialPathUnknown

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more. */
export type OpenFileSystemSpecialPath =
  | FileSystemSpecialPathRoot
  | FileSystemSpecialPathMinimal
  | FileSystemSpecialPathProjectRoots
  | FileSystemSpecialPathTmpdir
  | FileSystemSpecialPathSlashTmp
  | FileSystemSpecialPathUnknown
  | { readonly kind: "$unknown"; readonly raw: unknown }

/**
 * Variant `minimal` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathMinimal {
  readonly kind: "minimal"
}

/**
 * Variant `project_roots` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathProjectRoots {
  readonly kind: "project_roots"
  readonly subpath?: LegacyAppPathString | null | undefined
}

/**
 * Variant `root` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathRoot {
  readonly kind: "root"
}

/**
 * Variant `slash_tmp` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathSlashTmp {
  readonly kind: "slash_tmp"
}

/**
 * Variant `tmpdir` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathTmpdir {
  readonly kind: "tmpdir"
}

/**
 * Variant `unknown` of `FileSystemSpecialPath`.
 * Sent in `item/permissions/requestApproval`.
 * Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 2 more.
 */
export interface FileSystemSpecialPathUnknown {
  readonly kind: "unknown"
  readonly path: string
  readonly subpath?: LegacyAppPathString | null | undefined
}

/** Received in `item/completed`, `item/fileChange/patchUpdated` and 20 more. */
export interface FileUpdateChange {
  readonly diff: string
  readonly kind: PatchChangeKind
  readonly path: string
}

/** Received in `config/read`. */
export type ForcedChatgptWorkspaceIds = string | ReadonlyArray<string>

/** Received in `config/read` and `configRequirements/read`. */
export type ForcedLoginMethod = "chatgpt" | "api" | (string & {})

/** Params of `fs/changed`. */
export interface FsChangedNotification {
  readonly changedPaths: ReadonlyArray<AbsolutePathBuf>
  readonly watchId: string
}

/** Params of `fs/copy`. */
export interface FsCopyParams {
  readonly destinationPath: AbsolutePathBuf
  readonly sourcePath: AbsolutePathBuf
  readonly recursive?: boolean | undefined
}

/** Result of `fs/copy`. */
export interface FsCopyResponse {
  readonly [key: string]: unknown
}

/** Params of `fs/createDirectory`. */
export interface FsCreateDirectoryParams {
  readonly path: AbsolutePathBuf
  readonly recursive?: boolean | null | undefined
}

/** Result of `fs/createDirectory`. */
export interface FsCreateDirectoryResponse {
  readonly [key: string]: unknown
}

/** Params of `fs/getMetadata`. */
export interface FsGetMetadataParams {
  readonly path: AbsolutePathBuf
}

/** Result of `fs/getMetadata`. */
export interface FsGetMetadataResponse {
  /** Unix time in milliseconds. */
  readonly createdAtMs: number
  readonly isDirectory: boolean
  readonly isFile: boolean
  readonly isSymlink: boolean
  /** Unix time in milliseconds. */
  readonly modifiedAtMs: number
}

/** Received in `fs/readDirectory`. */
export interface FsReadDirectoryEntry {
  readonly fileName: string
  readonly isDirectory: boolean
  readonly isFile: boolean
}

/** Params of `fs/readDirectory`. */
export interface FsReadDirectoryParams {
  readonly path: AbsolutePathBuf
}

/** Result of `fs/readDirectory`. */
export interface FsReadDirectoryResponse {
  readonly entries: ReadonlyArray<FsReadDirectoryEntry>
}

/** Params of `fs/readFile`. */
export interface FsReadFileParams {
  readonly path: AbsolutePathBuf
}

/** Result of `fs/readFile`. */
export interface FsReadFileResponse {
  readonly dataBase64: string
}

/** Params of `fs/remove`. */
export interface FsRemoveParams {
  readonly path: AbsolutePathBuf
  readonly force?: boolean | null | undefined
  readonly recursive?: boolean | null | undefined
}

/** Result of `fs/remove`. */
export interface FsRemoveResponse {
  readonly [key: string]: unknown
}

/** Params of `fs/unwatch`. */
export interface FsUnwatchParams {
  readonly watchId: string
}

/** Result of `fs/unwatch`. */
export interface FsUnwatchResponse {
  readonly [key: string]: unknown
}

/** Params of `fs/watch`. */
export interface FsWatchParams {
  readonly path: AbsolutePathBuf
  readonly watchId: string
}

/** Result of `fs/watch`. */
export interface FsWatchResponse {
  readonly path: AbsolutePathBuf
}

/** Params of `fs/writeFile`. */
export interface FsWriteFileParams {
  readonly dataBase64: string
  readonly path: AbsolutePathBuf
}

/** Result of `fs/writeFile`. */
export interface FsWriteFileResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/resume` and `turn/start`. */
export type FunctionCallOutputBody = string | ReadonlyArray<FunctionCallOutputContentItem>

/** Received in `item/completed`, `item/started` and 19 more. */
export type OpenFunctionCallOutputBody = string | ReadonlyArray<OpenFunctionCallOutputContentItem>

/** Sent in `thread/resume` and `turn/start`. */
export type FunctionCallOutputContentItem =
  | FunctionCallOutputContentItemInputText
  | FunctionCallOutputContentItemInputImage
  | FunctionCallOutputContentItemInputAudio
  | FunctionCallOutputContentItemEncryptedContent

/** Received in `item/completed`, `item/started` and 19 more. */
export type OpenFunctionCallOutputContentItem =
  | FunctionCallOutputContentItemInputText
  | OpenFunctionCallOutputContentItemInputImage
  | FunctionCallOutputContentItemInputAudio
  | FunctionCallOutputContentItemEncryptedContent
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `encrypted_content` of `FunctionCallOutputContentItem`.
 * Sent in `thread/resume` and `turn/start`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface FunctionCallOutputContentItemEncryptedContent {
  readonly type: "encrypted_content"
  readonly encrypted_content: string
}

/**
 * A variant of `FunctionCallOutputContentItem`.
 * Sent in `thread/resume` and `turn/start`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export type FunctionCallOutputContentItemInputAudio =
  | FunctionCallOutputContentItemInputAudioAudioUrl
  | FunctionCallOutputContentItemInputAudioFileId

/**
 * Variant `input_audio` of `FunctionCallOutputContentItem`.
 * Sent in `thread/resume` and `turn/start`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface FunctionCallOutputContentItemInputAudioAudioUrl {
  readonly type: "input_audio"
  readonly audio_url: string
  readonly file_id?: string | undefined
}

/**
 * Variant `input_audio` of `FunctionCallOutputContentItem`.
 * Sent in `thread/resume` and `turn/start`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface FunctionCallOutputContentItemInputAudioFileId {
  readonly type: "input_audio"
  readonly file_id: string
  readonly audio_url?: string | undefined
}

/** A variant of `FunctionCallOutputContentItem`. Sent in `thread/resume` and `turn/start`. */
export type FunctionCallOutputContentItemInputImage =
  | FunctionCallOutputContentItemInputImageImageUrl
  | FunctionCallOutputContentItemInputImageFileId

/** A variant of `FunctionCallOutputContentItem`. Received in `item/completed`, `item/started` and 19 more. */
export type OpenFunctionCallOutputContentItemInputImage =
  | OpenFunctionCallOutputContentItemInputImageImageUrl
  | OpenFunctionCallOutputContentItemInputImageFileId

/** Variant `input_image` of `FunctionCallOutputContentItem`. Sent in `thread/resume` and `turn/start`. */
export interface FunctionCallOutputContentItemInputImageFileId {
  readonly type: "input_image"
  readonly file_id: string
  readonly detail?: ImageDetail | null | undefined
  readonly image_url?: string | undefined
}

/**
 * Variant `input_image` of `FunctionCallOutputContentItem`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface OpenFunctionCallOutputContentItemInputImageFileId {
  readonly type: "input_image"
  readonly file_id: string
  readonly detail?: OpenImageDetail | null | undefined
  readonly image_url?: string | undefined
}

/** Variant `input_image` of `FunctionCallOutputContentItem`. Sent in `thread/resume` and `turn/start`. */
export interface FunctionCallOutputContentItemInputImageImageUrl {
  readonly type: "input_image"
  readonly image_url: string
  readonly detail?: ImageDetail | null | undefined
  readonly file_id?: string | undefined
}

/**
 * Variant `input_image` of `FunctionCallOutputContentItem`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface OpenFunctionCallOutputContentItemInputImageImageUrl {
  readonly type: "input_image"
  readonly image_url: string
  readonly detail?: OpenImageDetail | null | undefined
  readonly file_id?: string | undefined
}

/**
 * Variant `input_text` of `FunctionCallOutputContentItem`.
 * Sent in `thread/resume` and `turn/start`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface FunctionCallOutputContentItemInputText {
  readonly type: "input_text"
  readonly text: string
}

/** Received in `fuzzyFileSearch` and `fuzzyFileSearch/sessionUpdated`. */
export type FuzzyFileSearchMatchType = "file" | "directory" | (string & {})

/** Params of `fuzzyFileSearch`. */
export interface FuzzyFileSearchParams {
  readonly query: string
  readonly roots: ReadonlyArray<string>
  readonly cancellationToken?: string | null | undefined
}

/** Result of `fuzzyFileSearch`. */
export interface FuzzyFileSearchResponse {
  readonly files: ReadonlyArray<FuzzyFileSearchResult>
}

/** Received in `fuzzyFileSearch` and `fuzzyFileSearch/sessionUpdated`. */
export interface FuzzyFileSearchResult {
  readonly file_name: string
  readonly match_type: FuzzyFileSearchMatchType
  readonly path: string
  readonly root: string
  readonly score: number
  readonly indices?: ReadonlyArray<number> | null
}

/** Params of `fuzzyFileSearch/sessionCompleted`. */
export interface FuzzyFileSearchSessionCompletedNotification {
  readonly sessionId: string
}

/** Experimental. Params of `fuzzyFileSearch/sessionStart`. */
export interface FuzzyFileSearchSessionStartParams {
  readonly roots: ReadonlyArray<string>
  readonly sessionId: string
}

/** Experimental. Result of `fuzzyFileSearch/sessionStart`. */
export interface FuzzyFileSearchSessionStartResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `fuzzyFileSearch/sessionStop`. */
export interface FuzzyFileSearchSessionStopParams {
  readonly sessionId: string
}

/** Experimental. Result of `fuzzyFileSearch/sessionStop`. */
export interface FuzzyFileSearchSessionStopResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `fuzzyFileSearch/sessionUpdate`. */
export interface FuzzyFileSearchSessionUpdateParams {
  readonly query: string
  readonly sessionId: string
}

/** Experimental. Result of `fuzzyFileSearch/sessionUpdate`. */
export interface FuzzyFileSearchSessionUpdateResponse {
  readonly [key: string]: unknown
}

/** Params of `fuzzyFileSearch/sessionUpdated`. */
export interface FuzzyFileSearchSessionUpdatedNotification {
  readonly files: ReadonlyArray<FuzzyFileSearchResult>
  readonly query: string
  readonly sessionId: string
}

/** Received in `modelProvider/config/write` and `modelProvider/list`. */
export type GatewayAuth =
  | GatewayAuthNone
  | GatewayAuthEnvironmentVariable
  | GatewayAuthExternallyConfigured
  | { readonly mode: "$unknown"; readonly raw: unknown }

/**
 * Variant `environmentVariable` of `GatewayAuth`.
 * Received in `modelProvider/config/write` and `modelProvider/list`.
 */
export interface GatewayAuthEnvironmentVariable {
  readonly mode: "environmentVariable"
  readonly envKey: string
}

/**
 * Variant `externallyConfigured` of `GatewayAuth`.
 * Received in `modelProvider/config/write` and `modelProvider/list`.
 */
export interface GatewayAuthExternallyConfigured {
  readonly mode: "externallyConfigured"
  readonly envKey?: string | null
}

/** Variant `none` of `GatewayAuth`. Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface GatewayAuthNone {
  readonly mode: "none"
}

/** Result of `account/gatewayOAuth/cancel`. */
export interface GatewayOAuthCancelResponse {
  readonly [key: string]: unknown
}

/** Params of `account/gatewayOAuth/changed`. */
export interface GatewayOAuthChangedNotification {
  readonly providerId: string
  readonly status: GatewayOAuthStatus
  readonly authUrl?: string | null
  readonly error?: string | null
  readonly loginId?: string | null
}

/** Params of `account/gatewayOAuth/login`. */
export interface GatewayOAuthLoginParams {
  readonly deviceAuth?: boolean | undefined
  readonly modelProvider?: string | null | undefined
}

/** Result of `account/gatewayOAuth/login`. */
export interface GatewayOAuthLoginResponse {
  readonly prompt?: GatewayOAuthPrompt | null
}

/** Received in `account/gatewayOAuth/login`. */
export interface GatewayOAuthPrompt {
  readonly loginId: string
  readonly userCode: string
  readonly verificationUrl: string
}

/** Params of `account/gatewayOAuth/read`. */
export interface GatewayOAuthReadParams {
  readonly modelProvider?: string | null | undefined
}

/** Result of `account/gatewayOAuth/read`. */
export interface GatewayOAuthReadResponse {
  readonly providerId: string
  readonly providerName: string
  readonly required: boolean
  readonly error?: string | null
  readonly status?: GatewayOAuthStatus | null
  readonly supportsDeviceAuth?: boolean
}

/** Received in `account/gatewayOAuth/changed` and `account/gatewayOAuth/read`. */
export type GatewayOAuthStatus = "notReady" | "started" | "succeeded" | "failed" | (string & {})

/** Sent in `modelProvider/config/write`. */
export type GcpProviderId = "gcp"

/** Experimental. Params of `account/gcp/setup`. */
export interface GcpSetupParams {
  readonly projectId: string
  readonly credentialFile?: string | null | undefined
  readonly location?: string | null | undefined
}

/** Experimental. Result of `account/gcp/setup`. */
export interface GcpSetupResponse {
  readonly [key: string]: unknown
}

/** Params of `account/read`. */
export interface GetAccountParams {
  readonly refreshToken?: boolean | undefined
}

/** Params of `account/rateLimits/read`. */
export interface GetAccountRateLimitsParams {
  readonly excludeResetCreditDetails?: boolean | undefined
  readonly supportsLunaReserve?: boolean | undefined
}

/** Result of `account/rateLimits/read`. */
export interface GetAccountRateLimitsResponse {
  readonly rateLimits: RateLimitSnapshot
  readonly accountId?: string | null
  readonly ordinaryUsageAllowed?: boolean | null
  readonly rateLimitResetCredits?: RateLimitResetCreditsSummary | null
  readonly rateLimitUpsell?: unknown
  readonly rateLimitsByLimitId?: { readonly [key: string]: RateLimitSnapshot } | null
}

/** Result of `account/read`. */
export interface GetAccountResponse {
  readonly requiresOpenaiAuth: boolean
  readonly account?: Account | null
  readonly userId?: string | null
  /** Experimental. */
  readonly workspaceRouting?: WorkspaceRouting | null
}

/** Result of `account/securitySetup/read`. */
export interface GetAccountSecuritySetupResponse {
  readonly notice?: AccountSecuritySetupNotice | null
}

/** Params of `account/usage/read`. */
export interface GetAccountTokenUsageParams {
  readonly threadId?: string | null | undefined
}

/** Result of `account/usage/read`. */
export interface GetAccountTokenUsageResponse {
  readonly summary: AccountTokenUsageSummary
  readonly dailyUsageBuckets?: ReadonlyArray<AccountTokenUsageDailyBucket> | null
  readonly threadUsage?: ThreadUsage | null
}

/** Result of `account/workspaceMessages/read`. */
export interface GetWorkspaceMessagesResponse {
  readonly featureEnabled: boolean
  readonly messages: ReadonlyArray<WorkspaceMessage>
}

/** Received in `thread/fork`, `thread/list` and 8 more. */
export interface GitInfo {
  readonly branch?: string | null
  readonly originUrl?: string | null
  readonly sha?: string | null
}

/** Sent in `item/permissions/requestApproval`. */
export interface GrantedPermissionProfile {
  readonly fileSystem?: AdditionalFileSystemPermissions | null | undefined
  readonly network?: AdditionalNetworkPermissions | null | undefined
}

/** Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`. */
export interface GuardianApprovalReview {
  readonly status: GuardianApprovalReviewStatus
  readonly rationale?: string | null
  readonly riskLevel?: GuardianRiskLevel | null
  readonly userAuthorization?: GuardianUserAuthorization | null
}

/** Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`. */
export type GuardianApprovalReviewAction =
  | GuardianApprovalReviewActionCommand
  | GuardianApprovalReviewActionExecve
  | GuardianApprovalReviewActionWriteStdin
  | GuardianApprovalReviewActionApplyPatch
  | GuardianApprovalReviewActionNetworkAccess
  | GuardianApprovalReviewActionMcpToolCall
  | GuardianApprovalReviewActionRequestPermissions
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `applyPatch` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionApplyPatch {
  readonly type: "applyPatch"
  readonly cwd: LegacyAppPathString
  readonly files: ReadonlyArray<LegacyAppPathString>
}

/**
 * Variant `command` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionCommand {
  readonly type: "command"
  readonly command: string
  readonly cwd: LegacyAppPathString
  readonly source: GuardianCommandSource
}

/**
 * Variant `execve` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionExecve {
  readonly type: "execve"
  readonly argv: ReadonlyArray<string>
  readonly cwd: AbsolutePathBuf
  readonly program: string
  readonly source: GuardianCommandSource
}

/**
 * Variant `mcpToolCall` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionMcpToolCall {
  readonly type: "mcpToolCall"
  readonly server: string
  readonly toolName: string
  readonly connectorId?: string | null
  readonly connectorName?: string | null
  readonly toolTitle?: string | null
}

/**
 * Variant `networkAccess` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionNetworkAccess {
  readonly type: "networkAccess"
  readonly host: string
  readonly port: number
  readonly protocol: NetworkApprovalProtocol
  readonly target: string
}

/**
 * Variant `requestPermissions` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionRequestPermissions {
  readonly type: "requestPermissions"
  readonly permissions: RequestPermissionProfile
  readonly reason?: string | null
}

/**
 * Variant `writeStdin` of `GuardianApprovalReviewAction`.
 * Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`.
 */
export interface GuardianApprovalReviewActionWriteStdin {
  readonly type: "writeStdin"
  readonly approvalId: string
  readonly cwd: LegacyAppPathString
  readonly processId: string
  readonly stdin: string
}

/** Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`. */
export type GuardianApprovalReviewStatus = "inProgress" | "approved" | "denied" | "timedOut" | "aborted" | (string & {})

/** Experimental. Received in `thread/guardianReview`. */
export type GuardianAssessmentOutcome = "allow" | "deny" | (string & {})

/** Received in `item/autoApprovalReview/completed` and `item/autoApprovalReview/started`. */
export type GuardianCommandSource = "shell" | "unifiedExec" | (string & {})

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 1 more. */
export type GuardianRiskLevel = "low" | "medium" | "high" | "critical" | (string & {})

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 1 more. */
export type GuardianUserAuthorization = "unknown" | "low" | "medium" | "high" | (string & {})

/** Params of `guardianWarning`. */
export interface GuardianWarningNotification {
  readonly message: string
  readonly threadId: string
}

/** Params of `hook/completed`. */
export interface HookCompletedNotification {
  readonly run: HookRunSummary
  readonly threadId: string
  readonly turnId?: string | null
}

/** Received in `hooks/list`. */
export interface HookErrorInfo {
  readonly message: string
  readonly path: string
}

/** Received in `hook/completed`, `hook/started` and 2 more. */
export type HookEventName =
  | "preModelRequest"
  | "postModelRequest"
  | "preToolUse"
  | "permissionRequest"
  | "postToolUse"
  | "preCompact"
  | "postCompact"
  | "sessionStart"
  | "sessionEnd"
  | "userPromptSubmit"
  | "subagentStart"
  | "subagentStop"
  | "stop"
  | "interrupt"
  | (string & {})

/** Received in `hook/completed` and `hook/started`. */
export type HookExecutionMode = "sync" | "async" | (string & {})

/** Received in `hook/completed` and `hook/started`. */
export type HookHandlerType = "command" | "mcpTool" | "prompt" | "agent" | (string & {})

/** Received in `hooks/list`. */
export type HookMetadata =
  | HookMetadataCommand
  | HookMetadataMcpTool
  | HookMetadataPrompt
  | HookMetadataAgent
  | { readonly handlerType: "$unknown"; readonly raw: unknown }

/** Variant `agent` of `HookMetadata`. Received in `hooks/list`. */
export interface HookMetadataAgent {
  readonly handlerType: "agent"
  readonly currentHash: string
  readonly displayOrder: number
  readonly enabled: boolean
  readonly eventName: HookEventName
  readonly isManaged: boolean
  readonly key: string
  readonly source: HookSource
  readonly sourcePath: AbsolutePathBuf
  /** Seconds. */
  readonly timeoutSec: number
  readonly trustStatus: HookTrustStatus
  readonly additionalContextLimit?: number | null
  readonly environmentId?: string | null
  readonly matcher?: string | null
  readonly pluginId?: string | null
  readonly statusMessage?: string | null
}

/** Variant `command` of `HookMetadata`. Received in `hooks/list`. */
export interface HookMetadataCommand {
  readonly handlerType: "command"
  readonly currentHash: string
  readonly displayOrder: number
  readonly enabled: boolean
  readonly eventName: HookEventName
  readonly isManaged: boolean
  readonly key: string
  readonly source: HookSource
  readonly sourcePath: AbsolutePathBuf
  /** Seconds. */
  readonly timeoutSec: number
  readonly trustStatus: HookTrustStatus
  readonly command: string
  readonly additionalContextLimit?: number | null
  readonly environmentId?: string | null
  readonly matcher?: string | null
  readonly pluginId?: string | null
  readonly statusMessage?: string | null
  readonly async?: boolean
}

/** Variant `mcpTool` of `HookMetadata`. Received in `hooks/list`. */
export interface HookMetadataMcpTool {
  readonly handlerType: "mcpTool"
  readonly currentHash: string
  readonly displayOrder: number
  readonly enabled: boolean
  readonly eventName: HookEventName
  readonly isManaged: boolean
  readonly key: string
  readonly source: HookSource
  readonly sourcePath: AbsolutePathBuf
  /** Seconds. */
  readonly timeoutSec: number
  readonly trustStatus: HookTrustStatus
  readonly server: string
  readonly tool: string
  readonly additionalContextLimit?: number | null
  readonly environmentId?: string | null
  readonly matcher?: string | null
  readonly pluginId?: string | null
  readonly statusMessage?: string | null
}

/** Variant `prompt` of `HookMetadata`. Received in `hooks/list`. */
export interface HookMetadataPrompt {
  readonly handlerType: "prompt"
  readonly currentHash: string
  readonly displayOrder: number
  readonly enabled: boolean
  readonly eventName: HookEventName
  readonly isManaged: boolean
  readonly key: string
  readonly source: HookSource
  readonly sourcePath: AbsolutePathBuf
  /** Seconds. */
  readonly timeoutSec: number
  readonly trustStatus: HookTrustStatus
  readonly additionalContextLimit?: number | null
  readonly environmentId?: string | null
  readonly matcher?: string | null
  readonly pluginId?: string | null
  readonly statusMessage?: string | null
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface HookMigration {
  readonly name: string
}

/** Received in `hook/completed` and `hook/started`. */
export interface HookOutputEntry {
  readonly kind: HookOutputEntryKind
  readonly text: string
}

/** Received in `hook/completed` and `hook/started`. */
export type HookOutputEntryKind = "warning" | "stop" | "feedback" | "context" | "error" | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export interface HookPromptFragment {
  readonly hookRunId: string
  readonly text: string
}

/** Received in `hook/completed` and `hook/started`. */
export type HookRunStatus = "running" | "completed" | "failed" | "blocked" | "stopped" | (string & {})

/** Received in `hook/completed` and `hook/started`. */
export interface HookRunSummary {
  readonly displayOrder: number
  readonly entries: ReadonlyArray<HookOutputEntry>
  readonly eventName: HookEventName
  readonly executionMode: HookExecutionMode
  readonly handlerType: HookHandlerType
  readonly id: string
  readonly scope: HookScope
  readonly sourcePath: LegacyAppPathString
  readonly startedAt: number
  readonly status: HookRunStatus
  readonly completedAt?: number | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly source?: HookSource
  readonly statusMessage?: string | null
}

/** Received in `hook/completed` and `hook/started`. */
export type HookScope = "thread" | "turn" | (string & {})

/** Received in `hook/completed`, `hook/started` and 1 more. */
export type HookSource =
  | "system"
  | "user"
  | "project"
  | "mdm"
  | "sessionFlags"
  | "plugin"
  | "cloudRequirements"
  | "cloudManagedConfig"
  | "legacyManagedConfigFile"
  | "legacyManagedConfigMdm"
  | "unknown"
  | (string & {})

/** Params of `hook/started`. */
export interface HookStartedNotification {
  readonly run: HookRunSummary
  readonly threadId: string
  readonly turnId?: string | null
}

/** Received in `hooks/list`. */
export type HookTrustStatus = "managed" | "untrusted" | "trusted" | "modified" | (string & {})

/** Received in `hooks/list`. */
export interface HooksListEntry {
  readonly cwd: string
  readonly errors: ReadonlyArray<HookErrorInfo>
  readonly hooks: ReadonlyArray<HookMetadata>
  readonly warnings: ReadonlyArray<string>
}

/** Params of `hooks/list`. */
export interface HooksListParams {
  readonly cwds?: ReadonlyArray<string> | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `hooks/list`. */
export interface HooksListResponse {
  readonly data: ReadonlyArray<HooksListEntry>
}

/** Sent in `thread/queue/add`, `thread/queue/update` and 3 more. */
export type ImageDetail = "auto" | "low" | "high" | "original"

/** Received in `item/completed`, `item/started` and 22 more. */
export type OpenImageDetail = "auto" | "low" | "high" | "original" | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export type ImageGenerationFailure =
  | ImageGenerationFailureUsageLimitExceeded
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `usageLimitExceeded` of `ImageGenerationFailure`.
 * Received in `item/completed`, `item/started` and 19 more.
 */
export interface ImageGenerationFailureUsageLimitExceeded {
  readonly type: "usageLimitExceeded"
  readonly limitId: string
  readonly resetsAt?: number | null
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface ImageGenerationInputImage {
  readonly path: AbsolutePathBuf
  readonly sha256: string
}

/** Received in `configRequirements/read`. */
export interface InAppBrowserRequirements {
  readonly allowExternalBrowserSettingsImport?: boolean | null
}

/** Sent in `initialize`. */
export interface InitializeCapabilities {
  readonly experimentalApi?: boolean | undefined
  readonly explicitGatewayOauth?: boolean | undefined
  readonly extensions?: { readonly [key: string]: unknown } | null | undefined
  readonly mcpServerOpenaiFormElicitation?: boolean | undefined
  readonly optOutNotificationMethods?: ReadonlyArray<string> | null | undefined
  readonly requestAttestation?: boolean | undefined
  readonly requiredHumanApproval?: boolean | undefined
}

/** Params of `initialize`. */
export interface InitializeParams {
  readonly clientInfo: ClientInfo
  readonly capabilities?: InitializeCapabilities | null | undefined
}

/** Result of `initialize`. */
export interface InitializeResponse {
  readonly codexHome: AbsolutePathBuf
  readonly platformFamily: string
  readonly platformOs: string
  readonly userAgent: string
}

/** Received in `model/list`. */
export type InputModality = "text" | "image" | "audio" | (string & {})

/** Received in `app/installed`. */
export interface InstalledApp {
  readonly callable: boolean
  readonly enabled: boolean
  readonly id: string
  readonly runtimeName?: string | null
}

/** Sent in `thread/resume`. */
export interface InternalChatMessageMetadataPassthrough {
  readonly turn_id?: string | null | undefined
}

/** Params of `item/completed`. */
export interface ItemCompletedNotification {
  /** Unix time in milliseconds. */
  readonly completedAtMs: number
  readonly item: ThreadItem
  readonly threadId: string
  readonly turnId: string
  readonly contentTokenCount?: number | null
}

/** Params of `item/autoApprovalReview/completed`. */
export interface ItemGuardianApprovalReviewCompletedNotification {
  readonly action: GuardianApprovalReviewAction
  /** Unix time in milliseconds. */
  readonly completedAtMs: number
  readonly decisionSource: AutoReviewDecisionSource
  readonly review: GuardianApprovalReview
  readonly reviewId: string
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
  readonly targetItemId?: string | null
}

/** Params of `item/autoApprovalReview/started`. */
export interface ItemGuardianApprovalReviewStartedNotification {
  readonly action: GuardianApprovalReviewAction
  readonly review: GuardianApprovalReview
  readonly reviewId: string
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
  readonly targetItemId?: string | null
}

/** Params of `item/started`. */
export interface ItemStartedNotification {
  readonly item: ThreadItem
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
}

/**
 * Sent in `feedback/save`, `item/permissions/requestApproval` and 4 more.
 * Received in `configRequirements/read`, `feedback/save` and 31 more.
 */
export type LegacyAppPathString = string

/** Params of `mcpServerStatus/list`. */
export interface ListMcpServerStatusParams {
  readonly cursor?: string | null | undefined
  readonly detail?: McpServerStatusDetail | null | undefined
  readonly limit?: number | null | undefined
  readonly serverName?: string | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `mcpServerStatus/list`. */
export interface ListMcpServerStatusResponse {
  readonly data: ReadonlyArray<McpServerStatus>
  readonly nextCursor?: string | null
}

/** Sent in `thread/resume`. */
export type LocalShellAction = LocalShellActionExec

/** Variant `exec` of `LocalShellAction`. Sent in `thread/resume`. */
export interface LocalShellActionExec {
  readonly type: "exec"
  readonly command: ReadonlyArray<string>
  readonly env?: { readonly [key: string]: string } | null | undefined
  /** Milliseconds. */
  readonly timeout_ms?: number | null | undefined
  readonly user?: string | null | undefined
  readonly working_directory?: string | null | undefined
}

/** Sent in `thread/resume`. */
export type LocalShellStatus = "completed" | "in_progress" | "incomplete"

/** Params of `account/login/start`. */
export type LoginAccountParams =
  | LoginAccountParamsApiKey
  | LoginAccountParamsChatgpt
  | LoginAccountParamsChatgptDeviceCode
  | LoginAccountParamsChatgptAuthTokens
  | LoginAccountParamsAmazonBedrock
  | LoginAccountParamsAmazonBedrockAccessKeys

/** Variant `amazonBedrock` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsAmazonBedrock {
  readonly type: "amazonBedrock"
  readonly apiKey: string
  readonly region: string
}

/** Variant `amazonBedrockAccessKeys` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsAmazonBedrockAccessKeys {
  readonly type: "amazonBedrockAccessKeys"
  readonly accessKeyId: string
  readonly region: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | null | undefined
}

/** Variant `apiKey` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsApiKey {
  readonly type: "apiKey"
  readonly apiKey: string
}

/** Variant `chatgpt` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsChatgpt {
  readonly type: "chatgpt"
  readonly appBrand?: LoginAppBrand | null | undefined
  readonly codexStreamlinedLogin?: boolean | undefined
  readonly useHostedLoginSuccessPage?: boolean | undefined
}

/** Variant `chatgptAuthTokens` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsChatgptAuthTokens {
  readonly type: "chatgptAuthTokens"
  readonly accessToken: string
  readonly chatgptAccountId: string
  readonly chatgptPlanType?: string | null | undefined
}

/** Variant `chatgptDeviceCode` of `LoginAccountParams`. Sent in `account/login/start`. */
export interface LoginAccountParamsChatgptDeviceCode {
  readonly type: "chatgptDeviceCode"
}

/** Result of `account/login/start`. */
export type LoginAccountResponse =
  | LoginAccountResponseApiKey
  | LoginAccountResponseChatgpt
  | LoginAccountResponseChatgptDeviceCode
  | LoginAccountResponseChatgptAuthTokens
  | LoginAccountResponseAmazonBedrock
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `amazonBedrock` of `LoginAccountResponse`. Received in `account/login/start`. */
export interface LoginAccountResponseAmazonBedrock {
  readonly type: "amazonBedrock"
}

/** Variant `apiKey` of `LoginAccountResponse`. Received in `account/login/start`. */
export interface LoginAccountResponseApiKey {
  readonly type: "apiKey"
}

/** Variant `chatgpt` of `LoginAccountResponse`. Received in `account/login/start`. */
export interface LoginAccountResponseChatgpt {
  readonly type: "chatgpt"
  readonly authUrl: string
  readonly loginId: string
}

/** Variant `chatgptAuthTokens` of `LoginAccountResponse`. Received in `account/login/start`. */
export interface LoginAccountResponseChatgptAuthTokens {
  readonly type: "chatgptAuthTokens"
}

/** Variant `chatgptDeviceCode` of `LoginAccountResponse`. Received in `account/login/start`. */
export interface LoginAccountResponseChatgptDeviceCode {
  readonly type: "chatgptDeviceCode"
  readonly loginId: string
  readonly userCode: string
  readonly verificationUrl: string
}

/** Sent in `account/login/start`. */
export type LoginAppBrand = "codex" | "chatgpt"

/** Result of `account/logout`. */
export interface LogoutAccountResponse {
  readonly [key: string]: unknown
}

/** Received in `configRequirements/read`. */
export interface ManagedHooksRequirements {
  readonly PermissionRequest: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PostCompact: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PostToolUse: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PreCompact: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PreToolUse: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly SessionStart: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly Stop: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly SubagentStart: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly SubagentStop: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly UserPromptSubmit: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly Interrupt?: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PostModelRequest?: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly PreModelRequest?: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly SessionEnd?: ReadonlyArray<ConfiguredHookMatcherGroup>
  readonly managedDir?: string | null
  readonly windowsManagedDir?: string | null
}

/** Params of `marketplace/add`. */
export interface MarketplaceAddParams {
  readonly source: string
  readonly refName?: string | null | undefined
  readonly sparsePaths?: ReadonlyArray<string> | null | undefined
}

/** Result of `marketplace/add`. */
export interface MarketplaceAddResponse {
  readonly alreadyAdded: boolean
  readonly installedRoot: AbsolutePathBuf
  readonly marketplaceName: string
}

/** Received in `plugin/installed` and `plugin/list`. */
export interface MarketplaceInterface {
  readonly displayName?: string | null
}

/** Received in `plugin/installed` and `plugin/list`. */
export interface MarketplaceLoadErrorInfo {
  readonly marketplacePath: AbsolutePathBuf
  readonly message: string
}

/** Params of `marketplace/remove`. */
export interface MarketplaceRemoveParams {
  readonly marketplaceName: string
}

/** Result of `marketplace/remove`. */
export interface MarketplaceRemoveResponse {
  readonly marketplaceName: string
  readonly installedRoot?: AbsolutePathBuf | null
}

/** Received in `marketplace/upgrade`. */
export interface MarketplaceUpgradeErrorInfo {
  readonly marketplaceName: string
  readonly message: string
}

/** Params of `marketplace/upgrade`. */
export interface MarketplaceUpgradeParams {
  readonly marketplaceName?: string | null | undefined
}

/** Result of `marketplace/upgrade`. */
export interface MarketplaceUpgradeResponse {
  readonly errors: ReadonlyArray<MarketplaceUpgradeErrorInfo>
  readonly selectedMarketplaces: ReadonlyArray<string>
  readonly upgradedRoots: ReadonlyArray<AbsolutePathBuf>
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type McpAppDisplayMode = "inline" | "fullscreen" | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export interface McpAppUi {
  readonly preferredModelDisplayMode: McpAppDisplayMode
  readonly resourceUri: string
}

/** Received in `mcpServerStatus/list`. */
export type McpAuthStatus = "unknown" | "unsupported" | "notLoggedIn" | "bearerToken" | "oAuth" | (string & {})

/** Variant `boolean` of `McpElicitationPrimitiveSchema`. Received in `mcpServer/elicitation/request`. */
export interface McpElicitationBooleanSchema {
  readonly type: "boolean"
  readonly default?: boolean | null
  readonly description?: string | null
  readonly title?: string | null
}

/** Received in `mcpServer/elicitation/request`. */
export interface McpElicitationConstOption {
  readonly const: string
  readonly title: string
}

/**
 * Variant `string` of `McpElicitationEnumSchema`.
 * Variant `string` of `McpElicitationPrimitiveSchema`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpElicitationLegacyTitledEnumSchema {
  readonly type: "string"
  readonly enum: ReadonlyArray<string>
  readonly default?: string | null
  readonly description?: string | null
  readonly enumNames?: ReadonlyArray<string> | null
  readonly title?: string | null
}

/** Variant `number` or `integer` of `McpElicitationPrimitiveSchema`. Received in `mcpServer/elicitation/request`. */
export interface McpElicitationNumberSchema {
  readonly type: "number" | "integer"
  readonly default?: number | null
  readonly description?: string | null
  readonly maximum?: number | null
  readonly minimum?: number | null
  readonly title?: string | null
}

/** Received in `mcpServer/elicitation/request`. */
export type McpElicitationObjectType = "object" | (string & {})

/** Received in `mcpServer/elicitation/request`. */
export type McpElicitationPrimitiveSchema =
  | McpElicitationUntitledSingleSelectEnumSchema
  | McpElicitationTitledSingleSelectEnumSchema
  | McpElicitationUntitledMultiSelectEnumSchema
  | McpElicitationTitledMultiSelectEnumSchema
  | McpElicitationLegacyTitledEnumSchema
  | McpElicitationStringSchema
  | McpElicitationNumberSchema
  | McpElicitationBooleanSchema
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Received in `mcpServer/elicitation/request`. */
export interface McpElicitationSchema {
  readonly properties: { readonly [key: string]: McpElicitationPrimitiveSchema }
  readonly type: McpElicitationObjectType
  readonly $schema?: string | null
  readonly required?: ReadonlyArray<string> | null
}

/** Received in `mcpServer/elicitation/request`. */
export type McpElicitationStringFormat = "email" | "uri" | "date" | "date-time" | (string & {})

/** Variant `string` of `McpElicitationPrimitiveSchema`. Received in `mcpServer/elicitation/request`. */
export interface McpElicitationStringSchema {
  readonly type: "string"
  readonly default?: string | null
  readonly description?: string | null
  readonly format?: McpElicitationStringFormat | null
  readonly maxLength?: number | null
  readonly minLength?: number | null
  readonly title?: string | null
}

/** Received in `mcpServer/elicitation/request`. */
export type McpElicitationStringType = "string" | (string & {})

/** Received in `mcpServer/elicitation/request`. */
export interface McpElicitationTitledEnumItems {
  readonly anyOf: ReadonlyArray<McpElicitationConstOption>
}

/**
 * Variant `array` of `McpElicitationEnumSchema`.
 * Variant `array` of `McpElicitationMultiSelectEnumSchema`.
 * Variant `array` of `McpElicitationPrimitiveSchema`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpElicitationTitledMultiSelectEnumSchema {
  readonly type: "array"
  readonly items: McpElicitationTitledEnumItems
  readonly default?: ReadonlyArray<string> | null
  readonly description?: string | null
  readonly maxItems?: number | null
  readonly minItems?: number | null
  readonly title?: string | null
}

/**
 * Variant `string` of `McpElicitationEnumSchema`.
 * Variant `string` of `McpElicitationPrimitiveSchema`.
 * Variant `string` of `McpElicitationSingleSelectEnumSchema`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpElicitationTitledSingleSelectEnumSchema {
  readonly type: "string"
  readonly oneOf: ReadonlyArray<McpElicitationConstOption>
  readonly default?: string | null
  readonly description?: string | null
  readonly title?: string | null
}

/** Received in `mcpServer/elicitation/request`. */
export interface McpElicitationUntitledEnumItems {
  readonly enum: ReadonlyArray<string>
  readonly type: McpElicitationStringType
}

/**
 * Variant `array` of `McpElicitationEnumSchema`.
 * Variant `array` of `McpElicitationMultiSelectEnumSchema`.
 * Variant `array` of `McpElicitationPrimitiveSchema`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpElicitationUntitledMultiSelectEnumSchema {
  readonly type: "array"
  readonly items: McpElicitationUntitledEnumItems
  readonly default?: ReadonlyArray<string> | null
  readonly description?: string | null
  readonly maxItems?: number | null
  readonly minItems?: number | null
  readonly title?: string | null
}

/**
 * Variant `string` of `McpElicitationEnumSchema`.
 * Variant `string` of `McpElicitationPrimitiveSchema`.
 * Variant `string` of `McpElicitationSingleSelectEnumSchema`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpElicitationUntitledSingleSelectEnumSchema {
  readonly type: "string"
  readonly enum: ReadonlyArray<string>
  readonly default?: string | null
  readonly description?: string | null
  readonly title?: string | null
}

/** Params of `mcpServer/resource/read`. */
export interface McpResourceReadParams {
  readonly server: string
  readonly uri: string
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
  readonly connectorId?: string | null | undefined
  readonly originCallId?: string | null | undefined
  readonly target?: McpResourceReadTarget | null | undefined
  readonly threadId?: string | null | undefined
}

/** Result of `mcpServer/resource/read`. */
export interface McpResourceReadResponse {
  readonly contents: ReadonlyArray<ResourceContent>
  readonly originCallId?: string | null
}

/** Sent in `mcpServer/resource/read`. */
export interface McpResourceReadTarget {
  readonly connectorId: string
  readonly linkId: string | null
}

/** Received in `mcpServerStatus/list`. */
export type McpServerConnectionStatus =
  | "notStarted"
  | "starting"
  | "connected"
  | "authenticationRequired"
  | "failed"
  | "cancelled"
  | "disabled"
  | (string & {})

/** Sent in `mcpServer/elicitation/request`. */
export type McpServerElicitationAction = "accept" | "decline" | "cancel"

/** Params of `mcpServer/elicitation/request`. */
export type McpServerElicitationRequestParams =
  | McpServerElicitationRequestParamsOpenaiUserVerification
  | McpServerElicitationRequestParamsForm
  | McpServerElicitationRequestParamsOpenaiNamespacedForm
  | McpServerElicitationRequestParamsOpenaiForm
  | McpServerElicitationRequestParamsUrl
  | { readonly mode: "$unknown"; readonly raw: unknown }

/** Variant `form` of `McpServerElicitationRequestParams`. Received in `mcpServer/elicitation/request`. */
export interface McpServerElicitationRequestParamsForm {
  readonly mode: "form"
  readonly serverName: string
  readonly threadId: string
  readonly message: string
  readonly requestedSchema: McpElicitationSchema
  readonly turnId?: string | null
  readonly _meta?: unknown
}

/** Variant `openaiForm` of `McpServerElicitationRequestParams`. Received in `mcpServer/elicitation/request`. */
export interface McpServerElicitationRequestParamsOpenaiForm {
  readonly mode: "openaiForm"
  readonly serverName: string
  readonly threadId: string
  readonly message: string
  readonly requestedSchema: unknown
  readonly turnId?: string | null
  readonly _meta?: unknown
}

/** Variant `openai/form` of `McpServerElicitationRequestParams`. Received in `mcpServer/elicitation/request`. */
export interface McpServerElicitationRequestParamsOpenaiNamespacedForm {
  readonly mode: "openai/form"
  readonly serverName: string
  readonly threadId: string
  readonly message: string
  readonly requestedSchema: unknown
  readonly turnId?: string | null
  readonly _meta?: unknown
}

/**
 * Experimental.
 * Variant `openai/userVerification` of `McpServerElicitationRequestParams`.
 * Received in `mcpServer/elicitation/request`.
 */
export interface McpServerElicitationRequestParamsOpenaiUserVerification {
  readonly mode: "openai/userVerification"
  readonly serverName: string
  readonly threadId: string
  readonly challenge: string
  readonly description: string
  readonly title: string
  readonly turnId?: string | null
  readonly _meta?: unknown
}

/** Variant `url` of `McpServerElicitationRequestParams`. Received in `mcpServer/elicitation/request`. */
export interface McpServerElicitationRequestParamsUrl {
  readonly mode: "url"
  readonly serverName: string
  readonly threadId: string
  readonly elicitationId: string
  readonly message: string
  readonly url: string
  readonly turnId?: string | null
  readonly _meta?: unknown
}

/** Result of `mcpServer/elicitation/request`. */
export interface McpServerElicitationRequestResponse {
  readonly action: McpServerElicitationAction
  readonly _meta?: unknown
  readonly content?: unknown
}

/** Received in `mcpServer/event/stream/notification`. */
export interface McpServerEventNotification {
  readonly method: string
  readonly params: unknown
}

/** Params of `mcpServer/event/stream/notification`. */
export interface McpServerEventStreamNotification {
  readonly notification: McpServerEventNotification
  readonly subscriptionId: string
}

/** Experimental. Params of `mcpServer/event/stream/start`. */
export interface McpServerEventStreamStartParams {
  readonly arguments: unknown
  readonly name: string
  readonly server: string
  readonly subscriptionId: string
  readonly threadId: string
  readonly _meta?: unknown
}

/** Experimental. Result of `mcpServer/event/stream/start`. */
export interface McpServerEventStreamStartResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `mcpServer/event/stream/stop`. */
export interface McpServerEventStreamStopParams {
  readonly subscriptionId: string
}

/** Experimental. Result of `mcpServer/event/stream/stop`. */
export interface McpServerEventStreamStopResponse {
  readonly [key: string]: unknown
}

/** Received in `mcpServerStatus/list`. */
export interface McpServerInfo {
  readonly name: string
  readonly version: string
  readonly description?: string | null
  readonly icons?: ReadonlyArray<unknown> | null
  readonly title?: string | null
  readonly websiteUrl?: string | null
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface McpServerMigration {
  readonly name: string
}

/** Sent in `mcpServer/oauth/login`. */
export type McpServerOauthClientRegistration = "auto" | "cimd" | "dcr"

/** Params of `mcpServer/oauthLogin/completed`. */
export interface McpServerOauthLoginCompletedNotification {
  readonly name: string
  readonly success: boolean
  readonly error?: string | null
  readonly loginId?: string | null
  readonly threadId?: string | null
}

/** Params of `mcpServer/oauth/login`. */
export interface McpServerOauthLoginParams {
  readonly name: string
  readonly clientRegistration?: McpServerOauthClientRegistration | null | undefined
  readonly scopes?: ReadonlyArray<string> | null | undefined
  readonly threadId?: string | null | undefined
  /** Seconds. */
  readonly timeoutSecs?: number | null | undefined
}

/** Result of `mcpServer/oauth/login`. */
export interface McpServerOauthLoginResponse {
  readonly authorizationUrl: string
  readonly loginId?: string | null
}

/** Result of `config/mcpServer/reload`. */
export interface McpServerRefreshResponse {
  readonly [key: string]: unknown
}

/** Received in `mcpServer/startupStatus/updated`. */
export type McpServerStartupFailureReason = "reauthenticationRequired" | (string & {})

/** Received in `mcpServer/startupStatus/updated`. */
export type McpServerStartupState = "starting" | "ready" | "failed" | "cancelled" | (string & {})

/** Received in `mcpServerStatus/list`. */
export interface McpServerStatus {
  readonly authStatus: McpAuthStatus
  readonly name: string
  readonly resourceTemplates: ReadonlyArray<ResourceTemplate>
  readonly resources: ReadonlyArray<Resource>
  readonly tools: { readonly [key: string]: Tool }
  readonly httpOrigin?: string | null
  readonly pluginId?: string | null
  readonly runtimeStatus?: McpServerConnectionStatus | null
  readonly serverCapabilities?: unknown
  readonly serverInfo?: McpServerInfo | null
  readonly toolListMeta?: unknown
  readonly toolsError?: string | null
}

/** Sent in `mcpServerStatus/list`. */
export type McpServerStatusDetail = "full" | "toolsAndAuthOnly"

/** Params of `mcpServer/startupStatus/updated`. */
export interface McpServerStatusUpdatedNotification {
  readonly name: string
  readonly status: McpServerStartupState
  readonly error?: string | null
  readonly failureReason?: McpServerStartupFailureReason | null
  readonly threadId?: string | null
}

/** Params of `mcpServer/tool/call`. */
export interface McpServerToolCallParams {
  readonly server: string
  readonly threadId: string
  readonly tool: string
  readonly _meta?: unknown
  readonly arguments?: unknown
}

/** Result of `mcpServer/tool/call`. */
export interface McpServerToolCallResponse {
  readonly content: ReadonlyArray<unknown>
  readonly _meta?: unknown
  readonly isError?: boolean | null
  readonly structuredContent?: unknown
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface McpToolCallAppContext {
  readonly connectorId: string
  readonly actionName?: string | null
  readonly appName?: string | null
  readonly linkId?: string | null
  readonly resourceUri?: string | null
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface McpToolCallError {
  readonly message: string
}

/** Params of `item/mcpToolCall/progress`. */
export interface McpToolCallProgressNotification {
  readonly itemId: string
  readonly message: string
  readonly threadId: string
  readonly turnId: string
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface McpToolCallResult {
  readonly content: ReadonlyArray<unknown>
  readonly _meta?: unknown
  readonly structuredContent?: unknown
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type McpToolCallStatus = "inProgress" | "completed" | "failed" | (string & {})

/** Received in `item/completed`, `item/started` and 19 more. */
export interface MemoryCitation {
  readonly entries: ReadonlyArray<MemoryCitationEntry>
  readonly threadIds: ReadonlyArray<string>
}

/** Received in `item/completed`, `item/started` and 19 more. */
export interface MemoryCitationEntry {
  readonly lineEnd: number
  readonly lineStart: number
  readonly note: string
  readonly path: string
}

/** Experimental. Result of `memory/reset`. */
export interface MemoryResetResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `memory/status`. */
export interface MemoryStatusParams {
  readonly minConsolidatedThreads?: number | null | undefined
}

/** Experimental. Result of `memory/status`. */
export interface MemoryStatusResponse {
  readonly v2ConsolidatedThreads: number
  readonly v2Ready: boolean
}

/** Sent in `config/batchWrite` and `config/value/write`. */
export type MergeStrategy = "replace" | "upsert"

/** Sent in `thread/resume`. */
export type MessagePhase = "commentary" | "partial_answer" | "final_answer"

/** Received in `item/completed`, `item/started` and 19 more. */
export type OpenMessagePhase = "commentary" | "partial_answer" | "final_answer" | (string & {})

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface MigrationDetails {
  readonly commands?: ReadonlyArray<CommandMigration> | undefined
  readonly hooks?: ReadonlyArray<HookMigration> | undefined
  readonly mcpServers?: ReadonlyArray<McpServerMigration> | undefined
  readonly memory?: ReadonlyArray<string> | undefined
  readonly plugins?: ReadonlyArray<PluginsMigration> | undefined
  readonly sessions?: ReadonlyArray<SessionMigration> | undefined
  readonly skills?: ReadonlyArray<SkillMigration> | undefined
  readonly subagents?: ReadonlyArray<SubagentMigration> | undefined
}

/** Received in `error`, `review/start` and 16 more. */
export interface MisalignmentErrorDetails {
  readonly detailedExplanation?: string | null
  readonly errorType?: string | null
  readonly reviewTarget?: string | null
  readonly steer?: MisalignmentSteer | null
}

/** Received in `error`, `review/start` and 16 more. */
export interface MisalignmentSteer {
  readonly message: string
}

/** Experimental. Params of `mock/experimentalMethod`. */
export interface MockExperimentalMethodParams {
  readonly value?: string | null | undefined
}

/** Experimental. Result of `mock/experimentalMethod`. */
export interface MockExperimentalMethodResponse {
  readonly echoed?: string | null
}

/** Sent in `thread/settings/update` and `turn/start`. */
export type ModeKind = "plan" | "default"

/** Received in `collaborationMode/list`, `thread/resume` and 1 more. */
export type OpenModeKind = "plan" | "default" | (string & {})

/** Received in `model/list`. */
export interface Model {
  readonly defaultReasoningEffort: ReasoningEffort
  readonly description: string
  readonly displayName: string
  readonly hidden: boolean
  readonly id: string
  readonly isDefault: boolean
  readonly model: string
  readonly supportedReasoningEfforts: ReadonlyArray<ReasoningEffortOption>
  readonly additionalSpeedTiers?: ReadonlyArray<string>
  readonly availabilityNux?: ModelAvailabilityNux | null
  readonly availableAccessPrograms?: ModelAccessPrograms | null
  readonly defaultServiceTier?: string | null
  readonly inputModalities?: ReadonlyArray<InputModality>
  readonly modelSpecialty?: string | null
  readonly multiAgentVersion?: MultiAgentVersion | null
  readonly serviceTiers?: ReadonlyArray<ModelServiceTier>
  readonly supportsPersonality?: boolean
  readonly upgrade?: string | null
  readonly upgradeInfo?: ModelUpgradeInfo | null
}

/** Received in `model/list`. */
export interface ModelAccessPrograms {
  readonly cyber: ReadonlyArray<OpenCyberAccessProgram>
}

/** Received in `model/list`. */
export interface ModelAvailabilityNux {
  readonly message: string
}

/** Params of `model/list`. */
export interface ModelListParams {
  readonly cursor?: string | null | undefined
  readonly includeHidden?: boolean | null | undefined
  readonly limit?: number | null | undefined
  readonly modelProvider?: string | null | undefined
}

/** Result of `model/list`. */
export interface ModelListResponse {
  readonly data: ReadonlyArray<Model>
  readonly nextCursor?: string | null
}

/** Params of `modelProvider/capabilities/read`. */
export interface ModelProviderCapabilitiesReadParams {
  readonly [key: string]: never
}

/** Result of `modelProvider/capabilities/read`. */
export interface ModelProviderCapabilitiesReadResponse {
  readonly imageGeneration: boolean
  readonly webSearch: boolean
}

/** Params of `modelProvider/config/write`. */
export interface ModelProviderConfigWriteParams {
  readonly settings: ProviderSettingsPatch
}

/** Result of `modelProvider/config/write`. */
export interface ModelProviderConfigWriteResponse {
  readonly provider: ModelProviderSummary
}

/** Params of `modelProvider/list`. */
export interface ModelProviderListParams {
  readonly [key: string]: never
}

/** Result of `modelProvider/list`. */
export interface ModelProviderListResponse {
  readonly canChangeDefault: boolean
  readonly data: ReadonlyArray<ModelProviderSummary>
  readonly defaultProviderId: string
}

/** Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface ModelProviderSummary {
  readonly canEdit: boolean
  readonly id: string
  readonly name: string
  readonly settings: ProviderSettings
  readonly baseUrl?: string | null
}

/** Received in `model/rerouted`. */
export type ModelRerouteReason = "highRiskCyberActivity" | (string & {})

/** Params of `model/rerouted`. */
export interface ModelReroutedNotification {
  readonly fromModel: string
  readonly reason: ModelRerouteReason
  readonly threadId: string
  readonly toModel: string
  readonly turnId: string
}

/** Params of `model/safetyBuffering/updated`. */
export interface ModelSafetyBufferingUpdatedNotification {
  readonly model: string
  readonly reasons: ReadonlyArray<string>
  readonly showBufferingUi: boolean
  readonly threadId: string
  readonly turnId: string
  readonly useCases: ReadonlyArray<string>
  readonly fasterModel?: string | null
}

/** Received in `model/list`. */
export interface ModelServiceTier {
  readonly description: string
  readonly id: string
  readonly name: string
}

/** Received in `model/list`. */
export interface ModelUpgradeInfo {
  readonly model: string
  readonly migrationMarkdown?: string | null
  readonly modelLink?: string | null
  readonly retirementAt?: number | null
  readonly upgradeCopy?: string | null
}

/** Received in `model/verification`. */
export type ModelVerification = "trustedAccessForCyber" | (string & {})

/** Params of `model/verification`. */
export interface ModelVerificationNotification {
  readonly threadId: string
  readonly turnId: string
  readonly verifications: ReadonlyArray<ModelVerification>
}

/** Received in `configRequirements/read`. */
export interface ModelsRequirements {
  readonly newThread?: NewThreadModelDefaults | null
}

/** Sent in `thread/settings/update`, `thread/start` and 1 more. */
export type MultiAgentMode = "explicitRequestOnly" | "proactive" | MultiAgentModeCustom

/** Received in `thread/fork`, `thread/resume` and 2 more. */
export type OpenMultiAgentMode =
  | "explicitRequestOnly"
  | "proactive"
  | (string & {})
  | MultiAgentModeCustom
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * A variant of `MultiAgentMode`.
 * Sent in `thread/settings/update`, `thread/start` and 1 more.
 * Received in `thread/fork`, `thread/resume` and 2 more.
 */
export interface MultiAgentModeCustom {
  readonly custom: string
}

/** Received in `model/list`. */
export type MultiAgentVersion = "disabled" | "v1" | "v2" | (string & {})

/** Sent in `command/exec`, `thread/settings/update` and 1 more. */
export type NetworkAccess = "restricted" | "enabled"

/** Received in `thread/fork`, `thread/resume` and 2 more. */
export type OpenNetworkAccess = "restricted" | "enabled" | (string & {})

/** Received in `item/commandExecution/requestApproval`. */
export interface NetworkApprovalContext {
  readonly host: string
  readonly protocol: NetworkApprovalProtocol
}

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 1 more. */
export type NetworkApprovalProtocol = "http" | "https" | "socks5Tcp" | "socks5Udp" | (string & {})

/** Received in `configRequirements/read`. */
export type NetworkDomainPermission = "allow" | "deny" | (string & {})

/** Sent in `applyPatchApproval`, `execCommandApproval` and 1 more. */
export interface NetworkPolicyAmendment {
  readonly action: NetworkPolicyRuleAction
  readonly host: string
}

/** Received in `item/commandExecution/requestApproval`. */
export interface OpenNetworkPolicyAmendment {
  readonly action: OpenNetworkPolicyRuleAction
  readonly host: string
}

/** Sent in `applyPatchApproval`, `execCommandApproval` and 1 more. */
export type NetworkPolicyRuleAction = "allow" | "deny"

/** Received in `item/commandExecution/requestApproval`. */
export type OpenNetworkPolicyRuleAction = "allow" | "deny" | (string & {})

/** Received in `configRequirements/read`. */
export interface NetworkRequirements {
  readonly allowLocalBinding?: boolean | null
  readonly allowUnixSockets?: ReadonlyArray<string> | null
  readonly allowUpstreamProxy?: boolean | null
  readonly allowedDomains?: ReadonlyArray<string> | null
  readonly dangerouslyAllowAllUnixSockets?: boolean | null
  readonly dangerouslyAllowNonLoopbackProxy?: boolean | null
  readonly deniedDomains?: ReadonlyArray<string> | null
  readonly domains?: { readonly [key: string]: NetworkDomainPermission } | null
  readonly enabled?: boolean | null
  readonly httpPort?: number | null
  readonly managedAllowedDomainsOnly?: boolean | null
  readonly reviewDomains?: ReadonlyArray<string> | null
  readonly socksPort?: number | null
  readonly unixSockets?: { readonly [key: string]: NetworkUnixSocketPermission } | null
}

/** Received in `configRequirements/read`. */
export type NetworkUnixSocketPermission = "allow" | "deny" | (string & {})

/** Received in `configRequirements/read`. */
export interface NewThreadModelDefaults {
  readonly model?: string | null
  readonly modelReasoningEffort?: ReasoningEffort | null
  readonly serviceTier?: string | null
}

/** Received in `error`, `review/start` and 16 more. */
export type NonSteerableTurnKind = "review" | "compact" | (string & {})

/** Received in `configRequirements/read`. */
export type OtelExporter =
  | "none"
  | "statsig"
  | (string & {})
  | OtelExporterOtlpHttp
  | OtelExporterOtlpGrpc
  | { readonly type: "$unknown"; readonly raw: unknown }

/** A variant of `OtelExporter`. Received in `configRequirements/read`. */
export interface OtelExporterOtlpGrpc {
  readonly "otlp-grpc": {
    readonly endpoint: string
    readonly headers: { readonly [key: string]: string }
    readonly tls?: OtelTlsConfig | null
  }
}

/** A variant of `OtelExporter`. Received in `configRequirements/read`. */
export interface OtelExporterOtlpHttp {
  readonly "otlp-http": {
    readonly endpoint: string
    readonly headers: { readonly [key: string]: string }
    readonly protocol: OtelHttpProtocol
    readonly tls?: OtelTlsConfig | null
  }
}

/** Received in `configRequirements/read`. */
export type OtelHttpProtocol = "binary" | "json" | (string & {})

/** Received in `configRequirements/read`. */
export interface OtelRequirements {
  readonly environment?: string | null
  readonly exporter?: OtelExporter | null
  readonly log_agent_responses?: boolean | null
  readonly log_guardian_assessments?: boolean | null
  readonly log_sse_deltas?: boolean | null
  readonly log_user_prompt?: boolean | null
  readonly metrics_exporter?: OtelExporter | null
  readonly span_attributes?: { readonly [key: string]: string } | null
  readonly tool_result?: OtelToolResultLogConfig | null
  readonly trace_exporter?: OtelExporter | null
  readonly tracestate?: { readonly [key: string]: { readonly [key: string]: string } } | null
}

/** Received in `configRequirements/read`. */
export interface OtelTlsConfig {
  readonly "ca-certificate"?: string | null
  readonly "client-certificate"?: string | null
  readonly "client-private-key"?: string | null
}

/** Received in `configRequirements/read`. */
export interface OtelToolResultLogConfig {
  /** Bytes. */
  readonly max_bytes: number
}

/** Received in `config/batchWrite` and `config/value/write`. */
export interface OverriddenMetadata {
  readonly effectiveValue: unknown
  readonly message: string
  readonly overridingLayer: ConfigLayerMetadata
}

/** Received in `execCommandApproval`. */
export type ParsedCommand =
  | ParsedCommandRead
  | ParsedCommandListFiles
  | ParsedCommandSearch
  | ParsedCommandUnknown
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `list_files` of `ParsedCommand`. Received in `execCommandApproval`. */
export interface ParsedCommandListFiles {
  readonly type: "list_files"
  readonly cmd: string
  readonly path?: string | null
}

/** Variant `read` of `ParsedCommand`. Received in `execCommandApproval`. */
export interface ParsedCommandRead {
  readonly type: "read"
  readonly cmd: string
  readonly name: string
  readonly path: string
}

/** Variant `search` of `ParsedCommand`. Received in `execCommandApproval`. */
export interface ParsedCommandSearch {
  readonly type: "search"
  readonly cmd: string
  readonly path?: string | null
  readonly query?: string | null
}

/** Variant `unknown` of `ParsedCommand`. Received in `execCommandApproval`. */
export interface ParsedCommandUnknown {
  readonly type: "unknown"
  readonly cmd: string
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type PatchApplyStatus = "inProgress" | "completed" | "failed" | "declined" | (string & {})

/** Received in `item/completed`, `item/fileChange/patchUpdated` and 20 more. */
export type PatchChangeKind =
  | PatchChangeKindAdd
  | PatchChangeKindDelete
  | PatchChangeKindUpdate
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `add` of `PatchChangeKind`. Received in `item/completed`, `item/fileChange/patchUpdated` and 20 more. */
export interface PatchChangeKindAdd {
  readonly type: "add"
}

/** Variant `delete` of `PatchChangeKind`. Received in `item/completed`, `item/fileChange/patchUpdated` and 20 more. */
export interface PatchChangeKindDelete {
  readonly type: "delete"
}

/** Variant `update` of `PatchChangeKind`. Received in `item/completed`, `item/fileChange/patchUpdated` and 20 more. */
export interface PatchChangeKindUpdate {
  readonly type: "update"
  readonly move_path?: string | null
}

/** Received in `environment/info`. */
export type PathUri = string

/** Sent in `item/permissions/requestApproval`. */
export type PermissionGrantScope = "turn" | "session"

/** Params of `permissionProfile/list`. */
export interface PermissionProfileListParams {
  readonly cursor?: string | null | undefined
  readonly cwd?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Result of `permissionProfile/list`. */
export interface PermissionProfileListResponse {
  readonly data: ReadonlyArray<PermissionProfileSummary>
  readonly nextCursor?: string | null
}

/** Received in `permissionProfile/list`. */
export interface PermissionProfileSummary {
  readonly allowed: boolean
  readonly id: string
  readonly description?: string | null
}

/** Params of `item/permissions/requestApproval`. */
export interface PermissionsRequestApprovalParams {
  readonly cwd: LegacyAppPathString
  readonly itemId: string
  readonly permissions: RequestPermissionProfile
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
  readonly environmentId?: string | null
  readonly reason?: string | null
}

/** Result of `item/permissions/requestApproval`. */
export interface PermissionsRequestApprovalResponse {
  readonly permissions: GrantedPermissionProfile
  readonly scope?: PermissionGrantScope | undefined
  readonly strictAutoReview?: boolean | null | undefined
}

/** Sent in `thread/resume`, `thread/settings/update` and 2 more. */
export type Personality = "none" | "friendly" | "pragmatic"

/** Received in `thread/settings/updated`. */
export type OpenPersonality = "none" | "friendly" | "pragmatic" | (string & {})

/** Params of `item/plan/delta`. */
export interface PlanDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Received in `account/rateLimits/read`, `account/rateLimits/updated` and 2 more. */
export type PlanType =
  | "free"
  | "go"
  | "plus"
  | "pro"
  | "prolite"
  | "promax"
  | "team"
  | "self_serve_business_prolite"
  | "self_serve_business_usage_based"
  | "business"
  | "ent26"
  | "enterprise_cbp_automation"
  | "enterprise_cbp_usage_based"
  | "enterprise"
  | "edu"
  | "edu_plus"
  | "edu_pro"
  | "sci"
  | "sci_plus"
  | "unknown"
  | (string & {})

/** Received in `plugin/install`, `plugin/installed` and 4 more. */
export type PluginAuthPolicy = "ON_INSTALL" | "ON_USE" | (string & {})

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export type PluginAvailability = "DISABLED_BY_ADMIN" | "AVAILABLE" | (string & {})

/** Received in `plugin/read`. */
export interface PluginDetail {
  readonly appTemplates: ReadonlyArray<AppTemplateSummary>
  readonly apps: ReadonlyArray<AppSummary>
  readonly hooks: ReadonlyArray<PluginHookSummary>
  readonly marketplaceName: string
  readonly mcpServers: ReadonlyArray<string>
  readonly skills: ReadonlyArray<SkillSummary>
  readonly summary: PluginSummary
  readonly description?: string | null
  readonly marketplacePath?: AbsolutePathBuf | null
  readonly onboardingSkill?: SkillSummary | null
  readonly scheduledTasks?: ReadonlyArray<ScheduledTaskSummary> | null
  readonly shareUrl?: string | null
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export type PluginDisabledReason =
  | "disabled_by_admin"
  | "plan_not_eligible"
  | "required_app_unavailable"
  | "unknown"
  | (string & {})

/** Received in `plugin/read`. */
export interface PluginHookSummary {
  readonly eventName: HookEventName
  readonly key: string
}

/** Params of `plugin/install`. */
export interface PluginInstallParams {
  readonly pluginName: string
  readonly installAttemptId?: string | null | undefined
  readonly marketplacePath?: AbsolutePathBuf | null | undefined
  readonly remoteMarketplaceName?: string | null | undefined
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export type PluginInstallPolicy = "NOT_AVAILABLE" | "AVAILABLE" | "INSTALLED_BY_DEFAULT" | (string & {})

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export type PluginInstallPolicySource = "WORKSPACE_SETTING" | "IMPLICIT_CANONICAL_APP" | (string & {})

/** Result of `plugin/install`. */
export interface PluginInstallResponse {
  readonly appsNeedingAuth: ReadonlyArray<AppSummary>
  readonly authPolicy: PluginAuthPolicy
}

/** Params of `plugin/installed`. */
export interface PluginInstalledParams {
  readonly cwds?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly installSuggestionPluginNames?: ReadonlyArray<string> | null | undefined
}

/** Result of `plugin/installed`. */
export interface PluginInstalledResponse {
  readonly marketplaces: ReadonlyArray<PluginMarketplaceEntry>
  readonly marketplaceLoadErrors?: ReadonlyArray<MarketplaceLoadErrorInfo>
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginInterface {
  readonly capabilities: ReadonlyArray<string>
  readonly screenshotUrls: ReadonlyArray<string>
  readonly screenshots: ReadonlyArray<AbsolutePathBuf>
  readonly brandColor?: string | null
  readonly category?: string | null
  readonly composerIcon?: AbsolutePathBuf | null
  readonly composerIconUrl?: string | null
  readonly defaultPrompt?: ReadonlyArray<string> | null
  readonly developerName?: string | null
  readonly displayName?: string | null
  readonly logo?: AbsolutePathBuf | null
  readonly logoDark?: AbsolutePathBuf | null
  readonly logoUrl?: string | null
  readonly logoUrlDark?: string | null
  readonly longDescription?: string | null
  readonly privacyPolicyUrl?: string | null
  readonly shortDescription?: string | null
  readonly termsOfServiceUrl?: string | null
  readonly websiteUrl?: string | null
}

/** Sent in `plugin/list`. */
export type PluginListMarketplaceKind =
  | "local"
  | "vertical"
  | "workspace-directory"
  | "shared-with-me"
  | "created-by-me-remote"

/** Params of `plugin/list`. */
export interface PluginListParams {
  readonly cwds?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly forceRefetch?: boolean | undefined
  readonly marketplaceKinds?: ReadonlyArray<PluginListMarketplaceKind> | null | undefined
}

/** Result of `plugin/list`. */
export interface PluginListResponse {
  readonly marketplaces: ReadonlyArray<PluginMarketplaceEntry>
  readonly featuredPluginIds?: ReadonlyArray<string>
  readonly marketplaceLoadErrors?: ReadonlyArray<MarketplaceLoadErrorInfo>
}

/** Received in `plugin/installed` and `plugin/list`. */
export interface PluginMarketplaceEntry {
  readonly name: string
  readonly plugins: ReadonlyArray<PluginSummary>
  readonly interface?: MarketplaceInterface | null
  readonly path?: AbsolutePathBuf | null
}

/** Params of `plugin/read`. */
export interface PluginReadParams {
  readonly pluginName: string
  readonly marketplacePath?: AbsolutePathBuf | null | undefined
  readonly remoteMarketplaceName?: string | null | undefined
}

/** Result of `plugin/read`. */
export interface PluginReadResponse {
  readonly plugin: PluginDetail
}

/** Received in `plugin/reconcile`. */
export interface PluginReconcileChangedPlugin {
  readonly hasApps: boolean
  readonly hasHooks: boolean
  readonly hasMcps: boolean
  readonly hasSkills: boolean
  readonly id: string
}

/** Params of `plugin/reconcile`. */
export interface PluginReconcileParams {
  readonly reason?: string | null | undefined
}

/** Result of `plugin/reconcile`. */
export interface PluginReconcileResponse {
  readonly changedPlugins: ReadonlyArray<PluginReconcileChangedPlugin>
  readonly failedMaterializationRemotePluginIds: ReadonlyArray<string>
  readonly failedRemotePluginIds: ReadonlyArray<string>
}

/** Experimental. Params of `plugin/search`. */
export interface PluginSearchParams {
  readonly searchTerm: string
  readonly cursor?: string | null | undefined
  readonly cwds?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly limit?: number | null | undefined
  readonly scope?: PluginSearchScope | null | undefined
}

/** Experimental. Result of `plugin/search`. */
export interface PluginSearchResponse {
  readonly data: ReadonlyArray<PluginSearchResult>
  readonly nextCursor?: string | null
}

/** Received in `plugin/search`. */
export interface PluginSearchResult {
  readonly marketplaceName: string
  readonly plugin: PluginSummary
  readonly marketplacePath?: AbsolutePathBuf | null
}

/** Sent in `plugin/search`. */
export type PluginSearchScope = "global" | "workspace" | "personal"

/** Params of `plugin/share/checkout`. */
export interface PluginShareCheckoutParams {
  readonly remotePluginId: string
}

/** Result of `plugin/share/checkout`. */
export interface PluginShareCheckoutResponse {
  readonly marketplaceName: string
  readonly marketplacePath: AbsolutePathBuf
  readonly pluginId: string
  readonly pluginName: string
  readonly pluginPath: AbsolutePathBuf
  readonly remotePluginId: string
  readonly remoteVersion?: string | null
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginShareContext {
  readonly remotePluginId: string
  readonly canPublishToWorkspace?: boolean | null
  readonly creatorAccountUserId?: string | null
  readonly creatorName?: string | null
  readonly discoverability?: OpenPluginShareDiscoverability | null
  readonly remoteVersion?: string | null
  readonly sharePrincipals?: ReadonlyArray<PluginSharePrincipal> | null
  readonly shareUrl?: string | null
}

/** Params of `plugin/share/delete`. */
export interface PluginShareDeleteParams {
  readonly remotePluginId: string
}

/** Result of `plugin/share/delete`. */
export interface PluginShareDeleteResponse {
  readonly [key: string]: unknown
}

/** Sent in `plugin/share/save`. */
export type PluginShareDiscoverability = "LISTED" | "UNLISTED" | "PRIVATE"

/** Received in `plugin/installed`, `plugin/list` and 4 more. */
export type OpenPluginShareDiscoverability = "LISTED" | "UNLISTED" | "PRIVATE" | (string & {})

/** Received in `plugin/share/list`. */
export interface PluginShareListItem {
  readonly plugin: PluginSummary
  readonly localPluginPath?: AbsolutePathBuf | null
}

/** Params of `plugin/share/list`. */
export interface PluginShareListParams {
  readonly [key: string]: never
}

/** Result of `plugin/share/list`. */
export interface PluginShareListResponse {
  readonly data: ReadonlyArray<PluginShareListItem>
}

/** Received in `plugin/installed`, `plugin/list` and 4 more. */
export interface PluginSharePrincipal {
  readonly name: string
  readonly principalId: string
  readonly principalType: OpenPluginSharePrincipalType
  readonly role: PluginSharePrincipalRole
}

/** Received in `plugin/installed`, `plugin/list` and 4 more. */
export type PluginSharePrincipalRole = "reader" | "editor" | "owner" | (string & {})

/** Sent in `plugin/share/save` and `plugin/share/updateTargets`. */
export type PluginSharePrincipalType = "user" | "group" | "workspace"

/** Received in `plugin/installed`, `plugin/list` and 4 more. */
export type OpenPluginSharePrincipalType = "user" | "group" | "workspace" | (string & {})

/** Params of `plugin/share/save`. */
export interface PluginShareSaveParams {
  readonly pluginPath: AbsolutePathBuf
  readonly discoverability?: PluginShareDiscoverability | null | undefined
  readonly remotePluginId?: string | null | undefined
  readonly shareTargets?: ReadonlyArray<PluginShareTarget> | null | undefined
}

/** Result of `plugin/share/save`. */
export interface PluginShareSaveResponse {
  readonly remotePluginId: string
  readonly shareUrl: string
  readonly canPublishToWorkspace?: boolean | null
}

/** Sent in `plugin/share/save` and `plugin/share/updateTargets`. */
export interface PluginShareTarget {
  readonly principalId: string
  readonly principalType: PluginSharePrincipalType
  readonly role: PluginShareTargetRole
}

/** Sent in `plugin/share/save` and `plugin/share/updateTargets`. */
export type PluginShareTargetRole = "reader" | "editor"

/** Sent in `plugin/share/updateTargets`. */
export type PluginShareUpdateDiscoverability = "UNLISTED" | "PRIVATE" | "LISTED"

/** Params of `plugin/share/updateTargets`. */
export interface PluginShareUpdateTargetsParams {
  readonly discoverability: PluginShareUpdateDiscoverability
  readonly remotePluginId: string
  readonly shareTargets: ReadonlyArray<PluginShareTarget>
}

/** Result of `plugin/share/updateTargets`. */
export interface PluginShareUpdateTargetsResponse {
  readonly discoverability: OpenPluginShareDiscoverability
  readonly principals: ReadonlyArray<PluginSharePrincipal>
}

/** Params of `plugin/skill/read`. */
export interface PluginSkillReadParams {
  readonly remoteMarketplaceName: string
  readonly remotePluginId: string
  readonly skillName: string
}

/** Result of `plugin/skill/read`. */
export interface PluginSkillReadResponse {
  readonly contents?: string | null
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export type PluginSource =
  | PluginSourceLocal
  | PluginSourceGit
  | PluginSourceNpm
  | PluginSourceRemote
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `git` of `PluginSource`. Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginSourceGit {
  readonly type: "git"
  readonly url: string
  readonly path?: string | null
  readonly refName?: string | null
  readonly sha?: string | null
}

/** Variant `local` of `PluginSource`. Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginSourceLocal {
  readonly type: "local"
  readonly path: AbsolutePathBuf
}

/** Variant `npm` of `PluginSource`. Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginSourceNpm {
  readonly type: "npm"
  readonly package: string
  readonly registry?: string | null
  readonly version?: string | null
}

/** Variant `remote` of `PluginSource`. Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginSourceRemote {
  readonly type: "remote"
}

/** Received in `plugin/installed`, `plugin/list` and 3 more. */
export interface PluginSummary {
  readonly authPolicy: PluginAuthPolicy
  readonly enabled: boolean
  readonly id: string
  readonly installPolicy: PluginInstallPolicy
  readonly installed: boolean
  readonly name: string
  readonly source: PluginSource
  readonly availability?: PluginAvailability
  readonly disabledReason?: PluginDisabledReason | null
  readonly eligiblePlanTypes?: ReadonlyArray<string> | null
  readonly installPolicySource?: PluginInstallPolicySource | null
  readonly installedAt?: number | null
  readonly interface?: PluginInterface | null
  readonly keywords?: ReadonlyArray<string>
  readonly localVersion?: string | null
  readonly mustShowInstallationInterstitial?: boolean | null
  readonly remotePluginId?: string | null
  readonly shareContext?: PluginShareContext | null
  readonly version?: string | null
}

/** Params of `plugin/uninstall`. */
export interface PluginUninstallParams {
  readonly pluginId: string
}

/** Result of `plugin/uninstall`. */
export interface PluginUninstallResponse {
  readonly [key: string]: unknown
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface PluginsMigration {
  readonly marketplaceName: string
  readonly pluginNames: ReadonlyArray<string>
}

/** Params of `process/exited`. */
export interface ProcessExitedNotification {
  readonly exitCode: number
  readonly processHandle: string
  readonly stderr: string
  readonly stderrCapReached: boolean
  readonly stdout: string
  readonly stdoutCapReached: boolean
  readonly outputDrainTimedOut?: boolean | null
}

/** Experimental. Params of `process/kill`. */
export interface ProcessKillParams {
  readonly processHandle: string
}

/** Experimental. Result of `process/kill`. */
export interface ProcessKillResponse {
  readonly [key: string]: unknown
}

/** Params of `process/outputDelta`. */
export interface ProcessOutputDeltaNotification {
  readonly capReached: boolean
  readonly deltaBase64: string
  readonly processHandle: string
  readonly stream: ProcessOutputStream
}

/** Received in `process/outputDelta`. */
export type ProcessOutputStream = "stdout" | "stderr" | (string & {})

/** Experimental. Params of `process/resizePty`. */
export interface ProcessResizePtyParams {
  readonly processHandle: string
  readonly size: ProcessTerminalSize
}

/** Experimental. Result of `process/resizePty`. */
export interface ProcessResizePtyResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `process/spawn`. */
export interface ProcessSpawnParams {
  readonly command: ReadonlyArray<string>
  readonly cwd: AbsolutePathBuf
  readonly processHandle: string
  readonly env?: { readonly [key: string]: string | null } | null | undefined
  readonly outputBytesCap?: number | null | undefined
  readonly size?: ProcessTerminalSize | null | undefined
  readonly streamStdin?: boolean | undefined
  readonly streamStdoutStderr?: boolean | undefined
  /** Milliseconds. */
  readonly timeoutMs?: number | null | undefined
  readonly tty?: boolean | undefined
}

/** Experimental. Result of `process/spawn`. */
export interface ProcessSpawnResponse {
  readonly [key: string]: unknown
}

/** Sent in `process/resizePty` and `process/spawn`. */
export interface ProcessTerminalSize {
  readonly cols: number
  readonly rows: number
}

/** Experimental. Params of `process/writeStdin`. */
export interface ProcessWriteStdinParams {
  readonly processHandle: string
  readonly closeStdin?: boolean | undefined
  readonly deltaBase64?: string | null | undefined
}

/** Experimental. Result of `process/writeStdin`. */
export interface ProcessWriteStdinResponse {
  readonly [key: string]: unknown
}

/** Received in `project/create`, `project/import` and 3 more. */
export interface Project {
  readonly createdAt: number
  readonly id: string
  readonly metadata: { readonly [key: string]: string }
  readonly name: string
  readonly position: number
  readonly roots: ReadonlyArray<ProjectRoot>
  readonly updatedAt: number
  readonly recencyAt?: number | null
}

/** Received in `project/changed`. */
export type ProjectChangeType = "created" | "updated" | "deleted" | (string & {})

/** Params of `project/changed`. */
export interface ProjectChangedNotification {
  readonly changeType: ProjectChangeType
  readonly projectId: string
}

/** Experimental. Params of `project/create`. */
export interface ProjectCreateParams {
  readonly idempotencyKey: string
  readonly name: string
  readonly roots: ReadonlyArray<ProjectRoot>
  readonly metadata?: { readonly [key: string]: string } | null | undefined
}

/** Experimental. Result of `project/create`. */
export interface ProjectCreateResponse {
  readonly project: Project
}

/** Experimental. Params of `project/delete`. */
export interface ProjectDeleteParams {
  readonly projectId: string
}

/** Experimental. Result of `project/delete`. */
export interface ProjectDeleteResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `project/import`. */
export interface ProjectImportParams {
  readonly idempotencyKey: string
  readonly name: string
  readonly roots: ReadonlyArray<ProjectRoot>
  readonly metadata?: { readonly [key: string]: string } | null | undefined
  readonly threads?: ReadonlyArray<string> | null | undefined
}

/** Experimental. Result of `project/import`. */
export interface ProjectImportResponse {
  readonly project: Project
}

/** Experimental. Params of `project/list`. */
export interface ProjectListParams {
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
  readonly sortKey?: ProjectSortKey | null | undefined
}

/** Experimental. Result of `project/list`. */
export interface ProjectListResponse {
  readonly data: ReadonlyArray<Project>
  readonly nextCursor?: string | null
}

/** Experimental. Params of `project/move`. */
export interface ProjectMoveParams {
  readonly projectId: string
  readonly beforeProjectId?: string | null | undefined
}

/** Experimental. Result of `project/move`. */
export interface ProjectMoveResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `project/read`. */
export interface ProjectReadParams {
  readonly projectId: string
}

/** Experimental. Result of `project/read`. */
export interface ProjectReadResponse {
  readonly project: Project
}

/** Sent in `project/create`, `project/import` and 1 more. Received in `project/create`, `project/import` and 3 more. */
export interface ProjectRoot {
  readonly path: AbsolutePathBuf
}

/** Sent in `project/list`. */
export type ProjectSortKey = "position" | "recencyAt"

/** Experimental. Params of `project/update`. */
export interface ProjectUpdateParams {
  readonly projectId: string
  readonly metadata?: { readonly [key: string]: string } | null | undefined
  readonly name?: string | null | undefined
  readonly roots?: ReadonlyArray<ProjectRoot> | null | undefined
}

/** Experimental. Result of `project/update`. */
export interface ProjectUpdateResponse {
  readonly project: Project
}

/** Received in `modelProvider/config/write` and `modelProvider/list`. */
export type ProviderSettings =
  | ProviderSettingsOpenai
  | ProviderSettingsCustomGateway
  | ProviderSettingsBedrock
  | ProviderSettingsGcp
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `bedrock` of `ProviderSettings`. Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface ProviderSettingsBedrock {
  readonly type: "bedrock"
  readonly profile?: string | null
  readonly region?: string | null
}

/** Variant `customGateway` of `ProviderSettings`. Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface ProviderSettingsCustomGateway {
  readonly type: "customGateway"
  readonly auth: GatewayAuth
}

/** Variant `gcp` of `ProviderSettings`. Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface ProviderSettingsGcp {
  readonly type: "gcp"
  readonly credentialFile?: string | null
  readonly location?: string | null
  readonly projectId?: string | null
}

/** Variant `openai` of `ProviderSettings`. Received in `modelProvider/config/write` and `modelProvider/list`. */
export interface ProviderSettingsOpenai {
  readonly type: "openai"
}

/** Sent in `modelProvider/config/write`. */
export type ProviderSettingsPatch =
  | ProviderSettingsPatchCustomGateway
  | ProviderSettingsPatchBedrock
  | ProviderSettingsPatchGcp

/** Variant `bedrock` of `ProviderSettingsPatch`. Sent in `modelProvider/config/write`. */
export interface ProviderSettingsPatchBedrock {
  readonly type: "bedrock"
  readonly providerId: BedrockProviderId
  readonly profile?: string | null | undefined
  readonly region?: string | null | undefined
}

/** Variant `customGateway` of `ProviderSettingsPatch`. Sent in `modelProvider/config/write`. */
export interface ProviderSettingsPatchCustomGateway {
  readonly type: "customGateway"
  readonly baseUrl?: string | null | undefined
  readonly envKey?: string | null | undefined
  readonly name?: string | undefined
  readonly providerId?: string | null | undefined
}

/** Variant `gcp` of `ProviderSettingsPatch`. Sent in `modelProvider/config/write`. */
export interface ProviderSettingsPatchGcp {
  readonly type: "gcp"
  readonly providerId: GcpProviderId
  readonly credentialFile?: string | null | undefined
  readonly location?: string | null | undefined
  readonly projectId?: string | null | undefined
}

/** Received in `thread/queue/add`, `thread/queue/list` and 1 more. */
export interface QueuedSubmission {
  readonly clientUserMessageId: string
  readonly id: string
  readonly input: ReadonlyArray<OpenUserInput>
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null
}

/** Received in `account/rateLimits/read` and `account/rateLimits/updated`. */
export type RateLimitReachedType =
  | "rate_limit_reached"
  | "workspace_owner_credits_depleted"
  | "workspace_member_credits_depleted"
  | "workspace_owner_usage_limit_reached"
  | "workspace_member_usage_limit_reached"
  | (string & {})

/** Received in `account/rateLimits/read`. */
export interface RateLimitResetCredit {
  readonly grantedAt: number
  readonly id: string
  readonly resetType: RateLimitResetType
  readonly status: RateLimitResetCreditStatus
  readonly description?: string | null
  readonly expiresAt?: number | null
  readonly title?: string | null
}

/** Received in `account/rateLimits/read`. */
export type RateLimitResetCreditStatus = "available" | "redeeming" | "redeemed" | "unknown" | (string & {})

/** Received in `account/rateLimits/read`. */
export interface RateLimitResetCreditsSummary {
  readonly availableCount: number
  readonly credits?: ReadonlyArray<RateLimitResetCredit> | null
}

/** Received in `account/rateLimits/read`. */
export type RateLimitResetType = "codexRateLimits" | "unknown" | (string & {})

/** Received in `account/rateLimits/read` and `account/rateLimits/updated`. */
export interface RateLimitSnapshot {
  readonly credits?: CreditsSnapshot | null
  readonly individualLimit?: SpendControlLimitSnapshot | null
  readonly limitId?: string | null
  readonly limitName?: string | null
  readonly normalModelSlug?: string | null
  readonly planType?: PlanType | null
  readonly primary?: RateLimitWindow | null
  readonly rateLimitReachedType?: RateLimitReachedType | null
  readonly secondary?: RateLimitWindow | null
  readonly spendControlReached?: boolean | null
}

/** Received in `account/rateLimits/read` and `account/rateLimits/updated`. */
export interface RateLimitWindow {
  readonly usedPercent: number
  readonly resetsAt?: number | null
  readonly windowDurationMins?: number | null
}

/** Sent in `thread/realtime/start`. */
export type RealtimeConversationVersion = "v1" | "v2" | "v3"

/** Received in `thread/realtime/started`. */
export type OpenRealtimeConversationVersion = "v1" | "v2" | "v3" | (string & {})

/** Sent in `thread/realtime/start`. */
export type RealtimeOutputModality = "text" | "audio"

/** Sent in `thread/realtime/start`. */
export type RealtimeVoice =
  | "alloy"
  | "arbor"
  | "ash"
  | "aube"
  | "ballad"
  | "breeze"
  | "bubbie"
  | "cedar"
  | "coral"
  | "cove"
  | "echo"
  | "ember"
  | "haetsal"
  | "hanul"
  | "himari"
  | "juniper"
  | "leher"
  | "maple"
  | "marin"
  | "miko"
  | "neer"
  | "porto"
  | "rindo"
  | "rio"
  | "rivage"
  | "sage"
  | "selva"
  | "shimmer"
  | "sol"
  | "sonna"
  | "spruce"
  | "tinta"
  | "vale"
  | "verse"
  | "viola"

/** Received in `thread/realtime/listVoices`. */
export type OpenRealtimeVoice =
  | "alloy"
  | "arbor"
  | "ash"
  | "aube"
  | "ballad"
  | "breeze"
  | "bubbie"
  | "cedar"
  | "coral"
  | "cove"
  | "echo"
  | "ember"
  | "haetsal"
  | "hanul"
  | "himari"
  | "juniper"
  | "leher"
  | "maple"
  | "marin"
  | "miko"
  | "neer"
  | "porto"
  | "rindo"
  | "rio"
  | "rivage"
  | "sage"
  | "selva"
  | "shimmer"
  | "sol"
  | "sonna"
  | "spruce"
  | "tinta"
  | "vale"
  | "verse"
  | "viola"
  | (string & {})

/** Received in `thread/realtime/listVoices`. */
export interface RealtimeVoicesList {
  readonly defaultV1: OpenRealtimeVoice
  readonly defaultV2: OpenRealtimeVoice
  readonly v1: ReadonlyArray<OpenRealtimeVoice>
  readonly v2: ReadonlyArray<OpenRealtimeVoice>
  readonly v3?: ReadonlyArray<OpenRealtimeVoice>
}

/**
 * Sent in `thread/resume`, `thread/sample` and 3 more.
 * Received in `collaborationMode/list`, `config/read` and 24 more.
 */
export type ReasoningEffort = string

/** Received in `model/list`. */
export interface ReasoningEffortOption {
  readonly description: string
  readonly reasoningEffort: ReasoningEffort
}

/** Sent in `thread/resume`. */
export type ReasoningItemContent = ReasoningItemContentReasoningText | ReasoningItemContentText

/** Variant `reasoning_text` of `ReasoningItemContent`. Sent in `thread/resume`. */
export interface ReasoningItemContentReasoningText {
  readonly type: "reasoning_text"
  readonly text: string
}

/** Variant `text` of `ReasoningItemContent`. Sent in `thread/resume`. */
export interface ReasoningItemContentText {
  readonly type: "text"
  readonly text: string
}

/** Sent in `thread/resume`. */
export type ReasoningItemReasoningSummary = ReasoningItemReasoningSummarySummaryText

/** Variant `summary_text` of `ReasoningItemReasoningSummary`. Sent in `thread/resume`. */
export interface ReasoningItemReasoningSummarySummaryText {
  readonly type: "summary_text"
  readonly text: string
}

/** Sent in `thread/settings/update`, `turn/settings/update` and 1 more. */
export type ReasoningSummary = "auto" | "concise" | "detailed" | "none"

/** Received in `config/read` and `thread/settings/updated`. */
export type OpenReasoningSummary = "auto" | "concise" | "detailed" | "none" | (string & {})

/** Params of `item/reasoning/summaryPartAdded`. */
export interface ReasoningSummaryPartAddedNotification {
  readonly itemId: string
  readonly summaryIndex: number
  readonly threadId: string
  readonly turnId: string
}

/** Params of `item/reasoning/summaryTextDelta`. */
export interface ReasoningSummaryTextDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly summaryIndex: number
  readonly threadId: string
  readonly turnId: string
}

/** Params of `item/reasoning/textDelta`. */
export interface ReasoningTextDeltaNotification {
  readonly contentIndex: number
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
  readonly turnId: string
}

/** Experimental. Received in `remoteControl/client/list`. */
export interface RemoteControlClient {
  readonly clientId: string
  readonly appVersion?: string | null
  readonly deviceModel?: string | null
  readonly deviceType?: string | null
  readonly displayName?: string | null
  readonly lastSeenAt?: number | null
  readonly osVersion?: string | null
  readonly platform?: string | null
}

/** Experimental. Sent in `remoteControl/client/list`. */
export type RemoteControlClientsListOrder = "asc" | "desc"

/** Experimental. Params of `remoteControl/client/list`. */
export interface RemoteControlClientsListParams {
  readonly environmentId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
  readonly order?: RemoteControlClientsListOrder | null | undefined
}

/** Experimental. Result of `remoteControl/client/list`. */
export interface RemoteControlClientsListResponse {
  readonly data: ReadonlyArray<RemoteControlClient>
  readonly nextCursor?: string | null
}

/** Experimental. Params of `remoteControl/client/revoke`. */
export interface RemoteControlClientsRevokeParams {
  readonly clientId: string
  readonly environmentId: string
}

/** Experimental. Result of `remoteControl/client/revoke`. */
export interface RemoteControlClientsRevokeResponse {
  readonly [key: string]: unknown
}

/** Received in `remoteControl/disable`, `remoteControl/enable` and 2 more. */
export type RemoteControlConnectionStatus = "disabled" | "connecting" | "connected" | "errored" | (string & {})

/** Params of `remoteControl/disable`. */
export interface RemoteControlDisableParams {
  readonly ephemeral?: boolean | undefined
}

/** Experimental. Result of `remoteControl/disable`. */
export interface RemoteControlDisableResponse {
  readonly installationId: string
  readonly serverName: string
  readonly status: RemoteControlConnectionStatus
  readonly environmentId?: string | null
}

/** Params of `remoteControl/enable`. */
export interface RemoteControlEnableParams {
  readonly ephemeral?: boolean | undefined
}

/** Experimental. Result of `remoteControl/enable`. */
export interface RemoteControlEnableResponse {
  readonly installationId: string
  readonly serverName: string
  readonly status: RemoteControlConnectionStatus
  readonly environmentId?: string | null
}

/** Experimental. Params of `remoteControl/pairing/start`. */
export interface RemoteControlPairingStartParams {
  readonly manualCode?: boolean | undefined
}

/** Experimental. Result of `remoteControl/pairing/start`. */
export interface RemoteControlPairingStartResponse {
  readonly environmentId: string
  readonly expiresAt: number
  readonly pairingCode: string
  readonly manualPairingCode?: string | null
}

/** Experimental. Params of `remoteControl/pairing/status`. */
export interface RemoteControlPairingStatusParams {
  readonly manualPairingCode?: string | null | undefined
  readonly pairingCode?: string | null | undefined
}

/** Experimental. Result of `remoteControl/pairing/status`. */
export interface RemoteControlPairingStatusResponse {
  readonly claimed: boolean
}

/** Params of `remoteControl/status/changed`. */
export interface RemoteControlStatusChangedNotification {
  readonly installationId: string
  readonly serverName: string
  readonly status: RemoteControlConnectionStatus
  readonly environmentId?: string | null
}

/** Experimental. Result of `remoteControl/status/read`. */
export interface RemoteControlStatusReadResponse {
  readonly installationId: string
  readonly serverName: string
  readonly status: RemoteControlConnectionStatus
  readonly environmentId?: string | null
}

/** Received in `configRequirements/read`. */
export interface RequestHeader {
  readonly name: string
  readonly value: string
}

/** Sent in `thread/sample/cancel` and `userVerification/cancel`. Received in `serverRequest/resolved`. */
export type RequestId = string | number

/** Received in `item/autoApprovalReview/completed`, `item/autoApprovalReview/started` and 1 more. */
export interface RequestPermissionProfile {
  readonly fileSystem?: OpenAdditionalFileSystemPermissions | null
  readonly network?: AdditionalNetworkPermissions | null
}

/** Received in `configRequirements/read`. */
export type ResidencyRequirement = "us" | (string & {})

/** Received in `mcpServerStatus/list`. */
export interface Resource {
  readonly name: string
  readonly uri: string
  readonly _meta?: unknown
  readonly annotations?: unknown
  readonly description?: string | null
  readonly icons?: ReadonlyArray<unknown> | null
  readonly mimeType?: string | null
  readonly size?: number | null
  readonly title?: string | null
}

/** Received in `mcpServer/resource/read`. */
export type ResourceContent =
  | ResourceContentText
  | ResourceContentBlob
  | { readonly type: "$unknown"; readonly raw: unknown }

/** A variant of `ResourceContent`. Received in `mcpServer/resource/read`. */
export interface ResourceContentBlob {
  readonly blob: string
  readonly uri: string
  readonly _meta?: unknown
  readonly mimeType?: string | null
}

/** A variant of `ResourceContent`. Received in `mcpServer/resource/read`. */
export interface ResourceContentText {
  readonly text: string
  readonly uri: string
  readonly _meta?: unknown
  readonly mimeType?: string | null
}

/** Received in `mcpServerStatus/list`. */
export interface ResourceTemplate {
  readonly name: string
  readonly uriTemplate: string
  readonly annotations?: unknown
  readonly description?: string | null
  readonly mimeType?: string | null
  readonly title?: string | null
}

/** Sent in `thread/resume`. */
export type ResponseItem =
  | ResponseItemAdditionalTools
  | ResponseItemMessage
  | ResponseItemAgentMessage
  | ResponseItemReasoning
  | ResponseItemLocalShellCall
  | ResponseItemFunctionCall
  | ResponseItemToolSearchCall
  | ResponseItemFunctionCallOutput
  | ResponseItemCustomToolCall
  | ResponseItemCustomToolCallOutput
  | ResponseItemToolSearchOutput
  | ResponseItemWebSearchCall
  | ResponseItemImageGenerationCall
  | ResponseItemCompaction
  | ResponseItemConfigurationUpdate
  | ResponseItemCompactionTrigger
  | ResponseItemContextCompaction
  | ResponseItemOther

/** Variant `additional_tools` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemAdditionalTools {
  readonly type: "additional_tools"
  readonly role: string
  readonly tools: ReadonlyArray<unknown>
  readonly id?: string | null | undefined
}

/** Variant `agent_message` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemAgentMessage {
  readonly type: "agent_message"
  readonly author: string
  readonly content: ReadonlyArray<AgentMessageInputContent>
  readonly recipient: string
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `compaction` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemCompaction {
  readonly type: "compaction"
  readonly encrypted_content: string
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `compaction_trigger` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemCompactionTrigger {
  readonly type: "compaction_trigger"
}

/** Variant `configuration_update` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemConfigurationUpdate {
  readonly type: "configuration_update"
  readonly reasoning: ConfigurationReasoning
}

/** Variant `context_compaction` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemContextCompaction {
  readonly type: "context_compaction"
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `custom_tool_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemCustomToolCall {
  readonly type: "custom_tool_call"
  readonly call_id: string
  readonly input: string
  readonly name: string
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly namespace?: string | null | undefined
  readonly status?: string | null | undefined
}

/** Variant `custom_tool_call_output` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemCustomToolCallOutput {
  readonly type: "custom_tool_call_output"
  readonly call_id: string
  readonly output: FunctionCallOutputBody
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly name?: string | null | undefined
}

/** Variant `function_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemFunctionCall {
  readonly type: "function_call"
  readonly arguments: string
  readonly call_id: string
  readonly name: string
  readonly encrypted_content?: string | null | undefined
  readonly encrypted_function_args?: ReadonlyArray<string> | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly namespace?: string | null | undefined
  readonly status?: string | null | undefined
}

/** Variant `function_call_output` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemFunctionCallOutput {
  readonly type: "function_call_output"
  readonly output: FunctionCallOutputBody
  readonly call_id?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly name?: string | null | undefined
  readonly namespace?: string | null | undefined
}

/** Variant `image_generation_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemImageGenerationCall {
  readonly type: "image_generation_call"
  readonly result: string
  readonly status: string
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly revised_prompt?: string | null | undefined
}

/** Variant `local_shell_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemLocalShellCall {
  readonly type: "local_shell_call"
  readonly action: LocalShellAction
  readonly status: LocalShellStatus
  readonly call_id?: string | null | undefined
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `message` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemMessage {
  readonly type: "message"
  readonly content: ReadonlyArray<ContentItem>
  readonly role: string
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly phase?: MessagePhase | null | undefined
  readonly status?: string | null | undefined
}

/** Variant `other` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemOther {
  readonly type: "other"
}

/** Variant `reasoning` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemReasoning {
  readonly type: "reasoning"
  readonly summary: ReadonlyArray<ReasoningItemReasoningSummary>
  readonly content?: ReadonlyArray<ReasoningItemContent> | null | undefined
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `tool_search_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemToolSearchCall {
  readonly type: "tool_search_call"
  readonly arguments: unknown
  readonly execution: string
  readonly call_id?: string | null | undefined
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly status?: string | null | undefined
}

/** Variant `tool_search_output` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemToolSearchOutput {
  readonly type: "tool_search_output"
  readonly execution: string
  readonly status: string
  readonly tools: ReadonlyArray<unknown>
  readonly call_id?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
}

/** Variant `web_search_call` of `ResponseItem`. Sent in `thread/resume`. */
export interface ResponseItemWebSearchCall {
  readonly type: "web_search_call"
  readonly action?: ResponsesApiWebSearchAction | null | undefined
  readonly encrypted_content?: string | null | undefined
  readonly id?: string | null | undefined
  readonly internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null | undefined
  readonly status?: string | null | undefined
}

/** Sent in `thread/resume`. */
export type ResponsesApiWebSearchAction =
  | ResponsesApiWebSearchActionSearch
  | ResponsesApiWebSearchActionOpenPage
  | ResponsesApiWebSearchActionFindInPage
  | ResponsesApiWebSearchActionOther

/** Variant `find_in_page` of `ResponsesApiWebSearchAction`. Sent in `thread/resume`. */
export interface ResponsesApiWebSearchActionFindInPage {
  readonly type: "find_in_page"
  readonly pattern?: string | null | undefined
  readonly url?: string | null | undefined
}

/** Variant `open_page` of `ResponsesApiWebSearchAction`. Sent in `thread/resume`. */
export interface ResponsesApiWebSearchActionOpenPage {
  readonly type: "open_page"
  readonly url?: string | null | undefined
}

/** Variant `other` of `ResponsesApiWebSearchAction`. Sent in `thread/resume`. */
export interface ResponsesApiWebSearchActionOther {
  readonly type: "other"
}

/** Variant `search` of `ResponsesApiWebSearchAction`. Sent in `thread/resume`. */
export interface ResponsesApiWebSearchActionSearch {
  readonly type: "search"
  readonly queries?: ReadonlyArray<string> | null | undefined
  readonly query?: string | null | undefined
}

/** Sent in `applyPatchApproval` and `execCommandApproval`. */
export type ReviewDecision =
  | "approved"
  | "approved_for_session"
  | "approved_mcp_policy_amendment"
  | "timed_out"
  | "abort"
  | ReviewDecisionApprovedExecpolicyAmendment
  | ReviewDecisionNetworkPolicyAmendment
  | ReviewDecisionDenied

/** A variant of `ReviewDecision`. Sent in `applyPatchApproval` and `execCommandApproval`. */
export interface ReviewDecisionApprovedExecpolicyAmendment {
  readonly approved_execpolicy_amendment: {
    readonly proposed_execpolicy_amendment: ReadonlyArray<string>
  }
}

/** A variant of `ReviewDecision`. Sent in `applyPatchApproval` and `execCommandApproval`. */
export interface ReviewDecisionDenied {
  readonly denied: {
    readonly rejection: string
  }
}

/** A variant of `ReviewDecision`. Sent in `applyPatchApproval` and `execCommandApproval`. */
export interface ReviewDecisionNetworkPolicyAmendment {
  readonly network_policy_amendment: {
    readonly network_policy_amendment: NetworkPolicyAmendment
  }
}

/** Sent in `review/start`. */
export type ReviewDelivery = "inline"

/** Params of `review/start`. */
export interface ReviewStartParams {
  readonly target: ReviewTarget
  readonly threadId: string
  readonly delivery?: ReviewDelivery | null | undefined
}

/** Result of `review/start`. */
export interface ReviewStartResponse {
  readonly reviewThreadId: string
  readonly turn: Turn
}

/** Sent in `review/start`. */
export type ReviewTarget =
  | ReviewTargetUncommittedChanges
  | ReviewTargetBaseBranch
  | ReviewTargetCommit
  | ReviewTargetCustom

/** Variant `baseBranch` of `ReviewTarget`. Sent in `review/start`. */
export interface ReviewTargetBaseBranch {
  readonly type: "baseBranch"
  readonly branch: string
}

/** Variant `commit` of `ReviewTarget`. Sent in `review/start`. */
export interface ReviewTargetCommit {
  readonly type: "commit"
  readonly sha: string
  readonly title?: string | null | undefined
}

/** Variant `custom` of `ReviewTarget`. Sent in `review/start`. */
export interface ReviewTargetCustom {
  readonly type: "custom"
  readonly instructions: string
}

/** Variant `uncommittedChanges` of `ReviewTarget`. Sent in `review/start`. */
export interface ReviewTargetUncommittedChanges {
  readonly type: "uncommittedChanges"
}

/** Experimental. Result of `rollout/compress`. */
export interface RolloutCompressResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/fork`, `thread/resume` and 1 more. */
export type SandboxMode = "read-only" | "workspace-write" | "danger-full-access"

/** Received in `config/read` and `configRequirements/read`. */
export type OpenSandboxMode = "read-only" | "workspace-write" | "danger-full-access" | (string & {})

/** Sent in `command/exec`, `thread/settings/update` and 1 more. */
export type SandboxPolicy =
  | SandboxPolicyDangerFullAccess
  | SandboxPolicyReadOnly
  | SandboxPolicyExternalSandbox
  | SandboxPolicyWorkspaceWrite

/** Received in `thread/fork`, `thread/resume` and 2 more. */
export type OpenSandboxPolicy =
  | SandboxPolicyDangerFullAccess
  | SandboxPolicyReadOnly
  | OpenSandboxPolicyExternalSandbox
  | SandboxPolicyWorkspaceWrite
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `dangerFullAccess` of `SandboxPolicy`.
 * Sent in `command/exec`, `thread/settings/update` and 1 more.
 * Received in `thread/fork`, `thread/resume` and 2 more.
 */
export interface SandboxPolicyDangerFullAccess {
  readonly type: "dangerFullAccess"
}

/** Variant `externalSandbox` of `SandboxPolicy`. Sent in `command/exec`, `thread/settings/update` and 1 more. */
export interface SandboxPolicyExternalSandbox {
  readonly type: "externalSandbox"
  readonly networkAccess?: NetworkAccess | undefined
}

/** Variant `externalSandbox` of `SandboxPolicy`. Received in `thread/fork`, `thread/resume` and 2 more. */
export interface OpenSandboxPolicyExternalSandbox {
  readonly type: "externalSandbox"
  readonly networkAccess?: OpenNetworkAccess | undefined
}

/**
 * Variant `readOnly` of `SandboxPolicy`.
 * Sent in `command/exec`, `thread/settings/update` and 1 more.
 * Received in `thread/fork`, `thread/resume` and 2 more.
 */
export interface SandboxPolicyReadOnly {
  readonly type: "readOnly"
  readonly networkAccess?: boolean | undefined
}

/**
 * Variant `workspaceWrite` of `SandboxPolicy`.
 * Sent in `command/exec`, `thread/settings/update` and 1 more.
 * Received in `thread/fork`, `thread/resume` and 2 more.
 */
export interface SandboxPolicyWorkspaceWrite {
  readonly type: "workspaceWrite"
  readonly excludeSlashTmp?: boolean | undefined
  readonly excludeTmpdirEnvVar?: boolean | undefined
  readonly networkAccess?: boolean | undefined
  readonly writableRoots?: ReadonlyArray<AbsolutePathBuf> | undefined
}

/** Received in `config/read`. */
export interface SandboxWorkspaceWrite {
  readonly exclude_slash_tmp?: boolean
  readonly exclude_tmpdir_env_var?: boolean
  readonly network_access?: boolean
  readonly writable_roots?: ReadonlyArray<string>
}

/** Received in `plugin/read`. */
export type ScheduledTaskSchedule =
  | ScheduledTaskScheduleHourly
  | ScheduledTaskScheduleDaily
  | ScheduledTaskScheduleWeekdays
  | ScheduledTaskScheduleWeekly
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `daily` of `ScheduledTaskSchedule`. Received in `plugin/read`. */
export interface ScheduledTaskScheduleDaily {
  readonly type: "daily"
  readonly time: string
}

/** Variant `hourly` of `ScheduledTaskSchedule`. Received in `plugin/read`. */
export interface ScheduledTaskScheduleHourly {
  readonly type: "hourly"
  readonly intervalHours: number
  readonly days?: ReadonlyArray<ScheduledTaskWeekday> | null
}

/** Variant `weekdays` of `ScheduledTaskSchedule`. Received in `plugin/read`. */
export interface ScheduledTaskScheduleWeekdays {
  readonly type: "weekdays"
  readonly time: string
}

/** Variant `weekly` of `ScheduledTaskSchedule`. Received in `plugin/read`. */
export interface ScheduledTaskScheduleWeekly {
  readonly type: "weekly"
  readonly days: ReadonlyArray<ScheduledTaskWeekday>
  readonly time: string
}

/** Received in `plugin/read`. */
export interface ScheduledTaskSummary {
  readonly key: string
  readonly name: string
  readonly prompt: string
  readonly schedule: ScheduledTaskSchedule
}

/** Received in `plugin/read`. */
export type ScheduledTaskWeekday = "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU" | (string & {})

/** Sent in `thread/start`. */
export interface SelectedCapabilityRoot {
  readonly id: string
  readonly location: CapabilityRootLocation
}

/** Params of `account/sendAddCreditsNudgeEmail`. */
export interface SendAddCreditsNudgeEmailParams {
  readonly creditType: AddCreditsNudgeCreditType
}

/** Result of `account/sendAddCreditsNudgeEmail`. */
export interface SendAddCreditsNudgeEmailResponse {
  readonly status: AddCreditsNudgeEmailStatus
}

/** Received in `server/diagnostics`. */
export interface ServerDiagnosticsGauge {
  readonly name: string
  readonly value: number
}

/** Experimental. Params of `server/diagnostics`. */
export interface ServerDiagnosticsParams {
  readonly [key: string]: never
}

/** Received in `server/diagnostics`. */
export interface ServerDiagnosticsProcess {
  readonly id: number
  /** Bytes. */
  readonly physicalFootprintBytes?: number | null
  /** Bytes. */
  readonly residentMemoryBytes?: number | null
}

/** Experimental. Result of `server/diagnostics`. */
export interface ServerDiagnosticsResponse {
  readonly gauges: ReadonlyArray<ServerDiagnosticsGauge>
  readonly process: ServerDiagnosticsProcess
}

/** Params of `serverRequest/resolved`. */
export interface ServerRequestResolvedNotification {
  readonly requestId: RequestId
  readonly threadId: string
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface SessionMigration {
  readonly cwd: string
  readonly path: string
  readonly title?: string | null | undefined
}

/** Received in `thread/fork`, `thread/list` and 8 more. */
export type SessionSource =
  | "cli"
  | "vscode"
  | "exec"
  | "appServer"
  | "unknown"
  | (string & {})
  | SessionSourceCustom
  | SessionSourceSubAgent
  | { readonly type: "$unknown"; readonly raw: unknown }

/** A variant of `SessionSource`. Received in `thread/fork`, `thread/list` and 8 more. */
export interface SessionSourceCustom {
  readonly custom: string
}

/** A variant of `SessionSource`. Received in `thread/fork`, `thread/list` and 8 more. */
export interface SessionSourceSubAgent {
  readonly subAgent: SubAgentSource
}

/** Sent in `thread/settings/update` and `turn/start`. Received in `thread/resume` and `thread/settings/updated`. */
export interface Settings {
  readonly model: string
  readonly developer_instructions?: string | null | undefined
  readonly reasoning_effort?: ReasoningEffort | null | undefined
}

/** Received in `skills/list`. */
export interface SkillDependencies {
  readonly tools: ReadonlyArray<SkillToolDependency>
}

/** Received in `skills/list`. */
export interface SkillErrorInfo {
  readonly message: string
  readonly path: string
}

/** Received in `plugin/read` and `skills/list`. */
export interface SkillInterface {
  readonly brandColor?: string | null
  readonly defaultPrompt?: string | null
  readonly displayName?: string | null
  readonly iconLarge?: AbsolutePathBuf | null
  readonly iconLargeUrl?: string | null
  readonly iconSmall?: AbsolutePathBuf | null
  readonly iconSmallUrl?: string | null
  readonly shortDescription?: string | null
}

/** Received in `skills/list`. */
export interface SkillMetadata {
  readonly description: string
  readonly enabled: boolean
  readonly name: string
  readonly path: LegacyAppPathString
  readonly scope: SkillScope
  readonly dependencies?: SkillDependencies | null
  readonly interface?: SkillInterface | null
  readonly pluginId?: string | null
  readonly shortDescription?: string | null
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface SkillMigration {
  readonly name: string
}

/** Received in `skills/list`. */
export type SkillScope = "user" | "repo" | "system" | "admin" | (string & {})

/** Received in `plugin/read`. */
export interface SkillSummary {
  readonly description: string
  readonly enabled: boolean
  readonly name: string
  readonly interface?: SkillInterface | null
  readonly path?: LegacyAppPathString | null
  readonly shortDescription?: string | null
}

/** Received in `skills/list`. */
export interface SkillToolDependency {
  readonly type: string
  readonly value: string
  readonly command?: string | null
  readonly description?: string | null
  readonly transport?: string | null
  readonly url?: string | null
}

/** Params of `skills/changed`. */
export interface SkillsChangedNotification {
  readonly [key: string]: unknown
}

/** Params of `skills/config/write`. */
export interface SkillsConfigWriteParams {
  readonly enabled: boolean
  readonly name?: string | null | undefined
  readonly path?: AbsolutePathBuf | null | undefined
}

/** Result of `skills/config/write`. */
export interface SkillsConfigWriteResponse {
  readonly effectiveEnabled: boolean
}

/** Params of `skills/extraRoots/set`. */
export interface SkillsExtraRootsSetParams {
  readonly extraRoots: ReadonlyArray<AbsolutePathBuf>
}

/** Result of `skills/extraRoots/set`. */
export interface SkillsExtraRootsSetResponse {
  readonly [key: string]: unknown
}

/** Received in `skills/list`. */
export interface SkillsListEntry {
  readonly cwd: string
  readonly errors: ReadonlyArray<SkillErrorInfo>
  readonly skills: ReadonlyArray<SkillMetadata>
}

/** Params of `skills/list`. */
export interface SkillsListParams {
  readonly cwds?: ReadonlyArray<string> | undefined
  readonly forceReload?: boolean | undefined
}

/** Result of `skills/list`. */
export interface SkillsListResponse {
  readonly data: ReadonlyArray<SkillsListEntry>
}

/** Sent in `project/list`, `thread/items/list` and 4 more. */
export type SortDirection = "asc" | "desc"

/** Received in `account/rateLimits/read` and `account/rateLimits/updated`. */
export interface SpendControlLimitSnapshot {
  readonly limit: string
  readonly remainingPercent: number
  readonly resetsAt: number
  readonly used: string
}

/** Params of `autoApprovalReview/strictReviewRequired`. */
export interface StrictReviewRequiredNotification {
  /** Unix time in milliseconds. */
  readonly startedAtMs: number
  readonly threadId: string
  readonly turnId: string
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type SubAgentActivityKind = "started" | "interacted" | "interrupted" | "completed" | (string & {})

/** Received in `thread/fork`, `thread/list` and 8 more. */
export type SubAgentSource =
  | "review"
  | "compact"
  | "memory_consolidation"
  | (string & {})
  | SubAgentSourceThreadSpawn
  | SubAgentSourceOther
  | { readonly type: "$unknown"; readonly raw: unknown }

/** A variant of `SubAgentSource`. Received in `thread/fork`, `thread/list` and 8 more. */
export interface SubAgentSourceOther {
  readonly other: string
}

/** A variant of `SubAgentSource`. Received in `thread/fork`, `thread/list` and 8 more. */
export interface SubAgentSourceThreadSpawn {
  readonly thread_spawn: {
    readonly depth: number
    readonly parent_thread_id: ThreadId
    readonly agent_nickname?: string | null
    readonly agent_path?: AgentPath | null
    readonly agent_role?: string | null
  }
}

/** Sent in `externalAgentConfig/import`. Received in `externalAgentConfig/detect`. */
export interface SubagentMigration {
  readonly name: string
}

/** Params of `item/commandExecution/terminalInteraction`. */
export interface TerminalInteractionNotification {
  readonly itemId: string
  readonly processId: string
  readonly stdin: string
  readonly threadId: string
  readonly turnId: string
}

/**
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface TextElement {
  readonly byteRange: ByteRange
  readonly placeholder?: string | null | undefined
}

/** Received in `configWarning`. */
export interface TextPosition {
  readonly column: number
  readonly line: number
}

/** Received in `configWarning`. */
export interface TextRange {
  readonly end: TextPosition
  readonly start: TextPosition
}

/** Received in `thread/fork`, `thread/list` and 8 more. */
export interface Thread {
  readonly cliVersion: string
  readonly createdAt: number
  readonly cwd: AbsolutePathBuf
  readonly ephemeral: boolean
  readonly id: string
  readonly modelProvider: string
  readonly preview: string
  readonly projectId: string | null
  readonly sessionId: string
  readonly source: SessionSource
  readonly status: ThreadStatus
  readonly turns: ReadonlyArray<Turn>
  readonly updatedAt: number
  readonly agentNickname?: string | null
  readonly agentRole?: string | null
  /** Experimental. */
  readonly attachedToThreadId?: string | null
  /** Experimental. */
  readonly canAcceptDirectInput?: boolean | null
  /** Experimental. */
  readonly daybreakEnabled?: boolean | null
  /** Experimental. */
  readonly environments?: ReadonlyArray<ThreadEnvironment> | null
  /** Experimental. */
  readonly extra?: ThreadExtra | null
  readonly forkedFromId?: string | null
  readonly gitInfo?: GitInfo | null
  readonly historyMode?: OpenThreadHistoryMode
  readonly model?: string | null
  readonly name?: string | null
  readonly originator?: string | null
  readonly parentThreadId?: string | null
  readonly path?: string | null
  readonly reasoningEffort?: ReasoningEffort | null
  readonly recencyAt?: number | null
  readonly section?: ThreadSection | null
  readonly sectionEnteredAt?: number | null
  readonly threadSource?: ThreadSource | null
}

/** Received in `thread/fork`, `thread/list` and 9 more. */
export type ThreadActiveFlag = "waitingOnApproval" | "waitingOnUserInput" | (string & {})

/** Params of `thread/approveGuardianDeniedAction`. */
export interface ThreadApproveGuardianDeniedActionParams {
  readonly event: unknown
  readonly threadId: string
}

/** Result of `thread/approveGuardianDeniedAction`. */
export interface ThreadApproveGuardianDeniedActionResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/archive`. */
export interface ThreadArchiveParams {
  readonly threadId: string
}

/** Result of `thread/archive`. */
export interface ThreadArchiveResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/archived`. */
export interface ThreadArchivedNotification {
  readonly threadId: string
}

/** Received in `thread/attachment/add` and `thread/attachment/list`. */
export interface ThreadAttachment {
  readonly attachmentType: string
  readonly createdAt: number
  readonly id: string
  readonly identityKey: string
  readonly payload: unknown
}

/** Received in `thread/attachment/add`. */
export type ThreadAttachmentAddOutcome = "created" | "existing" | (string & {})

/** Params of `thread/attachment/add`. */
export interface ThreadAttachmentAddParams {
  readonly attachmentType: string
  readonly identityKey: string
  readonly payload: unknown
  readonly threadId: string
}

/** Result of `thread/attachment/add`. */
export interface ThreadAttachmentAddResponse {
  readonly attachment: ThreadAttachment
  readonly outcome: ThreadAttachmentAddOutcome
}

/** Params of `thread/attachment/list`. */
export interface ThreadAttachmentListParams {
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Result of `thread/attachment/list`. */
export interface ThreadAttachmentListResponse {
  readonly data: ReadonlyArray<ThreadAttachment>
  readonly nextCursor?: string | null
}

/** Received in `thread/attachment/updated`. */
export type ThreadAttachmentOperation = "created" | "deleted" | (string & {})

/** Received in `thread/attachmentOwner/list`. */
export interface ThreadAttachmentOwner {
  readonly archived: boolean
  readonly threadId: string
}

/** Params of `thread/attachmentOwner/list`. */
export interface ThreadAttachmentOwnerListParams {
  readonly attachmentType: string
  readonly identityKey: string
  readonly archived?: boolean | null | undefined
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Result of `thread/attachmentOwner/list`. */
export interface ThreadAttachmentOwnerListResponse {
  readonly data: ReadonlyArray<ThreadAttachmentOwner>
  readonly nextCursor?: string | null
}

/** Params of `thread/attachment/remove`. */
export interface ThreadAttachmentRemoveParams {
  readonly attachmentType: string
  readonly identityKey: string
  readonly threadId: string
}

/** Result of `thread/attachment/remove`. */
export interface ThreadAttachmentRemoveResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/attachment/updated`. */
export interface ThreadAttachmentUpdatedNotification {
  readonly attachmentId: string
  readonly attachmentType: string
  readonly identityKey: string
  readonly operation: ThreadAttachmentOperation
  readonly threadId: string
}

/** Experimental. Received in `thread/backgroundTerminals/list`. */
export interface ThreadBackgroundTerminal {
  readonly command: string
  readonly cwd: LegacyAppPathString
  readonly itemId: string
  readonly processId: string
  readonly cpuPercent?: number | null
  readonly osPid?: number | null
  readonly rssKb?: number | null
}

/** Experimental. Params of `thread/backgroundTerminals/clean`. */
export interface ThreadBackgroundTerminalsCleanParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/backgroundTerminals/clean`. */
export interface ThreadBackgroundTerminalsCleanResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/backgroundTerminals/list`. */
export interface ThreadBackgroundTerminalsListParams {
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Experimental. Result of `thread/backgroundTerminals/list`. */
export interface ThreadBackgroundTerminalsListResponse {
  readonly data: ReadonlyArray<ThreadBackgroundTerminal>
  readonly nextCursor?: string | null
}

/** Experimental. Params of `thread/backgroundTerminals/terminate`. */
export interface ThreadBackgroundTerminalsTerminateParams {
  readonly processId: string
  readonly threadId: string
}

/** Experimental. Result of `thread/backgroundTerminals/terminate`. */
export interface ThreadBackgroundTerminalsTerminateResponse {
  readonly terminated: boolean
}

/** Params of `thread/closed`. */
export interface ThreadClosedNotification {
  readonly threadId: string
}

/** Params of `thread/compact/start`. */
export interface ThreadCompactStartParams {
  readonly threadId: string
}

/** Result of `thread/compact/start`. */
export interface ThreadCompactStartResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/decrement_elicitation`. */
export interface ThreadDecrementElicitationParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/decrement_elicitation`. */
export interface ThreadDecrementElicitationResponse {
  readonly count: number
  readonly paused: boolean
}

/** Params of `thread/delete`. */
export interface ThreadDeleteParams {
  readonly threadId: string
}

/** Result of `thread/delete`. */
export interface ThreadDeleteResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/deleted`. */
export interface ThreadDeletedNotification {
  readonly threadId: string
}

/** Received in `thread/fork`, `thread/list` and 9 more. */
export interface ThreadEnvironment {
  readonly cwd: LegacyAppPathString
  readonly environmentId: string
  readonly runtimeWorkspaceRoots: ReadonlyArray<LegacyAppPathString>
}

/** Received in `thread/fork`, `thread/list` and 8 more. */
export interface ThreadExtra {
  readonly [key: string]: unknown
}

/** Params of `thread/fork`. */
export interface ThreadForkParams {
  readonly threadId: string
  readonly approvalPolicy?: AskForApproval | null | undefined
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  /** Experimental. */
  readonly attachToSource?: boolean | undefined
  readonly baseInstructions?: string | null | undefined
  /** Experimental. */
  readonly beforeTurnId?: string | null | undefined
  readonly config?: { readonly [key: string]: unknown } | null | undefined
  readonly cwd?: string | null | undefined
  /** Experimental. */
  readonly deferGoalContinuation?: boolean | undefined
  readonly developerInstructions?: string | null | undefined
  readonly ephemeral?: boolean | undefined
  readonly excludeTurns?: boolean | undefined
  /** Experimental. */
  readonly experimentalDisablePredictionMcp?: boolean | undefined
  /** Experimental. */
  readonly experimentalPredictionMode?: boolean | undefined
  readonly lastTurnId?: string | null | undefined
  readonly model?: string | null | undefined
  readonly modelProvider?: string | null | undefined
  /** Experimental. */
  readonly path?: string | null | undefined
  /** Experimental. */
  readonly permissions?: string | null | undefined
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly sandbox?: SandboxMode | null | undefined
  readonly serviceTier?: string | null | undefined
  readonly threadSource?: ThreadSource | null | undefined
}

/** Result of `thread/fork`. */
export interface ThreadForkResponse {
  readonly approvalPolicy: OpenAskForApproval
  readonly approvalsReviewer: OpenApprovalsReviewer
  readonly cwd: AbsolutePathBuf
  readonly model: string
  readonly modelProvider: string
  readonly sandbox: OpenSandboxPolicy
  readonly thread: Thread
  /** Experimental. */
  readonly activePermissionProfile?: ActivePermissionProfile | null
  readonly disabledPluginIds?: ReadonlyArray<string>
  readonly instructionSources?: ReadonlyArray<LegacyAppPathString>
  /** Experimental. */
  readonly multiAgentMode?: OpenMultiAgentMode
  readonly reasoningEffort?: ReasoningEffort | null
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf>
  readonly serviceTier?: string | null
}

/** Received in `thread/goal/get`, `thread/goal/set` and 1 more. */
export interface ThreadGoal {
  readonly createdAt: number
  readonly objective: string
  readonly status: OpenThreadGoalStatus
  readonly threadId: string
  /** Seconds. */
  readonly timeUsedSeconds: number
  readonly tokensUsed: number
  readonly updatedAt: number
  readonly tokenBudget?: number | null
}

/** Params of `thread/goal/clear`. */
export interface ThreadGoalClearParams {
  readonly threadId: string
  readonly origin?: ThreadGoalMutationOrigin | null | undefined
}

/** Result of `thread/goal/clear`. */
export interface ThreadGoalClearResponse {
  readonly cleared: boolean
}

/** Params of `thread/goal/cleared`. */
export interface ThreadGoalClearedNotification {
  readonly threadId: string
}

/** Params of `thread/goal/get`. */
export interface ThreadGoalGetParams {
  readonly threadId: string
}

/** Result of `thread/goal/get`. */
export interface ThreadGoalGetResponse {
  readonly goal?: ThreadGoal | null
}

/** Sent in `thread/goal/clear` and `thread/goal/set`. */
export type ThreadGoalMutationOrigin = "user" | "automatic"

/** Params of `thread/goal/set`. */
export interface ThreadGoalSetParams {
  readonly threadId: string
  readonly objective?: string | null | undefined
  readonly origin?: ThreadGoalMutationOrigin | null | undefined
  readonly status?: ThreadGoalStatus | null | undefined
  readonly tokenBudget?: number | null | undefined
}

/** Result of `thread/goal/set`. */
export interface ThreadGoalSetResponse {
  readonly goal: ThreadGoal
}

/** Sent in `thread/goal/set`. */
export type ThreadGoalStatus = "active" | "paused" | "blocked" | "usageLimited" | "budgetLimited" | "complete"

/** Received in `thread/goal/get`, `thread/goal/set` and 1 more. */
export type OpenThreadGoalStatus =
  | "active"
  | "paused"
  | "blocked"
  | "usageLimited"
  | "budgetLimited"
  | "complete"
  | (string & {})

/** Params of `thread/goal/updated`. */
export interface ThreadGoalUpdatedNotification {
  readonly goal: ThreadGoal
  readonly threadId: string
  readonly turnId?: string | null
}

/** Experimental. Received in `thread/guardianReview`. */
export interface ThreadGuardianAssessment {
  readonly outcome: GuardianAssessmentOutcome
  readonly rationale: string
  readonly riskLevel: GuardianRiskLevel
  readonly userAuthorization: GuardianUserAuthorization
}

/** Experimental. Params of `thread/guardianReview`. */
export interface ThreadGuardianReviewParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/guardianReview`. */
export interface ThreadGuardianReviewResponse {
  readonly callId: string
  readonly assessment?: ThreadGuardianAssessment | null
}

/** Sent in `thread/start`. */
export type ThreadHistoryMode = "legacy" | "paginated"

/** Received in `thread/fork`, `thread/list` and 8 more. */
export type OpenThreadHistoryMode = "legacy" | "paginated" | (string & {})

/** Received in `applyPatchApproval`, `execCommandApproval` and 10 more. */
export type ThreadId = string

/** Experimental. Params of `thread/increment_elicitation`. */
export interface ThreadIncrementElicitationParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/increment_elicitation`. */
export interface ThreadIncrementElicitationResponse {
  readonly count: number
  readonly paused: boolean
}

/** Params of `thread/inject_items`. */
export interface ThreadInjectItemsParams {
  readonly items: ReadonlyArray<unknown>
  readonly threadId: string
}

/** Result of `thread/inject_items`. */
export interface ThreadInjectItemsResponse {
  readonly [key: string]: unknown
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type ThreadItem =
  | ThreadItemUserMessage
  | ThreadItemHookPrompt
  | ThreadItemAgentMessage
  | ThreadItemFunctionCallOutput
  | ThreadItemPlan
  | ThreadItemReasoning
  | ThreadItemCommandExecution
  | ThreadItemFileChange
  | ThreadItemMcpToolCall
  | ThreadItemDynamicToolCall
  | ThreadItemCollabAgentToolCall
  | ThreadItemSubAgentActivity
  | ThreadItemWebSearch
  | ThreadItemImageView
  | ThreadItemSleep
  | ThreadItemImageGeneration
  | ThreadItemEnteredReviewMode
  | ThreadItemExitedReviewMode
  | ThreadItemContextCompaction
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `agentMessage` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemAgentMessage {
  readonly type: "agentMessage"
  readonly id: string
  readonly text: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly delivery?: AgentMessageDelivery | null
  readonly memoryCitation?: MemoryCitation | null
  readonly moderation?: AgentMessageModeration | null
  readonly phase?: OpenMessagePhase | null
  readonly questions?: ReadonlyArray<AsyncUserInputQuestion> | null
}

/** Variant `collabAgentToolCall` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemCollabAgentToolCall {
  readonly type: "collabAgentToolCall"
  readonly agentsStates: { readonly [key: string]: CollabAgentState }
  readonly id: string
  readonly receiverThreadIds: ReadonlyArray<string>
  readonly senderThreadId: string
  readonly status: CollabAgentToolCallStatus
  readonly tool: CollabAgentTool
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly model?: string | null
  readonly prompt?: string | null
  readonly reasoningEffort?: ReasoningEffort | null
}

/** Variant `commandExecution` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemCommandExecution {
  readonly type: "commandExecution"
  readonly command: string
  readonly commandActions: ReadonlyArray<CommandAction>
  readonly cwd: LegacyAppPathString
  readonly id: string
  readonly status: CommandExecutionStatus
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly aggregatedOutput?: string | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly exitCode?: number | null
  readonly pluginId?: string | null
  readonly processId?: string | null
  readonly scriptPath?: string | null
  readonly source?: CommandExecutionSource
}

/** Variant `contextCompaction` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemContextCompaction {
  readonly type: "contextCompaction"
  readonly id: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `dynamicToolCall` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemDynamicToolCall {
  readonly type: "dynamicToolCall"
  readonly arguments: unknown
  readonly id: string
  readonly status: DynamicToolCallStatus
  readonly tool: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly contentItems?: ReadonlyArray<OpenDynamicToolCallOutputContentItem> | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly namespace?: string | null
  readonly success?: boolean | null
}

/** Variant `enteredReviewMode` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemEnteredReviewMode {
  readonly type: "enteredReviewMode"
  readonly id: string
  readonly review: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Received in `thread/items/list` and `thread/items/read`. */
export interface ThreadItemEntry {
  readonly item: ThreadItem
  readonly turnId: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Experimental. */
  readonly outputDeferred?: boolean
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `exitedReviewMode` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemExitedReviewMode {
  readonly type: "exitedReviewMode"
  readonly id: string
  readonly review: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `fileChange` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemFileChange {
  readonly type: "fileChange"
  readonly changes: ReadonlyArray<FileUpdateChange>
  readonly id: string
  readonly status: PatchApplyStatus
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `functionCallOutput` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemFunctionCallOutput {
  readonly type: "functionCallOutput"
  readonly id: string
  readonly name: string
  readonly output: OpenFunctionCallOutputBody
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly namespace?: string | null
}

/** Variant `hookPrompt` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemHookPrompt {
  readonly type: "hookPrompt"
  readonly fragments: ReadonlyArray<HookPromptFragment>
  readonly id: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** A variant of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export type ThreadItemImageGeneration = ThreadItemImageGenerationFileId | ThreadItemImageGenerationResult

/** Variant `imageGeneration` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemImageGenerationFileId {
  readonly type: "imageGeneration"
  readonly id: string
  readonly status: string
  readonly fileId: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly failure?: ImageGenerationFailure | null
  readonly generationId?: string | null
  readonly inputImages?: ReadonlyArray<ImageGenerationInputImage>
  readonly revisedPrompt?: string | null
  readonly savedPath?: AbsolutePathBuf | null
  readonly transparentBackground?: boolean | null
  readonly result?: string
}

/** Variant `imageGeneration` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemImageGenerationResult {
  readonly type: "imageGeneration"
  readonly id: string
  readonly status: string
  readonly result: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly failure?: ImageGenerationFailure | null
  readonly generationId?: string | null
  readonly inputImages?: ReadonlyArray<ImageGenerationInputImage>
  readonly revisedPrompt?: string | null
  readonly savedPath?: AbsolutePathBuf | null
  readonly transparentBackground?: boolean | null
  readonly fileId?: string
}

/** Variant `imageView` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemImageView {
  readonly type: "imageView"
  readonly id: string
  readonly path: LegacyAppPathString
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `mcpToolCall` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemMcpToolCall {
  readonly type: "mcpToolCall"
  readonly arguments: unknown
  readonly id: string
  readonly server: string
  readonly status: McpToolCallStatus
  readonly tool: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly appContext?: McpToolCallAppContext | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly error?: McpToolCallError | null
  readonly mcpAppResourceUri?: string | null
  readonly mcpAppUi?: McpAppUi | null
  readonly pluginId?: string | null
  readonly readOnlyHint?: boolean | null
  readonly result?: McpToolCallResult | null
}

/** Sent in `thread/items/list`. */
export interface ThreadItemOutputDeferral {
  /** Experimental. */
  readonly commandExecution?: boolean | undefined
  /** Experimental. */
  readonly mcpToolCall?: boolean | undefined
}

/** Variant `plan` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemPlan {
  readonly type: "plan"
  readonly id: string
  readonly text: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `reasoning` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemReasoning {
  readonly type: "reasoning"
  readonly id: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly content?: ReadonlyArray<string>
  readonly summary?: ReadonlyArray<string>
}

/** Variant `sleep` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemSleep {
  readonly type: "sleep"
  /** Milliseconds. */
  readonly durationMs: number
  readonly id: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
}

/** Variant `subAgentActivity` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemSubAgentActivity {
  readonly type: "subAgentActivity"
  readonly agentPath: string
  readonly agentThreadId: string
  readonly id: string
  readonly kind: SubAgentActivityKind
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly model?: string | null
  readonly reasoningEffort?: ReasoningEffort | null
}

/** Variant `userMessage` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemUserMessage {
  readonly type: "userMessage"
  readonly content: ReadonlyArray<OpenUserInput>
  readonly id: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly clientId?: string | null
}

/** Variant `webSearch` of `ThreadItem`. Received in `item/completed`, `item/started` and 19 more. */
export interface ThreadItemWebSearch {
  readonly type: "webSearch"
  readonly id: string
  readonly query: string
  /** Unix time in milliseconds. */
  readonly completedAtMs?: number | null
  /** Unix time in milliseconds. */
  readonly startedAtMs?: number | null
  readonly action?: WebSearchAction | null
  readonly results?: ReadonlyArray<unknown> | null
}

/** Sent in `thread/items/list`. */
export type ThreadItemsListAnchor = ThreadItemsListAnchorItem

/** Variant `item` of `ThreadItemsListAnchor`. Sent in `thread/items/list`. */
export interface ThreadItemsListAnchorItem {
  readonly type: "item"
  readonly itemId: string
}

/** Sent in `thread/items/list`. */
export type ThreadItemsListCursor = string | ThreadItemsListAnchor

/** Params of `thread/items/list`. */
export interface ThreadItemsListParams {
  readonly threadId: string
  readonly cursor?: ThreadItemsListCursor | null | undefined
  readonly deferOutput?: ThreadItemOutputDeferral | null | undefined
  readonly limit?: number | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
  readonly turnId?: string | null | undefined
}

/** Result of `thread/items/list`. */
export interface ThreadItemsListResponse {
  readonly data: ReadonlyArray<ThreadItemEntry>
  readonly backwardsCursor?: string | null
  readonly nextCursor?: string | null
}

/** Experimental. Params of `thread/items/read`. */
export interface ThreadItemsReadParams {
  readonly itemIds: ReadonlyArray<string>
  readonly threadId: string
  readonly turnId: string
}

/** Experimental. Result of `thread/items/read`. */
export interface ThreadItemsReadResponse {
  readonly data: ReadonlyArray<ThreadItemEntry>
}

/** Sent in `thread/list`. */
export type ThreadListCwdFilter = string | ReadonlyArray<string>

/** Params of `thread/list`. */
export interface ThreadListParams {
  /** Experimental. */
  readonly ancestorThreadId?: string | null | undefined
  readonly archived?: boolean | null | undefined
  /** Experimental. */
  readonly attachedToThreadId?: string | null | undefined
  readonly currentAccountOnly?: boolean | undefined
  readonly cursor?: string | null | undefined
  readonly cwd?: ThreadListCwdFilter | null | undefined
  readonly excludedThreadIds?: ReadonlyArray<string> | null | undefined
  /** Experimental. */
  readonly includeAttachedThreads?: boolean | undefined
  readonly limit?: number | null | undefined
  readonly modelProviders?: ReadonlyArray<string> | null | undefined
  readonly originators?: ReadonlyArray<string> | null | undefined
  /** Experimental. */
  readonly parentThreadId?: string | null | undefined
  /** Experimental. */
  readonly projectId?: string | null | undefined
  readonly searchTerm?: string | null | undefined
  readonly sectionId?: string | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
  readonly sortKey?: ThreadSortKey | null | undefined
  readonly sourceKinds?: ReadonlyArray<ThreadSourceKind> | null | undefined
  readonly useStateDbOnly?: boolean | undefined
}

/** Result of `thread/list`. */
export interface ThreadListResponse {
  readonly data: ReadonlyArray<Thread>
  readonly backwardsCursor?: string | null
  readonly nextCursor?: string | null
  /** Experimental. */
  readonly readStates?: { readonly [key: string]: ThreadReadState } | null
}

/** Params of `thread/loaded/list`. */
export interface ThreadLoadedListParams {
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Result of `thread/loaded/list`. */
export interface ThreadLoadedListResponse {
  readonly data: ReadonlyArray<string>
  readonly nextCursor?: string | null
}

/** Sent in `thread/memoryMode/set`. */
export type ThreadMemoryMode = "enabled" | "disabled"

/** Experimental. Params of `thread/memoryMode/set`. */
export interface ThreadMemoryModeSetParams {
  readonly mode: ThreadMemoryMode
  readonly threadId: string
}

/** Experimental. Result of `thread/memoryMode/set`. */
export interface ThreadMemoryModeSetResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/memory/read`. */
export interface ThreadMemoryReadParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/memory/read`. */
export interface ThreadMemoryReadResponse {
  readonly summary?: string | null
}

/** Sent in `thread/metadata/update`. */
export interface ThreadMetadataGitInfoUpdateParams {
  readonly branch?: string | null | undefined
  readonly originUrl?: string | null | undefined
  readonly sha?: string | null | undefined
}

/** Params of `thread/metadata/update`. */
export interface ThreadMetadataUpdateParams {
  readonly threadId: string
  /** Experimental. */
  readonly daybreakEnabled?: boolean | null | undefined
  readonly gitInfo?: ThreadMetadataGitInfoUpdateParams | null | undefined
  /** Experimental. */
  readonly projectId?: string | null | undefined
}

/** Result of `thread/metadata/update`. */
export interface ThreadMetadataUpdateResponse {
  readonly thread: Thread
}

/** Params of `thread/name/updated`. */
export interface ThreadNameUpdatedNotification {
  readonly threadId: string
  readonly threadName?: string | null
}

/** Experimental. Params of `thread/prediction/request`. */
export interface ThreadPredictionRequestParams {
  readonly sourceTurnId: string
  readonly threadId: string
}

/** Experimental. Result of `thread/prediction/request`. */
export interface ThreadPredictionRequestResponse {
  readonly [key: string]: unknown
}

/** Received in `thread/prediction/updated`. */
export type ThreadPredictionResult =
  | ThreadPredictionResultCompleted
  | ThreadPredictionResultFailed
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `completed` of `ThreadPredictionResult`. Received in `thread/prediction/updated`. */
export interface ThreadPredictionResultCompleted {
  readonly type: "completed"
  readonly text?: string | null
}

/** Variant `failed` of `ThreadPredictionResult`. Received in `thread/prediction/updated`. */
export interface ThreadPredictionResultFailed {
  readonly type: "failed"
}

/** Params of `thread/prediction/updated`. */
export interface ThreadPredictionUpdatedNotification {
  readonly result: ThreadPredictionResult
  readonly sourceTurnId: string
  readonly threadId: string
}

/** Experimental. Params of `thread/prepareApprovedPlan`. */
export interface ThreadPrepareApprovedPlanParams {
  readonly markdown: string
  readonly threadId: string
  readonly attachmentPath?: string | null | undefined
}

/** Experimental. Result of `thread/prepareApprovedPlan`. */
export interface ThreadPrepareApprovedPlanResponse {
  readonly prompt: string
}

/** Params of `thread/project/updated`. */
export interface ThreadProjectUpdatedNotification {
  readonly projectId: string | null
  readonly threadId: string
}

/** Experimental. Params of `thread/queue/add`. */
export interface ThreadQueueAddParams {
  readonly clientUserMessageId: string
  readonly input: ReadonlyArray<UserInput>
  readonly threadId: string
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null | undefined
}

/** Experimental. Result of `thread/queue/add`. */
export interface ThreadQueueAddResponse {
  readonly queuedSubmission: QueuedSubmission
}

/** Params of `thread/queue/changed`. */
export interface ThreadQueueChangedNotification {
  readonly threadId: string
}

/** Experimental. Params of `thread/queue/delete`. */
export interface ThreadQueueDeleteParams {
  readonly queuedSubmissionId: string
  readonly threadId: string
}

/** Experimental. Result of `thread/queue/delete`. */
export interface ThreadQueueDeleteResponse {
  readonly deleted: boolean
}

/** Experimental. Params of `thread/queue/list`. */
export interface ThreadQueueListParams {
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Experimental. Result of `thread/queue/list`. */
export interface ThreadQueueListResponse {
  readonly data: ReadonlyArray<QueuedSubmission>
  readonly nextCursor?: string | null
}

/** Experimental. Params of `thread/queue/reorder`. */
export interface ThreadQueueReorderParams {
  readonly queuedSubmissionIds: ReadonlyArray<string>
  readonly threadId: string
}

/** Experimental. Result of `thread/queue/reorder`. */
export interface ThreadQueueReorderResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/queue/start`. */
export interface ThreadQueueStartParams {
  readonly threadId: string
  readonly queuedSubmissionId?: string | null | undefined
}

/** Experimental. Result of `thread/queue/start`. */
export interface ThreadQueueStartResponse {
  readonly turn: Turn
}

/** Experimental. Params of `thread/queue/update`. */
export interface ThreadQueueUpdateParams {
  readonly input: ReadonlyArray<UserInput>
  readonly queuedSubmissionId: string
  readonly threadId: string
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null | undefined
}

/** Experimental. Result of `thread/queue/update`. */
export interface ThreadQueueUpdateResponse {
  readonly queuedSubmission: QueuedSubmission
}

/** Params of `thread/read`. */
export interface ThreadReadParams {
  readonly threadId: string
  readonly includeTurns?: boolean | undefined
}

/** Result of `thread/read`. */
export interface ThreadReadResponse {
  readonly thread: Thread
  /** Experimental. */
  readonly readState?: ThreadReadState | null
}

/** Received in `thread/list`, `thread/read` and 2 more. */
export interface ThreadReadState {
  readonly revision: string
  readonly firstUnread?: ThreadUnreadPosition | null
}

/** Params of `thread/readState/changed`. */
export interface ThreadReadStateChangedNotification {
  readonly readState: ThreadReadState
  readonly threadId: string
}

/** Sent in `thread/readState/update`. */
export type ThreadReadStateOperation = ThreadReadStateOperationRead | ThreadReadStateOperationUnread

/** Variant `read` of `ThreadReadStateOperation`. Sent in `thread/readState/update`. */
export interface ThreadReadStateOperationRead {
  readonly type: "read"
}

/** Variant `unread` of `ThreadReadStateOperation`. Sent in `thread/readState/update`. */
export interface ThreadReadStateOperationUnread {
  readonly type: "unread"
}

/** Experimental. Params of `thread/readState/update`. */
export interface ThreadReadStateUpdateParams {
  readonly expectedRevision: string
  readonly operation: ThreadReadStateOperation
  readonly threadId: string
}

/** Experimental. Result of `thread/readState/update`. */
export interface ThreadReadStateUpdateResponse {
  readonly readState: ThreadReadState
}

/** Experimental. Params of `thread/realtime/appendAudio`. */
export interface ThreadRealtimeAppendAudioParams {
  readonly audio: ThreadRealtimeAudioChunk
  readonly threadId: string
}

/** Experimental. Result of `thread/realtime/appendAudio`. */
export interface ThreadRealtimeAppendAudioResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/realtime/appendSpeech`. */
export interface ThreadRealtimeAppendSpeechParams {
  readonly text: string
  readonly threadId: string
}

/** Experimental. Result of `thread/realtime/appendSpeech`. */
export interface ThreadRealtimeAppendSpeechResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/realtime/appendText`. */
export interface ThreadRealtimeAppendTextParams {
  readonly text: string
  readonly threadId: string
  readonly role?: ConversationTextRole | undefined
}

/** Experimental. Result of `thread/realtime/appendText`. */
export interface ThreadRealtimeAppendTextResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/realtime/appendAudio`. Received in `thread/realtime/outputAudio/delta`. */
export interface ThreadRealtimeAudioChunk {
  readonly data: string
  readonly numChannels: number
  readonly sampleRate: number
  readonly itemId?: string | null | undefined
  readonly samplesPerChannel?: number | null | undefined
}

/** Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more. */
export type ThreadRealtimeBemItemPresentation =
  | ThreadRealtimeBemItemPresentationWholeItem
  | ThreadRealtimeBemItemPresentationInlineMarkdown
  | ThreadRealtimeBemItemPresentationInlineVisualization
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * Variant `inlineMarkdown` of `ThreadRealtimeBemItemPresentation`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeBemItemPresentationInlineMarkdown {
  readonly type: "inlineMarkdown"
}

/**
 * Variant `inlineVisualization` of `ThreadRealtimeBemItemPresentation`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeBemItemPresentationInlineVisualization {
  readonly type: "inlineVisualization"
  readonly index: number
}

/**
 * Variant `wholeItem` of `ThreadRealtimeBemItemPresentation`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeBemItemPresentationWholeItem {
  readonly type: "wholeItem"
}

/** Params of `thread/realtime/closed`. */
export interface ThreadRealtimeClosedNotification {
  readonly threadId: string
  readonly reason?: string | null
}

/** Params of `thread/realtime/error`. */
export interface ThreadRealtimeErrorNotification {
  readonly message: string
  readonly threadId: string
}

/** Sent in `thread/realtime/start`. */
export interface ThreadRealtimeInitialItem {
  readonly role: ConversationTextRole
  readonly text: string
}

/** Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more. */
export type ThreadRealtimeItem =
  | ThreadRealtimeItemRealtimeSessionStarted
  | ThreadRealtimeItemTranscriptSegment
  | ThreadRealtimeItemBemItemPromoted
  | ThreadRealtimeItemRealtimeSessionClosed
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Params of `thread/realtime/itemAdded`. */
export interface ThreadRealtimeItemAddedNotification {
  readonly item: unknown
  readonly threadId: string
}

/**
 * Variant `bemItemPromoted` of `ThreadRealtimeItem`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeItemBemItemPromoted {
  readonly type: "bemItemPromoted"
  readonly id: string
  readonly realtimeSessionId: string
  readonly itemId: string
  readonly presentation: ThreadRealtimeBemItemPresentation
  readonly turnId: string
}

/** Params of `thread/realtime/item/completed`. */
export interface ThreadRealtimeItemCompletedNotification {
  readonly item: ThreadRealtimeItem
  readonly threadId: string
}

/**
 * Variant `realtimeSessionClosed` of `ThreadRealtimeItem`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeItemRealtimeSessionClosed {
  readonly type: "realtimeSessionClosed"
  readonly id: string
  readonly realtimeSessionId: string
  readonly outcome: ThreadRealtimeSessionOutcome
}

/**
 * Variant `realtimeSessionStarted` of `ThreadRealtimeItem`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeItemRealtimeSessionStarted {
  readonly type: "realtimeSessionStarted"
  readonly id: string
  readonly realtimeSessionId: string
}

/** Params of `thread/realtime/item/started`. */
export interface ThreadRealtimeItemStartedNotification {
  readonly item: ThreadRealtimeItem
  readonly threadId: string
}

/** Params of `thread/realtime/item/transcript/delta`. */
export interface ThreadRealtimeItemTranscriptDeltaNotification {
  readonly delta: string
  readonly itemId: string
  readonly threadId: string
}

/**
 * Variant `transcriptSegment` of `ThreadRealtimeItem`.
 * Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more.
 */
export interface ThreadRealtimeItemTranscriptSegment {
  readonly type: "transcriptSegment"
  readonly id: string
  readonly realtimeSessionId: string
  readonly role: ThreadRealtimeTranscriptRole
  readonly text: string
}

/** Experimental. Params of `thread/realtime/listVoices`. */
export interface ThreadRealtimeListVoicesParams {
  readonly [key: string]: never
}

/** Experimental. Result of `thread/realtime/listVoices`. */
export interface ThreadRealtimeListVoicesResponse {
  readonly voices: RealtimeVoicesList
}

/** Params of `thread/realtime/outputAudio/delta`. */
export interface ThreadRealtimeOutputAudioDeltaNotification {
  readonly audio: ThreadRealtimeAudioChunk
  readonly threadId: string
}

/** Params of `thread/realtime/sdp`. */
export interface ThreadRealtimeSdpNotification {
  readonly sdp: string
  readonly threadId: string
}

/** Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more. */
export type ThreadRealtimeSessionOutcome = "ended" | "failed" | (string & {})

/** Experimental. Params of `thread/realtime/start`. */
export interface ThreadRealtimeStartParams {
  readonly outputModality: RealtimeOutputModality
  readonly threadId: string
  readonly backendReasoningStatus?: boolean | undefined
  readonly clientManagedHandoffs?: boolean | null | undefined
  readonly codexResponseHandoffChannelPrefixes?: { readonly [key: string]: ReadonlyArray<string> } | null | undefined
  readonly codexResponseHandoffMode?: CodexResponseHandoffMode | null | undefined
  readonly codexResponseItemPrefix?: string | null | undefined
  readonly codexResponsesAsItems?: boolean | null | undefined
  readonly delegationAckFiller?: boolean | null | undefined
  readonly flushTranscriptTailOnSessionEnd?: boolean | null | undefined
  readonly includeStartupContext?: boolean | null | undefined
  readonly initialItems?: ReadonlyArray<ThreadRealtimeInitialItem> | null | undefined
  readonly model?: string | null | undefined
  readonly prompt?: string | null | undefined
  readonly realtimeEndInstructions?: string | null | undefined
  readonly realtimeSessionId?: string | null | undefined
  readonly realtimeStartInstructions?: string | null | undefined
  readonly transport?: ThreadRealtimeStartTransport | null | undefined
  readonly version?: RealtimeConversationVersion | null | undefined
  readonly voice?: RealtimeVoice | null | undefined
  readonly voiceSessionId?: string | null | undefined
}

/** Experimental. Result of `thread/realtime/start`. */
export interface ThreadRealtimeStartResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/realtime/start`. */
export type ThreadRealtimeStartTransport =
  | ThreadRealtimeStartTransportWebsocket
  | ThreadRealtimeStartTransportWebrtc
  | ThreadRealtimeStartTransportExistingCall

/** Variant `existingCall` of `ThreadRealtimeStartTransport`. Sent in `thread/realtime/start`. */
export interface ThreadRealtimeStartTransportExistingCall {
  readonly type: "existingCall"
  readonly callId: string
}

/** Variant `webrtc` of `ThreadRealtimeStartTransport`. Sent in `thread/realtime/start`. */
export interface ThreadRealtimeStartTransportWebrtc {
  readonly type: "webrtc"
  readonly sdp: string
}

/** Variant `websocket` of `ThreadRealtimeStartTransport`. Sent in `thread/realtime/start`. */
export interface ThreadRealtimeStartTransportWebsocket {
  readonly type: "websocket"
}

/** Params of `thread/realtime/started`. */
export interface ThreadRealtimeStartedNotification {
  readonly threadId: string
  readonly version: OpenRealtimeConversationVersion
  readonly realtimeSessionId?: string | null
}

/** Experimental. Params of `thread/realtime/stop`. */
export interface ThreadRealtimeStopParams {
  readonly threadId: string
}

/** Experimental. Result of `thread/realtime/stop`. */
export interface ThreadRealtimeStopResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/realtime/transcript/delta`. */
export interface ThreadRealtimeTranscriptDeltaNotification {
  readonly delta: string
  readonly role: string
  readonly threadId: string
}

/** Params of `thread/realtime/transcript/done`. */
export interface ThreadRealtimeTranscriptDoneNotification {
  readonly role: string
  readonly text: string
  readonly threadId: string
}

/** Received in `thread/realtime/item/completed`, `thread/realtime/item/started` and 1 more. */
export type ThreadRealtimeTranscriptRole = "user" | "assistant" | (string & {})

/** Sent in `thread/resume`. */
export interface ThreadResumeInitialTurnsPageParams {
  readonly itemsView?: TurnItemsView | null | undefined
  readonly limit?: number | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
}

/** Params of `thread/resume`. */
export interface ThreadResumeParams {
  readonly threadId: string
  readonly approvalPolicy?: AskForApproval | null | undefined
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  readonly baseInstructions?: string | null | undefined
  readonly config?: { readonly [key: string]: unknown } | null | undefined
  readonly cwd?: string | null | undefined
  readonly developerInstructions?: string | null | undefined
  readonly excludeTurns?: boolean | undefined
  /** Experimental. */
  readonly history?: ReadonlyArray<ResponseItem> | null | undefined
  /** Experimental. */
  readonly initialTurnsPage?: ThreadResumeInitialTurnsPageParams | null | undefined
  readonly model?: string | null | undefined
  readonly modelProvider?: string | null | undefined
  /** Experimental. */
  readonly path?: string | null | undefined
  /** Experimental. */
  readonly permissions?: string | null | undefined
  readonly personality?: Personality | null | undefined
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly sandbox?: SandboxMode | null | undefined
  readonly serviceTier?: string | null | undefined
}

/** Result of `thread/resume`. */
export interface ThreadResumeResponse {
  readonly approvalPolicy: OpenAskForApproval
  readonly approvalsReviewer: OpenApprovalsReviewer
  readonly cwd: AbsolutePathBuf
  readonly model: string
  readonly modelProvider: string
  readonly sandbox: OpenSandboxPolicy
  readonly thread: Thread
  /** Experimental. */
  readonly activePermissionProfile?: ActivePermissionProfile | null
  readonly collaborationMode?: OpenCollaborationMode | null
  readonly disabledPluginIds?: ReadonlyArray<string>
  /** Experimental. */
  readonly initialTurnsPage?: TurnsPage | null
  readonly instructionSources?: ReadonlyArray<LegacyAppPathString>
  readonly itemsBackwardsCursor?: string | null
  /** Experimental. */
  readonly multiAgentMode?: OpenMultiAgentMode
  readonly reasoningEffort?: ReasoningEffort | null
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf>
  readonly serviceTier?: string | null
  readonly turnsBackwardsCursor?: string | null
}

/** Params of `thread/revert`. */
export interface ThreadRevertParams {
  readonly beforeTurnId: string
  readonly threadId: string
}

/** Result of `thread/revert`. */
export interface ThreadRevertResponse {
  readonly thread: Thread
  readonly itemsBackwardsCursor?: string | null
  readonly turnsBackwardsCursor?: string | null
}

/** Params of `thread/reverted`. */
export interface ThreadRevertedNotification {
  readonly threadId: string
}

/** Experimental. Params of `thread/sample/cancel`. */
export interface ThreadSampleCancelParams {
  readonly requestId: RequestId
}

/** Experimental. Result of `thread/sample/cancel`. */
export interface ThreadSampleCancelResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `thread/sample`. */
export interface ThreadSampleParams {
  readonly expectedTurnId: string
  readonly prompt: string
  readonly threadId: string
  readonly allowInProgressTurn?: boolean | undefined
  readonly disableMcp?: boolean | undefined
  readonly effort?: ReasoningEffort | null | undefined
  readonly interruptOnCancel?: boolean | null | undefined
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null | undefined
  readonly threadSource?: ThreadSource | null | undefined
  readonly turnTrigger?: string | null | undefined
}

/** Experimental. Result of `thread/sample`. */
export interface ThreadSampleResponse {
  readonly responseId: string
  readonly sourceTurnId: string
  readonly cachedInputTokens?: number | null
  readonly inputTokens?: number | null
  readonly outputTokens?: number | null
  readonly text?: string | null
}

/** Experimental. Received in `thread/searchOccurrences`. */
export interface ThreadSearchOccurrence {
  readonly itemId: string
  readonly snippet: string
  readonly snippetMatchRange: ThreadSearchTextRange
  readonly turnCursor: string
  readonly turnId: string
}

/** Experimental. Params of `thread/searchOccurrences`. */
export interface ThreadSearchOccurrencesParams {
  readonly searchTerm: string
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Experimental. Result of `thread/searchOccurrences`. */
export interface ThreadSearchOccurrencesResponse {
  readonly data: ReadonlyArray<ThreadSearchOccurrence>
  readonly nextCursor?: string | null
}

/** Experimental. Params of `thread/search`. */
export interface ThreadSearchParams {
  readonly searchTerm: string
  readonly archived?: boolean | null | undefined
  readonly currentAccountOnly?: boolean | undefined
  readonly cursor?: string | null | undefined
  readonly includeAttachedThreads?: boolean | undefined
  readonly limit?: number | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
  readonly sortKey?: ThreadSearchSortKey | null | undefined
  readonly sourceKinds?: ReadonlyArray<ThreadSourceKind> | null | undefined
}

/** Experimental. Result of `thread/search`. */
export interface ThreadSearchResponse {
  readonly data: ReadonlyArray<ThreadSearchResult>
  readonly backwardsCursor?: string | null
  readonly nextCursor?: string | null
}

/** Received in `thread/search`. */
export interface ThreadSearchResult {
  readonly snippet: string
  readonly thread: Thread
}

/** Sent in `thread/search`. */
export type ThreadSearchSortKey = "created_at" | "updated_at" | "recency_at"

/** Experimental. Received in `thread/searchOccurrences`. */
export interface ThreadSearchTextRange {
  readonly end: number
  readonly start: number
}

/** Received in `thread/fork`, `thread/list` and 11 more. */
export interface ThreadSection {
  readonly id: string
  readonly name: string
  readonly appearance?: ThreadSectionAppearance | null
}

/** Sent in `threadSection/create` and `threadSection/update`. Received in `thread/fork`, `thread/list` and 11 more. */
export interface ThreadSectionAppearance {
  readonly color?: string | null | undefined
  readonly icon?: string | null | undefined
}

/** Params of `thread/section/changed`. */
export interface ThreadSectionChangedNotification {
  readonly sectionId: string | null
  readonly threadId: string
}

/** Params of `threadSection/create`. */
export interface ThreadSectionCreateParams {
  readonly name: string
  readonly appearance?: ThreadSectionAppearance | null | undefined
}

/** Result of `threadSection/create`. */
export interface ThreadSectionCreateResponse {
  readonly section: ThreadSection
}

/** Params of `threadSection/delete`. */
export interface ThreadSectionDeleteParams {
  readonly sectionId: string
}

/** Result of `threadSection/delete`. */
export interface ThreadSectionDeleteResponse {
  readonly [key: string]: unknown
}

/** Params of `threadSection/list`. */
export interface ThreadSectionListParams {
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Result of `threadSection/list`. */
export interface ThreadSectionListResponse {
  readonly data: ReadonlyArray<ThreadSection>
  readonly nextCursor?: string | null
}

/** Params of `thread/section/move`. */
export interface ThreadSectionMoveParams {
  readonly sectionId: string | null
  readonly threadId: string
  readonly beforeThreadId?: string | null | undefined
}

/** Result of `thread/section/move`. */
export interface ThreadSectionMoveResponse {
  readonly [key: string]: unknown
}

/** Params of `threadSection/update`. */
export interface ThreadSectionUpdateParams {
  readonly name: string
  readonly sectionId: string
  readonly appearance?: ThreadSectionAppearance | null | undefined
}

/** Result of `threadSection/update`. */
export interface ThreadSectionUpdateResponse {
  readonly section: ThreadSection
}

/** Params of `thread/name/set`. */
export interface ThreadSetNameParams {
  readonly name: string
  readonly threadId: string
}

/** Result of `thread/name/set`. */
export interface ThreadSetNameResponse {
  readonly [key: string]: unknown
}

/** Received in `thread/settings/updated`. */
export interface ThreadSettings {
  readonly approvalPolicy: OpenAskForApproval
  readonly approvalsReviewer: OpenApprovalsReviewer
  readonly collaborationMode: OpenCollaborationMode
  readonly cwd: AbsolutePathBuf
  readonly model: string
  readonly modelProvider: string
  readonly sandboxPolicy: OpenSandboxPolicy
  readonly activePermissionProfile?: ActivePermissionProfile | null
  readonly disabledPluginIds?: ReadonlyArray<string>
  readonly effort?: ReasoningEffort | null
  /** Experimental. */
  readonly environments?: ReadonlyArray<ThreadEnvironment> | null
  /** Experimental. */
  readonly multiAgentMode?: OpenMultiAgentMode
  readonly personality?: OpenPersonality | null
  readonly serviceTier?: string | null
  readonly summary?: OpenReasoningSummary | null
}

/** Experimental. Params of `thread/settings/update`. */
export interface ThreadSettingsUpdateParams {
  readonly threadId: string
  readonly approvalPolicy?: AskForApproval | null | undefined
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  readonly collaborationMode?: CollaborationMode | null | undefined
  readonly cwd?: string | null | undefined
  readonly disabledPluginIds?: ReadonlyArray<string> | null | undefined
  readonly effort?: ReasoningEffort | null | undefined
  readonly environments?: ReadonlyArray<TurnEnvironmentParams> | null | undefined
  readonly model?: string | null | undefined
  readonly multiAgentMode?: MultiAgentMode | null | undefined
  readonly permissions?: string | null | undefined
  readonly personality?: Personality | null | undefined
  readonly sandboxPolicy?: SandboxPolicy | null | undefined
  readonly serviceTier?: string | null | undefined
  readonly summary?: ReasoningSummary | null | undefined
}

/** Experimental. Result of `thread/settings/update`. */
export interface ThreadSettingsUpdateResponse {
  readonly [key: string]: unknown
}

/** Params of `thread/settings/updated`. */
export interface ThreadSettingsUpdatedNotification {
  readonly threadId: string
  readonly threadSettings: ThreadSettings
}

/** Params of `thread/shellCommand`. */
export interface ThreadShellCommandParams {
  readonly command: string
  readonly threadId: string
  /** Milliseconds. */
  readonly timeoutMs?: number | null | undefined
}

/** Result of `thread/shellCommand`. */
export interface ThreadShellCommandResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/list`. */
export type ThreadSortKey = "created_at" | "updated_at" | "recency_at" | "section_position"

/** Sent in `thread/fork`, `thread/sample` and 1 more. Received in `thread/fork`, `thread/list` and 8 more. */
export type ThreadSource = string

/** Sent in `thread/list` and `thread/search`. */
export type ThreadSourceKind =
  | "cli"
  | "vscode"
  | "exec"
  | "appServer"
  | "subAgent"
  | "subAgentReview"
  | "subAgentCompact"
  | "subAgentThreadSpawn"
  | "subAgentOther"
  | "unknown"

/** Params of `thread/start`. */
export interface ThreadStartParams {
  /** Experimental. */
  readonly allowProviderModelFallback?: boolean | undefined
  readonly approvalPolicy?: AskForApproval | null | undefined
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  readonly baseInstructions?: string | null | undefined
  readonly config?: { readonly [key: string]: unknown } | null | undefined
  readonly cwd?: string | null | undefined
  /** Experimental. */
  readonly daybreakEnabled?: boolean | null | undefined
  readonly developerInstructions?: string | null | undefined
  /** Experimental. */
  readonly dynamicTools?: ReadonlyArray<DynamicToolSpec> | null | undefined
  /** Experimental. */
  readonly environments?: ReadonlyArray<TurnEnvironmentParams> | null | undefined
  readonly ephemeral?: boolean | null | undefined
  /** Experimental. */
  readonly experimentalRawEvents?: boolean | undefined
  /** Experimental. */
  readonly historyMode?: ThreadHistoryMode | null | undefined
  /** Experimental. */
  readonly mockExperimentalField?: string | null | undefined
  readonly model?: string | null | undefined
  readonly modelProvider?: string | null | undefined
  /** Experimental. */
  readonly multiAgentMode?: MultiAgentMode | null | undefined
  /** Experimental. */
  readonly permissions?: string | null | undefined
  readonly personality?: Personality | null | undefined
  /** Experimental. */
  readonly projectId?: string | null | undefined
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly sandbox?: SandboxMode | null | undefined
  /** Experimental. */
  readonly selectedCapabilityRoots?: ReadonlyArray<SelectedCapabilityRoot> | null | undefined
  readonly serviceName?: string | null | undefined
  readonly serviceTier?: string | null | undefined
  readonly sessionStartSource?: ThreadStartSource | null | undefined
  readonly threadSource?: ThreadSource | null | undefined
}

/** Result of `thread/start`. */
export interface ThreadStartResponse {
  readonly approvalPolicy: OpenAskForApproval
  readonly approvalsReviewer: OpenApprovalsReviewer
  readonly cwd: AbsolutePathBuf
  readonly model: string
  readonly modelProvider: string
  readonly sandbox: OpenSandboxPolicy
  readonly thread: Thread
  /** Experimental. */
  readonly activePermissionProfile?: ActivePermissionProfile | null
  readonly disabledPluginIds?: ReadonlyArray<string>
  readonly instructionSources?: ReadonlyArray<LegacyAppPathString>
  /** Experimental. */
  readonly multiAgentMode?: OpenMultiAgentMode
  readonly reasoningEffort?: ReasoningEffort | null
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf>
  readonly serviceTier?: string | null
}

/** Sent in `thread/start`. */
export type ThreadStartSource = "startup" | "clear"

/** Params of `thread/started`. */
export interface ThreadStartedNotification {
  readonly thread: Thread
}

/** Received in `thread/fork`, `thread/list` and 9 more. */
export type ThreadStatus =
  | ThreadStatusNotLoaded
  | ThreadStatusIdle
  | ThreadStatusSystemError
  | ThreadStatusActive
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `active` of `ThreadStatus`. Received in `thread/fork`, `thread/list` and 9 more. */
export interface ThreadStatusActive {
  readonly type: "active"
  readonly activeFlags: ReadonlyArray<ThreadActiveFlag>
}

/** Params of `thread/status/changed`. */
export interface ThreadStatusChangedNotification {
  readonly status: ThreadStatus
  readonly threadId: string
}

/** Variant `idle` of `ThreadStatus`. Received in `thread/fork`, `thread/list` and 9 more. */
export interface ThreadStatusIdle {
  readonly type: "idle"
}

/** Variant `notLoaded` of `ThreadStatus`. Received in `thread/fork`, `thread/list` and 9 more. */
export interface ThreadStatusNotLoaded {
  readonly type: "notLoaded"
}

/** Variant `systemError` of `ThreadStatus`. Received in `thread/fork`, `thread/list` and 9 more. */
export interface ThreadStatusSystemError {
  readonly type: "systemError"
}

/** Received in `thread/timeline/list`. */
export type ThreadTimelineEntry =
  | ThreadTimelineEntryItem
  | ThreadTimelineEntryRealtime
  | ThreadTimelineEntryTurnStarted
  | ThreadTimelineEntryTurnCompleted
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `item` of `ThreadTimelineEntry`. Received in `thread/timeline/list`. */
export interface ThreadTimelineEntryItem {
  readonly type: "item"
  readonly item: ThreadItem
  readonly position: number
  readonly turnId: string
}

/** Variant `realtime` of `ThreadTimelineEntry`. Received in `thread/timeline/list`. */
export interface ThreadTimelineEntryRealtime {
  readonly type: "realtime"
  readonly item: ThreadRealtimeItem
  readonly position: number
}

/** Variant `turnCompleted` of `ThreadTimelineEntry`. Received in `thread/timeline/list`. */
export interface ThreadTimelineEntryTurnCompleted {
  readonly type: "turnCompleted"
  readonly position: number
  readonly status: TurnStatus
  readonly turnId: string
  readonly completedAt?: number | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly error?: TurnError | null
  readonly startedAt?: number | null
}

/** Variant `turnStarted` of `ThreadTimelineEntry`. Received in `thread/timeline/list`. */
export interface ThreadTimelineEntryTurnStarted {
  readonly type: "turnStarted"
  readonly position: number
  readonly turnId: string
  readonly startedAt?: number | null
}

/** Experimental. Params of `thread/timeline/list`. */
export interface ThreadTimelineListParams {
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly limit?: number | null | undefined
}

/** Experimental. Result of `thread/timeline/list`. */
export interface ThreadTimelineListResponse {
  readonly data: ReadonlyArray<ThreadTimelineEntry>
  readonly activeRealtimeSessionAtPageStart?: string | null
  readonly nextCursor?: string | null
}

/** Received in `thread/tokenUsage/updated`. */
export interface ThreadTokenUsage {
  readonly last: TokenUsageBreakdown
  readonly total: TokenUsageBreakdown
  readonly modelContextWindow?: number | null
}

/** Params of `thread/tokenUsage/updated`. */
export interface ThreadTokenUsageUpdatedNotification {
  readonly threadId: string
  readonly tokenUsage: ThreadTokenUsage
  readonly turnId: string
}

/** Params of `thread/turns/list`. */
export interface ThreadTurnsListParams {
  readonly threadId: string
  readonly cursor?: string | null | undefined
  readonly itemsView?: TurnItemsView | null | undefined
  readonly limit?: number | null | undefined
  readonly sortDirection?: SortDirection | null | undefined
}

/** Result of `thread/turns/list`. */
export interface ThreadTurnsListResponse {
  readonly data: ReadonlyArray<Turn>
  readonly backwardsCursor?: string | null
  readonly nextCursor?: string | null
}

/** Params of `thread/unarchive`. */
export interface ThreadUnarchiveParams {
  readonly threadId: string
}

/** Result of `thread/unarchive`. */
export interface ThreadUnarchiveResponse {
  readonly thread: Thread
}

/** Params of `thread/unarchived`. */
export interface ThreadUnarchivedNotification {
  readonly threadId: string
}

/** Received in `thread/list`, `thread/read` and 2 more. */
export type ThreadUnreadPosition =
  | ThreadUnreadPositionThreadStart
  | ThreadUnreadPositionTurn
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `threadStart` of `ThreadUnreadPosition`. Received in `thread/list`, `thread/read` and 2 more. */
export interface ThreadUnreadPositionThreadStart {
  readonly type: "threadStart"
}

/** Variant `turn` of `ThreadUnreadPosition`. Received in `thread/list`, `thread/read` and 2 more. */
export interface ThreadUnreadPositionTurn {
  readonly type: "turn"
  readonly turnId: string
}

/** Params of `thread/unsubscribe`. */
export interface ThreadUnsubscribeParams {
  readonly threadId: string
}

/** Result of `thread/unsubscribe`. */
export interface ThreadUnsubscribeResponse {
  readonly status: ThreadUnsubscribeStatus
}

/** Received in `thread/unsubscribe`. */
export type ThreadUnsubscribeStatus = "notLoaded" | "notSubscribed" | "unsubscribed" | (string & {})

/** Received in `account/usage/read`. */
export interface ThreadUsage {
  readonly estimatedUsageCreditsMicros: number
  readonly groups: ReadonlyArray<ThreadUsageBreakdownGroup>
  readonly threadId: string
  readonly estimatedUsageUsdMicros?: number | null
  readonly nativeUsageUsdMicros?: number | null
}

/** Received in `account/usage/read`. */
export interface ThreadUsageBreakdownGroup {
  readonly estimatedUsageCreditsMicros: number
  readonly cachedInputTokens?: number | null
  readonly inputTokens?: number | null
  readonly model?: string | null
  readonly netNewInputTokens?: number | null
  readonly outputTokens?: number | null
  readonly reasoningEffort?: string | null
  readonly speed?: string | null
  readonly totalTokens?: number | null
}

/** Received in `thread/tokenUsage/updated`. */
export interface TokenUsageBreakdown {
  readonly cachedInputTokens: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly reasoningOutputTokens: number
  readonly totalTokens: number
  readonly cacheWriteInputTokens?: number
}

/** Received in `mcpServerStatus/list`. */
export interface Tool {
  readonly inputSchema: unknown
  readonly name: string
  readonly _meta?: unknown
  readonly annotations?: unknown
  readonly description?: string | null
  readonly icons?: ReadonlyArray<unknown> | null
  readonly outputSchema?: unknown
  readonly title?: string | null
}

/** Sent in `item/tool/requestUserInput`. */
export interface ToolRequestUserInputAnswer {
  readonly answers: ReadonlyArray<string>
}

/** Received in `item/tool/requestUserInput`. */
export interface ToolRequestUserInputOption {
  readonly description: string
  readonly label: string
}

/** Params of `item/tool/requestUserInput`. */
export interface ToolRequestUserInputParams {
  readonly isBlocking: boolean
  readonly itemId: string
  readonly questions: ReadonlyArray<ToolRequestUserInputQuestion>
  readonly threadId: string
  readonly turnId: string
  /** Milliseconds. */
  readonly autoResolutionMs?: number | null
}

/** Received in `item/tool/requestUserInput`. */
export interface ToolRequestUserInputQuestion {
  readonly header: string
  readonly id: string
  readonly question: string
  readonly isOther?: boolean
  readonly isSecret?: boolean
  readonly options?: ReadonlyArray<ToolRequestUserInputOption> | null
}

/** Result of `item/tool/requestUserInput`. */
export interface ToolRequestUserInputResponse {
  readonly answers: { readonly [key: string]: ToolRequestUserInputAnswer }
}

/** Received in `config/read`. */
export interface ToolsV2 {
  readonly web_search?: WebSearchToolConfig | null
}

/** Received in `review/start`, `thread/fork` and 14 more. */
export interface Turn {
  readonly id: string
  readonly items: ReadonlyArray<ThreadItem>
  readonly status: TurnStatus
  readonly completedAt?: number | null
  /** Milliseconds. */
  readonly durationMs?: number | null
  readonly error?: TurnError | null
  readonly itemsView?: OpenTurnItemsView
  readonly rootTurnId?: string | null
  readonly startedAt?: number | null
}

/** Params of `turn/completed`. */
export interface TurnCompletedNotification {
  readonly threadId: string
  readonly turn: Turn
}

/** Params of `turn/diff/updated`. */
export interface TurnDiffUpdatedNotification {
  readonly diff: string
  readonly threadId: string
  readonly turnId: string
}

/** Sent in `thread/settings/update`, `thread/start` and 2 more. */
export interface TurnEnvironmentParams {
  readonly cwd: LegacyAppPathString
  readonly environmentId: string
  readonly runtimeWorkspaceRoots?: ReadonlyArray<LegacyAppPathString> | null | undefined
}

/** Received in `error`, `review/start` and 16 more. */
export interface TurnError {
  readonly message: string
  readonly additionalDetails?: string | null
  readonly codexErrorInfo?: CodexErrorInfo | null
  readonly misalignment?: MisalignmentErrorDetails | null
}

/** Params of `turn/interrupt`. */
export interface TurnInterruptParams {
  readonly threadId: string
  readonly turnId: string
}

/** Result of `turn/interrupt`. */
export interface TurnInterruptResponse {
  readonly [key: string]: unknown
}

/** Sent in `thread/resume` and `thread/turns/list`. */
export type TurnItemsView = "notLoaded" | "summary" | "full"

/** Received in `review/start`, `thread/fork` and 14 more. */
export type OpenTurnItemsView = "notLoaded" | "summary" | "full" | (string & {})

/** Params of `turn/moderationMetadata`. */
export interface TurnModerationMetadataNotification {
  readonly metadata: unknown
  readonly threadId: string
  readonly turnId: string
}

/** Received in `turn/plan/updated`. */
export interface TurnPlanStep {
  readonly status: TurnPlanStepStatus
  readonly step: string
}

/** Received in `turn/plan/updated`. */
export type TurnPlanStepStatus = "pending" | "inProgress" | "completed" | (string & {})

/** Params of `turn/plan/updated`. */
export interface TurnPlanUpdatedNotification {
  readonly plan: ReadonlyArray<TurnPlanStep>
  readonly threadId: string
  readonly turnId: string
  readonly explanation?: string | null
}

/** Experimental. Params of `turn/settings/update`. */
export interface TurnSettingsUpdateParams {
  readonly threadId: string
  readonly turnId: string
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  readonly effort?: ReasoningEffort | null | undefined
  readonly environments?: ReadonlyArray<TurnEnvironmentParams> | null | undefined
  readonly model?: string | null | undefined
  readonly serviceTier?: string | null | undefined
  readonly summary?: ReasoningSummary | null | undefined
}

/** Experimental. Result of `turn/settings/update`. */
export interface TurnSettingsUpdateResponse {
  readonly status: TurnSettingsUpdateStatus
}

/** Experimental. Received in `turn/settings/update`. */
export type TurnSettingsUpdateStatus = "applied" | "targetUnavailable" | (string & {})

/** Params of `turn/start`. */
export interface TurnStartParams {
  readonly input: ReadonlyArray<UserInput>
  readonly threadId: string
  /** Experimental. */
  readonly additionalContext?: { readonly [key: string]: AdditionalContextEntry } | null | undefined
  readonly approvalPolicy?: AskForApproval | null | undefined
  readonly approvalsReviewer?: ApprovalsReviewer | null | undefined
  readonly clientUserMessageId?: string | null | undefined
  /** Experimental. */
  readonly collaborationMode?: CollaborationMode | null | undefined
  readonly cwd?: string | null | undefined
  /** Experimental. */
  readonly cyberAccessProgram?: CyberAccessProgram | null | undefined
  readonly disabledPluginIds?: ReadonlyArray<string> | null | undefined
  readonly effort?: ReasoningEffort | null | undefined
  /** Experimental. */
  readonly environments?: ReadonlyArray<TurnEnvironmentParams> | null | undefined
  readonly model?: string | null | undefined
  /** Experimental. */
  readonly multiAgentMode?: MultiAgentMode | null | undefined
  readonly outputSchema?: unknown
  readonly parentTurnId?: string | null | undefined
  /** Experimental. */
  readonly permissions?: string | null | undefined
  readonly personality?: Personality | null | undefined
  /** Experimental. */
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null | undefined
  /** Experimental. */
  readonly responsesapiClientMetadataPatch?: { readonly [key: string]: string } | null | undefined
  readonly rootTurnId?: string | null | undefined
  /** Experimental. */
  readonly runtimeWorkspaceRoots?: ReadonlyArray<AbsolutePathBuf> | null | undefined
  readonly sandboxPolicy?: SandboxPolicy | null | undefined
  readonly serviceTier?: string | null | undefined
  readonly serviceTierForTurn?: string | null | undefined
  readonly summary?: ReasoningSummary | null | undefined
  readonly toolOutput?: TurnToolOutput | null | undefined
  readonly turnTrigger?: string | null | undefined
}

/** Result of `turn/start`. */
export interface TurnStartResponse {
  readonly turn: Turn
}

/** Params of `turn/started`. */
export interface TurnStartedNotification {
  readonly threadId: string
  readonly turn: Turn
}

/** Received in `review/start`, `thread/fork` and 15 more. */
export type TurnStatus = "completed" | "interrupted" | "failed" | "inProgress" | (string & {})

/** Params of `turn/steer`. */
export interface TurnSteerParams {
  readonly expectedTurnId: string
  readonly input: ReadonlyArray<UserInput>
  readonly threadId: string
  /** Experimental. */
  readonly additionalContext?: { readonly [key: string]: AdditionalContextEntry } | null | undefined
  readonly clientUserMessageId?: string | null | undefined
  /** Experimental. */
  readonly responsesapiClientMetadata?: { readonly [key: string]: string } | null | undefined
  /** Experimental. */
  readonly responsesapiClientMetadataPatch?: { readonly [key: string]: string } | null | undefined
}

/** Result of `turn/steer`. */
export interface TurnSteerResponse {
  readonly turnId: string
}

/** Sent in `turn/start`. */
export interface TurnToolOutput {
  readonly name: string
  readonly output: FunctionCallOutputBody
  readonly namespace?: string | null | undefined
  readonly retain?: boolean | undefined
}

/** Received in `thread/resume`. */
export interface TurnsPage {
  readonly data: ReadonlyArray<Turn>
  readonly backwardsCursor?: string | null
  readonly nextCursor?: string | null
}

/** Sent in `thread/queue/add`, `thread/queue/update` and 2 more. */
export type UserInput =
  | UserInputText
  | UserInputImage
  | UserInputLocalImage
  | UserInputAudio
  | UserInputLocalAudio
  | UserInputSkill
  | UserInputMention

/** Received in `item/completed`, `item/started` and 22 more. */
export type OpenUserInput =
  | UserInputText
  | OpenUserInputImage
  | OpenUserInputLocalImage
  | UserInputAudio
  | UserInputLocalAudio
  | UserInputSkill
  | UserInputMention
  | { readonly type: "$unknown"; readonly raw: unknown }

/**
 * A variant of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export type UserInputAudio = UserInputAudioUrl | UserInputAudioFileId

/**
 * Variant `audio` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputAudioFileId {
  readonly type: "audio"
  readonly fileId: string
  readonly url?: string | undefined
}

/**
 * Variant `audio` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputAudioUrl {
  readonly type: "audio"
  readonly url: string
  readonly fileId?: string | undefined
}

/** A variant of `UserInput`. Sent in `thread/queue/add`, `thread/queue/update` and 2 more. */
export type UserInputImage = UserInputImageUrl | UserInputImageFileId

/** A variant of `UserInput`. Received in `item/completed`, `item/started` and 22 more. */
export type OpenUserInputImage = OpenUserInputImageUrl | OpenUserInputImageFileId

/** Variant `image` of `UserInput`. Sent in `thread/queue/add`, `thread/queue/update` and 2 more. */
export interface UserInputImageFileId {
  readonly type: "image"
  readonly fileId: string
  readonly detail?: ImageDetail | null | undefined
  readonly url?: string | undefined
}

/** Variant `image` of `UserInput`. Received in `item/completed`, `item/started` and 22 more. */
export interface OpenUserInputImageFileId {
  readonly type: "image"
  readonly fileId: string
  readonly detail?: OpenImageDetail | null | undefined
  readonly url?: string | undefined
}

/** Variant `image` of `UserInput`. Sent in `thread/queue/add`, `thread/queue/update` and 2 more. */
export interface UserInputImageUrl {
  readonly type: "image"
  readonly url: string
  readonly detail?: ImageDetail | null | undefined
  readonly fileId?: string | undefined
}

/** Variant `image` of `UserInput`. Received in `item/completed`, `item/started` and 22 more. */
export interface OpenUserInputImageUrl {
  readonly type: "image"
  readonly url: string
  readonly detail?: OpenImageDetail | null | undefined
  readonly fileId?: string | undefined
}

/**
 * Variant `localAudio` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputLocalAudio {
  readonly type: "localAudio"
  readonly path: string
}

/** Variant `localImage` of `UserInput`. Sent in `thread/queue/add`, `thread/queue/update` and 2 more. */
export interface UserInputLocalImage {
  readonly type: "localImage"
  readonly path: string
  readonly detail?: ImageDetail | null | undefined
}

/** Variant `localImage` of `UserInput`. Received in `item/completed`, `item/started` and 22 more. */
export interface OpenUserInputLocalImage {
  readonly type: "localImage"
  readonly path: string
  readonly detail?: OpenImageDetail | null | undefined
}

/**
 * Variant `mention` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputMention {
  readonly type: "mention"
  readonly name: string
  readonly path: string
}

/**
 * Variant `skill` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputSkill {
  readonly type: "skill"
  readonly name: string
  readonly path: string
}

/**
 * Variant `text` of `UserInput`.
 * Sent in `thread/queue/add`, `thread/queue/update` and 2 more.
 * Received in `item/completed`, `item/started` and 22 more.
 */
export interface UserInputText {
  readonly type: "text"
  readonly text: string
  readonly text_elements?: ReadonlyArray<TextElement> | undefined
}

/** Experimental. Params of `userVerification/cancel`. */
export interface UserVerificationCancelParams {
  readonly requestId: RequestId
}

/** Experimental. Result of `userVerification/cancel`. */
export interface UserVerificationCancelResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `userVerification/delete`. */
export interface UserVerificationDeleteParams {
  readonly [key: string]: never
}

/** Experimental. Result of `userVerification/delete`. */
export interface UserVerificationDeleteResponse {
  readonly [key: string]: unknown
}

/** Experimental. Params of `userVerification/enroll`. */
export interface UserVerificationEnrollParams {
  readonly [key: string]: never
}

/** Experimental. Result of `userVerification/enroll`. */
export interface UserVerificationEnrollResponse {
  readonly credentialId: string
  readonly algorithm?: string | null
  readonly publicKey?: string | null
}

/** Experimental. Received in `userVerification/verify`. */
export interface UserVerificationProof {
  readonly credentialId: string
  readonly signature: string
}

/** Experimental. Params of `userVerification/status`. */
export interface UserVerificationStatusParams {
  readonly [key: string]: never
}

/** Experimental. Result of `userVerification/status`. */
export interface UserVerificationStatusResponse {
  readonly credentialId?: string | null
  readonly unavailableMessage?: string | null
  readonly unavailableReason?: UserVerificationUnavailableReason | null
}

/** Experimental. Received in `userVerification/status`. */
export type UserVerificationUnavailableReason =
  | "credentialMissing"
  | "biometricsUnavailable"
  | "providerUnavailable"
  | (string & {})

/** Experimental. Params of `userVerification/verify`. */
export interface UserVerificationVerifyParams {
  readonly challenge: string
  readonly description: string
  readonly title: string
}

/** Experimental. Result of `userVerification/verify`. */
export interface UserVerificationVerifyResponse {
  readonly proof: UserVerificationProof
}

/** Received in `config/read`. */
export type Verbosity = "low" | "medium" | "high" | (string & {})

/** Params of `warning`. */
export interface WarningNotification {
  readonly message: string
  readonly threadId?: string | null
}

/** Received in `item/completed`, `item/started` and 19 more. */
export type WebSearchAction =
  | WebSearchActionSearch
  | WebSearchActionOpenPage
  | WebSearchActionFindInPage
  | WebSearchActionOther
  | { readonly type: "$unknown"; readonly raw: unknown }

/** Variant `findInPage` of `WebSearchAction`. Received in `item/completed`, `item/started` and 19 more. */
export interface WebSearchActionFindInPage {
  readonly type: "findInPage"
  readonly pattern?: string | null
  readonly url?: string | null
}

/** Variant `openPage` of `WebSearchAction`. Received in `item/completed`, `item/started` and 19 more. */
export interface WebSearchActionOpenPage {
  readonly type: "openPage"
  readonly url?: string | null
}

/** Variant `other` of `WebSearchAction`. Received in `item/completed`, `item/started` and 19 more. */
export interface WebSearchActionOther {
  readonly type: "other"
}

/** Variant `search` of `WebSearchAction`. Received in `item/completed`, `item/started` and 19 more. */
export interface WebSearchActionSearch {
  readonly type: "search"
  readonly queries?: ReadonlyArray<string> | null
  readonly query?: string | null
}

/** Received in `config/read`. */
export type WebSearchContextSize = "low" | "medium" | "high" | (string & {})

/** Received in `config/read`. */
export interface WebSearchLocation {
  readonly city?: string | null
  readonly country?: string | null
  readonly region?: string | null
  readonly timezone?: string | null
}

/** Received in `config/read` and `configRequirements/read`. */
export type WebSearchMode = "disabled" | "cached" | "indexed" | "live" | (string & {})

/** Received in `config/read`. */
export type WebSearchProvider = "standalone" | "search_mcp" | (string & {})

/** Received in `config/read`. */
export interface WebSearchToolConfig {
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly context_size?: WebSearchContextSize | null
  readonly location?: WebSearchLocation | null
}

/** Received in `configRequirements/read`. */
export type WindowsSandboxImplementation = "elevated" | "unelevated" | "mxc" | (string & {})

/** Received in `windowsSandbox/readiness`. */
export type WindowsSandboxReadiness = "ready" | "notConfigured" | "updateRequired" | (string & {})

/** Result of `windowsSandbox/readiness`. */
export interface WindowsSandboxReadinessResponse {
  readonly status: WindowsSandboxReadiness
}

/** Params of `windowsSandbox/setupCompleted`. */
export interface WindowsSandboxSetupCompletedNotification {
  readonly mode: OpenWindowsSandboxSetupMode
  readonly success: boolean
  readonly error?: string | null
}

/** Sent in `windowsSandbox/setupStart`. */
export type WindowsSandboxSetupMode = "elevated" | "unelevated"

/** Received in `windowsSandbox/setupCompleted`. */
export type OpenWindowsSandboxSetupMode = "elevated" | "unelevated" | (string & {})

/** Params of `windowsSandbox/setupStart`. */
export interface WindowsSandboxSetupStartParams {
  readonly mode: WindowsSandboxSetupMode
  readonly cwd?: AbsolutePathBuf | null | undefined
}

/** Result of `windowsSandbox/setupStart`. */
export interface WindowsSandboxSetupStartResponse {
  readonly started: boolean
}

/** Params of `windows/worldWritableWarning`. */
export interface WindowsWorldWritableWarningNotification {
  readonly extraCount: number
  readonly failedScan: boolean
  readonly samplePaths: ReadonlyArray<string>
}

/** Received in `account/workspaceMessages/read`. */
export interface WorkspaceMessage {
  readonly messageBody: string
  readonly messageId: string
  readonly messageType: WorkspaceMessageType
  readonly archivedAt?: number | null
  readonly createdAt?: number | null
}

/** Received in `account/workspaceMessages/read`. */
export type WorkspaceMessageType = "headline" | "announcement" | "unknown" | (string & {})

/** Received in `account/read`. */
export interface WorkspaceRouting {
  readonly accountRoutingOverride: AccountRoutingOverride
  readonly backendOrigin: string
  readonly chatgptAccountId: string
}

/** Received in `config/batchWrite` and `config/value/write`. */
export type WriteStatus = "ok" | "okOverridden" | (string & {})
