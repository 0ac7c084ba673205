// What waits for the officer between two reviews of many children, as parts of another query.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { LocalDays } from '../local-days.ts'
import { answerDue } from '../event.ts'
import { type SignificantKind, toSignificantKind } from '../event-kinds.ts'
import { SOON_DAYS } from './midway.ts'
import { midwayDay } from '../midway.ts'
import { askedSince, judgeMove } from '../move.ts'
import { intervals } from './midway.ts'

export type EventWaitingRow = {
  readonly child_id: string
  readonly id: string
  readonly kind: string
  readonly told_on: IsoDate
}

/** Rows of what the officer was told of `children`, a list of ids in SQL, and has not answered. */
export const eventsWaiting = (children: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select child_id, id, kind, told_on from significant_event
  where child_id in ${children} and disposition is null and not withdrawn and kind <> 'asked-for-by-iro'
  order by told_on, id`

export type EventWaiting = {
  readonly childId: string
  readonly id: string
  readonly kind: SignificantKind
  /** The last day to answer in time, by the authority's own rule. */
  readonly due: Day
}

export function readEventWaiting(row: EventWaitingRow, rules: LocalDays): EventWaiting | null {
  const kind = toSignificantKind(row.kind)
  if (kind === null) return null
  return { childId: row.child_id, id: row.id, kind, due: answerDue(isoDay(row.told_on), rules) }
}

export type MoveWaitingRow = {
  readonly child_id: string
  readonly moved_on: IsoDate
  readonly reviews: readonly IsoDate[] | null
  readonly events: readonly IsoDate[] | null
}

/** Rows of the moves of `children`, a list of ids in SQL, in the last six months that nobody has answered. */
export function movesWaiting(children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`
    select child.id as child_id, moved ->> 'on' as moved_on,
      (select json_agg(first_part order by first_part) from review
        where review.child_id = child.id and first_part > (moved ->> 'on')::date) as reviews,
      (select json_agg(event ->> 'on')
        from jsonb_array_elements((period -> 'events') || child.staff_events) event) as events
    from child
    cross join jsonb_array_elements(child.care -> 'periods') period
    cross join jsonb_array_elements(period -> 'moves') moved
    where child.id in ${children}
      and moved ->> 'on' between ${toIsoDate(askedSince(today))} and ${toIsoDate(today)}
      and not exists (select from move_answer
        where move_answer.child_id = child.id and move_answer.moved_on = (moved ->> 'on')::date)
    order by moved ->> 'on'`
}

export type MoveWaiting = { readonly childId: string; readonly on: Day; readonly until: Day }

/** Null where a review was held because of it, or an event brings one. */
export function readMoveWaiting(row: MoveWaitingRow, rules: LocalDays): MoveWaiting | null {
  const on = isoDay(row.moved_on)
  const around = { reviews: (row.reviews ?? []).map(isoDay), events: (row.events ?? []).map(isoDay) }
  const { until, reviewedOn, isByEvent } = judgeMove({ on }, around, rules)
  return reviewedOn !== null || isByEvent ? null : { childId: row.child_id, on, until }
}

export type MidwayWaitingRow = {
  readonly child_id: string
  readonly held: IsoDate
  readonly next_due: IsoDate
  readonly done_on: IsoDate | null
}

/** Rows of where each of `children`, a list of ids in SQL, stands between two reviews. */
export const midwayWaiting = (children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> => sql`
  select child.id as child_id, last.held, next.due as next_due, done.done_on
  from child ${intervals(today)}
  where child.in_care_to is null and last.held is not null and done.done_on is null and child.id in ${children}`

/** The day half way, where the check is to be done by then and is not; else null. */
export function readMidwayWaiting(
  row: MidwayWaitingRow,
  today: Day,
): { readonly childId: string; readonly due: Day } | null {
  const interval = { from: isoDay(row.held), to: isoDay(row.next_due) }
  const due = midwayDay(interval)
  if (due === null || row.done_on !== null || interval.to < today || due - today > SOON_DAYS) return null
  return { childId: row.child_id, due }
}
