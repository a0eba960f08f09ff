import { Effect } from "effect"
import type { FakeServer, Message } from "./FakeServer.js"
import type { Hooks, Link } from "./Link.js"
import type { Random } from "./Random.js"
import type { Timeline } from "./Timeline.js"

/** What a fault has at hand. */
export interface Scene {
  readonly link: Link
  readonly server: FakeServer
  readonly timeline: Timeline
  readonly random: Random
}

/** One way in which a server, a link, or the program itself misbehaves. */
export interface Fault {
  readonly name: string
  /** Whether it destroys, moves or doubles lines, so that the client cannot know all that the server said. */
  readonly lossy?: boolean
  /** Whether the connection ends. */
  readonly ends?: boolean
  /** Whether links are lost that the client makes again. */
  readonly relinks?: boolean
  /** What it does to the lines, and what it plans. Called once the handshake is done. */
  readonly install?: (scene: Scene) => Hooks
  /** The faults that it consists of, each of which is installed. */
  readonly parts?: ReadonlyArray<Fault>
  /** What the handlers of the program do. Default: they accept. */
  readonly handler?: (random: Random) => Effect.Effect<{ readonly decision: "accept" }>
  /** How likely a reader of a turn's events stops in the midst of them. */
  readonly stuckReaders?: number
  /** How likely a fiber of the program is interrupted. */
  readonly interrupts?: number
}

const isResponse = ({ method }: Message) => method === undefined

/** Does that to every message of the server that fits, with that probability; the rest passes. */
const sometimes =
  (
    probability: number,
    fits: (message: Message) => boolean,
    act: (message: Message, forward: (message: Message | string, delayMs?: number) => void, random: Random) => void
  ) =>
  ({ random }: Scene): Hooks => ({
    toClient: (message, forward) =>
      fits(message) && random.chance(probability) ? act(message, forward, random) : forward(message)
  })

const any = () => true
const isMethod =
  (...methods: ReadonlyArray<string>) =>
  ({ method }: Message) =>
    method !== undefined && methods.includes(method)

/** Loses the link some times, some while after it was made. */
const losing =
  (times: number, lose: (scene: Scene) => void) =>
  (scene: Scene): Hooks => {
    const { link, random, timeline } = scene
    const plan = (left: number): void => {
      if (left === 0) return
      timeline.after(random.between(50, 700), () => {
        if (link.isOpen()) lose(scene)
        plan(left - 1)
      })
    }
    plan(times)
    return {}
  }

/** Ends the connection at some moment of the run. */
const ending =
  (reason: "Exited" | "Disconnected", half?: string) =>
  ({ link, random, timeline }: Scene): Hooks => {
    timeline.after(random.between(50, 1500), () => link.end(reason, half))
    return {}
  }

const garbage = (random: Random): string =>
  random.pick([
    "",
    "thread 'main' panicked at src/main.rs:1:1",
    "{",
    '{"method":"turn/completed","params":{"threadId":"t1"',
    '{"id":null,"result":null}',
    '{"id":{},"result":{}}',
    '{"method":7}',
    '{"jsonrpc":"2.0"}',
    '{"method":"turn/completed","params":null}',
    '{"method":"item/agentMessage/delta","params":{"delta":{}}}',
    '{"method":"no/such/method","params":[1,2,3]}',
    "\u0000\u0001\ufffd",
    "[".repeat(2000)
  ])

/** Every fault by itself. */
export const single: ReadonlyArray<Fault> = [
  { name: "none" },
  { name: "server killed", ends: true, install: ending("Exited") },
  { name: "stdout closed", ends: true, install: ending("Disconnected") },
  {
    name: "half a line, then death",
    ends: true,
    install: ending("Exited", '{"method":"turn/completed","params":{"thr')
  },
  {
    name: "garbage",
    install: sometimes(0.2, any, (message, forward, random) => {
      forward(garbage(random))
      forward(message)
      forward(garbage(random))
    })
  },
  {
    name: "lines doubled",
    lossy: true,
    install: sometimes(0.01, any, (message, forward) => {
      forward(message)
      forward(message)
    })
  },
  { name: "lines dropped", lossy: true, install: sometimes(0.01, any, () => {}) },
  {
    name: "lines delayed",
    lossy: true,
    install: sometimes(0.01, any, (message, forward, random) => forward(message, random.between(10, 5000)))
  },
  { name: "responses dropped", install: sometimes(0.05, isResponse, () => {}) },
  {
    name: "responses reordered",
    install: sometimes(0.5, isResponse, (message, forward, random) => forward(message, random.between(10, 300)))
  },
  {
    name: "responses doubled",
    install: sometimes(0.3, isResponse, (message, forward, random) => {
      forward(message)
      forward(message, random.between(0, 200))
    })
  },
  {
    name: "responses never asked for",
    install: sometimes(0.2, any, (message, forward, random) => {
      forward({ id: random.pick([-1, 0, 1_000_000, "1", "x"]), result: { turn: { id: "u1" } } })
      forward(message)
    })
  },
  {
    name: "notifications before responses",
    install: sometimes(1, isResponse, (message, forward, random) => forward(message, random.between(20, 600)))
  },
  { name: "turn/completed withheld", lossy: true, install: sometimes(0.3, isMethod("turn/completed"), () => {}) },
  {
    name: "turn/completed and status withheld",
    lossy: true,
    install: sometimes(0.3, isMethod("turn/completed", "thread/status/changed"), () => {})
  },
  {
    name: "turn/interrupt never responded to",
    interrupts: 0.2,
    install: ({ random }) => ({
      toServer: (message, forward) => {
        if (message.method !== "turn/interrupt") return forward(message)
        // Sometimes it is carried out all the same.
        if (random.chance(0.3)) forward({ ...message, id: `unasked-${message.id}` })
      }
    })
  },
  {
    name: "stdin blocked",
    install: ({ link, random, timeline }) => {
      timeline.after(random.between(50, 1000), link.block)
      return {}
    }
  },
  {
    name: "server busy in bursts",
    install: ({ random, timeline }) => {
      // At random, since time may pass in steps: a client would never find a server idle that is busy at each.
      const bursts = new Map<number, boolean>()
      const isBusy = () => {
        const at = Math.floor(timeline.now() / 200)
        const busy = bursts.get(at) ?? random.chance(0.5)
        bursts.set(at, busy)
        return busy
      }
      return {
        toServer: (message, forward, respond) => {
          if (message.method === undefined || message.id === undefined || !isBusy()) return forward(message)
          respond({ id: message.id, error: { code: -32001, message: "Server overloaded; retry later." } })
        }
      }
    }
  },
  { name: "readers that stop reading", stuckReaders: 0.3 },
  { name: "handlers that never return", handler: () => Effect.never },
  {
    name: "handlers that throw",
    handler: () => {
      throw new Error("the handler throws")
    }
  },
  { name: "handlers that die", handler: () => Effect.die("the handler dies") },
  { name: "fibers interrupted", interrupts: 0.3 }
]

