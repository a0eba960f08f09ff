import { parseArgs } from "node:util"
import { type Example, examples } from "./catalogue.js"

const width = Math.max(...examples.map(({ name }) => name.length))

export const usage = `Usage: npm run example -- NAME [--real] [arguments of the example]

Runs an example on codex app-server. The model is scripted, so that no account is needed; with --real it is that of your
own Codex login, which costs tokens.

${examples.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}`

/** What the command line asks for. */
export interface Command {
  /** The example to run; undefined: the usage is asked for. */
  readonly example?: Example | undefined
  readonly args: ReadonlyArray<string>
  readonly isReal: boolean
}

/** The command, or what is wrong with it. */
export const parse = (args: ReadonlyArray<string>): Command | Error => {
  try {
    const options = { real: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [name, ...rest] = positionals
    const example = values.help ? undefined : examples.find((example) => example.name === name)
    return example === undefined && name !== undefined && !values.help
      ? new Error(`There is no example '${name}'`)
      : { example, args: rest, isReal: values.real }
  } catch (error) {
    return error as Error
  }
}
