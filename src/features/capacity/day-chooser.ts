import { type Day, toYearMonthDay } from '../../kit/dates/index.ts'
import { renderFilterForm } from '../../ui/forms/index.ts'
import { renderInput } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'

/** The form that asks for a day to show caseloads of; what was typed stays. */
export function renderDayChooser(action: string, typed: string, on: Day): Html {
  const { day, month, year } = toYearMonthDay(on)
  return renderFilterForm({
    action,
    label: 'Choose a day',
    fields: renderInput({
      name: 'on',
      label: { text: 'On which day?' },
      hint: { text: 'Like 31 3 2026' },
      value: typed === '' ? `${day} ${month} ${year}` : typed,
      classes: 'govuk-input--width-10',
      autocomplete: 'off',
      spellcheck: false,
    }),
  })
}
