import type { SpokenTo } from '../../reviews/index.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import type { FigurePeriod } from '../figure-period.ts'
import { aboutReview } from '../held-on-time.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Keys, Row } from '../row.ts'
import type { CountedHere } from '../counted-here.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'
import { isUnderFour } from './every-review.ts'

function rowsBy(
  countsOf: (review: CountedHere, child: WorkedChild) => Counts,
  keysOf: (child: WorkedChild, review: CountedHere) => Keys,
): (child: WorkedChild, period: FigurePeriod) => readonly Row[] {
  return (child, period) =>
    child.heldIn(period).map((review) =>
      toRow(child, {
        on: review.on,
        period: review.period,
        counts: isUnderFour(child, review) ? 'under-4' : countsOf(review, child),
        keys: { ...review.keys, ...keysOf(child, review) },
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

/** What the record of the review says or, where that is silent, what was recorded while it was prepared. */
function spokenBefore(child: WorkedChild, { recorded, firstPart }: CountedHere): SpokenTo | null {
  return recorded?.spokenTo ?? child.facts.cycle?.spoken.get(firstPart) ?? null
}

const aloneKey = (alone: boolean | null | undefined): string =>
  typeof alone === 'boolean' ? (alone ? 'yes' : 'no') : NOT_RECORDED

function spokenKeys(child: WorkedChild, review: CountedHere): Keys {
  const spoken = spokenBefore(child, review)
  return {
    spoken: spoken?.outcome ?? NOT_RECORDED,
    'spoken-how': spoken?.how ?? NOT_RECORDED,
    'spoken-alone': aloneKey(spoken?.alone),
  }
}

const SPOKEN = {
  ...SHARED,
  source: 'CPPCR 36(1); IRO Handbook 3',
} as const

export const childSpokenToBefore: Measure = {
  ...SPOKEN,
  id: 'child-spoken-to-before',
  labels: { numerator: 'Spoken to', base: 'Reviews', rest: 'Not spoken to' },
  name: 'Children spoken to before their review',
  says: {
    numerator: 'Reviews before which the IRO spoke to the child.',
    denominator: 'Reviews of children aged 4 or over for which it was recorded.',
    exclusions:
      'Seeing or observing a child is not speaking to them. Reviews for which nobody recorded it, and reviews of children under 4 (who are seen or observed), are shown beside.',
  },
  breakdowns: ['spoken', 'spoken-how', 'spoken-alone', 'month', 'sequence', 'age', 'officer', 'team'],
  rows: rowsBy((review, child) => {
    const spoken = spokenBefore(child, review)
    if (spoken === null) return 'not-recorded'
    return spoken.outcome === 'spoken' ? 'numerator' : 'denominator-only'
  }, spokenKeys),
}

export const underFourSeenBefore: Measure = {
  ...SPOKEN,
  id: 'under-4-seen-before',
  labels: { numerator: 'Seen', base: 'Reviews', rest: 'Not seen' },
  name: 'Children under 4 seen before their review',
  says: {
    numerator: 'Reviews before which the IRO saw or observed the child, or spoke to them.',
    denominator: 'Reviews of children under 4 for which it was recorded.',
    exclusions:
      'Reviews for which nobody recorded it are shown beside. Children aged 4 or over are counted apart.',
  },
  breakdowns: ['spoken', 'spoken-how', 'month', 'sequence', 'officer', 'team'],
  rows: (child, period) =>
    child.heldIn(period).flatMap((review) => {
      if (!isUnderFour(child, review)) return []
      const spoken = spokenBefore(child, review)
      const isSeen = spoken?.outcome === 'spoken' || spoken?.outcome === 'seen'
      return [
        toRow(child, {
          on: review.on,
          period: review.period,
          counts: spoken === null ? 'not-recorded' : isSeen ? 'numerator' : 'denominator-only',
          keys: { ...review.keys, ...spokenKeys(child, review) },
          about: () => aboutReview(child, review, period.asOf),
        }),
      ]
    }),
}
