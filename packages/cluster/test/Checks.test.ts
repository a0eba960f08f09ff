import { Sharding, TestRunner } from "@effect/cluster"
import { describe, expect, it } from "@effect/vitest"
import type { CodexError } from "@effect-codex/client"
import { ClusterStore, CodexCluster, CodexRunner } from "@effect-codex/cluster"
import { connectCluster } from "@effect-codex/cluster/promise"
import { Effect, Layer, Schema, Stream } from "effect"

/** What a program in plain JavaScript may pass. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests
const unchecked = (value: unknown): any => value

type Failure = { readonly _tag: string; readonly message: string }
type Refused = (thread: CodexCluster.ClusterThread) => Effect.Effect<unknown, Failure>

const drain = <A, E>(stream: Stream.Stream<A, E>): Effect.Effect<void, E> => Stream.runDrain(stream)

const ofTurn = (options: unknown): ReadonlyArray<Refused> => [
  (thread) => thread.run("Hi.", unchecked(options)),
  (thread) => thread.startTurn("Hi.", unchecked(options)),
  (thread) => drain(thread.stream("Hi.", unchecked(options)))
]

const ofGoal = (options: unknown): ReadonlyArray<Refused> => [
  (thread) => thread.startGoal("Reach it.", unchecked(options)),
  (thread) => thread.runGoal("Reach it.", unchecked(options)),
  (thread) => drain(thread.streamGoal("Reach it.", unchecked(options))),
  (thread) => thread.resumeGoal(unchecked(options))
]

const ofInput = (input: unknown): ReadonlyArray<Refused> => [
  (thread) => thread.run(unchecked(input)),
  (thread) => thread.startTurn(unchecked(input)),
  (thread) => drain(thread.stream(unchecked(input)))
]

const onlyWhereWaited = (options: unknown): ReadonlyArray<Refused> => ofTurn(options).slice(1)

/** What is refused of any thread, with which message. */
const requests: ReadonlyArray<readonly [what: string, refused: ReadonlyArray<Refused>, message: RegExp]> = [
  ["a misspelt option of a turn", ofTurn({ modle: "m" }), /unknown key "modle" \(did you mean "model"\?\)/],
  ["a misspelt option of the cluster", ofTurn({ onTakover: "fail" }), /did you mean "onTakeover"\?/],
  ["a misspelt preset", ofTurn({ aprovals: "ask" }), /did you mean "approvals"\?/],
  ["a preset that does not exist", ofTurn({ approvals: "never" }), /`approvals`: expected "deny", "review" or "ask"/],
  ["a sandbox that does not exist", ofTurn({ sandbox: "readonly" }), /`sandbox`.*did you mean "read-only"\?/],
  ["a preset beside its own field", ofTurn({ sandbox: "read-only", permissions: "p" }), /exclude each other/],
  ["a value of a wrong type", ofTurn({ effort: 7 }), /effort/],
  ["what is not JSON", ofTurn({ outputSchema: { a: [() => {}] } }), /`outputSchema\.a\.0`: expected plain JSON/],
  ["options that are an array", ofTurn(["m"]), /the options: expected an object, not an array/],
  ["options that are null", ofTurn(null), /the options: expected an object, not null/],
  ["the id of the message", ofTurn({ clientUserMessageId: "m" }), /use `key`/],
  ["a key that is a number", ofTurn({ key: 7 }), /`key`: expected a string of 1 to 100 characters, not a number/],
  ["a key that is empty", ofTurn({ key: "" }), /`key`: .*not of 0/],
  ["a key that is too long", ofTurn({ key: "x".repeat(101) }), /`key`: .*not of 101/],
  ["a key that a database cannot hold", ofTurn({ key: "a\0b" }), /`key`: expected a string without control/],
  ["a takeover that does not exist", ofTurn({ onTakeover: "contine" }), /did you mean "continue"\?/],
  ["a timeout that is none", [(thread) => thread.run("Hi.", unchecked({ timeout: "soon" }))], /`timeout`.*duration/],
  ["a timeout of a handle", onlyWhereWaited({ timeout: "1 second" }), /unknown key "timeout"/],
  ["no input", ofInput(undefined), /the input: expected a text/],
  ["an input that is blank", ofInput("  "), /the input is empty/],
  ["an input of an unknown kind", ofInput({ type: "txt", text: "Hi." }), /input/],
  ["a misspelt option of a goal", ofGoal({ tokenBuget: 7 }), /unknown key "tokenBuget" \(did you mean "tokenBudget"/],
  ["a budget that is none", ofGoal({ tokenBudget: 0.5 }), /`tokenBudget`: expected a whole number above 0, not 0.5/],
  [
    "a start timeout without end",
    ofGoal({ startTimeout: Number.POSITIVE_INFINITY }),
    /`startTimeout`: expected a fini/
  ],
  ["options of a goal that are none", ofGoal("now"), /the options: expected an object, not a string/],
  ["an empty objective", [(thread) => thread.startGoal(" ")], /the objective is empty/],
  ["a long objective", [(thread) => thread.runGoal("x".repeat(4001))], /more than 4,000 characters/],
  ["an objective that is no text", [(thread) => thread.runGoal(unchecked({}))], /the objective must be a string/],
  ["a misspelt option of a read", [(thread) => thread.read(unchecked({ includeTurn: true }))], /"includeTurns"/],
  [
    "a flag that is none",
    [(thread) => thread.read(unchecked({ includeTurns: 1 }))],
    /`includeTurns`: expected a boolean/
  ],
  ["a schema that cannot be held to", [(thread) => thread.runAs(unchecked(Schema.String), "Hi.")], /object/]
]

/** Everything that a thread can be asked for. */
const everything: ReadonlyArray<Refused> = [
  ...ofTurn({}),
  ...ofGoal({}),
  (thread) => thread.goal,
  (thread) => thread.pauseGoal,
  (thread) => thread.read(),
  (thread) => drain(thread.events),
  (thread) => drain(thread.approvals)
]

/** Threads of which everything is refused. */
const threads: ReadonlyArray<readonly [what: string, key: unknown, options: unknown, message: RegExp]> = [
  ["a misspelt option", "k", { sandbx: "read-only" }, /unknown key "sandbx" \(did you mean "sandbox"\?\)/],
  ["a sandbox that does not exist", "k", { sandbox: "readonly" }, /did you mean "read-only"\?/],
  ["a policy beside its preset", "k", { approvals: "ask", approvalPolicy: "never" }, /exclude each other/],
  ["a takeover that does not exist", "k", { onTakeover: true }, /`onTakeover`: expected "fail" or "continue"/],
  ["options that are none", "k", "read-only", /the options: expected an object, not a string/],
  ["tools", "k", { tools: {} }, /`tools`: handlers stay where they are/],
  ["an ephemeral thread", "k", { ephemeral: true }, /`ephemeral`: a thread of a cluster is stored/],
  ["the delay of unloading", "k", { config: { thread_unload_delay_secs: 9 } }, /the runner sets it/],
  ["what is not JSON", "k", { config: { at: new Date(0) } }, /`config\.at`: expected plain JSON/],
  ["a key that is too long", "x".repeat(101), {}, /the key of the thread: .*not of 101/],
  ["a key that is no string", 7, {}, /the key of the thread: .*not a number/]
]

/** Options of a runner. */
const runners: ReadonlyArray<readonly [options: unknown, option: string, message: RegExp]> = [
  [{ sesions: "stored" }, "sesions", /did you mean "sessions"\?/],
  [{ sessions: "disk" }, "sessions", /expected "shared" or "stored", not "disk"/],
  [{ maxIdleTime: "a while" }, "maxIdleTime", /finite duration/],
  [{ takeoverTimeout: -1 }, "takeoverTimeout", /finite duration/],
  [{ retention: Number.NaN }, "retention", /finite duration/],
  [{ maxContinuations: 0 }, "maxContinuations", /whole number above 0/],
  [{ eventBuffer: "10" }, "eventBuffer", /whole number above 0, not a string/],
  [{ maxStoredBatches: 1.5 }, "maxStoredBatches", /not 1.5/],
  [{ shardGroup: "gpu" }, "shardGroup", /expected a function, not a string/],
  [null, "options", /expected an object, not null/]
]

const clients: ReadonlyArray<readonly [options: unknown, option: string, message: RegExp]> = [
  [{ shardgroup: () => "gpu" }, "shardgroup", /did you mean "shardGroup"\?/],
  [{ shardGroup: {} }, "shardGroup", /expected a function, not an object/]
]

const connections: ReadonlyArray<readonly [options: unknown, option: string, message: RegExp]> = [
  [{}, "database", /expected a URL such as/],
  [{ database: "codex:secret@db" }, "database", /expected a URL such as/],
  [{ database: "https://u:secret@db/codex" }, "database", /expected a URL such as/],
  [{ url: "postgres://u:secret@db/codex" }, "url", /unknown key "url"/],
  [{ database: "postgres://u:secret@db/codex", sharding: { shardsPerGrop: 7 } }, "sharding", /"shardsPerGroup"/],
  [{ database: "postgres://u:secret@db/codex", shardGroup: "gpu" }, "shardGroup", /expected a function/],
  [undefined, "options", /expected an object/]
]

/** One server for all of it: nothing may reach it. */
const cluster = CodexCluster.layer().pipe(
  Layer.provideMerge(ClusterStore.layerMemory),
  Layer.provideMerge(TestRunner.layer)
)

describe("T3: what is not understood is refused before anything is stored or sent", () => {
  it.live("of turns, goals and threads", () =>
    Effect.gen(function* () {
      const { thread } = yield* CodexCluster.CodexCluster
      const sharding = yield* Sharding.Sharding
      const expectRefused = (what: string, refused: Effect.Effect<unknown, Failure>, message: RegExp) =>
        Effect.map(
          // No runner has the entity: what is asked for would wait for ever.
          Effect.timeoutFail(Effect.flip(refused), { duration: "5 seconds", onTimeout: () => new Error(what) }),
          (error) => {
            expect([what, error._tag]).toEqual([
              what,
              expect.stringMatching(/^(InvalidParamsError|GoalRejectedError|OutputSchemaError)$/)
            ])
            expect(error.message).toMatch(message)
            if (error._tag === "InvalidParamsError") expect(error).toMatchObject({ code: -32602, sent: false })
          }
        )
      for (const [what, all, message] of requests) {
        for (const refused of all) yield* expectRefused(what, refused(thread("k")), message)
      }
      for (const [what, key, options, message] of threads) {
        for (const refused of everything) {
          yield* expectRefused(what, refused(thread(unchecked(key), unchecked(options))), message)
        }
      }
      yield* expectRefused("close", thread("").close, /the key of the thread/)
      expect(yield* sharding.activeEntityCount).toBe(0)
    }).pipe(Effect.provide(cluster))
  )

  it.scopedLive("of layers, with an InvalidOptionError", () =>
    Effect.gen(function* () {
      const expectInvalid = <E>(layer: Layer.Layer<never, E, never>, option: string, message: RegExp) =>
        Effect.map(Effect.flip(Layer.build(layer)), (error) => {
          expect(error).toMatchObject({ _tag: "InvalidOptionError", option })
          expect(String(error)).toMatch(message)
        })
      for (const [options, option, message] of runners) {
        const layer = CodexRunner.layer(unchecked(options))
        // Options are checked before what the layer requires is built: there is none.
        yield* expectInvalid(Layer.discard(layer) as Layer.Layer<never, CodexError.InvalidOptionError>, option, message)
      }
      for (const [options, option, message] of clients) {
        const layer = Layer.provide(CodexCluster.layer(unchecked(options)), [
          ClusterStore.layerMemory,
          TestRunner.layer
        ])
        yield* expectInvalid(Layer.discard(layer), option, message)
      }
    })
  )

  it.live("of connections by promises, with an InvalidOptionError that says no password", () =>
    Effect.promise(async () => {
      for (const [options, option, message] of connections) {
        const error = await connectCluster(unchecked(options)).then(
          () => undefined,
          (reason: unknown) => reason
        )
        expect(error).toMatchObject({ _tag: "InvalidOptionError", option })
        expect(String(error)).toMatch(message)
        expect(String(error)).not.toContain("secret")
      }
    })
  )
})
