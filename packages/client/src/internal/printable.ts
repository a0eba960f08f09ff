/** How many characters of a text of the server's are shown. */
const maxLength = 500

/** A text of the server's in one line: control characters are escaped, and a long one is cut. */
export const printable = (text: string): string => {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return cut.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    return code === 0x0a ? "\\n" : code === 0x09 ? "\\t" : `\\u${code.toString(16).padStart(4, "0")}`
  })
}
