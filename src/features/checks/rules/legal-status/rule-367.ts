import { type Day, earlierOf, laterOf } from '../../../../kit/dates/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule367: Rule = {
  code: '367',
  name: 'More than 75 days of short breaks in the year',
  says: 'The short breaks of a child (V3) may not come to more than 75 days in the year.',
  source: published('367'),
  stage: 2,
  severity: 'error',
  touches: 'Beyond 75 days the child is looked after as any other: the usual review clock runs.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }, { from, to }) => {
    let days = 0
    for (const row of episodes) days += daysInYear(row, from, to)
    if (days <= 75) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['LS', 'DECOM', 'DEC'], (row) =>
      daysInYear(row, from, to) > 0
        ? `The short breaks come to ${days} days in the year; 75 is the most.`
        : null,
    )
  },
}

/** The days of a short break that fall in the year; 0 for any other episode. An open one counts to its end. */
function daysInYear({ ls, decom, dec }: CheckedEpisode, from: Day, to: Day): number {
  if (ls !== 'V3' || decom === null) return 0
  return Math.max(0, earlierOf(dec ?? to, to) - laterOf(decom, from))
}
