import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderLines } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { handoverPath } from '../paths.ts'
import type { Handover } from '../queries/handovers.ts'

export type HandoverView = {
  readonly child: { readonly id: string; readonly name: string }
  /** The newest decision first, and of each the newest version first. */
  readonly notes: readonly Handover[]
  /** Null for those who only read. */
  readonly form: {
    readonly typed: string
    readonly version: number
    readonly csrfToken: string
    readonly errors: FieldErrors
  } | null
}

export function renderHandovers({ child, notes, form }: HandoverView): Html {
  const errors = form?.errors ?? []
  const lead = 'What one IRO told the next, so that the child need not tell everything again.'
  const decisions = [...new Set(notes.map(({ decision }) => decision))]
  const written = decisions.map((number) =>
    renderDecision(notes.filter(({ decision }) => decision === number)),
  )
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`What was handed on for ${child.name}`, lead)}
${renderReadingColumn(html`${notes.length === 0 ? renderEmpty('No handover note is on record.') : written}`)}
${form !== null && renderSection({ title: 'Add to it', content: renderReadingColumn(renderNote(child.id, form)) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function renderDecision([newest, ...before]: readonly Handover[]): Html | null {
  if (newest === undefined) return null
  const earlier =
    before.length > 0 &&
    renderDetails({
      summaryText: 'Earlier versions',
      html: html`${before.map(renderVersion)}`,
    })
  return renderSection({
    title: `For ${newest.officer ?? 'the next IRO'}`,
    content: html`${renderVersion(newest)}${earlier}`,
  })
}

function renderVersion({ says, by, at }: Handover): Html {
  return html`<p class="govuk-body">${renderLines(says)}</p><p class="govuk-body fp-quiet">${by}, ${toInstantWords(at)}</p>`
}

function renderNote(
  childId: string,
  { typed, version, csrfToken, errors }: NonNullable<HandoverView['form']>,
): Html {
  const fields = html`${renderTextarea({
    name: 'handover',
    id: 'handover',
    label: { text: 'What must the IRO know?' },
    hint: { text: 'The note as it shall read. The one before stays on record.' },
    value: typed,
    rows: 8,
    errorMessage: errorFor(errors, 'handover'),
  })}${renderButton({ text: 'Save the note', preventDoubleClick: true })}`
  return renderForm({ action: handoverPath(childId), csrfToken, version, fields })
}
