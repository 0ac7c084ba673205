import { type Html, html } from '../html.ts'

/** Words as they were typed, line by line. */
export function renderLines(words: string): Html {
  return html`${words.split(/\r?\n/).map((line, place) => html`${place > 0 && html`<br>`}${line}`)}`
}
