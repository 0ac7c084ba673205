import { toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toNumber } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderListTable } from '../../../ui/tables/index.ts'
import { childPath, displayName } from '../../children/index.ts'
import { REVIEW_DIFFERENCES_PATH } from '../paths.ts'
import type { LoneReview, OnlyIn } from '../queries/review-differences.ts'

export type ReviewDifferencesPage = {
  readonly onlyIn: OnlyIn
  readonly reviews: readonly LoneReview[]
  readonly totals: Readonly<Record<OnlyIn, number>>
  /** Reviews in both places, put right here to a day that the file does not have. */
  readonly otherDays: number
  readonly pageNumber: number
  readonly query: Query
}

const nameOf = ({ name, identifier }: LoneReview): string => displayName(name, identifier)

const columnsFor = (onlyIn: OnlyIn): readonly ListColumn<LoneReview>[] => [
  {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: (review) => html`<a class="govuk-link" href="${childPath(review.childId)}">${nameOf(review)}</a>`,
    csv: nameOf,
  },
  {
    key: 'number',
    heading: 'Number',
    cell: ({ identifier }) => identifier,
    csv: ({ identifier }) => identifier,
  },
  {
    key: 'held',
    heading: 'Held on',
    classes: 'fp-cell--date',
    cell: ({ on }) => toShortDate(on),
    csv: ({ on }) => toShortDate(on),
  },
  {
    key: 'near',
    heading: onlyIn === 'here' ? 'Perhaps the same one in the file' : 'Perhaps the same one recorded here',
    cell: ({ near }) =>
      near === null ? '' : html`<span class="fp-keep">${toShortDate(near)}</span>: check which day is right`,
    csv: ({ near }) => (near === null ? '' : toShortDate(near)),
  },
]

function renderOtherDays(count: number): Html {
  if (count === 0) return html``
  const have = count === 1 ? 'has' : 'have'
  return html`<p class="govuk-body">${countOf(count, 'review')} in both places ${have} another day in the file; due dates are worked from the day recorded here.</p>`
}

/** Reviews recorded here that the file lacks, or the other way round, each with what may be the same review. */
export function renderReviewDifferences(shown: ReviewDifferencesPage): Html {
  const { onlyIn, totals } = shown
  const tab = (key: OnlyIn, text: string) => ({
    key,
    text,
    href: `${REVIEW_DIFFERENCES_PATH}?only-in=${key}`,
    count: toNumber(totals[key]),
  })
  const lead =
    'A review whose day is the same in both places is one review. Where the days are within a week of each other it may be the same one: look it up, and put the wrong day right where it was written.'
  return html`${renderPageTitle('Reviews in one place only', lead)}${renderOtherDays(shown.otherDays)}${renderLinkTabs('Where the review is', [tab('here', 'Only recorded here'), tab('file', 'Only in the file')], onlyIn)}${renderListTable(
    {
      caption: 'Reviews in one place only',
      summary: countOf(totals[onlyIn], 'review'),
      columns: columnsFor(onlyIn),
      rows: shown.reviews,
      total: totals[onlyIn],
      path: REVIEW_DIFFERENCES_PATH,
      query: shown.query,
      state: { sort: null, direction: 'ascending', page: shown.pageNumber },
      empty:
        onlyIn === 'here'
          ? 'Every review recorded here, up to the last one in the file, is in the file too.'
          : 'Every review in the file, from the first one recorded here on, is recorded here too.',
    },
  )}`
}
