import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { root } from "../workspace.js"

const execute = promisify(execFile)

const files = {
  "package.json": JSON.stringify({
    name: "small",
    type: "module",
    sideEffects: false,
    exports: { ".": { default: "./dist/index.js" }, "./*": { default: "./dist/*.js" }, "./internal/*": null }
  }),
  "src/index.ts": `export * as Left from "./Left.js"\nexport * as Right from "./Right.js"\n`,
  "src/Left.ts": `import { Shared } from "./internal/shared.js"\nexport class Left extends Shared {}\n`,
  "src/Right.ts": `
    import { program } from "./internal/starts.js"
    import { Shared } from "./internal/shared.js"
    export class Right extends Shared { readonly program: string = program }
  `,
  "src/internal/shared.ts": `export class Shared { readonly shared = "shared" }\n`,
  "src/internal/starts.ts": `
    import { Shared } from "./shared.js"
    export const program = [new URL("./program.js", import.meta.url).href, new Shared().shared][0]
  `,
  "src/internal/program.ts": `import { Shared } from "./shared.js"\nconsole.log(new Shared().shared)\n`,
  "dist/Left.d.ts": "export declare class Left {}\n",
  "dist/Gone.js": "",
  "dist/internal/chunk-GONE.js": "",
  "dist/internal/chunk-GONE.js.map": "{}"
}

describe("scripts/bundle.ts", () => {
  const folder = mkdtempSync(join(tmpdir(), "effect-codex-bundle-"))
  const small = join(folder, "node_modules/small")

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(small, name)), { recursive: true })
      writeFileSync(join(small, name), text)
    }
    await execute(process.execPath, ["--import", "tsx", join(root, "scripts/bundle.ts"), small], { cwd: root })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = async (code: string) => {
    const { stdout } = await execute(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder })
    return JSON.parse(stdout)
  }

  it("writes the modules that can be imported, and removes scripts of builds before, but no declarations", () => {
    const names = readdirSync(join(small, "dist"), { recursive: true, encoding: "utf8" })
    expect(names.filter((name) => /^[^/\\]*\.(js|ts)$/.test(name)).sort()).toEqual(
      ["Left.d.ts", "Left.js", "Right.js", "index.js"].sort()
    )
    expect(names.filter((name) => name.includes("GONE"))).toEqual([])
  })

  it("lets modules share code, and be one by each path", async () => {
    expect(
      await run(`
        import { Left, Right } from "small"
        import * as ByPath from "small/Left"
        const isShared = Object.getPrototypeOf(Left.Left) === Object.getPrototypeOf(Right.Right)
        console.log(JSON.stringify([isShared, Left === ByPath, new Left.Left().shared]))`)
    ).toEqual([true, true, "shared"])
  })

  it("writes the programs that a module starts where that module looks for them", async () => {
    const program = await run(`import { Right } from "small"; console.log(JSON.stringify(new Right.Right().program))`)
    expect((await execute(process.execPath, [fileURLToPath(program)])).stdout).toBe("shared\n")
  })

  it("leaves it to a program's bundler to drop the namespaces that it does not use", async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import { Left } from "small"; console.log(new Left.Left())`, resolveDir: folder },
      bundle: true,
      format: "esm",
      write: false
    })
    const [{ text = "" } = {}] = outputFiles
    expect(text).toContain("Left = class")
    expect(text).not.toContain("Right")
  })
})
