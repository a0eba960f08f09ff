/**
 * Builds the API reference of the packages and the pages of `docs` as a static site, into `site/out` or `--out FOLDER`.
 * TypeDoc has no release for the TypeScript of this repository, so this workspace has a TypeScript of its own.
 */
import { readFileSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { Application, Comment, Converter, type DeclarationReflection, type Reflection, ReflectionKind } from "typedoc"
import { packages, root } from "../scripts/workspace.js"

/** `packages/testing/src/promise.ts` as programs import it: `@effect-codex/testing/promise`. */
const specifierOf = (file: string): string => {
  const [, id = "", module = ""] = /^packages\/([^/]+)\/src\/(.*)\.ts$/.exec(file) ?? []
  return module === "index" ? `@effect-codex/${id}` : `@effect-codex/${id}/${module}`
}

/** The text of the comment that a module begins with, without its tags. */
const moduleComment = (source: string): string | undefined => {
  const [, comment = ""] = /^(?:\/\/.*\n)*\/\*\*(.*?)\*\//s.exec(source) ?? []
  const text = comment
    .replace(/^[ \t]*\* ?/gm, "")
    .replace(/^@.*$/gm, "")
    .trim()
  return comment === "" || comment.includes("@category") ? undefined : text
}

const { values } = parseArgs({ options: { out: { type: "string" } } })
const app = await Application.bootstrap({
  options: fileURLToPath(new URL("typedoc.json", import.meta.url)),
  ...(values.out && { out: values.out })
})

const describe = (reflection: DeclarationReflection, text: string | undefined) => {
  if (text !== undefined && reflection.comment === undefined) {
    reflection.comment = new Comment([{ kind: "text", text }])
  }
}

app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
  const file = reflection.kindOf(ReflectionKind.SomeModule)
    ? context.getSymbolFromReflection(reflection)?.declarations?.[0]?.getSourceFile().fileName
    : undefined
  if (file === undefined) return
  if (reflection.kindOf(ReflectionKind.Module)) {
    reflection.name = specifierOf(relative(root, file))
    const own = packages().find(({ manifest }) => manifest.name === reflection.name)
    describe(reflection, typeof own?.manifest.description === "string" ? own.manifest.description : undefined)
  }
  describe(reflection, moduleComment(readFileSync(file, "utf8")))
})

const project = await app.convert()
if (project === undefined) process.exit(1)

// Links to a name that the module of the comment does not import: to the one that the lowest package has.
const named = new Map<string, Reflection>()
for (const each of project.getReflectionsByKind(ReflectionKind.All)) {
  if (!each.kindOf(ReflectionKind.Reference) && !named.has(each.name)) named.set(each.name, each)
}
for (const { comment } of project.getReflectionsByKind(ReflectionKind.All)) {
  const parts = [...(comment?.summary ?? []), ...(comment?.blockTags ?? []).flatMap(({ content }) => content)]
  for (const part of parts) {
    if (part.kind !== "inline-tag" || part.tag !== "@link" || part.target !== undefined) continue
    const target = named.get(part.text.trim())
    if (target !== undefined) part.target = target
  }
}

app.validate(project)
await app.generateOutputs(project)
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1)
