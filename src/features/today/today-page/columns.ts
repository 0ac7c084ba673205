import { toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderDeadlineTag, toDeadlineWords } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { GROUP_TITLES, type WorkItem } from '../item.ts'

export function renderWhat({ what, more }: WorkItem): Html {
  return html`${what}${more && html`<br><span class="fp-quiet">${more}</span>`}`
}

export function renderDue({ deadline }: WorkItem): Html {
  return deadline === null ? html`<span class="fp-quiet">Nothing due</span>` : renderDeadlineTag(deadline)
}

const whatInCsv = ({ what, more }: WorkItem): string => (more === null ? what : `${what}. ${more}`)

/** The columns of a list, and of its CSV. */
export const WORK_COLUMNS: readonly ListColumn<WorkItem>[] = [
  {
    key: 'child',
    heading: 'Child',
    sort: 'ascending',
    classes: 'fp-cell--date',
    namesRow: true,
    cell: ({ child }) => html`<a class="govuk-link" href="${child.href}">${child.name}</a>`,
    csv: ({ child }) => child.name,
  },
  {
    key: 'number',
    heading: 'Number',
    cell: ({ child }) => child.identifier,
    csv: ({ child }) => child.identifier,
  },
  { key: 'what', heading: 'What', cell: renderWhat, csv: whatInCsv },
  {
    key: 'due',
    heading: 'Due',
    sort: 'ascending',
    classes: 'fp-cell--date',
    cell: ({ due }) => (due === null ? '' : toShortDate(due)),
    csv: ({ due }) => (due === null ? '' : toIsoDate(due)),
  },
  {
    key: 'standing',
    heading: 'Standing',
    classes: 'fp-cell--date',
    cell: renderDue,
    csv: ({ deadline }) => (deadline === null ? 'Nothing due' : toDeadlineWords(deadline)),
  },
  {
    key: 'officer',
    heading: 'IRO',
    sort: 'ascending',
    classes: 'fp-cell--date',
    cell: ({ officer }) => officer ?? html`<span class="fp-quiet">Nobody</span>`,
    csv: ({ officer }) => officer ?? 'Nobody',
  },
  {
    key: 'team',
    heading: 'Team',
    classes: 'fp-cell--date',
    cell: ({ team }) => team ?? '',
    csv: ({ team }) => team ?? '',
  },
]

/** In the CSV of Today as a whole, the group a row stands in comes first. */
export const GROUP_COLUMN: ListColumn<WorkItem> = {
  key: 'group',
  heading: 'Group',
  cell: ({ group }) => GROUP_TITLES[group],
  csv: ({ group }) => GROUP_TITLES[group],
}

/** What one may do about it; not in the CSV. */
export const ACTION_COLUMN: ListColumn<WorkItem> = {
  key: 'action',
  heading: 'Action',
  hiddenHeading: true,
  cell: ({ action, child }) =>
    html`<a class="govuk-link fp-keep" href="${action.href}">${action.text}<span class="govuk-visually-hidden"> for ${child.name}</span></a>`,
  csv: () => '',
}
