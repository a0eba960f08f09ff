import type { Direction, Form, Use } from "./directions.js"
import { type Definitions, definition, type Property, within } from "./ir.js"
import type { Method } from "./methods.js"
import type { Protocol } from "./protocol.js"
import { compareText } from "./text.js"

/**
 * The words of the generated files: what a type is a variant of, where it is used, the fields of a method, what is
 * experimental, and units.
 */
export interface Docs {
  /** `result`: the definition of a request's result; undefined for a notification. */
  readonly ofMethod: (method: Method, isExperimental: boolean, result?: { readonly definition?: string }) => string
  readonly ofForm: (form: Form) => string
  readonly ofProperty: (property: Property, owner: string | undefined) => string | undefined
  readonly isExperimentalProperty: (property: string, owner: string | undefined) => boolean
}

export const docsOf = ({ definitions, stable }: Protocol): Docs => {
  const variants = variantsIn(definitions)
  const isExperimentalProperty = (property: string, owner: string | undefined) => {
    const known = stable.definitions.get(owner ?? "")
    return known?.kind === "object" && !known.properties.some(({ name }) => name === property)
  }
  return {
    isExperimentalProperty,
    ofMethod: ({ params }, isExperimental, result) => {
      const [takes, returns] = result === undefined ? ["Carries", ""] : ["Takes", "Returns"]
      const sentences = [
        ...(isExperimental ? ["Experimental."] : []),
        `${takes} ${fieldsOf(definitions, params.definition)}.`,
        ...(result === undefined ? [] : [`${returns} ${fieldsOf(definitions, result.definition)}.`])
      ]
      return comment(sentences, 118)
    },
    ofForm: (form) => {
      const experimental = stable.definitions.has(form.definition) ? [] : ["Experimental."]
      const variant = variants.get(form.definition) ?? []
      return comment([...experimental, ...variant, ...sentences(form, "sent"), ...sentences(form, "received")], 120)
    },
    ofProperty: (property, owner) => {
      const experimental = isExperimentalProperty(property.name, owner) ? ["Experimental."] : []
      const words = [...experimental, ...unitOf(property)]
      return words.length === 0 ? undefined : `/** ${words.join(" ")} */`
    }
  }
}

const comment = (sentences: ReadonlyArray<string>, width: number): string => {
  const line = `/** ${sentences.join(" ")} */`
  return line.length <= width ? line : `/**\n${sentences.map((words) => ` * ${words}\n`).join("")} */`
}

/** The fields of an object, and up to three optional ones by name; of anything else its type. */
const fieldsOf = (definitions: Definitions, name: string | undefined): string => {
  if (name === undefined) return "nothing"
  const type = definition(definitions, name)
  if (type.kind !== "object") return `\`${name}\``
  const named = (required: boolean) =>
    type.properties.filter((each) => each.required === required).map((each) => `\`${each.name}\``)
  const optional = named(false)
  const rest =
    optional.length > 3 ? [`${optional.length} optional fields`] : optional.map((each) => `${each} (optional)`)
  const all = [...named(true), ...rest]
  if (all.length === 0) return type.rest ? "any fields" : "nothing"
  return all.length === 1 ? all.join() : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`
}

/** What each variant is a variant of, and by which tag. */
const variantsIn = (definitions: Definitions): ReadonlyMap<string, ReadonlyArray<string>> => {
  const found = new Map<string, Array<string>>()
  const add = (name: string, union: string, tag: string | undefined) => {
    const type = definition(definitions, name)
    if (type.kind === "alternatives") for (const member of type.members) add(member, union, tag)
    const tags = type.kind === "object" && tag !== undefined ? tagsOf(type.properties, tag) : []
    const named = tags.length === 0 ? "A variant" : `Variant ${tags.map((value) => `\`${value}\``).join(" or ")}`
    found.set(name, [...(found.get(name) ?? []), `${named} of \`${union}\`.`])
  }
  for (const [union, type] of definitions) {
    for (const part of within(type)) {
      if (part.kind === "variants") for (const name of part.members) add(name, union, part.tag)
    }
  }
  return found
}

const tagsOf = (properties: ReadonlyArray<Property>, tag: string): ReadonlyArray<string> =>
  properties.flatMap(({ name, type }) => (name === tag && type.kind === "tag" ? type.values : []))

const sentences = (form: Form, direction: Direction): ReadonlyArray<string> => {
  const uses = form.uses.filter((use) => use.direction === direction)
  const inPlace = (place: Use["place"], words: string) => {
    const methods = [...new Set(uses.filter((use) => use.place === place).map((use) => use.method))].sort(compareText)
    return methods.length === 0 ? [] : [`${words} ${list(methods)}.`]
  }
  return [
    ...inPlace("params", "Params of"),
    ...inPlace("result", "Result of"),
    ...inPlace("inside", direction === "sent" ? "Sent in" : "Received in")
  ]
}

const list = (methods: ReadonlyArray<string>): string => {
  const [first, second, ...more] = methods.map((method) => `\`${method}\``)
  if (second === undefined) return String(first)
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`
}

const units: ReadonlyArray<readonly [ending: RegExp, unit: string]> = [
  [/AtMs$|_at_ms$/, "Unix time in milliseconds."],
  [/Ms$|_ms$/, "Milliseconds."],
  [/Sec(ond)?s?$|_sec(ond)?s?$/, "Seconds."],
  [/Bytes$|_bytes$/, "Bytes."]
]

const unitOf = ({ name, type }: Property): ReadonlyArray<string> => {
  const members = type.kind === "union" ? type.members : [type]
  const isNumber = members.some(({ kind }) => kind === "integer" || kind === "number")
  const unit = units.find(([ending]) => ending.test(name))
  return isNumber && unit ? [unit[1]] : []
}
