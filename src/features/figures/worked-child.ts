// A child's facts with the clock worked once, for all the measures to read.
import type { Day } from '../../kit/dates/index.ts'
import { type Obligation, type ReviewPolicy, workReviewsOwed } from '../../law/looked-after-reviews/index.ts'
import { type CareKnown, toCareKnown } from './care-known.ts'
import { circumstancesOn } from './circumstances.ts'
import { type CountedHere, toCountedHere } from './counted-here.ts'
import type { FigureFacts } from './figure-facts.ts'
import { type FigurePeriod, isWithin } from './figure-period.ts'
import type { Counts, Keys, Row, RowAbout } from './row.ts'

export type WorkedChild = CareKnown & {
  readonly policy: ReviewPolicy
  /** The reviews held in a period, in order of the day that counts; kept, since many measures ask. */
  readonly heldIn: (period: FigurePeriod) => readonly CountedHere[]
  /** The days of all of them. */
  readonly reviewDays: readonly Day[]
  /** Days of reviews outside every period of care: they answer nothing. */
  readonly outside: readonly Day[]
  /** Reviews owed by law, short breaks apart, in order of due day. */
  readonly owed: readonly Obligation[]
  /** How things stood on a day; kept, since many rows share a day. */
  readonly circumstances: (period: number | null, on: Day) => Keys
}

/** Works the clock of a child. */
export function workChild(facts: FigureFacts, policy: ReviewPolicy): WorkedChild {
  const { history } = facts.care
  const { obligations, reviews } = workReviewsOwed(history, policy)
  const owed = obligations.filter(({ duty, rule }) => duty === 'must' && rule !== 'SB1' && rule !== 'SB2+')
  const answers = answersByReview(owed)
  const known = toCareKnown(facts)
  const { periods } = known
  return {
    ...known,
    policy,
    heldIn: keptByPeriod(
      periods.flatMap(({ at }) =>
        (reviews.inPeriod[at] ?? []).map((review) =>
          toCountedHere(review, at, answers.get(placeKey(review.at)) ?? [], facts),
        ),
      ),
    ),
    reviewDays: periods.flatMap(({ at }) => (reviews.inPeriod[at] ?? []).map(({ on }) => on)),
    outside: [...reviews.outside.map(({ on }) => on), ...unmatchedDays(facts)],
    owed,
    circumstances: keptCircumstances(facts),
  }
}

/** Days of reviews of a child of whom no period of care is known. */
function unmatchedDays({ care }: FigureFacts): readonly Day[] {
  return care.history.periods.length > 0 ? [] : care.reviews.map(({ review }) => review)
}

const placeKey = ({ period, review }: { period: number; review: number }): number => period * 10_000 + review

function answersByReview(owed: readonly Obligation[]): ReadonlyMap<number, readonly Obligation[]> {
  const answers = new Map<number, Obligation[]>()
  for (const obligation of owed) {
    if (obligation.answeredBy === null) continue
    const key = placeKey(obligation.answeredBy)
    const others = answers.get(key)
    if (others === undefined) answers.set(key, [obligation])
    else others.push(obligation)
  }
  return answers
}

function keptByPeriod(reviews: readonly CountedHere[]): WorkedChild['heldIn'] {
  let kept: { readonly period: FigurePeriod; readonly held: readonly CountedHere[] } | null = null
  return (period) => {
    if (kept?.period !== period) kept = { period, held: reviews.filter(({ on }) => isWithin(on, period)) }
    return kept.held
  }
}

function keptCircumstances(facts: FigureFacts): WorkedChild['circumstances'] {
  const kept = new Map<number, Keys>()
  return (period, on) => {
    const key = on * 1000 + (period ?? 999)
    const known = kept.get(key)
    if (known !== undefined) return known
    const worked = circumstancesOn(facts, period, on)
    kept.set(key, worked)
    return worked
  }
}

export type RowParts = {
  readonly on: Day
  /** Place of the period of care in the history; null where there is none. */
  readonly period: number | null
  readonly counts: Counts
  readonly keys?: Keys
  readonly value?: number
  readonly amount?: number
  readonly about: () => RowAbout
}

const NO_KEYS: Keys = {}

/** A row of a measure. */
export function toRow(child: WorkedChild, { on, period, counts, keys, value, amount, about }: RowParts): Row {
  const row = {
    child: child.facts,
    on,
    counts,
    keys: keys ?? NO_KEYS,
    circumstances: child.circumstances(period, on),
    about,
  }
  // Hardly a row has either, and there are many rows.
  if (value === undefined && amount === undefined) return row
  return { ...row, ...(value === undefined ? {} : { value }), ...(amount === undefined ? {} : { amount }) }
}
