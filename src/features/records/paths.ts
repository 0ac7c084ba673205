// The addresses of the record of a review.
import { childPath } from '../children/index.ts'
import { recordOfReviewPath, reviewPath } from '../reviews/index.ts'
import type { DocumentKind } from './document.ts'

const PLACES: Readonly<Record<DocumentKind, string>> = { letter: 'letter', adult: 'adult-record' }

/** What has to be done after a review, and its documents. */
export const recordPath = recordOfReviewPath

/** Where a document is written. */
export const writePath = (reviewId: string, kind: DocumentKind): string =>
  `${reviewPath(reviewId)}/${PLACES[kind]}`

/** Where a draft or the next version is begun. */
export const beginPath = (reviewId: string, kind: DocumentKind): string =>
  `${writePath(reviewId, kind)}/begin`

/** Where a draft is looked at for the last time, and signed. */
export const signPath = (reviewId: string, kind: DocumentKind): string => `${writePath(reviewId, kind)}/sign`

/** A signed document to read or print; a version, or the newest. */
export const readPath = (reviewId: string, kind: DocumentKind, version: number | null = null): string =>
  `${writePath(reviewId, kind)}/read${version === null ? '' : `?version=${version}`}`

export type FileKind = 'docx' | 'pdf'

/** A signed document as a file. */
export const filePath = (
  reviewId: string,
  kind: DocumentKind,
  file: FileKind,
  version: number | null = null,
): string => `${writePath(reviewId, kind)}/file.${file}${version === null ? '' : `?version=${version}`}`

/** Who is to have the documents. */
export const sendingPath = (reviewId: string): string => `${reviewPath(reviewId)}/sending`

/** A signed document with an address, to be printed and posted. */
export const postedLetterPath = (reviewId: string): string => `${sendingPath(reviewId)}/letter`

/** Where a manager answers the decisions. */
export const managerAnswerPath = (reviewId: string): string => `${reviewPath(reviewId)}/manager-answer`

/** What a child calls people and places. */
export const ownWordsPath = (childId: string): string => `${childPath(childId)}/own-words`

/** The wording that documents are made from. */
export const TEMPLATES_PATH = '/record-templates'

export const templatePath = (kind: DocumentKind): string => `${TEMPLATES_PATH}/${PLACES[kind]}`

/** Where somebody without an account reads what was sent to them. */
export const READ_SENT_PATH = '/read'

/** A pattern of the routes of a kind of document: `/reviews/:review/letter`. */
export const documentPattern = (kind: DocumentKind): string => `/reviews/:review/${PLACES[kind]}`
