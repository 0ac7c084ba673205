// Caseloads on a day: of every officer, and of the service. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Posting } from '../people/index.ts'
import {
  type Caseload,
  fullTimeOf,
  type HeldSpan,
  isOn,
  type MoreWork,
  nameOf,
  officersOf,
  postsOn,
} from './caseload.ts'
import { FAR_KM, type Weights } from './caseload-weights.ts'
import { isHistoryKnown } from './history-known.ts'
import type { OfficerWork } from './officer-work.ts'

/** What one officer held on a day, and did besides. */
export type OfficerLoad = {
  readonly officerId: string
  readonly name: string
  readonly posts: readonly Posting[]
  /** Null: no post as a reviewing officer is on record for that day. */
  readonly fullTimeEquivalent: number | null
  readonly children: readonly HeldSpan[]
  readonly adoption: readonly MoreLoad[]
  readonly complex: readonly MoreLoad[]
  /** Children whose team is known to be far from the officer, or as many as were recorded. */
  readonly far: number
  /** Children of whom nobody recorded how far away they are. */
  readonly distanceNotKnown: number
  readonly work: readonly OfficerWork[]
  /** All of it in children looked after, to a hundredth. */
  readonly weighted: number
}

export type MoreLoad = { readonly childId: string; readonly why: readonly MoreWork['why'][] }

/** Caseloads of the service on a day. */
export type ServiceLoad = {
  readonly on: Day
  /** Only those with a child, a post or other work on the day, those who hold most first. */
  readonly officers: readonly OfficerLoad[]
  /** Children looked after, short breaks apart. */
  readonly lookedAfter: number
  /** How many of them somebody held. */
  readonly held: number
  readonly unheld: readonly string[]
  /** Held by two officers at once. */
  readonly heldTwice: readonly string[]
  /** All work in children looked after, to a hundredth; a child held by two officers is in it once. */
  readonly weighted: number
  /** Null where no post is on record. */
  readonly fullTimeEquivalent: number | null
  /** `not-known`: who held the children is not on record for most of them, so that no caseload can be told. */
  readonly history: 'known' | 'not-known'
}

const isPresent = ({ children, posts, work }: OfficerLoad): boolean =>
  children.length + posts.length + work.length > 0

