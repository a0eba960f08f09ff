/** Schemas of what crosses the cluster: results, notifications, and errors as the client's own classes. */
import { CodexError, type Notification, type TurnResult } from "@effect-codex/client"
import {
  decodeNotification,
  describeDecodeError,
  isServerNotificationMethod,
  Schemas,
  type ServerNotificationMethod,
  serverNotifications
} from "@effect-codex/protocol"
import { Either, ParseResult, Schema } from "effect"
import { TurnInterruptedError } from "../ClusterError.js"

/** What a newer server adds survives the way through the cluster. */
const open = <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<A, I> =>
  schema.annotations({ parseOptions: { onExcessProperty: "preserve" } })

const nullableNumber = Schema.NullOr(Schema.Number)

export const Result: Schema.Schema<TurnResult.TurnResult, unknown> = open(
  Schema.Struct({
    id: Schema.String,
    threadId: Schema.String,
    status: Schema.String,
    startedAt: nullableNumber,
    completedAt: nullableNumber,
    durationMs: nullableNumber,
    finalResponse: Schema.NullOr(Schema.String),
    items: Schema.Array(Schemas.ThreadItem),
    usage: Schema.NullOr(Schemas.ThreadTokenUsage),
    error: Schema.NullOr(Schemas.TurnError)
  })
) as Schema.Schema<TurnResult.TurnResult, unknown>

/** A notification as it is written: as the server sent it. */
const Written = Schema.Struct({
  method: Schema.String,
  params: Schema.optional(Schema.Unknown),
  emittedAtMs: Schema.optional(Schema.Number),
  recovered: Schema.optional(Schema.Literal(true))
})

const encodeParams = new Map<
  ServerNotificationMethod,
  (params: unknown) => Either.Either<unknown, ParseResult.ParseError>
>()

const encoderOf = (method: ServerNotificationMethod) => {
  const known = encodeParams.get(method)
  if (known !== undefined) return known
  const params: Schema.Schema.AnyNoContext = serverNotifications[method].params
  const encoder = Schema.encodeUnknownEither(params, { onExcessProperty: "preserve" })
  encodeParams.set(method, encoder)
  return encoder
}

const readNotification = ({
  emittedAtMs,
  method,
  params,
  recovered
}: typeof Written.Type): Notification.Notification => {
  const emitted = emittedAtMs === undefined ? {} : { emittedAtMs }
  if (method === "$resumed") return { method, params } as Notification.ResumedNotification
  if (!isServerNotificationMethod(method)) return { method: "$unknown", name: method, params, ...emitted }
  return Either.match(decodeNotification(method, params), {
    onLeft: (cause) => ({ method: "$unknown", name: method, params, ...emitted, problem: describeDecodeError(cause) }),
    onRight: (decoded) =>
      ({ method, params: decoded, ...emitted, ...(recovered && { recovered }) }) as Notification.Notification
  })
}

const writeNotification = (
  event: Notification.Notification
): Either.Either<typeof Written.Type, ParseResult.ParseError> => {
  if (event.method === "$resumed") return Either.right(event)
  const { emittedAtMs, recovered } = event as { readonly emittedAtMs?: number; readonly recovered?: true }
  const marks = { ...(emittedAtMs !== undefined && { emittedAtMs }), ...(recovered && { recovered }) }
  return event.method === "$unknown"
    ? Either.right({ method: event.name, params: event.params, ...marks })
    : Either.map(encoderOf(event.method)(event.params), (params) => ({ method: event.method, params, ...marks }))
}

export const Event: Schema.Schema<Notification.Notification, typeof Written.Encoded> = Schema.transformOrFail(
  Written,
  Schema.Any as Schema.Schema<Notification.Notification>,
  {
    strict: true,
    decode: (written) => ParseResult.succeed(readNotification(written)),
    encode: (event) => Either.mapLeft(writeNotification(event), (error) => error.issue)
  }
)

/** An event of a turn with its place in the turn's order: later is greater, across all owners of the thread. */
export interface NumberedEvent {
  readonly seq: number
  readonly event: Notification.Notification
}

export const Numbered: Schema.Schema<NumberedEvent, { readonly seq: number; readonly event: typeof Written.Encoded }> =
  Schema.Struct({ seq: Schema.Number, event: Event })

/** The error class `Class` as its fields; decodes to an instance of it. */
const errorOf = <E extends Error & { readonly _tag: string }, Args, F extends Schema.Struct.Fields>(
  Class: new (args: Args) => E,
  tag: E["_tag"],
  fields: F
): Schema.Schema<E, unknown> => {
  const names = Object.keys(fields)
  return open(
    Schema.transform(
      Schema.TaggedStruct(tag, fields) as unknown as Schema.Schema.AnyNoContext,
      Schema.instanceOf(Class),
      {
        strict: false,
        decode: ({ _tag, ...args }) => new Class(args as Args),
        encode: (error) => ({
          _tag: tag,
          ...Object.fromEntries(names.map((name) => [name, (error as unknown as Record<string, unknown>)[name]]))
        })
      }
    )
  )
}

