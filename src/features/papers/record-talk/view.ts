import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderDateField } from '../../../ui/forms/index.ts'
import { renderCheckboxes, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { nameOf } from '../preparing-page.ts'
import type { TaskView } from '../preparing-task.ts'
import type { TalkTyped } from './form.ts'

/** Whom it is about and by when it should be. */
export function renderTalkLead({ preparation }: TaskView<TalkTyped>): Html {
  const { child, review, checklist } = preparation
  const due = checklist.talkDue
  const about = `${nameOf(child)}, ${review.name}.`
  return due.kind !== 'due'
    ? html`${about}`
    : html`${about} The social worker and the IRO should talk by <span class="fp-keep">${toLongDate(due.due.on)}</span>.`
}

/** The fields of the talk. */
export function renderTalkFields({ preparation, typed, errors }: TaskView<TalkTyped>): Html {
  const day = renderDateField({
    name: 'on',
    legend: { text: 'When did they talk?' },
    text: typed.on,
    errors,
  })
  return html`${day}${renderName('social-worker', 'Who is the social worker?', typed.socialWorker, errors)}${renderName('officer', 'Who is the IRO?', typed.officer, errors)}${renderPutsRight(preparation.talks, typed)}`
}

function renderPutsRight([first]: TaskView<TalkTyped>['preparation']['talks'], typed: TalkTyped) {
  if (first === undefined) return null
  return renderCheckboxes({
    name: 'puts-right',
    classes: 'govuk-checkboxes--small',
    values: typed.putsRight === '' ? [] : ['yes'],
    fieldset: {
      legend: {
        text: `A talk on ${toDate(first.on)} is recorded already`,
        classes: 'govuk-fieldset__legend--s',
      },
    },
    hint: { text: 'The first talk counts. Without the tick this is one more talk.' },
    items: [{ value: 'yes', text: 'What is recorded is wrong. This takes its place.' }],
  })
}

function renderName(name: string, label: string, value: string, errors: FieldErrors): Html {
  return renderInput({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    value,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, name),
  })
}
