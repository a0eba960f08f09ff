import type { Form, Forms } from "./directions.js"
import { access, any, integer, isDisjoint, tagsOf } from "./emit-checks.js"
import { type Definitions, definition, membersIn, type Property, type Type } from "./ir.js"
import { compareText, quote } from "./text.js"

/** The checks of what is sent. */
export interface ExactChecks {
  readonly text: string
  /** The name of a definition's check; undefined if it has none. */
  readonly nameOf: (definition: string) => string | undefined
}

/**
 * A check of each of these definitions in its sent form. What passes is encoded as it is: a plain object, at any depth,
 * without unknown members. Optional members that are objects or arrays are seldom there, and left to the schema; and so is
 * every type with a required member that only the schema can check.
 */
export const emitExactChecks = (definitions: Definitions, forms: Forms, roots: ReadonlyArray<string>): ExactChecks => {
  const sent = new Map(forms.all.map((form) => [form.name, form]))
  const declared = new Map<string, string>()
  const known = new Map<string, string | undefined>()

  const need = (name: string): string | undefined => {
    const form = sent.get(forms.nameOf(name, "sent"))
    if (form === undefined) return undefined
    if (known.has(form.name)) return known.get(form.name)
    // A type within itself is left to the schema.
    known.set(form.name, undefined)
    const text = declare(form)
    if (text === undefined) return undefined
    const check = `isExact${form.name}`
    declared.set(check, text)
    known.set(form.name, check)
    return check
  }

  const declare = ({ definition: name, name: form }: Form): string | undefined => {
    const type = definition(definitions, name)
    if (type.kind === "object") return object(form, type)
    return type.kind === "variants" && type.tag !== undefined ? variants(form, type.members, type.tag) : undefined
  }

  const object = (form: string, { properties, rest }: Type & { readonly kind: "object" }): string | undefined => {
    if (rest || properties.length === 0) return undefined
    const checks = new Map(properties.map((property) => [property, member(property)]))
    if (properties.some((property) => property.required && checks.get(property) === undefined)) return undefined
    const checked = properties.filter((property) => checks.get(property) !== undefined)
    const members = checked.map(({ name }) => quote(name)).join(", ")
    const all = [`isObjectOf(u, [${members}])`, ...checked.map((property) => checks.get(property))]
    return `export const isExact${form}: Plain = (u) => ${all.join(" && ")}\n`
  }

  const member = ({ name, required, type }: Property): string | undefined => {
    const value = `u${access(name)}`
    if (required) return exact(type, value)
    const check = isScalar(type) ? exact(type, value) : undefined
    return check && any([`${value} === undefined`, check])
  }

  /** Whether a type has values of no more than one JSON token. */
  const isScalar = (type: Type): boolean => {
    switch (type.kind) {
      case "ref":
        return isScalar(definition(definitions, type.name))
      case "union":
        return type.members.every(isScalar)
      default:
        return ["null", "boolean", "number", "integer", "string", "enum", "tag"].includes(type.kind)
    }
  }

  const variants = (form: string, members: ReadonlyArray<string>, tag: string): string | undefined => {
    const cases = members.flatMap((name) => {
      const tags = tagsOf(definitions, name, tag)
      const check = tags.length > 0 ? need(name) : undefined
      return check === undefined ? [] : tags.map((value) => ({ value, check }))
    })
    if (cases.length === 0 || new Set(cases.map(({ value }) => value)).size < cases.length) return undefined
    return [
      `export const isExact${form}: Plain = (u) => {`,
      "if (!isObject(u)) return false",
      `switch (u${access(tag)}) {`,
      ...cases.map(({ check, value }) => `case ${quote(value)}: return ${check}(u)`),
      "default: return false",
      "}",
      "}\n"
    ].join("\n")
  }

  const exact = (type: Type, u: string): string | undefined => {
    switch (type.kind) {
      case "null":
        return `${u} === null`
      case "boolean":
        return `typeof ${u} === "boolean"`
      case "number":
        return `Number.isFinite(${u})`
      case "integer":
        return integer(type, u)
      case "string":
        return type.minLength === 0 ? `typeof ${u} === "string"` : undefined
      case "enum":
        return type.open ? `typeof ${u} === "string"` : any(type.values.map((value) => `${u} === ${quote(value)}`))
      case "tag":
        return any(type.values.map((value) => `${u} === ${quote(value)}`))
      case "array": {
        const item = items(type.items)
        return item && `isArrayOf(${u}, ${item})`
      }
      case "ref": {
        const { kind } = definition(definitions, type.name)
        if (kind !== "object" && kind !== "variants") return exact(definition(definitions, type.name), u)
        const check = need(type.name)
        return check && `${check}(${u})`
      }
      case "union": {
        const members = membersIn(type, "sent")
        const checks = members.flatMap((member) => exact(member, u) ?? [])
        return checks.length === members.length && isDisjoint(definitions, members) ? any(checks) : undefined
      }
      default:
        return undefined
    }
  }

  const items = (type: Type): string | undefined => {
    if (type.kind === "string" && type.minLength === 0) return "isString"
    if (type.kind !== "ref") return undefined
    const target = definition(definitions, type.name)
    return target.kind === "object" || target.kind === "variants" ? need(type.name) : items(target)
  }

  for (const root of roots) need(root)
  return {
    text: [...declared]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, text]) => text)
      .join("\n"),
    nameOf: need
  }
}
