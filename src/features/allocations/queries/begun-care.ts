import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { type Db, amongIds } from '../../../platform/db/index.ts'
import { type BegunCare, type PromptnessFact, toAppointmentFact, toNoticeFact } from '../entry-facts.ts'
import { readCalendar } from '../../authority/index.ts'
import { noticeOf } from './entry-notices.ts'

export type BegunAsked = {
  /** Times in care that began from this day up to, not including, `to`. */
  readonly from: Day
  readonly to: Day
  readonly today: Day
  /** Of these children; of every child where it is left out. */
  readonly childIds?: readonly string[] | null
}

/** For `notified-in-2-working-days`: each time in care that began in these days, of every child, in order. */
export async function listNoticeFacts(db: Db, asked: BegunAsked): Promise<readonly PromptnessFact[]> {
  const [begun, calendar] = await Promise.all([listBegunCare(db, asked), readCalendar(db)])
  return begun.map((one) => toNoticeFact(one, calendar, asked.today))
}

/** For `iro-appointed-in-5-working-days`: as above. */
export async function listAppointmentFacts(db: Db, asked: BegunAsked): Promise<readonly PromptnessFact[]> {
  const [begun, calendar] = await Promise.all([listBegunCare(db, asked), readCalendar(db)])
  return begun.map((one) => toAppointmentFact(one, calendar, asked.today))
}

type Found = {
  readonly id: string
  readonly start: IsoDate
  readonly end: IsoDate | null
  readonly received_on: IsoDate | null
  readonly officer_from: IsoDate | null
}

async function listBegunCare(
  db: Db,
  { from, to, childIds = null }: BegunAsked,
): Promise<readonly BegunCare[]> {
  const { rows } = await sql<Found>`
    select child.id, care.start_day as start, care.end_day as "end", notice.received_on, held.first as officer_from
    from child
    cross join lateral (
      select (period ->> 'start')::date as start_day, (period ->> 'end')::date as end_day
      from jsonb_array_elements(child.care -> 'periods') period) care
    left join ${noticeOf(sql`child.id`, sql`care.start_day`)} notice on true
    left join lateral (
      select min(greatest(from_day, care.start_day)) as first from allocation
      where allocation.child_id = child.id and (to_day is null or to_day > care.start_day)
        and (care.end_day is null or from_day < care.end_day)) held on true
    where care.start_day >= ${toIsoDate(from)}::date and care.start_day < ${toIsoDate(to)}::date
      and ${amongIds('child.id', childIds)}
    order by care.start_day, child.id`.execute(db)
  return rows.map((row) => ({
    childId: row.id,
    start: isoDay(row.start),
    end: dayOrNull(row.end),
    toldOn: dayOrNull(row.received_on),
    officerFrom: dayOrNull(row.officer_from),
  }))
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))
