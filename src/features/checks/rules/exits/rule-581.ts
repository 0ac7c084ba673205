import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { SPELL_DATES } from './missing-spells.ts'

export const rule581: Rule = {
  code: '581',
  name: 'Missing before care began',
  says: 'A time missing may not begin before the child started to be looked after.',
  source: `${published('581')}. Periods of care are put together over this year and last.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
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
      const first = care.spans[0]
      return from !== null && first?.startKnown === true && from < first.start
        ? `Missing from ${toDate(from)}, but care began only on ${toDate(first.start)}.`
        : null
    })
  },
}
