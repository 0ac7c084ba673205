// Figures beside their targets and other places, and over five years. Pure.
import { toReturnYearName } from '../../law/returns/index.ts'
import { toNumber } from '../../ui/parts/index.ts'
import { VERDICT_WORDS, verdictOf, WHO_WORDS } from '../figures/index.ts'
import { type EarlierYear, PLACES, type PlaceWho } from './compared-figure.ts'
import { basisText, HIDDEN, noteText, otherText, typedMarkOf, valueOf, valueText } from './figure-text.ts'
import { yearPart } from './hide-small-numbers.ts'
import type { Cell, ChartBlock, TableBlock } from './report-document.ts'
import { isBlank, type ReportFigure, type ReportRatio } from './report-figure.ts'
import type { Content } from './report-section.ts'
import { anyHidden, type Drawing, HIDDEN_CELL, joined, LEFT_OUT, wordsCell } from './section-tables.ts'

const isCompared = ({ compared: { target, places } }: ReportFigure): boolean =>
  target !== null || places.length > 0

/** The figures of a table beside what they are held against, with the sources; null where there is nothing. */
export function drawCompared(
  { caption, ids }: Extract<Content, { kind: 'measures' }>,
  { figures, isHidden, years }: Drawing,
): TableBlock | null {
  const found = ids.flatMap((id) => figures.now.get(id) ?? []).filter(isCompared)
  if (found.length === 0) return null
  const hasTarget = found.some(({ compared }) => compared.target !== null)
  const whos = PLACES.filter((who) =>
    found.some(({ compared }) => compared.places.some((one) => one.who === who)),
  )
  const rows = found.map((figure) => {
    const isLeftOut = isHidden('now', figure.id, null)
    const own = isLeftOut ? HIDDEN_CELL : wordsCell(`${valueText(figure, figure)}${typedMarkOf(figure)}`)
    return [
      wordsCell(figure.name),
      own,
      ...(hasTarget ? [targetCell(figure, isLeftOut)] : []),
      ...whos.map((who) => placeCell(figure, who)),
    ]
  })
  return {
    kind: 'table',
    caption: `${caption}: beside ${besideWords(hasTarget, whos.length > 0)}`,
    head: ['Measure', years.now, ...(hasTarget ? ['Our target'] : []), ...whos.map((who) => WHO_WORDS[who])],
    rows,
    total: null,
    unit: '',
    note: joined([...sourcesOf(found), anyHidden(rows) ? LEFT_OUT : '']),
    measureId: null,
  }
}

const besideWords = (hasTarget: boolean, hasPlaces: boolean): string =>
  [hasTarget ? 'targets' : '', hasPlaces ? 'other places' : ''].filter(Boolean).join(' and ')

/** Where a value that is left out stands to its target is left out too. */
function targetCell(figure: ReportFigure, isLeftOut: boolean): Cell {
  const { target } = figure.compared
  if (target === null) return wordsCell('–')
  const value = valueOf(figure.shape, figure)
  if (isLeftOut || value === null) return wordsCell(target.says)
  // Without its mark: not every font has one, and the words say it.
  const verdict = VERDICT_WORDS[verdictOf(value, target)].replace(/^\S\s/, '')
  return wordsCell(`${target.says}: ${verdict}`)
}

function placeCell(figure: ReportFigure, who: PlaceWho): Cell {
  const place = figure.compared.places.find((one) => one.who === who)
  if (place === undefined) return wordsCell('–')
  return wordsCell(`${otherText(figure, place.value)} in ${toReturnYearName(place.year)}`)
}

function sourcesOf(found: readonly ReportFigure[]): readonly string[] {
  const targets = new Set(found.flatMap(({ compared }) => compared.target?.source ?? []))
  const places = found.flatMap((figure) => figure.compared.places.map((place) => ({ ...place, figure })))
  const sources = new Set(places.map(({ source }) => source))
  const isBare = places.some(({ hasBase, figure: { shape } }) => !hasBase && shape !== 'count')
  return [
    targets.size > 0 ? `Targets: ${[...targets].join('; ')}.` : '',
    sources.size > 0 ? `Other places: ${[...sources].join('; ')}.` : '',
    isBare ? 'Where other places print no base, none is shown.' : '',
  ]
}

