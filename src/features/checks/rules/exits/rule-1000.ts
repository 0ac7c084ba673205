import type { CheckedEpisode } from '../../checked-row.ts'
import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule1000: Rule = {
  code: '1000',
  name: 'Care-leaver data for a child who died',
  says: 'Care-leaver data (OC3) may not be given for a child whose episode, this year or last, ended with death (E2).',
  source: published('1000'),
  stage: 2,
  severity: 'warning',
  touches: 'Either the death or the care-leaver data is wrong. Ask with care. No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'OC3'],
  reads: [],
  judges: 'row',
  find: ({ rows, episodes, before }) =>
    rows.OC3.length > 0 && (episodes.some(isDeath) || before.episodes.some(isDeath))
      ? markAll(
          'OC3',
          rows.OC3,
          ['IN_TOUCH', 'ACTIV', 'ACCOM'],
          'The child is recorded as having died in care.',
        )
      : NOTHING_FOUND,
}

function isDeath({ rec }: CheckedEpisode): boolean {
  return rec === 'E2'
}
