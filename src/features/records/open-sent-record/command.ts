import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { closeLink } from '../../../platform/links/index.ts'
import type { SentDocument } from '../queries/sent-document.ts'
import { countWrongTry } from '../store/after-review.ts'

/** After so many wrong answers the link is closed: a birth date is soon guessed otherwise. */
const MOST_WRONG = 5

async function note(trx: Trx, { recipientId, childId }: SentDocument, action: string): Promise<void> {
  await recordAudit(trx, {
    actor: 'secure-link',
    action,
    recordType: 'distribution',
    recordId: recipientId,
    childId,
    versionBefore: null,
    versionAfter: null,
  })
}

/** Writes down that a document was read through its link. */
export async function noteRead(db: Db, sent: SentDocument): Promise<void> {
  await transaction(db, (trx) => note(trx, sent, 'read-sent-record'))
}

/** Counts a wrong answer, and closes the link when there were too many. */
export async function noteWrong(db: Db, sent: SentDocument, now: Date): Promise<'open' | 'closed'> {
  return await transaction(db, async (trx) => {
    const tries = await countWrongTry(trx, sent.recipientId)
    await note(trx, sent, 'read-sent-record-refused')
    if (tries < MOST_WRONG) return 'open'
    await closeLink(trx, sent.linkId, 'revoked', now)
    return 'closed'
  })
}
