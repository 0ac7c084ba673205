import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { MeetingFormat } from '../meeting.ts'
import type { What } from '../store/meetings.ts'
import type { Wishes } from '../wish.ts'

/** What the child wishes for a meeting. */
export async function findWishes(db: Db, meetingId: string): Promise<Wishes> {
  const rows = await db
    .selectFrom('meeting_wish')
    .select(['question', 'answer'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return Object.fromEntries(rows.map(({ question, answer }) => [question, answer]))
}

/** How often what the child wishes for a meeting was saved. */
export async function readWishesVersion(db: Db, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom('meeting')
    .select('wishes_version')
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row?.wishes_version ?? 0
}

/** What the child wished last time: to start from. Empty where nobody ever asked. */
export async function findLastWishes(db: Db, childId: string): Promise<Wishes> {
  const last = await db
    .selectFrom('meeting')
    .select('id')
    .where('child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? {} : await findWishes(db, last.id)
}

export type MeetingVersion = {
  readonly version: number
  readonly what: What
  readonly on: Day
  readonly startsAt: string
  readonly minutes: number
  readonly officer: string | null
  readonly format: MeetingFormat
  readonly place: string
  readonly reason: string | null
  readonly confirmed: readonly string[]
  readonly madeBy: string
  readonly madeAt: Date
}

/** What was done with a meeting, the newest first. */
export async function listMeetingVersions(db: Db, meetingId: string): Promise<readonly MeetingVersion[]> {
  const rows = await db
    .selectFrom('meeting_version as version')
    .innerJoin('account', 'account.id', 'version.made_by')
    .leftJoin('person as officer', 'officer.id', 'version.officer_id')
    .selectAll('version')
    .select(['account.display_name', 'officer.name as officer_name'])
    .where('meeting_id', '=', meetingId)
    .orderBy('version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    what: row.what,
    on: isoDay(row.on_day),
    startsAt: row.starts_at,
    minutes: row.minutes,
    officer: row.officer_name,
    format: row.format,
    place: row.place,
    reason: row.reason,
    confirmed: row.confirmed,
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}

export type PolicyGiven = {
  readonly id: string
  readonly policy: number
  readonly to: 'child' | 'parent' | 'carer' | 'other'
  readonly way: 'in-person' | 'post' | 'email'
  readonly on: Day
  readonly recordedBy: string
}

/** Whom the policy on reviews was given for this child, the latest first. */
export async function listPolicyGiven(db: Db, childId: string): Promise<readonly PolicyGiven[]> {
  const rows = await db
    .selectFrom('review_policy_given as given')
    .innerJoin('account', 'account.id', 'given.recorded_by')
    .select(['given.id', 'policy', 'given_to', 'way', 'given_on', 'account.display_name'])
    .where('child_id', '=', childId)
    .orderBy('given_on', 'desc')
    .orderBy('given.id')
    .execute()
  return rows.map(({ id, policy, given_to, way, given_on, display_name }) => ({
    id,
    policy,
    to: given_to,
    way,
    on: isoDay(given_on),
    recordedBy: display_name,
  }))
}
