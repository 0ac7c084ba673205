// What came of challenges, after how long, and where.
import type { ClosingFact, DisputeFact } from '../../disputes/index.ts'
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
import type { WorkedChild } from '../worked-child.ts'

type Closed = { readonly dispute: DisputeFact; readonly closing: ClosingFact }

/** What was closed in a period and still was at its end: a closing that was taken back in it has settled nothing. */
function closedIn(child: WorkedChild, period: FigurePeriod): readonly Closed[] {
  return disputesOf(child).flatMap((dispute) =>
    dispute.closings
      .filter(
        ({ on, reopenedOn }) => isWithin(on, period) && (reopenedOn === null || reopenedOn > period.asOf),
      )
      .map((closing) => ({ dispute, closing })),
  )
}

const keysOf = ({ dispute, closing }: Closed) => ({
  stage: stageKey(dispute, closing.on),
  impact: impactKey(closing) ?? NOT_RECORDED,
})

const SHARED = {
  kind: 'flow',
  source: 'measures.md, Challenge',
  definition: 1,
  needs: 'database',
} as const

const MISTAKES = 'What was written down by mistake, and what was opened again by the end of the period.'

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
    closedIn(child, period).flatMap((closed) => {
      const { dispute, closing } = closed
      const { days: value, on } = closing
      if (value === null) return []
      const says = () => `${courseWords(dispute)}: ${value} working ${value === 1 ? 'day' : 'days'}`
      return disputeRow(child, dispute, { on, counts: 'numerator', keys: keysOf(closed), value, says })
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
    numerator: 'Challenges closed in the period that had not become formal.',
    denominator: 'Challenges closed in the period, formal or not.',
    exclusions: MISTAKES,
  },
  breakdowns: disputeBreakdowns('impact'),
  rows: (child, period) =>
    closedIn(child, period).map((closed) =>
      disputeRow(child, closed.dispute, {
        on: closed.closing.on,
        counts: closed.closing.was === 'informal' ? 'numerator' : 'denominator-only',
        keys: keysOf(closed),
        says: () => courseWords(closed.dispute),
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
      .filter(({ closing }) => closing.was === 'formal')
      .map((closed) =>
        disputeRow(child, closed.dispute, {
          on: closed.closing.on,
          counts: impactKey(closed.closing) === null ? 'not-recorded' : 'numerator',
          keys: keysOf(closed),
          says: () => courseWords(closed.dispute),
        }),
      ),
}
