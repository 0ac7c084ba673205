import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import { collectionYearOf } from '../../../law/returns/index.ts'
import { mayKeepYardsticks } from '../access.ts'
import { findBalance } from '../balance.ts'
import type { YearFigure } from '../beside-table.ts'
import type { PlaceBeside } from '../place-beside.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { toYearPeriod, yearBefore } from '../figure-period.ts'
import { heldAgainst, targetOfMonths } from '../held-against.ts'
import type { KeptFigures } from '../kept-figures.ts'
import type { Measure } from '../measure.ts'
import { FIGURES_PATH, measurePath } from '../paths.ts'
import { SERVICE } from '../scope.ts'
import { inPassing, toShown } from '../shown-figure.ts'
import { toTrend } from '../trend.ts'
import type { Yardsticks } from '../yardstick.ts'
import { renderMeasurePage } from './view.ts'

/** The page of one measure. `places`: pages above that compare it. */
export function measurePageRoutes(desk: FigureDesk, places: readonly PlaceBeside[]): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${FIGURES_PATH}/:measure`,
      action: 'see-figures',
      handle: (request) => show(desk, places, request),
    },
  ]
}

async function show(
  desk: FigureDesk,
  places: readonly PlaceBeside[],
  request: PageRequest,
): Promise<PageResponse> {
  const measure = desk.find(request.params['measure'] ?? '')
  if (measure === null) return NOT_FOUND
  const { kept, frame } = await desk.open(request)
  const yardsticks = await desk.readYardsticks()
  const { period, scope } = frame.ask
  const figure = kept.figure(measure, period, scope)
  const earlier = { period: yearBefore(period), scope }
  const shown = toShown(figure, yardsticks, frame.ask)
  const against = heldAgainst(yardsticks, { measure, value: shown.number }, period)
  const main = renderMeasurePage({
    frame,
    path: measurePath(measure.id),
    figure,
    shown,
    against,
    before: inPassing(kept.figure(measure, earlier.period, scope), yardsticks, earlier),
    trend: toTrend(measure, kept.months(measure, period, scope), period.asOf),
    target: targetOfMonths(yardsticks, measure, period.asOf),
    balance: findBalance(measure.id, desk, kept, frame.ask),
    beside: {
      measure,
      years: toYears(
        kept,
        measure,
        yearsShown(yardsticks, measure, collectionYearOf(period.asOf)),
        request.today,
      ),
      yardsticks,
      mayKeep: mayKeepYardsticks(request.user.roles),
      places: places.flatMap(({ text, ofMeasure }) =>
        ofMeasure === undefined ? [] : [{ text, href: ofMeasure(measure.id) }],
      ),
    },
  })
  const breadcrumbs = [
    { text: 'Figures', href: FIGURES_PATH },
    { text: measure.name, href: request.url },
  ]
  return page(request.frame({ title: measure.name, nav: FIGURES_PATH, breadcrumbs, main }))
}

const YEARS = 5

/** Five years, and those before them that were typed. */
function yearsShown(yardsticks: Yardsticks, { id }: Measure, newest: number): readonly number[] {
  const first = newest - YEARS + 1
  const typed = yardsticks.all
    .filter(({ measure, who }) => measure === id && who === 'own')
    .map(({ from }) => collectionYearOf(from))
    .filter((year) => year < first)
  const shown = Array.from({ length: YEARS }, (_, back) => newest - back)
  return [...shown, ...typed.toSorted((one, other) => other - one)]
}

function toYears(
  kept: KeptFigures,
  measure: Measure,
  years: readonly number[],
  today: PageRequest['today'],
): readonly YearFigure[] {
  return years.flatMap((collection) => {
    const period = toYearPeriod(collection, today)
    if (!period.ok) return []
    return [{ collection, period: period.value, figure: kept.figure(measure, period.value, SERVICE) }]
  })
}
