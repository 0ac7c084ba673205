import { page, type Route } from '../../../platform/web/route.ts'
import type { FigureDesk } from '../figure-desk.ts'
import type { KeptFigures } from '../kept-figures.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { Measure } from '../measure.ts'
import { FIGURES_PATH } from '../paths.ts'
import { type CardData, renderFiguresPage } from './view.ts'
import { yearBefore } from '../figure-period.ts'

function toCard(kept: KeptFigures, measure: Measure, { period, scope }: FigureAsk): CardData {
  return {
    figure: kept.figure(measure, period, scope),
    before: kept.figure(measure, yearBefore(period), scope),
    months: kept.months(measure, period, scope),
  }
}

/** The page of all figures. */
export function figuresPageRoutes(desk: FigureDesk): readonly Route[] {
  return [
    {
      method: 'GET',
      path: FIGURES_PATH,
      action: 'see-figures',
      async handle(request) {
        const { kept, frame } = await desk.open(request)
        const { ask } = frame
        const onTime = desk.find('reviews-on-time')
        const late = desk.find('late-reviews-by-reason')
        const main = renderFiguresPage({
          frame,
          sections: desk.sections.map(({ title, measures }) => ({
            title,
            cards: measures.map((measure) => toCard(kept, measure, ask)),
          })),
          onTime: onTime === null ? null : kept.figure(onTime, ask.period, ask.scope),
          late: late === null ? [] : kept.rows(late, ask.period, ask.scope),
          children: kept.children,
        })
        return page(request.frame({ title: 'Figures', nav: FIGURES_PATH, main }))
      },
    },
  ]
}
