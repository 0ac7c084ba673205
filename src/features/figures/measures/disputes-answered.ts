import type { Day } from '../../../kit/dates/index.ts'
import type { DisputeFact, StageHeld } from '../../disputes/index.ts'
import { disputeBreakdowns, disputeRow, disputesOf } from '../dispute-rows.ts'
import { isWithin } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Row } from '../row.ts'
import type { WorkedChild } from '../worked-child.ts'

/** What a stage is once its day has come. One that was left unanswered by its day has broken nothing. */
function countsOfStage({ answeredOn, leftOn }: StageHeld, due: Day, asOf: Day): Counts {
  if (answeredOn !== null && answeredOn <= due) return 'numerator'
  if (leftOn !== null && leftOn <= due) return 'not-needed'
  return asOf > due ? 'denominator-only' : 'not-yet'
}

const SAID: Partial<Readonly<Record<Counts, string>>> = {
  numerator: 'answered in time',
  'not-needed': 'left before its day',
  'not-yet': 'still in time',
}

function stageRow(
  child: WorkedChild,
  { dispute, held, due, asOf }: { dispute: DisputeFact; held: StageHeld; due: Day; asOf: Day },
): Row {
  const { stage, answeredOn } = held
  const counts = countsOfStage(held, due, asOf)
  const late = answeredOn === null || answeredOn > asOf ? 'no answer' : 'answered late'
  return disputeRow(child, dispute, {
    on: due,
    counts,
    keys: { stage: `stage-${stage.level}`, answerer: stage.answerer.name },
    says: () => `${stage.name}, ${SAID[counts] ?? late}`,
    about: { due, doneOn: answeredOn, daysLate: answeredOn === null ? 0 : Math.max(0, answeredOn - due) },
  })
}

export const disputesAnsweredInTime: Measure = {
  id: 'disputes-answered-in-time',
  name: 'Stages of disputes answered in time',
  unit: 'stage',
  kind: 'flow',
  shape: 'share',
  labels: { numerator: 'Answered in time', base: 'Stages', rest: 'Late or no answer' },
  says: {
    numerator:
      'Stages whose first answer came no later than their day. A question is no answer, and silence is not in time.',
    denominator: 'Stages of formal disputes whose day to answer fell in the period.',
    exclusions:
      'Stages that the IRO left by their day without an answer are shown beside. What was written down by mistake.',
  },
  source: 'measures.md, Challenge; the working days of each stage are the authority’s own',
  definition: 1,
  needs: 'database',
  duty: { strength: 'local', cites: ['HB disputes'] },
  breakdowns: disputeBreakdowns('stage', 'answerer'),
  rows: (child, period) =>
    disputesOf(child).flatMap((dispute) =>
      dispute.stages.flatMap((held) => {
        if (held.due.kind !== 'due') return []
        const due = held.due.due.on
        return isWithin(due, period) ? [stageRow(child, { dispute, held, due, asOf: period.asOf })] : []
      }),
    ),
}
