import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const ruleNoE: Rule = {
  code: 'NoE',
  name: 'In care before the year, but not in last year’s file',
  says: 'A child with an episode that began before 1 April should have an episode in last year’s file.',
  source: published('NoE'),
  stage: 2,
  severity: 'warning',
  touches: 'Reviews before the year are not known: whether this year’s were in time cannot be told.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes, before }, { from }) => {
    if (before.episodes.length > 0) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DECOM'], ({ decom }) =>
      decom !== null && decom < from
        ? `It began on ${toDate(decom)}, before the year, but last year’s file has no episode of the child.`
        : null,
    )
  },
}
