import { errorFor, type FieldErrors } from '../forms/field-errors.ts'
import { renderDateField, renderFilterForm, renderForm } from '../forms/index.ts'
import {
  renderBackLink,
  renderButton,
  renderCheckboxes,
  renderDetails,
  renderFileUpload,
  renderInput,
  renderInsetText,
  renderNotificationBanner,
  renderPanel,
  renderRadios,
  renderSelect,
  renderSummaryList,
  renderTag,
  renderTextarea,
  renderWarningText,
} from '../govuk/index.ts'
import { type Html, html } from '../html.ts'
import { renderHalves } from '../layout/grid.ts'

const ERRORS: FieldErrors = [
  { field: 'held-on-month', message: 'The date the review was held must include a month' },
  { field: 'format', message: 'Select how the review was held' },
]

function renderFields(): Html {
  const legend = { classes: 'govuk-fieldset__legend--s' }
  return html`${renderDateField({ name: 'held-on', legend: { text: 'When was the review held?' }, hint: { text: 'For example, 27 3 2026' }, text: { day: '27', month: '', year: '2026' }, errors: ERRORS })}
${renderRadios({ name: 'format', fieldset: { legend: { text: 'How was it held?', ...legend } }, classes: 'govuk-radios--small', errorMessage: errorFor(ERRORS, 'format'), items: [{ value: 'in-person', text: 'In person', hint: { text: 'Everyone in one place' } }, { value: 'other', text: 'Another way', conditional: { html: renderInput({ name: 'other-way', label: { text: 'Which way?' } }) } }, { divider: 'or' }, { value: 'unknown', text: 'Not known' }] })}
${renderCheckboxes({
  name: 'came',
  fieldset: { legend: { text: 'Who came?', ...legend } },
  classes: 'govuk-checkboxes--small',
  values: ['child'],
  items: [
    { value: 'child', text: 'The child' },
    { value: 'parent', text: 'A parent' },
  ],
})}
${renderInput({ name: 'owner', label: { text: 'Who does it?' }, hint: { text: 'A name' }, errorMessage: { text: 'Enter who does it' } })}
${renderSelect({
  name: 'team',
  label: { text: 'Team' },
  items: [
    { value: 'north', text: 'North' },
    { value: 'south', text: 'South' },
  ],
})}
${renderTextarea({ name: 'decision', label: { text: 'What was decided?' }, rows: 3 })}
${renderFileUpload({ name: 'file', label: { text: 'Return files' } })}
${renderButton({ text: 'Record the review' })} ${renderButton({ text: 'Cancel', classes: 'govuk-button--secondary' })} ${renderButton({ text: 'Withdraw', classes: 'govuk-button--warning' })}`
}

function renderWords(): Html {
  return html`${renderBackLink({ href: '#forms' })}
${renderNotificationBanner({ type: 'success', text: 'Review recorded', disableAutoFocus: true })}
${renderWarningText({ text: 'This replaces what was recorded before.' })}
${renderInsetText({ text: 'Reviews after 31 March 2026 are not in the data.' })}
${renderDetails({ summaryText: 'What counts as a review', text: 'A meeting, or a series of them, under the regulations.' })}
<p>${renderTag({ text: 'Draft' })}</p>
${renderSummaryList({ rows: [{ key: { text: 'Held on' }, value: { text: '13 April 2026' }, actions: { items: [{ href: '#forms', text: 'Change', visuallyHiddenText: 'the date' }] } }] })}
${renderPanel({ headingLevel: 3, titleText: 'In time', text: 'The next review is due by Monday 13 July 2026' })}`
}

/** Fields with and without errors, and the words around them. */
export function renderFormParts(): Html {
  const filters = renderFilterForm({
    action: '/parts',
    label: 'Filter the list',
    clearHref: '#forms',
    fields: html`${renderInput({ name: 'q', id: 'filter-q', label: { text: 'Name or number' } })}${renderSelect(
      {
        name: 'filter-team',
        label: { text: 'Team' },
        items: [
          { value: '', text: 'All' },
          { value: 'north', text: 'North' },
        ],
      },
    )}`,
  })
  const form = renderForm({ action: '/parts', csrfToken: 'token', version: 3, fields: renderFields() })
  return html`${filters}${renderHalves(form, renderWords())}`
}
