import { type FigurePeriod, isWithin, toMonthKey } from '../figure-period.ts'
import { toLongDate } from '../../../kit/dates/index.ts'
import { LEGAL_STATUSES, REASONS_EPISODE_CEASED, wordsOf } from '../../../law/returns/index.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import type { Measure } from '../measure.ts'
import type { Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

function starts(
  child: WorkedChild,
  period: FigurePeriod,
  countsOf: (legalStatus: string) => Row['counts'],
): readonly Row[] {
  return child.periods
    .filter(({ care }) => care.startKnown && isWithin(care.start, period))
    .map(({ at, care }) => {
      const route = care.legalStatuses[0]?.code ?? ''
      return toRow(child, {
        on: care.start,
        period: at,
        counts: countsOf(route),
        keys: { month: toMonthKey(care.start) },
        about: () => ({
          says: `Came into care on ${toLongDate(care.start)}: ${wordsOf(LEGAL_STATUSES, route)} (${route}).`,
        }),
      })
    })
}

const STARTS = {
  unit: 'start',
  kind: 'flow',
  source: 'SSDA903 guide',
  definition: 1,
  needs: 'either',
  breakdowns: [
    'legal-status',
    'month',
    'age',
    'sex',
    'ethnicity',
    'placement',
    'unaccompanied',
    'officer',
    'team',
  ],
} as const

export const started: Measure = {
  ...STARTS,
  id: 'started',
  labels: null,
  name: 'Started to be looked after',
  shape: 'count',
  says: {
    numerator: 'Periods of care begun in the period; a child who came twice counts twice.',
    denominator: null,
    exclusions: 'Short breaks (V3, V4), and periods whose start is not in the data.',
  },
  rows: (child, period) => starts(child, period, () => 'numerator'),
}

export const startedUnderSection20: Measure = {
  ...STARTS,
  id: 'started-under-section-20',
  labels: { numerator: 'Section 20', base: 'Starts', rest: 'Another route' },
  name: 'Came into care under section 20',
  shape: 'share',
  says: {
    numerator: 'Periods of care begun in the period with legal status V2 (section 20).',
    denominator: 'Periods of care begun in the period.',
    exclusions: 'Short breaks (V3, V4), and periods whose start is not in the data.',
  },
  rows: (child, period) =>
    starts(child, period, (route) => {
      if (route === '') return 'not-recorded'
      return route === 'V2' ? 'numerator' : 'denominator-only'
    }),
}

export const ceased: Measure = {
  id: 'ceased',
  labels: null,
  name: 'Ceased to be looked after',
  unit: 'end',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator: 'Periods of care ended in the period; a child who left twice counts twice.',
    denominator: null,
    exclusions:
      'Short breaks (V3, V4). Periods that nothing ends, though care began anew on the day, are shown beside as not recorded.',
  },
  source: 'SSDA903 guide',
  definition: 1,
  needs: 'either',
  breakdowns: [
    'end-reason',
    'month',
    'age',
    'sex',
    'ethnicity',
    'legal-status',
    'placement',
    'officer',
    'team',
  ],
  rows: (child, period) =>
    child.periods.flatMap(({ at, care }) => {
      const { end, endReason } = care
      if (end === null || !isWithin(end, period)) return []
      const anew = child.facts.care.periods[at]?.ending === 'began-anew'
      const reason = endReason === null ? 'no reason given' : wordsOf(REASONS_EPISODE_CEASED, endReason)
      return [
        toRow(child, {
          on: end,
          period: at,
          counts: anew ? 'not-recorded' : 'numerator',
          keys: { month: toMonthKey(end), 'end-reason': endReason ?? NOT_RECORDED },
          about: () => ({
            says: anew
              ? `Care began anew on ${toLongDate(end)}.`
              : `Left care on ${toLongDate(end)}: ${reason}.`,
          }),
        }),
      ]
    }),
}
