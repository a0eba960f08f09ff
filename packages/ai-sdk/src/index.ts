export type { CodexLanguageModel } from "./CodexLanguageModel.js"
export {
  type CodexGoalOptions,
  type CodexProvider,
  type CodexProviderSettings,
  createCodex,
  type TurnSelection
} from "./CodexProvider.js"
export type { CodexInput, CodexProviderOptions, CodexSettings, CodexTurnSettings } from "./CodexSettings.js"
export {
  type ReadOptions,
  type UIMessageChunk,
  type UIMessages,
  type UIMessagesOptions,
  uiMessages
} from "./UIMessages.js"
