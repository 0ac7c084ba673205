// The facts that features gave, as things to do in words. Pure.
import { addDays, type Day, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import { holidayOn } from '../authority/index.ts'
import {
  answerEventPath,
  answerMovePath,
  type EventWaiting,
  type MoveWaiting,
  newMidwayPath,
  SIGNIFICANT_KINDS,
} from '../between-reviews/index.ts'
import { contactPath } from '../contact/index.ts'
import { decisionPath, decisionsPath, type OverdueOf } from '../decisions/index.ts'
import { disputePath, type DisputeWaiting } from '../disputes/index.ts'
import { type MeetingAhead, meetingPath } from '../meetings/index.ts'
import { papersPath, type Preparing, talkPath } from '../papers/index.ts'
import type { NotDone, StepKey } from '../records/index.ts'
import { recordOfReviewPath } from '../reviews/index.ts'
import { consultationsPath, type ViewsWaiting } from '../voice/index.ts'
import type { Task, TaskKind } from './task.ts'

/** A task without its child. */
export type BareTask = Omit<Task, 'child'> & { readonly childId: string }

const SOCIAL_WORKER = 'the social worker'
const TEAM_MANAGER = 'the team’s manager'

/** An arranged review that now stands on a bank holiday. */
export function closedDayTasks(meeting: MeetingAhead, calendar: WorkingCalendar): readonly BareTask[] {
  const holiday = meeting.state === 'arranged' ? holidayOn(calendar, meeting.on) : null
  if (holiday === null) return []
  return [
    {
      kind: 'closed-day',
      childId: meeting.childId,
      what: 'Review stands on a bank holiday',
      more: `${holiday}, ${toDate(meeting.on)}`,
      due: meeting.on,
      duty: 'local',
      by: null,
      action: { text: 'Rearrange it', href: meetingPath(meeting.childId, meeting.id) },
    },
  ]
}

/** Papers that are missing, and the talk that nobody recorded. */
export function preparingTasks({ childId, review, on, day, papers, talk }: Preparing): readonly BareTask[] {
  const when = `${review}, ${day === 'arranged' ? toDate(on) : `due by ${toDate(on)}`}`
  const both: readonly (BareTask | null)[] = [
    papers && {
      kind: 'papers',
      childId,
      what: papers.missing.length === 1 ? 'A paper is missing' : 'Papers are missing',
      more: `${papers.missing.join(', ')}: for the ${when}`,
      due: papers.due.on,
      duty: papers.due.duty,
      by: SOCIAL_WORKER,
      action: { text: 'See papers', href: papersPath(childId) },
    },
    talk && {
      kind: 'talk',
      childId,
      what: 'Talk with the social worker not recorded',
      more: `Before the ${when}`,
      due: talk.on,
      duty: talk.duty,
      by: null,
      action: { text: 'Record it', href: talkPath(childId) },
    },
  ]
  return both.filter((task) => task !== null)
}

/** How long a child has not been seen; `seenOn` null: nobody recorded it. `days`: how long the authority lets go by. */
export function unseenTask(childId: string, seenOn: Day | null, days: number, today: Day): BareTask {
  const ago = seenOn === null ? null : countOf(today - seenOn, 'day')
  const due = seenOn === null ? null : addDays(seenOn, days)
  return {
    kind: 'unseen',
    childId,
    what: ago === null ? 'Last seen: not recorded' : `Last seen ${ago} ago`,
    more: null,
    due,
    duty: 'local',
    by: null,
    action: { text: 'See contact', href: contactPath(childId) },
  }
}

export const eventTask = ({ childId, id, kind, due }: EventWaiting): BareTask => ({
  kind: 'event',
  childId,
  what: 'An event waits for an answer',
  more: SIGNIFICANT_KINDS[kind].says,
  due,
  duty: 'local',
  by: null,
  action: { text: 'Answer', href: answerEventPath(childId, id) },
})

export const moveTask = ({ childId, on, until }: MoveWaiting): BareTask => ({
  kind: 'move',
  childId,
  what: `Moved on ${toDate(on)}: review or not?`,
  more: null,
  due: until,
  duty: 'local',
  by: null,
  action: { text: 'Answer', href: answerMovePath(childId, on) },
})

export const midwayTask = ({ childId, due }: { readonly childId: string; readonly due: Day }): BareTask => ({
  kind: 'midway',
  childId,
  what: 'Mid-way check',
  more: null,
  due,
  duty: 'local',
  by: null,
  action: { text: 'Record it', href: newMidwayPath(childId) },
})

export const viewsTask = ({ childId, reviewOn, roles, words }: ViewsWaiting): BareTask => ({
  kind: 'views',
  childId,
  what: `${countOf(roles.length, 'form')} not back`,
  more: words,
  due: reviewOn,
  duty: 'local',
  by: 'those who were asked',
  action: { text: 'See who', href: consultationsPath(childId) },
})

export const decisionTask = ({ childId, id, says, owner, by, count }: OverdueOf): BareTask => ({
  kind: 'decision',
  childId,
  what: count === 1 ? 'A decision is not done' : `${count} decisions are not done`,
  more: count === 1 ? says : `The oldest: ${says}`,
  due: by,
  duty: 'must',
  by: owner === '' ? 'nobody named' : owner,
  action: { text: 'Open', href: count === 1 ? decisionPath(childId, id) : decisionsPath(childId) },
})

const CHALLENGES: Readonly<
  Record<DisputeWaiting['is'], { readonly kind: TaskKind; readonly what: string; readonly action: string }>
> = {
  answer: { kind: 'challenge-answer', what: 'A challenge waits for an answer', action: 'Open' },
  look: {
    kind: 'challenge-look',
    what: 'A challenge was answered, and the IRO says what is next',
    action: 'Look at it',
  },
  promise: { kind: 'promise', what: 'What was promised on a challenge is overdue', action: 'Open' },
  concern: { kind: 'concern', what: 'A concern is not settled', action: 'Open' },
  'left-care': {
    kind: 'challenge-look',
    what: 'A challenge is still open, and the child has left care',
    action: 'Open',
  },
}

export function challengeTask({ childId, disputeId, is, due, stage }: DisputeWaiting): BareTask {
  const { kind, what, action } = CHALLENGES[is]
  return {
    kind,
    childId,
    what,
    more: stage === null ? null : stage.name,
    due,
    duty: 'local',
    by: stage === null ? null : stage.answerer,
    action: { text: action, href: disputePath({ id: disputeId, childIds: [childId] }) },
  }
}

const AFTER: Readonly<
  Record<StepKey, { readonly kind: TaskKind; readonly what: string; readonly by: string | null }>
> = {
  decisions: { kind: 'record', what: 'Decisions of the review not sent round', by: null },
  record: { kind: 'record', what: 'Record of the review not signed', by: null },
  everyone: { kind: 'record', what: 'Record of the review not with everyone', by: null },
  manager: { kind: 'manager-answer', what: 'No answer to the decisions', by: TEAM_MANAGER },
  'care-plan': { kind: 'care-plan', what: 'Care plan not updated after the review', by: SOCIAL_WORKER },
}

/** Of one review, what is not done: of the record only its next step. */
export function afterReviewTasks(notDone: readonly NotDone[]): readonly BareTask[] {
  const next = notDone
    .toSorted((one, other) => one.due.on - other.due.on)
    .find(({ key }) => AFTER[key].kind === 'record')
  return notDone
    .filter((one) => one === next || AFTER[one.key].kind !== 'record')
    .map(({ childId, reviewId, key, due }) => ({
      ...AFTER[key],
      childId,
      more: null,
      due: due.on,
      duty: due.duty,
      action: { text: 'Open', href: recordOfReviewPath(reviewId) },
    }))
}
