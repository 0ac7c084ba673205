// The next meeting of many children, as a part of another query: for pages that gather what is to be done.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Meeting } from '../meeting.ts'

export type MeetingAheadRow = {
  readonly child_id: string
  readonly id: string
  readonly on_day: IsoDate
  readonly starts_at: string
  readonly state: Meeting['state']
}

export type MeetingAhead = Pick<Meeting, 'id' | 'childId' | 'on' | 'startsAt' | 'state'>

/** Whether an adjourned `meeting` is still to go on: no review of the child was completed, or held, since it began. */
export const IS_STILL_ADJOURNED = sql<boolean>`(meeting.state = 'adjourned' and not exists (
  select from review where review.child_id = meeting.child_id
    and (review.completed_on >= meeting.on_day or review.first_part > meeting.on_day)))`

/** Rows of the next meeting of each of `children`, a list of ids in SQL; an adjourned one stands before any other. */
export function meetingsAhead(children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`select distinct on (child_id) child_id, id, on_day, starts_at, state from meeting
    where child_id in ${children}
      and (${IS_STILL_ADJOURNED} or (state = 'arranged' and on_day >= ${toIsoDate(today)}::date))
    order by child_id, state = 'arranged', on_day, starts_at, id`
}

export const readMeetingAhead = (row: MeetingAheadRow): MeetingAhead => ({
  id: row.id,
  childId: row.child_id,
  on: isoDay(row.on_day),
  startsAt: row.starts_at,
  state: row.state,
})
