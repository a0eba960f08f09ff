import type { Form, Forms } from "./directions.js"
import type { Docs } from "./docs.js"
import { type Definitions, definition, membersIn, type Property, type Type } from "./ir.js"
import { propertyKey, quote } from "./text.js"

/** The TypeScript types, written out. */
export const emitTypes = (definitions: Definitions, forms: Forms, docs: Docs): string => {
  const declare = (form: Form) => {
    const type = definition(definitions, form.definition)
    const printer: Printer = { forms, form, docs }
    return type.kind === "object"
      ? `export interface ${form.name} ${printObject(type, printer, form.definition)}`
      : `export type ${form.name} = ${print(type, printer)}`
  }
  return forms.all.map((form) => `${docs.ofForm(form)}\n${declare(form)}\n`).join("\n")
}

interface Printer {
  readonly forms: Forms
  readonly form: Form
  readonly docs: Docs
}

const print = (type: Type, printer: Printer): string => {
  const { form, forms } = printer
  const isOpen = form.direction === "received"
  const names = (members: ReadonlyArray<string>) => members.map((name) => forms.nameOf(name, form.direction))
  switch (type.kind) {
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return type.kind
    case "integer":
      return "number"
    case "enum":
      return union([...type.values.map(quote), ...(isOpen || type.open ? ["(string & {})"] : [])])
    case "tag":
      return union(type.values.map(quote))
    case "array":
      return `ReadonlyArray<${print(type.items, printer)}>`
    case "record":
      return `{ readonly [key: string]: ${print(type.values, printer)} }`
    case "object":
      return printObject(type, printer)
    case "ref":
      return forms.nameOf(type.name, form.direction)
    case "union":
      return union(membersIn(type, form.direction).map((member) => print(member, printer)))
    case "alternatives":
      return union(names(type.members))
    case "variants": {
      const unknown = `{ readonly ${propertyKey(type.tag ?? "type")}: "$unknown"; readonly raw: unknown }`
      return union([...names(type.members), ...(isOpen ? [unknown] : [])])
    }
  }
}

const union = (members: ReadonlyArray<string>): string => members.join(" | ")

/** `owner`: the definition that this is the object of, where it is one. */
const printObject = (
  { properties, rest }: Type & { readonly kind: "object" },
  printer: Printer,
  owner?: string
): string => {
  const values = rest || printer.form.direction === "received" ? "unknown" : "never"
  const others = rest || properties.length === 0 ? [`readonly [key: string]: ${values}\n`] : []
  const own = properties.map((property) => {
    const doc = printer.docs.ofProperty(property, owner)
    return `${doc === undefined ? "" : `${doc}\n`}${printProperty(property, printer)}\n`
  })
  return `{\n${[...own, ...others].join("")}}`
}

const printProperty = ({ name, required, type }: Property, printer: Printer): string => {
  const orUndefined = !required && printer.form.written && type.kind !== "unknown" ? " | undefined" : ""
  return `readonly ${propertyKey(name)}${required ? "" : "?"}: ${print(type, printer)}${orUndefined}`
}
