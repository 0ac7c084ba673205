import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { toNoticeVerdictWords } from '../notice-words.ts'
import type { JudgedEntry } from './notice-lists.ts'

const iso = (day: Day | null): string => (day === null ? '' : toIsoDate(day))

/** The columns of the file: a row a child who came into care. */
export const NOTICE_HEADINGS: readonly string[] = [
  'Number',
  'Child',
  'Team',
  'In care from',
  'In care to',
  'Notice due',
  'Told on',
  'Notice',
  'First review due',
  'Working days left for it',
  'Doomed on arrival',
  'IRO',
]

export function toNoticeCells({
  child,
  team,
  start,
  end,
  receivedOn,
  judged,
  ...row
}: JudgedEntry): string[] {
  return [
    child.identifier,
    child.name,
    team ?? '',
    iso(start),
    iso(end),
    iso(judged.due),
    receivedOn === null ? 'Not recorded' : iso(receivedOn),
    toNoticeVerdictWords(judged),
    iso(row.firstReviewDue),
    judged.daysForReview === null ? '' : String(judged.daysForReview),
    judged.isDoomed ? 'Yes' : judged.daysForReview === null ? 'Cannot tell' : 'No',
    row.officer ?? '',
  ]
}
