import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { isAfter } from '../../days.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule521: Rule = {
  code: '521',
  name: 'Adoption decided on after the placement for adoption',
  says: 'The decision that adoption is best for the child (DATE_INT) must be on or before the day of placement for adoption.',
  source: `${published('521')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'One of the two dates is wrong. The placement starts the review clock of adoption cases.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DECOM', 'AD1.DATE_INT'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    if (rows.AD1.length === 0) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['PLACE', 'DECOM'], ({ place, decom }) =>
      isPlacedForAdoption(place) && rows.AD1.some(({ interim }) => isAfter(interim, decom))
        ? 'The child was placed for adoption before the day of the decision for adoption.'
        : null,
    )
  },
}
