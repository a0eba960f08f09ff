/**
 * Writes the JavaScript of packages into their `dist`, beside the declarations that `tsc -b` makes: that of all published
 * packages, or of the folders that are named: `tsx scripts/bundle.ts packages/client`.
 *
 * Node's loader takes as long for a module of one line as for one of a thousand, so the modules of `src` are put together
 * into few files. Those that `exports` names stay files of their own, and load what they need.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { build, type Plugin } from "esbuild"
import { published, readManifest } from "./workspace.js"

const slashes = (path: string) => path.split(sep).join("/")

/** The files below a folder, as paths from there. */
const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map(slashes)

const found = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  Array.from(text.matchAll(pattern), ([, name = ""]) => name)

/** The modules that an index exports whole. */
const partsOf = (index: string): ReadonlyArray<string> => found(index, /^export \* (?:as \w+ )?from "\.\/(.+)\.js"/gm)

/** Those of them that it exports as namespaces. */
const namespacesOf = (index: string): ReadonlyArray<string> => found(index, /^export \* as \w+ from "\.\/(.+)\.js"/gm)

/** The modules that a source starts as programs, by their files. */
const programsOf = (source: string): ReadonlyArray<string> =>
  found(source, /new URL\("\.\/([^"]+)\.js", import\.meta\.url\)/g)

const bundle = async (folder: string): Promise<void> => {
  const src = join(folder, "src")
  const dist = join(folder, "dist")
  const modules = filesIn(src).flatMap((name) => /^(.*)(?<!\.d)\.ts$/.exec(name)?.[1] ?? [])
  const text = (module: string) => readFileSync(join(src, `${module}.ts`), "utf8")

  const parts = partsOf(text("index"))
  const namespaces = namespacesOf(text("index"))
  const starters = modules.filter((module) => programsOf(text(module)).length > 0)
  const programs = starters.flatMap((module) =>
    programsOf(text(module)).map((program) => slashes(join(dirname(module), program)))
  )
  const isOpen = "./*" in (readManifest(folder).exports ?? {})
  const open = isOpen ? modules.filter((module) => !module.includes("/")) : ["index"]
  // They stay imports of the index: esbuild would make objects of them, which a program's bundler cannot drop.
  const asNamespaces: Plugin = {
    name: "namespaces",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\.\// }, ({ importer, path }) =>
        slashes(importer).endsWith("/src/index.ts") && namespaces.includes(path.slice(2, -3))
          ? { path, external: true }
          : undefined
      )
  }
  const { metafile, outputFiles } = await build({
    absWorkingDir: folder,
    // Not all are written. The parts of an index are apart, so that programs that are bundled can do without; and so is what
    // starts a program: what is apart and shared is in `internal`, as the program is.
    entryPoints: [...new Set([...open, ...parts, ...starters, ...programs])].map((module) => `src/${module}.ts`),
    outbase: "src",
    outdir: "dist",
    chunkNames: "internal/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    sourcemap: true,
    sourcesContent: false,
    legalComments: "none",
    plugins: [asNamespaces],
    metafile: true,
    write: false
  })

  const wanted = new Set<string>()
  const want = (file: string): void => {
    if (wanted.has(file)) return
    wanted.add(file)
    for (const { external, path } of metafile.outputs[file]?.imports ?? []) if (external !== true) want(path)
  }
  for (const module of [...open, ...namespaces, ...programs]) want(`dist/${module}.js`)

  const written = new Set<string>()
  for (const { contents, path } of outputFiles) {
    const file = slashes(relative(dist, path))
    if (!wanted.has(`dist/${file.replace(/\.map$/, "")}`)) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
    written.add(file)
  }
  for (const file of filesIn(dist)) {
    if (/\.js(\.map)?$/.test(file) && !written.has(file)) rmSync(join(dist, file))
  }
}

const given = process.argv.slice(2)
for (const folder of given.length > 0 ? given.map((path) => resolve(path)) : published().map(({ folder }) => folder)) {
  await bundle(folder)
}
