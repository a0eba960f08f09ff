import type { Form, Forms } from "./directions.js"
import { type Definitions, definition, isNullable, membersIn, type Property, type Type, type Variants } from "./ir.js"
import { propertyKey, quote } from "./text.js"

/** An Effect Schema for every type, of the same name. */
export const emitSchemas = (definitions: Definitions, forms: Forms): string =>
  forms.all
    .map((form) => {
      const schema = print(definition(definitions, form.definition), { definitions, forms, form })
      const declaration = `export const ${form.name}: Lazy<T.${form.name}>`
      return `/** Schema of \`${form.name}\`. */\n${declaration} = lazy(${quote(form.name)}, () => ${schema})\n`
    })
    .join("\n")

interface Printer {
  readonly definitions: Definitions
  readonly forms: Forms
  readonly form: Form
}

const print = (type: Type, printer: Printer): string => {
  const isOpen = printer.form.direction === "received"
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
      return isOpen || type.minLength === 0
        ? "Schema.String"
        : `Schema.String.pipe(Schema.minLength(${type.minLength}))`
    case "enum":
      return isOpen || type.open
        ? `openEnum<${type.values.map(quote).join(" | ")}>()`
        : call("Schema.Literal", type.values.map(quote))
    case "tag":
      return call("Schema.Literal", type.values.map(quote))
    case "array":
      return call("Schema.Array", [print(type.items, printer)])
    case "record":
      return record(print(type.values, printer))
    case "object":
      return printStruct(type, printer)
    case "ref":
      return printer.forms.nameOf(type.name, printer.form.direction)
    case "union": {
      const members = membersIn(type, printer.form.direction).map((member) => print(member, printer))
      return isNullOr(members) ? call("Schema.NullOr", members.slice(0, 1)) : union(members)
    }
    case "alternatives":
      return union(names(type.members, printer))
    case "variants": {
      const members = names(shapes(type, printer), printer)
      if (!isOpen) return union(members)
      return type.tag === undefined ? call("openKeyed", members) : call("openTagged", [quote(type.tag), ...members])
    }
  }
}

const call = (name: string, args: ReadonlyArray<string>): string => `${name}(${args.join(", ")})`

const union = (members: ReadonlyArray<string>): string =>
  members.length === 1 ? members.join() : call("Schema.Union", members)

const record = (values: string): string => `Schema.Record({ key: Schema.String, value: ${values} })`

const printInteger = ({ format, minimum }: Type & { readonly kind: "integer" }): string => {
  const isImplied = minimum === undefined || (minimum === 0 && format.startsWith("uint"))
  return isImplied ? `Integer.${format}` : `Integer.${format}.pipe(Schema.greaterThanOrEqualTo(${minimum}))`
}

const printStruct = ({ properties, rest }: Type & { readonly kind: "object" }, printer: Printer): string => {
  if (properties.length === 0) {
    return record(rest || printer.form.direction === "received" ? "Schema.Unknown" : "Schema.Never")
  }
  const fields = properties.map((property) => printField(property, printer))
  return `Schema.Struct({\n${fields.join(",\n")}\n}${rest ? ", { key: Schema.String, value: Schema.Unknown }" : ""})`
}

const isNullOr = (members: ReadonlyArray<string>): boolean => members.length === 2 && members[1] === "Schema.Null"

/** A required member that may be null: where it is received, it may also be missing. */
const printNullable = (type: Type, printer: Printer): string => {
  if (type.kind !== "union") return call("orNull", [print(type, printer)])
  const members = membersIn(type, printer.form.direction).map((member) => print(member, printer))
  return call("orNull", [isNullOr(members) ? members.slice(0, 1).join() : union(members)])
}

const printField = ({ name, required, type }: Property, printer: Printer): string => {
  const isReceived = printer.form.uses.some(({ direction }) => direction === "received")
  if (required && isReceived && isNullable(printer.definitions, type)) {
    return `${propertyKey(name)}: ${printNullable(type, printer)}`
  }
  const schema = print(type, printer)
  const optional = printer.form.written ? "Schema.optional" : "optionalKey"
  return `${propertyKey(name)}: ${required ? schema : call(optional, [schema])}`
}

/**
 * A variant of several shapes counts as several: Effect finds structs by their tags, but looks into no nested union.
 */
const shapes = (type: Variants, { definitions }: Printer): ReadonlyArray<string> =>
  type.members.flatMap((name) => {
    const member = definition(definitions, name)
    return member.kind === "alternatives" ? member.members : [name]
  })

const names = (members: ReadonlyArray<string>, { forms, form }: Printer): ReadonlyArray<string> =>
  members.map((name) => forms.nameOf(name, form.direction))
