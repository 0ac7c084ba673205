import {
  renderButton,
  renderFieldset,
  renderInput,
  renderRadios,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import {
  errorFor,
  type FieldErrors,
  readDateText,
  readText,
  renderDateField,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Answers, decisionCount, MOST_DECISIONS, rowsOf } from '../review-answers.ts'
import { LATE_REASONS } from '../review-record.ts'
import { LATE_REASON_WORDS } from '../review-words.ts'
import { toNextWords } from '../verdict-words.ts'
import { renderOfficerView } from './officer-view-fields.ts'
import { renderOpenDecisions } from './open-decisions-view.ts'
import type { Recording } from './recording.ts'
import { renderRecordingForm, renderRecordingPage } from './shell-view.ts'

const LEGEND = 'govuk-fieldset__legend--s'

function renderDecision(answers: Answers, errors: FieldErrors, row: string, number: number): Html {
  const says = renderTextarea({
    name: `${row}-says`,
    label: { text: 'What was decided?' },
    value: readText(answers, `${row}-says`),
    rows: 2,
    errorMessage: errorFor(errors, `${row}-says`),
  })
  const owner = renderInput({
    name: `${row}-owner`,
    label: { text: 'Who will do it?' },
    hint: { text: 'A name or a role, like “Dan Petrov” or “Virtual school”' },
    value: readText(answers, `${row}-owner`),
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(errors, `${row}-owner`),
    autocomplete: 'off',
  })
  const by = renderDateField({
    name: `${row}-by`,
    legend: { text: 'By when?', classes: LEGEND },
    text: readDateText(answers, `${row}-by`),
    errors,
  })
  const remove =
    decisionCount(answers) > 1 &&
    renderButton({
      text: `Take decision ${number} away`,
      name: 'action',
      value: `remove-decision-${number}`,
      classes: 'govuk-button--secondary fp-button--small',
    })
  return renderFieldset({
    legend: { text: `Decision ${number}`, classes: 'govuk-fieldset__legend--m' },
    html: html`${says}${owner}${by}${remove && html`<div class="fp-actions">${remove}</div>`}`,
  })
}

function renderDecisions(answers: Answers, errors: FieldErrors): Html {
  const count = decisionCount(answers)
  const rows = rowsOf('decision', count).map((row, index) => renderDecision(answers, errors, row, index + 1))
  const add =
    count < MOST_DECISIONS &&
    renderButton({
      text: 'Add another decision',
      name: 'action',
      value: 'add-decision',
      classes: 'govuk-button--secondary fp-button--small',
    })
  return html`${renderHiddenField('decision-count', count)}${rows}<div class="fp-actions">${add}</div>`
}

function renderNextDate({ draft, meaning }: Recording, errors: FieldErrors): Html {
  return renderDateField({
    name: 'next-on',
    legend: { text: 'Which day is booked for the next review?' },
    hint: {
      text: `${meaning === null ? '' : `${toNextWords(meaning)} `}Leave it empty if no day is booked.`,
    },
    text: readDateText(draft.answers, 'next-on'),
    errors,
  })
}

function renderLateReason({ draft }: Recording, errors: FieldErrors): Html {
  const note = renderInput({
    name: 'late-note',
    label: { text: 'Say more (needed for another reason)' },
    value: readText(draft.answers, 'late-note'),
    errorMessage: errorFor(errors, 'late-note'),
  })
  const reason = renderRadios({
    name: 'late-reason',
    value: readText(draft.answers, 'late-reason'),
    errorMessage: errorFor(errors, 'late-reason'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'The review was late. Why?', classes: LEGEND } },
    items: LATE_REASONS.map((value) => ({ value, text: LATE_REASON_WORDS[value] })),
  })
  return html`${reason}${note}`
}

/** The page for the officer's view and for what is decided. */
export function renderPlanPage(recording: Recording, errors: FieldErrors): Html {
  const { answers } = recording.draft
  const fields = html`${renderOfficerView(answers, errors)}${renderDecisions(answers, errors)}${renderNextDate(recording, errors)}${recording.late === 'late' && renderLateReason(recording, errors)}`
  return renderRecordingPage(recording, 'plan', {
    errors,
    form: html`${renderOpenDecisions(recording)}${renderRecordingForm(recording, 'plan', fields)}`,
  })
}
