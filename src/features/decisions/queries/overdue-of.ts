// Decisions of many children that are not done, as a part of another query.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { IS_OPEN } from '../queries.ts'

export type OverdueRow = {
  readonly child_id: string
  readonly id: string
  readonly says: string
  readonly owner: string
  readonly by_day: IsoDate
  readonly count: number
}

/** A row of each of `children`, a list of ids in SQL, with overdue decisions: the one that has waited longest, and how many. */
export const overdueOf = (children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> => sql`
  select * from (
    select child_id, id, says, owner, by_day, count(*) over (partition by child_id) as count,
      row_number() over (partition by child_id order by by_day, number, id) as place
    from decision where child_id in ${children} and ${IS_OPEN} and by_day < ${toIsoDate(today)}::date) late
  where place = 1`

export type OverdueOf = {
  readonly childId: string
  /** The one that has waited longest. */
  readonly id: string
  readonly says: string
  readonly owner: string
  readonly by: Day
  readonly count: number
}

export const readOverdueOf = ({ child_id, by_day, ...row }: OverdueRow): OverdueOf => ({
  ...row,
  childId: child_id,
  by: isoDay(by_day),
})
