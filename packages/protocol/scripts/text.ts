export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")

export const quote = (text: string): string => JSON.stringify(text)

export const propertyKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name))

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
