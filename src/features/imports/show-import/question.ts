import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import type { Import } from '../import.ts'
import { sayMissing } from '../import-words.ts'
import { importPath } from '../paths.ts'

type Question = {
  readonly loaded: Import
  readonly csrfToken: string
  readonly proposed: string
  readonly today: Day
}

const YEARS_BACK = 10

/** What a person must say before the files are loaded: the year, or that rows are rightly gone. */
export function renderQuestion(question: Question): Html {
  return question.loaded.report.asks.year ? askYear(question) : askWithdrawals(question)
}

function askYear(question: Question): Html {
  const { loaded, proposed } = question
  const isProposed = loaded.report.years[0] !== null
  const newest = collectionYearOf(question.today)
  const years = Array.from({ length: YEARS_BACK }, (_, back) => toReturnYearName(newest - back))
  const words = isProposed
    ? html`<p class="govuk-body">The dates in these files look like the return for <strong>${proposed}</strong>.</p>`
    : html`<p class="govuk-body">The dates in these files do not say which year they are for.</p>`
  const select = renderSelect({
    name: 'return-year',
    id: 'return-year',
    label: { text: 'Load them as the return for' },
    value: isProposed ? proposed : '',
    items: [...new Set(isProposed ? [proposed, ...years] : years)].map((year) => ({
      value: year,
      text: year,
    })),
  })
  return renderSection({
    title: 'Which year is this?',
    content: html`${words}${form(question, html`${select}${renderButton({ text: 'Load the files' })}`)}${leave(question)}`,
  })
}

function askWithdrawals(question: Question): Html {
  const said = question.loaded.report.asks.withdrawals.map((missing) => html`<li>${sayMissing(missing)}</li>`)
  const fields = html`<input type="hidden" name="answer" value="withdrawals">${renderButton({ text: 'Load them and mark those rows as withdrawn', classes: 'govuk-button--warning' })}`
  return renderSection({
    title: 'Are these rows rightly gone?',
    content: html`<p class="govuk-body">More than 5% of the rows we hold are not in the new files. That is right if they were wrong before. It is wrong if the file is cut short or is of another year.</p><ul class="govuk-list govuk-list--bullet">${said}</ul>${form(question, fields)}${leave(question)}`,
  })
}

function form({ loaded, csrfToken }: Question, fields: Html): Html {
  return renderForm({ action: importPath(loaded.id), csrfToken, fields })
}

function leave(question: Question): Html {
  const button = renderButton({ text: 'Do not load these files', classes: 'govuk-button--secondary' })
  return form(question, html`<input type="hidden" name="answer" value="leave">${button}`)
}
