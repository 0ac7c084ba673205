import { type Day, toDate, toIsoDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderLinkTabs, toCountSentences, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { addressOf, periodWords } from '../figure-address.ts'
import { type PageFrame, renderUnread, rowsHref } from '../figure-view.ts'
import { headlineWords, restsOnWords } from '../figure-words.ts'
import type { Measure } from '../measure.ts'
import { DASHBOARD_PATH, EXCEPTIONS_PATH, FIGURE_MAIL_PATH, measurePath } from '../paths.ts'
import { scopeWords } from '../scope.ts'
import { type Exceptions, lastSpan, SPANS } from './find.ts'

export type ExceptionsPage = {
  readonly frame: PageFrame
  readonly exceptions: Exceptions
  readonly today: Day
  readonly children: number
  readonly mayAsk: boolean
}

const SPAN_WORDS = { week: 'Last week', month: 'Last month' } as const

function renderTabs({ frame, today }: ExceptionsPage): Html {
  const { period, address } = frame.ask
  const days = SPANS.map((span) => ({ span, ...lastSpan(span, today) }))
  const tabs = days.map(({ span, from, to }) => {
    const query = {
      ...(address['of'] === undefined ? {} : { of: address['of'] }),
      from: toIsoDate(from),
      to: toIsoDate(to),
    }
    return {
      key: span,
      text: SPAN_WORDS[span],
      href: `${EXCEPTIONS_PATH}?${new URLSearchParams(query).toString()}`,
    }
  })
  const here = days.find(({ from, to }) => from === period.from && to === period.to)
  return renderLinkTabs('Which days', tabs, here?.span ?? '')
}

const nameCell = ({ id, name }: Measure): Html =>
  html`<a class="govuk-link" href="${measurePath(id)}">${name}</a>`

function renderMissed({ exceptions, frame }: ExceptionsPage): Html {
  const { missed } = exceptions
  const link = (measure: Measure, count: number, counts: string): Html | string =>
    count === 0
      ? '0'
      : html`<a class="govuk-link" href="${rowsHref(measure, frame.ask, { counts })}">${toNumber(count)}</a>`
  const table = renderFigureTable({
    caption: 'What went past its day',
    captionIs: 'said',
    head: ['Measure', 'Not in time', 'Not recorded'],
    rows: missed.map(({ measure, missed: count, notRecorded }) => [
      nameCell(measure),
      link(measure, count, 'denominator-only'),
      link(measure, notRecorded, 'not-recorded'),
    ]),
  })
  const content = missed.length === 0 ? renderEmpty('Nothing went past its day.') : table
  return renderSection({ title: 'What went past its day', content })
}

function renderOffTarget({ exceptions, frame }: ExceptionsPage): Html {
  const { offTarget, year } = exceptions
  const table = renderFigureTable({
    caption: 'Targets that are missed',
    captionIs: 'said',
    align: 'text',
    head: ['Measure', 'The year so far', 'What it rests on', 'Target'],
    rows: offTarget.map(({ figure, says }) => {
      const { measure } = figure
      const days = { from: toIsoDate(year.from), to: toIsoDate(year.to) }
      const href = rowsHref(measure, { ...frame.ask, address: { ...frame.ask.address, ...days } })
      return [
        nameCell(measure),
        html`<a class="govuk-link" href="${href}">${headlineWords(figure)}</a>`,
        restsOnWords(figure).join(' · '),
        says,
      ]
    }),
  })
  const content = offTarget.length === 0 ? renderEmpty('No target that is entered is missed.') : table
  return renderSection({ title: 'Targets that are missed', beside: periodWords(year), content })
}

function renderChanged({ exceptions, frame }: ExceptionsPage): Html {
  const { changed } = exceptions
  const items = changed.map(({ measure, says }) => {
    const href = addressOf(measurePath(measure.id), frame.ask)
    return html`<li><a class="govuk-link" href="${href}">${measure.name}</a>: ${says}</li>`
  })
  const list = html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
  const content =
    changed.length === 0 ? renderEmpty('No last whole month is beyond what chance explains.') : list
  return renderSection({ title: 'Changes that are more than noise', content })
}

/** What stands out: past its day, away from its target, more than noise. */
export function renderExceptions(page: ExceptionsPage): Html {
  const { frame, exceptions, children, mayAsk } = page
  const { period, scope } = frame.ask
  const lead = [
    periodWords(period),
    scopeWords(scope),
    period.asOf === period.to ? null : `as of ${toDate(period.asOf)}`,
  ]
  const head = html`${renderPageTitle('Exceptions', lead.filter((one) => one !== null).join(' · '))}${renderUnread(frame.ask)}${renderTabs(page)}`
  if (children === 0) return html`${head}${renderEmpty('There are no children yet.')}`
  const says = toCountSentences(
    [
      {
        count: exceptions.missed.length,
        one: 'measure has something past its day or not recorded',
        many: 'measures have something past its day or not recorded',
      },
      { count: exceptions.offTarget.length, one: 'target is missed', many: 'targets are missed' },
      {
        count: exceptions.changed.length,
        one: 'figure changed by more than noise',
        many: 'figures changed by more than noise',
      },
    ],
    'Nothing stands out.',
  )
  const ask =
    mayAsk &&
    html`<p class="govuk-body"><a class="govuk-link" href="${FIGURE_MAIL_PATH}">Be told by e-mail each week or month</a></p>`
  return html`${head}${renderInsetText({ text: says })}${renderMissed(page)}${renderOffTarget(page)}${renderChanged(page)}<p class="govuk-body"><a class="govuk-link" href="${DASHBOARD_PATH}">The dashboard</a></p>${ask}`
}
