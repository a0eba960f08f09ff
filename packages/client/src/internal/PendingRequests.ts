import { DecodeError, type RequestError } from "../CodexError.js"
import { Deferred, type Either, Exit, FiberId } from "./effect.js"
import { type ErrorObject, type RequestId, type Response, toErrorResponse } from "./JsonRpc.js"

/** A request that waits for its response. */
export interface PendingRequest<A> {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
  /** Reads the result by the method that asked. It runs in the reader, before the next message. */
  readonly read: (result: unknown) => Either.Either<A, RequestError>
  /** Called once, when the request is no longer pending. */
  readonly onDone: () => void
}

interface Entry extends PendingRequest<unknown> {
  readonly response: Deferred.Deferred<unknown, RequestError>
}

/** The requests of a connection that wait for their responses: a Deferred each, by request id. */
export class PendingRequests {
  private readonly entries = new Map<RequestId, Entry>()
  private failure: RequestError | undefined

  /** How many there are. */
  get size(): number {
    return this.entries.size
  }

  /** Waits for the response to a request that is about to be written. */
  register<A>(request: PendingRequest<A>): Deferred.Deferred<A, RequestError> {
    const response = Deferred.unsafeMake<A, RequestError>(FiberId.none)
    if (this.failure === undefined) {
      this.entries.set(request.id, { ...request, response } as unknown as Entry)
    } else {
      Deferred.unsafeDone(response, Exit.fail(this.failure))
      request.onDone()
    }
    return response
  }

  /** The method of a pending request. */
  methodOf(id: RequestId): string | undefined {
    return this.entries.get(id)?.method
  }

  /** A response of the server. Returns whether a request was waiting for it. */
  respond({ error, id, result }: Response): boolean {
    const entry = this.remove(id)
    if (entry === undefined) return false
    Deferred.unsafeDone(entry.response, error === undefined ? readSafely(entry, result) : failed(entry, error))
    return true
  }

  /** Ends one request with an error of the client's own. Returns whether it was pending. */
  refuse(id: RequestId | null, error: RequestError): boolean {
    const entry = this.remove(id)
    if (entry === undefined) return false
    Deferred.unsafeDone(entry.response, Exit.fail(error))
    return true
  }

  /** Waits no longer. A response that still comes is late. */
  forget(id: RequestId): void {
    this.remove(id)
  }

  /** The link has ended: so does every request but those that `isKept`. */
  failLink(error: RequestError, isKept: (id: RequestId) => boolean): void {
    for (const id of this.entries.keys()) if (!isKept(id)) this.refuse(id, error)
  }

  /** Ends every request, and those yet to come. */
  fail(error: RequestError): void {
    this.failure = error
    for (const id of this.entries.keys()) this.refuse(id, error)
  }

  private remove(id: RequestId | null): Entry | undefined {
    const entry = id === null ? undefined : this.entries.get(id)
    if (entry === undefined) return undefined
    this.entries.delete(entry.id)
    entry.onDone()
    return entry
  }
}

const failed = ({ method, params }: Entry, error: ErrorObject): Exit.Exit<never, RequestError> =>
  Exit.fail(toErrorResponse(method, params, error))

const readSafely = ({ method, read }: Entry, result: unknown): Exit.Exit<unknown, RequestError> => {
  try {
    const decoded = read(result)
    return decoded._tag === "Left" ? Exit.fail(decoded.left) : Exit.succeed(decoded.right)
  } catch (defect) {
    return Exit.fail(new DecodeError({ method, detail: `it could not be read: ${defect}` }))
  }
}