/** Links that are lost and made again; turns and goals carry on. */
export const relinking: ReadonlyArray<Fault> = [
  { name: "link cut and restored", relinks: true, install: losing(6, ({ link }) => link.end("Disconnected")) },
  { name: "link cut within a frame", relinks: true, install: losing(6, ({ link }) => link.cut()) },
  {
    name: "link cut while reconnecting",
    relinks: true,
    install: (scene) => {
      const lose = losing(4, ({ link, random, timeline }) => {
        link.refuse(random.between(0, 2))
        link.cut()
        for (let at = 0, more = random.between(1, 4); more > 0; more--) {
          at += random.between(20, 160)
          timeline.after(at, link.cut)
        }
      })
      lose(scene)
      // The stored state takes a while to come, and events come meanwhile.
      const delayOf = ({ method }: Message) => (method === "thread/turns/list" ? scene.random.between(0, 120) : 0)
      return { toServer: (message, forward) => forward(message, delayOf(message)) }
    }
  },
  {
    name: "link half open",
    relinks: true,
    install: losing(3, ({ link, timeline }) => {
      link.freeze()
      const frozen = link.links()
      // As a ping without a response would find out.
      timeline.after(2000, () => (frozen === link.links() ? link.cut() : undefined))
    })
  },
  {
    name: "server restarted with another version",
    relinks: true,
    install: losing(2, ({ link, random, server }) => {
      link.cut()
      server.restart(random.pick(["0.168.0", "0.170.0"]))
    })
  }
]

/** What may come on top of a lost link without destroying anything. */
const harmless: ReadonlySet<string> = new Set([
  "garbage",
  "responses doubled",
  "responses never asked for",
  "server busy in bursts",
  "readers that stop reading",
  "handlers that never return",
  "fibers interrupted"
])

/** A link that is lost, and two more faults, drawn by the seed. */
export const mixedRelinking = (random: Random): Fault => {
  const [relink] = draw(relinking, 1, random)
  const parts = [
    ...(relink === undefined ? [] : [relink]),
    ...draw(
      single.filter(({ name }) => harmless.has(name)),
      2,
      random
    )
  ]
  return { ...together(parts), relinks: true }
}

const lasting = single.filter(({ ends, name }) => ends !== true && name !== "none" && name !== "stdin blocked")

/** Three faults at once, drawn by the seed; every third run, one that ends the connection is among them. */
export const mixed = (random: Random): Fault => {
  const parts = draw(lasting, 3, random)
  const end = random.chance(0.33) ? single.find(({ name }) => name === "server killed") : undefined
  return { ...together(end === undefined ? parts : [...parts, end]), ends: end !== undefined }
}

const draw = (faults: ReadonlyArray<Fault>, count: number, random: Random): ReadonlyArray<Fault> => {
  const drawn: Array<Fault> = []
  while (drawn.length < count) {
    const fault = faults[random.between(0, faults.length - 1)]
    if (fault !== undefined && !drawn.includes(fault)) drawn.push(fault)
  }
  return drawn
}

const together = (parts: ReadonlyArray<Fault>): Fault => {
  const handler = parts.find(({ handler }) => handler !== undefined)?.handler
  return {
    name: `mixed: ${parts.map(({ name }) => name).join(" + ")}`,
    lossy: parts.some(({ lossy }) => lossy === true),
    parts,
    ...(handler !== undefined && { handler }),
    stuckReaders: Math.max(...parts.map(({ stuckReaders = 0 }) => stuckReaders)),
    interrupts: Math.max(...parts.map(({ interrupts = 0 }) => interrupts))
  }
}
