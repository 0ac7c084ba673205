import { NOT_RECORDED } from '../breakdown.ts'
import type { FigurePeriod } from '../figure-period.ts'
import { aboutReview } from '../held-on-time.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Keys, Row } from '../row.ts'
import type { CountedHere } from '../counted-here.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'
import { isUnderFour } from './every-review.ts'

function rowsBy(
  countsOf: (review: CountedHere) => Counts,
  keysOf: (review: CountedHere) => Keys,
): (child: WorkedChild, period: FigurePeriod) => readonly Row[] {
  return (child, period) =>
    child.heldIn(period).map((review) =>
      toRow(child, {
        on: review.on,
        period: review.period,
        counts: isUnderFour(child, review) ? 'under-4' : countsOf(review),
        keys: { ...review.keys, ...keysOf(review) },
        about: () => aboutReview(child, review, period.asOf),
      }),
    )
}

const SHARED = {
  unit: 'review',
  kind: 'flow',
  shape: 'share',
  definition: 1,
  needs: 'database',
} as const

export const childChaired: Measure = {
  ...SHARED,
  id: 'child-chaired',
  labels: { numerator: 'Chaired', base: 'Reviews', rest: 'Not chaired by the child' },
  name: 'Reviews chaired by the child',
  says: {
    numerator: 'Reviews that the child chaired, alone or with another.',
    denominator: 'Reviews of children aged 4 or over for which it was recorded who chaired.',
    exclusions:
      'Reviews for which nobody recorded who chaired, and reviews of children under 4, are shown beside.',
  },
  source: 'IRO Handbook 3',
  breakdowns: ['sequence', 'month', 'age', 'officer', 'team'],
  rows: rowsBy(
    ({ recorded }) => {
      const chaired = recorded?.childChaired ?? null
      if (chaired === null) return 'not-recorded'
      return chaired ? 'numerator' : 'denominator-only'
    },
    () => ({}),
  ),
}

export const childSpokenToBefore: Measure = {
  ...SHARED,
  id: 'child-spoken-to-before',
  labels: { numerator: 'Spoken to', base: 'Reviews', rest: 'Not spoken to' },
  name: 'Children spoken to before their review',
  says: {
    numerator: 'Reviews before which the IRO spoke to the child.',
    denominator: 'Reviews of children aged 4 or over for which it was recorded.',
    exclusions:
      'Seeing or observing a child is not speaking to them. Reviews for which nobody recorded it, and reviews of children under 4 (who are seen or observed), are shown beside.',
  },
  source: 'CPPCR 36(1); IRO Handbook 3',
  breakdowns: ['spoken', 'month', 'sequence', 'age', 'officer', 'team'],
  rows: rowsBy(
    ({ recorded }) => {
      const spoken = recorded?.spokenTo ?? null
      if (spoken === null) return 'not-recorded'
      return spoken.outcome === 'spoken' ? 'numerator' : 'denominator-only'
    },
    ({ recorded }) => ({ spoken: recorded?.spokenTo?.outcome ?? NOT_RECORDED }),
  ),
}
