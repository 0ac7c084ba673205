// Tables and charts of a section, drawn from the figures. Pure.
import { toNumber } from '../../ui/parts/index.ts'
import { basisText, HIDDEN, NO_VALUE, noteText, typedMarkOf, valueOf, valueText } from './figure-text.ts'
import type { IsHidden } from './figure-reference.ts'
import { BESIDE } from './hide-small-numbers.ts'
import type { Cell, ChartBlock, TableBlock } from './report-document.ts'
import {
  isBlank,
  type ReportFigure,
  type ReportFigures,
  type ReportRatio,
  type Which,
} from './report-figure.ts'
import type { Content } from './report-section.ts'

export type Drawing = {
  readonly figures: ReportFigures
  readonly isHidden: IsHidden
  /** How the two years are called: `2025-26`. */
  readonly years: { readonly now: string; readonly before: string }
}

export const wordsCell = (text: string): Cell => ({ text, value: null, isHidden: false })
export const HIDDEN_CELL: Cell = { text: HIDDEN, value: null, isHidden: true }
const numberCell = (text: string, value: number | null): Cell => ({ text, value, isHidden: false })

export const joined = (notes: readonly string[]): string => notes.filter((note) => note !== '').join(' ')

/** What needs saying wherever something is left out. */
export const LEFT_OUT = 'Where it says “hidden”, a number is left out so that nobody can be made out.'

export const anyHidden = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.some((cells) => cells.some(({ isHidden }) => isHidden))

/** A table with a line for each measure that there is; null where none is. */
export function drawMeasures(
  content: Extract<Content, { kind: 'measures' }>,
  drawing: Drawing,
): TableBlock | null {
  const found = content.ids.flatMap((id) => drawing.figures.now.get(id) ?? [])
  if (found.every(isBlank)) return null
  return tableOf(content.caption, found, drawing)
}

