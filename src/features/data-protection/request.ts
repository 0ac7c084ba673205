// A request for one's own record: the clock of the law, and what may be done with it. Pure.
import { addMonths, type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { whenRecordIsDueToItsSubject } from '../../law/subject-access/answer-day.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { RecordCopy, Redactions } from './redaction.ts'

/** Who asked: the child, or somebody who may ask for the child. */
export type AskedBy = 'child' | 'for-child'

export const ASKED_BY_WORDS: Readonly<Record<AskedBy, string>> = {
  child: 'The child',
  'for-child': 'Somebody who may ask for the child',
}

export type AccessRequest = {
  readonly id: string
  readonly childId: string
  readonly askedOn: Day
  readonly askedBy: AskedBy
  /** Why two more months are needed, and the day it was told. */
  readonly extension: { readonly on: Day; readonly because: string } | null
  /** Since when we wait to hear what is meant; null where we do not. */
  readonly pausedOn: Day | null
  /** Days that earlier waits took. */
  readonly pausedDays: number
  readonly state: 'open' | 'released' | 'withdrawn'
  readonly redactions: Redactions
  readonly released: { readonly copy: RecordCopy; readonly by: string; readonly at: Date } | null
  readonly version: number
}

type Clock = Pick<AccessRequest, 'askedOn' | 'extension' | 'pausedDays' | 'pausedOn'>

/** When the answer is due and why. While we wait to hear what is meant, the days until `today` are not counted. */
export function dueOf(request: Clock, today: Day): Extract<Answer<Day>, { kind: 'due' }> {
  const waiting = request.pausedOn === null ? 0 : Math.max(0, today - request.pausedOn)
  const answer = whenRecordIsDueToItsSubject({
    askedOn: request.askedOn,
    extension: request.extension === null ? 'none' : 'two-months',
    pausedDays: request.pausedDays + waiting,
  })
  if (answer.kind !== 'due') throw new Error('a request that has a day has a due day')
  return answer
}

export type RequestRefused = { readonly field: string; readonly says: string }

/** What changes the clock of a request. */
export type ClockChange =
  | { readonly kind: 'pause' }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'extend'; readonly because: string }

type ClockFacts = Pick<AccessRequest, 'extension' | 'pausedOn' | 'pausedDays'>

/** Decides a change of the clock on a day. More time may be taken once, and only within the first month. */
export function decideClock(
  request: AccessRequest,
  change: ClockChange,
  today: Day,
): Result<ClockFacts, RequestRefused> {
  const { extension, pausedOn, pausedDays, state } = request
  const refuse = (says: string, field = 'clock') => fail({ field, says })
  if (state !== 'open') return refuse('The request is closed')
  if (change.kind === 'pause') {
    return pausedOn === null
      ? ok({ extension, pausedOn: today, pausedDays })
      : refuse('The clock stands already')
  }
  if (change.kind === 'go-on') {
    if (pausedOn === null) return refuse('The clock runs already')
    return ok({ extension, pausedOn: null, pausedDays: pausedDays + Math.max(0, today - pausedOn) })
  }
  if (extension !== null) return refuse('More time was taken already')
  const { due } = dueOf(request, today)
  if (due < today)
    return refuse(`More time can only be taken within the first month, by ${toDate(due)}`, 'because')
  return ok({ extension: { on: today, because: change.because }, pausedOn, pausedDays })
}

/** The latest day on which a request that was asked for on this day is looked for as new: a check on typing. */
export function earliestAskedOn(today: Day): Day {
  return addMonths(today, -24)
}
