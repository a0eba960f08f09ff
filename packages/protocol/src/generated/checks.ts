// Generated from codex 0.169.0 by `npm run generate`. Do not edit.
import { isArrayOf, isInteger, isNumber, isObject, isRecordOf, isString, type Plain } from "../internal/plain.js"

export const isAccountLoginCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["success"] === "boolean" &&
  (u["error"] == null || typeof u["error"] === "string") &&
  (u["loginId"] == null || typeof u["loginId"] === "string") &&
  (u["onboardingEntrypoint"] == null || typeof u["onboardingEntrypoint"] === "string")

export const isAccountRateLimitsUpdatedNotification: Plain = (u) => isObject(u) && isRateLimitSnapshot(u["rateLimits"])

export const isAccountUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  (u["authMode"] == null || typeof u["authMode"] === "string") &&
  (u["planType"] == null || typeof u["planType"] === "string")

export const isActivePermissionProfile: Plain = (u) =>
  isObject(u) && typeof u["id"] === "string" && (u["extends"] == null || typeof u["extends"] === "string")

export const isAdditionalNetworkPermissions: Plain = (u) =>
  isObject(u) && (u["enabled"] == null || typeof u["enabled"] === "boolean")

export const isAgentMessageDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isAgentMessageDisplay: Plain = (u) =>
  isObject(u) &&
  typeof u["action"] === "string" &&
  (u["blockType"] == null || typeof u["blockType"] === "string") &&
  (u["checkTrustedContacts"] == null || typeof u["checkTrustedContacts"] === "boolean") &&
  (u["cyberTrustedAccess"] == null || typeof u["cyberTrustedAccess"] === "boolean")

export const isAgentMessageModeration: Plain = (u) =>
  isObject(u) && typeof u["moderated"] === "boolean" && (u["display"] == null || isAgentMessageDisplay(u["display"]))

export const isAppBranding: Plain = (u) =>
  isObject(u) &&
  typeof u["isDiscoverableApp"] === "boolean" &&
  (u["category"] == null || typeof u["category"] === "string") &&
  (u["developer"] == null || typeof u["developer"] === "string") &&
  (u["privacyPolicy"] == null || typeof u["privacyPolicy"] === "string") &&
  (u["termsOfService"] == null || typeof u["termsOfService"] === "string") &&
  (u["website"] == null || typeof u["website"] === "string")

export const isAppInfo: Plain = (u) =>
  isObject(u) &&
  typeof u["id"] === "string" &&
  typeof u["name"] === "string" &&
  (u["appMetadata"] == null || isAppMetadata(u["appMetadata"])) &&
  (u["branding"] == null || isAppBranding(u["branding"])) &&
  (u["description"] == null || typeof u["description"] === "string") &&
  (u["distributionChannel"] == null || typeof u["distributionChannel"] === "string") &&
  (u["iconAssets"] == null || isRecordOf(u["iconAssets"], isString)) &&
  (u["iconDarkAssets"] == null || isRecordOf(u["iconDarkAssets"], isString)) &&
  (u["installUrl"] == null || typeof u["installUrl"] === "string") &&
  (u["isAccessible"] === undefined || typeof u["isAccessible"] === "boolean") &&
  (u["isEnabled"] === undefined || typeof u["isEnabled"] === "boolean") &&
  (u["labels"] == null || isRecordOf(u["labels"], isString)) &&
  (u["logoUrl"] == null || typeof u["logoUrl"] === "string") &&
  (u["logoUrlDark"] == null || typeof u["logoUrlDark"] === "string") &&
  (u["pluginDisplayNames"] === undefined || isArrayOf(u["pluginDisplayNames"], isString))

export const isAppListUpdatedNotification: Plain = (u) => isObject(u) && isArrayOf(u["data"], isAppInfo)

export const isAppMetadata: Plain = (u) =>
  isObject(u) &&
  (u["categories"] == null || isArrayOf(u["categories"], isString)) &&
  (u["developer"] == null || typeof u["developer"] === "string") &&
  (u["firstPartyRequiresInstall"] == null || typeof u["firstPartyRequiresInstall"] === "boolean") &&
  (u["review"] == null || isAppReview(u["review"])) &&
  (u["screenshots"] == null || isArrayOf(u["screenshots"], isAppScreenshot)) &&
  (u["seoDescription"] == null || typeof u["seoDescription"] === "string") &&
  (u["showInComposerWhenUnlinked"] == null || typeof u["showInComposerWhenUnlinked"] === "boolean") &&
  (u["subCategories"] == null || isArrayOf(u["subCategories"], isString)) &&
  (u["version"] == null || typeof u["version"] === "string") &&
  (u["versionId"] == null || typeof u["versionId"] === "string") &&
  (u["versionNotes"] == null || typeof u["versionNotes"] === "string")

export const isAppReview: Plain = (u) => isObject(u) && typeof u["status"] === "string"

export const isAppScreenshot: Plain = (u) =>
  isObject(u) &&
  typeof u["userPrompt"] === "string" &&
  (u["fileId"] == null || typeof u["fileId"] === "string") &&
  (u["url"] == null || typeof u["url"] === "string")

export const isAskForApprovalGranular: Plain = (u) =>
  isObject(u) &&
  isObject(u["granular"]) &&
  typeof u["granular"]["mcp_elicitations"] === "boolean" &&
  typeof u["granular"]["rules"] === "boolean" &&
  typeof u["granular"]["sandbox_approval"] === "boolean" &&
  (u["granular"]["request_permissions"] === undefined || typeof u["granular"]["request_permissions"] === "boolean") &&
  (u["granular"]["skill_approval"] === undefined || typeof u["granular"]["skill_approval"] === "boolean")

export const isAsyncUserInputQuestion: Plain = (u) =>
  isObject(u) && typeof u["title"] === "string" && (u["options"] == null || isArrayOf(u["options"], isString))

