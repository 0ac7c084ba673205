// What an officer does besides holding children looked after. Pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'

export const WORK_KINDS = ['plans', 'carers', 'far', 'hours'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** As pages say it. */
export const WORK_NAMES: Readonly<Record<WorkKind, string>> = {
  plans: 'Children on a child protection plan',
  carers: 'Foster households',
  far: 'Children who live far away',
  hours: 'Hours a week of other duties',
}

/** From a day up to, not including, a day: so many of a kind. */
export type OfficerWork = {
  readonly id: string
  readonly officerId: string
  readonly kind: WorkKind
  readonly number: number
  /** What hours are for; '' where nobody said. */
  readonly note: string
  readonly from: Day
  readonly to: Day | null
  readonly version: number
}

export type WorkAsked = Pick<OfficerWork, 'kind' | 'number' | 'note' | 'from'>

const refuse = (code: Refused['code'], field: string, says: string): Refused => ({
  code,
  field,
  says,
  cites: [],
})

/**
 * Whether other work may begin so. Work of the same kind that has no end is ended on the day before, so that a new number
 * takes the place of the old; hours stand side by side, for they are of different duties.
 */
export function decideWork(
  known: readonly OfficerWork[],
  asked: WorkAsked,
): Result<{ readonly ends: OfficerWork | null }, Refused> {
  if (asked.kind === 'hours') return ok({ ends: null })
  const same = known.filter(({ kind, from, to }) => kind === asked.kind && to !== from)
  const later = same.find(({ from }) => from >= asked.from)
  if (later !== undefined) {
    const says = `There is a number from ${toDate(later.from)} already: choose a later day, or take that one back first`
    return fail(refuse('before-present', 'from', says))
  }
  const covered = same.find(({ to }) => to !== null && to > asked.from)
  if (covered?.to) {
    const says = `A number is on record until ${toDate(covered.to)}: choose that day or a later one`
    return fail(refuse('before-present', 'from', says))
  }
  return ok({ ends: same.find(({ to }) => to === null) ?? null })
}

/** Whether other work may end so that `to` is the first day without it. The day it began takes it back as a mistake. */
export function decideEndOfWork(work: OfficerWork, to: Day): Result<Day, Refused> {
  if (work.to !== null) return fail(refuse('before-present', 'last', 'This has an end already'))
  if (to >= work.from) return ok(to)
  return fail(refuse('before-present', 'last', `The last day must be on or after ${toDate(work.from)}`))
}
