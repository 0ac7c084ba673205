import { type Html, html, type HtmlValue } from '../html.ts'
import { optional } from '../govuk/content.ts'

/** The title of a page with a line of words under it. */
export function renderPageTitle(title: HtmlValue, lead?: HtmlValue): Html {
  return html`<h1 class="fp-title">${title}</h1>${lead && html`<p class="fp-lead">${lead}</p>`}`
}

/** A wide column and, to its right (below it on a phone), a narrow one. */
export function renderColumns(wide: HtmlValue, narrow: HtmlValue): Html {
  return html`<div class="fp-columns"><div class="fp-columns__wide">${wide}</div><div class="fp-columns__narrow">${narrow}</div></div>`
}

/** Two columns of one width; one under the other on a phone. */
export function renderHalves(left: HtmlValue, right: HtmlValue): Html {
  return html`<div class="fp-halves"><div>${left}</div><div>${right}</div></div>`
}

export type SectionOptions = {
  readonly title: HtmlValue
  /** A count or a few words beside the title. */
  readonly beside?: HtmlValue
  readonly id?: string | undefined
  readonly content: HtmlValue
}

/** A part of a page under a heading of the second level. */
export function renderSection(options: SectionOptions): Html {
  return html`<section class="fp-section"${optional('id', options.id)}><h2 class="fp-heading">${options.title}${options.beside !== undefined && options.beside !== null && html` <span class="fp-heading__beside">${options.beside}</span>`}</h2>${options.content}</section>`
}

/** A form column no wider than a line that reads well. */
export function renderReadingColumn(content: HtmlValue): Html {
  return html`<div class="fp-reading">${content}</div>`
}
