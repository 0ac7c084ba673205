import type { Day } from '../../../kit/dates/index.ts'
import { addDays, toDate } from '../../../kit/dates/index.ts'
import type { Config } from '../../../platform/config/index.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { closeLink, linkAddress, makeLink } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import type { Actor } from '../actor.ts'
import { type Recipient, standingOf } from '../distribution.ts'
import { findRecipient, listRecipients } from '../queries/after-review.ts'
import { READ_SENT_PATH } from '../paths.ts'
import { insertRecipient, lockRecipient, updateRecipient } from '../store/after-review.ts'
import type { Added } from './form.ts'

/** What a link to a sent document is for. */
export const READ_RECORD = 'read-record'
const DAYS_OPEN = 30
const DAY = 24 * 60 * 60 * 1000

type OfDocument = Actor & { readonly documentId: string; readonly childId: string }

/** Puts people on the list of a document; somebody who is on it already is not put there twice. */
export async function addRecipients(
  db: Db,
  asked: OfDocument & { readonly reviewId: string },
  people: readonly Added[],
): Promise<void> {
  await transaction(db, async (trx) => {
    const there = (await listRecipients(trx, asked.reviewId))
      .filter(({ documentId }) => documentId === asked.documentId)
      .map(({ role, name }) => `${role} ${name.toLowerCase()}`)
    for (const one of people) {
      if (there.includes(`${one.role} ${one.name.toLowerCase()}`)) continue
      await insertRecipient(trx, { ...asked, ...one, withheldBecause: null }, asked)
    }
  })
}

export type Became =
  | { readonly what: 'sent'; readonly on: Day }
  | { readonly what: 'withheld'; readonly because: string }
  | { readonly what: 'waiting' }

type OfRecipient = Actor & { readonly recipient: Recipient; readonly childId: string }

async function closeOld(trx: Trx, { recipient, now }: OfRecipient): Promise<void> {
  if (recipient.linkId !== null) await closeLink(trx, recipient.linkId, 'revoked', now)
}

// Looked at under a lock: a button pressed twice at once would else send two e-mails, one with a link that opens nothing.
async function isUnchanged(trx: Trx, { id, version }: Recipient): Promise<boolean> {
  await lockRecipient(trx, id)
  return (await findRecipient(trx, id))?.version === version
}

/** Writes down what became of somebody on the list; a link they had opens nothing any more. */
export async function recordBecame(db: Db, asked: OfRecipient, became: Became): Promise<boolean> {
  return await transaction(db, async (trx) => {
    if (!(await isUnchanged(trx, asked.recipient))) return false
    await closeOld(trx, asked)
    const change = {
      recipient: asked.recipient,
      childId: asked.childId,
      sentOn: became.what === 'sent' ? became.on : null,
      withheldBecause: became.what === 'withheld' ? became.because : null,
      linkId: null,
    }
    return await updateRecipient(trx, change, asked)
  })
}

/** The words of the message: no name of the child, and nothing of what stands in the document. */
function messageOf(address: string, lastDay: Day): string {
  return `Hello,

A document from a review is ready for you. You can read it here until ${toDate(lastDay)}:

${address}

The page asks you for a date of birth that you know, so that nobody else can read it by accident.
Please do not send this message on. If you did not expect it, tell whoever sent it.
`
}

type SendLink = OfRecipient & { readonly config: Config; readonly today: Day }

// The page asks whoever opens the link for it: without one the link would open for nobody.
async function hasBirthDate(trx: Trx, { childId }: OfRecipient): Promise<boolean> {
  const child = await trx.selectFrom('child').select('born').where('id', '=', childId).executeTakeFirst()
  return child !== undefined && child.born !== null
}

/** Makes a link for somebody, queues the message that brings it, and counts that as sent today. */
export async function sendLink(db: Db, asked: SendLink): Promise<'sent' | 'not-sent' | 'no-birth-date'> {
  const { recipient, childId, now, today, config } = asked
  const { email } = recipient
  if (email === null || standingOf(recipient) === 'withheld') return 'not-sent'
  return await transaction(db, async (trx) => {
    if (!(await isUnchanged(trx, recipient))) return 'not-sent'
    if (!(await hasBirthDate(trx, asked))) return 'no-birth-date'
    await closeOld(trx, asked)
    const expiresAt = new Date(now.getTime() + DAYS_OPEN * DAY)
    const { id, token } = await makeLink(trx, {
      purpose: READ_RECORD,
      subject: recipient.id,
      expiresAt,
      childId,
    })
    await queueMessage(trx, {
      kind: 'record-ready',
      to: email,
      subject: 'A document from a review is ready for you to read',
      text: messageOf(linkAddress(config, `${READ_SENT_PATH}/${token}`), addDays(today, DAYS_OPEN - 1)),
      childId,
      linkIds: [id],
    })
    const change = { recipient, childId, sentOn: today, withheldBecause: null, linkId: id }
    return (await updateRecipient(trx, change, asked)) ? 'sent' : 'not-sent'
  })
}
