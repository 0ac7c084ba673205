import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { EmergencyOpening, NamedReader, RestrictedRecord, RestrictionReason } from '../restriction.ts'

type RecordRow = {
  id: string
  identifier: string
  adopted: boolean
  reason: RestrictionReason | null
  made_at: Date | null
}
type ReaderRow = { child_id: string; account_id: string; display_name: string; named_at: Date }

const listRows = (db: Db, where: ReturnType<typeof sql>) =>
  sql<RecordRow>`
    select child.id, child.identifier, child.adopted, restriction.reason, restriction.made_at
    from child left join restriction on restriction.child_id = child.id and restriction.ended_at is null
    where ${where} order by child.identifier`.execute(db)

/** Every restricted record by number, with whom each opens to. Without names: knowing the list opens no record. */
export async function listRestrictedRecords(db: Db): Promise<readonly RestrictedRecord[]> {
  const { rows } = await listRows(db, sql`child.restricted or child.adopted`)
  const readers = await listReaders(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toRecord(row, readers.get(row.id) ?? []))
}

/**
 * What is said of one record, restricted or not; null where there is no such child. Of a record that was merged into
 * another it is said of that one, whose restriction closes both.
 */
export async function findRestrictedRecord(db: Db, childId: string): Promise<RestrictedRecord | null> {
  const { rows } = await listRows(
    db,
    sql`child.id = (select coalesce(one.merged_into, one.id) from child one where one.id = ${childId})`,
  )
  const [row] = rows
  if (row === undefined) return null
  return toRecord(row, (await listReaders(db, [row.id])).get(row.id) ?? [])
}

function toRecord(row: RecordRow, readers: readonly NamedReader[]): RestrictedRecord {
  const reasons = [...(row.reason === null ? [] : [row.reason]), ...(row.adopted ? ['adopted' as const] : [])]
  return { childId: row.id, identifier: row.identifier, reasons, since: row.made_at, readers }
}

async function listReaders(db: Db, childIds: readonly string[]): Promise<ReadonlyMap<string, NamedReader[]>> {
  const { rows } = await sql<ReaderRow>`
    select child_id, account_id, display_name, named_at from named_reader
    join account on account.id = named_reader.account_id
    where ended_at is null and child_id = any(${[...childIds]}::text[]) order by display_name`.execute(db)
  const byChild = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map(
    [...byChild].map(([id, found]) => [
      id,
      found.map((row) => ({ accountId: row.account_id, name: row.display_name, since: row.named_at })),
    ]),
  )
}

/** The ids of the children with this number in some system, at most two. */
export async function listIdsOfNumber(db: Db, number: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct child_id as id from child_identifier
    where lower(value) = ${number.trim().toLowerCase()} limit 2`.execute(db)
  return rows.map(({ id }) => id)
}

/** People with an account, by name: whom a record may be opened to. */
export async function listAccountChoices(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, display_name || ' (' || user_name || ')' as name from account
    where disabled_at is null order by display_name, id`.execute(db)
  return rows
}

type OpeningRow = {
  id: string
  child_id: string
  identifier: string
  account_id: string
  person_id: string | null
  by_name: string
  because: string
  opened_at: Date
  until: Date
  reviewed_at: Date | null
  reviewer: string | null
  finding: 'right' | 'not-right' | null
  version: number
}

/** Emergency openings, those that nobody has looked at first, then the newest. */
export async function listEmergencyOpenings(
  db: Db,
  page: { readonly from: number; readonly size: number },
): Promise<readonly EmergencyOpening[]> {
  const { rows } = await sql<OpeningRow>`
    ${OPENINGS} order by opening.reviewed_at is not null, opening.opened_at desc, opening.id
    limit ${page.size} offset ${page.from}`.execute(db)
  return rows.map(toOpening)
}

export async function findEmergencyOpening(db: Db, id: string): Promise<EmergencyOpening | null> {
  const { rows } = await sql<OpeningRow>`${OPENINGS} where opening.id = ${id}`.execute(db)
  return rows[0] === undefined ? null : toOpening(rows[0])
}

/** Until when somebody has a record open in an emergency; null where they have not. */
export async function findEmergencyEnd(
  db: Db,
  { childId, accountId, now }: { readonly childId: string; readonly accountId: string; readonly now: Date },
): Promise<Date | null> {
  const opening = await db
    .selectFrom('emergency_opening')
    .select('until')
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .where('until', '>', now)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst()
  return opening?.until ?? null
}

/** How many there are, and how many wait for a manager. */
export async function countEmergencyOpenings(
  db: Db,
): Promise<{ readonly total: number; readonly waiting: number }> {
  const { rows } = await sql<{ total: number; waiting: number }>`
    select count(*) as total, count(*) filter (where reviewed_at is null) as waiting from emergency_opening`.execute(
    db,
  )
  return rows[0] ?? { total: 0, waiting: 0 }
}

const OPENINGS = sql`
  select opening.id, opening.child_id, child.identifier, opening.account_id, opener.person_id,
    opener.display_name as by_name,
    opening.because, opening.opened_at, opening.until, opening.reviewed_at, reviewer.display_name as reviewer,
    opening.finding, opening.version
  from emergency_opening opening
  join child on child.id = opening.child_id
  join account opener on opener.id = opening.account_id
  left join account reviewer on reviewer.id = opening.reviewed_by`

function toOpening(row: OpeningRow): EmergencyOpening {
  const { finding, reviewed_at: at, reviewer: by } = row
  return {
    id: row.id,
    childId: row.child_id,
    identifier: row.identifier,
    accountId: row.account_id,
    personId: row.person_id,
    by: row.by_name,
    because: row.because,
    openedAt: row.opened_at,
    until: row.until,
    reviewed: finding === null || at === null || by === null ? null : { by, at, finding },
    version: row.version,
  }
}
