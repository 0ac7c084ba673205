// What a review owed is called, and its mark, the same on every page.
import { type Day, toDate, toDayAndMonth } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { Obligation, Rule, Verdict } from '../../law/looked-after-reviews/index.ts'
import { ordinal } from '../../law/looked-after-reviews/index.ts'
import type { Deadline } from '../../ui/parts/index.ts'

const AFTER: Readonly<Record<Rule, string>> = {
  LAR1: 'review',
  LAR2: 'review',
  'LAR3+': 'review',
  LARX: 'review, brought forward',
  LTFM: 'yearly meeting',
  SB1: 'short-breaks review',
  'SB2+': 'short-breaks review',
  ADA1: 'adoption review',
  'ADA2+': 'adoption review',
  ADP1: 'review in the adoptive placement',
  ADP2: 'review in the adoptive placement',
  'ADP3+': 'review in the adoptive placement',
  ADR: 'review after return from adoption',
}

const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `11th`, `21st`: ordinals beyond those that have a word. */
function ordinalInFigures(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14
  const ending = ['th', 'st', 'nd', 'rd'][isTeen ? 0 : number % 10] ?? 'th'
  return `${number}${ending}`
}

/** "fourth review"; "yearly meeting"; "first adoption review". */
export function nameReview({ rule, sequence }: Pick<Obligation, 'rule' | 'sequence'>): string {
  if (rule === 'LTFM' || rule === 'ADR') return AFTER[rule]
  const which = sequence !== null && sequence > 10 ? ordinalInFigures(sequence) : ordinal(sequence)
  return `${which} ${AFTER[rule]}`
}

/** {@link nameReview} as the beginning of a sentence. */
export function titleReview(obligation: Pick<Obligation, 'rule' | 'sequence'>): string {
  return withCapital(nameReview(obligation))
}

type Owed = Pick<Obligation, 'rule' | 'due' | 'atLatest' | 'knownTo' | 'stopsOn' | 'missing'> & {
  readonly duty: Duty
}

/** The duty of a stored obligation. */
export function toDuty(text: string): Duty {
  return text === 'should' || text === 'local' ? text : 'must'
}

/** In a few words, what is missing where it cannot be told: "earlier review not recorded". */
export function missingInShort({
  rule,
  atLatest,
  due,
  knownTo,
  missing,
}: Pick<Obligation, 'rule' | 'atLatest' | 'due' | 'knownTo' | 'missing'>): string {
  if (atLatest) return 'earlier review not recorded'
  if (rule === 'LTFM')
    return missing?.startsWith('Whether ') ? 'meeting not recorded' : 'earlier review not recorded'
  if (knownTo === null || due === null || due <= knownTo) return 'see why'
  return rule === 'SB1' || rule === 'SB2+' ? 'not in the return' : `no data after ${toDate(knownTo)}`
}

/** The mark of a review owed, seen from a day. */
export function toDeadline(owed: Owed, verdict: Verdict, today: Day, calendar: WorkingCalendar): Deadline {
  const { due, duty } = owed
  const { daysLate, workingDaysLate, status } = verdict
  if (status === 'met' || status === 'flexible') return { status }
  if (status === 'not-required') return { status, because: endedInShort(owed, today) }
  if (status === 'cannot-tell' || due === null)
    return { status: 'cannot-tell', missing: missingInShort(owed) }
  if (status === 'late') return { status, duty, daysLate, workingDaysLate }
  if (status === 'overdue') return { status, duty, due, today, daysLate, workingDaysLate }
  return { status, duty, due, today, workingDaysLeft: calendar.workingDaysBetween(today, due) }
}

function endedInShort({ stopsOn }: Owed, today: Day): string {
  if (stopsOn === null) return 'the duty ended'
  return stopsOn > today
    ? `the duty ends on ${toDayAndMonth(stopsOn)}`
    : `the duty ended on ${toDate(stopsOn)}`
}
