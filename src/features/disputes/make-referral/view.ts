import {
  errorFor,
  readText,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderChoice, renderDay, renderLine, renderWords, type Typed } from '../form-parts.ts'
import { REFERRAL_WORDS } from '../referral.ts'
import { renderPermission } from '../referral-view.ts'
import type { ReferralChoices } from './form.ts'

export type NewReferralView = Typed & {
  readonly action: string
  readonly csrfToken: string
  readonly childName: string
  readonly choices: ReferralChoices
}

export const NEW_REFERRAL = 'Write down a referral'

/** The form for going to Cafcass, the Official Solicitor, the court or the guardian. */
export function renderNewReferral(view: NewReferralView): Html {
  const { action, csrfToken, childName, errors } = view
  const lead = `To Cafcass, the Official Solicitor, the court or the guardian of ${childName}.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(NEW_REFERRAL, lead)}${renderReadingColumn(html`${renderPermission()}
${renderForm({ action, csrfToken, fields: html`${renderHiddenField('id', readText(view.typed, 'id'))}${renderWhat(view)}${renderButton({ text: 'Write it down', preventDoubleClick: true })}` })}`)}`
}

function renderWhat(view: NewReferralView): Html {
  const { typed, errors, choices } = view
  const among = (name: string, label: string, empty: string, items: ReferralChoices['officers']) =>
    renderSelect({
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: readText(typed, name),
      items: [{ value: '', text: empty }, ...items.map((one) => ({ value: one.id, text: one.name }))],
      errorMessage: errorFor(errors, name),
    })
  return html`${renderChoice(view, { name: 'kind', label: 'What was it?' }, REFERRAL_WORDS)}${renderDay(view, { name: 'on', label: 'When was it?' })}${renderLine(view, { name: 'to-whom', label: 'To whom?', hint: 'A name and where they work.' })}${renderWords(view, { name: 'why', label: 'Why, or what was said?', hint: 'It stands in the document that Footprint prepares.' })}${among('officer', 'Who did it?', 'Choose somebody', choices.officers)}${choices.disputes.length > 0 && among('challenge', 'Does it stand beside a challenge?', 'No', choices.disputes)}`
}
