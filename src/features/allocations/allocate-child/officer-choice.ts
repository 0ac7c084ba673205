// Officers in the order in which they are proposed for one child, each with what speaks for and against in sentences. Pure.
import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import type { ProvisionId } from '../../../law/citations/provisions.ts'
import { judgeCaseload } from '../../../law/reviewing-officers/caseload.ts'
import {
  type CaseFacts,
  judgeIndependence,
  type Staff,
  toBars,
} from '../../../law/reviewing-officers/index.ts'
import type { Held } from '../allocation-choice.ts'
import type { AvailableOfficer, TeamLink } from '../queries/officers.ts'

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
}

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
}

/**
 * In this order: who holds a brother or sister; who held this child before; who is linked to the child's team; everybody
 * else. Within each the smallest load first, then the nearest. Last: who is full, away without a day of return, or must be
 * kept apart from a brother or sister.
 */
export function toOffered(offering: Offering): readonly OfferedOfficer[] {
  return offering.officers
    .filter(({ leftOn }) => leftOn === null || leftOn > offering.today)
    .map((officer) => ({ officer, order: orderOf(officer, offering), offered: offer(officer, offering) }))
    .toSorted((one, other) => compare(one.order, other.order))
    .map(({ offered }) => offered)
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

const loadOf = ({ children, covering, fullTimeEquivalent }: AvailableOfficer): number =>
  fullTimeEquivalent > 0 ? (children + covering + 1) / fullTimeEquivalent : Number.POSITIVE_INFINITY

function tierOf(officer: AvailableOfficer, offering: Offering): number {
  const isApart = (offering.siblings.get(officer.id)?.apart.length ?? 0) > 0
  const isGone = officer.away !== null && officer.away.until === null
  if (isApart || isGone || loadOf(officer) > offering.limit) return 4
  if (holdsBrotherOrSister(officer, offering)) return 0
  if (earlier(officer, offering) !== null) return 1
  return linkTo(officer, offering) === null ? 3 : 2
}

function orderOf(officer: AvailableOfficer, offering: Offering): readonly number[] {
  const isBarred = barOf(officer, offering) !== null
  const km = linkTo(officer, offering)?.km ?? Number.MAX_SAFE_INTEGER
  return [Number(isBarred), tierOf(officer, offering), loadOf(officer), km]
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function barOf({ id }: AvailableOfficer, offering: Offering): OfferedOfficer['barred'] {
  const { staff, facts, today } = offering
  const [bar] = toBars(judgeIndependence({ staff, facts, officer: id, on: today }))
  if (bar !== undefined) return bar
  return id === holderOf(offering) ? { says: 'Holds this child now.', cites: [] } : null
}

function offer(officer: AvailableOfficer, offering: Offering): OfferedOfficer {
  const { id, name, children, fullTimeEquivalent, away, leftOn } = officer
  const { names = [], apart = [] } = offering.siblings.get(id) ?? {}
  const before = earlier(officer, offering)
  const link = linkTo(officer, offering)
  return {
    id,
    name,
    children,
    fullTimeEquivalent,
    because: [
      ...(names.length === 0 ? [] : [`Holds this child’s brother or sister: ${listOf(names)}.`]),
      ...(before === null || before.to === null
        ? []
        : [`Held this child before, from ${toDate(before.from)} to ${toDate(before.to)}.`]),
      ...(link === null ? [] : [`Is linked to ${link.name}.`]),
    ],
    notes: [
      ...(apart.length === 0
        ? []
        : [`Holds ${listOf(apart)}, and a conflict is recorded: they must not share an IRO.`]),
      loadWords(officer, offering),
      distanceWords(link),
      ...(away === null ? [] : [awayWords(away)]),
      ...(leftOn === null ? [] : [`Leaves on ${toDate(leftOn)}.`]),
    ],
    barred: barOf(officer, offering),
  }
}

const listOf = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

const BANDS = {
  below: 'below the guidance of 50 to 70 for a full week',
  within: 'within the guidance of 50 to 70 for a full week',
  above: 'above the guidance of 50 to 70 for a full week',
} as const

function loadWords(officer: AvailableOfficer, { today, limit }: Offering): string {
  const { children, covering, fullTimeEquivalent } = officer
  const count = children + covering + 1
  const judged = judgeCaseload({ on: today, children: count, fullTimeEquivalent })
  const week = fullTimeEquivalent === 1 ? 'a full week' : `${fullTimeEquivalent} of a full week`
  const band = judged.kind === 'cannot-tell' ? '' : `: ${BANDS[judged.kind]}`
  const covers = covering === 0 ? '' : `, ${covering} of them as cover`
  const full = loadOf(officer) > limit ? ` That is over our limit of ${limit}.` : ''
  return `With this child ${count === 1 ? '1 child' : `${count} children`}${covers}, in ${week}${band}.${full}`
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
