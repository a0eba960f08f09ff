import { readdirSync } from "node:fs"
import { defineConfig } from "vitest/config"

const conditions = ["@effect-codex/source", "import", "module", "node", "default"]

/** Where a transport is named, the tests that make transports of their own are left out. */
const ownTransports =
  process.env.EFFECT_CODEX_TEST_TRANSPORT === undefined
    ? []
    : ["test/faults/**", ...["LostLinks", "Pool", "Sharing", "Transports"].map((name) => `test/${name}.test.ts`)]

/** On other releases of codex, the tests that run no server are left out, and so are those of the pinned binary alone. */
const ownServers = process.env.EFFECT_CODEX_TEST_VERSIONS === undefined ? [] : ["test/faults/Faults.test.ts"]

/** A project of the tests below `root`, without the long ones unless EFFECT_CODEX_LONG is set; packages reach each other by their sources, so nothing is built first. */
const project = (name: string, root: string) => ({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name,
    include: ["test/**/*.test.ts"],
    exclude: [...(process.env.EFFECT_CODEX_LONG === "1" ? [] : ["test/long/**"]), ...ownTransports, ...ownServers],
    testTimeout: 30_000,
    passWithNoTests: true
  }
})

/** One project a package that has tests, and one of the checks of the house. */
export default defineConfig({
  test: {
    // The default on two cores is one; most tests wait for a server.
    maxWorkers: 2,
    minWorkers: 1,
    projects: [...readdirSync("packages").map((name) => project(name, `packages/${name}`)), project("house", "scripts")]
  }
})
