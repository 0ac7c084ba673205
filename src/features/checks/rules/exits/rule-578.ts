import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { spanOf, SPELL_DATES } from './missing-spells.ts'

export const rule578: Rule = {
  code: '578',
  name: 'Missing after leaving care',
  says: 'A time missing may not begin after care has ended.',
  source: `${published('578')}. Periods of care are put together over this year and last.`,
  stage: 2,
  severity: 'warning',
  touches: 'The end of care may be wrong: if the child is still looked after, reviews are still due.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Missing'],
  reads: SPELL_DATES,
  judges: 'child',
  find: (child) => {
    const { Missing } = child.rows
    if (Missing.length === 0) return NOTHING_FOUND
    const care = child.care()
    return findRows('Missing', Missing, ['MIS_START'], ({ from }) => {
      if (from === null || spanOf(care, from) !== null) return null
      const left = care.spans.findLast(({ end }) => end !== null && end < from)?.end ?? null
      return left === null ? null : `Missing from ${toDate(from)}, but care had ended on ${toDate(left)}.`
    })
  },
}
