import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { childPath, newChallengePath } from '../../children/index.ts'
import { isOverdue } from '../decision.ts'
import { ageWords, renderDue, renderStatus, slipWords, toStatusWords } from '../decision-words.ts'
import { decisionPath } from '../paths.ts'
import type { ListedDecision } from '../queries/overdue.ts'

/** The columns of the list of open decisions. */
export function decisionColumns(
  today: Day,
  calendar: WorkingCalendar,
): readonly ListColumn<ListedDecision>[] {
  return [
    {
      key: 'decision',
      heading: 'Decision',
      namesRow: true,
      classes: 'fp-cell--wide',
      cell: ({ childId, id, says }) =>
        html`<a class="govuk-link" href="${decisionPath(childId, id)}">${says}</a>`,
      csv: ({ says }) => says,
    },
    {
      key: 'child',
      heading: 'Child',
      cell: ({ childId, childName }) =>
        html`<a class="govuk-link" href="${childPath(childId)}">${childName}</a>`,
      csv: ({ childName }) => childName,
    },
    { key: 'owner', heading: 'Who does it', cell: ({ owner }) => owner, csv: ({ owner }) => owner },
    {
      key: 'by',
      heading: 'By',
      cell: (one) => renderBy(one, today, calendar),
      csv: ({ by }) => (by === null ? '' : toIsoDate(by)),
    },
    {
      key: 'age',
      heading: 'Age',
      cell: ({ madeOn, slips }) =>
        html`${ageWords(madeOn, today)}${slips > 0 && html`<br><span class="fp-quiet">${slipWords(slips)}</span>`}`,
      csv: ({ madeOn }) => toIsoDate(madeOn),
    },
    { key: 'status', heading: 'How far', cell: renderStatus, csv: ({ status }) => toStatusWords(status) },
    {
      key: 'officer',
      heading: 'IRO',
      cell: ({ officer }) => officer ?? html`<span class="fp-quiet">Nobody</span>`,
      csv: ({ officer }) => officer ?? '',
    },
  ]
}

/** The way to challenge what is overdue, of those children of whom one may. */
export const challengeColumn = (
  today: Day,
  challengeable: ReadonlySet<string>,
): ListColumn<ListedDecision> => ({
  key: 'challenge',
  heading: 'Challenge',
  cell: (one) =>
    isOverdue(one, today) && challengeable.has(one.childId)
      ? html`<a class="govuk-link" href="${newChallengePath(one.childId, { kind: 'decision', id: one.id })}">Challenge this<span class="govuk-visually-hidden">: ${one.says}</span></a>`
      : '',
  csv: () => '',
})

// The mark of what is overdue says the day itself.
function renderBy(one: ListedDecision, today: Day, calendar: WorkingCalendar): Html {
  if (one.by === null) return html`<span class="fp-quiet">no day set</span>`
  const due = renderDue(one, today, calendar)
  if (due !== null && isOverdue(one, today)) return due
  return html`<span class="fp-keep">${toShortDate(one.by)}</span>${due !== null && html`<br>${due}`}`
}
