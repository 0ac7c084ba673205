import { type Html, html, type HtmlValue } from '../html.ts'

/** The one line that stands where there is nothing to list. */
export function renderEmpty(words: HtmlValue): Html {
  return html`<p class="fp-empty">${words}</p>`
}
