// The Reviews table of the return, made from what is recorded, and checked before it leaves.
import type { Day } from '../../kit/dates/index.ts'
import { isShortBreak } from '../../law/returns/index.ts'
import { type ChildToCheck, type Finding, FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR } from '../checks/index.ts'
import type { Care } from '../children/index.ts'
import type { ReviewRow } from '../returns/index.ts'
import type { KnownFrom } from '../reviews/index.ts'
import { episodesIn, findInReviews, toChildToCheck } from './checked-reviews.ts'

/** A child with a review in the year, as far as the table needs. */
export type ChildOfYear = {
  readonly id: string
  /** The number shown. */
  readonly identifier: string
  /** The numbers by which the return knows the child, the one in this year's own rows first. */
  readonly numbers: readonly NumberOfChild[]
  readonly born: Day | null
  readonly sex: string | null
  readonly ethnic: string | null
  readonly care: Care
  /** In order of day; first parts only. */
  readonly reviews: readonly ReviewOfYear[]
}

export type NumberOfChild = { readonly value: string; readonly from: Day | null; readonly to: Day | null }

export type ReviewOfYear = {
  readonly on: Day
  readonly code: string | null
  readonly known: KnownFrom
}

/** A line of the table. */
export type ReviewLine = {
  readonly childId: string
  readonly child: string
  readonly born: Day | null
  readonly on: Day
  readonly code: string
}

/** The table, and what must be said of it. */
export type ReturnReviews = {
  readonly collection: number
  readonly lines: readonly ReviewLine[]
  readonly children: number
  /** Reviews that staff recorded here, and those known only from a file. */
  readonly recordedHere: number
  readonly fromFileOnly: number
  /** Reviews that the table has no place for. */
  readonly leftOut: {
    /** The child has only short breaks in the year. */
    readonly shortBreaksOnly: number
    /** Nothing that the return would take for the child's number. */
    readonly noNumber: number
  }
  readonly findings: readonly Finding[]
}

/** Whether the rules of the Reviews table are written for the return of a year. */
export function isYearToExport(collection: number): boolean {
  return collection >= FIRST_CHECKED_YEAR && collection <= LAST_CHECKED_YEAR
}

const NUMBER_OF_THE_RETURN = /^[A-Z0-9]{1,20}$/

/**
 * The Reviews table of a return year. A review belongs to the year of its first part. A child who has only short breaks
 * in the year has no row (rule 399); a child who was adopted keeps the number of the time before, for care after an
 * adoption has a number of its own.
 */
export function toReturnReviews(collection: number, children: readonly ChildOfYear[]): ReturnReviews {
  const sorted = children
    .map((child) => ({ child, number: numberOf(child), episodes: episodesIn(child.care, collection) }))
    .toSorted((one, other) => compare(one.number ?? '', other.number ?? ''))
  const isLeftOut = ({ episodes }: (typeof sorted)[number]) =>
    episodes.length > 0 && episodes.every(({ ls }) => isShortBreak(ls))
  const shortBreaks = sorted.filter(isLeftOut)
  const others = sorted.filter((one) => !isLeftOut(one))
  const toCheck: ChildToCheck[] = []
  const lines: ReviewLine[] = []
  for (const { child, number, episodes } of others) {
    if (number === null) continue
    const rows: ReviewRow[] = []
    for (const { on, code } of child.reviews) {
      lines.push({ childId: child.id, child: number, born: child.born, on, code: code ?? '' })
      rows.push({ line: lines.length + 1, child: number, born: child.born, review: on, code: code ?? '' })
    }
    toCheck.push(toChildToCheck(number, { child, episodes, reviews: rows }))
  }
  const written = others.filter(({ number }) => number !== null).map(({ child }) => child)
  return {
    collection,
    lines,
    children: written.length,
    recordedHere: countReviews(written, ({ known }) => known !== 'file'),
    fromFileOnly: countReviews(written, ({ known }) => known === 'file'),
    leftOut: {
      shortBreaksOnly: countReviews(shortBreaks.map(({ child }) => child)),
      noNumber: countReviews(others.filter(({ number }) => number === null).map(({ child }) => child)),
    },
    findings: findInReviews(collection, toCheck),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function countReviews(
  children: readonly ChildOfYear[],
  which: (review: ReviewOfYear) => boolean = () => true,
): number {
  return children.reduce((sum, { reviews }) => sum + reviews.filter(which).length, 0)
}

/** The number in the return that held on the last review; else the one shown, where the return would take it. */
function numberOf({ numbers, reviews, identifier }: ChildOfYear): string | null {
  const last = reviews.at(-1)?.on
  const held = numbers.find(
    ({ from, to }) => last !== undefined && (from ?? last) <= last && last < (to ?? last + 1),
  )
  const chosen = (held ?? numbers[0])?.value ?? identifier.toUpperCase()
  return NUMBER_OF_THE_RETURN.test(chosen) ? chosen : null
}
