// The work programme: what the service set out to do in a year, who does it, and how it goes. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

/** Ours, or what we ask of the operational service. */
export const ACTION_KINDS = ['action', 'recommendation'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

export const KIND_WORDS: Readonly<Record<ActionKind, string>> = {
  action: 'Action of the service',
  recommendation: 'Recommendation to the operational service',
}

/** How it goes; `done` and `dropped` end it. */
export const RAGS = ['red', 'amber', 'green', 'done', 'dropped'] as const
export type Rag = (typeof RAGS)[number]

export const RAG_WORDS: Readonly<Record<Rag, string>> = {
  red: 'Red: off course',
  amber: 'Amber: under way, with a risk',
  green: 'Green: on course',
  done: 'Done',
  dropped: 'Not to be done',
}

export type ProgrammeUpdate = {
  readonly number: number
  readonly on: Day
  readonly rag: Rag
  readonly says: string
  readonly by: string
}

export type NewAction = {
  readonly kind: ActionKind
  /** The year in which the programme's year ends. */
  readonly year: number
  readonly says: string
  /** Who does it, as it is to be printed. */
  readonly owner: string
  readonly by: Day | null
}

/** Of an action or a question: what it said, until somebody put it right. */
export type EarlierWords = {
  /** In one line, as `Ask for papers in time (heads of service, by 31 March 2026)`. */
  readonly says: string
  readonly because: string
  readonly by: string
  readonly at: Date
}

export type ProgrammeAction = NewAction & {
  readonly id: string
  /** Whether it goes on from the year before, and whether the year after has it. */
  readonly carriedFrom: string | null
  readonly isCarriedOn: boolean
  readonly version: number
  /** What it said before it was put right, the oldest first. */
  readonly earlier: readonly EarlierWords[]
  /** The oldest first; none: nobody has said yet how it goes. */
  readonly updates: readonly ProgrammeUpdate[]
}

/** How it goes now; null: not recorded. */
export const ragOf = ({ updates }: Pick<ProgrammeAction, 'updates'>): Rag | null =>
  updates.at(-1)?.rag ?? null

/** Whether there is still something to do. */
export function isOpenAction(action: Pick<ProgrammeAction, 'updates'>): boolean {
  const rag = ragOf(action)
  return rag !== 'done' && rag !== 'dropped'
}

/** Whether it should have been done by now; what goes on in the next year is told of there. */
export const isOverdue = (
  action: Pick<ProgrammeAction, 'by' | 'updates' | 'isCarriedOn'>,
  today: Day,
): boolean => action.by !== null && action.by < today && isOpenAction(action) && !action.isCarriedOn

/** Those of a year that the next one goes on with: open, and not carried on before. */
export const toCarryOn = (actions: readonly ProgrammeAction[]): readonly ProgrammeAction[] =>
  actions.filter((action) => isOpenAction(action) && !action.isCarriedOn)

type Refused = { readonly field: string; readonly says: string }

/** Whether somebody may say how an action goes. Days go forward; what was carried on is told of in the later year. */
export function decideUpdate(
  action: ProgrammeAction,
  { on }: Pick<ProgrammeUpdate, 'on'>,
  today: Day,
): Result<'may', Refused> {
  if (action.isCarriedOn)
    return fail({ field: 'rag', says: 'This action goes on in the next year. Say there how it goes' })
  if (on > today) return fail({ field: 'on-day', says: 'The day must not be in the future' })
  const last = action.updates.at(-1)
  if (last !== undefined && on < last.on)
    return fail({ field: 'on-day', says: 'The day must not be before the last thing said of this action' })
  return ok('may')
}
