import { type FieldErrors, renderDateField, renderFilterForm } from '../../../ui/forms/index.ts'
import { renderCheckboxes, renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { KIND_WORDS } from '../activity.ts'
import type { ActivityAsked } from '../activity-filter.ts'
import { activityPath } from '../paths.ts'

export type FilterView = {
  readonly childId: string
  readonly asked: ActivityAsked
  readonly mayReadNotes: boolean
}

const isSet = ({ chosen, filter: { from, to, notes }, errors }: ActivityAsked): boolean =>
  chosen.length > 0 || from !== null || to !== null || notes === 'with' || errors.length > 0

/** Which kinds and days, and whether with the officer’s notes: open where something is chosen. */
export function renderActivityFilter({ childId, asked, mayReadNotes }: FilterView): Html {
  const path = activityPath(childId)
  const kinds = renderCheckboxes({
    idPrefix: 'kind',
    name: 'kind',
    classes: 'govuk-checkboxes--small fp-kinds',
    fieldset: { legend: { text: 'Show only', classes: 'govuk-fieldset__legend--s' } },
    items: asked.open.map((kind) => ({ value: kind, text: KIND_WORDS[kind] })),
    values: asked.chosen,
  })
  const notes = renderCheckboxes({
    idPrefix: 'notes',
    name: 'notes',
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'with', text: 'With the IRO’s notes and reasons' }],
    values: [asked.filter.notes],
  })
  const form = renderFilterForm({
    action: path,
    label: 'Choose what is shown',
    fields: html`<div class="fp-filter__whole">${kinds}</div>${renderDay('from', 'First day', asked.from, asked.errors)}${renderDay('to', 'Last day', asked.to, asked.errors)}${mayReadNotes && html`<div class="fp-filter__whole">${notes}</div>`}`,
    clearHref: isSet(asked) ? path : undefined,
  })
  return renderDetails({
    summaryText: 'Choose kinds and days',
    classes: 'fp-chosen',
    open: isSet(asked),
    html: form,
  })
}

const renderDay = (name: string, text: string, typed: ActivityAsked['from'], errors: FieldErrors): Html =>
  html`<div class="fp-filter__day">${renderDateField({ name, legend: { text }, text: typed, errors })}</div>`
