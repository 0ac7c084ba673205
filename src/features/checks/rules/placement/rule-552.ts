import { toDate } from '../../../../kit/dates/index.ts'
import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule552: Rule = {
  code: '552',
  name: 'Decision to place for adoption after the placement',
  says: 'The last decision to place for adoption (DATE_PLACED) must be on or before the first day placed for adoption.',
  source: `${published('552')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'One of the two dates is wrong. The placement starts the review clock of adoption cases.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['Episodes.DECOM', 'PlacedAdoption.DATE_PLACED'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    if (rows.PlacedAdoption.length === 0) return NOTHING_FOUND
    const placed = episodes.find(({ place }) => isPlacedForAdoption(place))?.decom ?? null
    const last = Math.max(...rows.PlacedAdoption.map(({ decided }) => decided ?? 0))
    if (placed === null || last <= placed) return NOTHING_FOUND
    return findRows('PlacedAdoption', rows.PlacedAdoption, ['DATE_PLACED'], ({ decided }) =>
      decided === last
        ? `The decision is of ${toDate(decided)}, but the child was placed for adoption on ${toDate(placed)}.`
        : null,
    )
  },
}
