import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { INVITED_ROLES, type Invited, type Meeting } from '../meeting.ts'
import { isAhead, NEXT_MEETING_FIRST } from './meetings-ahead.ts'

/** A row as the rest of the program knows it: for a question that asks for more than meetings. */
export function toMeeting(row: Row<'meeting'>): Meeting {
  return {
    id: row.id,
    childId: row.child_id,
    on: isoDay(row.on_day),
    startsAt: row.starts_at,
    minutes: row.minutes,
    officerId: row.officer_id,
    format: row.format,
    place: row.place,
    state: row.state,
    sequence: row.sequence,
    version: row.version,
  }
}

/** A meeting, whatever its state. */
export async function findMeeting(db: Db, id: string): Promise<Meeting | null> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMeeting(row)
}

/** The arranged meeting that comes next for a child, while its review is not held; null where there is none. */
export async function findNextMeetingOf(db: Db, childId: string, today: Day): Promise<Meeting | null> {
  return (await listNextMeetings(db, [childId], today)).get(childId) ?? null
}

/** {@link findNextMeetingOf} of each of these children; children without one are left out. */
export async function listNextMeetings(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Meeting>> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .distinctOn('child_id')
    .where(sql<boolean>`child_id = any(${[...childIds]}::text[])`)
    .where(isAhead(today))
    .orderBy('child_id')
    .orderBy(NEXT_MEETING_FIRST)
    .execute()
  return new Map(rows.map((row) => [row.child_id, toMeeting(row)]))
}

/** Every meeting of a child, the latest first. */
export async function listMeetingsOf(db: Db, childId: string): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toMeeting)
}

/** Who is asked to a meeting, in the order of roles and names. Whoever was told not to come is left out. */
export async function listInvited(db: Db, meetingId: string): Promise<readonly Invited[]> {
  const rows = await db
    .selectFrom('invited')
    .select(['id', 'meeting_id', 'name', 'role', 'email', 'tells_place'])
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows
    .map(({ meeting_id, role, tells_place, ...invited }) => ({
      ...invited,
      meetingId: meeting_id,
      tellsPlace: tells_place,
      role: INVITED_ROLES.find((one) => one === role) ?? 'other',
    }))
    .toSorted((one, other) => INVITED_ROLES.indexOf(one.role) - INVITED_ROLES.indexOf(other.role))
}
