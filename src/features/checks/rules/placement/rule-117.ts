import { earlierOf, toDate } from '../../../../kit/dates/index.ts'
import { isAfter } from '../../days.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule117: Rule = {
  code: '117',
  name: 'Decision about adoption after the year or after care ended',
  says: 'The decision to place for adoption, and that to end the plan, may not be after the end of the year or after the child left care.',
  source: `${published('117')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'The exit may be wrong: if the child is still looked after, reviews are still due.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: [
    'Episodes.DECOM',
    'Episodes.DEC',
    'PlacedAdoption.DATE_PLACED',
    'PlacedAdoption.DATE_PLACED_CEASED',
  ],
  judges: 'child',
  find: ({ episodes, rows }, { to }) => {
    if (rows.PlacedAdoption.length === 0) return NOTHING_FOUND
    const last = episodes.at(-1)
    const left = last === undefined || last.rec === 'X1' ? null : last.dec
    const end = left === null ? to : earlierOf(left, to)
    return findRows(
      'PlacedAdoption',
      rows.PlacedAdoption,
      ['DATE_PLACED', 'DATE_PLACED_CEASED'],
      ({ decided, ceased }) =>
        isAfter(decided, end) || isAfter(ceased, end)
          ? `A decision about adoption is said to be after ${toDate(end)}, when ${end === left ? 'the child left care' : 'the year ended'}.`
          : null,
    )
  },
}
