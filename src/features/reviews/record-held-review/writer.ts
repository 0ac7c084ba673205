import { newId } from '../../../kit/ids.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHiddenField } from '../../../ui/forms/index.ts'
import type { Writer } from '../review-draft.ts'
import type { Recording } from './recording.ts'

const TAB = /^[0-9a-z-]{1,40}$/

/** The token of a tab in an address or a form; null where there is none. */
export function readTab(given: string | null): string | null {
  return given !== null && TAB.test(given) ? given : null
}

/** A token for a tab that has none yet. */
export function newTab(): string {
  return newId()
}

/** Which tab or device sent a form, from a page drawn at which revision. */
export function readWriter(form: URLSearchParams): Writer {
  const revision = form.get('revision') ?? ''
  return { tab: readTab(form.get('tab')), revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null }
}

/** The fields by which a form says so. */
export function renderWriterFields({ draft, tab }: Pick<Recording, 'draft' | 'tab'>): Html {
  return html`${renderHiddenField('draft', draft.id)}${renderHiddenField('tab', tab ?? '')}${renderHiddenField('revision', draft.revision)}`
}
