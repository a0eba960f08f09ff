import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { ShardingConfig } from "@effect/cluster"
import { describe, expect, it } from "@effect/vitest"
import { ConfigProvider, Duration, Effect, Option } from "effect"
import { parseAllDocuments } from "yaml"

const read = (name: string): ReadonlyArray<unknown> =>
  parseAllDocuments(readFileSync(fileURLToPath(new URL(`../../../docs/cluster/${name}`, import.meta.url)), "utf8")).map(
    (document) => {
      expect([name, ...document.errors, ...document.warnings]).toEqual([name])
      return document.toJS()
    }
  )

/** The settings of the cluster as a runner reads them from its environment. */
const settings = (env: Iterable<readonly [string, string]>) =>
  ShardingConfig.config.pipe(
    Effect.withConfigProvider(ConfigProvider.fromMap(new Map(env)).pipe(ConfigProvider.constantCase))
  )

const expectSettings = (env: Iterable<readonly [string, string]>, graceSeconds: number) =>
  Effect.gen(function* () {
    const names = new Map(env)
    const config = yield* settings(names)
    expect(Option.getOrThrow(config.runnerAddress).port).toBe(34431)
    expect(Option.getOrThrow(config.runnerListenAddress)).toMatchObject({ host: "0.0.0.0", port: 34431 })
    // Every name that is set is one that is read.
    const defaults = yield* settings([
      ["HOST", "x"],
      ["PORT", "1"]
    ])
    const changed = Object.keys(config).filter(
      (name) =>
        JSON.stringify(config[name as keyof typeof config]) !== JSON.stringify(defaults[name as keyof typeof config])
    )
    expect(changed.sort()).toEqual([
      "entityTerminationTimeout",
      "refreshAssignmentsInterval",
      "runnerAddress",
      "runnerHealthCheckInterval",
      "runnerListenAddress",
      "shardLockExpiration",
      "shardLockRefreshInterval"
    ])
    expect(graceSeconds).toBeGreaterThan(Duration.toSeconds(config.entityTerminationTimeout))
    expect(Duration.toMillis(config.shardLockRefreshInterval) * 3).toBeLessThanOrEqual(
      Duration.toMillis(config.shardLockExpiration)
    )
  })

interface Compose {
  readonly services: Record<
    string,
    { readonly environment: Record<string, string>; readonly stop_grace_period?: string }
  >
}

interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly selector?: { readonly matchLabels: object }
    readonly template: {
      readonly metadata: { readonly labels: object }
      readonly spec: {
        readonly terminationGracePeriodSeconds: number
        readonly containers: ReadonlyArray<{
          readonly env: ReadonlyArray<{ readonly name: string; readonly value?: string }>
          readonly volumeMounts: ReadonlyArray<{ readonly name: string }>
        }>
        readonly volumes: ReadonlyArray<{ readonly name: string }>
      }
    }
  }
}

describe("how it is deployed", () => {
  it.effect("the compose file is well-formed, and a runner understands its environment", () =>
    Effect.gen(function* () {
      const [compose] = read("compose.yaml") as [Compose]
      const { environment = {}, stop_grace_period } = compose.services.runner ?? {}
      yield* expectSettings(
        [["HOST", "10.0.0.1"], ...Object.entries(environment)],
        Number.parseInt(stop_grace_period ?? "", 10)
      )
    })
  )

  it.effect("so is the manifest of Kubernetes", () =>
    Effect.gen(function* () {
      const manifests = read("kubernetes.yaml") as ReadonlyArray<Manifest>
      expect(manifests.map(({ kind }) => kind)).toEqual(["Deployment", "NetworkPolicy", "PodDisruptionBudget"])
      const { selector, template } = (manifests as [Manifest])[0].spec
      expect(template.metadata.labels).toMatchObject(selector?.matchLabels ?? {})
      const [runner] = template.spec.containers
      const volumes = template.spec.volumes.map(({ name }) => name)
      expect(runner?.volumeMounts.map(({ name }) => volumes.includes(name))).not.toContain(false)
      yield* expectSettings(
        (runner?.env ?? []).map(({ name, value }) => [name, value ?? "10.0.0.1"] as const),
        template.spec.terminationGracePeriodSeconds
      )
    })
  )
})
