import type { Day } from '../../../kit/dates/index.ts'
import {
  isAttending,
  isCounted,
  isParticipating,
  parseParticipationCode,
  type ParticipationCode,
} from '../../../law/participation/codes.ts'
import { aboutReview } from '../held-on-time.ts'
import type { FigurePeriod } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Row } from '../row.ts'
import type { CountedHere } from '../counted-here.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const BREAKDOWNS = [
  'code',
  'month',
  'sequence',
  'age',
  'sex',
  'ethnicity',
  'placement',
  'officer',
  'team',
] as const

function rowsBy(
  countsOf: (code: ParticipationCode | null) => Counts,
): (child: WorkedChild, period: FigurePeriod) => readonly Row[] {
  return (child, period) => child.heldIn(period).map((review) => rowOf(child, review, countsOf, period.asOf))
}

function rowOf(
  child: WorkedChild,
  review: CountedHere,
  countsOf: (code: ParticipationCode | null) => Counts,
  asOf: Day,
): Row {
  return toRow(child, {
    on: review.on,
    period: review.period,
    counts: countsOf(review.code === null ? null : parseParticipationCode(review.code)),
    keys: review.keys,
    about: () => aboutReview(child, review, asOf),
  })
}

const SHARED = {
  unit: 'review',
  kind: 'flow',
  source: 'SSDA903 guide, participation codes; CPPCR 34',
  definition: 1,
  needs: 'either',
  breakdowns: BREAKDOWNS,
} as const

const NO_CODE = 'Reviews without a code are in neither half, and shown beside as not recorded.'

export const participationByCode: Measure = {
  ...SHARED,
  id: 'participation-by-code',
  labels: null,
  name: 'How children took part, by code',
  shape: 'count',
  says: {
    numerator: 'Reviews held in the period, by participation code PN0 to PN7, and those without a code.',
    denominator: null,
    exclusions: 'None among reviews held.',
  },
  rows: rowsBy(() => 'numerator'),
}

export const participationRate: Measure = {
  ...SHARED,
  id: 'participation-rate',
  labels: { numerator: 'Took part', base: 'Reviews', rest: 'Did not take part' },
  name: 'Reviews the child took part in',
  shape: 'share',
  says: {
    numerator: 'Reviews with code PN1, PN2, PN3, PN5 or PN6: the child’s views were heard.',
    denominator: 'Reviews with code PN1 to PN7.',
    exclusions: `By code, not by age worked out. Reviews of children under 4 (PN0) are shown beside. ${NO_CODE}`,
  },
  rows: rowsBy((code) => {
    if (code === null) return 'not-recorded'
    if (!isCounted(code)) return 'under-4'
    return isParticipating(code) ? 'numerator' : 'denominator-only'
  }),
}

export const participationRateAllAges: Measure = {
  ...SHARED,
  id: 'participation-rate-all-ages',
  labels: { numerator: 'Took part, or under 4', base: 'Reviews', rest: 'Did not take part' },
  name: 'Reviews the child took part in, under-4s counted as taking part',
  shape: 'share',
  says: {
    numerator:
      'Reviews with code PN0, PN1, PN2, PN3, PN5 or PN6: children under 4 (PN0) count as taking part.',
    denominator: 'Reviews with code PN0 to PN7.',
    exclusions: `Some authorities publish it so; it is not the share of children whose views were heard. ${NO_CODE}`,
  },
  rows: rowsBy((code) => {
    if (code === null) return 'not-recorded'
    return !isCounted(code) || isParticipating(code) ? 'numerator' : 'denominator-only'
  }),
}

export const attendanceRate: Measure = {
  ...SHARED,
  id: 'attendance-rate',
  labels: { numerator: 'Came', base: 'Reviews', rest: 'Did not come' },
  name: 'Reviews the child came to',
  shape: 'share',
  says: {
    numerator: 'Reviews with code PN1 to PN4: the child came.',
    denominator: 'Reviews with code PN1 to PN7.',
    exclusions: `Reviews of children under 4 (PN0) are shown beside. ${NO_CODE}`,
  },
  rows: rowsBy((code) => {
    if (code === null) return 'not-recorded'
    if (!isCounted(code)) return 'under-4'
    return isAttending(code) ? 'numerator' : 'denominator-only'
  }),
}
