import { integerRanges } from "../src/internal/integer.js"
import type { Form, Forms } from "./directions.js"
import {
  type Definitions,
  definition,
  isNullable,
  membersIn,
  type Property,
  references,
  type Type,
  within
} from "./ir.js"
import type { Methods } from "./methods.js"
import { propertyKey, quote } from "./text.js"

/** A check of each of these definitions in its received form, and of every definition that they refer to. */
export const emitChecks = (definitions: Definitions, forms: Forms, roots: ReadonlyArray<string>): string => {
  const received = new Map(forms.all.map((form) => [form.name, form]))
  const declared = new Map<string, string>()

  const need = (name: string): string => {
    const form = received.get(forms.nameOf(name, "received"))
    if (!form) throw new Error(`${name} is not received`)
    const check = checkName(form.name)
    if (!declared.has(check)) {
      declared.set(check, "")
      declared.set(check, declare(form))
    }
    return check
  }

  const declare = (form: Form): string => {
    let parts = 0
    const type = definition(definitions, form.definition)
    const isStrict = form.direction === "sent"

    /** The name of a check of a type that is nested in another. */
    const named = (type: Type): string => {
      switch (type.kind) {
        case "string":
          if (isStrict && type.minLength > 0) break
          return "isString"
        case "enum":
          return "isString"
        case "boolean":
          return "isBoolean"
        case "number":
          if (isStrict) break
          return "isNumber"
        case "integer":
          if (isStrict) break
          return "isNumber"
        case "ref":
          return isSimple(type.name) ? named(definition(definitions, type.name)) : need(type.name)
      }
      const name = `${checkName(form.name)}${++parts}`
      declared.set(name, `const ${name}: Plain = (u) => ${body(type)}\n`)
      return name
    }

    /** Whether a definition is an alias of a string or a boolean. */
    const isSimple = (name: string): boolean => {
      const { kind } = definition(definitions, name)
      return kind === "string" || kind === "enum" || kind === "boolean"
    }

    const check = (type: Type, u: string): string => {
      switch (type.kind) {
        case "unknown":
          return `${u} !== undefined`
        case "null":
          return `${u} === null`
        case "boolean":
          return `typeof ${u} === "boolean"`
        case "number":
          return isStrict ? `Number.isFinite(${u})` : `typeof ${u} === "number"`
        case "integer":
          return isStrict ? integer(type, u) : `typeof ${u} === "number"`
        case "string":
          return isStrict && type.minLength > 0
            ? `(typeof ${u} === "string" && ${u}.length >= ${type.minLength})`
            : `typeof ${u} === "string"`
        case "enum":
          return `typeof ${u} === "string"`
        case "tag":
          return any(type.values.map((value) => `${u} === ${quote(value)}`))
        case "array":
          return type.items.kind === "unknown" ? `Array.isArray(${u})` : `isArrayOf(${u}, ${named(type.items)})`
        case "record":
          return type.values.kind === "unknown" ? `isObject(${u})` : `isRecordOf(${u}, ${named(type.values)})`
        case "object":
          return object(type, u)
        case "ref":
          return isSimple(type.name) ? check(definition(definitions, type.name), u) : `${need(type.name)}(${u})`
        case "union": {
          const members = membersIn(type, form.direction)
          return isDisjoint(definitions, members) ? any(members.map((member) => check(member, u))) : "false"
        }
        case "alternatives":
          return `isObject(${u}) && ${firstOf(type.members, u)}`
        case "variants":
          return type.tag === undefined
            ? `isObject(${u}) && ${firstOf(type.members.flatMap(shapesOf), u)}`
            : `${named(type)}(${u})`
      }
    }

    const object = ({ properties }: Type & { readonly kind: "object" }, u: string): string =>
      [`isObject(${u})`, ...properties.flatMap((property) => member(property, u))].join(" && ")

    const member = ({ name, required, type }: Property, u: string): ReadonlyArray<string> => {
      if (name in {}) throw new Error(`Every object has ${name}`)
      const value = `${u}${access(name)}`
      if (required) return [check(type, value)]
      if (type.kind === "unknown") return []
      const members = type.kind === "union" ? type.members : []
      const rest = members.filter(({ kind }) => kind !== "null")
      return rest.length < members.length && rest.length > 0 && isDisjoint(definitions, rest)
        ? [any([`${value} == null`, ...rest.map((part) => check(part, value))])]
        : [any([`${value} === undefined`, check(type, value)])]
    }

    const body = (type: Type): string => {
      if (type.kind !== "variants" || type.tag === undefined) return check(type, "u")
      const { members, tag } = type
      const byTag = new Map<string, Array<string>>()
      for (const shape of members.flatMap(shapesOf)) {
        for (const value of tagsOf(definitions, shape, tag)) byTag.set(value, [...(byTag.get(value) ?? []), shape])
      }
      const cases = [...byTag].map(([value, known]) => `case ${quote(value)}: return ${firstOf(known, "u")}`)
      return [
        "{",
        "if (!isObject(u)) return false",
        `switch (u${access(tag)}) {`,
        ...cases,
        "default: return false",
        "}",
        "}"
      ].join("\n")
    }

    return `export const ${checkName(form.name)}: Plain = (u) => ${body(type)}\n`
  }

  /**
   * The first that fits, as in the schema. Where the schema may return another value, a shape that has all of its
   * indispensable members decides alone.
   */
  const firstOf = (names: ReadonlyArray<string>, u: string): string => {
    const [name, ...others] = names
    if (name === undefined) return "false"
    const check = `${need(name)}(${u})`
    if (others.length === 0) return check
    const rest = firstOf(others, u)
    return mayChange(name) ? `(${surely(name, u)} ? ${check} : ${rest})` : `(${check} || ${rest})`
  }

  /** Whether decoding a definition may return another value: an unknown variant, a default null or undefined. */
  const mayChange = (name: string, seen: ReadonlySet<string> = new Set()): boolean => {
    if (seen.has(name)) return false
    const type = definition(definitions, name)
    return (
      within(type).some(
        (part) =>
          part.kind === "variants" ||
          (part.kind === "object" && part.properties.some(({ required, type }) => required && mayBeAbsent(type)))
      ) || references(type).some((other) => mayChange(other, new Set([...seen, name])))
    )
  }

  const surely = (name: string, u: string): string => {
    const needed = propertiesOf(definitions, name).filter(
      ({ required, type }) => required && type.kind !== "tag" && !mayBeAbsent(type)
    )
    return needed.map((property) => `${u}${access(property.name)} !== undefined`).join(" && ") || "true"
  }

  /** Whether the schema accepts a missing required member of this type. */
  const mayBeAbsent = (type: Type): boolean => type.kind === "unknown" || isNullable(definitions, type)

  const shapesOf = (name: string): ReadonlyArray<string> => {
    const type = definition(definitions, name)
    return type.kind === "alternatives" ? type.members : [name]
  }

  for (const root of roots) need(root)
  return [...declared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join("\n")
}

const propertiesOf = (definitions: Definitions, name: string): ReadonlyArray<Property> => {
  const type = definition(definitions, name)
  return type.kind === "object" ? type.properties : []
}

/** The values of a variant's tag. */
export const tagsOf = (definitions: Definitions, name: string, tag: string): ReadonlyArray<string> =>
  propertiesOf(definitions, name).flatMap(({ name, type }) => (name === tag && type.kind === "tag" ? type.values : []))

/** Whether each member of a union is of another kind of JSON, so that their order does not matter. */
export const isDisjoint = (definitions: Definitions, members: ReadonlyArray<Type>): boolean => {
  const kindsOf = (type: Type): ReadonlyArray<string> => {
    switch (type.kind) {
      case "unknown":
        return ["any"]
      case "null":
      case "boolean":
      case "number":
      case "string":
      case "array":
        return [type.kind]
      case "integer":
        return ["number"]
      case "enum":
      case "tag":
        return ["string"]
      case "record":
      case "object":
      case "alternatives":
      case "variants":
        return ["object"]
      case "ref":
        return kindsOf(definition(definitions, type.name))
      case "union":
        return membersIn(type, "received").flatMap(kindsOf)
    }
  }
  const kinds = members.flatMap(kindsOf)
  return !kinds.includes("any") && new Set(kinds).size === kinds.length
}

export const checkName = (form: string): string => `is${form}`

export const access = (name: string): string => (propertyKey(name) === name ? `.${name}` : `[${quote(name)}]`)

export const any = (checks: ReadonlyArray<string>): string =>
  checks.length === 1 ? checks.join() : `(${checks.join(" || ")})`

export const integer = ({ format, minimum }: Type & { readonly kind: "integer" }, u: string): string => {
  const [least, most] = integerRanges[format]
  return `isInteger(${u}, ${Math.max(least, minimum ?? least)}, ${most})`
}

/** The definitions that the server sends: params of its notifications and requests, and results of client requests. */
export const received = ({ clientRequests, serverNotifications, serverRequests }: Methods): ReadonlyArray<string> => [
  ...[...serverNotifications, ...serverRequests].flatMap(({ params: { definition } }) =>
    definition === undefined ? [] : [definition]
  ),
  ...clientRequests.flatMap(({ result }) => (result === undefined ? [] : [result]))
]
