import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'
import { placeOfColumn } from '../snapshot-row.ts'

/** What is compared of two records side by side. */
export type ComparedRecord = {
  readonly id: string
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: Day | null
  readonly sex: string | null
  readonly ethnic: string | null
  readonly inCareFrom: Day | null
  readonly inCareTo: Day | null
  readonly version: number
  /** Each as “C1 (national return)”. */
  readonly numbers: readonly { readonly system: string; readonly value: string }[]
  readonly officer: string | null
  readonly team: string | null
  readonly reviews: number
  readonly contacts: number
}

type Row = Omit<ComparedRecord, 'born' | 'inCareFrom' | 'inCareTo'> & {
  readonly born: IsoDate | null
  readonly inCareFrom: IsoDate | null
  readonly inCareTo: IsoDate | null
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

// A record that was merged into another is as open as that one.
const within = (ids: readonly string[], reach: Reach) => sql`
  select child.id from child where (child.id = any(${[...ids]}::text[])
      or child.id in (select merged_into from child merged where merged.id = any(${[...ids]}::text[])))
    and not (child.restricted or child.adopted) and ${withinReach(reach)}`

/** The records of these ids that are within reach, by id; without those that are restricted. */
export async function listComparedRecords(
  db: Db,
  ids: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, ComparedRecord>> {
  const { rows } = await sql<Row>`
    select child.id, child.identifier, given_name as "givenName", family_name as "familyName", born, sex, ethnic,
      in_care_from as "inCareFrom", in_care_to as "inCareTo", child.version,
      coalesce((select jsonb_agg(jsonb_build_object('system', system, 'value', value) order by system, value)
        from child_identifier known where known.child_id = child.id), '[]') as numbers,
      (select person.name from allocation held join person on person.id = held.officer_id
        where held.child_id = child.id and held.to_day is null) as officer,
      (select team.name from child_team held join team on team.id = held.team_id
        where held.child_id = child.id and held.to_day is null) as team,
      (select count(*) from review where review.child_id = child.id) as reviews,
      (select count(*) from contact_entry said where said.child_id = child.id and not withdrawn) as contacts
    from child where child.id = any(${[...ids]}::text[]) and not (child.restricted or child.adopted)
      and coalesce(child.merged_into, child.id) in (${within(ids, reach)})`.execute(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        born: dayOrNull(row.born),
        inCareFrom: dayOrNull(row.inCareFrom),
        inCareTo: dayOrNull(row.inCareTo),
      },
    ]),
  )
}

/** The unique pupil numbers that files give, as `child_id` and `upn`; the codes that say why there is none are left out. */
export const upnRows = () => sql`
  select distinct known.child_id, said.upn from (
    select system, child, upper(split_part(content, ${'\t'}, ${placeOfColumn('Header', 'UPN') + 1}::integer)) as upn
    from source_row where table_name = 'Header' and withdrawn_import is null) said
  join child_identifier known on known.system = said.system and known.value = said.child
  where said.upn ~ '^[A-Z][0-9A-Z]{12}$'`
