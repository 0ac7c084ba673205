// Rows of what has a last day: each stands on that day.
import type { Day } from '../../kit/dates/index.ts'
import type { BreakdownId } from './breakdown.ts'
import { type FigurePeriod, isWithin, toMonthKey } from './figure-period.ts'
import type { Counts, Keys, Row, RowAbout } from './row.ts'
import { toRow, type WorkedChild } from './worked-child.ts'

/** One thing to be done, by when, and when it was. */
export type Clocked = {
  /** The day of what it belongs to: the start of care, or the review. */
  readonly of: Day
  /** Null where the clock has no day, as before April 2011: it is in no period. */
  readonly due: Day | null
  /** Null: it was not done, or nobody recorded it. */
  readonly done: Day | null
  /** What it is where it was not done and the day has passed. */
  readonly undone: Extract<Counts, 'not-recorded' | 'denominator-only' | 'not-needed'>
  readonly keys?: Keys
  /** What it is, to begin a sentence: `Care plan for the review on 3 May 2025`. */
  readonly what: () => string
}

const FOR_ALL = ['month', 'age', 'officer', 'team'] as const satisfies readonly BreakdownId[]

/** The breakdowns of every such measure, after those of its own. */
export function timedBreakdowns(...own: readonly BreakdownId[]): readonly BreakdownId[] {
  return [...own, ...FOR_ALL]
}

/** The rows of what fell due in a period; nothing of short breaks. */
export function clockedRows(
  child: WorkedChild,
  period: FigurePeriod,
  things: readonly Clocked[],
): readonly Row[] {
  return things.flatMap((thing) => {
    const { due } = thing
    if (due === null || !isWithin(due, period)) return []
    const counts = countsOfClock({ ...thing, due }, period.asOf)
    return dueRow(child, { ...thing, due, counts, about: () => aboutClock({ ...thing, due }, counts) })
  })
}

export type DueRow = Pick<Clocked, 'of' | 'keys'> & {
  readonly due: Day
  readonly counts: Counts
  readonly about: () => RowAbout
}

/** One row on its due day: none in short breaks, and beside the figure where no period of care is known. */
export function dueRow(child: WorkedChild, { of, due, counts, keys, about }: DueRow): readonly Row[] {
  const at = child.facts.care.history.periods.findLastIndex(
    ({ start, end }) => start <= of && (end === null || of <= end),
  )
  const period = child.periods.find((one) => one.at === at)?.at ?? null
  if (at >= 0 && period === null) return []
  return [
    toRow(child, {
      on: due,
      period,
      counts: period === null ? 'outside-care' : counts,
      keys: { month: toMonthKey(due), ...keys },
      about,
    }),
  ]
}

type Timed = Omit<Clocked, 'due'> & { readonly due: Day }

function countsOfClock({ due, done, undone }: Timed, asOf: Day): Counts {
  if (done !== null) return done <= due ? 'numerator' : 'denominator-only'
  return asOf > due || undone === 'not-needed' ? undone : 'not-yet'
}

const UNDONE_WORDS: Partial<Readonly<Record<Counts, string>>> = {
  'not-recorded': 'not recorded',
  'denominator-only': 'not done',
  'not-needed': 'no longer needed',
  'not-yet': 'still in time',
}

function aboutClock({ what, due, done }: Timed, counts: Counts): RowAbout {
  if (done === null)
    return { says: `${what()}: ${UNDONE_WORDS[counts] ?? 'not recorded'}.`, due, doneOn: null }
  const daysLate = Math.max(0, done - due)
  return { says: `${what()}: ${daysLate === 0 ? 'in time' : 'late'}.`, due, doneOn: done, daysLate }
}
