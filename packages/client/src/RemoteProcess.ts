import type {
  CommandExecOutputStream,
  CommandExecParams,
  CommandExecResponse,
  CommandExecTerminalSize
} from "@effect-codex/protocol"
import { Deferred, Effect, Either, Mailbox, type Scope, Stream } from "effect"
import { AppServer, notSent } from "./AppServer.js"
import * as Base64 from "./Base64.js"
import { bounded } from "./Cleanup.js"
import type { DecodeError, RequestError } from "./CodexError.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Notifications from "./Notification.js"

/** A command that runs on the server's machine, outside of any thread, until the scope closes in which it was started. */
export interface RemoteProcess {
  /** By this the server knows it. */
  readonly processId: string
  /**
   * What the command writes, from its start on; it ends when the command has.
   *
   * Each piece goes to one reader, and is kept until somebody reads it. Fails as {@link RemoteProcess.exitCode} does.
   * See {@link text} for the output as text.
   */
  readonly output: Stream.Stream<Output, RequestError>
  /**
   * Writes to the command's stdin, which takes a command with `streamStdin` or `tty`; a string as UTF-8. Fails with
   * {@link InvalidRequestError} if it has neither, or is over.
   */
  readonly write: (data: string | Uint8Array) => Effect.Effect<void, RequestError>
  /** Closes the command's stdin. Fails as {@link RemoteProcess.write} does. */
  readonly closeStdin: Effect.Effect<void, RequestError>
  /** Tells a command with a `tty` the new size of its terminal, in characters. */
  readonly resize: (size: CommandExecTerminalSize) => Effect.Effect<void, RequestError>
  /**
   * Kills the command and what it has started. Fails with {@link InvalidRequestError} if it is over;
   * {@link RemoteProcess.exitCode} tells when it is.
   */
  readonly terminate: Effect.Effect<void, RequestError>
  /**
   * The exit code, once the command is over and all of its output has arrived: 128 and the signal's number if one has
   * ended it, 124 if its `timeoutMs` has passed.
   *
   * Fails with {@link InternalServerError} if the command cannot be run, and with {@link TransportClosedError} when the
   * connection ends first.
   */
  readonly exitCode: Effect.Effect<number, RequestError>
}

/** A piece of a command's output. */
export interface Output {
  /** A command with a `tty` writes to `stdout` only. */
  readonly stream: CommandExecOutputStream
  readonly bytes: Uint8Array
  /** Whether `outputBytesCap` is reached with this piece, so that the rest of the stream is left out. */
  readonly capReached: boolean
}

/**
 * What `command/exec` takes beside the command, under its own names. Without `timeoutMs` the command may take forever, and
 * without `outputBytesCap` all of its output is sent. `cwd` is the server's by default, and the sandbox that of the user's
 * configuration.
 */
export type Options = Omit<
  CommandExecParams,
  "command" | "processId" | "disableOutputCap" | "disableTimeout" | "streamStdoutStderr"
>

/** What {@link run} takes: nothing of what is for a command that one talks to. */
export type RunOptions = Omit<Options, "streamStdin" | "tty" | "size">

/**
 * Starts a command: a program and its arguments, by no shell. When the scope closes, a command that still runs is killed,
 * within 5 s.
 *
 * Succeeds when the request has been sent; that the program cannot be run is an error of `exitCode` and `output`. Fails
 * with {@link InvalidParamsError} before anything is sent where the parameters are wrong.
 *
 * @example
 * import { RemoteProcess } from "@effect-codex/client"
 * import { Console, Effect, Stream } from "effect"
 *
 * const build = Effect.scoped(
 *   Effect.gen(function* () {
 *     const make = yield* RemoteProcess.start(["make", "-j8"], { cwd: "/srv/project" })
 *     yield* Stream.runForEach(RemoteProcess.text(make.output), Console.log)
 *     return yield* make.exitCode
 *   })
 * )
 */
