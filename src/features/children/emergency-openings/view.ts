import { toInstantWords } from '../../../kit/instant-words.ts'
import { type FieldErrors, errorFor, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderInput,
  renderInsetText,
  renderRadios,
  renderTag,
  renderTextarea,
  renderWarningText,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable, renderListPages } from '../../../ui/tables/index.ts'
import { EMERGENCY_PATH, emergencyOpeningPath, OPEN_IN_EMERGENCY_PATH } from '../paths.ts'
import { EMERGENCY_HOURS, type EmergencyOpening } from '../restriction.ts'

export type OpenInEmergency = {
  readonly number: string
  readonly because: string
  readonly errors: FieldErrors
  readonly csrfToken: string
}

export function renderOpenInEmergency({ number, because, errors, csrfToken }: OpenInEmergency): Html {
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Open a record in an emergency', 'For when a child needs you now and the record does not open to you.')}
${renderReadingColumn(
  html`${renderWarningText({
    text: `A manager is told, and looks at every such opening. The record stays open to you for ${EMERGENCY_HOURS} hours.`,
    iconFallbackText: 'Warning',
  })}${renderForm({
    action: OPEN_IN_EMERGENCY_PATH,
    csrfToken,
    fields: html`${renderInput({
      name: 'number',
      label: { text: 'Number of the child' },
      hint: { text: 'The number from the case-management system or the national return' },
      value: number,
      classes: 'govuk-input--width-10',
      errorMessage: errorFor(errors, 'number'),
    })}${renderTextarea({
      name: 'because',
      label: { text: 'Why must you open it now?' },
      hint: {
        text: 'Do not write names: the manager who looks at it may not be one to whom the record opens',
      },
      value: because,
      rows: '4',
      errorMessage: errorFor(errors, 'because'),
    })}${renderButton({ text: 'Open the record', preventDoubleClick: true })}`,
  })}`,
)}`
}

export type OpeningsView = {
  readonly openings: readonly EmergencyOpening[]
  readonly counts: { readonly total: number; readonly waiting: number }
  readonly pageNumber: number
  readonly query: Readonly<Record<string, string>>
  readonly mayReview: boolean
}

const FINDINGS = { right: 'Rightly opened', 'not-right': 'Not rightly opened' } as const

export function renderOpenings({ openings, counts, pageNumber, query, mayReview }: OpeningsView): Html {
  const waiting =
    counts.waiting === 0 ? 'None waits for a manager.' : `${countOf(counts.waiting, 'opening')} to look at.`
  return html`${renderPageTitle('Emergency openings', waiting)}${
    openings.length === 0
      ? renderEmpty('Nobody has opened a record in an emergency.')
      : html`${renderFigureTable({
          caption: countOf(counts.total, 'emergency opening'),
          align: 'text',
          head: ['Number', 'Opened by', 'When', 'Looked at'],
          rows: openings.map((opening) => [
            mayReview
              ? html`<a class="govuk-link" href="${emergencyOpeningPath(opening.id)}">${opening.identifier}</a>`
              : opening.identifier,
            opening.by,
            toInstantWords(opening.openedAt),
            opening.reviewed === null
              ? renderTag({ text: 'Not yet', classes: 'govuk-tag--yellow' })
              : `${FINDINGS[opening.reviewed.finding]}: ${opening.reviewed.by}`,
          ]),
        })}${renderListPages(EMERGENCY_PATH, query, pageNumber, counts.total)}`
  }`
}

export type OpeningView = {
  readonly opening: EmergencyOpening
  readonly isOwn: boolean
  readonly says: string | null
  readonly csrfToken: string
}

export function renderOpening({ opening, isOwn, says, csrfToken }: OpeningView): Html {
  const errors = says === null ? [] : [{ field: 'finding', message: says }]
  const { reviewed } = opening
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Emergency opening of record ${opening.identifier}`)}
${renderKeyValues([
  { key: 'Opened by', value: opening.by },
  { key: 'When', value: `${toInstantWords(opening.openedAt)}, until ${toInstantWords(opening.until)}` },
  { key: 'Why', value: opening.because },
  ...(reviewed === null
    ? []
    : [
        {
          key: 'Looked at',
          value: `${FINDINGS[reviewed.finding]}. ${reviewed.by}, ${toInstantWords(reviewed.at)}`,
        },
      ]),
])}
${isOwn && reviewed === null && renderInsetText({ text: 'This is an opening of your own. Another manager must look at it.' })}
${
  !isOwn &&
  reviewed === null &&
  renderReadingColumn(
    renderForm({
      action: emergencyOpeningPath(opening.id),
      csrfToken,
      fields: html`${renderRadios({
        name: 'finding',
        fieldset: {
          legend: { text: 'Was it right to open the record?', classes: 'govuk-fieldset__legend--s' },
        },
        items: [
          { value: 'right', text: 'Yes' },
          {
            value: 'not-right',
            text: 'No',
            hint: { text: 'Follow it up with the person and the data protection officer' },
          },
        ],
        errorMessage: errorFor(errors, 'finding'),
      })}${renderButton({ text: 'Save what you found' })}`,
    }),
  )
}`
}
