// Officers in the order in which they are proposed for one child, each with what speaks for and against in sentences. Pure.
import { addDays, type Day, toDate } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../../law/citations/provisions.ts'
import { judgeCaseload } from '../../law/reviewing-officers/caseload.ts'
import { type CaseFacts, judgeIndependence, type Staff, toBars } from '../../law/reviewing-officers/index.ts'
import type { Held } from './allocation-choice.ts'
import type { AvailableOfficer, TeamLink } from './available-officer.ts'

export type OfferedOfficer = {
  readonly id: string
  readonly name: string
  readonly children: number
  readonly fullTimeEquivalent: number
  /** What speaks for them, in sentences. */
  readonly because: readonly string[]
  /** What else is to be known. */
  readonly notes: readonly string[]
  /** Why they cannot be chosen today, and the rule; null where they can. */
  readonly barred: { readonly says: string; readonly cites: readonly ProvisionId[] } | null
  /** Why they come last though they can be chosen; null where they do not. */
  readonly last: LastBecause | null
  /** What they are put in order by: two with the same are alike but for their names. */
  readonly order: readonly number[]
}

/** Must be kept apart from a brother or sister; away without a day of return; would be over a limit. */
export type LastBecause = 'apart' | 'away' | 'full'

/** Brothers and sisters whom one officer holds; `apart`: a conflict is recorded, so that they must not share an officer. */
export type SiblingsHeld = { readonly names: readonly string[]; readonly apart: readonly string[] }

export type Offering = {
  readonly officers: readonly AvailableOfficer[]
  readonly staff: Staff
  readonly facts: CaseFacts
  readonly siblings: ReadonlyMap<string, SiblingsHeld>
  /** Who held the child, in order. */
  readonly held: readonly Held[]
  /** Children for a full week by the authority's rule. */
  readonly limit: number
  readonly today: Day
  /** How many children would come with this one, and how much work they are in children looked after. Left out: one of each. */
  readonly coming?: { readonly children: number; readonly weighted: number }
}

/**
 * In this order: who holds a brother or sister; who held this child before; who is linked to the child's team; everybody
 * else. Within each the least work of all kinds for the time worked, then the fewest children for it, then the nearest,
 * then by name. Last: who would be over our limit or their own, is away without a day of return, or must be kept apart
 * from a brother or sister.
 */
export function toOffered(offering: Offering): readonly OfferedOfficer[] {
  return offering.officers
    .filter(({ leftOn }) => leftOn === null || leftOn > offering.today)
    .map((officer) => offer(officer, offering))
    .toSorted((one, other) => compare(one, other))
}

const holderOf = ({ held }: Offering): string | null =>
  held.findLast(({ to }) => to === null)?.officer.id ?? null

const holdsBrotherOrSister = ({ id }: AvailableOfficer, { siblings }: Offering): boolean =>
  (siblings.get(id)?.names.length ?? 0) > 0

function earlier({ id }: AvailableOfficer, { held }: Offering): Held | null {
  return held.findLast(({ officer, to }) => officer.id === id && to !== null) ?? null
}

// A link to a service holds for every team within it.
function linkTo({ teams }: AvailableOfficer, { facts, staff, today }: Offering): TeamLink | null {
  const team = facts.teams.findLast(({ from, to }) => from <= today && (to === null || to > today))?.team
  if (team === undefined) return null
  const upward = [team, ...staff.upwardFrom(team).map(({ id }) => id)]
  return upward.flatMap((id) => teams.filter((link) => link.id === id))[0] ?? null
}

const ONE = { children: 1, weighted: 1 }

const share = (work: number, { fullTimeEquivalent }: AvailableOfficer): number =>
  fullTimeEquivalent > 0 ? work / fullTimeEquivalent : Number.POSITIVE_INFINITY

const loadOf = (officer: AvailableOfficer, { coming = ONE }: Offering): number =>
  share(officer.children + officer.covering + coming.children, officer)

const workOf = (officer: AvailableOfficer, { coming = ONE }: Offering): number =>
  share(officer.weighted + officer.covering + coming.weighted, officer)

const isOverOwn = ({ children, ownLimit }: AvailableOfficer, { coming = ONE }: Offering): boolean =>
  ownLimit !== null && children + coming.children > ownLimit

function lastBecause(officer: AvailableOfficer, offering: Offering): LastBecause | null {
  if ((offering.siblings.get(officer.id)?.apart.length ?? 0) > 0) return 'apart'
  if (officer.away !== null && officer.away.until === null) return 'away'
  return loadOf(officer, offering) > offering.limit || isOverOwn(officer, offering) ? 'full' : null
}

