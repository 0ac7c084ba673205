import type { Day } from '../../kit/dates/index.ts'
import type { Obligation, ReviewsOwed } from '../../law/looked-after-reviews/index.ts'
import { NOT_RECORDED } from './breakdown.ts'
import type { FigureFacts, RecordedReview } from './figure-facts.ts'
import { toMonthKey } from './figure-period.ts'
import type { Keys } from './row.ts'

/** A review held in a period of care that is not one of short breaks. */
export type CountedHere = {
  /** The day that counts for being in time: of the first part or, under that policy, of completion. */
  readonly on: Day
  readonly firstPart: Day
  readonly completedOn: Day
  readonly code: string | null
  /** Place of the period of care in the history. */
  readonly period: number
  /** Reviews owed by law that it answered. */
  readonly answers: readonly Obligation[]
  readonly recorded: RecordedReview | undefined
  /** The keys that every row about it has. */
  readonly keys: Keys
}

type LawReview = ReviewsOwed['reviews']['outside'][number]

const ADOPTION = /^AD/

/** `first`, `second`, `later`, or `adoption` where only an adoption clock asked for it. */
export function sequenceOf(answers: readonly Obligation[]): string {
  const lookedAfter = answers.find(({ rule }) => !ADOPTION.test(rule))
  if (lookedAfter === undefined) return answers.length === 0 ? 'later' : 'adoption'
  if (lookedAfter.rule === 'LAR1' || lookedAfter.sequence === 1) return 'first'
  return lookedAfter.rule === 'LAR2' || lookedAfter.sequence === 2 ? 'second' : 'later'
}

/** A review as the law counts it, as the figures count it. */
export function toCountedHere(
  { on, firstPart, completedOn, held }: LawReview,
  period: number,
  answers: readonly Obligation[],
  facts: FigureFacts,
): CountedHere {
  const recorded = facts.recorded.get(firstPart)
  const { code } = held
  const keys = {
    sequence: sequenceOf(answers),
    month: toMonthKey(on),
    code: code ?? NOT_RECORDED,
    format: recorded?.format ?? NOT_RECORDED,
  }
  return { on, firstPart, completedOn, code, period, answers, recorded, keys }
}
