import { TestRunner } from "@effect/cluster"
import { ClusterStore, CodexCluster, CodexRunner } from "@effect-codex/cluster"
import { TestCodex } from "@effect-codex/testing"
import { Layer } from "effect"

/** One runner and its client in this process: a real app-server on a scripted model, everything stored in memory. */
export const oneRunner = (options: CodexRunner.Options = {}) =>
  Layer.merge(CodexRunner.layer(options), CodexCluster.layer()).pipe(
    Layer.provideMerge(ClusterStore.layerMemory),
    Layer.provideMerge(TestRunner.layer),
    Layer.provideMerge(TestCodex.layer())
  )
