// The establishment on a day: the posts that are paid for, who is in them, and what is vacant.
import type { Day } from '../../kit/dates/index.ts'
import { vacanciesAmong } from '../allocations/index.ts'
import type { EstablishedPost, Posting } from '../people/index.ts'
import { isInPost, sumOfWeeks } from './held-post.ts'
import { type PostStretch, toPostHistory, vacantSince } from './post-history.ts'

export type EstablishmentFacts = {
  readonly established: readonly EstablishedPost[]
  readonly postings: readonly Posting[]
  /** Which kinds of post are counted in the service. */
  readonly kinds: readonly string[]
  readonly on: Day
}

/** A post that is paid for that day. */
export type EstablishedOn = {
  readonly post: EstablishedPost
  readonly holders: readonly Posting[]
  /** Of a full week; null where it is not known. */
  readonly vacant: number | null
  /** Since when without a break; null where nothing is vacant. */
  readonly since: Day | null
  readonly history: readonly PostStretch[]
}

/** What is counted of the posts of a service, in parts of a full week. */
export type EstablishmentTotals = {
  readonly established: number
  /** In post, whether or not it is said which post they fill. */
  readonly inPost: number
  /** Less those in post of whom it is not said which post they fill. */
  readonly vacant: number
  /** How many posts there are of which it is not known what is vacant. */
  readonly vacantNotKnown: number
  readonly agency: number
}

export type EstablishmentOn = {
  readonly rows: readonly EstablishedOn[]
  /** In a post of the service that day, and nobody said which post of the establishment they fill. */
  readonly unplaced: readonly Posting[]
  /** Everybody in a post of the service that day, each posting on its own. */
  readonly inPost: readonly Posting[]
  /** Null where no post was on record for that day: not known, which is not nought. */
  readonly totals: EstablishmentTotals | null
}

/** Works the establishment of a day out of the whole history. */
export function workEstablishment(facts: EstablishmentFacts): EstablishmentOn {
  const { established, postings, kinds, on } = facts
  const rows = established
    .filter((post) => kinds.includes(post.kind) && post.from <= on && (post.to === null || post.to > on))
    .map((post) => toRow(post, postings, on))
  const inPost = postings.filter((one) => kinds.includes(one.kind) && isInPost(one, on))
  const placed = new Set(rows.flatMap(({ holders }) => holders.map(({ id }) => id)))
  const unplaced = inPost.filter(({ id }) => !placed.has(id))
  return { rows, unplaced, inPost, totals: toTotals(rows, inPost, facts) }
}

function toRow(post: EstablishedPost, postings: readonly Posting[], on: Day): EstablishedOn {
  const own = postings.filter(({ establishedId }) => establishedId === post.id)
  const history = toPostHistory(post, own)
  const now = history.findLast(({ from }) => from <= on)
  return {
    post,
    holders: now?.holders ?? [],
    vacant: now?.vacant ?? null,
    since: vacantSince(history, on),
    history,
  }
}

function toTotals(
  rows: readonly EstablishedOn[],
  inPost: readonly Posting[],
  facts: EstablishmentFacts,
): EstablishmentTotals | null {
  if (rows.length === 0) return null
  const { vacant, notKnown } = vacanciesAmong(facts, facts.on)
  return {
    established: sumOfWeeks(rows.map(({ post }) => post)),
    inPost: sumOfWeeks(inPost),
    vacant,
    vacantNotKnown: notKnown.length,
    agency: sumOfWeeks(inPost.filter(({ contract }) => contract === 'agency')),
  }
}

/** People whose posts on one day make more than a full week, by id, with how much they make. */
export function findOverFull(postings: readonly Posting[], on: Day): ReadonlyMap<string, number> {
  const byPerson = Map.groupBy(
    postings.filter((one) => isInPost(one, on)),
    ({ personId }) => personId,
  )
  const sums = [...byPerson].map(([id, own]) => [id, sumOfWeeks(own)] as const)
  return new Map(sums.filter(([, sum]) => sum > 1))
}

/** A post that people fill for more of a week than it is paid for. */
export type OverFilled = {
  readonly post: EstablishedPost
  readonly filled: number
  readonly holders: readonly Posting[]
}

/** Posts that people fill for more of a week than they are paid for that day, of every kind. */
export function findOverFilled(
  established: readonly EstablishedPost[],
  postings: readonly Posting[],
  on: Day,
): readonly OverFilled[] {
  const now = postings.filter((one) => isInPost(one, on))
  return established
    .filter(({ from, to }) => from <= on && (to === null || to > on))
    .map((post) => {
      const holders = now.filter(({ establishedId }) => establishedId === post.id)
      return { post, holders, filled: sumOfWeeks(holders) }
    })
    .filter(({ post, filled }) => filled > post.fullTimeEquivalent)
}

/** How many children somebody held. */
type Held = { readonly personId: string; readonly name: string; readonly children: number }

/** Whoever holds children on a day on which they had left already. */
export function findLeaversHolding<One extends Held>(
  holdings: readonly One[],
  postings: readonly Posting[],
  on: Day,
): readonly One[] {
  return holdings.filter(({ personId }) => hasLeft(personId, postings, on))
}

/** Whoever holds children on a day for which no post of theirs is on record: how much they work is not known. */
export function findUnknownHours<One extends Held>(
  holdings: readonly One[],
  postings: readonly Posting[],
  on: Day,
): readonly One[] {
  return holdings.filter(
    ({ personId }) =>
      !hasLeft(personId, postings, on) &&
      !postings.some((one) => one.personId === personId && isInPost(one, on)),
  )
}

function hasLeft(personId: string, postings: readonly Posting[], on: Day): boolean {
  const own = postings.find((one) => one.personId === personId)
  return own !== undefined && own.personLeftOn !== null && own.personLeftOn <= on
}
