import { renderFieldset, renderRadios, renderSelect } from '../../../ui/govuk/index.ts'
import {
  errorFor,
  type FieldErrors,
  readDateText,
  readText,
  renderDateField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { DRIFTS, PERMANENCE_PLANS, PLAN_QUALITIES } from '../officer-view.ts'
import type { Answers } from '../review-answers.ts'
import { DRIFT_WORDS, PERMANENCE_WORDS, QUALITY_WORDS } from '../review-words.ts'

const LEGEND = 'govuk-fieldset__legend--s'

type Choice = { readonly value: string; readonly text: string }

function renderChoice(answers: Answers, name: string, asks: string, choices: readonly Choice[]): Html {
  const chosen = readText(answers, name)
  return renderRadios({
    name,
    value: chosen,
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: asks, classes: LEGEND } },
    items: [...choices, { value: '', text: 'Not recorded', checked: chosen === '' }],
  })
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

function renderPermanence(answers: Answers, errors: FieldErrors): Html {
  const plan = renderSelect({
    name: 'view-plan',
    label: { text: 'What is the plan for permanence?', classes: 'govuk-label--s' },
    value: readText(answers, 'view-plan'),
    errorMessage: errorFor(errors, 'view-plan'),
    items: [
      { value: '', text: 'Not recorded' },
      ...PERMANENCE_PLANS.map((value) => ({ value, text: PERMANENCE_WORDS[value] })),
    ],
  })
  const agreed = renderDateField({
    name: 'view-plan-on',
    legend: { text: 'When was it agreed?', classes: LEGEND },
    hint: { text: 'Leave it empty if you do not know, or if there is no plan yet.' },
    text: readDateText(answers, 'view-plan-on'),
    errors,
  })
  return html`${plan}${agreed}`
}

/** What the officer thinks of the plan, and whether the child knows their rights. */
export function renderOfficerView(answers: Answers, errors: FieldErrors): Html {
  const quality = PLAN_QUALITIES.map((value) => ({ value, text: QUALITY_WORDS[value] }))
  const drift = DRIFTS.map((value) => ({ value, text: DRIFT_WORDS[value] }))
  return renderFieldset({
    legend: { text: 'Your view of the plan', classes: 'govuk-fieldset__legend--m' },
    html: html`${renderChoice(answers, 'view-quality', 'How good is the care plan?', quality)}${renderPermanence(answers, errors)}${renderChoice(answers, 'view-drift', 'Is there drift or delay?', drift)}${renderChoice(answers, 'view-rights', 'Were the child’s rights explained to them?', YES_NO)}${renderChoice(answers, 'view-advocacy', 'Was an advocate offered?', YES_NO)}`,
  })
}
