import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule398: Rule = {
  code: '398',
  name: 'Short break with postcodes',
  says: 'For a short break (V3 or V4) neither the home postcode nor that of the placement is given.',
  source: published('398'),
  stage: 2,
  severity: 'warning',
  touches: 'If it is no short break, the usual review clock should run and does not.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['LS', 'HOME_POST', 'PL_POST'], ({ ls, homePost, placePost }) =>
      isShortBreak(ls) && (homePost !== '' || placePost !== '')
        ? `It is a short break (${ls}), but a postcode is given.`
        : null,
    ),
}
