import { type Html, html, type HtmlValue } from '../html.ts'

/** What is too wide for a phone scrolls by itself, never the page; the keyboard reaches it and it has a name. */
export function renderScrollRegion(label: string, content: HtmlValue): Html {
  return html`<div class="fp-scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`
}
