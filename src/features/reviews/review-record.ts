// What staff record of a held review: the JSON of `review.record` and of each `review_version.record`.
import { z } from 'zod'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { ParticipationCode } from '../../law/participation/codes.ts'
import { PARTICIPATION_CODES } from '../../law/participation/codes.ts'
import { type Discussion, storedDiscussion } from './discussion.ts'
import { NO_VIEW, type OfficerView, storedView, toViewJson } from './officer-view.ts'
import { storedDay as day } from './stored-day.ts'

export const REVIEW_FORMATS = ['in-person', 'video', 'telephone', 'blended'] as const
export type ReviewFormat = (typeof REVIEW_FORMATS)[number]

export const CHAIRS = ['officer', 'child', 'co-chaired'] as const
export type Chair = (typeof CHAIRS)[number]

export const SPOKEN_OUTCOMES = ['spoken', 'seen', 'declined', 'not-appropriate', 'not-possible'] as const
export type SpokenOutcome = (typeof SPOKEN_OUTCOMES)[number]

export const SPOKEN_HOW = ['in-person', 'video', 'telephone', 'message'] as const
export type SpokenHow = (typeof SPOKEN_HOW)[number]

export const LATE_REASONS = [
  'late-notification',
  'date-discrepancy',
  'miscalculation',
  'officer-absence',
  'childs-wish',
  'papers-not-ready',
  'agreed-exception',
  'other',
] as const
export type LateReason = (typeof LATE_REASONS)[number]

export type ReviewPart = { readonly on: Day; readonly format: ReviewFormat | null }

/** Whether the child was spoken to, or for a baby seen, before the review. */
export type SpokenTo = {
  readonly outcome: SpokenOutcome
  /** How; null where not recorded, or where it did not happen. */
  readonly how: SpokenHow | null
  /** Whether alone; null where not recorded. */
  readonly alone: boolean | null
  /** The officer's reason where it was not appropriate or not possible; '' otherwise. */
  readonly reason: string
}

export type ReviewDecision = { readonly says: string; readonly owner: string; readonly by: Day | null }

export type ReviewRecord = {
  /** In order; at least one. */
  readonly parts: readonly ReviewPart[]
  /** The day it was completed: the day of the last part; null while it is not. */
  readonly completedOn: Day | null
  /** False for a review held without a meeting. */
  readonly meeting: boolean
  /** Who came, as "Mother" or "Dan Petrov, social worker"; the child apart. */
  readonly people: readonly string[]
  /** Who was invited and did not come, in the same form. */
  readonly didNotCome: readonly string[]
  readonly chair: Chair | null
  /** Null where nobody recorded it. */
  readonly spokenTo: SpokenTo | null
  readonly code: ParticipationCode | null
  /** What was said under the headings of the practice model; null where nothing was written down. */
  readonly discussion: Discussion | null
  readonly officerView: OfficerView
  readonly decisions: readonly ReviewDecision[]
  /** The day booked for the next review; null where none is. */
  readonly nextOn: Day | null
  readonly lateReason: LateReason | null
  /** More of why it was late; '' where nothing more was said. */
  readonly lateNote: string
}

// What was added later has a default, so that records written before it read as not recorded.
const stored = z.object({
  parts: z.array(z.object({ on: day, format: z.enum(REVIEW_FORMATS).nullable() })).min(1),
  completedOn: day.nullable(),
  meeting: z.boolean(),
  people: z.array(z.string()),
  didNotCome: z.array(z.string()).default([]),
  chair: z.enum(CHAIRS).nullable(),
  spokenTo: z
    .object({
      outcome: z.enum(SPOKEN_OUTCOMES),
      how: z.enum(SPOKEN_HOW).nullable(),
      alone: z.boolean().nullable(),
      reason: z.string(),
    })
    .nullable(),
  code: z.enum(PARTICIPATION_CODES).nullable(),
  discussion: storedDiscussion.nullable().default(null),
  officerView: storedView.default(NO_VIEW),
  decisions: z.array(z.object({ says: z.string(), owner: z.string(), by: day.nullable() })),
  nextOn: day.nullable(),
  lateReason: z.enum(LATE_REASONS).nullable(),
  lateNote: z.string(),
})

/** Reads a stored record. @throws ZodError where it is not what {@link toRecordJson} writes */
export function readRecordJson(raw: unknown): ReviewRecord {
  return stored.parse(raw)
}

const iso = (value: Day | null): IsoDate | null => (value === null ? null : toIsoDate(value))

/** A record as it is stored, with dates as YYYY-MM-DD. */
export function toRecordJson(record: ReviewRecord): object {
  return {
    ...record,
    parts: record.parts.map(({ on, format }) => ({ on: toIsoDate(on), format })),
    completedOn: iso(record.completedOn),
    officerView: toViewJson(record.officerView),
    decisions: record.decisions.map((decision) => ({ ...decision, by: iso(decision.by) })),
    nextOn: iso(record.nextOn),
  }
}

/** A record with nothing but its day: one part, a meeting, and all else not recorded. */
export function bareRecord(on: IsoDate): ReviewRecord {
  return {
    parts: [{ on: isoDay(on), format: null }],
    completedOn: isoDay(on),
    meeting: true,
    people: [],
    didNotCome: [],
    chair: null,
    spokenTo: null,
    code: null,
    discussion: null,
    officerView: NO_VIEW,
    decisions: [],
    nextOn: null,
    lateReason: null,
    lateNote: '',
  }
}
