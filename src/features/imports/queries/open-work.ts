import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

type Row = {
  readonly decisions: number
  readonly challenges: number
  readonly meetings: number
  readonly asked: number
}

const countOf = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`]

/** What is under way on a record, in words: merged into another, it would leave every list of work. */
export async function listOpenWork(db: Db, childId: string, today: Day): Promise<readonly string[]> {
  const { rows } = await sql<Row>`
    select
      (select count(*) from decision where child_id = ${childId} and not withdrawn
        and coalesce(status, 'not-started') in ('not-started', 'part')) as decisions,
      (select count(*) from dispute_child of join dispute on dispute.id = of.dispute_id
        where of.child_id = ${childId} and dispute.state not in ('closed', 'mistake')) as challenges,
      (select count(*) from meeting where child_id = ${childId} and state = 'arranged'
        and on_day >= ${toIsoDate(today)}::date) as meetings,
      (select count(*) from consultation where child_id = ${childId} and returned_on is null and withdrawn_on is null
        and review_on >= ${toIsoDate(today)}::date) as asked`.execute(db)
  const [found] = rows
  if (found === undefined) return []
  return [
    ...countOf(found.decisions, 'open decision', 'open decisions'),
    ...countOf(found.challenges, 'open challenge', 'open challenges'),
    ...countOf(found.meetings, 'review arranged', 'reviews arranged'),
    ...countOf(found.asked, 'person asked for their views', 'people asked for their views'),
  ]
}
