import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findLink } from '../../../platform/links/index.ts'
import type { ReviewDocument } from '../document.ts'
import { findDocument } from './documents.ts'

export type SentDocument = {
  readonly linkId: string
  readonly recipientId: string
  readonly childId: string
  readonly document: ReviewDocument
  /** What the reader is asked for; null where nobody has recorded it. */
  readonly born: Day | null
  /** Who signed it, by their shown name. */
  readonly signer: string | null
}

/** What an open link shows; null for one that is closed, was never made, or is for something else. */
export async function findSentDocument(
  db: Db,
  { token, purpose, now }: { readonly token: string; readonly purpose: string; readonly now: Date },
): Promise<SentDocument | null> {
  const link = await findLink(db, token, now)
  if (link === null || link.purpose !== purpose || link.state !== 'open') return null
  const row = await db
    .selectFrom('distribution')
    .innerJoin('child', 'child.id', 'distribution.child_id')
    .innerJoin('review_document', 'review_document.id', 'distribution.document_id')
    .leftJoin('account', 'account.id', 'review_document.signed_by')
    .select([
      'distribution.id',
      'distribution.document_id',
      'distribution.child_id',
      'child.born',
      'display_name',
    ])
    .where('distribution.id', '=', link.subject)
    .where('distribution.link_id', '=', link.id)
    .where('distribution.withheld_because', 'is', null)
    .executeTakeFirst()
  const document = row === undefined ? null : await findDocument(db, row.document_id)
  if (row === undefined || document === null) return null
  return {
    linkId: link.id,
    recipientId: row.id,
    childId: row.child_id,
    document,
    born: row.born === null ? null : isoDay(row.born),
    signer: row.display_name,
  }
}
