import { readdirSync } from "node:fs"
import { defineConfig } from "vitest/config"

const conditions = ["@effect-codex/source", "import", "module", "node", "default"]

/** A project of the tests below `root`; packages reach each other by their sources, so nothing is built first. */
const project = (name: string, root: string) => ({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { name, include: ["test/**/*.test.ts"], testTimeout: 30_000, passWithNoTests: true }
})

/** The tests of the cluster start PostgreSQL and several runners: `npm run test:cluster`. */
const isIncluded = (name: string): boolean => name !== "cluster" || process.env.EFFECT_CODEX_CLUSTER === "1"

/** One project a package that has tests, and one of the checks of the house. */
export default defineConfig({
  test: {
    // The default on two cores is one; most tests wait for a server.
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      ...readdirSync("packages")
        .filter(isIncluded)
        .map((name) => project(name, `packages/${name}`)),
      project("house", "scripts")
    ]
  }
})
