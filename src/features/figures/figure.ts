// Rows counted: a figure with what stands beside it and how it splits.
import { percentOf } from '../../kit/percent.ts'
import { type Spread, spreadOf } from '../../kit/spread.ts'
import { type Breakdown, type BreakdownId, breakdownOf, NOT_RECORDED } from './breakdown.ts'
import type { FactsSource } from './figure-facts.ts'
import { type FigurePeriod, monthsBetween, toMonthKey } from './figure-period.ts'
import { type Measure } from './measure.ts'
import { type Counts, keyOf, type Row } from './row.ts'

/**
 * Two numbers and their percentage, or how many to 100 (null where there is nothing to divide by). A count has no
 * denominator; of a median the numerator is how many were measured, and `spread` is what came out.
 */
export type Ratio = {
  readonly numerator: number
  /** Whole, but of a rate: one decimal. */
  readonly denominator: number
  readonly percent: number | null
  readonly spread?: Spread
  /** Of a count: how many cannot be told; left out where there is none. */
  readonly untold?: number
}

export type Part = Ratio & { readonly key: string }

export type Split = { readonly breakdown: Breakdown; readonly parts: readonly Part[] }

export type Beside = Exclude<Counts, 'numerator' | 'denominator-only'>

export type Figure = Ratio & {
  readonly measure: Measure
  /** What is in neither half, with its count; only those that occur. */
  readonly beside: readonly { readonly kind: Beside; readonly count: number }[]
  readonly splits: readonly Split[]
}

/** A base under this is too small to lean on, and says so. */
export const SMALL_BASE = 10

/** Whether a share, a rate or a median rests on fewer than ten. */
export function isSmallBase(measure: Measure, { denominator }: Ratio): boolean {
  return measure.shape !== 'count' && measure.per !== 'each' && denominator > 0 && denominator < SMALL_BASE
}

/** In the order in which they are shown. */
const BESIDE_KINDS: readonly Beside[] = [
  'cannot-tell',
  'flexible',
  'not-recorded',
  'not-yet',
  'under-4',
  'outside-care',
  'not-needed',
]

type Count = { numerator: number; others: number; untold: number; readonly values: number[] }

const noCount = (): Count => ({ numerator: 0, others: 0, untold: 0, values: [] })

type ToRatio = (count: Count) => Ratio

/** How the counts of a measure make its value. */
function ratioOf(measure: Measure, period: FigurePeriod): ToRatio {
  const { shape, rowsToOne } = measure
  if (measure.per === 'each') return toEach
  const one = rowsToOne?.(period) ?? 1
  return ({ others, untold, values, ...count }) => {
    const numerator = toHundredths(count.numerator)
    if (shape === 'rate') {
      const denominator = Math.floor((10 * others) / one + 0.5) / 10
      return { numerator, denominator, percent: percentOf(numerator * one, others) }
    }
    const denominator = numerator + others
    const spread = shape === 'median' ? spreadOf(values) : null
    return {
      numerator,
      denominator,
      percent: percentOf(numerator, denominator),
      ...(spread === null ? {} : { spread }),
      ...(shape === 'count' && untold > 0 ? { untold } : {}),
    }
  }
}

/** Counts rows one at a time, so that no row need be kept. */
export type Tally = { readonly add: (row: Row) => void; readonly toFigure: () => Figure }

const toHundredths = (amount: number): number => Math.round(100 * amount) / 100

/** So many for each one of the base, to one decimal, rounded half up. */
const toEach: ToRatio = (count) => {
  const numerator = toHundredths(count.numerator)
  const denominator = toHundredths(count.others)
  const percent =
    denominator <= 0 ? null : Math.floor((1000 * numerator) / Math.round(100 * denominator) + 0.5) / 10
  return { numerator, denominator, percent }
}

