import { setImmediate as othersFirst } from 'node:timers/promises'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { Html } from '../../../ui/html.ts'
import type { FigureDesk } from '../figure-desk.ts'
import type { PageFrame } from '../figure-view.ts'
import { isWorked, targetOfMonths } from '../held-against.ts'
import type { KeptFigures } from '../kept-figures.ts'
import type { Measure } from '../measure.ts'
import { DASHBOARD_PATH, FIGURES_PATH } from '../paths.ts'
import { toTrend } from '../trend.ts'
import type { Yardstick, Yardsticks } from '../yardstick.ts'
import { parseChosen, type View } from './chosen.ts'
import { createDrawn } from './drawn.ts'
import type { Side, SideBySide } from './side-by-side.ts'
import { type Dashboard, renderDashboard } from './view.ts'

/** Trends of the service, a team or an officer, and small charts of them side by side. */
export function dashboardRoutes(desk: FigureDesk): readonly Route[] {
  const drawn = createDrawn()
  const show = async (request: PageRequest): Promise<PageResponse> => {
    const { kept, frame } = await desk.open(request)
    const yardsticks = await desk.readYardsticks()
    const key = [request.today, request.query.toString(), ...yardsticks.all.map(keyOf)].join(' ')
    const main = await drawn(kept, key, () => draw(desk, kept, frame, yardsticks, request.query))
    const breadcrumbs = [{ text: 'Figures', href: FIGURES_PATH }]
    return page(request.frame({ title: 'Dashboard', nav: FIGURES_PATH, breadcrumbs, main }))
  }
  return [{ method: 'GET', path: DASHBOARD_PATH, action: 'see-figures', handle: show }]
}

const keyOf = ({ measure, who, from, version }: Yardstick): string => `${measure}/${who}/${from}/${version}`

async function draw(
  desk: FigureDesk,
  kept: KeptFigures,
  frame: PageFrame,
  yardsticks: Yardsticks,
  query: URLSearchParams,
): Promise<Html> {
  const chosen = parseChosen(query, desk.find)
  const { ask } = frame
  const [measure] = chosen.measures
  const names = chosen.view === 'teams' ? frame.names.teams : frame.names.officers
  const sideBySide =
    chosen.view === 'service' || measure === undefined
      ? null
      : await toSides(kept, yardsticks, { measure, ask, names, view: chosen.view })
  const trends = sideBySide === null ? await toTrends(kept, yardsticks, chosen.measures, ask) : []
  return renderDashboard({
    frame,
    chosen,
    sections: desk.sections,
    trends,
    sideBySide,
    children: kept.children,
  })
}

// What was not asked for since a fact moved takes a while: others are answered in between.
async function toTrends(
  kept: KeptFigures,
  yardsticks: Yardsticks,
  measures: readonly Measure[],
  { period, scope }: FigureAsk,
): Promise<Dashboard['trends']> {
  const trends: Dashboard['trends'][number][] = []
  for (const measure of measures) {
    const trend = toTrend(measure, kept.months(measure, period, scope), period.asOf)
    trends.push({ trend, target: targetOfMonths(yardsticks, measure, period.asOf) })
    await othersFirst()
  }
  return trends
}

type Asked = {
  readonly measure: Measure
  readonly ask: FigureAsk
  readonly names: readonly string[]
  readonly view: Exclude<View, 'service'>
}

async function toSides(
  kept: KeptFigures,
  yardsticks: Yardsticks,
  { measure, ask, names, view }: Asked,
): Promise<SideBySide> {
  const { period } = ask
  const sides: Side[] = []
  for (const name of names) {
    const scope = { kind: view === 'teams' ? ('team' as const) : ('officer' as const), name }
    const trend = toTrend(measure, kept.months(measure, period, scope), period.asOf)
    const side = { scope, figure: kept.figure(measure, period, scope), trend }
    if (trend.months.some(({ figure }) => isWorked(figure))) sides.push(side)
    await othersFirst()
  }
  const target = targetOfMonths(yardsticks, measure, period.asOf)
  return { measure, sides, target, ask, each: view === 'teams' ? 'team' : 'IRO' }
}
