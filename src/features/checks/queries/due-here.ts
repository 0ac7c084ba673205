import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DueHere } from '../dataset-told.ts'

type Row = {
  readonly childId: string
  readonly next: IsoDate | null
  readonly held: readonly (readonly [heldOn: IsoDate, due: IsoDate])[]
}

// Adoption reviews and the yearly meeting run beside the clock of being looked after. A day that is only the latest it can
// be, or that stands on reviews which the files do not tell of, is compared with nothing.
const ON_THE_CLOCK = sql`rule in ('LAR1', 'LAR2', 'LAR3+') and due is not null and not at_latest and missing is null`

/** When the reviews of these children are due, as worked here from the regulations. */
export async function listDueHere(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, DueHere>> {
  const on = toIsoDate(today)
  const { rows } = await sql<Row>`
    select child_id as "childId",
      min(due) filter (where held_on is null and not not_required and (stops_on is null or stops_on > ${on}::date)
        and (known_to is null or due <= known_to or due >= ${on}::date)) as next,
      coalesce(jsonb_agg(jsonb_build_array(held_on, due)) filter (where held_on is not null), '[]') as held
    from obligation where child_id = any(${[...childIds]}::text[]) and ${ON_THE_CLOCK}
    group by child_id`.execute(db)
  return new Map(
    rows.map(({ childId, next, held }) => [
      childId,
      {
        next: next === null ? null : isoDay(next),
        held: held.map(([heldOn, due]) => ({ heldOn: isoDay(heldOn), due: isoDay(due) })),
      },
    ]),
  )
}