const optional = Schema.optional
const refusal = {
  method: Schema.String,
  code: Schema.Number,
  serverMessage: Schema.String,
  data: optional(Schema.Unknown)
}
const ids = { threadId: Schema.String, turnId: Schema.String }

const ParseErrorWire = errorOf(CodexError.ParseError, "ParseError", refusal)
const InvalidRequestError = errorOf(CodexError.InvalidRequestError, "InvalidRequestError", refusal)
const ThreadNotFoundError = errorOf(CodexError.ThreadNotFoundError, "ThreadNotFoundError", {
  ...refusal,
  threadId: Schema.String
})
const ThreadInUseError = errorOf(CodexError.ThreadInUseError, "ThreadInUseError", {
  ...refusal,
  threadId: Schema.String
})
const MethodNotFoundError = errorOf(CodexError.MethodNotFoundError, "MethodNotFoundError", refusal)
const InvalidParamsError = errorOf(CodexError.InvalidParamsError, "InvalidParamsError", {
  ...refusal,
  sent: Schema.Boolean
})
const InternalServerError = errorOf(CodexError.InternalServerError, "InternalServerError", refusal)
const ServerBusyError = errorOf(CodexError.ServerBusyError, "ServerBusyError", refusal)
const RetryLimitExceededError = errorOf(CodexError.RetryLimitExceededError, "RetryLimitExceededError", refusal)
const JsonRpcError = errorOf(CodexError.JsonRpcError, "JsonRpcError", refusal)
const TransportClosedError = errorOf(CodexError.TransportClosedError, "TransportClosedError", {
  reason: Schema.Literal("Exited", "Disconnected", "Released"),
  exitCode: optional(Schema.Number),
  signal: optional(Schema.String),
  stderrTail: Schema.Array(Schema.String),
  detail: optional(Schema.String)
})
const RequestTimeoutError = errorOf(CodexError.RequestTimeoutError, "RequestTimeoutError", {
  method: Schema.String,
  timeoutMs: Schema.Number
})
const DecodeError = errorOf(CodexError.DecodeError, "DecodeError", {
  method: Schema.String,
  detail: Schema.String,
  generatedFrom: optional(Schema.String),
  serverVersion: optional(Schema.String)
})
const MessageTooLargeError = errorOf(CodexError.MessageTooLargeError, "MessageTooLargeError", {
  method: Schema.String,
  bytes: Schema.Number
})

/** Every way in which a request to the server can fail. */
export const RequestFailure = Schema.Union(
  ParseErrorWire,
  InvalidRequestError,
  ThreadNotFoundError,
  ThreadInUseError,
  MethodNotFoundError,
  InvalidParamsError,
  InternalServerError,
  ServerBusyError,
  RetryLimitExceededError,
  JsonRpcError,
  TransportClosedError,
  RequestTimeoutError,
  DecodeError,
  MessageTooLargeError
)

/** How the events of a thread can fail. */
export const StreamFailure = Schema.Union(
  RequestFailure,
  errorOf(CodexError.EventBufferOverflowError, "EventBufferOverflowError", { limit: Schema.Number })
)
export type StreamFailure = typeof StreamFailure.Type

/** How a turn or goal can end without a result. */
export const TurnFailure = Schema.Union(
  RequestFailure,
  errorOf(CodexError.TurnFailedError, "TurnFailedError", { ...ids, error: Schemas.TurnError, result: Result }),
  errorOf(CodexError.GoalRejectedError, "GoalRejectedError", {
    threadId: Schema.String,
    reason: Schema.Literal(
      "EmptyObjective",
      "ObjectiveTooLong",
      "InvalidObjective",
      "InvalidOptions",
      "ThreadBusy",
      "ThreadEphemeral",
      "ThreadNotLoaded",
      "GoalRunning",
      "NoGoal",
      "GoalsDisabled",
      "NotStarted"
    ),
    detail: optional(Schema.String)
  }),
  errorOf(CodexError.GoalStartTimeoutError, "GoalStartTimeoutError", {
    threadId: Schema.String,
    timeoutMs: Schema.Number
  }),
  errorOf(TurnInterruptedError, "TurnInterruptedError", { key: Schema.String, ...ids, result: Result })
)
export type TurnFailure = typeof TurnFailure.Type

/** How a decision on an approval can fail. */
export const DecisionFailure = Schema.Union(
  errorOf(CodexError.ApprovalSettledError, "ApprovalSettledError", ids),
  errorOf(CodexError.UnsupportedPermissionsError, "UnsupportedPermissionsError", { ...ids, detail: Schema.String })
)

/** The thread is moving to another runner: ask again. Never reaches a caller. */
export class Moved extends Schema.TaggedError<Moved>()("Moved", {}) {}

/** How a turn or goal ended. */
export const Outcome = Schema.Either({ left: TurnFailure, right: Result })
export type Outcome = typeof Outcome.Type
