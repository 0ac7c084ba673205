import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hasMetVersion, type Trx } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { ReviewDocument, Section } from '../document.ts'

export type NewDraft = Pick<
  ReviewDocument,
  'reviewId' | 'childId' | 'kind' | 'version' | 'sections' | 'wordsLeftOut' | 'madeFrom' | 'changed'
>

/** Adds a draft and its audit row. */
export async function insertDraft(trx: Trx, draft: NewDraft, { actor, now }: Actor): Promise<string> {
  const id = newId()
  await trx
    .insertInto('review_document')
    .values({
      id,
      review_id: draft.reviewId,
      child_id: draft.childId,
      kind: draft.kind,
      version: draft.version,
      state: 'draft',
      sections: JSON.stringify(draft.sections),
      words_left_out: JSON.stringify(draft.wordsLeftOut),
      template_version: draft.madeFrom.template,
      review_version: draft.madeFrom.review,
      word_version: draft.madeFrom.words,
      changed: draft.changed,
      made_by: actor,
      made_at: now,
      signed_by: null,
      signed_at: null,
      signed_on: null,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'draft-document',
    recordType: 'review-document',
    recordId: id,
    childId: draft.childId,
    versionBefore: null,
    versionAfter: draft.version,
  })
  return id
}

export type DraftChange = {
  readonly id: string
  readonly childId: string
  /** The revision it was drawn from. */
  readonly revision: number
  readonly sections: readonly Section[]
  readonly wordsLeftOut: readonly string[]
  readonly madeFrom?: ReviewDocument['madeFrom']
}

/** Saves a draft over the one it was drawn from; false where somebody else saved it since, or it is signed. */
export async function updateDraft(trx: Trx, change: DraftChange, { actor, now }: Actor): Promise<boolean> {
  const { id, revision, madeFrom } = change
  const made = madeFrom && {
    template_version: madeFrom.template,
    review_version: madeFrom.review,
    word_version: madeFrom.words,
  }
  const updated = await trx
    .updateTable('review_document')
    .set({
      sections: JSON.stringify(change.sections),
      words_left_out: JSON.stringify(change.wordsLeftOut),
      revision: revision + 1,
      made_by: actor,
      made_at: now,
      ...made,
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (!hasMetVersion(updated)) return false
  await recordAudit(trx, {
    actor,
    action: 'save-document',
    recordType: 'review-document',
    recordId: id,
    childId: change.childId,
    versionBefore: revision,
    versionAfter: revision + 1,
  })
  return true
}

export type Signing = {
  readonly document: ReviewDocument
  /** As it reads from now on. */
  readonly sections: readonly Section[]
  readonly words: number
  readonly on: Day
}

/** Signs a draft and freezes it; false where somebody else saved it since. */
export async function freezeDraft(trx: Trx, signing: Signing, { actor, now }: Actor): Promise<boolean> {
  const { document, sections, words, on } = signing
  const updated = await trx
    .updateTable('review_document')
    .set({
      state: 'signed',
      sections: JSON.stringify(sections),
      word_version: words,
      signed_by: actor,
      signed_at: now,
      signed_on: toIsoDate(on),
    })
    .where('id', '=', document.id)
    .where('state', '=', 'draft')
    .where('revision', '=', document.revision)
    .executeTakeFirst()
  if (!hasMetVersion(updated)) return false
  await recordAudit(trx, {
    actor,
    action: 'sign-document',
    recordType: 'review-document',
    recordId: document.id,
    childId: document.childId,
    versionBefore: document.version === 1 ? null : document.version - 1,
    versionAfter: document.version,
  })
  return true
}

/** Throws a draft away; what was signed stays. False where somebody else saved or signed it since. */
export async function deleteDraft(trx: Trx, document: ReviewDocument, { actor }: Actor): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('review_document')
    .where('id', '=', document.id)
    .where('state', '=', 'draft')
    .where('revision', '=', document.revision)
    .returning('id')
    .executeTakeFirst()
  if (deleted === undefined) return false
  await recordAudit(trx, {
    actor,
    action: 'discard-document',
    recordType: 'review-document',
    recordId: document.id,
    childId: document.childId,
    versionBefore: document.version,
    versionAfter: null,
  })
  return true
}
