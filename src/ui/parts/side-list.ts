import { type Html, html, type HtmlValue } from '../html.ts'
import { renderEmpty } from './empty.ts'

export type SideListItem = {
  readonly title: HtmlValue
  /** Smaller, under the title: who holds it. */
  readonly under?: HtmlValue
  /** To the right: a tag. */
  readonly mark?: HtmlValue
}

/** A short list in a side column: open decisions, what is still missing. */
export function renderSideList(items: readonly SideListItem[], empty: HtmlValue): Html {
  if (items.length === 0) return renderEmpty(empty)
  const rows = items.map(
    ({ title, under, mark }) =>
      html`<li class="fp-side__item"><div><span class="fp-side__title">${title}</span>${under && html`<span class="fp-side__under">${under}</span>`}</div>${mark && html`<div class="fp-side__mark">${mark}</div>`}</li>`,
  )
  return html`<ul class="fp-side">${rows}</ul>`
}
