// What is to be done beside holding reviews: for whom it is shown, and in which group it stands.
import type { Day } from '../../kit/dates/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { Role } from '../../platform/web/route.ts'
import type { WorkGroupKey, WorkWindows } from './work.ts'

export const TASK_KINDS = [
  'closed-day',
  'papers',
  'talk',
  'unseen',
  'event',
  'move',
  'midway',
  'views',
  'decision',
  'record',
  'manager-answer',
  'care-plan',
  'challenge-answer',
  'challenge-look',
  'promise',
  'concern',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** Who has to do it: the reviewing service, the child's team, or those who are asked something. */
export type Side = 'service' | 'team' | 'others'

export const SIDES: Readonly<Record<TaskKind, Side>> = {
  'closed-day': 'service',
  papers: 'team',
  talk: 'service',
  unseen: 'service',
  event: 'service',
  move: 'service',
  midway: 'service',
  views: 'others',
  decision: 'team',
  record: 'service',
  'manager-answer': 'team',
  'care-plan': 'team',
  'challenge-answer': 'team',
  'challenge-look': 'service',
  promise: 'service',
  concern: 'service',
}

const SHOWN: Readonly<Partial<Record<Role, readonly TaskKind[]>>> = {
  iro: TASK_KINDS,
  manager: TASK_KINDS,
  auditor: TASK_KINDS,
  'business-support': ['closed-day', 'papers', 'views', 'record'],
  'social-worker': ['papers', 'decision', 'care-plan'],
  'team-manager': ['papers', 'decision', 'care-plan', 'manager-answer', 'challenge-answer'],
  'senior-manager': ['decision', 'manager-answer', 'challenge-answer'],
}

/** What somebody of these roles is shown. */
export const kindsFor = (roles: readonly Role[]): readonly TaskKind[] =>
  TASK_KINDS.filter((kind) => roles.some((role) => SHOWN[role]?.includes(kind)))

const OF_THE_TEAM: readonly Role[] = ['social-worker', 'team-manager', 'senior-manager']

/** On whose side somebody of these roles stands. */
export const sideOf = (roles: readonly Role[]): Side =>
  roles.every((role) => OF_THE_TEAM.includes(role)) ? 'team' : 'service'

/** A child as a list of work has it. */
export type TaskChild = {
  readonly id: string
  readonly name: string
  readonly identifier: string
  readonly sortName: string
  readonly officer: { readonly id: string; readonly name: string; readonly sortName: string } | null
  readonly team: string | null
}

export type Task = {
  readonly kind: TaskKind
  readonly child: TaskChild
  /** Holds no name: the morning e-mail says it too. */
  readonly what: string
  /** More about it, for the page alone; null where there is nothing more to say. */
  readonly more: string | null
  /** Null where it has no day. */
  readonly due: Day | null
  readonly duty: Duty
  /** Who has to do it, where it is not the child's officer: "the social worker". */
  readonly by: string | null
  readonly action: { readonly text: string; readonly href: string }
}

/** What stands in the list of what cannot be told, beside the reviews: nobody recorded when the child was last seen. */
export const LAST_SEEN = 'last-seen'

/** The group of a task as somebody of a side sees it; null where it is too far off to be shown. */
export function groupOfTask(
  { kind, due }: Pick<Task, 'kind' | 'due'>,
  side: Side,
  { today, weekEnds, soonEnds }: WorkWindows,
): WorkGroupKey | null {
  if (kind === 'unseen' && due === null) return 'cannot-tell'
  // An answer has no day to be looked at by: it is work of now.
  if (kind === 'challenge-look' && side === 'service') return 'this-week'
  // Nothing climbs by itself: a stage that is silent is the officer's to act on.
  if (kind === 'challenge-answer' && side === 'service' && due !== null && due < today) return 'overdue'
  if (SIDES[kind] !== side || due === null) return 'waiting'
  // Every child is seen again some day: only who is to be seen now is work.
  if (kind === 'unseen' && due > weekEnds) return null
  if (due < today) return 'overdue'
  if (due <= weekEnds) return 'this-week'
  return due <= soonEnds ? 'soon' : null
}
