import type { Form, Forms } from "./directions.js"
import type { Docs } from "./docs.js"
import { type Definitions, definition, membersIn, type Property, type Type } from "./ir.js"
import { enclose, lineWidth, propertyKey, quote } from "./text.js"

/** The TypeScript types, written out. */
export const emitTypes = (definitions: Definitions, forms: Forms, docs: Docs): string =>
  forms.all
    .map((form) => {
      const type = definition(definitions, form.definition)
      return `${docs.ofForm(form)}\n${declare(type, form, forms, docs)}\n`
    })
    .join("\n")

const declare = (type: Type, form: Form, forms: Forms, docs: Docs): string => {
  if (type.kind !== "object") {
    const head = `export type ${form.name} =`
    const members = printMembers(type, form, forms, "")
    const line = `${head} ${members.join(" | ")}`
    const isLong = line.length > lineWidth || line.includes("\n")
    return isLong && members.length > 1 ? `${head}\n${members.map((member) => `  | ${member}`).join("\n")}` : line
  }
  const properties = type.properties.map((property) => {
    const doc = docs.ofProperty(property, form.definition)
    return `${doc === undefined ? "" : `  ${doc}\n`}  ${printProperty(property, form, forms, "  ")}\n`
  })
  return `export interface ${form.name} {\n${properties.join("")}${rest(type, form).map((line) => `  ${line}\n`).join("")}}`
}

const rest = (type: Type & { readonly kind: "object" }, form: Form): ReadonlyArray<string> => {
  if (type.rest) return ["readonly [key: string]: unknown"]
  if (type.properties.length > 0) return []
  return [`readonly [key: string]: ${form.direction === "sent" ? "never" : "unknown"}`]
}

const printProperty = ({ name, required, type }: Property, form: Form, forms: Forms, indent: string): string => {
  const orUndefined = !required && form.written && type.kind !== "unknown" ? " | undefined" : ""
  const head = `readonly ${propertyKey(name)}${required ? "" : "?"}: `
  return head + printType(type, form, forms, indent) + orUndefined
}

const printType = (type: Type, form: Form, forms: Forms, indent: string): string =>
  printMembers(type, form, forms, indent).join(" | ")

/** The members of a union, and of anything else the type itself. */
const printMembers = (type: Type, form: Form, forms: Forms, indent: string): ReadonlyArray<string> => {
  const isOpen = form.direction === "received"
  switch (type.kind) {
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return [type.kind]
    case "integer":
      return ["number"]
    case "enum":
      return [...type.values.map(quote), ...(isOpen || type.open ? ["(string & {})"] : [])]
    case "tag":
      return type.values.map(quote)
    case "array":
      return [`ReadonlyArray<${printType(type.items, form, forms, indent)}>`]
    case "record":
      return [`{ readonly [key: string]: ${printType(type.values, form, forms, indent)} }`]
    case "object":
      return [
        enclose(
          ["{", "}"],
          [
            ...type.properties.map((property) => printProperty(property, form, forms, `${indent}  `)),
            ...rest(type, form)
          ],
          { separator: ";", pad: " ", taken: indent.length + 40, indent }
        )
      ]
    case "ref":
      return [forms.nameOf(type.name, form.direction)]
    case "union":
      return membersIn(type, form.direction).flatMap((member) => printMembers(member, form, forms, indent))
    case "alternatives":
      return type.members.map((name) => forms.nameOf(name, form.direction))
    case "variants":
      return [
        ...type.members.map((name) => forms.nameOf(name, form.direction)),
        ...(isOpen ? [`{ readonly ${propertyKey(type.tag ?? "type")}: "$unknown"; readonly raw: unknown }`] : [])
      ]
  }
}
