import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderRadios, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { ASKED_ROLES, CHILD_FORMS, FORM_WORDS, ROLE_WORDS, WAY_WORDS, WAYS } from '../consultation.ts'
import { isUnchecked, languageName, OFFERED_LANGUAGES } from '../languages.ts'
import { consultationsPath } from '../paths.ts'
import type { AskTyped } from './form.ts'

export type AskView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly reviewOn: Day | null
  readonly typed: AskTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

export function renderAsk(view: AskView): Html {
  const { child, reviewOn, errors, csrfToken } = view
  const lead =
    reviewOn === null
      ? 'No day is known for the next review.'
      : `For the review on or by ${toLongDate(reviewOn)}.`
  const action = consultationsPath(child.id)
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Ask somebody about ${child.name}`, lead)}
${renderForm({ action, csrfToken, fields: [renderWho(view), renderHow(view), renderButton({ text: 'Ask' })] })}`)}`
}

function renderWho({ typed, errors }: AskView): Html {
  return html`${renderRadios({
    name: 'role',
    value: typed.role,
    errorMessage: errorFor(errors, 'role'),
    fieldset: legend('Who is asked?'),
    classes: 'govuk-radios--small',
    items: ASKED_ROLES.map((role) => ({
      value: role,
      text: ROLE_WORDS[role],
      ...(role === 'child' && { conditional: { html: renderChildForms(typed, errors) } }),
    })),
  })}${renderInput({
    name: 'label',
    value: typed.label,
    errorMessage: errorFor(errors, 'label'),
    label: { text: 'Who it is, if there are several' },
    hint: { text: 'For example: class teacher. The person who is asked does not see this.' },
  })}`
}

function renderChildForms(typed: AskTyped, errors: FieldErrors): Html {
  return renderSelect({
    name: 'form',
    value: typed.form,
    errorMessage: errorFor(errors, 'form'),
    label: { text: 'Questions' },
    items: CHILD_FORMS.map((form) => ({ value: form, text: FORM_WORDS[form] })),
  })
}

function renderHow({ typed, errors }: AskView): Html {
  const email = renderInput({
    name: 'email',
    type: 'email',
    value: typed.email,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, 'email'),
    label: { text: 'E-mail address' },
  })
  return html`${renderRadios({
    name: 'way',
    value: typed.way,
    errorMessage: errorFor(errors, 'way'),
    fieldset: legend('How are they asked?'),
    classes: 'govuk-radios--small',
    items: WAYS.map((way) => ({
      value: way,
      text: WAY_WORDS[way],
      ...(way === 'email' && { conditional: { html: email } }),
    })),
  })}${renderSelect({
    name: 'language',
    value: typed.language,
    errorMessage: errorFor(errors, 'language'),
    label: { text: 'Language' },
    hint: { text: 'They can change it on the page.' },
    items: OFFERED_LANGUAGES.map((language) => ({
      value: language,
      text: `${languageName(language)}${isUnchecked(language) ? ' (not checked by a translator)' : ''}`,
    })),
  })}`
}
