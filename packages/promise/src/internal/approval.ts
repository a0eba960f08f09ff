import type * as Client from "@effect-codex/client/Approval"
import type { Approval, ApprovalRequest, Question, QuestionRequest } from "../Approval.js"
import { signalOf } from "./options.js"
import type { Runner } from "./Runner.js"

/** An approval of the client's. */
export const makeApproval = (runner: Runner, approval: Client.Approval): Approval => {
  const { kind, params, threadId, turnId } = approval
  return runner.outcomes(
    {
      kind,
      params,
      threadId,
      turnId,
      accept: runner.action(approval.accept),
      acceptForSession: runner.action(approval.acceptForSession),
      decline: runner.action(approval.decline),
      cancel: runner.action(approval.cancel)
    },
    { settled: approval.settled }
  ) as ApprovalRequest as Approval
}

/** A question of the client's. */
export const makeQuestion = (runner: Runner, question: Client.Question): Question => {
  const { kind, params, threadId, turnId } = question
  const respond = question.answer as Client.QuestionRequest<unknown>["answer"]
  return runner.outcomes(
    {
      kind,
      params,
      threadId,
      turnId,
      answer: runner.method((answer: unknown, options) => [respond(answer), signalOf(options as never)]),
      decline: runner.action(question.decline)
    },
    { settled: question.settled }
  ) as QuestionRequest<never> as Question
}
