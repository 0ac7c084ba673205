import { toDate, toShortDate } from '../../../kit/dates/index.ts'
import { PARTICIPATION } from '../../../law/participation/codes.ts'
import { REASONS_EPISODE_CEASED, wordsOf } from '../../../law/returns/index.ts'
import { renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderSideList, renderTimeline, renderTimelineTable } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type CarePeriod, childPath } from '../../children/index.ts'
import { reviewPath } from '../../reviews/index.ts'
import type { Around } from '../around.ts'
import { withCapital } from '../code-words.ts'
import { type Happening, listHappenings } from '../happened.ts'
import type { ReviewLine } from '../review-line.ts'
import { activityPath } from '../paths.ts'
import { type TimelineReach, toTimeline } from '../to-timeline.ts'
import type { WorkedRecord } from '../worked-record.ts'
import { renderBeside, renderNext } from './duty-view.ts'
import { renderOpenDecisions } from './decisions-view.ts'
import { renderStandings } from './standings-view.ts'
import { renderWhatIfBox, type WhatIfAsked } from './what-if-view.ts'

export type Overview = {
  readonly record: WorkedRecord
  readonly around: Around
  readonly reach: TimelineReach
  readonly whatIf: WhatIfAsked
  readonly mayRecord: boolean
  /** The challenges that are open; null where none is. */
  readonly challenges: Html | null
  /** Where the next review and the contact with the child stand. */
  readonly ahead: Html | null
}

const RECENT_HAPPENINGS = 8

function renderTimeLine({ record, reach }: Overview): Html | null {
  // With no care there is nothing on it but today.
  if (record.child.care.periods.length === 0) return null
  const data = toTimeline(record, reach)
  const path = childPath(record.child.id)
  const first = record.child.care.periods[0]?.start
  const other =
    reach === 'whole'
      ? html` · <a class="govuk-link" href="${path}">recent only</a>`
      : first !== undefined && first < data.from
        ? html` · <a class="govuk-link" href="${path}?history=whole">whole history</a>`
        : null
  return renderSection({
    title: 'Time line',
    beside: html`${toDate(data.from)} to ${toDate(data.to)}${other}`,
    content: html`${renderTimeline(data)}${renderDetails({ summaryText: 'The time line as a table', classes: 'fp-chart__table', html: renderTimelineTable(data) })}`,
  })
}

function renderReviewWords({ review, duties }: ReviewLine): Html {
  const code = review?.code
  return html`${code && html`. ${PARTICIPATION[code].says} (${code}).`} ${renderStandings(duties)}`
}

function renderHappening({ what, more, line }: Happening): Html {
  if (line?.review) {
    return html`<a class="govuk-link" href="${reviewPath(line.review.id)}"><strong>${what}</strong></a>${renderReviewWords(line)}`
  }
  return html`<strong>${what}</strong>${more === '' ? '' : `: ${more}`}`
}

/** Two columns that fit a phone, so not in a region that scrolls. */
function renderHappenings(shown: readonly Happening[]): Html {
  const rows = shown.map(
    (one) =>
      html`<tr class="fp-table__row"><td class="fp-table__cell fp-keep">${toShortDate(one.on)}</td><td class="fp-table__cell">${renderHappening(one)}</td></tr>`,
  )
  return html`<table class="fp-table"><caption class="govuk-visually-hidden">What happened, the newest first</caption><thead><tr><th scope="col" class="fp-table__head">Date</th><th scope="col" class="fp-table__head">What</th></tr></thead><tbody>${rows}</tbody></table>`
}

function renderHappened({ record, around, reach }: Overview): Html {
  const all = listHappenings(record, around)
  const shown = reach === 'whole' ? all : all.slice(0, RECENT_HAPPENINGS)
  const more =
    shown.length < all.length &&
    html`<p class="fp-work__more"><a class="govuk-link" href="${childPath(record.child.id)}?history=whole#what-happened">All ${all.length}</a></p>`
  const footprint = html`<p class="fp-work__more"><a class="govuk-link" href="${activityPath(record.child.id)}">All that the reviewing service did: the footprint</a></p>`
  const table = shown.length === 0 ? renderEmpty('Nothing is known yet.') : renderHappenings(shown)
  return renderSection({
    title: 'What happened',
    id: 'what-happened',
    content: html`${table}${more}${footprint}`,
  })
}

function periodRow(period: CarePeriod, index: number, { owed }: WorkedRecord): readonly (string | Html)[] {
  const { start, startKnown, end, endReason, ending } = period
  const how =
    endReason !== null ? withCapital(wordsOf(REASONS_EPISODE_CEASED, endReason)) : 'Nothing says how'
  const open =
    ending === 'unrecorded-exit' ? 'Still open, but a later file has nothing of this child' : 'Still in care'
  return [
    startKnown ? toShortDate(start) : `before ${toShortDate(start)}`,
    end === null ? '' : toShortDate(end),
    end === null ? open : how,
    String(owed.reviews.inPeriod[index]?.length ?? 0),
  ]
}

function renderPeriods({ record }: Overview): Html {
  const { periods } = record.child.care
  const content =
    periods.length === 0
      ? renderEmpty('No period of care is known.')
      : renderFigureTable({
          caption: 'Periods of care',
          captionIs: 'said',
          align: 'text',
          head: ['From', 'To', 'How it ended', 'Reviews held'],
          rows: periods.map((period, index) => periodRow(period, index, record)).toReversed(),
        })
  return renderSection({ title: 'Periods of care', content })
}

function renderWarnings({ warnings }: WorkedRecord): Html | null {
  if (warnings.length === 0) return null
  return renderSection({
    title: 'To look at in the data',
    content: renderSideList(
      warnings.map(({ says }) => ({ title: says })),
      '',
    ),
  })
}

/** The first tab: what happened to the left, what is next and why to the right. */
export function renderOverview(overview: Overview): Html {
  const { record, whatIf, mayRecord, ahead, challenges } = overview
  const box = record.next === null ? null : renderWhatIfBox(record, whatIf)
  return renderColumns(
    html`${renderTimeLine(overview)}${renderHappened(overview)}${renderPeriods(overview)}`,
    html`${renderNext(record, mayRecord, box)}${challenges}${ahead}${renderBeside(record)}${renderOpenDecisions(record)}${renderWarnings(record)}`,
  )
}
