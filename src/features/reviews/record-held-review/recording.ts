import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Child, displayName } from '../../children/index.ts'
import type { Decision } from '../../decisions/index.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { RecordingFacts } from '../held-review.ts'
import { decideWhichReview } from '../held-review-days.ts'
import { toDaysFacts, weighRecord } from '../held-review.ts'
import { type RecordingPage, recordingPath } from '../paths.ts'
import type { PracticeModel } from '../practice-model.ts'
import type { OtherDraft } from '../queries/drafts.ts'
import type { ReviewDraft } from '../review-draft.ts'
import { isLate, type Meaning } from '../review-meaning.ts'
import type { ReviewRecord, SpokenTo } from '../review-record.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { readSoFar } from './form.ts'

/** Somebody who is asked to the meeting, by a role of {@link import('../who-came.ts').CAME_ROLES}. */
export type InvitedPerson = { readonly role: string; readonly name: string }

/** Whether the child was spoken to before a review, as it was recorded on a day before it. */
export type SpokenBefore = SpokenTo & { readonly on: Day }

/** All that the pages are drawn from. */
export type Recording = {
  readonly child: Child
  readonly name: string
  readonly draft: ReviewDraft
  /** Whether anything is saved yet. */
  readonly saved: 'saved' | 'not-yet'
  /** What the answers say so far. */
  readonly record: ReviewRecord
  /** What that means for the clock; null while it has no day that could be recorded. */
  readonly meaning: Meaning | null
  readonly late: 'late' | 'not-late'
} & Visit

/** Who looks, from where, and what stands around the draft. */
export type Visit = {
  readonly today: Day
  readonly csrfToken: string
  /** The token of this tab or device; null where the form did not say. */
  readonly tab: string | null
  /** `elsewhere`: another tab or device of the same person writes, and this one only reads. */
  readonly held: 'here' | 'elsewhere'
  /** The authority’s practice model; what a draft was begun with goes before it. */
  readonly model: PracticeModel
  readonly invited: readonly InvitedPerson[]
  /** What is filled in of speaking to the child until the page says it; null where nobody recorded it. */
  readonly spokenBefore: SpokenBefore | null
  /** What earlier reviews decided and is still open; read for the page that shows it. */
  readonly openDecisions: readonly Decision[]
  readonly calendar: WorkingCalendar
  /** Who else has begun to write about a review of this child. */
  readonly others: readonly OtherDraft[]
}

/** Reads the answers of a draft and weighs them. */
export function toRecording(
  child: Child,
  draft: ReviewDraft,
  facts: RecordingFacts,
  visit: Visit,
): Recording {
  const { today } = visit
  const record = readSoFar(draft.answers)
  const meaning = weighSoFar(facts, record, today)
  return {
    child,
    name: displayName(child, child.identifier),
    draft,
    saved: draft.id === '' ? 'not-yet' : 'saved',
    record,
    meaning,
    late: meaning !== null && isLate(meaning.judged) ? 'late' : 'not-late',
    ...visit,
  }
}

/** The address of a page of this recording, for this tab. */
export function pathTo({ child, tab }: Pick<Recording, 'child' | 'tab'>, page: RecordingPage): string {
  return recordingPath(child.id, page, tab)
}

function weighSoFar(facts: RecordingFacts, record: ReviewRecord, today: Day): Meaning | null {
  if (record.parts.length === 0) return null
  const days = record.parts.map(({ on }) => on)
  const which = decideWhichReview(toDaysFacts(facts), days, today)
  if (!which.ok && which.failure.code !== 'perhaps-the-same') return null
  return weighRecord(facts, record, which.ok ? which.value : { claims: null, absorbs: [] }, today)
}

/** A page with what is wrong on it. */
export type PageState = { readonly page: RecordingPage; readonly errors: FieldErrors }
