import {
  describeParamsError,
  encodeServerResult,
  type GrantedPermissionProfile,
  type RequestPermissionProfile,
  type ServerRequests
} from "@effect-codex/protocol"
import type { Approval, ApprovalRequest, Question, QuestionRequest } from "../Approval.js"
import {
  ApprovalSettledError,
  type EventBufferOverflowError,
  type TransportClosedError,
  UnsupportedPermissionsError
} from "../CodexError.js"
import type { Handlers } from "../Handlers.js"
import type { Service as AppServer } from "./AppServer.js"
import { Deferred, Effect, Either, Stream } from "./effect.js"
import * as ReplayLog from "./ReplayLog.js"
import { notSent } from "./Requests.js"
import { encodeResult } from "./ServerRequests.js"

type StreamError = TransportClosedError | EventBufferOverflowError

interface Ids {
  readonly threadId: string
  readonly turnId?: string | null
}

/** Answers a request with the decision that its reader takes; with `fallback` if the stream ends first. */
type Ask<A> = <D>(
  ids: Ids,
  fallback: D,
  toElement: (settle: (decision: D) => Effect.Effect<void, ApprovalSettledError>, settled: Effect.Effect<void>) => A
) => Effect.Effect<D>

/** The requests of a thread as a stream, which answers them while it runs. */
const collect = <A>(
  server: AppServer,
  threadId: string,
  toHandlers: (ask: Ask<A>) => Handlers
): Stream.Stream<A, StreamError> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const log = new ReplayLog.ReplayLog<A, StreamError>(server.logs)
      const requests = yield* log.reader
      yield* Effect.acquireRelease(
        Effect.sync(() =>
          server.subscriptions.subscribe(
            { kind: "thread", id: threadId },
            { add: () => {}, end: (exit) => log.end(exit) }
          )
        ),
        (unsubscribe) => Effect.sync(unsubscribe)
      )
      const ended = yield* Deferred.make<void>()
      yield* Effect.addFinalizer(() => Deferred.succeed(ended, undefined))

      const ask: Ask<A> = <D>(
        { threadId, turnId }: Ids,
        fallback: D,
        toElement: Parameters<Ask<A>>[2] extends never
          ? never
          : (settle: (decision: D) => Effect.Effect<void, ApprovalSettledError>, settled: Effect.Effect<void>) => A
      ) =>
        Effect.gen(function* () {
          const decision = yield* Deferred.make<D>()
          const settled = yield* Deferred.make<void>()
          const refused = new ApprovalSettledError({ threadId, turnId: turnId ?? "" })
          const settle = (with_: D) =>
            Effect.flatMap(Deferred.isDone(settled), (isSettled) =>
              isSettled
                ? refused
                : Effect.flatMap(Deferred.succeed(decision, with_), (first) => (first ? Effect.void : refused))
            )
          log.add(toElement(settle, Deferred.await(settled)), 0)
          return yield* Effect.ensuring(
            Effect.raceFirst(Deferred.await(decision), Effect.as(Deferred.await(ended), fallback)),
            Deferred.succeed(settled, undefined)
          )
        })
      yield* server.handle(threadId, toHandlers(ask))
      return requests
    })
  )

type Decision = "accept" | "acceptForSession" | "decline" | "cancel"

/** See {@link Thread.approvals}. */
export const approvals = (server: AppServer, threadId: string): Stream.Stream<Approval, StreamError> =>
  collect<Approval>(server, threadId, (ask) => {
    const decide = (
      params: { readonly threadId: string; readonly turnId: string },
      toApproval: (request: ApprovalRequest) => Approval
    ) =>
      ask<Decision>(params, "decline", (settle, settled) =>
        toApproval({
          threadId: params.threadId,
          turnId: params.turnId,
          accept: settle("accept"),
          acceptForSession: settle("acceptForSession"),
          decline: settle("decline"),
          cancel: settle("cancel"),
          settled
        })
      )
    return {
      "item/commandExecution/requestApproval": (params) =>
        Effect.map(
          decide(params, (request) => ({ ...request, kind: "command", params })),
          (decision) => ({ decision })
        ),
      "item/fileChange/requestApproval": (params) =>
        Effect.map(
          decide(params, (request) => ({ ...request, kind: "fileChange", params })),
          (decision) => ({ decision })
        ),
      "item/permissions/requestApproval": (params) =>
        Effect.map(
          decide(params, (request) => ({
            ...request,
            accept: Effect.zipRight(checkGrantable(params), request.accept),
            acceptForSession: Effect.zipRight(checkGrantable(params), request.acceptForSession),
            kind: "permissions",
            params
          })),
          (decision) => grant(params.permissions, decision)
        )
    }
  })

type PermissionsResult = ServerRequests["item/permissions/requestApproval"]["result"]

/** Grants what was asked for, as it was asked for. */
const grant = (asked: RequestPermissionProfile, decision: Decision): PermissionsResult => ({
  permissions: decision === "decline" || decision === "cancel" ? {} : (asked as GrantedPermissionProfile),
  scope: decision === "acceptForSession" ? "session" : "turn"
})

/** A member that this version of the protocol does not know cannot be granted. */
const checkGrantable = ({
  permissions,
  threadId,
  turnId
}: ServerRequests["item/permissions/requestApproval"]["params"]): Effect.Effect<void, UnsupportedPermissionsError> =>
  Effect.suspend(() => {
    const encoded = encodeServerResult("item/permissions/requestApproval", grant(permissions, "accept"))
    return Either.isRight(encoded)
      ? Effect.void
      : new UnsupportedPermissionsError({ threadId, turnId, detail: describeParamsError(encoded.left) })
  })

type Answers = ServerRequests["item/tool/requestUserInput"]["result"]["answers"]

/** See {@link Thread.questions}. */
export const questions = (server: AppServer, threadId: string): Stream.Stream<Question, StreamError> =>
  collect<Question>(server, threadId, (ask) => {
    const inquire = <A>(
      method: "item/tool/requestUserInput" | "mcpServer/elicitation/request",
      ids: Ids,
      toResult: (answer: A) => object,
      toQuestion: (request: QuestionRequest<A>) => Question
    ) =>
      ask<object | undefined>(ids, undefined, (settle, settled) =>
        toQuestion({
          threadId: ids.threadId,
          turnId: ids.turnId ?? null,
          answer: (answer) => {
            const result = toResult(answer)
            const encoded = encodeResult(method, result)
            return Either.isRight(encoded) ? settle(result) : notSent(method, encoded.left)
          },
          decline: settle(undefined),
          settled
        })
      )
    return {
      "item/tool/requestUserInput": (params) =>
        Effect.map(
          inquire<Answers>(
            "item/tool/requestUserInput",
            params,
            (answers) => ({ answers }),
            (request) => ({ ...request, kind: "userInput", params })
          ),
          (answered) => (answered ?? { answers: {} }) as ServerRequests["item/tool/requestUserInput"]["result"]
        ),
      "mcpServer/elicitation/request": (params) =>
        Effect.map(
          inquire<unknown>(
            "mcpServer/elicitation/request",
            idsOf(params, threadId),
            (content) => ({ action: "accept", content, _meta: null }),
            (request) => ({ ...request, kind: "elicitation", params })
          ),
          (answered) =>
            (answered ?? {
              action: "decline",
              content: null,
              _meta: null
            }) as ServerRequests["mcpServer/elicitation/request"]["result"]
        )
    }
  })

/** The ids of a form, which a variant of a newer server may not have. */
const idsOf = (params: ServerRequests["mcpServer/elicitation/request"]["params"], threadId: string): Ids =>
  params.mode === "$unknown" ? { threadId } : params
