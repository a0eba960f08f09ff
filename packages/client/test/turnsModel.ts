/** A turn as it goes on the server, whatever becomes of the links to it. */
export interface ModelTurn {
  readonly id: string
  readonly threadId: string
  readonly items: Array<{ readonly id: string; text: string; state: "open" | "complete" | "cut" }>
  status: "inProgress" | "completed" | "interrupted"
}

/** The turns of a server, and which of them each input has started or joined. Pure: it knows no messages and no links. */
export class TurnsModel {
  readonly turns: Array<ModelTurn> = []
  readonly starts = new Map<string, { readonly turn: ModelTurn; readonly joined: boolean }>()

  active(threadId: string): ModelTurn | undefined {
    return this.turns.find((turn) => turn.threadId === threadId && turn.status === "inProgress")
  }

  /** A thread has one turn at a time: an input to a thread with one joins it. */
  start(threadId: string, input: string) {
    const running = this.active(threadId)
    const id = `${threadId}.${this.turns.length + 1}`
    const turn = running ?? { id, threadId, items: [], status: "inProgress" as const }
    if (running === undefined) this.turns.push(turn)
    const start = { turn, joined: running !== undefined }
    this.starts.set(input, start)
    return start
  }

  /** The item that is written, a new one if there is none, and its next piece, which is like no other. */
  piece({ id, items }: ModelTurn) {
    const open = items.find(({ state }) => state === "open")
    const item = open ?? { id: `${id}-${items.length}`, text: "", state: "open" as const }
    if (open === undefined) items.push(item)
    const delta = `${item.id}:${item.text.split(";").length};`
    item.text += delta
    return { item, isNew: open === undefined, delta }
  }

  completeItem({ items }: ModelTurn) {
    const item = items.find(({ state }) => state === "open")
    if (item !== undefined) item.state = "complete"
    return item
  }

  /** What is half written then stays so. */
  end(turn: ModelTurn, status: "completed" | "interrupted") {
    for (const item of turn.items) if (item.state === "open") item.state = "cut"
    turn.status = status
  }
}

/** What a handle gave its program. */
export interface Got {
  readonly status: string
  /** The ids of the items that its events completed, and of those in its result. */
  readonly items: ReadonlyArray<string>
  readonly result: ReadonlyArray<string>
  /** The deltas of its events, and what `text` gave. */
  readonly deltas: ReadonlyArray<string>
  readonly text: string
}

const pieces = (text: string) => text.split(/(?<=;)/).filter((piece) => piece !== "")
const areUnique = (all: ReadonlyArray<string>) => new Set(all).size === all.length
const isSame = (some: ReadonlyArray<string>, all: ReadonlyArray<string>) => some.join() === all.join()

/** Which of the promises about a turn were not kept. A handle that joined it may lack what was before, and get it out of order. */
export const broken = ({ items, status }: ModelTurn, joined: boolean, got: Got): ReadonlyArray<string> => {
  const complete = items.filter(({ state }) => state === "complete")
  const ids = complete.map(({ id }) => id)
  const whole = complete.map(({ text }) => text).join("")
  const isOwn = (piece: string) => items.some(({ text }) => text.includes(piece))
  const promises = {
    "it ends as the turn did": got.status === status,
    "no delta comes twice": areUnique(got.deltas),
    "every piece is of the turn": got.deltas.flatMap(pieces).every(isOwn),
    ...(joined
      ? {
          "no item comes twice": areUnique(got.items) && areUnique(got.result),
          "every item is of the turn": [...got.items, ...got.result].every((id) => ids.includes(id)),
          "no piece of text comes twice": areUnique(pieces(got.text)),
          "the text is of the turn's":
            status !== "completed" || pieces(got.text).every((piece) => whole.includes(piece))
        }
      : {
          "every item comes once, in order": isSame(got.items, ids) && isSame(got.result, ids),
          "the pieces add up": status === "completed" ? got.text === whole : got.text.startsWith(whole)
        })
  }
  return Object.entries(promises).flatMap(([promise, kept]) => (kept ? [] : [promise]))
}
