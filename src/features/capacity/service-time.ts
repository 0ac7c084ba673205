import type { Day } from '../../kit/dates/index.ts'
import type { Posting } from '../people/index.ts'
import { endOfPosting } from './held-post.ts'

/** One person's time in the service without a break, whatever posts they went through. */
export type ServiceTime = {
  readonly personId: string
  readonly name: string
  /** The kind of the last post in it. */
  readonly kind: string
  readonly from: Day
  /** The first day after it; null while it lasts. */
  readonly to: Day | null
}

/** The times in the service of everybody, each person's in order. `postings` are those of the service, by person and day. */
export function toServiceTimes(postings: readonly Posting[]): readonly ServiceTime[] {
  const times: ServiceTime[] = []
  for (const one of postings) {
    const to = endOfPosting(one)
    if (to !== null && to <= one.from) continue
    const before = times.at(-1)
    const { personId, name, kind, from } = one
    if (before === undefined || before.personId !== personId || (before.to !== null && before.to < from)) {
      times.push({ personId, name, kind, from, to })
      continue
    }
    const isLonger = before.to !== null && (to === null || to > before.to)
    times[times.length - 1] = isLonger ? { ...before, kind, to } : before
  }
  return times
}

/** Who began in the service from a day to a day, both included. */
export function startersOf(times: readonly ServiceTime[], first: Day, last: Day): readonly ServiceTime[] {
  return times.filter(({ from }) => from >= first && from <= last)
}

/** Whose last day in the service was from a day to a day, both included. */
export function leaversOf(times: readonly ServiceTime[], first: Day, last: Day): readonly ServiceTime[] {
  return times.filter(({ to }) => to !== null && to > first && to - 1 <= last)
}
