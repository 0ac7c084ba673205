import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { countWrongTry, type WrongTries } from '../../../platform/links/index.ts'
import { findSentDocument, type SentDocument } from '../queries/sent-document.ts'
import { lockRecipient } from '../store/after-review.ts'

/** After so many wrong answers the link is closed: a birth date is soon guessed otherwise. */
const WRONG_TRIES: WrongTries = { most: 5, atLast: 'close' }

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

export type Reading = {
  readonly token: string
  readonly purpose: string
  readonly now: Date
  /** The birth date that was given. */
  readonly born: Day
}

/**
 * The document behind a link, for whoever knows the birth date; each answer is written down. `shut`: the link opens
 * nothing, or was closed by this wrong answer. Answers sent at once are judged one after another, so that each counts.
 */
export async function readSentDocument(db: Db, reading: Reading): Promise<SentDocument | 'wrong' | 'shut'> {
  return await transaction(db, async (trx) => {
    const found = await findSentDocument(trx, reading)
    if (found === null) return 'shut'
    await lockRecipient(trx, found.recipientId)
    const sent = await findSentDocument(trx, reading)
    if (sent === null) return 'shut'
    if (sent.born !== reading.born) return await noteWrong(trx, sent, reading.now)
    await note(trx, sent, 'read-sent-record')
    return sent
  })
}

async function noteWrong(trx: Trx, sent: SentDocument, now: Date): Promise<'wrong' | 'shut'> {
  await note(trx, sent, 'read-sent-record-refused')
  const counted = await countWrongTry(trx, sent.linkId, now, WRONG_TRIES)
  return counted === 'counted' ? 'wrong' : 'shut'
}
