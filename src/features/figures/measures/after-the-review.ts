// What follows a review, from its completion, and in time.
import { toLongDate } from '../../../kit/dates/index.ts'
import type { ProvisionId } from '../../../law/citations/provisions.ts'
import type { RecordFact } from '../../records/index.ts'
import { clockedRows, timedBreakdowns } from '../clocked-rows.ts'
import type { Measure } from '../measure.ts'

const SHARED = {
  unit: 'review',
  kind: 'flow',
  shape: 'share',
  source: 'measures.md, Promptness around the review; IRO Handbook',
  definition: 1,
  needs: 'database',
} as const

type Step = Exclude<keyof RecordFact['steps'], 'manager'>

type StepMeasure = {
  readonly id: string
  readonly name: string
  readonly step: Step
  readonly days: number
  readonly cites: ProvisionId
  /** What was done, to follow "Reviews": `whose decisions were sent`. */
  readonly done: string
  /** What it is, to begin a sentence. */
  readonly what: string
}

function stepMeasure({ id, name, step, days, cites, done, what }: StepMeasure): Measure {
  return {
    ...SHARED,
    id,
    name,
    labels: { numerator: 'In time', base: 'Reviews', rest: 'Late' },
    duty: { strength: 'should', cites: [cites] },
    says: {
      numerator: `Reviews ${done} no later than ${days} working days after their last part.`,
      denominator: `Reviews recorded here for which that day fell in the period, and ${done}.`,
      exclusions:
        'Reviews for which nobody recorded it are shown beside. Reviews that only a return tells of are not counted.',
    },
    breakdowns: timedBreakdowns(),
    rows: (child, period) =>
      clockedRows(
        child,
        period,
        (child.facts.cycle?.followed ?? []).map(({ completedOn, steps }) => ({
          of: completedOn,
          ...steps[step],
          undone: 'not-recorded',
          what: () => `${what} the review completed on ${toLongDate(completedOn)}`,
        })),
      ),
  }
}

export const decisionsCirculated = stepMeasure({
  id: 'decisions-circulated-in-5',
  name: 'Decisions sent within 5 working days',
  step: 'decisions',
  days: 5,
  cites: 'HB decisions',
  done: 'whose decisions were sent',
  what: 'Decisions of',
})

export const carePlanUpdated = stepMeasure({
  id: 'care-plan-updated-in-10',
  name: 'Care plan updated within 10 working days',
  step: 'care-plan',
  days: 10,
  cites: 'HB care plan',
  done: 'after which the care plan was updated',
  what: 'Care plan after',
})

export const recordCompleted = stepMeasure({
  id: 'record-completed-in-15',
  name: 'Record completed within 15 working days',
  step: 'record',
  days: 15,
  cites: 'HB record',
  done: 'whose record was signed',
  what: 'Record of',
})

export const recordDistributed = stepMeasure({
  id: 'record-distributed-in-20',
  name: 'Record with everyone within 20 working days',
  step: 'everyone',
  days: 20,
  cites: 'HB distribution',
  done: 'whose record reached everyone on the list',
  what: 'Sending out the record of',
})

export const managerResponded: Measure = {
  ...SHARED,
  id: 'manager-responded',
  name: 'Manager answered the decisions in time',
  labels: { numerator: 'Answered in time', base: 'Reviews', rest: 'Later, or silence' },
  duty: { strength: 'local', cites: ['HB manager'] },
  source: 'measures.md, Promptness around the review; the authority’s own number of days',
  says: {
    numerator: 'Reviews whose decisions a manager agreed or disagreed with in the authority’s working days.',
    denominator:
      'Reviews whose decisions were sent and for which the last of those days fell in the period. Silence is in the base, as silence.',
    exclusions:
      'Reviews whose decisions are not recorded as sent. A question from the manager is no answer yet.',
  },
  breakdowns: timedBreakdowns('manager-answer'),
  rows: (child, period) =>
    clockedRows(
      child,
      period,
      (child.facts.cycle?.followed ?? []).map(({ completedOn, steps, manager }) => ({
        of: completedOn,
        ...steps.manager,
        undone: 'denominator-only',
        keys: { 'manager-answer': manager ?? 'silence' },
        what: () => `Answer to the decisions of the review completed on ${toLongDate(completedOn)}`,
      })),
    ),
}
