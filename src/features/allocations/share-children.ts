// Who would take which child, where several are to be shared out: one after the other, so that each counts for the next. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { CaseFacts, Staff } from '../../law/reviewing-officers/index.ts'
import type { Held } from './allocation-choice.ts'
import type { AvailableOfficer } from './available-officer.ts'
import { type OfferedOfficer, type SiblingsHeld, toOffered } from './officer-choice.ts'

/** A child who is to get an officer. */
export type ToShare = {
  readonly childId: string
  /** Null where whoever looks may not know. */
  readonly name: string | null
  /** The same for brothers and sisters; null where there are none. */
  readonly family: string | null
  readonly facts: CaseFacts
  /** Who held the child, in order. */
  readonly held: readonly Held[]
  /** How much work the child is, in children looked after: 1 and what stands on top. */
  readonly weighted: number
}

/** A brother or sister who stays where they are. */
export type Relative = Pick<ToShare, 'childId' | 'name'> & {
  readonly family: string
  readonly officerId: string | null
}

export type Sharing = {
  readonly officers: readonly AvailableOfficer[]
  readonly staff: Staff
  readonly relatives: readonly Relative[]
  /** Children of whom a conflict with brothers and sisters is recorded. */
  readonly apart: ReadonlySet<string>
  /** Children for a full week by the authority's rule. */
  readonly limit: number
  readonly on: Day
  /** Whether somebody may go over a limit where nobody else is left. */
  readonly overLimits: 'never' | 'where-nobody-else'
}

export type Shared = {
  readonly child: ToShare
  /** Null: nobody could take the child. */
  readonly officer: OfferedOfficer | null
  /** Why that officer, or why nobody, in sentences. */
  readonly because: readonly string[]
  /** Everybody there is, as for this child alone at this point. */
  readonly offered: readonly OfferedOfficer[]
}

type SoFar = { readonly sharing: Sharing; readonly placed: readonly Relative[] }

/** The children with who would take each: the largest families first, each whole where one officer has room for it. */
export function shareChildren(children: readonly ToShare[], sharing: Sharing): readonly Shared[] {
  let soFar: SoFar = { sharing, placed: [] }
  const shared: Shared[] = []
  for (const family of familiesOf(children, sharing))
    for (const [place, child] of family.entries()) {
      const one = shareOne(child, family.slice(place), soFar)
      shared.push(one)
      soFar = withPlaced(soFar, one)
    }
  return shared
}

/** Brothers and sisters who need not be apart come together. */
function familiesOf(children: readonly ToShare[], { apart }: Sharing): readonly (readonly ToShare[])[] {
  const families = Map.groupBy(children, ({ childId, family }) =>
    family === null || apart.has(childId) ? `child ${childId}` : `family ${family}`,
  )
  return [...families.values()].toSorted((one, other) => other.length - one.length)
}

const sum = (children: readonly ToShare[]) => ({
  children: children.length,
  weighted: children.reduce((all, { weighted }) => all + weighted, 0),
})

/** Who takes a child; `family` is the child and those of the family who are still to come. */
function shareOne(child: ToShare, family: readonly ToShare[], soFar: SoFar): Shared {
  const together = offeredFor(child, soFar, sum(family))
  const offered = family.length === 1 ? together : offeredFor(child, soFar, sum([child]))
  const whole = together.find(canTake)
  const found = whole ?? offered.find(canTake) ?? overLimit(offered, soFar.sharing)
  if (found === undefined) return { child, officer: null, because: [whyNobody(offered)], offered }
  const split =
    family.length > 1 && whole === undefined ? ['Nobody has room for all brothers and sisters.'] : []
  const officer = offered.find(({ id }) => id === found.id) ?? found
  return { child, officer, because: [...whyThis(officer, offered, family.length), ...split], offered }
}

const canTake = ({ barred, last }: OfferedOfficer): boolean => barred === null && last === null

function overLimit(offered: readonly OfferedOfficer[], { overLimits }: Sharing): OfferedOfficer | undefined {
  if (overLimits === 'never') return undefined
  return offered.find(({ barred, last }) => barred === null && last === 'full')
}

function offeredFor(
  child: ToShare,
  { sharing, placed }: SoFar,
  coming: ReturnType<typeof sum>,
): readonly OfferedOfficer[] {
  const { officers, staff, limit, on } = sharing
  const siblings = siblingsOf(child, { sharing, placed })
  const { facts, held } = child
  return toOffered({ officers, staff, facts, siblings, held, limit, today: on, coming })
}

/** Brothers and sisters by who holds them. One who may not be named speaks for nobody. */
function siblingsOf(child: ToShare, { sharing, placed }: SoFar): ReadonlyMap<string, SiblingsHeld> {
  const { apart } = sharing
  const held = new Map<string, SiblingsHeld>()
  for (const one of [...sharing.relatives, ...placed]) {
    if (child.family === null || one.family !== child.family) continue
    if (one.officerId === null || one.name === null) continue
    const known = held.get(one.officerId) ?? { names: [], apart: [] }
    const isApart = apart.has(child.childId) || apart.has(one.childId)
    held.set(
      one.officerId,
      isApart
        ? { ...known, apart: [...known.apart, one.name] }
        : { ...known, names: [...known.names, one.name] },
    )
  }
  return held
}

function withPlaced({ sharing, placed }: SoFar, { child, officer }: Shared): SoFar {
  if (officer === null) return { sharing, placed }
  const { childId, name, family, weighted } = child
  return {
    sharing: {
      ...sharing,
      officers: sharing.officers.map((one) =>
        one.id === officer.id
          ? { ...one, children: one.children + 1, weighted: one.weighted + weighted }
          : one,
      ),
    },
    placed: family === null ? placed : [...placed, { childId, name, family, officerId: officer.id }],
  }
}

function whyThis(officer: OfferedOfficer, offered: readonly OfferedOfficer[], together: number) {
  const [same, ...more] = offered.filter(
    (one) =>
      one.id !== officer.id && canTake(one) && one.order.every((value, at) => value === officer.order[at]),
  )
  const family =
    together > 1
      ? [
          `Has room for this child and ${together === 2 ? '1 brother or sister' : `${together - 1} brothers or sisters`}.`,
        ]
      : []
  const least =
    officer.because.length === 0 && officer.last === null ? ['Has the least work of those with room.'] : []
  const names = more.length === 0 ? same?.name : `${same?.name} and ${more.length} more`
  const tie = same === undefined ? [] : [`The same is so of ${names}: chosen by name.`]
  return [...officer.because, ...family, ...least, ...tie, ...officer.notes]
}

const NOBODY = {
  full: 'would be over a limit',
  away: 'away without a day of return',
  apart: 'must be kept apart from a brother or sister',
} as const

function whyNobody(offered: readonly OfferedOfficer[]): string {
  if (offered.length === 0) return 'Nobody holds a post as IRO on that day.'
  const said = offered.map((one) => `${one.name}: ${one.barred?.says ?? NOBODY[one.last ?? 'full']}`)
  return `Nobody can take this child. ${said.map((one) => one.replace(/\.$/, '')).join('; ')}.`
}
