import {
  renderButton,
  renderErrorSummary,
  renderSummaryList,
  renderWarningText,
} from '../../../ui/govuk/index.ts'
import { type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { readJudgedJson } from '../judged-json.ts'
import { type RecordingPage, recordingPath } from '../paths.ts'
import { pageOfField } from '../review-answers.ts'
import { discussionRows, meetingRows, peopleRows, planRows, type ReviewRow } from '../review-rows.ts'
import { renderVerdict, toNextWords } from '../verdict-words.ts'
import { pathTo, type Recording } from './recording.ts'
import { PAGE_TITLES, renderRecordingPage } from './shell-view.ts'
import { renderWriterFields } from './writer.ts'

function renderRows(recording: Recording, page: RecordingPage, rows: readonly ReviewRow[]): Html {
  const list = renderSummaryList({
    rows: rows.map(({ key, value, field }) => ({
      key: { text: key },
      value: { html: html`${value}` },
      actions: {
        items: [
          {
            href: `${pathTo(recording, page)}#${field}`,
            text: 'Change',
            visuallyHiddenText: key.toLowerCase(),
          },
        ],
      },
    })),
  })
  return renderSection({ title: PAGE_TITLES[page], content: list })
}

/** What is wrong, each line leading to its field on its own page. */
function renderCheckErrors(recording: Recording, errors: FieldErrors): Html {
  return renderErrorSummary({
    titleText: 'There is a problem',
    errorList: errors.map(({ field, message }) => ({
      text: message,
      href: `${pathTo(recording, pageOfField(field))}#${field}`,
    })),
  })
}

/** What it comes to, before it is recorded. */
function renderMeaning({ meaning }: Recording): Html | null {
  if (meaning === null) return null
  const content = html`${renderVerdict(readJudgedJson(meaning.judged), meaning.answers)}<p class="govuk-body">${toNextWords(meaning)}</p>${meaning.warnings.map((text) => renderWarningText({ text }))}`
  return renderSection({ title: 'What it comes to', content })
}

/** The last page. */
export function renderCheckPage(recording: Recording, errors: FieldErrors): Html {
  const { child, draft, record, csrfToken } = recording
  const send =
    recording.held === 'here' &&
    renderForm({
      action: recordingPath(child.id, 'check'),
      csrfToken,
      version: draft.basedOn,
      fields: html`${renderWriterFields(recording)}${renderButton({ text: draft.reviewId === null ? 'Record the review' : 'Record the correction', name: 'action', value: 'record', preventDoubleClick: true })}`,
    })
  const content = html`${renderMeaning(recording)}${renderRows(recording, 'meeting', meetingRows(record))}${renderRows(recording, 'people', peopleRows(record))}${renderRows(recording, 'discussion', discussionRows(record))}${renderRows(recording, 'plan', planRows(record))}${send}`
  return renderRecordingPage(recording, 'check', {
    errors,
    form: content,
    summary: renderCheckErrors(recording, errors),
  })
}
