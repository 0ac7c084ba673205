// Who answered each stage, when, and who did not. Pure: worked out from the steps, never written down beside them.
import type { Day } from '../../kit/dates/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { DueDay } from '../../law/clocks/due-day.ts'
import { whenStageAnswerDue } from '../../law/disputes/stages.ts'
import type { Answerer, AnswerSaid, Dispute, DisputeStep, StageReached } from './dispute.ts'

/** A stage with what became of it. */
export type StageHeld = {
  /** With whoever had to answer it when its day came: whoever took over later did not keep silent. */
  readonly stage: StageReached
  /** Who was named last to answer it. */
  readonly nowAsked: Answerer
  readonly due: Answer<DueDay>
  /** The day of the first answer that is no question; null where none came. */
  readonly answeredOn: Day | null
  /** The day the dispute left the stage: climbed or closed, and not opened again since; null while it stands there. */
  readonly leftOn: Day | null
}

/** Of a step what tells how a stage went. */
type StageStep = Pick<DisputeStep, 'number' | 'on' | 'stage' | 'named' | 'act'> & {
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
    const ended = here.findLast(({ act }) => act === 'close' || act === 'strike' || act === 'reopen')
    const closed = ended?.act === 'reopen' ? undefined : ended
    const standing = stageStanding(stage, calendar)
    return {
      ...standing,
      ...whoAnswers(standing, here),
      answeredOn: answered?.on ?? null,
      // What was closed stood nowhere until it was asked anew.
      leftOn: closed?.on ?? next?.reachedOn ?? null,
    }
  })
}

function whoAnswers({ stage, due }: StageHeld, here: readonly StageStep[]) {
  const named = here.flatMap(({ named: who, on }) => (who === null ? [] : [{ who, on }]))
  const byItsDay = named.findLast(({ on }) => due.kind !== 'due' || on <= due.due.on)
  return {
    stage: { ...stage, answerer: byItsDay?.who ?? stage.answerer },
    nowAsked: named.at(-1)?.who ?? stage.answerer,
  }
}

/** A stage that stands unanswered now, where its steps are not at hand. */
export function stageStanding(stage: StageReached, calendar: WorkingCalendar): StageHeld {
  const due = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, calendar)
  return { stage, nowAsked: stage.answerer, due, answeredOn: null, leftOn: null }
}

/** The day by which a stage must answer; null where it cannot be told. */
export function stageDue(stage: StageReached, calendar: WorkingCalendar): Day | null {
  const when = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, calendar)
  return when.kind === 'due' ? when.due.on : null
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
  const due = stageDue(stage, calendar)
  if (due === null) return null
  const isSilent = due < today
  return { stage, due, isSilent, workingDaysOver: isSilent ? calendar.workingDaysBetween(due, today) : 0 }
}

/** A stage that did not answer in time: a breach. */
export type Silence = {
  readonly stage: StageReached
  readonly nowAsked: Answerer
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
  return stages.flatMap(({ stage, nowAsked, due, answeredOn, leftOn }): readonly Silence[] => {
    if (due.kind !== 'due') return []
    const until = answeredOn ?? leftOn ?? today
    if (until <= due.due.on) return []
    const workingDays = calendar.workingDaysBetween(due.due.on, until)
    const end = answeredOn !== null ? 'answered' : leftOn !== null ? 'left' : 'still'
    return [{ stage, nowAsked, due: due.due.on, workingDays, endedOn: answeredOn ?? leftOn, end }]
  })
}
