import type { DecidedView } from '../decided-figures-page.ts'
import { errorFor, readText, renderDayField, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { whenAndWho } from '../figure-parts.ts'
import { SALARY_BANDS_PATH } from '../forecast-paths.ts'
import { toPounds } from '../money.ts'
import { costOf, type SalaryBand } from '../posts-needed.ts'
import { BAND_ROWS } from './form.ts'

export type SalaryBandsView = DecidedView<readonly SalaryBand[]>

const LEAD =
  'What a full-time post costs in a year, for the business case. No band belongs to a person. On-costs are what the authority pays on top of the salary: pension, national insurance and the like.'

export function renderSalaryBands(view: SalaryBandsView): Html {
  return html`${renderReadingColumn(renderPageTitle('What posts cost', LEAD))}${renderSection({ title: 'Today', content: renderHolds(view) })}${view.may === 'may-set' && renderChange(view)}${renderSection({ title: 'What we decided', content: renderDecided(view) })}`
}

function renderHolds({ holds }: SalaryBandsView): Html {
  if (holds.length === 0)
    return renderEmpty('Nobody has entered a salary, so the business case says that cost is not known.')
  return renderFigureTable({
    caption: 'Bands of today',
    captionIs: 'said',
    head: ['Band', 'Salary a year', 'On-costs', 'One full-time post costs'],
    rows: holds.map((band) => [
      band.name,
      toPounds(band.salary),
      `${band.onCosts}%`,
      toPounds(costOf(1, band)),
    ]),
  })
}

function renderChange(view: SalaryBandsView): Html {
  const { typed, errors, csrfToken, decided } = view
  const box = (name: string, label: string, width: string, mark: 'pounds' | 'percent' | 'none') =>
    renderInput({
      name,
      label: { text: label },
      value: readText(typed, name),
      classes: width,
      autocomplete: 'off',
      ...(mark === 'pounds' ? { prefix: { text: '£' }, inputmode: 'decimal' } : {}),
      ...(mark === 'percent' ? { suffix: { text: '%' }, inputmode: 'decimal' } : {}),
      errorMessage: errorFor(errors, name),
    })
  const rows = BAND_ROWS.map(
    (row) =>
      html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Band ${row}</legend><div class="fp-row">${box(`band-${row}-name`, 'What it is called', '', 'none')}${box(`band-${row}-salary`, 'Salary a year', 'govuk-input--width-5', 'pounds')}${box(`band-${row}-on-costs`, 'On-costs', 'govuk-input--width-3', 'percent')}</div></fieldset>`,
  )
  const from = renderDayField({ name: 'from', label: 'From which day?', typed, errors })
  const fields = html`${rows}${from}${renderButton({ text: 'Save these bands', preventDoubleClick: true })}`
  const form = renderForm({ action: SALARY_BANDS_PATH, csrfToken, version: decided.length, fields })
  return renderSection({ title: 'Change them', content: renderReadingColumn(form) })
}

function renderDecided({ decided, today }: SalaryBandsView): Html {
  if (decided.length === 0) return renderEmpty('Nothing yet.')
  return renderFigureTable({
    caption: 'What we decided',
    captionIs: 'said',
    head: ['From', 'Bands', 'Decided by'],
    rows: decided.map((one) => {
      const [when, who] = whenAndWho(one, today)
      const bands = one.value.map(
        ({ name, salary, onCosts }) => `${name} ${toPounds(salary)} and ${onCosts}%`,
      )
      return [when, bands.join('; '), who]
    }),
    align: 'text',
  })
}
