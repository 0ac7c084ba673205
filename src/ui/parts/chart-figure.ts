import { renderDetails } from '../govuk/details.ts'
import { type Html, html, type HtmlValue } from '../html.ts'

export type ChartFigureOptions = {
  /** What the chart says, as a sentence: "Five of seven late reviews were first reviews". */
  readonly heading: HtmlValue
  readonly chart: Html
  readonly table: Html
  readonly note?: HtmlValue
}

/** A chart under what it says, with the same figures as a table that opens below it (and is open in print). */
export function renderChartFigure(options: ChartFigureOptions): Html {
  return html`<figure class="fp-chart"><figcaption class="fp-chart__heading">${options.heading}</figcaption>${options.chart}${options.note && html`<p class="fp-chart__note">${options.note}</p>`}${renderDetails({ summaryText: 'The same as a table', html: options.table, classes: 'fp-chart__table' })}</figure>`
}
