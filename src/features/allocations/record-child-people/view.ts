import { toDate } from '../../../kit/dates/index.ts'
import type { Reason } from '../../../law/citations/reason.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderSelect, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { CHILD_PARTS, type ChildWorker, PART_WORDS } from '../child-worker.ts'
import { childPeoplePath, endChildPersonPath } from '../paths.ts'
import type { WorkingPerson } from '../queries/child-workers.ts'
import type { PeopleTyped } from './form.ts'

export type PeopleView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly workers: readonly ChildWorker[]
  readonly people: readonly WorkingPerson[]
  /** Why the present officer is not independent; empty where no bar is known to hold. */
  readonly bars: readonly Reason[]
  readonly typed: PeopleTyped
  readonly version: number
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderPeople(view: PeopleView): Html {
  const { child, workers, errors, bars } = view
  const now = workers.filter(({ to }) => to === null)
  const before = workers.filter(({ to }) => to !== null)
  const lead =
    'The IRO is chosen on another page. A change here is a fact: it is saved even where it makes the IRO dependent, and then shown to the manager.'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Who works with ${child.name}`, lead)}
${bars.length > 0 && renderBars(bars)}
${renderSection({ title: 'Now', content: renderNow(now) })}
${renderSection({ title: 'Record a change', content: renderHalves(renderAdd(view), now.length > 0 && renderEndForm(view, now)) })}
${before.length > 0 && renderSection({ title: 'Before', content: renderBefore(before) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function renderBars(bars: readonly Reason[]): Html {
  const says = html`The IRO is not independent. ${bars.map(({ says: each }) => html`${each} `)}`
  return html`${renderWarningText({ html: says, iconFallbackText: 'Warning' })}<p class="govuk-body">${renderCitations(toCitationLinks(['CPPCR 46']))}</p>`
}

function renderNow(now: readonly ChildWorker[]): Html {
  if (now.length === 0)
    return renderEmpty(
      'Nobody is recorded. Until the social worker is, nobody can tell whether the IRO is independent.',
    )
  const rows = CHILD_PARTS.flatMap((part) => now.filter(({ does }) => does === part)).map(
    ({ does, person, from }) => [PART_WORDS[does], person.name, toDate(from)],
  )
  return renderFigureTable({
    caption: 'Who works with the child now',
    captionIs: 'said',
    head: ['What they do', 'Who', 'Since'],
    rows,
    align: 'text',
  })
}

function renderBefore(before: readonly ChildWorker[]): Html {
  const rows = before
    .toReversed()
    .map(({ does, person, from, to }) => [
      PART_WORDS[does],
      person.name,
      toDate(from),
      to === null ? '' : toDate(to),
    ])
  return renderFigureTable({
    caption: 'Who worked with the child before',
    captionIs: 'said',
    head: ['What they did', 'Who', 'From', 'Until'],
    rows,
    align: 'text',
  })
}

function renderAdd({ child, people, typed, version, csrfToken, errors }: PeopleView): Html {
  const fields = html`<h3 class="govuk-heading-s">Somebody new</h3>${renderRadios({
    name: 'does',
    value: typed.does,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'What do they do?', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text: 'A new social worker, visitor, adviser or fostering IRO takes the place of the one before.',
    },
    errorMessage: errorFor(errors, 'does'),
    items: CHILD_PARTS.map((part) => ({ value: part, text: PART_WORDS[part] })),
  })}${renderSelect({
    name: 'person',
    label: { text: 'Who is it?' },
    value: typed.person,
    items: [
      { value: '', text: 'Choose a person' },
      ...people.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'person'),
  })}${renderDateField({ name: 'from', legend: { text: 'From which day?' }, text: typed.from, errors })}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  return renderForm({ action: childPeoplePath(child.id), csrfToken, version, fields })
}

function renderEndForm(
  { child, typed, version, csrfToken, errors }: PeopleView,
  now: readonly ChildWorker[],
): Html {
  const fields = html`<h3 class="govuk-heading-s">Somebody who has stopped</h3>${renderRadios({
    name: 'worker',
    value: typed.worker,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Whose part has ended?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(errors, 'worker'),
    items: now.map(({ id, does, person }) => ({
      value: id,
      text: `${person.name}, ${PART_WORDS[does].toLowerCase()}`,
    })),
  })}${renderDateField({ name: 'ends', legend: { text: 'On which day did it end?' }, text: typed.ends, errors })}${renderButton({ text: 'End it', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return renderForm({ action: endChildPersonPath(child.id), csrfToken, version, fields })
}
