import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'

/** A record that several systems know by one number: joined as they were loaded, by that number and the birth date. */
export type JoinedRecord = {
  readonly id: string
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: Day | null
  readonly value: string
  readonly systems: readonly string[]
}

// What a person merged has numbers of both, and is listed with who merged it. Restricted records are in no such list.
const joined = (reach: Reach) => sql`
  select child.id, child.identifier, given_name as "givenName", family_name as "familyName", born,
    min(known.value) as value, array_agg(distinct known.system order by known.system) as systems
  from child join child_identifier known on known.child_id = child.id
  where not (child.restricted or child.adopted) and ${withinReach(reach)}
    and not exists (select from child other where other.merged_into = child.id)
  group by child.id, upper(trim(known.value)) having count(distinct known.system) > 1`

type Row = Omit<JoinedRecord, 'born'> & { readonly born: IsoDate | null }

/** One page of them, by number. */
export async function listJoinedRecords(
  db: Db,
  reach: Reach,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<readonly JoinedRecord[]> {
  const { rows } = await sql<Row>`
    select * from (${joined(reach)}) joined order by upper(value), id limit ${size} offset ${from}`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, born: row.born === null ? null : isoDay(row.born) }))
}

export async function countJoinedRecords(db: Db, reach: Reach): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${joined(reach)}) joined`.execute(db)
  return rows[0]?.total ?? 0
}
