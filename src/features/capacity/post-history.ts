import type { Day } from '../../kit/dates/index.ts'
import type { EstablishedPost, Posting } from '../people/index.ts'
import { endOfPosting, isInPost, sumOfWeeks } from './held-post.ts'

/** From a day up to, not including, a day: who was in a post of the establishment, and how much of it was vacant. */
export type PostStretch = {
  readonly from: Day
  readonly to: Day | null
  readonly holders: readonly Posting[]
  /** Of a full week; null where it is not known, because nobody is on record before the first. */
  readonly vacant: number | null
}

/** Who was in a post from the day it was paid for, in order. `postings` are those of this post. */
export function toPostHistory(post: EstablishedPost, postings: readonly Posting[]): readonly PostStretch[] {
  const ends = postings.flatMap((one) => endOfPosting(one) ?? [])
  const changes = [post.from, ...postings.map(({ from }) => from), ...ends]
  const days = [...new Set(changes)]
    .filter((day) => day >= post.from && (post.to === null || day < post.to))
    .toSorted((one, other) => one - other)
  const first = Math.min(...postings.map(({ from }) => from))
  return days.map((from, place) => {
    const holders = postings.filter((one) => isInPost(one, from))
    const isBefore = postings.length > 0 && from < first
    return {
      from,
      to: days[place + 1] ?? post.to,
      holders,
      vacant: isBefore ? null : vacancyOf(post, holders),
    }
  })
}

function vacancyOf(post: EstablishedPost, holders: readonly Posting[]): number {
  const left = Math.round((post.fullTimeEquivalent - sumOfWeeks(holders)) * 100) / 100
  return Math.max(0, left)
}

/** Since when something of the post is vacant without a break, seen from a day; null where nothing is, or nobody knows. */
export function vacantSince(history: readonly PostStretch[], day: Day): Day | null {
  const past = history.filter(({ from }) => from <= day)
  const full = past.findLastIndex(({ vacant }) => vacant === null || vacant === 0)
  return past[full + 1]?.from ?? null
}
