// Whether something may be done about a dispute now, and what it leads to. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Answerer, AnswerSaid, Dispute, Outcome } from './dispute.ts'
import type { DisputePolicy } from './policy.ts'
import { type DisputeAct, type DisputeState, stateAfter } from './state-table.ts'

/** What somebody wants to do. */
export type StepAsked =
  | { readonly act: 'note' | 'reply' | 'accept' | 'refuse' | 'strike' | 'reopen'; readonly says: string }
  | {
      readonly act: 'promote' | 'climb'
      readonly says: string
      readonly level: number
      readonly answerer: Answerer
    }
  | { readonly act: 'reassign'; readonly says: string; readonly answerer: Answerer }
  | { readonly act: 'answer'; readonly answer: AnswerSaid }
  | {
      readonly act: 'close'
      readonly says: string
      readonly outcomes: readonly Outcome[]
      readonly difference: string
    }

/** What is to be kept. */
export type StepDecided = { readonly asked: StepAsked; readonly state: DisputeState; readonly on: Day }

export type StepRefused = { readonly field: string; readonly says: string; readonly code: 'not-now' | 'rule' }

/** What stands already: the state, and the kind of the answer that waits where one does. */
export type Standing = Pick<Dispute, 'state' | 'raisedOn'> & {
  readonly waiting: AnswerSaid['kind'] | null
  /** The stage it stands at; null while informal. */
  readonly stageName: string | null
  /** Of what is closed, the state it was closed in; else null. */
  readonly before: DisputeState | null
  /** Who must answer the stage; null while informal. */
  readonly answerer: Answerer | null
}

const NOT_NOW: Readonly<Record<DisputeAct, string>> = {
  note: 'It is closed. Nothing can be added',
  promote: 'It is formal already, or closed',
  answer: 'No answer is asked for any more: somebody answered first, or it was closed',
  reply: 'There is no question that waits for a reply',
  accept: 'No answer waits to be looked at',
  refuse: 'No answer waits to be looked at',
  climb: 'A concern is made formal first; what is closed goes nowhere',
  close: 'Say first what you think of the answer',
  strike: 'It was taken out already',
  reassign: 'No answer is asked for now',
  reopen: 'It is open already, or was taken out',
}

/** Whether it may be done on a day, and the state it leads to. */
export function decideStep(
  standing: Standing,
  asked: StepAsked,
  { on, policy }: { readonly on: Day; readonly policy: DisputePolicy },
): Result<StepDecided, StepRefused> {
  const state = stateAfter(standing.state, asked.act, standing.before)
  if (state === null || !mayTake(standing, asked.act))
    return fail({ field: 'act', says: NOT_NOW[asked.act], code: 'not-now' })
  if (on < standing.raisedOn)
    return fail({ field: 'on-day', says: 'Enter a day that is not before it was raised', code: 'rule' })
  const wrong = whatIsWrong(asked, { on, policy, standing })
  return wrong === null ? ok({ asked, state, on }) : fail({ ...wrong, code: 'rule' })
}

/** Whether an act may be done where a dispute stands. A question is replied to; any other answer is accepted or not. */
export function mayTake(
  { state, waiting, before }: Pick<Standing, 'state' | 'waiting' | 'before'>,
  act: DisputeAct,
): boolean {
  if (stateAfter(state, act, before) === null) return false
  if (act === 'reply') return waiting === 'ask'
  return act === 'accept' || act === 'refuse' ? waiting !== null && waiting !== 'ask' : true
}

function whatIsWrong(
  asked: StepAsked,
  { on, policy, standing }: { readonly on: Day; readonly policy: DisputePolicy; readonly standing: Standing },
): Omit<StepRefused, 'code'> | null {
  if (asked.act === 'promote' || asked.act === 'climb') {
    const stage = policy.stages[asked.level - 1]
    if (stage === undefined) return { field: 'level', says: 'Choose one of the stages' }
    // Its clock would begin anew, and what was not answered in time would be lost from sight.
    return stage.name === standing.stageName
      ? { field: 'level', says: 'It is at that stage now. Choose another' }
      : null
  }
  if (asked.act === 'answer') return wrongInAnswer(asked.answer, on)
  if (asked.act === 'close') return wrongInClosing(asked)
  if (asked.act === 'reassign' && isSameAnswerer(asked.answerer, standing.answerer))
    return { field: 'answerer', says: 'They are asked now. Enter somebody else' }
  if (asked.act === 'accept' || asked.says !== '') return null
  return { field: 'says', says: SAY_WHY[asked.act] }
}

/** Days within which something that is promised must be due. */
const FURTHEST = 366

const SAY_WHY = {
  note: 'Enter what was said or done',
  reply: 'Enter the reply',
  refuse: 'Enter why the answer is not enough',
  strike: 'Enter why it was a mistake',
  reassign: 'Enter why somebody else must answer',
  reopen: 'Enter why it must not stay closed',
}

/** Whether both are the same person, written to at the same address. */
export function isSameAnswerer(one: Answerer, other: Answerer | null): boolean {
  return (
    other !== null &&
    one.name.toLowerCase() === other.name.toLowerCase() &&
    one.email?.toLowerCase() === other.email?.toLowerCase()
  )
}

function wrongInAnswer({ kind, says, action }: AnswerSaid, on: Day): Omit<StepRefused, 'code'> | null {
  if (kind === 'accept') {
    if (action === null) return { field: 'action', says: 'Enter what will be done, and by when' }
    if (action.by < on) return { field: 'by-day', says: 'The day must be today or later' }
    return action.by > on + FURTHEST
      ? { field: 'by-day', says: 'The day must be within a year. Say what will be done first' }
      : null
  }
  if (says !== '') return null
  return { field: 'says', says: kind === 'ask' ? 'Enter the question' : 'Enter why you do not agree' }
}

function wrongInClosing({
  outcomes,
  difference,
}: Extract<StepAsked, { act: 'close' }>): Omit<StepRefused, 'code'> | null {
  if (outcomes.length === 0) return { field: 'outcomes', says: 'Choose what came of it' }
  if (outcomes.includes('no-change') && outcomes.length > 1)
    return { field: 'outcomes', says: 'Choose “Nothing changed” alone, or what changed' }
  if (difference === '')
    return { field: 'difference', says: 'Enter what difference it made, or that it made none' }
  return null
}
