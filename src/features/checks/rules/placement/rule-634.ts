import { dayOf } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule634: Rule = {
  code: '634',
  name: 'Earlier permanence told for a child in care since before 2016',
  says: 'Earlier permanence is told only for a child with an episode that began on or after 1 April 2016.',
  source: `${published('634')}. The day is that of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PrevPerm'],
  reads: ['Episodes.DECOM'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    if (rows.PrevPerm.length === 0 || episodes.length === 0) return NOTHING_FOUND
    if (episodes.some(({ decom }) => decom === null || decom >= SINCE)) return NOTHING_FOUND
    return findRows(
      'PrevPerm',
      rows.PrevPerm,
      ['PREV_PERM', 'LA_PERM', 'DATE_PERM'],
      ({ permanence, authority, date }) =>
        permanence === '' && authority === '' && date === ''
          ? null
          : 'Earlier permanence is told, but every episode of the child began before 1 April 2016.',
    )
  },
}

const SINCE = dayOf(2016, 4, 1)
