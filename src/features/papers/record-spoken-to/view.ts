import { ageOn } from '../../../kit/dates/index.ts'
import { errorFor, renderDateField } from '../../../ui/forms/index.ts'
import { renderInput, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import {
  HOW_WORDS,
  SPOKEN_HOW,
  SPOKEN_OUTCOMES,
  SPOKEN_WORDS,
  type SpokenOutcome,
} from '../../reviews/index.ts'
import { nameOf } from '../preparing-page.ts'
import type { TaskView } from '../preparing-task.ts'
import { ASKS_WHY, type SpokenTyped } from './form.ts'

const LEGEND = 'govuk-fieldset__legend--s'

/** Whom it is about. */
export const renderSpokenLead = ({ preparation: { child, review } }: TaskView<SpokenTyped>): Html =>
  html`${nameOf(child)}, ${review.name}. ${review.day !== 'held' && 'This has to be said before the review is closed.'}`

/** The fields of the talk with the child. */
export function renderSpokenFields(view: TaskView<SpokenTyped>): Html {
  const { typed, errors } = view
  const day = renderDateField({
    name: 'on',
    legend: { text: 'On which day?' },
    hint: { text: 'The day of the talk, or on which you tried or decided.' },
    text: typed.on,
    errors,
  })
  return html`${renderOutcome(view)}${day}${renderHow(typed)}`
}

function renderOutcome({ preparation, typed, errors, today }: TaskView<SpokenTyped>): Html {
  const { child, review } = preparation
  const age = child.born === null ? null : ageOn(child.born, review.on ?? today)
  const isUnderFour = age !== null && age < 4
  const asked = isUnderFour ? 'Did you see or observe the child?' : 'Did you speak to the child?'
  const outcomes = SPOKEN_OUTCOMES.filter(
    (outcome) => !isUnderFour || (outcome !== 'spoken' && outcome !== 'declined'),
  )
  return renderRadios({
    name: 'outcome',
    value: typed.outcome,
    errorMessage: errorFor(errors, 'outcome'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: asked, classes: LEGEND } },
    items: outcomes.map((value) => ({
      value,
      text: SPOKEN_WORDS[value],
      conditional: { html: renderWhy(value, typed, errors) },
    })),
  })
}

function renderWhy(
  outcome: SpokenOutcome,
  typed: SpokenTyped,
  errors: TaskView<SpokenTyped>['errors'],
): Html | null {
  if (!ASKS_WHY.some((one) => one === outcome)) return null
  const name = `why-${outcome}`
  return renderInput({
    name,
    label: { text: outcome === 'not-appropriate' ? 'Why not?' : 'Why not? (you may leave this out)' },
    value: typed.reasons[outcome] ?? '',
    errorMessage: errorFor(errors, name),
  })
}

function renderHow({ how, alone }: SpokenTyped): Html {
  const classes = 'govuk-radios--small govuk-radios--inline'
  const notRecorded = (value: string) => ({ value: '', text: 'Not recorded', checked: value === '' })
  return html`${renderRadios({
    name: 'how',
    value: how,
    classes,
    fieldset: { legend: { text: 'If you did, how?', classes: LEGEND } },
    items: [...SPOKEN_HOW.map((value) => ({ value, text: HOW_WORDS[value] })), notRecorded(how)],
  })}${renderRadios({
    name: 'alone',
    value: alone,
    classes,
    fieldset: { legend: { text: 'If you did, was the child alone with you?', classes: LEGEND } },
    items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, notRecorded(alone)],
  })}`
}
