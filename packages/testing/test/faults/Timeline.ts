/** What is to happen at which moment of virtual time, in ms. Things of one moment happen in the order of their planning. */
export interface Timeline {
  readonly now: () => number
  /** Plans something in so many ms. */
  readonly after: (ms: number, act: () => void) => void
  /** When the next thing is due. */
  readonly next: () => number | undefined
  /** Does everything that is due by then. */
  readonly advance: (until: number) => void
}

export const make = (): Timeline => {
  let now = 0
  let planned: Array<{ readonly at: number; readonly act: () => void }> = []
  const next = () => planned.reduce<number | undefined>((least, { at }) => Math.min(least ?? at, at), undefined)
  return {
    now: () => now,
    after: (ms, act) => {
      planned.push({ at: now + ms, act })
    },
    next,
    advance: (until) => {
      for (let at = next(); at !== undefined && at <= until; at = next()) {
        now = at
        const due = planned.filter((plan) => plan.at === at)
        planned = planned.filter((plan) => plan.at !== at)
        for (const { act } of due) act()
      }
      now = until
    }
  }
}
