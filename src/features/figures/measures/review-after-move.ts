import { type FigurePeriod, isWithin, toMonthKey } from '../figure-period.ts'
import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { PLACEMENTS, wordsOf } from '../../../law/returns/index.ts'
import { NOT_RECORDED } from '../breakdown.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

/** Working days after a move within which a review is looked for. */
const WITHIN_WORKING_DAYS = 20

function reviewAfter(child: WorkedChild, move: Day, until: Day): Day | null {
  return child.reviewDays.find((on) => on > move && on <= until) ?? null
}

type Found = { readonly counts: Counts; readonly reviewed: Day | null; readonly until: Day }

function lookFor(child: WorkedChild, move: Day, knownTo: Day | null, asOf: Day): Found {
  const until = child.policy.calendar.addWorkingDays(move, WITHIN_WORKING_DAYS)
  const reviewed = reviewAfter(child, move, until)
  if (reviewed !== null && reviewed <= asOf) return { counts: 'numerator', reviewed, until }
  if (asOf <= until) return { counts: 'not-yet', reviewed: null, until }
  if (knownTo !== null && knownTo < until) return { counts: 'cannot-tell', reviewed: null, until }
  return { counts: 'denominator-only', reviewed: null, until }
}

function rowsOfMoves(child: WorkedChild, period: FigurePeriod): readonly Row[] {
  return child.periods.flatMap(({ at, care }) =>
    (child.facts.care.periods[at]?.moves ?? [])
      .filter(({ on }) => isWithin(on, period))
      .map((move) => {
        const { counts, reviewed, until } = lookFor(child, move.on, care.reviewsKnown.to, period.asOf)
        return toRow(child, {
          on: move.on,
          period: at,
          counts,
          keys: { month: toMonthKey(move.on), 'move-answer': answerKey(child, move.on, counts) },
          about: () => ({
            says: `Moved on ${toLongDate(move.on)} to ${wordsOf(PLACEMENTS, move.to)} (${move.to}). ${reviewed === null ? 'No review on record' : `Reviewed on ${toLongDate(reviewed)}`}; 20 working days ended on ${toLongDate(until)}.${answerWords(child, move.on)}`,
            heldOn: reviewed,
          }),
        })
      }),
  )
}

function answerKey(child: WorkedChild, moved: Day, counts: Counts): string {
  if (counts === 'numerator') return 'reviewed'
  return child.facts.cycle?.moveAnswers.get(moved)?.answer ?? NOT_RECORDED
}

function answerWords(child: WorkedChild, moved: Day): string {
  const given = child.facts.cycle?.moveAnswers.get(moved)
  if (given === undefined) return ''
  return ` The IRO decided that ${given.answer === 'no-review' ? 'no review' : 'a review'} was needed: ${given.reason}`
}

const SHARED = {
  kind: 'flow',
  shape: 'share',
  source: 'formats.md 8 (a move); B&NES annual report 2017-18',
  definition: 1,
  needs: 'either',
} as const

const EXCLUSIONS =
  'Temporary moves (T codes) and the way back from them are no moves. Moves whose 20 working days have not passed, and those after which no reviews are on record at all, are shown beside. The split by what the IRO decided shows where no review was needed, and where nobody recorded it.'

export const reviewAfterMove: Measure = {
  ...SHARED,
  id: 'review-after-move',
  labels: { numerator: 'Reviewed', base: 'Moves', rest: 'Not reviewed' },
  name: 'Moves followed by a review',
  unit: 'move',
  says: {
    numerator: 'Moves followed by a review within 20 working days.',
    denominator: 'Moves of placement and carer in the period.',
    exclusions: EXCLUSIONS,
  },
  breakdowns: ['move-answer', 'month', 'placement', 'age', 'sex', 'officer', 'team'],
  rows: rowsOfMoves,
}

const IN_ORDER: readonly Counts[] = ['numerator', 'cannot-tell', 'not-yet', 'denominator-only']

export const childrenReviewedAfterMove: Measure = {
  ...SHARED,
  id: 'children-reviewed-after-move',
  labels: { numerator: 'Reviewed', base: 'Children', rest: 'Not reviewed' },
  name: 'Children reviewed after a move',
  unit: 'child',
  says: {
    numerator: 'Children with a review within 20 working days of a move, once or more.',
    denominator: 'Children who moved in the period.',
    exclusions: EXCLUSIONS,
  },
  breakdowns: ['age', 'sex', 'ethnicity', 'placement', 'officer', 'team'],
  rows(child, period) {
    const moves = rowsOfMoves(child, period)
    const counts = IN_ORDER.find((one) => moves.some((row) => row.counts === one))
    const last = moves.at(-1)
    if (counts === undefined || last === undefined) return []
    const telling = moves.find((row) => row.counts === counts) ?? last
    const says = (): string =>
      `${moves.length === 1 ? 'One move' : `${moves.length} moves`}. ${telling.about().says}`
    return [{ ...last, counts, keys: {}, about: () => ({ ...telling.about(), says: says() }) }]
  },
}
