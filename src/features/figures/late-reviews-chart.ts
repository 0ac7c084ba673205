import type { Html } from '../../ui/html.ts'
import {
  type BarChartOptions,
  renderBarChart,
  renderBarTable,
  renderChartFigure,
  toNumber,
  toNumberWord,
} from '../../ui/parts/index.ts'
import { breakdownOf } from './breakdown.ts'
import { keyOf, type Row } from './row.ts'

const SERIES = [
  { key: 'first', label: 'first', fill: 'solid' },
  { key: 'second', label: 'second', fill: 'dots' },
  { key: 'later', label: 'later', fill: 'stripes' },
  { key: 'adoption', label: 'adoption', fill: 'outline' },
] as const

function countBy(rows: readonly Row[], of: 'sequence' | 'late-reason', key: string): number {
  return rows.filter((row) => keyOf(row, of) === key).length
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What late reviews have in common, as a sentence: "Five of seven late reviews were first reviews". */
export function lateSentence(rows: readonly Row[]): string {
  const counts = SERIES.map(({ key, label }) => ({ label, count: countBy(rows, 'sequence', key) }))
  const most = counts.toSorted((one, other) => other.count - one.count)[0]
  if (rows.length === 0 || most === undefined) return 'No review was late'
  if (rows.length === 1) return `One review was late, a ${most.label} review`
  const words = `${toNumberWord(most.count)} of ${toNumberWord(rows.length)} late reviews were ${most.label} reviews`
  return sentence(
    most.count === rows.length
      ? `All ${toNumber(rows.length)} late reviews were ${most.label} reviews`
      : words,
  )
}

/** Late reviews by reason recorded and by which review it was. */
export function renderLateReviews(rows: readonly Row[]): Html {
  const reasons = breakdownOf('late-reason')
  const options: BarChartOptions = {
    id: 'late-reviews',
    title: 'Late reviews by reason',
    description: `${toNumber(rows.length)} late reviews, by the reason recorded and by which review it was.`,
    series: SERIES.filter(({ key }) => countBy(rows, 'sequence', key) > 0),
    bars: reasons.order.map((reason) => {
      const here = rows.filter((row) => keyOf(row, 'late-reason') === reason)
      const values = SERIES.map(({ key }) => [key, countBy(here, 'sequence', key)] as const)
      return { label: reasons.words(reason), values: Object.fromEntries(values) }
    }),
  }
  return renderChartFigure({
    heading: lateSentence(rows),
    chart: renderBarChart(options),
    table: renderBarTable(options, 'Reason'),
  })
}
