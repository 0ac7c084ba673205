import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule554: Rule = {
  code: '554',
  name: 'Decision to place for adoption after the placement order',
  says: 'The decision to place for adoption (DATE_PLACED) must be on or before the day of the first placement order (E1).',
  source: published('554'),
  stage: 2,
  severity: 'warning',
  touches: 'One of the two dates is wrong. The order starts the review clock of adoption cases.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['Episodes.DECOM', 'PlacedAdoption.DATE_PLACED'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    if (rows.PlacedAdoption.length === 0) return NOTHING_FOUND
    const order = episodes.find(({ ls }) => ls === 'E1')?.decom ?? null
    if (order === null) return NOTHING_FOUND
    return findRows('PlacedAdoption', rows.PlacedAdoption, ['DATE_PLACED'], ({ decided }) =>
      decided !== null && decided > order
        ? `The decision is of ${toDate(decided)}, but the placement order began on ${toDate(order)}.`
        : null,
    )
  },
}
