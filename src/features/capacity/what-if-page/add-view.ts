import {
  type FieldErrors,
  type PostedFields,
  renderDayField,
  renderHiddenField,
  renderSelectField,
  renderTextField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { WHAT_IF_PATH } from '../caseload-paths.ts'
import { type ChangeKind, MOST_CHANGES, toChangeText } from '../what-if-change.ts'
import type { Chosen } from './address.ts'

export type AddView = {
  readonly chosen: Chosen
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  /** What was typed into the form that was sent. */
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

type AddForm = {
  readonly kind: ChangeKind
  readonly title: string
  readonly fields: Html
  readonly button: string
}

/** A form for each thing that might happen, each adding to those that are chosen. */
export function renderAdd(view: AddView): Html {
  if (view.chosen.changes.length >= MOST_CHANGES)
    return html`<p class="govuk-body">${MOST_CHANGES} things at once are the most. Take one out to add another.</p>`
  return html`<div class="fp-what-if-forms">${formsOf(view).map((form) => renderOne(form, view.chosen))}</div>`
}

function formsOf({ officers, typed, errors }: AddView): readonly AddForm[] {
  const on = (kind: ChangeKind, label = 'From which day?') =>
    renderDayField({ name: `${kind}-on`, label, typed, errors })
  const who = (kind: ChangeKind) =>
    renderSelectField({
      name: `${kind}-officer`,
      label: 'IRO',
      items: [
        { value: '', text: 'Choose an IRO' },
        ...officers.map(({ id, name }) => ({ value: id, text: name })),
      ],
      typed,
      errors,
    })
  const many = (kind: ChangeKind, label: string) =>
    renderTextField({ name: `${kind}-number`, label, typed, errors })
  const week = (kind: ChangeKind) =>
    renderTextField({
      name: `${kind}-week`,
      label: 'How much of a full week?',
      hint: 'Like 1 or 0.6',
      typed,
      errors,
    })
  return [
    {
      kind: 'leaves',
      title: 'An IRO leaves',
      fields: html`${who('leaves')}${on('leaves', 'First day without them')}`,
      button: 'Add that they leave',
    },
    {
      kind: 'hours',
      title: 'An IRO’s hours change',
      fields: html`${who('hours')}${week('hours')}${on('hours')}`,
      button: 'Add these hours',
    },
    {
      kind: 'posts',
      title: 'Posts are filled',
      fields: html`${many('posts', 'How many posts?')}${week('posts')}${on('posts')}`,
      button: 'Add these posts',
    },
    {
      kind: 'come',
      title: 'Children come into care',
      fields: html`${many('come', 'How many children?')}${on('come', 'On which day?')}`,
      button: 'Add these children',
    },
    {
      kind: 'siblings',
      title: 'Unaccompanied brothers and sisters',
      fields: html`${many('siblings', 'How many who belong together?')}${on('siblings', 'On which day?')}`,
      button: 'Add this family',
    },
    {
      kind: 'relieve',
      title: 'Share out what is too much',
      fields: html`<p class="govuk-body">Children go from whoever is over our limit or their own to whoever has room: those held for the shortest time first, and no brothers and sisters apart.</p>${on('relieve')}`,
      button: 'Add that it is shared out',
    },
  ]
}

function renderOne({ kind, title, fields, button }: AddForm, { changes, overLimits }: Chosen): Html {
  const kept = changes.map((change) => renderHiddenField('change', toChangeText(change)))
  return html`<form action="${WHAT_IF_PATH}" method="get" novalidate class="fp-what-if-forms__one"><h3 class="govuk-heading-s">${title}</h3>${kept}${overLimits !== 'never' && renderHiddenField('over', 'yes')}${renderHiddenField('add', kind)}${fields}<button class="govuk-button govuk-button--secondary fp-button--small" type="submit">${button}</button></form>`
}
