import type { Upstream } from "./codex.js"
import { formsOf } from "./directions.js"
import { docsOf } from "./docs.js"
import { emitChecks, received } from "./emit-checks.js"
import { emitExactChecks } from "./emit-exact-checks.js"
import { emitMethods } from "./emit-methods.js"
import { emitSchemas } from "./emit-schemas.js"
import { emitTypes } from "./emit-types.js"
import { format } from "./format.js"
import { readIds } from "./ids.js"
import type { Methods } from "./methods.js"
import { readProtocol } from "./protocol.js"

/** Every generated file, by its name. `warn` gets what needs a look by hand. */
export const generateFiles = async (
  upstream: Upstream,
  warn: (message: string) => void
): Promise<ReadonlyMap<string, string>> => {
  const protocol = readProtocol(upstream, warn)
  const forms = formsOf(protocol.definitions, protocol.methods)
  const docs = docsOf(protocol)
  const ids = readIds(protocol.definitions, protocol.methods)
  const checks = emitChecks(protocol.definitions, forms, received(protocol.methods))
  const exact = emitExactChecks(protocol.definitions, forms, sentParams(protocol.methods))
  const methods = emitMethods(protocol, forms, ids, docs, exact)
  const file = async (name: string, imports: ReadonlyArray<string>, body: string): Promise<[string, string]> => {
    const head = `// Generated from codex ${protocol.version} by \`npm run generate\`. Do not edit.`
    return [name, await format([head, ...imports, "", body].join("\n"))]
  }
  return new Map(
    await Promise.all([
      file("types.ts", [], emitTypes(protocol.definitions, forms, docs)),
      file("checks.ts", checkImports(checks), checks),
      file("exactChecks.ts", checkImports(exact.text), exact.text),
      file("schemas.ts", schemaImports, emitSchemas(protocol.definitions, forms)),
      file("methods.ts", methodImports(methods), methods)
    ])
  )
}

const sentParams = ({ clientRequests }: Methods): ReadonlyArray<string> =>
  clientRequests.flatMap(({ params: { definition } }) => definition ?? [])

const checkImports = (body: string): ReadonlyArray<string> => {
  const helpers = [
    "isArrayOf",
    "isBoolean",
    "isInteger",
    "isNumber",
    "isObject",
    "isObjectOf",
    "isRecordOf",
    "isString"
  ]
  const used = helpers.filter((helper) => new RegExp(`\\b${helper}\\b`).test(body))
  return [`import { ${used.join(", ")}, type Plain } from "../internal/plain.js"`]
}

const schemaImports = [
  `import * as Schema from "effect/Schema"`,
  `import * as Integer from "../internal/integer.js"`,
  `import { type Lazy, lazy } from "../internal/lazy.js"`,
  `import { openEnum, openKeyed, openTagged } from "../internal/open.js"`,
  `import { optionalKey, orNull } from "../internal/fields.js"`,
  `import type * as T from "./types.js"`
]

const methodImports = (body: string): ReadonlyArray<string> => {
  const used = (names: ReadonlyArray<string>, from: string) => {
    const found = names.filter((name) => new RegExp(`\\b${name}\\b`).test(body))
    return found.length === 0 ? [] : [`import { ${found.join(", ")} } from "${from}"`]
  }
  return [
    ...used(["absent", "anything", "omissible"], "../internal/lazy.js"),
    ...used(["neverPlain"], "../internal/plain.js"),
    `import type { ClientRequestEntry, ServerNotificationEntry, ServerRequestEntry } from "../method.js"`,
    `import * as C from "./checks.js"`,
    `import * as E from "./exactChecks.js"`,
    `import * as S from "./schemas.js"`,
    `import type * as T from "./types.js"`
  ]
}
