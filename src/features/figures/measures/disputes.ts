// Challenges raised, and formal disputes: opening + raised + opened again − resolved = closing.
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
  breakdowns: disputeBreakdowns('stage'),
} as const

/** The rows of the disputes that count on days, each on its day and by the furthest stage it had reached on `reached`. */
const countedOn = (
  child: WorkedChild,
  daysOf: (dispute: DisputeFact) => readonly (Day | null)[],
  reached: (on: Day) => Day,
): readonly Row[] =>
  disputesOf(child).flatMap((dispute) =>
    daysOf(dispute)
      .filter((on) => on !== null)
      .map((on) => {
        const keys = { stage: stageKey(dispute, reached(on)) }
        return disputeRow(child, dispute, { on, counts: 'numerator', keys, says: () => courseWords(dispute) })
      }),
  )

const asIs = (on: Day): Day => on

const formalClosings = ({ closings }: DisputeFact) => closings.filter(({ was }) => was === 'formal')

/** Whether a formal dispute was open at the end of a day: one that was opened again is so from that day on. */
function wasOpen(dispute: DisputeFact, on: Day): boolean {
  const { formalOn } = dispute
  const isClosed = formalClosings(dispute).some(
    (closing) => closing.on <= on && (closing.reopenedOn === null || closing.reopenedOn > on),
  )
  return formalOn !== null && formalOn <= on && !isClosed
}

const AGAIN =
  'One that was closed and opened again is closed in between: both days count, here and in “Disputes opened again”.'

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
      (dispute) => (wasOpen(dispute, addDays(from, -1)) ? [from] : []),
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
      ({ formalOn }) => (formalOn !== null && isWithin(formalOn, period) ? [formalOn] : []),
      () => period.asOf,
    ),
}

export const disputesResolved: Measure = {
  ...SHARED,
  id: 'disputes-resolved',
  name: 'Disputes resolved',
  kind: 'flow',
  says: {
    numerator: `Each closing of a formal dispute in the period, by the furthest stage that it had reached. ${AGAIN}`,
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, period) =>
    countedOn(
      child,
      (dispute) =>
        formalClosings(dispute)
          .map(({ on }) => on)
          .filter((on) => isWithin(on, period)),
      asIs,
    ),
}

export const disputesReopened: Measure = {
  ...SHARED,
  id: 'disputes-reopened',
  name: 'Disputes opened again',
  kind: 'flow',
  says: {
    numerator:
      'Formal disputes that had been closed and were opened again in the period, on that day. At the start + raised + opened again − resolved = at the end.',
    denominator: null,
    exclusions: FORMAL_ONLY,
  },
  rows: (child, period) =>
    countedOn(
      child,
      (dispute) =>
        formalClosings(dispute)
          .map(({ reopenedOn }) => reopenedOn)
          .filter((on) => on !== null && isWithin(on, period)),
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
  rows: (child, { asOf }) => countedOn(child, (dispute) => (wasOpen(dispute, asOf) ? [asOf] : []), asIs),
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
      ({ raisedOn }) => (isWithin(raisedOn, period) ? [raisedOn] : []),
      () => period.asOf,
    ),
}
