import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { ETHNIC_GROUPS, SEXES, wordsOf } from '../../../law/returns/index.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderChoiceField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderFigureTable, renderListTable } from '../../../ui/tables/index.ts'
import { childPath, displayName, type Match, type PossiblePair } from '../../children/index.ts'
import { FOUND_WORDS, MATCHES, systemName, whyPossible } from '../match-words.ts'
import { JOINS_PATH, MATCHES_PATH, matchPath, partPath } from '../paths.ts'
import type { ComparedRecord } from '../queries/compared-records.ts'
import { renderFinishFirst, renderOpenWork, type WorkedRecord } from './open-work-view.ts'

const nameOf = (record: ComparedRecord | undefined): string =>
  record === undefined ? 'No longer here' : displayName(record, record.identifier)

export type MatchesView = {
  readonly pairs: readonly PossiblePair[]
  readonly total: number
  readonly matches: readonly Match[]
  /** How many records several systems know by one number. */
  readonly joined: number
  readonly records: ReadonlyMap<string, ComparedRecord>
  readonly pageNumber: number
  readonly query: Query
}

function pairColumns(records: MatchesView['records']): readonly ListColumn<PossiblePair>[] {
  const bornOf = (id: string) => {
    const born = records.get(id)?.born ?? null
    return born === null ? 'Not known' : toDate(born)
  }
  const textOf = (id: string) => `${nameOf(records.get(id))}, ${records.get(id)?.identifier ?? ''}`
  return [
    {
      key: 'one',
      heading: 'One record',
      namesRow: true,
      cell: ({ one, other }) =>
        html`<a class="govuk-link" href="${matchPath(one, other)}">${textOf(one)}</a>`,
      csv: ({ one }) => textOf(one),
    },
    {
      key: 'other',
      heading: 'The other',
      cell: ({ other }) => textOf(other),
      csv: ({ other }) => textOf(other),
    },
    { key: 'born', heading: 'Born', cell: ({ one }) => bornOf(one), csv: ({ one }) => bornOf(one) },
    { key: 'why', heading: 'Why they may be one', cell: whyPossible, csv: whyPossible },
  ]
}

/** Suggestions, and what people found. */
export function renderMatches({
  pairs,
  total,
  matches,
  joined,
  records,
  pageNumber,
  query,
}: MatchesView): Html {
  const lead =
    'A child whose number changed can have two records. These are suggestions: nothing is merged until a person says so, and merged records can be parted again.'
  const list = renderListTable({
    caption: MATCHES,
    summary: toListSummary(countOf(total, 'pair of records', 'pairs of records'), []),
    columns: pairColumns(records),
    rows: pairs,
    total,
    path: MATCHES_PATH,
    query,
    state: { sort: null, direction: 'ascending', page: pageNumber },
    empty: 'No two records look like one child. Restricted records are never compared.',
  })
  const found = renderSection({
    title: 'What people found',
    content:
      matches.length === 0
        ? html`<p class="govuk-body">Nobody has merged two records, or found them to be of two children.</p>`
        : renderFigureTable({
            caption: 'What people found of two records',
            captionIs: 'said',
            align: 'text',
            head: ['Records', 'Found', 'Why', 'By'],
            rows: matches.map((match) => [
              html`<a class="govuk-link" href="${matchPath(match.childId, match.otherId)}">${nameOf(records.get(match.childId))} and ${nameOf(records.get(match.otherId))}</a>`,
              FOUND_WORDS[match.found],
              match.because,
              `${match.by}, ${toInstantWords(match.at)}`,
            ]),
          }),
  })
  const joins = html`<p class="govuk-body"><a class="govuk-link" href="${JOINS_PATH}">${countOf(joined, 'record')}</a> ${joined === 1 ? 'was' : 'were'} joined by the same number and birth date as the files were loaded.</p>`
  return html`${renderPageTitle(MATCHES, lead)}${list}${renderSection({ title: 'Joined by their number', content: joins })}${found}`
}

type PairedRecord = ComparedRecord & WorkedRecord

