import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import type { Claimed } from './outgoing.ts'

/** How long a message is kept for whoever tries it, in milliseconds: longer than any attempt can take. */
const CLAIMED_FOR = 5 * 60_000

/**
 * Takes the message that has waited longest, for one attempt; null where none waits. It is taken in one statement and no
 * transaction stays open while it is sent: the embedded database has one connection. Where whoever took it is killed,
 * it can be taken again after five minutes.
 */
export async function claimMessage(db: Db, now: Date): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    update message set attempts = attempts + 1, claimed_until = ${new Date(now.getTime() + CLAIMED_FOR)}
    where id = (
      select id from message
      where state = 'waiting' and next_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
      order by next_at, id limit 1 for update skip locked)
    returning id, to_address as "to", subject, body as "text", attempts,
      calendar_method as "calendarMethod", calendar_content as "calendarContent"`.execute(db)
  return rows[0] ?? null
}
