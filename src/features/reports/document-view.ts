// A report drawn in our own pages: to read while it is written. The files that are sent are drawn elsewhere.
import { type Html, html, type HtmlValue } from '../../ui/html.ts'
import { renderInsetText } from '../../ui/govuk/index.ts'
import { renderBarChart, renderChartFigure } from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import type { Block, Cell, ChartBlock, Run, Section, TableBlock } from './report-document.ts'
import { toSides } from './table-sides.ts'

/** Lines of text with their figures, dates and typed numbers marked. */
export function renderRuns(runs: readonly Run[]): Html {
  return html`${runs.map(renderRun)}`
}

function renderRun(run: Run): HtmlValue {
  switch (run.kind) {
    case 'figure':
      return html`<span class="fp-report__figure"${run.note !== '' && html` title="${run.note}"`}>${run.text}</span>`
    case 'typed':
      return html`<span class="fp-report__typed" title="${`Typed: ${run.because}`}">${run.text}<sup>typed</sup></span>`
    case 'date':
    case 'text':
  }
  return run.text
}

const cellText = ({ text, isHidden }: Cell): HtmlValue =>
  isHidden ? html`<span class="fp-quiet">${text}</span>` : text

/** `2025-26` with a hyphen at which no line breaks. */
const inOneLine = (heading: string): string => heading.replace(/^(\d{4})-(\d{2})$/, '$1\u2011$2')

export function renderTableBlock(table: TableBlock, captionIs: 'shown' | 'said' = 'shown'): Html {
  const drawn = renderFigureTable({
    caption: table.caption,
    captionIs,
    head: table.head.map(inOneLine),
    rows: table.rows.map((cells) => cells.map(cellText)),
    total: table.total?.map(cellText),
    align: toSides(table),
  })
  return html`${drawn}${table.note !== '' && html`<p class="fp-quiet">${table.note}</p>`}`
}

function renderChart(chart: ChartBlock, id: string): Html {
  const table = renderTableBlock(chart.table, 'said')
  const [series] = chart.series
  if (series === undefined) return renderTableBlock(chart.table)
  const drawing = renderBarChart({
    id,
    title: chart.caption,
    description: 'The table under the chart says the same.',
    series: [{ key: 'all', label: series.name, fill: 'solid' }],
    bars: chart.labels.map((label, place) => {
      const value = series.values[place] ?? null
      return { label, values: { all: value ?? 0 }, says: chart.table.rows[place]?.[1]?.text }
    }),
  })
  return renderChartFigure({ heading: chart.caption, chart: drawing, table })
}

/** One block. `id`: of its own on the page. */
export function renderBlock(block: Block, id: string): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="govuk-body">${renderRuns(block.runs)}</p>`
    case 'subheading':
      return html`<h3 class="govuk-heading-s">${block.text}</h3>`
    case 'list':
      return html`<ul class="govuk-list govuk-list--bullet">${block.items.map((runs) => html`<li>${renderRuns(runs)}</li>`)}</ul>`
    case 'table':
      return renderTableBlock(block)
    case 'chart':
      return renderChart(block, id)
    case 'callout':
      return renderInsetText({ text: block.text })
    case 'quote':
  }
  return html`<blockquote class="fp-report__quote"><p class="govuk-body">“${block.says}”</p>${block.who !== '' && html`<footer class="fp-quiet">${block.who}</footer>`}</blockquote>`
}

/** The blocks of a section. */
export function renderBlocks(key: string, blocks: readonly Block[]): Html {
  return html`${blocks.map((block, place) => renderBlock(block, `chart-${key}-${place}`))}`
}

/** A whole section under its heading. */
export function renderReportSection({ key, title, blocks }: Section): Html {
  return html`<section class="fp-section" id="${key}"><h2 class="fp-heading">${title}</h2>${renderBlocks(key, blocks)}</section>`
}
