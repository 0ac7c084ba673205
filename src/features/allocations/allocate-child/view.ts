import { addDays, type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import {
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import {
  renderColumns,
  renderPageTitle,
  renderReadingColumn,
  renderSection,
} from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderDeadlineTag, renderWhyPanel } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks, toWhySteps } from '../../provisions/index.ts'
import {
  childPeoplePath,
  coverPath,
  endAllocationPath,
  handoverPath,
  OFFICER_TEAMS_PATH,
  siblingConflictPath,
} from '../paths.ts'
import type { AllocateView } from './allocate-view.ts'
import { renderChoose } from './choose-view.ts'
import { renderHistory } from './history-view.ts'

export function renderAllocate(view: AllocateView): Html {
  const { child, held, errors } = view
  const present = held.findLast(({ to }) => to === null)
  const lead =
    present === undefined
      ? 'Nobody holds this child now.'
      : `${present.officer.name} has held this child since ${toDate(present.from)}.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Choose an IRO for ${child.name}`, html`${lead}${coverWords(view)}`)}
${renderColumns(html`${renderRule(view)}${renderChoose(view)}`, renderBeside(view))}
${present !== undefined && view.leftCareOn !== null && renderEnd(view, view.leftCareOn)}
${renderSection({ title: 'Who has held this child', beside: `${countOf(view.changes, 'change')} of IRO in this time in care`, content: renderHistory(view) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function coverWords({ cover }: AllocateView): Html | null {
  if (cover === null) return null
  return html` ${cover.officer.name} stands in until ${toDate(addDays(cover.returnsOn, -1))}.`
}

function renderBeside(view: AllocateView): Html {
  const { child, appointment, siblings, held } = view
  const { conflict } = siblings
  const isHeld = held.some(({ to }) => to === null)
  const links = [
    ...(isHeld ? [{ href: coverPath(child.id), text: 'Somebody stands in for a time' }] : []),
    ...(siblings.count > 0 || conflict !== null
      ? [{ href: siblingConflictPath(child.id), text: 'May brothers and sisters share an IRO?' }]
      : []),
    { href: handoverPath(child.id), text: 'What was handed on' },
    { href: OFFICER_TEAMS_PATH, text: 'IROs and their teams' },
  ]
  return html`${appointment !== null && renderClock(appointment)}${
    conflict?.stands === true &&
    renderInsetText({
      html: html`<strong>Not the same IRO as brothers and sisters:</strong> ${conflict.reason}`,
    })
  }<ul class="govuk-list fp-section">${links.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`
}

function renderClock({
  due,
  because,
  duty,
  deadline,
  appointedOn,
}: NonNullable<AllocateView['appointment']>): Html {
  const words = due === null ? null : toLongDate(due)
  return renderWhyPanel({
    label: 'When an IRO is due and why',
    kicker: 'First IRO of this time in care',
    heading: words === null ? 'No day can be given' : `An IRO by ${words}`,
    tag: renderDeadlineTag(deadline),
    steps: toWhySteps(because, duty, words),
    aside:
      appointedOn === null ? null : html`<p>The first IRO held the child from ${toDate(appointedOn)}.</p>`,
  })
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
