import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderSection } from '../../../ui/layout/index.ts'
import {
  renderChartFigure,
  renderCitations,
  renderKeyValues,
  renderMonthlyChart,
  renderMonthTable,
} from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { chartValue } from '../figure-spark.ts'
import {
  type PageFrame,
  renderChooser,
  renderFiguresTitle,
  renderSplitTable,
  rowsHref,
} from '../figure-view.ts'
import type { Figure } from '../figure.ts'
import { renderSplitChart } from '../split-chart.ts'
import {
  basisWords,
  besideWords,
  DUTY_WORDS,
  headlineWords,
  notesOn,
  valueWords,
  VALUE_WORDS,
} from '../figure-words.ts'
import type { Balance } from '../balance.ts'
import { renderBalance } from '../balance-view.ts'
import type { MonthValue } from '../kept-figures.ts'
import { type Measure, unitWords } from '../measure.ts'

export type MeasurePage = {
  readonly frame: PageFrame
  readonly path: string
  readonly figure: Figure
  readonly before: Figure
  readonly months: readonly MonthValue[]
  /** How the number at the end came about, for the measures of it. */
  readonly balance: Balance | null
}

function renderValue({ figure, before, frame }: MeasurePage): Html {
  const { measure } = figure
  const all = rowsHref(measure, frame.ask)
  const beside = figure.beside.map(({ kind }, index) => {
    const words = besideWords(figure)[index] ?? ''
    return html` · <a class="govuk-link" href="${rowsHref(measure, frame.ask, { counts: kind })}">${words}</a>`
  })
  const notes = notesOn(figure).map((note) => html`<p class="govuk-body-s">${note}</p>`)
  return html`<section class="fp-card"><p class="fp-card__value">${headlineWords(figure)}</p><p class="fp-card__basis"><a class="govuk-link" href="${all}">${basisWords(measure, figure)}</a>${beside}</p><p class="fp-card__against">A year before: ${valueWords(measure, before)}${measure.shape !== 'count' && html` (${basisWords(measure, before)})`}</p>${notes}</section>`
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
        value: `${unitWords(unit).one}, ${KIND_WORDS[kind]}`,
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

const KIND_WORDS: Readonly<Record<Measure['kind'], string>> = {
  flow: 'in the period',
  snapshot: 'on the last day of the period',
  opening: 'at the start of the period',
}

function renderMonths({ figure: { measure }, months }: MeasurePage): Html {
  const options = {
    id: 'months',
    title: `${measure.name}, month by month`,
    description: 'The 24 months that end with the period.',
    look: measure.shape === 'count' ? 'columns' : 'line',
    unit: measure.shape === 'share' ? 'percent' : 'count',
    months: months.map(({ month, figure }) => ({ month, value: chartValue(measure, figure) })),
  } as const
  return renderChartFigure({
    heading: 'Month by month',
    chart: renderMonthlyChart(options),
    table: renderMonthTable(options, VALUE_WORDS[measure.shape]),
    note: measure.shape !== 'count' ? 'A month without a base is a gap in the line.' : undefined,
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
  return html`${renderFiguresTitle(figure.measure.name, frame)}${renderChooser(path, frame)}${renderHalves(html`${renderValue(page)}${renderMonths(page)}`, renderDefinition(figure.measure))}${page.balance && renderHalves(renderBalance(page.balance), null)}${firstSplit}${inPairs(tables)}`
}
