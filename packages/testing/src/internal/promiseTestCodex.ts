import { NodeFileSystem } from "@effect/platform-node"
import { type Codex, type CodexOptions, type ExperimentalCodex, startCodex } from "@effect-codex/promise"
import { Context, Effect, Layer, ManagedRuntime } from "effect"
import type { ModelRequest } from "../ModelRequest.js"
import type * as Testing from "../promise.js"
import type * as Reply from "../Reply.js"
import * as ScriptedModel from "../ScriptedModel.js"
import { toReply } from "./promiseReply.js"
import * as testHome from "./testHome.js"

class TestHome extends Context.Tag("@effect-codex/testing/TestHome")<TestHome, testHome.TestHome>() {}

const layer = Layer.scoped(TestHome, testHome.make).pipe(
  Layer.provideMerge(ScriptedModel.layer),
  Layer.provide(NodeFileSystem.layer)
)

/** See {@link startTestCodex}. */
export const start = async ({
  script = [],
  ...own
}: Testing.TestCodexOptions = {}): Promise<Testing.TestCodex & ExperimentalCodex> => {
  const replies = typeof script === "function" ? [] : script.map(toReply)
  const runtime = ManagedRuntime.make(layer)
  try {
    const { env, home, workspace } = await runtime.runPromise(TestHome)
    const model = toModel(runtime, await runtime.runPromise(ScriptedModel.ScriptedModel))
    await runtime.runPromise(ScriptedModel.ScriptedModel.pipe(Effect.flatMap((model) => model.script(...replies))))
    if (typeof script === "function") await model.respond(script)
    const options: CodexOptions = { ...own, cwd: workspace, env: { ...env, ...own.env } }
    const codex = (await startCodex(options)) as ExperimentalCodex
    const close = closing(codex, runtime)
    return Object.assign(codex, { model, home, workspace, options, close, [Symbol.asyncDispose]: close })
  } catch (error) {
    await runtime.dispose()
    throw error
  }
}

type Runtime = ManagedRuntime.ManagedRuntime<ScriptedModel.ScriptedModel, never>

/** Closes the connection, then ends the model and removes the folders. Once. */
const closing = ({ close }: Codex, runtime: Runtime): (() => Promise<void>) => {
  let closed: Promise<void> | undefined
  return () => {
    closed ??= close().then(() => runtime.dispose())
    return closed
  }
}

const toModel = (runtime: Runtime, model: ScriptedModel.ScriptedModel.Service): Testing.TestModel => {
  /** One object a request, however often it is read. */
  const known = new Map<number, Testing.TestRequest>()
  const toRequest = ({ headers, outcome, ...content }: ModelRequest): Testing.TestRequest => {
    const request = known.get(content.index) ?? {
      ...content,
      headers: { ...headers },
      get outcome() {
        return runtime.runPromise(outcome)
      }
    }
    known.set(content.index, request)
    return request
  }
  const responder =
    (respond: Testing.Responder) =>
    (request: ModelRequest): Effect.Effect<Reply.Reply> =>
      Effect.promise(async () => toReply(await respond(toRequest(request))))

  return {
    url: model.url,
    get requests() {
      return Effect.runSync(model.requests).map(toRequest)
    },
    request: (index) => runtime.runPromise(Effect.map(model.request(index), toRequest)),
    script: async (...replies) => runtime.runPromise(model.script(...replies.map(toReply))),
    respond: (respond) => runtime.runPromise(model.respond(responder(respond)))
  }
}
