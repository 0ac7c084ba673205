// A published way to guess exits that were not recorded. What it gives is a suggestion, and nothing is ever changed by it.
import { addDays, type Day, earlierOf } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import type { EpisodeRow } from '../returns/index.ts'

type Dated = Pick<
  EpisodeRow,
  'decom' | 'dec' | 'rec' | 'rne' | 'ls' | 'place' | 'provider' | 'placePost' | 'urn'
>

/** What each return has of one child, the oldest first. */
export type ReturnsOfChild = readonly { readonly collection: number; readonly episodes: readonly Dated[] }[]

/** Another episode that a suggestion rests on, and the collection year of the return that has it. */
export type RestsOn = { readonly from: Day; readonly collection: number }

/**
 * What the method would do with an episode: end it on a day, or (`closeOn` null) drop it. In its steps:
 * 1 `next-goes-on`: left open, and care went on in the next episode: it closes on that day with X1.
 * 1A `begins-anew`: left open, and the next begins care anew. 2 `nothing-follows`: no later return has the child.
 * 3 `duplicate`: left open, and its neighbour in a later return says the same. 3A `replaced`: left open, and a later
 * return tells otherwise of that time. 4 `overlap`: it ends after the next begins. 5 `gap`: it ends with X1 before the
 * next begins.
 */
export type SuggestedChange = {
  readonly step: '1' | '1A' | '2' | '3' | '3A' | '4' | '5'
  readonly because:
    | 'next-goes-on'
    | 'begins-anew'
    | 'nothing-follows'
    | 'duplicate'
    | 'replaced'
    | 'overlap'
    | 'gap'
  /** First day of the episode, and the newest return that has it. */
  readonly opened: Day
  readonly collection: number
  readonly closeOn: Day | null
  /** Null where it rests on there being nothing. */
  readonly restsOn: RestsOn | null
}

type Told = Dated & { readonly collection: number }

/**
 * What the regional episode fixer would do, in its order: first with each episode that a return before the newest left
 * open and no later return has with the same start (steps 1 to 3A), then with overlaps and gaps between those that stay
 * (4 and 5). `newest`: the collection year of the newest return that is held. What counts as the same (3: legal status
 * and placement) and as replaced (3A) is our reading.
 */
export function suggestChanges(returns: ReturnsOfChild, newest: number): readonly SuggestedChange[] {
  const episodes = newestOfEach(returns)
  const openOnes = episodes.filter((one) => isOpen(one) && one.collection < newest)
  const changes = openOnes.map((one) => suggestForOpen(one, episodes))
  const opened = new Set(changes.map((change) => change.opened))
  return [...changes, ...suggestBetween(episodes.filter(({ decom }) => !opened.has(decom)))]
}

/** The episodes of all returns in order: of those that begin on one day the one of the newest return. */
function newestOfEach(returns: ReturnsOfChild): readonly Told[] {
  const byStart = new Map<Day, Told>()
  for (const { collection, episodes } of returns) {
    for (const one of episodes) byStart.set(one.decom, { ...one, collection })
  }
  return [...byStart.values()].toSorted((one, other) => one.decom - other.decom)
}

const isOpen = ({ dec, rec }: Dated): boolean => dec === null && rec === ''

function suggestForOpen(open: Told, episodes: readonly Told[]): SuggestedChange {
  const { decom: opened, collection } = open
  const of = { opened, collection }
  const at = episodes.indexOf(open)
  const [before, next] = [episodes[at - 1], episodes[at + 1]]
  const twin = [before, next].find((one) => one !== undefined && isSaidLater(open, one))
  if (twin !== undefined)
    return { ...of, step: '3', because: 'duplicate', closeOn: null, restsOn: place(twin) }
  const instead = episodes.findLast((one) => one.collection > collection && coversStart(one, open))
  if (instead !== undefined)
    return { ...of, step: '3A', because: 'replaced', closeOn: null, restsOn: place(instead) }
  if (next === undefined) {
    const closeOn = returnYear(collection).to
    return { ...of, step: '2', because: 'nothing-follows', closeOn, restsOn: null }
  }
  const restsOn = place(next)
  if (next.rne !== 'S') return { ...of, step: '1', because: 'next-goes-on', closeOn: next.decom, restsOn }
  const closeOn = earlierOf(returnYear(collection).to, addDays(next.decom, -1))
  return { ...of, step: '1A', because: 'begins-anew', closeOn, restsOn }
}

const place = ({ decom, collection }: Told): RestsOn => ({ from: decom, collection })

/** Whether a neighbour in a later return says the same, and does not say that care began anew. */
function isSaidLater(open: Told, neighbour: Told): boolean {
  if (neighbour.collection <= open.collection || open.place === '') return false
  if (neighbour.decom > open.decom && neighbour.rne === 'S') return false
  if (neighbour.decom < open.decom && neighbour.dec !== null && neighbour.dec <= open.decom) return false
  return (['ls', 'place', 'provider', 'placePost', 'urn'] as const).every(
    (field) => open[field] === neighbour[field],
  )
}

/** Whether an episode began before another and went on beyond its first day. */
function coversStart(one: Told, { decom }: Told): boolean {
  return one.decom < decom && (one.dec === null || one.dec > decom)
}

/** Steps 4 and 5, over episodes in order. */
function suggestBetween(episodes: readonly Told[]): readonly SuggestedChange[] {
  return episodes.flatMap((one, at): readonly SuggestedChange[] => {
    const next = episodes[at + 1]
    if (next === undefined || one.dec === null || one.dec === next.decom) return []
    const of = { opened: one.decom, collection: one.collection, closeOn: next.decom, restsOn: place(next) }
    if (one.dec > next.decom) return [{ ...of, step: '4', because: 'overlap' }]
    return one.rec === 'X1' ? [{ ...of, step: '5', because: 'gap' }] : []
  })
}
