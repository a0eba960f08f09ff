import type { ShardingConfig } from "@effect/cluster"

/** Takes over within seconds. By default a runner is missed after a minute. */
export const sharding: Partial<ShardingConfig.ShardingConfig["Type"]> = {
  shardsPerGroup: 60,
  shardLockRefreshInterval: "2 seconds",
  shardLockExpiration: "6 seconds",
  refreshAssignmentsInterval: "500 millis",
  runnerHealthCheckInterval: "500 millis",
  entityMessagePollInterval: "300 millis",
  entityTerminationTimeout: "20 seconds"
}
