// Whether a child goes back to the officer from before, when a reallocation is undone: pure.
import { addDays, type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type CaseFacts, type Staff, workDependentDays } from '../../law/reviewing-officers/index.ts'
import { hasReviewingPost, type Held } from './allocation-choice.ts'
import type { ReallocatedChild, Reallocation } from './reallocation.ts'

export type UndoFacts = {
  readonly reallocation: Pick<Reallocation, 'day' | 'decidedOn'>
  readonly child: Pick<ReallocatedChild, 'officer' | 'heldFrom' | 'decision'>
  /** Who held the child before, and comes back. */
  readonly before: { readonly id: string; readonly name: string; readonly leftOn: Day | null }
  /** In order. */
  readonly held: readonly Held[]
  /** How many decisions of the child there are. */
  readonly version: number
  readonly care: { readonly end: Day | null } | null
  readonly staff: Staff
  readonly facts: CaseFacts
  readonly today: Day
}

/**
 * `never`: undone on the day it was decided, the officer from before holds the child as if nothing had been; `from`: they
 * hold the child again from today, and the next officer did between.
 */
export type Undoing =
  | { readonly kind: 'never'; readonly day: Day; readonly heldFrom: Day }
  | { readonly kind: 'from'; readonly day: Day }

/** How a child goes back; or why they are left, in a sentence. */
export function decideUndo(known: UndoFacts): Result<Undoing, string> {
  const refused = refuseNewer(known) ?? refuseBefore(known)
  if (refused !== null) return fail(refused)
  const { reallocation, child, today } = known
  return reallocation.decidedOn === today
    ? ok({ kind: 'never', day: reallocation.day, heldFrom: child.heldFrom })
    : ok({ kind: 'from', day: today })
}

type StandingFacts = Pick<UndoFacts, 'reallocation' | 'child' | 'held' | 'care'>

function refuseNewer(known: UndoFacts): string | null {
  const { child, version } = known
  const changed = refuseHolder(known)
  if (changed !== null) return changed
  if (version !== child.decision) return 'Something was decided since of who holds the child'
  return refuseLeft(known)
}

/** Why what was done does not hold any more, in a sentence; null where it holds: who has the child, and that care goes on. */
export const whyNotSo = (known: StandingFacts): string | null => refuseHolder(known) ?? refuseLeft(known)

const refuseLeft = ({ care }: StandingFacts): string | null =>
  care === null || care.end !== null ? 'The child has left care since' : null

function refuseHolder({ reallocation, child, held }: StandingFacts): string | null {
  const present = held.findLast(({ to }) => to === null)
  if (present === undefined) return 'Nobody holds the child any more'
  return present.officer.id !== child.officer.id || present.from !== reallocation.day
    ? `${present.officer.name} has held the child since ${toDate(present.from)}, by a later change`
    : null
}

function refuseBefore({ before, staff, facts, today }: UndoFacts): string | null {
  const { id, name, leftOn } = before
  if (leftOn !== null && leftOn <= today) return `${name} left on ${toDate(leftOn)}`
  if (!hasReviewingPost(staff, id, today)) return `${name} holds no post as IRO today`
  const [days] = workDependentDays({ staff, facts, officer: id, from: today, to: addDays(today, 1) })
  return days === undefined ? null : `${name} cannot be this child’s IRO. ${days.because[0]?.says ?? ''}`
}
