/** A text made safe for a message or a log: at most 40 characters, control characters escaped. */
export const quoted = (text: string): string => {
  const cut = text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text
  return `"${cut.replace(/["\\\p{C}\p{Zl}\p{Zp}]/gu, escaped)}"`
}

const maxQuoted = 40

const escaped = (character: string): string =>
  character === `"` || character === "\\"
    ? `\\${character}`
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`

/** ` (did you mean …?)`, if one of the allowed texts is close enough. */
export const didYouMean = (text: string, allowed: ReadonlyArray<string>): string => {
  const closest = closestTo(text, allowed)
  return closest === undefined ? "" : ` (did you mean ${quoted(closest)}?)`
}

const closestTo = (text: string, allowed: ReadonlyArray<string>): string | undefined => {
  if (text.length > maxCompared) return undefined
  const given = normalized(text)
  let closest: string | undefined
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const candidate of allowed) {
    const other = normalized(candidate)
    const distance = given.length > 3 && other.startsWith(given) ? 1 : editDistance(given, other)
    if (distance < least) {
      closest = candidate
      least = distance
    }
  }
  return closest
}

const maxCompared = 64

/** `read-only`, `readOnly` and `read_only` are alike. */
const normalized = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "")

/** How many letters are to be added, removed, replaced or swapped with their neighbour. */
const editDistance = (a: string, b: string): number => {
  let beforeLast: Array<number> = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? at(beforeLast, column - 2) + 1
          : Number.POSITIVE_INFINITY
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped))
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

const at = (row: ReadonlyArray<number>, column: number): number => row[column] ?? Number.POSITIVE_INFINITY
