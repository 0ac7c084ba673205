import { toLongDate } from '../../../kit/dates/index.ts'
import { aboutReview } from '../held-on-time.ts'
import { isWithin } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

const EXCLUSIONS =
  'Reviews in short breaks (legal status V3 or V4 throughout) and reviews outside every period of care, which are shown beside.'

export const reviewsHeldMeasure: Measure = {
  id: 'reviews-held',
  labels: null,
  name: 'Reviews held',
  unit: 'review',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator:
      'Reviews held in the period, of looked-after children; those in parts count on the day of their first part.',
    denominator: null,
    exclusions: EXCLUSIONS,
  },
  source: 'CPPCR 33; AAR 36',
  definition: 1,
  needs: 'either',
  breakdowns: ['sequence', 'month', 'format', 'age', 'sex', 'legal-status', 'placement', 'officer', 'team'],
  rows: (child, period) => [
    ...child.heldIn(period).map((review) =>
      toRow(child, {
        on: review.on,
        period: review.period,
        counts: 'numerator',
        keys: review.keys,
        about: () => aboutReview(child, review, period.asOf),
      }),
    ),
    ...child.outside
      .filter((on) => isWithin(on, period))
      .map((on) =>
        toRow(child, {
          on,
          period: null,
          counts: 'outside-care',
          about: () => ({ says: `Held on ${toLongDate(on)}, outside every period of care.`, heldOn: on }),
        }),
      ),
  ],
}

export const childrenReviewed: Measure = {
  id: 'children-reviewed',
  labels: null,
  name: 'Children reviewed',
  unit: 'child',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator: 'Children with at least one review held in the period.',
    denominator: null,
    exclusions: EXCLUSIONS,
  },
  source: 'CPPCR 33; AAR 36',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, period) {
    const held = child.heldIn(period)
    const last = held.at(-1)
    if (last === undefined) return []
    const times = held.length === 1 ? 'One review' : `${held.length} reviews`
    return [
      toRow(child, {
        on: last.on,
        period: last.period,
        counts: 'numerator',
        about: () => ({ says: `${times}, the last on ${toLongDate(last.on)}.`, heldOn: last.on }),
      }),
    ]
  },
}
