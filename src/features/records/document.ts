// A document made of a review: the record for adults, or the letter to the child. Its text is kept section by section.
import { z } from 'zod'
import type { Day } from '../../kit/dates/index.ts'

export const DOCUMENT_KINDS = ['letter', 'adult'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  letter: 'Letter to the child',
  adult: 'Record for adults',
}

/** A part of a document. A section without a heading follows straight on; one without text is left out. */
export type Section = { readonly key: string; readonly heading: string; readonly text: string }

export type DocumentState = 'draft' | 'signed'

export type ReviewDocument = {
  readonly id: string
  readonly reviewId: string
  readonly childId: string
  readonly kind: DocumentKind
  /** 1, 2, … of each kind of each review. */
  readonly version: number
  readonly state: DocumentState
  /** Of a draft as it was written, before the child's words are put in; of a signed one as it reads. */
  readonly sections: readonly Section[]
  /** What the child calls otherwise and the writer does not want to change here, as `means` of a word. */
  readonly wordsLeftOut: readonly string[]
  readonly madeFrom: { readonly template: number; readonly review: number; readonly words: number }
  /** What changed since the version before; '' for the first. */
  readonly changed: string
  /** Moves with each saving of a draft. */
  readonly revision: number
  readonly madeBy: string
  readonly madeAt: Date
  readonly signed: { readonly by: string; readonly at: Date; readonly on: Day } | null
}

export type SignedDocument = ReviewDocument & { readonly signed: NonNullable<ReviewDocument['signed']> }

export function isSigned(document: ReviewDocument): document is SignedDocument {
  return document.signed !== null
}

const storedSections = z.array(z.object({ key: z.string(), heading: z.string(), text: z.string() }))
const storedWords = z.array(z.string())

/** Reads stored sections. @throws ZodError where they are no sections */
export function readSections(raw: unknown): readonly Section[] {
  return storedSections.parse(raw)
}

/** Reads a stored list of words. @throws ZodError where it is none */
export function readWordList(raw: unknown): readonly string[] {
  return storedWords.parse(raw)
}

/** The newest of the documents of a kind in one state; null where there is none. */
export function newestOf(
  documents: readonly ReviewDocument[],
  kind: DocumentKind,
  state: DocumentState,
): ReviewDocument | null {
  return documents.findLast((one) => one.kind === kind && one.state === state) ?? null
}

/** The signed documents among these, in their order. */
export function signedOf(
  documents: readonly ReviewDocument[],
  kind: DocumentKind,
): readonly SignedDocument[] {
  return documents.filter(isSigned).filter((one) => one.kind === kind)
}
