// Disputes to the size of the service: children, and reviews.
import { addDays, addMonths, type Day, earlierOf, toLongDate } from '../../../kit/dates/index.ts'
import { type FigurePeriod, monthsBetween } from '../figure-period.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'
import { disputesRaised } from './disputes.ts'
import { reviewsHeldMeasure } from './held-reviews.ts'

const SHARED = {
  unit: 'dispute',
  kind: 'flow',
  shape: 'rate',
  source: 'measures.md, Challenge',
  definition: 1,
  needs: 'database',
  breakdowns: ['officer', 'team'],
} as const

const keptEnds = new WeakMap<FigurePeriod, readonly Day[]>()

/** The ends of the months of a period, worked once for all children; of a month that is not over, the last day seen. */
function monthEnds(period: FigurePeriod): readonly Day[] {
  const known = keptEnds.get(period) ?? workMonthEnds(period)
  keptEnds.set(period, known)
  return known
}

function workMonthEnds({ from, asOf }: FigurePeriod): readonly Day[] {
  return monthsBetween(from, asOf).map((month) => earlierOf(addDays(addMonths(month, 1), -1), asOf))
}

const inCareAt = (child: WorkedChild, on: Day) => {
  const state = inCareOn(child, on)
  if (state.kind !== 'in') return []
  return toRow(child, {
    on,
    period: state.at,
    counts: 'denominator-only',
    about: () => ({ says: `Looked after on ${toLongDate(on)}.` }),
  })
}

export const disputesPer100Children: Measure = {
  ...SHARED,
  id: 'disputes-per-100-children',
  name: 'Disputes per 100 children looked after',
  labels: { numerator: 'Disputes', base: 'Children', rest: 'Child at a month’s end' },
  says: {
    numerator: 'Formal disputes raised in the period. By IRO and team: who raised it, and who is challenged.',
    denominator:
      'Children looked after: the average of the numbers at the end of each month. By IRO and team: who held the child then.',
    exclusions: 'As in “Disputes raised” and “Children looked after”.',
  },
  rowsToOne: (period) => monthEnds(period).length,
  rows: (child, period) => [
    ...disputesRaised.rows(child, period),
    ...monthEnds(period).flatMap((on) => inCareAt(child, on)),
  ],
}

export const disputesPer100Reviews: Measure = {
  ...SHARED,
  id: 'disputes-per-100-reviews',
  name: 'Disputes per 100 reviews held',
  labels: { numerator: 'Disputes', base: 'Reviews', rest: 'Review held' },
  says: {
    numerator: 'Formal disputes raised in the period. By IRO and team: who raised it, and who is challenged.',
    denominator: 'Reviews held in the period. By IRO and team: who held the child on the day.',
    exclusions: 'As in “Disputes raised” and “Reviews held”.',
  },
  rows: (child, period) => [
    ...disputesRaised.rows(child, period),
    ...reviewsHeldMeasure
      .rows(child, period)
      .flatMap((row) =>
        row.counts === 'numerator' ? [{ ...row, counts: 'denominator-only' as const }] : [],
      ),
  ],
}
