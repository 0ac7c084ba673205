import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule214: Rule = {
  code: '214',
  name: 'Short break with a placement postcode or Ofsted number',
  says: 'For a short break (V3 or V4) neither the postcode of the placement nor its Ofsted number (URN) is given.',
  source: published('214'),
  stage: 2,
  severity: 'warning',
  touches: 'If it is no short break, the usual review clock should run and does not.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['LS', 'PL_POST', 'URN'], ({ ls, placePost, urn }) =>
      isShortBreak(ls) && (placePost !== '' || urn !== '')
        ? `It is a short break (${ls}), but a placement postcode or Ofsted number is given.`
        : null,
    ),
}
