import { laterOf, toDate } from '../../../../kit/dates/index.ts'
import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule118: Rule = {
  code: '118',
  name: 'Plan for adoption ended before the year or before care began',
  says: 'The decision to end a plan for adoption (DATE_PLACED_CEASED) may not be before the year, nor before care began (short breaks apart).',
  source: `${published('118')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['Episodes.DECOM', 'PlacedAdoption.DATE_PLACED_CEASED'],
  judges: 'child',
  find: ({ episodes, rows }, { from }) => {
    if (rows.PlacedAdoption.length === 0) return NOTHING_FOUND
    const start = episodes.find(({ ls }) => !isShortBreak(ls))?.decom ?? null
    if (start === null) return NOTHING_FOUND
    const first = laterOf(start, from)
    return findRows('PlacedAdoption', rows.PlacedAdoption, ['DATE_PLACED_CEASED'], ({ ceased }) =>
      ceased !== null && ceased < first
        ? `The plan is said to have ended on ${toDate(ceased)}, before ${first === from ? 'the year' : 'care'} began.`
        : null,
    )
  },
}
