import { type HandleName, serverRequests } from "./generated/methods.js"
import { guessed, Ids } from "./internal/ids.js"
import { notificationInfo } from "./notificationInfo.js"

/**
 * What a message of the server is about. Beside turn and thread these are the handles of what a client starts or
 * follows: a login, a command, a process, a watch, a search.
 *
 * @since 0.1.0
 * @category models
 */
export type Route = {
  readonly turnId: string | undefined
  readonly threadId: string | undefined
} & { readonly [Name in HandleName]?: string | undefined }

/**
 * Reads the ids of a notification, or of a request of the server, from where its method has them. For a method that
 * this version does not know it looks where ids usually are: `turnId`, `turn.id`, `threadId`, `thread.id`, and the
 * handles by their names. Takes params decoded or raw, of any form: what is no string is no id.
 *
 * A client that needs more than the ids of a notification looks it up once, by `notificationInfo`.
 *
 * @since 0.1.0
 * @category routing
 */
export const routeOf = (method: string, params: unknown): Route => (idsOf(method) ?? guessed).route(params)

/**
 * The params with another turn id, wherever `routeOf` finds the turn id of that method. Params without one, or
 * with that one, are returned as they are. The params given are not changed.
 *
 * @since 0.1.0
 * @category routing
 */
export const withTurnId = <Params>(method: string, params: Params, turnId: string): Params =>
  (idsOf(method) ?? guessed).withTurnId(params, turnId) as Params

const idsOf = (method: string) => notificationInfo(method) ?? requestIds.get(method)

const requestIds: ReadonlyMap<string, Ids> = new Map(
  Object.entries(serverRequests).map(([method, { ids }]) => [method, new Ids(ids)])
)
