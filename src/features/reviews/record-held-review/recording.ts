import { type Child, displayName } from '../../children/index.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { RecordingFacts } from '../held-review.ts'
import { decideWhichReview } from '../held-review-days.ts'
import { toDaysFacts, weighRecord } from '../held-review.ts'
import type { RecordingPage } from '../paths.ts'
import type { ReviewDraft } from '../review-draft.ts'
import { isLate, type Meaning } from '../review-meaning.ts'
import type { ReviewRecord } from '../review-record.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { readSoFar } from './form.ts'

/** All that the four pages are drawn from. */
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
  readonly today: Day
  readonly csrfToken: string
}

export type Visit = { readonly today: Day; readonly csrfToken: string }

/** Reads the answers of a draft and weighs them. */
export function toRecording(
  child: Child,
  draft: ReviewDraft,
  facts: RecordingFacts,
  { today, csrfToken }: Visit,
): Recording {
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
    today,
    csrfToken,
  }
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
