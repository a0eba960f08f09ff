import type { Form, Forms } from "./directions.js"
import { type Definitions, definition, membersIn, type Property, type Type, type Variants } from "./ir.js"
import { enclose, lineWidth, propertyKey, quote } from "./text.js"

/** An Effect Schema for every type, of the same name. */
export const emitSchemas = (definitions: Definitions, forms: Forms): string => {
  const schemas = forms.all.map((form) => {
    const printer: Printer = { definitions, forms, form }
    const head = `export const ${form.name}: Lazy<T.${form.name}> = lazy(${quote(form.name)}, () =>`
    const schema = print(definition(definitions, form.definition), printer, "  ")
    const line = `${head} ${schema})`
    if (line.length <= lineWidth && !line.includes("\n")) return line
    return `${head}\n  ${schema}\n)`
  })
  return `${schemas.join("\n\n")}\n`
}

interface Printer {
  readonly definitions: Definitions
  readonly forms: Forms
  readonly form: Form
}

const print = (type: Type, printer: Printer, indent: string): string => {
  const isOpen = printer.form.direction === "received"
  const inner = `${indent}  `
  const call = (name: string, parts: ReadonlyArray<string>) =>
    enclose([`${name}(`, ")"], parts, { separator: ",", taken: indent.length + 40, indent })
  switch (type.kind) {
    case "unknown":
      return "Schema.Unknown"
    case "null":
      return "Schema.Null"
    case "boolean":
      return "Schema.Boolean"
    case "number":
      return isOpen ? "Schema.Number" : "Schema.Finite"
    case "integer":
      return isOpen ? "Schema.Number" : printInteger(type)
    case "string":
      return isOpen || type.minLength === 0 ? "Schema.String" : `Schema.String.pipe(Schema.minLength(${type.minLength}))`
    case "enum":
      return call(isOpen || type.open ? "openEnum" : "Schema.Literal", type.values.map(quote))
    case "tag":
      return call("Schema.Literal", type.values.map(quote))
    case "array":
      return `Schema.Array(${print(type.items, printer, indent)})`
    case "record":
      return record(print(type.values, printer, indent))
    case "object":
      return printStruct(type, printer, indent)
    case "ref":
      return printer.forms.nameOf(type.name, printer.form.direction)
    case "alternatives":
      return call("Schema.Union", names(type.members, printer))
    case "variants":
      return isOpen ? printOpen(type, call, printer) : call("Schema.Union", names(leaves(type, printer), printer))
    case "union": {
      const members = membersIn(type, printer.form.direction)
      const [first, second] = members
      if (members.length === 2 && first && second?.kind === "null") return `Schema.NullOr(${print(first, printer, indent)})`
      return call("Schema.Union", members.map((member) => print(member, printer, inner)))
    }
  }
}

const record = (values: string): string => `Schema.Record({ key: Schema.String, value: ${values} })`

const printInteger = ({ format, minimum }: Type & { readonly kind: "integer" }): string => {
  const isImplied = minimum === undefined || (minimum === 0 && format.startsWith("uint"))
  return isImplied ? format : `${format}.pipe(Schema.greaterThanOrEqualTo(${minimum}))`
}

const printStruct = (type: Type & { readonly kind: "object" }, printer: Printer, indent: string): string => {
  if (type.properties.length === 0) {
    return record(type.rest || printer.form.direction === "received" ? "Schema.Unknown" : "Schema.Never")
  }
  const inner = `${indent}  `
  const fields = type.properties.map((property) => `${inner}${printField(property, printer, inner)}`).join(",\n")
  const rest = type.rest ? `, { key: Schema.String, value: Schema.Unknown }` : ""
  return `Schema.Struct({\n${fields}\n${indent}}${rest})`
}

const printField = ({ name, required, type }: Property, printer: Printer, indent: string): string => {
  const schema = print(type, printer, indent)
  const optional = printer.form.written ? "Schema.optional" : "optionalKey"
  return `${propertyKey(name)}: ${required ? schema : `${optional}(${schema})`}`
}

const printOpen = (
  type: Variants,
  call: (name: string, parts: ReadonlyArray<string>) => string,
  printer: Printer
): string => {
  const members = names(leaves(type, printer), printer)
  return type.tag === undefined ? call("openKeyed", members) : call("openTagged", [quote(type.tag), ...members])
}

/** Every shape a member of its own: Effect sorts the structs of a union by their tags, but looks into no nested union. */
const leaves = (type: Variants, { definitions }: Printer): ReadonlyArray<string> =>
  type.members.flatMap((name) => {
    const member = definition(definitions, name)
    return member.kind === "alternatives" ? member.members : [name]
  })

const names = (members: ReadonlyArray<string>, { forms, form }: Printer): ReadonlyArray<string> =>
  members.map((name) => forms.nameOf(name, form.direction))
