import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule234: Rule = {
  code: '234',
  name: 'Moved into custody under 10',
  says: 'A child under 10 cannot change placement because of custody (CUSTOD).',
  source: `${published('234')}. The age is that on the day the episode ended.`,
  stage: 2,
  severity: 'warning',
  touches: 'The birthday or the reason is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: { from: 2026, to: null },
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }) => {
    if (born === null) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['REASON_PLACE_CHANGE'], ({ reasonPlaceChange, dec }) =>
      reasonPlaceChange === 'CUSTOD' && dec !== null && dec < birthdayOf(born, 10)
        ? `The change on ${toDate(dec)} is said to be because of custody, but the child turns 10 only on ${toDate(birthdayOf(born, 10))}.`
        : null,
    )
  },
}
