// What features found around reviews, judged by the day and the authority's rules. Pure.
import type { Day } from '../../kit/dates/index.ts'
import {
  type EventWaitingRow,
  type MidwayWaitingRow,
  type MoveWaitingRow,
  readEventWaiting,
  readMidwayWaiting,
  readMoveWaiting,
} from '../between-reviews/index.ts'
import { type OverdueRow, readOverdueOf } from '../decisions/index.ts'
import { type DisputeWaitingRow, readDisputeWaiting } from '../disputes/index.ts'
import type { MeetingAhead } from '../meetings/index.ts'
import { type PreparingRow, readPreparing } from '../papers/index.ts'
import { type AfterReviewRow, readNotDone } from '../records/index.ts'
import { readViewsWaiting, type ViewsWaitingRow } from '../voice/index.ts'
import type { TodaySettings } from './today-settings.ts'
import {
  afterReviewTasks,
  type BareTask,
  challengeTask,
  closedDayTasks,
  decisionTask,
  eventTask,
  midwayTask,
  moveTask,
  preparingTasks,
  unseenTask,
  viewsTask,
} from './to-tasks.ts'

/** The rows that features gave of some children. */
export type TaskFacts = {
  readonly meetings: readonly MeetingAhead[]
  /** When each was last seen; null: nobody recorded it. */
  readonly seen: readonly { readonly childId: string; readonly on: Day | null }[]
  readonly preparing: readonly PreparingRow[]
  readonly events: readonly EventWaitingRow[]
  readonly moves: readonly MoveWaitingRow[]
  readonly midway: readonly MidwayWaitingRow[]
  readonly views: readonly ViewsWaitingRow[]
  readonly decisions: readonly OverdueRow[]
  readonly after: readonly AfterReviewRow[]
  readonly challenges: readonly DisputeWaitingRow[]
}

const some = <One>(one: One | null): readonly One[] => (one === null ? [] : [one])

/** Everything that is to be done beside holding reviews, a kind after the other. */
export function judgeTasks(
  facts: TaskFacts,
  { today, calendar, daysOn, papers }: TodaySettings,
): readonly BareTask[] {
  // What began earlier is judged by what held on its day; how long a child may go unseen, by what holds today.
  const eventRules = { daysOn: (told: Day) => daysOn('event-response-days', told), calendar }
  const moveRules = { daysOn: (moved: Day) => daysOn('move-review-days', moved), calendar }
  const concernDaysOn = (raised: Day) => daysOn('concern-days', raised)
  const managerDaysOn = (received: Day) => daysOn('manager-response-days', received)
  return [
    ...facts.meetings.flatMap((meeting) => closedDayTasks(meeting, calendar)),
    ...facts.preparing
      .flatMap((row) => some(readPreparing(row, { rules: papers, calendar, today })))
      .flatMap(preparingTasks),
    ...facts.seen.map(({ childId, on }) => unseenTask(childId, on, daysOn('contact-days', today), today)),
    ...facts.events.flatMap((row) => some(readEventWaiting(row, eventRules))).map(eventTask),
    ...facts.moves.flatMap((row) => some(readMoveWaiting(row, moveRules))).map(moveTask),
    ...facts.midway.flatMap((row) => some(readMidwayWaiting(row, today))).map(midwayTask),
    ...facts.views.map(readViewsWaiting).map(viewsTask),
    ...facts.decisions.map(readOverdueOf).map(decisionTask),
    ...facts.after.flatMap((row) => afterReviewTasks(readNotDone(row, { calendar, managerDaysOn }))),
    ...facts.challenges
      .flatMap((row) => some(readDisputeWaiting(row, { today, calendar, concernDaysOn })))
      .map(challengeTask),
  ]
}
