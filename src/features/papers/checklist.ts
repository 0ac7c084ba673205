// The papers for one review with where each stands, and the days by which things should be done. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { DueDay } from '../../law/clocks/due-day.ts'
import { whenPapersDue, whenTalkDue } from '../../law/reviewing-officers/before-review-clocks.ts'
import { type ExpectedPaper, type ReviewFacts, toExpectedPapers } from './expected-papers.ts'
import { type NextReview, toReviewFacts } from './next-review.ts'
import { type PaperEntry, type PaperState, toPaperState } from './paper.ts'
import type { PaperKind, PaperRule } from './paper-rules.ts'

export type PaperLine<Entry = PaperEntry> = {
  readonly kind: PaperKind
  /** Null: nobody asked for it, and it came. */
  readonly expected: ExpectedPaper | null
  readonly state: PaperState
  /** Oldest first. */
  readonly entries: readonly Entry[]
}

export type Checklist = {
  readonly papersDue: Answer<DueDay>
  readonly talkDue: Answer<DueDay>
  readonly lines: readonly PaperLine[]
}

export type ChecklistFacts = {
  readonly rules: readonly PaperRule[]
  readonly review: NextReview
  readonly entries: readonly PaperEntry[]
  readonly calendar: WorkingCalendar
  readonly today: Day
}

/** Every paper that is expected for a review, and every one that came besides. */
export function toChecklist({ review, calendar, ...facts }: ChecklistFacts): Checklist {
  const papersDue = whenPapersDue(review.on, calendar)
  const by = papersDue.kind === 'due' ? papersDue.due.on : null
  const lines = toPaperLines({ ...facts, review: toReviewFacts(review), by })
  return { papersDue, talkDue: whenTalkDue(review.on, calendar), lines }
}

type SaidOfKind = Pick<PaperEntry, 'kind' | 'said'>

export type PaperLineFacts<Entry extends SaidOfKind> = {
  readonly rules: readonly PaperRule[]
  readonly review: ReviewFacts
  readonly entries: readonly Entry[]
  /** The last day on which papers are in time; null where it cannot be told. */
  readonly by: Day | null
  readonly today: Day
}

/** Where each paper stands: those expected first, then what came besides. */
export function toPaperLines<Entry extends SaidOfKind>({
  rules,
  review,
  entries,
  by,
  today,
}: PaperLineFacts<Entry>): readonly PaperLine<Entry>[] {
  const expected = toExpectedPapers(rules, review)
  const toLine = (kind: PaperKind, of: ExpectedPaper | null): PaperLine<Entry> => {
    const own = entries.filter((entry) => entry.kind === kind)
    return { kind, expected: of, state: toPaperState(own, by, today), entries: own }
  }
  const kinds = expected.map(({ kind }) => kind)
  const others = [...new Set(entries.map(({ kind }) => kind))].filter((kind) => !kinds.includes(kind))
  return [...expected.map((one) => toLine(one.kind, one)), ...others.map((kind) => toLine(kind, null))]
}

/** Required papers that are not there. */
export function listMissing({ lines }: Checklist): readonly PaperKind[] {
  return lines.flatMap(({ kind, expected, state }) =>
    expected?.need === 'required' && (state.kind === 'late' || state.kind === 'not-received') ? [kind] : [],
  )
}
