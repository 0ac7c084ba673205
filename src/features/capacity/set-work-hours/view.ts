import type { DecidedView } from '../decided-figures-page.ts'
import { errorFor, readText, renderDayField, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { whenAndWho } from '../figure-parts.ts'
import { WORK_HOURS_PATH } from '../forecast-paths.ts'
import {
  HOUR_NAMES,
  HOUR_QUESTIONS,
  type HourName,
  hoursOfFullTime,
  SUPPOSED_HOURS,
  type WorkHours,
} from '../work-hours.ts'

export type WorkHoursView = DecidedView<WorkHours>

const LEAD =
  'The forecast and the business case count hours with these numbers. They are our own estimate: no law, and no study behind them. Ask your officers to write down their time for some weeks, and put in what you find.'

export function renderWorkHours(view: WorkHoursView): Html {
  const { holds, may } = view
  const left = toNumber(Math.round(hoursOfFullTime(holds)))
  return html`${renderReadingColumn(html`${renderPageTitle('How long work takes', LEAD)}<p class="govuk-body">With the numbers of today somebody who works a full week has <strong>${left} hours a year</strong> for children.</p>`)}${
    may === 'may-set'
      ? renderReadingColumn(renderChange(view))
      : renderSection({ title: 'What holds today', content: renderTable(holds) })
  }${renderSection({ title: 'What we decided', content: renderDecided(view) })}`
}

function renderBox({ typed, errors }: WorkHoursView, name: HourName): Html {
  const { label, unit, because } = HOUR_QUESTIONS[name]
  const supposed = `We began with ${SUPPOSED_HOURS[name]} ${unit}.`
  return renderInput({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: `${because} ${supposed}` },
    suffix: { text: unit },
    classes: 'govuk-input--width-4',
    inputmode: 'decimal',
    autocomplete: 'off',
    value: readText(typed, name),
    errorMessage: errorFor(errors, name),
  })
}

function renderChange(view: WorkHoursView): Html {
  const { typed, errors, csrfToken, decided } = view
  const from = renderDayField({
    name: 'from',
    label: 'From which day?',
    hint: 'Earlier days keep what they had.',
    typed,
    errors,
  })
  const fields = html`${HOUR_NAMES.map((name) => renderBox(view, name))}${from}${renderButton({ text: 'Save these hours', preventDoubleClick: true })}`
  return renderForm({ action: WORK_HOURS_PATH, csrfToken, version: decided.length, fields })
}

function renderTable(hours: WorkHours): Html {
  return renderFigureTable({
    caption: 'What holds today',
    captionIs: 'said',
    head: ['Work', 'How long', 'What is in it'],
    rows: HOUR_NAMES.map((name) => {
      const { label, unit, because } = HOUR_QUESTIONS[name]
      return [label, `${hours[name]} ${unit}`, because]
    }),
    align: 'text',
  })
}

/** What a decision changed, against the one before it. */
function changesOf(view: WorkHoursView, place: number): string {
  const { decided } = view
  const value = decided[place]?.value ?? SUPPOSED_HOURS
  const before = decided[place + 1]?.value ?? SUPPOSED_HOURS
  const changed = HOUR_NAMES.filter((name) => value[name] !== before[name]).map((name) => {
    const { label, unit } = HOUR_QUESTIONS[name]
    return `${label}: ${value[name]} ${unit}, before ${before[name]}`
  })
  return changed.length === 0 ? 'Nothing: the numbers were agreed as they were' : changed.join('. ')
}

function renderDecided(view: WorkHoursView): Html {
  const { decided, today } = view
  if (decided.length === 0) return renderEmpty('Nothing yet. Until we decide, the numbers above hold.')
  return renderFigureTable({
    caption: 'What we decided',
    captionIs: 'said',
    head: ['From', 'What changed', 'Decided by'],
    rows: decided.map((one, place) => {
      const [when, who] = whenAndWho(one, today)
      return [when, changesOf(view, place), who]
    }),
    align: 'text',
  })
}
