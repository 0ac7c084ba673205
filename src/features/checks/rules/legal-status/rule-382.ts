import { isShortBreak, isTemporaryMove } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule382: Rule = {
  code: '382',
  name: 'Short break in a temporary placement',
  says: 'A short break (V3 or V4) may not be in a temporary placement (T0 to T4).',
  source: published('382'),
  stage: 2,
  severity: 'error',
  touches: 'Which clock runs is in doubt: that of short breaks, or the usual one.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'LS'], ({ place, ls }) =>
      isShortBreak(ls) && isTemporaryMove(place)
        ? `It is a short break (${ls}), but ${place} is a temporary placement.`
        : null,
    ),
}
