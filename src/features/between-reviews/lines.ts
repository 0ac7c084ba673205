import { type Html, html } from '../../ui/html.ts'

/** Words as they were typed, line by line. */
export function renderLines(words: string): Html {
  return html`${words.split('\n').map((line, place) => html`${place > 0 && html`<br>`}${line}`)}`
}
