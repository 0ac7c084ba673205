import { addDays, type Day, toDate, weekdayName } from '../../../../kit/dates/index.ts'
import { ENGLAND } from '../../../../law/calendar/index.ts'
import type { CheckedReview } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, type Rule } from '../../rule.ts'

export const ruleIro09: Rule = {
  code: 'IRO09',
  name: 'Review on a day that is no working day, or two on one day',
  says: 'A review is held on a working day, and a child has no more than one on a day.',
  source:
    'This service’s own rule. Working days as in Care Planning, Placement and Case Review (England) Regulations 2010, reg 2.',
  stage: 2,
  severity: 'warning',
  touches: 'The date is likely a slip: the verdict on this review and the next due date are worked from it.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: ['Reviews.REVIEW'],
  judges: 'row',
  find: ({ rows: { Reviews } }, { from, to }) => {
    const twice = daysTwice(Reviews)
    return findRows('Reviews', Reviews, ['REVIEW'], ({ review }) => {
      if (review === null || review < from || review > to) return null
      if (!ENGLAND.isWorkingDay(review))
        return `${toDate(review)} is no working day: it is ${sayDay(review)}.`
      return twice.has(review) ? `The child has more than one review on ${toDate(review)}.` : null
    })
  },
}

function daysTwice(reviews: readonly CheckedReview[]): ReadonlySet<Day> {
  const [once, twice] = [new Set<Day>(), new Set<Day>()]
  if (reviews.length < 2) return twice
  for (const { review } of reviews) {
    if (review !== null) (once.has(review) ? twice : once).add(review)
  }
  return twice
}

function sayDay(day: Day): string {
  const holiday = ENGLAND.holidaysBetween(addDays(day, -1), day)[0]
  return holiday === undefined ? `a ${weekdayName(day)}` : `the ${holiday.name}`
}
