import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { markCareLeaver } from './care-leaver.ts'

export const rule1011: Rule = {
  code: '1011',
  name: 'Care-leaver data for a child another authority took over',
  says: 'Care-leaver data (OC3) may not be given where the last episode ended with E3 (another authority took over).',
  source: published('1011'),
  stage: 2,
  severity: 'warning',
  touches: 'Whose duty the young person is, is in doubt. No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'OC3'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ rows, episodes }) =>
    rows.OC3.length > 0 && episodes.at(-1)?.rec === 'E3'
      ? markCareLeaver(rows.OC3, 'Another authority is said to have taken over the child’s care.')
      : NOTHING_FOUND,
}
