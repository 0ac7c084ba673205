import { type Day, toDate } from '../../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { CheckList } from '../check-list.ts'
import { annualPath, freezePath, reopenPath } from '../paths.ts'

export type FreezeView = {
  readonly year: string
  /** Why it cannot be frozen; null where it can. */
  readonly refused: string | null
  readonly checked: CheckList
  readonly csrfToken: string
  readonly today: Day
}

/** What freezing does, and what is still missing. */
export function renderFreeze({ year, refused, checked, csrfToken, today }: FreezeView): Html {
  const missing = checked.sections.filter(({ prose }) => prose === 'missing').map(({ plan }) => plan.title)
  const warned = checked.sections.reduce((sum, { warnings }) => sum + warnings.length, 0)
  const notes = [
    ...(missing.length > 0 ? [`Not written: ${missing.join('; ')}.`] : []),
    ...(warned > 0
      ? [`There ${warned === 1 ? 'is' : 'are'} ${countOf(warned, 'warning')} about numbers.`]
      : []),
    ...(checked.readingAge.isTooHigh
      ? [`The children’s report reads at about ${checked.readingAge.age} years.`]
      : []),
  ]
  const says = html`<p class="govuk-body">On ${toDate(today)} the words, the figures with what they mean, and the lists behind them are kept as they are. Nobody can change them. What is corrected later shows as a difference.</p>`
  const list =
    notes.length > 0 &&
    renderInsetText({
      html: html`<ul class="govuk-list govuk-list--bullet">${notes.map((note) => html`<li>${note}</li>`)}</ul>`,
    })
  const form =
    refused === null
      ? renderForm({
          action: freezePath(year),
          csrfToken,
          fields: renderButton({ text: 'Freeze the report', preventDoubleClick: true }),
        })
      : renderInsetText({ text: refused })
  return renderReadingColumn(
    html`${renderPageTitle(`Freeze the report of ${year}`)}${says}${list}${form}<p class="govuk-body"><a class="govuk-link" href="${annualPath(year)}">Back to the report</a></p>`,
  )
}

export type ReopenView = {
  readonly year: string
  readonly isFrozen: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** Asks why a frozen report is opened again. */
export function renderReopen({ year, isFrozen, csrfToken, errors }: ReopenView): Html {
  const box = renderTextarea({
    name: 'because',
    label: { text: 'Why is it opened again?', classes: 'govuk-label--s' },
    hint: { text: 'This is printed with the new edition. What was frozen stays as it is.' },
    rows: 3,
    errorMessage: errorFor(errors, 'because'),
  })
  const form = isFrozen
    ? renderForm({
        action: reopenPath(year),
        csrfToken,
        fields: html`${box}${renderButton({ text: 'Open it again', preventDoubleClick: true })}`,
      })
    : renderInsetText({ text: 'This report is a draft already.' })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Open the report of ${year} again`)}${form}<p class="govuk-body"><a class="govuk-link" href="${annualPath(year)}">Back to the report</a></p>`)}`
}
