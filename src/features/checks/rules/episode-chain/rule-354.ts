import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule354: Rule = {
  code: '354',
  name: 'Episode begins after the return year',
  says: 'No episode may begin (DECOM) after 31 March of the return year.',
  source: published('354'),
  stage: 2,
  severity: 'error',
  touches: 'A date in the future: due dates worked from it are wrong.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes }, { to }) =>
    findRows('Episodes', episodes, ['DECOM'], ({ decom }) =>
      decom !== null && decom > to
        ? `The episode begins on ${toDate(decom)}, after the return year ended on ${toDate(to)}.`
        : null,
    ),
}
