import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { answerTo, type Draft } from '../answers.ts'
import { type Consultation, whoIsAsked } from '../consultation.ts'
import { questionsOf } from '../form-plan.ts'
import { sayIn } from '../languages.ts'
import { enterPath } from '../paths.ts'
import { renderQuestion } from '../question-view.ts'

export type EnterView = {
  readonly name: string
  readonly asked: Consultation
  readonly draft: Draft
  readonly how: string
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** Every question on one page, as the person was asked. */
export function renderEnter({ name, asked, draft, how, csrfToken, errors }: EnterView): Html {
  const say = sayIn(asked.language)
  const questions = questionsOf(asked.form).map((question) =>
    renderQuestion({ question, answer: answerTo(draft, question), place: 'part', say }),
  )
  const fields = [
    renderRadios({
      name: 'how',
      value: how,
      errorMessage: errorFor(errors, 'how'),
      fieldset: { legend: { text: 'How did you get the answers?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      items: [
        { value: 'paper', text: 'They wrote them on paper' },
        { value: 'together', text: 'They told me, and I write them down' },
      ],
    }),
    html`<div lang="${asked.language}">${questions}</div>`,
    renderCheckboxes({
      name: 'talk',
      classes: 'govuk-checkboxes--small',
      items: [{ value: 'yes', text: 'They would rather talk', checked: draft.talk }],
    }),
    renderButton({ text: 'Save the answers' }),
  ]
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Answers of: ${whoIsAsked(asked)}`, `Before a review of ${name}. Write what they say in their own words. Leave empty what they skip.`)}
${renderForm({ action: enterPath(asked.childId, asked.id), csrfToken, fields })}`)}`
}
