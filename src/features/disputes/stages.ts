// Who answered each stage, when, and who did not. Pure: worked out from the steps, never written down beside them.
import type { Day } from '../../kit/dates/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { DueDay } from '../../law/clocks/due-day.ts'
import { whenStageAnswerDue } from '../../law/disputes/stages.ts'
import type { AnswerSaid, Dispute, DisputeStep, StageReached } from './dispute.ts'

/** A stage with what became of it. */
export type StageHeld = {
  readonly stage: StageReached
  readonly due: Answer<DueDay>
  /** The day of the first answer that is no question; null where none came. */
  readonly answeredOn: Day | null
  /** The day the dispute left the stage: climbed or closed; null while it stands there. */
  readonly leftOn: Day | null
}

/** Of a step what tells how a stage went. */
type StageStep = Pick<DisputeStep, 'number' | 'on' | 'stage' | 'act'> & {
  readonly answer: Pick<AnswerSaid, 'kind'> | null
}

/** The stages in the order in which they were reached. A question is not an answer, and stops no clock. */
export function toStagesHeld(steps: readonly StageStep[], calendar: WorkingCalendar): readonly StageHeld[] {
  const reached = steps.flatMap(({ stage }) => (stage === null ? [] : [stage]))
  return reached.map((stage, at) => {
    const next = reached[at + 1]
    const here = steps.filter(
      ({ number }) => number > stage.step && (next === undefined || number < next.step),
    )
    const answered = here.find(({ answer }) => answer !== null && answer.kind !== 'ask')
    const closed = here.find(({ act }) => act === 'close' || act === 'strike')
    return {
      ...stageStanding(stage, calendar),
      answeredOn: answered?.on ?? null,
      leftOn: next?.reachedOn ?? closed?.on ?? null,
    }
  })
}

/** A stage that stands unanswered now, where its steps are not at hand. */
export function stageStanding(stage: StageReached, calendar: WorkingCalendar): StageHeld {
  const due = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, calendar)
  return { stage, due, answeredOn: null, leftOn: null }
}

/** By when the stage a dispute stands at must answer, and by how many working days that is over. */
export type Awaited = {
  readonly stage: StageReached
  readonly due: Day
  /** 0 for a stage that is in time. */
  readonly workingDaysOver: number
  readonly isSilent: boolean
}

/** The answer that is awaited of a dispute now; null where none is, or its day cannot be told. */
export function awaitedAnswer(
  { state, stage }: Pick<Dispute, 'state' | 'stage'>,
  today: Day,
  calendar: WorkingCalendar,
): Awaited | null {
  if (state !== 'asked' || stage === null) return null
  const when = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, calendar)
  if (when.kind !== 'due') return null
  const due = when.due.on
  const isSilent = due < today
  return { stage, due, isSilent, workingDaysOver: isSilent ? calendar.workingDaysBetween(due, today) : 0 }
}

/** A stage that did not answer in time: a breach. */
export type Silence = {
  readonly stage: StageReached
  readonly due: Day
  /** Working days over, up to the answer, the day the dispute left the stage, or today. 0 where only a weekend passed. */
  readonly workingDays: number
  /** Null: still silent. */
  readonly endedOn: Day | null
  /** Whether an answer came in the end. */
  readonly end: 'answered' | 'left' | 'still'
}

/** The stages that were silent past their day. One that was left before its day has broken nothing. */
export function findSilences(
  stages: readonly StageHeld[],
  today: Day,
  calendar: WorkingCalendar,
): readonly Silence[] {
  return stages.flatMap(({ stage, due, answeredOn, leftOn }): readonly Silence[] => {
    if (due.kind !== 'due') return []
    const until = answeredOn ?? leftOn ?? today
    if (until <= due.due.on) return []
    const workingDays = calendar.workingDaysBetween(due.due.on, until)
    const end = answeredOn !== null ? 'answered' : leftOn !== null ? 'left' : 'still'
    return [{ stage, due: due.due.on, workingDays, endedOn: answeredOn ?? leftOn, end }]
  })
}
