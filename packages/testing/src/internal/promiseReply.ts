import type * as Testing from "../promise.js"
import * as Reply from "../Reply.js"
import { toGate } from "./promiseGate.js"

/** A reply in plain data as one of the scripted model. Throws a `TypeError` for what is none. */
export const toReply = (reply: Testing.Reply): Reply.Reply => {
  if (isSteps(reply)) {
    const steps = reply.map(toStep)
    const refused = steps.find((step) => step instanceof Reply.Refused)
    if (refused !== undefined) {
      if (steps.length > 1) throw new TypeError("a reply with an HTTP `status` has no other step")
      return refused
    }
    return Reply.sequence(...(steps as ReadonlyArray<Reply.Streamed>))
  }
  return toStep(reply)
}

/** The keys of each kind of step; the first one says which it is. */
const kinds: Readonly<Record<string, ReadonlyArray<string>>> = {
  message: ["phase"],
  reasoning: [],
  call: ["arguments", "callId", "namespace"],
  fail: ["text"],
  status: ["body"],
  hold: [],
  hang: [],
  disconnect: [],
  usage: []
}

const toStep = (step: string | Testing.Step): Reply.Reply => {
  if (typeof step === "string") return Reply.message(step)
  check(step)
  if ("message" in step) return Reply.message(toContent(step.message), step.phase && { phase: step.phase })
  if ("reasoning" in step) return Reply.reasoning(toContent(step.reasoning))
  if ("call" in step) {
    const { arguments: args = {}, call, callId, namespace } = step
    return Reply.functionCall(call, args, {
      ...(callId !== undefined && { callId }),
      ...(namespace !== undefined && { namespace })
    })
  }
  if ("fail" in step) return Reply.failed(step.fail, step.text ?? step.fail)
  if ("status" in step) return Reply.httpStatus(step.status, step.body)
  if ("hold" in step) return Reply.hold(gate(step.hold))
  if ("hang" in step) return Reply.hang
  if ("disconnect" in step) return Reply.disconnect
  return Reply.withUsage(Reply.sequence(), step.usage)
}

const check = (step: unknown): void => {
  const names = typeof step === "object" && step !== null && !Array.isArray(step) ? Object.keys(step) : []
  const found = names.filter((name) => Object.hasOwn(kinds, name))
  const [kind] = found
  if (kind === undefined || found.length > 1) {
    const allowed = Object.keys(kinds).map((name) => `\`${name}\``)
    throw new TypeError(`a step of a reply is a string, or has one of the keys ${allowed.join(", ")}`)
  }
  const extra = names.find((name) => name !== kind && !kinds[kind]?.includes(name))
  if (extra !== undefined) throw new TypeError(`a step \`${kind}\` has no \`${extra}\``)
}

const isSteps = (reply: Testing.Reply): reply is ReadonlyArray<string | Testing.Step> => Array.isArray(reply)

const toContent = (text: Testing.Text): Reply.Content =>
  typeof text === "string" ? text : text.map((piece) => (typeof piece === "string" ? piece : gate(piece)))

const gate = (value: unknown) => {
  const gate = toGate(value)
  if (gate === undefined) throw new TypeError("a gate is made by `makeGate()`")
  return gate
}
