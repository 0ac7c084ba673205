import { NOT_FOUND, page, type Route } from '../../../platform/web/route.ts'
import { findBalance } from '../balance.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { yearBefore } from '../figure-period.ts'
import { FIGURES_PATH, measurePath } from '../paths.ts'
import { renderMeasurePage } from './view.ts'

/** The page of one measure. */
export function measurePageRoutes(desk: FigureDesk): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${FIGURES_PATH}/:measure`,
      action: 'see-figures',
      async handle(request) {
        const measure = desk.find(request.params['measure'] ?? '')
        if (measure === null) return NOT_FOUND
        const { kept, frame } = await desk.open(request)
        const { period, scope } = frame.ask
        const main = renderMeasurePage({
          frame,
          path: measurePath(measure.id),
          figure: kept.figure(measure, period, scope),
          before: kept.figure(measure, yearBefore(period), scope),
          months: kept.months(measure, period, scope),
          balance: findBalance(measure.id, desk, kept, frame.ask),
        })
        const breadcrumbs = [
          { text: 'Figures', href: FIGURES_PATH },
          { text: measure.name, href: request.url },
        ]
        return page(request.frame({ title: measure.name, nav: FIGURES_PATH, breadcrumbs, main }))
      },
    },
  ]
}
