import { type Day, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderDeadlineTag, renderSideList } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type Review, type ReviewDecision, reviewPath } from '../../reviews/index.ts'
import type { WorkedRecord } from '../worked-record.ts'

type Recorded = { readonly review: Review; readonly on: Day; readonly decisions: readonly ReviewDecision[] }

/** Reviews whose decisions were recorded here, the newest first. */
export function reviewsWithDecisions({ reviews }: WorkedRecord): readonly Recorded[] {
  return reviews
    .flatMap((review) => {
      const on = review.parts[0]
      const decisions = review.record?.decisions ?? []
      return on === undefined || decisions.length === 0 ? [] : [{ review, on, decisions }]
    })
    .toReversed()
}

/** Whether it was done is not recorded here, so a day that has passed is told, not judged. */
function renderBy(by: Day | null, { today, policy }: WorkedRecord): Html | null {
  if (by === null || by < today) return null
  return renderDeadlineTag({
    status: 'due',
    duty: 'must',
    due: by,
    today,
    workingDaysLeft: policy.calendar.workingDaysBetween(today, by),
  })
}

function underWords(owner: string, by: Day | null, today: Day): string {
  if (by === null) return `${owner}, no day set`
  return by < today ? `${owner}, was to be done by ${toDate(by)}` : owner
}

/** The decisions of the latest recorded review: what the next one will ask about. */
export function renderLastDecisions(record: WorkedRecord): Html | null {
  const last = reviewsWithDecisions(record)[0]
  if (last === undefined) return null
  return renderSection({
    title: 'Open decisions',
    beside: html`of the <a class="govuk-link" href="${reviewPath(last.review.id)}">review of ${toShortDate(last.on)}</a>`,
    content: renderSideList(
      last.decisions.map(({ says, owner, by }) => ({
        title: says,
        under: underWords(owner, by, record.today),
        mark: renderBy(by, record),
      })),
      'None.',
    ),
  })
}

/** The tab of decisions: all that were recorded, by review. */
export function renderDecisions(record: WorkedRecord): Html {
  return html`${reviewsWithDecisions(record).map(({ review, on, decisions }) =>
    renderSection({
      title: html`Review of ${toShortDate(on)}`,
      beside: html`<a class="govuk-link" href="${reviewPath(review.id)}">open it</a>`,
      content: renderFigureTable({
        caption: `Decisions of the review of ${toShortDate(on)}`,
        captionIs: 'said',
        align: 'text',
        head: ['Decision', 'Who', 'By'],
        rows: decisions.map(({ says, owner, by }) => [
          says,
          owner,
          by === null ? html`<span class="fp-quiet">no day set</span>` : toShortDate(by),
        ]),
      }),
    }),
  )}`
}
