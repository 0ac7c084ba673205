// A child who is looked after no more has no reviews: pure. The same in SQL stands in queries/meetings-ahead.ts.
import { birthdayOf, type Day, laterOf, toDate } from '../../kit/dates/index.ts'
import { type Child, endedByDeath, latestPeriod } from '../children/index.ts'
import type { Meeting } from './meeting.ts'

/** Why no review is held any more: `left` care, or `adult`. `on` null: the day is not known. */
export type CareOver = { readonly why: 'died' | 'left' | 'adult'; readonly on: Day | null }

const ADULT = 18

/** Whether the child has died, whenever it was: nothing is sent for them any more. */
export function hasDied({ care }: Pick<Child, 'care'>): boolean {
  return care.periods.some(endedByDeath)
}

/** Why a child has no review on a day; null where they may have one. Care that ends on the day is over. */
export function careOverOn(child: Pick<Child, 'born' | 'care'>, day: Day): CareOver | null {
  const end = latestPeriod(child.care)?.end ?? null
  if (hasDied(child)) return { why: 'died', on: end }
  if (end !== null && end <= day) return { why: 'left', on: end }
  const adult = child.born === null ? null : birthdayOf(child.born, ADULT)
  return adult !== null && adult <= day ? { why: 'adult', on: adult } : null
}

/** {@link careOverOn} of a meeting: on its day, or today where that has passed. */
export function careOverOf(
  child: Pick<Child, 'born' | 'care'>,
  { on }: Pick<Meeting, 'on'>,
  today: Day,
): CareOver | null {
  return careOverOn(child, laterOf(on, today))
}

/** A sentence without its stop, of what was or is to come. */
export function toCareOverWords({ why, on }: CareOver, today: Day): string {
  if (why === 'died') return 'This child has died'
  const day = on === null ? '' : ` on ${toDate(on)}`
  const isToCome = on !== null && on > today
  if (why === 'left') return `The child ${isToCome ? 'leaves' : 'left'} care${day}`
  return `The child ${isToCome ? 'turns' : 'turned'} 18${day}`
}