type Year = {
  readonly name: string
  readonly ratio: ReportRatio
  readonly typed: EarlierYear['typed']
  readonly isHidden: boolean
}

/** A measure over five years as a line with its table; null with fewer than three years. */
export function drawTrend(
  { id, caption }: Extract<Content, { kind: 'trend' }>,
  drawing: Drawing,
): ChartBlock | null {
  const figure = drawing.figures.now.get(id)
  if (figure === undefined) return null
  const years = yearsOf(figure, drawing)
  if (years.length < 3) return null
  const isCount = figure.shape === 'count'
  const rows = years.map(({ name, ratio, typed, isHidden }): readonly Cell[] => {
    const value = valueOf(figure.shape, ratio)
    const text = `${valueText(figure, ratio)}${typed === null ? '' : ' (typed)'}`
    const basis = [basisText(figure, ratio), noteText(figure, ratio).toLowerCase()].filter(Boolean).join('; ')
    const cells = isHidden
      ? [HIDDEN_CELL, { ...HIDDEN_CELL, text: HIDDEN }]
      : [{ text, value, isHidden }, wordsCell(basis)]
    return [wordsCell(name), ...(isCount ? cells.slice(0, 1) : cells)]
  })
  const table: TableBlock = {
    kind: 'table',
    caption,
    head: ['Year', headOf(figure), ...(isCount ? [] : ['Counted'])],
    rows,
    total: null,
    unit: figure.many,
    note: joined([...typedNotes(figure, years), anyHidden(rows) ? LEFT_OUT : '']),
    measureId: figure.id,
  }
  const values = rows.map(([, cell]) => cell?.value ?? null)
  const labels = years.map(({ name }) => name)
  const chart = { kind: 'chart', caption: sayTrend(caption, figure, years), chart: 'line' } as const
  return { ...chart, labels, series: [{ name: figure.name, values }], unit: figure.many, table }
}

const headOf = ({ shape, many }: ReportFigure): string => {
  if (shape === 'share') return 'Per cent'
  return shape === 'count' ? `${many.charAt(0).toUpperCase()}${many.slice(1)}` : 'Figure'
}

function yearsOf(figure: ReportFigure, { figures, isHidden, years }: Drawing): readonly Year[] {
  const before = figures.before.get(figure.id)
  const earlier = figure.compared.years.map((one) => ({
    name: toReturnYearName(one.year),
    ratio: one,
    typed: one.typed,
    isHidden: isHidden('now', figure.id, yearPart(one.year)),
  }))
  const last =
    before === undefined || isBlank(before)
      ? []
      : [
          {
            name: years.before,
            ratio: before,
            typed: before.typed,
            isHidden: isHidden('before', figure.id, null),
          },
        ]
  const now = {
    name: years.now,
    ratio: figure,
    typed: figure.typed,
    isHidden: isHidden('now', figure.id, null),
  }
  return [...earlier, ...last, now].filter(({ ratio }) => valueOf(figure.shape, ratio) !== null)
}

function typedNotes(figure: ReportFigure, years: readonly Year[]): readonly string[] {
  return years.flatMap(({ name, typed }) => {
    if (typed === null) return []
    const isBreak = typed.definition !== figure.definition
    return [
      `${name} is typed: ${typed.source}${typed.because === '' ? '' : ` (${typed.because})`}.${isBreak ? ' It was counted otherwise then.' : ''}`,
    ]
  })
}

/** Says whether it is more or less than in the first year; nothing where one of the two may not be told. */
function sayTrend(caption: string, figure: ReportFigure, years: readonly Year[]): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || first.isHidden || last.isHidden) return caption
  const [from, to] = [valueOf(figure.shape, first.ratio), valueOf(figure.shape, last.ratio)]
  if (from === null || to === null) return caption
  const way = to === from ? 'the same as' : to > from ? 'more than' : 'less than'
  const difference = toNumber(Math.round(10 * Math.abs(to - from)) / 10)
  const much =
    to === from || figure.shape === 'count'
      ? ''
      : figure.shape === 'share'
        ? ` by ${difference} percentage ${difference === '1' ? 'point' : 'points'}`
        : ''
  return `${caption}: ${way} in ${first.name}${much}`
}