/** Who held how many children on a day, with what the weights make of all their work. */
export function caseloadOn(caseload: Caseload, on: Day, weights: Weights): ServiceLoad {
  const officers = officersOf(caseload)
    .map((id) => officerLoadOn(caseload, id, { on, weights }))
    .filter(isPresent)
    .toSorted((one, other) => other.children.length - one.children.length || compare(one.name, other.name))
  const times = new Map<string, number>()
  for (const { children } of officers)
    for (const { childId } of children) times.set(childId, (times.get(childId) ?? 0) + 1)
  const inCare = caseload.children.filter(({ lookedAfter }) => lookedAfter.some((span) => isOn(span, on)))
  const unheld = inCare.filter(({ id }) => !times.has(id)).map(({ id }) => id)
  return {
    on,
    officers,
    lookedAfter: inCare.length,
    held: times.size,
    unheld,
    heldTwice: [...times].filter(([, count]) => count > 1).map(([id]) => id),
    weighted: sumOnce(officers, times, weights),
    fullTimeEquivalent: fullTimeOf(officers.flatMap(({ posts }) => posts)),
    history: isHistoryKnown(times.size, inCare.length) ? 'known' : 'not-known',
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

type Asked = { readonly on: Day; readonly weights: Weights }

/** What one officer held on a day. */
export function officerLoadOn(caseload: Caseload, officerId: string, { on, weights }: Asked): OfficerLoad {
  const children = (caseload.held.get(officerId) ?? []).filter((span) => isOn(span, on))
  const posts = postsOn(caseload, officerId, on)
  const more = children.flatMap(({ childId }) => moreOn(caseload, childId, on))
  const work = caseload.work.filter((one) => one.officerId === officerId && isOn(one, on))
  const distance = distanceOf(caseload, officerId, { on, children, work })
  const load = {
    officerId,
    name: nameOf(caseload, officerId),
    posts,
    fullTimeEquivalent: fullTimeOf(posts),
    children,
    adoption: more.filter(({ why }) => why.includes('adoption')),
    complex: more.filter(({ why }) => why.some((one) => one !== 'adoption')),
    ...distance,
    work,
  }
  return { ...load, weighted: weigh(load, weights) }
}

function moreOn({ byId }: Caseload, childId: string, on: Day): readonly MoreLoad[] {
  const spans = byId.get(childId)?.moreWork ?? []
  if (spans.length === 0) return NO_MORE
  const why = spans.filter((span) => isOn(span, on)).map((span) => span.why)
  return why.length === 0 ? NO_MORE : [{ childId, why }]
}

const NO_MORE: readonly MoreLoad[] = []

type Around = {
  readonly on: Day
  readonly children: readonly HeldSpan[]
  readonly work: readonly OfficerWork[]
}

/** A number that somebody recorded holds; else the distance from the officer to the team of each child. */
function distanceOf(
  { byId, distances }: Caseload,
  officerId: string,
  { on, children, work }: Around,
): Pick<OfficerLoad, 'far' | 'distanceNotKnown'> {
  const recorded = work.filter(({ kind }) => kind === 'far')
  if (recorded.length > 0) return { far: numberOf(recorded), distanceNotKnown: 0 }
  const links = distances.filter((link) => link.officerId === officerId && isOn(link, on))
  if (links.length === 0) return { far: 0, distanceNotKnown: children.length }
  const known = children.flatMap(({ childId }) => {
    const team = byId.get(childId)?.teams.find((span) => isOn(span, on))?.teamId
    const km = links.find(({ teamId }) => teamId === team)?.km ?? null
    return km === null ? [] : [km]
  })
  return {
    far: known.filter((km) => km > FAR_KM).length,
    distanceNotKnown: children.length - known.length,
  }
}

/** The sum of recorded work. */
export function numberOf(work: readonly OfficerWork[]): number {
  return work.reduce((sum, { number }) => sum + number, 0)
}

/** How many of each kind an officer has beside the children, and what it comes to in children, before the sum. */
export function weightedParts(load: Omit<OfficerLoad, 'weighted'>, weights: Weights) {
  const of = (kind: OfficerWork['kind']) => numberOf(load.work.filter((one) => one.kind === kind))
  const counts = {
    plans: of('plans'),
    carers: of('carers'),
    adoption: load.adoption.length,
    far: load.far,
    complex: load.complex.length,
    hours: of('hours'),
  }
  const part = (name: keyof typeof counts) => ({
    name,
    number: counts[name],
    weight: weights[name],
    children: (counts[name] * weights[name]) / 100,
  })
  return [part('plans'), part('carers'), part('adoption'), part('far'), part('complex'), part('hours')]
}

function weigh(load: Omit<OfficerLoad, 'weighted'>, weights: Weights): number {
  const besides = weightedParts(load, weights).reduce((sum, { children }) => sum + children, 0)
  return Math.round(100 * (load.children.length + besides)) / 100
}

/** So many for each full-time equivalent, to one decimal, rounded half up; null where there is none to divide by. */
export function perFullTime(number: number, fullTimeEquivalent: number | null): number | null {
  if (fullTimeEquivalent === null || fullTimeEquivalent <= 0) return null
  return Math.floor((10 * Math.round(100 * number)) / Math.round(100 * fullTimeEquivalent) + 0.5) / 10
}

/** All work together, less what a child held by several counts more than once; how far each has to go stays theirs. */
function sumOnce(
  officers: readonly OfficerLoad[],
  times: ReadonlyMap<string, number>,
  weights: Weights,
): number {
  const again = (childId: string): number => 1 - 1 / (times.get(childId) ?? 1)
  const twice = ({ children, adoption, complex }: OfficerLoad): number => {
    const of = (some: readonly { readonly childId: string }[]) =>
      some.reduce((sum, { childId }) => sum + again(childId), 0)
    return of(children) + (of(adoption) * weights.adoption + of(complex) * weights.complex) / 100
  }
  return Math.round(100 * officers.reduce((sum, load) => sum + load.weighted - twice(load), 0)) / 100
}

/** The weighted work of the service. */
export function weightedOf({ weighted }: ServiceLoad): number {
  return weighted
}
