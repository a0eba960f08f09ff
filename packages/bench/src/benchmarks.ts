import type { Benchmark } from "./Benchmark.js"
import * as Delivery from "./delivery.js"
import { fleet } from "./fleet.js"
import { framing } from "./framing.js"
import { goal } from "./goals.js"
import { latency } from "./latency.js"
import { request } from "./requests.js"
import { abandoned, startTurn } from "./starting.js"
import * as Startup from "./startup.js"

/** All of them, in the order of the report. */
export const benchmarks: ReadonlyArray<Benchmark> = [
  Delivery.run,
  Delivery.chunks,
  Delivery.events,
  Delivery.text,
  Delivery.stream,
  Delivery.promise,
  Delivery.scale,
  startTurn,
  latency,
  framing,
  request,
  Startup.import,
  Startup.types,
  abandoned,
  fleet,
  goal
]
