import { addDays, addMonths, type Day, toDate } from '../../../../kit/dates/index.ts'
import { ENGLAND } from '../../../../law/calendar/index.ts'
import { DEFAULT_POLICY, workReviewsOwed } from '../../../../law/looked-after-reviews/index.ts'
import type { CheckYear } from '../../check-year.ts'
import type { CheckedChild } from '../../checked-child.ts'
import { toLawFacts } from '../../law-facts.ts'
import { ALL_YEARS, type Found, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro10: Rule = {
  code: 'IRO10',
  name: 'Review held late',
  says: 'The first review is due within 20 working days of coming into care, the second within 3 months of the first, later ones within 6 months.',
  source:
    'This service’s own rule. Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1) and (2).',
  stage: 2,
  severity: 'warning',
  touches:
    'The review counts as late in the figures. If a date is wrong, or a review was left out, putting it right changes the verdict.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Episodes', 'Reviews'],
  reads: [
    'Episodes.DECOM',
    'Episodes.DEC',
    'before.Episodes.DECOM',
    'before.Episodes.DEC',
    'Reviews.REVIEW',
    'before.Reviews.REVIEW',
    'Header.DOB',
    'Reviews.DOB',
    'before.Reviews.DOB',
  ],
  judges: 'child',
  find: (child, year) => (maybeLate(child, year) ? lateReviews(child, year) : NOTHING_FOUND),
}

const LOOKED_AFTER: ReadonlySet<string> = new Set(['LAR1', 'LAR2', 'LAR3+'])

function lateReviews(child: CheckedChild, year: CheckYear): readonly Found[] {
  const facts = toLawFacts(child, year)
  const found: Found[] = []
  for (const { rule, due, heldOn, answeredBy } of workReviewsOwed(facts.history, DEFAULT_POLICY)
    .obligations) {
    if (due === null || heldOn === null || heldOn <= due || !LOOKED_AFTER.has(rule)) continue
    const review = facts.reviews.find(
      ({ heldIn }) => heldIn?.period === answeredBy?.period && heldIn?.review === answeredBy?.review,
    )
    if (review?.collection !== year.collection) continue
    const says = `The review was held on ${toDate(heldOn)}, ${heldOn - due} days after it was due on ${toDate(due)}.`
    found.push({ table: 'Reviews', line: review.line, fields: ['REVIEW'], says })
  }
  return found
}

/**
 * A quick look that spares most children the whole clock: who was reviewed within 20 working days of coming into care,
 * 3 months after that and every 6 months since has no late review.
 */
function maybeLate(child: CheckedChild, { reviewsFrom }: CheckYear): boolean {
  if (child.rows.Reviews.length === 0) return false
  return child.care().spans.some(({ start, startKnown, reviews }) => {
    const isFromStart = startKnown && addDays(start, LONGEST_FIRST) >= reviewsFrom
    let since: Day = isFromStart ? start : reviewsFrom
    return reviews.some(({ day }, at) => {
      const after = since
      since = day
      return day > after + SHORTEST && day > dueAfter(after, isFromStart ? at : 2)
    })
  })
}

/** No limit is shorter than 20 working days can be, and no 20 working days are longer than this. */
const SHORTEST = 26
const LONGEST_FIRST = 40

function dueAfter(since: Day, at: number): Day {
  if (at === 0) return ENGLAND.addWorkingDays(since, 20)
  return addMonths(since, at === 1 ? 3 : 6)
}
