import { sql } from 'kysely'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  type EventWaitingRow,
  eventsWaiting,
  type MidwayWaitingRow,
  midwayWaiting,
  type MoveWaitingRow,
  movesWaiting,
} from '../../between-reviews/index.ts'
import { displayName } from '../../children/index.ts'
import { seenDays } from '../../contact/index.ts'
import { overdueOf, type OverdueRow } from '../../decisions/index.ts'
import { disputesWaiting, type DisputeWaitingRow } from '../../disputes/index.ts'
import { type MeetingAheadRow, meetingsAhead, readMeetingAhead } from '../../meetings/index.ts'
import { preparingAhead, type PreparingRow } from '../../papers/index.ts'
import { type AfterReviewRow, afterReviewsOf } from '../../records/index.ts'
import { viewsWaiting, type ViewsWaitingRow } from '../../voice/index.ts'
import type { ChildWork } from '../child-work.ts'
import { judgeTasks } from '../judge-tasks.ts'
import { placeReview, placeTasks } from '../place-work.ts'
import type { TaskChild } from '../task.ts'
import type { TodaySettings } from '../today-settings.ts'
import { type FoundRow, toWorkRow } from './work-row.ts'
import { AROUND, nobodysOf, owedOf, STANDING } from './work-source.ts'

type ChildRow = {
  readonly id: string
  readonly identifier: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly sort_name: string
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly officer_sort: string | null
  readonly team_name: string | null
  readonly standing: ChildWork['standing']
  readonly seen_on: IsoDate | null
}

type Rows<Row> = readonly Row[] | null

type Found = {
  readonly children: Rows<ChildRow>
  readonly owed: Rows<FoundRow>
  readonly nobodys: Rows<FoundRow>
  readonly meetings: Rows<MeetingAheadRow>
  readonly preparing: Rows<PreparingRow>
  readonly events: Rows<EventWaitingRow>
  readonly moves: Rows<MoveWaitingRow>
  readonly midway: Rows<MidwayWaitingRow>
  readonly views: Rows<ViewsWaitingRow>
  readonly decisions: Rows<OverdueRow>
  readonly after: Rows<AfterReviewRow>
  readonly challenges: Rows<DisputeWaitingRow>
}

const IN_CARE = sql`(select id from own where standing = 'in-care')`

// One question for all of it, whatever the number of children.
async function readFacts(
  db: Db,
  { today, weekEnds, soonEnds }: TodaySettings,
  ids: readonly string[],
): Promise<Found | undefined> {
  const rowsOf = (rows: ReturnType<typeof meetingsAhead>) =>
    sql`(select json_agg(found) from (${rows}) found)`
  const { rows } = await sql<Found>`
    with own as materialized (
      select child.id, child.identifier, child.given_name, child.family_name, child.sort_name,
        officer.id as officer_id, officer.name as officer_name, officer.sort_name as officer_sort,
        team.name as team_name, ${STANDING(today)} as standing,
        (select max(on_day) from ${seenDays(today)} day where day.child_id = child.id) as seen_on
      from child ${AROUND}
      where child.id = any(${[...ids]}::text[]))
    select (select json_agg(own) from own) as children,
      ${rowsOf(owedOf(sql`(select id from own)`, { today, weekEnds, soonEnds }))} as owed,
      ${rowsOf(nobodysOf(IN_CARE, today))} as nobodys,
      ${rowsOf(meetingsAhead(IN_CARE, today))} as meetings,
      ${rowsOf(preparingAhead(IN_CARE, { today, until: soonEnds }))} as preparing,
      ${rowsOf(eventsWaiting(IN_CARE))} as events,
      ${rowsOf(movesWaiting(IN_CARE, today))} as moves,
      ${rowsOf(midwayWaiting(IN_CARE, today))} as midway,
      ${rowsOf(viewsWaiting(IN_CARE, today, soonEnds))} as views,
      ${rowsOf(overdueOf(IN_CARE, today))} as decisions,
      ${rowsOf(afterReviewsOf(IN_CARE, today))} as after,
      ${rowsOf(disputesWaiting(sql`(select id from own)`))} as challenges`.execute(db)
  return rows[0]
}

function toTaskChild(row: ChildRow): TaskChild {
  const { officer_id: id, officer_name: name, officer_sort: sortName } = row
  return {
    id: row.id,
    name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    identifier: row.identifier,
    sortName: row.sort_name,
    officer: id === null || name === null ? null : { id, name, sortName: sortName ?? name },
    team: row.team_name,
  }
}

const all = <Row>(rows: Rows<Row>): readonly Row[] => rows ?? []

/** Everything that is to be done about these children, by child: one question for any number of them. */
export async function loadChildWork(
  db: Db,
  settings: TodaySettings,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ChildWork>> {
  const found = await readFacts(db, settings, ids)
  if (found === undefined) throw new Error('a question without a table gives one row')
  const meetings = new Map(all(found.meetings).map((row) => [row.child_id, readMeetingAhead(row)]))
  const owed = Map.groupBy([...all(found.owed), ...all(found.nobodys)], ({ id }) => id)
  const seen = all(found.children)
    .filter(({ standing }) => standing === 'in-care')
    .map(({ id, seen_on }) => ({ childId: id, on: seen_on === null ? null : isoDay(seen_on) }))
  const facts = {
    meetings: [...meetings.values()],
    seen,
    preparing: all(found.preparing),
    events: all(found.events),
    moves: all(found.moves),
    midway: all(found.midway),
    views: all(found.views),
    decisions: all(found.decisions),
    after: all(found.after),
    challenges: all(found.challenges),
  }
  const tasks = Map.groupBy(judgeTasks(facts, settings), ({ childId }) => childId)
  return new Map(
    all(found.children).map((row): [string, ChildWork] => {
      const child = toTaskChild(row)
      const own = (tasks.get(child.id) ?? []).map(({ childId: _childId, ...task }) => ({ ...task, child }))
      return [
        child.id,
        {
          officer: child.officer,
          standing: row.standing,
          reviews: (owed.get(child.id) ?? []).map((one) => placeReview(toWorkRow(one), one.why)),
          tasks: placeTasks(own, settings),
          meeting: meetings.get(child.id) ?? null,
        },
      ]
    }),
  )
}
