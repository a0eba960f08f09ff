import { Tool, Toolkit } from "@effect/ai"
import { CodexLanguageModel } from "@effect-codex/ai"
import { Codex } from "@effect-codex/client"
import { type ModelRequest, TestCodex } from "@effect-codex/testing"
import { Effect, Layer, Schema, Stream } from "effect"

/** A model on a real app-server, of which only the model behind it is scripted. */
export const real = (options?: CodexLanguageModel.Options, codex?: TestCodex.Options) =>
  CodexLanguageModel.layer(options).pipe(Layer.provideMerge(TestCodex.layer({ ...codex, experimentalApi: true })))

/** A tool that the caller runs. */
export const Weather = Toolkit.make(
  Tool.make("get_weather", {
    description: "The weather in a city.",
    parameters: { city: Schema.NonEmptyString },
    success: Schema.Struct({ celsius: Schema.Number }),
    failure: Schema.Struct({ reason: Schema.String }),
    failureMode: "return"
  })
)

/** As many degrees as the city has letters. */
export const weather = Weather.toLayer({
  get_weather: ({ city }) =>
    city === "Atlantis" ? Effect.fail({ reason: "There is no such city." }) : Effect.succeed({ celsius: city.length })
})

/** A PNG of one pixel, in base64. */
export const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

interface Item {
  readonly type: string
  readonly role?: string
  readonly content?: ReadonlyArray<{ readonly text?: string; readonly image_url?: string }>
}

/** What was said in a request of the model, but for what codex itself says first: role and text. */
export const said = ({ body }: ModelRequest.ModelRequest): ReadonlyArray<string> =>
  (body as { readonly input: ReadonlyArray<Item> }).input.flatMap(({ content = [], role, type }) =>
    type === "message" && (role === "user" || role === "assistant")
      ? content.flatMap(({ text = "" }) => (text.startsWith("<environment_context>") ? [] : [`${role}: ${text}`]))
      : []
  )

/** The statuses of the turns of all threads that are stored. */
export const turns = Effect.flatMap(Codex.Codex, (codex) =>
  codex.threads().pipe(
    Stream.flatMap(({ id }) => codex.thread(id).turns({ sortDirection: "asc" })),
    Stream.map(({ status }) => status),
    Stream.runCollect,
    Effect.map((found) => Array.from(found))
  )
)
