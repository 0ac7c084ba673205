import {
  errorFor,
  readText,
  renderErrorSummaryFor,
  renderHiddenField,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderRadios, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { SEVERITY_WORDS, SUBJECT_WORDS } from '../dispute-words.ts'
import {
  readChosen,
  renderAnswerer,
  renderChoice,
  renderDay,
  renderLine,
  renderWords,
  stageWords,
  type Typed,
} from '../form-parts.ts'
import type { RaiseChoices } from './form.ts'

export type RaiseView = Typed & {
  readonly action: string
  readonly csrfToken: string
  /** The child's name; null where it is about no child of the register. */
  readonly name: string | null
  /** What it came from, in words; null where nothing is named. */
  readonly from: string | null
  readonly choices: RaiseChoices
}

/** The form that raises a concern. */
export function renderRaise(view: RaiseView): Html {
  const { name, from, errors, action, csrfToken } = view
  const title = name === null ? 'Raise a challenge' : `Raise a challenge for ${name}`
  const lead =
    'Say what is wrong and what you want to happen. You may begin at any stage, and go to Cafcass at any time.'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, lead)}${renderReadingColumn(html`
${from !== null && html`<p class="govuk-body">It comes from: ${from}</p>`}
${renderForm({ action, csrfToken, fields: html`${renderHiddenField('id', readText(view.typed, 'id'))}${renderHiddenField('policy', view.choices.policy.number)}${renderWhat(view)}${renderWho(view)}${renderHow(view)}${renderButton({ text: 'Raise it', preventDoubleClick: true })}` })}`)}`
}

function renderWhat(view: RaiseView): Html {
  const { choices, typed, errors } = view
  const { service, carer, 'protection-plan': plan } = SUBJECT_WORDS
  return html`${choices.childId === null && renderChoice(view, { name: 'subject', label: 'What is it about?' }, { service, carer, 'protection-plan': plan })}
${choices.childId === null && renderLine(view, { name: 'subject-name', label: 'Which carer, or whose plan?', hint: 'Leave this empty where it is about the whole service.' })}
${renderCheckboxes({
  name: 'themes',
  classes: 'govuk-checkboxes--small',
  values: readChosen(typed, 'themes'),
  fieldset: { legend: { text: 'Which themes is it about?', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'Choose all that fit.' },
  items: choices.themes.map(({ code, name }) => ({ value: code, text: name })),
  errorMessage: errorFor(errors, 'themes'),
})}${renderWords(view, {
  name: 'says',
  label: 'What is wrong, and how do you know?',
  hint: 'Whoever must answer reads this through a link. Leave names out.',
})}${renderWords(view, { name: 'sought', label: 'What do you want to happen?' })}${renderDay(view, { name: 'sought-by', label: 'By when?', hint: 'Leave this empty where no day is named.' })}${renderChoice(view, { name: 'severity', label: 'How serious is it?' }, SEVERITY_WORDS)}`
}

function renderWho(view: RaiseView): Html {
  const { choices, typed, errors } = view
  const { others, officers, teams } = choices
  const among = (name: string, label: string, empty: string, items: RaiseChoices['teams']) =>
    renderSelect({
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: readText(typed, name),
      items: [{ value: '', text: empty }, ...items.map((one) => ({ value: one.id, text: one.name }))],
      errorMessage: errorFor(errors, name),
    })
  const children =
    others.length > 0 &&
    renderCheckboxes({
      name: 'children',
      classes: 'govuk-checkboxes--small',
      values: readChosen(typed, 'children'),
      fieldset: {
        legend: { text: 'Is it about a brother or sister too?', classes: 'govuk-fieldset__legend--s' },
      },
      items: others.map(({ id, name }) => ({ value: id, text: name })),
      errorMessage: errorFor(errors, 'children'),
    })
  return html`${children}${among('raised-by', 'Who raises it?', 'Choose somebody', officers)}${renderDay(view, { name: 'raised-on', label: 'When was it raised?' })}${among('team', 'Which team is challenged?', 'No one team', teams)}`
}

function renderHow(view: RaiseView): Html {
  const { typed, errors, choices } = view
  const { name, stages } = choices.policy
  return html`${renderRadios({
    name: 'level',
    value: readText(typed, 'level'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'How do you raise it?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'The handbook asks to try informally first. You decide.' },
    items: [
      { value: 'informal', text: 'As an informal concern' },
      { divider: 'or' },
      ...stages.map((stage, at) => ({
        value: String(at + 1),
        text: `As a formal ${name.toLowerCase()}: ${stageWords(stage)}`,
      })),
    ],
    errorMessage: errorFor(errors, 'level'),
  })}<p class="govuk-body">Where you raise it formally, say who is to answer:</p>${renderAnswerer({ ...view, errors })}`
}
