// A figure held against its target, in words and with a mark.
import type { Day } from '../../kit/dates/index.ts'
import { collectionYearOf, returnYear } from '../../law/returns/index.ts'
import type { Figure, Ratio } from './figure.ts'
import type { FigureAsk } from './figure-address.ts'
import type { FigurePeriod } from './figure-period.ts'
import { chartValue } from './figure-spark.ts'
import { valueWords } from './figure-words.ts'
import type { Measure } from './measure.ts'
import { AIM_WORDS, type Aim, type Yardstick, type YardstickSaid, type Yardsticks } from './yardstick.ts'

export type Verdict = 'above' | 'below' | 'on' | 'under' | 'over'

/** Where a value stands to a target: `under` and `over` are of one that is to be at most so much. */
export function verdictOf(
  value: number,
  { aim, value: target }: { aim: Aim | null; value: number },
): Verdict {
  if (value === target) return 'on'
  if (aim === 'at-most') return value < target ? 'under' : 'over'
  return value > target ? 'above' : 'below'
}

/** Where a value stands to its target, in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  above: '✓ above target',
  on: '✓ on target',
  below: '▼ below target',
  under: '✓ under the target',
  over: '▲ over the target',
}

/** Whether it is as it should be. */
export function isMet(verdict: Verdict): boolean {
  return verdict !== 'below' && verdict !== 'over'
}

/** A figure entered by hand in the words of its measure: `89.0%`, `1,254`. */
export function enteredWords(measure: Measure, said: Pick<YardstickSaid, 'value'>): string {
  return valueWords(measure, toRatio(measure, { numerator: null, denominator: null, value: said.value }))
}

/** A figure entered by hand as the two numbers and the percentage that pages show; without a base, 0 of 0. */
export function toRatio(
  { shape }: Measure,
  { numerator, denominator, value }: Pick<YardstickSaid, 'numerator' | 'denominator' | 'value'>,
): Ratio {
  if (shape === 'count') return { numerator: value, denominator: value, percent: null }
  if (shape === 'median')
    return { numerator: 0, denominator: 0, percent: null, spread: { median: value, p90: value } }
  return { numerator: numerator ?? 0, denominator: denominator ?? 0, percent: value }
}

/** `target at least 95.0%` */
export function targetWords(measure: Measure, { aim, value }: Pick<Yardstick, 'aim' | 'value'>): string {
  return `target ${aim === null ? '' : `${AIM_WORDS[aim]} `}${enteredWords(measure, { value })}`
}

/** The verdict and the target of a figure; undefined where there is no target or nothing to hold against it. */
export function againstTarget(
  figure: Figure | { readonly measure: Measure; readonly value: number },
  target: Yardstick | null,
): { readonly verdict: Verdict; readonly target: string } | undefined {
  const { measure } = figure
  const value = 'value' in figure ? figure.value : chartValue(measure, figure)
  if (target === null || value === null) return undefined
  return { verdict: verdictOf(value, target), target: targetWords(measure, target) }
}

/** The return year that a period is the whole of, by the year in which it ends; else null. */
export function wholeYearOf({ from, to }: FigurePeriod): number | null {
  const collection = collectionYearOf(from)
  const year = returnYear(collection)
  return year.from === from && year.to === to ? collection : null
}

/** The figure that was typed for the whole service and the whole year asked for; null where none was. */
export function typedFor(
  yardsticks: Yardsticks,
  { id }: Measure,
  { period, scope }: Pick<FigureAsk, 'period' | 'scope'>,
): Yardstick | null {
  const collection = scope.kind === 'service' ? wholeYearOf(period) : null
  return collection === null ? null : yardsticks.ofYear(id, 'own', collection)
}

/** Whether the records give a figure at all: what nobody recorded counts, nothing at all does not. */
export function isWorked({ numerator, denominator, beside }: Figure): boolean {
  return numerator > 0 || denominator > 0 || beside.length > 0
}

/** Whether a target can be held against a stretch of days: how many there are in all is so only of a whole year. */
const isOfAnyDays = ({ shape, kind }: Measure): boolean => shape !== 'count' || kind === 'snapshot'

/** Whether a target of the whole year is asked of a year of which days are still to come. */
const isSoFar = (measure: Measure, { to, asOf }: FigurePeriod): boolean => !isOfAnyDays(measure) && asOf < to

/** The target that can be held against a figure of a period: what may still come can reach a least, so none then. */
export function targetFor(yardsticks: Yardsticks, measure: Measure, period: FigurePeriod): Yardstick | null {
  if (!isOfAnyDays(measure) && wholeYearOf(period) === null) return null
  const target = yardsticks.targetOn(measure.id, period.asOf)
  return isSoFar(measure, period) && target?.aim !== 'at-most' ? null : target
}

/** A value held against the target of its period; of a year that still runs, only that it is over a most. */
export function heldAgainst(
  yardsticks: Yardsticks,
  { measure, value }: { readonly measure: Measure; readonly value: number | null },
  period: FigurePeriod,
): ReturnType<typeof againstTarget> {
  if (value === null) return undefined
  const against = againstTarget({ measure, value }, targetFor(yardsticks, measure, period))
  return isSoFar(measure, period) && against?.verdict !== 'over' ? undefined : against
}

/** The target to draw beside months. */
export function targetOfMonths(yardsticks: Yardsticks, measure: Measure, asOf: Day): Yardstick | null {
  return isOfAnyDays(measure) ? yardsticks.targetOn(measure.id, asOf) : null
}
