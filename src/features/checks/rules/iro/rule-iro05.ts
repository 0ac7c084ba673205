import {
  addDays,
  addMonths,
  birthdayOf,
  type Day,
  earlierOf,
  laterOf,
  toDate,
} from '../../../../kit/dates/index.ts'
import type { CareSpan } from '../../care.ts'
import type { CheckYear } from '../../check-year.ts'
import { ALL_YEARS, type Found, type Rule } from '../../rule.ts'

export const ruleIro05: Rule = {
  code: 'IRO05',
  name: 'No review for over six months',
  says: 'A child in care is reviewed at least every 6 months: here over 6 months and 28 days went by without one, while the episode was open.',
  source:
    'This service’s own rule. Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(2): later reviews not more than 6 months apart; 28 days are our tolerance.',
  stage: 2,
  severity: 'warning',
  touches: 'Either reviews are late or not recorded, or the child left and the exit was not recorded.',
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
  ],
  judges: 'child',
  find: (child, year) => {
    const found: Found[] = []
    for (const span of child.care().spans) if (!span.shortBreaks) addSilences(found, span, child.born, year)
    return found
  },
}

function longestSilence(after: Day): Day {
  return addDays(addMonths(after, 6), 28)
}

function addSilences(found: Found[], span: CareSpan, born: Day | null, year: CheckYear): void {
  let since = laterOf(span.start, year.reviewsFrom)
  for (const { day, line, of } of span.reviews) {
    if (of === 'this-year' && day > longestSilence(since)) {
      const says = `No review from ${toDate(since)} to ${toDate(day)}: over 6 months and 28 days.`
      found.push({ table: 'Reviews', line, fields: ['REVIEW'], says })
    }
    since = laterOf(since, day)
  }
  const until = owedUntil(span, born, year)
  const last = span.episodes.at(-1)
  if (last === undefined || span.of !== 'this-year' || until <= longestSilence(since)) return
  const says = `No review since ${toDate(since)}, and care went on until ${toDate(until)} at least.`
  found.push({ table: 'Episodes', line: last.line, fields: ['DECOM', 'DEC'], says })
}

/** Up to when reviews were owed, as far as the files tell. */
function owedUntil({ end, endRecorded }: CareSpan, born: Day | null, { lastDay }: CheckYear): Day {
  const inCare = end === null || !endRecorded ? lastDay : earlierOf(end, lastDay)
  return born === null ? inCare : earlierOf(inCare, birthdayOf(born, 18))
}
