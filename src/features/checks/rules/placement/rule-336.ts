import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule336: Rule = {
  code: '336',
  name: 'Placed for adoption by consent, but not from foster care',
  says: 'Before A3 or A4 (placed for adoption with consent) the child should be in foster care or placed for adoption.',
  source: published('336'),
  stage: 2,
  severity: 'warning',
  touches: 'The placement before it may be wrong. No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['PLACE'], ({ place }, { place: before }) =>
      (place === 'A3' || place === 'A4') && !before.startsWith('U') && !isPlacedForAdoption(before)
        ? `The placement before ${place} was ${before === '' ? 'not given' : before}, not foster care.`
        : null,
    ),
}
