import { type Html, html } from '../../../ui/html.ts'
import type { Cell, TableBlock } from '../report-document.ts'
import type { ChartWidth } from './chart-shapes.ts'
import { renderChart } from './html-chart.ts'
import { noteMark, type Piece, type PrintedBlock, type PrintedSection } from './printed-report.ts'
import { toSides } from '../table-sides.ts'

/** A line of words; a note is a link to its line at the end, and what a figure counts shows on pointing. */
export function renderPieces(pieces: readonly Piece[]): Html {
  const drawn = pieces.map(({ text, note, basis }) => {
    if (note !== null)
      return html`${text} <a class="note" id="from-note-${note}" href="#note-${note}">${noteMark(note)}</a>`
    return basis === '' ? html`${text}` : html`<span title="${basis}">${text}</span>`
  })
  return html`${drawn}`
}

type Look = { readonly level: 1 | 2; readonly width: ChartWidth }

function renderTable(table: TableBlock, id: string): Html {
  const sides = toSides(table)
  const cell = ({ text }: Cell, at: number): Html =>
    at === 0
      ? html`<th scope="row">${text}</th>`
      : html`<td${sides[at] === 'right' && html` class="number"`}>${text}</td>`
  const line = (cells: readonly Cell[]): Html => html`<tr>${cells.map(cell)}</tr>`
  const head = table.head.map((text, at) => {
    if (text === '') return html`<td></td>`
    return html`<th scope="col"${sides[at] === 'right' && html` class="number"`}>${text}</th>`
  })
  const total = table.total !== null && html`<tfoot>${line(table.total)}</tfoot>`
  const note = table.note !== '' && html`<p class="small">${table.note}</p>`
  return html`<div class="scroll table" role="region" tabindex="0" aria-labelledby="${id}"><table><caption id="${id}">${table.caption}</caption><thead><tr>${head}</tr></thead><tbody>${table.rows.map(line)}</tbody>${total}</table></div>${note}`
}

function renderBlock(block: PrintedBlock, id: string, { level, width }: Look): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${renderPieces(block.pieces)}</p>`
    case 'subheading':
      return level === 1 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${renderPieces(item)}</li>`)}</ul>`
    case 'table':
      return renderTable(block, `${id}-table`)
    case 'chart':
      return html`<figure class="${block.chart}"><figcaption>${block.caption}</figcaption><div class="scroll" role="region" tabindex="0" aria-label="${`${block.caption}: chart`}">${renderChart(block, id, width)}</div>${renderTable(block.table, `${id}-table`)}</figure>`
    case 'callout':
      return html`<p class="callout">${block.text}</p>`
    case 'quote':
      return html`<figure class="quote"><blockquote><p>“${block.says}”</p></blockquote>${block.who !== '' && html`<figcaption>${block.who}</figcaption>`}</figure>`
    default:
      return block satisfies never
  }
}

/** What stands below the heading of a section; charts as wide as asked. */
export function renderBlocks({ key, blocks, level }: PrintedSection, width: ChartWidth): Html {
  return html`${blocks.map((block, at) => renderBlock(block, `${key}-${at + 1}`, { level, width }))}`
}
