// One box of a form each: with its label, what was typed and what is wrong with it.
import { renderInput, renderRadios, renderSelect, renderTextarea } from '../govuk/index.ts'
import type { Html } from '../html.ts'
import { renderDateField } from './date-field.ts'
import { type PostedFields, readDateText, readText } from './date-text.ts'
import { errorFor, type FieldErrors } from './field-errors.ts'

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

const hintOf = ({ hint }: Field) => (hint === undefined ? {} : { hint: { text: hint } })

export function renderTextField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderInput({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, name),
  })
}

/** A box for words of several lines. */
export function renderWordsField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderTextarea({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    rows: 4,
    errorMessage: errorFor(errors, name),
  })
}

export function renderDayField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderDateField({
    name,
    legend: { text: label },
    ...hintOf(field),
    text: readDateText(typed, name),
    errors,
  })
}

export type SelectItem = { readonly value: string; readonly text: string }

export function renderSelectField(field: Field & { readonly items: readonly SelectItem[] }): Html {
  const { name, label, typed, errors, items } = field
  return renderSelect({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    items: [...items],
    errorMessage: errorFor(errors, name),
  })
}

export type ChoiceItem =
  | { readonly value: string; readonly text: string; readonly hint?: { readonly text: string } }
  | { readonly divider: string }

/** Small radio buttons, one of which is chosen. */
export function renderChoiceField(field: Field & { readonly items: readonly ChoiceItem[] }): Html {
  const { name, label, typed, errors, items } = field
  return renderRadios({
    name,
    value: readText(typed, name),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    ...hintOf(field),
    errorMessage: errorFor(errors, name),
    items: [...items],
  })
}
