import { type Day, toShortDate } from '../../kit/dates/index.ts'
import { countOf, type Deadline } from '../../ui/parts/index.ts'
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

/** Why a first review could not, or cannot, reasonably be held in time; '' where it could. */
export function whyDoomed({ isDoomed, daysForReview, leastDays }: JudgedNotice, toldOn: Day | null): string {
  if (!isDoomed || daysForReview === null) return ''
  const when = toldOn === null ? 'Nobody has told us. Today' : `When we were told, on ${toShortDate(toldOn)},`
  const was = toldOn === null ? 'is' : 'was'
  if (daysForReview < 0) return `${when} its day ${toldOn === null ? 'has' : 'had'} passed`
  const left =
    daysForReview === 0 ? `it ${was} due that day` : `it ${was} ${countOf(daysForReview, 'working day')} away`
  return `${when} ${left}: our rule asks for ${leastDays}`
}
