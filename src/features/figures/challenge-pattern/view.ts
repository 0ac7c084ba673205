import { DISPUTES_PATH } from '../../disputes/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderHalves, renderSection } from '../../../ui/layout/index.ts'
import {
  type BarChartOptions,
  renderBarChart,
  renderBarTable,
  renderChartFigure,
  renderEmpty,
  toNumber,
} from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type Balance } from '../balance.ts'
import { renderBalance } from '../balance-view.ts'
import { type BreakdownId, breakdownOf } from '../breakdown.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { Figure } from '../figure.ts'
import {
  type PageFrame,
  renderChooser,
  renderFiguresTitle,
  renderSplitTable,
  rowsHref,
} from '../figure-view.ts'
import { basisWords, headlineWords, restsOnWords } from '../figure-words.ts'
import type { Measure } from '../measure.ts'
import { renderSplitChart } from '../split-chart.ts'
import type { OfficerPattern } from './officer-pattern.ts'
import type { Silent } from './silences.ts'

export type PatternPage = {
  readonly frame: PageFrame
  readonly path: string
  readonly balance: Balance
  readonly raised: Figure
  readonly answered: Figure
  readonly days: Figure
  readonly challenges: Measure
  readonly silences: readonly Silent[]
  readonly officers: readonly OfficerPattern[]
}

function splitBy(figure: Figure, id: BreakdownId) {
  return figure.splits.find(({ breakdown }) => breakdown.id === id)
}

function renderChartBy(figure: Figure, id: BreakdownId): Html | null {
  const split = splitBy(figure, id)
  return split === undefined ? null : renderSplitChart(figure, split)
}

function renderTableBy(figure: Figure, id: BreakdownId, ask: FigureAsk): Html | null {
  const split = splitBy(figure, id)
  return split === undefined || split.parts.length === 0
    ? null
    : renderSplitTable(figure, split, ask, 'shown')
}

type Where = Readonly<Partial<Record<BreakdownId | 'counts', string>>>

/** A count that leads to its rows; nought leads nowhere. */
function countLink(count: number, measure: Measure, ask: FigureAsk, where: Where): HtmlValue {
  if (count === 0) return '0'
  return html`<a class="govuk-link" href="${rowsHref(measure, ask, where)}">${toNumber(count)}</a>`
}

function renderSilences({ silences, answered, frame: { ask } }: PatternPage): Html {
  const { measure } = answered
  const words = html`<p class="govuk-body">${headlineWords(answered)} answered in time: ${restsOnWords(answered).join(' · ')}. A question is no answer.</p>`
  if (silences.length === 0)
    return html`${words}${renderEmpty('Every stage whose day came in this period was answered by it.')}`
  const stage = breakdownOf('stage')
  return html`${words}${renderFigureTable({
    caption: 'Who did not answer in time',
    captionIs: 'said',
    head: ['Who was to answer', 'Stage', 'No answer in time', 'Of'],
    rows: silences.map((one) => {
      const where = { stage: one.stage, answerer: one.answerer }
      return [
        one.answerer,
        stage.words(one.stage),
        countLink(one.silent, measure, ask, { ...where, counts: 'denominator-only' }),
        countLink(one.due, measure, ask, { ...where, counts: 'base' }),
      ]
    }),
  })}`
}

const OFFICER_SERIES = [
  { key: 'drift', label: 'Drift', fill: 'solid' },
  { key: 'papers', label: 'Papers', fill: 'stripes' },
  { key: 'other', label: 'Something else', fill: 'outline' },
] as const

const officerWords = (officer: string): string => breakdownOf('officer').words(officer)

function renderOfficers({ officers, challenges, frame: { ask } }: PatternPage): Html {
  if (officers.length === 0) return renderEmpty('Nobody holds a child or raised a challenge.')
  const options: BarChartOptions = {
    id: 'by-iro',
    title: 'What each IRO challenged',
    description: 'One bar for each IRO, in three parts.',
    series: OFFICER_SERIES,
    bars: officers.map(({ officer, drift, papers, other }) => ({
      label: officerWords(officer),
      values: { drift, papers, other },
    })),
  }
  const table = renderFigureTable({
    caption: 'What each IRO challenged',
    captionIs: 'said',
    head: ['IRO', 'Children at the end', 'Challenges', 'Drift', 'Papers', 'Else', 'Stayed informal'],
    rows: officers.map((one) => {
      const link = (count: number, where: Where) =>
        countLink(count, challenges, ask, { ...where, officer: one.officer })
      return [
        officerWords(one.officer),
        toNumber(one.children),
        link(one.raised, {}),
        link(one.drift, { drift: 'drift' }),
        link(one.papers, { drift: 'papers' }),
        link(one.other, { drift: 'other' }),
        link(one.informal, { formality: 'informal' }),
      ]
    }),
  })
  const note =
    'Every concern that was raised, formal or not. Drift: permanence, and decisions of reviews that were not carried out. Papers: preparing for reviews. One about both counts as drift. An IRO with many children and few challenges, or with challenges about papers alone, may be lenient; or their children may be well served: open the rows.'
  const chart = renderChartFigure({
    heading: 'Drift against paperwork',
    chart: renderBarChart(options),
    table: renderBarTable(options, 'IRO'),
  })
  return html`<p class="govuk-body">${note}</p>${renderHalves(chart, table)}`
}

/** The pattern of challenge in a period: how the number moved, what about, who answers, and what each IRO challenges. */
export function renderPattern(page: PatternPage): Html {
  const { frame, path, balance, raised, days } = page
  const { ask } = frame
  const resolved = html`<p class="govuk-body">${headlineWords(days)}${days.spread && ' '}${basisWords(days.measure, days)}, from the day each was made formal to the day it was closed.</p>`
  return html`${renderFiguresTitle('The pattern of challenge', frame)}${renderChooser(path, frame)}
<p class="govuk-body">Formal disputes, unless it is said otherwise. <a class="govuk-link" href="${DISPUTES_PATH}">Open the register</a></p>
${renderHalves(renderBalance(balance), renderChartBy(raised, 'stage'))}
${renderSection({ title: 'What about', content: renderHalves(renderChartBy(raised, 'theme') ?? html``, renderTableBy(raised, 'theme', ask)) })}
${renderSection({ title: 'Who is challenged, and at which stage', content: renderHalves(renderTableBy(raised, 'team', ask) ?? html``, renderTableBy(raised, 'stage', ask)) })}
${renderSection({ title: 'How long it takes', content: html`${resolved}${renderHalves(renderTableBy(days, 'stage', ask) ?? html``, renderTableBy(days, 'theme', ask))}` })}
${renderSection({ title: 'Who does not answer', content: renderSilences(page) })}
${renderSection({ title: 'Drift and permanence against paperwork', content: renderOfficers(page) })}`
}
