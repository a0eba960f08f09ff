import { codexVersion } from "@effect-codex/protocol"

/** The three numbers of a version, without its suffix. */
const numbersOf = (version: string): ReadonlyArray<number> =>
  version
    .split(/[-+]/, 1)
    .flatMap((release) => release.split("."))
    .map(Number)

/** Less than 0 if `one` is older than `other`, 0 if both are of one release. */
const compare = (one: string, other: string): number => {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  const at = left.findIndex((number, at) => number !== right[at])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/** What differs between the server's version and the one of this library; undefined if nothing does. */
export const describeDifference = (server: string, generatedFrom: string = codexVersion): string | undefined => {
  if (server === generatedFrom) return undefined
  const order = compare(server, generatedFrom)
  const relation = order < 0 ? "is older than" : order > 0 ? "is newer than" : "is another build of"
  return `The server is codex ${server}, which ${relation} codex ${generatedFrom}, which this library was generated from: some methods may be missing or behave differently`
}

/** How many versions are remembered; of another one nothing is said. */
const maxVersions = 16

/** What differs, said once of each version that a connection leads to. */
export const makeDifferences = () => {
  const said = new Set<string>()
  return {
    describe: (server: string): string | undefined => {
      if (said.has(server) || said.size >= maxVersions) return undefined
      said.add(server)
      return describeDifference(server)
    }
  }
}
