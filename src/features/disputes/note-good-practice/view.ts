import {
  errorFor,
  readText,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderDay, renderLine, renderWords, type Typed } from '../form-parts.ts'
import type { GoodChoices } from './form.ts'

export type NoteGoodView = Typed & {
  readonly action: string
  readonly csrfToken: string
  /** Null: it is about no one child. */
  readonly childName: string | null
  readonly choices: GoodChoices
}

export const NOTE_GOOD = 'Note good practice'

/** The form for what somebody did well. */
export function renderNoteGood(view: NoteGoodView): Html {
  const { action, csrfToken, childName, errors } = view
  const lead =
    childName === null
      ? 'What a team or a person did well. Name no child here: notes for a child begin on the child’s page.'
      : `What a team or a person did well for ${childName}.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(NOTE_GOOD, lead)}${renderReadingColumn(
    renderForm({
      action,
      csrfToken,
      fields: html`${renderHiddenField('id', readText(view.typed, 'id'))}${renderFields(view)}${renderButton({ text: 'Save the note', preventDoubleClick: true })}`,
    }),
  )}`
}

function renderFields(view: NoteGoodView): Html {
  const { typed, errors, choices } = view
  const among = (name: string, label: string, empty: string, items: GoodChoices['teams']) =>
    renderSelect({
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: readText(typed, name),
      items: [{ value: '', text: empty }, ...items.map((one) => ({ value: one.id, text: one.name }))],
      errorMessage: errorFor(errors, name),
    })
  return html`${renderWords(view, { name: 'says', label: 'What was good?' })}${among('theme', 'What is it about?', 'Choose a theme', choices.themes)}${renderLine(view, { name: 'done-by', label: 'Who did it?', hint: 'Their name. Leave this empty where it was a whole team.' })}${among('team', 'Which team?', 'No one team', choices.teams)}${renderDay(view, { name: 'on', label: 'When was it?' })}${among('officer', 'Which IRO noticed?', 'Nobody named', choices.officers)}`
}
