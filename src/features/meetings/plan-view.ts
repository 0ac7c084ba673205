import { toLongDate } from '../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderDateField } from '../../ui/forms/index.ts'
import { renderCheckboxes, renderInput, renderRadios, renderSelect } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { toSlotWords } from './clock-time.ts'
import { FORMAT_WORDS } from './meeting.ts'
import { CONFIRMATION_WORDS, type Confirmation } from './meeting-choice.ts'
import { type PlanTyped, slotOf } from './plan-form.ts'
import type { Proposal } from './proposals.ts'

export type PlanView = {
  readonly proposals: readonly Proposal[]
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly typed: PlanTyped
  /** What the rules ask about, before it can be saved. */
  readonly asks: readonly Confirmation[]
  readonly errors: FieldErrors
}

/** The boxes of {@link PlanTyped}. */
export function renderPlanFields(view: PlanView): Html {
  return html`${renderWhen(view)}${renderConfirm(view)}${renderRest(view)}`
}

function renderWhen({ proposals, typed, errors }: PlanView): Html {
  const other = html`${renderDateField({ name: 'on', legend: { text: 'Day' }, text: typed.on, errors })}${renderInput(
    {
      name: 'at',
      label: { text: 'Begins at', classes: 'govuk-label--s' },
      hint: { text: 'For example 3:45pm or 15:45' },
      classes: 'govuk-input--width-5',
      autocomplete: 'off',
      value: typed.at,
      errorMessage: errorFor(errors, 'at'),
    },
  )}`
  return renderRadios({
    name: 'slot',
    value: typed.slot,
    fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(errors, 'slot'),
    items: [
      ...proposals.map((proposal) => ({
        value: slotOf(proposal),
        text: `${toLongDate(proposal.on)}, ${toSlotWords({ startsAt: proposal.startsAt, minutes: minutesTyped(typed) })}`,
        hint: { text: proposal.because.join(' ') },
      })),
      { value: 'other', text: 'Another day or time', conditional: { html: other } },
    ],
  })
}

const USUAL_MINUTES = 60

const minutesTyped = ({ minutes }: PlanTyped): number => {
  const typed = Number(minutes)
  return Number.isInteger(typed) && typed > 0 ? typed : USUAL_MINUTES
}

function renderConfirm({ asks, typed, errors }: PlanView): Html | null {
  const shown = [...new Set([...asks, ...typed.confirmed])]
  if (shown.length === 0) return null
  return renderCheckboxes({
    name: 'confirm',
    values: [...typed.confirmed],
    fieldset: { legend: { text: 'Is this right?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(errors, 'confirm'),
    items: shown.map((one) => ({ value: one, text: CONFIRMATION_WORDS[one] })),
  })
}

function renderRest({ officers, typed, errors }: PlanView): Html {
  return html`${renderInput({
    name: 'minutes',
    label: { text: 'How long?', classes: 'govuk-label--s' },
    suffix: { text: 'minutes' },
    classes: 'govuk-input--width-3',
    inputmode: 'numeric',
    autocomplete: 'off',
    value: typed.minutes,
    errorMessage: errorFor(errors, 'minutes'),
  })}${renderSelect({
    name: 'officer',
    label: { text: 'Which IRO?', classes: 'govuk-label--s' },
    value: typed.officer,
    items: [
      { value: '', text: 'Nobody yet' },
      ...officers.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'officer'),
  })}${renderRadios({
    name: 'format',
    value: typed.format,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'How?', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(FORMAT_WORDS).map(([value, text]) => ({ value, text })),
    errorMessage: errorFor(errors, 'format'),
  })}${renderInput({
    name: 'place',
    label: { text: 'Where?', classes: 'govuk-label--s' },
    hint: {
      text: 'A room, a link or a telephone number. You choose for each person whether they are told.',
    },
    autocomplete: 'off',
    value: typed.place,
    errorMessage: errorFor(errors, 'place'),
  })}`
}
