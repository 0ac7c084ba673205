import { toDate, toShortDate } from '../../../kit/dates/index.ts'
import { errorFor, readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInsetText, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderChoice, renderDay, renderLine, renderWords, type Typed } from '../form-parts.ts'
import type { LegalAdvice } from '../legal-advice.ts'
import { legalAdvicePath } from '../paths.ts'
import { CONFLICT_WORDS } from './form.ts'

const PRIVILEGED =
  'Legally privileged. Only the IRO who holds or covers the child, and the manager of the reviewing service, can open it. It stands in no other part of the record.'

const adviceHref = ({ childId, id }: LegalAdvice): string =>
  `${legalAdvicePath(childId)}/${encodeURIComponent(id)}`

/** Legal advice about a child, the newest first. */
export function renderAdviceList(childId: string, childName: string, list: readonly LegalAdvice[]): Html {
  const ask = renderButton({ text: 'Write down that you asked', href: `${legalAdvicePath(childId)}/new` })
  const table =
    list.length === 0
      ? renderEmpty('No legal advice was asked for.')
      : renderFigureTable({
          caption: 'Legal advice, the newest first',
          captionIs: 'said',
          align: 'text',
          head: ['Asked', 'From whom', 'Advice'],
          rows: list.map((advice) => [
            html`<a class="govuk-link" href="${adviceHref(advice)}"><span class="fp-keep">${toShortDate(advice.on)}</span></a><br><span class="fp-quiet">${advice.officerName}</span>`,
            advice.provider,
            standingOf(advice),
          ]),
        })
  return html`${renderPageTitle(`Legal advice for ${childName}`, PRIVILEGED)}<p class="fp-actions">${ask}</p>${table}`
}

function standingOf({ given, withdrawn }: LegalAdvice): string {
  if (withdrawn !== null) return 'Written down by mistake'
  return given === null ? 'Not given yet' : `Given ${toShortDate(given.on)}`
}

export type NewAdviceView = Typed & {
  readonly childId: string
  readonly csrfToken: string
  readonly officers: readonly { readonly id: string; readonly name: string }[]
}

export const NEW_ADVICE = 'Ask for legal advice'

/** The form for asking. */
export function renderNewAdvice(view: NewAdviceView): Html {
  const { typed, errors, childId, csrfToken, officers } = view
  const officer = renderSelect({
    name: 'officer',
    label: { text: 'Who asks for it?', classes: 'govuk-label--s' },
    value: readText(typed, 'officer'),
    items: [
      { value: '', text: 'Choose somebody' },
      ...officers.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'officer'),
  })
  const fields = html`${renderDay(view, { name: 'on', label: 'When did you ask?' })}${renderWords(view, { name: 'why', label: 'Why do you ask for advice?' })}${renderLine(view, { name: 'provider', label: 'From whom?', hint: 'They must be independent of the authority’s own legal service.' })}${renderConflict(view)}${officer}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(NEW_ADVICE, PRIVILEGED)}${renderReadingColumn(renderForm({ action: `${legalAdvicePath(childId)}/new`, csrfToken, fields }))}`
}

const renderConflict = (typed: Typed): Html =>
  html`${renderChoice(typed, { name: 'conflict', label: 'Do they have a conflict of interest?' }, CONFLICT_WORDS)}${renderLine(typed, { name: 'conflict-says', label: 'Which one?', hint: 'Where they have one.' })}`

export type AdviceView = Typed & {
  readonly advice: LegalAdvice
  /** `changed`: somebody wrote while this was being written. */
  readonly meanwhile: 'changed' | 'same'
  readonly csrfToken: string
}

/** One request for advice, the advice, and the forms to write it down. */
export function renderAdvice(view: AdviceView): Html {
  const { advice, errors, meanwhile } = view
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Legal advice', PRIVILEGED)}${renderReadingColumn(html`
${meanwhile === 'changed' && renderInsetText({ text: 'Somebody wrote something down while you were writing. What you typed is kept below, and is not saved. Look at what stands now, and send yours if it is still right.' })}
${advice.withdrawn !== null && html`<p class="govuk-body fp-note"><strong>Written down by mistake.</strong> ${advice.withdrawn}</p>`}
${renderFacts(advice)}${advice.withdrawn === null && renderForms(view)}`)}`
}

function conflictWords({ conflict, conflictSays }: LegalAdvice): string | null {
  if (conflict === null) return null
  return conflict ? `Yes. ${conflictSays}` : 'No'
}

const renderFacts = (advice: LegalAdvice): Html =>
  renderKeyValues([
    { key: 'Asked for', value: `${toDate(advice.on)} by ${advice.officerName}` },
    { key: 'Why', value: advice.why },
    { key: 'From whom', value: advice.provider },
    { key: 'Conflict of interest', value: conflictWords(advice) },
    { key: 'Given on', value: advice.given === null ? 'Not given yet' : toDate(advice.given.on) },
    ...(advice.given === null ? [] : [{ key: 'The advice', value: advice.given.says }]),
  ])

function renderForms(view: AdviceView): Html {
  const { advice, csrfToken, errors } = view
  const path = adviceHref(advice)
  const { version } = advice
  const known = html`${renderConflict(view)}${renderDay(view, { name: 'advised-on', label: 'When was the advice given?', hint: 'Leave this and the advice empty until it comes.' })}${renderWords(view, { name: 'advice', label: 'What is the advice?' }, 8)}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const mistake = html`${renderWords(view, { name: 'because', label: 'Why was it a mistake?' }, 2)}${renderButton({ text: 'Take it out', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return html`${renderSection({ title: 'Write down the advice', content: renderForm({ action: `${path}/known`, csrfToken, version, fields: known }) })}${renderDetails(
    {
      summaryText: 'It was written down by mistake',
      open: errors.some(({ field }) => field === 'because'),
      html: renderForm({ action: `${path}/withdraw`, csrfToken, version, fields: mistake }),
    },
  )}`
}
