import { toShortDate } from '../../../kit/dates/index.ts'
import { PARTICIPATION } from '../../../law/participation/codes.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type KnownFrom, knownFrom, newReviewPath, reviewPath } from '../../reviews/index.ts'
import { type ReviewLine, toReviewLines } from '../review-line.ts'
import type { WorkedRecord } from '../worked-record.ts'
import { renderStandings } from './standings-view.ts'

const KNOWN_FROM: Readonly<Record<KnownFrom, string>> = {
  recorded: 'Recorded here',
  file: 'In the return',
  both: 'Recorded here and in the return',
}

const quiet = (words: string): Html => html`<span class="fp-quiet">${words}</span>`

function renderHeld({ review }: ReviewLine): Html {
  if (review === null) return quiet('Not held')
  const days = review.parts.map(toShortDate).join(' and ')
  return html`${days}${review.hadMeeting === false && html`<br>${quiet('without a meeting')}`}`
}

function renderDue({ duties }: ReviewLine): Html {
  const days = duties.flatMap(({ obligation }) =>
    obligation.due === null || (obligation.atLatest && obligation.heldOn !== null)
      ? []
      : [toShortDate(obligation.due)],
  )
  return days.length === 0 ? quiet('Not known') : html`${[...new Set(days)].join(', ')}`
}

function renderStanding({ duties, review }: ReviewLine): Html {
  if (duties.length === 0) return quiet(review === null ? '' : 'Answers nothing')
  return html`${renderStandings(duties)}`
}

function renderLine(line: ReviewLine): readonly (Html | string)[] {
  const { review, title } = line
  return [
    review === null ? title : html`<a class="govuk-link" href="${reviewPath(review.id)}">${title}</a>`,
    renderHeld(line),
    renderDue(line),
    renderStanding(line),
    review?.code
      ? `${review.code}. ${PARTICIPATION[review.code].says}`
      : quiet(review === null ? '' : 'Not recorded'),
    review === null ? '' : KNOWN_FROM[knownFrom(review)],
  ]
}

/** The tab of reviews: every one held, and every one owed. */
export function renderReviews(record: WorkedRecord, mayRecord: boolean): Html {
  const lines = toReviewLines(record)
  const action =
    mayRecord &&
    html`<div class="fp-actions">${renderButton({ text: 'Record a review', href: newReviewPath(record.child.id) })}</div>`
  const table = renderFigureTable({
    caption: 'Reviews, the newest first',
    captionIs: 'said',
    align: 'text',
    head: ['Review', 'Held', 'Due', 'Standing', 'The child', 'Known from'],
    rows: lines.map(renderLine),
  })
  return renderSection({
    title: 'Reviews',
    beside: String(record.reviews.length),
    content: html`${lines.length === 0 ? renderEmpty('No review was held and none is owed.') : table}${action}`,
  })
}
