import { unreadableIn } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule147: Rule = {
  code: '147',
  name: 'End of the episode is not a date',
  says: 'The date an episode ended (DEC), where given, must be a real date written dd/mm/yyyy.',
  source: published('147'),
  stage: 1,
  severity: 'error',
  touches:
    'Nobody can tell when the placement or care ended: an exit may go unseen and reviews look overdue.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DEC'], (row) => {
      const found = unreadableIn(row, 'DEC')
      return found === null ? null : `“${found}” is not a date written dd/mm/yyyy.`
    }),
}
