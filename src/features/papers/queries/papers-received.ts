import type { Day } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listMissing, toChecklist } from '../checklist.ts'
import { type NextReviewFacts, toNextReview } from '../next-review.ts'
import { listPapers } from '../queries.ts'
import { readPaperRules } from './paper-rules.ts'

/** How many of the papers for the next review are there. */
export type PapersReceived = {
  readonly received: number
  /** Of so many that are asked for; those that somebody said are not needed are not among them. */
  readonly expected: number
  /** Of those that must be there, so many are not. */
  readonly missing: number
  /** The last day for them; null where no day of the review is known. */
  readonly due: Day | null
}

/**
 * How many papers are there for the review that comes next, for a page that knows the child, the reviews and the meeting
 * already: two questions. Null where there is no review to prepare.
 */
export async function findPapersReceived(
  db: Db,
  {
    meeting,
    ...facts
  }: Omit<NextReviewFacts, 'meeting'> & { readonly meeting: Promise<NextReviewFacts['meeting']> },
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
): Promise<PapersReceived | null> {
  const [arranged, entries, rules] = await Promise.all([
    meeting,
    listPapers(db, facts.child.id, facts.last?.id ?? null),
    readPaperRules(db, today),
  ])
  const review = toNextReview({ ...facts, meeting: arranged })
  if (review === null) return null
  const checklist = toChecklist({ rules, review, entries, calendar, today })
  const asked = checklist.lines.filter(
    ({ expected, state }) => expected !== null && state.kind !== 'not-needed',
  )
  return {
    received: asked.filter(({ state }) => state.kind === 'received').length,
    expected: asked.length,
    missing: listMissing(checklist).length,
    due: checklist.papersDue.kind === 'due' ? checklist.papersDue.due.on : null,
  }
}
