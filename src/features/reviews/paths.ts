// The addresses of reviews. A record in the making has one address for each person and child.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { childPath } from '../children/index.ts'

/** The pages on which a review is recorded, in order. */
export const RECORDING_PAGES = ['meeting', 'people', 'discussion', 'plan', 'check'] as const
export type RecordingPage = (typeof RECORDING_PAGES)[number]

/** A page of the record in the making of a child; with the token of a tab, for that tab. */
export function recordingPath(childId: string, page: RecordingPage, tab: string | null = null): string {
  const first = `${childPath(childId)}/reviews/new`
  const path = page === 'meeting' ? first : `${first}/${page}`
  return tab === null ? path : `${path}?tab=${tab}`
}

/** Where a script of ours saves what is typed. */
export function autosavePath(childId: string): string {
  return `${recordingPath(childId, 'meeting')}/autosave`
}

/** Where a tab asks whether it may write, or says that it writes no more. */
export function holdPath(childId: string): string {
  return `${recordingPath(childId, 'meeting')}/hold`
}

/** Where a tab takes the writing over from another. */
export function takeOverPath(childId: string): string {
  return `${recordingPath(childId, 'meeting')}/take-over`
}

/** Where a review of a child is recorded; with a day, for the review held on it. */
export function newReviewPath(childId: string, on: Day | null = null): string {
  const first = recordingPath(childId, 'meeting')
  return on === null ? first : `${first}?on=${toIsoDate(on)}`
}

/** Where what was typed and not yet recorded is thrown away. */
export function discardDraftPath(childId: string): string {
  return `${recordingPath(childId, 'meeting')}/discard`
}

/** A review. */
export function reviewPath(reviewId: string): string {
  return `/reviews/${encodeURIComponent(reviewId)}`
}

/** What came of recording a review. */
export function recordedPath(reviewId: string): string {
  return `${reviewPath(reviewId)}/recorded`
}

/** A review as it was recorded at one time; it never changes. */
export function reviewVersionPath(reviewId: string, version: number): string {
  return `${reviewPath(reviewId)}/versions/${version}`
}

/** Where a correction begins. */
export function correctReviewPath(reviewId: string): string {
  return `${reviewPath(reviewId)}/correct`
}

/** The record of a review and the letter to the child: pages of `records`, above this feature, which keeps the address. */
export function recordOfReviewPath(reviewId: string): string {
  return `${reviewPath(reviewId)}/record`
}
