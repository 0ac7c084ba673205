// Who held how many children on any day, from the history of who held whom and who was looked after. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { EstablishedPost, Posting } from '../people/index.ts'
import type { OfficerWork } from './officer-work.ts'

/** From a day up to, not including, a day; null: without an end. */
export type Span = { readonly from: Day; readonly to: Day | null }

/** What makes a child more work for whoever holds them, from a day to a day. */
export type MoreWork = Span & { readonly why: 'adoption' | 'alone-in-the-country' | 'court' }

/** A child as far as caseloads need them. */
export type CaseloadChild = {
  readonly id: string
  /** Times looked after, short breaks apart, in order. */
  readonly lookedAfter: readonly Span[]
  readonly moreWork: readonly MoreWork[]
  readonly teams: readonly (Span & { readonly teamId: string })[]
}

export type HeldSpan = Span & { readonly childId: string; readonly officerId: string }

/** An officer's link to a team, with how far away it is. */
export type TeamDistance = Span & {
  readonly officerId: string
  readonly teamId: string
  readonly km: number | null
}

export type CaseloadAbsence = Span & { readonly officerId: string; readonly name: string }

/** All that caseloads are worked from, over all years. */
export type CaseloadFacts = {
  readonly children: readonly CaseloadChild[]
  /** As recorded, whether or not the child was looked after. */
  readonly allocations: readonly HeldSpan[]
  /** Of every kind of post. */
  readonly postings: readonly Posting[]
  /** Posts that are paid for, whether or not somebody is in them. */
  readonly established: readonly EstablishedPost[]
  readonly work: readonly OfficerWork[]
  readonly distances: readonly TeamDistance[]
  readonly absences: readonly CaseloadAbsence[]
  /** Everybody who ever held a child or a post, by id. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly leftOn: Day | null }>
}

/** The facts with what was worked from them once, for many days to be asked of. */
export type Caseload = CaseloadFacts & {
  readonly byId: ReadonlyMap<string, CaseloadChild>
  /** Days on which an officer held a child who was looked after, by officer. */
  readonly held: ReadonlyMap<string, readonly HeldSpan[]>
  /** Posts as a reviewing officer, by person. */
  readonly posts: ReadonlyMap<string, readonly Posting[]>
}

/** A kind of post that counts as reviewing children looked after. */
export const REVIEWING_POST = 'iro'

/** Whether a span holds a day. */
export function isOn({ from, to }: Span, day: Day): boolean {
  return from <= day && (to === null || to > day)
}

const earlierEnd = (one: Day | null, other: Day | null): Day | null => {
  if (one === null) return other
  return other === null || one < other ? one : other
}

/** The days two spans have in common; null where there are none. */
export function commonSpan(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from
  const to = earlierEnd(one.to, other.to)
  return to !== null && to <= from ? null : { from, to }
}

/** Whoever left is in no post any more, whether or not somebody ended it. */
export const untilLeft = (posting: Posting): Posting => ({
  ...posting,
  to: earlierEnd(posting.to, posting.personLeftOn),
})

/** Works out once what every day asks for. */
export function workCaseload(facts: CaseloadFacts): Caseload {
  const byId = new Map(facts.children.map((child) => [child.id, child]))
  const held = facts.allocations.flatMap((allocation) =>
    (byId.get(allocation.childId)?.lookedAfter ?? []).flatMap((care) => {
      const days = commonSpan(allocation, care)
      return days === null ? [] : [{ ...allocation, ...days }]
    }),
  )
  return {
    ...facts,
    byId,
    held: Map.groupBy(held, ({ officerId }) => officerId),
    posts: Map.groupBy(
      facts.postings.filter(({ kind }) => kind === REVIEWING_POST).map(untilLeft),
      ({ personId }) => personId,
    ),
  }
}

/** Everybody who ever held a child who was looked after, a post as a reviewing officer or other work. */
export function officersOf({ held, posts, work }: Caseload): readonly string[] {
  return [...new Set([...held.keys(), ...posts.keys(), ...work.map(({ officerId }) => officerId)])]
}

/** The posts of an officer on a day, which may be several. */
export function postsOn({ posts }: Caseload, officerId: string, day: Day): readonly Posting[] {
  return (posts.get(officerId) ?? []).filter((post) => isOn(post, day))
}

/** How much of a full week somebody works as a reviewing officer, in hundredths added up; null where no post is on record. */
export function fullTimeOf(posts: readonly Posting[]): number | null {
  if (posts.length === 0) return null
  return Math.round(posts.reduce((sum, { fullTimeEquivalent }) => sum + 100 * fullTimeEquivalent, 0)) / 100
}

/** The name of somebody, or that it is not known. */
export function nameOf({ people }: CaseloadFacts, id: string): string {
  return people.get(id)?.name ?? 'Somebody of no known name'
}