/** Every figure, with the version of its definition. */
export function drawEverything(caption: string, drawing: Drawing): TableBlock | null {
  const found = [...drawing.figures.now.values()]
  if (found.every(isBlank)) return null
  const table = tableOf(caption, found, drawing)
  const meanings = found.map((figure) => wordsCell(meaningOf(figure)))
  return {
    ...table,
    head: [...table.head, 'What it counts'],
    rows: table.rows.map((cells, place) => [...cells, meanings[place] ?? wordsCell('')]),
  }
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')

const meaningOf = ({ says, definition }: ReportFigure): string =>
  `${[says.numerator, ...(says.denominator === null ? [] : [says.denominator])].map(withoutStop).join('; of: ')}. Version ${definition}.`

function tableOf(caption: string, found: readonly ReportFigure[], drawing: Drawing): TableBlock {
  const rows = found.map((figure) => [
    wordsCell(figure.name),
    valueCell(figure, figure, 'now', null, drawing),
    basisCell(figure, drawing),
    beforeCell(figure, drawing),
  ])
  const { now, before } = drawing.years
  return {
    kind: 'table',
    caption,
    head: ['Measure', now, 'Counted', before],
    rows,
    total: null,
    unit: '',
    note: anyHidden(rows) ? LEFT_OUT : '',
    measureId: null,
  }
}

function valueCell(
  figure: ReportFigure,
  ratio: ReportRatio,
  which: Which,
  part: string | null,
  { isHidden }: Drawing,
): Cell {
  if (isHidden(which, figure.id, part)) return HIDDEN_CELL
  const value = valueOf(figure.shape, ratio)
  const unrecorded = figure.shape === 'share' && part === null && value === null && figure.notRecorded > 0
  return unrecorded
    ? wordsCell('Not recorded')
    : numberCell(`${valueText(figure, ratio)}${typedMarkOf(figure)}`, value)
}

function basisCell(figure: ReportFigure, drawing: Drawing): Cell {
  const { isHidden } = drawing
  const isBasisHidden = isHidden('now', figure.id, null)
  const beside =
    figure.notRecorded === 0
      ? ''
      : isHidden('now', figure.id, BESIDE)
        ? 'some not recorded'
        : `${toNumber(figure.notRecorded)} not recorded`
  const basis = isBasisHidden ? HIDDEN : basisText(figure, figure)
  const note = isBasisHidden ? '' : noteText(figure, figure).toLowerCase()
  return {
    text: [basis, beside, note].filter((words) => words !== '').join('; '),
    value: null,
    isHidden: isBasisHidden,
  }
}

function beforeCell({ id }: ReportFigure, drawing: Drawing): Cell {
  const before = drawing.figures.before.get(id)
  if (before === undefined || isBlank(before)) return wordsCell(NO_VALUE)
  return valueCell(before, before, 'before', null, drawing)
}

/** One measure by one breakdown, as a table or as a chart with its table; null where there is none of it. */
export function drawSplit(
  content: Extract<Content, { kind: 'split' }>,
  drawing: Drawing,
): TableBlock | ChartBlock | null {
  const figure = drawing.figures.now.get(content.id)
  const split = figure?.splits.find(({ by }) => by === content.by)
  if (
    figure === undefined ||
    split === undefined ||
    isBlank(figure) ||
    figure.numerator + figure.denominator === 0
  )
    return null
  const isShare = figure.shape === 'share'
  const cellsOf = (ratio: ReportRatio, part: string | null): readonly Cell[] => {
    const value = valueCell(figure, ratio, 'now', part, drawing)
    if (!isShare || value.isHidden) return isShare ? [value, HIDDEN_CELL] : [value]
    return [
      value,
      wordsCell([basisText(figure, ratio), noteText(figure, ratio).toLowerCase()].filter(Boolean).join('; ')),
    ]
  }
  const parts = split.parts.map((part) => ({ ...part, words: content.words?.parts[part.key] ?? part.words }))
  const rows = parts.map((part) => [wordsCell(part.words), ...cellsOf(part, `${split.by}/${part.key}`)])
  const total = [wordsCell('All'), ...cellsOf(figure, null)]
  const table: TableBlock = {
    kind: 'table',
    caption: content.caption,
    head: [
      content.words?.heading ?? split.heading,
      isShare ? 'Per cent' : capital(figure.many),
      ...(isShare ? ['Counted'] : []),
    ],
    rows,
    total,
    unit: figure.many,
    note: joined([anyHidden([...rows, total]) ? LEFT_OUT : sumNote(figure, parts)]),
    measureId: figure.id,
  }
  if (content.chart === null) return table
  const values = rows.map(([, value]) => value?.value ?? null)
  return {
    kind: 'chart',
    caption: captionOf(content, parts, rows),
    chart: content.chart,
    labels: parts.map(({ words }) => words),
    series: [{ name: capital(figure.many), values }],
    unit: figure.many,
    table,
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The parts of a count make the count, or a note says what they make. */
function sumNote({ shape, numerator }: ReportFigure, parts: readonly ReportRatio[]): string {
  const sum = Math.round(100 * parts.reduce((total, part) => total + part.numerator, 0)) / 100
  return shape !== 'count' || sum === numerator ? '' : `The parts make ${toNumber(sum)}.`
}

/** What a chart says: which part is the largest, where that may be told. */
function captionOf(
  { caption, chart }: Extract<Content, { kind: 'split' }>,
  parts: readonly { readonly words: string }[],
  rows: readonly (readonly Cell[])[],
): string {
  const values = rows.map(([, cell]) => cell?.value ?? null)
  const most = Math.max(...values.map((value) => value ?? 0))
  const places = values.flatMap((value, place) => (value === most ? [place] : []))
  const [place] = places
  const told = rows.every(([, cell]) => cell?.isHidden !== true) && places.length === 1 && most > 0
  if (chart !== 'bars' || !told || place === undefined) return caption
  return `${caption}: most are “${parts[place]?.words ?? ''}”`
}

/** Opening, came, went and closing as one table that adds up, or says that it does not. */
export function drawFlow(content: Extract<Content, { kind: 'flow' }>, drawing: Drawing): TableBlock | null {
  const { now } = drawing.figures
  const ids = [content.opening, ...content.came, ...content.went, content.closing]
  const found = ids.flatMap((id) => now.get(id) ?? [])
  const [opening] = found
  if (opening === undefined || found.length < ids.length || found.every(isBlank)) return null
  const sign = (id: string): number => (content.went.includes(id) ? -1 : 1)
  const made = found.slice(0, -1).reduce((sum, { id, numerator }) => sum + sign(id) * numerator, 0)
  const closing = found.at(-1)?.numerator ?? 0
  const rows = found.map((figure) => [
    wordsCell(figure.name),
    valueCell(figure, figure, 'now', null, drawing),
  ])
  const differs =
    made === closing ? '' : `The lines make ${toNumber(made)} at the end, not ${toNumber(closing)}.`
  const isTold = !anyHidden(rows)
  return {
    kind: 'table',
    caption: content.caption,
    head: ['', capital(opening.many)],
    rows,
    total: null,
    unit: opening.many,
    note: isTold ? differs : LEFT_OUT,
    measureId: null,
  }
}
