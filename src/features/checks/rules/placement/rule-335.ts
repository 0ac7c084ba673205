import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { isAdopted } from '../../adopted.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule335: Rule = {
  code: '335',
  name: 'Adopted by the foster carer or not: the two do not agree',
  says: 'Adopted from A3 or A5 the child is adopted by the foster carer (FOSTER_CARE 1), from A4 or A6 not (0).',
  source: `${published('335')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: [],
  judges: 'row',
  find: ({ episodes, rows }) => {
    if (rows.AD1.length === 0) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['PLACE'], ({ rec, place }) => {
      if (!isAdopted(rec) || !isPlacedForAdoption(place)) return null
      const wrong = place === 'A3' || place === 'A5' ? '0' : '1'
      return rows.AD1.some(({ fosterCarer }) => fosterCarer === wrong)
        ? `The last placement was ${place}, but FOSTER_CARE is ${wrong}.`
        : null
    })
  },
}
