import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import { type DocumentKind, newestOf, type ReviewDocument, type Section } from '../document.ts'
import { decideBegin, makeAnew } from '../draft-document.ts'
import { listDocumentsOf } from '../queries/documents.ts'
import { readDraftFacts } from '../queries/draft-facts.ts'
import type { ReviewOfChild } from '../queries/review-of-record.ts'
import type { Refused } from '../sign-off.ts'
import { deleteDraft, insertDraft, updateDraft } from '../store/documents.ts'

type Asked = Actor & { readonly of: ReviewOfChild; readonly kind: DocumentKind; readonly today: Day }

/** Begins a draft, or finds the one that is there; asked twice at once, one is begun. */
export async function beginDocument(
  db: Db,
  asked: Asked,
  changed: string,
): Promise<Result<'begun', Refused>> {
  const { of, kind } = asked
  try {
    return await transaction(db, async (trx) => {
      const facts = await readDraftFacts(trx, of, kind, asked.today)
      const decided = decideBegin(facts, changed)
      if (!decided.ok) return decided
      if (decided.value !== 'is-there')
        await insertDraft(
          trx,
          { reviewId: of.review.id, childId: of.child.id, kind, ...decided.value },
          asked,
        )
      return ok('begun')
    })
  } catch (error) {
    if (isUniqueViolation(error)) return ok('begun')
    throw error
  }
}

export type Typed = {
  /** The draft it was typed into: a later one is not overwritten by it. */
  readonly draftId: string
  readonly revision: number
  readonly sections: readonly Section[]
  readonly wordsLeftOut: readonly string[]
}

const changedFirst: Refused = {
  code: 'changed-first',
  says: 'Somebody saved this while you were writing. What you typed is below, and not saved yet. Compare it with what is saved, then save again to put yours in its place.',
}

const otherDraft: Refused = {
  code: 'changed-first',
  says: 'What you wrote belongs to a draft that was signed or thrown away, and another draft was begun. What you typed is below, and not saved. Compare it with the draft there is now, then save again to put yours in its place.',
}

const noDraft: Refused = {
  code: 'no-draft',
  says: 'There is no draft any more: it was signed or thrown away.',
}

/** Saves what was typed over the draft it was drawn from. */
export async function saveDocument(db: Db, asked: Asked, typed: Typed): Promise<Result<'saved', Refused>> {
  const { of, kind } = asked
  return await transaction(db, async (trx) => {
    const draft = newestOf(await listDocumentsOf(trx, of.review.id), kind, 'draft')
    if (draft === null) return fail(noDraft)
    const { draftId, ...change } = typed
    if (draftId !== draft.id) return fail(otherDraft)
    const saved = await updateDraft(trx, { id: draft.id, childId: draft.childId, ...change }, asked)
    return saved ? ok('saved') : fail(changedFirst)
  })
}

/** Puts the review and the wording as they are now in place of what the draft says. */
export async function makeDocumentAnew(db: Db, asked: Asked, draft: ReviewDocument): Promise<boolean> {
  return await transaction(db, async (trx) => {
    const facts = await readDraftFacts(trx, asked.of, asked.kind, asked.today)
    const { id, childId, revision } = draft
    return await updateDraft(trx, { id, childId, revision, wordsLeftOut: [], ...makeAnew(facts) }, asked)
  })
}

/** Throws the draft away; false where somebody saved it since it was looked at. */
export async function discardDocument(db: Db, asked: Asked, draft: ReviewDocument): Promise<boolean> {
  return await transaction(db, (trx) => deleteDraft(trx, draft, asked))
}
