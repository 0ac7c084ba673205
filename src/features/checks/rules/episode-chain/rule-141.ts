import { unreadableIn } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule141: Rule = {
  code: '141',
  name: 'Start of the episode is missing or not a date',
  says: 'Every episode must have a real start date (DECOM), written dd/mm/yyyy.',
  source: published('141'),
  stage: 1,
  severity: 'error',
  touches: 'Nobody can tell when care or the placement began: the first review has no due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DECOM'], (row) => {
      if (row.decom !== null) return null
      const found = unreadableIn(row, 'DECOM') ?? ''
      return found === ''
        ? 'The date the episode began is blank.'
        : `“${found}” is not a date written dd/mm/yyyy.`
    }),
}
