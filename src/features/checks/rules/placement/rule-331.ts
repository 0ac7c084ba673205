import { isAdopted } from '../../adopted.ts'
import { isAfter } from '../../days.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule331: Rule = {
  code: '331',
  name: 'Matched after the placement for adoption',
  says: 'A child who was adopted must have been matched (DATE_MATCH) on or before the day the last placement began.',
  source: `${published('331')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'One of the two dates is wrong. The placement starts the review clock of adoption cases.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DECOM', 'AD1.DATE_MATCH'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    if (rows.AD1.length === 0) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DECOM', 'REC'], ({ rec, decom }) =>
      isAdopted(rec) && rows.AD1.some(({ matched }) => isAfter(matched, decom))
        ? 'The child was placed with the adopters before the day of the match.'
        : null,
    )
  },
}
