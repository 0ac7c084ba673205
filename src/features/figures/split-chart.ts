import type { Html } from '../../ui/html.ts'
import {
  type BarChartOptions,
  renderBarChart,
  renderBarTable,
  renderChartFigure,
} from '../../ui/parts/index.ts'
import { splitTitle } from './breakdown.ts'
import { chartValue } from './figure-spark.ts'
import { type Figure, isSmallBase, type Part, type Split } from './figure.ts'
import { valueHeading, valueWords } from './figure-words.ts'
import type { Measure } from './measure.ts'

const MOST_BARS = 12

function barOf(measure: Measure, { breakdown }: Split, part: Part) {
  const value = chartValue(measure, part)
  return { label: breakdown.words(part.key), values: { value: value ?? 0 }, says: saidOf(measure, part) }
}

/** Short enough for the end of a bar. */
function saidOf(measure: Measure, part: Part): string {
  if (measure.shape === 'rate') return part.percent?.toFixed(1) ?? 'no base'
  const base = measure.shape === 'share' && isSmallBase(measure, part) ? ', base under 10' : ''
  return `${valueWords(measure, part).toLowerCase()}${base}`
}

/** A figure split by one breakdown as a bar chart, with its table. */
export function renderSplitChart({ measure }: Figure, split: Split): Html {
  const options: BarChartOptions = {
    id: `by-${split.breakdown.id}`,
    title: `${measure.name} by ${split.breakdown.heading.toLowerCase()}`,
    description: `One bar for each ${split.breakdown.heading.toLowerCase()}.`,
    series: [{ key: 'value', label: valueHeading(measure), fill: 'solid' }],
    bars: split.parts.slice(0, MOST_BARS).map((part) => barOf(measure, split, part)),
    most: measure.shape === 'share' ? 100 : undefined,
  }
  return renderChartFigure({
    heading: splitTitle(split.breakdown),
    chart: renderBarChart(options),
    table: renderBarTable(options, split.breakdown.heading),
  })
}
