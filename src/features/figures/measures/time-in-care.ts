import { addMonths, type Day, toLongDate } from '../../../kit/dates/index.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

/** Months up to which each band goes, the shortest first. */
const BANDS = [
  { key: 'under-6-months', months: 6 },
  { key: 'under-1-year', months: 12 },
  { key: 'under-2-years', months: 24 },
  { key: 'under-5-years', months: 60 },
] as const

const LONGEST = '5-years-and-over'

/** How long a child had been in care by the end of a day. */
function bandOf(start: Day, asOf: Day): string {
  return BANDS.find(({ months }) => start > addMonths(asOf, -months))?.key ?? LONGEST
}

export const timeInCare: Measure = {
  id: 'time-in-care',
  labels: null,
  name: 'Children looked after, by how long',
  unit: 'child',
  kind: 'snapshot',
  shape: 'count',
  says: {
    numerator:
      'Children looked after at the end of the last day of the period, each by how long their time in care had gone on: from its first day, without times in care before it.',
    denominator: null,
    exclusions:
      'Children in short breaks only, and those past their 18th birthday. Children whose start lies before the files, so that it cannot be told whether they had been in care for 5 years, and those open at the end of one return and absent from the next, are shown beside.',
  },
  source: 'measures.md, Children',
  definition: 1,
  needs: 'either',
  breakdowns: ['time-in-care', 'age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind === 'no' || state.kind === 'over-18') return []
    const { at, care, kind } = state
    const band = bandOf(care.start, asOf)
    const isTold = kind === 'in' && (care.startKnown || band === LONGEST)
    return [
      toRow(child, {
        on: asOf,
        period: at,
        counts: isTold ? 'numerator' : 'cannot-tell',
        keys: isTold ? { 'time-in-care': band } : {},
        about: () => ({
          says: `Looked after since ${care.startKnown ? '' : 'before '}${toLongDate(care.start)}.`,
        }),
      }),
    ]
  },
}
