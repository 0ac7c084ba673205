// What came of challenges, after how long, and where.
import type { DisputeFact } from '../../disputes/index.ts'
import {
  courseWords,
  disputeBreakdowns,
  disputeRow,
  disputesOf,
  impactKey,
  stageKey,
} from '../dispute-rows.ts'
import { type FigurePeriod, isWithin } from '../figure-period.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import type { Measure } from '../measure.ts'
import type { Day } from '../../../kit/dates/index.ts'
import type { WorkedChild } from '../worked-child.ts'

type Closed = DisputeFact & { readonly closedOn: Day }

function closedIn(child: WorkedChild, period: FigurePeriod): readonly Closed[] {
  return disputesOf(child).flatMap((dispute) => {
    const { closedOn } = dispute
    return closedOn !== null && isWithin(closedOn, period) ? [{ ...dispute, closedOn }] : []
  })
}

const keysOf = (dispute: Closed) => ({
  stage: stageKey(dispute, dispute.closedOn),
  impact: impactKey(dispute) ?? NOT_RECORDED,
})

const SHARED = {
  kind: 'flow',
  source: 'measures.md, Challenge',
  definition: 1,
  needs: 'database',
  reads: 'cycle',
} as const

const MISTAKES = 'What was written down by mistake.'

export const daysToResolve: Measure = {
  ...SHARED,
  id: 'days-to-resolve',
  name: 'Working days to resolve a dispute',
  unit: 'dispute',
  shape: 'median',
  labels: null,
  says: {
    numerator:
      'Working days from the day a dispute was made formal to the day it was closed: the median, and what 9 in 10 do not exceed. Of the formal disputes closed in the period.',
    denominator: null,
    exclusions: `Concerns that were settled informally. ${MISTAKES}`,
  },
  breakdowns: disputeBreakdowns('stage', 'impact'),
  rows: (child, period) =>
    closedIn(child, period).flatMap((dispute) => {
      const { daysToResolve: value, closedOn: on } = dispute
      if (value === null) return []
      const says = () => `${courseWords(dispute)}: ${value} working ${value === 1 ? 'day' : 'days'}`
      return disputeRow(child, dispute, { on, counts: 'numerator', keys: keysOf(dispute), value, says })
    }),
}

export const resolvedAtInformal: Measure = {
  ...SHARED,
  id: 'resolved-at-informal',
  name: 'Challenges settled informally',
  unit: 'challenge',
  shape: 'share',
  labels: { numerator: 'Settled informally', base: 'Closed', rest: 'Formal' },
  says: {
    numerator: 'Challenges closed in the period that never became formal.',
    denominator: 'Challenges closed in the period, formal or not.',
    exclusions: MISTAKES,
  },
  breakdowns: disputeBreakdowns('impact'),
  rows: (child, period) =>
    closedIn(child, period).map((dispute) =>
      disputeRow(child, dispute, {
        on: dispute.closedOn,
        counts: dispute.formalOn === null ? 'numerator' : 'denominator-only',
        keys: keysOf(dispute),
        says: () => courseWords(dispute),
      }),
    ),
}

export const impact: Measure = {
  ...SHARED,
  id: 'impact',
  name: 'What disputes changed',
  unit: 'dispute',
  shape: 'count',
  labels: null,
  says: {
    numerator:
      'Formal disputes closed in the period, by what came of them. One with several results counts as the first of them in the order printed.',
    denominator: null,
    exclusions: `Those of which nobody recorded what came are shown beside. Concerns that were settled informally. ${MISTAKES}`,
  },
  breakdowns: disputeBreakdowns('impact', 'stage'),
  rows: (child, period) =>
    closedIn(child, period)
      .filter(({ formalOn }) => formalOn !== null)
      .map((dispute) =>
        disputeRow(child, dispute, {
          on: dispute.closedOn,
          counts: impactKey(dispute) === null ? 'not-recorded' : 'numerator',
          keys: keysOf(dispute),
          says: () => courseWords(dispute),
        }),
      ),
}
