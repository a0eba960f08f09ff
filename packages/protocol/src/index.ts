export * from "./codec.js"
export * from "./generated/methods.js"
/**
 * An Effect Schema of every type of the protocol, by the name of the type. Each is built on first use.
 *
 * @since 0.1.0
 * @category schemas
 */
export * as Schemas from "./generated/schemas.js"
export type * from "./generated/types.js"
export type { Lazy } from "./internal/lazy.js"
export type { UnknownVariant } from "./internal/open.js"
export * from "./messages.js"
export type * from "./method.js"
export * from "./notificationInfo.js"
export * from "./parseJson.js"
export * from "./payloadError.js"
export * from "./routing.js"
export type * from "./variantMismatch.js"
