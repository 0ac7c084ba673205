import { addDays, type Day, dayOf, toYearMonthDay, toIsoDate, toLongDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { BANK_HOLIDAYS_PATH } from '../paths.ts'
import type { AddedHoliday } from '../queries.ts'
import type { HolidayTyped } from './form.ts'

export type BankHolidaysView = {
  readonly calendar: WorkingCalendar
  readonly added: readonly AddedHoliday[]
  readonly maySet: 'may-set' | 'may-look'
  readonly today: Day
  readonly typed: HolidayTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

const LEAD =
  'Days on which no working day is counted. Add a day here when the government announces one and it is not in the list.'

export function renderBankHolidays(view: BankHolidaysView): Html {
  return html`${renderReadingColumn(html`${renderPageTitle('Bank holidays', LEAD)}${view.maySet === 'may-set' && renderAdd(view)}`)}
${renderSection({ title: 'Days we added', content: renderAdded(view) })}
${renderSection({ title: 'This year and the next', content: renderAll(view) })}`
}

function renderAdd({ typed, csrfToken, errors }: BankHolidaysView): Html {
  const fields = html`${renderDateField({ name: 'on', legend: { text: 'Which day?' }, text: typed.on, errors })}${renderInput(
    {
      name: 'name',
      label: { text: 'What is it called?', classes: 'govuk-label--s' },
      value: typed.name,
      autocomplete: 'off',
      errorMessage: errorFor(errors, 'name'),
    },
  )}${renderDateField({
    name: 'in-place-of',
    legend: { text: 'Is it in place of another bank holiday?' },
    hint: { text: 'The day that becomes a working day. Leave this empty if there is none.' },
    text: typed.inPlaceOf,
    errors,
  })}<p class="govuk-body">Every due day is worked out again. Reviews arranged on the day stay as they are, and are shown to those who arranged them.</p>${renderButton({ text: 'Add this bank holiday', preventDoubleClick: true })}`
  return renderForm({ action: BANK_HOLIDAYS_PATH, csrfToken, fields })
}

function renderAdded({ added, csrfToken, maySet }: BankHolidaysView): Html {
  if (added.length === 0) return renderEmpty('None.')
  const rows = added.map(({ on, name, inPlaceOf }) => [
    toLongDate(on),
    name,
    inPlaceOf === null ? 'No' : toLongDate(inPlaceOf),
    maySet === 'may-set' ? renderRemove(on, csrfToken) : '',
  ])
  return renderFigureTable({
    caption: 'Days we added',
    captionIs: 'said',
    head: ['Day', 'Name', 'In place of', 'Change'],
    rows,
    align: 'text',
  })
}

const renderRemove = (on: Day, csrfToken: string): Html =>
  renderForm({
    action: `${BANK_HOLIDAYS_PATH}/remove`,
    csrfToken,
    fields: html`${renderHiddenField('on', toIsoDate(on))}${renderButton({ html: html`Take off<span class="govuk-visually-hidden"> ${toLongDate(on)}</span>`, classes: 'govuk-button--secondary fp-button--small' })}`,
  })

function renderAll({ calendar, today }: BankHolidaysView): Html {
  const { year } = toYearMonthDay(today)
  const before = addDays(dayOf(year, 1, 1), -1)
  const rows = calendar
    .holidaysBetween(before, dayOf(year + 1, 12, 31))
    .map(({ day, name }) => [toLongDate(day), name])
  return renderFigureTable({
    caption: 'Bank holidays of this year and the next',
    captionIs: 'said',
    head: ['Day', 'Name'],
    rows,
    align: 'text',
  })
}
