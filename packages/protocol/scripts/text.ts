export const lineWidth = 120

export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")

export const quote = (text: string): string => JSON.stringify(text)

export const propertyKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name))

/** `open` and `close` around the parts: on one line where it fits beside `taken` columns, else a part a line. */
export const enclose = (
  [open, close]: readonly [string, string],
  parts: ReadonlyArray<string>,
  options: { readonly separator: string; readonly pad?: string; readonly taken: number; readonly indent: string }
): string => {
  const pad = options.pad ?? ""
  const line = open + pad + parts.join(`${options.separator} `) + pad + close
  if (options.taken + line.length <= lineWidth && !line.includes("\n")) return line
  const inner = `${options.indent}  `
  const separator = options.separator === ";" ? "" : options.separator
  return `${open}\n${parts.map((part) => inner + part).join(`${separator}\n`)}\n${options.indent}${close}`
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
