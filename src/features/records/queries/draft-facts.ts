import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DocumentKind } from '../document.ts'
import type { DraftFacts } from '../draft-document.ts'
import { findChildWords, findTemplate, listDocumentsOf } from './documents.ts'
import { type ReviewOfChild, readRecordFacts } from './review-of-record.ts'

/** What a draft of a document is begun from. */
export async function readDraftFacts(
  db: Db,
  of: ReviewOfChild,
  kind: DocumentKind,
  today: Day,
): Promise<DraftFacts> {
  return {
    kind,
    documents: await listDocumentsOf(db, of.review.id),
    template: await findTemplate(db, kind),
    facts: await readRecordFacts(db, of, today),
    reviewVersion: of.review.version,
    wordVersion: (await findChildWords(db, of.child.id)).version,
  }
}
