// The months of a measure as a control chart reads them, and what it says in words. Pure.
import { addDays, addMonths, type Day, monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import { toNumber } from '../../ui/parts/index.ts'
import type { Figure } from './figure.ts'
import { chartValue } from './figure-spark.ts'
import { percentWords } from './figure-words.ts'
import { isWorked } from './held-against.ts'
import type { MonthValue } from './kept-figures.ts'
import type { Measure } from './measure.ts'
import { type Bounds, FEWEST_VALUES, type Signal, workXmr, type Xmr } from './xmr.ts'

export type TrendMonth = { readonly month: Day; readonly figure: Figure; readonly value: number | null }

export type Trend = {
  readonly measure: Measure
  readonly months: readonly TrendMonth[]
  /** The days that all months are counted in, drawn or not. */
  readonly within: { readonly from: Day; readonly to: Day }
  readonly xmr: Xmr
  /** Months that are not drawn, and why. */
  readonly leftOut: readonly string[]
}

/** `March 2026` */
export function monthWords(month: Day): string {
  const { year, month: number } = toYearMonthDay(month)
  return `${monthName(number)} ${year}`
}

/** The last day of a month that is given by its first. */
export const endOfMonth = (month: Day): Day => addDays(addMonths(month, 1), -1)

const boundsOf = ({ shape }: Measure): Bounds => ({
  least: 0,
  most: shape === 'share' ? 100 : Number.POSITIVE_INFINITY,
})

/** The whole months of a series, from the first in which anything is on record. */
export function toTrend(measure: Measure, series: readonly MonthValue[], asOf: Day): Trend {
  const begins = series.findIndex(({ figure }) => isWorked(figure))
  const last = series.at(-1)
  const isOpen = last !== undefined && measure.kind === 'flow' && endOfMonth(last.month) > asOf
  const drawn = begins < 0 ? [] : series.slice(begins, isOpen ? -1 : undefined)
  const months = drawn.map(({ month, figure }) => ({ month, figure, value: chartValue(measure, figure) }))
  const first = months[0]
  return {
    measure,
    months,
    within: { from: series[0]?.month ?? asOf, to: asOf },
    xmr: tooSmall(measure, months) ?? workXmr(valuesOf(months), boundsOf(measure)),
    leftOut: [
      ...(begins > 0 && first !== undefined
        ? [`Nothing is on record before ${monthWords(first.month)}.`]
        : []),
      ...(isOpen ? [`${monthWords(last.month)} is not over, and is not drawn.`] : []),
    ],
  }
}

/** A value in the words of its measure: `96.0%`, `12`, `3.5`. */
export function sayValue({ shape }: Measure, value: number): string {
  return shape === 'share' ? percentWords(value) : toNumber(Math.round(10 * value) / 10)
}

/** How far one value is from another: of shares in percentage points. */
export function sayDistance({ shape }: Measure, value: number): string {
  const distance = Math.round(10 * value) / 10
  if (shape === 'share') return `${distance.toFixed(1)} points`
  return toNumber(distance)
}

const SMALL = 10

const valuesOf = (months: readonly TrendMonth[]) => months.map(({ value }) => value)

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Whether the months of a share rest on fewer than ten each, so that chance alone moves them far. */
export function isThin({ measure, months }: Pick<Trend, 'measure' | 'months'>): boolean {
  const bases = months.map(({ figure }) => figure.denominator).filter((base) => base > 0)
  return measure.shape === 'share' && bases.length > 0 && meanOf(bases) < SMALL
}

/** Of a share on too few a month, and of what hardly ever happens, limits would say more than there is. */
function tooSmall(measure: Measure, months: readonly TrendMonth[]): Xmr | null {
  const known = valuesOf(months).filter((value) => value !== null)
  if (known.length < FEWEST_VALUES) return null
  if (isThin({ measure, months })) return { kind: 'too-few', values: known.length, of: 'base' }
  const isRare = measure.shape === 'count' && measure.kind === 'flow' && meanOf(known) < 1
  return isRare ? { kind: 'too-few', values: known.length, of: 'events' } : null
}

/** One stretch of months that chance does not explain. */
type Change = {
  readonly signal: Signal
  readonly first: TrendMonth
  readonly last: TrendMonth
  /** Months without a value in between are passed over. */
  readonly hasGaps: boolean
}

function changesOf({ xmr, months }: Trend): readonly Change[] {
  if (xmr.kind === 'too-few') return []
  const changes: Change[] = []
  let lastWithValue: TrendMonth | undefined
  xmr.points.forEach(({ signal }, at) => {
    const here = months[at]
    if (here === undefined || here.value === null) return
    const before = changes.at(-1)
    if (signal !== null && before?.signal === signal && before.last === lastWithValue) {
      const hasGaps = before.hasGaps || before.last !== months[at - 1]
      changes[changes.length - 1] = { ...before, last: here, hasGaps }
    } else if (signal !== null) changes.push({ signal, first: here, last: here, hasGaps: false })
    lastWithValue = here
  })
  return changes
}

const SAYS: Readonly<Record<Signal, string>> = {
  'above-limits': 'higher than chance explains',
  'below-limits': 'lower than chance explains',
  'run-above': 'above the average',
  'run-below': 'below the average',
}

function changeSays(change: Change, say: (value: number) => string): string {
  const { signal, first, last, hasGaps } = change
  const months = hasGaps ? 'every month with a value' : 'every month'
  if (first !== last) return `${months} from ${fromTo(change)} was ${SAYS[signal]}`
  return `${monthWords(first.month)} was ${SAYS[signal]}${first.value === null ? '' : ` (${say(first.value)})`}`
}

const fromTo = ({ first, last }: Change): string => `${monthWords(first.month)} to ${monthWords(last.month)}`

export type TrendWords = {
  readonly verdict: 'too-few' | 'noise' | 'change'
  /** What the chart shows, to follow the name of the measure. */
  readonly says: string
  /** Sentences under it. */
  readonly more: readonly string[]
}

const MOST_CHANGES = 3

const TELL = 'to tell a change from noise'

type TooFewWords = Readonly<Record<'says' | 'more', string>>

function tooFewWords({ of, values }: Extract<Xmr, { kind: 'too-few' }>): TooFewWords {
  const words: Readonly<Record<typeof of, TooFewWords>> = {
    base: {
      says: `fewer than ${SMALL} a month, too few ${TELL}`,
      more: `On average a month rests on fewer than ${SMALL}: read it with care.`,
    },
    events: {
      says: `fewer than one a month, too few ${TELL}`,
      more: 'On average it happens less than once a month.',
    },
    months: {
      says: `too few months ${TELL}`,
      more: `There are ${values} of the ${FEWEST_VALUES} months with a value that are needed.`,
    },
  }
  return words[of]
}

/** What a control chart says, in words: whether a change is more than noise, and which. */
export function trendWords(trend: Trend): TrendWords {
  const { xmr, measure, months } = trend
  const { leftOut } = trend
  if (months.length === 0) return { verdict: 'too-few', says: 'nothing is on record', more: leftOut }
  if (xmr.kind === 'too-few') {
    const { says, more } = tooFewWords(xmr)
    return { verdict: 'too-few', says, more: [more, ...leftOut] }
  }
  const say = (value: number): string => sayValue(measure, value)
  const changes = changesOf(trend).map((change) => changeSays(change, say))
  const limits =
    xmr.upper === xmr.lower
      ? `Every month was ${say(xmr.mean)}.`
      : `By chance alone a month lies between ${say(xmr.lower)} and ${say(xmr.upper)}; the average is ${say(xmr.mean)}.`
  const newest = changes.at(-1)
  if (newest === undefined)
    return { verdict: 'noise', says: 'no change that is more than noise', more: [limits, ...leftOut] }
  const earlier = changes.slice(0, -1).slice(-MOST_CHANGES)
  const also = earlier.length === 0 ? [] : [`Before that, ${earlier.join('; ')}.`]
  return { verdict: 'change', says: `${newest}: more than noise`, more: [limits, ...also, ...leftOut] }
}
