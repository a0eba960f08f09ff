import { Data } from "./effect.js"

/**
 * `Data.TaggedError` without stack frames. They would be those of this library and of Effect's run loop, which say nothing
 * about the program that failed, and hide the message in a terminal. The Promise facade adds the frames of its caller.
 */
export const TaggedError = <Tag extends string>(tag: Tag): ReturnType<typeof Data.TaggedError<Tag>> => {
  class Frameless extends Data.TaggedError(tag)<Record<string, unknown>> {
    constructor(props: Record<string, unknown>) {
      super(props)
      Object.defineProperty(this, "stack", {
        value: `${this.name}: ${this.message}`,
        configurable: true,
        writable: true
      })
    }
  }
  return Frameless as unknown as ReturnType<typeof Data.TaggedError<Tag>>
}
