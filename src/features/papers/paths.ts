import { childPath } from '../children/index.ts'
import type { PaperKind } from './paper-rules.ts'

/** What must be there before a child's next review. */
export function papersPath(childId: string): string {
  return `${childPath(childId)}/papers`
}

/** One paper for the next review: where it is sent, or said to have come. */
export function paperPath(childId: string, kind: PaperKind): string {
  return `${papersPath(childId)}/${kind}`
}

/** A file of a child, to take away. */
export function paperFilePath(childId: string, fileId: string): string {
  return `${childPath(childId)}/paper-files/${encodeURIComponent(fileId)}`
}

/** Where the talk between social worker and officer is recorded. */
export function talkPath(childId: string): string {
  return `${childPath(childId)}/social-worker-talk`
}

/** Where it is recorded whether the child was spoken to before the review. */
export function spokenToPath(childId: string): string {
  return `${childPath(childId)}/spoken-to`
}

/** All there is for the next review, to read or print. */
export function reviewPackPath(childId: string): string {
  return `${childPath(childId)}/review-pack`
}

/** The same as a PDF. */
export function reviewPackFilePath(childId: string): string {
  return `${reviewPackPath(childId)}.pdf`
}