export const isAuthRecoveryNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["message"] === "string" &&
  typeof u["provider"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isByteRange: Plain = (u) =>
  isObject(u) && isInteger(u["end"], 0, 18446744073709552000) && isInteger(u["start"], 0, 18446744073709552000)

export const isCodexErrorInfo: Plain = (u) =>
  typeof u === "string" ||
  (isObject(u) &&
    (u["httpConnectionFailed"] !== undefined
      ? isCodexErrorInfoHttpConnectionFailed(u)
      : u["responseStreamConnectionFailed"] !== undefined
        ? isCodexErrorInfoResponseStreamConnectionFailed(u)
        : u["responseStreamDisconnected"] !== undefined
          ? isCodexErrorInfoResponseStreamDisconnected(u)
          : u["responseTooManyFailedAttempts"] !== undefined
            ? isCodexErrorInfoResponseTooManyFailedAttempts(u)
            : u["activeTurnNotSteerable"] !== undefined
              ? isCodexErrorInfoActiveTurnNotSteerable(u)
              : false))

export const isCodexErrorInfoActiveTurnNotSteerable: Plain = (u) =>
  isObject(u) && isObject(u["activeTurnNotSteerable"]) && typeof u["activeTurnNotSteerable"]["turnKind"] === "string"

export const isCodexErrorInfoHttpConnectionFailed: Plain = (u) =>
  isObject(u) &&
  isObject(u["httpConnectionFailed"]) &&
  (u["httpConnectionFailed"]["httpStatusCode"] == null ||
    typeof u["httpConnectionFailed"]["httpStatusCode"] === "number")

export const isCodexErrorInfoResponseStreamConnectionFailed: Plain = (u) =>
  isObject(u) &&
  isObject(u["responseStreamConnectionFailed"]) &&
  (u["responseStreamConnectionFailed"]["httpStatusCode"] == null ||
    typeof u["responseStreamConnectionFailed"]["httpStatusCode"] === "number")

export const isCodexErrorInfoResponseStreamDisconnected: Plain = (u) =>
  isObject(u) &&
  isObject(u["responseStreamDisconnected"]) &&
  (u["responseStreamDisconnected"]["httpStatusCode"] == null ||
    typeof u["responseStreamDisconnected"]["httpStatusCode"] === "number")

export const isCodexErrorInfoResponseTooManyFailedAttempts: Plain = (u) =>
  isObject(u) &&
  isObject(u["responseTooManyFailedAttempts"]) &&
  (u["responseTooManyFailedAttempts"]["httpStatusCode"] == null ||
    typeof u["responseTooManyFailedAttempts"]["httpStatusCode"] === "number")

export const isCollabAgentState: Plain = (u) =>
  isObject(u) && typeof u["status"] === "string" && (u["message"] == null || typeof u["message"] === "string")

export const isCommandAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  u["type"] === "listFiles" &&
  typeof u["command"] === "string" &&
  (u["path"] == null || typeof u["path"] === "string")

export const isCommandActionRead: Plain = (u) =>
  isObject(u) &&
  u["type"] === "read" &&
  typeof u["command"] === "string" &&
  typeof u["name"] === "string" &&
  typeof u["path"] === "string"

export const isCommandActionSearch: Plain = (u) =>
  isObject(u) &&
  u["type"] === "search" &&
  typeof u["command"] === "string" &&
  (u["path"] == null || typeof u["path"] === "string") &&
  (u["query"] == null || typeof u["query"] === "string")

export const isCommandActionUnknown: Plain = (u) =>
  isObject(u) && u["type"] === "unknown" && typeof u["command"] === "string"

export const isCommandExecOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["capReached"] === "boolean" &&
  typeof u["deltaBase64"] === "string" &&
  typeof u["processId"] === "string" &&
  typeof u["stream"] === "string"

export const isCommandExecutionOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isConfigWarningNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["summary"] === "string" &&
  (u["details"] == null || typeof u["details"] === "string") &&
  (u["path"] == null || typeof u["path"] === "string") &&
  (u["range"] == null || isTextRange(u["range"]))

export const isContextCompactedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && typeof u["turnId"] === "string"

export const isCreditsSnapshot: Plain = (u) =>
  isObject(u) &&
  typeof u["hasCredits"] === "boolean" &&
  typeof u["unlimited"] === "boolean" &&
  (u["balance"] == null || typeof u["balance"] === "string")

export const isDeprecationNoticeNotification: Plain = (u) =>
  isObject(u) && typeof u["summary"] === "string" && (u["details"] == null || typeof u["details"] === "string")

export const isDynamicToolCallOutputContentItemInputAudio: Plain = (u) =>
  isObject(u) && u["type"] === "inputAudio" && typeof u["audioUrl"] === "string"

export const isDynamicToolCallOutputContentItemInputImage: Plain = (u) =>
  isObject(u) && u["type"] === "inputImage" && typeof u["imageUrl"] === "string"

export const isDynamicToolCallOutputContentItemInputText: Plain = (u) =>
  isObject(u) && u["type"] === "inputText" && typeof u["text"] === "string"

export const isEnvironmentConnectionNotification: Plain = (u) =>
  isObject(u) && typeof u["environmentId"] === "string" && typeof u["threadId"] === "string"

export const isErrorNotification: Plain = (u) =>
  isObject(u) &&
  isTurnError(u["error"]) &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  typeof u["willRetry"] === "boolean"

export const isExternalAgentConfigImportCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["importId"] === "string" &&
  isArrayOf(u["itemTypeResults"], isExternalAgentConfigImportTypeResult)

export const isExternalAgentConfigImportItemTypeSuccess: Plain = (u) =>
  isObject(u) &&
  typeof u["itemType"] === "string" &&
  (u["cwd"] == null || typeof u["cwd"] === "string") &&
  (u["source"] == null || typeof u["source"] === "string") &&
  (u["target"] == null || typeof u["target"] === "string") &&
  (u["title"] == null || typeof u["title"] === "string")

export const isExternalAgentConfigImportProgressNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["importId"] === "string" &&
  isArrayOf(u["itemTypeResults"], isExternalAgentConfigImportTypeResult)

export const isExternalAgentConfigImportTypeResult: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u["failures"], isOpenExternalAgentConfigImportItemTypeFailure) &&
  typeof u["itemType"] === "string" &&
  isArrayOf(u["successes"], isExternalAgentConfigImportItemTypeSuccess)

export const isFileChangeOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isFileChangePatchUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u["changes"], isFileUpdateChange) &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isFileSystemPathGlobPattern: Plain = (u) =>
  isObject(u) && u["type"] === "glob_pattern" && typeof u["pattern"] === "string"

export const isFileSystemPathPath: Plain = (u) => isObject(u) && u["type"] === "path" && typeof u["path"] === "string"

export const isFileSystemSpecialPathMinimal: Plain = (u) => isObject(u) && u["kind"] === "minimal"

export const isFileSystemSpecialPathProjectRoots: Plain = (u) =>
  isObject(u) && u["kind"] === "project_roots" && (u["subpath"] == null || typeof u["subpath"] === "string")

export const isFileSystemSpecialPathRoot: Plain = (u) => isObject(u) && u["kind"] === "root"

export const isFileSystemSpecialPathSlashTmp: Plain = (u) => isObject(u) && u["kind"] === "slash_tmp"

export const isFileSystemSpecialPathTmpdir: Plain = (u) => isObject(u) && u["kind"] === "tmpdir"

export const isFileSystemSpecialPathUnknown: Plain = (u) =>
  isObject(u) &&
  u["kind"] === "unknown" &&
  typeof u["path"] === "string" &&
  (u["subpath"] == null || typeof u["subpath"] === "string")

export const isFileUpdateChange: Plain = (u) =>
  isObject(u) && typeof u["diff"] === "string" && isPatchChangeKind(u["kind"]) && typeof u["path"] === "string"

export const isFsChangedNotification: Plain = (u) =>
  isObject(u) && isArrayOf(u["changedPaths"], isString) && typeof u["watchId"] === "string"

export const isFunctionCallOutputContentItemEncryptedContent: Plain = (u) =>
  isObject(u) && u["type"] === "encrypted_content" && typeof u["encrypted_content"] === "string"

export const isFunctionCallOutputContentItemInputAudioAudioUrl: Plain = (u) =>
  isObject(u) &&
  u["type"] === "input_audio" &&
  typeof u["audio_url"] === "string" &&
  (u["file_id"] === undefined || typeof u["file_id"] === "string")

export const isFunctionCallOutputContentItemInputAudioFileId: Plain = (u) =>
  isObject(u) &&
  u["type"] === "input_audio" &&
  typeof u["file_id"] === "string" &&
  (u["audio_url"] === undefined || typeof u["audio_url"] === "string")

export const isFunctionCallOutputContentItemInputText: Plain = (u) =>
  isObject(u) && u["type"] === "input_text" && typeof u["text"] === "string"

export const isFuzzyFileSearchResult: Plain = (u) =>
  isObject(u) &&
  typeof u["file_name"] === "string" &&
  typeof u["match_type"] === "string" &&
  typeof u["path"] === "string" &&
  typeof u["root"] === "string" &&
  typeof u["score"] === "number" &&
  (u["indices"] == null || isArrayOf(u["indices"], isNumber))

export const isFuzzyFileSearchSessionCompletedNotification: Plain = (u) =>
  isObject(u) && typeof u["sessionId"] === "string"

export const isFuzzyFileSearchSessionUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u["files"], isFuzzyFileSearchResult) &&
  typeof u["query"] === "string" &&
  typeof u["sessionId"] === "string"

export const isGatewayOAuthChangedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["providerId"] === "string" &&
  typeof u["status"] === "string" &&
  (u["authUrl"] == null || typeof u["authUrl"] === "string") &&
  (u["error"] == null || typeof u["error"] === "string") &&
  (u["loginId"] == null || typeof u["loginId"] === "string")

export const isGitInfo: Plain = (u) =>
  isObject(u) &&
  (u["branch"] == null || typeof u["branch"] === "string") &&
  (u["originUrl"] == null || typeof u["originUrl"] === "string") &&
  (u["sha"] == null || typeof u["sha"] === "string")

