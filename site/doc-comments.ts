import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import ts from "typescript"
import { published, root } from "../scripts/workspace.js"

/** A public name without a doc comment, or whose comment does not say since when it exists. */
export interface Undocumented {
  /** The file, relative to the repository. */
  readonly file: string
  /** The line, counted from 1. */
  readonly line: number
  /** `Thread`, or `Thread.run` for a member. */
  readonly name: string
  readonly missing: "comment" | "@since" | "@category"
}

/** Members that say with their name and type all that there is to say. */
const plainMembers = new Set(
  [
    "id",
    "threadId",
    "turnId",
    "itemId",
    "loginId",
    "callId",
    "key",
    "path",
    "method",
    "params",
    "name",
    "message"
  ].concat(["description", "type", "_tag", "daemon", "recursive", "force", "args", "text", "bytes", "data", "command"])
)

const moduleFile = (from: string, specifier: string): string => join(dirname(from), specifier.replace(/\.js$/, ".ts"))

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)

const commentOf = (node: ts.Node): string => {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  return docs.map((doc) => doc.getText()).join("\n")
}

/** Whether the first comment is of the module: a comment of a declaration has a category. */
const hasModuleComment = ({ text }: ts.SourceFile): boolean => {
  const [first = ""] = /\/\*\*.*?\*\//s.exec(text) ?? []
  return text.replace(/^(\/\/.*\n)*/, "").startsWith("/**") && !first.includes("@category")
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The names that a statement declares, each with the node that carries its comment. */
const declared = (statement: ts.Statement): ReadonlyArray<readonly [name: string, node: ts.Node]> => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((each) => [each.name.getText(), statement] as const)
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  return isNamed && statement.name !== undefined ? [[statement.name.getText(), statement]] : []
}

const membersOf = (node: ts.Node): ReadonlyArray<ts.TypeElement | ts.ClassElement> => {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) return [...node.members]
  return ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type) ? [...node.type.members] : []
}

/** Of a member with several signatures, each has its own comment. */
const isDocumented = (member: ts.TypeElement | ts.ClassElement): boolean =>
  commentOf(member) !== "" ||
  (ts.isPropertySignature(member) &&
    member.type !== undefined &&
    ts.isTypeLiteralNode(member.type) &&
    member.type.members.every((each) => ts.isCallSignatureDeclaration(each) && commentOf(each) !== ""))

/** The modules of `src` that a program can import. */
const entriesOf = (folder: string, exports: Readonly<Record<string, unknown>>): ReadonlyArray<string> => {
  const src = join(folder, "src")
  const names = exports["./*"] === undefined ? Object.keys(exports).map((key) => key.slice(2) || "index") : undefined
  return readdirSync(src)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .filter((name) => names === undefined || names.includes(name.slice(0, -3)))
    .map((name) => join(src, name))
}

/**
 * The public names without a doc comment: what the modules in `entries` export, by whatever way. `only` are the names of
 * a module to look at; all without it. Generated declarations need a comment, but no tags; their fields need neither.
 */
const search = (entries: ReadonlyArray<string>): ReadonlyArray<Undocumented> => {
  const found: Array<Undocumented> = []
  const seen = new Set<string>()
  const sources = new Map<string, ts.SourceFile>()
  const sourceOf = (file: string) => {
    const source = sources.get(file) ?? parse(file)
    sources.set(file, source)
    return source
  }
  const add = (node: ts.Node, name: string, missing: Undocumented["missing"]) => {
    const source = node.getSourceFile()
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push({ file: relative(root, source.fileName), line, name, missing })
  }

  const visitDeclaration = (name: string, node: ts.Node) => {
    const isGenerated = node.getSourceFile().fileName.includes("/generated/")
    const comment = commentOf(node)
    if (comment === "") add(node, name, "comment")
    else if (!isGenerated && !comment.includes("@since")) add(node, name, "@since")
    else if (!isGenerated && !comment.includes("@category")) add(node, name, "@category")
    const isTable = /^(Client|Server)(Requests|Notifications)$/.test(name)
    if (isGenerated && !isTable) return
    for (const member of membersOf(node)) {
      const key = member.name?.getText()
      if (key === undefined || key.startsWith("[") || ts.isGetAccessor(member) || plainMembers.has(key)) continue
      if (!isDocumented(member)) add(member, `${name}.${key}`, "comment")
    }
  }

  const visit = (file: string, only?: ReadonlySet<string>): void => {
    for (const statement of sourceOf(file).statements) {
      if (ts.isExportDeclaration(statement)) {
        visitExport(file, statement, only)
        continue
      }
      if (!isExported(statement)) continue
      for (const [name, node] of declared(statement)) {
        const id = `${file}:${name}:${node.kind}`
        if ((only !== undefined && !only.has(name)) || seen.has(id)) continue
        seen.add(id)
        visitDeclaration(name, node)
      }
    }
  }

  const visitExport = (file: string, statement: ts.ExportDeclaration, only: ReadonlySet<string> | undefined) => {
    const { exportClause, moduleSpecifier } = statement
    // Names of another package are documented there.
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return
    if (!moduleSpecifier.text.startsWith(".")) return
    const target = moduleFile(file, moduleSpecifier.text)
    if (exportClause === undefined) return visit(target, only)
    if (ts.isNamespaceExport(exportClause)) {
      if (!hasModuleComment(sourceOf(target)) && commentOf(statement) === "") {
        add(statement, exportClause.name.text, "comment")
      }
      return visit(target)
    }
    const names = exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    visit(target, new Set(only === undefined ? names : names.filter((name) => only.has(name))))
  }

  for (const entry of entries) visit(entry)
  return found
}

/** The public names of the published packages that have no doc comment. */
export const undocumented = (from = root): ReadonlyArray<Undocumented> =>
  search(
    published(from)
      .flatMap(({ folder, manifest }) => entriesOf(folder, manifest.exports ?? {}))
      .filter((file) => existsSync(file))
  )
