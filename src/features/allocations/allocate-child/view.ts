import { type Day, toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderInsetText, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { allocatePath, childIndependencePath, childPeoplePath, endAllocationPath } from '../paths.ts'
import type { AllocationDecision } from '../queries/decisions.ts'
import type { HeldBy } from '../queries.ts'
import type { Refused } from '../refused.ts'
import type { AllocateTyped, Seen } from './form.ts'
import type { OfferedOfficer } from './officer-choice.ts'

export type AllocateView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly leftCareOn: Day | null
  readonly held: readonly HeldBy[]
  readonly decisions: readonly AllocationDecision[]
  readonly offered: readonly OfferedOfficer[]
  readonly typed: AllocateTyped
  readonly seen: Seen
  readonly csrfToken: string
  readonly errors: FieldErrors
  readonly refused: Refused | null
}

export function renderAllocate(view: AllocateView): Html {
  const { child, held, errors } = view
  const present = held.findLast(({ to }) => to === null)
  const lead =
    present === undefined
      ? 'Nobody holds this child now.'
      : `${present.officer.name} has held this child since ${toDate(present.from)}.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Choose an IRO for ${child.name}`, lead)}
${renderRule(view)}
${renderChoose(view)}`)}
${present !== undefined && view.leftCareOn !== null && renderEnd(view, view.leftCareOn)}
${renderSection({ title: 'Who has held this child', content: renderHistory(view) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function renderRule({ refused, child }: AllocateView): Html {
  if (refused !== null && refused.cites.length > 0) {
    return renderInsetText({
      html: html`${refused.says}. ${renderCitations(toCitationLinks(refused.cites))}`,
    })
  }
  return html`<p class="govuk-body">An IRO must have no part in the child’s case: not plan it, manage it, visit for the authority or advise the child, not manage anybody who does, and not control the money given to it. ${renderCitations(toCitationLinks(['CPPCR 46']))}</p>
<p class="govuk-body">This is judged by <a class="govuk-link" href="${childPeoplePath(child.id)}">who works with ${child.name}</a>.</p>`
}

function renderChoose(view: AllocateView): Html {
  const { child, offered, typed, seen, csrfToken, errors } = view
  const officers = renderRadios({
    name: 'officer',
    value: typed.officer,
    fieldset: { legend: { text: 'Who will hold this child?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(errors, 'officer'),
    items: offered.map(toItem),
  })
  const checked = (name: 'registered' | 'experienced', text: string) =>
    renderCheckboxes({
      name,
      values: typed[name] ? ['checked'] : [],
      errorMessage: errorFor(errors, name),
      items: [{ value: 'checked', text }],
    })
  const fields = html`${renderHiddenField('holder', seen.holder)}${
    offered.length === 0 ? renderEmpty('Nobody holds a post as IRO today.') : officers
  }${renderDateField({
    name: 'from',
    legend: { text: 'From which day?' },
    hint: { text: 'Today, or a day that has passed.' },
    text: typed.from,
    errors,
  })}<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What have you checked?</legend><p class="govuk-hint">We cannot work this out. We write down that you said so.</p>${checked('registered', 'They are a registered social worker')}${checked('experienced', 'They have enough experience of work with children and families')}</fieldset>${renderButton({ text: 'Give them this child', preventDoubleClick: true })}`
  return renderForm({ action: allocatePath(child.id), csrfToken, version: seen.version, fields })
}

function toItem({ id, name, children, notes, barred }: OfferedOfficer) {
  const said = [...(barred === null ? [] : [`Cannot be chosen. ${barred}`]), ...notes]
  return {
    value: id,
    text: `${name}, ${countOf(children, 'child', 'children')}`,
    disabled: barred !== null,
    ...(said.length === 0 ? {} : { hint: { text: said.join(' ') } }),
  }
}

function renderEnd({ child, typed, seen, csrfToken, errors }: AllocateView, leftOn: Day): Html {
  const fields = html`${renderHiddenField('holder', seen.holder)}${renderDateField({
    name: 'ends',
    legend: { text: 'On which day did it end?' },
    text: typed.ends,
    errors,
  })}${renderButton({ text: 'End it', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return renderSection({
    title: 'End it without another IRO',
    content: renderReadingColumn(
      html`<p class="govuk-body">${child.name} left care on ${toDate(leftOn)}.</p>${renderForm({ action: endAllocationPath(child.id), csrfToken, version: seen.version, fields })}`,
    ),
  })
}

function renderHistory({ child, held, decisions }: AllocateView): Html {
  if (held.length === 0) return renderEmpty('Nobody has held this child yet.')
  const rows = held
    .toReversed()
    .map(({ officer, from, to }) => [
      officer.name,
      toDate(from),
      to === null ? 'now' : toDate(to),
      decisionWords(decisions.find((one) => one.from === from && one.officer?.id === officer.id)),
      html`<a class="govuk-link" href="${childIndependencePath(child.id, from)}">Was ${officer.name} independent?</a>`,
    ])
  return renderFigureTable({
    caption: 'Who has held this child',
    captionIs: 'said',
    head: ['IRO', 'From', 'Until', 'Decided', 'Independence'],
    rows,
    align: 'text',
  })
}

function decisionWords(decision: AllocationDecision | undefined): Html | string {
  if (decision === undefined) return html`<span class="fp-quiet">From a file</span>`
  return `${decision.decidedBy}, ${toInstantWords(decision.decidedAt)}`
}