export const isGuardianApprovalReview: Plain = (u) =>
  isObject(u) &&
  typeof u["status"] === "string" &&
  (u["rationale"] == null || typeof u["rationale"] === "string") &&
  (u["riskLevel"] == null || typeof u["riskLevel"] === "string") &&
  (u["userAuthorization"] == null || typeof u["userAuthorization"] === "string")

export const isGuardianApprovalReviewAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) && u["type"] === "applyPatch" && typeof u["cwd"] === "string" && isArrayOf(u["files"], isString)

export const isGuardianApprovalReviewActionCommand: Plain = (u) =>
  isObject(u) &&
  u["type"] === "command" &&
  typeof u["command"] === "string" &&
  typeof u["cwd"] === "string" &&
  typeof u["source"] === "string"

export const isGuardianApprovalReviewActionExecve: Plain = (u) =>
  isObject(u) &&
  u["type"] === "execve" &&
  isArrayOf(u["argv"], isString) &&
  typeof u["cwd"] === "string" &&
  typeof u["program"] === "string" &&
  typeof u["source"] === "string"

export const isGuardianApprovalReviewActionMcpToolCall: Plain = (u) =>
  isObject(u) &&
  u["type"] === "mcpToolCall" &&
  typeof u["server"] === "string" &&
  typeof u["toolName"] === "string" &&
  (u["connectorId"] == null || typeof u["connectorId"] === "string") &&
  (u["connectorName"] == null || typeof u["connectorName"] === "string") &&
  (u["toolTitle"] == null || typeof u["toolTitle"] === "string")

export const isGuardianApprovalReviewActionNetworkAccess: Plain = (u) =>
  isObject(u) &&
  u["type"] === "networkAccess" &&
  typeof u["host"] === "string" &&
  typeof u["port"] === "number" &&
  typeof u["protocol"] === "string" &&
  typeof u["target"] === "string"

export const isGuardianApprovalReviewActionRequestPermissions: Plain = (u) =>
  isObject(u) &&
  u["type"] === "requestPermissions" &&
  isRequestPermissionProfile(u["permissions"]) &&
  (u["reason"] == null || typeof u["reason"] === "string")

export const isGuardianApprovalReviewActionWriteStdin: Plain = (u) =>
  isObject(u) &&
  u["type"] === "writeStdin" &&
  typeof u["approvalId"] === "string" &&
  typeof u["cwd"] === "string" &&
  typeof u["processId"] === "string" &&
  typeof u["stdin"] === "string"

export const isGuardianWarningNotification: Plain = (u) =>
  isObject(u) && typeof u["message"] === "string" && typeof u["threadId"] === "string"

export const isHookCompletedNotification: Plain = (u) =>
  isObject(u) &&
  isHookRunSummary(u["run"]) &&
  typeof u["threadId"] === "string" &&
  (u["turnId"] == null || typeof u["turnId"] === "string")

export const isHookOutputEntry: Plain = (u) =>
  isObject(u) && typeof u["kind"] === "string" && typeof u["text"] === "string"

export const isHookPromptFragment: Plain = (u) =>
  isObject(u) && typeof u["hookRunId"] === "string" && typeof u["text"] === "string"

export const isHookRunSummary: Plain = (u) =>
  isObject(u) &&
  typeof u["displayOrder"] === "number" &&
  isArrayOf(u["entries"], isHookOutputEntry) &&
  typeof u["eventName"] === "string" &&
  typeof u["executionMode"] === "string" &&
  typeof u["handlerType"] === "string" &&
  typeof u["id"] === "string" &&
  typeof u["scope"] === "string" &&
  typeof u["sourcePath"] === "string" &&
  typeof u["startedAt"] === "number" &&
  typeof u["status"] === "string" &&
  (u["completedAt"] == null || typeof u["completedAt"] === "number") &&
  (u["durationMs"] == null || typeof u["durationMs"] === "number") &&
  (u["source"] === undefined || typeof u["source"] === "string") &&
  (u["statusMessage"] == null || typeof u["statusMessage"] === "string")

export const isHookStartedNotification: Plain = (u) =>
  isObject(u) &&
  isHookRunSummary(u["run"]) &&
  typeof u["threadId"] === "string" &&
  (u["turnId"] == null || typeof u["turnId"] === "string")

export const isImageGenerationFailure: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
    case "usageLimitExceeded":
      return isImageGenerationFailureUsageLimitExceeded(u)
    default:
      return false
  }
}

export const isImageGenerationFailureUsageLimitExceeded: Plain = (u) =>
  isObject(u) &&
  u["type"] === "usageLimitExceeded" &&
  typeof u["limitId"] === "string" &&
  (u["resetsAt"] == null || typeof u["resetsAt"] === "number")

export const isImageGenerationInputImage: Plain = (u) =>
  isObject(u) && typeof u["path"] === "string" && typeof u["sha256"] === "string"

export const isItemCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["completedAtMs"] === "number" &&
  isThreadItem(u["item"]) &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  (u["contentTokenCount"] == null || typeof u["contentTokenCount"] === "number")

