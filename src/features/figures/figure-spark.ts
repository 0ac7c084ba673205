import { monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import type { Html } from '../../ui/html.ts'
import { renderSparkline, toNumber } from '../../ui/parts/index.ts'
import { isUntold, type Ratio } from './figure.ts'
import { percentWords } from './figure-words.ts'
import type { MonthValue } from './kept-figures.ts'
import type { Measure } from './measure.ts'
import type { Yardstick } from './yardstick.ts'

/** The number that a chart draws: the percentage or rate, the median, or the count; null where there is no base, or it cannot be told. */
export function chartValue({ shape }: Measure, ratio: Ratio): number | null {
  if (shape === 'median') return ratio.spread?.median ?? null
  if (shape !== 'count') return ratio.percent
  return isUntold(ratio) ? null : ratio.numerator
}

function monthWords({ month }: MonthValue): string {
  const { year, month: number } = toYearMonthDay(month)
  return `${monthName(number)} ${year}`
}

/** 24 months as a line without axis, said in words as its first and last value. */
export function renderSpark(
  measure: Measure,
  months: readonly MonthValue[],
  target: Yardstick | null = null,
): Html {
  const points = months.map((one) => ({ one, value: chartValue(measure, one.figure) }))
  const known = points.filter(({ value }) => value !== null)
  const say = (value: number | null): string =>
    value === null ? 'no base' : measure.shape === 'share' ? percentWords(value) : toNumber(value)
  const ends = [known[0], known.at(-1)].flatMap((point) =>
    point === undefined ? [] : [`${monthWords(point.one)} ${say(point.value)}`],
  )
  return renderSparkline({
    id: `spark-${measure.id}`,
    title: `${measure.name}, month by month`,
    description: ends.length === 0 ? 'No month has a base.' : `From ${ends.join(' to ')}.`,
    values: points.map(({ value }) => value),
    target: target?.value,
  })
}
