import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { published, readManifest, root } from "../workspace.js"

const text = (...path: ReadonlyArray<string>) => readFileSync(join(root, ...path), "utf8")
const scripts = Object.keys(readManifest(root).scripts ?? {})

/** The scripts of the root that a text tells to run. */
const scriptsIn = (commands: string): ReadonlyArray<string> =>
  [...commands.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].flatMap(
    ([, run, test]) => run ?? test ?? []
  )

const unknownScripts = (commands: string) => scriptsIn(commands).filter((name) => !scripts.includes(name))

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly needs?: string | ReadonlyArray<string>
  readonly "runs-on": string
  readonly "timeout-minutes"?: number
  readonly strategy?: { readonly matrix: Readonly<Record<string, ReadonlyArray<unknown>>> }
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: ReadonlyArray<Step>
}

interface Workflow {
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = readdirSync(join(root, ".github/workflows"))
const workflow = (file: string): Workflow => parse(text(".github/workflows", file))

describe.each(workflows)("the workflow %s", (file) => {
  const { jobs, name, on, permissions } = workflow(file)

  it("has a name, events and the least permissions", () => {
    expect(name).toEqual(expect.any(String))
    expect(Object.keys(on).length).toBeGreaterThan(0)
    expect(permissions).toEqual({ contents: "read" })
  })

  it.each(Object.entries(jobs))("has whole steps in the job %s", (_, job) => {
    expect(job["runs-on"]).toEqual(expect.any(String))
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(90)
    for (const step of job.steps) expect([step.uses, step.run].filter((one) => one !== undefined)).toHaveLength(1)
    for (const { uses } of job.steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/)
    for (const needed of [job.needs ?? []].flat()) expect(Object.keys(jobs)).toContain(needed)
    const variables = [...JSON.stringify(job).matchAll(/matrix\.(\w+)/g)].map(([, variable]) => variable)
    expect(Object.keys(job.strategy?.matrix ?? {})).toEqual(expect.arrayContaining(variables))
  })

  it("runs scripts that there are", () => {
    const commands = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => [step.run ?? "", ...Object.values(step.with ?? {}).map(String)])
    )
    expect(scriptsIn(commands.join("\n")).length).toBeGreaterThan(0)
    expect(unknownScripts(commands.join("\n"))).toEqual([])
  })
})

describe("the workflows together", () => {
  it("test on three systems and three versions of Node", () => {
    const { jobs } = workflow("ci.yml")
    const tried = Object.values(jobs).flatMap(({ "runs-on": on, strategy }) =>
      (strategy?.matrix.os ?? [on]).flatMap((os) => (strategy?.matrix.node ?? []).map((node) => `${os} ${node}`))
    )
    const systems = ["ubuntu", "macos", "windows"]
    expect(tried.sort()).toEqual(systems.flatMap((os) => [20, 22, 24].map((node) => `${os}-latest ${node}`)).sort())
  })

  it("release with provenance, by changesets", () => {
    const release = workflow("release.yml").jobs.release
    expect(release?.permissions?.["id-token"]).toBe("write")
    expect(release?.steps.map(({ uses }) => uses)).toContain("changesets/action@v1")
  })
})

describe("the forms of issues", () => {
  const folder = ".github/ISSUE_TEMPLATE"
  const forms = readdirSync(join(root, folder)).filter((file) => file !== "config.yml")

  it.each(forms)("%s is a form", (file) => {
    const { body, description, name } = parse(text(folder, file))
    expect([name, description]).toEqual([expect.any(String), expect.any(String)])
    const ids = body.map(({ id }: { readonly id: string }) => id)
    expect(new Set(ids).size).toBe(body.length)
    for (const { attributes, type } of body) {
      expect(["textarea", "input", "dropdown", "checkboxes"]).toContain(type)
      expect(attributes.label).toEqual(expect.any(String))
      if (type === "dropdown") expect(new Set(attributes.options).size).toBe(attributes.options.length)
    }
  })

  it("have a configuration", () => {
    const { contact_links } = parse(text(folder, "config.yml"))
    for (const { about, name, url } of contact_links) {
      expect([about, name, new URL(url).protocol]).toEqual([expect.any(String), expect.any(String), "https:"])
    }
  })
})

describe("the changesets", () => {
  it("name packages that there are, all of them with one version", () => {
    const { baseBranch, fixed } = JSON.parse(text(".changeset/config.json"))
    expect([baseBranch, fixed]).toEqual(["main", [["@effect-codex/*"]]])
    expect(new Set(published().map(({ manifest }) => manifest.version)).size).toBe(1)
    const files = readdirSync(join(root, ".changeset")).filter((file) => /^(?!README).*\.md$/.test(file))
    for (const file of files) {
      const [, header = "", words = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text(".changeset", file)) ?? []
      expect(words.trim()).not.toBe("")
      for (const [name, kind] of Object.entries(parse(header))) {
        expect(existsSync(join(root, "packages", name.replace("@effect-codex/", ""), "package.json")), name).toBe(true)
        expect(["major", "minor", "patch"]).toContain(kind)
      }
    }
  })
})

describe("the pages", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "ARCHITECTURE.md"]
  const all = [
    ...pages,
    ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`),
    ".github/PULL_REQUEST_TEMPLATE.md"
  ]

  it.each(all.filter((file) => file.endsWith(".md")))("%s tells to run scripts that there are", (file) => {
    expect(unknownScripts(text(file))).toEqual([])
  })

  it.each(["LICENSE", ...pages])("%s is there", (file) => {
    expect(text(file).length).toBeGreaterThan(100)
  })

  it("the changelog has the version of every release, with its codex", () => {
    for (const { manifest } of published()) {
      const { version } = manifest.codex as { readonly version: string }
      expect(text("CHANGELOG.md")).toContain(`| ${manifest.version} | ${version} |`)
    }
  })
})
