import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderSection } from '../../../ui/layout/index.ts'
import {
  type BarChartOptions,
  renderBarChart,
  renderBarTable,
  renderChartFigure,
  renderCitations,
  renderKeyValues,
  renderMonthlyChart,
  renderMonthTable,
  toNumber,
} from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { splitTitle } from '../breakdown.ts'
import { chartValue } from '../figure-spark.ts'
import {
  type PageFrame,
  renderChooser,
  renderFiguresTitle,
  renderSplitTable,
  rowsHref,
} from '../figure-view.ts'
import { type Figure, isSmallBase, type Part, type Split } from '../figure.ts'
import {
  basisWords,
  besideWords,
  DUTY_WORDS,
  headlineWords,
  notesOn,
  percentWords,
  valueWords,
} from '../figure-words.ts'
import type { CareBalance } from '../care-balance.ts'
import type { MonthValue } from '../kept-figures.ts'
import { type Measure, unitWords } from '../measure.ts'

export type MeasurePage = {
  readonly frame: PageFrame
  readonly path: string
  readonly figure: Figure
  readonly before: Figure
  readonly months: readonly MonthValue[]
  /** How the number in care came about, for the measures of it. */
  readonly balance: CareBalance | null
}

function renderValue({ figure, before, frame }: MeasurePage): Html {
  const { measure } = figure
  const all = rowsHref(measure, frame.ask)
  const beside = figure.beside.map(({ kind }, index) => {
    const words = besideWords(figure)[index] ?? ''
    return html` · <a class="govuk-link" href="${rowsHref(measure, frame.ask, { counts: kind })}">${words}</a>`
  })
  const notes = notesOn(figure).map((note) => html`<p class="govuk-body-s">${note}</p>`)
  return html`<section class="fp-card"><p class="fp-card__value">${headlineWords(figure)}</p><p class="fp-card__basis"><a class="govuk-link" href="${all}">${basisWords(measure, figure)}</a>${beside}</p><p class="fp-card__against">A year before: ${valueWords(measure, before)}${measure.shape === 'share' && html` (${basisWords(measure, before)})`}</p>${notes}</section>`
}

function renderDefinition(measure: Measure): Html {
  const { says, source, definition, unit, kind, duty } = measure
  return renderSection({
    title: 'Definition',
    content: renderKeyValues([
      { key: measure.labels?.numerator ?? 'Counted', value: says.numerator },
      ...(says.denominator === null
        ? []
        : [{ key: measure.labels?.base ?? 'Base', value: says.denominator }]),
      { key: 'Not counted', value: says.exclusions },
      {
        key: 'Unit',
        value: `${unitWords(unit).one}, ${kind === 'flow' ? 'in the period' : 'on the last day of the period'}`,
      },
      ...(duty === undefined
        ? []
        : [
            {
              key: 'Duty',
              value: html`${DUTY_WORDS[duty.strength]} ${renderCitations(toCitationLinks(duty.cites))}`,
            },
          ]),
      { key: 'Source', value: source },
      { key: 'Version', value: String(definition) },
    ]),
  })
}

function renderMonths({ figure: { measure }, months }: MeasurePage): Html {
  const options = {
    id: 'months',
    title: `${measure.name}, month by month`,
    description: 'The 24 months that end with the period.',
    look: measure.shape === 'share' ? 'line' : 'columns',
    unit: measure.shape === 'share' ? 'percent' : 'count',
    months: months.map(({ month, figure }) => ({ month, value: chartValue(measure, figure) })),
  } as const
  return renderChartFigure({
    heading: 'Month by month',
    chart: renderMonthlyChart(options),
    table: renderMonthTable(options, measure.shape === 'share' ? 'Per cent' : 'Count'),
    note: measure.shape === 'share' ? 'A month without a base is a gap in the line.' : undefined,
  })
}

function renderBalance({ opening, started, ceased, other, closing }: CareBalance): Html {
  const table = renderFigureTable({
    caption: 'From the opening number to the closing one',
    captionIs: 'said',
    head: ['Children looked after', 'Count'],
    rows: [
      ['At the start of the period', toNumber(opening)],
      ['Came into care', `+ ${toNumber(started)}`],
      ['Left care', `− ${toNumber(ceased)}`],
      [
        'Turned 18, or starts and ends that are not recorded',
        `${other < 0 ? '−' : '+'} ${toNumber(Math.abs(other))}`,
      ],
    ],
    total: ['At the end of the period', toNumber(closing)],
  })
  return renderHalves(
    renderSection({ title: 'From the opening number to the closing one', content: table }),
    null,
  )
}

const MOST_BARS = 12

function barOf(measure: Measure, { breakdown }: Split, part: Part) {
  const share = measure.shape === 'share'
  const base = isSmallBase(measure, part) ? ', base under 10' : ''
  const says = part.percent === null ? 'no base' : `${percentWords(part.percent)}${base}`
  return {
    label: breakdown.words(part.key),
    values: { value: share ? (part.percent ?? 0) : part.numerator },
    says: share ? says : toNumber(part.numerator),
  }
}

function renderSplitChart({ measure }: Figure, split: Split): Html {
  const options: BarChartOptions = {
    id: `by-${split.breakdown.id}`,
    title: `${measure.name} by ${split.breakdown.heading.toLowerCase()}`,
    description: `One bar for each ${split.breakdown.heading.toLowerCase()}.`,
    series: [{ key: 'value', label: measure.shape === 'share' ? 'Per cent' : 'Count', fill: 'solid' }],
    bars: split.parts.slice(0, MOST_BARS).map((part) => barOf(measure, split, part)),
    most: measure.shape === 'share' ? 100 : undefined,
  }
  return renderChartFigure({
    heading: splitTitle(split.breakdown),
    chart: renderBarChart(options),
    table: renderBarTable(options, split.breakdown.heading),
  })
}

function inPairs(tables: readonly Html[]): readonly Html[] {
  return tables.flatMap((table, index) =>
    index % 2 === 0 ? [renderHalves(table, tables[index + 1] ?? null)] : [],
  )
}

/** One measure: its value, definition, months, and every breakdown. */
export function renderMeasurePage(page: MeasurePage): Html {
  const { frame, figure, path } = page
  const splits = figure.splits.filter(({ breakdown, parts }) => breakdown.id !== 'month' && parts.length > 0)
  const [first, ...others] = splits
  const firstSplit =
    first &&
    renderHalves(renderSplitChart(figure, first), renderSplitTable(figure, first, frame.ask, 'shown'))
  const tables = others.map((split) => renderSplitTable(figure, split, frame.ask, 'shown'))
  return html`${renderFiguresTitle(figure.measure.name, frame)}${renderChooser(path, frame)}${renderHalves(html`${renderValue(page)}${renderMonths(page)}`, renderDefinition(figure.measure))}${page.balance && renderBalance(page.balance)}${firstSplit}${inPairs(tables)}`
}
