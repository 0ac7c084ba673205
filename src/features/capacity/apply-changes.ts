// What is on record as it would be, were some things to happen. Pure.
import type { Day } from '../../kit/dates/index.ts'
import {
  type CaseloadChild,
  type CaseloadFacts,
  isOn,
  type OfficerHere,
  postsOn,
  REVIEWING_POST,
  type ShareFacts,
  type Weights,
  weightOf,
  workCaseload,
} from '../allocations/index.ts'
import { type Moving, NO_CASE, toMoving } from './moving-child.ts'
import type { Change } from './what-if-change.ts'

/** What the ids of children and officers begin with who are tried out and not on record. */
export const COMING = 'coming '
export const NEW_POST = 'new '

export type Applied = {
  readonly facts: CaseloadFacts
  /** Children who need an officer because of it. */
  readonly moving: readonly Moving[]
  /** Officers who are not here yet. */
  readonly arriving: readonly OfficerHere[]
}

type Asked = {
  readonly changes: readonly Change[]
  readonly on: Day
  readonly weights: Weights
  readonly share: ShareFacts
}

/** Each change in turn, on what the ones before it left. */
export function applyChanges(facts: CaseloadFacts, asked: Asked): Applied {
  const start: Applied = { facts, moving: [], arriving: [] }
  return asked.changes.reduce((applied, change, place) => apply(applied, change, { ...asked, place }), start)
}

type Placed = Asked & { readonly place: number }

function apply(applied: Applied, change: Change, asked: Placed): Applied {
  if (change.kind === 'leaves') return withLeaver(applied, change, asked)
  if (change.kind === 'hours') return { ...applied, facts: withHours(applied.facts, change) }
  if (change.kind === 'posts') return withPosts(applied, change, asked)
  return change.kind === 'relieve' ? applied : withComing(applied, change, asked)
}

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

function withLeaver(applied: Applied, { officerId, on: leftOn }: Of<'leaves'>, asked: Placed): Applied {
  const { facts } = applied
  const byId = new Map(facts.children.map((child) => [child.id, child]))
  const isTheirs = (held: CaseloadFacts['allocations'][number]) =>
    held.officerId === officerId && (held.to === null || held.to > leftOn)
  const children = facts.allocations
    .filter((held) => isTheirs(held) && isOn(held, asked.on))
    .flatMap(({ childId }) => byId.get(childId) ?? [])
    .filter(({ lookedAfter }) => lookedAfter.some((span) => isOn(span, asked.on)))
  const known = facts.people.get(officerId)
  const gone = { name: known?.name ?? 'Somebody of no known name', leftOn }
  return {
    ...applied,
    facts: {
      ...facts,
      people: new Map([...facts.people, [officerId, gone]]),
      postings: facts.postings.map((post) =>
        post.personId === officerId ? { ...post, personLeftOn: leftOn } : post,
      ),
      work: facts.work.map((one) =>
        one.officerId === officerId && (one.to === null || one.to > leftOn) ? { ...one, to: leftOn } : one,
      ),
      allocations: facts.allocations.map((held) =>
        isTheirs(held) ? { ...held, to: held.from > leftOn ? held.from : leftOn } : held,
      ),
    },
    moving: [
      ...applied.moving,
      ...children.map((child) => toMoving(child, { ...asked, fromOfficerId: officerId })),
    ],
  }
}

/**
 * Their posts on the day end, and one of so many hours begins with what was agreed for all of them. Whoever is in no post
 * yet works so many from the first day they are.
 */
function withHours(facts: CaseloadFacts, { officerId, on, fullTimeEquivalent }: Of<'hours'>): CaseloadFacts {
  const caseload = workCaseload(facts)
  const start = firstDayInPost(caseload.posts.get(officerId) ?? [], on)
  const now = start === null ? [] : postsOn(caseload, officerId, start)
  const [first] = now
  if (start === null || first === undefined) return facts
  const ids = new Set(now.map(({ id }) => id))
  const own = now.flatMap(({ ownLimit }) => (ownLimit === null ? [] : [ownLimit]))
  const ownLimit = own.length < now.length ? null : own.reduce((sum, one) => sum + one, 0)
  const anew = { ...first, id: `${first.id} then`, from: start, fullTimeEquivalent, ownLimit }
  const before = facts.postings.map((post) => (ids.has(post.id) ? { ...post, to: start } : post))
  return { ...facts, postings: [...before, anew] }
}

/** The day itself where one of the posts holds it, or else the first day of the next; null where there is none. */
function firstDayInPost(posts: CaseloadFacts['postings'], on: Day): Day | null {
  if (posts.some((post) => isOn(post, on))) return on
  const [next] = posts
    .filter(({ from, to }) => from > on && (to === null || to > from))
    .toSorted((one, other) => one.from - other.from)
  return next?.from ?? null
}

function withPosts(applied: Applied, change: Of<'posts'>, { place }: Placed): Applied {
  const { facts, arriving } = applied
  const { fullTimeEquivalent, on } = change
  const fresh = Array.from({ length: change.number }, (_, at) => ({
    id: `${NEW_POST}${place} ${at}`,
    name: `New IRO ${arriving.length + at + 1}`,
  }))
  const posting = { fullTimeEquivalent, from: on, to: null, kind: REVIEWING_POST, ...NOTHING_AGREED }
  return {
    ...applied,
    facts: {
      ...facts,
      people: new Map([
        ...facts.people,
        ...fresh.map(({ id, name }) => [id, { name, leftOn: null }] as const),
      ]),
      postings: [...facts.postings, ...fresh.map(({ id, name }) => ({ ...posting, id, name, personId: id }))],
    },
    arriving: [
      ...arriving,
      ...fresh.map((one) => ({
        ...one,
        leftOn: null,
        children: 0,
        covering: 0,
        fullTimeEquivalent,
        teams: [],
        away: null,
      })),
    ],
  }
}

const NOTHING_AGREED = {
  teamId: null,
  contract: null,
  ownLimit: null,
  limitBecause: null,
  probationTo: null,
  establishedId: null,
  personLeftOn: null,
}

function withComing(
  applied: Applied,
  change: Of<'come' | 'siblings'>,
  { on, weights, place }: Placed,
): Applied {
  const { facts, moving } = applied
  const span = { from: change.on, to: null }
  const alone = change.kind === 'siblings'
  const fresh = Array.from(
    { length: change.number },
    (_, at): CaseloadChild => ({
      id: `${COMING}${place} ${at}`,
      lookedAfter: [span],
      moreWork: alone ? [{ ...span, why: 'alone-in-the-country' }] : [],
      teams: [],
    }),
  )
  const called = alone ? 'New brother or sister' : 'New child'
  const first = moving.filter(({ child }) => child.name?.startsWith(called)).length
  return {
    ...applied,
    facts: { ...facts, children: [...facts.children, ...fresh] },
    moving: [
      ...moving,
      ...fresh.map((child, at) => ({
        fromOfficerId: null,
        child: {
          childId: child.id,
          name: `${called} ${first + at + 1}`,
          family: alone && change.number > 1 ? `coming ${place}` : null,
          facts: NO_CASE,
          held: [],
          weighted: weightOf(child, on, weights),
        },
      })),
    ],
  }
}
