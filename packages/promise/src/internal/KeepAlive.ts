/** Keeps the program from ending while it is held. */
export interface KeepAlive {
  /** Holds it, until the returned function is called for the first time. */
  readonly hold: () => () => void
}

/** The longest timer of Node, in ms. */
const forever = 2 ** 31 - 1

/** Not held yet. */
export const make = (): KeepAlive => {
  let holders = 0
  let timer: NodeJS.Timeout | undefined
  return {
    hold: () => {
      holders += 1
      timer ??= setInterval(() => {}, forever)
      let held = true
      return () => {
        if (!held) return
        held = false
        holders -= 1
        if (holders > 0) return
        clearInterval(timer)
        timer = undefined
      }
    }
  }
}
