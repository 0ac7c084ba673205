import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import type { Child } from '../../children/index.ts'
import { papersPath, talkPath } from '../paths.ts'
import { nameOf } from '../preparing-page.ts'
import type { TalkTyped } from './form.ts'

export type TalkView = {
  readonly child: Child
  readonly typed: TalkTyped
  readonly errors: FieldErrors
  /** By when it should be, in words; null where nobody can tell. */
  readonly by: string | null
  readonly csrfToken: string
}

/** The form of the talk. */
export function renderTalkForm({ child, typed, errors, by, csrfToken }: TalkView): Html {
  const lead =
    by === null
      ? nameOf(child)
      : html`${nameOf(child)}. The social worker and the IRO should talk by <span class="fp-keep">${by}</span>.`
  const fields = html`${renderDateField({ name: 'on', legend: { text: 'When did they talk?' }, text: typed.on, errors })}${renderName('social-worker', 'Who is the social worker?', typed.socialWorker, errors)}${renderName('officer', 'Who is the IRO?', typed.officer, errors)}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const column = renderReadingColumn(
    html`${renderPageTitle('Talk between the social worker and the IRO', lead)}${renderForm({ action: talkPath(child.id), csrfToken, fields })}<p class="govuk-body"><a class="govuk-link" href="${papersPath(child.id)}">Back to the papers</a></p>`,
  )
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${column}`
}

function renderName(name: string, label: string, value: string, errors: FieldErrors): Html {
  return renderInput({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    value,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, name),
  })
}
