// What our own records show of a child that the officer must be told of (guidance), where nobody has told.
import { addDays, type Day, toDate } from '../../kit/dates/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import type { ListedChild } from './listed-child.ts'
import type { SignificantKind } from './event-kinds.ts'

/** Something to tell: of which kind it looks like, and the day of it. Whoever tells may choose another kind. */
export type EventToTell = {
  readonly kind: Extract<SignificantKind, 'unplanned-move' | 'decisions-not-done' | 'new-social-worker'>
  readonly on: Day
  /** How many of them there are; 1 but for decisions. */
  readonly count: number
}

/** A child of whom somebody may tell, with what our records show. */
export type ChildToTellOf = { readonly child: ListedChild; readonly untold: readonly EventToTell[] }

/** Kinds by which a move may have been told of. */
export const TELLS_OF_MOVE: readonly SignificantKind[] = [
  'unplanned-move',
  'placement-ending',
  'placement-with-parents',
  'move-to-other-arrangements',
  'distant-placement',
  'returned-from-adoption',
]

/** Days around it in which what was told is of the same thing. */
export const SAME_THING_DAYS = 28

/** Days around a move in which what was told is of it, also where another move is nearer. */
export const SAME_MOVE_DAYS = 7

const LOOK_BACK_DAYS = 92

/** The first day of what is still worth telling. */
export const toldSince = (today: Day): Day => addDays(today, -LOOK_BACK_DAYS)

/** What is to be told, in words. */
export function toldWords({ kind, on, count }: EventToTell): string {
  if (kind === 'unplanned-move') return `Moved on ${toDate(on)}`
  if (kind === 'new-social-worker') return `Another social worker since ${toDate(on)}`
  return `${countOf(count, 'decision')} not done by ${toDate(on)}${count > 1 ? ' or later' : ''}`
}
