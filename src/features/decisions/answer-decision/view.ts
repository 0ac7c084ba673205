import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import {
  errorFor,
  type FieldErrors,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  renderErrorSummaryFor,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import type { Decision, DecisionStatus } from '../decision.ts'

export type AnswerView = {
  readonly action: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

/** What an owner can choose. */
export const ITEMS: readonly { readonly value: DecisionStatus; readonly text: string }[] = [
  { value: 'done', text: 'It is done' },
  { value: 'part', text: 'Some of it is done' },
  { value: 'not-started', text: 'It has not been started' },
  { value: 'overtaken', text: 'It is not needed any more' },
]

// Nobody is signed in, so there is no token: the server looks at where the form came from.
const renderOpenForm = (action: string, fields: Html): Html =>
  html`<form class="fp-form" action="${action}" method="post" novalidate>${fields}</form>`

/** The first page: nothing of the decision, and nobody's name. */
export function renderAskWho({ action, typed, errors }: AnswerView): Html {
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`
${renderPageTitle('How far is what the review decided?', 'You were asked about one thing that a review decided.')}
<p class="govuk-body">First tell us the e-mail address to which we wrote, so that nobody else reads what was decided.</p>
${renderOpenForm(
  action,
  html`${renderInput({
    name: 'email',
    type: 'email',
    label: { text: 'Your e-mail address' },
    value: readText(typed, 'email'),
    autocomplete: 'email',
    spellcheck: false,
    errorMessage: errorFor(errors, 'email'),
  })}${renderButton({ text: 'Go on' })}`,
)}`)}`
}

/** The question itself. The child is not named: only the words of the decision are shown. */
export function renderQuestion(decision: Decision, { action, typed, errors }: AnswerView): Html {
  const { says, madeOn, by } = decision
  const due = by === null ? '' : ` It was to be done by ${toDate(by)}.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`
${renderPageTitle(says, `Decided by the review of ${toLongDate(madeOn)}.${due}`)}
${renderOpenForm(
  action,
  html`${renderHiddenField('step', 'answer')}${renderHiddenField('email', readText(typed, 'email'))}${renderRadios(
    {
      name: 'status',
      value: readText(typed, 'status'),
      fieldset: { legend: { text: 'How far is it?', classes: 'govuk-fieldset__legend--s' } },
      items: ITEMS,
      errorMessage: errorFor(errors, 'status'),
    },
  )}${renderDateField({
    name: 'done-on',
    legend: { text: 'When was it done?' },
    hint: { text: 'Only where it is done.' },
    text: readDateText(typed, 'done-on'),
    errors,
  })}${renderTextarea({
    name: 'says',
    rows: 4,
    label: { text: 'Is there more to say?', classes: 'govuk-label--s' },
    hint: {
      text: 'What was done, what stands in the way, or why it is not needed any more. The child may ask to see this.',
    },
    value: readText(typed, 'says'),
    errorMessage: errorFor(errors, 'says'),
  })}${renderButton({ text: 'Send the answer' })}`,
)}`)}`
}
