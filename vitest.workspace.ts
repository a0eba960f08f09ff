import { readdirSync } from "node:fs"
import { defineConfig } from "vitest/config"

const conditions = ["@effect-codex/source", "import", "module", "node", "default"]

/** One project a package that has tests; packages reach each other by their sources, so nothing is built first. */
export default defineConfig({
  test: {
    projects: readdirSync("packages").map((name) => ({
      root: `packages/${name}`,
      resolve: { conditions },
      ssr: { resolve: { conditions, externalConditions: conditions } },
      test: { name, include: ["test/**/*.test.ts"], testTimeout: 30_000, passWithNoTests: true }
    }))
  }
})
