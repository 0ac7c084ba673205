import { type RawBuilder, sql } from 'kysely'
import type { StoppedWhy } from '../db/mail-tables.ts'
import type { Db, Trx } from '../db/index.ts'

/** For how many days the words of an e-mail that could not be sent are kept. */
export const UNSENT_DAYS = 14

/** For how many days it is kept that an e-mail was sent, or stopped. */
export const MAIL_KEPT_DAYS = 365

const DAY = 86_400_000

const opensNothing = (now: Date) => sql<boolean>`not exists (
  select from message_link join secure_link on secure_link.id = link_id
  where message_id = message.id and closed_at is null and expires_at > ${now})`

/** Stops what waits or failed and leads to these links, once none of its links opens anything any more. */
export async function stopMailOfLinks(trx: Trx, linkIds: readonly string[], now: Date): Promise<void> {
  const of = sql`select message_id from message_link where link_id = any(${[...linkIds]}::text[])`
  await stop(trx, 'link-closed', sql`id in (${of}) and ${opensNothing(now)}`)
}

async function stop(db: Db, why: StoppedWhy, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    update message set state = 'stopped', stopped_why = ${why}, body = null, calendar_method = null,
      calendar_content = null, version = version + 1
    where state in ('waiting', 'failed') and ${which}`.execute(db)
}

/**
 * Erases the words of what could not be sent for {@link UNSENT_DAYS} and of what only leads to links that have run out,
 * and forgets what was sent or stopped after {@link MAIL_KEPT_DAYS}. Done twice, or in two places at once, it does no more.
 */
export async function tidyMail(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  const hasLinks = sql`exists (select from message_link where message_id = message.id)`
  await stop(db, 'link-closed', sql`${hasLinks} and ${opensNothing(now)}`)
  await stop(db, 'too-old', sql`made_at < ${before(UNSENT_DAYS)}`)
  await db
    .deleteFrom('message')
    .where('state', 'in', ['sent', 'stopped'])
    .where('made_at', '<', before(MAIL_KEPT_DAYS))
    .execute()
}
