import { type Html, html } from '../../ui/html.ts'

/** A note as it was typed, line by line. */
export function renderNote(note: string): Html {
  return html`${note.split('\n').map((line, place) => html`${place > 0 && html`<br>`}${line}`)}`
}