export const isItemGuardianApprovalReviewCompletedNotification: Plain = (u) =>
  isObject(u) &&
  isGuardianApprovalReviewAction(u["action"]) &&
  typeof u["completedAtMs"] === "number" &&
  typeof u["decisionSource"] === "string" &&
  isGuardianApprovalReview(u["review"]) &&
  typeof u["reviewId"] === "string" &&
  typeof u["startedAtMs"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  (u["targetItemId"] == null || typeof u["targetItemId"] === "string")

export const isItemGuardianApprovalReviewStartedNotification: Plain = (u) =>
  isObject(u) &&
  isGuardianApprovalReviewAction(u["action"]) &&
  isGuardianApprovalReview(u["review"]) &&
  typeof u["reviewId"] === "string" &&
  typeof u["startedAtMs"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  (u["targetItemId"] == null || typeof u["targetItemId"] === "string")

export const isItemStartedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadItem(u["item"]) &&
  typeof u["startedAtMs"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isMcpAppUi: Plain = (u) =>
  isObject(u) && typeof u["preferredModelDisplayMode"] === "string" && typeof u["resourceUri"] === "string"

export const isMcpServerEventNotification: Plain = (u) =>
  isObject(u) && typeof u["method"] === "string" && u["params"] !== undefined

export const isMcpServerEventStreamNotification: Plain = (u) =>
  isObject(u) && isMcpServerEventNotification(u["notification"]) && typeof u["subscriptionId"] === "string"

export const isMcpServerOauthLoginCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["name"] === "string" &&
  typeof u["success"] === "boolean" &&
  (u["error"] == null || typeof u["error"] === "string") &&
  (u["loginId"] == null || typeof u["loginId"] === "string") &&
  (u["threadId"] == null || typeof u["threadId"] === "string")

export const isMcpServerStatusUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["name"] === "string" &&
  typeof u["status"] === "string" &&
  (u["error"] == null || typeof u["error"] === "string") &&
  (u["failureReason"] == null || typeof u["failureReason"] === "string") &&
  (u["threadId"] == null || typeof u["threadId"] === "string")

export const isMcpToolCallAppContext: Plain = (u) =>
  isObject(u) &&
  typeof u["connectorId"] === "string" &&
  (u["actionName"] == null || typeof u["actionName"] === "string") &&
  (u["appName"] == null || typeof u["appName"] === "string") &&
  (u["linkId"] == null || typeof u["linkId"] === "string") &&
  (u["resourceUri"] == null || typeof u["resourceUri"] === "string")

export const isMcpToolCallError: Plain = (u) => isObject(u) && typeof u["message"] === "string"

export const isMcpToolCallProgressNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["itemId"] === "string" &&
  typeof u["message"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isMcpToolCallResult: Plain = (u) => isObject(u) && Array.isArray(u["content"])

export const isMemoryCitation: Plain = (u) =>
  isObject(u) && isArrayOf(u["entries"], isMemoryCitationEntry) && isArrayOf(u["threadIds"], isString)

export const isMemoryCitationEntry: Plain = (u) =>
  isObject(u) &&
  typeof u["lineEnd"] === "number" &&
  typeof u["lineStart"] === "number" &&
  typeof u["note"] === "string" &&
  typeof u["path"] === "string"

export const isMisalignmentErrorDetails: Plain = (u) =>
  isObject(u) &&
  (u["detailedExplanation"] == null || typeof u["detailedExplanation"] === "string") &&
  (u["errorType"] == null || typeof u["errorType"] === "string") &&
  (u["reviewTarget"] == null || typeof u["reviewTarget"] === "string") &&
  (u["steer"] == null || isMisalignmentSteer(u["steer"]))

export const isMisalignmentSteer: Plain = (u) => isObject(u) && typeof u["message"] === "string"

export const isModelReroutedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["fromModel"] === "string" &&
  typeof u["reason"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["toModel"] === "string" &&
  typeof u["turnId"] === "string"

export const isModelSafetyBufferingUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["model"] === "string" &&
  isArrayOf(u["reasons"], isString) &&
  typeof u["showBufferingUi"] === "boolean" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  isArrayOf(u["useCases"], isString) &&
  (u["fasterModel"] == null || typeof u["fasterModel"] === "string")

export const isModelVerificationNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  isArrayOf(u["verifications"], isString)

export const isMultiAgentModeCustom: Plain = (u) => isObject(u) && typeof u["custom"] === "string"

export const isOpenAdditionalFileSystemPermissions: Plain = (u) =>
  isObject(u) &&
  (u["entries"] == null || isArrayOf(u["entries"], isOpenFileSystemSandboxEntry)) &&
  (u["globScanMaxDepth"] == null || typeof u["globScanMaxDepth"] === "number") &&
  (u["read"] == null || isArrayOf(u["read"], isString)) &&
  (u["write"] == null || isArrayOf(u["write"], isString))

export const isOpenAskForApproval: Plain = (u) => typeof u === "string" || (isObject(u) && isAskForApprovalGranular(u))

export const isOpenCollaborationMode: Plain = (u) =>
  isObject(u) && typeof u["mode"] === "string" && isSettings(u["settings"])

export const isOpenDynamicToolCallOutputContentItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  typeof u["failureStage"] === "string" &&
  typeof u["itemType"] === "string" &&
  typeof u["message"] === "string" &&
  (u["cwd"] == null || typeof u["cwd"] === "string") &&
  (u["errorType"] == null || typeof u["errorType"] === "string") &&
  (u["source"] == null || typeof u["source"] === "string") &&
  (u["subErrorType"] == null || typeof u["subErrorType"] === "string")

export const isOpenFileSystemPath: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) && u["type"] === "special" && isOpenFileSystemSpecialPath(u["value"])

export const isOpenFileSystemSandboxEntry: Plain = (u) =>
  isObject(u) && typeof u["access"] === "string" && isOpenFileSystemPath(u["path"])

export const isOpenFileSystemSpecialPath: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["kind"]) {
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
  switch (u["type"]) {
    case "input_text":
      return isFunctionCallOutputContentItemInputText(u)
    case "input_image":
      return u["image_url"] !== undefined
        ? isOpenFunctionCallOutputContentItemInputImageImageUrl(u)
        : u["file_id"] !== undefined
          ? isOpenFunctionCallOutputContentItemInputImageFileId(u)
          : false
    case "input_audio":
      return u["audio_url"] !== undefined
        ? isFunctionCallOutputContentItemInputAudioAudioUrl(u)
        : u["file_id"] !== undefined
          ? isFunctionCallOutputContentItemInputAudioFileId(u)
          : false
    case "encrypted_content":
      return isFunctionCallOutputContentItemEncryptedContent(u)
    default:
      return false
  }
}

export const isOpenFunctionCallOutputContentItemInputImageFileId: Plain = (u) =>
  isObject(u) &&
  u["type"] === "input_image" &&
  typeof u["file_id"] === "string" &&
  (u["detail"] == null || typeof u["detail"] === "string") &&
  (u["image_url"] === undefined || typeof u["image_url"] === "string")

export const isOpenFunctionCallOutputContentItemInputImageImageUrl: Plain = (u) =>
  isObject(u) &&
  u["type"] === "input_image" &&
  typeof u["image_url"] === "string" &&
  (u["detail"] == null || typeof u["detail"] === "string") &&
  (u["file_id"] === undefined || typeof u["file_id"] === "string")

export const isOpenMultiAgentMode: Plain = (u) => typeof u === "string" || (isObject(u) && isMultiAgentModeCustom(u))

export const isOpenSandboxPolicy: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) &&
  u["type"] === "externalSandbox" &&
  (u["networkAccess"] === undefined || typeof u["networkAccess"] === "string")

export const isOpenUserInput: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
    case "text":
      return isUserInputText(u)
    case "image":
      return u["url"] !== undefined
        ? isOpenUserInputImageUrl(u)
        : u["fileId"] !== undefined
          ? isOpenUserInputImageFileId(u)
          : false
    case "localImage":
      return isOpenUserInputLocalImage(u)
    case "audio":
      return u["url"] !== undefined
        ? isUserInputAudioUrl(u)
        : u["fileId"] !== undefined
          ? isUserInputAudioFileId(u)
          : false
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
  u["type"] === "image" &&
  typeof u["fileId"] === "string" &&
  (u["detail"] == null || typeof u["detail"] === "string") &&
  (u["url"] === undefined || typeof u["url"] === "string")

export const isOpenUserInputImageUrl: Plain = (u) =>
  isObject(u) &&
  u["type"] === "image" &&
  typeof u["url"] === "string" &&
  (u["detail"] == null || typeof u["detail"] === "string") &&
  (u["fileId"] === undefined || typeof u["fileId"] === "string")

export const isOpenUserInputLocalImage: Plain = (u) =>
  isObject(u) &&
  u["type"] === "localImage" &&
  typeof u["path"] === "string" &&
  (u["detail"] == null || typeof u["detail"] === "string")

export const isPatchChangeKind: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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

export const isPatchChangeKindAdd: Plain = (u) => isObject(u) && u["type"] === "add"

export const isPatchChangeKindDelete: Plain = (u) => isObject(u) && u["type"] === "delete"

export const isPatchChangeKindUpdate: Plain = (u) =>
  isObject(u) && u["type"] === "update" && (u["move_path"] == null || typeof u["move_path"] === "string")

export const isPlanDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isProcessExitedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["exitCode"] === "number" &&
  typeof u["processHandle"] === "string" &&
  typeof u["stderr"] === "string" &&
  typeof u["stderrCapReached"] === "boolean" &&
  typeof u["stdout"] === "string" &&
  typeof u["stdoutCapReached"] === "boolean" &&
  (u["outputDrainTimedOut"] == null || typeof u["outputDrainTimedOut"] === "boolean")

export const isProcessOutputDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["capReached"] === "boolean" &&
  typeof u["deltaBase64"] === "string" &&
  typeof u["processHandle"] === "string" &&
  typeof u["stream"] === "string"

export const isProjectChangedNotification: Plain = (u) =>
  isObject(u) && typeof u["changeType"] === "string" && typeof u["projectId"] === "string"

export const isRateLimitSnapshot: Plain = (u) =>
  isObject(u) &&
  (u["credits"] == null || isCreditsSnapshot(u["credits"])) &&
  (u["individualLimit"] == null || isSpendControlLimitSnapshot(u["individualLimit"])) &&
  (u["limitId"] == null || typeof u["limitId"] === "string") &&
  (u["limitName"] == null || typeof u["limitName"] === "string") &&
  (u["normalModelSlug"] == null || typeof u["normalModelSlug"] === "string") &&
  (u["planType"] == null || typeof u["planType"] === "string") &&
  (u["primary"] == null || isRateLimitWindow(u["primary"])) &&
  (u["rateLimitReachedType"] == null || typeof u["rateLimitReachedType"] === "string") &&
  (u["secondary"] == null || isRateLimitWindow(u["secondary"])) &&
  (u["spendControlReached"] == null || typeof u["spendControlReached"] === "boolean")

export const isRateLimitWindow: Plain = (u) =>
  isObject(u) &&
  typeof u["usedPercent"] === "number" &&
  (u["resetsAt"] == null || typeof u["resetsAt"] === "number") &&
  (u["windowDurationMins"] == null || typeof u["windowDurationMins"] === "number")

export const isReasoningSummaryPartAddedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["itemId"] === "string" &&
  typeof u["summaryIndex"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isReasoningSummaryTextDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["summaryIndex"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isReasoningTextDeltaNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["contentIndex"] === "number" &&
  typeof u["delta"] === "string" &&
  typeof u["itemId"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isRemoteControlStatusChangedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["installationId"] === "string" &&
  typeof u["serverName"] === "string" &&
  typeof u["status"] === "string" &&
  (u["environmentId"] == null || typeof u["environmentId"] === "string")

export const isRequestId: Plain = (u) =>
  typeof u === "string" || isInteger(u, -9223372036854776000, 9223372036854776000)

export const isRequestPermissionProfile: Plain = (u) =>
  isObject(u) &&
  (u["fileSystem"] == null || isOpenAdditionalFileSystemPermissions(u["fileSystem"])) &&
  (u["network"] == null || isAdditionalNetworkPermissions(u["network"]))

export const isSandboxPolicyDangerFullAccess: Plain = (u) => isObject(u) && u["type"] === "dangerFullAccess"

export const isSandboxPolicyReadOnly: Plain = (u) =>
  isObject(u) &&
  u["type"] === "readOnly" &&
  (u["networkAccess"] === undefined || typeof u["networkAccess"] === "boolean")

export const isSandboxPolicyWorkspaceWrite: Plain = (u) =>
  isObject(u) &&
  u["type"] === "workspaceWrite" &&
  (u["excludeSlashTmp"] === undefined || typeof u["excludeSlashTmp"] === "boolean") &&
  (u["excludeTmpdirEnvVar"] === undefined || typeof u["excludeTmpdirEnvVar"] === "boolean") &&
  (u["networkAccess"] === undefined || typeof u["networkAccess"] === "boolean") &&
  (u["writableRoots"] === undefined || isArrayOf(u["writableRoots"], isString))

export const isServerRequestResolvedNotification: Plain = (u) =>
  isObject(u) && isRequestId(u["requestId"]) && typeof u["threadId"] === "string"

export const isSessionSource: Plain = (u) =>
  typeof u === "string" ||
  (isObject(u) &&
    (u["custom"] !== undefined
      ? isSessionSourceCustom(u)
      : u["subAgent"] !== undefined
        ? isSessionSourceSubAgent(u)
        : false))

export const isSessionSourceCustom: Plain = (u) => isObject(u) && typeof u["custom"] === "string"

export const isSessionSourceSubAgent: Plain = (u) => isObject(u) && isSubAgentSource(u["subAgent"])

export const isSettings: Plain = (u) =>
  isObject(u) &&
  typeof u["model"] === "string" &&
  (u["developer_instructions"] == null || typeof u["developer_instructions"] === "string") &&
  (u["reasoning_effort"] == null || (typeof u["reasoning_effort"] === "string" && u["reasoning_effort"].length >= 1))

export const isSkillsChangedNotification: Plain = (u) => isObject(u)

export const isSpendControlLimitSnapshot: Plain = (u) =>
  isObject(u) &&
  typeof u["limit"] === "string" &&
  typeof u["remainingPercent"] === "number" &&
  typeof u["resetsAt"] === "number" &&
  typeof u["used"] === "string"

export const isStrictReviewRequiredNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["startedAtMs"] === "number" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isSubAgentSource: Plain = (u) =>
  typeof u === "string" ||
  (isObject(u) &&
    (u["thread_spawn"] !== undefined
      ? isSubAgentSourceThreadSpawn(u)
      : u["other"] !== undefined
        ? isSubAgentSourceOther(u)
        : false))

export const isSubAgentSourceOther: Plain = (u) => isObject(u) && typeof u["other"] === "string"

export const isSubAgentSourceThreadSpawn: Plain = (u) =>
  isObject(u) &&
  isObject(u["thread_spawn"]) &&
  typeof u["thread_spawn"]["depth"] === "number" &&
  typeof u["thread_spawn"]["parent_thread_id"] === "string" &&
  (u["thread_spawn"]["agent_nickname"] == null || typeof u["thread_spawn"]["agent_nickname"] === "string") &&
  (u["thread_spawn"]["agent_path"] == null || typeof u["thread_spawn"]["agent_path"] === "string") &&
  (u["thread_spawn"]["agent_role"] == null || typeof u["thread_spawn"]["agent_role"] === "string")

export const isTerminalInteractionNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["itemId"] === "string" &&
  typeof u["processId"] === "string" &&
  typeof u["stdin"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string"

export const isTextElement: Plain = (u) =>
  isObject(u) && isByteRange(u["byteRange"]) && (u["placeholder"] == null || typeof u["placeholder"] === "string")

export const isTextPosition: Plain = (u) =>
  isObject(u) && typeof u["column"] === "number" && typeof u["line"] === "number"

export const isTextRange: Plain = (u) => isObject(u) && isTextPosition(u["end"]) && isTextPosition(u["start"])

export const isThread: Plain = (u) =>
  isObject(u) &&
  typeof u["cliVersion"] === "string" &&
  typeof u["createdAt"] === "number" &&
  typeof u["cwd"] === "string" &&
  typeof u["ephemeral"] === "boolean" &&
  typeof u["id"] === "string" &&
  typeof u["modelProvider"] === "string" &&
  typeof u["preview"] === "string" &&
  (typeof u["projectId"] === "string" || u["projectId"] === null) &&
  typeof u["sessionId"] === "string" &&
  isSessionSource(u["source"]) &&
  isThreadStatus(u["status"]) &&
  isArrayOf(u["turns"], isTurn) &&
  typeof u["updatedAt"] === "number" &&
  (u["agentNickname"] == null || typeof u["agentNickname"] === "string") &&
  (u["agentRole"] == null || typeof u["agentRole"] === "string") &&
  (u["attachedToThreadId"] == null || typeof u["attachedToThreadId"] === "string") &&
  (u["canAcceptDirectInput"] == null || typeof u["canAcceptDirectInput"] === "boolean") &&
  (u["daybreakEnabled"] == null || typeof u["daybreakEnabled"] === "boolean") &&
  (u["environments"] == null || isArrayOf(u["environments"], isThreadEnvironment)) &&
  (u["extra"] == null || isThreadExtra(u["extra"])) &&
  (u["forkedFromId"] == null || typeof u["forkedFromId"] === "string") &&
  (u["gitInfo"] == null || isGitInfo(u["gitInfo"])) &&
  (u["historyMode"] === undefined || typeof u["historyMode"] === "string") &&
  (u["model"] == null || typeof u["model"] === "string") &&
  (u["name"] == null || typeof u["name"] === "string") &&
  (u["originator"] == null || typeof u["originator"] === "string") &&
  (u["parentThreadId"] == null || typeof u["parentThreadId"] === "string") &&
  (u["path"] == null || typeof u["path"] === "string") &&
  (u["reasoningEffort"] == null || typeof u["reasoningEffort"] === "string") &&
  (u["recencyAt"] == null || typeof u["recencyAt"] === "number") &&
  (u["section"] == null || isThreadSection(u["section"])) &&
  (u["sectionEnteredAt"] == null || typeof u["sectionEnteredAt"] === "number") &&
  (u["threadSource"] == null || typeof u["threadSource"] === "string")

export const isThreadArchivedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadAttachmentUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["attachmentId"] === "string" &&
  typeof u["attachmentType"] === "string" &&
  typeof u["identityKey"] === "string" &&
  typeof u["operation"] === "string" &&
  typeof u["threadId"] === "string"

export const isThreadClosedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadDeletedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadEnvironment: Plain = (u) =>
  isObject(u) &&
  typeof u["cwd"] === "string" &&
  typeof u["environmentId"] === "string" &&
  isArrayOf(u["runtimeWorkspaceRoots"], isString)

export const isThreadExtra: Plain = (u) => isObject(u)

export const isThreadGoal: Plain = (u) =>
  isObject(u) &&
  typeof u["createdAt"] === "number" &&
  typeof u["objective"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["threadId"] === "string" &&
  typeof u["timeUsedSeconds"] === "number" &&
  typeof u["tokensUsed"] === "number" &&
  typeof u["updatedAt"] === "number" &&
  (u["tokenBudget"] == null || typeof u["tokenBudget"] === "number")

export const isThreadGoalClearedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadGoalUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadGoal(u["goal"]) &&
  typeof u["threadId"] === "string" &&
  (u["turnId"] == null || typeof u["turnId"] === "string")

export const isThreadItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
      return u["id"] !== undefined && u["status"] !== undefined && u["fileId"] !== undefined
        ? isThreadItemImageGenerationFileId(u)
        : u["id"] !== undefined && u["status"] !== undefined && u["result"] !== undefined
          ? isThreadItemImageGenerationResult(u)
          : false
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
  u["type"] === "agentMessage" &&
  typeof u["id"] === "string" &&
  typeof u["text"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["delivery"] == null || typeof u["delivery"] === "string") &&
  (u["memoryCitation"] == null || isMemoryCitation(u["memoryCitation"])) &&
  (u["moderation"] == null || isAgentMessageModeration(u["moderation"])) &&
  (u["phase"] == null || typeof u["phase"] === "string") &&
  (u["questions"] == null || isArrayOf(u["questions"], isAsyncUserInputQuestion))

export const isThreadItemCollabAgentToolCall: Plain = (u) =>
  isObject(u) &&
  u["type"] === "collabAgentToolCall" &&
  isRecordOf(u["agentsStates"], isCollabAgentState) &&
  typeof u["id"] === "string" &&
  isArrayOf(u["receiverThreadIds"], isString) &&
  typeof u["senderThreadId"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["tool"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["model"] == null || typeof u["model"] === "string") &&
  (u["prompt"] == null || typeof u["prompt"] === "string") &&
  (u["reasoningEffort"] == null || typeof u["reasoningEffort"] === "string")

export const isThreadItemCommandExecution: Plain = (u) =>
  isObject(u) &&
  u["type"] === "commandExecution" &&
  typeof u["command"] === "string" &&
  isArrayOf(u["commandActions"], isCommandAction) &&
  typeof u["cwd"] === "string" &&
  typeof u["id"] === "string" &&
  typeof u["status"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["aggregatedOutput"] == null || typeof u["aggregatedOutput"] === "string") &&
  (u["durationMs"] == null || typeof u["durationMs"] === "number") &&
  (u["exitCode"] == null || typeof u["exitCode"] === "number") &&
  (u["pluginId"] == null || typeof u["pluginId"] === "string") &&
  (u["processId"] == null || typeof u["processId"] === "string") &&
  (u["scriptPath"] == null || typeof u["scriptPath"] === "string") &&
  (u["source"] === undefined || typeof u["source"] === "string")

export const isThreadItemContextCompaction: Plain = (u) =>
  isObject(u) &&
  u["type"] === "contextCompaction" &&
  typeof u["id"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemDynamicToolCall: Plain = (u) =>
  isObject(u) &&
  u["type"] === "dynamicToolCall" &&
  u["arguments"] !== undefined &&
  typeof u["id"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["tool"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["contentItems"] == null || isArrayOf(u["contentItems"], isOpenDynamicToolCallOutputContentItem)) &&
  (u["durationMs"] == null || typeof u["durationMs"] === "number") &&
  (u["namespace"] == null || typeof u["namespace"] === "string") &&
  (u["success"] == null || typeof u["success"] === "boolean")

export const isThreadItemEnteredReviewMode: Plain = (u) =>
  isObject(u) &&
  u["type"] === "enteredReviewMode" &&
  typeof u["id"] === "string" &&
  typeof u["review"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemExitedReviewMode: Plain = (u) =>
  isObject(u) &&
  u["type"] === "exitedReviewMode" &&
  typeof u["id"] === "string" &&
  typeof u["review"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemFileChange: Plain = (u) =>
  isObject(u) &&
  u["type"] === "fileChange" &&
  isArrayOf(u["changes"], isFileUpdateChange) &&
  typeof u["id"] === "string" &&
  typeof u["status"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemFunctionCallOutput: Plain = (u) =>
  isObject(u) &&
  u["type"] === "functionCallOutput" &&
  typeof u["id"] === "string" &&
  typeof u["name"] === "string" &&
  isOpenFunctionCallOutputBody(u["output"]) &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["namespace"] == null || typeof u["namespace"] === "string")

export const isThreadItemHookPrompt: Plain = (u) =>
  isObject(u) &&
  u["type"] === "hookPrompt" &&
  isArrayOf(u["fragments"], isHookPromptFragment) &&
  typeof u["id"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemImageGenerationFileId: Plain = (u) =>
  isObject(u) &&
  u["type"] === "imageGeneration" &&
  typeof u["id"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["fileId"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["failure"] == null || isImageGenerationFailure(u["failure"])) &&
  (u["generationId"] == null || typeof u["generationId"] === "string") &&
  (u["inputImages"] === undefined || isArrayOf(u["inputImages"], isImageGenerationInputImage)) &&
  (u["revisedPrompt"] == null || typeof u["revisedPrompt"] === "string") &&
  (u["savedPath"] == null || typeof u["savedPath"] === "string") &&
  (u["transparentBackground"] == null || typeof u["transparentBackground"] === "boolean") &&
  (u["result"] === undefined || typeof u["result"] === "string")

export const isThreadItemImageGenerationResult: Plain = (u) =>
  isObject(u) &&
  u["type"] === "imageGeneration" &&
  typeof u["id"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["result"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["failure"] == null || isImageGenerationFailure(u["failure"])) &&
  (u["generationId"] == null || typeof u["generationId"] === "string") &&
  (u["inputImages"] === undefined || isArrayOf(u["inputImages"], isImageGenerationInputImage)) &&
  (u["revisedPrompt"] == null || typeof u["revisedPrompt"] === "string") &&
  (u["savedPath"] == null || typeof u["savedPath"] === "string") &&
  (u["transparentBackground"] == null || typeof u["transparentBackground"] === "boolean") &&
  (u["fileId"] === undefined || typeof u["fileId"] === "string")

export const isThreadItemImageView: Plain = (u) =>
  isObject(u) &&
  u["type"] === "imageView" &&
  typeof u["id"] === "string" &&
  typeof u["path"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemMcpToolCall: Plain = (u) =>
  isObject(u) &&
  u["type"] === "mcpToolCall" &&
  u["arguments"] !== undefined &&
  typeof u["id"] === "string" &&
  typeof u["server"] === "string" &&
  typeof u["status"] === "string" &&
  typeof u["tool"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["appContext"] == null || isMcpToolCallAppContext(u["appContext"])) &&
  (u["durationMs"] == null || typeof u["durationMs"] === "number") &&
  (u["error"] == null || isMcpToolCallError(u["error"])) &&
  (u["mcpAppResourceUri"] == null || typeof u["mcpAppResourceUri"] === "string") &&
  (u["mcpAppUi"] == null || isMcpAppUi(u["mcpAppUi"])) &&
  (u["pluginId"] == null || typeof u["pluginId"] === "string") &&
  (u["readOnlyHint"] == null || typeof u["readOnlyHint"] === "boolean") &&
  (u["result"] == null || isMcpToolCallResult(u["result"]))

export const isThreadItemPlan: Plain = (u) =>
  isObject(u) &&
  u["type"] === "plan" &&
  typeof u["id"] === "string" &&
  typeof u["text"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemReasoning: Plain = (u) =>
  isObject(u) &&
  u["type"] === "reasoning" &&
  typeof u["id"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["content"] === undefined || isArrayOf(u["content"], isString)) &&
  (u["summary"] === undefined || isArrayOf(u["summary"], isString))

export const isThreadItemSleep: Plain = (u) =>
  isObject(u) &&
  u["type"] === "sleep" &&
  typeof u["durationMs"] === "number" &&
  typeof u["id"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number")

export const isThreadItemSubAgentActivity: Plain = (u) =>
  isObject(u) &&
  u["type"] === "subAgentActivity" &&
  typeof u["agentPath"] === "string" &&
  typeof u["agentThreadId"] === "string" &&
  typeof u["id"] === "string" &&
  typeof u["kind"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["model"] == null || typeof u["model"] === "string") &&
  (u["reasoningEffort"] == null || typeof u["reasoningEffort"] === "string")

export const isThreadItemUserMessage: Plain = (u) =>
  isObject(u) &&
  u["type"] === "userMessage" &&
  isArrayOf(u["content"], isOpenUserInput) &&
  typeof u["id"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["clientId"] == null || typeof u["clientId"] === "string")

export const isThreadItemWebSearch: Plain = (u) =>
  isObject(u) &&
  u["type"] === "webSearch" &&
  typeof u["id"] === "string" &&
  typeof u["query"] === "string" &&
  (u["completedAtMs"] == null || typeof u["completedAtMs"] === "number") &&
  (u["startedAtMs"] == null || typeof u["startedAtMs"] === "number") &&
  (u["action"] == null || isWebSearchAction(u["action"])) &&
  (u["results"] == null || Array.isArray(u["results"]))

export const isThreadNameUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && (u["threadName"] == null || typeof u["threadName"] === "string")

export const isThreadPredictionResult: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
    case "completed":
      return isThreadPredictionResultCompleted(u)
    case "failed":
      return isThreadPredictionResultFailed(u)
    default:
      return false
  }
}

export const isThreadPredictionResultCompleted: Plain = (u) =>
  isObject(u) && u["type"] === "completed" && (u["text"] == null || typeof u["text"] === "string")

export const isThreadPredictionResultFailed: Plain = (u) => isObject(u) && u["type"] === "failed"

export const isThreadPredictionUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isThreadPredictionResult(u["result"]) &&
  typeof u["sourceTurnId"] === "string" &&
  typeof u["threadId"] === "string"

export const isThreadProjectUpdatedNotification: Plain = (u) =>
  isObject(u) && (typeof u["projectId"] === "string" || u["projectId"] === null) && typeof u["threadId"] === "string"

export const isThreadQueueChangedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadReadState: Plain = (u) =>
  isObject(u) &&
  typeof u["revision"] === "string" &&
  (u["firstUnread"] == null || isThreadUnreadPosition(u["firstUnread"]))

export const isThreadReadStateChangedNotification: Plain = (u) =>
  isObject(u) && isThreadReadState(u["readState"]) && typeof u["threadId"] === "string"

export const isThreadRealtimeAudioChunk: Plain = (u) =>
  isObject(u) &&
  typeof u["data"] === "string" &&
  isInteger(u["numChannels"], 0, 65535) &&
  isInteger(u["sampleRate"], 0, 4294967295) &&
  (u["itemId"] == null || typeof u["itemId"] === "string") &&
  (u["samplesPerChannel"] == null || isInteger(u["samplesPerChannel"], 0, 4294967295))

export const isThreadRealtimeBemItemPresentation: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) && u["type"] === "inlineMarkdown"

export const isThreadRealtimeBemItemPresentationInlineVisualization: Plain = (u) =>
  isObject(u) && u["type"] === "inlineVisualization" && typeof u["index"] === "number"

export const isThreadRealtimeBemItemPresentationWholeItem: Plain = (u) => isObject(u) && u["type"] === "wholeItem"

export const isThreadRealtimeClosedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && (u["reason"] == null || typeof u["reason"] === "string")

export const isThreadRealtimeErrorNotification: Plain = (u) =>
  isObject(u) && typeof u["message"] === "string" && typeof u["threadId"] === "string"

export const isThreadRealtimeItem: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) && u["item"] !== undefined && typeof u["threadId"] === "string"

export const isThreadRealtimeItemBemItemPromoted: Plain = (u) =>
  isObject(u) &&
  u["type"] === "bemItemPromoted" &&
  typeof u["id"] === "string" &&
  typeof u["realtimeSessionId"] === "string" &&
  typeof u["itemId"] === "string" &&
  isThreadRealtimeBemItemPresentation(u["presentation"]) &&
  typeof u["turnId"] === "string"

export const isThreadRealtimeItemCompletedNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeItem(u["item"]) && typeof u["threadId"] === "string"

export const isThreadRealtimeItemRealtimeSessionClosed: Plain = (u) =>
  isObject(u) &&
  u["type"] === "realtimeSessionClosed" &&
  typeof u["id"] === "string" &&
  typeof u["realtimeSessionId"] === "string" &&
  typeof u["outcome"] === "string"

export const isThreadRealtimeItemRealtimeSessionStarted: Plain = (u) =>
  isObject(u) &&
  u["type"] === "realtimeSessionStarted" &&
  typeof u["id"] === "string" &&
  typeof u["realtimeSessionId"] === "string"

export const isThreadRealtimeItemStartedNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeItem(u["item"]) && typeof u["threadId"] === "string"

export const isThreadRealtimeItemTranscriptDeltaNotification: Plain = (u) =>
  isObject(u) && typeof u["delta"] === "string" && typeof u["itemId"] === "string" && typeof u["threadId"] === "string"

export const isThreadRealtimeItemTranscriptSegment: Plain = (u) =>
  isObject(u) &&
  u["type"] === "transcriptSegment" &&
  typeof u["id"] === "string" &&
  typeof u["realtimeSessionId"] === "string" &&
  typeof u["role"] === "string" &&
  typeof u["text"] === "string"

export const isThreadRealtimeOutputAudioDeltaNotification: Plain = (u) =>
  isObject(u) && isThreadRealtimeAudioChunk(u["audio"]) && typeof u["threadId"] === "string"

export const isThreadRealtimeSdpNotification: Plain = (u) =>
  isObject(u) && typeof u["sdp"] === "string" && typeof u["threadId"] === "string"

export const isThreadRealtimeStartedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["threadId"] === "string" &&
  typeof u["version"] === "string" &&
  (u["realtimeSessionId"] == null || typeof u["realtimeSessionId"] === "string")

export const isThreadRealtimeTranscriptDeltaNotification: Plain = (u) =>
  isObject(u) && typeof u["delta"] === "string" && typeof u["role"] === "string" && typeof u["threadId"] === "string"

export const isThreadRealtimeTranscriptDoneNotification: Plain = (u) =>
  isObject(u) && typeof u["role"] === "string" && typeof u["text"] === "string" && typeof u["threadId"] === "string"

export const isThreadRevertedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadSection: Plain = (u) =>
  isObject(u) &&
  typeof u["id"] === "string" &&
  typeof u["name"] === "string" &&
  (u["appearance"] == null || isThreadSectionAppearance(u["appearance"]))

export const isThreadSectionAppearance: Plain = (u) =>
  isObject(u) &&
  (u["color"] == null || typeof u["color"] === "string") &&
  (u["icon"] == null || typeof u["icon"] === "string")

export const isThreadSectionChangedNotification: Plain = (u) =>
  isObject(u) && (typeof u["sectionId"] === "string" || u["sectionId"] === null) && typeof u["threadId"] === "string"

export const isThreadSettings: Plain = (u) =>
  isObject(u) &&
  isOpenAskForApproval(u["approvalPolicy"]) &&
  typeof u["approvalsReviewer"] === "string" &&
  isOpenCollaborationMode(u["collaborationMode"]) &&
  typeof u["cwd"] === "string" &&
  typeof u["model"] === "string" &&
  typeof u["modelProvider"] === "string" &&
  isOpenSandboxPolicy(u["sandboxPolicy"]) &&
  (u["activePermissionProfile"] == null || isActivePermissionProfile(u["activePermissionProfile"])) &&
  (u["disabledPluginIds"] === undefined || isArrayOf(u["disabledPluginIds"], isString)) &&
  (u["effort"] == null || typeof u["effort"] === "string") &&
  (u["environments"] == null || isArrayOf(u["environments"], isThreadEnvironment)) &&
  (u["multiAgentMode"] === undefined || isOpenMultiAgentMode(u["multiAgentMode"])) &&
  (u["personality"] == null || typeof u["personality"] === "string") &&
  (u["serviceTier"] == null || typeof u["serviceTier"] === "string") &&
  (u["summary"] == null || typeof u["summary"] === "string")

export const isThreadSettingsUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && isThreadSettings(u["threadSettings"])

export const isThreadStartedNotification: Plain = (u) => isObject(u) && isThread(u["thread"])

export const isThreadStatus: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  isObject(u) && u["type"] === "active" && isArrayOf(u["activeFlags"], isString)

export const isThreadStatusChangedNotification: Plain = (u) =>
  isObject(u) && isThreadStatus(u["status"]) && typeof u["threadId"] === "string"

export const isThreadStatusIdle: Plain = (u) => isObject(u) && u["type"] === "idle"

export const isThreadStatusNotLoaded: Plain = (u) => isObject(u) && u["type"] === "notLoaded"

export const isThreadStatusSystemError: Plain = (u) => isObject(u) && u["type"] === "systemError"

export const isThreadTokenUsage: Plain = (u) =>
  isObject(u) &&
  isTokenUsageBreakdown(u["last"]) &&
  isTokenUsageBreakdown(u["total"]) &&
  (u["modelContextWindow"] == null || typeof u["modelContextWindow"] === "number")

export const isThreadTokenUsageUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["threadId"] === "string" &&
  isThreadTokenUsage(u["tokenUsage"]) &&
  typeof u["turnId"] === "string"

export const isThreadUnarchivedNotification: Plain = (u) => isObject(u) && typeof u["threadId"] === "string"

export const isThreadUnreadPosition: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
    case "threadStart":
      return isThreadUnreadPositionThreadStart(u)
    case "turn":
      return isThreadUnreadPositionTurn(u)
    default:
      return false
  }
}

export const isThreadUnreadPositionThreadStart: Plain = (u) => isObject(u) && u["type"] === "threadStart"

export const isThreadUnreadPositionTurn: Plain = (u) =>
  isObject(u) && u["type"] === "turn" && typeof u["turnId"] === "string"

export const isTokenUsageBreakdown: Plain = (u) =>
  isObject(u) &&
  typeof u["cachedInputTokens"] === "number" &&
  typeof u["inputTokens"] === "number" &&
  typeof u["outputTokens"] === "number" &&
  typeof u["reasoningOutputTokens"] === "number" &&
  typeof u["totalTokens"] === "number" &&
  (u["cacheWriteInputTokens"] === undefined || typeof u["cacheWriteInputTokens"] === "number")

export const isTurn: Plain = (u) =>
  isObject(u) &&
  typeof u["id"] === "string" &&
  isArrayOf(u["items"], isThreadItem) &&
  typeof u["status"] === "string" &&
  (u["completedAt"] == null || typeof u["completedAt"] === "number") &&
  (u["durationMs"] == null || typeof u["durationMs"] === "number") &&
  (u["error"] == null || isTurnError(u["error"])) &&
  (u["itemsView"] === undefined || typeof u["itemsView"] === "string") &&
  (u["rootTurnId"] == null || typeof u["rootTurnId"] === "string") &&
  (u["startedAt"] == null || typeof u["startedAt"] === "number")

export const isTurnCompletedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && isTurn(u["turn"])

export const isTurnDiffUpdatedNotification: Plain = (u) =>
  isObject(u) && typeof u["diff"] === "string" && typeof u["threadId"] === "string" && typeof u["turnId"] === "string"

export const isTurnError: Plain = (u) =>
  isObject(u) &&
  typeof u["message"] === "string" &&
  (u["additionalDetails"] == null || typeof u["additionalDetails"] === "string") &&
  (u["codexErrorInfo"] == null || isCodexErrorInfo(u["codexErrorInfo"])) &&
  (u["misalignment"] == null || isMisalignmentErrorDetails(u["misalignment"]))

export const isTurnModerationMetadataNotification: Plain = (u) =>
  isObject(u) && u["metadata"] !== undefined && typeof u["threadId"] === "string" && typeof u["turnId"] === "string"

export const isTurnPlanStep: Plain = (u) =>
  isObject(u) && typeof u["status"] === "string" && typeof u["step"] === "string"

export const isTurnPlanUpdatedNotification: Plain = (u) =>
  isObject(u) &&
  isArrayOf(u["plan"], isTurnPlanStep) &&
  typeof u["threadId"] === "string" &&
  typeof u["turnId"] === "string" &&
  (u["explanation"] == null || typeof u["explanation"] === "string")

export const isTurnStartedNotification: Plain = (u) =>
  isObject(u) && typeof u["threadId"] === "string" && isTurn(u["turn"])

export const isUserInputAudioFileId: Plain = (u) =>
  isObject(u) &&
  u["type"] === "audio" &&
  typeof u["fileId"] === "string" &&
  (u["url"] === undefined || typeof u["url"] === "string")

export const isUserInputAudioUrl: Plain = (u) =>
  isObject(u) &&
  u["type"] === "audio" &&
  typeof u["url"] === "string" &&
  (u["fileId"] === undefined || typeof u["fileId"] === "string")

export const isUserInputLocalAudio: Plain = (u) =>
  isObject(u) && u["type"] === "localAudio" && typeof u["path"] === "string"

export const isUserInputMention: Plain = (u) =>
  isObject(u) && u["type"] === "mention" && typeof u["name"] === "string" && typeof u["path"] === "string"

export const isUserInputSkill: Plain = (u) =>
  isObject(u) && u["type"] === "skill" && typeof u["name"] === "string" && typeof u["path"] === "string"

export const isUserInputText: Plain = (u) =>
  isObject(u) &&
  u["type"] === "text" &&
  typeof u["text"] === "string" &&
  (u["text_elements"] === undefined || isArrayOf(u["text_elements"], isTextElement))

export const isWarningNotification: Plain = (u) =>
  isObject(u) && typeof u["message"] === "string" && (u["threadId"] == null || typeof u["threadId"] === "string")

export const isWebSearchAction: Plain = (u) => {
  if (!isObject(u)) return false
  switch (u["type"]) {
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
  u["type"] === "findInPage" &&
  (u["pattern"] == null || typeof u["pattern"] === "string") &&
  (u["url"] == null || typeof u["url"] === "string")

export const isWebSearchActionOpenPage: Plain = (u) =>
  isObject(u) && u["type"] === "openPage" && (u["url"] == null || typeof u["url"] === "string")

export const isWebSearchActionOther: Plain = (u) => isObject(u) && u["type"] === "other"

export const isWebSearchActionSearch: Plain = (u) =>
  isObject(u) &&
  u["type"] === "search" &&
  (u["queries"] == null || isArrayOf(u["queries"], isString)) &&
  (u["query"] == null || typeof u["query"] === "string")

export const isWindowsSandboxSetupCompletedNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["mode"] === "string" &&
  typeof u["success"] === "boolean" &&
  (u["error"] == null || typeof u["error"] === "string")

export const isWindowsWorldWritableWarningNotification: Plain = (u) =>
  isObject(u) &&
  typeof u["extraCount"] === "number" &&
  typeof u["failedScan"] === "boolean" &&
  isArrayOf(u["samplePaths"], isString)
