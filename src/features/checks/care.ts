// The periods of care of a child over both years, and the reviews in them, for the rules the published ones do not have.
import { type Day, dayOf } from '../../kit/dates/index.ts'
import { isShortBreak } from '../../law/returns/index.ts'
import { type CareRun, type EpisodeRow, toCareRuns } from '../returns/index.ts'
import type { CheckedEpisode, CheckedRows } from './checked-row.ts'

/** Which file a row is in: this year's, or that of the year before. */
export type Of = 'this-year' | 'year-before'

export type SeenReview = { readonly day: Day; readonly line: number; readonly of: Of }

export type CareSpan = CareRun & {
  /** Which file the last episode is in, and the first. */
  readonly of: Of
  readonly ofFirst: Of
  readonly shortBreaks: boolean
  /** The reviews held in it, in order; one for each day. */
  readonly reviews: readonly SeenReview[]
}

/** A review in no period of care, with the end of the one before it and the one that comes next. */
export type OutsideReview = SeenReview & { readonly ended: Day | null; readonly next: CareSpan | null }

export type Care = {
  readonly spans: readonly CareSpan[]
  /** The reviews that are in no period of care, in order. */
  readonly outside: readonly OutsideReview[]
}

/**
 * Rows whose dates cannot be read are left out: a rule that asks for care must declare the dates it leans on. So are
 * rows of another century, which rules of their own find: no calendar of working days reaches there.
 */
export function toCare(rows: CheckedRows, before: CheckedRows): Care {
  const now = rows.Episodes.filter(isWorkableEpisode)
  const runs = toCareRuns(inOrder(superseding(now, before.Episodes.filter(isWorkableEpisode))))
  const thisYear = new Set(now)
  const spans = runs.map((run) => ({
    ...run,
    of: ofRow(run.episodes.at(-1), thisYear),
    ofFirst: ofRow(run.episodes[0], thisYear),
    shortBreaks: run.episodes.every(({ ls }) => isShortBreak(ls)),
    reviews: new Array<SeenReview>(),
  }))
  return { spans, outside: shareOut(seenReviews(rows, before), spans) }
}

function ofRow(row: EpisodeRow | undefined, thisYear: ReadonlySet<EpisodeRow>): Of {
  return row !== undefined && thisYear.has(row) ? 'this-year' : 'year-before'
}

type Filling = CareSpan & { readonly reviews: SeenReview[] }

/** Gives each review to the latest period it falls in, from its start to its end, both included; the rest is outside. */
function shareOut(reviews: readonly SeenReview[], spans: readonly Filling[]): readonly OutsideReview[] {
  const outside: OutsideReview[] = []
  let at = -1
  for (const review of reviews) {
    while ((spans[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= review.day) at += 1
    const span = spans[at]
    if (span !== undefined && (span.end === null || review.day <= span.end)) span.reviews.push(review)
    else outside.push({ ...review, ended: span?.end ?? null, next: spans[at + 1] ?? null })
  }
  return outside
}

const EARLIEST = dayOf(1950, 1, 1)
const LATEST = dayOf(2090, 12, 31)

/** Whether a day is one that a period of care can be worked with. */
export function isWorkable(day: Day | null): day is Day {
  return day !== null && day >= EARLIEST && day <= LATEST
}

/** Whether every date of an episode can be worked with. */
export function isWorkableEpisode(row: CheckedEpisode): row is CheckedEpisode & EpisodeRow {
  return row.unreadable === undefined && isWorkable(row.decom) && (row.dec === null || isWorkable(row.dec))
}

/** The episodes of both years; this year's stand in place of those of the year before with the same DECOM. */
function superseding(now: readonly EpisodeRow[], before: readonly EpisodeRow[]): readonly EpisodeRow[] {
  if (before.length === 0) return now
  const said = new Set(now.map(({ decom }) => decom))
  return [...before.filter(({ decom }) => !said.has(decom)), ...now]
}

function inOrder(episodes: readonly EpisodeRow[]): readonly EpisodeRow[] {
  return episodes.toSorted(
    (one, other) =>
      one.decom - other.decom ||
      (one.dec ?? Number.MAX_SAFE_INTEGER) - (other.dec ?? Number.MAX_SAFE_INTEGER) ||
      one.line - other.line,
  )
}

/** One review a day, in order; this year's row where both years have one. */
function seenReviews(now: CheckedRows, before: CheckedRows): readonly SeenReview[] {
  const byDay = new Map<Day, SeenReview>()
  addReviews(byDay, now, 'this-year')
  addReviews(byDay, before, 'year-before')
  return [...byDay.values()].toSorted((one, other) => one.day - other.day)
}

function addReviews(byDay: Map<Day, SeenReview>, { Reviews }: CheckedRows, of: Of): void {
  for (const { review, line } of Reviews) {
    if (isWorkable(review) && !byDay.has(review)) byDay.set(review, { day: review, line, of })
  }
}

/** Whether a review outside care is nearer to the start of the next period, where that is known, than to the end before. */
export function belongsToNext({ day, ended, next }: OutsideReview): boolean {
  if (next === null || !next.startKnown) return false
  return ended === null || next.start - day < day - ended
}
