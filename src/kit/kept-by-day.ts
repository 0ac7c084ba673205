import type { Day } from './dates/index.ts'

/** What is worked for a day, worked once for each day that is asked about: many facts share a day. */
export function keptByDay<Value>(work: (day: Day) => Value): (day: Day) => Value {
  const kept = new Map<Day, Value>()
  return (day) => {
    const known = kept.get(day)
    if (known !== undefined) return known
    const worked = work(day)
    kept.set(day, worked)
    return worked
  }
}
