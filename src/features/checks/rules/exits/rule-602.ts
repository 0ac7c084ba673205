import { isAdopted } from '../../adopted.ts'
import { findRows } from '../../find-rows.ts'
import { isAdoptionFilled } from '../../is-adoption-filled.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { endedInYear } from './ended-in-year.ts'

export const rule602: Rule = {
  code: '602',
  name: 'Adoption details given, but not adopted this year',
  says: 'Adoption details (AD1) may be given only for a child who was adopted in the year.',
  source: published('602'),
  stage: 2,
  severity: 'warning',
  touches: 'The exit by adoption may be missing: the child looks in care and reviews look owed.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DEC', 'AD1.DATE_INT', 'AD1.DATE_MATCH'],
  judges: 'child',
  find: ({ episodes, rows }, year) => {
    if (rows.AD1.length === 0 || episodes.some((row) => isAdopted(row.rec) && endedInYear(row, year)))
      return NOTHING_FOUND
    return findRows('AD1', rows.AD1, ['CHILD'], (row) =>
      isAdoptionFilled(row)
        ? 'Adoption details are given, but no episode of the year ends in adoption.'
        : null,
    )
  },
}
