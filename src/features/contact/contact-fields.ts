import { errorFor, type FieldErrors, renderDateField } from '../../ui/forms/index.ts'
import { renderRadios, renderSelect, renderTextarea } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { CONTACT_KINDS, CONTACT_OUTCOMES } from './contact.ts'
import type { ContactTyped } from './contact-form.ts'
import { KIND_WORDS, OUTCOME_WORDS } from './contact-words.ts'

/** Somebody of the reviewing service to choose from. */
export type ServicePerson = { readonly id: string; readonly name: string }

export type ContactFields = {
  readonly typed: ContactTyped
  readonly errors: FieldErrors
  readonly people: readonly ServicePerson[]
}

type Choice = {
  readonly name: 'kind' | 'outcome' | 'alone'
  readonly legend: string
  readonly items: readonly { readonly value: string; readonly text: string }[]
}

/** The boxes of a contact: for a new one, and for putting one right. */
export function renderContactFields({ typed, errors, people }: ContactFields): Html {
  const choice = ({ name, legend, items }: Choice) =>
    renderRadios({
      name,
      value: typed[name],
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      errorMessage: errorFor(errors, name),
      items: [...items],
    })
  return html`${renderDateField({ name: 'on', legend: { text: 'On which day?' }, text: typed.on, errors })}
${choice({ name: 'kind', legend: 'What was it?', items: CONTACT_KINDS.map((value) => ({ value, text: KIND_WORDS[value] })) })}
${choice({ name: 'outcome', legend: 'How did it go?', items: CONTACT_OUTCOMES.map((value) => ({ value, text: OUTCOME_WORDS[value] })) })}
${choice({ name: 'alone', legend: 'Was it with the child alone?', items: ALONE })}
${renderSelect({
  name: 'person',
  label: { text: 'Who was it?', classes: 'govuk-label--s' },
  value: typed.person,
  items: [{ value: '', text: 'Not recorded' }, ...people.map(({ id, name }) => ({ value: id, text: name }))],
  errorMessage: errorFor(errors, 'person'),
})}
${renderTextarea({
  name: 'note',
  label: { text: 'Note', classes: 'govuk-label--s' },
  hint: {
    text: 'What the child said, in their own words where you can. Only the reviewing service reads it.',
  },
  value: typed.note,
  rows: 4,
  errorMessage: errorFor(errors, 'note'),
})}`
}

const ALONE = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-recorded', text: 'Not recorded, or not that kind of contact' },
]
