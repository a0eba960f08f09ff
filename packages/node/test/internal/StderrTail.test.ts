import { assert, describe, it } from "@effect/vitest"
import * as StderrTail from "../../src/internal/StderrTail.js"

const utf8 = new TextEncoder()

describe("StderrTail", () => {
  it("keeps the last lines, oldest first, and the one that has not ended", () => {
    const tail = StderrTail.make(3, 100)
    for (const chunk of ["a\nb", "b\nc\r\n", "\n  \nd\n", "e"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.lines(), ["bb", "c", "d", "e"])
    assert.deepStrictEqual(tail.tail(2), ["d", "e"])
  })

  it("keeps characters whole and leaves colours out", () => {
    const tail = StderrTail.make(3, 100)
    for (const byte of utf8.encode("\x1b[31mé😀\x1b[0m\n")) tail.push(Uint8Array.of(byte))
    assert.deepStrictEqual(tail.lines(), ["é😀"])
  })

  it("keeps the beginning of a long line, in however many pieces it comes", () => {
    const tail = StderrTail.make(3, 5)
    for (const chunk of ["12", "345", "678", "9\nnext"]) tail.push(utf8.encode(chunk))
    assert.deepStrictEqual(tail.lines(), ["12345", "next"])
  })

  it("escapes control characters, and those that turn the direction of text", () => {
    const tail = StderrTail.make(3, 100)
    tail.push(utf8.encode("a\x07b\x1b[2Jc\x1b]0;title\x07d\re\u202ef\tg\u2028h\x9b\n"))
    const [line = ""] = tail.lines()
    assert.notMatch(line, /(?!\t)\p{Cc}|\u2028|\u202e/u)
    assert.include(line, "a\\u0007bc")
    assert.include(line, "\\u202ef\tg\\u2028h")
  })

  const node = `node:internal/process/promises:391
    triggerUncaughtException(err, true /* fromPromise */);
    ^

TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string
    at Object.open (node:internal/fs/promises:637:25)
    at async main (file:///srv/app.mjs:3:1)
    at <anonymous> {
  code: 'ERR_INVALID_ARG_TYPE'
}

Node.js v20.20.2`

  const thrown = `/srv/app.js:1
throw new Error("no database")
^

Error: no database
    at Object.<anonymous> (/srv/app.js:1:7)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.1.0`

  const rust = `WARNING: proceeding, even though we could not create PATH aliases
Error: failed to load configuration

Caused by:
    0: invalid type: string "a", expected a boolean
    1: in features.goals

Stack backtrace:
   0: <unknown>
   1: codex::main
             at /build/src/main.rs:3
   2: __libc_start_main`

  const panic = `thread 'main' (41) panicked at core/src/lib.rs:10:5:
index out of bounds: the len is 0
stack backtrace:
   0: rust_begin_unwind
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`

  const clap = `error: unexpected argument '--no-such-option' found

Usage: codex app-server [OPTIONS] [COMMAND]

For more information, try '--help'.`

  const python = `Traceback (most recent call last):
  File "/srv/app.py", line 1, in <module>
    raise ValueError("no such value")
ValueError: no such value`

  const cases = {
    "an error of Node": [node, 'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string'],
    "an error thrown by a script": [thrown, "Error: no database"],
    "an error of Rust, with its causes": [
      rust,
      'Error: failed to load configuration: invalid type: string "a", expected a boolean: in features.goals'
    ],
    "a panic of Rust": [
      panic,
      "thread 'main' (41) panicked at core/src/lib.rs:10:5: index out of bounds: the len is 0"
    ],
    "an error of arguments": [clap, "error: unexpected argument '--no-such-option' found"],
    "an error of Python": [python, "ValueError: no such value"],
    "its last line, where nothing looks like a reason": ["one\ntwo\n", "two"]
  } as const

  for (const [name, [output, reason]] of Object.entries(cases)) {
    it(`finds the line that says why: ${name}`, () => {
      const tail = StderrTail.make(400, 4096)
      tail.push(utf8.encode(output))
      assert.strictEqual(tail.reason(), reason)
      const lines = tail.tail(20)
      assert.notMatch(lines.join("\n"), /^\s+at |Node\.js v|<unknown>|rust_begin_unwind|__libc_start/m)
      assert.isAbove(tail.lines().length, 1)
    })
  }

  it("knows no reason where nothing was written", () => {
    assert.isUndefined(StderrTail.make(1, 1).reason())
  })
})
