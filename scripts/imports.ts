/** Comments and template literals go, strings stay. */
const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g

const statements =
  /(?:^|[;}\s])(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|(?:^|[;}\s])import\s*"([^"]+)"|\bimport\s*\(\s*"([^"]+)"/g

/** The specifiers that a TypeScript module imports or re-exports from, types included. */
export const importsOf = (source: string): ReadonlyArray<string> => {
  const code = source.replaceAll(tokens, (token) => (/^["']/.test(token) ? token : " "))
  const found = [...code.matchAll(statements)].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? [])
  return [...new Set(found)]
}
