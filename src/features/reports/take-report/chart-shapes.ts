// A chart as shapes on a plane: SVG and PDF draw the same. Series differ in how light they are, in mark and in
// dashes, so that they are told apart in black and white; every value stands beside its mark.
import { toNumber } from '../../../ui/parts/index.ts'
import type { ChartBlock } from '../report-document.ts'

export type Shade = 'dark' | 'pale' | 'mid' | 'white'
export type Point = readonly [x: number, y: number]

export type Shape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly shade: Shade
    }
  | {
      readonly kind: 'line'
      readonly points: readonly Point[]
      readonly look: 'axis' | 'grid' | 'series'
      readonly series: number
    }
  | { readonly kind: 'dot'; readonly at: Point; readonly shade: Shade }
  | {
      readonly kind: 'words'
      readonly text: string
      /** Where its base line begins, has its middle, or ends. */
      readonly at: Point
      readonly anchor: 'start' | 'middle' | 'end'
      readonly weight: 'regular' | 'bold'
    }

export type ChartDrawing = { readonly height: number; readonly shapes: readonly Shape[] }

/** How wide a chart is drawn: its letters are 13 high, so that a narrow plane has larger letters on the same paper. */
export type ChartWidth = 640 | 440
/** Of the words in a chart. */
export const LETTERS = 13
export const SHADES: Readonly<Record<Shade, string>> = {
  dark: '#1a5440',
  pale: '#cfe3d8',
  mid: '#7ba08f',
  white: '#ffffff',
}
const ORDER: readonly Shade[] = ['dark', 'pale', 'mid', 'white']

export const shadeOf = (series: number): Shade => ORDER[series % ORDER.length] ?? 'dark'

/** A value as the table of the chart has it; where it has none, what stands there: `hidden`, `–`. */
export function valueWords({ table, series }: ChartBlock, at: number, index: number): string {
  const value = series[index]?.values[at] ?? null
  const cell = table.rows[at]?.slice(1).find((one) => one.value === value)
  if (cell !== undefined) return cell.text
  return value === null ? 'not shown' : toNumber(value)
}

/** Words in lines of at most so many letters; a longer word is broken. */
export function wrapLabel(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  const parts = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])
  for (const word of parts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export const words = (
  text: string,
  at: Point,
  anchor: 'start' | 'middle' | 'end',
  weight: 'regular' | 'bold' = 'regular',
): Shape => ({
  kind: 'words',
  text,
  at,
  anchor,
  weight,
})
