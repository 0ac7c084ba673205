import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule385: Rule = {
  code: '385',
  name: 'Episode ends after the return year',
  says: 'No episode may end (DEC) after 31 March of the return year.',
  source: published('385'),
  stage: 2,
  severity: 'error',
  touches: 'Care looks as if it will end: reviews owed until then may be missed.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }, { to }) =>
    findRows('Episodes', episodes, ['DEC'], ({ dec }) =>
      dec !== null && dec > to
        ? `The episode ends on ${toDate(dec)}, after the return year ended on ${toDate(to)}.`
        : null,
    ),
}
