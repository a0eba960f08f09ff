/**
 * Settings that override `config.toml`.
 *
 * @since 0.1.0
 */

/**
 * A value of codex's configuration. TOML has no null: leave a key out instead.
 *
 * @since 0.1.0
 * @category models
 */
export type ConfigValue =
  | string
  | number
  | boolean
  | ReadonlyArray<ConfigValue>
  | { readonly [key: string]: ConfigValue }

/**
 * Settings that override `config.toml`, by dotted path: `model`, `features.goals`, `mcp_servers.docs`.
 *
 * A path is split at every dot and has no quotes. Where a name holds a dot or `=` itself, give its table as the value:
 * `{ model_providers: { "my.provider": { … } } }`. A table is merged with the one in `config.toml`, and with other
 * overrides. A key or value that codex would understand as another is refused.
 *
 * Overrides are arguments of the server's process, and so every user of the machine can read them in the process list.
 * Keep keys and tokens out of them: name an environment variable (`env_key` of a model provider,
 * `bearer_token_env_var` of an MCP server) and set it with `env`, or write the setting to `config.toml` in `CODEX_HOME`.
 *
 * @since 0.1.0
 * @category models
 */
export type ConfigOverrides = Readonly<Record<string, ConfigValue>>
