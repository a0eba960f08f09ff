/** JSON texts that a serializer would not write, or that a reader may choke on. */
export const hostileTexts: ReadonlyArray<string> = [
  `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3,"toJSON":4,"then":5}',
  "1e400",
  "-1e-400",
  "9007199254740993",
  "9".repeat(5000),
  "-0",
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\\u2028\\ufeff"',
  "[]",
  "{}",
  "null",
  "true",
  '""'
]

/** Members that an object of a message may have beside its own. */
const hostileMembers: ReadonlyArray<string> = [
  '"__proto__":{"polluted":true,"status":"failed","type":"idle"}',
  '"\\u005f_pr\\u006fto__":{"polluted":true}',
  '"constructor":{"prototype":{"polluted":true}}',
  '"prototype":{"polluted":true}',
  '"hasOwnProperty":1,"toString":null,"toJSON":{},"then":1',
  '"\\u0000":"\\ud800"',
  `"deep":${hostileTexts[0]}`
]

/** How a message is changed: at the node of that number, in the order of the text. */
type Graft = { readonly at: number } & ({ readonly replace: string } | { readonly add: string })

/** The message as JSON, with the graft; and how many nodes it has. */
const write = (message: unknown, graft?: Graft): { readonly text: string; readonly nodes: number } => {
  let nodes = 0
  const visit = (value: unknown): string => {
    const at = nodes++
    const here = graft?.at === at ? graft : undefined
    if (Array.isArray(value)) {
      const elements = value.map(visit)
      return here !== undefined && "replace" in here ? here.replace : `[${elements.join(",")}]`
    }
    if (typeof value === "object" && value !== null) {
      const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${visit(member)}`)
      if (here === undefined) return `{${members.join(",")}}`
      return "replace" in here ? here.replace : `{${[...members, here.add].join(",")}}`
    }
    return here !== undefined && "replace" in here ? here.replace : JSON.stringify(value)
  }
  return { text: visit(message), nodes }
}

/** Every text that a message can become by one graft: each of its values replaced, each of its objects with one member more. */
export const grafted = (message: object): ReadonlyArray<string> => {
  const plain = write(message)
  return Array.from({ length: plain.nodes }, (_, at) => [
    ...hostileTexts.map((replace) => write(message, { at, replace }).text),
    ...hostileMembers.map((add) => write(message, { at, add }).text).filter((text) => text !== plain.text)
  ]).flat()
}
