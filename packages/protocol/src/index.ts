export * from "./generated/methods.js"
export * as Schemas from "./generated/schemas.js"
export type * from "./generated/types.js"
