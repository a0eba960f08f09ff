import { printable } from "./printable.js"

/** How many single-character edits lead from one text to the other. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[to.length] ?? 0
}

const normalized = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "")

/** The one of `allowed` that `given` is most likely meant to be. */
export const closest = (given: string, allowed: ReadonlyArray<string>): string | undefined => {
  if (given.length > 100) return undefined
  const wanted = normalized(given)
  let best: { readonly name: string; readonly edits: number } | undefined
  for (const name of allowed) {
    const candidate = normalized(name)
    const edits = candidate.startsWith(wanted) && wanted.length > 3 ? 0 : distance(wanted, candidate)
    if (edits <= Math.max(1, candidate.length / 3) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) {
      best = { name, edits }
    }
  }
  return best?.name
}

const didYouMean = (given: string, allowed: ReadonlyArray<string>): string => {
  const name = closest(given, allowed)
  return name === undefined ? "" : ` Did you mean \`${name}\`?`
}

const list = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(", ")

/** Says that `subject` has a value that is none of the allowed ones. A value that is no string is not shown. */
export const notAllowed = (subject: string, given: unknown, allowed: ReadonlyArray<string>): string =>
  typeof given === "string"
    ? `${subject} cannot be \`${printable(given.slice(0, 40))}\`: it must be one of ${list(allowed)}.${didYouMean(given, allowed)}`
    : `${subject} must be one of ${list(allowed)}`

/** Says that there is no option of that name. */
export const notAnOption = (given: string, allowed: ReadonlyArray<string>): string =>
  `does not exist.${didYouMean(given, allowed) || ` There are: ${list(allowed)}`}`
