import { isTemporaryMove } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule381: Rule = {
  code: '381',
  name: 'Left care from a temporary placement',
  says: 'An episode in a temporary placement (T0 to T4) may not end with a reason for leaving care.',
  source: published('381'),
  stage: 2,
  severity: 'error',
  touches: 'The placement the child really left from is missing. No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'REC'], ({ place, rec }) =>
      isTemporaryMove(place) && rec.startsWith('E')
        ? `It ended with ${rec}, though ${place} is a temporary placement.`
        : null,
    ),
}
