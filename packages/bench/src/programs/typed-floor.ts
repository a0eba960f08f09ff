import { Console, Context, Data, Effect, Layer, Stream } from "effect"

class FailedError extends Data.TaggedError("FailedError")<{ readonly reason: string }> {}
class ClosedError extends Data.TaggedError("ClosedError")<{ readonly signal: string }> {}

interface Service {
  readonly run: (input: string) => Effect.Effect<{ readonly finalResponse: string | null }, FailedError>
  readonly text: Stream.Stream<string, ClosedError>
}
class Agent extends Context.Tag("Agent")<Agent, Service>() {}
const layer = Layer.succeed(Agent, { run: () => new FailedError({ reason: "none" }), text: Stream.empty })

const program = Effect.gen(function* () {
  const agent = yield* Agent
  const { finalResponse } = yield* agent.run("Say hello in one sentence.")
  yield* Console.log(finalResponse)
  yield* agent.text.pipe(Stream.runForEach((delta) => Console.log(delta)))
}).pipe(
  Effect.catchTags({ FailedError: ({ reason }) => Console.log(reason), ClosedError: (e) => Console.log(e.signal) })
)

export const main = Effect.provide(program, layer)
