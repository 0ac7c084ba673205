import { newId } from '../../kit/ids.ts'
import type { CalendarMethod } from '../db/mail-tables.ts'
import type { Trx } from '../db/index.ts'

/** An e-mail to one address, in plain text. */
export type NewMessage = {
  /** What it is for, one word of the sender's: `invitation`. The page of mail groups by it. */
  readonly kind: string
  /** One address. */
  readonly to: string
  /** One line that holds no name: it is shown on locked telephones and kept in logs of mail servers. */
  readonly subject: string
  /** The words of the message. They are erased once it is sent. */
  readonly text: string
  /** An iCalendar object for the receiver's calendar, and whether it puts a date there or takes it away. */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string }
  /** The child it is about; left out or null where it is about none, or many. */
  readonly childId?: string | null
  /** The links that stand in its words: once all of them are closed, it is not sent any more. */
  readonly linkIds?: readonly string[]
}

/**
 * Queues a message in the transaction of what causes it: it is sent after the transaction is kept, and never when it is
 * not. Gives the message's id.
 * @throws RangeError for a subject of more than one line
 */
export async function queueMessage(trx: Trx, message: NewMessage): Promise<string> {
  if (/[\r\n]/.test(message.subject)) throw new RangeError('a subject is one line')
  const id = newId()
  await trx
    .insertInto('message')
    .values({
      id,
      kind: message.kind,
      to_address: message.to,
      subject: message.subject,
      body: message.text,
      calendar_method: message.calendar?.method ?? null,
      calendar_content: message.calendar?.content ?? null,
      child_id: message.childId ?? null,
    })
    .execute()
  const links = (message.linkIds ?? []).map((link_id) => ({ message_id: id, link_id }))
  if (links.length > 0) await trx.insertInto('message_link').values(links).execute()
  return id
}
