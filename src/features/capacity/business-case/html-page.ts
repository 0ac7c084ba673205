// The document as a page: numbers lead to their source, and each source to the rows behind it.
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderBandChart, renderBarChart, renderChartFigure } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Block, CaseDocument, CasePage, Source } from '../case-document.ts'
import { whole } from '../forecast-words.ts'

/** Words in which `[3]` leads to source 3. */
function withMarks(text: string): Html {
  const parts = text.split(/(\[\d+\])/)
  return html`${parts.map((part) => {
    const number = /^\[(\d+)\]$/.exec(part)?.[1]
    return number === undefined
      ? part
      : html`<a class="govuk-link fp-case__mark" href="#source-${number}" aria-label="Source ${number}">${part}</a>`
  })}`
}

type Chart = Extract<Block, { kind: 'chart' }>

/** Over time: a line with its range, and what it is held against. */
function renderOverTime({ caption, says, names, bars }: Chart, id: string): Html {
  const points = bars.flatMap(({ on, value, range, against }) =>
    on === null
      ? []
      : [{ day: on, median: value, low: range?.[0] ?? value, high: range?.[1] ?? value, against }],
  )
  const hasRange = bars.some(({ range }) => range !== null)
  const isKnown = bars.some(({ against }) => against !== null)
  return renderBandChart({
    id,
    title: caption,
    description: says,
    points,
    names: {
      median: names.value.toLowerCase(),
      band: hasRange ? 'eight runs of ten' : null,
      against: isKnown ? names.against.toLowerCase() : null,
    },
  })
}

function renderOfThings({ caption, says, names, bars }: Chart, id: string): Html {
  return renderBarChart({
    id,
    title: caption,
    description: says,
    series: [{ key: 'value', label: names.value, fill: 'solid' }],
    bars: bars.map(({ label, value }) => ({ label, values: { value }, says: String(value) })),
  })
}

const numberWords = (value: number | null): string =>
  value === null ? 'not known' : value >= 100 ? whole(value) : String(value)

function renderChart(block: Chart, id: string): Html {
  const { caption, names, bars } = block
  const isOverTime = bars.every(({ on }) => on !== null)
  const against = bars[0]?.against ?? null
  return renderChartFigure({
    heading: caption,
    chart: isOverTime ? renderOverTime(block, id) : renderOfThings(block, id),
    table: renderFigureTable({
      caption,
      captionIs: 'said',
      head: ['For', names.value, names.against],
      rows: bars.map((bar) => [bar.label, numberWords(bar.value), numberWords(bar.against)]),
    }),
    ...(isOverTime ? {} : { note: `${names.against}: ${numberWords(against)}.` }),
  })
}

function renderBlock(block: Block, id: string): Html {
  if (block.kind === 'words') return html`<p class="govuk-body fp-reading">${withMarks(block.text)}</p>`
  if (block.kind === 'bullets')
    return html`<ul class="govuk-list govuk-list--bullet fp-reading">${block.items.map((item) => html`<li>${withMarks(item)}</li>`)}</ul>`
  if (block.kind === 'chart') return renderChart(block, id)
  return renderFigureTable({
    caption: block.caption,
    head: block.head,
    rows: block.rows.map((cells) => cells.map(withMarks)),
  })
}

function renderSources(sources: readonly Source[]): Html {
  return renderFigureTable({
    caption: 'Where each number comes from',
    head: ['Source', 'What', 'Number', 'Where from'],
    rows: sources.map(({ number, what, value, from, href }) => [
      html`<span id="source-${number}">[${number}]</span>`,
      what,
      value,
      html`${from} <a class="govuk-link" href="${href}">Open<span class="govuk-visually-hidden"> source ${number}</span></a>`,
    ]),
    align: 'text',
  })
}

const renderPage = ({ heading, blocks }: CasePage, at: number, last: Html | null): Html =>
  html`<section class="fp-section fp-case__page"><h2 class="govuk-heading-m">${at + 1}. ${heading}</h2>${blocks.map((block, place) => renderBlock(block, `case-${at}-${place}`))}${last}</section>`

/** The whole document, page by page, each on a sheet of its own in print. */
export function renderCase(document: CaseDocument, above: Html): Html {
  const { title, lead, pages, sources } = document
  return html`${renderReadingColumn(renderPageTitle(title, lead))}${above}${pages.map((page, at) => renderPage(page, at, at === pages.length - 1 ? renderSources(sources) : null))}`
}
