import type { Day } from '../../kit/dates/index.ts'
import type { Deadline } from '../../ui/parts/index.ts'
import type { JudgedNotice } from './entry-notice.ts'

/** How a notice stands, as a deadline tag shows it: it is guidance, never law. */
export function toNoticeDeadline({ due, verdict }: JudgedNotice, today: Day): Deadline {
  if (verdict.kind === 'cannot-tell') return { status: 'cannot-tell', missing: verdict.missing }
  if (due === null || verdict.kind === 'in-time') return { status: 'met' }
  const duty = 'should'
  if (verdict.kind === 'waiting')
    return { status: 'due', duty, due, today, workingDaysLeft: verdict.workingDaysLeft, what: 'Notice' }
  const { daysLate, workingDaysLate } = verdict
  return verdict.kind === 'late'
    ? { status: 'late', duty, daysLate, workingDaysLate }
    : { status: 'overdue', duty, due, today, daysLate, workingDaysLate }
}

const VERDICT_WORDS: Readonly<Record<JudgedNotice['verdict']['kind'], string>> = {
  'in-time': 'In time',
  late: 'Late',
  waiting: 'Not told yet, not late yet',
  overdue: 'Not told',
  'cannot-tell': 'Cannot tell',
}

/** How a notice stands, in a word, for files. */
export function toNoticeVerdictWords({ verdict }: JudgedNotice): string {
  return VERDICT_WORDS[verdict.kind]
}