/** A tally of one measure. */
export function startTally(measure: Measure, period: FigurePeriod, source: FactsSource): Tally {
  const toRatio = ratioOf(measure, period)
  const all = noCount()
  const beside = new Map<Beside, number>()
  const splits = breakdownsOf(measure, source).map((id) => ({
    id,
    parts: new Map<string, Count>(),
    untold: new Map<string | undefined, number>(),
  }))
  return {
    add(row) {
      const { counts } = row
      if (counts !== 'numerator' && counts !== 'denominator-only') {
        beside.set(counts, (beside.get(counts) ?? 0) + 1)
        if (counts !== 'cannot-tell' || measure.shape !== 'count') return
        all.untold += 1
        for (const { id, untold } of splits) untold.set(keyOf(row, id), (untold.get(keyOf(row, id)) ?? 0) + 1)
        return
      }
      const half = counts === 'numerator' ? 'numerator' : 'others'
      countIn(all, half, row)
      for (const { id, parts } of splits) countIn(countOf(parts, keyOf(row, id) ?? NOT_RECORDED), half, row)
    },
    toFigure: () => ({
      measure,
      ...toRatio(all),
      beside: BESIDE_KINDS.flatMap((kind) => {
        const count = beside.get(kind)
        return count === undefined ? [] : [{ kind, count }]
      }),
      splits: splits.map(({ id, parts, untold }) =>
        toSplit(breakdownOf(id), parts, { period, toRatio, untold }),
      ),
    }),
  }
}

/** What cannot be told stands in its part; where a row does not say which, in every part. */
type Untold = Map<string | undefined, number>

function countIn(count: Count, half: 'numerator' | 'others', { value, amount }: Row): void {
  count[half] += amount ?? 1
  if (value !== undefined) count.values.push(value)
}

function countOf(parts: Map<string, Count>, key: string): Count {
  const known = parts.get(key)
  if (known !== undefined) return known
  const fresh = noCount()
  parts.set(key, fresh)
  return fresh
}

/** The breakdowns of a measure that a source of facts can answer. */
export function breakdownsOf(measure: Measure, source: FactsSource): readonly BreakdownId[] {
  return measure.breakdowns.filter((id) => source === 'database' || breakdownOf(id).from !== 'database')
}

type Splitting = { readonly period: FigurePeriod; readonly toRatio: ToRatio; readonly untold: Untold }

function toSplit(
  breakdown: Breakdown,
  parts: ReadonlyMap<string, Count>,
  { period, toRatio, untold }: Splitting,
): Split {
  const months = breakdown.id === 'month' ? monthsBetween(period.from, period.to).map(toMonthKey) : []
  const first = [...breakdown.order, ...months]
  const known = [...untold.keys()].flatMap((key) => key ?? [])
  const others = [...new Set([...parts.keys(), ...known])].filter((key) => !first.includes(key))
  const untoldIn = (key: string): number => (untold.get(key) ?? 0) + (untold.get(undefined) ?? 0)
  return {
    breakdown,
    parts: [...first, ...others.toSorted(notRecordedLast)].map((key) => ({
      key,
      ...toRatio({ ...(parts.get(key) ?? noCount()), untold: untoldIn(key) }),
    })),
  }
}

function notRecordedLast(one: string, other: string): number {
  if (one === NOT_RECORDED || other === NOT_RECORDED) return one === NOT_RECORDED ? 1 : -1
  return one < other ? -1 : 1
}

/** Counts rows that are at hand. */
export function toFigure(
  measure: Measure,
  rows: readonly Row[],
  period: FigurePeriod,
  source: FactsSource,
): Figure {
  const tally = startTally(measure, period, source)
  for (const row of rows) tally.add(row)
  return tally.toFigure()
}

/** Whether nothing was counted and something cannot be told: that is not nought. */
export function isUntold({ numerator, untold = 0 }: Ratio): boolean {
  return numerator === 0 && untold > 0
}

/** How many stand beside a figure for one reason. */
export function besideOf(figure: Figure, kind: Beside): number {
  return figure.beside.find((one) => one.kind === kind)?.count ?? 0
}
