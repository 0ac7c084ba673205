import { isLongTermFostering, isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule384: Rule = {
  code: '384',
  name: 'Short break in long-term foster care',
  says: 'A short break (V3 or V4) may not be in long-term foster care (U1 or U4).',
  source: published('384'),
  stage: 2,
  severity: 'error',
  touches: 'Long-term fostering and short breaks have clocks of their own: which one runs is in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'LS'], ({ place, ls }) =>
      isShortBreak(ls) && isLongTermFostering(place)
        ? `It is a short break (${ls}), but ${place} is long-term foster care.`
        : null,
    ),
}
