import * as Client from "@effect-codex/client/RemoteProcess"
import type { CommandExecTerminalSize } from "@effect-codex/protocol"
import type { Abortable } from "../AbortError.js"
import type { RemoteProcess } from "../RemoteProcess.js"
import * as asyncStream from "./asyncStream.js"
import { signalOf } from "./options.js"
import type { Runner } from "./Runner.js"
import type { Scoped } from "./Scoped.js"

/** The handle on a command of the client's. */
export const make = (runner: Runner, { release, value: process }: Scoped<Client.RemoteProcess>): RemoteProcess => {
  const { action, method } = runner
  const close = action(release)
  return runner.outcomes(
    {
      processId: process.processId,
      output: asyncStream.make(runner, process.output),
      text: asyncStream.make(runner, Client.text(process.output)),
      write: method((data: string | Uint8Array, options?: Abortable) => [process.write(data), signalOf(options)]),
      closeStdin: action(process.closeStdin),
      resize: method((size: CommandExecTerminalSize, options?: Abortable) => [process.resize(size), signalOf(options)]),
      terminate: action(process.terminate),
      close: () => close(),
      [Symbol.asyncDispose]: () => close()
    },
    { exitCode: process.exitCode }
  )
}
