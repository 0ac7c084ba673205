import { earlierOf, type Day } from '../../kit/dates/index.ts'
import type { Posting } from '../people/index.ts'

/** The first day on which somebody is not in a post any more: its own end, or the day they left. */
export function endOfPosting({ to, personLeftOn }: Pick<Posting, 'to' | 'personLeftOn'>): Day | null {
  if (to === null || personLeftOn === null) return to ?? personLeftOn
  return earlierOf(to, personLeftOn)
}

/** Whether somebody is in a post on a day. */
export function isInPost(posting: Posting, day: Day): boolean {
  const end = endOfPosting(posting)
  return posting.from <= day && (end === null || end > day)
}

/** Parts of a week together, without the dust of binary fractions. */
export function sumOfWeeks(parts: readonly { readonly fullTimeEquivalent: number }[]): number {
  return Math.round(parts.reduce((sum, { fullTimeEquivalent }) => sum + fullTimeEquivalent, 0) * 100) / 100
}
