import { type Html, html, type HtmlValue } from '../html.ts'

export type KeyValue = { readonly key: string; readonly value: HtmlValue }

/** Names and values in a close list. What is not recorded says so instead of standing empty. */
export function renderKeyValues(items: readonly KeyValue[]): Html {
  const rows = items.map(({ key, value }) => {
    const missing = value === null || value === undefined || value === false || value === ''
    return html`<div class="fp-pairs__row"><dt>${key}</dt><dd>${missing ? html`<span class="fp-quiet">Not recorded</span>` : value}</dd></div>`
  })
  return html`<dl class="fp-pairs">${rows}</dl>`
}
