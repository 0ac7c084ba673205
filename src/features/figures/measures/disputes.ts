// Challenges raised, and formal disputes: opening + raised − resolved = closing.
import { addDays, type Day } from '../../../kit/dates/index.ts'
import type { DisputeFact } from '../../disputes/index.ts'
import { courseWords, disputeBreakdowns, disputeRow, disputesOf, stageKey } from '../dispute-rows.ts'
import { isWithin } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import type { Row } from '../row.ts'
import type { WorkedChild } from '../worked-child.ts'

const ONCE =
  'What was written down by mistake. One about several children counts once, and so does one about the service, a carer or a child protection plan. By IRO: who raised it; by team: who is challenged.'

const FORMAL_ONLY = `Concerns that stayed informal: they are in “Challenges raised”. ${ONCE}`

const SHARED = {
  labels: null,
  unit: 'dispute',
  shape: 'count',
  source: 'measures.md, Challenge',
  definition: 1,
  needs: 'database',
  reads: 'cycle',
  breakdowns: disputeBreakdowns('stage'),
} as const

/** The rows of the disputes that count on a day, each on that day and by the furthest stage it had reached on `reached`. */
const countedOn = (
  child: WorkedChild,
  dayOf: (dispute: DisputeFact) => Day | null,
  reached: (on: Day) => Day,
): readonly Row[] =>
  disputesOf(child).flatMap((dispute) => {
    const on = dayOf(dispute)
    if (on === null) return []
    const keys = { stage: stageKey(dispute, reached(on)) }
    return disputeRow(child, dispute, { on, counts: 'numerator', keys, says: () => courseWords(dispute) })
  })

const asIs = (on: Day): Day => on

/** Whether a formal dispute was open at the end of a day. */
function wasOpen({ formalOn, closedOn }: DisputeFact, on: Day): boolean {
  return formalOn !== null && formalOn <= on && (closedOn === null || closedOn > on)
}

export const disputesOpening: Measure = {
  ...SHARED,
  id: 'disputes-opening',
  name: 'Disputes open at the start',
  kind: 'opening',
  says: {
    numerator: 'Formal disputes made formal before the period and not closed before it.',
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, { from }) =>
    countedOn(
      child,
      (dispute) => (wasOpen(dispute, addDays(from, -1)) ? from : null),
      (on) => addDays(on, -1),
    ),
}

export const disputesRaised: Measure = {
  ...SHARED,
  id: 'disputes',
  name: 'Disputes raised',
  kind: 'flow',
  says: {
    numerator: 'Formal disputes, on the day each was made formal; by the furthest stage reached since.',
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, period) =>
    countedOn(
      child,
      ({ formalOn }) => (formalOn !== null && isWithin(formalOn, period) ? formalOn : null),
      () => period.asOf,
    ),
}

export const disputesResolved: Measure = {
  ...SHARED,
  id: 'disputes-resolved',
  name: 'Disputes resolved',
  kind: 'flow',
  says: {
    numerator: 'Formal disputes closed in the period, by the furthest stage that each had reached.',
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, period) =>
    countedOn(
      child,
      ({ formalOn, closedOn }) =>
        formalOn !== null && closedOn !== null && isWithin(closedOn, period) ? closedOn : null,
      asIs,
    ),
}

export const disputesOpen: Measure = {
  ...SHARED,
  id: 'disputes-open',
  name: 'Disputes open at the end',
  kind: 'snapshot',
  says: {
    numerator: 'Formal disputes that were open at the end of the last day of the period.',
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, { asOf }) => countedOn(child, (dispute) => (wasOpen(dispute, asOf) ? asOf : null), asIs),
}

export const challengesRaised: Measure = {
  ...SHARED,
  id: 'challenges-raised',
  name: 'Challenges raised, formal or not',
  unit: 'challenge',
  kind: 'flow',
  says: {
    numerator: 'Concerns on the day each was raised, whether or not it was made formal then or later.',
    denominator: null,
    exclusions: ONCE,
  },
  breakdowns: disputeBreakdowns('formality', 'stage'),
  rows: (child, period) =>
    countedOn(
      child,
      ({ raisedOn }) => (isWithin(raisedOn, period) ? raisedOn : null),
      () => period.asOf,
    ),
}
