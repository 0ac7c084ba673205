import { type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type Removal, renderRemove } from './remove-button.ts'
import type { SettingsTyped } from './settings-form.ts'

/** What the two lists of single sign-on are drawn from, besides their rows. */
export type ListInputs = {
  readonly typed: SettingsTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export type RemovableList = {
  readonly lead: string
  readonly caption: string
  readonly head: readonly [string, string]
  readonly rows: readonly { readonly cells: readonly [string, string]; readonly removal: Removal }[]
  readonly whenEmpty: Html | null
  /** The form for one more. */
  readonly adding: { readonly action: string; readonly fields: Html; readonly button: string }
}

/** Pairs that can be taken away one by one, and the form for another. */
export function renderRemovableList(list: RemovableList, { csrfToken }: Pick<ListInputs, 'csrfToken'>): Html {
  const { lead, caption, head, rows, whenEmpty, adding } = list
  const table = renderFigureTable({
    caption,
    captionIs: 'said',
    head: [...head, 'Remove'],
    rows: rows.map(({ cells, removal }) => [...cells, renderRemove(csrfToken, removal)]),
    align: 'text',
  })
  const fields = html`${adding.fields}${renderButton({ text: adding.button, classes: 'fp-button--small' })}`
  return html`<p class="govuk-body">${lead}</p>${rows.length > 0 ? table : whenEmpty}${renderForm({ action: adding.action, csrfToken, fields })}`
}
