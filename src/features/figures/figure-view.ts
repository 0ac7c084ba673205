// Parts of pages that show figures.
import { toDate, type Day } from '../../kit/dates/index.ts'
import { renderSelect } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderFilterForm } from '../../ui/forms/index.ts'
import { renderPageTitle } from '../../ui/layout/index.ts'
import { renderUnreadScope, renderUnreadYear, toNumber } from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import { splitTitle } from './breakdown.ts'
import {
  addressOf,
  chosenPeriod,
  type FigureAsk,
  periodChoices,
  periodWords,
  type ScopeNames,
  shownPeriod,
} from './figure-address.ts'
import type { Figure, Part, Split } from './figure.ts'
import { isSmallBase, isUntold } from './figure.ts'
import { percentWords, valueHeading, valueWords } from './figure-words.ts'
import type { Measure } from './measure.ts'
import { measureListPath } from './paths.ts'
import { scopeWords } from './scope.ts'
import { oddSharesWords, type SplitShares, splitShares } from './split-shares.ts'

export type PageFrame = {
  readonly ask: FigureAsk
  readonly today: Day
  /** The last day for which the returns' reviews are on record; null where there is no such day. */
  readonly dataTo: Day | null
  readonly names: ScopeNames
}

/** The title with, under it, period, scope and how far the data go. */
export function renderFiguresTitle(title: string, { ask, dataTo }: PageFrame, change = ''): Html {
  const { period, scope } = ask
  const seen = period.asOf === period.to ? null : `as of ${toDate(period.asOf)}`
  const data = dataTo === null ? null : `return data to ${toDate(dataTo)}`
  const words = [periodWords(period), scopeWords(scope), seen, data].filter((one) => one !== null)
  const lead = html`${words.join(' · ')} · <a class="govuk-link" href="${change}#choose">change</a>`
  return html`${renderPageTitle(title, lead)}${renderUnread(ask)}`
}

/** What the address asks for that cannot be shown, and what is shown instead. */
export function renderUnread({ unread, unreadScope, period }: FigureAsk): Html {
  return html`${renderUnreadYear(unread, shownPeriod(period), 'period')}${renderUnreadScope(unreadScope)}`
}

/** The form that chooses period and scope, and more where there are more fields. */
export function renderChooser(action: string, { ask, today, dataTo, names }: PageFrame, more?: Html): Html {
  const chosen = chosenPeriod(ask, today, dataTo)
  const periods = periodChoices(today, dataTo)
  const isListed = periods.some(({ value }) => value === chosen)
  const own = isListed ? [] : [{ value: chosen ?? '', text: periodWords(ask.period) }]
  const scopes = [
    { value: '', text: 'Whole service' },
    ...names.teams.map((name) => ({ value: `team:${name}`, text: `Team ${name}` })),
    ...names.officers.map((name) => ({ value: `officer:${name}`, text: name })),
  ]
  return html`<div id="choose">${renderFilterForm({
    action,
    label: 'Choose period and whose figures',
    fields: html`${renderSelect({ name: 'period', label: { text: 'Period' }, value: chosen ?? '', items: [...own, ...periods] })}${renderSelect({ name: 'of', label: { text: 'Whose figures' }, value: ask.address['of'] ?? '', items: scopes })}${more}`,
  })}</div>`
}

/** The address of the rows of a part of a figure. */
export function rowsHref(
  measure: Measure,
  ask: FigureAsk,
  filter: Readonly<Record<string, string>> = {},
): string {
  return addressOf(measureListPath(measure.id), ask, filter)
}

const linked = (count: number, href: string): Html | string =>
  count === 0 ? '0' : html`<a class="govuk-link" href="${href}">${toNumber(count)}</a>`

/** What the base of a share and of a rate is counted as: of a share both halves, of a rate the base alone. */
const BASE_IS: Readonly<Record<Measure['shape'], string>> = {
  share: 'base',
  rate: 'denominator-only',
  median: 'base',
  count: 'base',
}

function shareCells(measure: Measure, ask: FigureAsk, part: Part, where: Readonly<Record<string, string>>) {
  const small = isSmallBase(measure, part) ? html` <span class="fp-quiet">(base under 10)</span>` : null
  const sign = measure.shape === 'rate' ? (part.percent?.toFixed(1) ?? '–') : null
  const percent = sign ?? (part.percent === null ? '–' : percentWords(part.percent))
  return [
    linked(part.denominator, rowsHref(measure, ask, { ...where, counts: BASE_IS[measure.shape] })),
    linked(part.numerator, rowsHref(measure, ask, { ...where, counts: 'numerator' })),
    html`${percent}${small}`,
  ]
}

function medianCells(measure: Measure, ask: FigureAsk, part: Part, where: Readonly<Record<string, string>>) {
  const of = (value: number | undefined) => (value === undefined ? '–' : toNumber(value))
  const counted = linked(part.numerator, rowsHref(measure, ask, { ...where, counts: 'numerator' }))
  return [counted, of(part.spread?.median), of(part.spread?.p90)]
}

const MEDIAN_HEADINGS = ['Number', 'Median, working days', '9 in 10 within']

function cellsOfPart(measure: Measure, ask: FigureAsk, part: Part, where: Readonly<Record<string, string>>) {
  return measure.shape === 'median'
    ? medianCells(measure, ask, part, where)
    : shareCells(measure, ask, part, where)
}

function headingsOf(measure: Measure, shares: SplitShares | null): readonly string[] {
  const { labels } = measure
  if (labels !== null) return [labels.base, labels.numerator, valueHeading(measure)]
  if (measure.shape === 'median') return MEDIAN_HEADINGS
  return shares === null ? ['Count'] : ['Count', 'Share']
}

/** A figure split by one breakdown, every number a link to its rows, with a line for all. */
export function renderSplitTable(
  figure: Figure,
  split: Split,
  ask: FigureAsk,
  captionIs: 'shown' | 'said',
): Html {
  const { measure } = figure
  const { breakdown, parts } = split
  const shares = splitShares(figure, split)
  const countCells = (part: Part, where: Readonly<Record<string, string>>) => {
    const counted = linked(part.numerator, rowsHref(measure, ask, { ...where, counts: 'numerator' }))
    const count = isUntold(part) ? valueWords(measure, part) : counted
    const share = shares?.shareOf(part) ?? null
    return share === null ? [count] : [count, percentWords(share)]
  }
  const cells = (part: Part, where: Readonly<Record<string, string>>) =>
    measure.shape === 'count' ? countCells(part, where) : cellsOfPart(measure, ask, part, where)
  const table = renderFigureTable({
    caption: splitTitle(breakdown),
    captionIs,
    head: [breakdown.heading, ...headingsOf(measure, shares)],
    rows: parts.map((part) => [breakdown.words(part.key), ...cells(part, { [breakdown.id]: part.key })]),
    total: ['All', ...cells({ key: 'all', ...figure }, {})],
  })
  const odd = shares?.odd ?? null
  return html`${table}${odd !== null && html`<p class="govuk-body-s">${oddSharesWords(odd)}</p>`}`
}
