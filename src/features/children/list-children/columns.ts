import { ageOn, type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { LEGAL_STATUSES, PLACEMENTS, wordsOf } from '../../../law/returns/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { childPath } from '../paths.ts'
import type { ListedChild } from './register.ts'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const legalWords = ({ legalStatus }: ListedChild): string =>
  legalStatus === null ? '' : capitalised(wordsOf(LEGAL_STATUSES, legalStatus))

const livingWords = ({ placement }: ListedChild): string =>
  placement === null ? '' : capitalised(wordsOf(PLACEMENTS, placement))

const ageWords = ({ born }: ListedChild, today: Day): string =>
  born === null ? '' : String(ageOn(born, today))

const notKnown = (words: string): Html | string =>
  words === '' ? html`<span class="fp-quiet">Not known</span>` : words

function careWords({ inCareFrom, inCareTo }: ListedChild): string {
  if (inCareFrom === null) return ''
  return inCareTo === null ? toShortDate(inCareFrom) : `left ${toShortDate(inCareTo)}`
}

/** The columns of the register, and of its CSV. */
export function registerColumns(today: Day): readonly ListColumn<ListedChild>[] {
  return [
    {
      key: 'name',
      heading: 'Name',
      sort: 'ascending',
      namesRow: true,
      cell: ({ id, name }) => html`<a class="govuk-link" href="${childPath(id)}">${name}</a>`,
      csv: ({ name }) => name,
    },
    {
      key: 'identifier',
      heading: 'Number',
      sort: 'ascending',
      cell: ({ identifier }) => identifier,
      csv: ({ identifier }) => identifier,
    },
    {
      key: 'age',
      heading: 'Age',
      sort: 'ascending',
      cell: (child) => ageWords(child, today),
      csv: (child) => ageWords(child, today),
    },
    { key: 'legal', heading: 'Legal status', cell: (child) => notKnown(legalWords(child)), csv: legalWords },
    { key: 'living', heading: 'Living', cell: (child) => notKnown(livingWords(child)), csv: livingWords },
    {
      key: 'in-care-since',
      heading: 'In care since',
      sort: 'descending',
      classes: 'fp-cell--date',
      cell: (child) => notKnown(careWords(child)),
      csv: ({ inCareFrom, inCareTo }) => {
        if (inCareFrom === null) return ''
        return inCareTo === null ? toIsoDate(inCareFrom) : `left ${toIsoDate(inCareTo)}`
      },
    },
    {
      key: 'officer',
      heading: 'IRO',
      sort: 'ascending',
      classes: 'fp-cell--date',
      cell: ({ officer }) => officer?.name ?? html`<span class="fp-quiet">Nobody</span>`,
      csv: ({ officer }) => officer?.name ?? '',
    },
    {
      key: 'team',
      heading: 'Team',
      sort: 'ascending',
      classes: 'fp-cell--date',
      cell: ({ team }) => team?.name ?? '',
      csv: ({ team }) => team?.name ?? '',
    },
  ]
}
