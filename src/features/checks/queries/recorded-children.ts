import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { NOT_IN_DATASET } from '../dataset-told.ts'
import type { RecordedChild } from '../recorded-rule.ts'

type Row = {
  readonly id: string
  readonly adultOn: IsoDate | null
  readonly toldTo: IsoDate | null
  readonly careFrom: IsoDate | null
  readonly careTo: IsoDate | null
  readonly startKnown: boolean
  readonly mayGoOn: boolean
  readonly lastContact: IsoDate | null
  readonly reviews: readonly (readonly [on: IsoDate, code: string | null, isRecorded: boolean])[]
  readonly allocations: readonly (readonly [from: IsoDate, to: IsoDate | null])[]
}

const AT_A_TIME = 5000

/** Every child with what the rules over the record need, some thousand at a time. */
export async function* eachRecordedChild(db: Db): AsyncGenerator<readonly RecordedChild[], void> {
  for (let after = ''; ; ) {
    const { rows } = await sql<Row>`
      with batch as (select * from child where id > ${after} order by id limit ${AT_A_TIME})
      select batch.id, adult_on as "adultOn",
        (care #>> '{periods,-1,reviewsKnown,to}')::date as "toldTo", in_care_from as "careFrom", in_care_to as "careTo",
        coalesce((care #>> '{periods,-1,startKnown}')::boolean, true) as "startKnown",
        coalesce(legal_status = 'V2' and placement = 'K2', false) as "mayGoOn",
        contact.last as "lastContact", coalesce(held.reviews, '[]') as reviews, coalesce(had.allocations, '[]') as allocations
      from batch
      left join (select child_id, jsonb_agg(jsonb_build_array(first_part, participation_code, record is not null)
          order by first_part) as reviews from review group by child_id) held on held.child_id = batch.id
      left join (select child_id, jsonb_agg(jsonb_build_array(from_day, to_day) order by from_day) as allocations
        from allocation group by child_id) had on had.child_id = batch.id
      left join (select child_id, max(on_day) as last from contact_entry
        where not withdrawn and outcome in ('seen', 'spoken') group by child_id) contact on contact.child_id = batch.id
      order by batch.id`.execute(db)
    yield rows.map(toRecorded)
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_A_TIME) return
    after = last.id
  }
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

function toRecorded(row: Row): RecordedChild {
  const { id, careFrom, startKnown, mayGoOn } = row
  return {
    id,
    adultOn: dayOrNull(row.adultOn),
    toldTo: dayOrNull(row.toldTo),
    period:
      careFrom === null ? null : { start: isoDay(careFrom), startKnown, end: dayOrNull(row.careTo), mayGoOn },
    reviews: row.reviews.map(([on, code, isRecorded]) => ({ on: isoDay(on), code, isRecorded })),
    allocations: row.allocations.map(([from, to]) => ({ from: isoDay(from), to: dayOrNull(to) })),
    lastContact: dayOrNull(row.lastContact),
    ...NOT_IN_DATASET,
  }
}
