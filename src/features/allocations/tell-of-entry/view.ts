import { toDate } from '../../../kit/dates/index.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderInput,
  renderNotificationBanner,
  renderRadios,
  renderSelect,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import type { ListedChild } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { ENTRY_STATUSES } from '../entry-status.ts'
import { noticePath, TELL_OF_ENTRY_PATH } from '../paths.ts'
import type { Tellers } from '../queries/tellers.ts'
import type { EntryTyped } from './form.ts'

/** What a search found among the children whom somebody may see. */
export type SearchedChildren = {
  readonly text: string
  readonly children: readonly ListedChild[]
  readonly total: number
}

export type TellOfEntryView = Tellers & {
  /** Null before anybody has searched. */
  readonly searched: SearchedChildren | null
  /** Whether the page is shown again after a child was told of. */
  readonly told: 'told' | 'not-yet'
  readonly typed: EntryTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderTellOfEntry(view: TellOfEntryView): Html {
  const { searched, told, errors } = view
  const lead = html`The reviewing service should hear within 2 working days that a child is looked after. ${renderCitations(toCitationLinks(['HB notice']))}`
  const done =
    told === 'told' &&
    renderNotificationBanner({
      type: 'success',
      html: html`<p class="govuk-notification-banner__heading">Thank you. We have written down that the service was told.</p><p class="govuk-body">The child has a record now, and waits for an IRO.</p>`,
    })
  const isAsked = searched !== null || errors.length > 0
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${done}${renderPageTitle('Tell the service that a child has come into care', lead)}
${renderSection({ title: 'Look for the child first', content: renderSearch(searched) })}
${isAsked && renderSection({ title: 'The child is not there', id: 'new', content: renderNew(view) })}`
}

function renderSearch(searched: SearchedChildren | null): Html {
  return html`<form class="fp-what-if" action="${TELL_OF_ENTRY_PATH}" method="get" novalidate role="search" aria-label="Look for the child"><div class="fp-what-if__row">${renderInput(
    {
      name: 'q',
      id: 'q',
      label: { text: 'Number, name or birth date' },
      hint: { text: 'They may have been in care before.' },
      value: searched?.text ?? '',
      classes: 'govuk-input--width-20',
    },
  )}<button class="govuk-button govuk-button--secondary fp-button--small" type="submit">Look</button></div></form>${searched !== null && renderFound(searched)}`
}

function renderFound({ children, total }: SearchedChildren): Html {
  if (children.length === 0)
    return renderEmpty('Nobody like that among the children whose records are open to you.')
  const more =
    total > children.length &&
    html`<p class="govuk-body">There are ${total - children.length} more. Type more of the name or number.</p>`
  const items = children.map(
    (child) =>
      html`<li><a class="govuk-link" href="${noticePath(child.id)}">${child.name}</a> <span class="fp-quiet">${child.identifier}${child.born !== null && `, born ${toDate(child.born)}`}${careWords(child)}</span></li>`,
  )
  return html`<p class="govuk-body">${countOf(total, 'child', 'children')}. Choose the child you tell us about.</p><ul class="govuk-list">${items}</ul>${more}`
}

function careWords({ inCareFrom, inCareTo }: ListedChild): string {
  if (inCareFrom === null) return ''
  return inCareTo === null ? `, in care since ${toDate(inCareFrom)}` : `, left care on ${toDate(inCareTo)}`
}

const NO_TEAM =
  'You are in no team on record, and a team tells us of the children it works with. Ask a manager of the reviewing service to put you in your team, or ring us.'

function renderNew(view: TellOfEntryView): Html {
  const { typed, csrfToken, errors, teams, workers } = view
  if (teams.length === 0) return renderEmpty(NO_TEAM)
  const text = (name: 'number' | 'given' | 'family', label: string, hint?: string) =>
    renderInput({
      name,
      id: name,
      label: { text: label },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      value: typed[name],
      classes: 'govuk-input--width-20',
      errorMessage: errorFor(errors, name),
    })
  const choose = (name: 'team' | 'worker', label: string, none: string, from: Tellers['teams']) =>
    renderSelect({
      name,
      id: name,
      label: { text: label },
      value: typed[name],
      items: [{ value: '', text: none }, ...from.map(({ id, name: words }) => ({ value: id, text: words }))],
      errorMessage: errorFor(errors, name),
    })
  const fields = html`${text('number', 'The child’s number', 'The number that goes into the national return. By it the next file finds this child.')}
${text('given', 'First name')}${text('family', 'Family name')}
${renderDateField({ name: 'born', legend: { text: 'Born on' }, text: typed.born, errors })}
${renderDateField({ name: 'start', legend: { text: 'On which day did the child come into care?' }, text: typed.start, errors })}
${renderRadios({
  name: 'status',
  value: typed.status,
  classes: 'govuk-radios--small',
  fieldset: { legend: { text: 'Legal status', classes: 'govuk-fieldset__legend--s' } },
  errorMessage: errorFor(errors, 'status'),
  items: ENTRY_STATUSES.map(({ code, words }) => ({ value: code, text: `${words} (${code})` })),
})}
${choose('team', 'Which team holds the case and tells us?', 'Choose a team', teams)}
${choose('worker', 'Social worker, if one is named', 'Not known yet', workers)}
${renderDateField({
  name: 'received',
  legend: { text: 'On which day was the service told?' },
  hint: { text: 'Today, unless you told us another way before.' },
  text: typed.received,
  errors,
})}${renderButton({ text: 'Tell the service', preventDoubleClick: true })}`
  return renderReadingColumn(
    html`<p class="govuk-body">We keep what you say here until a file of the national return tells of this time in care. Then the file takes its place.</p>${renderForm({ action: TELL_OF_ENTRY_PATH, csrfToken, fields })}`,
  )
}
