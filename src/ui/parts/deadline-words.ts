import { type Day, toDate, toDayAndMonth, toYearMonthDay } from '../../kit/dates/index.ts'
import type { Deadline, DeadlineDuty } from './deadline.ts'
import { countOf } from './counts.ts'

/** Within how many working days a due date is soon. */
export const SOON_WORKING_DAYS = 20

/** `18 May`, or `18 May 2025` where the year is not this one. */
export function toNearDate(day: Day, today: Day): string {
  return toYearMonthDay(day).year === toYearMonthDay(today).year ? toDayAndMonth(day) : toDate(day)
}

function lateBy(deadline: { readonly daysLate: number; readonly workingDaysLate: number }): string {
  const { daysLate, workingDaysLate } = deadline
  return workingDaysLate > 0 ? countOf(workingDaysLate, 'working day') : countOf(daysLate, 'day')
}

const OVER: Readonly<Record<DeadlineDuty, (by: string) => string>> = {
  must: (by) => `Late by ${by}`,
  should: (by) => `Guidance: ${by} over`,
  local: () => 'Our target: over',
}

function overdueWords(deadline: Extract<Deadline, { status: 'overdue' }>): string {
  if (deadline.duty === 'must') return `Overdue since ${toNearDate(deadline.due, deadline.today)}`
  return OVER[deadline.duty](countOf(deadline.daysLate, 'day'))
}

function dueWords(deadline: Extract<Deadline, { status: 'due' }>): string {
  const { due, today, workingDaysLeft, what, duty } = deadline
  if (duty === 'local') return `Our target: ${toNearDate(due, today)}`
  const opening = what ? `${what} due` : 'Due'
  if (due === today) return `${opening} today`
  if (due - today === 1) return `${opening} tomorrow`
  if (workingDaysLeft > SOON_WORKING_DAYS) return `${opening} ${toDate(due)}`
  return workingDaysLeft > 0
    ? `${opening} in ${countOf(workingDaysLeft, 'working day')}`
    : `${opening} ${toNearDate(due, today)}`
}

/** The tag's words. They carry the whole meaning; colour only repeats it. */
export function toDeadlineWords(deadline: Deadline): string {
  switch (deadline.status) {
    case 'met':
      return 'In time'
    case 'late':
      return OVER[deadline.duty](
        deadline.duty === 'should' ? countOf(deadline.daysLate, 'day') : lateBy(deadline),
      )
    case 'overdue':
      return overdueWords(deadline)
    case 'due':
      return dueWords(deadline)
    case 'flexible':
      return '2020 rules applied'
    case 'not-required':
      return `Not needed: ${deadline.because}`
    case 'cannot-tell':
      return `Cannot tell: ${deadline.missing}`
    case 'not-recorded':
      break
  }
  return 'Not recorded'
}
