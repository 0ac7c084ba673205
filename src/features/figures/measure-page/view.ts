import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderSection } from '../../../ui/layout/index.ts'
import { renderCitations, renderFigureCard, renderKeyValues } from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { type BesideTable, renderBeside } from '../beside-table.ts'
import {
  type PageFrame,
  renderChooser,
  renderFiguresTitle,
  renderSplitTable,
  rowsHref,
} from '../figure-view.ts'
import type { Figure } from '../figure.ts'
import { renderSplitChart } from '../split-chart.ts'
import { basisWords, besideWords, DUTY_WORDS, notesOn } from '../figure-words.ts'
import type { Balance } from '../balance.ts'
import { renderBalance } from '../balance-view.ts'
import type { againstTarget } from '../held-against.ts'
import { type Measure, unitWords } from '../measure.ts'
import { type ShownFigure, typedTag } from '../shown-figure.ts'
import type { Trend } from '../trend.ts'
import { renderRanges, renderTrend } from '../trend-chart.ts'
import type { Yardstick } from '../yardstick.ts'

export type MeasurePage = {
  readonly frame: PageFrame
  readonly path: string
  readonly figure: Figure
  readonly shown: ShownFigure
  readonly against: ReturnType<typeof againstTarget>
  /** The figure of a year before, in words. */
  readonly before: string
  readonly trend: Trend
  /** What is drawn beside the months. */
  readonly target: Yardstick | null
  readonly beside: BesideTable
  /** How the number at the end came about, for the measures of it. */
  readonly balance: Balance | null
}

function renderValue({ figure, shown, against, before, frame }: MeasurePage): Html {
  const { measure } = figure
  const all = rowsHref(measure, frame.ask)
  const beside = figure.beside.map(({ kind }, index) => {
    const words = besideWords(figure)[index] ?? ''
    return html` · <a class="govuk-link" href="${rowsHref(measure, frame.ask, { counts: kind })}">${words}</a>`
  })
  const isTyped = shown.typed !== null
  const basis = html`<a class="govuk-link" href="${all}">${isTyped ? 'What the records give' : basisWords(measure, figure)}</a>${!isTyped && beside}`
  const notes = notesOn(figure).map((note) => html`<p class="govuk-body-s">${note}</p>`)
  const card = renderFigureCard({
    name: 'The figure',
    value: shown.value,
    tag: isTyped ? typedTag() : undefined,
    basis: isTyped ? html`${shown.rests.join(' · ')} · ${basis}` : basis,
    against,
    before: `a year before ${before}`,
    links: [],
  })
  return html`${card}${notes}`
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
  return html`${renderFiguresTitle(figure.measure.name, frame)}${renderChooser(path, frame)}${renderHalves(html`${renderValue(page)}${renderTrend(page.trend, page.target, frame.ask)}${renderRanges(page.trend)}`, renderDefinition(figure.measure))}${renderBeside(page.beside)}${page.balance && renderHalves(renderBalance(page.balance), null)}${firstSplit}${inPairs(tables)}`
}
