import type { Direction, Form, Use } from "./directions.js"
import type { Property } from "./ir.js"
import type { Protocol } from "./protocol.js"
import { compareText } from "./text.js"

/** What the generated files say in words: where a type is used, what is experimental, and units that names tell. */
export interface Docs {
  readonly ofForm: (form: Form) => string
  readonly ofProperty: (property: Property, owner: string | undefined) => string | undefined
  readonly isExperimentalProperty: (property: string, owner: string | undefined) => boolean
}

export const docsOf = ({ stable }: Protocol): Docs => {
  const isExperimentalProperty = (property: string, owner: string | undefined) => {
    const known = stable.definitions.get(owner ?? "")
    return known?.kind === "object" && !known.properties.some(({ name }) => name === property)
  }
  return {
    isExperimentalProperty,
    ofForm: (form) => {
      const experimental = stable.definitions.has(form.definition) ? [] : ["Experimental."]
      const lines = [...experimental, ...sentences(form, "sent"), ...sentences(form, "received")]
      const line = `/** ${lines.join(" ")} */`
      return line.length <= 120 ? line : `/**\n${lines.map((words) => ` * ${words}\n`).join("")} */`
    },
    ofProperty: (property, owner) => {
      const experimental = isExperimentalProperty(property.name, owner) ? ["Experimental."] : []
      const words = [...experimental, ...unitOf(property)]
      return words.length === 0 ? undefined : `/** ${words.join(" ")} */`
    }
  }
}

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
