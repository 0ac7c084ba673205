import { scaleLinear } from 'd3-scale'
import { toNumber } from '../../../ui/parts/index.ts'
import type { ChartBlock } from '../report-document.ts'
import {
  type ChartDrawing,
  type ChartWidth,
  type Point,
  type Shape,
  shadeOf,
  valueWords,
  words,
  wrapLabel,
} from './chart-shapes.ts'

const HEIGHT = 240
const LEFT = 54
const RIGHT = 26
const TOP = 22
/** Of one series, more values than these are not written beside their marks: the table has them. */
const MOST_WRITTEN = 12
/** Of a letter, on the average. */
const LETTER = 7

/** Lines from label to label. A missing value is a gap, never a nought. */
export function drawLines(chart: ChartBlock, width: ChartWidth): ChartDrawing {
  const { labels, series } = chart
  const known = series.flatMap(({ values }) => values.flatMap((value) => value ?? []))
  const y = scaleLinear([Math.min(0, ...known), Math.max(1, ...known)], [HEIGHT, TOP]).nice(4)
  const step = (width - LEFT - RIGHT) / Math.max(1, labels.length)
  const x = (at: number): number => LEFT + step * (at + 0.5)
  const grid = y.ticks(4).flatMap((tick): readonly Shape[] => [
    {
      kind: 'line',
      points: [
        [LEFT, y(tick)],
        [width - RIGHT, y(tick)],
      ],
      look: tick === 0 ? 'axis' : 'grid',
      series: 0,
    },
    words(toNumber(tick), [LEFT - 8, y(tick) + 4.5], 'end'),
  ])
  const longest = Math.max(...labels.flatMap((label) => label.split(' ').map((word) => word.length)), 1)
  // As many labels as stand side by side without a word being broken.
  const every = Math.max(1, Math.min(Math.ceil((longest * LETTER) / step), Math.ceil(labels.length / 2)))
  const letters = Math.max(4, Math.floor((step * every) / LETTER))
  const wrapped = labels.map((label, at) => (at % every === 0 ? wrapLabel(label, letters) : []))
  const below = wrapped.flatMap((lines, at) =>
    lines.map((line, down) => words(line, [x(at), HEIGHT + 20 + down * 15], 'middle')),
  )
  const lines = series.flatMap((_, index) => drawSeries(chart, index, (at, value) => [x(at), y(value)]))
  const deepest = Math.max(1, ...wrapped.map((one) => one.length))
  return { height: HEIGHT + 14 + deepest * 15, shapes: [...grid, ...below, ...lines] }
}

function drawSeries(
  chart: ChartBlock,
  index: number,
  place: (at: number, value: number) => Point,
): readonly Shape[] {
  const values = chart.series[index]?.values ?? []
  const pieces: Point[][] = [[]]
  const marks: Shape[] = []
  for (const [at, value] of values.entries()) {
    if (value === null) {
      pieces.push([])
      continue
    }
    const point = place(at, value)
    pieces.at(-1)?.push(point)
    marks.push({ kind: 'dot', at: point, shade: shadeOf(index) })
    if (chart.series.length === 1 && values.length <= MOST_WRITTEN)
      marks.push(words(valueWords(chart, at, index), [point[0], point[1] - 9], 'middle', 'bold'))
  }
  const lines = pieces
    .filter((points) => points.length > 1)
    .map((points): Shape => ({ kind: 'line', points, look: 'series', series: index }))
  return [...lines, ...marks]
}
