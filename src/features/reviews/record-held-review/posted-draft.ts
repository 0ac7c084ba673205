import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { RecordingPage } from '../paths.ts'
import { answersForDay, NO_ANSWERS, withPage } from '../review-answers.ts'
import type { ReviewDraft } from '../review-draft.ts'
import { findRecordedFrom } from '../store/versions.ts'

/** A draft of which nothing is saved; with a day, of the review held on it. */
export function emptyDraft(childId: string, accountId: string, on: Day | null): ReviewDraft {
  return {
    id: '',
    childId,
    accountId,
    reviewId: null,
    basedOn: 0,
    answers: on === null ? NO_ANSWERS : answersForDay(on),
    apartFrom: [],
    savedAt: new Date(0),
    revision: 0,
    held: null,
  }
}

/** The draft with what was posted. The question whether it is the same review carries no fields of the page. */
export function withPosted(draft: ReviewDraft, page: RecordingPage, form: URLSearchParams): ReviewDraft {
  if (form.get('action') === 'apart') return draft
  return { ...draft, answers: withPage(draft.answers, page, form) }
}

/** The review that was recorded from the draft a form was drawn from; null where that is still the draft, or none was. */
export async function findRecordedAlready(
  db: Db,
  childId: string,
  draft: ReviewDraft | null,
  form: URLSearchParams,
): Promise<string | null> {
  const sentFrom = form.get('draft') ?? ''
  if (sentFrom === '' || sentFrom === draft?.id) return null
  return await findRecordedFrom(db, childId, sentFrom)
}
