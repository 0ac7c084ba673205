// What is vacant of the posts that are paid for: one rule for every page. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { EstablishedPost, Posting } from '../people/index.ts'
import { type Caseload, fullTimeOf, isOn, REVIEWING_POST, untilLeft } from './caseload.ts'

export type Vacancy = {
  readonly post: EstablishedPost
  /** Of a full week: what is left of the post once whoever fills it is taken off. */
  readonly vacant: number
}

export type Vacancies = {
  /** Post by post. */
  readonly posts: readonly Vacancy[]
  /** Of a full week: people in a post of which nobody said which one it is. So much of what looks vacant is not. */
  readonly unplaced: number
  /** Of a full week, all posts together: what looks vacant, less those people. */
  readonly vacant: number
  /** Posts of which nobody is on record before the first person, who came later: whether they were vacant is not known. */
  readonly notKnown: readonly EstablishedPost[]
}

export type VacancyFacts = {
  readonly established: readonly EstablishedPost[]
  /** Of every kind, over all years. */
  readonly postings: readonly Posting[]
  /** Which kinds of post are counted. */
  readonly kinds: readonly string[]
}

const hundredths = (value: number): number => Math.round(100 * value) / 100

/** The vacancies of a day among posts as a reviewing officer. */
export function vacanciesOn({ established, postings }: Caseload, on: Day): Vacancies {
  return vacanciesAmong({ established, postings, kinds: [REVIEWING_POST] }, on)
}

/** The vacancies of a day among posts of some kinds. Whoever is in a post of one kind fills none of another. */
export function vacanciesAmong({ established, postings, kinds }: VacancyFacts, on: Day): Vacancies {
  const paidFor = established.filter((post) => kinds.includes(post.kind) && isOn(post, on))
  const byPost = Map.groupBy(postings.map(untilLeft), ({ establishedId }) => establishedId)
  const isNotKnown = ({ id }: EstablishedPost): boolean => {
    const own = byPost.get(id) ?? []
    return own.length > 0 && own.every(({ from }) => from > on)
  }
  const posts = paidFor
    .filter((post) => !isNotKnown(post))
    .flatMap((post) => {
      const filling = (byPost.get(post.id) ?? []).filter((one) => isOn(one, on))
      const vacant = hundredths(post.fullTimeEquivalent - (fullTimeOf(filling) ?? 0))
      return vacant > 0 ? [{ post, vacant }] : []
    })
  const places = new Set<string | null>(paidFor.map(({ id }) => id))
  const elsewhere = [...byPost].flatMap(([id, own]) => (places.has(id) ? [] : own))
  const unplaced = (kind: string): number =>
    fullTimeOf(elsewhere.filter((one) => one.kind === kind && isOn(one, on))) ?? 0
  const looksVacant = (kind: string): number =>
    sumOf(posts.map(({ post, vacant }) => (post.kind === kind ? vacant : 0)))
  return {
    posts,
    unplaced: sumOf(kinds.map(unplaced)),
    vacant: sumOf(kinds.map((kind) => Math.max(0, looksVacant(kind) - unplaced(kind)))),
    notKnown: paidFor.filter(isNotKnown),
  }
}

const sumOf = (parts: readonly number[]): number => hundredths(parts.reduce((sum, part) => sum + part, 0))
