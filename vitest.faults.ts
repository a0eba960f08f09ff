import { defineConfig } from "vitest/config"

const conditions = ["@effect-codex/source", "import", "module", "node", "default"]

/** The fault suite in its long form: `npm run test:faults`. */
export default defineConfig({
  test: {
    projects: [
      {
        root: "packages/testing",
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: { name: "faults", include: ["test/faults/**/*.test.ts"], env: { FAULTS: "long" }, testTimeout: 30_000 }
      }
    ]
  }
})
