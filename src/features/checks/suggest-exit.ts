// A published way to guess exits that were not recorded. What it gives is a suggestion, and nothing is ever changed by it.
import { addDays, type Day, earlierOf } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'

type Dated = { readonly decom: Day; readonly dec: Day | null; readonly rec: string; readonly rne: string }

/** What each return has of one child, the oldest first. */
export type ReturnsOfChild = readonly { readonly collection: number; readonly episodes: readonly Dated[] }[]

/**
 * Where the method would end an episode that a return left open. `next-goes-on`: care went on in the next episode, so it
 * closes on that day with X1. `begins-anew`: the next begins care anew. `nothing-follows`: no later return has the child.
 */
export type SuggestedExit = {
  readonly opened: Day
  readonly closeOn: Day
  readonly because: 'next-goes-on' | 'begins-anew' | 'nothing-follows'
}

/**
 * The exit that the regional episode fixer would guess, in its steps 1, 1A and 2: of the latest episode that a return
 * before the newest left open and no later return has with the same start. Null where there is none. `newest`: the
 * collection year of the newest return that is held.
 */
export function suggestExit(returns: ReturnsOfChild, newest: number): SuggestedExit | null {
  const earlier = returns.filter(({ collection }) => collection < newest).toReversed()
  for (const { collection, episodes } of earlier) {
    const open = inOrder(episodes).at(-1)
    if (open === undefined || open.dec !== null || open.rec !== '') continue
    const later = inOrder(returns.filter((one) => one.collection > collection).flatMap((one) => one.episodes))
    if (later.some(({ decom }) => decom === open.decom)) return null
    return suggestFor(
      open.decom,
      later.find(({ decom }) => decom > open.decom) ?? null,
      returnYear(collection).to,
    )
  }
  return null
}

function suggestFor(opened: Day, next: Dated | null, yearEnd: Day): SuggestedExit {
  if (next === null) return { opened, closeOn: yearEnd, because: 'nothing-follows' }
  if (next.rne !== 'S') return { opened, closeOn: next.decom, because: 'next-goes-on' }
  return { opened, closeOn: earlierOf(yearEnd, addDays(next.decom, -1)), because: 'begins-anew' }
}

function inOrder(episodes: readonly Dated[]): readonly Dated[] {
  return episodes.toSorted((one, other) => one.decom - other.decom || ended(one) - ended(other))
}

const ended = ({ dec }: Dated): number => dec ?? Number.MAX_SAFE_INTEGER