export type PairView = {
  readonly one: PairedRecord
  readonly other: PairedRecord
  readonly match: Match | null
  readonly csrfToken: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

export const pairTitle = ({ one, other }: Pick<PairView, 'one' | 'other'>): string =>
  `Compare ${one.identifier} and ${other.identifier}`

function renderSides({ one, other }: PairView): Html {
  const row = (label: string, say: (record: PairedRecord) => Html | string) => [label, say(one), say(other)]
  const code = (list: typeof SEXES, value: string | null) =>
    value === null ? 'Not recorded' : capitalised(wordsOf(list, value))
  return renderFigureTable({
    caption: 'The two records side by side',
    captionIs: 'said',
    align: 'text',
    head: ['What', one.identifier, other.identifier],
    rows: [
      row(
        'Name',
        (record) => html`<a class="govuk-link" href="${childPath(record.id)}">${nameOf(record)}</a>`,
      ),
      row('Born', ({ born }) => (born === null ? 'Not recorded' : toDate(born))),
      row('Sex', ({ sex }) => code(SEXES, sex)),
      row('Ethnic group', ({ ethnic }) => code(ETHNIC_GROUPS, ethnic)),
      row(
        'Numbers',
        ({ numbers }) =>
          numbers.map(({ system, value }) => `${value} (${systemName(system)})`).join(', ') || 'None',
      ),
      row('Latest time in care', careWords),
      row('Team', ({ team }) => team ?? 'None'),
      row('IRO', ({ officer }) => officer ?? 'Nobody'),
      row('Reviews', ({ reviews }) => String(reviews)),
      row('Contacts', ({ contacts }) => String(contacts)),
      row('Work under way', renderOpenWork),
    ],
  })
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function careWords({ inCareFrom, inCareTo }: ComparedRecord): string {
  if (inCareFrom === null) return 'None'
  return `From ${toDate(inCareFrom)}${inCareTo === null ? ', still in care' : ` to ${toDate(inCareTo)}`}`
}

function renderFound({ one, other, match, csrfToken }: PairView): Html | null {
  if (match === null) return null
  const isMerged = match.found === 'same-child'
  const kept = match.childId === one.id ? one : other
  const says = isMerged
    ? html`These records are merged: ${kept.identifier} goes on. All numbers, what the files say and all reviews count there. What staff wrote on the other record stays on it.`
    : html`These are two children.`
  return html`${renderInsetText({ html: html`${says} ${match.by}, ${toInstantWords(match.at)}: “${match.because}”` })}${renderForm(
    {
      action: partPath(match.childId, match.otherId),
      csrfToken,
      fields: html`${renderHiddenField('match', match.id)}${renderButton({
        text: isMerged ? 'Part them again' : 'Take this back',
        classes: isMerged ? 'govuk-button--warning' : 'govuk-button--secondary',
        preventDoubleClick: true,
      })}`,
    },
  )}`
}

function renderQuestion({ one, other, match, csrfToken, typed, errors }: PairView): Html | null {
  if (match !== null) return null
  const goesOn = (record: ComparedRecord) => `Yes, one child: ${record.identifier} goes on`
  const form = renderForm({
    action: matchPath(one.id, other.id),
    csrfToken,
    fields: html`${renderChoiceField({
      name: 'found',
      label: 'Are these two records of one child?',
      typed,
      errors,
      items: [
        { value: 'keep-one', text: goesOn(one) },
        { value: 'keep-other', text: goesOn(other) },
        { value: 'two-children', text: 'No, these are two children' },
      ],
    })}${renderWordsField({ name: 'because', label: 'How do you know?', typed, errors })}${renderButton({ text: 'Save', preventDoubleClick: true })}`,
  })
  return html`${renderFinishFirst(one, other)}${form}`
}

/** Two records side by side, with the question, or what was found. */
export function renderPair(view: PairView): Html {
  const { errors } = view
  const lead =
    'Merging moves no words that anybody wrote, and can be undone: each record gets back what was its own.'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(pairTitle(view), lead)}${renderSides(view)}${renderSection({ title: 'What you find', content: renderReadingColumn(html`${renderFound(view)}${renderQuestion(view)}`) })}`
}
