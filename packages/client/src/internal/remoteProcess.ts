import type { CommandExecParams, CommandExecResponse } from "@effect-codex/protocol"
import type { DecodeError, EventBufferOverflowError, RequestError } from "../CodexError.js"
import type * as Notification from "../Notification.js"
import type { Options, Output, RemoteProcess, RunOptions, RunResult } from "../RemoteProcess.js"
import type { Service as AppServer } from "./AppServer.js"
import * as Base64 from "./Base64.js"
import { Deferred, Effect, Exit, Scope, Stream } from "./effect.js"
import { merge } from "./params.js"
import * as ReplayLog from "./ReplayLog.js"
import { notSent } from "./Requests.js"

/** How many bytes of each output stream are sent, where the caller does not say. */
const defaultOutputBytesCap = 8 * 1024 * 1024
/** How long `runCommand` may take, where the caller does not say. */
const defaultRunTimeoutMs = 10 * 60 * 1000

type OutputDelta = Notification.Of<"command/exec/outputDelta">

/** See {@link Codex.Service.exec}. */
export const start = (
  server: AppServer,
  command: ReadonlyArray<string>,
  options?: Options
): Effect.Effect<RemoteProcess, RequestError, Scope.Scope> =>
  Effect.gen(function* () {
    const { request } = server
    const { output, processId, result } = yield* launch(server, command, options, {
      streamStdoutStderr: true,
      defaultTimeoutMs: null
    })
    return {
      processId,
      output: Stream.mapEffect(output, toOutput),
      write: (data) =>
        Effect.flatMap(Base64.encode("command/exec/write", data), (deltaBase64) =>
          Effect.asVoid(request("command/exec/write", { processId, deltaBase64 }))
        ),
      closeStdin: Effect.asVoid(request("command/exec/write", { processId, closeStdin: true })),
      resize: (size) => Effect.asVoid(request("command/exec/resize", { processId, size })),
      terminate: terminate(server, processId),
      exitCode: Effect.map(result, ({ exitCode }) => exitCode)
    }
  })

/** See {@link Codex.Service.runCommand}. */
export const run = (
  server: AppServer,
  command: ReadonlyArray<string>,
  options?: RunOptions
): Effect.Effect<RunResult, RequestError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { cap, result } = yield* launch(server, command, options, {
        streamStdoutStderr: false,
        defaultTimeoutMs: defaultRunTimeoutMs
      })
      const ended = yield* result
      return { ...ended, truncated: isCapped(ended.stdout, cap) || isCapped(ended.stderr, cap) }
    })
  )

const utf8 = new TextEncoder()

/** Whether a text has reached the cap. A character that the cap has cut counts as the bytes of its replacement. */
const isCapped = (text: string, cap: number): boolean => text.length * 3 >= cap && utf8.encode(text).length >= cap

/** A command that was started. */
interface StartedCommand {
  readonly processId: string
  /** How many bytes of each output stream are sent. */
  readonly cap: number
  readonly output: Stream.Stream<OutputDelta, RequestError | EventBufferOverflowError>
  readonly result: Effect.Effect<CommandExecResponse, RequestError>
}

/** How a command is launched: whether its output is streamed, and its timeout where the caller does not say, in ms. */
interface Mode {
  readonly streamStdoutStderr: boolean
  readonly defaultTimeoutMs: number | null
}

/** A running command, which is killed when the scope closes. */
const launch = (
  server: AppServer,
  command: ReadonlyArray<string>,
  options: Options | undefined,
  { defaultTimeoutMs, streamStdoutStderr }: Mode
): Effect.Effect<StartedCommand, RequestError, Scope.Scope> =>
  Effect.gen(function* () {
    if (!Array.isArray(command) || command.length === 0) {
      return yield* notSent("command/exec", "the command must be an array: a program and its arguments")
    }
    const processId = server.newId()
    const own = { command, processId, streamStdoutStderr, disableTimeout: false, disableOutputCap: false }
    const given = yield* merge("command/exec", options, own)
    const { outputBytesCap = defaultOutputBytesCap, timeoutMs = defaultTimeoutMs } = given
    const params: CommandExecParams = {
      ...given,
      outputBytesCap,
      timeoutMs,
      disableTimeout: timeoutMs === null,
      disableOutputCap: outputBytesCap === null
    }
    const log = new ReplayLog.ReplayLog<OutputDelta, RequestError>(server.logs)
    // In a scope of its own: what was not read when the command's scope closes can still be read.
    const output = yield* Scope.extend(log.reader, yield* Scope.make())
    const end = (exit: Exit.Exit<void, RequestError>) => Effect.sync(() => log.end(exit))
    yield* Effect.acquireRelease(
      Effect.sync(() =>
        server.subscriptions.subscribe(
          { kind: "process", id: processId },
          {
            add: (event, size) => {
              if (event.method === "command/exec/outputDelta") log.add(event, size)
            },
            end: (exit) => log.end(exit)
          }
        )
      ),
      (unsubscribe) => Effect.zipRight(Effect.sync(unsubscribe), end(Exit.void))
    )
    const ended = yield* Deferred.make<CommandExecResponse, RequestError>()
    yield* Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const { response } = yield* server.send(restore, "command/exec", params)
        yield* server.fork(
          response.pipe(
            Effect.tapBoth({ onSuccess: () => end(Exit.void), onFailure: (error) => end(Exit.fail(error)) }),
            Effect.intoDeferred(ended)
          )
        )
        yield* Effect.addFinalizer(() =>
          Effect.flatMap(Deferred.isDone(ended), (isDone) =>
            isDone
              ? Effect.void
              : server.bestEffort(Effect.zipRight(terminate(server, processId), Deferred.await(ended)))
          )
        )
      })
    )
    return { processId, cap: outputBytesCap ?? Number.POSITIVE_INFINITY, output, result: Deferred.await(ended) }
  })

const terminate = ({ request }: AppServer, processId: string): Effect.Effect<void, RequestError> =>
  Effect.asVoid(request("command/exec/terminate", { processId }))

const toOutput = ({
  method,
  params: { capReached, deltaBase64, stream }
}: OutputDelta): Effect.Effect<Output, DecodeError> =>
  Effect.map(Base64.decode(method, deltaBase64), (bytes) => ({ stream, bytes, capReached }))
