// What stands out in a week or a month: what went past its day, targets that are missed, and changes more than noise.
import { addDays, addMonths, type Day, toYearMonthDay, weekdayOf } from '../../../kit/dates/index.ts'
import { besideOf, type Figure } from '../figure.ts'
import { type FigurePeriod, yearAround } from '../figure-period.ts'
import { chartValue } from '../figure-spark.ts'
import { heldAgainst, isMet, targetFor, VERDICT_WORDS } from '../held-against.ts'
import type { KeptFigures } from '../kept-figures.ts'
import { isTimed, type Measure } from '../measure.ts'
import { endOfMonth, toTrend, trendWords } from '../trend.ts'
import type { Scope } from '../scope.ts'
import type { Yardsticks } from '../yardstick.ts'

export const SPANS = ['week', 'month'] as const
export type Span = (typeof SPANS)[number]

/** The last whole week, Monday to Sunday, or month before a day. */
export function lastSpan(span: Span, today: Day): FigurePeriod {
  if (span === 'week') {
    const to = addDays(today, -((weekdayOf(today) + 6) % 7) - 1)
    return { from: addDays(to, -6), to, asOf: to }
  }
  const from = addMonths(addDays(today, 1 - toYearMonthDay(today).day), -1)
  return { from, to: endOfMonth(from), asOf: endOfMonth(from) }
}

/** What went past its day, of one measure. */
export type Missed = { readonly measure: Measure; readonly missed: number; readonly notRecorded: number }

/** A figure of the year so far that is away from its target. */
export type OffTarget = { readonly figure: Figure; readonly says: string }

/** A change in the last whole months that chance does not explain. */
export type Changed = { readonly measure: Measure; readonly says: string }

export type Exceptions = {
  readonly missed: readonly Missed[]
  /** The year, up to the end of the span, that targets are held against. */
  readonly year: FigurePeriod
  readonly offTarget: readonly OffTarget[]
  readonly changed: readonly Changed[]
}

const ALSO = ['reviews-on-time', 'obligations-met']
/** Its numerator is what should not be. */
const NOT = ['decisions-slipped']
/** Set for a year at a time, or told by another measure: no month of it stands out. */
const UNWATCHED = ['programme-actions', 'time-in-care']

const hasDay = (measure: Measure): boolean =>
  measure.shape === 'share' && !NOT.includes(measure.id) && (isTimed(measure) || ALSO.includes(measure.id))

/** One measure at a time, so that whoever asks can let others be answered in between. */
export function missedOf(
  kept: KeptFigures,
  measure: Measure,
  period: FigurePeriod,
  scope: Scope,
): Missed | null {
  if (!hasDay(measure)) return null
  const figure = kept.figure(measure, period, scope)
  const missed = figure.denominator - figure.numerator
  const notRecorded = besideOf(figure, 'not-recorded')
  return missed + notRecorded === 0 ? null : { measure, missed, notRecorded }
}

/** The year around the last day of a span, up to that day. */
export const yearOf = ({ asOf }: FigurePeriod): FigurePeriod => {
  const { from } = yearAround(asOf)
  return { from, to: asOf, asOf }
}

export function offTargetOf(
  kept: KeptFigures,
  yardsticks: Yardsticks,
  measure: Measure,
  { year, scope }: { readonly year: FigurePeriod; readonly scope: Scope },
): OffTarget | null {
  if (targetFor(yardsticks, measure, year) === null) return null
  const figure = kept.figure(measure, year, scope)
  const against = heldAgainst(yardsticks, { measure, value: chartValue(measure, figure) }, year)
  if (against === undefined || isMet(against.verdict)) return null
  return { figure, says: `${VERDICT_WORDS[against.verdict]}, ${against.target}` }
}

/** A change that reaches into the last whole month; older ones were told of before. */
export function changedOf(
  kept: KeptFigures,
  measure: Measure,
  period: FigurePeriod,
  scope: Scope,
): Changed | null {
  if (UNWATCHED.includes(measure.id)) return null
  const trend = toTrend(measure, kept.months(measure, period, scope), period.asOf)
  const last = trend.xmr.kind === 'limits' ? trend.xmr.points.at(-1) : undefined
  if (last === undefined || last.signal === null) return null
  return { measure, says: trendWords(trend).says }
}
