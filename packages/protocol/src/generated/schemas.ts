// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import * as Schema from "effect/Schema"
import * as Integer from "../internal/integer.js"
import { type Lazy, lazy } from "../internal/lazy.js"
import { openEnum, openKeyed, openTagged } from "../internal/open.js"
import { optionalKey, orNull } from "../internal/fields.js"
import type * as T from "./types.js"

/** Schema of `AbsolutePathBuf`. */
export const AbsolutePathBuf: Lazy<T.AbsolutePathBuf> = lazy("AbsolutePathBuf", () => Schema.String)

/** Schema of `Account`. */
export const Account: Lazy<T.Account> = lazy("Account", () =>
  openTagged("type", AccountApiKey, AccountChatgpt, AccountAmazonBedrock, AccountGcp)
)

/** Schema of `AccountAmazonBedrock`. */
export const AccountAmazonBedrock: Lazy<T.AccountAmazonBedrock> = lazy("AccountAmazonBedrock", () =>
  Schema.Struct({
    type: Schema.Literal("amazonBedrock"),
    usesCodexManagedCredentials: optionalKey(Schema.Boolean)
  })
)

/** Schema of `AccountApiKey`. */
export const AccountApiKey: Lazy<T.AccountApiKey> = lazy("AccountApiKey", () =>
  Schema.Struct({
    type: Schema.Literal("apiKey")
  })
)

/** Schema of `AccountChatgpt`. */
export const AccountChatgpt: Lazy<T.AccountChatgpt> = lazy("AccountChatgpt", () =>
  Schema.Struct({
    type: Schema.Literal("chatgpt"),
    email: orNull(Schema.String),
    planType: PlanType,
    workspaceName: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AccountGcp`. */
export const AccountGcp: Lazy<T.AccountGcp> = lazy("AccountGcp", () =>
  Schema.Struct({
    type: Schema.Literal("gcp")
  })
)

/** Schema of `AccountLoginCompletedNotification`. */
export const AccountLoginCompletedNotification: Lazy<T.AccountLoginCompletedNotification> = lazy(
  "AccountLoginCompletedNotification",
  () =>
    Schema.Struct({
      success: Schema.Boolean,
      error: optionalKey(Schema.NullOr(Schema.String)),
      loginId: optionalKey(Schema.NullOr(Schema.String)),
      onboardingEntrypoint: optionalKey(Schema.NullOr(DesktopOnboardingEntrypoint))
    })
)

/** Schema of `AccountRateLimitsUpdatedNotification`. */
export const AccountRateLimitsUpdatedNotification: Lazy<T.AccountRateLimitsUpdatedNotification> = lazy(
  "AccountRateLimitsUpdatedNotification",
  () =>
    Schema.Struct({
      rateLimits: RateLimitSnapshot
    })
)

/** Schema of `AccountRoutingOverride`. */
export const AccountRoutingOverride: Lazy<T.AccountRoutingOverride> = lazy("AccountRoutingOverride", () =>
  openEnum<"NO_CONSTRAINT" | "us" | "us_cr">()
)

/** Schema of `AccountSecuritySetupAction`. */
export const AccountSecuritySetupAction: Lazy<T.AccountSecuritySetupAction> = lazy("AccountSecuritySetupAction", () =>
  Schema.Struct({
    label: Schema.String,
    url: Schema.String
  })
)

/** Schema of `AccountSecuritySetupNotice`. */
export const AccountSecuritySetupNotice: Lazy<T.AccountSecuritySetupNotice> = lazy("AccountSecuritySetupNotice", () =>
  Schema.Struct({
    accountId: Schema.String,
    action: AccountSecuritySetupAction,
    description: Schema.String,
    title: Schema.String,
    userId: Schema.String
  })
)

/** Schema of `AccountSession`. */
export const AccountSession: Lazy<T.AccountSession> = lazy("AccountSession", () =>
  Schema.Struct({
    isActive: Schema.Boolean,
    lastUsedAt: Schema.Number,
    sessionId: Schema.String,
    workspaces: Schema.Array(AccountSessionWorkspace),
    displayName: optionalKey(Schema.NullOr(Schema.String)),
    email: optionalKey(Schema.NullOr(Schema.String)),
    imageUrl: optionalKey(Schema.NullOr(Schema.String)),
    selectedWorkspaceAccountId: optionalKey(Schema.NullOr(Schema.String)),
    userId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AccountSessionWorkspace`. */
export const AccountSessionWorkspace: Lazy<T.AccountSessionWorkspace> = lazy("AccountSessionWorkspace", () =>
  Schema.Struct({
    accountId: Schema.String,
    imageUrl: optionalKey(Schema.NullOr(Schema.String)),
    kind: optionalKey(Schema.NullOr(AccountSessionWorkspaceKind)),
    name: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AccountSessionWorkspaceKind`. */
export const AccountSessionWorkspaceKind: Lazy<T.AccountSessionWorkspaceKind> = lazy(
  "AccountSessionWorkspaceKind",
  () => openEnum<"personal" | "workspace">()
)

/** Schema of `AccountSessionsListParams`. */
export const AccountSessionsListParams: Lazy<T.AccountSessionsListParams> = lazy("AccountSessionsListParams", () =>
  Schema.Struct({
    refreshWorkspaceMetadata: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `AccountSessionsResponse`. */
export const AccountSessionsResponse: Lazy<T.AccountSessionsResponse> = lazy("AccountSessionsResponse", () =>
  Schema.Struct({
    sessions: Schema.Array(AccountSession),
    activeSessionId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AccountSessionsSwitchParams`. */
export const AccountSessionsSwitchParams: Lazy<T.AccountSessionsSwitchParams> = lazy(
  "AccountSessionsSwitchParams",
  () =>
    Schema.Struct({
      accountId: Schema.String,
      sessionId: Schema.String,
      allowBrowserLogin: Schema.optional(Schema.Boolean)
    })
)

/** Schema of `AccountSessionsSwitchResponse`. */
export const AccountSessionsSwitchResponse: Lazy<T.AccountSessionsSwitchResponse> = lazy(
  "AccountSessionsSwitchResponse",
  () => openKeyed(AccountSessionsSwitchResponseSessions, AccountSessionsSwitchResponseAuthUrl)
)

/** Schema of `AccountSessionsSwitchResponseAuthUrl`. */
export const AccountSessionsSwitchResponseAuthUrl: Lazy<T.AccountSessionsSwitchResponseAuthUrl> = lazy(
  "AccountSessionsSwitchResponseAuthUrl",
  () =>
    Schema.Struct({
      authUrl: Schema.String,
      loginId: Schema.String
    })
)

/** Schema of `AccountSessionsSwitchResponseSessions`. */
export const AccountSessionsSwitchResponseSessions: Lazy<T.AccountSessionsSwitchResponseSessions> = lazy(
  "AccountSessionsSwitchResponseSessions",
  () =>
    Schema.Struct({
      sessions: Schema.Array(AccountSession),
      activeSessionId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `AccountTokenUsageDailyBucket`. */
export const AccountTokenUsageDailyBucket: Lazy<T.AccountTokenUsageDailyBucket> = lazy(
  "AccountTokenUsageDailyBucket",
  () =>
    Schema.Struct({
      startDate: Schema.String,
      tokens: Schema.Number
    })
)

/** Schema of `AccountTokenUsageSummary`. */
export const AccountTokenUsageSummary: Lazy<T.AccountTokenUsageSummary> = lazy("AccountTokenUsageSummary", () =>
  Schema.Struct({
    currentStreakDays: optionalKey(Schema.NullOr(Schema.Number)),
    lifetimeTokens: optionalKey(Schema.NullOr(Schema.Number)),
    longestRunningTurnSec: optionalKey(Schema.NullOr(Schema.Number)),
    longestStreakDays: optionalKey(Schema.NullOr(Schema.Number)),
    peakDailyTokens: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `AccountUpdatedNotification`. */
export const AccountUpdatedNotification: Lazy<T.AccountUpdatedNotification> = lazy("AccountUpdatedNotification", () =>
  Schema.Struct({
    authMode: optionalKey(Schema.NullOr(AuthMode)),
    planType: optionalKey(Schema.NullOr(PlanType))
  })
)

/** Schema of `ActivePermissionProfile`. */
export const ActivePermissionProfile: Lazy<T.ActivePermissionProfile> = lazy("ActivePermissionProfile", () =>
  Schema.Struct({
    id: Schema.String,
    extends: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AddCreditsNudgeCreditType`. */
export const AddCreditsNudgeCreditType: Lazy<T.AddCreditsNudgeCreditType> = lazy("AddCreditsNudgeCreditType", () =>
  Schema.Literal("credits", "usage_limit")
)

/** Schema of `AddCreditsNudgeEmailStatus`. */
export const AddCreditsNudgeEmailStatus: Lazy<T.AddCreditsNudgeEmailStatus> = lazy("AddCreditsNudgeEmailStatus", () =>
  openEnum<"sent" | "cooldown_active">()
)

/** Schema of `AdditionalContextEntry`. */
export const AdditionalContextEntry: Lazy<T.AdditionalContextEntry> = lazy("AdditionalContextEntry", () =>
  Schema.Struct({
    kind: AdditionalContextKind,
    value: Schema.String,
    name: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AdditionalContextKind`. */
export const AdditionalContextKind: Lazy<T.AdditionalContextKind> = lazy("AdditionalContextKind", () =>
  Schema.Literal("untrusted", "application")
)

/** Schema of `AdditionalFileSystemPermissions`. */
export const AdditionalFileSystemPermissions: Lazy<T.AdditionalFileSystemPermissions> = lazy(
  "AdditionalFileSystemPermissions",
  () =>
    Schema.Struct({
      entries: Schema.optional(Schema.NullOr(Schema.Array(FileSystemSandboxEntry))),
      globScanMaxDepth: Schema.optional(Schema.NullOr(Integer.uint.pipe(Schema.greaterThanOrEqualTo(1)))),
      read: Schema.optional(Schema.NullOr(Schema.Array(LegacyAppPathString))),
      write: Schema.optional(Schema.NullOr(Schema.Array(LegacyAppPathString)))
    })
)

/** Schema of `OpenAdditionalFileSystemPermissions`. */
export const OpenAdditionalFileSystemPermissions: Lazy<T.OpenAdditionalFileSystemPermissions> = lazy(
  "OpenAdditionalFileSystemPermissions",
  () =>
    Schema.Struct({
      entries: Schema.optional(Schema.NullOr(Schema.Array(OpenFileSystemSandboxEntry))),
      globScanMaxDepth: Schema.optional(Schema.NullOr(Schema.Number)),
      read: Schema.optional(Schema.NullOr(Schema.Array(LegacyAppPathString))),
      write: Schema.optional(Schema.NullOr(Schema.Array(LegacyAppPathString)))
    })
)

/** Schema of `AdditionalNetworkPermissions`. */
export const AdditionalNetworkPermissions: Lazy<T.AdditionalNetworkPermissions> = lazy(
  "AdditionalNetworkPermissions",
  () =>
    Schema.Struct({
      enabled: Schema.optional(Schema.NullOr(Schema.Boolean))
    })
)

/** Schema of `AdditionalPermissionProfile`. */
export const AdditionalPermissionProfile: Lazy<T.AdditionalPermissionProfile> = lazy(
  "AdditionalPermissionProfile",
  () =>
    Schema.Struct({
      fileSystem: optionalKey(Schema.NullOr(OpenAdditionalFileSystemPermissions)),
      network: optionalKey(Schema.NullOr(AdditionalNetworkPermissions))
    })
)

/** Schema of `AgentMessageDelivery`. */
export const AgentMessageDelivery: Lazy<T.AgentMessageDelivery> = lazy("AgentMessageDelivery", () =>
  openEnum<"async">()
)

/** Schema of `AgentMessageDeltaNotification`. */
export const AgentMessageDeltaNotification: Lazy<T.AgentMessageDeltaNotification> = lazy(
  "AgentMessageDeltaNotification",
  () =>
    Schema.Struct({
      delta: Schema.String,
      itemId: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `AgentMessageDisplay`. */
export const AgentMessageDisplay: Lazy<T.AgentMessageDisplay> = lazy("AgentMessageDisplay", () =>
  Schema.Struct({
    action: Schema.String,
    blockType: optionalKey(Schema.NullOr(Schema.String)),
    checkTrustedContacts: optionalKey(Schema.NullOr(Schema.Boolean)),
    cyberTrustedAccess: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `AgentMessageInputContent`. */
export const AgentMessageInputContent: Lazy<T.AgentMessageInputContent> = lazy("AgentMessageInputContent", () =>
  Schema.Union(AgentMessageInputContentInputText, AgentMessageInputContentEncryptedContent)
)

/** Schema of `AgentMessageInputContentEncryptedContent`. */
export const AgentMessageInputContentEncryptedContent: Lazy<T.AgentMessageInputContentEncryptedContent> = lazy(
  "AgentMessageInputContentEncryptedContent",
  () =>
    Schema.Struct({
      type: Schema.Literal("encrypted_content"),
      encrypted_content: Schema.String
    })
)

/** Schema of `AgentMessageInputContentInputText`. */
export const AgentMessageInputContentInputText: Lazy<T.AgentMessageInputContentInputText> = lazy(
  "AgentMessageInputContentInputText",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_text"),
      text: Schema.String
    })
)

/** Schema of `AgentMessageModeration`. */
export const AgentMessageModeration: Lazy<T.AgentMessageModeration> = lazy("AgentMessageModeration", () =>
  Schema.Struct({
    moderated: Schema.Boolean,
    display: optionalKey(Schema.NullOr(AgentMessageDisplay))
  })
)

/** Schema of `AgentPath`. */
export const AgentPath: Lazy<T.AgentPath> = lazy("AgentPath", () => Schema.String)

/** Schema of `AllowDenyRequirement`. */
export const AllowDenyRequirement: Lazy<T.AllowDenyRequirement> = lazy("AllowDenyRequirement", () =>
  openEnum<"allow" | "deny">()
)

/** Schema of `AnalyticsConfig`. */
export const AnalyticsConfig: Lazy<T.AnalyticsConfig> = lazy("AnalyticsConfig", () =>
  Schema.Struct(
    {
      enabled: optionalKey(Schema.NullOr(Schema.Boolean))
    },
    { key: Schema.String, value: Schema.Unknown }
  )
)

/** Schema of `AppBranding`. */
export const AppBranding: Lazy<T.AppBranding> = lazy("AppBranding", () =>
  Schema.Struct({
    isDiscoverableApp: Schema.Boolean,
    category: optionalKey(Schema.NullOr(Schema.String)),
    developer: optionalKey(Schema.NullOr(Schema.String)),
    privacyPolicy: optionalKey(Schema.NullOr(Schema.String)),
    termsOfService: optionalKey(Schema.NullOr(Schema.String)),
    website: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppInfo`. */
export const AppInfo: Lazy<T.AppInfo> = lazy("AppInfo", () =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    appMetadata: optionalKey(Schema.NullOr(AppMetadata)),
    branding: optionalKey(Schema.NullOr(AppBranding)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    distributionChannel: optionalKey(Schema.NullOr(Schema.String)),
    iconAssets: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    iconDarkAssets: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    installUrl: optionalKey(Schema.NullOr(Schema.String)),
    isAccessible: optionalKey(Schema.Boolean),
    isEnabled: optionalKey(Schema.Boolean),
    labels: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    logoUrl: optionalKey(Schema.NullOr(Schema.String)),
    logoUrlDark: optionalKey(Schema.NullOr(Schema.String)),
    pluginDisplayNames: optionalKey(Schema.Array(Schema.String))
  })
)

/** Schema of `AppListUpdatedNotification`. */
export const AppListUpdatedNotification: Lazy<T.AppListUpdatedNotification> = lazy("AppListUpdatedNotification", () =>
  Schema.Struct({
    data: Schema.Array(AppInfo)
  })
)

/** Schema of `AppMetadata`. */
export const AppMetadata: Lazy<T.AppMetadata> = lazy("AppMetadata", () =>
  Schema.Struct({
    categories: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    developer: optionalKey(Schema.NullOr(Schema.String)),
    firstPartyRequiresInstall: optionalKey(Schema.NullOr(Schema.Boolean)),
    review: optionalKey(Schema.NullOr(AppReview)),
    screenshots: optionalKey(Schema.NullOr(Schema.Array(AppScreenshot))),
    seoDescription: optionalKey(Schema.NullOr(Schema.String)),
    showInComposerWhenUnlinked: optionalKey(Schema.NullOr(Schema.Boolean)),
    subCategories: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    version: optionalKey(Schema.NullOr(Schema.String)),
    versionId: optionalKey(Schema.NullOr(Schema.String)),
    versionNotes: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppReview`. */
export const AppReview: Lazy<T.AppReview> = lazy("AppReview", () =>
  Schema.Struct({
    status: Schema.String
  })
)

/** Schema of `AppScreenshot`. */
export const AppScreenshot: Lazy<T.AppScreenshot> = lazy("AppScreenshot", () =>
  Schema.Struct({
    userPrompt: Schema.String,
    fileId: optionalKey(Schema.NullOr(Schema.String)),
    url: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppSummary`. */
export const AppSummary: Lazy<T.AppSummary> = lazy("AppSummary", () =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    category: optionalKey(Schema.NullOr(Schema.String)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    installUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppTemplateSummary`. */
export const AppTemplateSummary: Lazy<T.AppTemplateSummary> = lazy("AppTemplateSummary", () =>
  Schema.Struct({
    materializedAppIds: Schema.Array(Schema.String),
    name: Schema.String,
    templateId: Schema.String,
    canonicalConnectorId: optionalKey(Schema.NullOr(Schema.String)),
    category: optionalKey(Schema.NullOr(Schema.String)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    logoUrl: optionalKey(Schema.NullOr(Schema.String)),
    logoUrlDark: optionalKey(Schema.NullOr(Schema.String)),
    reason: optionalKey(Schema.NullOr(AppTemplateUnavailableReason))
  })
)

/** Schema of `AppTemplateUnavailableReason`. */
export const AppTemplateUnavailableReason: Lazy<T.AppTemplateUnavailableReason> = lazy(
  "AppTemplateUnavailableReason",
  () => openEnum<"NOT_CONFIGURED_FOR_WORKSPACE" | "NO_ACTIVE_WORKSPACE">()
)

/** Schema of `AppToolApproval`. */
export const AppToolApproval: Lazy<T.AppToolApproval> = lazy("AppToolApproval", () =>
  openEnum<"auto" | "prompt" | "writes" | "approve">()
)

/** Schema of `AppToolSummary`. */
export const AppToolSummary: Lazy<T.AppToolSummary> = lazy("AppToolSummary", () =>
  Schema.Struct({
    description: Schema.String,
    name: Schema.String,
    disabledReason: optionalKey(Schema.NullOr(Schema.String)),
    isEnabled: optionalKey(Schema.Boolean),
    isReadOnly: optionalKey(Schema.Boolean),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ApplicationNetworkRequirements`. */
export const ApplicationNetworkRequirements: Lazy<T.ApplicationNetworkRequirements> = lazy(
  "ApplicationNetworkRequirements",
  () =>
    Schema.Struct({
      domains: Schema.Record({ key: Schema.String, value: NetworkDomainPermission }),
      enabled: Schema.Boolean
    })
)

/** Schema of `ApplicationRequirements`. */
export const ApplicationRequirements: Lazy<T.ApplicationRequirements> = lazy("ApplicationRequirements", () =>
  Schema.Struct({
    network: optionalKey(Schema.NullOr(ApplicationNetworkRequirements)),
    storage: optionalKey(Schema.NullOr(ApplicationStorageRequirements))
  })
)

/** Schema of `ApplicationStorageRequirements`. */
export const ApplicationStorageRequirements: Lazy<T.ApplicationStorageRequirements> = lazy(
  "ApplicationStorageRequirements",
  () =>
    Schema.Struct({
      defaultProjectParent: optionalKey(Schema.NullOr(LegacyAppPathString)),
      projectlessWorkspaceRoot: optionalKey(Schema.NullOr(LegacyAppPathString))
    })
)

/** Schema of `ApplyPatchApprovalParams`. */
export const ApplyPatchApprovalParams: Lazy<T.ApplyPatchApprovalParams> = lazy("ApplyPatchApprovalParams", () =>
  Schema.Struct({
    callId: Schema.String,
    conversationId: ThreadId,
    fileChanges: Schema.Record({ key: Schema.String, value: FileChange }),
    grantRoot: optionalKey(Schema.NullOr(Schema.String)),
    reason: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ApplyPatchApprovalResponse`. */
export const ApplyPatchApprovalResponse: Lazy<T.ApplyPatchApprovalResponse> = lazy("ApplyPatchApprovalResponse", () =>
  Schema.Struct({
    decision: ReviewDecision
  })
)

/** Schema of `ApprovalsReviewer`. */
export const ApprovalsReviewer: Lazy<T.ApprovalsReviewer> = lazy("ApprovalsReviewer", () =>
  Schema.Literal("user", "auto_review", "guardian_subagent")
)

/** Schema of `OpenApprovalsReviewer`. */
export const OpenApprovalsReviewer: Lazy<T.OpenApprovalsReviewer> = lazy("OpenApprovalsReviewer", () =>
  openEnum<"user" | "auto_review" | "guardian_subagent">()
)

/** Schema of `AppsConfig`. */
export const AppsConfig: Lazy<T.AppsConfig> = lazy("AppsConfig", () =>
  Schema.Struct({
    _default: optionalKey(Schema.NullOr(AppsDefaultConfig))
  })
)

/** Schema of `AppsDefaultConfig`. */
export const AppsDefaultConfig: Lazy<T.AppsDefaultConfig> = lazy("AppsDefaultConfig", () =>
  Schema.Struct({
    approvals_reviewer: optionalKey(Schema.NullOr(OpenApprovalsReviewer)),
    default_tools_approval_mode: optionalKey(Schema.NullOr(AppToolApproval)),
    destructive_enabled: optionalKey(Schema.Boolean),
    enabled: optionalKey(Schema.Boolean),
    open_world_enabled: optionalKey(Schema.Boolean)
  })
)

/** Schema of `AppsInstalledParams`. */
export const AppsInstalledParams: Lazy<T.AppsInstalledParams> = lazy("AppsInstalledParams", () =>
  Schema.Struct({
    forceRefresh: Schema.optional(Schema.Boolean),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppsInstalledResponse`. */
export const AppsInstalledResponse: Lazy<T.AppsInstalledResponse> = lazy("AppsInstalledResponse", () =>
  Schema.Struct({
    apps: Schema.Array(InstalledApp)
  })
)

/** Schema of `AppsListParams`. */
export const AppsListParams: Lazy<T.AppsListParams> = lazy("AppsListParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    forceRefetch: Schema.optional(Schema.Boolean),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppsListResponse`. */
export const AppsListResponse: Lazy<T.AppsListResponse> = lazy("AppsListResponse", () =>
  Schema.Struct({
    data: Schema.Array(AppInfo),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppsReadParams`. */
export const AppsReadParams: Lazy<T.AppsReadParams> = lazy("AppsReadParams", () =>
  Schema.Struct({
    appIds: Schema.Array(Schema.String),
    includeTools: Schema.optional(Schema.Boolean),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `AppsReadResponse`. */
export const AppsReadResponse: Lazy<T.AppsReadResponse> = lazy("AppsReadResponse", () =>
  Schema.Struct({
    apps: Schema.Array(ConnectorMetadata),
    missingAppIds: Schema.Array(Schema.String)
  })
)

/** Schema of `AskForApproval`. */
export const AskForApproval: Lazy<T.AskForApproval> = lazy("AskForApproval", () =>
  Schema.Union(Schema.Literal("untrusted", "on-request", "never"), AskForApprovalGranular)
)

/** Schema of `OpenAskForApproval`. */
export const OpenAskForApproval: Lazy<T.OpenAskForApproval> = lazy("OpenAskForApproval", () =>
  Schema.Union(openEnum<"untrusted" | "on-request" | "never">(), openKeyed(AskForApprovalGranular))
)

/** Schema of `AskForApprovalGranular`. */
export const AskForApprovalGranular: Lazy<T.AskForApprovalGranular> = lazy("AskForApprovalGranular", () =>
  Schema.Struct({
    granular: Schema.Struct({
      mcp_elicitations: Schema.Boolean,
      rules: Schema.Boolean,
      sandbox_approval: Schema.Boolean,
      request_permissions: Schema.optional(Schema.Boolean),
      skill_approval: Schema.optional(Schema.Boolean)
    })
  })
)

/** Schema of `AsyncUserInputQuestion`. */
export const AsyncUserInputQuestion: Lazy<T.AsyncUserInputQuestion> = lazy("AsyncUserInputQuestion", () =>
  Schema.Struct({
    title: Schema.String,
    options: optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `AttestationGenerateParams`. */
export const AttestationGenerateParams: Lazy<T.AttestationGenerateParams> = lazy("AttestationGenerateParams", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `AttestationGenerateResponse`. */
export const AttestationGenerateResponse: Lazy<T.AttestationGenerateResponse> = lazy(
  "AttestationGenerateResponse",
  () =>
    Schema.Struct({
      token: Schema.String
    })
)

/** Schema of `AuthMode`. */
export const AuthMode: Lazy<T.AuthMode> = lazy("AuthMode", () =>
  openEnum<
    | "apikey"
    | "chatgpt"
    | "chatgptAuthTokens"
    | "headers"
    | "agentIdentity"
    | "personalAccessToken"
    | "bedrockApiKey"
    | "bedrockAccessKeys"
  >()
)

/** Schema of `AuthRecoveryNotification`. */
export const AuthRecoveryNotification: Lazy<T.AuthRecoveryNotification> = lazy("AuthRecoveryNotification", () =>
  Schema.Struct({
    message: Schema.String,
    provider: Schema.String,
    threadId: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `AutoCompactTokenLimitScope`. */
export const AutoCompactTokenLimitScope: Lazy<T.AutoCompactTokenLimitScope> = lazy("AutoCompactTokenLimitScope", () =>
  openEnum<"total" | "body_after_prefix">()
)

/** Schema of `AutoReviewDecisionSource`. */
export const AutoReviewDecisionSource: Lazy<T.AutoReviewDecisionSource> = lazy("AutoReviewDecisionSource", () =>
  openEnum<"agent">()
)

/** Schema of `AutoReviewRequirements`. */
export const AutoReviewRequirements: Lazy<T.AutoReviewRequirements> = lazy("AutoReviewRequirements", () =>
  Schema.Struct({
    ignoreRules: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    requiredOnModels: optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `AwsCredentialType`. */
export const AwsCredentialType: Lazy<T.AwsCredentialType> = lazy("AwsCredentialType", () =>
  openEnum<"accessKeys" | "bedrockApiKey">()
)

/** Schema of `BedrockAwsProfile`. */
export const BedrockAwsProfile: Lazy<T.BedrockAwsProfile> = lazy("BedrockAwsProfile", () =>
  Schema.Struct({
    name: Schema.String,
    region: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `BedrockCheckGovCloudRequirementsParams`. */
export const BedrockCheckGovCloudRequirementsParams: Lazy<T.BedrockCheckGovCloudRequirementsParams> = lazy(
  "BedrockCheckGovCloudRequirementsParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `BedrockCheckGovCloudRequirementsResponse`. */
export const BedrockCheckGovCloudRequirementsResponse: Lazy<T.BedrockCheckGovCloudRequirementsResponse> = lazy(
  "BedrockCheckGovCloudRequirementsResponse",
  () =>
    Schema.Struct({
      isGovCloud: Schema.Boolean,
      shouldWarn: Schema.Boolean
    })
)

/** Schema of `BedrockDiscoverParams`. */
export const BedrockDiscoverParams: Lazy<T.BedrockDiscoverParams> = lazy("BedrockDiscoverParams", () =>
  Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `BedrockDiscoverResponse`. */
export const BedrockDiscoverResponse: Lazy<T.BedrockDiscoverResponse> = lazy("BedrockDiscoverResponse", () =>
  Schema.Struct({
    environmentCredentials: Schema.Array(BedrockEnvironmentCredential),
    profiles: Schema.Array(BedrockAwsProfile)
  })
)

/** Schema of `BedrockEnvironmentCredential`. */
export const BedrockEnvironmentCredential: Lazy<T.BedrockEnvironmentCredential> = lazy(
  "BedrockEnvironmentCredential",
  () =>
    Schema.Struct({
      type: AwsCredentialType,
      region: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `BedrockProviderId`. */
export const BedrockProviderId: Lazy<T.BedrockProviderId> = lazy("BedrockProviderId", () =>
  Schema.Literal("amazon-bedrock", "amazon-bedrock-runtime")
)

/** Schema of `BedrockSetupParams`. */
export const BedrockSetupParams: Lazy<T.BedrockSetupParams> = lazy("BedrockSetupParams", () =>
  Schema.Union(BedrockSetupParamsProfile, BedrockSetupParamsEnvironment)
)

/** Schema of `BedrockSetupParamsEnvironment`. */
export const BedrockSetupParamsEnvironment: Lazy<T.BedrockSetupParamsEnvironment> = lazy(
  "BedrockSetupParamsEnvironment",
  () =>
    Schema.Struct({
      type: Schema.Literal("environment"),
      region: Schema.String
    })
)

/** Schema of `BedrockSetupParamsProfile`. */
export const BedrockSetupParamsProfile: Lazy<T.BedrockSetupParamsProfile> = lazy("BedrockSetupParamsProfile", () =>
  Schema.Struct({
    type: Schema.Literal("profile"),
    profile: Schema.String,
    region: Schema.String
  })
)

/** Schema of `BedrockSetupResponse`. */
export const BedrockSetupResponse: Lazy<T.BedrockSetupResponse> = lazy("BedrockSetupResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `BrowserUseAccessApprovalLifetime`. */
export const BrowserUseAccessApprovalLifetime: Lazy<T.BrowserUseAccessApprovalLifetime> = lazy(
  "BrowserUseAccessApprovalLifetime",
  () => openEnum<"turn" | "thread">()
)

/** Schema of `BrowserUseConfig`. */
export const BrowserUseConfig: Lazy<T.BrowserUseConfig> = lazy("BrowserUseConfig", () =>
  Schema.Struct({
    allow_history_access: optionalKey(Schema.NullOr(Schema.Boolean)),
    default_origin_policy: optionalKey(Schema.NullOr(BrowserUseOriginPolicyConfig)),
    origins: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: BrowserUseOriginPolicyConfig })))
  })
)

/** Schema of `BrowserUseExtensionRequirements`. */
export const BrowserUseExtensionRequirements: Lazy<T.BrowserUseExtensionRequirements> = lazy(
  "BrowserUseExtensionRequirements",
  () =>
    Schema.Struct({
      requestHeaders: optionalKey(Schema.NullOr(Schema.Array(RequestHeader)))
    })
)

/** Schema of `BrowserUseOriginPolicy`. */
export const BrowserUseOriginPolicy: Lazy<T.BrowserUseOriginPolicy> = lazy("BrowserUseOriginPolicy", () =>
  Schema.Struct({
    access: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    accessApprovalLifetime: optionalKey(Schema.NullOr(BrowserUseAccessApprovalLifetime)),
    autoReview: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    downloads: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    fullCdpAccess: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    persistentApproval: optionalKey(Schema.NullOr(Schema.Boolean)),
    uploads: optionalKey(Schema.NullOr(AllowDenyRequirement))
  })
)

/** Schema of `BrowserUseOriginPolicyConfig`. */
export const BrowserUseOriginPolicyConfig: Lazy<T.BrowserUseOriginPolicyConfig> = lazy(
  "BrowserUseOriginPolicyConfig",
  () =>
    Schema.Struct({
      access: optionalKey(Schema.NullOr(AllowDenyRequirement)),
      downloads: optionalKey(Schema.NullOr(AllowDenyRequirement)),
      full_cdp_access: optionalKey(Schema.NullOr(AllowDenyRequirement)),
      uploads: optionalKey(Schema.NullOr(AllowDenyRequirement))
    })
)

/** Schema of `BrowserUseRequirements`. */
export const BrowserUseRequirements: Lazy<T.BrowserUseRequirements> = lazy("BrowserUseRequirements", () =>
  Schema.Struct({
    allowGlobalPersistentApproval: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowHistoryAccess: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowWebmcp: optionalKey(Schema.NullOr(Schema.Boolean)),
    defaultOriginPolicy: optionalKey(Schema.NullOr(BrowserUseOriginPolicy)),
    disableAutoReview: optionalKey(Schema.NullOr(Schema.Boolean)),
    extension: optionalKey(Schema.NullOr(BrowserUseExtensionRequirements)),
    origins: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: BrowserUseOriginPolicy })))
  })
)

/** Schema of `ByteRange`. */
export const ByteRange: Lazy<T.ByteRange> = lazy("ByteRange", () =>
  Schema.Struct({
    end: Integer.uint,
    start: Integer.uint
  })
)

/** Schema of `CancelLoginAccountParams`. */
export const CancelLoginAccountParams: Lazy<T.CancelLoginAccountParams> = lazy("CancelLoginAccountParams", () =>
  Schema.Struct({
    loginId: Schema.String
  })
)

/** Schema of `CancelLoginAccountResponse`. */
export const CancelLoginAccountResponse: Lazy<T.CancelLoginAccountResponse> = lazy("CancelLoginAccountResponse", () =>
  Schema.Struct({
    status: CancelLoginAccountStatus
  })
)

/** Schema of `CancelLoginAccountStatus`. */
export const CancelLoginAccountStatus: Lazy<T.CancelLoginAccountStatus> = lazy("CancelLoginAccountStatus", () =>
  openEnum<"canceled" | "notFound">()
)

/** Schema of `CapabilityRootLocation`. */
export const CapabilityRootLocation: Lazy<T.CapabilityRootLocation> = lazy(
  "CapabilityRootLocation",
  () => CapabilityRootLocationEnvironment
)

/** Schema of `CapabilityRootLocationEnvironment`. */
export const CapabilityRootLocationEnvironment: Lazy<T.CapabilityRootLocationEnvironment> = lazy(
  "CapabilityRootLocationEnvironment",
  () =>
    Schema.Struct({
      type: Schema.Literal("environment"),
      environmentId: Schema.String,
      path: Schema.String
    })
)

/** Schema of `ChatgptAuthTokensRefreshParams`. */
export const ChatgptAuthTokensRefreshParams: Lazy<T.ChatgptAuthTokensRefreshParams> = lazy(
  "ChatgptAuthTokensRefreshParams",
  () =>
    Schema.Struct({
      reason: ChatgptAuthTokensRefreshReason,
      previousAccountId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ChatgptAuthTokensRefreshReason`. */
export const ChatgptAuthTokensRefreshReason: Lazy<T.ChatgptAuthTokensRefreshReason> = lazy(
  "ChatgptAuthTokensRefreshReason",
  () => openEnum<"unauthorized">()
)

/** Schema of `ChatgptAuthTokensRefreshResponse`. */
export const ChatgptAuthTokensRefreshResponse: Lazy<T.ChatgptAuthTokensRefreshResponse> = lazy(
  "ChatgptAuthTokensRefreshResponse",
  () =>
    Schema.Struct({
      accessToken: Schema.String,
      chatgptAccountId: Schema.String,
      chatgptPlanType: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `CliAuthCredentialsStoreMode`. */
export const CliAuthCredentialsStoreMode: Lazy<T.CliAuthCredentialsStoreMode> = lazy(
  "CliAuthCredentialsStoreMode",
  () => openEnum<"file" | "keyring" | "auto" | "ephemeral">()
)

/** Schema of `ClientInfo`. */
export const ClientInfo: Lazy<T.ClientInfo> = lazy("ClientInfo", () =>
  Schema.Struct({
    name: Schema.String,
    version: Schema.String,
    title: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CodexErrorInfo`. */
export const CodexErrorInfo: Lazy<T.CodexErrorInfo> = lazy("CodexErrorInfo", () =>
  Schema.Union(
    openEnum<
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
    >(),
    openKeyed(
      CodexErrorInfoHttpConnectionFailed,
      CodexErrorInfoResponseStreamConnectionFailed,
      CodexErrorInfoResponseStreamDisconnected,
      CodexErrorInfoResponseTooManyFailedAttempts,
      CodexErrorInfoActiveTurnNotSteerable
    )
  )
)

/** Schema of `CodexErrorInfoActiveTurnNotSteerable`. */
export const CodexErrorInfoActiveTurnNotSteerable: Lazy<T.CodexErrorInfoActiveTurnNotSteerable> = lazy(
  "CodexErrorInfoActiveTurnNotSteerable",
  () =>
    Schema.Struct({
      activeTurnNotSteerable: Schema.Struct({
        turnKind: NonSteerableTurnKind
      })
    })
)

/** Schema of `CodexErrorInfoHttpConnectionFailed`. */
export const CodexErrorInfoHttpConnectionFailed: Lazy<T.CodexErrorInfoHttpConnectionFailed> = lazy(
  "CodexErrorInfoHttpConnectionFailed",
  () =>
    Schema.Struct({
      httpConnectionFailed: Schema.Struct({
        httpStatusCode: optionalKey(Schema.NullOr(Schema.Number))
      })
    })
)

/** Schema of `CodexErrorInfoResponseStreamConnectionFailed`. */
export const CodexErrorInfoResponseStreamConnectionFailed: Lazy<T.CodexErrorInfoResponseStreamConnectionFailed> = lazy(
  "CodexErrorInfoResponseStreamConnectionFailed",
  () =>
    Schema.Struct({
      responseStreamConnectionFailed: Schema.Struct({
        httpStatusCode: optionalKey(Schema.NullOr(Schema.Number))
      })
    })
)

/** Schema of `CodexErrorInfoResponseStreamDisconnected`. */
export const CodexErrorInfoResponseStreamDisconnected: Lazy<T.CodexErrorInfoResponseStreamDisconnected> = lazy(
  "CodexErrorInfoResponseStreamDisconnected",
  () =>
    Schema.Struct({
      responseStreamDisconnected: Schema.Struct({
        httpStatusCode: optionalKey(Schema.NullOr(Schema.Number))
      })
    })
)

/** Schema of `CodexErrorInfoResponseTooManyFailedAttempts`. */
export const CodexErrorInfoResponseTooManyFailedAttempts: Lazy<T.CodexErrorInfoResponseTooManyFailedAttempts> = lazy(
  "CodexErrorInfoResponseTooManyFailedAttempts",
  () =>
    Schema.Struct({
      responseTooManyFailedAttempts: Schema.Struct({
        httpStatusCode: optionalKey(Schema.NullOr(Schema.Number))
      })
    })
)

/** Schema of `CodexResponseHandoffMode`. */
export const CodexResponseHandoffMode: Lazy<T.CodexResponseHandoffMode> = lazy("CodexResponseHandoffMode", () =>
  Schema.Literal("thinking", "commentary", "bemTags")
)

/** Schema of `CollabAgentState`. */
export const CollabAgentState: Lazy<T.CollabAgentState> = lazy("CollabAgentState", () =>
  Schema.Struct({
    status: CollabAgentStatus,
    message: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CollabAgentStatus`. */
export const CollabAgentStatus: Lazy<T.CollabAgentStatus> = lazy("CollabAgentStatus", () =>
  openEnum<"pendingInit" | "running" | "interrupted" | "completed" | "errored" | "shutdown" | "notFound">()
)

/** Schema of `CollabAgentTool`. */
export const CollabAgentTool: Lazy<T.CollabAgentTool> = lazy("CollabAgentTool", () =>
  openEnum<
    | "spawnAgent"
    | "sendInput"
    | "resumeAgent"
    | "wait"
    | "closeAgent"
    | "sendMessage"
    | "followupTask"
    | "interruptAgent"
    | "listAgents"
  >()
)

/** Schema of `CollabAgentToolCallStatus`. */
export const CollabAgentToolCallStatus: Lazy<T.CollabAgentToolCallStatus> = lazy("CollabAgentToolCallStatus", () =>
  openEnum<"inProgress" | "completed" | "failed" | "interrupted">()
)

/** Schema of `CollaborationMode`. */
export const CollaborationMode: Lazy<T.CollaborationMode> = lazy("CollaborationMode", () =>
  Schema.Struct({
    mode: ModeKind,
    settings: Settings
  })
)

/** Schema of `OpenCollaborationMode`. */
export const OpenCollaborationMode: Lazy<T.OpenCollaborationMode> = lazy("OpenCollaborationMode", () =>
  Schema.Struct({
    mode: OpenModeKind,
    settings: Settings
  })
)

/** Schema of `CollaborationModeListParams`. */
export const CollaborationModeListParams: Lazy<T.CollaborationModeListParams> = lazy(
  "CollaborationModeListParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `CollaborationModeListResponse`. */
export const CollaborationModeListResponse: Lazy<T.CollaborationModeListResponse> = lazy(
  "CollaborationModeListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(CollaborationModeMask)
    })
)

/** Schema of `CollaborationModeMask`. */
export const CollaborationModeMask: Lazy<T.CollaborationModeMask> = lazy("CollaborationModeMask", () =>
  Schema.Struct({
    name: Schema.String,
    mode: optionalKey(Schema.NullOr(OpenModeKind)),
    model: optionalKey(Schema.NullOr(Schema.String)),
    reasoning_effort: optionalKey(Schema.NullOr(ReasoningEffort))
  })
)

/** Schema of `CommandAction`. */
export const CommandAction: Lazy<T.CommandAction> = lazy("CommandAction", () =>
  openTagged("type", CommandActionRead, CommandActionListFiles, CommandActionSearch, CommandActionUnknown)
)

/** Schema of `CommandActionListFiles`. */
export const CommandActionListFiles: Lazy<T.CommandActionListFiles> = lazy("CommandActionListFiles", () =>
  Schema.Struct({
    type: Schema.Literal("listFiles"),
    command: Schema.String,
    path: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CommandActionRead`. */
export const CommandActionRead: Lazy<T.CommandActionRead> = lazy("CommandActionRead", () =>
  Schema.Struct({
    type: Schema.Literal("read"),
    command: Schema.String,
    name: Schema.String,
    path: LegacyAppPathString
  })
)

/** Schema of `CommandActionSearch`. */
export const CommandActionSearch: Lazy<T.CommandActionSearch> = lazy("CommandActionSearch", () =>
  Schema.Struct({
    type: Schema.Literal("search"),
    command: Schema.String,
    path: optionalKey(Schema.NullOr(Schema.String)),
    query: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CommandActionUnknown`. */
export const CommandActionUnknown: Lazy<T.CommandActionUnknown> = lazy("CommandActionUnknown", () =>
  Schema.Struct({
    type: Schema.Literal("unknown"),
    command: Schema.String
  })
)

/** Schema of `CommandExecOutputDeltaNotification`. */
export const CommandExecOutputDeltaNotification: Lazy<T.CommandExecOutputDeltaNotification> = lazy(
  "CommandExecOutputDeltaNotification",
  () =>
    Schema.Struct({
      capReached: Schema.Boolean,
      deltaBase64: Schema.String,
      processId: Schema.String,
      stream: CommandExecOutputStream
    })
)

/** Schema of `CommandExecOutputStream`. */
export const CommandExecOutputStream: Lazy<T.CommandExecOutputStream> = lazy("CommandExecOutputStream", () =>
  openEnum<"stdout" | "stderr">()
)

/** Schema of `CommandExecParams`. */
export const CommandExecParams: Lazy<T.CommandExecParams> = lazy("CommandExecParams", () =>
  Schema.Struct({
    command: Schema.Array(Schema.String),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    disableOutputCap: Schema.optional(Schema.Boolean),
    disableTimeout: Schema.optional(Schema.Boolean),
    env: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.NullOr(Schema.String) }))),
    outputBytesCap: Schema.optional(Schema.NullOr(Integer.uint)),
    permissionProfile: Schema.optional(Schema.NullOr(Schema.String)),
    processId: Schema.optional(Schema.NullOr(Schema.String)),
    sandboxPolicy: Schema.optional(Schema.NullOr(SandboxPolicy)),
    size: Schema.optional(Schema.NullOr(CommandExecTerminalSize)),
    streamStdin: Schema.optional(Schema.Boolean),
    streamStdoutStderr: Schema.optional(Schema.Boolean),
    timeoutMs: Schema.optional(Schema.NullOr(Integer.int64)),
    tty: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `CommandExecResizeParams`. */
export const CommandExecResizeParams: Lazy<T.CommandExecResizeParams> = lazy("CommandExecResizeParams", () =>
  Schema.Struct({
    processId: Schema.String,
    size: CommandExecTerminalSize
  })
)

/** Schema of `CommandExecResizeResponse`. */
export const CommandExecResizeResponse: Lazy<T.CommandExecResizeResponse> = lazy("CommandExecResizeResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `CommandExecResponse`. */
export const CommandExecResponse: Lazy<T.CommandExecResponse> = lazy("CommandExecResponse", () =>
  Schema.Struct({
    exitCode: Schema.Number,
    stderr: Schema.String,
    stdout: Schema.String
  })
)

/** Schema of `CommandExecTerminalSize`. */
export const CommandExecTerminalSize: Lazy<T.CommandExecTerminalSize> = lazy("CommandExecTerminalSize", () =>
  Schema.Struct({
    cols: Integer.uint16,
    rows: Integer.uint16
  })
)

/** Schema of `CommandExecTerminateParams`. */
export const CommandExecTerminateParams: Lazy<T.CommandExecTerminateParams> = lazy("CommandExecTerminateParams", () =>
  Schema.Struct({
    processId: Schema.String
  })
)

/** Schema of `CommandExecTerminateResponse`. */
export const CommandExecTerminateResponse: Lazy<T.CommandExecTerminateResponse> = lazy(
  "CommandExecTerminateResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `CommandExecWriteParams`. */
export const CommandExecWriteParams: Lazy<T.CommandExecWriteParams> = lazy("CommandExecWriteParams", () =>
  Schema.Struct({
    processId: Schema.String,
    closeStdin: Schema.optional(Schema.Boolean),
    deltaBase64: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CommandExecWriteResponse`. */
export const CommandExecWriteResponse: Lazy<T.CommandExecWriteResponse> = lazy("CommandExecWriteResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `CommandExecutionApprovalDecision`. */
export const CommandExecutionApprovalDecision: Lazy<T.CommandExecutionApprovalDecision> = lazy(
  "CommandExecutionApprovalDecision",
  () =>
    Schema.Union(
      Schema.Literal("accept", "acceptForSession", "decline", "cancel"),
      Schema.Union(
        CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment,
        CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment
      )
    )
)

/** Schema of `OpenCommandExecutionApprovalDecision`. */
export const OpenCommandExecutionApprovalDecision: Lazy<T.OpenCommandExecutionApprovalDecision> = lazy(
  "OpenCommandExecutionApprovalDecision",
  () =>
    Schema.Union(
      openEnum<"accept" | "acceptForSession" | "decline" | "cancel">(),
      openKeyed(
        CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment,
        OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment
      )
    )
)

/** Schema of `CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment`. */
export const CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment: Lazy<T.CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment> =
  lazy("CommandExecutionApprovalDecisionAcceptWithExecpolicyAmendment", () =>
    Schema.Struct({
      acceptWithExecpolicyAmendment: Schema.Struct({
        execpolicy_amendment: Schema.Array(Schema.String)
      })
    })
  )

/** Schema of `CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment`. */
export const CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment: Lazy<T.CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment> =
  lazy("CommandExecutionApprovalDecisionApplyNetworkPolicyAmendment", () =>
    Schema.Struct({
      applyNetworkPolicyAmendment: Schema.Struct({
        network_policy_amendment: NetworkPolicyAmendment
      })
    })
  )

/** Schema of `OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment`. */
export const OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment: Lazy<T.OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment> =
  lazy("OpenCommandExecutionApprovalDecisionApplyNetworkPolicyAmendment", () =>
    Schema.Struct({
      applyNetworkPolicyAmendment: Schema.Struct({
        network_policy_amendment: OpenNetworkPolicyAmendment
      })
    })
  )

/** Schema of `CommandExecutionApprovalKind`. */
export const CommandExecutionApprovalKind: Lazy<T.CommandExecutionApprovalKind> = lazy(
  "CommandExecutionApprovalKind",
  () => openEnum<"command" | "writeStdin" | "humanCommand">()
)

/** Schema of `CommandExecutionOutputDeltaNotification`. */
export const CommandExecutionOutputDeltaNotification: Lazy<T.CommandExecutionOutputDeltaNotification> = lazy(
  "CommandExecutionOutputDeltaNotification",
  () =>
    Schema.Struct({
      delta: Schema.String,
      itemId: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `CommandExecutionRequestApprovalParams`. */
export const CommandExecutionRequestApprovalParams: Lazy<T.CommandExecutionRequestApprovalParams> = lazy(
  "CommandExecutionRequestApprovalParams",
  () =>
    Schema.Struct({
      itemId: Schema.String,
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String,
      additionalPermissions: optionalKey(Schema.NullOr(AdditionalPermissionProfile)),
      approvalId: optionalKey(Schema.NullOr(Schema.String)),
      availableDecisions: optionalKey(Schema.NullOr(Schema.Array(OpenCommandExecutionApprovalDecision))),
      command: optionalKey(Schema.NullOr(Schema.String)),
      commandActions: optionalKey(Schema.NullOr(Schema.Array(CommandAction))),
      cwd: optionalKey(Schema.NullOr(LegacyAppPathString)),
      environmentId: optionalKey(Schema.NullOr(Schema.String)),
      kind: optionalKey(CommandExecutionApprovalKind),
      networkApprovalContext: optionalKey(Schema.NullOr(NetworkApprovalContext)),
      proposedExecpolicyAmendment: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      proposedNetworkPolicyAmendments: optionalKey(Schema.NullOr(Schema.Array(OpenNetworkPolicyAmendment))),
      reason: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `CommandExecutionRequestApprovalResponse`. */
export const CommandExecutionRequestApprovalResponse: Lazy<T.CommandExecutionRequestApprovalResponse> = lazy(
  "CommandExecutionRequestApprovalResponse",
  () =>
    Schema.Struct({
      decision: CommandExecutionApprovalDecision
    })
)

/** Schema of `CommandExecutionSource`. */
export const CommandExecutionSource: Lazy<T.CommandExecutionSource> = lazy("CommandExecutionSource", () =>
  openEnum<"agent" | "userShell" | "unifiedExecStartup" | "unifiedExecInteraction">()
)

/** Schema of `CommandExecutionStatus`. */
export const CommandExecutionStatus: Lazy<T.CommandExecutionStatus> = lazy("CommandExecutionStatus", () =>
  openEnum<"inProgress" | "completed" | "failed" | "declined">()
)

/** Schema of `CommandMigration`. */
export const CommandMigration: Lazy<T.CommandMigration> = lazy("CommandMigration", () =>
  Schema.Struct({
    name: Schema.String
  })
)

/** Schema of `ComputerUseConfig`. */
export const ComputerUseConfig: Lazy<T.ComputerUseConfig> = lazy("ComputerUseConfig", () =>
  Schema.Struct({
    default_app_access: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    macos: optionalKey(Schema.NullOr(ComputerUseMacosConfig)),
    windows: optionalKey(Schema.NullOr(ComputerUseWindowsConfig))
  })
)

/** Schema of `ComputerUseMacosConfig`. */
export const ComputerUseMacosConfig: Lazy<T.ComputerUseMacosConfig> = lazy("ComputerUseMacosConfig", () =>
  Schema.Struct({
    bundle_ids: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: AllowDenyRequirement })))
  })
)

/** Schema of `ComputerUseMacosRequirements`. */
export const ComputerUseMacosRequirements: Lazy<T.ComputerUseMacosRequirements> = lazy(
  "ComputerUseMacosRequirements",
  () =>
    Schema.Struct({
      bundleIds: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: AllowDenyRequirement })))
    })
)

/** Schema of `ComputerUseRequirements`. */
export const ComputerUseRequirements: Lazy<T.ComputerUseRequirements> = lazy("ComputerUseRequirements", () =>
  Schema.Struct({
    allowLockedComputerUse: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowPersistentApproval: optionalKey(Schema.NullOr(Schema.Boolean)),
    defaultAppAccess: optionalKey(Schema.NullOr(AllowDenyRequirement)),
    macos: optionalKey(Schema.NullOr(ComputerUseMacosRequirements)),
    windows: optionalKey(Schema.NullOr(ComputerUseWindowsRequirements))
  })
)

/** Schema of `ComputerUseWindowsConfig`. */
export const ComputerUseWindowsConfig: Lazy<T.ComputerUseWindowsConfig> = lazy("ComputerUseWindowsConfig", () =>
  Schema.Struct({
    aumids: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: AllowDenyRequirement }))),
    exes: optionalKey(Schema.NullOr(Schema.Array(ComputerUseWindowsExeConfig)))
  })
)

/** Schema of `ComputerUseWindowsExeConfig`. */
export const ComputerUseWindowsExeConfig: Lazy<T.ComputerUseWindowsExeConfig> = lazy(
  "ComputerUseWindowsExeConfig",
  () =>
    Schema.Struct({
      access: AllowDenyRequirement,
      product_name: Schema.String,
      publisher_name: Schema.String,
      binary_name: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ComputerUseWindowsExeRequirement`. */
export const ComputerUseWindowsExeRequirement: Lazy<T.ComputerUseWindowsExeRequirement> = lazy(
  "ComputerUseWindowsExeRequirement",
  () =>
    Schema.Struct({
      access: AllowDenyRequirement,
      productName: Schema.String,
      publisherName: Schema.String,
      binaryName: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ComputerUseWindowsRequirements`. */
export const ComputerUseWindowsRequirements: Lazy<T.ComputerUseWindowsRequirements> = lazy(
  "ComputerUseWindowsRequirements",
  () =>
    Schema.Struct({
      aumids: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: AllowDenyRequirement }))),
      exes: optionalKey(Schema.NullOr(Schema.Array(ComputerUseWindowsExeRequirement)))
    })
)

/** Schema of `Config`. */
export const Config: Lazy<T.Config> = lazy("Config", () =>
  Schema.Struct(
    {
      analytics: optionalKey(Schema.NullOr(AnalyticsConfig)),
      approval_policy: optionalKey(Schema.NullOr(OpenAskForApproval)),
      approvals_reviewer: optionalKey(Schema.NullOr(OpenApprovalsReviewer)),
      apps: optionalKey(Schema.NullOr(AppsConfig)),
      browser_use: optionalKey(Schema.NullOr(BrowserUseConfig)),
      client_search_provider: optionalKey(Schema.NullOr(WebSearchProvider)),
      compact_prompt: optionalKey(Schema.NullOr(Schema.String)),
      computer_use: optionalKey(Schema.NullOr(ComputerUseConfig)),
      desktop: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
      developer_instructions: optionalKey(Schema.NullOr(Schema.String)),
      forced_chatgpt_workspace_id: optionalKey(Schema.NullOr(ForcedChatgptWorkspaceIds)),
      forced_login_method: optionalKey(Schema.NullOr(ForcedLoginMethod)),
      instructions: optionalKey(Schema.NullOr(Schema.String)),
      model: optionalKey(Schema.NullOr(Schema.String)),
      model_auto_compact_token_limit: optionalKey(Schema.NullOr(Schema.Number)),
      model_auto_compact_token_limit_scope: optionalKey(Schema.NullOr(AutoCompactTokenLimitScope)),
      model_context_window: optionalKey(Schema.NullOr(Schema.Number)),
      model_provider: optionalKey(Schema.NullOr(Schema.String)),
      model_reasoning_effort: optionalKey(Schema.NullOr(ReasoningEffort)),
      model_reasoning_summary: optionalKey(Schema.NullOr(OpenReasoningSummary)),
      model_verbosity: optionalKey(Schema.NullOr(Verbosity)),
      review_model: optionalKey(Schema.NullOr(Schema.String)),
      sandbox_mode: optionalKey(Schema.NullOr(OpenSandboxMode)),
      sandbox_workspace_write: optionalKey(Schema.NullOr(SandboxWorkspaceWrite)),
      service_tier: optionalKey(Schema.NullOr(Schema.String)),
      tools: optionalKey(Schema.NullOr(ToolsV2)),
      web_search: optionalKey(Schema.NullOr(WebSearchMode))
    },
    { key: Schema.String, value: Schema.Unknown }
  )
)

/** Schema of `ConfigBatchWriteParams`. */
export const ConfigBatchWriteParams: Lazy<T.ConfigBatchWriteParams> = lazy("ConfigBatchWriteParams", () =>
  Schema.Struct({
    edits: Schema.Array(ConfigEdit),
    expectedVersion: Schema.optional(Schema.NullOr(Schema.String)),
    filePath: Schema.optional(Schema.NullOr(Schema.String)),
    reloadUserConfig: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ConfigEdit`. */
export const ConfigEdit: Lazy<T.ConfigEdit> = lazy("ConfigEdit", () =>
  Schema.Struct({
    keyPath: Schema.String,
    mergeStrategy: MergeStrategy,
    value: Schema.Unknown
  })
)

/** Schema of `ConfigLayer`. */
export const ConfigLayer: Lazy<T.ConfigLayer> = lazy("ConfigLayer", () =>
  Schema.Struct({
    config: Schema.Unknown,
    name: ConfigLayerSource,
    version: Schema.String,
    disabledReason: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ConfigLayerMetadata`. */
export const ConfigLayerMetadata: Lazy<T.ConfigLayerMetadata> = lazy("ConfigLayerMetadata", () =>
  Schema.Struct({
    name: ConfigLayerSource,
    version: Schema.String
  })
)

/** Schema of `ConfigLayerSource`. */
export const ConfigLayerSource: Lazy<T.ConfigLayerSource> = lazy("ConfigLayerSource", () =>
  openTagged(
    "type",
    ConfigLayerSourcePackagedDefaults,
    ConfigLayerSourceMdm,
    ConfigLayerSourceSystem,
    ConfigLayerSourceEnterpriseManaged,
    ConfigLayerSourceUser,
    ConfigLayerSourceProject,
    ConfigLayerSourceSessionFlags,
    ConfigLayerSourceLegacyManagedConfigTomlFromFile,
    ConfigLayerSourceLegacyManagedConfigTomlFromMdm
  )
)

/** Schema of `ConfigLayerSourceEnterpriseManaged`. */
export const ConfigLayerSourceEnterpriseManaged: Lazy<T.ConfigLayerSourceEnterpriseManaged> = lazy(
  "ConfigLayerSourceEnterpriseManaged",
  () =>
    Schema.Struct({
      type: Schema.Literal("enterpriseManaged"),
      id: Schema.String,
      name: Schema.String
    })
)

/** Schema of `ConfigLayerSourceLegacyManagedConfigTomlFromFile`. */
export const ConfigLayerSourceLegacyManagedConfigTomlFromFile: Lazy<T.ConfigLayerSourceLegacyManagedConfigTomlFromFile> =
  lazy("ConfigLayerSourceLegacyManagedConfigTomlFromFile", () =>
    Schema.Struct({
      type: Schema.Literal("legacyManagedConfigTomlFromFile"),
      file: AbsolutePathBuf
    })
  )

/** Schema of `ConfigLayerSourceLegacyManagedConfigTomlFromMdm`. */
export const ConfigLayerSourceLegacyManagedConfigTomlFromMdm: Lazy<T.ConfigLayerSourceLegacyManagedConfigTomlFromMdm> =
  lazy("ConfigLayerSourceLegacyManagedConfigTomlFromMdm", () =>
    Schema.Struct({
      type: Schema.Literal("legacyManagedConfigTomlFromMdm")
    })
  )

/** Schema of `ConfigLayerSourceMdm`. */
export const ConfigLayerSourceMdm: Lazy<T.ConfigLayerSourceMdm> = lazy("ConfigLayerSourceMdm", () =>
  Schema.Struct({
    type: Schema.Literal("mdm"),
    domain: Schema.String,
    key: Schema.String
  })
)

/** Schema of `ConfigLayerSourcePackagedDefaults`. */
export const ConfigLayerSourcePackagedDefaults: Lazy<T.ConfigLayerSourcePackagedDefaults> = lazy(
  "ConfigLayerSourcePackagedDefaults",
  () =>
    Schema.Struct({
      type: Schema.Literal("packagedDefaults"),
      file: AbsolutePathBuf
    })
)

/** Schema of `ConfigLayerSourceProject`. */
export const ConfigLayerSourceProject: Lazy<T.ConfigLayerSourceProject> = lazy("ConfigLayerSourceProject", () =>
  Schema.Struct({
    type: Schema.Literal("project"),
    dotCodexFolder: AbsolutePathBuf
  })
)

/** Schema of `ConfigLayerSourceSessionFlags`. */
export const ConfigLayerSourceSessionFlags: Lazy<T.ConfigLayerSourceSessionFlags> = lazy(
  "ConfigLayerSourceSessionFlags",
  () =>
    Schema.Struct({
      type: Schema.Literal("sessionFlags")
    })
)

/** Schema of `ConfigLayerSourceSystem`. */
export const ConfigLayerSourceSystem: Lazy<T.ConfigLayerSourceSystem> = lazy("ConfigLayerSourceSystem", () =>
  Schema.Struct({
    type: Schema.Literal("system"),
    file: AbsolutePathBuf
  })
)

/** Schema of `ConfigLayerSourceUser`. */
export const ConfigLayerSourceUser: Lazy<T.ConfigLayerSourceUser> = lazy("ConfigLayerSourceUser", () =>
  Schema.Struct({
    type: Schema.Literal("user"),
    file: AbsolutePathBuf,
    profile: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ConfigReadParams`. */
export const ConfigReadParams: Lazy<T.ConfigReadParams> = lazy("ConfigReadParams", () =>
  Schema.Struct({
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    includeLayers: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ConfigReadResponse`. */
export const ConfigReadResponse: Lazy<T.ConfigReadResponse> = lazy("ConfigReadResponse", () =>
  Schema.Struct({
    config: Config,
    origins: Schema.Record({ key: Schema.String, value: ConfigLayerMetadata }),
    layers: optionalKey(Schema.NullOr(Schema.Array(ConfigLayer)))
  })
)

/** Schema of `ConfigRequirements`. */
export const ConfigRequirements: Lazy<T.ConfigRequirements> = lazy("ConfigRequirements", () =>
  Schema.Struct({
    additionalDeveloperInstructions: optionalKey(Schema.NullOr(Schema.String)),
    allowAppshots: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowBrowserAndComputerUse: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowLoginShell: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowManagedHooksOnly: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowRemoteControl: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowedApprovalPolicies: optionalKey(Schema.NullOr(Schema.Array(OpenAskForApproval))),
    allowedApprovalsReviewers: optionalKey(Schema.NullOr(Schema.Array(OpenApprovalsReviewer))),
    allowedLoginMethods: optionalKey(Schema.NullOr(Schema.Array(ForcedLoginMethod))),
    allowedPermissionProfiles: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Boolean }))),
    allowedSandboxModes: optionalKey(Schema.NullOr(Schema.Array(OpenSandboxMode))),
    allowedWebSearchModes: optionalKey(Schema.NullOr(Schema.Array(WebSearchMode))),
    allowedWindowsSandboxImplementations: optionalKey(Schema.NullOr(Schema.Array(WindowsSandboxImplementation))),
    application: optionalKey(Schema.NullOr(ApplicationRequirements)),
    autoReview: optionalKey(Schema.NullOr(AutoReviewRequirements)),
    browserUse: optionalKey(Schema.NullOr(BrowserUseRequirements)),
    chatgptBaseUrl: optionalKey(Schema.NullOr(Schema.String)),
    checkForUpdateOnStartup: optionalKey(Schema.NullOr(Schema.Boolean)),
    cliAuthCredentialsStore: optionalKey(Schema.NullOr(CliAuthCredentialsStoreMode)),
    computerUse: optionalKey(Schema.NullOr(ComputerUseRequirements)),
    defaultPermissions: optionalKey(Schema.NullOr(Schema.String)),
    enforceResidency: optionalKey(Schema.NullOr(ResidencyRequirement)),
    featureRequirements: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Boolean }))),
    feedback: optionalKey(Schema.NullOr(FeedbackRequirements)),
    hooks: optionalKey(Schema.NullOr(ManagedHooksRequirements)),
    inAppBrowser: optionalKey(Schema.NullOr(InAppBrowserRequirements)),
    logDir: optionalKey(Schema.NullOr(Schema.String)),
    modelCatalogJson: optionalKey(Schema.NullOr(Schema.String)),
    modelProvider: optionalKey(Schema.NullOr(Schema.String)),
    modelProviders: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    models: optionalKey(Schema.NullOr(ModelsRequirements)),
    network: optionalKey(Schema.NullOr(NetworkRequirements)),
    otel: optionalKey(Schema.NullOr(OtelRequirements)),
    sqliteHome: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ConfigRequirementsReadResponse`. */
export const ConfigRequirementsReadResponse: Lazy<T.ConfigRequirementsReadResponse> = lazy(
  "ConfigRequirementsReadResponse",
  () =>
    Schema.Struct({
      requirements: optionalKey(Schema.NullOr(ConfigRequirements)),
      supportsIndependentSpeedModes: optionalKey(Schema.NullOr(Schema.Boolean))
    })
)

/** Schema of `ConfigValueWriteParams`. */
export const ConfigValueWriteParams: Lazy<T.ConfigValueWriteParams> = lazy("ConfigValueWriteParams", () =>
  Schema.Struct({
    keyPath: Schema.String,
    mergeStrategy: MergeStrategy,
    value: Schema.Unknown,
    expectedVersion: Schema.optional(Schema.NullOr(Schema.String)),
    filePath: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ConfigWarningNotification`. */
export const ConfigWarningNotification: Lazy<T.ConfigWarningNotification> = lazy("ConfigWarningNotification", () =>
  Schema.Struct({
    summary: Schema.String,
    details: optionalKey(Schema.NullOr(Schema.String)),
    path: optionalKey(Schema.NullOr(Schema.String)),
    range: optionalKey(Schema.NullOr(TextRange))
  })
)

/** Schema of `ConfigWriteResponse`. */
export const ConfigWriteResponse: Lazy<T.ConfigWriteResponse> = lazy("ConfigWriteResponse", () =>
  Schema.Struct({
    filePath: AbsolutePathBuf,
    status: WriteStatus,
    version: Schema.String,
    overriddenMetadata: optionalKey(Schema.NullOr(OverriddenMetadata))
  })
)

/** Schema of `ConfigurationReasoning`. */
export const ConfigurationReasoning: Lazy<T.ConfigurationReasoning> = lazy("ConfigurationReasoning", () =>
  Schema.Struct({
    effort: ReasoningEffort
  })
)

/** Schema of `ConfiguredHookHandler`. */
export const ConfiguredHookHandler: Lazy<T.ConfiguredHookHandler> = lazy("ConfiguredHookHandler", () =>
  openTagged(
    "type",
    ConfiguredHookHandlerCommand,
    ConfiguredHookHandlerMcpTool,
    ConfiguredHookHandlerPrompt,
    ConfiguredHookHandlerAgent
  )
)

/** Schema of `ConfiguredHookHandlerAgent`. */
export const ConfiguredHookHandlerAgent: Lazy<T.ConfiguredHookHandlerAgent> = lazy("ConfiguredHookHandlerAgent", () =>
  Schema.Struct({
    type: Schema.Literal("agent")
  })
)

/** Schema of `ConfiguredHookHandlerCommand`. */
export const ConfiguredHookHandlerCommand: Lazy<T.ConfiguredHookHandlerCommand> = lazy(
  "ConfiguredHookHandlerCommand",
  () =>
    Schema.Struct({
      type: Schema.Literal("command"),
      async: Schema.Boolean,
      command: Schema.String,
      additionalContextLimit: optionalKey(Schema.NullOr(Schema.Number)),
      commandWindows: optionalKey(Schema.NullOr(Schema.String)),
      statusMessage: optionalKey(Schema.NullOr(Schema.String)),
      timeoutSec: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ConfiguredHookHandlerMcpTool`. */
export const ConfiguredHookHandlerMcpTool: Lazy<T.ConfiguredHookHandlerMcpTool> = lazy(
  "ConfiguredHookHandlerMcpTool",
  () =>
    Schema.Struct({
      type: Schema.Literal("mcp_tool"),
      input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      server: Schema.String,
      tool: Schema.String,
      statusMessage: optionalKey(Schema.NullOr(Schema.String)),
      timeoutSec: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ConfiguredHookHandlerPrompt`. */
export const ConfiguredHookHandlerPrompt: Lazy<T.ConfiguredHookHandlerPrompt> = lazy(
  "ConfiguredHookHandlerPrompt",
  () =>
    Schema.Struct({
      type: Schema.Literal("prompt")
    })
)

/** Schema of `ConfiguredHookMatcherGroup`. */
export const ConfiguredHookMatcherGroup: Lazy<T.ConfiguredHookMatcherGroup> = lazy("ConfiguredHookMatcherGroup", () =>
  Schema.Struct({
    hooks: Schema.Array(ConfiguredHookHandler),
    matcher: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ConnectorMetadata`. */
export const ConnectorMetadata: Lazy<T.ConnectorMetadata> = lazy("ConnectorMetadata", () =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    description: optionalKey(Schema.NullOr(Schema.String)),
    distributionChannel: optionalKey(Schema.NullOr(Schema.String)),
    iconUrl: optionalKey(Schema.NullOr(Schema.String)),
    iconUrlDark: optionalKey(Schema.NullOr(Schema.String)),
    installUrl: optionalKey(Schema.NullOr(Schema.String)),
    pluginDisplayNames: optionalKey(Schema.Array(Schema.String)),
    toolSummaries: optionalKey(Schema.NullOr(Schema.Array(AppToolSummary)))
  })
)

/** Schema of `ConsumeAccountRateLimitResetCreditOutcome`. */
export const ConsumeAccountRateLimitResetCreditOutcome: Lazy<T.ConsumeAccountRateLimitResetCreditOutcome> = lazy(
  "ConsumeAccountRateLimitResetCreditOutcome",
  () => openEnum<"reset" | "nothingToReset" | "noCredit" | "alreadyRedeemed">()
)

/** Schema of `ConsumeAccountRateLimitResetCreditParams`. */
export const ConsumeAccountRateLimitResetCreditParams: Lazy<T.ConsumeAccountRateLimitResetCreditParams> = lazy(
  "ConsumeAccountRateLimitResetCreditParams",
  () =>
    Schema.Struct({
      idempotencyKey: Schema.String,
      creditId: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ConsumeAccountRateLimitResetCreditResponse`. */
export const ConsumeAccountRateLimitResetCreditResponse: Lazy<T.ConsumeAccountRateLimitResetCreditResponse> = lazy(
  "ConsumeAccountRateLimitResetCreditResponse",
  () =>
    Schema.Struct({
      outcome: ConsumeAccountRateLimitResetCreditOutcome
    })
)

/** Schema of `ContentItem`. */
export const ContentItem: Lazy<T.ContentItem> = lazy("ContentItem", () =>
  Schema.Union(
    ContentItemInputText,
    ContentItemInputImageImageUrl,
    ContentItemInputImageFileId,
    ContentItemInputAudioAudioUrl,
    ContentItemInputAudioFileId,
    ContentItemOutputText
  )
)

/** Schema of `ContentItemInputAudio`. */
export const ContentItemInputAudio: Lazy<T.ContentItemInputAudio> = lazy("ContentItemInputAudio", () =>
  Schema.Union(ContentItemInputAudioAudioUrl, ContentItemInputAudioFileId)
)

/** Schema of `ContentItemInputAudioAudioUrl`. */
export const ContentItemInputAudioAudioUrl: Lazy<T.ContentItemInputAudioAudioUrl> = lazy(
  "ContentItemInputAudioAudioUrl",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_audio"),
      audio_url: Schema.String,
      file_id: Schema.optional(Schema.String)
    })
)

/** Schema of `ContentItemInputAudioFileId`. */
export const ContentItemInputAudioFileId: Lazy<T.ContentItemInputAudioFileId> = lazy(
  "ContentItemInputAudioFileId",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_audio"),
      file_id: Schema.String,
      audio_url: Schema.optional(Schema.String)
    })
)

/** Schema of `ContentItemInputImage`. */
export const ContentItemInputImage: Lazy<T.ContentItemInputImage> = lazy("ContentItemInputImage", () =>
  Schema.Union(ContentItemInputImageImageUrl, ContentItemInputImageFileId)
)

/** Schema of `ContentItemInputImageFileId`. */
export const ContentItemInputImageFileId: Lazy<T.ContentItemInputImageFileId> = lazy(
  "ContentItemInputImageFileId",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      file_id: Schema.String,
      detail: Schema.optional(Schema.NullOr(ImageDetail)),
      image_url: Schema.optional(Schema.String)
    })
)

/** Schema of `ContentItemInputImageImageUrl`. */
export const ContentItemInputImageImageUrl: Lazy<T.ContentItemInputImageImageUrl> = lazy(
  "ContentItemInputImageImageUrl",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      image_url: Schema.String,
      detail: Schema.optional(Schema.NullOr(ImageDetail)),
      file_id: Schema.optional(Schema.String)
    })
)

/** Schema of `ContentItemInputText`. */
export const ContentItemInputText: Lazy<T.ContentItemInputText> = lazy("ContentItemInputText", () =>
  Schema.Struct({
    type: Schema.Literal("input_text"),
    text: Schema.String
  })
)

/** Schema of `ContentItemOutputText`. */
export const ContentItemOutputText: Lazy<T.ContentItemOutputText> = lazy("ContentItemOutputText", () =>
  Schema.Struct({
    type: Schema.Literal("output_text"),
    text: Schema.String,
    annotations: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
    logprobs: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown)))
  })
)

/** Schema of `ContextCompactedNotification`. */
export const ContextCompactedNotification: Lazy<T.ContextCompactedNotification> = lazy(
  "ContextCompactedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `ConversationTextRole`. */
export const ConversationTextRole: Lazy<T.ConversationTextRole> = lazy("ConversationTextRole", () =>
  Schema.Literal("user", "developer", "assistant")
)

/** Schema of `CreditsSnapshot`. */
export const CreditsSnapshot: Lazy<T.CreditsSnapshot> = lazy("CreditsSnapshot", () =>
  Schema.Struct({
    hasCredits: Schema.Boolean,
    unlimited: Schema.Boolean,
    balance: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `CurrentTimeReadParams`. */
export const CurrentTimeReadParams: Lazy<T.CurrentTimeReadParams> = lazy("CurrentTimeReadParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `CurrentTimeReadResponse`. */
export const CurrentTimeReadResponse: Lazy<T.CurrentTimeReadResponse> = lazy("CurrentTimeReadResponse", () =>
  Schema.Struct({
    currentTimeAt: Integer.int64
  })
)

/** Schema of `CyberAccessProgram`. */
export const CyberAccessProgram: Lazy<T.CyberAccessProgram> = lazy("CyberAccessProgram", () =>
  Schema.Literal("standard", "daybreakBlue", "daybreakRed")
)

/** Schema of `OpenCyberAccessProgram`. */
export const OpenCyberAccessProgram: Lazy<T.OpenCyberAccessProgram> = lazy("OpenCyberAccessProgram", () =>
  openEnum<"standard" | "daybreakBlue" | "daybreakRed">()
)

/** Schema of `DeprecationNoticeNotification`. */
export const DeprecationNoticeNotification: Lazy<T.DeprecationNoticeNotification> = lazy(
  "DeprecationNoticeNotification",
  () =>
    Schema.Struct({
      summary: Schema.String,
      details: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `DesktopOnboardingEntrypoint`. */
export const DesktopOnboardingEntrypoint: Lazy<T.DesktopOnboardingEntrypoint> = lazy(
  "DesktopOnboardingEntrypoint",
  () => openEnum<"life_sciences">()
)

/** Schema of `DynamicToolCallOutputContentItem`. */
export const DynamicToolCallOutputContentItem: Lazy<T.DynamicToolCallOutputContentItem> = lazy(
  "DynamicToolCallOutputContentItem",
  () =>
    Schema.Union(
      DynamicToolCallOutputContentItemInputText,
      DynamicToolCallOutputContentItemInputImage,
      DynamicToolCallOutputContentItemInputAudio
    )
)

/** Schema of `OpenDynamicToolCallOutputContentItem`. */
export const OpenDynamicToolCallOutputContentItem: Lazy<T.OpenDynamicToolCallOutputContentItem> = lazy(
  "OpenDynamicToolCallOutputContentItem",
  () =>
    openTagged(
      "type",
      DynamicToolCallOutputContentItemInputText,
      DynamicToolCallOutputContentItemInputImage,
      DynamicToolCallOutputContentItemInputAudio
    )
)

/** Schema of `DynamicToolCallOutputContentItemInputAudio`. */
export const DynamicToolCallOutputContentItemInputAudio: Lazy<T.DynamicToolCallOutputContentItemInputAudio> = lazy(
  "DynamicToolCallOutputContentItemInputAudio",
  () =>
    Schema.Struct({
      type: Schema.Literal("inputAudio"),
      audioUrl: Schema.String
    })
)

/** Schema of `DynamicToolCallOutputContentItemInputImage`. */
export const DynamicToolCallOutputContentItemInputImage: Lazy<T.DynamicToolCallOutputContentItemInputImage> = lazy(
  "DynamicToolCallOutputContentItemInputImage",
  () =>
    Schema.Struct({
      type: Schema.Literal("inputImage"),
      imageUrl: Schema.String
    })
)

/** Schema of `DynamicToolCallOutputContentItemInputText`. */
export const DynamicToolCallOutputContentItemInputText: Lazy<T.DynamicToolCallOutputContentItemInputText> = lazy(
  "DynamicToolCallOutputContentItemInputText",
  () =>
    Schema.Struct({
      type: Schema.Literal("inputText"),
      text: Schema.String
    })
)

/** Schema of `DynamicToolCallParams`. */
export const DynamicToolCallParams: Lazy<T.DynamicToolCallParams> = lazy("DynamicToolCallParams", () =>
  Schema.Struct({
    arguments: Schema.Unknown,
    callId: Schema.String,
    threadId: Schema.String,
    tool: Schema.String,
    turnId: Schema.String,
    namespace: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `DynamicToolCallResponse`. */
export const DynamicToolCallResponse: Lazy<T.DynamicToolCallResponse> = lazy("DynamicToolCallResponse", () =>
  Schema.Struct({
    contentItems: Schema.Array(DynamicToolCallOutputContentItem),
    success: Schema.Boolean
  })
)

/** Schema of `DynamicToolCallStatus`. */
export const DynamicToolCallStatus: Lazy<T.DynamicToolCallStatus> = lazy("DynamicToolCallStatus", () =>
  openEnum<"inProgress" | "completed" | "failed">()
)

/** Schema of `DynamicToolNamespaceTool`. */
export const DynamicToolNamespaceTool: Lazy<T.DynamicToolNamespaceTool> = lazy(
  "DynamicToolNamespaceTool",
  () => DynamicToolNamespaceToolFunction
)

/** Schema of `DynamicToolNamespaceToolFunction`. */
export const DynamicToolNamespaceToolFunction: Lazy<T.DynamicToolNamespaceToolFunction> = lazy(
  "DynamicToolNamespaceToolFunction",
  () =>
    Schema.Struct({
      type: Schema.Literal("function"),
      description: Schema.String,
      inputSchema: Schema.Unknown,
      name: Schema.String,
      deferLoading: Schema.optional(Schema.Boolean)
    })
)

/** Schema of `DynamicToolSpec`. */
export const DynamicToolSpec: Lazy<T.DynamicToolSpec> = lazy("DynamicToolSpec", () =>
  Schema.Union(DynamicToolSpecFunction, DynamicToolSpecNamespace)
)

/** Schema of `DynamicToolSpecFunction`. */
export const DynamicToolSpecFunction: Lazy<T.DynamicToolSpecFunction> = lazy("DynamicToolSpecFunction", () =>
  Schema.Struct({
    type: Schema.Literal("function"),
    description: Schema.String,
    inputSchema: Schema.Unknown,
    name: Schema.String,
    deferLoading: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `DynamicToolSpecNamespace`. */
export const DynamicToolSpecNamespace: Lazy<T.DynamicToolSpecNamespace> = lazy("DynamicToolSpecNamespace", () =>
  Schema.Struct({
    type: Schema.Literal("namespace"),
    description: Schema.String,
    name: Schema.String,
    tools: Schema.Array(DynamicToolNamespaceTool)
  })
)

/** Schema of `EnvironmentAddParams`. */
export const EnvironmentAddParams: Lazy<T.EnvironmentAddParams> = lazy("EnvironmentAddParams", () =>
  Schema.Struct({
    environmentId: Schema.String,
    execServerUrl: Schema.String,
    authBearerToken: Schema.optional(Schema.NullOr(Schema.String)),
    connectTimeoutMs: Schema.optional(Schema.NullOr(Integer.uint64)),
    skills: Schema.optional(Schema.NullOr(EnvironmentSkillsParams)),
    websocketRequestId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `EnvironmentAddResponse`. */
export const EnvironmentAddResponse: Lazy<T.EnvironmentAddResponse> = lazy("EnvironmentAddResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `EnvironmentConnectionNotification`. */
export const EnvironmentConnectionNotification: Lazy<T.EnvironmentConnectionNotification> = lazy(
  "EnvironmentConnectionNotification",
  () =>
    Schema.Struct({
      environmentId: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `EnvironmentInfoParams`. */
export const EnvironmentInfoParams: Lazy<T.EnvironmentInfoParams> = lazy("EnvironmentInfoParams", () =>
  Schema.Struct({
    environmentId: Schema.String
  })
)

/** Schema of `EnvironmentInfoResponse`. */
export const EnvironmentInfoResponse: Lazy<T.EnvironmentInfoResponse> = lazy("EnvironmentInfoResponse", () =>
  Schema.Struct({
    shell: EnvironmentShellInfo,
    cwd: optionalKey(Schema.NullOr(PathUri))
  })
)

/** Schema of `EnvironmentShellInfo`. */
export const EnvironmentShellInfo: Lazy<T.EnvironmentShellInfo> = lazy("EnvironmentShellInfo", () =>
  Schema.Struct({
    name: Schema.String,
    path: Schema.String
  })
)

/** Schema of `EnvironmentSkillsParams`. */
export const EnvironmentSkillsParams: Lazy<T.EnvironmentSkillsParams> = lazy("EnvironmentSkillsParams", () =>
  Schema.Struct({
    required: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `EnvironmentStatusKind`. */
export const EnvironmentStatusKind: Lazy<T.EnvironmentStatusKind> = lazy("EnvironmentStatusKind", () =>
  openEnum<"ready" | "pending" | "disconnected" | "unknown">()
)

/** Schema of `EnvironmentStatusParams`. */
export const EnvironmentStatusParams: Lazy<T.EnvironmentStatusParams> = lazy("EnvironmentStatusParams", () =>
  Schema.Struct({
    environmentId: Schema.String
  })
)

/** Schema of `EnvironmentStatusResponse`. */
export const EnvironmentStatusResponse: Lazy<T.EnvironmentStatusResponse> = lazy("EnvironmentStatusResponse", () =>
  Schema.Struct({
    status: EnvironmentStatusKind,
    error: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ErrorNotification`. */
export const ErrorNotification: Lazy<T.ErrorNotification> = lazy("ErrorNotification", () =>
  Schema.Struct({
    error: TurnError,
    threadId: Schema.String,
    turnId: Schema.String,
    willRetry: Schema.Boolean
  })
)

/** Schema of `ExecCommandApprovalParams`. */
export const ExecCommandApprovalParams: Lazy<T.ExecCommandApprovalParams> = lazy("ExecCommandApprovalParams", () =>
  Schema.Struct({
    callId: Schema.String,
    command: Schema.Array(Schema.String),
    conversationId: ThreadId,
    cwd: Schema.String,
    parsedCmd: Schema.Array(ParsedCommand),
    approvalId: optionalKey(Schema.NullOr(Schema.String)),
    reason: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ExecCommandApprovalResponse`. */
export const ExecCommandApprovalResponse: Lazy<T.ExecCommandApprovalResponse> = lazy(
  "ExecCommandApprovalResponse",
  () =>
    Schema.Struct({
      decision: ReviewDecision
    })
)

/** Schema of `ExperimentalFeature`. */
export const ExperimentalFeature: Lazy<T.ExperimentalFeature> = lazy("ExperimentalFeature", () =>
  Schema.Struct({
    defaultEnabled: Schema.Boolean,
    enabled: Schema.Boolean,
    name: Schema.String,
    stage: ExperimentalFeatureStage,
    announcement: optionalKey(Schema.NullOr(Schema.String)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    displayName: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ExperimentalFeatureEnablementSetParams`. */
export const ExperimentalFeatureEnablementSetParams: Lazy<T.ExperimentalFeatureEnablementSetParams> = lazy(
  "ExperimentalFeatureEnablementSetParams",
  () =>
    Schema.Struct({
      enablement: Schema.Record({ key: Schema.String, value: Schema.Boolean })
    })
)

/** Schema of `ExperimentalFeatureEnablementSetResponse`. */
export const ExperimentalFeatureEnablementSetResponse: Lazy<T.ExperimentalFeatureEnablementSetResponse> = lazy(
  "ExperimentalFeatureEnablementSetResponse",
  () =>
    Schema.Struct({
      enablement: Schema.Record({ key: Schema.String, value: Schema.Boolean })
    })
)

/** Schema of `ExperimentalFeatureListParams`. */
export const ExperimentalFeatureListParams: Lazy<T.ExperimentalFeatureListParams> = lazy(
  "ExperimentalFeatureListParams",
  () =>
    Schema.Struct({
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32)),
      threadId: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExperimentalFeatureListResponse`. */
export const ExperimentalFeatureListResponse: Lazy<T.ExperimentalFeatureListResponse> = lazy(
  "ExperimentalFeatureListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(ExperimentalFeature),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExperimentalFeatureStage`. */
export const ExperimentalFeatureStage: Lazy<T.ExperimentalFeatureStage> = lazy("ExperimentalFeatureStage", () =>
  openEnum<"beta" | "underDevelopment" | "stable" | "deprecated" | "removed">()
)

/** Schema of `ExternalAgentConfigDetectParams`. */
export const ExternalAgentConfigDetectParams: Lazy<T.ExternalAgentConfigDetectParams> = lazy(
  "ExternalAgentConfigDetectParams",
  () =>
    Schema.Struct({
      cwds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      includeHome: Schema.optional(Schema.Boolean),
      maxSessionAgeDays: Schema.optional(Schema.NullOr(Integer.uint32)),
      maxSessions: Schema.optional(Schema.NullOr(Integer.uint32)),
      migrationSource: Schema.optional(Schema.NullOr(Schema.String)),
      source: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExternalAgentConfigDetectResponse`. */
export const ExternalAgentConfigDetectResponse: Lazy<T.ExternalAgentConfigDetectResponse> = lazy(
  "ExternalAgentConfigDetectResponse",
  () =>
    Schema.Struct({
      items: Schema.Array(OpenExternalAgentConfigMigrationItem),
      connectors: optionalKey(Schema.Array(ExternalAgentDetectedConnectorCandidate))
    })
)

/** Schema of `ExternalAgentConfigImportCompletedNotification`. */
export const ExternalAgentConfigImportCompletedNotification: Lazy<T.ExternalAgentConfigImportCompletedNotification> =
  lazy("ExternalAgentConfigImportCompletedNotification", () =>
    Schema.Struct({
      importId: Schema.String,
      itemTypeResults: Schema.Array(ExternalAgentConfigImportTypeResult)
    })
  )

/** Schema of `ExternalAgentConfigImportHistoriesReadResponse`. */
export const ExternalAgentConfigImportHistoriesReadResponse: Lazy<T.ExternalAgentConfigImportHistoriesReadResponse> =
  lazy("ExternalAgentConfigImportHistoriesReadResponse", () =>
    Schema.Struct({
      connectors: Schema.Array(ExternalAgentImportedConnectorCandidate),
      data: Schema.Array(ExternalAgentConfigImportHistory)
    })
  )

/** Schema of `ExternalAgentConfigImportHistory`. */
export const ExternalAgentConfigImportHistory: Lazy<T.ExternalAgentConfigImportHistory> = lazy(
  "ExternalAgentConfigImportHistory",
  () =>
    Schema.Struct({
      completedAtMs: Schema.Number,
      failures: Schema.Array(OpenExternalAgentConfigImportItemTypeFailure),
      importId: Schema.String,
      successes: Schema.Array(ExternalAgentConfigImportItemTypeSuccess),
      providerId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExternalAgentConfigImportHistoryRecordParams`. */
export const ExternalAgentConfigImportHistoryRecordParams: Lazy<T.ExternalAgentConfigImportHistoryRecordParams> = lazy(
  "ExternalAgentConfigImportHistoryRecordParams",
  () =>
    Schema.Struct({
      itemTypeResults: Schema.Array(ExternalAgentConfigImportHistoryRecordTypeResultParams),
      providerId: Schema.String
    })
)

/** Schema of `ExternalAgentConfigImportHistoryRecordResponse`. */
export const ExternalAgentConfigImportHistoryRecordResponse: Lazy<T.ExternalAgentConfigImportHistoryRecordResponse> =
  lazy("ExternalAgentConfigImportHistoryRecordResponse", () =>
    Schema.Struct({
      importId: Schema.String
    })
  )

/** Schema of `ExternalAgentConfigImportHistoryRecordSuccessParams`. */
export const ExternalAgentConfigImportHistoryRecordSuccessParams: Lazy<T.ExternalAgentConfigImportHistoryRecordSuccessParams> =
  lazy("ExternalAgentConfigImportHistoryRecordSuccessParams", () =>
    Schema.Struct({
      itemType: ExternalAgentConfigMigrationItemType,
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      source: Schema.optional(Schema.NullOr(Schema.String)),
      target: Schema.optional(Schema.NullOr(Schema.String)),
      title: Schema.optional(Schema.NullOr(Schema.String))
    })
  )

/** Schema of `ExternalAgentConfigImportHistoryRecordTypeResultParams`. */
export const ExternalAgentConfigImportHistoryRecordTypeResultParams: Lazy<T.ExternalAgentConfigImportHistoryRecordTypeResultParams> =
  lazy("ExternalAgentConfigImportHistoryRecordTypeResultParams", () =>
    Schema.Struct({
      failures: Schema.Array(ExternalAgentConfigImportItemTypeFailure),
      itemType: ExternalAgentConfigMigrationItemType,
      successes: Schema.Array(ExternalAgentConfigImportHistoryRecordSuccessParams)
    })
  )

/** Schema of `ExternalAgentConfigImportItemTypeFailure`. */
export const ExternalAgentConfigImportItemTypeFailure: Lazy<T.ExternalAgentConfigImportItemTypeFailure> = lazy(
  "ExternalAgentConfigImportItemTypeFailure",
  () =>
    Schema.Struct({
      failureStage: Schema.String,
      itemType: ExternalAgentConfigMigrationItemType,
      message: Schema.String,
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      errorType: Schema.optional(Schema.NullOr(Schema.String)),
      source: Schema.optional(Schema.NullOr(Schema.String)),
      subErrorType: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `OpenExternalAgentConfigImportItemTypeFailure`. */
export const OpenExternalAgentConfigImportItemTypeFailure: Lazy<T.OpenExternalAgentConfigImportItemTypeFailure> = lazy(
  "OpenExternalAgentConfigImportItemTypeFailure",
  () =>
    Schema.Struct({
      failureStage: Schema.String,
      itemType: OpenExternalAgentConfigMigrationItemType,
      message: Schema.String,
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      errorType: Schema.optional(Schema.NullOr(Schema.String)),
      source: Schema.optional(Schema.NullOr(Schema.String)),
      subErrorType: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExternalAgentConfigImportItemTypeSuccess`. */
export const ExternalAgentConfigImportItemTypeSuccess: Lazy<T.ExternalAgentConfigImportItemTypeSuccess> = lazy(
  "ExternalAgentConfigImportItemTypeSuccess",
  () =>
    Schema.Struct({
      itemType: OpenExternalAgentConfigMigrationItemType,
      cwd: optionalKey(Schema.NullOr(Schema.String)),
      source: optionalKey(Schema.NullOr(Schema.String)),
      target: optionalKey(Schema.NullOr(Schema.String)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExternalAgentConfigImportParams`. */
export const ExternalAgentConfigImportParams: Lazy<T.ExternalAgentConfigImportParams> = lazy(
  "ExternalAgentConfigImportParams",
  () =>
    Schema.Struct({
      migrationItems: Schema.Array(ExternalAgentConfigMigrationItem),
      migrationSource: Schema.optional(Schema.NullOr(Schema.String)),
      providerId: Schema.optional(Schema.NullOr(Schema.String)),
      source: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ExternalAgentConfigImportProgressNotification`. */
export const ExternalAgentConfigImportProgressNotification: Lazy<T.ExternalAgentConfigImportProgressNotification> =
  lazy("ExternalAgentConfigImportProgressNotification", () =>
    Schema.Struct({
      importId: Schema.String,
      itemTypeResults: Schema.Array(ExternalAgentConfigImportTypeResult)
    })
  )

/** Schema of `ExternalAgentConfigImportResponse`. */
export const ExternalAgentConfigImportResponse: Lazy<T.ExternalAgentConfigImportResponse> = lazy(
  "ExternalAgentConfigImportResponse",
  () =>
    Schema.Struct({
      importId: Schema.String
    })
)

/** Schema of `ExternalAgentConfigImportTypeResult`. */
export const ExternalAgentConfigImportTypeResult: Lazy<T.ExternalAgentConfigImportTypeResult> = lazy(
  "ExternalAgentConfigImportTypeResult",
  () =>
    Schema.Struct({
      failures: Schema.Array(OpenExternalAgentConfigImportItemTypeFailure),
      itemType: OpenExternalAgentConfigMigrationItemType,
      successes: Schema.Array(ExternalAgentConfigImportItemTypeSuccess)
    })
)

/** Schema of `ExternalAgentConfigMigrationItem`. */
export const ExternalAgentConfigMigrationItem: Lazy<T.ExternalAgentConfigMigrationItem> = lazy(
  "ExternalAgentConfigMigrationItem",
  () =>
    Schema.Struct({
      description: Schema.String,
      itemType: ExternalAgentConfigMigrationItemType,
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      details: Schema.optional(Schema.NullOr(MigrationDetails))
    })
)

/** Schema of `OpenExternalAgentConfigMigrationItem`. */
export const OpenExternalAgentConfigMigrationItem: Lazy<T.OpenExternalAgentConfigMigrationItem> = lazy(
  "OpenExternalAgentConfigMigrationItem",
  () =>
    Schema.Struct({
      description: Schema.String,
      itemType: OpenExternalAgentConfigMigrationItemType,
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      details: Schema.optional(Schema.NullOr(MigrationDetails))
    })
)

/** Schema of `ExternalAgentConfigMigrationItemType`. */
export const ExternalAgentConfigMigrationItemType: Lazy<T.ExternalAgentConfigMigrationItemType> = lazy(
  "ExternalAgentConfigMigrationItemType",
  () =>
    Schema.Literal(
      "AGENTS_MD",
      "CONFIG",
      "SKILLS",
      "PLUGINS",
      "MCP_SERVER_CONFIG",
      "SUBAGENTS",
      "HOOKS",
      "COMMANDS",
      "MEMORY",
      "SESSIONS"
    )
)

/** Schema of `OpenExternalAgentConfigMigrationItemType`. */
export const OpenExternalAgentConfigMigrationItemType: Lazy<T.OpenExternalAgentConfigMigrationItemType> = lazy(
  "OpenExternalAgentConfigMigrationItemType",
  () =>
    openEnum<
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
    >()
)

/** Schema of `ExternalAgentDetectedConnectorCandidate`. */
export const ExternalAgentDetectedConnectorCandidate: Lazy<T.ExternalAgentDetectedConnectorCandidate> = lazy(
  "ExternalAgentDetectedConnectorCandidate",
  () =>
    Schema.Struct({
      name: Schema.String,
      sessionCount: Schema.Number,
      source: ExternalAgentDetectedConnectorSource
    })
)

/** Schema of `ExternalAgentDetectedConnectorSource`. */
export const ExternalAgentDetectedConnectorSource: Lazy<T.ExternalAgentDetectedConnectorSource> = lazy(
  "ExternalAgentDetectedConnectorSource",
  () => openEnum<"remoteMcpServersConfig" | "sessionToolUse">()
)

/** Schema of `ExternalAgentImportedConnectorCandidate`. */
export const ExternalAgentImportedConnectorCandidate: Lazy<T.ExternalAgentImportedConnectorCandidate> = lazy(
  "ExternalAgentImportedConnectorCandidate",
  () =>
    Schema.Struct({
      name: Schema.String,
      sessionCount: Schema.Number,
      source: ExternalAgentImportedConnectorSource
    })
)

/** Schema of `ExternalAgentImportedConnectorSource`. */
export const ExternalAgentImportedConnectorSource: Lazy<T.ExternalAgentImportedConnectorSource> = lazy(
  "ExternalAgentImportedConnectorSource",
  () => openEnum<"remoteMcpServersConfig">()
)

/** Schema of `FeedbackRequirements`. */
export const FeedbackRequirements: Lazy<T.FeedbackRequirements> = lazy("FeedbackRequirements", () =>
  Schema.Struct({
    enabled: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `FeedbackSaveParams`. */
export const FeedbackSaveParams: Lazy<T.FeedbackSaveParams> = lazy("FeedbackSaveParams", () =>
  Schema.Struct({
    classification: Schema.String,
    savePath: LegacyAppPathString,
    extraLogFiles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    includeLogs: Schema.optional(Schema.Boolean),
    reason: Schema.optional(Schema.NullOr(Schema.String)),
    tags: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FeedbackSaveResponse`. */
export const FeedbackSaveResponse: Lazy<T.FeedbackSaveResponse> = lazy("FeedbackSaveResponse", () =>
  Schema.Struct({
    savedPath: LegacyAppPathString,
    threadId: Schema.String,
    promptHash: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FeedbackUploadParams`. */
export const FeedbackUploadParams: Lazy<T.FeedbackUploadParams> = lazy("FeedbackUploadParams", () =>
  Schema.Struct({
    classification: Schema.String,
    extraLogFiles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    includeLogs: Schema.optional(Schema.Boolean),
    reason: Schema.optional(Schema.NullOr(Schema.String)),
    tags: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FeedbackUploadResponse`. */
export const FeedbackUploadResponse: Lazy<T.FeedbackUploadResponse> = lazy("FeedbackUploadResponse", () =>
  Schema.Struct({
    threadId: Schema.String,
    promptHash: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FileChange`. */
export const FileChange: Lazy<T.FileChange> = lazy("FileChange", () =>
  openTagged("type", FileChangeAdd, FileChangeDelete, FileChangeUpdate)
)

/** Schema of `FileChangeAdd`. */
export const FileChangeAdd: Lazy<T.FileChangeAdd> = lazy("FileChangeAdd", () =>
  Schema.Struct({
    type: Schema.Literal("add"),
    content: Schema.String
  })
)

/** Schema of `FileChangeApprovalDecision`. */
export const FileChangeApprovalDecision: Lazy<T.FileChangeApprovalDecision> = lazy("FileChangeApprovalDecision", () =>
  Schema.Literal("accept", "acceptForSession", "decline", "cancel")
)

/** Schema of `FileChangeDelete`. */
export const FileChangeDelete: Lazy<T.FileChangeDelete> = lazy("FileChangeDelete", () =>
  Schema.Struct({
    type: Schema.Literal("delete"),
    content: Schema.String
  })
)

/** Schema of `FileChangeOutputDeltaNotification`. */
export const FileChangeOutputDeltaNotification: Lazy<T.FileChangeOutputDeltaNotification> = lazy(
  "FileChangeOutputDeltaNotification",
  () =>
    Schema.Struct({
      delta: Schema.String,
      itemId: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `FileChangePatchUpdatedNotification`. */
export const FileChangePatchUpdatedNotification: Lazy<T.FileChangePatchUpdatedNotification> = lazy(
  "FileChangePatchUpdatedNotification",
  () =>
    Schema.Struct({
      changes: Schema.Array(FileUpdateChange),
      itemId: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `FileChangeRequestApprovalParams`. */
export const FileChangeRequestApprovalParams: Lazy<T.FileChangeRequestApprovalParams> = lazy(
  "FileChangeRequestApprovalParams",
  () =>
    Schema.Struct({
      itemId: Schema.String,
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String,
      grantRoot: optionalKey(Schema.NullOr(Schema.String)),
      reason: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `FileChangeRequestApprovalResponse`. */
export const FileChangeRequestApprovalResponse: Lazy<T.FileChangeRequestApprovalResponse> = lazy(
  "FileChangeRequestApprovalResponse",
  () =>
    Schema.Struct({
      decision: FileChangeApprovalDecision
    })
)

/** Schema of `FileChangeUpdate`. */
export const FileChangeUpdate: Lazy<T.FileChangeUpdate> = lazy("FileChangeUpdate", () =>
  Schema.Struct({
    type: Schema.Literal("update"),
    unified_diff: Schema.String,
    move_path: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FileSystemAccessMode`. */
export const FileSystemAccessMode: Lazy<T.FileSystemAccessMode> = lazy("FileSystemAccessMode", () =>
  Schema.Literal("read", "write", "deny")
)

/** Schema of `OpenFileSystemAccessMode`. */
export const OpenFileSystemAccessMode: Lazy<T.OpenFileSystemAccessMode> = lazy("OpenFileSystemAccessMode", () =>
  openEnum<"read" | "write" | "deny">()
)

/** Schema of `FileSystemPath`. */
export const FileSystemPath: Lazy<T.FileSystemPath> = lazy("FileSystemPath", () =>
  Schema.Union(FileSystemPathPath, FileSystemPathGlobPattern, FileSystemPathSpecial)
)

/** Schema of `OpenFileSystemPath`. */
export const OpenFileSystemPath: Lazy<T.OpenFileSystemPath> = lazy("OpenFileSystemPath", () =>
  openTagged("type", FileSystemPathPath, FileSystemPathGlobPattern, OpenFileSystemPathSpecial)
)

/** Schema of `FileSystemPathGlobPattern`. */
export const FileSystemPathGlobPattern: Lazy<T.FileSystemPathGlobPattern> = lazy("FileSystemPathGlobPattern", () =>
  Schema.Struct({
    type: Schema.Literal("glob_pattern"),
    pattern: Schema.String
  })
)

/** Schema of `FileSystemPathPath`. */
export const FileSystemPathPath: Lazy<T.FileSystemPathPath> = lazy("FileSystemPathPath", () =>
  Schema.Struct({
    type: Schema.Literal("path"),
    path: LegacyAppPathString
  })
)

/** Schema of `FileSystemPathSpecial`. */
export const FileSystemPathSpecial: Lazy<T.FileSystemPathSpecial> = lazy("FileSystemPathSpecial", () =>
  Schema.Struct({
    type: Schema.Literal("special"),
    value: FileSystemSpecialPath
  })
)

/** Schema of `OpenFileSystemPathSpecial`. */
export const OpenFileSystemPathSpecial: Lazy<T.OpenFileSystemPathSpecial> = lazy("OpenFileSystemPathSpecial", () =>
  Schema.Struct({
    type: Schema.Literal("special"),
    value: OpenFileSystemSpecialPath
  })
)

/** Schema of `FileSystemSandboxEntry`. */
export const FileSystemSandboxEntry: Lazy<T.FileSystemSandboxEntry> = lazy("FileSystemSandboxEntry", () =>
  Schema.Struct({
    access: FileSystemAccessMode,
    path: FileSystemPath
  })
)

/** Schema of `OpenFileSystemSandboxEntry`. */
export const OpenFileSystemSandboxEntry: Lazy<T.OpenFileSystemSandboxEntry> = lazy("OpenFileSystemSandboxEntry", () =>
  Schema.Struct({
    access: OpenFileSystemAccessMode,
    path: OpenFileSystemPath
  })
)

/** Schema of `FileSystemSpecialPath`. */
export const FileSystemSpecialPath: Lazy<T.FileSystemSpecialPath> = lazy("FileSystemSpecialPath", () =>
  Schema.Union(
    FileSystemSpecialPathRoot,
    FileSystemSpecialPathMinimal,
    FileSystemSpecialPathProjectRoots,
    FileSystemSpecialPathTmpdir,
    FileSystemSpecialPathSlashTmp,
    FileSystemSpecialPathUnknown
  )
)

/** Schema of `OpenFileSystemSpecialPath`. */
export const OpenFileSystemSpecialPath: Lazy<T.OpenFileSystemSpecialPath> = lazy("OpenFileSystemSpecialPath", () =>
  openTagged(
    "kind",
    FileSystemSpecialPathRoot,
    FileSystemSpecialPathMinimal,
    FileSystemSpecialPathProjectRoots,
    FileSystemSpecialPathTmpdir,
    FileSystemSpecialPathSlashTmp,
    FileSystemSpecialPathUnknown
  )
)

/** Schema of `FileSystemSpecialPathMinimal`. */
export const FileSystemSpecialPathMinimal: Lazy<T.FileSystemSpecialPathMinimal> = lazy(
  "FileSystemSpecialPathMinimal",
  () =>
    Schema.Struct({
      kind: Schema.Literal("minimal")
    })
)

/** Schema of `FileSystemSpecialPathProjectRoots`. */
export const FileSystemSpecialPathProjectRoots: Lazy<T.FileSystemSpecialPathProjectRoots> = lazy(
  "FileSystemSpecialPathProjectRoots",
  () =>
    Schema.Struct({
      kind: Schema.Literal("project_roots"),
      subpath: Schema.optional(Schema.NullOr(LegacyAppPathString))
    })
)

/** Schema of `FileSystemSpecialPathRoot`. */
export const FileSystemSpecialPathRoot: Lazy<T.FileSystemSpecialPathRoot> = lazy("FileSystemSpecialPathRoot", () =>
  Schema.Struct({
    kind: Schema.Literal("root")
  })
)

/** Schema of `FileSystemSpecialPathSlashTmp`. */
export const FileSystemSpecialPathSlashTmp: Lazy<T.FileSystemSpecialPathSlashTmp> = lazy(
  "FileSystemSpecialPathSlashTmp",
  () =>
    Schema.Struct({
      kind: Schema.Literal("slash_tmp")
    })
)

/** Schema of `FileSystemSpecialPathTmpdir`. */
export const FileSystemSpecialPathTmpdir: Lazy<T.FileSystemSpecialPathTmpdir> = lazy(
  "FileSystemSpecialPathTmpdir",
  () =>
    Schema.Struct({
      kind: Schema.Literal("tmpdir")
    })
)

/** Schema of `FileSystemSpecialPathUnknown`. */
export const FileSystemSpecialPathUnknown: Lazy<T.FileSystemSpecialPathUnknown> = lazy(
  "FileSystemSpecialPathUnknown",
  () =>
    Schema.Struct({
      kind: Schema.Literal("unknown"),
      path: Schema.String,
      subpath: Schema.optional(Schema.NullOr(LegacyAppPathString))
    })
)

/** Schema of `FileUpdateChange`. */
export const FileUpdateChange: Lazy<T.FileUpdateChange> = lazy("FileUpdateChange", () =>
  Schema.Struct({
    diff: Schema.String,
    kind: PatchChangeKind,
    path: Schema.String
  })
)

/** Schema of `ForcedChatgptWorkspaceIds`. */
export const ForcedChatgptWorkspaceIds: Lazy<T.ForcedChatgptWorkspaceIds> = lazy("ForcedChatgptWorkspaceIds", () =>
  Schema.Union(Schema.String, Schema.Array(Schema.String))
)

/** Schema of `ForcedLoginMethod`. */
export const ForcedLoginMethod: Lazy<T.ForcedLoginMethod> = lazy("ForcedLoginMethod", () =>
  openEnum<"chatgpt" | "api">()
)

/** Schema of `FsChangedNotification`. */
export const FsChangedNotification: Lazy<T.FsChangedNotification> = lazy("FsChangedNotification", () =>
  Schema.Struct({
    changedPaths: Schema.Array(AbsolutePathBuf),
    watchId: Schema.String
  })
)

/** Schema of `FsCopyParams`. */
export const FsCopyParams: Lazy<T.FsCopyParams> = lazy("FsCopyParams", () =>
  Schema.Struct({
    destinationPath: AbsolutePathBuf,
    sourcePath: AbsolutePathBuf,
    recursive: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `FsCopyResponse`. */
export const FsCopyResponse: Lazy<T.FsCopyResponse> = lazy("FsCopyResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FsCreateDirectoryParams`. */
export const FsCreateDirectoryParams: Lazy<T.FsCreateDirectoryParams> = lazy("FsCreateDirectoryParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf,
    recursive: Schema.optional(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `FsCreateDirectoryResponse`. */
export const FsCreateDirectoryResponse: Lazy<T.FsCreateDirectoryResponse> = lazy("FsCreateDirectoryResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FsGetMetadataParams`. */
export const FsGetMetadataParams: Lazy<T.FsGetMetadataParams> = lazy("FsGetMetadataParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf
  })
)

/** Schema of `FsGetMetadataResponse`. */
export const FsGetMetadataResponse: Lazy<T.FsGetMetadataResponse> = lazy("FsGetMetadataResponse", () =>
  Schema.Struct({
    createdAtMs: Schema.Number,
    isDirectory: Schema.Boolean,
    isFile: Schema.Boolean,
    isSymlink: Schema.Boolean,
    modifiedAtMs: Schema.Number
  })
)

/** Schema of `FsReadDirectoryEntry`. */
export const FsReadDirectoryEntry: Lazy<T.FsReadDirectoryEntry> = lazy("FsReadDirectoryEntry", () =>
  Schema.Struct({
    fileName: Schema.String,
    isDirectory: Schema.Boolean,
    isFile: Schema.Boolean
  })
)

/** Schema of `FsReadDirectoryParams`. */
export const FsReadDirectoryParams: Lazy<T.FsReadDirectoryParams> = lazy("FsReadDirectoryParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf
  })
)

/** Schema of `FsReadDirectoryResponse`. */
export const FsReadDirectoryResponse: Lazy<T.FsReadDirectoryResponse> = lazy("FsReadDirectoryResponse", () =>
  Schema.Struct({
    entries: Schema.Array(FsReadDirectoryEntry)
  })
)

/** Schema of `FsReadFileParams`. */
export const FsReadFileParams: Lazy<T.FsReadFileParams> = lazy("FsReadFileParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf
  })
)

/** Schema of `FsReadFileResponse`. */
export const FsReadFileResponse: Lazy<T.FsReadFileResponse> = lazy("FsReadFileResponse", () =>
  Schema.Struct({
    dataBase64: Schema.String
  })
)

/** Schema of `FsRemoveParams`. */
export const FsRemoveParams: Lazy<T.FsRemoveParams> = lazy("FsRemoveParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf,
    force: Schema.optional(Schema.NullOr(Schema.Boolean)),
    recursive: Schema.optional(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `FsRemoveResponse`. */
export const FsRemoveResponse: Lazy<T.FsRemoveResponse> = lazy("FsRemoveResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FsUnwatchParams`. */
export const FsUnwatchParams: Lazy<T.FsUnwatchParams> = lazy("FsUnwatchParams", () =>
  Schema.Struct({
    watchId: Schema.String
  })
)

/** Schema of `FsUnwatchResponse`. */
export const FsUnwatchResponse: Lazy<T.FsUnwatchResponse> = lazy("FsUnwatchResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FsWatchParams`. */
export const FsWatchParams: Lazy<T.FsWatchParams> = lazy("FsWatchParams", () =>
  Schema.Struct({
    path: AbsolutePathBuf,
    watchId: Schema.String
  })
)

/** Schema of `FsWatchResponse`. */
export const FsWatchResponse: Lazy<T.FsWatchResponse> = lazy("FsWatchResponse", () =>
  Schema.Struct({
    path: AbsolutePathBuf
  })
)

/** Schema of `FsWriteFileParams`. */
export const FsWriteFileParams: Lazy<T.FsWriteFileParams> = lazy("FsWriteFileParams", () =>
  Schema.Struct({
    dataBase64: Schema.String,
    path: AbsolutePathBuf
  })
)

/** Schema of `FsWriteFileResponse`. */
export const FsWriteFileResponse: Lazy<T.FsWriteFileResponse> = lazy("FsWriteFileResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FunctionCallOutputBody`. */
export const FunctionCallOutputBody: Lazy<T.FunctionCallOutputBody> = lazy("FunctionCallOutputBody", () =>
  Schema.Union(Schema.String, Schema.Array(FunctionCallOutputContentItem))
)

/** Schema of `OpenFunctionCallOutputBody`. */
export const OpenFunctionCallOutputBody: Lazy<T.OpenFunctionCallOutputBody> = lazy("OpenFunctionCallOutputBody", () =>
  Schema.Union(Schema.String, Schema.Array(OpenFunctionCallOutputContentItem))
)

/** Schema of `FunctionCallOutputContentItem`. */
export const FunctionCallOutputContentItem: Lazy<T.FunctionCallOutputContentItem> = lazy(
  "FunctionCallOutputContentItem",
  () =>
    Schema.Union(
      FunctionCallOutputContentItemInputText,
      FunctionCallOutputContentItemInputImageImageUrl,
      FunctionCallOutputContentItemInputImageFileId,
      FunctionCallOutputContentItemInputAudioAudioUrl,
      FunctionCallOutputContentItemInputAudioFileId,
      FunctionCallOutputContentItemEncryptedContent
    )
)

/** Schema of `OpenFunctionCallOutputContentItem`. */
export const OpenFunctionCallOutputContentItem: Lazy<T.OpenFunctionCallOutputContentItem> = lazy(
  "OpenFunctionCallOutputContentItem",
  () =>
    openTagged(
      "type",
      FunctionCallOutputContentItemInputText,
      OpenFunctionCallOutputContentItemInputImageImageUrl,
      OpenFunctionCallOutputContentItemInputImageFileId,
      FunctionCallOutputContentItemInputAudioAudioUrl,
      FunctionCallOutputContentItemInputAudioFileId,
      FunctionCallOutputContentItemEncryptedContent
    )
)

/** Schema of `FunctionCallOutputContentItemEncryptedContent`. */
export const FunctionCallOutputContentItemEncryptedContent: Lazy<T.FunctionCallOutputContentItemEncryptedContent> =
  lazy("FunctionCallOutputContentItemEncryptedContent", () =>
    Schema.Struct({
      type: Schema.Literal("encrypted_content"),
      encrypted_content: Schema.String
    })
  )

/** Schema of `FunctionCallOutputContentItemInputAudio`. */
export const FunctionCallOutputContentItemInputAudio: Lazy<T.FunctionCallOutputContentItemInputAudio> = lazy(
  "FunctionCallOutputContentItemInputAudio",
  () => Schema.Union(FunctionCallOutputContentItemInputAudioAudioUrl, FunctionCallOutputContentItemInputAudioFileId)
)

/** Schema of `FunctionCallOutputContentItemInputAudioAudioUrl`. */
export const FunctionCallOutputContentItemInputAudioAudioUrl: Lazy<T.FunctionCallOutputContentItemInputAudioAudioUrl> =
  lazy("FunctionCallOutputContentItemInputAudioAudioUrl", () =>
    Schema.Struct({
      type: Schema.Literal("input_audio"),
      audio_url: Schema.String,
      file_id: Schema.optional(Schema.String)
    })
  )

/** Schema of `FunctionCallOutputContentItemInputAudioFileId`. */
export const FunctionCallOutputContentItemInputAudioFileId: Lazy<T.FunctionCallOutputContentItemInputAudioFileId> =
  lazy("FunctionCallOutputContentItemInputAudioFileId", () =>
    Schema.Struct({
      type: Schema.Literal("input_audio"),
      file_id: Schema.String,
      audio_url: Schema.optional(Schema.String)
    })
  )

/** Schema of `FunctionCallOutputContentItemInputImage`. */
export const FunctionCallOutputContentItemInputImage: Lazy<T.FunctionCallOutputContentItemInputImage> = lazy(
  "FunctionCallOutputContentItemInputImage",
  () => Schema.Union(FunctionCallOutputContentItemInputImageImageUrl, FunctionCallOutputContentItemInputImageFileId)
)

/** Schema of `OpenFunctionCallOutputContentItemInputImage`. */
export const OpenFunctionCallOutputContentItemInputImage: Lazy<T.OpenFunctionCallOutputContentItemInputImage> = lazy(
  "OpenFunctionCallOutputContentItemInputImage",
  () =>
    Schema.Union(OpenFunctionCallOutputContentItemInputImageImageUrl, OpenFunctionCallOutputContentItemInputImageFileId)
)

/** Schema of `FunctionCallOutputContentItemInputImageFileId`. */
export const FunctionCallOutputContentItemInputImageFileId: Lazy<T.FunctionCallOutputContentItemInputImageFileId> =
  lazy("FunctionCallOutputContentItemInputImageFileId", () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      file_id: Schema.String,
      detail: Schema.optional(Schema.NullOr(ImageDetail)),
      image_url: Schema.optional(Schema.String)
    })
  )

/** Schema of `OpenFunctionCallOutputContentItemInputImageFileId`. */
export const OpenFunctionCallOutputContentItemInputImageFileId: Lazy<T.OpenFunctionCallOutputContentItemInputImageFileId> =
  lazy("OpenFunctionCallOutputContentItemInputImageFileId", () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      file_id: Schema.String,
      detail: Schema.optional(Schema.NullOr(OpenImageDetail)),
      image_url: Schema.optional(Schema.String)
    })
  )

/** Schema of `FunctionCallOutputContentItemInputImageImageUrl`. */
export const FunctionCallOutputContentItemInputImageImageUrl: Lazy<T.FunctionCallOutputContentItemInputImageImageUrl> =
  lazy("FunctionCallOutputContentItemInputImageImageUrl", () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      image_url: Schema.String,
      detail: Schema.optional(Schema.NullOr(ImageDetail)),
      file_id: Schema.optional(Schema.String)
    })
  )

/** Schema of `OpenFunctionCallOutputContentItemInputImageImageUrl`. */
export const OpenFunctionCallOutputContentItemInputImageImageUrl: Lazy<T.OpenFunctionCallOutputContentItemInputImageImageUrl> =
  lazy("OpenFunctionCallOutputContentItemInputImageImageUrl", () =>
    Schema.Struct({
      type: Schema.Literal("input_image"),
      image_url: Schema.String,
      detail: Schema.optional(Schema.NullOr(OpenImageDetail)),
      file_id: Schema.optional(Schema.String)
    })
  )

/** Schema of `FunctionCallOutputContentItemInputText`. */
export const FunctionCallOutputContentItemInputText: Lazy<T.FunctionCallOutputContentItemInputText> = lazy(
  "FunctionCallOutputContentItemInputText",
  () =>
    Schema.Struct({
      type: Schema.Literal("input_text"),
      text: Schema.String
    })
)

/** Schema of `FuzzyFileSearchMatchType`. */
export const FuzzyFileSearchMatchType: Lazy<T.FuzzyFileSearchMatchType> = lazy("FuzzyFileSearchMatchType", () =>
  openEnum<"file" | "directory">()
)

/** Schema of `FuzzyFileSearchParams`. */
export const FuzzyFileSearchParams: Lazy<T.FuzzyFileSearchParams> = lazy("FuzzyFileSearchParams", () =>
  Schema.Struct({
    query: Schema.String,
    roots: Schema.Array(Schema.String),
    cancellationToken: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `FuzzyFileSearchResponse`. */
export const FuzzyFileSearchResponse: Lazy<T.FuzzyFileSearchResponse> = lazy("FuzzyFileSearchResponse", () =>
  Schema.Struct({
    files: Schema.Array(FuzzyFileSearchResult)
  })
)

/** Schema of `FuzzyFileSearchResult`. */
export const FuzzyFileSearchResult: Lazy<T.FuzzyFileSearchResult> = lazy("FuzzyFileSearchResult", () =>
  Schema.Struct({
    file_name: Schema.String,
    match_type: FuzzyFileSearchMatchType,
    path: Schema.String,
    root: Schema.String,
    score: Schema.Number,
    indices: optionalKey(Schema.NullOr(Schema.Array(Schema.Number)))
  })
)

/** Schema of `FuzzyFileSearchSessionCompletedNotification`. */
export const FuzzyFileSearchSessionCompletedNotification: Lazy<T.FuzzyFileSearchSessionCompletedNotification> = lazy(
  "FuzzyFileSearchSessionCompletedNotification",
  () =>
    Schema.Struct({
      sessionId: Schema.String
    })
)

/** Schema of `FuzzyFileSearchSessionStartParams`. */
export const FuzzyFileSearchSessionStartParams: Lazy<T.FuzzyFileSearchSessionStartParams> = lazy(
  "FuzzyFileSearchSessionStartParams",
  () =>
    Schema.Struct({
      roots: Schema.Array(Schema.String),
      sessionId: Schema.String
    })
)

/** Schema of `FuzzyFileSearchSessionStartResponse`. */
export const FuzzyFileSearchSessionStartResponse: Lazy<T.FuzzyFileSearchSessionStartResponse> = lazy(
  "FuzzyFileSearchSessionStartResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FuzzyFileSearchSessionStopParams`. */
export const FuzzyFileSearchSessionStopParams: Lazy<T.FuzzyFileSearchSessionStopParams> = lazy(
  "FuzzyFileSearchSessionStopParams",
  () =>
    Schema.Struct({
      sessionId: Schema.String
    })
)

/** Schema of `FuzzyFileSearchSessionStopResponse`. */
export const FuzzyFileSearchSessionStopResponse: Lazy<T.FuzzyFileSearchSessionStopResponse> = lazy(
  "FuzzyFileSearchSessionStopResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FuzzyFileSearchSessionUpdateParams`. */
export const FuzzyFileSearchSessionUpdateParams: Lazy<T.FuzzyFileSearchSessionUpdateParams> = lazy(
  "FuzzyFileSearchSessionUpdateParams",
  () =>
    Schema.Struct({
      query: Schema.String,
      sessionId: Schema.String
    })
)

/** Schema of `FuzzyFileSearchSessionUpdateResponse`. */
export const FuzzyFileSearchSessionUpdateResponse: Lazy<T.FuzzyFileSearchSessionUpdateResponse> = lazy(
  "FuzzyFileSearchSessionUpdateResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `FuzzyFileSearchSessionUpdatedNotification`. */
export const FuzzyFileSearchSessionUpdatedNotification: Lazy<T.FuzzyFileSearchSessionUpdatedNotification> = lazy(
  "FuzzyFileSearchSessionUpdatedNotification",
  () =>
    Schema.Struct({
      files: Schema.Array(FuzzyFileSearchResult),
      query: Schema.String,
      sessionId: Schema.String
    })
)

/** Schema of `GatewayAuth`. */
export const GatewayAuth: Lazy<T.GatewayAuth> = lazy("GatewayAuth", () =>
  openTagged("mode", GatewayAuthNone, GatewayAuthEnvironmentVariable, GatewayAuthExternallyConfigured)
)

/** Schema of `GatewayAuthEnvironmentVariable`. */
export const GatewayAuthEnvironmentVariable: Lazy<T.GatewayAuthEnvironmentVariable> = lazy(
  "GatewayAuthEnvironmentVariable",
  () =>
    Schema.Struct({
      mode: Schema.Literal("environmentVariable"),
      envKey: Schema.String
    })
)

/** Schema of `GatewayAuthExternallyConfigured`. */
export const GatewayAuthExternallyConfigured: Lazy<T.GatewayAuthExternallyConfigured> = lazy(
  "GatewayAuthExternallyConfigured",
  () =>
    Schema.Struct({
      mode: Schema.Literal("externallyConfigured"),
      envKey: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `GatewayAuthNone`. */
export const GatewayAuthNone: Lazy<T.GatewayAuthNone> = lazy("GatewayAuthNone", () =>
  Schema.Struct({
    mode: Schema.Literal("none")
  })
)

/** Schema of `GatewayOAuthCancelResponse`. */
export const GatewayOAuthCancelResponse: Lazy<T.GatewayOAuthCancelResponse> = lazy("GatewayOAuthCancelResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `GatewayOAuthChangedNotification`. */
export const GatewayOAuthChangedNotification: Lazy<T.GatewayOAuthChangedNotification> = lazy(
  "GatewayOAuthChangedNotification",
  () =>
    Schema.Struct({
      providerId: Schema.String,
      status: GatewayOAuthStatus,
      authUrl: optionalKey(Schema.NullOr(Schema.String)),
      error: optionalKey(Schema.NullOr(Schema.String)),
      loginId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `GatewayOAuthLoginParams`. */
export const GatewayOAuthLoginParams: Lazy<T.GatewayOAuthLoginParams> = lazy("GatewayOAuthLoginParams", () =>
  Schema.Struct({
    deviceAuth: Schema.optional(Schema.Boolean),
    modelProvider: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `GatewayOAuthLoginResponse`. */
export const GatewayOAuthLoginResponse: Lazy<T.GatewayOAuthLoginResponse> = lazy("GatewayOAuthLoginResponse", () =>
  Schema.Struct({
    prompt: optionalKey(Schema.NullOr(GatewayOAuthPrompt))
  })
)

/** Schema of `GatewayOAuthPrompt`. */
export const GatewayOAuthPrompt: Lazy<T.GatewayOAuthPrompt> = lazy("GatewayOAuthPrompt", () =>
  Schema.Struct({
    loginId: Schema.String,
    userCode: Schema.String,
    verificationUrl: Schema.String
  })
)

/** Schema of `GatewayOAuthReadParams`. */
export const GatewayOAuthReadParams: Lazy<T.GatewayOAuthReadParams> = lazy("GatewayOAuthReadParams", () =>
  Schema.Struct({
    modelProvider: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `GatewayOAuthReadResponse`. */
export const GatewayOAuthReadResponse: Lazy<T.GatewayOAuthReadResponse> = lazy("GatewayOAuthReadResponse", () =>
  Schema.Struct({
    providerId: Schema.String,
    providerName: Schema.String,
    required: Schema.Boolean,
    error: optionalKey(Schema.NullOr(Schema.String)),
    status: optionalKey(Schema.NullOr(GatewayOAuthStatus)),
    supportsDeviceAuth: optionalKey(Schema.Boolean)
  })
)

/** Schema of `GatewayOAuthStatus`. */
export const GatewayOAuthStatus: Lazy<T.GatewayOAuthStatus> = lazy("GatewayOAuthStatus", () =>
  openEnum<"notReady" | "started" | "succeeded" | "failed">()
)

/** Schema of `GcpProviderId`. */
export const GcpProviderId: Lazy<T.GcpProviderId> = lazy("GcpProviderId", () => Schema.Literal("gcp"))

/** Schema of `GcpSetupParams`. */
export const GcpSetupParams: Lazy<T.GcpSetupParams> = lazy("GcpSetupParams", () =>
  Schema.Struct({
    projectId: Schema.String,
    credentialFile: Schema.optional(Schema.NullOr(Schema.String)),
    location: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `GcpSetupResponse`. */
export const GcpSetupResponse: Lazy<T.GcpSetupResponse> = lazy("GcpSetupResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `GetAccountParams`. */
export const GetAccountParams: Lazy<T.GetAccountParams> = lazy("GetAccountParams", () =>
  Schema.Struct({
    refreshToken: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `GetAccountRateLimitsParams`. */
export const GetAccountRateLimitsParams: Lazy<T.GetAccountRateLimitsParams> = lazy("GetAccountRateLimitsParams", () =>
  Schema.Struct({
    excludeResetCreditDetails: Schema.optional(Schema.Boolean),
    supportsLunaReserve: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `GetAccountRateLimitsResponse`. */
export const GetAccountRateLimitsResponse: Lazy<T.GetAccountRateLimitsResponse> = lazy(
  "GetAccountRateLimitsResponse",
  () =>
    Schema.Struct({
      rateLimits: RateLimitSnapshot,
      accountId: optionalKey(Schema.NullOr(Schema.String)),
      ordinaryUsageAllowed: optionalKey(Schema.NullOr(Schema.Boolean)),
      rateLimitResetCredits: optionalKey(Schema.NullOr(RateLimitResetCreditsSummary)),
      rateLimitUpsell: optionalKey(Schema.Unknown),
      rateLimitsByLimitId: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: RateLimitSnapshot })))
    })
)

/** Schema of `GetAccountResponse`. */
export const GetAccountResponse: Lazy<T.GetAccountResponse> = lazy("GetAccountResponse", () =>
  Schema.Struct({
    requiresOpenaiAuth: Schema.Boolean,
    account: optionalKey(Schema.NullOr(Account)),
    userId: optionalKey(Schema.NullOr(Schema.String)),
    workspaceRouting: optionalKey(Schema.NullOr(WorkspaceRouting))
  })
)

/** Schema of `GetAccountSecuritySetupResponse`. */
export const GetAccountSecuritySetupResponse: Lazy<T.GetAccountSecuritySetupResponse> = lazy(
  "GetAccountSecuritySetupResponse",
  () =>
    Schema.Struct({
      notice: optionalKey(Schema.NullOr(AccountSecuritySetupNotice))
    })
)

/** Schema of `GetAccountTokenUsageParams`. */
export const GetAccountTokenUsageParams: Lazy<T.GetAccountTokenUsageParams> = lazy("GetAccountTokenUsageParams", () =>
  Schema.Struct({
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `GetAccountTokenUsageResponse`. */
export const GetAccountTokenUsageResponse: Lazy<T.GetAccountTokenUsageResponse> = lazy(
  "GetAccountTokenUsageResponse",
  () =>
    Schema.Struct({
      summary: AccountTokenUsageSummary,
      dailyUsageBuckets: optionalKey(Schema.NullOr(Schema.Array(AccountTokenUsageDailyBucket))),
      threadUsage: optionalKey(Schema.NullOr(ThreadUsage))
    })
)

/** Schema of `GetWorkspaceMessagesResponse`. */
export const GetWorkspaceMessagesResponse: Lazy<T.GetWorkspaceMessagesResponse> = lazy(
  "GetWorkspaceMessagesResponse",
  () =>
    Schema.Struct({
      featureEnabled: Schema.Boolean,
      messages: Schema.Array(WorkspaceMessage)
    })
)

/** Schema of `GitInfo`. */
export const GitInfo: Lazy<T.GitInfo> = lazy("GitInfo", () =>
  Schema.Struct({
    branch: optionalKey(Schema.NullOr(Schema.String)),
    originUrl: optionalKey(Schema.NullOr(Schema.String)),
    sha: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `GrantedPermissionProfile`. */
export const GrantedPermissionProfile: Lazy<T.GrantedPermissionProfile> = lazy("GrantedPermissionProfile", () =>
  Schema.Struct({
    fileSystem: Schema.optional(Schema.NullOr(AdditionalFileSystemPermissions)),
    network: Schema.optional(Schema.NullOr(AdditionalNetworkPermissions))
  })
)

/** Schema of `GuardianApprovalReview`. */
export const GuardianApprovalReview: Lazy<T.GuardianApprovalReview> = lazy("GuardianApprovalReview", () =>
  Schema.Struct({
    status: GuardianApprovalReviewStatus,
    rationale: optionalKey(Schema.NullOr(Schema.String)),
    riskLevel: optionalKey(Schema.NullOr(GuardianRiskLevel)),
    userAuthorization: optionalKey(Schema.NullOr(GuardianUserAuthorization))
  })
)

/** Schema of `GuardianApprovalReviewAction`. */
export const GuardianApprovalReviewAction: Lazy<T.GuardianApprovalReviewAction> = lazy(
  "GuardianApprovalReviewAction",
  () =>
    openTagged(
      "type",
      GuardianApprovalReviewActionCommand,
      GuardianApprovalReviewActionExecve,
      GuardianApprovalReviewActionWriteStdin,
      GuardianApprovalReviewActionApplyPatch,
      GuardianApprovalReviewActionNetworkAccess,
      GuardianApprovalReviewActionMcpToolCall,
      GuardianApprovalReviewActionRequestPermissions
    )
)

/** Schema of `GuardianApprovalReviewActionApplyPatch`. */
export const GuardianApprovalReviewActionApplyPatch: Lazy<T.GuardianApprovalReviewActionApplyPatch> = lazy(
  "GuardianApprovalReviewActionApplyPatch",
  () =>
    Schema.Struct({
      type: Schema.Literal("applyPatch"),
      cwd: LegacyAppPathString,
      files: Schema.Array(LegacyAppPathString)
    })
)

/** Schema of `GuardianApprovalReviewActionCommand`. */
export const GuardianApprovalReviewActionCommand: Lazy<T.GuardianApprovalReviewActionCommand> = lazy(
  "GuardianApprovalReviewActionCommand",
  () =>
    Schema.Struct({
      type: Schema.Literal("command"),
      command: Schema.String,
      cwd: LegacyAppPathString,
      source: GuardianCommandSource
    })
)

/** Schema of `GuardianApprovalReviewActionExecve`. */
export const GuardianApprovalReviewActionExecve: Lazy<T.GuardianApprovalReviewActionExecve> = lazy(
  "GuardianApprovalReviewActionExecve",
  () =>
    Schema.Struct({
      type: Schema.Literal("execve"),
      argv: Schema.Array(Schema.String),
      cwd: AbsolutePathBuf,
      program: Schema.String,
      source: GuardianCommandSource
    })
)

/** Schema of `GuardianApprovalReviewActionMcpToolCall`. */
export const GuardianApprovalReviewActionMcpToolCall: Lazy<T.GuardianApprovalReviewActionMcpToolCall> = lazy(
  "GuardianApprovalReviewActionMcpToolCall",
  () =>
    Schema.Struct({
      type: Schema.Literal("mcpToolCall"),
      server: Schema.String,
      toolName: Schema.String,
      connectorId: optionalKey(Schema.NullOr(Schema.String)),
      connectorName: optionalKey(Schema.NullOr(Schema.String)),
      toolTitle: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `GuardianApprovalReviewActionNetworkAccess`. */
export const GuardianApprovalReviewActionNetworkAccess: Lazy<T.GuardianApprovalReviewActionNetworkAccess> = lazy(
  "GuardianApprovalReviewActionNetworkAccess",
  () =>
    Schema.Struct({
      type: Schema.Literal("networkAccess"),
      host: Schema.String,
      port: Schema.Number,
      protocol: NetworkApprovalProtocol,
      target: Schema.String
    })
)

/** Schema of `GuardianApprovalReviewActionRequestPermissions`. */
export const GuardianApprovalReviewActionRequestPermissions: Lazy<T.GuardianApprovalReviewActionRequestPermissions> =
  lazy("GuardianApprovalReviewActionRequestPermissions", () =>
    Schema.Struct({
      type: Schema.Literal("requestPermissions"),
      permissions: RequestPermissionProfile,
      reason: optionalKey(Schema.NullOr(Schema.String))
    })
  )

/** Schema of `GuardianApprovalReviewActionWriteStdin`. */
export const GuardianApprovalReviewActionWriteStdin: Lazy<T.GuardianApprovalReviewActionWriteStdin> = lazy(
  "GuardianApprovalReviewActionWriteStdin",
  () =>
    Schema.Struct({
      type: Schema.Literal("writeStdin"),
      approvalId: Schema.String,
      cwd: LegacyAppPathString,
      processId: Schema.String,
      stdin: Schema.String
    })
)

/** Schema of `GuardianApprovalReviewStatus`. */
export const GuardianApprovalReviewStatus: Lazy<T.GuardianApprovalReviewStatus> = lazy(
  "GuardianApprovalReviewStatus",
  () => openEnum<"inProgress" | "approved" | "denied" | "timedOut" | "aborted">()
)

/** Schema of `GuardianAssessmentOutcome`. */
export const GuardianAssessmentOutcome: Lazy<T.GuardianAssessmentOutcome> = lazy("GuardianAssessmentOutcome", () =>
  openEnum<"allow" | "deny">()
)

/** Schema of `GuardianCommandSource`. */
export const GuardianCommandSource: Lazy<T.GuardianCommandSource> = lazy("GuardianCommandSource", () =>
  openEnum<"shell" | "unifiedExec">()
)

/** Schema of `GuardianRiskLevel`. */
export const GuardianRiskLevel: Lazy<T.GuardianRiskLevel> = lazy("GuardianRiskLevel", () =>
  openEnum<"low" | "medium" | "high" | "critical">()
)

/** Schema of `GuardianUserAuthorization`. */
export const GuardianUserAuthorization: Lazy<T.GuardianUserAuthorization> = lazy("GuardianUserAuthorization", () =>
  openEnum<"unknown" | "low" | "medium" | "high">()
)

/** Schema of `GuardianWarningNotification`. */
export const GuardianWarningNotification: Lazy<T.GuardianWarningNotification> = lazy(
  "GuardianWarningNotification",
  () =>
    Schema.Struct({
      message: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `HookCompletedNotification`. */
export const HookCompletedNotification: Lazy<T.HookCompletedNotification> = lazy("HookCompletedNotification", () =>
  Schema.Struct({
    run: HookRunSummary,
    threadId: Schema.String,
    turnId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookErrorInfo`. */
export const HookErrorInfo: Lazy<T.HookErrorInfo> = lazy("HookErrorInfo", () =>
  Schema.Struct({
    message: Schema.String,
    path: Schema.String
  })
)

/** Schema of `HookEventName`. */
export const HookEventName: Lazy<T.HookEventName> = lazy("HookEventName", () =>
  openEnum<
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
  >()
)

/** Schema of `HookExecutionMode`. */
export const HookExecutionMode: Lazy<T.HookExecutionMode> = lazy("HookExecutionMode", () =>
  openEnum<"sync" | "async">()
)

/** Schema of `HookHandlerType`. */
export const HookHandlerType: Lazy<T.HookHandlerType> = lazy("HookHandlerType", () =>
  openEnum<"command" | "mcpTool" | "prompt" | "agent">()
)

/** Schema of `HookMetadata`. */
export const HookMetadata: Lazy<T.HookMetadata> = lazy("HookMetadata", () =>
  openTagged("handlerType", HookMetadataCommand, HookMetadataMcpTool, HookMetadataPrompt, HookMetadataAgent)
)

/** Schema of `HookMetadataAgent`. */
export const HookMetadataAgent: Lazy<T.HookMetadataAgent> = lazy("HookMetadataAgent", () =>
  Schema.Struct({
    handlerType: Schema.Literal("agent"),
    currentHash: Schema.String,
    displayOrder: Schema.Number,
    enabled: Schema.Boolean,
    eventName: HookEventName,
    isManaged: Schema.Boolean,
    key: Schema.String,
    source: HookSource,
    sourcePath: AbsolutePathBuf,
    timeoutSec: Schema.Number,
    trustStatus: HookTrustStatus,
    additionalContextLimit: optionalKey(Schema.NullOr(Schema.Number)),
    environmentId: optionalKey(Schema.NullOr(Schema.String)),
    matcher: optionalKey(Schema.NullOr(Schema.String)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    statusMessage: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookMetadataCommand`. */
export const HookMetadataCommand: Lazy<T.HookMetadataCommand> = lazy("HookMetadataCommand", () =>
  Schema.Struct({
    handlerType: Schema.Literal("command"),
    currentHash: Schema.String,
    displayOrder: Schema.Number,
    enabled: Schema.Boolean,
    eventName: HookEventName,
    isManaged: Schema.Boolean,
    key: Schema.String,
    source: HookSource,
    sourcePath: AbsolutePathBuf,
    timeoutSec: Schema.Number,
    trustStatus: HookTrustStatus,
    command: Schema.String,
    additionalContextLimit: optionalKey(Schema.NullOr(Schema.Number)),
    environmentId: optionalKey(Schema.NullOr(Schema.String)),
    matcher: optionalKey(Schema.NullOr(Schema.String)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    statusMessage: optionalKey(Schema.NullOr(Schema.String)),
    async: optionalKey(Schema.Boolean)
  })
)

/** Schema of `HookMetadataMcpTool`. */
export const HookMetadataMcpTool: Lazy<T.HookMetadataMcpTool> = lazy("HookMetadataMcpTool", () =>
  Schema.Struct({
    handlerType: Schema.Literal("mcpTool"),
    currentHash: Schema.String,
    displayOrder: Schema.Number,
    enabled: Schema.Boolean,
    eventName: HookEventName,
    isManaged: Schema.Boolean,
    key: Schema.String,
    source: HookSource,
    sourcePath: AbsolutePathBuf,
    timeoutSec: Schema.Number,
    trustStatus: HookTrustStatus,
    server: Schema.String,
    tool: Schema.String,
    additionalContextLimit: optionalKey(Schema.NullOr(Schema.Number)),
    environmentId: optionalKey(Schema.NullOr(Schema.String)),
    matcher: optionalKey(Schema.NullOr(Schema.String)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    statusMessage: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookMetadataPrompt`. */
export const HookMetadataPrompt: Lazy<T.HookMetadataPrompt> = lazy("HookMetadataPrompt", () =>
  Schema.Struct({
    handlerType: Schema.Literal("prompt"),
    currentHash: Schema.String,
    displayOrder: Schema.Number,
    enabled: Schema.Boolean,
    eventName: HookEventName,
    isManaged: Schema.Boolean,
    key: Schema.String,
    source: HookSource,
    sourcePath: AbsolutePathBuf,
    timeoutSec: Schema.Number,
    trustStatus: HookTrustStatus,
    additionalContextLimit: optionalKey(Schema.NullOr(Schema.Number)),
    environmentId: optionalKey(Schema.NullOr(Schema.String)),
    matcher: optionalKey(Schema.NullOr(Schema.String)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    statusMessage: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookMigration`. */
export const HookMigration: Lazy<T.HookMigration> = lazy("HookMigration", () =>
  Schema.Struct({
    name: Schema.String
  })
)

/** Schema of `HookOutputEntry`. */
export const HookOutputEntry: Lazy<T.HookOutputEntry> = lazy("HookOutputEntry", () =>
  Schema.Struct({
    kind: HookOutputEntryKind,
    text: Schema.String
  })
)

/** Schema of `HookOutputEntryKind`. */
export const HookOutputEntryKind: Lazy<T.HookOutputEntryKind> = lazy("HookOutputEntryKind", () =>
  openEnum<"warning" | "stop" | "feedback" | "context" | "error">()
)

/** Schema of `HookPromptFragment`. */
export const HookPromptFragment: Lazy<T.HookPromptFragment> = lazy("HookPromptFragment", () =>
  Schema.Struct({
    hookRunId: Schema.String,
    text: Schema.String
  })
)

/** Schema of `HookRunStatus`. */
export const HookRunStatus: Lazy<T.HookRunStatus> = lazy("HookRunStatus", () =>
  openEnum<"running" | "completed" | "failed" | "blocked" | "stopped">()
)

/** Schema of `HookRunSummary`. */
export const HookRunSummary: Lazy<T.HookRunSummary> = lazy("HookRunSummary", () =>
  Schema.Struct({
    displayOrder: Schema.Number,
    entries: Schema.Array(HookOutputEntry),
    eventName: HookEventName,
    executionMode: HookExecutionMode,
    handlerType: HookHandlerType,
    id: Schema.String,
    scope: HookScope,
    sourcePath: LegacyAppPathString,
    startedAt: Schema.Number,
    status: HookRunStatus,
    completedAt: optionalKey(Schema.NullOr(Schema.Number)),
    durationMs: optionalKey(Schema.NullOr(Schema.Number)),
    source: optionalKey(HookSource),
    statusMessage: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookScope`. */
export const HookScope: Lazy<T.HookScope> = lazy("HookScope", () => openEnum<"thread" | "turn">())

/** Schema of `HookSource`. */
export const HookSource: Lazy<T.HookSource> = lazy("HookSource", () =>
  openEnum<
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
  >()
)

/** Schema of `HookStartedNotification`. */
export const HookStartedNotification: Lazy<T.HookStartedNotification> = lazy("HookStartedNotification", () =>
  Schema.Struct({
    run: HookRunSummary,
    threadId: Schema.String,
    turnId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HookTrustStatus`. */
export const HookTrustStatus: Lazy<T.HookTrustStatus> = lazy("HookTrustStatus", () =>
  openEnum<"managed" | "untrusted" | "trusted" | "modified">()
)

/** Schema of `HooksListEntry`. */
export const HooksListEntry: Lazy<T.HooksListEntry> = lazy("HooksListEntry", () =>
  Schema.Struct({
    cwd: Schema.String,
    errors: Schema.Array(HookErrorInfo),
    hooks: Schema.Array(HookMetadata),
    warnings: Schema.Array(Schema.String)
  })
)

/** Schema of `HooksListParams`. */
export const HooksListParams: Lazy<T.HooksListParams> = lazy("HooksListParams", () =>
  Schema.Struct({
    cwds: Schema.optional(Schema.Array(Schema.String)),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `HooksListResponse`. */
export const HooksListResponse: Lazy<T.HooksListResponse> = lazy("HooksListResponse", () =>
  Schema.Struct({
    data: Schema.Array(HooksListEntry)
  })
)

/** Schema of `ImageDetail`. */
export const ImageDetail: Lazy<T.ImageDetail> = lazy("ImageDetail", () =>
  Schema.Literal("auto", "low", "high", "original")
)

/** Schema of `OpenImageDetail`. */
export const OpenImageDetail: Lazy<T.OpenImageDetail> = lazy("OpenImageDetail", () =>
  openEnum<"auto" | "low" | "high" | "original">()
)

/** Schema of `ImageGenerationFailure`. */
export const ImageGenerationFailure: Lazy<T.ImageGenerationFailure> = lazy("ImageGenerationFailure", () =>
  openTagged("type", ImageGenerationFailureUsageLimitExceeded)
)

/** Schema of `ImageGenerationFailureUsageLimitExceeded`. */
export const ImageGenerationFailureUsageLimitExceeded: Lazy<T.ImageGenerationFailureUsageLimitExceeded> = lazy(
  "ImageGenerationFailureUsageLimitExceeded",
  () =>
    Schema.Struct({
      type: Schema.Literal("usageLimitExceeded"),
      limitId: Schema.String,
      resetsAt: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ImageGenerationInputImage`. */
export const ImageGenerationInputImage: Lazy<T.ImageGenerationInputImage> = lazy("ImageGenerationInputImage", () =>
  Schema.Struct({
    path: AbsolutePathBuf,
    sha256: Schema.String
  })
)

/** Schema of `InAppBrowserRequirements`. */
export const InAppBrowserRequirements: Lazy<T.InAppBrowserRequirements> = lazy("InAppBrowserRequirements", () =>
  Schema.Struct({
    allowExternalBrowserSettingsImport: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `InitializeCapabilities`. */
export const InitializeCapabilities: Lazy<T.InitializeCapabilities> = lazy("InitializeCapabilities", () =>
  Schema.Struct({
    experimentalApi: Schema.optional(Schema.Boolean),
    explicitGatewayOauth: Schema.optional(Schema.Boolean),
    extensions: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    mcpServerOpenaiFormElicitation: Schema.optional(Schema.Boolean),
    optOutNotificationMethods: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    requestAttestation: Schema.optional(Schema.Boolean),
    requiredHumanApproval: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `InitializeParams`. */
export const InitializeParams: Lazy<T.InitializeParams> = lazy("InitializeParams", () =>
  Schema.Struct({
    clientInfo: ClientInfo,
    capabilities: Schema.optional(Schema.NullOr(InitializeCapabilities))
  })
)

/** Schema of `InitializeResponse`. */
export const InitializeResponse: Lazy<T.InitializeResponse> = lazy("InitializeResponse", () =>
  Schema.Struct({
    codexHome: AbsolutePathBuf,
    platformFamily: Schema.String,
    platformOs: Schema.String,
    userAgent: Schema.String
  })
)

/** Schema of `InputModality`. */
export const InputModality: Lazy<T.InputModality> = lazy("InputModality", () => openEnum<"text" | "image" | "audio">())

/** Schema of `InstalledApp`. */
export const InstalledApp: Lazy<T.InstalledApp> = lazy("InstalledApp", () =>
  Schema.Struct({
    callable: Schema.Boolean,
    enabled: Schema.Boolean,
    id: Schema.String,
    runtimeName: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `InternalChatMessageMetadataPassthrough`. */
export const InternalChatMessageMetadataPassthrough: Lazy<T.InternalChatMessageMetadataPassthrough> = lazy(
  "InternalChatMessageMetadataPassthrough",
  () =>
    Schema.Struct({
      turn_id: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ItemCompletedNotification`. */
export const ItemCompletedNotification: Lazy<T.ItemCompletedNotification> = lazy("ItemCompletedNotification", () =>
  Schema.Struct({
    completedAtMs: Schema.Number,
    item: ThreadItem,
    threadId: Schema.String,
    turnId: Schema.String,
    contentTokenCount: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ItemGuardianApprovalReviewCompletedNotification`. */
export const ItemGuardianApprovalReviewCompletedNotification: Lazy<T.ItemGuardianApprovalReviewCompletedNotification> =
  lazy("ItemGuardianApprovalReviewCompletedNotification", () =>
    Schema.Struct({
      action: GuardianApprovalReviewAction,
      completedAtMs: Schema.Number,
      decisionSource: AutoReviewDecisionSource,
      review: GuardianApprovalReview,
      reviewId: Schema.String,
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String,
      targetItemId: optionalKey(Schema.NullOr(Schema.String))
    })
  )

/** Schema of `ItemGuardianApprovalReviewStartedNotification`. */
export const ItemGuardianApprovalReviewStartedNotification: Lazy<T.ItemGuardianApprovalReviewStartedNotification> =
  lazy("ItemGuardianApprovalReviewStartedNotification", () =>
    Schema.Struct({
      action: GuardianApprovalReviewAction,
      review: GuardianApprovalReview,
      reviewId: Schema.String,
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String,
      targetItemId: optionalKey(Schema.NullOr(Schema.String))
    })
  )

/** Schema of `ItemStartedNotification`. */
export const ItemStartedNotification: Lazy<T.ItemStartedNotification> = lazy("ItemStartedNotification", () =>
  Schema.Struct({
    item: ThreadItem,
    startedAtMs: Schema.Number,
    threadId: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `LegacyAppPathString`. */
export const LegacyAppPathString: Lazy<T.LegacyAppPathString> = lazy("LegacyAppPathString", () => Schema.String)

/** Schema of `ListMcpServerStatusParams`. */
export const ListMcpServerStatusParams: Lazy<T.ListMcpServerStatusParams> = lazy("ListMcpServerStatusParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    detail: Schema.optional(Schema.NullOr(McpServerStatusDetail)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    serverName: Schema.optional(Schema.NullOr(Schema.String)),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ListMcpServerStatusResponse`. */
export const ListMcpServerStatusResponse: Lazy<T.ListMcpServerStatusResponse> = lazy(
  "ListMcpServerStatusResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(McpServerStatus),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `LocalShellAction`. */
export const LocalShellAction: Lazy<T.LocalShellAction> = lazy("LocalShellAction", () => LocalShellActionExec)

/** Schema of `LocalShellActionExec`. */
export const LocalShellActionExec: Lazy<T.LocalShellActionExec> = lazy("LocalShellActionExec", () =>
  Schema.Struct({
    type: Schema.Literal("exec"),
    command: Schema.Array(Schema.String),
    env: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    timeout_ms: Schema.optional(Schema.NullOr(Integer.uint64)),
    user: Schema.optional(Schema.NullOr(Schema.String)),
    working_directory: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `LocalShellStatus`. */
export const LocalShellStatus: Lazy<T.LocalShellStatus> = lazy("LocalShellStatus", () =>
  Schema.Literal("completed", "in_progress", "incomplete")
)

/** Schema of `LoginAccountParams`. */
export const LoginAccountParams: Lazy<T.LoginAccountParams> = lazy("LoginAccountParams", () =>
  Schema.Union(
    LoginAccountParamsApiKey,
    LoginAccountParamsChatgpt,
    LoginAccountParamsChatgptDeviceCode,
    LoginAccountParamsChatgptAuthTokens,
    LoginAccountParamsAmazonBedrock,
    LoginAccountParamsAmazonBedrockAccessKeys
  )
)

/** Schema of `LoginAccountParamsAmazonBedrock`. */
export const LoginAccountParamsAmazonBedrock: Lazy<T.LoginAccountParamsAmazonBedrock> = lazy(
  "LoginAccountParamsAmazonBedrock",
  () =>
    Schema.Struct({
      type: Schema.Literal("amazonBedrock"),
      apiKey: Schema.String,
      region: Schema.String
    })
)

/** Schema of `LoginAccountParamsAmazonBedrockAccessKeys`. */
export const LoginAccountParamsAmazonBedrockAccessKeys: Lazy<T.LoginAccountParamsAmazonBedrockAccessKeys> = lazy(
  "LoginAccountParamsAmazonBedrockAccessKeys",
  () =>
    Schema.Struct({
      type: Schema.Literal("amazonBedrockAccessKeys"),
      accessKeyId: Schema.String,
      region: Schema.String,
      secretAccessKey: Schema.String,
      sessionToken: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `LoginAccountParamsApiKey`. */
export const LoginAccountParamsApiKey: Lazy<T.LoginAccountParamsApiKey> = lazy("LoginAccountParamsApiKey", () =>
  Schema.Struct({
    type: Schema.Literal("apiKey"),
    apiKey: Schema.String
  })
)

/** Schema of `LoginAccountParamsChatgpt`. */
export const LoginAccountParamsChatgpt: Lazy<T.LoginAccountParamsChatgpt> = lazy("LoginAccountParamsChatgpt", () =>
  Schema.Struct({
    type: Schema.Literal("chatgpt"),
    appBrand: Schema.optional(Schema.NullOr(LoginAppBrand)),
    codexStreamlinedLogin: Schema.optional(Schema.Boolean),
    useHostedLoginSuccessPage: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `LoginAccountParamsChatgptAuthTokens`. */
export const LoginAccountParamsChatgptAuthTokens: Lazy<T.LoginAccountParamsChatgptAuthTokens> = lazy(
  "LoginAccountParamsChatgptAuthTokens",
  () =>
    Schema.Struct({
      type: Schema.Literal("chatgptAuthTokens"),
      accessToken: Schema.String,
      chatgptAccountId: Schema.String,
      chatgptPlanType: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `LoginAccountParamsChatgptDeviceCode`. */
export const LoginAccountParamsChatgptDeviceCode: Lazy<T.LoginAccountParamsChatgptDeviceCode> = lazy(
  "LoginAccountParamsChatgptDeviceCode",
  () =>
    Schema.Struct({
      type: Schema.Literal("chatgptDeviceCode")
    })
)

/** Schema of `LoginAccountResponse`. */
export const LoginAccountResponse: Lazy<T.LoginAccountResponse> = lazy("LoginAccountResponse", () =>
  openTagged(
    "type",
    LoginAccountResponseApiKey,
    LoginAccountResponseChatgpt,
    LoginAccountResponseChatgptDeviceCode,
    LoginAccountResponseChatgptAuthTokens,
    LoginAccountResponseAmazonBedrock
  )
)

/** Schema of `LoginAccountResponseAmazonBedrock`. */
export const LoginAccountResponseAmazonBedrock: Lazy<T.LoginAccountResponseAmazonBedrock> = lazy(
  "LoginAccountResponseAmazonBedrock",
  () =>
    Schema.Struct({
      type: Schema.Literal("amazonBedrock")
    })
)

/** Schema of `LoginAccountResponseApiKey`. */
export const LoginAccountResponseApiKey: Lazy<T.LoginAccountResponseApiKey> = lazy("LoginAccountResponseApiKey", () =>
  Schema.Struct({
    type: Schema.Literal("apiKey")
  })
)

/** Schema of `LoginAccountResponseChatgpt`. */
export const LoginAccountResponseChatgpt: Lazy<T.LoginAccountResponseChatgpt> = lazy(
  "LoginAccountResponseChatgpt",
  () =>
    Schema.Struct({
      type: Schema.Literal("chatgpt"),
      authUrl: Schema.String,
      loginId: Schema.String
    })
)

/** Schema of `LoginAccountResponseChatgptAuthTokens`. */
export const LoginAccountResponseChatgptAuthTokens: Lazy<T.LoginAccountResponseChatgptAuthTokens> = lazy(
  "LoginAccountResponseChatgptAuthTokens",
  () =>
    Schema.Struct({
      type: Schema.Literal("chatgptAuthTokens")
    })
)

/** Schema of `LoginAccountResponseChatgptDeviceCode`. */
export const LoginAccountResponseChatgptDeviceCode: Lazy<T.LoginAccountResponseChatgptDeviceCode> = lazy(
  "LoginAccountResponseChatgptDeviceCode",
  () =>
    Schema.Struct({
      type: Schema.Literal("chatgptDeviceCode"),
      loginId: Schema.String,
      userCode: Schema.String,
      verificationUrl: Schema.String
    })
)

/** Schema of `LoginAppBrand`. */
export const LoginAppBrand: Lazy<T.LoginAppBrand> = lazy("LoginAppBrand", () => Schema.Literal("codex", "chatgpt"))

/** Schema of `LogoutAccountResponse`. */
export const LogoutAccountResponse: Lazy<T.LogoutAccountResponse> = lazy("LogoutAccountResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ManagedHooksRequirements`. */
export const ManagedHooksRequirements: Lazy<T.ManagedHooksRequirements> = lazy("ManagedHooksRequirements", () =>
  Schema.Struct({
    PermissionRequest: Schema.Array(ConfiguredHookMatcherGroup),
    PostCompact: Schema.Array(ConfiguredHookMatcherGroup),
    PostToolUse: Schema.Array(ConfiguredHookMatcherGroup),
    PreCompact: Schema.Array(ConfiguredHookMatcherGroup),
    PreToolUse: Schema.Array(ConfiguredHookMatcherGroup),
    SessionStart: Schema.Array(ConfiguredHookMatcherGroup),
    Stop: Schema.Array(ConfiguredHookMatcherGroup),
    SubagentStart: Schema.Array(ConfiguredHookMatcherGroup),
    SubagentStop: Schema.Array(ConfiguredHookMatcherGroup),
    UserPromptSubmit: Schema.Array(ConfiguredHookMatcherGroup),
    Interrupt: optionalKey(Schema.Array(ConfiguredHookMatcherGroup)),
    PostModelRequest: optionalKey(Schema.Array(ConfiguredHookMatcherGroup)),
    PreModelRequest: optionalKey(Schema.Array(ConfiguredHookMatcherGroup)),
    SessionEnd: optionalKey(Schema.Array(ConfiguredHookMatcherGroup)),
    managedDir: optionalKey(Schema.NullOr(Schema.String)),
    windowsManagedDir: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `MarketplaceAddParams`. */
export const MarketplaceAddParams: Lazy<T.MarketplaceAddParams> = lazy("MarketplaceAddParams", () =>
  Schema.Struct({
    source: Schema.String,
    refName: Schema.optional(Schema.NullOr(Schema.String)),
    sparsePaths: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `MarketplaceAddResponse`. */
export const MarketplaceAddResponse: Lazy<T.MarketplaceAddResponse> = lazy("MarketplaceAddResponse", () =>
  Schema.Struct({
    alreadyAdded: Schema.Boolean,
    installedRoot: AbsolutePathBuf,
    marketplaceName: Schema.String
  })
)

/** Schema of `MarketplaceInterface`. */
export const MarketplaceInterface: Lazy<T.MarketplaceInterface> = lazy("MarketplaceInterface", () =>
  Schema.Struct({
    displayName: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `MarketplaceLoadErrorInfo`. */
export const MarketplaceLoadErrorInfo: Lazy<T.MarketplaceLoadErrorInfo> = lazy("MarketplaceLoadErrorInfo", () =>
  Schema.Struct({
    marketplacePath: AbsolutePathBuf,
    message: Schema.String
  })
)

/** Schema of `MarketplaceRemoveParams`. */
export const MarketplaceRemoveParams: Lazy<T.MarketplaceRemoveParams> = lazy("MarketplaceRemoveParams", () =>
  Schema.Struct({
    marketplaceName: Schema.String
  })
)

/** Schema of `MarketplaceRemoveResponse`. */
export const MarketplaceRemoveResponse: Lazy<T.MarketplaceRemoveResponse> = lazy("MarketplaceRemoveResponse", () =>
  Schema.Struct({
    marketplaceName: Schema.String,
    installedRoot: optionalKey(Schema.NullOr(AbsolutePathBuf))
  })
)

/** Schema of `MarketplaceUpgradeErrorInfo`. */
export const MarketplaceUpgradeErrorInfo: Lazy<T.MarketplaceUpgradeErrorInfo> = lazy(
  "MarketplaceUpgradeErrorInfo",
  () =>
    Schema.Struct({
      marketplaceName: Schema.String,
      message: Schema.String
    })
)

/** Schema of `MarketplaceUpgradeParams`. */
export const MarketplaceUpgradeParams: Lazy<T.MarketplaceUpgradeParams> = lazy("MarketplaceUpgradeParams", () =>
  Schema.Struct({
    marketplaceName: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `MarketplaceUpgradeResponse`. */
export const MarketplaceUpgradeResponse: Lazy<T.MarketplaceUpgradeResponse> = lazy("MarketplaceUpgradeResponse", () =>
  Schema.Struct({
    errors: Schema.Array(MarketplaceUpgradeErrorInfo),
    selectedMarketplaces: Schema.Array(Schema.String),
    upgradedRoots: Schema.Array(AbsolutePathBuf)
  })
)

/** Schema of `McpAppDisplayMode`. */
export const McpAppDisplayMode: Lazy<T.McpAppDisplayMode> = lazy("McpAppDisplayMode", () =>
  openEnum<"inline" | "fullscreen">()
)

/** Schema of `McpAppUi`. */
export const McpAppUi: Lazy<T.McpAppUi> = lazy("McpAppUi", () =>
  Schema.Struct({
    preferredModelDisplayMode: McpAppDisplayMode,
    resourceUri: Schema.String
  })
)

/** Schema of `McpAuthStatus`. */
export const McpAuthStatus: Lazy<T.McpAuthStatus> = lazy("McpAuthStatus", () =>
  openEnum<"unknown" | "unsupported" | "notLoggedIn" | "bearerToken" | "oAuth">()
)

/** Schema of `McpElicitationBooleanSchema`. */
export const McpElicitationBooleanSchema: Lazy<T.McpElicitationBooleanSchema> = lazy(
  "McpElicitationBooleanSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("boolean"),
      default: optionalKey(Schema.NullOr(Schema.Boolean)),
      description: optionalKey(Schema.NullOr(Schema.String)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpElicitationConstOption`. */
export const McpElicitationConstOption: Lazy<T.McpElicitationConstOption> = lazy("McpElicitationConstOption", () =>
  Schema.Struct({
    const: Schema.String,
    title: Schema.String
  })
)

/** Schema of `McpElicitationLegacyTitledEnumSchema`. */
export const McpElicitationLegacyTitledEnumSchema: Lazy<T.McpElicitationLegacyTitledEnumSchema> = lazy(
  "McpElicitationLegacyTitledEnumSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("string"),
      enum: Schema.Array(Schema.String),
      default: optionalKey(Schema.NullOr(Schema.String)),
      description: optionalKey(Schema.NullOr(Schema.String)),
      enumNames: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpElicitationNumberSchema`. */
export const McpElicitationNumberSchema: Lazy<T.McpElicitationNumberSchema> = lazy("McpElicitationNumberSchema", () =>
  Schema.Struct({
    type: Schema.Literal("number", "integer"),
    default: optionalKey(Schema.NullOr(Schema.Number)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    maximum: optionalKey(Schema.NullOr(Schema.Number)),
    minimum: optionalKey(Schema.NullOr(Schema.Number)),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpElicitationObjectType`. */
export const McpElicitationObjectType: Lazy<T.McpElicitationObjectType> = lazy("McpElicitationObjectType", () =>
  openEnum<"object">()
)

/** Schema of `McpElicitationPrimitiveSchema`. */
export const McpElicitationPrimitiveSchema: Lazy<T.McpElicitationPrimitiveSchema> = lazy(
  "McpElicitationPrimitiveSchema",
  () =>
    openTagged(
      "type",
      McpElicitationUntitledSingleSelectEnumSchema,
      McpElicitationTitledSingleSelectEnumSchema,
      McpElicitationUntitledMultiSelectEnumSchema,
      McpElicitationTitledMultiSelectEnumSchema,
      McpElicitationLegacyTitledEnumSchema,
      McpElicitationStringSchema,
      McpElicitationNumberSchema,
      McpElicitationBooleanSchema
    )
)

/** Schema of `McpElicitationSchema`. */
export const McpElicitationSchema: Lazy<T.McpElicitationSchema> = lazy("McpElicitationSchema", () =>
  Schema.Struct({
    properties: Schema.Record({ key: Schema.String, value: McpElicitationPrimitiveSchema }),
    type: McpElicitationObjectType,
    $schema: optionalKey(Schema.NullOr(Schema.String)),
    required: optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `McpElicitationStringFormat`. */
export const McpElicitationStringFormat: Lazy<T.McpElicitationStringFormat> = lazy("McpElicitationStringFormat", () =>
  openEnum<"email" | "uri" | "date" | "date-time">()
)

/** Schema of `McpElicitationStringSchema`. */
export const McpElicitationStringSchema: Lazy<T.McpElicitationStringSchema> = lazy("McpElicitationStringSchema", () =>
  Schema.Struct({
    type: Schema.Literal("string"),
    default: optionalKey(Schema.NullOr(Schema.String)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    format: optionalKey(Schema.NullOr(McpElicitationStringFormat)),
    maxLength: optionalKey(Schema.NullOr(Schema.Number)),
    minLength: optionalKey(Schema.NullOr(Schema.Number)),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpElicitationStringType`. */
export const McpElicitationStringType: Lazy<T.McpElicitationStringType> = lazy("McpElicitationStringType", () =>
  openEnum<"string">()
)

/** Schema of `McpElicitationTitledEnumItems`. */
export const McpElicitationTitledEnumItems: Lazy<T.McpElicitationTitledEnumItems> = lazy(
  "McpElicitationTitledEnumItems",
  () =>
    Schema.Struct({
      anyOf: Schema.Array(McpElicitationConstOption)
    })
)

/** Schema of `McpElicitationTitledMultiSelectEnumSchema`. */
export const McpElicitationTitledMultiSelectEnumSchema: Lazy<T.McpElicitationTitledMultiSelectEnumSchema> = lazy(
  "McpElicitationTitledMultiSelectEnumSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("array"),
      items: McpElicitationTitledEnumItems,
      default: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      description: optionalKey(Schema.NullOr(Schema.String)),
      maxItems: optionalKey(Schema.NullOr(Schema.Number)),
      minItems: optionalKey(Schema.NullOr(Schema.Number)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpElicitationTitledSingleSelectEnumSchema`. */
export const McpElicitationTitledSingleSelectEnumSchema: Lazy<T.McpElicitationTitledSingleSelectEnumSchema> = lazy(
  "McpElicitationTitledSingleSelectEnumSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("string"),
      oneOf: Schema.Array(McpElicitationConstOption),
      default: optionalKey(Schema.NullOr(Schema.String)),
      description: optionalKey(Schema.NullOr(Schema.String)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpElicitationUntitledEnumItems`. */
export const McpElicitationUntitledEnumItems: Lazy<T.McpElicitationUntitledEnumItems> = lazy(
  "McpElicitationUntitledEnumItems",
  () =>
    Schema.Struct({
      enum: Schema.Array(Schema.String),
      type: McpElicitationStringType
    })
)

/** Schema of `McpElicitationUntitledMultiSelectEnumSchema`. */
export const McpElicitationUntitledMultiSelectEnumSchema: Lazy<T.McpElicitationUntitledMultiSelectEnumSchema> = lazy(
  "McpElicitationUntitledMultiSelectEnumSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("array"),
      items: McpElicitationUntitledEnumItems,
      default: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      description: optionalKey(Schema.NullOr(Schema.String)),
      maxItems: optionalKey(Schema.NullOr(Schema.Number)),
      minItems: optionalKey(Schema.NullOr(Schema.Number)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpElicitationUntitledSingleSelectEnumSchema`. */
export const McpElicitationUntitledSingleSelectEnumSchema: Lazy<T.McpElicitationUntitledSingleSelectEnumSchema> = lazy(
  "McpElicitationUntitledSingleSelectEnumSchema",
  () =>
    Schema.Struct({
      type: Schema.Literal("string"),
      enum: Schema.Array(Schema.String),
      default: optionalKey(Schema.NullOr(Schema.String)),
      description: optionalKey(Schema.NullOr(Schema.String)),
      title: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpResourceReadParams`. */
export const McpResourceReadParams: Lazy<T.McpResourceReadParams> = lazy("McpResourceReadParams", () =>
  Schema.Struct({
    server: Schema.String,
    uri: Schema.String,
    _meta: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    connectorId: Schema.optional(Schema.NullOr(Schema.String)),
    originCallId: Schema.optional(Schema.NullOr(Schema.String)),
    target: Schema.optional(Schema.NullOr(McpResourceReadTarget)),
    threadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpResourceReadResponse`. */
export const McpResourceReadResponse: Lazy<T.McpResourceReadResponse> = lazy("McpResourceReadResponse", () =>
  Schema.Struct({
    contents: Schema.Array(ResourceContent),
    originCallId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpResourceReadTarget`. */
export const McpResourceReadTarget: Lazy<T.McpResourceReadTarget> = lazy("McpResourceReadTarget", () =>
  Schema.Struct({
    connectorId: Schema.String,
    linkId: Schema.NullOr(Schema.String)
  })
)

/** Schema of `McpServerConnectionStatus`. */
export const McpServerConnectionStatus: Lazy<T.McpServerConnectionStatus> = lazy("McpServerConnectionStatus", () =>
  openEnum<"notStarted" | "starting" | "connected" | "authenticationRequired" | "failed" | "cancelled" | "disabled">()
)

/** Schema of `McpServerElicitationAction`. */
export const McpServerElicitationAction: Lazy<T.McpServerElicitationAction> = lazy("McpServerElicitationAction", () =>
  Schema.Literal("accept", "decline", "cancel")
)

/** Schema of `McpServerElicitationRequestParams`. */
export const McpServerElicitationRequestParams: Lazy<T.McpServerElicitationRequestParams> = lazy(
  "McpServerElicitationRequestParams",
  () =>
    openTagged(
      "mode",
      McpServerElicitationRequestParamsOpenaiUserVerification,
      McpServerElicitationRequestParamsForm,
      McpServerElicitationRequestParamsOpenaiNamespacedForm,
      McpServerElicitationRequestParamsOpenaiForm,
      McpServerElicitationRequestParamsUrl
    )
)

/** Schema of `McpServerElicitationRequestParamsForm`. */
export const McpServerElicitationRequestParamsForm: Lazy<T.McpServerElicitationRequestParamsForm> = lazy(
  "McpServerElicitationRequestParamsForm",
  () =>
    Schema.Struct({
      mode: Schema.Literal("form"),
      serverName: Schema.String,
      threadId: Schema.String,
      message: Schema.String,
      requestedSchema: McpElicitationSchema,
      turnId: optionalKey(Schema.NullOr(Schema.String)),
      _meta: optionalKey(Schema.Unknown)
    })
)

/** Schema of `McpServerElicitationRequestParamsOpenaiForm`. */
export const McpServerElicitationRequestParamsOpenaiForm: Lazy<T.McpServerElicitationRequestParamsOpenaiForm> = lazy(
  "McpServerElicitationRequestParamsOpenaiForm",
  () =>
    Schema.Struct({
      mode: Schema.Literal("openaiForm"),
      serverName: Schema.String,
      threadId: Schema.String,
      message: Schema.String,
      requestedSchema: Schema.Unknown,
      turnId: optionalKey(Schema.NullOr(Schema.String)),
      _meta: optionalKey(Schema.Unknown)
    })
)

/** Schema of `McpServerElicitationRequestParamsOpenaiNamespacedForm`. */
export const McpServerElicitationRequestParamsOpenaiNamespacedForm: Lazy<T.McpServerElicitationRequestParamsOpenaiNamespacedForm> =
  lazy("McpServerElicitationRequestParamsOpenaiNamespacedForm", () =>
    Schema.Struct({
      mode: Schema.Literal("openai/form"),
      serverName: Schema.String,
      threadId: Schema.String,
      message: Schema.String,
      requestedSchema: Schema.Unknown,
      turnId: optionalKey(Schema.NullOr(Schema.String)),
      _meta: optionalKey(Schema.Unknown)
    })
  )

/** Schema of `McpServerElicitationRequestParamsOpenaiUserVerification`. */
export const McpServerElicitationRequestParamsOpenaiUserVerification: Lazy<T.McpServerElicitationRequestParamsOpenaiUserVerification> =
  lazy("McpServerElicitationRequestParamsOpenaiUserVerification", () =>
    Schema.Struct({
      mode: Schema.Literal("openai/userVerification"),
      serverName: Schema.String,
      threadId: Schema.String,
      challenge: Schema.String,
      description: Schema.String,
      title: Schema.String,
      turnId: optionalKey(Schema.NullOr(Schema.String)),
      _meta: optionalKey(Schema.Unknown)
    })
  )

/** Schema of `McpServerElicitationRequestParamsUrl`. */
export const McpServerElicitationRequestParamsUrl: Lazy<T.McpServerElicitationRequestParamsUrl> = lazy(
  "McpServerElicitationRequestParamsUrl",
  () =>
    Schema.Struct({
      mode: Schema.Literal("url"),
      serverName: Schema.String,
      threadId: Schema.String,
      elicitationId: Schema.String,
      message: Schema.String,
      url: Schema.String,
      turnId: optionalKey(Schema.NullOr(Schema.String)),
      _meta: optionalKey(Schema.Unknown)
    })
)

/** Schema of `McpServerElicitationRequestResponse`. */
export const McpServerElicitationRequestResponse: Lazy<T.McpServerElicitationRequestResponse> = lazy(
  "McpServerElicitationRequestResponse",
  () =>
    Schema.Struct({
      action: McpServerElicitationAction,
      _meta: Schema.optional(Schema.Unknown),
      content: Schema.optional(Schema.Unknown)
    })
)

/** Schema of `McpServerEventNotification`. */
export const McpServerEventNotification: Lazy<T.McpServerEventNotification> = lazy("McpServerEventNotification", () =>
  Schema.Struct({
    method: Schema.String,
    params: Schema.Unknown
  })
)

/** Schema of `McpServerEventStreamNotification`. */
export const McpServerEventStreamNotification: Lazy<T.McpServerEventStreamNotification> = lazy(
  "McpServerEventStreamNotification",
  () =>
    Schema.Struct({
      notification: McpServerEventNotification,
      subscriptionId: Schema.String
    })
)

/** Schema of `McpServerEventStreamStartParams`. */
export const McpServerEventStreamStartParams: Lazy<T.McpServerEventStreamStartParams> = lazy(
  "McpServerEventStreamStartParams",
  () =>
    Schema.Struct({
      arguments: Schema.Unknown,
      name: Schema.String,
      server: Schema.String,
      subscriptionId: Schema.String,
      threadId: Schema.String,
      _meta: Schema.optional(Schema.Unknown)
    })
)

/** Schema of `McpServerEventStreamStartResponse`. */
export const McpServerEventStreamStartResponse: Lazy<T.McpServerEventStreamStartResponse> = lazy(
  "McpServerEventStreamStartResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `McpServerEventStreamStopParams`. */
export const McpServerEventStreamStopParams: Lazy<T.McpServerEventStreamStopParams> = lazy(
  "McpServerEventStreamStopParams",
  () =>
    Schema.Struct({
      subscriptionId: Schema.String
    })
)

/** Schema of `McpServerEventStreamStopResponse`. */
export const McpServerEventStreamStopResponse: Lazy<T.McpServerEventStreamStopResponse> = lazy(
  "McpServerEventStreamStopResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `McpServerInfo`. */
export const McpServerInfo: Lazy<T.McpServerInfo> = lazy("McpServerInfo", () =>
  Schema.Struct({
    name: Schema.String,
    version: Schema.String,
    description: optionalKey(Schema.NullOr(Schema.String)),
    icons: optionalKey(Schema.NullOr(Schema.Array(Schema.Unknown))),
    title: optionalKey(Schema.NullOr(Schema.String)),
    websiteUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpServerMigration`. */
export const McpServerMigration: Lazy<T.McpServerMigration> = lazy("McpServerMigration", () =>
  Schema.Struct({
    name: Schema.String
  })
)

/** Schema of `McpServerOauthClientRegistration`. */
export const McpServerOauthClientRegistration: Lazy<T.McpServerOauthClientRegistration> = lazy(
  "McpServerOauthClientRegistration",
  () => Schema.Literal("auto", "cimd", "dcr")
)

/** Schema of `McpServerOauthLoginCompletedNotification`. */
export const McpServerOauthLoginCompletedNotification: Lazy<T.McpServerOauthLoginCompletedNotification> = lazy(
  "McpServerOauthLoginCompletedNotification",
  () =>
    Schema.Struct({
      name: Schema.String,
      success: Schema.Boolean,
      error: optionalKey(Schema.NullOr(Schema.String)),
      loginId: optionalKey(Schema.NullOr(Schema.String)),
      threadId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpServerOauthLoginParams`. */
export const McpServerOauthLoginParams: Lazy<T.McpServerOauthLoginParams> = lazy("McpServerOauthLoginParams", () =>
  Schema.Struct({
    name: Schema.String,
    clientRegistration: Schema.optional(Schema.NullOr(McpServerOauthClientRegistration)),
    scopes: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    threadId: Schema.optional(Schema.NullOr(Schema.String)),
    timeoutSecs: Schema.optional(Schema.NullOr(Integer.int64))
  })
)

/** Schema of `McpServerOauthLoginResponse`. */
export const McpServerOauthLoginResponse: Lazy<T.McpServerOauthLoginResponse> = lazy(
  "McpServerOauthLoginResponse",
  () =>
    Schema.Struct({
      authorizationUrl: Schema.String,
      loginId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpServerRefreshResponse`. */
export const McpServerRefreshResponse: Lazy<T.McpServerRefreshResponse> = lazy("McpServerRefreshResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `McpServerStartupFailureReason`. */
export const McpServerStartupFailureReason: Lazy<T.McpServerStartupFailureReason> = lazy(
  "McpServerStartupFailureReason",
  () => openEnum<"reauthenticationRequired">()
)

/** Schema of `McpServerStartupState`. */
export const McpServerStartupState: Lazy<T.McpServerStartupState> = lazy("McpServerStartupState", () =>
  openEnum<"starting" | "ready" | "failed" | "cancelled">()
)

/** Schema of `McpServerStatus`. */
export const McpServerStatus: Lazy<T.McpServerStatus> = lazy("McpServerStatus", () =>
  Schema.Struct({
    authStatus: McpAuthStatus,
    name: Schema.String,
    resourceTemplates: Schema.Array(ResourceTemplate),
    resources: Schema.Array(Resource),
    tools: Schema.Record({ key: Schema.String, value: Tool }),
    httpOrigin: optionalKey(Schema.NullOr(Schema.String)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    runtimeStatus: optionalKey(Schema.NullOr(McpServerConnectionStatus)),
    serverCapabilities: optionalKey(Schema.Unknown),
    serverInfo: optionalKey(Schema.NullOr(McpServerInfo)),
    toolListMeta: optionalKey(Schema.Unknown),
    toolsError: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpServerStatusDetail`. */
export const McpServerStatusDetail: Lazy<T.McpServerStatusDetail> = lazy("McpServerStatusDetail", () =>
  Schema.Literal("full", "toolsAndAuthOnly")
)

/** Schema of `McpServerStatusUpdatedNotification`. */
export const McpServerStatusUpdatedNotification: Lazy<T.McpServerStatusUpdatedNotification> = lazy(
  "McpServerStatusUpdatedNotification",
  () =>
    Schema.Struct({
      name: Schema.String,
      status: McpServerStartupState,
      error: optionalKey(Schema.NullOr(Schema.String)),
      failureReason: optionalKey(Schema.NullOr(McpServerStartupFailureReason)),
      threadId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `McpServerToolCallParams`. */
export const McpServerToolCallParams: Lazy<T.McpServerToolCallParams> = lazy("McpServerToolCallParams", () =>
  Schema.Struct({
    server: Schema.String,
    threadId: Schema.String,
    tool: Schema.String,
    _meta: Schema.optional(Schema.Unknown),
    arguments: Schema.optional(Schema.Unknown)
  })
)

/** Schema of `McpServerToolCallResponse`. */
export const McpServerToolCallResponse: Lazy<T.McpServerToolCallResponse> = lazy("McpServerToolCallResponse", () =>
  Schema.Struct({
    content: Schema.Array(Schema.Unknown),
    _meta: optionalKey(Schema.Unknown),
    isError: optionalKey(Schema.NullOr(Schema.Boolean)),
    structuredContent: optionalKey(Schema.Unknown)
  })
)

/** Schema of `McpToolCallAppContext`. */
export const McpToolCallAppContext: Lazy<T.McpToolCallAppContext> = lazy("McpToolCallAppContext", () =>
  Schema.Struct({
    connectorId: Schema.String,
    actionName: optionalKey(Schema.NullOr(Schema.String)),
    appName: optionalKey(Schema.NullOr(Schema.String)),
    linkId: optionalKey(Schema.NullOr(Schema.String)),
    resourceUri: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `McpToolCallError`. */
export const McpToolCallError: Lazy<T.McpToolCallError> = lazy("McpToolCallError", () =>
  Schema.Struct({
    message: Schema.String
  })
)

/** Schema of `McpToolCallProgressNotification`. */
export const McpToolCallProgressNotification: Lazy<T.McpToolCallProgressNotification> = lazy(
  "McpToolCallProgressNotification",
  () =>
    Schema.Struct({
      itemId: Schema.String,
      message: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `McpToolCallResult`. */
export const McpToolCallResult: Lazy<T.McpToolCallResult> = lazy("McpToolCallResult", () =>
  Schema.Struct({
    content: Schema.Array(Schema.Unknown),
    _meta: optionalKey(Schema.Unknown),
    structuredContent: optionalKey(Schema.Unknown)
  })
)

/** Schema of `McpToolCallStatus`. */
export const McpToolCallStatus: Lazy<T.McpToolCallStatus> = lazy("McpToolCallStatus", () =>
  openEnum<"inProgress" | "completed" | "failed">()
)

/** Schema of `MemoryCitation`. */
export const MemoryCitation: Lazy<T.MemoryCitation> = lazy("MemoryCitation", () =>
  Schema.Struct({
    entries: Schema.Array(MemoryCitationEntry),
    threadIds: Schema.Array(Schema.String)
  })
)

/** Schema of `MemoryCitationEntry`. */
export const MemoryCitationEntry: Lazy<T.MemoryCitationEntry> = lazy("MemoryCitationEntry", () =>
  Schema.Struct({
    lineEnd: Schema.Number,
    lineStart: Schema.Number,
    note: Schema.String,
    path: Schema.String
  })
)

/** Schema of `MemoryResetResponse`. */
export const MemoryResetResponse: Lazy<T.MemoryResetResponse> = lazy("MemoryResetResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `MemoryStatusParams`. */
export const MemoryStatusParams: Lazy<T.MemoryStatusParams> = lazy("MemoryStatusParams", () =>
  Schema.Struct({
    minConsolidatedThreads: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `MemoryStatusResponse`. */
export const MemoryStatusResponse: Lazy<T.MemoryStatusResponse> = lazy("MemoryStatusResponse", () =>
  Schema.Struct({
    v2ConsolidatedThreads: Schema.Number,
    v2Ready: Schema.Boolean
  })
)

/** Schema of `MergeStrategy`. */
export const MergeStrategy: Lazy<T.MergeStrategy> = lazy("MergeStrategy", () => Schema.Literal("replace", "upsert"))

/** Schema of `MessagePhase`. */
export const MessagePhase: Lazy<T.MessagePhase> = lazy("MessagePhase", () =>
  Schema.Literal("commentary", "partial_answer", "final_answer")
)

/** Schema of `OpenMessagePhase`. */
export const OpenMessagePhase: Lazy<T.OpenMessagePhase> = lazy("OpenMessagePhase", () =>
  openEnum<"commentary" | "partial_answer" | "final_answer">()
)

/** Schema of `MigrationDetails`. */
export const MigrationDetails: Lazy<T.MigrationDetails> = lazy("MigrationDetails", () =>
  Schema.Struct({
    commands: Schema.optional(Schema.Array(CommandMigration)),
    hooks: Schema.optional(Schema.Array(HookMigration)),
    mcpServers: Schema.optional(Schema.Array(McpServerMigration)),
    memory: Schema.optional(Schema.Array(Schema.String)),
    plugins: Schema.optional(Schema.Array(PluginsMigration)),
    sessions: Schema.optional(Schema.Array(SessionMigration)),
    skills: Schema.optional(Schema.Array(SkillMigration)),
    subagents: Schema.optional(Schema.Array(SubagentMigration))
  })
)

/** Schema of `MisalignmentErrorDetails`. */
export const MisalignmentErrorDetails: Lazy<T.MisalignmentErrorDetails> = lazy("MisalignmentErrorDetails", () =>
  Schema.Struct({
    detailedExplanation: optionalKey(Schema.NullOr(Schema.String)),
    errorType: optionalKey(Schema.NullOr(Schema.String)),
    reviewTarget: optionalKey(Schema.NullOr(Schema.String)),
    steer: optionalKey(Schema.NullOr(MisalignmentSteer))
  })
)

/** Schema of `MisalignmentSteer`. */
export const MisalignmentSteer: Lazy<T.MisalignmentSteer> = lazy("MisalignmentSteer", () =>
  Schema.Struct({
    message: Schema.String
  })
)

/** Schema of `MockExperimentalMethodParams`. */
export const MockExperimentalMethodParams: Lazy<T.MockExperimentalMethodParams> = lazy(
  "MockExperimentalMethodParams",
  () =>
    Schema.Struct({
      value: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `MockExperimentalMethodResponse`. */
export const MockExperimentalMethodResponse: Lazy<T.MockExperimentalMethodResponse> = lazy(
  "MockExperimentalMethodResponse",
  () =>
    Schema.Struct({
      echoed: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ModeKind`. */
export const ModeKind: Lazy<T.ModeKind> = lazy("ModeKind", () => Schema.Literal("plan", "default"))

/** Schema of `OpenModeKind`. */
export const OpenModeKind: Lazy<T.OpenModeKind> = lazy("OpenModeKind", () => openEnum<"plan" | "default">())

/** Schema of `Model`. */
export const Model: Lazy<T.Model> = lazy("Model", () =>
  Schema.Struct({
    defaultReasoningEffort: ReasoningEffort,
    description: Schema.String,
    displayName: Schema.String,
    hidden: Schema.Boolean,
    id: Schema.String,
    isDefault: Schema.Boolean,
    model: Schema.String,
    supportedReasoningEfforts: Schema.Array(ReasoningEffortOption),
    additionalSpeedTiers: optionalKey(Schema.Array(Schema.String)),
    availabilityNux: optionalKey(Schema.NullOr(ModelAvailabilityNux)),
    availableAccessPrograms: optionalKey(Schema.NullOr(ModelAccessPrograms)),
    defaultServiceTier: optionalKey(Schema.NullOr(Schema.String)),
    inputModalities: optionalKey(Schema.Array(InputModality)),
    modelSpecialty: optionalKey(Schema.NullOr(Schema.String)),
    multiAgentVersion: optionalKey(Schema.NullOr(MultiAgentVersion)),
    serviceTiers: optionalKey(Schema.Array(ModelServiceTier)),
    supportsPersonality: optionalKey(Schema.Boolean),
    upgrade: optionalKey(Schema.NullOr(Schema.String)),
    upgradeInfo: optionalKey(Schema.NullOr(ModelUpgradeInfo))
  })
)

/** Schema of `ModelAccessPrograms`. */
export const ModelAccessPrograms: Lazy<T.ModelAccessPrograms> = lazy("ModelAccessPrograms", () =>
  Schema.Struct({
    cyber: Schema.Array(OpenCyberAccessProgram)
  })
)

/** Schema of `ModelAvailabilityNux`. */
export const ModelAvailabilityNux: Lazy<T.ModelAvailabilityNux> = lazy("ModelAvailabilityNux", () =>
  Schema.Struct({
    message: Schema.String
  })
)

/** Schema of `ModelListParams`. */
export const ModelListParams: Lazy<T.ModelListParams> = lazy("ModelListParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    includeHidden: Schema.optional(Schema.NullOr(Schema.Boolean)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    modelProvider: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ModelListResponse`. */
export const ModelListResponse: Lazy<T.ModelListResponse> = lazy("ModelListResponse", () =>
  Schema.Struct({
    data: Schema.Array(Model),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ModelProviderCapabilitiesReadParams`. */
export const ModelProviderCapabilitiesReadParams: Lazy<T.ModelProviderCapabilitiesReadParams> = lazy(
  "ModelProviderCapabilitiesReadParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `ModelProviderCapabilitiesReadResponse`. */
export const ModelProviderCapabilitiesReadResponse: Lazy<T.ModelProviderCapabilitiesReadResponse> = lazy(
  "ModelProviderCapabilitiesReadResponse",
  () =>
    Schema.Struct({
      imageGeneration: Schema.Boolean,
      webSearch: Schema.Boolean
    })
)

/** Schema of `ModelProviderConfigWriteParams`. */
export const ModelProviderConfigWriteParams: Lazy<T.ModelProviderConfigWriteParams> = lazy(
  "ModelProviderConfigWriteParams",
  () =>
    Schema.Struct({
      settings: ProviderSettingsPatch
    })
)

/** Schema of `ModelProviderConfigWriteResponse`. */
export const ModelProviderConfigWriteResponse: Lazy<T.ModelProviderConfigWriteResponse> = lazy(
  "ModelProviderConfigWriteResponse",
  () =>
    Schema.Struct({
      provider: ModelProviderSummary
    })
)

/** Schema of `ModelProviderListParams`. */
export const ModelProviderListParams: Lazy<T.ModelProviderListParams> = lazy("ModelProviderListParams", () =>
  Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `ModelProviderListResponse`. */
export const ModelProviderListResponse: Lazy<T.ModelProviderListResponse> = lazy("ModelProviderListResponse", () =>
  Schema.Struct({
    canChangeDefault: Schema.Boolean,
    data: Schema.Array(ModelProviderSummary),
    defaultProviderId: Schema.String
  })
)

/** Schema of `ModelProviderSummary`. */
export const ModelProviderSummary: Lazy<T.ModelProviderSummary> = lazy("ModelProviderSummary", () =>
  Schema.Struct({
    canEdit: Schema.Boolean,
    id: Schema.String,
    name: Schema.String,
    settings: ProviderSettings,
    baseUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ModelRerouteReason`. */
export const ModelRerouteReason: Lazy<T.ModelRerouteReason> = lazy("ModelRerouteReason", () =>
  openEnum<"highRiskCyberActivity">()
)

/** Schema of `ModelReroutedNotification`. */
export const ModelReroutedNotification: Lazy<T.ModelReroutedNotification> = lazy("ModelReroutedNotification", () =>
  Schema.Struct({
    fromModel: Schema.String,
    reason: ModelRerouteReason,
    threadId: Schema.String,
    toModel: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `ModelSafetyBufferingUpdatedNotification`. */
export const ModelSafetyBufferingUpdatedNotification: Lazy<T.ModelSafetyBufferingUpdatedNotification> = lazy(
  "ModelSafetyBufferingUpdatedNotification",
  () =>
    Schema.Struct({
      model: Schema.String,
      reasons: Schema.Array(Schema.String),
      showBufferingUi: Schema.Boolean,
      threadId: Schema.String,
      turnId: Schema.String,
      useCases: Schema.Array(Schema.String),
      fasterModel: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ModelServiceTier`. */
export const ModelServiceTier: Lazy<T.ModelServiceTier> = lazy("ModelServiceTier", () =>
  Schema.Struct({
    description: Schema.String,
    id: Schema.String,
    name: Schema.String
  })
)

/** Schema of `ModelUpgradeInfo`. */
export const ModelUpgradeInfo: Lazy<T.ModelUpgradeInfo> = lazy("ModelUpgradeInfo", () =>
  Schema.Struct({
    model: Schema.String,
    migrationMarkdown: optionalKey(Schema.NullOr(Schema.String)),
    modelLink: optionalKey(Schema.NullOr(Schema.String)),
    retirementAt: optionalKey(Schema.NullOr(Schema.Number)),
    upgradeCopy: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ModelVerification`. */
export const ModelVerification: Lazy<T.ModelVerification> = lazy("ModelVerification", () =>
  openEnum<"trustedAccessForCyber">()
)

/** Schema of `ModelVerificationNotification`. */
export const ModelVerificationNotification: Lazy<T.ModelVerificationNotification> = lazy(
  "ModelVerificationNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      turnId: Schema.String,
      verifications: Schema.Array(ModelVerification)
    })
)

/** Schema of `ModelsRequirements`. */
export const ModelsRequirements: Lazy<T.ModelsRequirements> = lazy("ModelsRequirements", () =>
  Schema.Struct({
    newThread: optionalKey(Schema.NullOr(NewThreadModelDefaults))
  })
)

/** Schema of `MultiAgentMode`. */
export const MultiAgentMode: Lazy<T.MultiAgentMode> = lazy("MultiAgentMode", () =>
  Schema.Union(Schema.Literal("explicitRequestOnly", "proactive"), MultiAgentModeCustom)
)

/** Schema of `OpenMultiAgentMode`. */
export const OpenMultiAgentMode: Lazy<T.OpenMultiAgentMode> = lazy("OpenMultiAgentMode", () =>
  Schema.Union(openEnum<"explicitRequestOnly" | "proactive">(), openKeyed(MultiAgentModeCustom))
)

/** Schema of `MultiAgentModeCustom`. */
export const MultiAgentModeCustom: Lazy<T.MultiAgentModeCustom> = lazy("MultiAgentModeCustom", () =>
  Schema.Struct({
    custom: Schema.String
  })
)

/** Schema of `MultiAgentVersion`. */
export const MultiAgentVersion: Lazy<T.MultiAgentVersion> = lazy("MultiAgentVersion", () =>
  openEnum<"disabled" | "v1" | "v2">()
)

/** Schema of `NetworkAccess`. */
export const NetworkAccess: Lazy<T.NetworkAccess> = lazy("NetworkAccess", () => Schema.Literal("restricted", "enabled"))

/** Schema of `OpenNetworkAccess`. */
export const OpenNetworkAccess: Lazy<T.OpenNetworkAccess> = lazy("OpenNetworkAccess", () =>
  openEnum<"restricted" | "enabled">()
)

/** Schema of `NetworkApprovalContext`. */
export const NetworkApprovalContext: Lazy<T.NetworkApprovalContext> = lazy("NetworkApprovalContext", () =>
  Schema.Struct({
    host: Schema.String,
    protocol: NetworkApprovalProtocol
  })
)

/** Schema of `NetworkApprovalProtocol`. */
export const NetworkApprovalProtocol: Lazy<T.NetworkApprovalProtocol> = lazy("NetworkApprovalProtocol", () =>
  openEnum<"http" | "https" | "socks5Tcp" | "socks5Udp">()
)

/** Schema of `NetworkDomainPermission`. */
export const NetworkDomainPermission: Lazy<T.NetworkDomainPermission> = lazy("NetworkDomainPermission", () =>
  openEnum<"allow" | "deny">()
)

/** Schema of `NetworkPolicyAmendment`. */
export const NetworkPolicyAmendment: Lazy<T.NetworkPolicyAmendment> = lazy("NetworkPolicyAmendment", () =>
  Schema.Struct({
    action: NetworkPolicyRuleAction,
    host: Schema.String
  })
)

/** Schema of `OpenNetworkPolicyAmendment`. */
export const OpenNetworkPolicyAmendment: Lazy<T.OpenNetworkPolicyAmendment> = lazy("OpenNetworkPolicyAmendment", () =>
  Schema.Struct({
    action: OpenNetworkPolicyRuleAction,
    host: Schema.String
  })
)

/** Schema of `NetworkPolicyRuleAction`. */
export const NetworkPolicyRuleAction: Lazy<T.NetworkPolicyRuleAction> = lazy("NetworkPolicyRuleAction", () =>
  Schema.Literal("allow", "deny")
)

/** Schema of `OpenNetworkPolicyRuleAction`. */
export const OpenNetworkPolicyRuleAction: Lazy<T.OpenNetworkPolicyRuleAction> = lazy(
  "OpenNetworkPolicyRuleAction",
  () => openEnum<"allow" | "deny">()
)

/** Schema of `NetworkRequirements`. */
export const NetworkRequirements: Lazy<T.NetworkRequirements> = lazy("NetworkRequirements", () =>
  Schema.Struct({
    allowLocalBinding: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowUnixSockets: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    allowUpstreamProxy: optionalKey(Schema.NullOr(Schema.Boolean)),
    allowedDomains: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    dangerouslyAllowAllUnixSockets: optionalKey(Schema.NullOr(Schema.Boolean)),
    dangerouslyAllowNonLoopbackProxy: optionalKey(Schema.NullOr(Schema.Boolean)),
    deniedDomains: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    domains: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: NetworkDomainPermission }))),
    enabled: optionalKey(Schema.NullOr(Schema.Boolean)),
    httpPort: optionalKey(Schema.NullOr(Schema.Number)),
    managedAllowedDomainsOnly: optionalKey(Schema.NullOr(Schema.Boolean)),
    reviewDomains: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    socksPort: optionalKey(Schema.NullOr(Schema.Number)),
    unixSockets: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: NetworkUnixSocketPermission })))
  })
)

/** Schema of `NetworkUnixSocketPermission`. */
export const NetworkUnixSocketPermission: Lazy<T.NetworkUnixSocketPermission> = lazy(
  "NetworkUnixSocketPermission",
  () => openEnum<"allow" | "deny">()
)

/** Schema of `NewThreadModelDefaults`. */
export const NewThreadModelDefaults: Lazy<T.NewThreadModelDefaults> = lazy("NewThreadModelDefaults", () =>
  Schema.Struct({
    model: optionalKey(Schema.NullOr(Schema.String)),
    modelReasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort)),
    serviceTier: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `NonSteerableTurnKind`. */
export const NonSteerableTurnKind: Lazy<T.NonSteerableTurnKind> = lazy("NonSteerableTurnKind", () =>
  openEnum<"review" | "compact">()
)

/** Schema of `OtelExporter`. */
export const OtelExporter: Lazy<T.OtelExporter> = lazy("OtelExporter", () =>
  Schema.Union(openEnum<"none" | "statsig">(), openKeyed(OtelExporterOtlpHttp, OtelExporterOtlpGrpc))
)

/** Schema of `OtelExporterOtlpGrpc`. */
export const OtelExporterOtlpGrpc: Lazy<T.OtelExporterOtlpGrpc> = lazy("OtelExporterOtlpGrpc", () =>
  Schema.Struct({
    "otlp-grpc": Schema.Struct({
      endpoint: Schema.String,
      headers: Schema.Record({ key: Schema.String, value: Schema.String }),
      tls: optionalKey(Schema.NullOr(OtelTlsConfig))
    })
  })
)

/** Schema of `OtelExporterOtlpHttp`. */
export const OtelExporterOtlpHttp: Lazy<T.OtelExporterOtlpHttp> = lazy("OtelExporterOtlpHttp", () =>
  Schema.Struct({
    "otlp-http": Schema.Struct({
      endpoint: Schema.String,
      headers: Schema.Record({ key: Schema.String, value: Schema.String }),
      protocol: OtelHttpProtocol,
      tls: optionalKey(Schema.NullOr(OtelTlsConfig))
    })
  })
)

/** Schema of `OtelHttpProtocol`. */
export const OtelHttpProtocol: Lazy<T.OtelHttpProtocol> = lazy("OtelHttpProtocol", () => openEnum<"binary" | "json">())

/** Schema of `OtelRequirements`. */
export const OtelRequirements: Lazy<T.OtelRequirements> = lazy("OtelRequirements", () =>
  Schema.Struct({
    environment: optionalKey(Schema.NullOr(Schema.String)),
    exporter: optionalKey(Schema.NullOr(OtelExporter)),
    log_agent_responses: optionalKey(Schema.NullOr(Schema.Boolean)),
    log_guardian_assessments: optionalKey(Schema.NullOr(Schema.Boolean)),
    log_sse_deltas: optionalKey(Schema.NullOr(Schema.Boolean)),
    log_user_prompt: optionalKey(Schema.NullOr(Schema.Boolean)),
    metrics_exporter: optionalKey(Schema.NullOr(OtelExporter)),
    span_attributes: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    tool_result: optionalKey(Schema.NullOr(OtelToolResultLogConfig)),
    trace_exporter: optionalKey(Schema.NullOr(OtelExporter)),
    tracestate: optionalKey(
      Schema.NullOr(
        Schema.Record({ key: Schema.String, value: Schema.Record({ key: Schema.String, value: Schema.String }) })
      )
    )
  })
)

/** Schema of `OtelTlsConfig`. */
export const OtelTlsConfig: Lazy<T.OtelTlsConfig> = lazy("OtelTlsConfig", () =>
  Schema.Struct({
    "ca-certificate": optionalKey(Schema.NullOr(Schema.String)),
    "client-certificate": optionalKey(Schema.NullOr(Schema.String)),
    "client-private-key": optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `OtelToolResultLogConfig`. */
export const OtelToolResultLogConfig: Lazy<T.OtelToolResultLogConfig> = lazy("OtelToolResultLogConfig", () =>
  Schema.Struct({
    max_bytes: Schema.Number
  })
)

/** Schema of `OverriddenMetadata`. */
export const OverriddenMetadata: Lazy<T.OverriddenMetadata> = lazy("OverriddenMetadata", () =>
  Schema.Struct({
    effectiveValue: Schema.Unknown,
    message: Schema.String,
    overridingLayer: ConfigLayerMetadata
  })
)

/** Schema of `ParsedCommand`. */
export const ParsedCommand: Lazy<T.ParsedCommand> = lazy("ParsedCommand", () =>
  openTagged("type", ParsedCommandRead, ParsedCommandListFiles, ParsedCommandSearch, ParsedCommandUnknown)
)

/** Schema of `ParsedCommandListFiles`. */
export const ParsedCommandListFiles: Lazy<T.ParsedCommandListFiles> = lazy("ParsedCommandListFiles", () =>
  Schema.Struct({
    type: Schema.Literal("list_files"),
    cmd: Schema.String,
    path: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ParsedCommandRead`. */
export const ParsedCommandRead: Lazy<T.ParsedCommandRead> = lazy("ParsedCommandRead", () =>
  Schema.Struct({
    type: Schema.Literal("read"),
    cmd: Schema.String,
    name: Schema.String,
    path: Schema.String
  })
)

/** Schema of `ParsedCommandSearch`. */
export const ParsedCommandSearch: Lazy<T.ParsedCommandSearch> = lazy("ParsedCommandSearch", () =>
  Schema.Struct({
    type: Schema.Literal("search"),
    cmd: Schema.String,
    path: optionalKey(Schema.NullOr(Schema.String)),
    query: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ParsedCommandUnknown`. */
export const ParsedCommandUnknown: Lazy<T.ParsedCommandUnknown> = lazy("ParsedCommandUnknown", () =>
  Schema.Struct({
    type: Schema.Literal("unknown"),
    cmd: Schema.String
  })
)

/** Schema of `PatchApplyStatus`. */
export const PatchApplyStatus: Lazy<T.PatchApplyStatus> = lazy("PatchApplyStatus", () =>
  openEnum<"inProgress" | "completed" | "failed" | "declined">()
)

/** Schema of `PatchChangeKind`. */
export const PatchChangeKind: Lazy<T.PatchChangeKind> = lazy("PatchChangeKind", () =>
  openTagged("type", PatchChangeKindAdd, PatchChangeKindDelete, PatchChangeKindUpdate)
)

/** Schema of `PatchChangeKindAdd`. */
export const PatchChangeKindAdd: Lazy<T.PatchChangeKindAdd> = lazy("PatchChangeKindAdd", () =>
  Schema.Struct({
    type: Schema.Literal("add")
  })
)

/** Schema of `PatchChangeKindDelete`. */
export const PatchChangeKindDelete: Lazy<T.PatchChangeKindDelete> = lazy("PatchChangeKindDelete", () =>
  Schema.Struct({
    type: Schema.Literal("delete")
  })
)

/** Schema of `PatchChangeKindUpdate`. */
export const PatchChangeKindUpdate: Lazy<T.PatchChangeKindUpdate> = lazy("PatchChangeKindUpdate", () =>
  Schema.Struct({
    type: Schema.Literal("update"),
    move_path: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PathUri`. */
export const PathUri: Lazy<T.PathUri> = lazy("PathUri", () => Schema.String)

/** Schema of `PermissionGrantScope`. */
export const PermissionGrantScope: Lazy<T.PermissionGrantScope> = lazy("PermissionGrantScope", () =>
  Schema.Literal("turn", "session")
)

/** Schema of `PermissionProfileListParams`. */
export const PermissionProfileListParams: Lazy<T.PermissionProfileListParams> = lazy(
  "PermissionProfileListParams",
  () =>
    Schema.Struct({
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      cwd: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32))
    })
)

/** Schema of `PermissionProfileListResponse`. */
export const PermissionProfileListResponse: Lazy<T.PermissionProfileListResponse> = lazy(
  "PermissionProfileListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(PermissionProfileSummary),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `PermissionProfileSummary`. */
export const PermissionProfileSummary: Lazy<T.PermissionProfileSummary> = lazy("PermissionProfileSummary", () =>
  Schema.Struct({
    allowed: Schema.Boolean,
    id: Schema.String,
    description: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PermissionsRequestApprovalParams`. */
export const PermissionsRequestApprovalParams: Lazy<T.PermissionsRequestApprovalParams> = lazy(
  "PermissionsRequestApprovalParams",
  () =>
    Schema.Struct({
      cwd: LegacyAppPathString,
      itemId: Schema.String,
      permissions: RequestPermissionProfile,
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String,
      environmentId: optionalKey(Schema.NullOr(Schema.String)),
      reason: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `PermissionsRequestApprovalResponse`. */
export const PermissionsRequestApprovalResponse: Lazy<T.PermissionsRequestApprovalResponse> = lazy(
  "PermissionsRequestApprovalResponse",
  () =>
    Schema.Struct({
      permissions: GrantedPermissionProfile,
      scope: Schema.optional(PermissionGrantScope),
      strictAutoReview: Schema.optional(Schema.NullOr(Schema.Boolean))
    })
)

/** Schema of `Personality`. */
export const Personality: Lazy<T.Personality> = lazy("Personality", () =>
  Schema.Literal("none", "friendly", "pragmatic")
)

/** Schema of `OpenPersonality`. */
export const OpenPersonality: Lazy<T.OpenPersonality> = lazy("OpenPersonality", () =>
  openEnum<"none" | "friendly" | "pragmatic">()
)

/** Schema of `PlanDeltaNotification`. */
export const PlanDeltaNotification: Lazy<T.PlanDeltaNotification> = lazy("PlanDeltaNotification", () =>
  Schema.Struct({
    delta: Schema.String,
    itemId: Schema.String,
    threadId: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `PlanType`. */
export const PlanType: Lazy<T.PlanType> = lazy("PlanType", () =>
  openEnum<
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
  >()
)

/** Schema of `PluginAuthPolicy`. */
export const PluginAuthPolicy: Lazy<T.PluginAuthPolicy> = lazy("PluginAuthPolicy", () =>
  openEnum<"ON_INSTALL" | "ON_USE">()
)

/** Schema of `PluginAvailability`. */
export const PluginAvailability: Lazy<T.PluginAvailability> = lazy("PluginAvailability", () =>
  openEnum<"DISABLED_BY_ADMIN" | "AVAILABLE">()
)

/** Schema of `PluginDetail`. */
export const PluginDetail: Lazy<T.PluginDetail> = lazy("PluginDetail", () =>
  Schema.Struct({
    appTemplates: Schema.Array(AppTemplateSummary),
    apps: Schema.Array(AppSummary),
    hooks: Schema.Array(PluginHookSummary),
    marketplaceName: Schema.String,
    mcpServers: Schema.Array(Schema.String),
    skills: Schema.Array(SkillSummary),
    summary: PluginSummary,
    description: optionalKey(Schema.NullOr(Schema.String)),
    marketplacePath: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    onboardingSkill: optionalKey(Schema.NullOr(SkillSummary)),
    scheduledTasks: optionalKey(Schema.NullOr(Schema.Array(ScheduledTaskSummary))),
    shareUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginDisabledReason`. */
export const PluginDisabledReason: Lazy<T.PluginDisabledReason> = lazy("PluginDisabledReason", () =>
  openEnum<"disabled_by_admin" | "plan_not_eligible" | "required_app_unavailable" | "unknown">()
)

/** Schema of `PluginHookSummary`. */
export const PluginHookSummary: Lazy<T.PluginHookSummary> = lazy("PluginHookSummary", () =>
  Schema.Struct({
    eventName: HookEventName,
    key: Schema.String
  })
)

/** Schema of `PluginInstallParams`. */
export const PluginInstallParams: Lazy<T.PluginInstallParams> = lazy("PluginInstallParams", () =>
  Schema.Struct({
    pluginName: Schema.String,
    installAttemptId: Schema.optional(Schema.NullOr(Schema.String)),
    marketplacePath: Schema.optional(Schema.NullOr(AbsolutePathBuf)),
    remoteMarketplaceName: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginInstallPolicy`. */
export const PluginInstallPolicy: Lazy<T.PluginInstallPolicy> = lazy("PluginInstallPolicy", () =>
  openEnum<"NOT_AVAILABLE" | "AVAILABLE" | "INSTALLED_BY_DEFAULT">()
)

/** Schema of `PluginInstallPolicySource`. */
export const PluginInstallPolicySource: Lazy<T.PluginInstallPolicySource> = lazy("PluginInstallPolicySource", () =>
  openEnum<"WORKSPACE_SETTING" | "IMPLICIT_CANONICAL_APP">()
)

/** Schema of `PluginInstallResponse`. */
export const PluginInstallResponse: Lazy<T.PluginInstallResponse> = lazy("PluginInstallResponse", () =>
  Schema.Struct({
    appsNeedingAuth: Schema.Array(AppSummary),
    authPolicy: PluginAuthPolicy
  })
)

/** Schema of `PluginInstalledParams`. */
export const PluginInstalledParams: Lazy<T.PluginInstalledParams> = lazy("PluginInstalledParams", () =>
  Schema.Struct({
    cwds: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    installSuggestionPluginNames: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `PluginInstalledResponse`. */
export const PluginInstalledResponse: Lazy<T.PluginInstalledResponse> = lazy("PluginInstalledResponse", () =>
  Schema.Struct({
    marketplaces: Schema.Array(PluginMarketplaceEntry),
    marketplaceLoadErrors: optionalKey(Schema.Array(MarketplaceLoadErrorInfo))
  })
)

/** Schema of `PluginInterface`. */
export const PluginInterface: Lazy<T.PluginInterface> = lazy("PluginInterface", () =>
  Schema.Struct({
    capabilities: Schema.Array(Schema.String),
    screenshotUrls: Schema.Array(Schema.String),
    screenshots: Schema.Array(AbsolutePathBuf),
    brandColor: optionalKey(Schema.NullOr(Schema.String)),
    category: optionalKey(Schema.NullOr(Schema.String)),
    composerIcon: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    composerIconUrl: optionalKey(Schema.NullOr(Schema.String)),
    defaultPrompt: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    developerName: optionalKey(Schema.NullOr(Schema.String)),
    displayName: optionalKey(Schema.NullOr(Schema.String)),
    logo: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    logoDark: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    logoUrl: optionalKey(Schema.NullOr(Schema.String)),
    logoUrlDark: optionalKey(Schema.NullOr(Schema.String)),
    longDescription: optionalKey(Schema.NullOr(Schema.String)),
    privacyPolicyUrl: optionalKey(Schema.NullOr(Schema.String)),
    shortDescription: optionalKey(Schema.NullOr(Schema.String)),
    termsOfServiceUrl: optionalKey(Schema.NullOr(Schema.String)),
    websiteUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginListMarketplaceKind`. */
export const PluginListMarketplaceKind: Lazy<T.PluginListMarketplaceKind> = lazy("PluginListMarketplaceKind", () =>
  Schema.Literal("local", "vertical", "workspace-directory", "shared-with-me", "created-by-me-remote")
)

/** Schema of `PluginListParams`. */
export const PluginListParams: Lazy<T.PluginListParams> = lazy("PluginListParams", () =>
  Schema.Struct({
    cwds: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    forceRefetch: Schema.optional(Schema.Boolean),
    marketplaceKinds: Schema.optional(Schema.NullOr(Schema.Array(PluginListMarketplaceKind)))
  })
)

/** Schema of `PluginListResponse`. */
export const PluginListResponse: Lazy<T.PluginListResponse> = lazy("PluginListResponse", () =>
  Schema.Struct({
    marketplaces: Schema.Array(PluginMarketplaceEntry),
    featuredPluginIds: optionalKey(Schema.Array(Schema.String)),
    marketplaceLoadErrors: optionalKey(Schema.Array(MarketplaceLoadErrorInfo))
  })
)

/** Schema of `PluginMarketplaceEntry`. */
export const PluginMarketplaceEntry: Lazy<T.PluginMarketplaceEntry> = lazy("PluginMarketplaceEntry", () =>
  Schema.Struct({
    name: Schema.String,
    plugins: Schema.Array(PluginSummary),
    interface: optionalKey(Schema.NullOr(MarketplaceInterface)),
    path: optionalKey(Schema.NullOr(AbsolutePathBuf))
  })
)

/** Schema of `PluginReadParams`. */
export const PluginReadParams: Lazy<T.PluginReadParams> = lazy("PluginReadParams", () =>
  Schema.Struct({
    pluginName: Schema.String,
    marketplacePath: Schema.optional(Schema.NullOr(AbsolutePathBuf)),
    remoteMarketplaceName: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginReadResponse`. */
export const PluginReadResponse: Lazy<T.PluginReadResponse> = lazy("PluginReadResponse", () =>
  Schema.Struct({
    plugin: PluginDetail
  })
)

/** Schema of `PluginReconcileChangedPlugin`. */
export const PluginReconcileChangedPlugin: Lazy<T.PluginReconcileChangedPlugin> = lazy(
  "PluginReconcileChangedPlugin",
  () =>
    Schema.Struct({
      hasApps: Schema.Boolean,
      hasHooks: Schema.Boolean,
      hasMcps: Schema.Boolean,
      hasSkills: Schema.Boolean,
      id: Schema.String
    })
)

/** Schema of `PluginReconcileParams`. */
export const PluginReconcileParams: Lazy<T.PluginReconcileParams> = lazy("PluginReconcileParams", () =>
  Schema.Struct({
    reason: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginReconcileResponse`. */
export const PluginReconcileResponse: Lazy<T.PluginReconcileResponse> = lazy("PluginReconcileResponse", () =>
  Schema.Struct({
    changedPlugins: Schema.Array(PluginReconcileChangedPlugin),
    failedMaterializationRemotePluginIds: Schema.Array(Schema.String),
    failedRemotePluginIds: Schema.Array(Schema.String)
  })
)

/** Schema of `PluginSearchParams`. */
export const PluginSearchParams: Lazy<T.PluginSearchParams> = lazy("PluginSearchParams", () =>
  Schema.Struct({
    searchTerm: Schema.String,
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    cwds: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    scope: Schema.optional(Schema.NullOr(PluginSearchScope))
  })
)

/** Schema of `PluginSearchResponse`. */
export const PluginSearchResponse: Lazy<T.PluginSearchResponse> = lazy("PluginSearchResponse", () =>
  Schema.Struct({
    data: Schema.Array(PluginSearchResult),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginSearchResult`. */
export const PluginSearchResult: Lazy<T.PluginSearchResult> = lazy("PluginSearchResult", () =>
  Schema.Struct({
    marketplaceName: Schema.String,
    plugin: PluginSummary,
    marketplacePath: optionalKey(Schema.NullOr(AbsolutePathBuf))
  })
)

/** Schema of `PluginSearchScope`. */
export const PluginSearchScope: Lazy<T.PluginSearchScope> = lazy("PluginSearchScope", () =>
  Schema.Literal("global", "workspace", "personal")
)

/** Schema of `PluginShareCheckoutParams`. */
export const PluginShareCheckoutParams: Lazy<T.PluginShareCheckoutParams> = lazy("PluginShareCheckoutParams", () =>
  Schema.Struct({
    remotePluginId: Schema.String
  })
)

/** Schema of `PluginShareCheckoutResponse`. */
export const PluginShareCheckoutResponse: Lazy<T.PluginShareCheckoutResponse> = lazy(
  "PluginShareCheckoutResponse",
  () =>
    Schema.Struct({
      marketplaceName: Schema.String,
      marketplacePath: AbsolutePathBuf,
      pluginId: Schema.String,
      pluginName: Schema.String,
      pluginPath: AbsolutePathBuf,
      remotePluginId: Schema.String,
      remoteVersion: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `PluginShareContext`. */
export const PluginShareContext: Lazy<T.PluginShareContext> = lazy("PluginShareContext", () =>
  Schema.Struct({
    remotePluginId: Schema.String,
    canPublishToWorkspace: optionalKey(Schema.NullOr(Schema.Boolean)),
    creatorAccountUserId: optionalKey(Schema.NullOr(Schema.String)),
    creatorName: optionalKey(Schema.NullOr(Schema.String)),
    discoverability: optionalKey(Schema.NullOr(OpenPluginShareDiscoverability)),
    remoteVersion: optionalKey(Schema.NullOr(Schema.String)),
    sharePrincipals: optionalKey(Schema.NullOr(Schema.Array(PluginSharePrincipal))),
    shareUrl: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginShareDeleteParams`. */
export const PluginShareDeleteParams: Lazy<T.PluginShareDeleteParams> = lazy("PluginShareDeleteParams", () =>
  Schema.Struct({
    remotePluginId: Schema.String
  })
)

/** Schema of `PluginShareDeleteResponse`. */
export const PluginShareDeleteResponse: Lazy<T.PluginShareDeleteResponse> = lazy("PluginShareDeleteResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `PluginShareDiscoverability`. */
export const PluginShareDiscoverability: Lazy<T.PluginShareDiscoverability> = lazy("PluginShareDiscoverability", () =>
  Schema.Literal("LISTED", "UNLISTED", "PRIVATE")
)

/** Schema of `OpenPluginShareDiscoverability`. */
export const OpenPluginShareDiscoverability: Lazy<T.OpenPluginShareDiscoverability> = lazy(
  "OpenPluginShareDiscoverability",
  () => openEnum<"LISTED" | "UNLISTED" | "PRIVATE">()
)

/** Schema of `PluginShareListItem`. */
export const PluginShareListItem: Lazy<T.PluginShareListItem> = lazy("PluginShareListItem", () =>
  Schema.Struct({
    plugin: PluginSummary,
    localPluginPath: optionalKey(Schema.NullOr(AbsolutePathBuf))
  })
)

/** Schema of `PluginShareListParams`. */
export const PluginShareListParams: Lazy<T.PluginShareListParams> = lazy("PluginShareListParams", () =>
  Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `PluginShareListResponse`. */
export const PluginShareListResponse: Lazy<T.PluginShareListResponse> = lazy("PluginShareListResponse", () =>
  Schema.Struct({
    data: Schema.Array(PluginShareListItem)
  })
)

/** Schema of `PluginSharePrincipal`. */
export const PluginSharePrincipal: Lazy<T.PluginSharePrincipal> = lazy("PluginSharePrincipal", () =>
  Schema.Struct({
    name: Schema.String,
    principalId: Schema.String,
    principalType: OpenPluginSharePrincipalType,
    role: PluginSharePrincipalRole
  })
)

/** Schema of `PluginSharePrincipalRole`. */
export const PluginSharePrincipalRole: Lazy<T.PluginSharePrincipalRole> = lazy("PluginSharePrincipalRole", () =>
  openEnum<"reader" | "editor" | "owner">()
)

/** Schema of `PluginSharePrincipalType`. */
export const PluginSharePrincipalType: Lazy<T.PluginSharePrincipalType> = lazy("PluginSharePrincipalType", () =>
  Schema.Literal("user", "group", "workspace")
)

/** Schema of `OpenPluginSharePrincipalType`. */
export const OpenPluginSharePrincipalType: Lazy<T.OpenPluginSharePrincipalType> = lazy(
  "OpenPluginSharePrincipalType",
  () => openEnum<"user" | "group" | "workspace">()
)

/** Schema of `PluginShareSaveParams`. */
export const PluginShareSaveParams: Lazy<T.PluginShareSaveParams> = lazy("PluginShareSaveParams", () =>
  Schema.Struct({
    pluginPath: AbsolutePathBuf,
    discoverability: Schema.optional(Schema.NullOr(PluginShareDiscoverability)),
    remotePluginId: Schema.optional(Schema.NullOr(Schema.String)),
    shareTargets: Schema.optional(Schema.NullOr(Schema.Array(PluginShareTarget)))
  })
)

/** Schema of `PluginShareSaveResponse`. */
export const PluginShareSaveResponse: Lazy<T.PluginShareSaveResponse> = lazy("PluginShareSaveResponse", () =>
  Schema.Struct({
    remotePluginId: Schema.String,
    shareUrl: Schema.String,
    canPublishToWorkspace: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `PluginShareTarget`. */
export const PluginShareTarget: Lazy<T.PluginShareTarget> = lazy("PluginShareTarget", () =>
  Schema.Struct({
    principalId: Schema.String,
    principalType: PluginSharePrincipalType,
    role: PluginShareTargetRole
  })
)

/** Schema of `PluginShareTargetRole`. */
export const PluginShareTargetRole: Lazy<T.PluginShareTargetRole> = lazy("PluginShareTargetRole", () =>
  Schema.Literal("reader", "editor")
)

/** Schema of `PluginShareUpdateDiscoverability`. */
export const PluginShareUpdateDiscoverability: Lazy<T.PluginShareUpdateDiscoverability> = lazy(
  "PluginShareUpdateDiscoverability",
  () => Schema.Literal("UNLISTED", "PRIVATE", "LISTED")
)

/** Schema of `PluginShareUpdateTargetsParams`. */
export const PluginShareUpdateTargetsParams: Lazy<T.PluginShareUpdateTargetsParams> = lazy(
  "PluginShareUpdateTargetsParams",
  () =>
    Schema.Struct({
      discoverability: PluginShareUpdateDiscoverability,
      remotePluginId: Schema.String,
      shareTargets: Schema.Array(PluginShareTarget)
    })
)

/** Schema of `PluginShareUpdateTargetsResponse`. */
export const PluginShareUpdateTargetsResponse: Lazy<T.PluginShareUpdateTargetsResponse> = lazy(
  "PluginShareUpdateTargetsResponse",
  () =>
    Schema.Struct({
      discoverability: OpenPluginShareDiscoverability,
      principals: Schema.Array(PluginSharePrincipal)
    })
)

/** Schema of `PluginSkillReadParams`. */
export const PluginSkillReadParams: Lazy<T.PluginSkillReadParams> = lazy("PluginSkillReadParams", () =>
  Schema.Struct({
    remoteMarketplaceName: Schema.String,
    remotePluginId: Schema.String,
    skillName: Schema.String
  })
)

/** Schema of `PluginSkillReadResponse`. */
export const PluginSkillReadResponse: Lazy<T.PluginSkillReadResponse> = lazy("PluginSkillReadResponse", () =>
  Schema.Struct({
    contents: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginSource`. */
export const PluginSource: Lazy<T.PluginSource> = lazy("PluginSource", () =>
  openTagged("type", PluginSourceLocal, PluginSourceGit, PluginSourceNpm, PluginSourceRemote)
)

/** Schema of `PluginSourceGit`. */
export const PluginSourceGit: Lazy<T.PluginSourceGit> = lazy("PluginSourceGit", () =>
  Schema.Struct({
    type: Schema.Literal("git"),
    url: Schema.String,
    path: optionalKey(Schema.NullOr(Schema.String)),
    refName: optionalKey(Schema.NullOr(Schema.String)),
    sha: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginSourceLocal`. */
export const PluginSourceLocal: Lazy<T.PluginSourceLocal> = lazy("PluginSourceLocal", () =>
  Schema.Struct({
    type: Schema.Literal("local"),
    path: AbsolutePathBuf
  })
)

/** Schema of `PluginSourceNpm`. */
export const PluginSourceNpm: Lazy<T.PluginSourceNpm> = lazy("PluginSourceNpm", () =>
  Schema.Struct({
    type: Schema.Literal("npm"),
    package: Schema.String,
    registry: optionalKey(Schema.NullOr(Schema.String)),
    version: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginSourceRemote`. */
export const PluginSourceRemote: Lazy<T.PluginSourceRemote> = lazy("PluginSourceRemote", () =>
  Schema.Struct({
    type: Schema.Literal("remote")
  })
)

/** Schema of `PluginSummary`. */
export const PluginSummary: Lazy<T.PluginSummary> = lazy("PluginSummary", () =>
  Schema.Struct({
    authPolicy: PluginAuthPolicy,
    enabled: Schema.Boolean,
    id: Schema.String,
    installPolicy: PluginInstallPolicy,
    installed: Schema.Boolean,
    name: Schema.String,
    source: PluginSource,
    availability: optionalKey(PluginAvailability),
    disabledReason: optionalKey(Schema.NullOr(PluginDisabledReason)),
    eligiblePlanTypes: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    installPolicySource: optionalKey(Schema.NullOr(PluginInstallPolicySource)),
    installedAt: optionalKey(Schema.NullOr(Schema.Number)),
    interface: optionalKey(Schema.NullOr(PluginInterface)),
    keywords: optionalKey(Schema.Array(Schema.String)),
    localVersion: optionalKey(Schema.NullOr(Schema.String)),
    mustShowInstallationInterstitial: optionalKey(Schema.NullOr(Schema.Boolean)),
    remotePluginId: optionalKey(Schema.NullOr(Schema.String)),
    shareContext: optionalKey(Schema.NullOr(PluginShareContext)),
    version: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `PluginUninstallParams`. */
export const PluginUninstallParams: Lazy<T.PluginUninstallParams> = lazy("PluginUninstallParams", () =>
  Schema.Struct({
    pluginId: Schema.String
  })
)

/** Schema of `PluginUninstallResponse`. */
export const PluginUninstallResponse: Lazy<T.PluginUninstallResponse> = lazy("PluginUninstallResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `PluginsMigration`. */
export const PluginsMigration: Lazy<T.PluginsMigration> = lazy("PluginsMigration", () =>
  Schema.Struct({
    marketplaceName: Schema.String,
    pluginNames: Schema.Array(Schema.String)
  })
)

/** Schema of `ProcessExitedNotification`. */
export const ProcessExitedNotification: Lazy<T.ProcessExitedNotification> = lazy("ProcessExitedNotification", () =>
  Schema.Struct({
    exitCode: Schema.Number,
    processHandle: Schema.String,
    stderr: Schema.String,
    stderrCapReached: Schema.Boolean,
    stdout: Schema.String,
    stdoutCapReached: Schema.Boolean,
    outputDrainTimedOut: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `ProcessKillParams`. */
export const ProcessKillParams: Lazy<T.ProcessKillParams> = lazy("ProcessKillParams", () =>
  Schema.Struct({
    processHandle: Schema.String
  })
)

/** Schema of `ProcessKillResponse`. */
export const ProcessKillResponse: Lazy<T.ProcessKillResponse> = lazy("ProcessKillResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ProcessOutputDeltaNotification`. */
export const ProcessOutputDeltaNotification: Lazy<T.ProcessOutputDeltaNotification> = lazy(
  "ProcessOutputDeltaNotification",
  () =>
    Schema.Struct({
      capReached: Schema.Boolean,
      deltaBase64: Schema.String,
      processHandle: Schema.String,
      stream: ProcessOutputStream
    })
)

/** Schema of `ProcessOutputStream`. */
export const ProcessOutputStream: Lazy<T.ProcessOutputStream> = lazy("ProcessOutputStream", () =>
  openEnum<"stdout" | "stderr">()
)

/** Schema of `ProcessResizePtyParams`. */
export const ProcessResizePtyParams: Lazy<T.ProcessResizePtyParams> = lazy("ProcessResizePtyParams", () =>
  Schema.Struct({
    processHandle: Schema.String,
    size: ProcessTerminalSize
  })
)

/** Schema of `ProcessResizePtyResponse`. */
export const ProcessResizePtyResponse: Lazy<T.ProcessResizePtyResponse> = lazy("ProcessResizePtyResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ProcessSpawnParams`. */
export const ProcessSpawnParams: Lazy<T.ProcessSpawnParams> = lazy("ProcessSpawnParams", () =>
  Schema.Struct({
    command: Schema.Array(Schema.String),
    cwd: AbsolutePathBuf,
    processHandle: Schema.String,
    env: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.NullOr(Schema.String) }))),
    outputBytesCap: Schema.optional(Schema.NullOr(Integer.uint)),
    size: Schema.optional(Schema.NullOr(ProcessTerminalSize)),
    streamStdin: Schema.optional(Schema.Boolean),
    streamStdoutStderr: Schema.optional(Schema.Boolean),
    timeoutMs: Schema.optional(Schema.NullOr(Integer.int64)),
    tty: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ProcessSpawnResponse`. */
export const ProcessSpawnResponse: Lazy<T.ProcessSpawnResponse> = lazy("ProcessSpawnResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ProcessTerminalSize`. */
export const ProcessTerminalSize: Lazy<T.ProcessTerminalSize> = lazy("ProcessTerminalSize", () =>
  Schema.Struct({
    cols: Integer.uint16,
    rows: Integer.uint16
  })
)

/** Schema of `ProcessWriteStdinParams`. */
export const ProcessWriteStdinParams: Lazy<T.ProcessWriteStdinParams> = lazy("ProcessWriteStdinParams", () =>
  Schema.Struct({
    processHandle: Schema.String,
    closeStdin: Schema.optional(Schema.Boolean),
    deltaBase64: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ProcessWriteStdinResponse`. */
export const ProcessWriteStdinResponse: Lazy<T.ProcessWriteStdinResponse> = lazy("ProcessWriteStdinResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `Project`. */
export const Project: Lazy<T.Project> = lazy("Project", () =>
  Schema.Struct({
    createdAt: Schema.Number,
    id: Schema.String,
    metadata: Schema.Record({ key: Schema.String, value: Schema.String }),
    name: Schema.String,
    position: Schema.Number,
    roots: Schema.Array(ProjectRoot),
    updatedAt: Schema.Number,
    recencyAt: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ProjectChangeType`. */
export const ProjectChangeType: Lazy<T.ProjectChangeType> = lazy("ProjectChangeType", () =>
  openEnum<"created" | "updated" | "deleted">()
)

/** Schema of `ProjectChangedNotification`. */
export const ProjectChangedNotification: Lazy<T.ProjectChangedNotification> = lazy("ProjectChangedNotification", () =>
  Schema.Struct({
    changeType: ProjectChangeType,
    projectId: Schema.String
  })
)

/** Schema of `ProjectCreateParams`. */
export const ProjectCreateParams: Lazy<T.ProjectCreateParams> = lazy("ProjectCreateParams", () =>
  Schema.Struct({
    idempotencyKey: Schema.String,
    name: Schema.String,
    roots: Schema.Array(ProjectRoot),
    metadata: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String })))
  })
)

/** Schema of `ProjectCreateResponse`. */
export const ProjectCreateResponse: Lazy<T.ProjectCreateResponse> = lazy("ProjectCreateResponse", () =>
  Schema.Struct({
    project: Project
  })
)

/** Schema of `ProjectDeleteParams`. */
export const ProjectDeleteParams: Lazy<T.ProjectDeleteParams> = lazy("ProjectDeleteParams", () =>
  Schema.Struct({
    projectId: Schema.String
  })
)

/** Schema of `ProjectDeleteResponse`. */
export const ProjectDeleteResponse: Lazy<T.ProjectDeleteResponse> = lazy("ProjectDeleteResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ProjectImportParams`. */
export const ProjectImportParams: Lazy<T.ProjectImportParams> = lazy("ProjectImportParams", () =>
  Schema.Struct({
    idempotencyKey: Schema.String,
    name: Schema.String,
    roots: Schema.Array(ProjectRoot),
    metadata: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    threads: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Schema of `ProjectImportResponse`. */
export const ProjectImportResponse: Lazy<T.ProjectImportResponse> = lazy("ProjectImportResponse", () =>
  Schema.Struct({
    project: Project
  })
)

/** Schema of `ProjectListParams`. */
export const ProjectListParams: Lazy<T.ProjectListParams> = lazy("ProjectListParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    sortDirection: Schema.optional(Schema.NullOr(SortDirection)),
    sortKey: Schema.optional(Schema.NullOr(ProjectSortKey))
  })
)

/** Schema of `ProjectListResponse`. */
export const ProjectListResponse: Lazy<T.ProjectListResponse> = lazy("ProjectListResponse", () =>
  Schema.Struct({
    data: Schema.Array(Project),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ProjectMoveParams`. */
export const ProjectMoveParams: Lazy<T.ProjectMoveParams> = lazy("ProjectMoveParams", () =>
  Schema.Struct({
    projectId: Schema.String,
    beforeProjectId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ProjectMoveResponse`. */
export const ProjectMoveResponse: Lazy<T.ProjectMoveResponse> = lazy("ProjectMoveResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ProjectReadParams`. */
export const ProjectReadParams: Lazy<T.ProjectReadParams> = lazy("ProjectReadParams", () =>
  Schema.Struct({
    projectId: Schema.String
  })
)

/** Schema of `ProjectReadResponse`. */
export const ProjectReadResponse: Lazy<T.ProjectReadResponse> = lazy("ProjectReadResponse", () =>
  Schema.Struct({
    project: Project
  })
)

/** Schema of `ProjectRoot`. */
export const ProjectRoot: Lazy<T.ProjectRoot> = lazy("ProjectRoot", () =>
  Schema.Struct({
    path: AbsolutePathBuf
  })
)

/** Schema of `ProjectSortKey`. */
export const ProjectSortKey: Lazy<T.ProjectSortKey> = lazy("ProjectSortKey", () =>
  Schema.Literal("position", "recencyAt")
)

/** Schema of `ProjectUpdateParams`. */
export const ProjectUpdateParams: Lazy<T.ProjectUpdateParams> = lazy("ProjectUpdateParams", () =>
  Schema.Struct({
    projectId: Schema.String,
    metadata: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))),
    name: Schema.optional(Schema.NullOr(Schema.String)),
    roots: Schema.optional(Schema.NullOr(Schema.Array(ProjectRoot)))
  })
)

/** Schema of `ProjectUpdateResponse`. */
export const ProjectUpdateResponse: Lazy<T.ProjectUpdateResponse> = lazy("ProjectUpdateResponse", () =>
  Schema.Struct({
    project: Project
  })
)

/** Schema of `ProviderSettings`. */
export const ProviderSettings: Lazy<T.ProviderSettings> = lazy("ProviderSettings", () =>
  openTagged(
    "type",
    ProviderSettingsOpenai,
    ProviderSettingsCustomGateway,
    ProviderSettingsBedrock,
    ProviderSettingsGcp
  )
)

/** Schema of `ProviderSettingsBedrock`. */
export const ProviderSettingsBedrock: Lazy<T.ProviderSettingsBedrock> = lazy("ProviderSettingsBedrock", () =>
  Schema.Struct({
    type: Schema.Literal("bedrock"),
    profile: optionalKey(Schema.NullOr(Schema.String)),
    region: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ProviderSettingsCustomGateway`. */
export const ProviderSettingsCustomGateway: Lazy<T.ProviderSettingsCustomGateway> = lazy(
  "ProviderSettingsCustomGateway",
  () =>
    Schema.Struct({
      type: Schema.Literal("customGateway"),
      auth: GatewayAuth
    })
)

/** Schema of `ProviderSettingsGcp`. */
export const ProviderSettingsGcp: Lazy<T.ProviderSettingsGcp> = lazy("ProviderSettingsGcp", () =>
  Schema.Struct({
    type: Schema.Literal("gcp"),
    credentialFile: optionalKey(Schema.NullOr(Schema.String)),
    location: optionalKey(Schema.NullOr(Schema.String)),
    projectId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ProviderSettingsOpenai`. */
export const ProviderSettingsOpenai: Lazy<T.ProviderSettingsOpenai> = lazy("ProviderSettingsOpenai", () =>
  Schema.Struct({
    type: Schema.Literal("openai")
  })
)

/** Schema of `ProviderSettingsPatch`. */
export const ProviderSettingsPatch: Lazy<T.ProviderSettingsPatch> = lazy("ProviderSettingsPatch", () =>
  Schema.Union(ProviderSettingsPatchCustomGateway, ProviderSettingsPatchBedrock, ProviderSettingsPatchGcp)
)

/** Schema of `ProviderSettingsPatchBedrock`. */
export const ProviderSettingsPatchBedrock: Lazy<T.ProviderSettingsPatchBedrock> = lazy(
  "ProviderSettingsPatchBedrock",
  () =>
    Schema.Struct({
      type: Schema.Literal("bedrock"),
      providerId: BedrockProviderId,
      profile: Schema.optional(Schema.NullOr(Schema.String)),
      region: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ProviderSettingsPatchCustomGateway`. */
export const ProviderSettingsPatchCustomGateway: Lazy<T.ProviderSettingsPatchCustomGateway> = lazy(
  "ProviderSettingsPatchCustomGateway",
  () =>
    Schema.Struct({
      type: Schema.Literal("customGateway"),
      baseUrl: Schema.optional(Schema.NullOr(Schema.String)),
      envKey: Schema.optional(Schema.NullOr(Schema.String)),
      name: Schema.optional(Schema.String),
      providerId: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ProviderSettingsPatchGcp`. */
export const ProviderSettingsPatchGcp: Lazy<T.ProviderSettingsPatchGcp> = lazy("ProviderSettingsPatchGcp", () =>
  Schema.Struct({
    type: Schema.Literal("gcp"),
    providerId: GcpProviderId,
    credentialFile: Schema.optional(Schema.NullOr(Schema.String)),
    location: Schema.optional(Schema.NullOr(Schema.String)),
    projectId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `QueuedSubmission`. */
export const QueuedSubmission: Lazy<T.QueuedSubmission> = lazy("QueuedSubmission", () =>
  Schema.Struct({
    clientUserMessageId: Schema.String,
    id: Schema.String,
    input: Schema.Array(OpenUserInput),
    responsesapiClientMetadata: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String })))
  })
)

/** Schema of `RateLimitReachedType`. */
export const RateLimitReachedType: Lazy<T.RateLimitReachedType> = lazy("RateLimitReachedType", () =>
  openEnum<
    | "rate_limit_reached"
    | "workspace_owner_credits_depleted"
    | "workspace_member_credits_depleted"
    | "workspace_owner_usage_limit_reached"
    | "workspace_member_usage_limit_reached"
  >()
)

/** Schema of `RateLimitResetCredit`. */
export const RateLimitResetCredit: Lazy<T.RateLimitResetCredit> = lazy("RateLimitResetCredit", () =>
  Schema.Struct({
    grantedAt: Schema.Number,
    id: Schema.String,
    resetType: RateLimitResetType,
    status: RateLimitResetCreditStatus,
    description: optionalKey(Schema.NullOr(Schema.String)),
    expiresAt: optionalKey(Schema.NullOr(Schema.Number)),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `RateLimitResetCreditStatus`. */
export const RateLimitResetCreditStatus: Lazy<T.RateLimitResetCreditStatus> = lazy("RateLimitResetCreditStatus", () =>
  openEnum<"available" | "redeeming" | "redeemed" | "unknown">()
)

/** Schema of `RateLimitResetCreditsSummary`. */
export const RateLimitResetCreditsSummary: Lazy<T.RateLimitResetCreditsSummary> = lazy(
  "RateLimitResetCreditsSummary",
  () =>
    Schema.Struct({
      availableCount: Schema.Number,
      credits: optionalKey(Schema.NullOr(Schema.Array(RateLimitResetCredit)))
    })
)

/** Schema of `RateLimitResetType`. */
export const RateLimitResetType: Lazy<T.RateLimitResetType> = lazy("RateLimitResetType", () =>
  openEnum<"codexRateLimits" | "unknown">()
)

/** Schema of `RateLimitSnapshot`. */
export const RateLimitSnapshot: Lazy<T.RateLimitSnapshot> = lazy("RateLimitSnapshot", () =>
  Schema.Struct({
    credits: optionalKey(Schema.NullOr(CreditsSnapshot)),
    individualLimit: optionalKey(Schema.NullOr(SpendControlLimitSnapshot)),
    limitId: optionalKey(Schema.NullOr(Schema.String)),
    limitName: optionalKey(Schema.NullOr(Schema.String)),
    normalModelSlug: optionalKey(Schema.NullOr(Schema.String)),
    planType: optionalKey(Schema.NullOr(PlanType)),
    primary: optionalKey(Schema.NullOr(RateLimitWindow)),
    rateLimitReachedType: optionalKey(Schema.NullOr(RateLimitReachedType)),
    secondary: optionalKey(Schema.NullOr(RateLimitWindow)),
    spendControlReached: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `RateLimitWindow`. */
export const RateLimitWindow: Lazy<T.RateLimitWindow> = lazy("RateLimitWindow", () =>
  Schema.Struct({
    usedPercent: Schema.Number,
    resetsAt: optionalKey(Schema.NullOr(Schema.Number)),
    windowDurationMins: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `RealtimeConversationVersion`. */
export const RealtimeConversationVersion: Lazy<T.RealtimeConversationVersion> = lazy(
  "RealtimeConversationVersion",
  () => Schema.Literal("v1", "v2", "v3")
)

/** Schema of `OpenRealtimeConversationVersion`. */
export const OpenRealtimeConversationVersion: Lazy<T.OpenRealtimeConversationVersion> = lazy(
  "OpenRealtimeConversationVersion",
  () => openEnum<"v1" | "v2" | "v3">()
)

/** Schema of `RealtimeOutputModality`. */
export const RealtimeOutputModality: Lazy<T.RealtimeOutputModality> = lazy("RealtimeOutputModality", () =>
  Schema.Literal("text", "audio")
)

/** Schema of `RealtimeVoice`. */
export const RealtimeVoice: Lazy<T.RealtimeVoice> = lazy("RealtimeVoice", () =>
  Schema.Literal(
    "alloy",
    "arbor",
    "ash",
    "aube",
    "ballad",
    "breeze",
    "bubbie",
    "cedar",
    "coral",
    "cove",
    "echo",
    "ember",
    "haetsal",
    "hanul",
    "himari",
    "juniper",
    "leher",
    "maple",
    "marin",
    "miko",
    "neer",
    "porto",
    "rindo",
    "rio",
    "rivage",
    "sage",
    "selva",
    "shimmer",
    "sol",
    "sonna",
    "spruce",
    "tinta",
    "vale",
    "verse",
    "viola"
  )
)

/** Schema of `OpenRealtimeVoice`. */
export const OpenRealtimeVoice: Lazy<T.OpenRealtimeVoice> = lazy("OpenRealtimeVoice", () =>
  openEnum<
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
  >()
)

/** Schema of `RealtimeVoicesList`. */
export const RealtimeVoicesList: Lazy<T.RealtimeVoicesList> = lazy("RealtimeVoicesList", () =>
  Schema.Struct({
    defaultV1: OpenRealtimeVoice,
    defaultV2: OpenRealtimeVoice,
    v1: Schema.Array(OpenRealtimeVoice),
    v2: Schema.Array(OpenRealtimeVoice),
    v3: optionalKey(Schema.Array(OpenRealtimeVoice))
  })
)

/** Schema of `ReasoningEffort`. */
export const ReasoningEffort: Lazy<T.ReasoningEffort> = lazy("ReasoningEffort", () =>
  Schema.String.pipe(Schema.minLength(1))
)

/** Schema of `ReasoningEffortOption`. */
export const ReasoningEffortOption: Lazy<T.ReasoningEffortOption> = lazy("ReasoningEffortOption", () =>
  Schema.Struct({
    description: Schema.String,
    reasoningEffort: ReasoningEffort
  })
)

/** Schema of `ReasoningItemContent`. */
export const ReasoningItemContent: Lazy<T.ReasoningItemContent> = lazy("ReasoningItemContent", () =>
  Schema.Union(ReasoningItemContentReasoningText, ReasoningItemContentText)
)

/** Schema of `ReasoningItemContentReasoningText`. */
export const ReasoningItemContentReasoningText: Lazy<T.ReasoningItemContentReasoningText> = lazy(
  "ReasoningItemContentReasoningText",
  () =>
    Schema.Struct({
      type: Schema.Literal("reasoning_text"),
      text: Schema.String
    })
)

/** Schema of `ReasoningItemContentText`. */
export const ReasoningItemContentText: Lazy<T.ReasoningItemContentText> = lazy("ReasoningItemContentText", () =>
  Schema.Struct({
    type: Schema.Literal("text"),
    text: Schema.String
  })
)

/** Schema of `ReasoningItemReasoningSummary`. */
export const ReasoningItemReasoningSummary: Lazy<T.ReasoningItemReasoningSummary> = lazy(
  "ReasoningItemReasoningSummary",
  () => ReasoningItemReasoningSummarySummaryText
)

/** Schema of `ReasoningItemReasoningSummarySummaryText`. */
export const ReasoningItemReasoningSummarySummaryText: Lazy<T.ReasoningItemReasoningSummarySummaryText> = lazy(
  "ReasoningItemReasoningSummarySummaryText",
  () =>
    Schema.Struct({
      type: Schema.Literal("summary_text"),
      text: Schema.String
    })
)

/** Schema of `ReasoningSummary`. */
export const ReasoningSummary: Lazy<T.ReasoningSummary> = lazy("ReasoningSummary", () =>
  Schema.Literal("auto", "concise", "detailed", "none")
)

/** Schema of `OpenReasoningSummary`. */
export const OpenReasoningSummary: Lazy<T.OpenReasoningSummary> = lazy("OpenReasoningSummary", () =>
  openEnum<"auto" | "concise" | "detailed" | "none">()
)

/** Schema of `ReasoningSummaryPartAddedNotification`. */
export const ReasoningSummaryPartAddedNotification: Lazy<T.ReasoningSummaryPartAddedNotification> = lazy(
  "ReasoningSummaryPartAddedNotification",
  () =>
    Schema.Struct({
      itemId: Schema.String,
      summaryIndex: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `ReasoningSummaryTextDeltaNotification`. */
export const ReasoningSummaryTextDeltaNotification: Lazy<T.ReasoningSummaryTextDeltaNotification> = lazy(
  "ReasoningSummaryTextDeltaNotification",
  () =>
    Schema.Struct({
      delta: Schema.String,
      itemId: Schema.String,
      summaryIndex: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `ReasoningTextDeltaNotification`. */
export const ReasoningTextDeltaNotification: Lazy<T.ReasoningTextDeltaNotification> = lazy(
  "ReasoningTextDeltaNotification",
  () =>
    Schema.Struct({
      contentIndex: Schema.Number,
      delta: Schema.String,
      itemId: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `RemoteControlClient`. */
export const RemoteControlClient: Lazy<T.RemoteControlClient> = lazy("RemoteControlClient", () =>
  Schema.Struct({
    clientId: Schema.String,
    appVersion: optionalKey(Schema.NullOr(Schema.String)),
    deviceModel: optionalKey(Schema.NullOr(Schema.String)),
    deviceType: optionalKey(Schema.NullOr(Schema.String)),
    displayName: optionalKey(Schema.NullOr(Schema.String)),
    lastSeenAt: optionalKey(Schema.NullOr(Schema.Number)),
    osVersion: optionalKey(Schema.NullOr(Schema.String)),
    platform: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `RemoteControlClientsListOrder`. */
export const RemoteControlClientsListOrder: Lazy<T.RemoteControlClientsListOrder> = lazy(
  "RemoteControlClientsListOrder",
  () => Schema.Literal("asc", "desc")
)

/** Schema of `RemoteControlClientsListParams`. */
export const RemoteControlClientsListParams: Lazy<T.RemoteControlClientsListParams> = lazy(
  "RemoteControlClientsListParams",
  () =>
    Schema.Struct({
      environmentId: Schema.String,
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32)),
      order: Schema.optional(Schema.NullOr(RemoteControlClientsListOrder))
    })
)

/** Schema of `RemoteControlClientsListResponse`. */
export const RemoteControlClientsListResponse: Lazy<T.RemoteControlClientsListResponse> = lazy(
  "RemoteControlClientsListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(RemoteControlClient),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlClientsRevokeParams`. */
export const RemoteControlClientsRevokeParams: Lazy<T.RemoteControlClientsRevokeParams> = lazy(
  "RemoteControlClientsRevokeParams",
  () =>
    Schema.Struct({
      clientId: Schema.String,
      environmentId: Schema.String
    })
)

/** Schema of `RemoteControlClientsRevokeResponse`. */
export const RemoteControlClientsRevokeResponse: Lazy<T.RemoteControlClientsRevokeResponse> = lazy(
  "RemoteControlClientsRevokeResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `RemoteControlConnectionStatus`. */
export const RemoteControlConnectionStatus: Lazy<T.RemoteControlConnectionStatus> = lazy(
  "RemoteControlConnectionStatus",
  () => openEnum<"disabled" | "connecting" | "connected" | "errored">()
)

/** Schema of `RemoteControlDisableParams`. */
export const RemoteControlDisableParams: Lazy<T.RemoteControlDisableParams> = lazy("RemoteControlDisableParams", () =>
  Schema.Struct({
    ephemeral: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `RemoteControlDisableResponse`. */
export const RemoteControlDisableResponse: Lazy<T.RemoteControlDisableResponse> = lazy(
  "RemoteControlDisableResponse",
  () =>
    Schema.Struct({
      installationId: Schema.String,
      serverName: Schema.String,
      status: RemoteControlConnectionStatus,
      environmentId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlEnableParams`. */
export const RemoteControlEnableParams: Lazy<T.RemoteControlEnableParams> = lazy("RemoteControlEnableParams", () =>
  Schema.Struct({
    ephemeral: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `RemoteControlEnableResponse`. */
export const RemoteControlEnableResponse: Lazy<T.RemoteControlEnableResponse> = lazy(
  "RemoteControlEnableResponse",
  () =>
    Schema.Struct({
      installationId: Schema.String,
      serverName: Schema.String,
      status: RemoteControlConnectionStatus,
      environmentId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlPairingStartParams`. */
export const RemoteControlPairingStartParams: Lazy<T.RemoteControlPairingStartParams> = lazy(
  "RemoteControlPairingStartParams",
  () =>
    Schema.Struct({
      manualCode: Schema.optional(Schema.Boolean)
    })
)

/** Schema of `RemoteControlPairingStartResponse`. */
export const RemoteControlPairingStartResponse: Lazy<T.RemoteControlPairingStartResponse> = lazy(
  "RemoteControlPairingStartResponse",
  () =>
    Schema.Struct({
      environmentId: Schema.String,
      expiresAt: Schema.Number,
      pairingCode: Schema.String,
      manualPairingCode: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlPairingStatusParams`. */
export const RemoteControlPairingStatusParams: Lazy<T.RemoteControlPairingStatusParams> = lazy(
  "RemoteControlPairingStatusParams",
  () =>
    Schema.Struct({
      manualPairingCode: Schema.optional(Schema.NullOr(Schema.String)),
      pairingCode: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlPairingStatusResponse`. */
export const RemoteControlPairingStatusResponse: Lazy<T.RemoteControlPairingStatusResponse> = lazy(
  "RemoteControlPairingStatusResponse",
  () =>
    Schema.Struct({
      claimed: Schema.Boolean
    })
)

/** Schema of `RemoteControlStatusChangedNotification`. */
export const RemoteControlStatusChangedNotification: Lazy<T.RemoteControlStatusChangedNotification> = lazy(
  "RemoteControlStatusChangedNotification",
  () =>
    Schema.Struct({
      installationId: Schema.String,
      serverName: Schema.String,
      status: RemoteControlConnectionStatus,
      environmentId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RemoteControlStatusReadResponse`. */
export const RemoteControlStatusReadResponse: Lazy<T.RemoteControlStatusReadResponse> = lazy(
  "RemoteControlStatusReadResponse",
  () =>
    Schema.Struct({
      installationId: Schema.String,
      serverName: Schema.String,
      status: RemoteControlConnectionStatus,
      environmentId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `RequestHeader`. */
export const RequestHeader: Lazy<T.RequestHeader> = lazy("RequestHeader", () =>
  Schema.Struct({
    name: Schema.String,
    value: Schema.String
  })
)

/** Schema of `RequestId`. */
export const RequestId: Lazy<T.RequestId> = lazy("RequestId", () => Schema.Union(Schema.String, Integer.int64))

/** Schema of `RequestPermissionProfile`. */
export const RequestPermissionProfile: Lazy<T.RequestPermissionProfile> = lazy("RequestPermissionProfile", () =>
  Schema.Struct({
    fileSystem: optionalKey(Schema.NullOr(OpenAdditionalFileSystemPermissions)),
    network: optionalKey(Schema.NullOr(AdditionalNetworkPermissions))
  })
)

/** Schema of `ResidencyRequirement`. */
export const ResidencyRequirement: Lazy<T.ResidencyRequirement> = lazy("ResidencyRequirement", () => openEnum<"us">())

/** Schema of `Resource`. */
export const Resource: Lazy<T.Resource> = lazy("Resource", () =>
  Schema.Struct({
    name: Schema.String,
    uri: Schema.String,
    _meta: optionalKey(Schema.Unknown),
    annotations: optionalKey(Schema.Unknown),
    description: optionalKey(Schema.NullOr(Schema.String)),
    icons: optionalKey(Schema.NullOr(Schema.Array(Schema.Unknown))),
    mimeType: optionalKey(Schema.NullOr(Schema.String)),
    size: optionalKey(Schema.NullOr(Schema.Number)),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResourceContent`. */
export const ResourceContent: Lazy<T.ResourceContent> = lazy("ResourceContent", () =>
  openKeyed(ResourceContentText, ResourceContentBlob)
)

/** Schema of `ResourceContentBlob`. */
export const ResourceContentBlob: Lazy<T.ResourceContentBlob> = lazy("ResourceContentBlob", () =>
  Schema.Struct({
    blob: Schema.String,
    uri: Schema.String,
    _meta: optionalKey(Schema.Unknown),
    mimeType: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResourceContentText`. */
export const ResourceContentText: Lazy<T.ResourceContentText> = lazy("ResourceContentText", () =>
  Schema.Struct({
    text: Schema.String,
    uri: Schema.String,
    _meta: optionalKey(Schema.Unknown),
    mimeType: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResourceTemplate`. */
export const ResourceTemplate: Lazy<T.ResourceTemplate> = lazy("ResourceTemplate", () =>
  Schema.Struct({
    name: Schema.String,
    uriTemplate: Schema.String,
    annotations: optionalKey(Schema.Unknown),
    description: optionalKey(Schema.NullOr(Schema.String)),
    mimeType: optionalKey(Schema.NullOr(Schema.String)),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponseItem`. */
export const ResponseItem: Lazy<T.ResponseItem> = lazy("ResponseItem", () =>
  Schema.Union(
    ResponseItemAdditionalTools,
    ResponseItemMessage,
    ResponseItemAgentMessage,
    ResponseItemReasoning,
    ResponseItemLocalShellCall,
    ResponseItemFunctionCall,
    ResponseItemToolSearchCall,
    ResponseItemFunctionCallOutput,
    ResponseItemCustomToolCall,
    ResponseItemCustomToolCallOutput,
    ResponseItemToolSearchOutput,
    ResponseItemWebSearchCall,
    ResponseItemImageGenerationCall,
    ResponseItemCompaction,
    ResponseItemConfigurationUpdate,
    ResponseItemCompactionTrigger,
    ResponseItemContextCompaction,
    ResponseItemOther
  )
)

/** Schema of `ResponseItemAdditionalTools`. */
export const ResponseItemAdditionalTools: Lazy<T.ResponseItemAdditionalTools> = lazy(
  "ResponseItemAdditionalTools",
  () =>
    Schema.Struct({
      type: Schema.Literal("additional_tools"),
      role: Schema.String,
      tools: Schema.Array(Schema.Unknown),
      id: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponseItemAgentMessage`. */
export const ResponseItemAgentMessage: Lazy<T.ResponseItemAgentMessage> = lazy("ResponseItemAgentMessage", () =>
  Schema.Struct({
    type: Schema.Literal("agent_message"),
    author: Schema.String,
    content: Schema.Array(AgentMessageInputContent),
    recipient: Schema.String,
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
  })
)

/** Schema of `ResponseItemCompaction`. */
export const ResponseItemCompaction: Lazy<T.ResponseItemCompaction> = lazy("ResponseItemCompaction", () =>
  Schema.Struct({
    type: Schema.Literal("compaction"),
    encrypted_content: Schema.String,
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
  })
)

/** Schema of `ResponseItemCompactionTrigger`. */
export const ResponseItemCompactionTrigger: Lazy<T.ResponseItemCompactionTrigger> = lazy(
  "ResponseItemCompactionTrigger",
  () =>
    Schema.Struct({
      type: Schema.Literal("compaction_trigger")
    })
)

/** Schema of `ResponseItemConfigurationUpdate`. */
export const ResponseItemConfigurationUpdate: Lazy<T.ResponseItemConfigurationUpdate> = lazy(
  "ResponseItemConfigurationUpdate",
  () =>
    Schema.Struct({
      type: Schema.Literal("configuration_update"),
      reasoning: ConfigurationReasoning
    })
)

/** Schema of `ResponseItemContextCompaction`. */
export const ResponseItemContextCompaction: Lazy<T.ResponseItemContextCompaction> = lazy(
  "ResponseItemContextCompaction",
  () =>
    Schema.Struct({
      type: Schema.Literal("context_compaction"),
      encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
      id: Schema.optional(Schema.NullOr(Schema.String)),
      internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
    })
)

/** Schema of `ResponseItemCustomToolCall`. */
export const ResponseItemCustomToolCall: Lazy<T.ResponseItemCustomToolCall> = lazy("ResponseItemCustomToolCall", () =>
  Schema.Struct({
    type: Schema.Literal("custom_tool_call"),
    call_id: Schema.String,
    input: Schema.String,
    name: Schema.String,
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough)),
    namespace: Schema.optional(Schema.NullOr(Schema.String)),
    status: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponseItemCustomToolCallOutput`. */
export const ResponseItemCustomToolCallOutput: Lazy<T.ResponseItemCustomToolCallOutput> = lazy(
  "ResponseItemCustomToolCallOutput",
  () =>
    Schema.Struct({
      type: Schema.Literal("custom_tool_call_output"),
      call_id: Schema.String,
      output: FunctionCallOutputBody,
      id: Schema.optional(Schema.NullOr(Schema.String)),
      internal_chat_message_metadata_passthrough: Schema.optional(
        Schema.NullOr(InternalChatMessageMetadataPassthrough)
      ),
      name: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponseItemFunctionCall`. */
export const ResponseItemFunctionCall: Lazy<T.ResponseItemFunctionCall> = lazy("ResponseItemFunctionCall", () =>
  Schema.Struct({
    type: Schema.Literal("function_call"),
    arguments: Schema.String,
    call_id: Schema.String,
    name: Schema.String,
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    encrypted_function_args: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough)),
    namespace: Schema.optional(Schema.NullOr(Schema.String)),
    status: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponseItemFunctionCallOutput`. */
export const ResponseItemFunctionCallOutput: Lazy<T.ResponseItemFunctionCallOutput> = lazy(
  "ResponseItemFunctionCallOutput",
  () =>
    Schema.Struct({
      type: Schema.Literal("function_call_output"),
      output: FunctionCallOutputBody,
      call_id: Schema.optional(Schema.NullOr(Schema.String)),
      id: Schema.optional(Schema.NullOr(Schema.String)),
      internal_chat_message_metadata_passthrough: Schema.optional(
        Schema.NullOr(InternalChatMessageMetadataPassthrough)
      ),
      name: Schema.optional(Schema.NullOr(Schema.String)),
      namespace: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponseItemImageGenerationCall`. */
export const ResponseItemImageGenerationCall: Lazy<T.ResponseItemImageGenerationCall> = lazy(
  "ResponseItemImageGenerationCall",
  () =>
    Schema.Struct({
      type: Schema.Literal("image_generation_call"),
      result: Schema.String,
      status: Schema.String,
      encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
      id: Schema.optional(Schema.NullOr(Schema.String)),
      internal_chat_message_metadata_passthrough: Schema.optional(
        Schema.NullOr(InternalChatMessageMetadataPassthrough)
      ),
      revised_prompt: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponseItemLocalShellCall`. */
export const ResponseItemLocalShellCall: Lazy<T.ResponseItemLocalShellCall> = lazy("ResponseItemLocalShellCall", () =>
  Schema.Struct({
    type: Schema.Literal("local_shell_call"),
    action: LocalShellAction,
    status: LocalShellStatus,
    call_id: Schema.optional(Schema.NullOr(Schema.String)),
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
  })
)

/** Schema of `ResponseItemMessage`. */
export const ResponseItemMessage: Lazy<T.ResponseItemMessage> = lazy("ResponseItemMessage", () =>
  Schema.Struct({
    type: Schema.Literal("message"),
    content: Schema.Array(ContentItem),
    role: Schema.String,
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough)),
    phase: Schema.optional(Schema.NullOr(MessagePhase)),
    status: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponseItemOther`. */
export const ResponseItemOther: Lazy<T.ResponseItemOther> = lazy("ResponseItemOther", () =>
  Schema.Struct({
    type: Schema.Literal("other")
  })
)

/** Schema of `ResponseItemReasoning`. */
export const ResponseItemReasoning: Lazy<T.ResponseItemReasoning> = lazy("ResponseItemReasoning", () =>
  Schema.Struct({
    type: Schema.Literal("reasoning"),
    summary: Schema.Array(ReasoningItemReasoningSummary),
    content: Schema.optional(Schema.NullOr(Schema.Array(ReasoningItemContent))),
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
  })
)

/** Schema of `ResponseItemToolSearchCall`. */
export const ResponseItemToolSearchCall: Lazy<T.ResponseItemToolSearchCall> = lazy("ResponseItemToolSearchCall", () =>
  Schema.Struct({
    type: Schema.Literal("tool_search_call"),
    arguments: Schema.Unknown,
    execution: Schema.String,
    call_id: Schema.optional(Schema.NullOr(Schema.String)),
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough)),
    status: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponseItemToolSearchOutput`. */
export const ResponseItemToolSearchOutput: Lazy<T.ResponseItemToolSearchOutput> = lazy(
  "ResponseItemToolSearchOutput",
  () =>
    Schema.Struct({
      type: Schema.Literal("tool_search_output"),
      execution: Schema.String,
      status: Schema.String,
      tools: Schema.Array(Schema.Unknown),
      call_id: Schema.optional(Schema.NullOr(Schema.String)),
      id: Schema.optional(Schema.NullOr(Schema.String)),
      internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough))
    })
)

/** Schema of `ResponseItemWebSearchCall`. */
export const ResponseItemWebSearchCall: Lazy<T.ResponseItemWebSearchCall> = lazy("ResponseItemWebSearchCall", () =>
  Schema.Struct({
    type: Schema.Literal("web_search_call"),
    action: Schema.optional(Schema.NullOr(ResponsesApiWebSearchAction)),
    encrypted_content: Schema.optional(Schema.NullOr(Schema.String)),
    id: Schema.optional(Schema.NullOr(Schema.String)),
    internal_chat_message_metadata_passthrough: Schema.optional(Schema.NullOr(InternalChatMessageMetadataPassthrough)),
    status: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ResponsesApiWebSearchAction`. */
export const ResponsesApiWebSearchAction: Lazy<T.ResponsesApiWebSearchAction> = lazy(
  "ResponsesApiWebSearchAction",
  () =>
    Schema.Union(
      ResponsesApiWebSearchActionSearch,
      ResponsesApiWebSearchActionOpenPage,
      ResponsesApiWebSearchActionFindInPage,
      ResponsesApiWebSearchActionOther
    )
)

/** Schema of `ResponsesApiWebSearchActionFindInPage`. */
export const ResponsesApiWebSearchActionFindInPage: Lazy<T.ResponsesApiWebSearchActionFindInPage> = lazy(
  "ResponsesApiWebSearchActionFindInPage",
  () =>
    Schema.Struct({
      type: Schema.Literal("find_in_page"),
      pattern: Schema.optional(Schema.NullOr(Schema.String)),
      url: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponsesApiWebSearchActionOpenPage`. */
export const ResponsesApiWebSearchActionOpenPage: Lazy<T.ResponsesApiWebSearchActionOpenPage> = lazy(
  "ResponsesApiWebSearchActionOpenPage",
  () =>
    Schema.Struct({
      type: Schema.Literal("open_page"),
      url: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ResponsesApiWebSearchActionOther`. */
export const ResponsesApiWebSearchActionOther: Lazy<T.ResponsesApiWebSearchActionOther> = lazy(
  "ResponsesApiWebSearchActionOther",
  () =>
    Schema.Struct({
      type: Schema.Literal("other")
    })
)

/** Schema of `ResponsesApiWebSearchActionSearch`. */
export const ResponsesApiWebSearchActionSearch: Lazy<T.ResponsesApiWebSearchActionSearch> = lazy(
  "ResponsesApiWebSearchActionSearch",
  () =>
    Schema.Struct({
      type: Schema.Literal("search"),
      queries: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      query: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ReviewDecision`. */
export const ReviewDecision: Lazy<T.ReviewDecision> = lazy("ReviewDecision", () =>
  Schema.Union(
    Schema.Literal("approved", "approved_for_session", "approved_mcp_policy_amendment", "timed_out", "abort"),
    Schema.Union(ReviewDecisionApprovedExecpolicyAmendment, ReviewDecisionNetworkPolicyAmendment, ReviewDecisionDenied)
  )
)

/** Schema of `ReviewDecisionApprovedExecpolicyAmendment`. */
export const ReviewDecisionApprovedExecpolicyAmendment: Lazy<T.ReviewDecisionApprovedExecpolicyAmendment> = lazy(
  "ReviewDecisionApprovedExecpolicyAmendment",
  () =>
    Schema.Struct({
      approved_execpolicy_amendment: Schema.Struct({
        proposed_execpolicy_amendment: Schema.Array(Schema.String)
      })
    })
)

/** Schema of `ReviewDecisionDenied`. */
export const ReviewDecisionDenied: Lazy<T.ReviewDecisionDenied> = lazy("ReviewDecisionDenied", () =>
  Schema.Struct({
    denied: Schema.Struct({
      rejection: Schema.String
    })
  })
)

/** Schema of `ReviewDecisionNetworkPolicyAmendment`. */
export const ReviewDecisionNetworkPolicyAmendment: Lazy<T.ReviewDecisionNetworkPolicyAmendment> = lazy(
  "ReviewDecisionNetworkPolicyAmendment",
  () =>
    Schema.Struct({
      network_policy_amendment: Schema.Struct({
        network_policy_amendment: NetworkPolicyAmendment
      })
    })
)

/** Schema of `ReviewDelivery`. */
export const ReviewDelivery: Lazy<T.ReviewDelivery> = lazy("ReviewDelivery", () => Schema.Literal("inline"))

/** Schema of `ReviewStartParams`. */
export const ReviewStartParams: Lazy<T.ReviewStartParams> = lazy("ReviewStartParams", () =>
  Schema.Struct({
    target: ReviewTarget,
    threadId: Schema.String,
    delivery: Schema.optional(Schema.NullOr(ReviewDelivery))
  })
)

/** Schema of `ReviewStartResponse`. */
export const ReviewStartResponse: Lazy<T.ReviewStartResponse> = lazy("ReviewStartResponse", () =>
  Schema.Struct({
    reviewThreadId: Schema.String,
    turn: Turn
  })
)

/** Schema of `ReviewTarget`. */
export const ReviewTarget: Lazy<T.ReviewTarget> = lazy("ReviewTarget", () =>
  Schema.Union(ReviewTargetUncommittedChanges, ReviewTargetBaseBranch, ReviewTargetCommit, ReviewTargetCustom)
)

/** Schema of `ReviewTargetBaseBranch`. */
export const ReviewTargetBaseBranch: Lazy<T.ReviewTargetBaseBranch> = lazy("ReviewTargetBaseBranch", () =>
  Schema.Struct({
    type: Schema.Literal("baseBranch"),
    branch: Schema.String
  })
)

/** Schema of `ReviewTargetCommit`. */
export const ReviewTargetCommit: Lazy<T.ReviewTargetCommit> = lazy("ReviewTargetCommit", () =>
  Schema.Struct({
    type: Schema.Literal("commit"),
    sha: Schema.String,
    title: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ReviewTargetCustom`. */
export const ReviewTargetCustom: Lazy<T.ReviewTargetCustom> = lazy("ReviewTargetCustom", () =>
  Schema.Struct({
    type: Schema.Literal("custom"),
    instructions: Schema.String
  })
)

/** Schema of `ReviewTargetUncommittedChanges`. */
export const ReviewTargetUncommittedChanges: Lazy<T.ReviewTargetUncommittedChanges> = lazy(
  "ReviewTargetUncommittedChanges",
  () =>
    Schema.Struct({
      type: Schema.Literal("uncommittedChanges")
    })
)

/** Schema of `RolloutCompressResponse`. */
export const RolloutCompressResponse: Lazy<T.RolloutCompressResponse> = lazy("RolloutCompressResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `SandboxMode`. */
export const SandboxMode: Lazy<T.SandboxMode> = lazy("SandboxMode", () =>
  Schema.Literal("read-only", "workspace-write", "danger-full-access")
)

/** Schema of `OpenSandboxMode`. */
export const OpenSandboxMode: Lazy<T.OpenSandboxMode> = lazy("OpenSandboxMode", () =>
  openEnum<"read-only" | "workspace-write" | "danger-full-access">()
)

/** Schema of `SandboxPolicy`. */
export const SandboxPolicy: Lazy<T.SandboxPolicy> = lazy("SandboxPolicy", () =>
  Schema.Union(
    SandboxPolicyDangerFullAccess,
    SandboxPolicyReadOnly,
    SandboxPolicyExternalSandbox,
    SandboxPolicyWorkspaceWrite
  )
)

/** Schema of `OpenSandboxPolicy`. */
export const OpenSandboxPolicy: Lazy<T.OpenSandboxPolicy> = lazy("OpenSandboxPolicy", () =>
  openTagged(
    "type",
    SandboxPolicyDangerFullAccess,
    SandboxPolicyReadOnly,
    OpenSandboxPolicyExternalSandbox,
    SandboxPolicyWorkspaceWrite
  )
)

/** Schema of `SandboxPolicyDangerFullAccess`. */
export const SandboxPolicyDangerFullAccess: Lazy<T.SandboxPolicyDangerFullAccess> = lazy(
  "SandboxPolicyDangerFullAccess",
  () =>
    Schema.Struct({
      type: Schema.Literal("dangerFullAccess")
    })
)

/** Schema of `SandboxPolicyExternalSandbox`. */
export const SandboxPolicyExternalSandbox: Lazy<T.SandboxPolicyExternalSandbox> = lazy(
  "SandboxPolicyExternalSandbox",
  () =>
    Schema.Struct({
      type: Schema.Literal("externalSandbox"),
      networkAccess: Schema.optional(NetworkAccess)
    })
)

/** Schema of `OpenSandboxPolicyExternalSandbox`. */
export const OpenSandboxPolicyExternalSandbox: Lazy<T.OpenSandboxPolicyExternalSandbox> = lazy(
  "OpenSandboxPolicyExternalSandbox",
  () =>
    Schema.Struct({
      type: Schema.Literal("externalSandbox"),
      networkAccess: Schema.optional(OpenNetworkAccess)
    })
)

/** Schema of `SandboxPolicyReadOnly`. */
export const SandboxPolicyReadOnly: Lazy<T.SandboxPolicyReadOnly> = lazy("SandboxPolicyReadOnly", () =>
  Schema.Struct({
    type: Schema.Literal("readOnly"),
    networkAccess: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `SandboxPolicyWorkspaceWrite`. */
export const SandboxPolicyWorkspaceWrite: Lazy<T.SandboxPolicyWorkspaceWrite> = lazy(
  "SandboxPolicyWorkspaceWrite",
  () =>
    Schema.Struct({
      type: Schema.Literal("workspaceWrite"),
      excludeSlashTmp: Schema.optional(Schema.Boolean),
      excludeTmpdirEnvVar: Schema.optional(Schema.Boolean),
      networkAccess: Schema.optional(Schema.Boolean),
      writableRoots: Schema.optional(Schema.Array(AbsolutePathBuf))
    })
)

/** Schema of `SandboxWorkspaceWrite`. */
export const SandboxWorkspaceWrite: Lazy<T.SandboxWorkspaceWrite> = lazy("SandboxWorkspaceWrite", () =>
  Schema.Struct({
    exclude_slash_tmp: optionalKey(Schema.Boolean),
    exclude_tmpdir_env_var: optionalKey(Schema.Boolean),
    network_access: optionalKey(Schema.Boolean),
    writable_roots: optionalKey(Schema.Array(Schema.String))
  })
)

/** Schema of `ScheduledTaskSchedule`. */
export const ScheduledTaskSchedule: Lazy<T.ScheduledTaskSchedule> = lazy("ScheduledTaskSchedule", () =>
  openTagged(
    "type",
    ScheduledTaskScheduleHourly,
    ScheduledTaskScheduleDaily,
    ScheduledTaskScheduleWeekdays,
    ScheduledTaskScheduleWeekly
  )
)

/** Schema of `ScheduledTaskScheduleDaily`. */
export const ScheduledTaskScheduleDaily: Lazy<T.ScheduledTaskScheduleDaily> = lazy("ScheduledTaskScheduleDaily", () =>
  Schema.Struct({
    type: Schema.Literal("daily"),
    time: Schema.String
  })
)

/** Schema of `ScheduledTaskScheduleHourly`. */
export const ScheduledTaskScheduleHourly: Lazy<T.ScheduledTaskScheduleHourly> = lazy(
  "ScheduledTaskScheduleHourly",
  () =>
    Schema.Struct({
      type: Schema.Literal("hourly"),
      intervalHours: Schema.Number,
      days: optionalKey(Schema.NullOr(Schema.Array(ScheduledTaskWeekday)))
    })
)

/** Schema of `ScheduledTaskScheduleWeekdays`. */
export const ScheduledTaskScheduleWeekdays: Lazy<T.ScheduledTaskScheduleWeekdays> = lazy(
  "ScheduledTaskScheduleWeekdays",
  () =>
    Schema.Struct({
      type: Schema.Literal("weekdays"),
      time: Schema.String
    })
)

/** Schema of `ScheduledTaskScheduleWeekly`. */
export const ScheduledTaskScheduleWeekly: Lazy<T.ScheduledTaskScheduleWeekly> = lazy(
  "ScheduledTaskScheduleWeekly",
  () =>
    Schema.Struct({
      type: Schema.Literal("weekly"),
      days: Schema.Array(ScheduledTaskWeekday),
      time: Schema.String
    })
)

/** Schema of `ScheduledTaskSummary`. */
export const ScheduledTaskSummary: Lazy<T.ScheduledTaskSummary> = lazy("ScheduledTaskSummary", () =>
  Schema.Struct({
    key: Schema.String,
    name: Schema.String,
    prompt: Schema.String,
    schedule: ScheduledTaskSchedule
  })
)

/** Schema of `ScheduledTaskWeekday`. */
export const ScheduledTaskWeekday: Lazy<T.ScheduledTaskWeekday> = lazy("ScheduledTaskWeekday", () =>
  openEnum<"MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU">()
)

/** Schema of `SelectedCapabilityRoot`. */
export const SelectedCapabilityRoot: Lazy<T.SelectedCapabilityRoot> = lazy("SelectedCapabilityRoot", () =>
  Schema.Struct({
    id: Schema.String,
    location: CapabilityRootLocation
  })
)

/** Schema of `SendAddCreditsNudgeEmailParams`. */
export const SendAddCreditsNudgeEmailParams: Lazy<T.SendAddCreditsNudgeEmailParams> = lazy(
  "SendAddCreditsNudgeEmailParams",
  () =>
    Schema.Struct({
      creditType: AddCreditsNudgeCreditType
    })
)

/** Schema of `SendAddCreditsNudgeEmailResponse`. */
export const SendAddCreditsNudgeEmailResponse: Lazy<T.SendAddCreditsNudgeEmailResponse> = lazy(
  "SendAddCreditsNudgeEmailResponse",
  () =>
    Schema.Struct({
      status: AddCreditsNudgeEmailStatus
    })
)

/** Schema of `ServerDiagnosticsGauge`. */
export const ServerDiagnosticsGauge: Lazy<T.ServerDiagnosticsGauge> = lazy("ServerDiagnosticsGauge", () =>
  Schema.Struct({
    name: Schema.String,
    value: Schema.Number
  })
)

/** Schema of `ServerDiagnosticsParams`. */
export const ServerDiagnosticsParams: Lazy<T.ServerDiagnosticsParams> = lazy("ServerDiagnosticsParams", () =>
  Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `ServerDiagnosticsProcess`. */
export const ServerDiagnosticsProcess: Lazy<T.ServerDiagnosticsProcess> = lazy("ServerDiagnosticsProcess", () =>
  Schema.Struct({
    id: Schema.Number,
    physicalFootprintBytes: optionalKey(Schema.NullOr(Schema.Number)),
    residentMemoryBytes: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ServerDiagnosticsResponse`. */
export const ServerDiagnosticsResponse: Lazy<T.ServerDiagnosticsResponse> = lazy("ServerDiagnosticsResponse", () =>
  Schema.Struct({
    gauges: Schema.Array(ServerDiagnosticsGauge),
    process: ServerDiagnosticsProcess
  })
)

/** Schema of `ServerRequestResolvedNotification`. */
export const ServerRequestResolvedNotification: Lazy<T.ServerRequestResolvedNotification> = lazy(
  "ServerRequestResolvedNotification",
  () =>
    Schema.Struct({
      requestId: RequestId,
      threadId: Schema.String
    })
)

/** Schema of `SessionMigration`. */
export const SessionMigration: Lazy<T.SessionMigration> = lazy("SessionMigration", () =>
  Schema.Struct({
    cwd: Schema.String,
    path: Schema.String,
    title: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `SessionSource`. */
export const SessionSource: Lazy<T.SessionSource> = lazy("SessionSource", () =>
  Schema.Union(
    openEnum<"cli" | "vscode" | "exec" | "appServer" | "unknown">(),
    openKeyed(SessionSourceCustom, SessionSourceSubAgent)
  )
)

/** Schema of `SessionSourceCustom`. */
export const SessionSourceCustom: Lazy<T.SessionSourceCustom> = lazy("SessionSourceCustom", () =>
  Schema.Struct({
    custom: Schema.String
  })
)

/** Schema of `SessionSourceSubAgent`. */
export const SessionSourceSubAgent: Lazy<T.SessionSourceSubAgent> = lazy("SessionSourceSubAgent", () =>
  Schema.Struct({
    subAgent: SubAgentSource
  })
)

/** Schema of `Settings`. */
export const Settings: Lazy<T.Settings> = lazy("Settings", () =>
  Schema.Struct({
    model: Schema.String,
    developer_instructions: Schema.optional(Schema.NullOr(Schema.String)),
    reasoning_effort: Schema.optional(Schema.NullOr(ReasoningEffort))
  })
)

/** Schema of `SkillDependencies`. */
export const SkillDependencies: Lazy<T.SkillDependencies> = lazy("SkillDependencies", () =>
  Schema.Struct({
    tools: Schema.Array(SkillToolDependency)
  })
)

/** Schema of `SkillErrorInfo`. */
export const SkillErrorInfo: Lazy<T.SkillErrorInfo> = lazy("SkillErrorInfo", () =>
  Schema.Struct({
    message: Schema.String,
    path: Schema.String
  })
)

/** Schema of `SkillInterface`. */
export const SkillInterface: Lazy<T.SkillInterface> = lazy("SkillInterface", () =>
  Schema.Struct({
    brandColor: optionalKey(Schema.NullOr(Schema.String)),
    defaultPrompt: optionalKey(Schema.NullOr(Schema.String)),
    displayName: optionalKey(Schema.NullOr(Schema.String)),
    iconLarge: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    iconLargeUrl: optionalKey(Schema.NullOr(Schema.String)),
    iconSmall: optionalKey(Schema.NullOr(AbsolutePathBuf)),
    iconSmallUrl: optionalKey(Schema.NullOr(Schema.String)),
    shortDescription: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `SkillMetadata`. */
export const SkillMetadata: Lazy<T.SkillMetadata> = lazy("SkillMetadata", () =>
  Schema.Struct({
    description: Schema.String,
    enabled: Schema.Boolean,
    name: Schema.String,
    path: LegacyAppPathString,
    scope: SkillScope,
    dependencies: optionalKey(Schema.NullOr(SkillDependencies)),
    interface: optionalKey(Schema.NullOr(SkillInterface)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    shortDescription: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `SkillMigration`. */
export const SkillMigration: Lazy<T.SkillMigration> = lazy("SkillMigration", () =>
  Schema.Struct({
    name: Schema.String
  })
)

/** Schema of `SkillScope`. */
export const SkillScope: Lazy<T.SkillScope> = lazy("SkillScope", () => openEnum<"user" | "repo" | "system" | "admin">())

/** Schema of `SkillSummary`. */
export const SkillSummary: Lazy<T.SkillSummary> = lazy("SkillSummary", () =>
  Schema.Struct({
    description: Schema.String,
    enabled: Schema.Boolean,
    name: Schema.String,
    interface: optionalKey(Schema.NullOr(SkillInterface)),
    path: optionalKey(Schema.NullOr(LegacyAppPathString)),
    shortDescription: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `SkillToolDependency`. */
export const SkillToolDependency: Lazy<T.SkillToolDependency> = lazy("SkillToolDependency", () =>
  Schema.Struct({
    type: Schema.String,
    value: Schema.String,
    command: optionalKey(Schema.NullOr(Schema.String)),
    description: optionalKey(Schema.NullOr(Schema.String)),
    transport: optionalKey(Schema.NullOr(Schema.String)),
    url: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `SkillsChangedNotification`. */
export const SkillsChangedNotification: Lazy<T.SkillsChangedNotification> = lazy("SkillsChangedNotification", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `SkillsConfigWriteParams`. */
export const SkillsConfigWriteParams: Lazy<T.SkillsConfigWriteParams> = lazy("SkillsConfigWriteParams", () =>
  Schema.Struct({
    enabled: Schema.Boolean,
    name: Schema.optional(Schema.NullOr(Schema.String)),
    path: Schema.optional(Schema.NullOr(AbsolutePathBuf))
  })
)

/** Schema of `SkillsConfigWriteResponse`. */
export const SkillsConfigWriteResponse: Lazy<T.SkillsConfigWriteResponse> = lazy("SkillsConfigWriteResponse", () =>
  Schema.Struct({
    effectiveEnabled: Schema.Boolean
  })
)

/** Schema of `SkillsExtraRootsSetParams`. */
export const SkillsExtraRootsSetParams: Lazy<T.SkillsExtraRootsSetParams> = lazy("SkillsExtraRootsSetParams", () =>
  Schema.Struct({
    extraRoots: Schema.Array(AbsolutePathBuf)
  })
)

/** Schema of `SkillsExtraRootsSetResponse`. */
export const SkillsExtraRootsSetResponse: Lazy<T.SkillsExtraRootsSetResponse> = lazy(
  "SkillsExtraRootsSetResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `SkillsListEntry`. */
export const SkillsListEntry: Lazy<T.SkillsListEntry> = lazy("SkillsListEntry", () =>
  Schema.Struct({
    cwd: Schema.String,
    errors: Schema.Array(SkillErrorInfo),
    skills: Schema.Array(SkillMetadata)
  })
)

/** Schema of `SkillsListParams`. */
export const SkillsListParams: Lazy<T.SkillsListParams> = lazy("SkillsListParams", () =>
  Schema.Struct({
    cwds: Schema.optional(Schema.Array(Schema.String)),
    forceReload: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `SkillsListResponse`. */
export const SkillsListResponse: Lazy<T.SkillsListResponse> = lazy("SkillsListResponse", () =>
  Schema.Struct({
    data: Schema.Array(SkillsListEntry)
  })
)

/** Schema of `SortDirection`. */
export const SortDirection: Lazy<T.SortDirection> = lazy("SortDirection", () => Schema.Literal("asc", "desc"))

/** Schema of `SpendControlLimitSnapshot`. */
export const SpendControlLimitSnapshot: Lazy<T.SpendControlLimitSnapshot> = lazy("SpendControlLimitSnapshot", () =>
  Schema.Struct({
    limit: Schema.String,
    remainingPercent: Schema.Number,
    resetsAt: Schema.Number,
    used: Schema.String
  })
)

/** Schema of `StrictReviewRequiredNotification`. */
export const StrictReviewRequiredNotification: Lazy<T.StrictReviewRequiredNotification> = lazy(
  "StrictReviewRequiredNotification",
  () =>
    Schema.Struct({
      startedAtMs: Schema.Number,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `SubAgentActivityKind`. */
export const SubAgentActivityKind: Lazy<T.SubAgentActivityKind> = lazy("SubAgentActivityKind", () =>
  openEnum<"started" | "interacted" | "interrupted" | "completed">()
)

/** Schema of `SubAgentSource`. */
export const SubAgentSource: Lazy<T.SubAgentSource> = lazy("SubAgentSource", () =>
  Schema.Union(
    openEnum<"review" | "compact" | "memory_consolidation">(),
    openKeyed(SubAgentSourceThreadSpawn, SubAgentSourceOther)
  )
)

/** Schema of `SubAgentSourceOther`. */
export const SubAgentSourceOther: Lazy<T.SubAgentSourceOther> = lazy("SubAgentSourceOther", () =>
  Schema.Struct({
    other: Schema.String
  })
)

/** Schema of `SubAgentSourceThreadSpawn`. */
export const SubAgentSourceThreadSpawn: Lazy<T.SubAgentSourceThreadSpawn> = lazy("SubAgentSourceThreadSpawn", () =>
  Schema.Struct({
    thread_spawn: Schema.Struct({
      depth: Schema.Number,
      parent_thread_id: ThreadId,
      agent_nickname: optionalKey(Schema.NullOr(Schema.String)),
      agent_path: optionalKey(Schema.NullOr(AgentPath)),
      agent_role: optionalKey(Schema.NullOr(Schema.String))
    })
  })
)

/** Schema of `SubagentMigration`. */
export const SubagentMigration: Lazy<T.SubagentMigration> = lazy("SubagentMigration", () =>
  Schema.Struct({
    name: Schema.String
  })
)

/** Schema of `TerminalInteractionNotification`. */
export const TerminalInteractionNotification: Lazy<T.TerminalInteractionNotification> = lazy(
  "TerminalInteractionNotification",
  () =>
    Schema.Struct({
      itemId: Schema.String,
      processId: Schema.String,
      stdin: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `TextElement`. */
export const TextElement: Lazy<T.TextElement> = lazy("TextElement", () =>
  Schema.Struct({
    byteRange: ByteRange,
    placeholder: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `TextPosition`. */
export const TextPosition: Lazy<T.TextPosition> = lazy("TextPosition", () =>
  Schema.Struct({
    column: Schema.Number,
    line: Schema.Number
  })
)

/** Schema of `TextRange`. */
export const TextRange: Lazy<T.TextRange> = lazy("TextRange", () =>
  Schema.Struct({
    end: TextPosition,
    start: TextPosition
  })
)

/** Schema of `Thread`. */
export const Thread: Lazy<T.Thread> = lazy("Thread", () =>
  Schema.Struct({
    cliVersion: Schema.String,
    createdAt: Schema.Number,
    cwd: AbsolutePathBuf,
    ephemeral: Schema.Boolean,
    id: Schema.String,
    modelProvider: Schema.String,
    preview: Schema.String,
    projectId: orNull(Schema.String),
    sessionId: Schema.String,
    source: SessionSource,
    status: ThreadStatus,
    turns: Schema.Array(Turn),
    updatedAt: Schema.Number,
    agentNickname: optionalKey(Schema.NullOr(Schema.String)),
    agentRole: optionalKey(Schema.NullOr(Schema.String)),
    attachedToThreadId: optionalKey(Schema.NullOr(Schema.String)),
    canAcceptDirectInput: optionalKey(Schema.NullOr(Schema.Boolean)),
    daybreakEnabled: optionalKey(Schema.NullOr(Schema.Boolean)),
    environments: optionalKey(Schema.NullOr(Schema.Array(ThreadEnvironment))),
    extra: optionalKey(Schema.NullOr(ThreadExtra)),
    forkedFromId: optionalKey(Schema.NullOr(Schema.String)),
    gitInfo: optionalKey(Schema.NullOr(GitInfo)),
    historyMode: optionalKey(OpenThreadHistoryMode),
    model: optionalKey(Schema.NullOr(Schema.String)),
    name: optionalKey(Schema.NullOr(Schema.String)),
    originator: optionalKey(Schema.NullOr(Schema.String)),
    parentThreadId: optionalKey(Schema.NullOr(Schema.String)),
    path: optionalKey(Schema.NullOr(Schema.String)),
    reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort)),
    recencyAt: optionalKey(Schema.NullOr(Schema.Number)),
    section: optionalKey(Schema.NullOr(ThreadSection)),
    sectionEnteredAt: optionalKey(Schema.NullOr(Schema.Number)),
    threadSource: optionalKey(Schema.NullOr(ThreadSource))
  })
)

/** Schema of `ThreadActiveFlag`. */
export const ThreadActiveFlag: Lazy<T.ThreadActiveFlag> = lazy("ThreadActiveFlag", () =>
  openEnum<"waitingOnApproval" | "waitingOnUserInput">()
)

/** Schema of `ThreadApproveGuardianDeniedActionParams`. */
export const ThreadApproveGuardianDeniedActionParams: Lazy<T.ThreadApproveGuardianDeniedActionParams> = lazy(
  "ThreadApproveGuardianDeniedActionParams",
  () =>
    Schema.Struct({
      event: Schema.Unknown,
      threadId: Schema.String
    })
)

/** Schema of `ThreadApproveGuardianDeniedActionResponse`. */
export const ThreadApproveGuardianDeniedActionResponse: Lazy<T.ThreadApproveGuardianDeniedActionResponse> = lazy(
  "ThreadApproveGuardianDeniedActionResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadArchiveParams`. */
export const ThreadArchiveParams: Lazy<T.ThreadArchiveParams> = lazy("ThreadArchiveParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadArchiveResponse`. */
export const ThreadArchiveResponse: Lazy<T.ThreadArchiveResponse> = lazy("ThreadArchiveResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadArchivedNotification`. */
export const ThreadArchivedNotification: Lazy<T.ThreadArchivedNotification> = lazy("ThreadArchivedNotification", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadAttachment`. */
export const ThreadAttachment: Lazy<T.ThreadAttachment> = lazy("ThreadAttachment", () =>
  Schema.Struct({
    attachmentType: Schema.String,
    createdAt: Schema.Number,
    id: Schema.String,
    identityKey: Schema.String,
    payload: Schema.Unknown
  })
)

/** Schema of `ThreadAttachmentAddOutcome`. */
export const ThreadAttachmentAddOutcome: Lazy<T.ThreadAttachmentAddOutcome> = lazy("ThreadAttachmentAddOutcome", () =>
  openEnum<"created" | "existing">()
)

/** Schema of `ThreadAttachmentAddParams`. */
export const ThreadAttachmentAddParams: Lazy<T.ThreadAttachmentAddParams> = lazy("ThreadAttachmentAddParams", () =>
  Schema.Struct({
    attachmentType: Schema.String,
    identityKey: Schema.String,
    payload: Schema.Unknown,
    threadId: Schema.String
  })
)

/** Schema of `ThreadAttachmentAddResponse`. */
export const ThreadAttachmentAddResponse: Lazy<T.ThreadAttachmentAddResponse> = lazy(
  "ThreadAttachmentAddResponse",
  () =>
    Schema.Struct({
      attachment: ThreadAttachment,
      outcome: ThreadAttachmentAddOutcome
    })
)

/** Schema of `ThreadAttachmentListParams`. */
export const ThreadAttachmentListParams: Lazy<T.ThreadAttachmentListParams> = lazy("ThreadAttachmentListParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadAttachmentListResponse`. */
export const ThreadAttachmentListResponse: Lazy<T.ThreadAttachmentListResponse> = lazy(
  "ThreadAttachmentListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(ThreadAttachment),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadAttachmentOperation`. */
export const ThreadAttachmentOperation: Lazy<T.ThreadAttachmentOperation> = lazy("ThreadAttachmentOperation", () =>
  openEnum<"created" | "deleted">()
)

/** Schema of `ThreadAttachmentOwner`. */
export const ThreadAttachmentOwner: Lazy<T.ThreadAttachmentOwner> = lazy("ThreadAttachmentOwner", () =>
  Schema.Struct({
    archived: Schema.Boolean,
    threadId: Schema.String
  })
)

/** Schema of `ThreadAttachmentOwnerListParams`. */
export const ThreadAttachmentOwnerListParams: Lazy<T.ThreadAttachmentOwnerListParams> = lazy(
  "ThreadAttachmentOwnerListParams",
  () =>
    Schema.Struct({
      attachmentType: Schema.String,
      identityKey: Schema.String,
      archived: Schema.optional(Schema.NullOr(Schema.Boolean)),
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32))
    })
)

/** Schema of `ThreadAttachmentOwnerListResponse`. */
export const ThreadAttachmentOwnerListResponse: Lazy<T.ThreadAttachmentOwnerListResponse> = lazy(
  "ThreadAttachmentOwnerListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(ThreadAttachmentOwner),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadAttachmentRemoveParams`. */
export const ThreadAttachmentRemoveParams: Lazy<T.ThreadAttachmentRemoveParams> = lazy(
  "ThreadAttachmentRemoveParams",
  () =>
    Schema.Struct({
      attachmentType: Schema.String,
      identityKey: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadAttachmentRemoveResponse`. */
export const ThreadAttachmentRemoveResponse: Lazy<T.ThreadAttachmentRemoveResponse> = lazy(
  "ThreadAttachmentRemoveResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadAttachmentUpdatedNotification`. */
export const ThreadAttachmentUpdatedNotification: Lazy<T.ThreadAttachmentUpdatedNotification> = lazy(
  "ThreadAttachmentUpdatedNotification",
  () =>
    Schema.Struct({
      attachmentId: Schema.String,
      attachmentType: Schema.String,
      identityKey: Schema.String,
      operation: ThreadAttachmentOperation,
      threadId: Schema.String
    })
)

/** Schema of `ThreadBackgroundTerminal`. */
export const ThreadBackgroundTerminal: Lazy<T.ThreadBackgroundTerminal> = lazy("ThreadBackgroundTerminal", () =>
  Schema.Struct({
    command: Schema.String,
    cwd: LegacyAppPathString,
    itemId: Schema.String,
    processId: Schema.String,
    cpuPercent: optionalKey(Schema.NullOr(Schema.Number)),
    osPid: optionalKey(Schema.NullOr(Schema.Number)),
    rssKb: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadBackgroundTerminalsCleanParams`. */
export const ThreadBackgroundTerminalsCleanParams: Lazy<T.ThreadBackgroundTerminalsCleanParams> = lazy(
  "ThreadBackgroundTerminalsCleanParams",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadBackgroundTerminalsCleanResponse`. */
export const ThreadBackgroundTerminalsCleanResponse: Lazy<T.ThreadBackgroundTerminalsCleanResponse> = lazy(
  "ThreadBackgroundTerminalsCleanResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadBackgroundTerminalsListParams`. */
export const ThreadBackgroundTerminalsListParams: Lazy<T.ThreadBackgroundTerminalsListParams> = lazy(
  "ThreadBackgroundTerminalsListParams",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32))
    })
)

/** Schema of `ThreadBackgroundTerminalsListResponse`. */
export const ThreadBackgroundTerminalsListResponse: Lazy<T.ThreadBackgroundTerminalsListResponse> = lazy(
  "ThreadBackgroundTerminalsListResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(ThreadBackgroundTerminal),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadBackgroundTerminalsTerminateParams`. */
export const ThreadBackgroundTerminalsTerminateParams: Lazy<T.ThreadBackgroundTerminalsTerminateParams> = lazy(
  "ThreadBackgroundTerminalsTerminateParams",
  () =>
    Schema.Struct({
      processId: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadBackgroundTerminalsTerminateResponse`. */
export const ThreadBackgroundTerminalsTerminateResponse: Lazy<T.ThreadBackgroundTerminalsTerminateResponse> = lazy(
  "ThreadBackgroundTerminalsTerminateResponse",
  () =>
    Schema.Struct({
      terminated: Schema.Boolean
    })
)

/** Schema of `ThreadClosedNotification`. */
export const ThreadClosedNotification: Lazy<T.ThreadClosedNotification> = lazy("ThreadClosedNotification", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadCompactStartParams`. */
export const ThreadCompactStartParams: Lazy<T.ThreadCompactStartParams> = lazy("ThreadCompactStartParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadCompactStartResponse`. */
export const ThreadCompactStartResponse: Lazy<T.ThreadCompactStartResponse> = lazy("ThreadCompactStartResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadDecrementElicitationParams`. */
export const ThreadDecrementElicitationParams: Lazy<T.ThreadDecrementElicitationParams> = lazy(
  "ThreadDecrementElicitationParams",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadDecrementElicitationResponse`. */
export const ThreadDecrementElicitationResponse: Lazy<T.ThreadDecrementElicitationResponse> = lazy(
  "ThreadDecrementElicitationResponse",
  () =>
    Schema.Struct({
      count: Schema.Number,
      paused: Schema.Boolean
    })
)

/** Schema of `ThreadDeleteParams`. */
export const ThreadDeleteParams: Lazy<T.ThreadDeleteParams> = lazy("ThreadDeleteParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadDeleteResponse`. */
export const ThreadDeleteResponse: Lazy<T.ThreadDeleteResponse> = lazy("ThreadDeleteResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadDeletedNotification`. */
export const ThreadDeletedNotification: Lazy<T.ThreadDeletedNotification> = lazy("ThreadDeletedNotification", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadEnvironment`. */
export const ThreadEnvironment: Lazy<T.ThreadEnvironment> = lazy("ThreadEnvironment", () =>
  Schema.Struct({
    cwd: LegacyAppPathString,
    environmentId: Schema.String,
    runtimeWorkspaceRoots: Schema.Array(LegacyAppPathString)
  })
)

/** Schema of `ThreadExtra`. */
export const ThreadExtra: Lazy<T.ThreadExtra> = lazy("ThreadExtra", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadForkParams`. */
export const ThreadForkParams: Lazy<T.ThreadForkParams> = lazy("ThreadForkParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    approvalPolicy: Schema.optional(Schema.NullOr(AskForApproval)),
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    attachToSource: Schema.optional(Schema.Boolean),
    baseInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    beforeTurnId: Schema.optional(Schema.NullOr(Schema.String)),
    config: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    deferGoalContinuation: Schema.optional(Schema.Boolean),
    developerInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    ephemeral: Schema.optional(Schema.Boolean),
    excludeTurns: Schema.optional(Schema.Boolean),
    experimentalDisablePredictionMcp: Schema.optional(Schema.Boolean),
    experimentalPredictionMode: Schema.optional(Schema.Boolean),
    lastTurnId: Schema.optional(Schema.NullOr(Schema.String)),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    modelProvider: Schema.optional(Schema.NullOr(Schema.String)),
    path: Schema.optional(Schema.NullOr(Schema.String)),
    permissions: Schema.optional(Schema.NullOr(Schema.String)),
    runtimeWorkspaceRoots: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    sandbox: Schema.optional(Schema.NullOr(SandboxMode)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String)),
    threadSource: Schema.optional(Schema.NullOr(ThreadSource))
  })
)

/** Schema of `ThreadForkResponse`. */
export const ThreadForkResponse: Lazy<T.ThreadForkResponse> = lazy("ThreadForkResponse", () =>
  Schema.Struct({
    approvalPolicy: OpenAskForApproval,
    approvalsReviewer: OpenApprovalsReviewer,
    cwd: AbsolutePathBuf,
    model: Schema.String,
    modelProvider: Schema.String,
    sandbox: OpenSandboxPolicy,
    thread: Thread,
    activePermissionProfile: optionalKey(Schema.NullOr(ActivePermissionProfile)),
    disabledPluginIds: optionalKey(Schema.Array(Schema.String)),
    instructionSources: optionalKey(Schema.Array(LegacyAppPathString)),
    multiAgentMode: optionalKey(OpenMultiAgentMode),
    reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort)),
    runtimeWorkspaceRoots: optionalKey(Schema.Array(AbsolutePathBuf)),
    serviceTier: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadGoal`. */
export const ThreadGoal: Lazy<T.ThreadGoal> = lazy("ThreadGoal", () =>
  Schema.Struct({
    createdAt: Schema.Number,
    objective: Schema.String,
    status: OpenThreadGoalStatus,
    threadId: Schema.String,
    timeUsedSeconds: Schema.Number,
    tokensUsed: Schema.Number,
    updatedAt: Schema.Number,
    tokenBudget: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadGoalClearParams`. */
export const ThreadGoalClearParams: Lazy<T.ThreadGoalClearParams> = lazy("ThreadGoalClearParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    origin: Schema.optional(Schema.NullOr(ThreadGoalMutationOrigin))
  })
)

/** Schema of `ThreadGoalClearResponse`. */
export const ThreadGoalClearResponse: Lazy<T.ThreadGoalClearResponse> = lazy("ThreadGoalClearResponse", () =>
  Schema.Struct({
    cleared: Schema.Boolean
  })
)

/** Schema of `ThreadGoalClearedNotification`. */
export const ThreadGoalClearedNotification: Lazy<T.ThreadGoalClearedNotification> = lazy(
  "ThreadGoalClearedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadGoalGetParams`. */
export const ThreadGoalGetParams: Lazy<T.ThreadGoalGetParams> = lazy("ThreadGoalGetParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadGoalGetResponse`. */
export const ThreadGoalGetResponse: Lazy<T.ThreadGoalGetResponse> = lazy("ThreadGoalGetResponse", () =>
  Schema.Struct({
    goal: optionalKey(Schema.NullOr(ThreadGoal))
  })
)

/** Schema of `ThreadGoalMutationOrigin`. */
export const ThreadGoalMutationOrigin: Lazy<T.ThreadGoalMutationOrigin> = lazy("ThreadGoalMutationOrigin", () =>
  Schema.Literal("user", "automatic")
)

/** Schema of `ThreadGoalSetParams`. */
export const ThreadGoalSetParams: Lazy<T.ThreadGoalSetParams> = lazy("ThreadGoalSetParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    objective: Schema.optional(Schema.NullOr(Schema.String)),
    origin: Schema.optional(Schema.NullOr(ThreadGoalMutationOrigin)),
    status: Schema.optional(Schema.NullOr(ThreadGoalStatus)),
    tokenBudget: Schema.optional(Schema.NullOr(Integer.int64))
  })
)

/** Schema of `ThreadGoalSetResponse`. */
export const ThreadGoalSetResponse: Lazy<T.ThreadGoalSetResponse> = lazy("ThreadGoalSetResponse", () =>
  Schema.Struct({
    goal: ThreadGoal
  })
)

/** Schema of `ThreadGoalStatus`. */
export const ThreadGoalStatus: Lazy<T.ThreadGoalStatus> = lazy("ThreadGoalStatus", () =>
  Schema.Literal("active", "paused", "blocked", "usageLimited", "budgetLimited", "complete")
)

/** Schema of `OpenThreadGoalStatus`. */
export const OpenThreadGoalStatus: Lazy<T.OpenThreadGoalStatus> = lazy("OpenThreadGoalStatus", () =>
  openEnum<"active" | "paused" | "blocked" | "usageLimited" | "budgetLimited" | "complete">()
)

/** Schema of `ThreadGoalUpdatedNotification`. */
export const ThreadGoalUpdatedNotification: Lazy<T.ThreadGoalUpdatedNotification> = lazy(
  "ThreadGoalUpdatedNotification",
  () =>
    Schema.Struct({
      goal: ThreadGoal,
      threadId: Schema.String,
      turnId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadGuardianAssessment`. */
export const ThreadGuardianAssessment: Lazy<T.ThreadGuardianAssessment> = lazy("ThreadGuardianAssessment", () =>
  Schema.Struct({
    outcome: GuardianAssessmentOutcome,
    rationale: Schema.String,
    riskLevel: GuardianRiskLevel,
    userAuthorization: GuardianUserAuthorization
  })
)

/** Schema of `ThreadGuardianReviewParams`. */
export const ThreadGuardianReviewParams: Lazy<T.ThreadGuardianReviewParams> = lazy("ThreadGuardianReviewParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadGuardianReviewResponse`. */
export const ThreadGuardianReviewResponse: Lazy<T.ThreadGuardianReviewResponse> = lazy(
  "ThreadGuardianReviewResponse",
  () =>
    Schema.Struct({
      callId: Schema.String,
      assessment: optionalKey(Schema.NullOr(ThreadGuardianAssessment))
    })
)

/** Schema of `ThreadHistoryMode`. */
export const ThreadHistoryMode: Lazy<T.ThreadHistoryMode> = lazy("ThreadHistoryMode", () =>
  Schema.Literal("legacy", "paginated")
)

/** Schema of `OpenThreadHistoryMode`. */
export const OpenThreadHistoryMode: Lazy<T.OpenThreadHistoryMode> = lazy("OpenThreadHistoryMode", () =>
  openEnum<"legacy" | "paginated">()
)

/** Schema of `ThreadId`. */
export const ThreadId: Lazy<T.ThreadId> = lazy("ThreadId", () => Schema.String)

/** Schema of `ThreadIncrementElicitationParams`. */
export const ThreadIncrementElicitationParams: Lazy<T.ThreadIncrementElicitationParams> = lazy(
  "ThreadIncrementElicitationParams",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadIncrementElicitationResponse`. */
export const ThreadIncrementElicitationResponse: Lazy<T.ThreadIncrementElicitationResponse> = lazy(
  "ThreadIncrementElicitationResponse",
  () =>
    Schema.Struct({
      count: Schema.Number,
      paused: Schema.Boolean
    })
)

/** Schema of `ThreadInjectItemsParams`. */
export const ThreadInjectItemsParams: Lazy<T.ThreadInjectItemsParams> = lazy("ThreadInjectItemsParams", () =>
  Schema.Struct({
    items: Schema.Array(Schema.Unknown),
    threadId: Schema.String
  })
)

/** Schema of `ThreadInjectItemsResponse`. */
export const ThreadInjectItemsResponse: Lazy<T.ThreadInjectItemsResponse> = lazy("ThreadInjectItemsResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadItem`. */
export const ThreadItem: Lazy<T.ThreadItem> = lazy("ThreadItem", () =>
  openTagged(
    "type",
    ThreadItemUserMessage,
    ThreadItemHookPrompt,
    ThreadItemAgentMessage,
    ThreadItemFunctionCallOutput,
    ThreadItemPlan,
    ThreadItemReasoning,
    ThreadItemCommandExecution,
    ThreadItemFileChange,
    ThreadItemMcpToolCall,
    ThreadItemDynamicToolCall,
    ThreadItemCollabAgentToolCall,
    ThreadItemSubAgentActivity,
    ThreadItemWebSearch,
    ThreadItemImageView,
    ThreadItemSleep,
    ThreadItemImageGenerationFileId,
    ThreadItemImageGenerationResult,
    ThreadItemEnteredReviewMode,
    ThreadItemExitedReviewMode,
    ThreadItemContextCompaction
  )
)

/** Schema of `ThreadItemAgentMessage`. */
export const ThreadItemAgentMessage: Lazy<T.ThreadItemAgentMessage> = lazy("ThreadItemAgentMessage", () =>
  Schema.Struct({
    type: Schema.Literal("agentMessage"),
    id: Schema.String,
    text: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    delivery: optionalKey(Schema.NullOr(AgentMessageDelivery)),
    memoryCitation: optionalKey(Schema.NullOr(MemoryCitation)),
    moderation: optionalKey(Schema.NullOr(AgentMessageModeration)),
    phase: optionalKey(Schema.NullOr(OpenMessagePhase)),
    questions: optionalKey(Schema.NullOr(Schema.Array(AsyncUserInputQuestion)))
  })
)

/** Schema of `ThreadItemCollabAgentToolCall`. */
export const ThreadItemCollabAgentToolCall: Lazy<T.ThreadItemCollabAgentToolCall> = lazy(
  "ThreadItemCollabAgentToolCall",
  () =>
    Schema.Struct({
      type: Schema.Literal("collabAgentToolCall"),
      agentsStates: Schema.Record({ key: Schema.String, value: CollabAgentState }),
      id: Schema.String,
      receiverThreadIds: Schema.Array(Schema.String),
      senderThreadId: Schema.String,
      status: CollabAgentToolCallStatus,
      tool: CollabAgentTool,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      model: optionalKey(Schema.NullOr(Schema.String)),
      prompt: optionalKey(Schema.NullOr(Schema.String)),
      reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort))
    })
)

/** Schema of `ThreadItemCommandExecution`. */
export const ThreadItemCommandExecution: Lazy<T.ThreadItemCommandExecution> = lazy("ThreadItemCommandExecution", () =>
  Schema.Struct({
    type: Schema.Literal("commandExecution"),
    command: Schema.String,
    commandActions: Schema.Array(CommandAction),
    cwd: LegacyAppPathString,
    id: Schema.String,
    status: CommandExecutionStatus,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    aggregatedOutput: optionalKey(Schema.NullOr(Schema.String)),
    durationMs: optionalKey(Schema.NullOr(Schema.Number)),
    exitCode: optionalKey(Schema.NullOr(Schema.Number)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    processId: optionalKey(Schema.NullOr(Schema.String)),
    scriptPath: optionalKey(Schema.NullOr(Schema.String)),
    source: optionalKey(CommandExecutionSource)
  })
)

/** Schema of `ThreadItemContextCompaction`. */
export const ThreadItemContextCompaction: Lazy<T.ThreadItemContextCompaction> = lazy(
  "ThreadItemContextCompaction",
  () =>
    Schema.Struct({
      type: Schema.Literal("contextCompaction"),
      id: Schema.String,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ThreadItemDynamicToolCall`. */
export const ThreadItemDynamicToolCall: Lazy<T.ThreadItemDynamicToolCall> = lazy("ThreadItemDynamicToolCall", () =>
  Schema.Struct({
    type: Schema.Literal("dynamicToolCall"),
    arguments: Schema.Unknown,
    id: Schema.String,
    status: DynamicToolCallStatus,
    tool: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    contentItems: optionalKey(Schema.NullOr(Schema.Array(OpenDynamicToolCallOutputContentItem))),
    durationMs: optionalKey(Schema.NullOr(Schema.Number)),
    namespace: optionalKey(Schema.NullOr(Schema.String)),
    success: optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schema of `ThreadItemEnteredReviewMode`. */
export const ThreadItemEnteredReviewMode: Lazy<T.ThreadItemEnteredReviewMode> = lazy(
  "ThreadItemEnteredReviewMode",
  () =>
    Schema.Struct({
      type: Schema.Literal("enteredReviewMode"),
      id: Schema.String,
      review: Schema.String,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ThreadItemEntry`. */
export const ThreadItemEntry: Lazy<T.ThreadItemEntry> = lazy("ThreadItemEntry", () =>
  Schema.Struct({
    item: ThreadItem,
    turnId: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    outputDeferred: optionalKey(Schema.Boolean),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemExitedReviewMode`. */
export const ThreadItemExitedReviewMode: Lazy<T.ThreadItemExitedReviewMode> = lazy("ThreadItemExitedReviewMode", () =>
  Schema.Struct({
    type: Schema.Literal("exitedReviewMode"),
    id: Schema.String,
    review: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemFileChange`. */
export const ThreadItemFileChange: Lazy<T.ThreadItemFileChange> = lazy("ThreadItemFileChange", () =>
  Schema.Struct({
    type: Schema.Literal("fileChange"),
    changes: Schema.Array(FileUpdateChange),
    id: Schema.String,
    status: PatchApplyStatus,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemFunctionCallOutput`. */
export const ThreadItemFunctionCallOutput: Lazy<T.ThreadItemFunctionCallOutput> = lazy(
  "ThreadItemFunctionCallOutput",
  () =>
    Schema.Struct({
      type: Schema.Literal("functionCallOutput"),
      id: Schema.String,
      name: Schema.String,
      output: OpenFunctionCallOutputBody,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      namespace: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadItemHookPrompt`. */
export const ThreadItemHookPrompt: Lazy<T.ThreadItemHookPrompt> = lazy("ThreadItemHookPrompt", () =>
  Schema.Struct({
    type: Schema.Literal("hookPrompt"),
    fragments: Schema.Array(HookPromptFragment),
    id: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemImageGeneration`. */
export const ThreadItemImageGeneration: Lazy<T.ThreadItemImageGeneration> = lazy("ThreadItemImageGeneration", () =>
  Schema.Union(ThreadItemImageGenerationFileId, ThreadItemImageGenerationResult)
)

/** Schema of `ThreadItemImageGenerationFileId`. */
export const ThreadItemImageGenerationFileId: Lazy<T.ThreadItemImageGenerationFileId> = lazy(
  "ThreadItemImageGenerationFileId",
  () =>
    Schema.Struct({
      type: Schema.Literal("imageGeneration"),
      id: Schema.String,
      status: Schema.String,
      fileId: Schema.String,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      failure: optionalKey(Schema.NullOr(ImageGenerationFailure)),
      generationId: optionalKey(Schema.NullOr(Schema.String)),
      inputImages: optionalKey(Schema.Array(ImageGenerationInputImage)),
      revisedPrompt: optionalKey(Schema.NullOr(Schema.String)),
      savedPath: optionalKey(Schema.NullOr(AbsolutePathBuf)),
      transparentBackground: optionalKey(Schema.NullOr(Schema.Boolean)),
      result: optionalKey(Schema.String)
    })
)

/** Schema of `ThreadItemImageGenerationResult`. */
export const ThreadItemImageGenerationResult: Lazy<T.ThreadItemImageGenerationResult> = lazy(
  "ThreadItemImageGenerationResult",
  () =>
    Schema.Struct({
      type: Schema.Literal("imageGeneration"),
      id: Schema.String,
      status: Schema.String,
      result: Schema.String,
      completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
      failure: optionalKey(Schema.NullOr(ImageGenerationFailure)),
      generationId: optionalKey(Schema.NullOr(Schema.String)),
      inputImages: optionalKey(Schema.Array(ImageGenerationInputImage)),
      revisedPrompt: optionalKey(Schema.NullOr(Schema.String)),
      savedPath: optionalKey(Schema.NullOr(AbsolutePathBuf)),
      transparentBackground: optionalKey(Schema.NullOr(Schema.Boolean)),
      fileId: optionalKey(Schema.String)
    })
)

/** Schema of `ThreadItemImageView`. */
export const ThreadItemImageView: Lazy<T.ThreadItemImageView> = lazy("ThreadItemImageView", () =>
  Schema.Struct({
    type: Schema.Literal("imageView"),
    id: Schema.String,
    path: LegacyAppPathString,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemMcpToolCall`. */
export const ThreadItemMcpToolCall: Lazy<T.ThreadItemMcpToolCall> = lazy("ThreadItemMcpToolCall", () =>
  Schema.Struct({
    type: Schema.Literal("mcpToolCall"),
    arguments: Schema.Unknown,
    id: Schema.String,
    server: Schema.String,
    status: McpToolCallStatus,
    tool: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    appContext: optionalKey(Schema.NullOr(McpToolCallAppContext)),
    durationMs: optionalKey(Schema.NullOr(Schema.Number)),
    error: optionalKey(Schema.NullOr(McpToolCallError)),
    mcpAppResourceUri: optionalKey(Schema.NullOr(Schema.String)),
    mcpAppUi: optionalKey(Schema.NullOr(McpAppUi)),
    pluginId: optionalKey(Schema.NullOr(Schema.String)),
    readOnlyHint: optionalKey(Schema.NullOr(Schema.Boolean)),
    result: optionalKey(Schema.NullOr(McpToolCallResult))
  })
)

/** Schema of `ThreadItemOutputDeferral`. */
export const ThreadItemOutputDeferral: Lazy<T.ThreadItemOutputDeferral> = lazy("ThreadItemOutputDeferral", () =>
  Schema.Struct({
    commandExecution: Schema.optional(Schema.Boolean),
    mcpToolCall: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ThreadItemPlan`. */
export const ThreadItemPlan: Lazy<T.ThreadItemPlan> = lazy("ThreadItemPlan", () =>
  Schema.Struct({
    type: Schema.Literal("plan"),
    id: Schema.String,
    text: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemReasoning`. */
export const ThreadItemReasoning: Lazy<T.ThreadItemReasoning> = lazy("ThreadItemReasoning", () =>
  Schema.Struct({
    type: Schema.Literal("reasoning"),
    id: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    content: optionalKey(Schema.Array(Schema.String)),
    summary: optionalKey(Schema.Array(Schema.String))
  })
)

/** Schema of `ThreadItemSleep`. */
export const ThreadItemSleep: Lazy<T.ThreadItemSleep> = lazy("ThreadItemSleep", () =>
  Schema.Struct({
    type: Schema.Literal("sleep"),
    durationMs: Schema.Number,
    id: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadItemSubAgentActivity`. */
export const ThreadItemSubAgentActivity: Lazy<T.ThreadItemSubAgentActivity> = lazy("ThreadItemSubAgentActivity", () =>
  Schema.Struct({
    type: Schema.Literal("subAgentActivity"),
    agentPath: Schema.String,
    agentThreadId: Schema.String,
    id: Schema.String,
    kind: SubAgentActivityKind,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    model: optionalKey(Schema.NullOr(Schema.String)),
    reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort))
  })
)

/** Schema of `ThreadItemUserMessage`. */
export const ThreadItemUserMessage: Lazy<T.ThreadItemUserMessage> = lazy("ThreadItemUserMessage", () =>
  Schema.Struct({
    type: Schema.Literal("userMessage"),
    content: Schema.Array(OpenUserInput),
    id: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    clientId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadItemWebSearch`. */
export const ThreadItemWebSearch: Lazy<T.ThreadItemWebSearch> = lazy("ThreadItemWebSearch", () =>
  Schema.Struct({
    type: Schema.Literal("webSearch"),
    id: Schema.String,
    query: Schema.String,
    completedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    startedAtMs: optionalKey(Schema.NullOr(Schema.Number)),
    action: optionalKey(Schema.NullOr(WebSearchAction)),
    results: optionalKey(Schema.NullOr(Schema.Array(Schema.Unknown)))
  })
)

/** Schema of `ThreadItemsListAnchor`. */
export const ThreadItemsListAnchor: Lazy<T.ThreadItemsListAnchor> = lazy(
  "ThreadItemsListAnchor",
  () => ThreadItemsListAnchorItem
)

/** Schema of `ThreadItemsListAnchorItem`. */
export const ThreadItemsListAnchorItem: Lazy<T.ThreadItemsListAnchorItem> = lazy("ThreadItemsListAnchorItem", () =>
  Schema.Struct({
    type: Schema.Literal("item"),
    itemId: Schema.String
  })
)

/** Schema of `ThreadItemsListCursor`. */
export const ThreadItemsListCursor: Lazy<T.ThreadItemsListCursor> = lazy("ThreadItemsListCursor", () =>
  Schema.Union(Schema.String, ThreadItemsListAnchor)
)

/** Schema of `ThreadItemsListParams`. */
export const ThreadItemsListParams: Lazy<T.ThreadItemsListParams> = lazy("ThreadItemsListParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    cursor: Schema.optional(Schema.NullOr(ThreadItemsListCursor)),
    deferOutput: Schema.optional(Schema.NullOr(ThreadItemOutputDeferral)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    sortDirection: Schema.optional(Schema.NullOr(SortDirection)),
    turnId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadItemsListResponse`. */
export const ThreadItemsListResponse: Lazy<T.ThreadItemsListResponse> = lazy("ThreadItemsListResponse", () =>
  Schema.Struct({
    data: Schema.Array(ThreadItemEntry),
    backwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadItemsReadParams`. */
export const ThreadItemsReadParams: Lazy<T.ThreadItemsReadParams> = lazy("ThreadItemsReadParams", () =>
  Schema.Struct({
    itemIds: Schema.Array(Schema.String),
    threadId: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `ThreadItemsReadResponse`. */
export const ThreadItemsReadResponse: Lazy<T.ThreadItemsReadResponse> = lazy("ThreadItemsReadResponse", () =>
  Schema.Struct({
    data: Schema.Array(ThreadItemEntry)
  })
)

/** Schema of `ThreadListCwdFilter`. */
export const ThreadListCwdFilter: Lazy<T.ThreadListCwdFilter> = lazy("ThreadListCwdFilter", () =>
  Schema.Union(Schema.String, Schema.Array(Schema.String))
)

/** Schema of `ThreadListParams`. */
export const ThreadListParams: Lazy<T.ThreadListParams> = lazy("ThreadListParams", () =>
  Schema.Struct({
    ancestorThreadId: Schema.optional(Schema.NullOr(Schema.String)),
    archived: Schema.optional(Schema.NullOr(Schema.Boolean)),
    attachedToThreadId: Schema.optional(Schema.NullOr(Schema.String)),
    currentAccountOnly: Schema.optional(Schema.Boolean),
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    cwd: Schema.optional(Schema.NullOr(ThreadListCwdFilter)),
    excludedThreadIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    includeAttachedThreads: Schema.optional(Schema.Boolean),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    modelProviders: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    originators: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    parentThreadId: Schema.optional(Schema.NullOr(Schema.String)),
    projectId: Schema.optional(Schema.NullOr(Schema.String)),
    searchTerm: Schema.optional(Schema.NullOr(Schema.String)),
    sectionId: Schema.optional(Schema.NullOr(Schema.String)),
    sortDirection: Schema.optional(Schema.NullOr(SortDirection)),
    sortKey: Schema.optional(Schema.NullOr(ThreadSortKey)),
    sourceKinds: Schema.optional(Schema.NullOr(Schema.Array(ThreadSourceKind))),
    useStateDbOnly: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ThreadListResponse`. */
export const ThreadListResponse: Lazy<T.ThreadListResponse> = lazy("ThreadListResponse", () =>
  Schema.Struct({
    data: Schema.Array(Thread),
    backwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String)),
    readStates: optionalKey(Schema.NullOr(Schema.Record({ key: Schema.String, value: ThreadReadState })))
  })
)

/** Schema of `ThreadLoadedListParams`. */
export const ThreadLoadedListParams: Lazy<T.ThreadLoadedListParams> = lazy("ThreadLoadedListParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadLoadedListResponse`. */
export const ThreadLoadedListResponse: Lazy<T.ThreadLoadedListResponse> = lazy("ThreadLoadedListResponse", () =>
  Schema.Struct({
    data: Schema.Array(Schema.String),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadMemoryMode`. */
export const ThreadMemoryMode: Lazy<T.ThreadMemoryMode> = lazy("ThreadMemoryMode", () =>
  Schema.Literal("enabled", "disabled")
)

/** Schema of `ThreadMemoryModeSetParams`. */
export const ThreadMemoryModeSetParams: Lazy<T.ThreadMemoryModeSetParams> = lazy("ThreadMemoryModeSetParams", () =>
  Schema.Struct({
    mode: ThreadMemoryMode,
    threadId: Schema.String
  })
)

/** Schema of `ThreadMemoryModeSetResponse`. */
export const ThreadMemoryModeSetResponse: Lazy<T.ThreadMemoryModeSetResponse> = lazy(
  "ThreadMemoryModeSetResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadMemoryReadParams`. */
export const ThreadMemoryReadParams: Lazy<T.ThreadMemoryReadParams> = lazy("ThreadMemoryReadParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadMemoryReadResponse`. */
export const ThreadMemoryReadResponse: Lazy<T.ThreadMemoryReadResponse> = lazy("ThreadMemoryReadResponse", () =>
  Schema.Struct({
    summary: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadMetadataGitInfoUpdateParams`. */
export const ThreadMetadataGitInfoUpdateParams: Lazy<T.ThreadMetadataGitInfoUpdateParams> = lazy(
  "ThreadMetadataGitInfoUpdateParams",
  () =>
    Schema.Struct({
      branch: Schema.optional(Schema.NullOr(Schema.String)),
      originUrl: Schema.optional(Schema.NullOr(Schema.String)),
      sha: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadMetadataUpdateParams`. */
export const ThreadMetadataUpdateParams: Lazy<T.ThreadMetadataUpdateParams> = lazy("ThreadMetadataUpdateParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    daybreakEnabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
    gitInfo: Schema.optional(Schema.NullOr(ThreadMetadataGitInfoUpdateParams)),
    projectId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadMetadataUpdateResponse`. */
export const ThreadMetadataUpdateResponse: Lazy<T.ThreadMetadataUpdateResponse> = lazy(
  "ThreadMetadataUpdateResponse",
  () =>
    Schema.Struct({
      thread: Thread
    })
)

/** Schema of `ThreadNameUpdatedNotification`. */
export const ThreadNameUpdatedNotification: Lazy<T.ThreadNameUpdatedNotification> = lazy(
  "ThreadNameUpdatedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      threadName: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadPredictionRequestParams`. */
export const ThreadPredictionRequestParams: Lazy<T.ThreadPredictionRequestParams> = lazy(
  "ThreadPredictionRequestParams",
  () =>
    Schema.Struct({
      sourceTurnId: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadPredictionRequestResponse`. */
export const ThreadPredictionRequestResponse: Lazy<T.ThreadPredictionRequestResponse> = lazy(
  "ThreadPredictionRequestResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadPredictionResult`. */
export const ThreadPredictionResult: Lazy<T.ThreadPredictionResult> = lazy("ThreadPredictionResult", () =>
  openTagged("type", ThreadPredictionResultCompleted, ThreadPredictionResultFailed)
)

/** Schema of `ThreadPredictionResultCompleted`. */
export const ThreadPredictionResultCompleted: Lazy<T.ThreadPredictionResultCompleted> = lazy(
  "ThreadPredictionResultCompleted",
  () =>
    Schema.Struct({
      type: Schema.Literal("completed"),
      text: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadPredictionResultFailed`. */
export const ThreadPredictionResultFailed: Lazy<T.ThreadPredictionResultFailed> = lazy(
  "ThreadPredictionResultFailed",
  () =>
    Schema.Struct({
      type: Schema.Literal("failed")
    })
)

/** Schema of `ThreadPredictionUpdatedNotification`. */
export const ThreadPredictionUpdatedNotification: Lazy<T.ThreadPredictionUpdatedNotification> = lazy(
  "ThreadPredictionUpdatedNotification",
  () =>
    Schema.Struct({
      result: ThreadPredictionResult,
      sourceTurnId: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadPrepareApprovedPlanParams`. */
export const ThreadPrepareApprovedPlanParams: Lazy<T.ThreadPrepareApprovedPlanParams> = lazy(
  "ThreadPrepareApprovedPlanParams",
  () =>
    Schema.Struct({
      markdown: Schema.String,
      threadId: Schema.String,
      attachmentPath: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadPrepareApprovedPlanResponse`. */
export const ThreadPrepareApprovedPlanResponse: Lazy<T.ThreadPrepareApprovedPlanResponse> = lazy(
  "ThreadPrepareApprovedPlanResponse",
  () =>
    Schema.Struct({
      prompt: Schema.String
    })
)

/** Schema of `ThreadProjectUpdatedNotification`. */
export const ThreadProjectUpdatedNotification: Lazy<T.ThreadProjectUpdatedNotification> = lazy(
  "ThreadProjectUpdatedNotification",
  () =>
    Schema.Struct({
      projectId: orNull(Schema.String),
      threadId: Schema.String
    })
)

/** Schema of `ThreadQueueAddParams`. */
export const ThreadQueueAddParams: Lazy<T.ThreadQueueAddParams> = lazy("ThreadQueueAddParams", () =>
  Schema.Struct({
    clientUserMessageId: Schema.String,
    input: Schema.Array(UserInput),
    threadId: Schema.String,
    responsesapiClientMetadata: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    )
  })
)

/** Schema of `ThreadQueueAddResponse`. */
export const ThreadQueueAddResponse: Lazy<T.ThreadQueueAddResponse> = lazy("ThreadQueueAddResponse", () =>
  Schema.Struct({
    queuedSubmission: QueuedSubmission
  })
)

/** Schema of `ThreadQueueChangedNotification`. */
export const ThreadQueueChangedNotification: Lazy<T.ThreadQueueChangedNotification> = lazy(
  "ThreadQueueChangedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadQueueDeleteParams`. */
export const ThreadQueueDeleteParams: Lazy<T.ThreadQueueDeleteParams> = lazy("ThreadQueueDeleteParams", () =>
  Schema.Struct({
    queuedSubmissionId: Schema.String,
    threadId: Schema.String
  })
)

/** Schema of `ThreadQueueDeleteResponse`. */
export const ThreadQueueDeleteResponse: Lazy<T.ThreadQueueDeleteResponse> = lazy("ThreadQueueDeleteResponse", () =>
  Schema.Struct({
    deleted: Schema.Boolean
  })
)

/** Schema of `ThreadQueueListParams`. */
export const ThreadQueueListParams: Lazy<T.ThreadQueueListParams> = lazy("ThreadQueueListParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadQueueListResponse`. */
export const ThreadQueueListResponse: Lazy<T.ThreadQueueListResponse> = lazy("ThreadQueueListResponse", () =>
  Schema.Struct({
    data: Schema.Array(QueuedSubmission),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadQueueReorderParams`. */
export const ThreadQueueReorderParams: Lazy<T.ThreadQueueReorderParams> = lazy("ThreadQueueReorderParams", () =>
  Schema.Struct({
    queuedSubmissionIds: Schema.Array(Schema.String),
    threadId: Schema.String
  })
)

/** Schema of `ThreadQueueReorderResponse`. */
export const ThreadQueueReorderResponse: Lazy<T.ThreadQueueReorderResponse> = lazy("ThreadQueueReorderResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadQueueStartParams`. */
export const ThreadQueueStartParams: Lazy<T.ThreadQueueStartParams> = lazy("ThreadQueueStartParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    queuedSubmissionId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadQueueStartResponse`. */
export const ThreadQueueStartResponse: Lazy<T.ThreadQueueStartResponse> = lazy("ThreadQueueStartResponse", () =>
  Schema.Struct({
    turn: Turn
  })
)

/** Schema of `ThreadQueueUpdateParams`. */
export const ThreadQueueUpdateParams: Lazy<T.ThreadQueueUpdateParams> = lazy("ThreadQueueUpdateParams", () =>
  Schema.Struct({
    input: Schema.Array(UserInput),
    queuedSubmissionId: Schema.String,
    threadId: Schema.String,
    responsesapiClientMetadata: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    )
  })
)

/** Schema of `ThreadQueueUpdateResponse`. */
export const ThreadQueueUpdateResponse: Lazy<T.ThreadQueueUpdateResponse> = lazy("ThreadQueueUpdateResponse", () =>
  Schema.Struct({
    queuedSubmission: QueuedSubmission
  })
)

/** Schema of `ThreadReadParams`. */
export const ThreadReadParams: Lazy<T.ThreadReadParams> = lazy("ThreadReadParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    includeTurns: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `ThreadReadResponse`. */
export const ThreadReadResponse: Lazy<T.ThreadReadResponse> = lazy("ThreadReadResponse", () =>
  Schema.Struct({
    thread: Thread,
    readState: optionalKey(Schema.NullOr(ThreadReadState))
  })
)

/** Schema of `ThreadReadState`. */
export const ThreadReadState: Lazy<T.ThreadReadState> = lazy("ThreadReadState", () =>
  Schema.Struct({
    revision: Schema.String,
    firstUnread: optionalKey(Schema.NullOr(ThreadUnreadPosition))
  })
)

/** Schema of `ThreadReadStateChangedNotification`. */
export const ThreadReadStateChangedNotification: Lazy<T.ThreadReadStateChangedNotification> = lazy(
  "ThreadReadStateChangedNotification",
  () =>
    Schema.Struct({
      readState: ThreadReadState,
      threadId: Schema.String
    })
)

/** Schema of `ThreadReadStateOperation`. */
export const ThreadReadStateOperation: Lazy<T.ThreadReadStateOperation> = lazy("ThreadReadStateOperation", () =>
  Schema.Union(ThreadReadStateOperationRead, ThreadReadStateOperationUnread)
)

/** Schema of `ThreadReadStateOperationRead`. */
export const ThreadReadStateOperationRead: Lazy<T.ThreadReadStateOperationRead> = lazy(
  "ThreadReadStateOperationRead",
  () =>
    Schema.Struct({
      type: Schema.Literal("read")
    })
)

/** Schema of `ThreadReadStateOperationUnread`. */
export const ThreadReadStateOperationUnread: Lazy<T.ThreadReadStateOperationUnread> = lazy(
  "ThreadReadStateOperationUnread",
  () =>
    Schema.Struct({
      type: Schema.Literal("unread")
    })
)

/** Schema of `ThreadReadStateUpdateParams`. */
export const ThreadReadStateUpdateParams: Lazy<T.ThreadReadStateUpdateParams> = lazy(
  "ThreadReadStateUpdateParams",
  () =>
    Schema.Struct({
      expectedRevision: Schema.String,
      operation: ThreadReadStateOperation,
      threadId: Schema.String
    })
)

/** Schema of `ThreadReadStateUpdateResponse`. */
export const ThreadReadStateUpdateResponse: Lazy<T.ThreadReadStateUpdateResponse> = lazy(
  "ThreadReadStateUpdateResponse",
  () =>
    Schema.Struct({
      readState: ThreadReadState
    })
)

/** Schema of `ThreadRealtimeAppendAudioParams`. */
export const ThreadRealtimeAppendAudioParams: Lazy<T.ThreadRealtimeAppendAudioParams> = lazy(
  "ThreadRealtimeAppendAudioParams",
  () =>
    Schema.Struct({
      audio: ThreadRealtimeAudioChunk,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeAppendAudioResponse`. */
export const ThreadRealtimeAppendAudioResponse: Lazy<T.ThreadRealtimeAppendAudioResponse> = lazy(
  "ThreadRealtimeAppendAudioResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadRealtimeAppendSpeechParams`. */
export const ThreadRealtimeAppendSpeechParams: Lazy<T.ThreadRealtimeAppendSpeechParams> = lazy(
  "ThreadRealtimeAppendSpeechParams",
  () =>
    Schema.Struct({
      text: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeAppendSpeechResponse`. */
export const ThreadRealtimeAppendSpeechResponse: Lazy<T.ThreadRealtimeAppendSpeechResponse> = lazy(
  "ThreadRealtimeAppendSpeechResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadRealtimeAppendTextParams`. */
export const ThreadRealtimeAppendTextParams: Lazy<T.ThreadRealtimeAppendTextParams> = lazy(
  "ThreadRealtimeAppendTextParams",
  () =>
    Schema.Struct({
      text: Schema.String,
      threadId: Schema.String,
      role: Schema.optional(ConversationTextRole)
    })
)

/** Schema of `ThreadRealtimeAppendTextResponse`. */
export const ThreadRealtimeAppendTextResponse: Lazy<T.ThreadRealtimeAppendTextResponse> = lazy(
  "ThreadRealtimeAppendTextResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadRealtimeAudioChunk`. */
export const ThreadRealtimeAudioChunk: Lazy<T.ThreadRealtimeAudioChunk> = lazy("ThreadRealtimeAudioChunk", () =>
  Schema.Struct({
    data: Schema.String,
    numChannels: Integer.uint16,
    sampleRate: Integer.uint32,
    itemId: Schema.optional(Schema.NullOr(Schema.String)),
    samplesPerChannel: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadRealtimeBemItemPresentation`. */
export const ThreadRealtimeBemItemPresentation: Lazy<T.ThreadRealtimeBemItemPresentation> = lazy(
  "ThreadRealtimeBemItemPresentation",
  () =>
    openTagged(
      "type",
      ThreadRealtimeBemItemPresentationWholeItem,
      ThreadRealtimeBemItemPresentationInlineMarkdown,
      ThreadRealtimeBemItemPresentationInlineVisualization
    )
)

/** Schema of `ThreadRealtimeBemItemPresentationInlineMarkdown`. */
export const ThreadRealtimeBemItemPresentationInlineMarkdown: Lazy<T.ThreadRealtimeBemItemPresentationInlineMarkdown> =
  lazy("ThreadRealtimeBemItemPresentationInlineMarkdown", () =>
    Schema.Struct({
      type: Schema.Literal("inlineMarkdown")
    })
  )

/** Schema of `ThreadRealtimeBemItemPresentationInlineVisualization`. */
export const ThreadRealtimeBemItemPresentationInlineVisualization: Lazy<T.ThreadRealtimeBemItemPresentationInlineVisualization> =
  lazy("ThreadRealtimeBemItemPresentationInlineVisualization", () =>
    Schema.Struct({
      type: Schema.Literal("inlineVisualization"),
      index: Schema.Number
    })
  )

/** Schema of `ThreadRealtimeBemItemPresentationWholeItem`. */
export const ThreadRealtimeBemItemPresentationWholeItem: Lazy<T.ThreadRealtimeBemItemPresentationWholeItem> = lazy(
  "ThreadRealtimeBemItemPresentationWholeItem",
  () =>
    Schema.Struct({
      type: Schema.Literal("wholeItem")
    })
)

/** Schema of `ThreadRealtimeClosedNotification`. */
export const ThreadRealtimeClosedNotification: Lazy<T.ThreadRealtimeClosedNotification> = lazy(
  "ThreadRealtimeClosedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      reason: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadRealtimeErrorNotification`. */
export const ThreadRealtimeErrorNotification: Lazy<T.ThreadRealtimeErrorNotification> = lazy(
  "ThreadRealtimeErrorNotification",
  () =>
    Schema.Struct({
      message: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeInitialItem`. */
export const ThreadRealtimeInitialItem: Lazy<T.ThreadRealtimeInitialItem> = lazy("ThreadRealtimeInitialItem", () =>
  Schema.Struct({
    role: ConversationTextRole,
    text: Schema.String
  })
)

/** Schema of `ThreadRealtimeItem`. */
export const ThreadRealtimeItem: Lazy<T.ThreadRealtimeItem> = lazy("ThreadRealtimeItem", () =>
  openTagged(
    "type",
    ThreadRealtimeItemRealtimeSessionStarted,
    ThreadRealtimeItemTranscriptSegment,
    ThreadRealtimeItemBemItemPromoted,
    ThreadRealtimeItemRealtimeSessionClosed
  )
)

/** Schema of `ThreadRealtimeItemAddedNotification`. */
export const ThreadRealtimeItemAddedNotification: Lazy<T.ThreadRealtimeItemAddedNotification> = lazy(
  "ThreadRealtimeItemAddedNotification",
  () =>
    Schema.Struct({
      item: Schema.Unknown,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeItemBemItemPromoted`. */
export const ThreadRealtimeItemBemItemPromoted: Lazy<T.ThreadRealtimeItemBemItemPromoted> = lazy(
  "ThreadRealtimeItemBemItemPromoted",
  () =>
    Schema.Struct({
      type: Schema.Literal("bemItemPromoted"),
      id: Schema.String,
      realtimeSessionId: Schema.String,
      itemId: Schema.String,
      presentation: ThreadRealtimeBemItemPresentation,
      turnId: Schema.String
    })
)

/** Schema of `ThreadRealtimeItemCompletedNotification`. */
export const ThreadRealtimeItemCompletedNotification: Lazy<T.ThreadRealtimeItemCompletedNotification> = lazy(
  "ThreadRealtimeItemCompletedNotification",
  () =>
    Schema.Struct({
      item: ThreadRealtimeItem,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeItemRealtimeSessionClosed`. */
export const ThreadRealtimeItemRealtimeSessionClosed: Lazy<T.ThreadRealtimeItemRealtimeSessionClosed> = lazy(
  "ThreadRealtimeItemRealtimeSessionClosed",
  () =>
    Schema.Struct({
      type: Schema.Literal("realtimeSessionClosed"),
      id: Schema.String,
      realtimeSessionId: Schema.String,
      outcome: ThreadRealtimeSessionOutcome
    })
)

/** Schema of `ThreadRealtimeItemRealtimeSessionStarted`. */
export const ThreadRealtimeItemRealtimeSessionStarted: Lazy<T.ThreadRealtimeItemRealtimeSessionStarted> = lazy(
  "ThreadRealtimeItemRealtimeSessionStarted",
  () =>
    Schema.Struct({
      type: Schema.Literal("realtimeSessionStarted"),
      id: Schema.String,
      realtimeSessionId: Schema.String
    })
)

/** Schema of `ThreadRealtimeItemStartedNotification`. */
export const ThreadRealtimeItemStartedNotification: Lazy<T.ThreadRealtimeItemStartedNotification> = lazy(
  "ThreadRealtimeItemStartedNotification",
  () =>
    Schema.Struct({
      item: ThreadRealtimeItem,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeItemTranscriptDeltaNotification`. */
export const ThreadRealtimeItemTranscriptDeltaNotification: Lazy<T.ThreadRealtimeItemTranscriptDeltaNotification> =
  lazy("ThreadRealtimeItemTranscriptDeltaNotification", () =>
    Schema.Struct({
      delta: Schema.String,
      itemId: Schema.String,
      threadId: Schema.String
    })
  )

/** Schema of `ThreadRealtimeItemTranscriptSegment`. */
export const ThreadRealtimeItemTranscriptSegment: Lazy<T.ThreadRealtimeItemTranscriptSegment> = lazy(
  "ThreadRealtimeItemTranscriptSegment",
  () =>
    Schema.Struct({
      type: Schema.Literal("transcriptSegment"),
      id: Schema.String,
      realtimeSessionId: Schema.String,
      role: ThreadRealtimeTranscriptRole,
      text: Schema.String
    })
)

/** Schema of `ThreadRealtimeListVoicesParams`. */
export const ThreadRealtimeListVoicesParams: Lazy<T.ThreadRealtimeListVoicesParams> = lazy(
  "ThreadRealtimeListVoicesParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `ThreadRealtimeListVoicesResponse`. */
export const ThreadRealtimeListVoicesResponse: Lazy<T.ThreadRealtimeListVoicesResponse> = lazy(
  "ThreadRealtimeListVoicesResponse",
  () =>
    Schema.Struct({
      voices: RealtimeVoicesList
    })
)

/** Schema of `ThreadRealtimeOutputAudioDeltaNotification`. */
export const ThreadRealtimeOutputAudioDeltaNotification: Lazy<T.ThreadRealtimeOutputAudioDeltaNotification> = lazy(
  "ThreadRealtimeOutputAudioDeltaNotification",
  () =>
    Schema.Struct({
      audio: ThreadRealtimeAudioChunk,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeSdpNotification`. */
export const ThreadRealtimeSdpNotification: Lazy<T.ThreadRealtimeSdpNotification> = lazy(
  "ThreadRealtimeSdpNotification",
  () =>
    Schema.Struct({
      sdp: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeSessionOutcome`. */
export const ThreadRealtimeSessionOutcome: Lazy<T.ThreadRealtimeSessionOutcome> = lazy(
  "ThreadRealtimeSessionOutcome",
  () => openEnum<"ended" | "failed">()
)

/** Schema of `ThreadRealtimeStartParams`. */
export const ThreadRealtimeStartParams: Lazy<T.ThreadRealtimeStartParams> = lazy("ThreadRealtimeStartParams", () =>
  Schema.Struct({
    outputModality: RealtimeOutputModality,
    threadId: Schema.String,
    backendReasoningStatus: Schema.optional(Schema.Boolean),
    clientManagedHandoffs: Schema.optional(Schema.NullOr(Schema.Boolean)),
    codexResponseHandoffChannelPrefixes: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Array(Schema.String) }))
    ),
    codexResponseHandoffMode: Schema.optional(Schema.NullOr(CodexResponseHandoffMode)),
    codexResponseItemPrefix: Schema.optional(Schema.NullOr(Schema.String)),
    codexResponsesAsItems: Schema.optional(Schema.NullOr(Schema.Boolean)),
    delegationAckFiller: Schema.optional(Schema.NullOr(Schema.Boolean)),
    flushTranscriptTailOnSessionEnd: Schema.optional(Schema.NullOr(Schema.Boolean)),
    includeStartupContext: Schema.optional(Schema.NullOr(Schema.Boolean)),
    initialItems: Schema.optional(Schema.NullOr(Schema.Array(ThreadRealtimeInitialItem))),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    prompt: Schema.optional(Schema.NullOr(Schema.String)),
    realtimeEndInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    realtimeSessionId: Schema.optional(Schema.NullOr(Schema.String)),
    realtimeStartInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    transport: Schema.optional(Schema.NullOr(ThreadRealtimeStartTransport)),
    version: Schema.optional(Schema.NullOr(RealtimeConversationVersion)),
    voice: Schema.optional(Schema.NullOr(RealtimeVoice)),
    voiceSessionId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadRealtimeStartResponse`. */
export const ThreadRealtimeStartResponse: Lazy<T.ThreadRealtimeStartResponse> = lazy(
  "ThreadRealtimeStartResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadRealtimeStartTransport`. */
export const ThreadRealtimeStartTransport: Lazy<T.ThreadRealtimeStartTransport> = lazy(
  "ThreadRealtimeStartTransport",
  () =>
    Schema.Union(
      ThreadRealtimeStartTransportWebsocket,
      ThreadRealtimeStartTransportWebrtc,
      ThreadRealtimeStartTransportExistingCall
    )
)

/** Schema of `ThreadRealtimeStartTransportExistingCall`. */
export const ThreadRealtimeStartTransportExistingCall: Lazy<T.ThreadRealtimeStartTransportExistingCall> = lazy(
  "ThreadRealtimeStartTransportExistingCall",
  () =>
    Schema.Struct({
      type: Schema.Literal("existingCall"),
      callId: Schema.String
    })
)

/** Schema of `ThreadRealtimeStartTransportWebrtc`. */
export const ThreadRealtimeStartTransportWebrtc: Lazy<T.ThreadRealtimeStartTransportWebrtc> = lazy(
  "ThreadRealtimeStartTransportWebrtc",
  () =>
    Schema.Struct({
      type: Schema.Literal("webrtc"),
      sdp: Schema.String
    })
)

/** Schema of `ThreadRealtimeStartTransportWebsocket`. */
export const ThreadRealtimeStartTransportWebsocket: Lazy<T.ThreadRealtimeStartTransportWebsocket> = lazy(
  "ThreadRealtimeStartTransportWebsocket",
  () =>
    Schema.Struct({
      type: Schema.Literal("websocket")
    })
)

/** Schema of `ThreadRealtimeStartedNotification`. */
export const ThreadRealtimeStartedNotification: Lazy<T.ThreadRealtimeStartedNotification> = lazy(
  "ThreadRealtimeStartedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      version: OpenRealtimeConversationVersion,
      realtimeSessionId: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadRealtimeStopParams`. */
export const ThreadRealtimeStopParams: Lazy<T.ThreadRealtimeStopParams> = lazy("ThreadRealtimeStopParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadRealtimeStopResponse`. */
export const ThreadRealtimeStopResponse: Lazy<T.ThreadRealtimeStopResponse> = lazy("ThreadRealtimeStopResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadRealtimeTranscriptDeltaNotification`. */
export const ThreadRealtimeTranscriptDeltaNotification: Lazy<T.ThreadRealtimeTranscriptDeltaNotification> = lazy(
  "ThreadRealtimeTranscriptDeltaNotification",
  () =>
    Schema.Struct({
      delta: Schema.String,
      role: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeTranscriptDoneNotification`. */
export const ThreadRealtimeTranscriptDoneNotification: Lazy<T.ThreadRealtimeTranscriptDoneNotification> = lazy(
  "ThreadRealtimeTranscriptDoneNotification",
  () =>
    Schema.Struct({
      role: Schema.String,
      text: Schema.String,
      threadId: Schema.String
    })
)

/** Schema of `ThreadRealtimeTranscriptRole`. */
export const ThreadRealtimeTranscriptRole: Lazy<T.ThreadRealtimeTranscriptRole> = lazy(
  "ThreadRealtimeTranscriptRole",
  () => openEnum<"user" | "assistant">()
)

/** Schema of `ThreadResumeInitialTurnsPageParams`. */
export const ThreadResumeInitialTurnsPageParams: Lazy<T.ThreadResumeInitialTurnsPageParams> = lazy(
  "ThreadResumeInitialTurnsPageParams",
  () =>
    Schema.Struct({
      itemsView: Schema.optional(Schema.NullOr(TurnItemsView)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32)),
      sortDirection: Schema.optional(Schema.NullOr(SortDirection))
    })
)

/** Schema of `ThreadResumeParams`. */
export const ThreadResumeParams: Lazy<T.ThreadResumeParams> = lazy("ThreadResumeParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    approvalPolicy: Schema.optional(Schema.NullOr(AskForApproval)),
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    baseInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    config: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    developerInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    excludeTurns: Schema.optional(Schema.Boolean),
    history: Schema.optional(Schema.NullOr(Schema.Array(ResponseItem))),
    initialTurnsPage: Schema.optional(Schema.NullOr(ThreadResumeInitialTurnsPageParams)),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    modelProvider: Schema.optional(Schema.NullOr(Schema.String)),
    path: Schema.optional(Schema.NullOr(Schema.String)),
    permissions: Schema.optional(Schema.NullOr(Schema.String)),
    personality: Schema.optional(Schema.NullOr(Personality)),
    runtimeWorkspaceRoots: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    sandbox: Schema.optional(Schema.NullOr(SandboxMode)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadResumeResponse`. */
export const ThreadResumeResponse: Lazy<T.ThreadResumeResponse> = lazy("ThreadResumeResponse", () =>
  Schema.Struct({
    approvalPolicy: OpenAskForApproval,
    approvalsReviewer: OpenApprovalsReviewer,
    cwd: AbsolutePathBuf,
    model: Schema.String,
    modelProvider: Schema.String,
    sandbox: OpenSandboxPolicy,
    thread: Thread,
    activePermissionProfile: optionalKey(Schema.NullOr(ActivePermissionProfile)),
    collaborationMode: optionalKey(Schema.NullOr(OpenCollaborationMode)),
    disabledPluginIds: optionalKey(Schema.Array(Schema.String)),
    initialTurnsPage: optionalKey(Schema.NullOr(TurnsPage)),
    instructionSources: optionalKey(Schema.Array(LegacyAppPathString)),
    itemsBackwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    multiAgentMode: optionalKey(OpenMultiAgentMode),
    reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort)),
    runtimeWorkspaceRoots: optionalKey(Schema.Array(AbsolutePathBuf)),
    serviceTier: optionalKey(Schema.NullOr(Schema.String)),
    turnsBackwardsCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadRevertParams`. */
export const ThreadRevertParams: Lazy<T.ThreadRevertParams> = lazy("ThreadRevertParams", () =>
  Schema.Struct({
    beforeTurnId: Schema.String,
    threadId: Schema.String
  })
)

/** Schema of `ThreadRevertResponse`. */
export const ThreadRevertResponse: Lazy<T.ThreadRevertResponse> = lazy("ThreadRevertResponse", () =>
  Schema.Struct({
    thread: Thread,
    itemsBackwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    turnsBackwardsCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadRevertedNotification`. */
export const ThreadRevertedNotification: Lazy<T.ThreadRevertedNotification> = lazy("ThreadRevertedNotification", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadSampleCancelParams`. */
export const ThreadSampleCancelParams: Lazy<T.ThreadSampleCancelParams> = lazy("ThreadSampleCancelParams", () =>
  Schema.Struct({
    requestId: RequestId
  })
)

/** Schema of `ThreadSampleCancelResponse`. */
export const ThreadSampleCancelResponse: Lazy<T.ThreadSampleCancelResponse> = lazy("ThreadSampleCancelResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSampleParams`. */
export const ThreadSampleParams: Lazy<T.ThreadSampleParams> = lazy("ThreadSampleParams", () =>
  Schema.Struct({
    expectedTurnId: Schema.String,
    prompt: Schema.String,
    threadId: Schema.String,
    allowInProgressTurn: Schema.optional(Schema.Boolean),
    disableMcp: Schema.optional(Schema.Boolean),
    effort: Schema.optional(Schema.NullOr(ReasoningEffort)),
    interruptOnCancel: Schema.optional(Schema.NullOr(Schema.Boolean)),
    responsesapiClientMetadata: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    ),
    threadSource: Schema.optional(Schema.NullOr(ThreadSource)),
    turnTrigger: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSampleResponse`. */
export const ThreadSampleResponse: Lazy<T.ThreadSampleResponse> = lazy("ThreadSampleResponse", () =>
  Schema.Struct({
    responseId: Schema.String,
    sourceTurnId: Schema.String,
    cachedInputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    inputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    outputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    text: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSearchOccurrence`. */
export const ThreadSearchOccurrence: Lazy<T.ThreadSearchOccurrence> = lazy("ThreadSearchOccurrence", () =>
  Schema.Struct({
    itemId: Schema.String,
    snippet: Schema.String,
    snippetMatchRange: ThreadSearchTextRange,
    turnCursor: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `ThreadSearchOccurrencesParams`. */
export const ThreadSearchOccurrencesParams: Lazy<T.ThreadSearchOccurrencesParams> = lazy(
  "ThreadSearchOccurrencesParams",
  () =>
    Schema.Struct({
      searchTerm: Schema.String,
      threadId: Schema.String,
      cursor: Schema.optional(Schema.NullOr(Schema.String)),
      limit: Schema.optional(Schema.NullOr(Integer.uint32))
    })
)

/** Schema of `ThreadSearchOccurrencesResponse`. */
export const ThreadSearchOccurrencesResponse: Lazy<T.ThreadSearchOccurrencesResponse> = lazy(
  "ThreadSearchOccurrencesResponse",
  () =>
    Schema.Struct({
      data: Schema.Array(ThreadSearchOccurrence),
      nextCursor: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `ThreadSearchParams`. */
export const ThreadSearchParams: Lazy<T.ThreadSearchParams> = lazy("ThreadSearchParams", () =>
  Schema.Struct({
    searchTerm: Schema.String,
    archived: Schema.optional(Schema.NullOr(Schema.Boolean)),
    currentAccountOnly: Schema.optional(Schema.Boolean),
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    includeAttachedThreads: Schema.optional(Schema.Boolean),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    sortDirection: Schema.optional(Schema.NullOr(SortDirection)),
    sortKey: Schema.optional(Schema.NullOr(ThreadSearchSortKey)),
    sourceKinds: Schema.optional(Schema.NullOr(Schema.Array(ThreadSourceKind)))
  })
)

/** Schema of `ThreadSearchResponse`. */
export const ThreadSearchResponse: Lazy<T.ThreadSearchResponse> = lazy("ThreadSearchResponse", () =>
  Schema.Struct({
    data: Schema.Array(ThreadSearchResult),
    backwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSearchResult`. */
export const ThreadSearchResult: Lazy<T.ThreadSearchResult> = lazy("ThreadSearchResult", () =>
  Schema.Struct({
    snippet: Schema.String,
    thread: Thread
  })
)

/** Schema of `ThreadSearchSortKey`. */
export const ThreadSearchSortKey: Lazy<T.ThreadSearchSortKey> = lazy("ThreadSearchSortKey", () =>
  Schema.Literal("created_at", "updated_at", "recency_at")
)

/** Schema of `ThreadSearchTextRange`. */
export const ThreadSearchTextRange: Lazy<T.ThreadSearchTextRange> = lazy("ThreadSearchTextRange", () =>
  Schema.Struct({
    end: Schema.Number,
    start: Schema.Number
  })
)

/** Schema of `ThreadSection`. */
export const ThreadSection: Lazy<T.ThreadSection> = lazy("ThreadSection", () =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    appearance: optionalKey(Schema.NullOr(ThreadSectionAppearance))
  })
)

/** Schema of `ThreadSectionAppearance`. */
export const ThreadSectionAppearance: Lazy<T.ThreadSectionAppearance> = lazy("ThreadSectionAppearance", () =>
  Schema.Struct({
    color: Schema.optional(Schema.NullOr(Schema.String)),
    icon: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSectionChangedNotification`. */
export const ThreadSectionChangedNotification: Lazy<T.ThreadSectionChangedNotification> = lazy(
  "ThreadSectionChangedNotification",
  () =>
    Schema.Struct({
      sectionId: orNull(Schema.String),
      threadId: Schema.String
    })
)

/** Schema of `ThreadSectionCreateParams`. */
export const ThreadSectionCreateParams: Lazy<T.ThreadSectionCreateParams> = lazy("ThreadSectionCreateParams", () =>
  Schema.Struct({
    name: Schema.String,
    appearance: Schema.optional(Schema.NullOr(ThreadSectionAppearance))
  })
)

/** Schema of `ThreadSectionCreateResponse`. */
export const ThreadSectionCreateResponse: Lazy<T.ThreadSectionCreateResponse> = lazy(
  "ThreadSectionCreateResponse",
  () =>
    Schema.Struct({
      section: ThreadSection
    })
)

/** Schema of `ThreadSectionDeleteParams`. */
export const ThreadSectionDeleteParams: Lazy<T.ThreadSectionDeleteParams> = lazy("ThreadSectionDeleteParams", () =>
  Schema.Struct({
    sectionId: Schema.String
  })
)

/** Schema of `ThreadSectionDeleteResponse`. */
export const ThreadSectionDeleteResponse: Lazy<T.ThreadSectionDeleteResponse> = lazy(
  "ThreadSectionDeleteResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSectionListParams`. */
export const ThreadSectionListParams: Lazy<T.ThreadSectionListParams> = lazy("ThreadSectionListParams", () =>
  Schema.Struct({
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadSectionListResponse`. */
export const ThreadSectionListResponse: Lazy<T.ThreadSectionListResponse> = lazy("ThreadSectionListResponse", () =>
  Schema.Struct({
    data: Schema.Array(ThreadSection),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSectionMoveParams`. */
export const ThreadSectionMoveParams: Lazy<T.ThreadSectionMoveParams> = lazy("ThreadSectionMoveParams", () =>
  Schema.Struct({
    sectionId: Schema.NullOr(Schema.String),
    threadId: Schema.String,
    beforeThreadId: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadSectionMoveResponse`. */
export const ThreadSectionMoveResponse: Lazy<T.ThreadSectionMoveResponse> = lazy("ThreadSectionMoveResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSectionUpdateParams`. */
export const ThreadSectionUpdateParams: Lazy<T.ThreadSectionUpdateParams> = lazy("ThreadSectionUpdateParams", () =>
  Schema.Struct({
    name: Schema.String,
    sectionId: Schema.String,
    appearance: Schema.optional(Schema.NullOr(ThreadSectionAppearance))
  })
)

/** Schema of `ThreadSectionUpdateResponse`. */
export const ThreadSectionUpdateResponse: Lazy<T.ThreadSectionUpdateResponse> = lazy(
  "ThreadSectionUpdateResponse",
  () =>
    Schema.Struct({
      section: ThreadSection
    })
)

/** Schema of `ThreadSetNameParams`. */
export const ThreadSetNameParams: Lazy<T.ThreadSetNameParams> = lazy("ThreadSetNameParams", () =>
  Schema.Struct({
    name: Schema.String,
    threadId: Schema.String
  })
)

/** Schema of `ThreadSetNameResponse`. */
export const ThreadSetNameResponse: Lazy<T.ThreadSetNameResponse> = lazy("ThreadSetNameResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSettings`. */
export const ThreadSettings: Lazy<T.ThreadSettings> = lazy("ThreadSettings", () =>
  Schema.Struct({
    approvalPolicy: OpenAskForApproval,
    approvalsReviewer: OpenApprovalsReviewer,
    collaborationMode: OpenCollaborationMode,
    cwd: AbsolutePathBuf,
    model: Schema.String,
    modelProvider: Schema.String,
    sandboxPolicy: OpenSandboxPolicy,
    activePermissionProfile: optionalKey(Schema.NullOr(ActivePermissionProfile)),
    disabledPluginIds: optionalKey(Schema.Array(Schema.String)),
    effort: optionalKey(Schema.NullOr(ReasoningEffort)),
    environments: optionalKey(Schema.NullOr(Schema.Array(ThreadEnvironment))),
    multiAgentMode: optionalKey(OpenMultiAgentMode),
    personality: optionalKey(Schema.NullOr(OpenPersonality)),
    serviceTier: optionalKey(Schema.NullOr(Schema.String)),
    summary: optionalKey(Schema.NullOr(OpenReasoningSummary))
  })
)

/** Schema of `ThreadSettingsUpdateParams`. */
export const ThreadSettingsUpdateParams: Lazy<T.ThreadSettingsUpdateParams> = lazy("ThreadSettingsUpdateParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    approvalPolicy: Schema.optional(Schema.NullOr(AskForApproval)),
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    collaborationMode: Schema.optional(Schema.NullOr(CollaborationMode)),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    disabledPluginIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    effort: Schema.optional(Schema.NullOr(ReasoningEffort)),
    environments: Schema.optional(Schema.NullOr(Schema.Array(TurnEnvironmentParams))),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    multiAgentMode: Schema.optional(Schema.NullOr(MultiAgentMode)),
    permissions: Schema.optional(Schema.NullOr(Schema.String)),
    personality: Schema.optional(Schema.NullOr(Personality)),
    sandboxPolicy: Schema.optional(Schema.NullOr(SandboxPolicy)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String)),
    summary: Schema.optional(Schema.NullOr(ReasoningSummary))
  })
)

/** Schema of `ThreadSettingsUpdateResponse`. */
export const ThreadSettingsUpdateResponse: Lazy<T.ThreadSettingsUpdateResponse> = lazy(
  "ThreadSettingsUpdateResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSettingsUpdatedNotification`. */
export const ThreadSettingsUpdatedNotification: Lazy<T.ThreadSettingsUpdatedNotification> = lazy(
  "ThreadSettingsUpdatedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      threadSettings: ThreadSettings
    })
)

/** Schema of `ThreadShellCommandParams`. */
export const ThreadShellCommandParams: Lazy<T.ThreadShellCommandParams> = lazy("ThreadShellCommandParams", () =>
  Schema.Struct({
    command: Schema.String,
    threadId: Schema.String,
    timeoutMs: Schema.optional(Schema.NullOr(Integer.int64))
  })
)

/** Schema of `ThreadShellCommandResponse`. */
export const ThreadShellCommandResponse: Lazy<T.ThreadShellCommandResponse> = lazy("ThreadShellCommandResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `ThreadSortKey`. */
export const ThreadSortKey: Lazy<T.ThreadSortKey> = lazy("ThreadSortKey", () =>
  Schema.Literal("created_at", "updated_at", "recency_at", "section_position")
)

/** Schema of `ThreadSource`. */
export const ThreadSource: Lazy<T.ThreadSource> = lazy("ThreadSource", () => Schema.String)

/** Schema of `ThreadSourceKind`. */
export const ThreadSourceKind: Lazy<T.ThreadSourceKind> = lazy("ThreadSourceKind", () =>
  Schema.Literal(
    "cli",
    "vscode",
    "exec",
    "appServer",
    "subAgent",
    "subAgentReview",
    "subAgentCompact",
    "subAgentThreadSpawn",
    "subAgentOther",
    "unknown"
  )
)

/** Schema of `ThreadStartParams`. */
export const ThreadStartParams: Lazy<T.ThreadStartParams> = lazy("ThreadStartParams", () =>
  Schema.Struct({
    allowProviderModelFallback: Schema.optional(Schema.Boolean),
    approvalPolicy: Schema.optional(Schema.NullOr(AskForApproval)),
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    baseInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    config: Schema.optional(Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.Unknown }))),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    daybreakEnabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
    developerInstructions: Schema.optional(Schema.NullOr(Schema.String)),
    dynamicTools: Schema.optional(Schema.NullOr(Schema.Array(DynamicToolSpec))),
    environments: Schema.optional(Schema.NullOr(Schema.Array(TurnEnvironmentParams))),
    ephemeral: Schema.optional(Schema.NullOr(Schema.Boolean)),
    experimentalRawEvents: Schema.optional(Schema.Boolean),
    historyMode: Schema.optional(Schema.NullOr(ThreadHistoryMode)),
    mockExperimentalField: Schema.optional(Schema.NullOr(Schema.String)),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    modelProvider: Schema.optional(Schema.NullOr(Schema.String)),
    multiAgentMode: Schema.optional(Schema.NullOr(MultiAgentMode)),
    permissions: Schema.optional(Schema.NullOr(Schema.String)),
    personality: Schema.optional(Schema.NullOr(Personality)),
    projectId: Schema.optional(Schema.NullOr(Schema.String)),
    runtimeWorkspaceRoots: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    sandbox: Schema.optional(Schema.NullOr(SandboxMode)),
    selectedCapabilityRoots: Schema.optional(Schema.NullOr(Schema.Array(SelectedCapabilityRoot))),
    serviceName: Schema.optional(Schema.NullOr(Schema.String)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String)),
    sessionStartSource: Schema.optional(Schema.NullOr(ThreadStartSource)),
    threadSource: Schema.optional(Schema.NullOr(ThreadSource))
  })
)

/** Schema of `ThreadStartResponse`. */
export const ThreadStartResponse: Lazy<T.ThreadStartResponse> = lazy("ThreadStartResponse", () =>
  Schema.Struct({
    approvalPolicy: OpenAskForApproval,
    approvalsReviewer: OpenApprovalsReviewer,
    cwd: AbsolutePathBuf,
    model: Schema.String,
    modelProvider: Schema.String,
    sandbox: OpenSandboxPolicy,
    thread: Thread,
    activePermissionProfile: optionalKey(Schema.NullOr(ActivePermissionProfile)),
    disabledPluginIds: optionalKey(Schema.Array(Schema.String)),
    instructionSources: optionalKey(Schema.Array(LegacyAppPathString)),
    multiAgentMode: optionalKey(OpenMultiAgentMode),
    reasoningEffort: optionalKey(Schema.NullOr(ReasoningEffort)),
    runtimeWorkspaceRoots: optionalKey(Schema.Array(AbsolutePathBuf)),
    serviceTier: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadStartSource`. */
export const ThreadStartSource: Lazy<T.ThreadStartSource> = lazy("ThreadStartSource", () =>
  Schema.Literal("startup", "clear")
)

/** Schema of `ThreadStartedNotification`. */
export const ThreadStartedNotification: Lazy<T.ThreadStartedNotification> = lazy("ThreadStartedNotification", () =>
  Schema.Struct({
    thread: Thread
  })
)

/** Schema of `ThreadStatus`. */
export const ThreadStatus: Lazy<T.ThreadStatus> = lazy("ThreadStatus", () =>
  openTagged("type", ThreadStatusNotLoaded, ThreadStatusIdle, ThreadStatusSystemError, ThreadStatusActive)
)

/** Schema of `ThreadStatusActive`. */
export const ThreadStatusActive: Lazy<T.ThreadStatusActive> = lazy("ThreadStatusActive", () =>
  Schema.Struct({
    type: Schema.Literal("active"),
    activeFlags: Schema.Array(ThreadActiveFlag)
  })
)

/** Schema of `ThreadStatusChangedNotification`. */
export const ThreadStatusChangedNotification: Lazy<T.ThreadStatusChangedNotification> = lazy(
  "ThreadStatusChangedNotification",
  () =>
    Schema.Struct({
      status: ThreadStatus,
      threadId: Schema.String
    })
)

/** Schema of `ThreadStatusIdle`. */
export const ThreadStatusIdle: Lazy<T.ThreadStatusIdle> = lazy("ThreadStatusIdle", () =>
  Schema.Struct({
    type: Schema.Literal("idle")
  })
)

/** Schema of `ThreadStatusNotLoaded`. */
export const ThreadStatusNotLoaded: Lazy<T.ThreadStatusNotLoaded> = lazy("ThreadStatusNotLoaded", () =>
  Schema.Struct({
    type: Schema.Literal("notLoaded")
  })
)

/** Schema of `ThreadStatusSystemError`. */
export const ThreadStatusSystemError: Lazy<T.ThreadStatusSystemError> = lazy("ThreadStatusSystemError", () =>
  Schema.Struct({
    type: Schema.Literal("systemError")
  })
)

/** Schema of `ThreadTimelineEntry`. */
export const ThreadTimelineEntry: Lazy<T.ThreadTimelineEntry> = lazy("ThreadTimelineEntry", () =>
  openTagged(
    "type",
    ThreadTimelineEntryItem,
    ThreadTimelineEntryRealtime,
    ThreadTimelineEntryTurnStarted,
    ThreadTimelineEntryTurnCompleted
  )
)

/** Schema of `ThreadTimelineEntryItem`. */
export const ThreadTimelineEntryItem: Lazy<T.ThreadTimelineEntryItem> = lazy("ThreadTimelineEntryItem", () =>
  Schema.Struct({
    type: Schema.Literal("item"),
    item: ThreadItem,
    position: Schema.Number,
    turnId: Schema.String
  })
)

/** Schema of `ThreadTimelineEntryRealtime`. */
export const ThreadTimelineEntryRealtime: Lazy<T.ThreadTimelineEntryRealtime> = lazy(
  "ThreadTimelineEntryRealtime",
  () =>
    Schema.Struct({
      type: Schema.Literal("realtime"),
      item: ThreadRealtimeItem,
      position: Schema.Number
    })
)

/** Schema of `ThreadTimelineEntryTurnCompleted`. */
export const ThreadTimelineEntryTurnCompleted: Lazy<T.ThreadTimelineEntryTurnCompleted> = lazy(
  "ThreadTimelineEntryTurnCompleted",
  () =>
    Schema.Struct({
      type: Schema.Literal("turnCompleted"),
      position: Schema.Number,
      status: TurnStatus,
      turnId: Schema.String,
      completedAt: optionalKey(Schema.NullOr(Schema.Number)),
      durationMs: optionalKey(Schema.NullOr(Schema.Number)),
      error: optionalKey(Schema.NullOr(TurnError)),
      startedAt: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ThreadTimelineEntryTurnStarted`. */
export const ThreadTimelineEntryTurnStarted: Lazy<T.ThreadTimelineEntryTurnStarted> = lazy(
  "ThreadTimelineEntryTurnStarted",
  () =>
    Schema.Struct({
      type: Schema.Literal("turnStarted"),
      position: Schema.Number,
      turnId: Schema.String,
      startedAt: optionalKey(Schema.NullOr(Schema.Number))
    })
)

/** Schema of `ThreadTimelineListParams`. */
export const ThreadTimelineListParams: Lazy<T.ThreadTimelineListParams> = lazy("ThreadTimelineListParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32))
  })
)

/** Schema of `ThreadTimelineListResponse`. */
export const ThreadTimelineListResponse: Lazy<T.ThreadTimelineListResponse> = lazy("ThreadTimelineListResponse", () =>
  Schema.Struct({
    data: Schema.Array(ThreadTimelineEntry),
    activeRealtimeSessionAtPageStart: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadTokenUsage`. */
export const ThreadTokenUsage: Lazy<T.ThreadTokenUsage> = lazy("ThreadTokenUsage", () =>
  Schema.Struct({
    last: TokenUsageBreakdown,
    total: TokenUsageBreakdown,
    modelContextWindow: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadTokenUsageUpdatedNotification`. */
export const ThreadTokenUsageUpdatedNotification: Lazy<T.ThreadTokenUsageUpdatedNotification> = lazy(
  "ThreadTokenUsageUpdatedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String,
      tokenUsage: ThreadTokenUsage,
      turnId: Schema.String
    })
)

/** Schema of `ThreadTurnsListParams`. */
export const ThreadTurnsListParams: Lazy<T.ThreadTurnsListParams> = lazy("ThreadTurnsListParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    cursor: Schema.optional(Schema.NullOr(Schema.String)),
    itemsView: Schema.optional(Schema.NullOr(TurnItemsView)),
    limit: Schema.optional(Schema.NullOr(Integer.uint32)),
    sortDirection: Schema.optional(Schema.NullOr(SortDirection))
  })
)

/** Schema of `ThreadTurnsListResponse`. */
export const ThreadTurnsListResponse: Lazy<T.ThreadTurnsListResponse> = lazy("ThreadTurnsListResponse", () =>
  Schema.Struct({
    data: Schema.Array(Turn),
    backwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ThreadUnarchiveParams`. */
export const ThreadUnarchiveParams: Lazy<T.ThreadUnarchiveParams> = lazy("ThreadUnarchiveParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadUnarchiveResponse`. */
export const ThreadUnarchiveResponse: Lazy<T.ThreadUnarchiveResponse> = lazy("ThreadUnarchiveResponse", () =>
  Schema.Struct({
    thread: Thread
  })
)

/** Schema of `ThreadUnarchivedNotification`. */
export const ThreadUnarchivedNotification: Lazy<T.ThreadUnarchivedNotification> = lazy(
  "ThreadUnarchivedNotification",
  () =>
    Schema.Struct({
      threadId: Schema.String
    })
)

/** Schema of `ThreadUnreadPosition`. */
export const ThreadUnreadPosition: Lazy<T.ThreadUnreadPosition> = lazy("ThreadUnreadPosition", () =>
  openTagged("type", ThreadUnreadPositionThreadStart, ThreadUnreadPositionTurn)
)

/** Schema of `ThreadUnreadPositionThreadStart`. */
export const ThreadUnreadPositionThreadStart: Lazy<T.ThreadUnreadPositionThreadStart> = lazy(
  "ThreadUnreadPositionThreadStart",
  () =>
    Schema.Struct({
      type: Schema.Literal("threadStart")
    })
)

/** Schema of `ThreadUnreadPositionTurn`. */
export const ThreadUnreadPositionTurn: Lazy<T.ThreadUnreadPositionTurn> = lazy("ThreadUnreadPositionTurn", () =>
  Schema.Struct({
    type: Schema.Literal("turn"),
    turnId: Schema.String
  })
)

/** Schema of `ThreadUnsubscribeParams`. */
export const ThreadUnsubscribeParams: Lazy<T.ThreadUnsubscribeParams> = lazy("ThreadUnsubscribeParams", () =>
  Schema.Struct({
    threadId: Schema.String
  })
)

/** Schema of `ThreadUnsubscribeResponse`. */
export const ThreadUnsubscribeResponse: Lazy<T.ThreadUnsubscribeResponse> = lazy("ThreadUnsubscribeResponse", () =>
  Schema.Struct({
    status: ThreadUnsubscribeStatus
  })
)

/** Schema of `ThreadUnsubscribeStatus`. */
export const ThreadUnsubscribeStatus: Lazy<T.ThreadUnsubscribeStatus> = lazy("ThreadUnsubscribeStatus", () =>
  openEnum<"notLoaded" | "notSubscribed" | "unsubscribed">()
)

/** Schema of `ThreadUsage`. */
export const ThreadUsage: Lazy<T.ThreadUsage> = lazy("ThreadUsage", () =>
  Schema.Struct({
    estimatedUsageCreditsMicros: Schema.Number,
    groups: Schema.Array(ThreadUsageBreakdownGroup),
    threadId: Schema.String,
    estimatedUsageUsdMicros: optionalKey(Schema.NullOr(Schema.Number)),
    nativeUsageUsdMicros: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ThreadUsageBreakdownGroup`. */
export const ThreadUsageBreakdownGroup: Lazy<T.ThreadUsageBreakdownGroup> = lazy("ThreadUsageBreakdownGroup", () =>
  Schema.Struct({
    estimatedUsageCreditsMicros: Schema.Number,
    cachedInputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    inputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    model: optionalKey(Schema.NullOr(Schema.String)),
    netNewInputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    outputTokens: optionalKey(Schema.NullOr(Schema.Number)),
    reasoningEffort: optionalKey(Schema.NullOr(Schema.String)),
    speed: optionalKey(Schema.NullOr(Schema.String)),
    totalTokens: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `TokenUsageBreakdown`. */
export const TokenUsageBreakdown: Lazy<T.TokenUsageBreakdown> = lazy("TokenUsageBreakdown", () =>
  Schema.Struct({
    cachedInputTokens: Schema.Number,
    inputTokens: Schema.Number,
    outputTokens: Schema.Number,
    reasoningOutputTokens: Schema.Number,
    totalTokens: Schema.Number,
    cacheWriteInputTokens: optionalKey(Schema.Number)
  })
)

/** Schema of `Tool`. */
export const Tool: Lazy<T.Tool> = lazy("Tool", () =>
  Schema.Struct({
    inputSchema: Schema.Unknown,
    name: Schema.String,
    _meta: optionalKey(Schema.Unknown),
    annotations: optionalKey(Schema.Unknown),
    description: optionalKey(Schema.NullOr(Schema.String)),
    icons: optionalKey(Schema.NullOr(Schema.Array(Schema.Unknown))),
    outputSchema: optionalKey(Schema.Unknown),
    title: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `ToolRequestUserInputAnswer`. */
export const ToolRequestUserInputAnswer: Lazy<T.ToolRequestUserInputAnswer> = lazy("ToolRequestUserInputAnswer", () =>
  Schema.Struct({
    answers: Schema.Array(Schema.String)
  })
)

/** Schema of `ToolRequestUserInputOption`. */
export const ToolRequestUserInputOption: Lazy<T.ToolRequestUserInputOption> = lazy("ToolRequestUserInputOption", () =>
  Schema.Struct({
    description: Schema.String,
    label: Schema.String
  })
)

/** Schema of `ToolRequestUserInputParams`. */
export const ToolRequestUserInputParams: Lazy<T.ToolRequestUserInputParams> = lazy("ToolRequestUserInputParams", () =>
  Schema.Struct({
    isBlocking: Schema.Boolean,
    itemId: Schema.String,
    questions: Schema.Array(ToolRequestUserInputQuestion),
    threadId: Schema.String,
    turnId: Schema.String,
    autoResolutionMs: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `ToolRequestUserInputQuestion`. */
export const ToolRequestUserInputQuestion: Lazy<T.ToolRequestUserInputQuestion> = lazy(
  "ToolRequestUserInputQuestion",
  () =>
    Schema.Struct({
      header: Schema.String,
      id: Schema.String,
      question: Schema.String,
      isOther: optionalKey(Schema.Boolean),
      isSecret: optionalKey(Schema.Boolean),
      options: optionalKey(Schema.NullOr(Schema.Array(ToolRequestUserInputOption)))
    })
)

/** Schema of `ToolRequestUserInputResponse`. */
export const ToolRequestUserInputResponse: Lazy<T.ToolRequestUserInputResponse> = lazy(
  "ToolRequestUserInputResponse",
  () =>
    Schema.Struct({
      answers: Schema.Record({ key: Schema.String, value: ToolRequestUserInputAnswer })
    })
)

/** Schema of `ToolsV2`. */
export const ToolsV2: Lazy<T.ToolsV2> = lazy("ToolsV2", () =>
  Schema.Struct({
    web_search: optionalKey(Schema.NullOr(WebSearchToolConfig))
  })
)

/** Schema of `Turn`. */
export const Turn: Lazy<T.Turn> = lazy("Turn", () =>
  Schema.Struct({
    id: Schema.String,
    items: Schema.Array(ThreadItem),
    status: TurnStatus,
    completedAt: optionalKey(Schema.NullOr(Schema.Number)),
    durationMs: optionalKey(Schema.NullOr(Schema.Number)),
    error: optionalKey(Schema.NullOr(TurnError)),
    itemsView: optionalKey(OpenTurnItemsView),
    rootTurnId: optionalKey(Schema.NullOr(Schema.String)),
    startedAt: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `TurnCompletedNotification`. */
export const TurnCompletedNotification: Lazy<T.TurnCompletedNotification> = lazy("TurnCompletedNotification", () =>
  Schema.Struct({
    threadId: Schema.String,
    turn: Turn
  })
)

/** Schema of `TurnDiffUpdatedNotification`. */
export const TurnDiffUpdatedNotification: Lazy<T.TurnDiffUpdatedNotification> = lazy(
  "TurnDiffUpdatedNotification",
  () =>
    Schema.Struct({
      diff: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `TurnEnvironmentParams`. */
export const TurnEnvironmentParams: Lazy<T.TurnEnvironmentParams> = lazy("TurnEnvironmentParams", () =>
  Schema.Struct({
    cwd: LegacyAppPathString,
    environmentId: Schema.String,
    runtimeWorkspaceRoots: Schema.optional(Schema.NullOr(Schema.Array(LegacyAppPathString)))
  })
)

/** Schema of `TurnError`. */
export const TurnError: Lazy<T.TurnError> = lazy("TurnError", () =>
  Schema.Struct({
    message: Schema.String,
    additionalDetails: optionalKey(Schema.NullOr(Schema.String)),
    codexErrorInfo: optionalKey(Schema.NullOr(CodexErrorInfo)),
    misalignment: optionalKey(Schema.NullOr(MisalignmentErrorDetails))
  })
)

/** Schema of `TurnInterruptParams`. */
export const TurnInterruptParams: Lazy<T.TurnInterruptParams> = lazy("TurnInterruptParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    turnId: Schema.String
  })
)

/** Schema of `TurnInterruptResponse`. */
export const TurnInterruptResponse: Lazy<T.TurnInterruptResponse> = lazy("TurnInterruptResponse", () =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `TurnItemsView`. */
export const TurnItemsView: Lazy<T.TurnItemsView> = lazy("TurnItemsView", () =>
  Schema.Literal("notLoaded", "summary", "full")
)

/** Schema of `OpenTurnItemsView`. */
export const OpenTurnItemsView: Lazy<T.OpenTurnItemsView> = lazy("OpenTurnItemsView", () =>
  openEnum<"notLoaded" | "summary" | "full">()
)

/** Schema of `TurnModerationMetadataNotification`. */
export const TurnModerationMetadataNotification: Lazy<T.TurnModerationMetadataNotification> = lazy(
  "TurnModerationMetadataNotification",
  () =>
    Schema.Struct({
      metadata: Schema.Unknown,
      threadId: Schema.String,
      turnId: Schema.String
    })
)

/** Schema of `TurnPlanStep`. */
export const TurnPlanStep: Lazy<T.TurnPlanStep> = lazy("TurnPlanStep", () =>
  Schema.Struct({
    status: TurnPlanStepStatus,
    step: Schema.String
  })
)

/** Schema of `TurnPlanStepStatus`. */
export const TurnPlanStepStatus: Lazy<T.TurnPlanStepStatus> = lazy("TurnPlanStepStatus", () =>
  openEnum<"pending" | "inProgress" | "completed">()
)

/** Schema of `TurnPlanUpdatedNotification`. */
export const TurnPlanUpdatedNotification: Lazy<T.TurnPlanUpdatedNotification> = lazy(
  "TurnPlanUpdatedNotification",
  () =>
    Schema.Struct({
      plan: Schema.Array(TurnPlanStep),
      threadId: Schema.String,
      turnId: Schema.String,
      explanation: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `TurnSettingsUpdateParams`. */
export const TurnSettingsUpdateParams: Lazy<T.TurnSettingsUpdateParams> = lazy("TurnSettingsUpdateParams", () =>
  Schema.Struct({
    threadId: Schema.String,
    turnId: Schema.String,
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    effort: Schema.optional(Schema.NullOr(ReasoningEffort)),
    environments: Schema.optional(Schema.NullOr(Schema.Array(TurnEnvironmentParams))),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String)),
    summary: Schema.optional(Schema.NullOr(ReasoningSummary))
  })
)

/** Schema of `TurnSettingsUpdateResponse`. */
export const TurnSettingsUpdateResponse: Lazy<T.TurnSettingsUpdateResponse> = lazy("TurnSettingsUpdateResponse", () =>
  Schema.Struct({
    status: TurnSettingsUpdateStatus
  })
)

/** Schema of `TurnSettingsUpdateStatus`. */
export const TurnSettingsUpdateStatus: Lazy<T.TurnSettingsUpdateStatus> = lazy("TurnSettingsUpdateStatus", () =>
  openEnum<"applied" | "targetUnavailable">()
)

/** Schema of `TurnStartParams`. */
export const TurnStartParams: Lazy<T.TurnStartParams> = lazy("TurnStartParams", () =>
  Schema.Struct({
    input: Schema.Array(UserInput),
    threadId: Schema.String,
    additionalContext: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: AdditionalContextEntry }))
    ),
    approvalPolicy: Schema.optional(Schema.NullOr(AskForApproval)),
    approvalsReviewer: Schema.optional(Schema.NullOr(ApprovalsReviewer)),
    clientUserMessageId: Schema.optional(Schema.NullOr(Schema.String)),
    collaborationMode: Schema.optional(Schema.NullOr(CollaborationMode)),
    cwd: Schema.optional(Schema.NullOr(Schema.String)),
    cyberAccessProgram: Schema.optional(Schema.NullOr(CyberAccessProgram)),
    disabledPluginIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
    effort: Schema.optional(Schema.NullOr(ReasoningEffort)),
    environments: Schema.optional(Schema.NullOr(Schema.Array(TurnEnvironmentParams))),
    model: Schema.optional(Schema.NullOr(Schema.String)),
    multiAgentMode: Schema.optional(Schema.NullOr(MultiAgentMode)),
    outputSchema: Schema.optional(Schema.Unknown),
    parentTurnId: Schema.optional(Schema.NullOr(Schema.String)),
    permissions: Schema.optional(Schema.NullOr(Schema.String)),
    personality: Schema.optional(Schema.NullOr(Personality)),
    responsesapiClientMetadata: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    ),
    responsesapiClientMetadataPatch: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    ),
    rootTurnId: Schema.optional(Schema.NullOr(Schema.String)),
    runtimeWorkspaceRoots: Schema.optional(Schema.NullOr(Schema.Array(AbsolutePathBuf))),
    sandboxPolicy: Schema.optional(Schema.NullOr(SandboxPolicy)),
    serviceTier: Schema.optional(Schema.NullOr(Schema.String)),
    serviceTierForTurn: Schema.optional(Schema.NullOr(Schema.String)),
    summary: Schema.optional(Schema.NullOr(ReasoningSummary)),
    toolOutput: Schema.optional(Schema.NullOr(TurnToolOutput)),
    turnTrigger: Schema.optional(Schema.NullOr(Schema.String))
  })
)

/** Schema of `TurnStartResponse`. */
export const TurnStartResponse: Lazy<T.TurnStartResponse> = lazy("TurnStartResponse", () =>
  Schema.Struct({
    turn: Turn
  })
)

/** Schema of `TurnStartedNotification`. */
export const TurnStartedNotification: Lazy<T.TurnStartedNotification> = lazy("TurnStartedNotification", () =>
  Schema.Struct({
    threadId: Schema.String,
    turn: Turn
  })
)

/** Schema of `TurnStatus`. */
export const TurnStatus: Lazy<T.TurnStatus> = lazy("TurnStatus", () =>
  openEnum<"completed" | "interrupted" | "failed" | "inProgress">()
)

/** Schema of `TurnSteerParams`. */
export const TurnSteerParams: Lazy<T.TurnSteerParams> = lazy("TurnSteerParams", () =>
  Schema.Struct({
    expectedTurnId: Schema.String,
    input: Schema.Array(UserInput),
    threadId: Schema.String,
    additionalContext: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: AdditionalContextEntry }))
    ),
    clientUserMessageId: Schema.optional(Schema.NullOr(Schema.String)),
    responsesapiClientMetadata: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    ),
    responsesapiClientMetadataPatch: Schema.optional(
      Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String }))
    )
  })
)

/** Schema of `TurnSteerResponse`. */
export const TurnSteerResponse: Lazy<T.TurnSteerResponse> = lazy("TurnSteerResponse", () =>
  Schema.Struct({
    turnId: Schema.String
  })
)

/** Schema of `TurnToolOutput`. */
export const TurnToolOutput: Lazy<T.TurnToolOutput> = lazy("TurnToolOutput", () =>
  Schema.Struct({
    name: Schema.String,
    output: FunctionCallOutputBody,
    namespace: Schema.optional(Schema.NullOr(Schema.String)),
    retain: Schema.optional(Schema.Boolean)
  })
)

/** Schema of `TurnsPage`. */
export const TurnsPage: Lazy<T.TurnsPage> = lazy("TurnsPage", () =>
  Schema.Struct({
    data: Schema.Array(Turn),
    backwardsCursor: optionalKey(Schema.NullOr(Schema.String)),
    nextCursor: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `UserInput`. */
export const UserInput: Lazy<T.UserInput> = lazy("UserInput", () =>
  Schema.Union(
    UserInputText,
    UserInputImageUrl,
    UserInputImageFileId,
    UserInputLocalImage,
    UserInputAudioUrl,
    UserInputAudioFileId,
    UserInputLocalAudio,
    UserInputSkill,
    UserInputMention
  )
)

/** Schema of `OpenUserInput`. */
export const OpenUserInput: Lazy<T.OpenUserInput> = lazy("OpenUserInput", () =>
  openTagged(
    "type",
    UserInputText,
    OpenUserInputImageUrl,
    OpenUserInputImageFileId,
    OpenUserInputLocalImage,
    UserInputAudioUrl,
    UserInputAudioFileId,
    UserInputLocalAudio,
    UserInputSkill,
    UserInputMention
  )
)

/** Schema of `UserInputAudio`. */
export const UserInputAudio: Lazy<T.UserInputAudio> = lazy("UserInputAudio", () =>
  Schema.Union(UserInputAudioUrl, UserInputAudioFileId)
)

/** Schema of `UserInputAudioFileId`. */
export const UserInputAudioFileId: Lazy<T.UserInputAudioFileId> = lazy("UserInputAudioFileId", () =>
  Schema.Struct({
    type: Schema.Literal("audio"),
    fileId: Schema.String,
    url: Schema.optional(Schema.String)
  })
)

/** Schema of `UserInputAudioUrl`. */
export const UserInputAudioUrl: Lazy<T.UserInputAudioUrl> = lazy("UserInputAudioUrl", () =>
  Schema.Struct({
    type: Schema.Literal("audio"),
    url: Schema.String,
    fileId: Schema.optional(Schema.String)
  })
)

/** Schema of `UserInputImage`. */
export const UserInputImage: Lazy<T.UserInputImage> = lazy("UserInputImage", () =>
  Schema.Union(UserInputImageUrl, UserInputImageFileId)
)

/** Schema of `OpenUserInputImage`. */
export const OpenUserInputImage: Lazy<T.OpenUserInputImage> = lazy("OpenUserInputImage", () =>
  Schema.Union(OpenUserInputImageUrl, OpenUserInputImageFileId)
)

/** Schema of `UserInputImageFileId`. */
export const UserInputImageFileId: Lazy<T.UserInputImageFileId> = lazy("UserInputImageFileId", () =>
  Schema.Struct({
    type: Schema.Literal("image"),
    fileId: Schema.String,
    detail: Schema.optional(Schema.NullOr(ImageDetail)),
    url: Schema.optional(Schema.String)
  })
)

/** Schema of `OpenUserInputImageFileId`. */
export const OpenUserInputImageFileId: Lazy<T.OpenUserInputImageFileId> = lazy("OpenUserInputImageFileId", () =>
  Schema.Struct({
    type: Schema.Literal("image"),
    fileId: Schema.String,
    detail: Schema.optional(Schema.NullOr(OpenImageDetail)),
    url: Schema.optional(Schema.String)
  })
)

/** Schema of `UserInputImageUrl`. */
export const UserInputImageUrl: Lazy<T.UserInputImageUrl> = lazy("UserInputImageUrl", () =>
  Schema.Struct({
    type: Schema.Literal("image"),
    url: Schema.String,
    detail: Schema.optional(Schema.NullOr(ImageDetail)),
    fileId: Schema.optional(Schema.String)
  })
)

/** Schema of `OpenUserInputImageUrl`. */
export const OpenUserInputImageUrl: Lazy<T.OpenUserInputImageUrl> = lazy("OpenUserInputImageUrl", () =>
  Schema.Struct({
    type: Schema.Literal("image"),
    url: Schema.String,
    detail: Schema.optional(Schema.NullOr(OpenImageDetail)),
    fileId: Schema.optional(Schema.String)
  })
)

/** Schema of `UserInputLocalAudio`. */
export const UserInputLocalAudio: Lazy<T.UserInputLocalAudio> = lazy("UserInputLocalAudio", () =>
  Schema.Struct({
    type: Schema.Literal("localAudio"),
    path: Schema.String
  })
)

/** Schema of `UserInputLocalImage`. */
export const UserInputLocalImage: Lazy<T.UserInputLocalImage> = lazy("UserInputLocalImage", () =>
  Schema.Struct({
    type: Schema.Literal("localImage"),
    path: Schema.String,
    detail: Schema.optional(Schema.NullOr(ImageDetail))
  })
)

/** Schema of `OpenUserInputLocalImage`. */
export const OpenUserInputLocalImage: Lazy<T.OpenUserInputLocalImage> = lazy("OpenUserInputLocalImage", () =>
  Schema.Struct({
    type: Schema.Literal("localImage"),
    path: Schema.String,
    detail: Schema.optional(Schema.NullOr(OpenImageDetail))
  })
)

/** Schema of `UserInputMention`. */
export const UserInputMention: Lazy<T.UserInputMention> = lazy("UserInputMention", () =>
  Schema.Struct({
    type: Schema.Literal("mention"),
    name: Schema.String,
    path: Schema.String
  })
)

/** Schema of `UserInputSkill`. */
export const UserInputSkill: Lazy<T.UserInputSkill> = lazy("UserInputSkill", () =>
  Schema.Struct({
    type: Schema.Literal("skill"),
    name: Schema.String,
    path: Schema.String
  })
)

/** Schema of `UserInputText`. */
export const UserInputText: Lazy<T.UserInputText> = lazy("UserInputText", () =>
  Schema.Struct({
    type: Schema.Literal("text"),
    text: Schema.String,
    text_elements: Schema.optional(Schema.Array(TextElement))
  })
)

/** Schema of `UserVerificationCancelParams`. */
export const UserVerificationCancelParams: Lazy<T.UserVerificationCancelParams> = lazy(
  "UserVerificationCancelParams",
  () =>
    Schema.Struct({
      requestId: RequestId
    })
)

/** Schema of `UserVerificationCancelResponse`. */
export const UserVerificationCancelResponse: Lazy<T.UserVerificationCancelResponse> = lazy(
  "UserVerificationCancelResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `UserVerificationDeleteParams`. */
export const UserVerificationDeleteParams: Lazy<T.UserVerificationDeleteParams> = lazy(
  "UserVerificationDeleteParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `UserVerificationDeleteResponse`. */
export const UserVerificationDeleteResponse: Lazy<T.UserVerificationDeleteResponse> = lazy(
  "UserVerificationDeleteResponse",
  () => Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/** Schema of `UserVerificationEnrollParams`. */
export const UserVerificationEnrollParams: Lazy<T.UserVerificationEnrollParams> = lazy(
  "UserVerificationEnrollParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `UserVerificationEnrollResponse`. */
export const UserVerificationEnrollResponse: Lazy<T.UserVerificationEnrollResponse> = lazy(
  "UserVerificationEnrollResponse",
  () =>
    Schema.Struct({
      credentialId: Schema.String,
      algorithm: optionalKey(Schema.NullOr(Schema.String)),
      publicKey: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `UserVerificationProof`. */
export const UserVerificationProof: Lazy<T.UserVerificationProof> = lazy("UserVerificationProof", () =>
  Schema.Struct({
    credentialId: Schema.String,
    signature: Schema.String
  })
)

/** Schema of `UserVerificationStatusParams`. */
export const UserVerificationStatusParams: Lazy<T.UserVerificationStatusParams> = lazy(
  "UserVerificationStatusParams",
  () => Schema.Record({ key: Schema.String, value: Schema.Never })
)

/** Schema of `UserVerificationStatusResponse`. */
export const UserVerificationStatusResponse: Lazy<T.UserVerificationStatusResponse> = lazy(
  "UserVerificationStatusResponse",
  () =>
    Schema.Struct({
      credentialId: optionalKey(Schema.NullOr(Schema.String)),
      unavailableMessage: optionalKey(Schema.NullOr(Schema.String)),
      unavailableReason: optionalKey(Schema.NullOr(UserVerificationUnavailableReason))
    })
)

/** Schema of `UserVerificationUnavailableReason`. */
export const UserVerificationUnavailableReason: Lazy<T.UserVerificationUnavailableReason> = lazy(
  "UserVerificationUnavailableReason",
  () => openEnum<"credentialMissing" | "biometricsUnavailable" | "providerUnavailable">()
)

/** Schema of `UserVerificationVerifyParams`. */
export const UserVerificationVerifyParams: Lazy<T.UserVerificationVerifyParams> = lazy(
  "UserVerificationVerifyParams",
  () =>
    Schema.Struct({
      challenge: Schema.String,
      description: Schema.String,
      title: Schema.String
    })
)

/** Schema of `UserVerificationVerifyResponse`. */
export const UserVerificationVerifyResponse: Lazy<T.UserVerificationVerifyResponse> = lazy(
  "UserVerificationVerifyResponse",
  () =>
    Schema.Struct({
      proof: UserVerificationProof
    })
)

/** Schema of `Verbosity`. */
export const Verbosity: Lazy<T.Verbosity> = lazy("Verbosity", () => openEnum<"low" | "medium" | "high">())

/** Schema of `WarningNotification`. */
export const WarningNotification: Lazy<T.WarningNotification> = lazy("WarningNotification", () =>
  Schema.Struct({
    message: Schema.String,
    threadId: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `WebSearchAction`. */
export const WebSearchAction: Lazy<T.WebSearchAction> = lazy("WebSearchAction", () =>
  openTagged("type", WebSearchActionSearch, WebSearchActionOpenPage, WebSearchActionFindInPage, WebSearchActionOther)
)

/** Schema of `WebSearchActionFindInPage`. */
export const WebSearchActionFindInPage: Lazy<T.WebSearchActionFindInPage> = lazy("WebSearchActionFindInPage", () =>
  Schema.Struct({
    type: Schema.Literal("findInPage"),
    pattern: optionalKey(Schema.NullOr(Schema.String)),
    url: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `WebSearchActionOpenPage`. */
export const WebSearchActionOpenPage: Lazy<T.WebSearchActionOpenPage> = lazy("WebSearchActionOpenPage", () =>
  Schema.Struct({
    type: Schema.Literal("openPage"),
    url: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `WebSearchActionOther`. */
export const WebSearchActionOther: Lazy<T.WebSearchActionOther> = lazy("WebSearchActionOther", () =>
  Schema.Struct({
    type: Schema.Literal("other")
  })
)

/** Schema of `WebSearchActionSearch`. */
export const WebSearchActionSearch: Lazy<T.WebSearchActionSearch> = lazy("WebSearchActionSearch", () =>
  Schema.Struct({
    type: Schema.Literal("search"),
    queries: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    query: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `WebSearchContextSize`. */
export const WebSearchContextSize: Lazy<T.WebSearchContextSize> = lazy("WebSearchContextSize", () =>
  openEnum<"low" | "medium" | "high">()
)

/** Schema of `WebSearchLocation`. */
export const WebSearchLocation: Lazy<T.WebSearchLocation> = lazy("WebSearchLocation", () =>
  Schema.Struct({
    city: optionalKey(Schema.NullOr(Schema.String)),
    country: optionalKey(Schema.NullOr(Schema.String)),
    region: optionalKey(Schema.NullOr(Schema.String)),
    timezone: optionalKey(Schema.NullOr(Schema.String))
  })
)

/** Schema of `WebSearchMode`. */
export const WebSearchMode: Lazy<T.WebSearchMode> = lazy("WebSearchMode", () =>
  openEnum<"disabled" | "cached" | "indexed" | "live">()
)

/** Schema of `WebSearchProvider`. */
export const WebSearchProvider: Lazy<T.WebSearchProvider> = lazy("WebSearchProvider", () =>
  openEnum<"standalone" | "search_mcp">()
)

/** Schema of `WebSearchToolConfig`. */
export const WebSearchToolConfig: Lazy<T.WebSearchToolConfig> = lazy("WebSearchToolConfig", () =>
  Schema.Struct({
    allowed_domains: optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    context_size: optionalKey(Schema.NullOr(WebSearchContextSize)),
    location: optionalKey(Schema.NullOr(WebSearchLocation))
  })
)

/** Schema of `WindowsSandboxImplementation`. */
export const WindowsSandboxImplementation: Lazy<T.WindowsSandboxImplementation> = lazy(
  "WindowsSandboxImplementation",
  () => openEnum<"elevated" | "unelevated" | "mxc">()
)

/** Schema of `WindowsSandboxReadiness`. */
export const WindowsSandboxReadiness: Lazy<T.WindowsSandboxReadiness> = lazy("WindowsSandboxReadiness", () =>
  openEnum<"ready" | "notConfigured" | "updateRequired">()
)

/** Schema of `WindowsSandboxReadinessResponse`. */
export const WindowsSandboxReadinessResponse: Lazy<T.WindowsSandboxReadinessResponse> = lazy(
  "WindowsSandboxReadinessResponse",
  () =>
    Schema.Struct({
      status: WindowsSandboxReadiness
    })
)

/** Schema of `WindowsSandboxSetupCompletedNotification`. */
export const WindowsSandboxSetupCompletedNotification: Lazy<T.WindowsSandboxSetupCompletedNotification> = lazy(
  "WindowsSandboxSetupCompletedNotification",
  () =>
    Schema.Struct({
      mode: OpenWindowsSandboxSetupMode,
      success: Schema.Boolean,
      error: optionalKey(Schema.NullOr(Schema.String))
    })
)

/** Schema of `WindowsSandboxSetupMode`. */
export const WindowsSandboxSetupMode: Lazy<T.WindowsSandboxSetupMode> = lazy("WindowsSandboxSetupMode", () =>
  Schema.Literal("elevated", "unelevated")
)

/** Schema of `OpenWindowsSandboxSetupMode`. */
export const OpenWindowsSandboxSetupMode: Lazy<T.OpenWindowsSandboxSetupMode> = lazy(
  "OpenWindowsSandboxSetupMode",
  () => openEnum<"elevated" | "unelevated">()
)

/** Schema of `WindowsSandboxSetupStartParams`. */
export const WindowsSandboxSetupStartParams: Lazy<T.WindowsSandboxSetupStartParams> = lazy(
  "WindowsSandboxSetupStartParams",
  () =>
    Schema.Struct({
      mode: WindowsSandboxSetupMode,
      cwd: Schema.optional(Schema.NullOr(AbsolutePathBuf))
    })
)

/** Schema of `WindowsSandboxSetupStartResponse`. */
export const WindowsSandboxSetupStartResponse: Lazy<T.WindowsSandboxSetupStartResponse> = lazy(
  "WindowsSandboxSetupStartResponse",
  () =>
    Schema.Struct({
      started: Schema.Boolean
    })
)

/** Schema of `WindowsWorldWritableWarningNotification`. */
export const WindowsWorldWritableWarningNotification: Lazy<T.WindowsWorldWritableWarningNotification> = lazy(
  "WindowsWorldWritableWarningNotification",
  () =>
    Schema.Struct({
      extraCount: Schema.Number,
      failedScan: Schema.Boolean,
      samplePaths: Schema.Array(Schema.String)
    })
)

/** Schema of `WorkspaceMessage`. */
export const WorkspaceMessage: Lazy<T.WorkspaceMessage> = lazy("WorkspaceMessage", () =>
  Schema.Struct({
    messageBody: Schema.String,
    messageId: Schema.String,
    messageType: WorkspaceMessageType,
    archivedAt: optionalKey(Schema.NullOr(Schema.Number)),
    createdAt: optionalKey(Schema.NullOr(Schema.Number))
  })
)

/** Schema of `WorkspaceMessageType`. */
export const WorkspaceMessageType: Lazy<T.WorkspaceMessageType> = lazy("WorkspaceMessageType", () =>
  openEnum<"headline" | "announcement" | "unknown">()
)

/** Schema of `WorkspaceRouting`. */
export const WorkspaceRouting: Lazy<T.WorkspaceRouting> = lazy("WorkspaceRouting", () =>
  Schema.Struct({
    accountRoutingOverride: AccountRoutingOverride,
    backendOrigin: Schema.String,
    chatgptAccountId: Schema.String
  })
)

/** Schema of `WriteStatus`. */
export const WriteStatus: Lazy<T.WriteStatus> = lazy("WriteStatus", () => openEnum<"ok" | "okOverridden">())
