import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import type { Child } from '../../children/index.ts'
import {
  HOW_WORDS,
  SPOKEN_HOW,
  SPOKEN_OUTCOMES,
  SPOKEN_WORDS,
  type SpokenOutcome,
} from '../../reviews/index.ts'
import { papersPath, spokenToPath } from '../paths.ts'
import { nameOf } from '../preparing-page.ts'
import { ASKS_WHY, type SpokenTyped } from './form.ts'

export type SpokenView = {
  readonly child: Child
  readonly isUnderFour: 'under-4' | '4-or-over'
  readonly typed: SpokenTyped
  readonly errors: FieldErrors
  readonly csrfToken: string
}

const LEGEND = 'govuk-fieldset__legend--s'

/** The form of the talk with the child. */
export function renderSpokenForm(view: SpokenView): Html {
  const { child, typed, errors, csrfToken } = view
  const lead = html`${nameOf(child)}. This has to be said before the review is closed.`
  const fields = html`${renderOutcome(view)}${renderDateField({
    name: 'on',
    legend: { text: 'On which day?' },
    hint: { text: 'The day of the talk, or on which you tried or decided.' },
    text: typed.on,
    errors,
  })}${renderHow(typed)}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const column = renderReadingColumn(
    html`${renderPageTitle('Speaking to the child before the review', lead)}${renderForm({ action: spokenToPath(child.id), csrfToken, fields })}<p class="govuk-body"><a class="govuk-link" href="${papersPath(child.id)}">Back to the papers</a></p>`,
  )
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${column}`
}

function renderOutcome({ isUnderFour, typed, errors }: SpokenView): Html {
  const asked =
    isUnderFour === 'under-4' ? 'Did you see or observe the child?' : 'Did you speak to the child?'
  const outcomes = SPOKEN_OUTCOMES.filter(
    (outcome) => isUnderFour === '4-or-over' || (outcome !== 'spoken' && outcome !== 'declined'),
  )
  return renderRadios({
    name: 'outcome',
    value: typed.outcome,
    errorMessage: errorFor(errors, 'outcome'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: asked, classes: LEGEND } },
    items: outcomes.map((value) => ({
      value,
      text: SPOKEN_WORDS[value],
      conditional: { html: renderWhy(value, typed, errors) },
    })),
  })
}

function renderWhy(outcome: SpokenOutcome, typed: SpokenTyped, errors: FieldErrors): Html | null {
  if (!ASKS_WHY.some((one) => one === outcome)) return null
  const name = `why-${outcome}`
  return renderInput({
    name,
    label: { text: outcome === 'not-appropriate' ? 'Why not?' : 'Why not? (you may leave this out)' },
    value: typed.reasons[outcome] ?? '',
    errorMessage: errorFor(errors, name),
  })
}

function renderHow({ how, alone }: SpokenTyped): Html {
  const classes = 'govuk-radios--small govuk-radios--inline'
  const notRecorded = (value: string) => ({ value: '', text: 'Not recorded', checked: value === '' })
  return html`${renderRadios({
    name: 'how',
    value: how,
    classes,
    fieldset: { legend: { text: 'If you did, how?', classes: LEGEND } },
    items: [...SPOKEN_HOW.map((value) => ({ value, text: HOW_WORDS[value] })), notRecorded(how)],
  })}${renderRadios({
    name: 'alone',
    value: alone,
    classes,
    fieldset: { legend: { text: 'If you did, was the child alone with you?', classes: LEGEND } },
    items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, notRecorded(alone)],
  })}`
}
