import { Codex } from "@openai/codex-sdk"

/** The same by the official SDK, which runs a process for each turn. */
const turns = Number(process.argv[2])
const from = performance.now()

const codex = new Codex()
const results = await Promise.all(
  Array.from({ length: turns }, (_, at) =>
    codex.startThread({ sandboxMode: "read-only", skipGitRepoCheck: true }).run(`Task ${at}.`)
  )
)
const responses = results.map(({ finalResponse }) => finalResponse)
console.log(JSON.stringify({ ms: performance.now() - from, responses }))
