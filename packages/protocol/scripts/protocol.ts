import type { Upstream } from "./codex.js"
import { correct } from "./corrections.js"
import type { Definitions } from "./ir.js"
import { definitionsOf } from "./json-schema.js"
import { isEnvelope, type Methods, readMethods } from "./methods.js"
import { readDefinitions } from "./read.js"

/** Everything that the generated files are made from. */
export interface Protocol {
  readonly version: string
  readonly definitions: Definitions
  readonly methods: Methods
  /** The same, without what is experimental. */
  readonly stable: { readonly definitions: Definitions; readonly methods: Methods }
}

export const readProtocol = ({ version, full, stable }: Upstream, warn: (message: string) => void): Protocol => {
  const read = (document: Upstream["full"], warn?: (message: string) => void) => {
    const source = correct(definitionsOf(document))
    const payloads = new Map([...source].filter(([name]) => !isEnvelope(name)))
    return { definitions: readDefinitions(payloads), methods: readMethods(source, warn) }
  }
  return { version, ...read(full, warn), stable: read(stable) }
}
