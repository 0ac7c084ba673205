import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { type EntryNotice, NOTICE_WAYS } from '../entry-notice.ts'
import type { ToldPeriod } from '../told-care.ts'

/** Days by which a file may place the start of care otherwise than the notice did. */
const SAME_ENTRY_DAYS = 14

/**
 * The newest notice of the time in care of a child that began on `start`, as a lateral join. A file often has a start a
 * few days before or after the one that was told; where a child left and came back within days, a notice tells of the
 * time in care that began nearest to the day it names, of two as near of the earlier.
 */
export const noticeOf = (childId: RawBuilder<unknown>, start: RawBuilder<unknown>) => sql`lateral (
  select notice.* from entry_notice notice
  where notice.child_id = ${childId} and abs(notice.period_start - ${start}) <= ${SAME_ENTRY_DAYS}::integer
    and not exists (
      select from child told
      cross join lateral (
        select (period ->> 'start')::date as start_day from jsonb_array_elements(told.care -> 'periods') period) other
      where told.id = notice.child_id and (
        abs(notice.period_start - other.start_day) < abs(notice.period_start - ${start})
        or (abs(notice.period_start - other.start_day) = abs(notice.period_start - ${start})
          and other.start_day < ${start})))
  order by notice.number desc limit 1)`

/** The notice of a child's time in care that began on a day; null where none is recorded. */
export async function findNotice(db: Db, childId: string, start: Day): Promise<EntryNotice | null> {
  const { rows } = await sql<{
    number: number
    period_start: IsoDate
    received_on: IsoDate
    way: string
    recorded_at: Date
    recorded_by: string
    team_id: string | null
    team_name: string | null
  }>`
    select found.number, found.period_start, found.received_on, found.way, found.recorded_at,
      account.display_name as recorded_by, team.id as team_id, team.name as team_name
    from ${noticeOf(sql`${childId}`, sql`${toIsoDate(start)}::date`)} found
    join account on account.id = found.recorded_by
    left join team on team.id = found.team_id`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const { team_id: id, team_name: name } = row
  return {
    number: row.number,
    start: isoDay(row.period_start),
    receivedOn: isoDay(row.received_on),
    team: id === null || name === null ? null : { id, name },
    way: NOTICE_WAYS.find((way) => way === row.way) ?? 'form',
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }
}

/** How many notices of a child there are: the version of what is known of them. */
export async function countNotices(db: Db, childId: string): Promise<number> {
  const { count } = await db
    .selectFrom('entry_notice')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow()
  return count
}

/** The times in care that stand on a notice, of these children: the newest of each. */
export async function listToldPeriods(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ToldPeriod>> {
  const { rows } = await sql<{ child_id: string; period_start: IsoDate; legal_status: string }>`
    select distinct on (child_id) child_id, period_start, legal_status from entry_notice
    where child_id = any(${[...childIds]}::text[]) and legal_status is not null
    order by child_id, number desc`.execute(db)
  return new Map(
    rows.map((row) => [row.child_id, { start: isoDay(row.period_start), legalStatus: row.legal_status }]),
  )
}

/** The first review of a time in care: by when it is due, and when it was held; null where that is not known. */
export type FirstReview = { readonly due: Day | null; readonly heldOn: Day | null }

/** The first review of the time in care that began on a day. */
export async function findFirstReview(db: Db, childId: string, start: Day): Promise<FirstReview> {
  const row = await db
    .selectFrom('obligation')
    .select(['due', 'held_on'])
    .where('child_id', '=', childId)
    .where('period_start', '=', toIsoDate(start))
    .where('sequence', '=', 1)
    .executeTakeFirst()
  return { due: dayOrNull(row?.due ?? null), heldOn: dayOrNull(row?.held_on ?? null) }
}

/** A child whose latest time in care began lately, with its notice. */
export type EntryRow = {
  readonly child: { readonly id: string; readonly identifier: string; readonly name: string }
  readonly start: Day
  readonly end: Day | null
  readonly receivedOn: Day | null
  readonly team: string | null
  readonly firstReviewDue: Day | null
  readonly officer: string | null
  /** When the load of files that first told of it began; null where no file tells of it. */
  readonly foundAt: Date | null
}

type FoundRow = {
  readonly id: string
  readonly identifier: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly in_care_from: IsoDate
  readonly in_care_to: IsoDate | null
  readonly received_on: IsoDate | null
  readonly team_name: string | null
  readonly due: IsoDate | null
  readonly officer: string | null
  readonly found_at: Date | string | null
}

/** Every child within reach who came into care on this day or later, the newest first: one question for all of them. */
export async function listEntries(db: Db, since: Day, reach: Reach): Promise<readonly EntryRow[]> {
  const { rows } = await sql<FoundRow>`
    select child.id, child.identifier, child.given_name, child.family_name, child.in_care_from, child.in_care_to,
      notice.received_on, coalesce(told.name, team.name) as team_name, obligation.due, officer.name as officer,
      found.at as found_at
    from child
    left join ${noticeOf(sql`child.id`, sql`child.in_care_from`)} notice on true
    left join team told on told.id = notice.team_id
    left join child_team on child_team.child_id = child.id and child_team.to_day is null
    left join team on team.id = child_team.team_id
    left join allocation on allocation.child_id = child.id and allocation.to_day is null
    left join person officer on officer.id = allocation.officer_id
    left join obligation on obligation.child_id = child.id and obligation.sequence = 1
      and obligation.period_start = child.in_care_from
    left join lateral (${firstToldOf()}) found on true
    where child.in_care_from >= ${toIsoDate(since)}::date and ${withinReach(reach)}
    order by child.in_care_from desc, child.sort_name, child.id`.execute(db)
  return rows.map(toEntryRow)
}

// A row of the return's table Episodes begins with the day the episode began.
const firstToldOf = () => sql`
  select min(import.started_at) as at from child_identifier known
  join source_row on source_row.system = known.system and source_row.child = known.value
    and source_row.table_name = 'Episodes'
    and split_part(source_row.content, ${'\t'}, 1) = to_char(child.in_care_from, 'DD/MM/YYYY')
  join import on import.id = source_row.first_import
  where known.child_id = child.id`

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

function toEntryRow(row: FoundRow): EntryRow {
  const name = displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier)
  return {
    child: { id: row.id, identifier: row.identifier, name },
    start: isoDay(row.in_care_from),
    end: dayOrNull(row.in_care_to),
    receivedOn: dayOrNull(row.received_on),
    team: row.team_name,
    firstReviewDue: dayOrNull(row.due),
    officer: row.officer,
    foundAt: row.found_at === null ? null : new Date(row.found_at),
  }
}
