import type { Day } from '../../kit/dates/index.ts'
import type { BreakdownId } from './breakdown.ts'
import type { FigureFacts } from './figure-facts.ts'

/**
 * What a row is to the figure. Only the first two are in it; the others are shown beside, each with its own count.
 * `denominator-only`: counted, and not what the numerator asks for.
 */
export type Counts =
  | 'numerator'
  | 'denominator-only'
  | 'cannot-tell'
  | 'flexible'
  | 'not-recorded'
  | 'not-yet'
  | 'under-4'
  | 'outside-care'
  | 'not-needed'

/** The key of a row in each breakdown that it has. */
export type Keys = Readonly<Partial<Record<BreakdownId, string>>>

/** What a list shows of a row. */
export type RowAbout = {
  /** A plain sentence. */
  readonly says: string
  readonly rule?: string
  readonly due?: Day | null
  readonly heldOn?: Day | null
  /** The day that what is clocked was done; null where it was not, or nobody recorded it. */
  readonly doneOn?: Day | null
  /** Calendar days late; 0 where not late. */
  readonly daysLate?: number
  readonly code?: string | null
  /** The page of what it is, where it has one. */
  readonly opens?: string
}

/** One thing counted: a figure is nothing but the count of its rows. */
export type Row = {
  readonly child: FigureFacts
  /** The day it belongs to: of the event, or the snapshot. */
  readonly on: Day
  readonly counts: Counts
  readonly keys: Keys
  /** How things stood for the child on that day. */
  readonly circumstances: Keys
  /** Of a median: what is measured of it. */
  readonly value?: number
  /** How much it counts: the part of a week of a post, the weight of work. Left out: one. */
  readonly amount?: number
  readonly about: () => RowAbout
  /** Of what is about several children, the others, with where it opens through each: shown where the first is out of reach. */
  readonly through?: readonly { readonly childId: string; readonly opens: string }[]
  /** Set where the child is outside the reach of whoever looks: the row is counted and tells nothing more. */
  readonly isUnnamed?: true
}

/** What stands beside a figure, in words that follow a count. */
export const BESIDE_WORDS: Readonly<Record<Exclude<Counts, 'numerator' | 'denominator-only'>, string>> = {
  'cannot-tell': 'cannot be told',
  flexible: 'under the 2020 rules',
  'not-recorded': 'not recorded',
  'not-yet': 'too early to tell',
  'under-4': 'under 4',
  'outside-care': 'outside every period of care',
  'not-needed': 'no longer needed',
}

/** The key of a row in a breakdown. */
export function keyOf(row: Row, breakdown: BreakdownId): string | undefined {
  return row.keys[breakdown] ?? row.circumstances[breakdown]
}
