import { type Day, toDate } from '../../../../kit/dates/index.ts'
import { ENGLAND } from '../../../../law/calendar/index.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro04: Rule = {
  code: 'IRO04',
  name: 'First review entered again',
  says: 'A period of care does not begin with two reviews under 28 days apart, nor with two inside the time for the first.',
  source:
    'This service’s own rule. Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1): the first review within 20 working days.',
  stage: 2,
  severity: 'warning',
  touches:
    'The second entry is taken for the second review: the next is then worked as due 6 months later, not 3, and the child may wait too long.',
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
  ],
  judges: 'child',
  find: (child, { reviewsFrom }) => {
    if (child.rows.Reviews.length === 0) return NOTHING_FOUND
    return child.care().spans.flatMap((span) => {
      const [first, second] = span.reviews
      if (first === undefined || second?.of !== 'this-year' || !span.startKnown || span.shortBreaks) return []
      const dueBy = firstDue(span.start)
      if (dueBy < reviewsFrom) return []
      const isAgain = second.day - first.day < 28 || second.day <= dueBy
      const says = `The first two reviews since care began are ${second.day - first.day} days apart: ${toDate(first.day)} and ${toDate(second.day)}.`
      return isAgain ? [{ table: 'Reviews', line: second.line, fields: ['REVIEW'], says } as const] : []
    })
  },
}

/** The last day for the first review: 20 working days after care began. */
function firstDue(start: Day): Day {
  return ENGLAND.addWorkingDays(start, 20)
}
