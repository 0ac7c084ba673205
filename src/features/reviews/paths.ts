// The addresses of reviews. A record in the making has one address for each person and child.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { childPath } from '../children/index.ts'

/** The four pages on which a review is recorded, in order. */
export const RECORDING_PAGES = ['meeting', 'people', 'plan', 'check'] as const
export type RecordingPage = (typeof RECORDING_PAGES)[number]

/** A page of the record in the making of a child. */
export function recordingPath(childId: string, page: RecordingPage): string {
  const first = `${childPath(childId)}/reviews/new`
  return page === 'meeting' ? first : `${first}/${page}`
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
