import { sql } from 'kysely'
import { addDays, type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { hashOf } from '../../../platform/identity/tokens.ts'
import type { Meeting } from '../meeting.ts'
import { isToCancel } from './meetings-ahead.ts'
import { toMeeting } from './meetings.ts'

/** When somebody’s open address was made; null where they have none. */
export async function findOpenFeed(db: Db, personId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('made_at')
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.made_at ?? null
}

/** Whose calendar a token opens; null for one that never was, was renewed, or whose owner has left or may not sign in. */
export async function findFeedOwner(db: Db, token: string, today: Day): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .select('person.id')
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', toIsoDate(today))]))
    .where(
      sql<boolean>`exists (select from account where account.person_id = person.id and account.disabled_at is null)`,
    )
    .executeTakeFirst()
  return row?.id ?? null
}

const DAYS_BACK = 60

/**
 * The meetings of an officer from two months ago on. Cancelled ones too, so that calendars take them away, and so are those
 * of children who are looked after no more.
 */
export async function listFeedMeetings(db: Db, officerId: string, today: Day): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .select(isToCancel(today).as('is_over'))
    .where('officer_id', '=', officerId)
    .where('on_day', '>=', toIsoDate(addDays(today, -DAYS_BACK)))
    .orderBy('on_day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(({ is_over, ...row }) => ({
    ...toMeeting(row),
    ...(is_over ? { state: 'cancelled' as const } : {}),
  }))
}
