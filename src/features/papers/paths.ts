import { childPath } from '../children/index.ts'
import type { PaperKind } from './paper-rules.ts'

const of = (heldId: string | null): string => (heldId === null ? '' : `?of=${encodeURIComponent(heldId)}`)

/** What must be there before a child's next review; or, by the id of a review that was held, before that one. */
export function papersPath(childId: string, heldId: string | null = null): string {
  return `${childPath(childId)}/papers${of(heldId)}`
}

/** One paper for a review: where it is sent, or said to have come. */
export function paperPath(childId: string, kind: PaperKind, heldId: string | null = null): string {
  return `${papersPath(childId)}/${kind}${of(heldId)}`
}

/** A file of a child, to take away. */
export function paperFilePath(childId: string, fileId: string): string {
  return `${childPath(childId)}/paper-files/${encodeURIComponent(fileId)}`
}

/** Where the talk between social worker and officer is recorded. */
export function talkPath(childId: string, heldId: string | null = null): string {
  return `${childPath(childId)}/social-worker-talk${of(heldId)}`
}

/** Where it is recorded whether the child was spoken to before the review. */
export function spokenToPath(childId: string, heldId: string | null = null): string {
  return `${childPath(childId)}/spoken-to${of(heldId)}`
}

/** All there is for the next review, to read or print. */
export function reviewPackPath(childId: string): string {
  return `${childPath(childId)}/review-pack`
}

/** The same as a PDF. */
export function reviewPackFilePath(childId: string): string {
  return `${reviewPackPath(childId)}.pdf`
}
