/**
 * What codex has sent to the scripted model.
 *
 * @since 0.1.0
 */
import type { Headers } from "@effect/platform"
import { Effect, type ParseResult, Schema } from "effect"

/**
 * A request that codex made of the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelRequest extends Content {
  /** Which request of this model it is, counted from 0. */
  readonly index: number
  /**
   * Waits until the request is over: `answered` when the whole reply was sent, `cut` when the connection closed before
   * that, because the client went away, the reply disconnected, or the model was shut down.
   */
  readonly outcome: Effect.Effect<Outcome>
}

/**
 * How a request ended.
 *
 * @since 0.1.0
 * @category models
 */
export type Outcome = "answered" | "cut"

/**
 * What a request says.
 *
 * @since 0.1.0
 * @category models
 */
export interface Content {
  /** The thread whose model this is; a review and a sub-agent have a thread of their own. Null if it was not codex. */
  readonly threadId: string | null
  /** The turn that makes the request. */
  readonly turnId: string | null
  /** The turn that `turnId` works for: itself, or for a review and a sub-agent the turn that started them. */
  readonly rootTurnId: string | null
  /** What codex says about the turn in `x-codex-turn-metadata`: `request_kind`, `parent_thread_id`, `subagent_kind`… */
  readonly metadata: { readonly [field: string]: unknown }
  /**
   * The text of the last user message, several pieces of input on a line each. In a goal's turns the last user message
   * is written by codex, until the goal is steered.
   */
  readonly inputText: string
  /** Whether the last user message is the one with which codex starts each turn of a goal. */
  readonly isGoalPrompt: boolean
  /** The objective of the thread's last goal, whether or not it is still pursued; null if there was none. */
  readonly goalObjective: string | null
  /** The outputs of the tools that the model called in its last reply. */
  readonly toolOutputs: ReadonlyArray<ToolOutput>
  /** The names of the tools on offer; `namespace.name` for one in a namespace. */
  readonly tools: ReadonlyArray<string>
  /** The body as it was sent. */
  readonly body: unknown
  /** The HTTP headers. */
  readonly headers: Headers.Headers
}

/**
 * What a tool that the model called came to.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolOutput {
  /** The id of the call that it answers. */
  readonly callId: string
  readonly text: string
}

const Fields = Schema.Record({ key: Schema.String, value: Schema.Unknown })

const Metadata = Schema.Struct({
  thread_id: Schema.optional(Schema.String),
  turn_id: Schema.optional(Schema.String),
  root_turn_id: Schema.optional(Schema.String),
  "x-codex-turn-metadata": Schema.optional(Schema.parseJson(Fields))
})

const Body = Schema.Struct({
  input: Schema.Array(Fields),
  tools: Schema.optionalWith(Schema.Array(Fields), { default: () => [] }),
  client_metadata: Schema.optionalWith(Metadata, { default: () => ({}) })
})

const Text = Schema.Union(Schema.String, Schema.Array(Schema.Struct({ text: Schema.optional(Schema.String) })))

const UserMessage = Schema.Struct({ role: Schema.Literal("user"), content: Text })

const CallOutput = Schema.Struct({ call_id: Schema.String, output: Text })

const GoalObjective = Schema.Struct({ name: Schema.Literal("goal_objective"), output: Text })

const FromModel = Schema.Union(
  Schema.Struct({ role: Schema.Literal("assistant") }),
  Schema.Struct({ type: Schema.Literal("function_call", "custom_tool_call", "reasoning") })
)

const Tool = Schema.Struct({
  name: Schema.String,
  tools: Schema.optional(Schema.Array(Schema.Struct({ name: Schema.String })))
})

const textOf = (text: typeof Text.Type): string =>
  typeof text === "string" ? text : text.flatMap((part) => part.text ?? []).join("\n")

/**
 * Reads the body of a `POST /responses`. Fails with `ParseError` where it is none.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decode = (body: unknown, headers: Headers.Headers): Effect.Effect<Content, ParseResult.ParseError> =>
  Effect.map(Schema.decodeUnknown(Body)(body), ({ input, tools, client_metadata: metadata }) => {
    const inputText = textOf(lastOf(input, UserMessage)?.content ?? "")
    const goal = lastOf(input, GoalObjective)
    return {
      threadId: metadata.thread_id ?? null,
      turnId: metadata.turn_id ?? null,
      rootTurnId: metadata.root_turn_id ?? null,
      metadata: metadata["x-codex-turn-metadata"] ?? {},
      inputText,
      isGoalPrompt: inputText.startsWith('<codex_internal_context source="goal">'),
      goalObjective: goal === undefined ? null : textOf(goal.output),
      toolOutputs: allOf(input.slice(input.findLastIndex(Schema.is(FromModel)) + 1), CallOutput).map(
        ({ call_id, output }) => ({ callId: call_id, text: textOf(output) })
      ),
      tools: allOf(tools, Tool).flatMap(({ name, tools }) => tools?.map((tool) => `${name}.${tool.name}`) ?? name),
      body,
      headers
    }
  })

const allOf = <A>(items: ReadonlyArray<unknown>, schema: Schema.Schema<A>): ReadonlyArray<A> =>
  items.filter(Schema.is(schema))

const lastOf = <A>(items: ReadonlyArray<unknown>, schema: Schema.Schema<A>): A | undefined =>
  items.findLast(Schema.is(schema))
