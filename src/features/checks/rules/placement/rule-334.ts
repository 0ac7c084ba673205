import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule334: Rule = {
  code: '334',
  name: 'Adoption decided on before care began',
  says: 'The decision that adoption is best for the child (DATE_INT) may not be before the latest period of care began.',
  source: `${published('334')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DECOM', 'AD1.DATE_INT'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    if (rows.AD1.length === 0) return NOTHING_FOUND
    const start = episodes.findLast(({ rne }) => rne === 'S')?.decom ?? null
    if (start === null) return NOTHING_FOUND
    return findRows('AD1', rows.AD1, ['DATE_INT'], ({ interim }) =>
      interim !== null && interim < start
        ? `The decision is of ${toDate(interim)}, but care began on ${toDate(start)}.`
        : null,
    )
  },
}
