import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { closeLink } from '../../../platform/links/index.ts'
import type { Actor } from '../actor.ts'
import { carriedOver } from '../distribution.ts'
import { type DocumentKind, newestOf, type ReviewDocument } from '../document.ts'
import { listRecipients } from '../queries/after-review.ts'
import { findChildWords, listDocumentsOf } from '../queries/documents.ts'
import { decideSignOff, type Refused } from '../sign-off.ts'
import { insertRecipient } from '../store/after-review.ts'
import { freezeDraft } from '../store/documents.ts'

export type SignDocument = Actor & {
  readonly reviewId: string
  readonly kind: DocumentKind
  /** The draft and its revision that were looked at: another one is not signed unseen. */
  readonly draftId: string
  readonly revision: number
  /** The version of the child’s words that it was looked at with. */
  readonly words: number
  readonly today: Day
}

const changedFirst: Refused = {
  code: 'changed-first',
  says: 'Somebody changed it, or the child’s words, since you opened this page. Read it again before you sign it.',
}

/** Signs the draft: it is frozen as it reads, and whoever had the version before is to have this one. */
export async function signDocument(db: Db, command: SignDocument): Promise<Result<'signed', Refused>> {
  return await transaction(db, async (trx) => {
    const documents = await listDocumentsOf(trx, command.reviewId)
    const draft = newestOf(documents, command.kind, 'draft')
    if (draft === null) return fail({ code: 'already-signed', says: 'It was signed or thrown away already.' })
    const words = await findChildWords(trx, draft.childId)
    if (
      draft.id !== command.draftId ||
      draft.revision !== command.revision ||
      words.version !== command.words
    )
      return fail(changedFirst)
    const decided = decideSignOff(draft, words.words)
    if (!decided.ok) return decided
    const signing = { document: draft, sections: decided.value, words: words.version, on: command.today }
    if (!(await freezeDraft(trx, signing, command))) return fail(changedFirst)
    await carryOver(trx, command, documents, draft)
    return ok('signed')
  })
}

async function carryOver(
  trx: Trx,
  command: SignDocument,
  documents: readonly ReviewDocument[],
  signed: ReviewDocument,
): Promise<void> {
  const before = newestOf(documents, command.kind, 'signed')
  if (before === null) return
  const all = await listRecipients(trx, command.reviewId)
  const had = all.filter(({ documentId }) => documentId === before.id)
  // What was wrong in it is read no longer, and whoever is now kept from it does not read it through an old link.
  for (const { linkId } of had) if (linkId !== null) await closeLink(trx, linkId, 'revoked', command.now)
  for (const one of carriedOver(had))
    await insertRecipient(trx, { ...one, documentId: signed.id, childId: signed.childId }, command)
}
