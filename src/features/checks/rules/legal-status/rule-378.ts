import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule378: Rule = {
  code: '378',
  name: 'Placed with parents under section 20',
  says: 'A child placed with parents (P1) may not be under a single period of section 20 (V2).',
  source: published('378'),
  stage: 2,
  severity: 'error',
  touches: 'A child at home under section 20 is not looked after: care may have ended, and no review be due.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'LS'], ({ place, ls }) =>
      place === 'P1' && ls === 'V2'
        ? 'The child is placed with parents (P1), but the legal status is section 20 (V2).'
        : null,
    ),
}
