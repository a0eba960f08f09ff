/** What a turn or goal is asked for with, and the row that the store keeps of it. */
import { Schemas } from "@effect-codex/protocol"
import { Schema } from "effect"
import type { Outcome } from "./Wire.js"

/** A JSON object, as the server takes it. */
export const Json = Schema.Record({ key: Schema.String, value: Schema.Unknown })
export type Json = typeof Json.Type

/** What happens to a turn that its runner's end has cut off. */
export const OnTakeover = Schema.Literal("fail", "continue")
export type OnTakeover = typeof OnTakeover.Type

const TurnWork = Schema.TaggedStruct("Turn", {
  input: Schema.Array(Schemas.UserInput),
  options: Json
})

const GoalWork = Schema.TaggedStruct("Goal", {
  /** Null: the goal that is stored, paused or blocked, is made active again. */
  objective: Schema.NullOr(Schema.String),
  tokenBudget: Schema.optional(Schema.Number),
  startTimeoutMs: Schema.optional(Schema.Number)
})

export const Work = Schema.Union(TurnWork, GoalWork)
export type Work = typeof Work.Type

/** A turn or goal that was asked for under a key. */
export interface TurnRow {
  readonly key: string
  readonly kind: Work["_tag"]
  /** The owner that may write the row. */
  readonly epoch: number
  /** The logical id: that of the first physical turn; null while the server has yet to name it. */
  readonly turnId: string | null
  /** How often it was continued by another turn after a takeover. */
  readonly attempt: number
  /** Whether a caller has asked to interrupt it. */
  readonly interrupted: boolean
  /** Whether its owner paused the goal only to hand it over. */
  readonly handedOver: boolean
  /** Null while it is open. */
  readonly outcome: Outcome | null
}

/** The columns of a row that an owner changes while the turn is open. */
export interface TurnPatch {
  readonly turnId?: string
  readonly attempt?: number
  readonly interrupted?: boolean
  readonly handedOver?: boolean
}
