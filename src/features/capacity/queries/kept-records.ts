import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { KeptRecord } from '../staff-retention.ts'

type Found = {
  readonly id: string
  readonly name: string
  readonly left_on: IsoDate | null
  readonly entries: KeptRecord['entries']
  readonly digest: string
}

/** The records of people who left, and of those who are in no post and of whom nobody wrote down that they left. */
export async function listKeptRecords(db: Db, today: Day): Promise<readonly KeptRecord[]> {
  const on = toIsoDate(today)
  const { rows } = await sql<Found>`
    select person.id, person.name, person.left_on, kept.digest,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by kind)
        from (select kind, count(*)::int as count from staff_entry
          where person_id = person.id group by kind) counted) as entries
    from person
    join (select person_id, md5(string_agg(id || ' ' || version, ',' order by id)) as digest
      from staff_entry group by person_id) kept on kept.person_id = person.id
    where person.left_on <= ${on}::date
      or (person.left_on is null and not exists (select from post
        where post.person_id = person.id and (post.to_day is null or post.to_day > ${on}::date)))
    order by person.left_on, person.sort_name`.execute(db)
  return rows.map(({ id, name, left_on, entries, digest }) => ({
    personId: id,
    name,
    leftOn: left_on === null ? null : isoDay(left_on),
    entries,
    digest,
  }))
}
