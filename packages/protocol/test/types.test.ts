import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import type * as Protocol from "../src/index.js"
import { Schemas } from "../src/index.js"

type All = typeof Schemas
type TypeOf<Name extends keyof All> = Schema.Schema.Type<All[Name]>

/** The names that come in two forms. */
type Pair = keyof { [Name in keyof All as `Open${Name & string}` extends keyof All ? Name : never]: never }

/** Those of them whose strict form is not as good as the open one. */
type Unfit = { [Name in Pair]: TypeOf<Name> extends TypeOf<`Open${Name}` & keyof All> ? never : Name }[Pair]

/** Those whose forms are one and the same, so that one would have been enough. */
type Needless = { [Name in Pair]: TypeOf<`Open${Name}` & keyof All> extends TypeOf<Name> ? Name : never }[Pair]

describe("the two forms of a type", () => {
  it("are there for a reason, and what we send is fit to be received", () => {
    expectTypeOf<Unfit>().toBeNever()
    expectTypeOf<Needless>().toBeNever()
    expectTypeOf<"UserInput" | "AskForApproval" | "SandboxPolicy">().toExtend<Pair>()
    const open = Object.keys(Schemas).filter((name) => name.startsWith("Open"))
    expect(open).toContain("OpenUserInput")
    expect(open.filter((name) => !(name.slice("Open".length) in Schemas))).toEqual([])
  })
})

describe("the types", () => {
  it("narrow by their tags", () => {
    const text = (item: Protocol.ThreadItem): string => {
      switch (item.type) {
        case "agentMessage":
          expectTypeOf(item).toEqualTypeOf<Protocol.ThreadItemAgentMessage>()
          return item.text
        case "$unknown":
          expectTypeOf(item.raw).toBeUnknown()
          return ""
        default:
          return item.id
      }
    }
    expect(text({ type: "$unknown", raw: 1 })).toBe("")
  })

  it("narrow by the method", () => {
    const delta = (notification: Protocol.ServerNotification) =>
      notification.method === "item/agentMessage/delta" ? notification.params.delta : undefined
    expectTypeOf(delta).returns.toEqualTypeOf<string | undefined>()
  })

  it("are open where received, closed where sent", () => {
    expectTypeOf<string>().toExtend<Protocol.TurnStatus>()
    expectTypeOf<string>().not.toExtend<Protocol.SandboxMode>()
    expectTypeOf<Protocol.ParamsOf<"thread/start">["sandbox"]>().toEqualTypeOf<
      "read-only" | "workspace-write" | "danger-full-access" | null | undefined
    >()
    expectTypeOf<Protocol.ResultOf<"turn/start">["turn"]>().toEqualTypeOf<Protocol.Turn>()
    expectTypeOf<Protocol.ParamsOf<"account/logout">>().toBeUndefined()
  })

  it("know stable methods from experimental ones", () => {
    expectTypeOf<"turn/start">().toExtend<Protocol.StableClientRequestMethod>()
    expectTypeOf<"thread/realtime/start">().toExtend<Protocol.ExperimentalClientRequestMethod>()
    expectTypeOf<"thread/realtime/start">().not.toExtend<Protocol.StableClientRequestMethod>()
  })
})