export const start = (
  command: ReadonlyArray<string>,
  options?: Options
): Effect.Effect<RemoteProcess, RequestError, AppServer | MessageRouter | Scope.Scope> =>
  Effect.gen(function* () {
    const { request } = yield* AppServer
    const { inbox, processId, result } = yield* launch(command, { ...options, streamStdoutStderr: true })
    return {
      processId,
      output: Mailbox.toStream(inbox).pipe(Notifications.only("command/exec/outputDelta"), Stream.mapEffect(toOutput)),
      write: (data) => Effect.asVoid(request("command/exec/write", { processId, deltaBase64: Base64.encode(data) })),
      closeStdin: Effect.asVoid(request("command/exec/write", { processId, closeStdin: true })),
      resize: (size) => Effect.asVoid(request("command/exec/resize", { processId, size })),
      terminate: terminate(request, processId),
      exitCode: Effect.map(result, ({ exitCode }) => exitCode)
    }
  })

/**
 * Runs a command to its end, and collects what it writes, as UTF-8. Any exit code is a success. Interruption kills the
 * command, within 5 s.
 *
 * Fails with {@link InternalServerError} if the command cannot be run, and as every request does.
 *
 * @example
 * import { RemoteProcess } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const branch = Effect.map(
 *   RemoteProcess.run(["git", "branch", "--show-current"], { cwd: "/srv/project", timeoutMs: 5000 }),
 *   ({ exitCode, stdout }) => (exitCode === 0 ? stdout.trim() : "none")
 * )
 */
export const run = (
  command: ReadonlyArray<string>,
  options?: RunOptions
): Effect.Effect<CommandExecResponse, RequestError, AppServer | MessageRouter> =>
  Effect.scoped(Effect.flatMap(launch(command, { ...options }), ({ result }) => result))

/** The output as text. A character that is cut between two pieces is put together again, on stdout and stderr apart. */
export const text = <E, R>(output: Stream.Stream<Output, E, R>): Stream.Stream<string, E, R> =>
  Stream.suspend(() => {
    const decoders = new Map<string, InstanceType<typeof TextDecoder>>()
    const decode = ({ bytes, stream }: Output) => {
      const decoder = decoders.get(stream) ?? new TextDecoder()
      decoders.set(stream, decoder)
      return decoder.decode(bytes, { stream: true })
    }
    const rest = Stream.suspend(() => Stream.fromIterable(Array.from(decoders.values(), (decoder) => decoder.decode())))
    return Stream.filter(Stream.concat(Stream.map(output, decode), rest), (text) => text !== "")
  })

/** A command under way: what it writes goes to the inbox, which ends with it. It is killed when the scope closes. */
const launch = (command: ReadonlyArray<string>, options: Partial<CommandExecParams>) =>
  Effect.gen(function* () {
    const server = yield* AppServer
    const router = yield* MessageRouter
    if (command.length === 0) return yield* notSent("command/exec", "the command is empty: it names no program")
    const inbox = yield* Mailbox.make<Notification, RequestError>()
    const sent = yield* Deferred.make<void>()
    const over = yield* Deferred.make<void>()
    const processId = yield* Effect.acquireRelease(
      Effect.sync(() => router.listen(inbox)),
      (id) =>
        Effect.zipRight(
          inbox.end,
          Effect.sync(() => router.unlisten(id))
        )
    )
    const params: CommandExecParams = {
      ...options,
      command,
      processId,
      disableTimeout: options.timeoutMs == null,
      disableOutputCap: options.outputBytesCap == null
    }
    const exec = server
      .request("command/exec", params, { onSent: Deferred.succeed(sent, undefined) })
      .pipe(
        Effect.tapBoth({ onSuccess: () => inbox.end, onFailure: (error) => inbox.fail(error) }),
        Effect.ensuring(Deferred.succeed(over, undefined))
      )
    const result = yield* Effect.acquireRelease(server.fork(exec), (result) =>
      Effect.flatMap(Deferred.isDone(over), (isOver) =>
        isOver ? Effect.void : bounded(server, Effect.zipRight(terminate(server.request, processId), result))
      )
    )
    // Before the request is written there is no such process: whatever is asked of it must be written after.
    yield* Effect.raceFirst(Deferred.await(sent), result)
    return { inbox, processId, result }
  })

const terminate = (request: AppServer.Service["request"], processId: string): Effect.Effect<void, RequestError> =>
  Effect.asVoid(request("command/exec/terminate", { processId }))

const toOutput = ({
  method,
  params: { capReached, deltaBase64, stream }
}: Notifications.Of<"command/exec/outputDelta">): Either.Either<Output, DecodeError> =>
  Either.map(Base64.decode(method, deltaBase64), (bytes) => ({ stream, bytes, capReached }))
