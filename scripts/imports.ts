/** Comments and template literals go, strings stay. */
const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g

const statements =
  /(?:^|[;}\s])(?:import|export)\s+(type\s+(?!,|from\b))?[^"';]*?\bfrom\s*"([^"]+)"|(?:^|[;}\s])import\s*"([^"]+)"|\bimport\s*\(\s*"([^"]+)"/g

/** A specifier that a module imports or re-exports from. */
export interface Import {
  readonly specifier: string
  /** Whether it is an `import type` or `export type`, of which nothing is left at run time. */
  readonly isType: boolean
}

/** The imports and re-exports of a TypeScript module. */
export const importsOf = (source: string): ReadonlyArray<Import> => {
  const code = source.replaceAll(tokens, (token) => (/^["']/.test(token) ? token : " "))
  const found = new Map<string, boolean>()
  for (const [, type, from, bare, dynamic] of code.matchAll(statements)) {
    const specifier = from ?? bare ?? dynamic ?? ""
    found.set(specifier, type !== undefined && found.get(specifier) !== false)
  }
  return [...found].map(([specifier, isType]) => ({ specifier, isType }))
}