function tierOf(officer: AvailableOfficer, offering: Offering): number {
  if (lastBecause(officer, offering) !== null) return 4
  if (holdsBrotherOrSister(officer, offering)) return 0
  if (earlier(officer, offering) !== null) return 1
  return linkTo(officer, offering) === null ? 3 : 2
}

function compare(one: OfferedOfficer, other: OfferedOfficer): number {
  const at = one.order.findIndex((value, place) => value !== other.order[place])
  return at < 0 ? one.name.localeCompare(other.name, 'en-GB') : (one.order[at] ?? 0) - (other.order[at] ?? 0)
}

function barOf({ id }: AvailableOfficer, offering: Offering): OfferedOfficer['barred'] {
  const { staff, facts, today } = offering
  const [bar] = toBars(judgeIndependence({ staff, facts, officer: id, on: today }))
  if (bar !== undefined) return bar
  return id === holderOf(offering) ? { says: 'Holds this child now.', cites: [] } : null
}

function offer(officer: AvailableOfficer, offering: Offering): OfferedOfficer {
  const { id, name, children, fullTimeEquivalent, away, leftOn } = officer
  const { apart = [] } = offering.siblings.get(id) ?? {}
  const link = linkTo(officer, offering)
  const barred = barOf(officer, offering)
  const loads = [workOf(officer, offering), loadOf(officer, offering)]
  return {
    id,
    name,
    children,
    fullTimeEquivalent,
    because: becauseOf(officer, offering),
    notes: [
      ...(apart.length === 0
        ? []
        : [`Holds ${listOf(apart)}, and a conflict is recorded: they must not share an IRO.`]),
      loadWords(officer, offering),
      distanceWords(link),
      ...(away === null ? [] : [awayWords(away)]),
      ...(leftOn === null ? [] : [`Leaves on ${toDate(leftOn)}.`]),
    ],
    barred,
    last: lastBecause(officer, offering),
    order: [
      Number(barred !== null),
      tierOf(officer, offering),
      ...loads,
      link?.km ?? Number.MAX_SAFE_INTEGER,
    ],
  }
}

function becauseOf(officer: AvailableOfficer, offering: Offering): readonly string[] {
  const { names = [] } = offering.siblings.get(officer.id) ?? {}
  const before = earlier(officer, offering)
  const link = linkTo(officer, offering)
  return [
    ...(names.length === 0 ? [] : [`Holds this child’s brother or sister: ${listOf(names)}.`]),
    ...(before === null || before.to === null
      ? []
      : [`Held this child before, from ${toDate(before.from)} to ${toDate(before.to)}.`]),
    ...(link === null ? [] : [`Is linked to ${link.name}.`]),
  ]
}

const listOf = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

const BANDS = {
  below: 'below the guidance of 50 to 70 for a full week',
  within: 'within the guidance of 50 to 70 for a full week',
  above: 'above the guidance of 50 to 70 for a full week',
} as const

function loadWords(officer: AvailableOfficer, offering: Offering): string {
  const { children, covering, fullTimeEquivalent, weighted, ownLimit } = officer
  const { today, limit } = offering
  const count = children + covering + 1
  const judged = judgeCaseload({ on: today, children: count, fullTimeEquivalent })
  const week = fullTimeEquivalent === 1 ? 'a full week' : `${fullTimeEquivalent} of a full week`
  const band = judged.kind === 'cannot-tell' ? '' : `: ${BANDS[judged.kind]}`
  const covers = covering === 0 ? '' : `, ${covering} of them as cover`
  const all = Math.round(weighted + covering + 1)
  const work = all === count ? '' : ` With all work as much as ${all} children.`
  const full = loadOf(officer, offering) > limit ? ` That is over our limit of ${limit}.` : ''
  const own = isOverOwn(officer, offering) ? ` That is over the limit of ${ownLimit} agreed with them.` : ''
  return `With this child ${count === 1 ? '1 child' : `${count} children`}${covers}, in ${week}${band}.${work}${full}${own}`
}

function distanceWords(link: TeamLink | null): string {
  return link === null || link.km === null
    ? 'Distance not recorded.'
    : `Works ${link.km} km from ${link.name}.`
}

function awayWords({ until, cover }: NonNullable<AvailableOfficer['away']>): string {
  const when = until === null ? 'Away' : `Away until ${toDate(addDays(until, -1))}`
  return `${when}. ${cover === null ? 'Nobody stands in.' : `${cover} stands in.`}`
}
