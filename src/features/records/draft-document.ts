// How a draft begins: from the template and the review, or from the version that was signed. Pure.
import { fail, ok, type Result } from '../../kit/result.ts'
import { type DocumentKind, newestOf, type ReviewDocument } from './document.ts'
import { type RecordFacts, toFilling } from './filling.ts'
import type { Refused } from './sign-off.ts'
import { fillTemplate, type Template } from './template.ts'

export type DraftFacts = {
  readonly kind: DocumentKind
  readonly documents: readonly ReviewDocument[]
  readonly template: Template
  readonly facts: RecordFacts
  readonly reviewVersion: number
  readonly wordVersion: number
}

export type Begun = Pick<ReviewDocument, 'version' | 'sections' | 'wordsLeftOut' | 'madeFrom' | 'changed'>

/** A document made anew from the template and the review as they are now. */
export function makeAnew(facts: Omit<DraftFacts, 'documents'>): Pick<Begun, 'sections' | 'madeFrom'> {
  return {
    sections: fillTemplate(facts.template, toFilling(facts.kind, facts.facts)),
    madeFrom: {
      template: facts.template.version,
      review: facts.reviewVersion,
      words: facts.wordVersion,
    },
  }
}

/** The draft that is begun; a version after a signed one carries what changed, and begins as that one reads. */
export function decideBegin(facts: DraftFacts, changed: string): Result<Begun | 'is-there', Refused> {
  const { documents, kind } = facts
  if (newestOf(documents, kind, 'draft') !== null) return ok('is-there')
  const signed = newestOf(documents, kind, 'signed')
  if (signed === null) return ok({ version: 1, wordsLeftOut: [], changed: '', ...makeAnew(facts) })
  if (changed.trim() === '')
    return fail({ code: 'no-draft', says: 'Say what changed since the version before', field: 'changed' })
  return ok({
    version: signed.version + 1,
    sections: signed.sections,
    wordsLeftOut: signed.wordsLeftOut,
    madeFrom: { template: signed.madeFrom.template, review: facts.reviewVersion, words: facts.wordVersion },
    changed: changed.trim(),
  })
}
