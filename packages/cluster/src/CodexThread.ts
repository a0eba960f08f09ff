/**
 * The entity: a codex thread that lives on one runner at a time.
 *
 * @since 0.1.0
 */
import { ClusterSchema, Entity, type EntityId } from "@effect/cluster"
import { Rpc } from "@effect/rpc"
import { Schemas } from "@effect-codex/protocol"
import { Schema } from "effect"
import * as Wire from "./internal/Wire.js"
import { Json, OnTakeover, Work } from "./internal/Work.js"

const Failure = Schema.Union(Wire.TurnFailure, Wire.Moved)
const RequestFailure = Schema.Union(Wire.RequestFailure, Wire.Moved)
const StreamFailure = Schema.Union(Wire.StreamFailure, Wire.Moved)
const key = { key: Schema.String }
/** How the thread is started or resumed, should it not be loaded. */
const thread = { thread: Json }

/** Asks for a turn or goal. Stored until it has ended, so that the next owner is asked for it again. */
const Submit = Rpc.make("Submit", {
  payload: {
    ...key,
    ...thread,
    work: Work,
    onTakeover: OnTakeover,
    /** The epoch of the owner that hands it over; 0 from a caller. */
    handover: Schema.Number
  },
  primaryKey: ({ handover, key }) => (handover === 0 ? key : `${key}~${handover}`)
}).annotate(ClusterSchema.Persisted, true)

/** Stops a turn, or one that is yet to begin. Stored, so that it reaches the thread wherever it is by then. */
const Interrupt = Rpc.make("Interrupt", {
  payload: { ...key, /** Tells apart several calls. */ call: Schema.String },
  error: RequestFailure,
  primaryKey: ({ call, key }) => `${key}/${call}`
}).annotate(ClusterSchema.Persisted, true)

/** Events after those that were seen. */
const Batch = Schema.Struct({ events: Schema.Array(Wire.Numbered), last: Schema.Boolean })

/** A card of an approval, on its way to where it is shown. */
const ApprovalCard = Schema.Struct({
  card: Schema.String,
  threadId: Schema.String,
  turnId: Schema.String,
  kind: Schema.Literal("command", "fileChange", "permissions"),
  params: Schema.Unknown
})

/**
 * A thread of the application, by its own key: what its owner is asked. Use it through `CodexCluster`; it is exported
 * for registries, proxies and tests.
 *
 * @since 0.1.0
 * @category entity
 */
export const CodexThread = Entity.make("CodexThread", [
  Submit,
  Interrupt,
  Rpc.make("Started", {
    payload: key,
    success: Schema.Struct({ threadId: Schema.String, turnId: Schema.String }),
    error: Failure
  }),
  Rpc.make("Settled", { payload: key, success: Wire.Result, error: Failure }),
  // Asked for batch by batch, after the last one seen. A streamed response would hold up an owner that stops: it waits
  // for acknowledgements, which no longer reach it by then.
  Rpc.make("Events", { payload: { ...key, after: Schema.Number }, success: Batch, error: Failure }),
  Rpc.make("Steer", {
    payload: { ...key, input: Schema.Array(Schemas.UserInput), call: Schema.String },
    success: Schema.String,
    error: RequestFailure
  }),
  Rpc.make("Goal", { payload: thread, success: Schema.NullOr(Schemas.ThreadGoal), error: RequestFailure }),
  Rpc.make("PauseGoal", { payload: thread, success: Schemas.ThreadGoal, error: RequestFailure }),
  Rpc.make("Read", {
    payload: { ...thread, includeTurns: Schema.Boolean },
    success: Schemas.Thread,
    error: RequestFailure
  }),
  Rpc.make("ThreadEvents", {
    payload: { ...thread, after: Schema.Number },
    success: Batch,
    error: StreamFailure
  }),
  Rpc.make("Approvals", { payload: thread, success: ApprovalCard, error: StreamFailure, stream: true }),
  Rpc.make("Decide", {
    payload: {
      card: Schema.String,
      threadId: Schema.String,
      turnId: Schema.String,
      decision: Schema.Literal("accept", "acceptForSession", "decline", "cancel")
    },
    error: Wire.DecisionFailure
  }),
  Rpc.make("CardSettled", { payload: { card: Schema.String } }),
  Rpc.make("Close", { error: RequestFailure })
])

/**
 * The entity with its threads in shard groups, by their keys; all in `default` without a function.
 *
 * @since 0.1.0
 * @category combinators
 */
export const placed = (shardGroup: ((key: string) => string) | undefined): typeof CodexThread =>
  shardGroup === undefined
    ? CodexThread
    : CodexThread.annotate(ClusterSchema.ShardGroup, (id: EntityId.EntityId) => shardGroup(id))
