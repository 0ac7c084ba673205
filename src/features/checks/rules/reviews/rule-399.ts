import { isShortBreak } from '../../../../law/returns/index.ts'
import { isGiven } from '../../checked-row.ts'
import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

const SAYS = 'Every episode is a short break, yet a review, a participation code or the mother flag is given.'

export const rule399: Rule = {
  code: '399',
  name: 'Review or mother flag for a child who only has short breaks',
  says: 'A child whose every episode is a short break (V3 or V4) should have no review, participation code or mother flag in the return.',
  source: published('399'),
  stage: 2,
  severity: 'warning',
  touches:
    'If the child is really looked after all the time, the usual review clock should run and does not.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'child',
  find: ({ episodes, rows }) => {
    const hasOnlyShortBreaks = episodes.length > 0 && episodes.every(({ ls }) => isShortBreak(ls))
    if (!hasOnlyShortBreaks) return NOTHING_FOUND
    const reviews = rows.Reviews.filter((row) => isGiven(row, 'REVIEW', row.review) || row.code !== '')
    const mother = rows.Header.filter((row) => row.mother !== '')
    if (reviews.length === 0 && mother.length === 0) return NOTHING_FOUND
    return [
      ...markAll('Episodes', rows.Episodes, ['LS'], SAYS),
      ...markAll('Header', rows.Header, ['MOTHER'], SAYS),
      ...markAll('Reviews', reviews, ['REVIEW', 'REVIEW_CODE'], SAYS),
    ]
  },
}
