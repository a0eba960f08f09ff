import { readUpstream } from "./codex.js"
import { formsOf } from "./directions.js"
import { docsOf } from "./docs.js"
import { emitMethods } from "./emit-methods.js"
import { emitSchemas } from "./emit-schemas.js"
import { emitTypes } from "./emit-types.js"
import { format } from "./format.js"
import { readProtocol } from "./protocol.js"

/** Every generated file, by its name. */
export const generateFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const protocol = readProtocol(await readUpstream())
  const forms = formsOf(protocol.definitions, protocol.methods)
  const docs = docsOf(protocol)
  const file = async (name: string, imports: ReadonlyArray<string>, body: string): Promise<[string, string]> => {
    const head = `// Generated from codex ${protocol.version} by \`npm run generate\`. Do not edit.`
    return [name, await format([head, ...imports, "", body].join("\n"))]
  }
  return new Map(
    await Promise.all([
      file("types.ts", [], emitTypes(protocol.definitions, forms, docs)),
      file("schemas.ts", schemaImports, emitSchemas(protocol.definitions, forms)),
      file("methods.ts", methodImports, emitMethods(protocol, forms, docs))
    ])
  )
}

const schemaImports = [
  `import * as Schema from "effect/Schema"`,
  `import * as Integer from "../integer.js"`,
  `import { type Lazy, lazy } from "../lazy.js"`,
  `import { openEnum, openKeyed, openTagged } from "../open.js"`,
  `import { optionalKey } from "../optionalKey.js"`,
  `import type * as T from "./types.js"`
]

const methodImports = [
  `import { absent, omissible } from "../lazy.js"`,
  `import type { ClientRequestEntry, ServerNotificationEntry, ServerRequestEntry } from "../method.js"`,
  `import * as S from "./schemas.js"`,
  `import type * as T from "./types.js"`
]
