import type { TransportClosedError } from "../CodexError.js"
import type { Notice } from "../Notice.js"
import type { Notification } from "../Notification.js"
import { Effect, Runtime } from "./effect.js"
import * as History from "./History.js"
import type { Service as Router } from "./MessageRouter.js"
import { printable } from "./printable.js"
import * as ReplayLog from "./ReplayLog.js"

/** How many notices a reader sees of before. */
const replay = { count: 64, size: 256 * 1024 }
/** How many texts are remembered, so that each is logged once. */
const maxTexts = 1024

const toNotice = (
  kind: Notice["kind"],
  message: string,
  details: string | null | undefined,
  threadId: string | null | undefined
): Notice => ({
  kind,
  message: printable(message),
  details: details == null ? null : printable(details),
  threadId: threadId ?? null
})

const noticeOf = (event: Notification): Notice | undefined => {
  switch (event.method) {
    case "error": {
      const { error, threadId, willRetry } = event.params
      return willRetry ? toNotice("error", error.message, error.additionalDetails, threadId) : undefined
    }
    case "warning":
      return toNotice("warning", event.params.message, null, event.params.threadId)
    case "configWarning":
    case "deprecationNotice":
      return toNotice(event.method, event.params.summary, event.params.details, null)
    default:
      return undefined
  }
}

/** Where notices come from, and how they are handed over. */
export interface Source extends Pick<Router, "subscriptions"> {
  readonly logs: ReplayLog.Options
}

/** The notices of a connection, each text once; they are logged as they come. */
export const make = ({ logs, subscriptions }: Source) =>
  Effect.gen(function* () {
    const runSync = Runtime.runSync(yield* Effect.runtime())
    const log = new ReplayLog.ReplayLog<Notice, TransportClosedError>(logs, new History.Last(replay.count, replay.size))
    const texts = new Set<string>()
    subscriptions.subscribe(
      { kind: "all" },
      {
        add: (event, size) => {
          const notice = noticeOf(event)
          if (notice === undefined || texts.has(notice.message)) return
          if (texts.size === maxTexts) texts.clear()
          texts.add(notice.message)
          log.add(notice, size)
          const details = notice.details === null ? "" : ` (${notice.details})`
          runSync(Effect.logWarning(`codex ${notice.kind}: ${notice.message}${details}`))
        },
        end: (exit) => log.end(exit)
      }
    )
    return log.stream
  })
