import { renderCheckboxes, renderDetails, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHiddenField } from '../../../ui/forms/index.ts'
import { renderEmpty, renderLinkTabs } from '../../../ui/parts/index.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { MeasureSection } from '../figure-desk.ts'
import { type PageFrame, renderChooser, renderFiguresTitle } from '../figure-view.ts'
import { addressOf } from '../figure-address.ts'
import { DASHBOARD_PATH, measurePath } from '../paths.ts'
import type { Trend } from '../trend.ts'
import { renderTrend } from '../trend-chart.ts'
import type { Yardstick } from '../yardstick.ts'
import type { Chosen, View } from './chosen.ts'
import { renderSideBySide, type SideBySide } from './side-by-side.ts'

export type Dashboard = {
  readonly frame: PageFrame
  readonly chosen: Chosen
  readonly sections: readonly MeasureSection[]
  readonly trends: readonly { readonly trend: Trend; readonly target: Yardstick | null }[]
  /** Null on the view of the service. */
  readonly sideBySide: SideBySide | null
  readonly children: number
}

const TABS: Readonly<Record<View, string>> = {
  service: 'Trends',
  teams: 'Teams side by side',
  officers: 'IROs side by side',
}

function tabHref({ address }: FigureAsk, { measures }: Chosen, view: View): string {
  const query = new URLSearchParams(address)
  if (view !== 'service') query.delete('of')
  const kept = view === 'service' ? [] : measures.slice(0, 1)
  for (const { id } of kept) query.append('measure', id)
  if (view !== 'service') query.set('show', view)
  const text = query.toString()
  return text === '' ? DASHBOARD_PATH : `${DASHBOARD_PATH}?${text}`
}

function renderChoice({ chosen, sections }: Dashboard): Html {
  const { view, measures } = chosen
  if (view !== 'service') {
    const items = sections.flatMap((section) =>
      section.measures.map(({ id, name }) => ({ value: id, text: name })),
    )
    const value = measures[0]?.id ?? ''
    return html`${renderHiddenField('show', view)}${renderSelect({ name: 'measure', label: { text: 'Measure' }, value, items })}`
  }
  const boxes = sections.map((section, at) =>
    renderCheckboxes({
      name: 'measure',
      idPrefix: `measure-${at}`,
      values: measures.map(({ id }) => id),
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: section.title, classes: 'govuk-fieldset__legend--s' } },
      items: section.measures.map(({ id, name }) => ({ value: id, text: name })),
    }),
  )
  return renderDetails({ summaryText: 'Choose measures, 12 at most', html: html`${boxes}` })
}

/** Trends of chosen measures, or one measure side by side. */
export function renderDashboard(dashboard: Dashboard): Html {
  const { frame, chosen, trends, sideBySide, children } = dashboard
  const { ask } = frame
  const tabs = Object.entries(TABS).map(([key, text]) => {
    const view = key === 'teams' || key === 'officers' ? key : 'service'
    return { key, text, href: tabHref(ask, chosen, view) }
  })
  const head = html`${renderFiguresTitle('Dashboard', frame)}${renderLinkTabs('Whose figures', tabs, chosen.view)}${renderChooser(DASHBOARD_PATH, frame, renderChoice(dashboard))}`
  if (children === 0) return html`${head}${renderEmpty('There are no children yet.')}`
  if (sideBySide !== null) return html`${head}${renderSideBySide(sideBySide)}`
  const charts = trends.map(
    ({ trend, target }) =>
      html`<div>${renderTrend(trend, target, ask)}<p class="govuk-body-s"><a class="govuk-link" href="${addressOf(measurePath(trend.measure.id), ask)}">Open ${trend.measure.name.toLowerCase()}</a></p></div>`,
  )
  return html`${head}<div class="fp-trends">${charts}</div>`
}
