import { BoundedMap } from "./Bounded.js"
import type { Generation } from "./Generation.js"
import type { LastResponse, Reference } from "./Prompt.js"

/** The turn that a response came from. */
export interface Origin {
  readonly threadId: string
  readonly turnId: string
}

/** What a provider remembers of its generations. All of it is bounded. */
export class Memory {
  /** The generations whose turns run or wait. */
  readonly running = new Set<Generation>()
  /** Which generation waits for a result or a decision, by the id that the caller knows. */
  private readonly waiting = new BoundedMap<string, Generation>(10_000)
  /** The origins of conversations, by their fingerprint. */
  private readonly conversations = new BoundedMap<string, Origin>(10_000)
  /** The beginnings of the responses of turns, by turn id. */
  private readonly responses = new BoundedMap<string, ReadonlyArray<string>>(1_000)

  /** Reserves the id, or one like it, for what the generation waits for. */
  register(id: string, generation: Generation): string {
    const other = this.waiting.get(id)
    const free = other === undefined || other === generation ? id : `${id}:${generation.handle?.id}`
    this.waiting.set(free, generation)
    return free
  }

  /** The generation that waits, or waited, for one of the ids, which it then no longer does. */
  claim(ids: ReadonlyArray<string>): Generation | undefined {
    const generation = ids.map((id) => this.waiting.get(id)).findLast((one) => one !== undefined)
    for (const id of ids) if (this.waiting.get(id) === generation) this.waiting.delete(id)
    return generation
  }

  /** Remembers the response of a turn to the conversation: all of it, and its last step. */
  remember(origin: Origin, setup: string, texts: ReadonlyArray<string>, keyOf: (text: string) => string): void {
    for (const text of texts) this.conversations.set(`${setup} ${keyOf(text)}`, origin)
    this.responses.set(
      origin.turnId,
      texts.map((text) => text.slice(0, compared))
    )
  }

  /**
   * The origin of the response, if the conversation is as it was then: the same system message, tools and
   * messages, and a response that is the turn's, or its beginning where the reader left early.
   */
  originOf(response: LastResponse, setup: string): Origin | undefined {
    const { reference } = response
    return reference !== undefined && this.holds(reference, response, setup)
      ? { threadId: reference.threadId, turnId: reference.turnId }
      : this.conversations.get(`${setup} ${response.key}`)
  }

  private holds(reference: Reference, { history, text }: LastResponse, setup: string): boolean {
    const known = this.responses.get(reference.turnId)
    return (
      reference.setup === setup &&
      reference.history === history &&
      (known === undefined || known.some((one) => one.startsWith(text.slice(0, compared))))
    )
  }
}

/** How much of a response is compared, in UTF-16 units. */
const compared = 4_096
