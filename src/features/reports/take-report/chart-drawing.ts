import { scaleLinear } from 'd3-scale'
import type { ChartBlock } from '../report-document.ts'
import {
  type ChartDrawing,
  type ChartWidth,
  type Shape,
  shadeOf,
  valueWords,
  words,
  wrapLabel,
} from './chart-shapes.ts'
import { drawLines } from './line-drawing.ts'

const ENDS = 88
/** Of the width, for what the bars are called. */
const LABELS = 0.34
/** Of a letter, on the average. */
const LETTER = 6.9
const LINE_HEIGHT = 16

/** The values of a chart in a sentence, for who cannot see it. */
export function sayChart(chart: ChartBlock): string {
  const lines = chart.labels.map((label, at) => {
    const values = chart.series.map(({ name }, index) => {
      const says = valueWords(chart, at, index)
      return chart.series.length > 1 ? `${name} ${says}` : says
    })
    return `${label}: ${values.join(', ')}`
  })
  return `${chart.chart === 'bars' ? 'Bars' : 'Lines'} of ${chart.unit || 'values'}. ${lines.join('; ')}.`
}

/** The chart as shapes. */
export function toChartDrawing(chart: ChartBlock, width: ChartWidth): ChartDrawing {
  const { height, shapes } = chart.chart === 'bars' ? drawBars(chart, width) : drawLines(chart, width)
  if (chart.series.length < 2) return { height, shapes }
  const legend = drawLegend(chart, height, width * LABELS)
  return { height: height + legend.height, shapes: [...shapes, ...legend.shapes] }
}

function drawBars(chart: ChartBlock, plane: ChartWidth): ChartDrawing {
  const left = plane * LABELS
  const { labels, series } = chart
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const scale = scaleLinear([0, most], [0, plane - left - ENDS])
  const bar = series.length > 1 ? 17 : 22
  const shapes: Shape[] = []
  let top = 4
  for (const [at, label] of labels.entries()) {
    const lines = wrapLabel(label, Math.floor((left - 10) / LETTER))
    const height = Math.max(series.length * (bar + 2), lines.length * LINE_HEIGHT) + 12
    const middle = top + height / 2
    const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5
    for (const [line, text] of lines.entries())
      shapes.push(words(text, [left - 10, first + line * LINE_HEIGHT], 'end'))
    for (const [index, { values }] of series.entries()) {
      const y = middle - (series.length * (bar + 2)) / 2 + index * (bar + 2)
      const width = scale(Math.max(0, values[at] ?? 0))
      if (width > 0) shapes.push({ kind: 'box', x: left, y, width, height: bar, shade: shadeOf(index) })
      shapes.push(words(valueWords(chart, at, index), [left + width + 7, y + bar / 2 + 4.5], 'start', 'bold'))
    }
    top += height
  }
  const axis: Shape = {
    kind: 'line',
    points: [
      [left, 0],
      [left, top],
    ],
    look: 'axis',
    series: 0,
  }
  return { height: top + 4, shapes: [...shapes, axis] }
}

function drawLegend({ series, chart }: ChartBlock, top: number, left: number): ChartDrawing {
  const shapes = series.flatMap(({ name }, index): readonly Shape[] => {
    const y = top + 12 + index * 20
    const mark: readonly Shape[] =
      chart === 'bars'
        ? [{ kind: 'box', x: left, y: y - 8, width: 16, height: 16, shade: shadeOf(index) }]
        : [
            {
              kind: 'line',
              points: [
                [left - 20, y],
                [left + 16, y],
              ],
              look: 'series',
              series: index,
            },
            { kind: 'dot', at: [left - 2, y], shade: shadeOf(index) },
          ]
    return [...mark, words(name, [left + 24, y + 4.5], 'start')]
  })
  return { height: series.length * 20 + 10, shapes }
}
