import { renderButton, renderFieldset, renderInsetText, renderRadios } from '../../../ui/govuk/index.ts'
import {
  errorFor,
  type FieldErrors,
  readDateText,
  readText,
  renderDateField,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Answers, MOST_PARTS, partCount, rowsOf } from '../review-answers.ts'
import { REVIEW_FORMATS } from '../review-record.ts'
import { FORMAT_WORDS } from '../review-words.ts'
import type { Recording } from './recording.ts'
import { renderRecordingForm, renderRecordingPage } from './shell-view.ts'

const LEGEND = 'govuk-fieldset__legend--s'

function renderWhetherMeeting(answers: Answers, errors: FieldErrors): Html {
  return renderRadios({
    name: 'meeting',
    value: readText(answers, 'meeting'),
    errorMessage: errorFor(errors, 'meeting'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Was there a meeting?', classes: LEGEND } },
    items: [
      { value: 'yes', text: 'Yes' },
      {
        value: 'no',
        text: 'No, the review was held without a meeting',
        hint: { text: 'Give the day you signed the review off.' },
      },
    ],
  })
}

function renderPart(answers: Answers, errors: FieldErrors, row: string, number: number): Html {
  const several = partCount(answers) > 1
  const date = renderDateField({
    name: `${row}-on`,
    legend: { text: several ? 'When was this part held?' : 'When was it held?' },
    hint: { text: 'For example, 27 3 2026' },
    text: readDateText(answers, `${row}-on`),
    errors,
  })
  const format = renderRadios({
    name: `${row}-format`,
    value: readText(answers, `${row}-format`),
    errorMessage: errorFor(errors, `${row}-format`),
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: several ? 'How was this part held?' : 'How was it held?', classes: LEGEND } },
    items: REVIEW_FORMATS.map((value) => ({ value, text: FORMAT_WORDS[value] })),
  })
  if (!several) return html`${date}${format}`
  const remove = renderButton({
    text: `Take part ${number} away`,
    name: 'action',
    value: `remove-part-${number}`,
    classes: 'govuk-button--secondary fp-button--small',
  })
  return renderFieldset({
    legend: { text: `Part ${number}`, classes: 'govuk-fieldset__legend--m' },
    html: html`${date}${format}<div class="fp-actions">${remove}</div>`,
  })
}

function renderParts(answers: Answers, errors: FieldErrors): Html {
  const count = partCount(answers)
  const add =
    count < MOST_PARTS &&
    renderButton({
      text: 'Add another part',
      name: 'action',
      value: 'add-part',
      classes: 'govuk-button--secondary fp-button--small',
    })
  const parts = rowsOf('part', count).map((row, index) => renderPart(answers, errors, row, index + 1))
  return html`${renderHiddenField('part-count', count)}${parts}<p class="govuk-hint">If it was held on more than one day, add a part for each day.</p><div class="fp-actions">${add}</div>`
}

function renderCompleted(answers: Answers, errors: FieldErrors): Html {
  return renderRadios({
    name: 'completed',
    value: readText(answers, 'completed'),
    errorMessage: errorFor(errors, 'completed'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Is the review complete?', classes: LEGEND } },
    items: [
      { value: 'yes', text: 'Yes, it was completed on the last day above' },
      { value: 'no', text: 'Not yet', hint: { text: 'Correct the record when it is.' } },
    ],
  })
}

/** The first page. `known`: words on a review that stands in the way, with a link to it. */
export function renderMeetingPage(
  recording: Recording,
  errors: FieldErrors,
  known: Html | null = null,
): Html {
  const { answers } = recording.draft
  const fields = html`${known && renderInsetText({ html: known })}${renderWhetherMeeting(answers, errors)}${renderParts(answers, errors)}${renderCompleted(answers, errors)}`
  return renderRecordingPage(recording, 'meeting', {
    errors,
    form: renderRecordingForm(recording, 'meeting', fields),
  })
}
