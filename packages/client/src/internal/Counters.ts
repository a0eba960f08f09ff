import type { Counts } from "../Diagnostics.js"
import * as Telemetry from "../Telemetry.js"
import { countAnomaly } from "./telemetry.js"

/** How many messages of a connection took which way. Plain numbers: the metrics are updated once a batch. */
export class Counters {
  /** Notifications of all kinds. */
  notifications = 0
  /** Notifications of a method that this version of the protocol does not know. */
  unknown = 0
  /** Notifications of a known method whose parameters did not decode. */
  undecodable = 0
  /** Known variants of a union whose payload did not fit, and which became `$unknown`. */
  unknownVariants = 0
  /** Events buffered until the response to a turn-starting request named their turn. */
  buffered = 0
  /** Events of turns without a route. */
  unrouted = 0
  /** Responses to no pending request: late, duplicate, or never asked for. */
  late = 0
  /** Lines that are no JSON-RPC message. */
  skipped = 0
  /** Messages longer than `maxMessageBytes`. */
  tooLarge = 0
  /** Requests of the server that got no response, since too many refusals waited for room on the link. */
  unanswered = 0
  /** Turns ended from the server's stored state, since their `turn/completed` never came. */
  reconciled = 0

  private reported: Counts = zero

  /** The present values. */
  get counts(): Counts {
    const {
      buffered,
      late,
      notifications,
      reconciled,
      skipped,
      tooLarge,
      unanswered,
      undecodable,
      unknown,
      unknownVariants,
      unrouted
    } = this
    return {
      buffered,
      late,
      notifications,
      reconciled,
      skipped,
      tooLarge,
      unanswered,
      undecodable,
      unknown,
      unknownVariants,
      unrouted
    }
  }

  /** Adds to the metrics what was counted since the last report. */
  report(): void {
    const before = this.reported
    if (before.notifications === this.notifications && before.late === this.late && before.skipped === this.skipped) {
      if (before.tooLarge === this.tooLarge && before.reconciled === this.reconciled) {
        if (before.unanswered === this.unanswered) return
      }
    }
    this.reported = this.counts
    Telemetry.notifications.unsafeUpdate(this.notifications - before.notifications, [])
    Telemetry.reconciled.unsafeUpdate(this.reconciled - before.reconciled, [])
    for (const kind of Telemetry.anomalyKinds) {
      const more = this[kind] - before[kind]
      if (more > 0) countAnomaly(kind, more)
    }
  }
}

const zero: Counts = {
  notifications: 0,
  unknown: 0,
  undecodable: 0,
  unknownVariants: 0,
  buffered: 0,
  unrouted: 0,
  late: 0,
  skipped: 0,
  tooLarge: 0,
  unanswered: 0,
  reconciled: 0
}
