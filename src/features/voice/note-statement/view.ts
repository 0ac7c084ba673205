import {
  type DateText,
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { newStatementPath } from '../paths.ts'
import { MEDIA, MEDIUM_WORDS } from '../statement.ts'

/** What was typed, to be shown again. */
export type StatementTyped = { readonly on: DateText; readonly medium: string; readonly words: string }

export type NoteView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly typed: StatementTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderNote({ child, typed, csrfToken, errors }: NoteView): Html {
  const fields = [
    renderDateField({ name: 'on', legend: { text: 'When did the child say it?' }, text: typed.on, errors }),
    renderRadios({
      name: 'medium',
      value: typed.medium,
      errorMessage: errorFor(errors, 'medium'),
      fieldset: { legend: { text: 'How?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      items: MEDIA.map((medium) => ({ value: medium, text: MEDIUM_WORDS[medium] })),
    }),
    renderTextarea({
      name: 'words',
      value: typed.words,
      rows: 8,
      errorMessage: errorFor(errors, 'words'),
      label: { text: 'What the child said, in the child’s own words' },
    }),
    renderButton({ text: 'Note it' }),
  ]
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Note what ${child.name} said`, 'It is kept with the child’s record and shown when a review is prepared.')}
${renderForm({ action: newStatementPath(child.id), csrfToken, fields })}`)}`
}
