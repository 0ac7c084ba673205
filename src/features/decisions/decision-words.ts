import { type Day, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { renderTag } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { countOf, type Deadline, renderDeadlineTag } from '../../ui/parts/index.ts'
import type { Decision, DecisionStatus, OwnersAnswer } from './decision.ts'
import { isOpenDecision, isOverdue } from './decision.ts'

export const STATUS_WORDS: Readonly<Record<DecisionStatus, string>> = {
  'not-started': 'Not started',
  part: 'Part done',
  done: 'Done',
  overtaken: 'Overtaken',
}

/** A status as a page says it; what nobody recorded is said so. */
export function toStatusWords(status: DecisionStatus | null): string {
  return status === null ? 'Not recorded' : STATUS_WORDS[status]
}

const COLOURS: Readonly<Record<DecisionStatus, string>> = {
  'not-started': 'govuk-tag--grey',
  part: 'govuk-tag--blue',
  done: 'govuk-tag--green',
  overtaken: 'govuk-tag--grey',
}

/** The mark of a status. */
export function renderStatus({ status }: Pick<Decision, 'status'>): Html {
  if (status === null) return renderDeadlineTag({ status: 'not-recorded' })
  return renderTag({ text: STATUS_WORDS[status], classes: COLOURS[status] })
}

/** The mark of the day it is to be done by; null where none was set, or it is open no more. */
export function renderDue(
  decision: Pick<Decision, 'status' | 'by'>,
  today: Day,
  calendar: WorkingCalendar,
): Html | null {
  const { by } = decision
  if (by === null || !isOpenDecision(decision)) return null
  // CPPCR 35: the authority must carry out what a review decides. The day itself is the review's.
  const given = { duty: 'must', due: by, today } as const
  const deadline: Deadline = isOverdue(decision, today)
    ? {
        ...given,
        status: 'overdue',
        daysLate: today - by,
        workingDaysLate: calendar.workingDaysBetween(by, today),
      }
    : { ...given, status: 'due', workingDaysLeft: calendar.workingDaysBetween(today, by) }
  return renderDeadlineTag(deadline)
}

/** "5 days old", "3 months old" by whole months of 30 days: how long ago it was decided. */
export function ageWords(madeOn: Day, today: Day): string {
  const days = Math.max(0, today - madeOn)
  if (days < 60) return `${countOf(days, 'day')} old`
  const months = Math.floor(days / 30.4375)
  return months < 24 ? `${countOf(months, 'month')} old` : `${countOf(Math.floor(months / 12), 'year')} old`
}

/** "Moved twice"; '' where its day was never put later. */
export function slipWords(slips: number): string {
  if (slips === 0) return ''
  if (slips === 1) return 'Put off once'
  return slips === 2 ? 'Put off twice' : `Put off ${slips} times`
}

/** What its owner said: "Done on 3 May 2026. The book is at home." */
export function answerWords({ status, doneOn, says }: OwnersAnswer): string {
  const what = status === 'done' && doneOn !== null ? `Done on ${toDate(doneOn)}` : STATUS_WORDS[status]
  return says === '' ? `${what}.` : `${what}. ${says}`
}

/** Beside a decision: who, how old, how often put off. */
export function renderAbout({ madeOn, slips }: Pick<Decision, 'madeOn' | 'slips'>, today: Day): Html {
  const parts = [`Decided ${toDate(madeOn)}, ${ageWords(madeOn, today)}`, slipWords(slips)].filter(Boolean)
  return html`<span class="fp-quiet">${parts.join('. ')}</span>`
}
