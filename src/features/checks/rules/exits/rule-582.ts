import { toDate } from '../../../../kit/dates/index.ts'
import { isAdopted } from '../../adopted.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule582: Rule = {
  code: '582',
  name: 'Adopted on the day of the match',
  says: 'The day of adoption (DEC) should not be the day the child was matched with adopters (DATE_MATCH).',
  source: published('582'),
  stage: 2,
  severity: 'warning',
  touches: 'One of the two dates is wrong. If it is the exit, reviews may have been due after it.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DEC', 'AD1.DATE_MATCH'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    if (rows.AD1.length === 0) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DEC'], ({ rec, dec }) =>
      isAdopted(rec) && dec !== null && rows.AD1.some(({ matched }) => matched === dec)
        ? `Adoption and the match with adopters are both said to be on ${toDate(dec)}.`
        : null,
    )
  },
}
