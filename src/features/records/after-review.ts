// What has to be done after a review, by when and why, and when it was done: the clocks of the handbook.
import type { Day } from '../../kit/dates/index.ts'
import { keptByDay } from '../../kit/kept-by-day.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { DueDay } from '../../law/clocks/due-day.ts'
import {
  whenCarePlanDue,
  whenDecisionsDue,
  whenDistributionDue,
  whenManagerAnswerDue,
  whenRecordDue,
} from '../../law/reviewing-officers/after-review-clocks.ts'
import type { Deadline } from '../../ui/parts/index.ts'

export const MANAGER_ANSWERS = ['agree', 'disagree', 'ask'] as const
export type ManagerAnswer = (typeof MANAGER_ANSWERS)[number]

export const ANSWER_WORDS: Readonly<Record<ManagerAnswer, string>> = {
  agree: 'Agrees with the decisions',
  disagree: 'Does not agree',
  ask: 'Asks something first',
}

export type Answered = { readonly on: Day; readonly answer: ManagerAnswer }

/**
 * Of a manager's answers, in the order in which they were given, the one that counts: the first that is not a question,
 * since the clock stops there whatever is said later. Only questions: the newest of them. Null: silence.
 */
export function answerThatCounts(answers: readonly Answered[]): Answered | null {
  return answers.find(({ answer }) => answer !== 'ask') ?? answers.at(-1) ?? null
}

/** Days on which things were done after a review; null where nobody recorded it. */
export type AfterReview = {
  readonly completedOn: Day | null
  readonly decisionsOn: Day | null
  /** What the manager answered: see {@link answerThatCounts}; null is silence. */
  readonly answer: Answered | null
  /** The day the record for adults was first signed. */
  readonly recordOn: Day | null
  /** The day on which everyone on the list had what was theirs. */
  readonly everyoneOn: Day | null
  readonly carePlanOn: Day | null
}

export type StepKey = 'decisions' | 'care-plan' | 'manager' | 'record' | 'everyone'

export type Clock = {
  readonly key: StepKey
  readonly answer: Answer<DueDay>
  readonly doneOn: Day | null
}

export type ClockRules = {
  readonly calendar: WorkingCalendar
  /** The working days a manager had who got the decisions on a day. */
  readonly managerDaysOn: (receivedOn: Day) => number
}

/** The clocks in the order in which they run out. */
export function toClocks(facts: AfterReview, { calendar, managerDaysOn }: ClockRules): readonly Clock[] {
  const { completedOn, decisionsOn } = facts
  const managerFacts = {
    receivedOn: decisionsOn,
    // Not received, no day is due, whatever the number.
    days: decisionsOn === null ? 0 : managerDaysOn(decisionsOn),
  }
  return [
    { key: 'decisions', answer: whenDecisionsDue(completedOn, calendar), doneOn: decisionsOn },
    { key: 'manager', answer: whenManagerAnswerDue(managerFacts, calendar), doneOn: answeredOn(facts) },
    { key: 'care-plan', answer: whenCarePlanDue(completedOn, calendar), doneOn: facts.carePlanOn },
    { key: 'record', answer: whenRecordDue(completedOn, calendar), doneOn: facts.recordOn },
    { key: 'everyone', answer: whenDistributionDue(completedOn, calendar), doneOn: facts.everyoneOn },
  ]
}

/** The last day for each thing, in the order of {@link toClocks}, from the days that start its clock. */
export type DueDays = {
  readonly ofCompleted: (on: Day) => Readonly<Record<Exclude<StepKey, 'manager'>, Day | null>>
  readonly ofReceived: (on: Day) => Day | null
}

/** The last days alone, without their reasons, each worked once: for facts of many reviews. */
export function toDueDays({ calendar, managerDaysOn }: ClockRules): DueDays {
  return {
    ofCompleted: keptByDay((on) => ({
      decisions: dayOf(whenDecisionsDue(on, calendar)),
      'care-plan': dayOf(whenCarePlanDue(on, calendar)),
      record: dayOf(whenRecordDue(on, calendar)),
      everyone: dayOf(whenDistributionDue(on, calendar)),
    })),
    ofReceived: keptByDay((on) =>
      dayOf(whenManagerAnswerDue({ receivedOn: on, days: managerDaysOn(on) }, calendar)),
    ),
  }
}

const dayOf = (answer: Answer<DueDay>): Day | null => (answer.kind === 'due' ? answer.due.on : null)

/** The day a manager answered; a question is no answer yet. */
const answeredOn = ({ answer }: AfterReview): Day | null =>
  answer === null || answer.answer === 'ask' ? null : answer.on

export type TimedStep = { readonly due: Day | null; readonly done: Day | null }

/** Each thing after a review that was completed on a day: the last day for it, and when it was done. */
export function toSteps(
  facts: AfterReview,
  completedOn: Day,
  dueDays: DueDays,
): Readonly<Record<StepKey, TimedStep>> {
  const due = dueDays.ofCompleted(completedOn)
  const { decisionsOn } = facts
  return {
    decisions: { due: due.decisions, done: decisionsOn },
    manager: {
      due: decisionsOn === null ? null : dueDays.ofReceived(decisionsOn),
      done: answeredOn(facts),
    },
    'care-plan': { due: due['care-plan'], done: facts.carePlanOn },
    record: { due: due.record, done: facts.recordOn },
    everyone: { due: due.everyone, done: facts.everyoneOn },
  }
}

/** The last day of a clock; null where it cannot be told. */
export const dueOf = ({ answer }: Clock): Day | null => dayOf(answer)

/** The mark of a clock, seen from a day. */
export function toClockDeadline({ answer, doneOn }: Clock, today: Day, calendar: WorkingCalendar): Deadline {
  if (answer.kind !== 'due')
    return {
      status: 'cannot-tell',
      missing: answer.kind === 'cannot-tell' ? `${answer.missing} is not recorded` : '',
    }
  const { on: due, duty } = answer.due
  const seen = doneOn ?? today
  const late = { daysLate: seen - due, workingDaysLate: calendar.workingDaysBetween(due, seen) }
  if (doneOn !== null) return doneOn <= due ? { status: 'met' } : { status: 'late', duty, ...late }
  if (today > due) return { status: 'overdue', duty, due, today, ...late }
  return { status: 'due', duty, due, today, workingDaysLeft: calendar.workingDaysBetween(today, due) }
}
