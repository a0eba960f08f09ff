import { DecodeError, type RequestError } from "../CodexError.js"
import { type Either, Exit } from "./effect.js"
import { type ErrorObject, type RequestId, type Response, toErrorResponse } from "./JsonRpc.js"
import type { LightDeferred } from "./LightDeferred.js"

/** A request that waits for its response. */
export interface PendingRequest<A> {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
  /** Completed with the response. */
  readonly deferred: LightDeferred<A, RequestError>
  /** Reads the result by the method that asked. It runs in the reader, before the next message. */
  readonly read: (result: unknown) => Either.Either<A, RequestError>
  /** Called once, when the request is no longer pending. */
  readonly onDone: () => void
}

/** The requests of a connection that wait for their responses: a deferred each, by request id. */
export class PendingRequests {
  private readonly requests = new Map<RequestId, PendingRequest<unknown>>()
  private failure: RequestError | undefined

  /** How many there are. */
  get size(): number {
    return this.requests.size
  }

  /** A request that is about to be written. */
  register<A>(request: PendingRequest<A>): void {
    if (this.failure === undefined) {
      this.requests.set(request.id, request as unknown as PendingRequest<unknown>)
    } else {
      request.deferred.done(Exit.fail(this.failure))
      request.onDone()
    }
  }

  /** The method of a pending request. */
  methodOf(id: RequestId): string | undefined {
    return this.requests.get(id)?.method
  }

  /** A response of the server. Returns whether a request was waiting for it. */
  respond({ error, id, result }: Response): boolean {
    const request = this.remove(id)
    if (request === undefined) return false
    request.deferred.done(error === undefined ? readSafely(request, result) : failed(request, error))
    return true
  }

  /** Ends one request with an error of the client's own. Returns whether it was pending. */
  refuse(id: RequestId | null, error: RequestError): boolean {
    const request = this.remove(id)
    if (request === undefined) return false
    request.deferred.done(Exit.fail(error))
    return true
  }

  /** Waits no longer. A response that still comes is late. */
  forget(id: RequestId): void {
    this.remove(id)
  }

  /** The link has ended: so does every request but those that `isKept`. */
  failLink(error: RequestError, isKept: (id: RequestId) => boolean): void {
    for (const id of this.requests.keys()) if (!isKept(id)) this.refuse(id, error)
  }

  /** Ends every request, and those yet to come. */
  fail(error: RequestError): void {
    this.failure = error
    for (const id of this.requests.keys()) this.refuse(id, error)
  }

  private remove(id: RequestId | null): PendingRequest<unknown> | undefined {
    const request = id === null ? undefined : this.requests.get(id)
    if (request === undefined) return undefined
    this.requests.delete(request.id)
    request.onDone()
    return request
  }
}

const failed = ({ method, params }: PendingRequest<unknown>, error: ErrorObject): Exit.Exit<never, RequestError> =>
  Exit.fail(toErrorResponse(method, params, error))

const readSafely = (request: PendingRequest<unknown>, result: unknown): Exit.Exit<unknown, RequestError> => {
  try {
    const decoded = request.read(result)
    return decoded._tag === "Left" ? Exit.fail(decoded.left) : Exit.succeed(decoded.right)
  } catch (defect) {
    return Exit.fail(new DecodeError({ method: request.method, detail: `it could not be read: ${defect}` }))
  }
}
