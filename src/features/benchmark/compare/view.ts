import { isoDay, toDate } from '../../../kit/dates/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderBarChart, renderEmpty, renderUnreadYear, toNumber } from '../../../ui/parts/index.ts'
import { type ListColumn, renderFigureTable } from '../../../ui/tables/index.ts'
import { CATALOGUE } from '../../figures/index.ts'
import type { Region } from '../authority.ts'
import type { BenchmarkContent } from '../benchmark-file.ts'
import type { Compared, Line } from '../comparison.ts'
import { labelWords, measureName, notRecordedWords, valueWords } from '../comparison-words.ts'
import { authorityPath, BENCHMARK_PATH, COMPARISON_CSV_PATH, FILES_PATH } from '../paths.ts'
import { renderSplits } from './splits-view.ts'

/** Which authorities are compared. */
export const SHOWN = ['all', 'region', 'neighbours'] as const
export type Shown = (typeof SHOWN)[number]

export type ComparisonPage = {
  readonly measure: string
  readonly measures: readonly string[]
  readonly year: string | null
  readonly years: readonly string[]
  readonly shown: Shown
  readonly ourRegion: Region | null
  readonly compared: readonly (Compared & { readonly context: BenchmarkContent['context'] })[]
  readonly lines: readonly Line[]
  readonly mayKeep: boolean
  /** What was asked for instead of a year that there is. */
  readonly unread: string | null
}

/** The columns of the file, a line an authority. */
export function csvColumns({ measure, year }: ComparisonPage): readonly ListColumn<Line>[] {
  const column = (key: string, heading: string, csv: (line: Line) => string): ListColumn<Line> => ({
    key,
    heading,
    cell: csv,
    csv,
  })
  return [
    column('measure', 'Measure', () => measure),
    column('year', 'Year', () => year ?? ''),
    column('authority', 'Authority', ({ name }) => name),
    column('code', 'Code', ({ authority }) => authority?.code ?? ''),
    column('region', 'Region', (line) => labelWords(line).region),
    column('neighbour', 'Statistical neighbour', (line) => labelWords(line).neighbour),
    column('value', 'Value', ({ value }) => valueWords(value)),
    column('basis', 'Rests on', ({ basis }) => basis ?? ''),
    column('not-recorded', 'Not recorded', notRecordedWords),
    column('as-of', 'As of', ({ authority }) => authority?.asOf ?? ''),
  ]
}

/** The comparison: what is compared, chart and table, and how each counts. */
export function renderComparison(page: ComparisonPage): Html {
  const files = html`<p class="govuk-body"><a class="govuk-link" href="${FILES_PATH}">${page.mayKeep ? 'Make our file, bring in others' : 'The files compared'}</a></p>`
  const title = html`${renderPageTitle('Other authorities', 'Figures that authorities sent each other as files. Nothing here is taken from anywhere else.')}${files}`
  if (page.lines.length === 0) {
    return html`${title}${renderEmpty('There is no file to compare yet. Make ours, and bring in those of other authorities.')}`
  }
  const unread = renderUnreadYear(page.unread, page.year ?? '')
  return html`${title}${unread}${renderChooser(page)}${renderSection({
    title: measureName(page.measure),
    content: html`${renderDefinition(page)}${renderChart(page)}${renderTable(page)}`,
  })}${renderSplits(page.measure, page.compared)}${renderContexts(page)}`
}

function renderChooser({ measure, measures, year, years, shown, ourRegion }: ComparisonPage): Html {
  const shows = [
    { value: 'all', text: 'Every authority' },
    ...(ourRegion === null ? [] : [{ value: 'region', text: `Our region, ${ourRegion}` }]),
    { value: 'neighbours', text: 'Our statistical neighbours' },
  ]
  return renderFilterForm({
    action: BENCHMARK_PATH,
    label: 'Choose what is compared',
    fields: html`${renderSelect({ name: 'measure', label: { text: 'Measure' }, value: measure, items: measures.map((id) => ({ value: id, text: measureName(id) })) })}${renderSelect({ name: 'year', label: { text: 'Year' }, value: year ?? '', items: years.map((name) => ({ value: name, text: name })) })}${renderSelect({ name: 'show', label: { text: 'Authorities' }, value: shown, items: shows })}`,
  })
}

