// The same measure of each team or officer, side by side on one scale.
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderChartFigure, renderEmpty, renderSmallMultiples } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { addressOf, type FigureAsk } from '../figure-address.ts'
import { type Figure, isSmallBase } from '../figure.ts'
import { basisWords, headlineWords } from '../figure-words.ts'
import { targetWords } from '../held-against.ts'
import type { Measure } from '../measure.ts'
import { DASHBOARD_PATH } from '../paths.ts'
import type { Scope } from '../scope.ts'
import { monthWords, sayValue, type Trend, trendWords } from '../trend.ts'
import { monthRowsHref } from '../trend-chart.ts'
import type { Yardstick } from '../yardstick.ts'

/** One team or officer: its period, and its months. */
export type Side = {
  readonly scope: Scope & { readonly name: string }
  readonly figure: Figure
  readonly trend: Trend
}

export type SideBySide = {
  readonly measure: Measure
  readonly sides: readonly Side[]
  readonly target: Yardstick | null
  readonly ask: FigureAsk
  /** "team" or "IRO". */
  readonly each: string
}

const ofScope = ({ kind, name }: Side['scope']): string => `${kind}:${name}`

/** Every month of any of them, in order. */
function monthsOf(sides: readonly Side[]) {
  const all = new Map(
    sides.flatMap(({ trend }) => trend.months.map(({ month }) => [Number(month), month] as const)),
  )
  return [...all.values()].toSorted((one, other) => one - other)
}

function headingOf({ measure, sides, each }: SideBySide): string {
  const changed = sides
    .filter(({ trend }) => trendWords(trend).verdict === 'change')
    .map(({ scope }) => scope.name)
  if (sides.every(({ trend }) => trendWords(trend).verdict === 'too-few'))
    return `${measure.name} by ${each}: too few to tell a change from noise`
  const names = changed.length > 3 ? `${changed.length} of ${sides.length}` : changed.join(', ')
  const says =
    changed.length === 0
      ? `no ${each} has a change that is more than noise`
      : `a change that is more than noise for ${names}`
  return `${measure.name} by ${each}: ${says}`
}

function renderTable({ measure, sides, ask, each }: SideBySide): Html {
  const months = monthsOf(sides)
  const cell = (side: Side, month: (typeof months)[number]): Html | string => {
    const found = side.trend.months.find((one) => one.month === month)
    if (found === undefined || found.value === null) return '–'
    const of = { ...ask, address: { of: ofScope(side.scope) } }
    return html`<a class="govuk-link" href="${monthRowsHref(side.trend, found, of)}">${sayValue(measure, found.value)}</a>`
  }
  return renderFigureTable({
    caption: `${measure.name} by ${each}, month by month`,
    captionIs: 'said',
    head: ['Month', ...sides.map(({ scope }) => scope.name)],
    rows: months.map((month) => [monthWords(month), ...sides.map((side) => cell(side, month))]),
  })
}

function renderPeriodTable({ measure, sides, ask, each }: SideBySide): Html {
  const heading = each.charAt(0).toUpperCase() + each.slice(1)
  return renderFigureTable({
    caption: `${measure.name} by ${each} in the period`,
    captionIs: 'said',
    head: [heading, 'In the period', 'Of', 'Month by month'],
    align: 'text',
    rows: sides.map(({ scope, figure, trend }) => {
      const small = isSmallBase(measure, figure) ? ' (base under 10)' : ''
      const query = new URLSearchParams({
        ...ask.address,
        of: ofScope(scope),
        measure: measure.id,
      }).toString()
      return [
        html`<a class="govuk-link" href="${DASHBOARD_PATH}?${query}">${scope.name}</a>`,
        `${headlineWords(figure)}${small}`,
        basisWords(measure, figure),
        trendWords(trend).says,
      ]
    }),
  })
}

/** Small charts side by side, what they say in words, and the same as tables. */
export function renderSideBySide(options: SideBySide): Html {
  const { measure, sides, target, each, ask } = options
  const months = monthsOf(sides)
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined)
    return renderEmpty(`Nothing of ${measure.name.toLowerCase()} is on record by ${each}.`)
  const multiples = sides.map(({ scope, figure, trend }) => ({
    name: scope.name,
    says: `${headlineWords(figure)} in the period; ${trendWords(trend).says}`,
    values: months.map((month) => trend.months.find((one) => one.month === month)?.value ?? null),
  }))
  const heading = headingOf(options)
  const note = target === null ? '' : `The dashed line is our ${targetWords(measure, target)}. `
  const chart = renderSmallMultiples({
    id: 'side',
    unit: measure.shape === 'share' ? 'percent' : 'count',
    multiples,
    ends: [monthWords(first), monthWords(last)],
    target: target?.value,
  })
  const link = html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(DASHBOARD_PATH, ask)}">The whole service</a></p>`
  return html`${renderChartFigure({ heading, chart, table: renderTable(options), note: `${note}All have one scale. A month without a base is a gap.` })}${renderSection({ title: 'In the period', content: html`${renderPeriodTable(options)}${link}` })}`
}
