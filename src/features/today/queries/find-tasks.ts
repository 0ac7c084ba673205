import { sql } from 'kysely'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRules } from '../../authority/index.ts'
import {
  type EventWaitingRow,
  eventsWaiting,
  type MidwayWaitingRow,
  midwayWaiting,
  type MoveWaitingRow,
  movesWaiting,
  readEventWaiting,
  readMidwayWaiting,
  readMoveWaiting,
} from '../../between-reviews/index.ts'
import { displayName } from '../../children/index.ts'
import { seenDays } from '../../contact/index.ts'
import { overdueOf, type OverdueRow, readOverdueOf } from '../../decisions/index.ts'
import {
  type MeetingAhead,
  type MeetingAheadRow,
  meetingsAhead,
  readMeetingAhead,
} from '../../meetings/index.ts'
import { preparingAhead, type PreparingRow, readPaperRules, readPreparing } from '../../papers/index.ts'
import { type AfterReviewRow, afterReviewsOf, readNotDone } from '../../records/index.ts'
import { readViewsWaiting, viewsWaiting, type ViewsWaitingRow } from '../../voice/index.ts'
import type { Task, TaskChild } from '../task.ts'
import {
  afterReviewTasks,
  type BareTask,
  closedDayTasks,
  decisionTask,
  eventTask,
  midwayTask,
  moveTask,
  preparingTasks,
  unseenTask,
  viewsTask,
} from '../to-tasks.ts'
import type { WorkAsked } from '../work.ts'
import { AROUND, IN_CARE, inScope, isUnder18 } from './work-source.ts'

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
  readonly seen_on: IsoDate | null
}

type Rows<Row> = readonly Row[] | null

type Found = {
  readonly children: Rows<ChildRow>
  readonly meetings: Rows<MeetingAheadRow>
  readonly preparing: Rows<PreparingRow>
  readonly events: Rows<EventWaitingRow>
  readonly moves: Rows<MoveWaitingRow>
  readonly midway: Rows<MidwayWaitingRow>
  readonly views: Rows<ViewsWaitingRow>
  readonly decisions: Rows<OverdueRow>
  readonly after: Rows<AfterReviewRow>
}

const OWN = sql`(select id from own)`

// One question for all of it, whatever the number of children: the page is opened all day long.
async function readFacts(db: Db, asked: WorkAsked): Promise<Found | undefined> {
  const { today, soonEnds } = asked
  const rowsOf = (rows: ReturnType<typeof meetingsAhead>) =>
    sql`(select json_agg(found) from (${rows}) found)`
  const { rows } = await sql<Found>`
    with own as materialized (
      select child.id, child.identifier, child.given_name, child.family_name, child.sort_name,
        officer.id as officer_id, officer.name as officer_name, officer.sort_name as officer_sort,
        team.name as team_name,
        (select max(on_day) from ${seenDays(today)} day where day.child_id = child.id) as seen_on
      from child ${AROUND}
      where ${IN_CARE} and ${isUnder18(today)} and ${inScope(asked)})
    select (select json_agg(own) from own) as children,
      ${rowsOf(meetingsAhead(OWN, today))} as meetings,
      ${rowsOf(preparingAhead(OWN, { today, until: soonEnds }))} as preparing,
      ${rowsOf(eventsWaiting(OWN))} as events,
      ${rowsOf(movesWaiting(OWN, today))} as moves,
      ${rowsOf(midwayWaiting(OWN, today))} as midway,
      ${rowsOf(viewsWaiting(OWN, today, soonEnds))} as views,
      ${rowsOf(overdueOf(OWN, today))} as decisions,
      ${rowsOf(afterReviewsOf(OWN, today))} as after`.execute(db)
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

const RULES = ['contact-days', 'event-response-days', 'manager-response-days', 'move-review-days'] as const

async function readRules(db: Db, asked: WorkAsked, calendar: WorkingCalendar) {
  const { today } = asked
  const days = await readLocalRules(db, RULES, today)
  const daysOf = (name: (typeof RULES)[number]) => days.get(name) ?? 0
  return { today, calendar, daysOf, papers: await readPaperRules(db, today) }
}

type Rules = Awaited<ReturnType<typeof readRules>>

const all = <Row>(rows: Rows<Row>): readonly Row[] => rows ?? []
const some = <One>(one: One | null): readonly One[] => (one === null ? [] : [one])

function judge(found: Found, meetings: readonly MeetingAhead[], rules: Rules): readonly BareTask[] {
  const { today, calendar, daysOf, papers } = rules
  const moveRules = { workingDays: daysOf('move-review-days'), calendar }
  const clocks = { calendar, managerDays: daysOf('manager-response-days') }
  const seenOn = (row: ChildRow) => (row.seen_on === null ? null : isoDay(row.seen_on))
  return [
    ...meetings.flatMap((meeting) => closedDayTasks(meeting, calendar)),
    ...all(found.preparing)
      .flatMap((row) => some(readPreparing(row, { rules: papers, calendar, today })))
      .flatMap(preparingTasks),
    ...all(found.children).map((row) => unseenTask(row.id, seenOn(row), daysOf('contact-days'), today)),
    ...all(found.events)
      .flatMap((row) => some(readEventWaiting(row, daysOf('event-response-days'), calendar)))
      .map(eventTask),
    ...all(found.moves)
      .flatMap((row) => some(readMoveWaiting(row, moveRules)))
      .map(moveTask),
    ...all(found.midway)
      .flatMap((row) => some(readMidwayWaiting(row, today)))
      .map(midwayTask),
    ...all(found.views).map(readViewsWaiting).map(viewsTask),
    ...all(found.decisions).map(readOverdueOf).map(decisionTask),
    ...all(found.after).flatMap((row) => afterReviewTasks(readNotDone(row, clocks))),
  ]
}

/** What waits around reviews, of the children that are asked for, and the next meeting of each. */
export type TasksFound = {
  readonly tasks: readonly Task[]
  /** By child. */
  readonly meetings: ReadonlyMap<string, MeetingAhead>
}

/** Everything that is to be done beside holding reviews, of children in care: three questions for any number of them. */
export async function findTasks(db: Db, asked: WorkAsked, calendar: WorkingCalendar): Promise<TasksFound> {
  const rules = await readRules(db, asked, calendar)
  const found = await readFacts(db, asked)
  if (found === undefined) return { tasks: [], meetings: new Map() }
  const children = new Map(all(found.children).map((row) => [row.id, toTaskChild(row)]))
  const meetings = all(found.meetings).map(readMeetingAhead)
  const tasks = judge(found, meetings, rules).flatMap(({ childId, ...task }) => {
    const child = children.get(childId)
    return child === undefined ? [] : [{ ...task, child }]
  })
  return { tasks, meetings: new Map(meetings.map((meeting) => [meeting.childId, meeting])) }
}
