import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { OpenWork } from '../open-work.ts'

type Row = Omit<OpenWork, 'meetings'> & {
  readonly meetings: readonly { readonly id: string; readonly on: IsoDate }[]
}

const NONE: OpenWork = { decisions: 0, challenges: 0, meetings: [], asked: 0 }

/** What is under way on a record. */
export async function findOpenWork(db: Db, childId: string, today: Day): Promise<OpenWork> {
  const { rows } = await sql<Row>`
    select
      (select count(*) from decision where child_id = ${childId} and not withdrawn
        and coalesce(status, 'not-started') in ('not-started', 'part')) as decisions,
      (select count(*) from dispute_child of join dispute on dispute.id = of.dispute_id
        where of.child_id = ${childId} and dispute.state not in ('closed', 'mistake')) as challenges,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'on', on_day) order by on_day, id), '[]')
        from meeting where child_id = ${childId} and state = 'arranged'
        and on_day >= ${toIsoDate(today)}::date) as meetings,
      (select count(*) from consultation where child_id = ${childId} and returned_on is null and withdrawn_on is null
        and (review_on is null or review_on >= ${toIsoDate(today)}::date)) as asked`.execute(db)
  const [found] = rows
  if (found === undefined) return NONE
  return { ...found, meetings: found.meetings.map(({ id, on }) => ({ id, on: isoDay(on) })) }
}
