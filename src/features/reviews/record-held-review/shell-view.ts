import { toShortDate } from '../../../kit/dates/index.ts'
import { renderButton, renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import {
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  type FieldErrors,
} from '../../../ui/forms/index.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderSideList } from '../../../ui/parts/index.ts'
import { discardDraftPath, RECORDING_PAGES, type RecordingPage, recordingPath } from '../paths.ts'
import { listStillOpen } from '../still-open.ts'
import { pathTo, type Recording } from './recording.ts'
import { renderHeldElsewhere, renderOthers, renderSaveState } from './save-state-view.ts'
import { renderWriterFields } from './writer.ts'

export const PAGE_TITLES: Readonly<Record<RecordingPage, string>> = {
  meeting: 'The meeting',
  people: 'People and voice',
  discussion: 'The discussion',
  plan: 'Plan and decisions',
  check: 'Check your answers',
}

/** "Record a review of Tilly Marsh", or which one is corrected. */
export function toTaskWords({ name, draft, record }: Recording): string {
  const first = record.parts[0]
  if (draft.reviewId === null) return `Record a review of ${name}`
  return `Correct the review of ${name}${first === undefined ? '' : `, ${toShortDate(first.on)}`}`
}

/** A page of the record: its form to the left; where one is, what is saved and what is still open to the right. */
export function renderRecordingPage(
  recording: Recording,
  page: RecordingPage,
  content: { readonly errors: FieldErrors; readonly form: HtmlValue; readonly summary?: Html },
): Html {
  const number = RECORDING_PAGES.indexOf(page) + 1
  const wide = html`${content.errors.length > 0 && (content.summary ?? renderErrorSummaryFor(content.errors))}
${renderPageTitle(PAGE_TITLES[page], `${toTaskWords(recording)}. Page ${number} of ${RECORDING_PAGES.length}.`)}
${renderSaveState(recording, page)}${renderOthers(recording)}${recording.held === 'elsewhere' && renderHeldElsewhere(recording, page)}
${content.form}`
  return renderColumns(wide, renderSide(recording, page))
}

function renderSide(recording: Recording, page: RecordingPage): Html {
  return html`${renderSteps(recording, page)}${renderStillOpen(recording)}${renderDiscard(recording)}`
}

function renderSteps(recording: Recording, page: RecordingPage): Html {
  const { saved } = recording
  const items = RECORDING_PAGES.map((each) => ({
    title:
      each === page
        ? html`<strong aria-current="step">${PAGE_TITLES[each]}</strong>`
        : saved === 'saved'
          ? html`<a class="govuk-link" href="${pathTo(recording, each)}">${PAGE_TITLES[each]}</a>`
          : PAGE_TITLES[each],
  }))
  return renderSection({ title: 'Pages', content: renderSideList(items, '') })
}

function renderStillOpen(recording: Recording): Html {
  const { draft, record, late } = recording
  const items = listStillOpen(draft.answers, record, late).map(({ title, page, field }) => ({
    title: html`<a class="govuk-link" href="${pathTo(recording, page)}#${field}">${title}</a>`,
    under: PAGE_TITLES[page],
  }))
  const beside = items.length === 0 ? undefined : String(items.length)
  return renderSection({ title: 'Still open', beside, content: renderSideList(items, 'Nothing is open.') })
}

function renderDiscard({ child, saved, held, csrfToken, draft }: Recording): Html | null {
  if (saved === 'not-yet' || held === 'elsewhere') return null
  const form = renderForm({
    action: discardDraftPath(child.id),
    csrfToken,
    fields: html`${renderHiddenField('draft', draft.id)}<p class="govuk-body">Nothing that is recorded changes. What you typed here is gone for good.</p>${renderButton({ text: 'Throw my answers away', classes: 'govuk-button--warning fp-button--small' })}`,
  })
  return html`<div class="fp-section">${renderDetails({ summaryText: 'Stop and throw my answers away', html: form })}</div>`
}

/** The form of a page. The first button is what Enter presses; it is out of sight and out of the order of keys. */
export function renderRecordingForm(recording: Recording, page: RecordingPage, fields: HtmlValue): Html {
  const { child, csrfToken, draft, held } = recording
  if (held === 'elsewhere')
    return html`<fieldset class="govuk-fieldset fp-read-only" disabled>${fields}</fieldset>`
  return renderForm({
    action: recordingPath(child.id, page),
    csrfToken,
    version: draft.basedOn,
    fields: html`<button class="govuk-visually-hidden" type="submit" name="action" value="continue" tabindex="-1" aria-hidden="true">Save and continue</button>${renderWriterFields(recording)}${fields}<div class="fp-actions">${renderButton({ text: 'Save and continue', name: 'action', value: 'continue' })}${renderButton({ text: 'Save and stay here', name: 'action', value: 'save', classes: 'govuk-button--secondary' })}</div>`,
  })
}
