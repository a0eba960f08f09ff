/** A value of codex's configuration. TOML has no null: leave a key out instead. */
export type ConfigValue =
  | string
  | number
  | boolean
  | ReadonlyArray<ConfigValue>
  | { readonly [key: string]: ConfigValue }

/**
 * Settings that stand above `config.toml`, by dotted path: `model`, `features.goals`, `mcp_servers.docs`.
 *
 * A path is cut at every dot and has no quotes. Where a name holds a dot itself, give its table as the value:
 * `{ model_providers: { "my.provider": { … } } }`.
 */
export type ConfigOverrides = Readonly<Record<string, ConfigValue>>

/**
 * The arguments that carry `overrides`, `--config key=value` for each, in order.
 *
 * Every value is written as a TOML literal, because codex takes what is not TOML for a plain string: without its
 * quotes the string `true` would arrive as a boolean.
 *
 * @example
 * ```ts
 * toArgs({ model: "gpt-5", "features.goals": true })
 * // ["--config", 'model="gpt-5"', "--config", "features.goals=true"]
 * ```
 */
export const toArgs = (overrides: ConfigOverrides): ReadonlyArray<string> =>
  Object.entries(overrides).flatMap(([path, value]) => ["--config", `${path}=${toToml(value)}`])

const toToml = (value: ConfigValue): string => {
  if (typeof value === "string") return toTomlString(value)
  if (typeof value === "number") return toTomlNumber(value)
  if (typeof value === "boolean") return String(value)
  if (isArray(value)) return `[${value.map(toToml).join(", ")}]`
  return `{${Object.entries(value)
    .map(([key, member]) => `${toTomlKey(key)} = ${toToml(member)}`)
    .join(", ")}}`
}

/** A basic string of TOML is one of JSON, but for DEL, which TOML wants escaped. */
const toTomlString = (value: string): string => JSON.stringify(value).replaceAll("\x7f", "\\u007f")

const toTomlNumber = (value: number): string =>
  Number.isNaN(value) ? "nan" : Number.isFinite(value) ? String(value) : value > 0 ? "inf" : "-inf"

const toTomlKey = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : toTomlString(key))

const isArray: (value: ConfigValue) => value is ReadonlyArray<ConfigValue> = Array.isArray
