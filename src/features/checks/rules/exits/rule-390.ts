import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { isAdopted } from '../../adopted.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule390: Rule = {
  code: '390',
  name: 'Adopted, but not placed for adoption',
  says: 'An episode that ends in adoption (E11 or E12) must be in a placement for adoption (A3 to A6).',
  source: published('390'),
  stage: 2,
  severity: 'error',
  touches: 'Without the placement for adoption the review clock of adoption cases does not run.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'REC'], ({ place, rec }) =>
      isAdopted(rec) && !isPlacedForAdoption(place)
        ? `It ended with ${rec} (adoption), but the placement was ${place === '' ? 'not given' : place}.`
        : null,
    ),
}
