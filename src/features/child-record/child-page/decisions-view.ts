import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderSideList } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import {
  ageWords,
  type Decision,
  DECISIONS_PATH,
  decisionPath,
  decisionsPath,
  isOpenDecision,
  renderDue,
  renderStatus,
  slipWords,
} from '../../decisions/index.ts'
import { reviewPath } from '../../reviews/index.ts'
import type { WorkedRecord } from '../worked-record.ts'

/** How many open decisions the side of the page has room for. */
const MOST = 6

const link = ({ childId, id, says }: Decision): Html =>
  html`<a class="govuk-link" href="${decisionPath(childId, id)}">${says}</a>`

/** What is open, what is due first at the top: what the next review will ask about. */
export function renderOpenDecisions({ child, decisions, today, policy }: WorkedRecord): Html | null {
  if (decisions.length === 0) return null
  const last = Number.MAX_SAFE_INTEGER
  const open = decisions
    .filter(isOpenDecision)
    .toSorted((one, other) => (one.by ?? last) - (other.by ?? last))
  const more = open.length - MOST
  return renderSection({
    title: 'Open decisions',
    beside: html`<a class="govuk-link" href="${decisionsPath(child.id)}">${more > 0 ? `${more} more` : 'all decisions'}</a>`,
    content: renderSideList(
      open.slice(0, MOST).map((one) => ({
        title: link(one),
        under: [one.by === null ? `${one.owner}, no day set` : one.owner, slipWords(one.slips)]
          .filter(Boolean)
          .join('. '),
        mark: renderDue(one, today, policy.calendar),
      })),
      'None is open.',
    ),
  })
}

const NONE = 'No decision is recorded. What a review decides stands here once the review is recorded.'

/** The tab of decisions: all that were recorded, by review, with what came of them. */
export function renderDecisions(record: WorkedRecord): Html {
  const reviews = [...new Set(record.decisions.map(({ reviewId }) => reviewId))]
  if (reviews.length === 0) return renderSection({ title: 'Decisions', content: renderEmpty(NONE) })
  return html`${reviews.map((reviewId) =>
    renderReview(
      record,
      reviewId,
      record.decisions.filter((one) => one.reviewId === reviewId),
    ),
  )}<p class="govuk-body"><a class="govuk-link" href="${DECISIONS_PATH}">Overdue decisions of every child</a></p>`
}

function renderReview(record: WorkedRecord, reviewId: string, decisions: readonly Decision[]): Html | null {
  const on = record.reviews.find(({ id }) => id === reviewId)?.parts[0] ?? decisions[0]?.madeOn
  if (on === undefined) return null
  return renderSection({
    title: html`Review of ${toShortDate(on)}`,
    beside: html`<a class="govuk-link" href="${reviewPath(reviewId)}">open it</a>`,
    content: renderFigureTable({
      caption: `Decisions of the review of ${toShortDate(on)}`,
      captionIs: 'said',
      align: 'text',
      head: ['Decision', 'Who', 'By', 'Age', 'How far'],
      rows: decisions.map((one) => [
        link(one),
        one.owner,
        renderBy(one, record),
        renderAge(one, record.today),
        renderHowFar(one),
      ]),
    }),
  })
}

function renderBy(one: Decision, { today, policy }: WorkedRecord): Html {
  if (one.by === null) return html`<span class="fp-quiet">no day set</span>`
  const due = renderDue(one, today, policy.calendar)
  return html`<span class="fp-keep">${toShortDate(one.by)}</span>${due !== null && html`<br>${due}`}`
}

function renderAge({ madeOn, slips }: Decision, today: Day): Html {
  return html`${ageWords(madeOn, today)}${slips > 0 && html`<br><span class="fp-quiet">${slipWords(slips)}</span>`}`
}

function renderHowFar(one: Decision): Html {
  const done = one.doneOn !== null && html`<br><span class="fp-quiet">${toShortDate(one.doneOn)}</span>`
  const word = one.answer !== null && html`<br><span class="fp-quiet">its owner has answered</span>`
  return html`${renderStatus(one)}${done}${word}`
}
