// An invented child's years in care, in the proportions of the sample files. No real child, family or place.
import { addDays, addMonths, birthdayOf, type Day, dayOf } from '../../src/kit/dates/index.ts'
import type { Random } from './random.ts'

export type InventedEpisode = {
  readonly decom: Day
  readonly rne: string
  readonly ls: string
  readonly place: string
  readonly provider: string
  readonly dec: Day | null
  readonly rec: string
  readonly reason: string
  readonly home: string
  readonly postcode: string
  readonly urn: string
}

export type InventedChild = {
  readonly id: string
  readonly sex: string
  readonly born: Day
  readonly ethnic: string
  readonly need: string
  readonly unaccompanied: 'yes' | 'no'
  readonly episodes: readonly InventedEpisode[]
  readonly reviews: readonly Day[]
  readonly workers: readonly { readonly id: string; readonly from: Day; readonly to: Day | null }[]
}

const FIRST_ENTRY = dayOf(2011, 4, 1)
const DAYS_OF_ENTRY = dayOf(2026, 3, 31) - FIRST_ENTRY
const HOMES = ['U6', 'U6', 'U6', 'U6', 'U6', 'U4', 'U4', 'U3', 'U1', 'K2', 'K2', 'P1'] as const
const ETHNIC = ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'BAFR', 'MOTH', 'AOTH'] as const

/** A child with this number, in care for one period (seldom two) that began by 31 March 2026. */
export function inventChild(number: number, random: Random): InventedChild {
  const start = addDays(FIRST_ENTRY, random.between(0, DAYS_OF_ENTRY))
  const unaccompanied = random.chance(0.05) ? 'yes' : 'no'
  const age = unaccompanied === 'yes' ? random.between(15, 17) : random.between(0, 17)
  const born = addDays(addMonths(start, -12 * age), -random.between(1, 360))
  const adult = birthdayOf(born, 18)
  const shortBreaks = random.chance(0.01)
  const first = livePeriod(start, adult, shortBreaks ? 'V4' : 'V2', random)
  const again = random.chance(0.02) && first.end !== null ? addDays(first.end, random.wait(200)) : adult
  const second = again < adult && again <= LAST_DAY ? [livePeriod(again, adult, 'V2', random)] : []
  const periods = [first, ...second]
  return {
    id: `G${String(number).padStart(7, '0')}`,
    sex: unaccompanied === 'yes' || random.chance(0.54) ? 'M' : 'F',
    born,
    ethnic: random.pick(ETHNIC),
    need: unaccompanied === 'yes' ? 'N8' : random.pick(['N1', 'N1', 'N1', 'N2', 'N4', 'N5']),
    unaccompanied,
    episodes: periods.flatMap(({ episodes }) => episodes),
    reviews: shortBreaks
      ? []
      : periods.flatMap(({ end }, at) => reviewsIn(at === 0 ? start : again, end, random)),
    workers: periods.flatMap(({ end }, at) => workersIn(at === 0 ? start : again, end, random)),
  }
}

/** The last day told of. */
export const LAST_DAY = dayOf(2026, 3, 31)

type Period = { readonly episodes: readonly InventedEpisode[]; readonly end: Day | null }

function livePeriod(start: Day, adult: Day, status: string, random: Random): Period {
  const leaving = addDays(start, random.chance(0.25) ? random.wait(90) : random.wait(1300))
  const end = leaving < adult ? leaving : adult
  const home = postcode(random)
  const episodes: InventedEpisode[] = []
  let current = { ...settle(random), decom: start, rne: 'S', ls: status, home }
  for (;;) {
    const next = addDays(current.decom, random.wait(episodes.length === 0 ? 200 : 450))
    if (next >= end || status === 'V4') break
    const legal = current.ls === 'V2' || (current.ls === 'C1' && random.chance(0.5))
    const reason = legal ? 'OTHER' : 'CARPL'
    episodes.push({ ...current, dec: next, rec: 'X1', reason: legal ? '' : reason })
    current = legal
      ? { ...current, decom: next, rne: 'L', ls: current.ls === 'V2' ? 'C1' : 'C2' }
      : { ...settle(random), decom: next, rne: 'P', ls: adoptable(current.ls, random), home }
  }
  const rec =
    end === adult ? random.pick(['E5', 'E17', 'E6']) : random.pick(['E4A', 'E4A', 'E4B', 'E41', 'E8'])
  episodes.push({ ...current, dec: end, rec, reason: '' })
  return { episodes, end }
}

function adoptable(status: string, random: Random): string {
  return status === 'C2' && random.chance(0.03) ? 'E1' : status
}

function settle(random: Random) {
  const place = random.pick(HOMES)
  const provider = place === 'P1' ? 'PR0' : random.pick(['PR1', 'PR4'])
  const urn = place === 'P1' ? '' : String(random.between(1_000_000, 1_020_000))
  return { place, provider, postcode: postcode(random), urn }
}

function postcode(random: Random): string {
  const letters = random.pick(['AB', 'DE', 'FG', 'HJ', 'LN', 'PQ', 'RS', 'TU'])
  return `${random.pick(['ZA', 'ZB'])}${random.between(1, 9)} ${random.between(1, 9)}${letters}`
}

/** One review in twenty is late. */
function reviewsIn(start: Day, end: Day | null, random: Random): readonly Day[] {
  const reviews: Day[] = []
  let due = addDays(start, 26)
  for (;;) {
    const held = addDays(due, random.chance(0.05) ? random.between(1, 30) : -random.between(0, 14))
    if (held > LAST_DAY || (end !== null && held >= end)) return reviews
    reviews.push(held)
    due = addMonths(held, reviews.length === 1 ? 3 : 6)
  }
}

function workersIn(start: Day, end: Day | null, random: Random): InventedChild['workers'] {
  const workers: { id: string; from: Day; to: Day | null }[] = []
  const last = end !== null && end <= LAST_DAY ? addDays(end, -1) : LAST_DAY
  for (let from = start; from <= last; ) {
    const next = addDays(from, random.wait(300))
    const to = end !== null && end < next ? end : next
    workers.push({ id: `SW${String(random.between(1000, 9999)).padStart(6, '0')}`, from, to })
    from = to
  }
  return workers
}
