import type { JsonSchema, Node } from "./json-schema.js"

/**
 * Unions whose variants the printed schema has in snake case, while the server writes them in camel case. Seen on the
 * wire for timeline entries; for the others the printed TypeScript types disagree with the schema in the same way.
 */
const inCamelCase = ["AccountSessionsSwitchResponse", "ThreadRealtimeItem", "ThreadTimelineEntry"]

/** Corrects the known errors of the printed schema. */
export const correct = (definitions: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, JsonSchema> => {
  const corrected = new Map(definitions)
  for (const name of inCamelCase) {
    const definition = definitions.get(name)
    if (!definition) continue
    const renamed = {
      ...definition,
      ...(definition.oneOf && { oneOf: definition.oneOf.map(renameMembers) }),
      ...(definition.anyOf && { anyOf: definition.anyOf.map(renameMembers) })
    }
    if (JSON.stringify(renamed) === JSON.stringify(definition)) throw new Error(`${name} needs no correction any more`)
    corrected.set(name, renamed)
  }
  return corrected
}

const renameMembers = (node: Node): Node =>
  typeof node === "object" && node.properties
    ? {
        ...node,
        properties: Object.fromEntries(Object.entries(node.properties).map(([name, type]) => [camelCase(name), type])),
        ...(node.required && { required: node.required.map(camelCase) })
      }
    : node

const camelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
