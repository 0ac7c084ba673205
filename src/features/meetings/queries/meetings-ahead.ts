// Which meetings are still to be held: the one answer for lists, pages and mail. In SQL, of rows called `meeting`.
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

const date = (day: Day) => sql`${toIsoDate(day)}::date`

// No review of the child was completed, or begun, since it was.
const IS_STILL_ADJOURNED = sql<boolean>`(meeting.state = 'adjourned' and not exists (
  select from review where review.child_id = meeting.child_id
    and (review.completed_on >= meeting.on_day or review.first_part > meeting.on_day)))`

// From today on, and no review of the day is recorded.
const isToCome = (today: Day) => sql<boolean>`(meeting.state = 'arranged' and meeting.on_day >= ${date(today)}
  and not exists (select from review where review.child_id = meeting.child_id
    and meeting.on_day = any(review.parts)))`

// The child has died, or is looked after no more on the day of the meeting; of an adjourned one, today.
const isCareOver = (today: Day) => sql<boolean>`exists (
  select from child as whose where whose.id = meeting.child_id
    and (whose.in_care_to <= greatest(meeting.on_day, ${date(today)})
      or whose.adult_on <= greatest(meeting.on_day, ${date(today)})
      or whose.care @> '{"periods": [{"endReason": "E2"}]}'))`

/** Whether a meeting is arranged and still to come, for a child who is looked after on its day. */
export const isAhead = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`(${isToCome(today)} and not ${isCareOver(today)})`

/** {@link isAhead}, or whether it was adjourned and is still to go on. */
export const isAheadOrAdjourned = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`((${isToCome(today)} or ${IS_STILL_ADJOURNED}) and not ${isCareOver(today)})`

/** Whether a meeting still stands though the child is looked after no more: it is to be cancelled. */
export const isToCancel = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`((${isToCome(today)} or ${IS_STILL_ADJOURNED}) and ${isCareOver(today)})`

/** The order in which the first of a child’s meetings ahead is the next: an adjourned one stands before any other. */
export const NEXT_MEETING_FIRST = sql`meeting.state = 'arranged', meeting.on_day, meeting.starts_at, meeting.id`

/** Rows of the next meeting of each of `children`, a list of ids in SQL; an adjourned one stands before any other. */
export function meetingsAhead(children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`select distinct on (child_id) child_id, id, on_day, starts_at, state from meeting
    where child_id in ${children} and ${isAheadOrAdjourned(today)}
    order by child_id, ${NEXT_MEETING_FIRST}`
}

export const readMeetingAhead = (row: MeetingAheadRow): MeetingAhead => ({
  id: row.id,
  childId: row.child_id,
  on: isoDay(row.on_day),
  startsAt: row.starts_at,
  state: row.state,
})
