import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { type LastSeen, type ListVisitsTold, seenDays } from '../../contact/index.ts'
import { isAhead, NEXT_MEETING_FIRST, toMeeting } from '../../meetings/index.ts'
import { findPapersReceived } from '../../papers/index.ts'
import type { Ahead, SeenAndWaiting } from '../ahead.ts'
import type { WorkedRecord } from '../worked-record.ts'

type AroundReview = SeenAndWaiting & Pick<Ahead, 'meeting'>

/** When a child was last seen, what waits for the officer’s answer, and the next meeting, in one question. */
async function findAroundReview(db: Db, childId: string, today: Day): Promise<AroundReview> {
  const { rows } = await sql<{
    seen: { on_day: IsoDate; came_from: LastSeen['from'] } | null
    waiting: { count: number; since: IsoDate | null } | null
    meeting: Row<'meeting'> | null
  }>`select
    (select json_build_object('on_day', on_day, 'came_from', came_from) from ${seenDays(today)} seen
      where seen.child_id = ${childId} order by on_day desc, came_from desc limit 1) as seen,
    (select json_build_object('count', count(*), 'since', min(told_on)) from significant_event
      where child_id = ${childId} and disposition is null and not withdrawn
        and kind <> 'asked-for-by-iro') as waiting,
    (select to_json(meeting) from meeting where child_id = ${childId} and ${isAhead(today)}
      order by ${NEXT_MEETING_FIRST} limit 1) as meeting`.execute(db)
  const [found] = rows
  const seenOn = found?.seen ? isoDay(found.seen.on_day) : null
  const since = found?.waiting?.since ?? null
  return {
    lastSeen:
      seenOn === null || !found?.seen
        ? null
        : { on: seenOn, days: today - seenOn, from: found.seen.came_from },
    eventsWaiting: found?.waiting?.count ?? 0,
    waitingSince: since === null ? null : isoDay(since),
    meeting: found?.meeting ? toMeeting(found.meeting) : null,
  }
}

/** Some questions, all at once. */
export async function gatherAhead(
  db: Db,
  { child, reviews, next, today, policy }: WorkedRecord,
  listVisits: ListVisitsTold,
): Promise<Ahead> {
  const asked = findAroundReview(db, child.id, today)
  const held = reviews.at(-1)
  const first = held?.parts[0]
  const facts = {
    child,
    obligation: next?.obligation ?? null,
    last: held === undefined || first === undefined ? null : { id: held.id, on: first },
    meeting: asked.then(({ meeting }) => meeting),
  }
  const [around, papers, visits] = await Promise.all([
    asked,
    findPapersReceived(db, facts, { today, calendar: policy.calendar }),
    listVisits(child.id),
  ])
  return { ...around, papers, lastVisit: visits[0] ?? null }
}
