// A row of Today in words.
import { type Day, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { Verdict } from '../../law/looked-after-reviews/index.ts'
import type { Deadline } from '../../ui/parts/index.ts'
import { childPath } from '../children/index.ts'
import { type MeetingAhead, newMeetingPath, toTimeWords } from '../meetings/index.ts'
import { newReviewPath, titleReview, toDeadline } from '../reviews/index.ts'
import { LAST_SEEN, type Task } from './task.ts'
import type { WorkGroupKey, WorkOrder, WorkReview, WorkRow } from './work.ts'

export type WorkItem = {
  readonly group: WorkGroupKey
  readonly child: { readonly name: string; readonly identifier: string; readonly href: string }
  readonly what: string
  /** More about it, in a smaller line; null where there is nothing more to say. */
  readonly more: string | null
  /** The day it is, or was, due by law; null where that cannot be told or nothing is owed. */
  readonly due: Day | null
  /** Null for a child to whom nothing is owed yet. */
  readonly deadline: Deadline | null
  readonly officer: string | null
  /** Who has to do it, where that is not the officer: "the social worker". */
  readonly by: string | null
  /** Whether the officer is the one who looks. */
  readonly isMine: boolean
  readonly team: string | null
  /** Null where nothing is owed yet. */
  readonly duty: Duty | null
  /** "law", "guidance", "our policy": what it is owed by. */
  readonly owedBy: string
  readonly action: { readonly text: string; readonly href: string; readonly look: 'main' | 'second' | 'link' }
  readonly order: WorkOrder
}

/** Who looks, and when. */
export type Looker = {
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly officerId: string | null
  /** Whether they may record a review. */
  readonly mayRecord: boolean
  readonly mayArrange: boolean
}

export type Looking = Looker & {
  /** The next meeting of each child that has one. */
  readonly meetings: ReadonlyMap<string, MeetingAhead>
}

export const GROUP_TITLES: Readonly<Record<WorkGroupKey, string>> = {
  overdue: 'Overdue',
  'this-week': 'This week',
  soon: 'Next 20 working days',
  waiting: 'Waiting for someone else',
  'cannot-tell': 'Cannot tell',
  unallocated: 'Unallocated',
}

const OWED_BY = { must: 'law', should: 'guidance', local: 'our policy' } as const

function verdictOf({ status, lateAfter, missing }: WorkReview, { today, calendar }: Looking): Verdict {
  if (status !== 'overdue' || lateAfter === null) return { status, daysLate: 0, workingDaysLate: 0, missing }
  return {
    status,
    daysLate: today - lateAfter,
    workingDaysLate: calendar.workingDaysBetween(lateAfter, today),
    missing,
  }
}

/** Our own target stands before the day of the law: it is what to work to. */
function deadlineOf(review: WorkReview, looking: Looking): Deadline {
  const { target, due, status } = review
  const { today, calendar } = looking
  if (status !== 'due' || target === null || due === null || target >= due)
    return toDeadline(review, verdictOf(review, looking), today, calendar)
  return target < today
    ? {
        status: 'overdue',
        duty: 'local',
        due: target,
        today,
        daysLate: today - target,
        workingDaysLate: calendar.workingDaysBetween(target, today),
      }
    : { status: 'due', duty: 'local', due: target, today, workingDaysLeft: 0 }
}

/** Whether the review is arranged, and for when; null where that is no question: nothing is near, or it cannot be told. */
function arrangedOf({ group, child, review }: WorkRow, { meetings }: Looking): string | null {
  if (group === 'cannot-tell' || review === null) return null
  const meeting = meetings.get(child.id)
  if (meeting === undefined) return 'Not arranged.'
  if (meeting.state === 'adjourned') return `Adjourned on ${toDate(meeting.on)}.`
  const isLate = review.due !== null && meeting.on > review.due
  const when = `Arranged for ${toDate(meeting.on)}, ${toTimeWords(meeting.startsAt)}`
  return isLate ? `${when}, after the day it is due.` : `${when}.`
}

function moreOf({ status, missing, target, due }: WorkReview): string | null {
  if (status === 'due' && target !== null && due !== null && target < due) return `By law by ${toDate(due)}.`
  // That the data end on a day is said by the mark.
  return status === 'cannot-tell' ? missing : null
}

function whatOf({ group, child, review }: WorkRow): string {
  if (group === 'unallocated') {
    return child.inCareFrom === null ? 'No IRO' : `No IRO; in care since ${toDate(child.inCareFrom)}`
  }
  if (review === null) return ''
  return group === 'overdue' ? `${withoutNext(titleReview(review))} not held` : titleReview(review)
}

/** Beyond the tenth, a review has no number; "Next review not held" would be odd of one that is past. */
function withoutNext(title: string): string {
  return title.replace(/^Next (.)/, (_, letter: string) => letter.toUpperCase())
}

function actionOf({ group, child, review }: WorkRow, looking: Looking): WorkItem['action'] {
  const { mayRecord, mayArrange, meetings } = looking
  const isNear = group === 'this-week' || group === 'soon'
  if (isNear && mayArrange && !meetings.has(child.id))
    return { text: 'Arrange it', href: newMeetingPath(child.id), look: 'link' }
  if (group === 'unallocated' || !mayRecord) return { text: 'Open', href: childPath(child.id), look: 'link' }
  const href = newReviewPath(child.id)
  if (group === 'overdue')
    return { text: 'Record it', href, look: review?.duty === 'must' ? 'main' : 'second' }
  return { text: 'Record it', href, look: 'link' }
}

export function toWorkItem(row: WorkRow, looking: Looking): WorkItem {
  const { child, review, officer, group, team } = row
  return {
    group,
    child: { name: child.name, identifier: child.identifier, href: childPath(child.id) },
    what: whatOf(row),
    more:
      review === null || group === 'unallocated' ? null : sentences(arrangedOf(row, looking), moreOf(review)),
    due: review === null || (review.atLatest && review.status === 'cannot-tell') ? null : review.due,
    deadline: review === null ? null : deadlineOf(review, looking),
    officer: officer?.name ?? null,
    by: null,
    isMine: officer !== null && officer.id === looking.officerId,
    team,
    duty: review?.duty ?? null,
    owedBy: review === null ? '' : OWED_BY[review.duty],
    action: actionOf(row, looking),
    order: row.order,
  }
}

const sentences = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(' ') || null

function taskDeadline({ due, duty, kind }: Task, { today, calendar }: Looking): Deadline | null {
  if (due === null) return kind === 'unseen' ? { status: 'not-recorded' } : null
  if (due >= today)
    return { status: 'due', duty, due, today, workingDaysLeft: calendar.workingDaysBetween(today, due) }
  const workingDaysLate = calendar.workingDaysBetween(due, today)
  return { status: 'overdue', duty, due, today, daysLate: today - due, workingDaysLate }
}

/** A task as a row of a group. */
export function toTaskItem(task: Task, group: WorkGroupKey, looking: Looking): WorkItem {
  const { child, what, more, due, duty, by, action } = task
  return {
    group,
    child: { name: child.name, identifier: child.identifier, href: childPath(child.id) },
    what,
    more,
    due,
    deadline: taskDeadline(task, looking),
    officer: child.officer?.name ?? null,
    by,
    isMine: child.officer !== null && child.officer.id === looking.officerId,
    team: child.team,
    duty,
    owedBy: due === null ? '' : OWED_BY[duty],
    action: { ...action, look: 'link' },
    order: { actOn: due, child: child.sortName, officer: child.officer?.sortName ?? null },
  }
}

/** Of what cannot be told, the reason under which a task is listed. */
export const whyOfTask = ({ kind, due }: Task): string | null =>
  kind === 'unseen' && due === null ? LAST_SEEN : null
