import { toDate } from '../../../../kit/dates/index.ts'
import type { CheckedRow } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule630: Rule = {
  code: '630',
  name: 'Earlier permanence is not told',
  says: 'For a child who started to be looked after in the year, earlier permanence must be told: which (Z1 is none) and, where there was one, by which authority and when.',
  source: `${published('630')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PrevPerm'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes, rows }, { from }) =>
    findRows('Episodes', episodes, ['RNE'], ({ rne, decom }) =>
      rne === 'S' && decom !== null && decom >= from && !isTold(rows.PrevPerm)
        ? `Care began on ${toDate(decom)}, but whether there was permanence before is not told in full.`
        : null,
    ),
}

function isTold(told: readonly CheckedRow<'PrevPerm'>[]): boolean {
  return (
    told.length > 0 &&
    told.every(
      ({ permanence, authority, date }) =>
        permanence === 'Z1' || (permanence !== '' && authority !== '' && date !== ''),
    )
  )
}
