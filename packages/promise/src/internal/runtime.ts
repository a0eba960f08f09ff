import type { LogEntry } from "../LogEntry.js"
import { Cause, Clock, Duration, Effect, Layer, Logger, type Runtime } from "./effect.js"

/** A runtime whose timers do not keep the program from ending, and that logs to `log`. */
export const make = (log: (entry: LogEntry) => void = toConsole): Runtime.Runtime<never> =>
  Effect.runSync(
    Effect.scoped(
      Layer.toRuntime(Layer.merge(Layer.setClock(clock), Logger.replace(Logger.defaultLogger, logger(log))))
    )
  )

const toConsole = ({ cause, level, message }: LogEntry): void => {
  if (level === "debug" || level === "info") return
  const text = message.startsWith("codex ") ? message : `codex: ${message}`
  console.error(text, ...(cause === undefined ? [] : [cause]))
}

const levels: Readonly<Record<string, LogEntry["level"]>> = {
  WARN: "warning",
  ERROR: "error",
  FATAL: "error",
  INFO: "info"
}

const logger = (log: (entry: LogEntry) => void): Logger.Logger<unknown, void> =>
  Logger.make(({ cause, logLevel, message }) => {
    try {
      log({
        level: levels[logLevel.label] ?? "debug",
        message: Array.isArray(message) ? message.join(" ") : String(message),
        ...(!Cause.isEmpty(cause) && { cause: Cause.squash(cause) })
      })
    } catch {
      // A log that throws must not fail the operation that is logged.
    }
  })

/** The longest timer of Node, in ms. */
const forever = 2 ** 31 - 1

const clock: Clock.Clock = Object.assign(Clock.make(), {
  sleep: (duration: Duration.Duration): Effect.Effect<void> =>
    Effect.async((resume) => {
      const timer = setTimeout(() => resume(Effect.void), Math.min(Duration.toMillis(duration), forever)).unref()
      return Effect.sync(() => clearTimeout(timer))
    })
})
