import { renderInput, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { errorFor, type FieldErrors, readText, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Heading, type Model, MODELS, SCALE_TOP } from '../practice-model.ts'
import type { Answers } from '../review-answers.ts'
import { readModel } from './discussion-form.ts'
import type { Recording } from './recording.ts'
import { renderRecordingForm, renderRecordingPage } from './shell-view.ts'

function renderHeading(
  answers: Answers,
  errors: FieldErrors,
  { key, asks, hint }: Heading,
  rows: number,
): Html {
  const field = `discussion-${key}`
  return renderTextarea({
    name: field,
    label: { text: asks, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: readText(answers, field),
    rows,
    errorMessage: errorFor(errors, field),
  })
}

function renderScale(answers: Answers, errors: FieldErrors, { scale }: Model): Html | null {
  if (scale === null) return null
  const chosen = readText(answers, 'scale')
  const numbers = renderRadios({
    name: 'scale',
    value: chosen,
    errorMessage: errorFor(errors, 'scale'),
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: scale.asks, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: `0 means ${scale.low}, and ${SCALE_TOP} means ${scale.high}.` },
    items: [
      ...Array.from({ length: SCALE_TOP + 1 }, (_, score) => ({ value: String(score), text: String(score) })),
      { value: '', text: 'Not asked', checked: chosen === '' },
    ],
  })
  const by = renderInput({
    name: 'scale-by',
    label: { text: 'Who chose the number?' },
    hint: { text: 'A name or a role, like “Tilly and her carer”' },
    value: readText(answers, 'scale-by'),
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(errors, 'scale-by'),
    autocomplete: 'off',
  })
  return html`${numbers}${by}`
}

/** The page for what is said in the meeting, under the headings of the authority's practice model. */
export function renderDiscussionPage(recording: Recording, errors: FieldErrors): Html {
  const { answers } = recording.draft
  const key = readModel(answers) ?? recording.model
  const model = MODELS[key]
  const rows = model.headings.length > 5 ? 3 : 7
  const fields = html`${renderHiddenField('discussion-model', key)}${model.headings.map((heading) => renderHeading(answers, errors, heading, rows))}${renderScale(answers, errors, model)}`
  return renderRecordingPage(recording, 'discussion', {
    errors,
    form: renderRecordingForm(recording, 'discussion', fields),
  })
}
