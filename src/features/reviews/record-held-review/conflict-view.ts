import { type ErrorPage, toConflictPage } from '../../../ui/errors/error-page.ts'
import { renderButton, renderTag } from '../../../ui/govuk/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { discardDraftPath, recordingPath, reviewPath } from '../paths.ts'
import type { ReviewVersion } from '../queries.ts'
import { toMomentWords } from '../review-draft.ts'
import { compareRecords } from '../review-rows.ts'
import { pathTo, type Recording } from './recording.ts'
import { renderWriterFields } from './writer.ts'

/** Both versions side by side, and what can be done about it. */
export function toReviewConflict(recording: Recording, reviewId: string, theirs: ReviewVersion): ErrorPage {
  const { child, csrfToken, record } = recording
  const by = theirs.recordedBy.name
  const rows = compareRecords(theirs.record, record).map(({ key, one, other, same }) => [
    html`${key}${!same && html` ${renderTag({ text: 'Differs', classes: 'govuk-tag--yellow' })}`}`,
    one,
    other,
  ])
  const hidden = html`${renderWriterFields(recording)}${renderHiddenField('other', reviewId)}`
  const mine = renderForm({
    action: recordingPath(child.id, 'check'),
    csrfToken,
    version: theirs.version,
    fields: html`${hidden}${renderButton({ text: 'Record mine as the newest version', name: 'action', value: 'replace', preventDoubleClick: true })}`,
  })
  const keep = renderForm({
    action: discardDraftPath(child.id),
    csrfToken,
    fields: html`${hidden}${renderButton({ text: 'Keep theirs and throw mine away', classes: 'govuk-button--secondary' })}`,
  })
  const table = renderFigureTable({
    caption: 'The two versions',
    head: ['What', `Recorded by ${by}`, 'Yours, not recorded yet'],
    rows,
    align: 'text',
  })
  return toConflictPage({
    what: 'this review',
    changedBy: `${by}, ${toMomentWords(theirs.recordedAt)}`,
    versions: html`<div class="fp-section">${table}</div><p class="govuk-body fp-section">Whichever you choose, <a class="govuk-link" href="${reviewPath(reviewId)}">the version of ${by}</a> can still be read.</p><div class="fp-actions">${mine}${keep}</div><p class="govuk-body"><a class="govuk-link" href="${pathTo(recording, 'meeting')}">Change my answers first</a></p>`,
  })
}
