import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findLastSeen } from '../../contact/index.ts'
import type { HeldFiles } from '../held-return.ts'
import type { CheckRun } from '../kept-finding.ts'
import type { KnownOfExit } from '../known-of-exit.ts'
import { suggestChanges } from '../suggest-exit.ts'

type Row = {
  readonly id: string
  readonly careFrom: IsoDate | null
  readonly careTo: IsoDate | null
  readonly officer: string | null
  readonly lastReview: IsoDate | null
  readonly lastContact: IsoDate | null
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

// The record and those that were merged into it.
const SAME = sql`select child.id union all select other.id from child other where other.merged_into = child.id`

/** What else is known of these children. */
export async function readKnownOfExits(
  db: Db,
  files: HeldFiles,
  childIds: readonly string[],
  { today, run }: { readonly today: Day; readonly run: CheckRun | null },
): Promise<ReadonlyMap<string, KnownOfExit>> {
  const until = toIsoDate(today)
  const { rows } = await sql<Row>`
    select child.id, in_care_from as "careFrom", in_care_to as "careTo",
      (select person.name from allocation held join person on person.id = held.officer_id
        where held.child_id = child.id order by held.from_day desc limit 1) as officer,
      (select max(first_part) from review where child_id in (${SAME})
        and first_part <= ${until}::date) as "lastReview",
      (select max(on_day) from contact_entry where child_id in (${SAME}) and not withdrawn
        and outcome in ('seen', 'spoken') and on_day <= ${until}::date) as "lastContact"
    from child where id = any(${[...childIds]}::text[])`.execute(db)
  const seen = await findLastSeen(db, childIds, today)
  const episodes = await files.listEpisodes(db, childIds)
  const dataset = await files.listDataset(db, childIds)
  const newest = run?.returnYear ?? null
  return new Map(
    rows.map((row) => [
      row.id,
      {
        careFrom: dayOrNull(row.careFrom),
        careTo: dayOrNull(row.careTo),
        officer: row.officer,
        lastReview: dayOrNull(row.lastReview),
        lastContact: dayOrNull(row.lastContact),
        lastSeen: seen.get(row.id)?.on ?? null,
        lastVisit: dataset.get(row.id)?.lastVisit ?? null,
        suggestions: newest === null ? [] : suggestChanges(episodes.get(row.id) ?? [], newest),
      },
    ]),
  )
}
