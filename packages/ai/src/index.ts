export * as CodexLanguageModel from "./CodexLanguageModel.js"
export * as CodexTool from "./CodexTool.js"
