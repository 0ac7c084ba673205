import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { allocatePath, siblingConflictPath } from '../paths.ts'
import type { SiblingConflict } from '../queries/sibling-conflicts.ts'
import type { ConflictTyped } from './form.ts'

export type ConflictView = {
  readonly child: { readonly id: string; readonly name: string }
  /** What was recorded last; null where nothing was. */
  readonly conflict: SiblingConflict | null
  readonly typed: ConflictTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderConflict({ child, conflict, typed, csrfToken, errors }: ConflictView): Html {
  const lead =
    'Brothers and sisters should have one IRO, unless what is right for one is wrong for another. Then say so here, and we do not propose the same IRO.'
  const fields = html`${renderRadios({
    name: 'stands',
    value: typed.stands,
    classes: 'govuk-radios--small',
    fieldset: {
      legend: {
        text: `Must ${child.name} have another IRO than brothers and sisters?`,
        classes: 'govuk-fieldset__legend--s',
      },
    },
    errorMessage: errorFor(errors, 'stands'),
    items: [
      { value: 'yes', text: 'Yes, there is a conflict' },
      { value: 'no', text: 'No, they may share one' },
    ],
  })}${renderTextarea({
    name: 'reason',
    id: 'reason',
    label: { text: 'Why?', classes: 'govuk-label--s' },
    value: typed.reason,
    rows: 4,
    errorMessage: errorFor(errors, 'reason'),
  })}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const last =
    conflict !== null &&
    html`<p class="govuk-body fp-quiet">${conflict.by} wrote on ${toInstantWords(conflict.at)}: ${conflict.stands ? 'there is a conflict' : 'they may share an IRO'}.</p>`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`May ${child.name} share an IRO with brothers and sisters?`, lead)}${renderReadingColumn(
    html`${last}${renderForm({ action: siblingConflictPath(child.id), csrfToken, version: conflict?.number ?? 0, fields })}`,
  )}<p class="govuk-body fp-section"><a class="govuk-link" href="${allocatePath(child.id)}">Back to the choice of an IRO</a></p>`
}
