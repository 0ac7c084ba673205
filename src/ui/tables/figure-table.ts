import { type Html, html, type HtmlValue } from '../html.ts'
import { classes } from '../govuk/content.ts'
import { renderScrollRegion } from './scroll-region.ts'

export type FigureTableOptions = {
  readonly caption: string
  /** Whether the caption is shown or only said, where a heading over the table says it already. */
  readonly captionIs?: 'shown' | 'said' | undefined
  readonly head: readonly string[]
  /** The first cell of each row names it; the others are figures unless `align` is text. */
  readonly rows: readonly (readonly HtmlValue[])[]
  readonly total?: readonly HtmlValue[] | undefined
  /** Left out: figures, to the right. Else where each column stands. */
  readonly align?: 'figures' | 'text' | readonly ('left' | 'right')[] | undefined
}

/** A small table under or beside a chart: names to the left, figures to the right, a total line in bold. */
export function renderFigureTable(options: FigureTableOptions): Html {
  const { align = 'figures' } = options
  const number = (index: number): boolean =>
    index > 0 && (typeof align === 'string' ? align === 'figures' : align[index] === 'right')
  const isOfText = !options.head.some((_, index) => number(index))
  const row = (cells: readonly HtmlValue[], className: string): Html =>
    html`<tr class="${className}">${cells.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="fp-table__cell fp-table__name">${cell}</th>`
        : html`<td class="${classes('fp-table__cell', number(index) && 'fp-table__cell--number')}">${cell}</td>`,
    )}</tr>`
  const head = options.head.map(
    (words, index) =>
      html`<th scope="col" class="${classes('fp-table__head', number(index) && 'fp-table__head--number')}">${words}</th>`,
  )
  const caption = options.captionIs === 'said' ? 'govuk-visually-hidden' : 'fp-table__caption'
  const foot =
    options.total && html`<tfoot>${row(options.total, 'fp-table__row fp-table__row--total')}</tfoot>`
  return renderScrollRegion(
    options.caption,
    html`<table class="${classes('fp-table', isOfText && 'fp-table--text')}"><caption class="${caption}">${options.caption}</caption><thead><tr>${head}</tr></thead><tbody>${options.rows.map((cells) => row(cells, 'fp-table__row'))}</tbody>${foot}</table>`,
  )
}
