import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const source = new URL("../src/", import.meta.url)
const read = (name: string) => readFileSync(new URL(name, source), "utf8")
const modules = readdirSync(source).filter((name) => name.endsWith(".ts"))
const generated = ["generated/types.ts", "generated/schemas.ts", "generated/methods.ts"]

/** The declarations that a module exports, each with the comment right above it. */
const exportsOf = (text: string) =>
  [...text.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:type|interface|const|class) (\w+)/gm)].map(
    ([, comment, name]) => ({ name, comment })
  )

describe("every exported name is documented", () => {
  it.each([...modules, ...generated])("%s", (name) => {
    const undocumented = exportsOf(read(name)).filter(({ comment }) => comment === undefined)
    expect(undocumented.map(({ name }) => name)).toEqual([])
  })

  it.each(modules.filter((name) => name !== "index.ts"))("since when, and of what category: %s", (name) => {
    const exported = exportsOf(read(name))
    expect(exported).not.toHaveLength(0)
    for (const { comment, name } of exported) expect(comment, name).toMatch(/@since \d[\s\S]*@category \w/)
  })
})
