import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { published, type Rule } from '../../rule.ts'

export const rule233: Rule = {
  code: '233',
  name: 'Reason for a change of placement that has not happened',
  says: 'No reason for the change of placement may be given for an episode that is still open.',
  source: published('233'),
  stage: 2,
  severity: 'warning',
  touches: 'Either the child has moved and it is not recorded, or has not. No due date changes.',
  whoCanPutRight: 'placements',
  years: { from: 2026, to: null },
  needs: ['Episodes'],
  reads: ['Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['REASON_PLACE_CHANGE'], (row) =>
      row.reasonPlaceChange !== '' && !isGiven(row, 'DEC', row.dec)
        ? 'The episode is still open, but a reason for the change of placement is given.'
        : null,
    ),
}
