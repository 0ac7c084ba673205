import { toLongDate } from '../../../kit/dates/index.ts'
import { COMPLETION_WORKING_DAYS } from '../../../law/looked-after-reviews/limits.ts'
import { valueOn } from '../../../kit/dated.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import { aboutReview, countsAsOnTime } from '../held-on-time.ts'
import type { Measure } from '../measure.ts'
import { toRow } from '../worked-child.ts'

export const reviewsOnTime: Measure = {
  id: 'reviews-on-time',
  labels: { numerator: 'On time', base: 'Held', rest: 'Late' },
  name: 'Reviews held on time',
  unit: 'review',
  kind: 'flow',
  shape: 'share',
  says: {
    numerator:
      'Reviews whose first part was held no later than the day they fell due. A review that answers two duties, looked-after and adoption, is on time only if it met both.',
    denominator: 'Reviews held in the period whose due day can be told.',
    exclusions:
      'Reviews under the 2020 rules and reviews whose due day cannot be told (no earlier review on record) are in neither half. A review that was never held is not here: see Reviews due that were held in time.',
  },
  source: 'CPPCR 33; AAR 36; SI 2020/445',
  definition: 1,
  needs: 'either',
  breakdowns: [
    'sequence',
    'month',
    'age',
    'sex',
    'ethnicity',
    'legal-status',
    'placement',
    'format',
    'officer',
    'team',
  ],
  rows: (child, period) =>
    child.heldIn(period).map((review) =>
      toRow(child, {
        on: review.on,
        period: review.period,
        counts: countsAsOnTime(review, period.asOf),
        keys: review.keys,
        about: () => aboutReview(child, review, period.asOf),
      }),
    ),
}

export const lateReviewsByReason: Measure = {
  id: 'late-reviews-by-reason',
  labels: null,
  name: 'Late reviews, by reason',
  unit: 'review',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator: 'Reviews held in the period after the day they fell due, by the reason recorded.',
    denominator: null,
    exclusions: 'As Reviews held on time.',
  },
  source: 'CPPCR 33; AAR 36',
  definition: 1,
  needs: 'either',
  breakdowns: ['late-reason', 'sequence', 'month', 'officer', 'team'],
  rows: (child, period) =>
    child
      .heldIn(period)
      .filter((review) => countsAsOnTime(review, period.asOf) === 'denominator-only')
      .map((review) =>
        toRow(child, {
          on: review.on,
          period: review.period,
          counts: 'numerator',
          keys: { ...review.keys, 'late-reason': review.recorded?.lateReason ?? NOT_RECORDED },
          about: () => aboutReview(child, review, period.asOf),
        }),
      ),
}

export const reviewsCompletedLate: Measure = {
  id: 'reviews-completed-late',
  labels: null,
  name: 'Reviews completed over 20 working days after their first part',
  unit: 'review',
  kind: 'flow',
  shape: 'count',
  says: {
    numerator:
      'Reviews in parts, begun in the period, whose last part came over 20 working days after the first.',
    denominator: null,
    exclusions: 'Whether the review was on time is counted apart, by its first part.',
  },
  source: 'CPPCR 36(2)',
  definition: 1,
  needs: 'database',
  breakdowns: ['sequence', 'month', 'officer', 'team'],
  rows: (child, period) =>
    child.heldIn(period).flatMap((review) => {
      const { firstPart, completedOn } = review
      const days = child.policy.calendar.workingDaysBetween(firstPart, completedOn)
      if (completedOn > period.asOf || days <= valueOn(COMPLETION_WORKING_DAYS, firstPart)) return []
      const says = `First part on ${toLongDate(firstPart)}, completed on ${toLongDate(completedOn)}, ${days} working days later.`
      return [
        toRow(child, {
          on: review.on,
          period: review.period,
          counts: 'numerator',
          keys: review.keys,
          about: () => ({ ...aboutReview(child, review, period.asOf), says }),
        }),
      ]
    }),
}
