export * as NodeCodex from "./NodeCodex.js"
export * as ProcessTransport from "./ProcessTransport.js"
