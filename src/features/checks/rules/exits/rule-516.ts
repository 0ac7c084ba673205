import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule516: Rule = {
  code: '516',
  name: 'Special guardianship to a foster carer, but not in foster care',
  says: 'An episode that ends with E45 or E46 (special guardianship to the former foster carer) must be in foster care (U1 to U6).',
  source: published('516'),
  stage: 2,
  severity: 'error',
  touches: 'The reason for leaving or the placement is wrong. No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'REC'], ({ place, rec }) =>
      (rec === 'E45' || rec === 'E46') && !place.startsWith('U')
        ? `It ended with ${rec}, but the placement was ${place === '' ? 'not given' : place}, not foster care.`
        : null,
    ),
}