function renderDefinition({ measure }: ComparisonPage): Html | null {
  const says = CATALOGUE.find(({ id }) => id === measure)?.says
  if (says === undefined) return null
  const words = says.denominator === null ? says.numerator : `${says.numerator} Of: ${says.denominator}`
  return html`<p class="govuk-body">${words}</p>`
}

function renderChart({ measure, lines }: ComparisonPage): Html {
  const bars = lines.map(({ name, ours, value }) => ({
    label: ours ? `${name} (ours)` : name,
    values: value.kind === 'shown' ? { [ours ? 'ours' : 'others']: value.value } : {},
    says: valueWords(value),
  }))
  const percent = lines.some(({ value }) => value.kind === 'shown' && value.unit === 'percent')
  return renderBarChart({
    id: 'comparison',
    title: `${measureName(measure)}, by authority`,
    description: 'One bar for each authority, ours first. The table below says the same.',
    series: [
      { key: 'ours', label: 'Ours', fill: 'solid' },
      { key: 'others', label: 'Other authorities', fill: 'stripes' },
    ],
    bars,
    most: percent ? 100 : undefined,
  })
}

function renderTable(page: ComparisonPage): Html {
  const { measure, year, shown, lines } = page
  const query = new URLSearchParams({ measure, year: year ?? '', show: shown })
  const table = renderFigureTable({
    caption: `${measureName(measure)}, ${year ?? ''}`,
    head: ['Authority', 'Value', 'Rests on', 'Not recorded', 'Region', 'Statistical neighbour', 'As of'],
    align: 'text',
    rows: lines.map((line) => {
      const { region, neighbour } = labelWords(line)
      const asOf = line.authority === null ? '–' : toDate(isoDay(line.authority.asOf))
      return [
        nameOf(line, page),
        valueWords(line.value),
        line.basis ?? '–',
        notRecordedWords(line),
        region,
        neighbour,
        asOf,
      ]
    }),
  })
  return html`${table}<p class="govuk-body-s fp-quiet">Suppressed: a count of 1 to 4, or one that would reveal such a count. Not recorded is in no other number.${page.mayKeep && ' To say in which region an authority is, and whether it is a neighbour, open it by its name.'}</p><p class="govuk-body"><a class="govuk-link" href="${COMPARISON_CSV_PATH}?${query.toString()}" download>Download ${toNumber(lines.length)} ${lines.length === 1 ? 'line' : 'lines'} as CSV</a></p>`
}

function nameOf({ name, ours, authority }: Line, { mayKeep }: ComparisonPage): Html | string {
  if (ours) return `${name} (ours)`
  if (authority === null || !mayKeep) return name
  return html`<a class="govuk-link" href="${authorityPath(authority.code)}">${name}</a>`
}

function renderContexts({ compared }: ComparisonPage): Html {
  return renderSection({
    title: 'How each authority challenges',
    content: renderFigureTable({
      caption: 'How each authority challenges',
      captionIs: 'said',
      align: 'text',
      head: ['Authority', 'Its name for it', 'Formal stages', 'What counts as formal'],
      rows: compared
        .toSorted((one, other) => Number(other.ours) - Number(one.ours) || (one.name < other.name ? -1 : 1))
        .map(({ name, ours, context: { called, stages, formal } }) => [
          ours ? `${name} (ours)` : name,
          called ?? 'Not said',
          stages === null ? 'Not said' : toNumber(stages),
          formal ?? 'Not said',
        ]),
    }),
  })
}
