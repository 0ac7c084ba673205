import {
  drawUnread,
  INK,
  keepTogether,
  LEFT,
  type Sheet,
  WIDTH,
  writeText,
} from '../../../platform/pdf/index.ts'
import type { ChartBlock } from '../report-document.ts'
import { sayChart, toChartDrawing } from './chart-drawing.ts'
import { type ChartWidth, LETTERS, SHADES, type Shape } from './chart-shapes.ts'
import { type Layer, type Picture, PICTURE_HEIGHT, PICTURE_WIDTH } from './pictures.ts'

const GREEN = '#1a5440'
const DASHES: readonly (readonly number[])[] = [[], [6, 3], [1.5, 3], [9, 3, 1.5, 3]]
const FILLS: Readonly<Record<Layer['fill'], string | null>> = {
  none: null,
  pale: '#cfe3d8',
  green: GREEN,
  white: '#ffffff',
}

/** The chart as a figure with words for who cannot see it. Its caption stands above it. */
export function addChart(sheet: Sheet, chart: ChartBlock, plane: ChartWidth): void {
  const { pdf, root, size } = sheet
  const { height, shapes } = toChartDrawing(chart, plane)
  const scale = WIDTH / plane
  keepTogether(sheet, height * scale + size * 4)
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fontSize(size).fillColor(INK)
      writeText(sheet, 'bold', chart.caption, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  const top = pdf.y + size * 0.6
  const bottom = top + height * scale
  const figure = {
    alt: `${chart.caption}. ${sayChart(chart)}`,
    bbox: [LEFT, top, LEFT + WIDTH, bottom],
    placement: 'Block',
  }
  root.add(
    pdf.struct('Figure', figure, () => {
      for (const shape of shapes) drawShape(sheet, shape, { top, scale })
    }),
  )
  pdf.y = bottom + size
}

type Paper = { readonly top: number; readonly scale: number }

function drawShape(sheet: Sheet, shape: Shape, { top, scale }: Paper): void {
  const { pdf } = sheet
  const x = (across: number): number => LEFT + across * scale
  const y = (down: number): number => top + down * scale
  if (shape.kind === 'words') return drawWords(sheet, shape, { x: x(shape.at[0]), y: y(shape.at[1]), scale })
  pdf.lineWidth(0.8)
  if (shape.kind === 'box') {
    pdf.rect(x(shape.x), y(shape.y), shape.width * scale, shape.height * scale)
    pdf.fillAndStroke(SHADES[shape.shade], GREEN)
    return
  }
  if (shape.kind === 'dot') {
    pdf.circle(x(shape.at[0]), y(shape.at[1]), 4 * scale).fillAndStroke(SHADES[shape.shade], GREEN)
    return
  }
  pdf.save()
  if (shape.look === 'series') {
    pdf.lineWidth(2)
    const [length, ...rest] = DASHES[shape.series % DASHES.length] ?? []
    if (length !== undefined) pdf.dash(length, { space: rest[0] ?? length })
  }
  for (const [at, [across, down]] of shape.points.entries()) {
    if (at === 0) pdf.moveTo(x(across), y(down))
    else pdf.lineTo(x(across), y(down))
  }
  pdf.stroke(shape.look === 'series' ? GREEN : shape.look === 'axis' ? '#5c6663' : '#d9dedc')
  pdf.restore()
}

function drawWords(
  sheet: Sheet,
  { text, anchor, weight }: Extract<Shape, { kind: 'words' }>,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const { pdf } = sheet
  const letters = LETTERS * scale
  pdf.fontSize(letters).fillColor(INK)
  // A little more, so that rounding never begins a second line.
  const width = pdf.font(weight).widthOfString(text) + 2
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width + 2 : x - width / 2
  writeText(sheet, weight, text, { x: left, y: y - letters * 0.95, width })
}

/** The picture of a section of the children’s report: only for the eye, it says nothing that the words do not. */
export function addPicture(sheet: Sheet, { layers }: Picture, width: number): void {
  const { pdf, size } = sheet
  const scale = width / PICTURE_WIDTH
  const top = pdf.y
  drawUnread(sheet, () => {
    pdf.save()
    pdf.translate(LEFT + (WIDTH - width) / 2, top).scale(scale)
    pdf.lineWidth(2).lineJoin('round').lineCap('round')
    for (const { path, fill } of layers) {
      const colour = FILLS[fill]
      if (colour === null) pdf.path(path).stroke(GREEN)
      else pdf.path(path).fillAndStroke(colour, GREEN)
    }
    pdf.restore()
  })
  pdf.y = top + PICTURE_HEIGHT * scale + size
}
