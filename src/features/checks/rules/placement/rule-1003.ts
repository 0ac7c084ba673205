import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule1003: Rule = {
  code: '1003',
  name: 'Decision to place for adoption before care began',
  says: 'The decision to place for adoption (DATE_PLACED) may not be before the first start of care in the file (S).',
  source: `${published('1003')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['Episodes.DECOM', 'PlacedAdoption.DATE_PLACED'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    if (rows.PlacedAdoption.length === 0) return NOTHING_FOUND
    const start = episodes.find(({ rne }) => rne === 'S')?.decom ?? null
    if (start === null) return NOTHING_FOUND
    return findRows('PlacedAdoption', rows.PlacedAdoption, ['DATE_PLACED'], ({ decided }) =>
      decided !== null && decided < start
        ? `The decision is of ${toDate(decided)}, but care began on ${toDate(start)}.`
        : null,
    )
  },
}
