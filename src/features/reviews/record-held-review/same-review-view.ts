import { toLongDate } from '../../../kit/dates/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { type RecordingPage, recordingPath, reviewPath } from '../paths.ts'
import { knownFrom, type Review } from '../review.ts'
import { pathTo, type Recording } from './recording.ts'
import { renderWriterFields } from './writer.ts'

const KNOWN = {
  recorded: 'It was recorded here.',
  file: 'We know of it from the national return. Nobody has recorded it here yet.',
  both: 'It was recorded here, and the national return has it too.',
} as const

/** Asks whether a review close in time is this one. */
export function renderSameReview(recording: Recording, page: RecordingPage, near: Review): Html {
  const { child, csrfToken, draft, name, record } = recording
  const dates = near.parts.map(toLongDate).join(' and ')
  const typed = record.parts.map(({ on }) => toLongDate(on)).join(' and ')
  const form = renderForm({
    action: recordingPath(child.id, page),
    csrfToken,
    version: draft.basedOn,
    fields: html`${renderWriterFields(recording)}${renderHiddenField('other', near.id)}<div class="fp-actions">${renderButton({ text: 'Yes, open that review', href: reviewPath(near.id) })}${renderButton({ text: 'No, this is another review', name: 'action', value: 'apart', classes: 'govuk-button--secondary' })}</div>`,
  })
  return renderReadingColumn(
    html`${renderPageTitle('Is this the same review?', `There is already a review of ${name} on ${dates}.`)}<p class="govuk-body">You gave ${typed}. ${KNOWN[knownFrom(near)]}</p><p class="govuk-body">If only its date is wrong, open that review and put it right there. Your answers are kept until you throw them away.</p>${form}<p class="govuk-body"><a class="govuk-link" href="${pathTo(recording, 'meeting')}">Change the date I gave</a></p>`,
  )
}
