import { type Html, html } from '../../../ui/html.ts'
import type { ChartBlock } from '../report-document.ts'
import { sayChart, toChartDrawing } from './chart-drawing.ts'
import { type ChartWidth, SHADES, type Shape } from './chart-shapes.ts'
import { type Picture, PICTURE_HEIGHT, PICTURE_WIDTH } from './pictures.ts'

const px = (length: number): number => Math.round(length * 10) / 10

function drawShape(shape: Shape): Html {
  if (shape.kind === 'box')
    return html`<rect class="edge" fill="${SHADES[shape.shade]}" x="${px(shape.x)}" y="${px(shape.y)}" width="${px(shape.width)}" height="${px(shape.height)}"/>`
  if (shape.kind === 'dot')
    return html`<circle class="edge" fill="${SHADES[shape.shade]}" cx="${px(shape.at[0])}" cy="${px(shape.at[1])}" r="5"/>`
  if (shape.kind === 'words')
    return html`<text class="${shape.weight}" text-anchor="${shape.anchor}" x="${px(shape.at[0])}" y="${px(shape.at[1])}">${shape.text}</text>`
  const points = shape.points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ')
  return html`<polyline class="${shape.look} dash-${shape.series % 4}" points="${points}"/>`
}

/** The chart as a drawing that says what it shows. */
export function renderChart(chart: ChartBlock, id: string, width: ChartWidth): Html {
  const { height, shapes } = toChartDrawing(chart, width)
  return html`<svg class="chart wide-${width}" viewBox="0 0 ${width} ${px(height)}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${chart.caption}</title><desc id="${id}-desc">${sayChart(chart)}</desc>${shapes.map(drawShape)}</svg>`
}

/** The picture of a section of the children’s report; it says nothing that the words do not. */
export function renderPicture(picture: Picture): Html {
  const layers = picture.layers.map(({ path, fill }) => html`<path class="fill-${fill}" d="${path}"/>`)
  return html`<svg class="picture" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}" aria-hidden="true" focusable="false">${layers}</svg>`
}
