import { setImmediate as othersFirst } from 'node:timers/promises'
import { page, type Route } from '../../../platform/web/route.ts'
import type { FigureDesk } from '../figure-desk.ts'
import type { KeptFigures } from '../kept-figures.ts'
import type { FigureAsk } from '../figure-address.ts'
import type { Measure } from '../measure.ts'
import { FIGURES_PATH } from '../paths.ts'
import type { PlaceBeside } from '../place-beside.ts'
import { type CardData, type FiguresPage, renderFiguresPage } from './view.ts'
import { yearBefore } from '../figure-period.ts'
import { heldAgainst, targetOfMonths } from '../held-against.ts'
import { inPassing, toShown } from '../shown-figure.ts'
import type { Yardsticks } from '../yardstick.ts'

function toCard(kept: KeptFigures, measure: Measure, ask: FigureAsk, yardsticks: Yardsticks): CardData {
  const { period, scope } = ask
  const figure = kept.figure(measure, period, scope)
  const shown = toShown(figure, yardsticks, ask)
  const earlier = { period: yearBefore(period), scope }
  return {
    figure,
    shown,
    target: targetOfMonths(yardsticks, measure, period.asOf),
    against: heldAgainst(yardsticks, { measure, value: shown.number }, period),
    before: inPassing(kept.figure(measure, earlier.period, scope), yardsticks, earlier),
    months: kept.months(measure, period, scope),
  }
}

// Figures that were not asked for since a fact moved take a while together: others are answered in between.
async function toSections(
  { sections }: FigureDesk,
  kept: KeptFigures,
  ask: FigureAsk,
  yardsticks: Yardsticks,
): Promise<FiguresPage['sections']> {
  const shown: FiguresPage['sections'][number][] = []
  for (const { title, measures } of sections) {
    const cards: CardData[] = []
    for (const measure of measures) {
      cards.push(toCard(kept, measure, ask, yardsticks))
      await othersFirst()
    }
    shown.push({ title, cards })
  }
  return shown
}

/** The page of all figures. */
export function figuresPageRoutes(desk: FigureDesk, beside: readonly PlaceBeside[]): readonly Route[] {
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
          sections: await toSections(desk, kept, ask, await desk.readYardsticks()),
          onTime: onTime === null ? null : kept.figure(onTime, ask.period, ask.scope),
          late: late === null ? [] : kept.rows(late, ask.period, ask.scope),
          children: kept.children,
          beside,
        })
        return page(request.frame({ title: 'Figures', nav: FIGURES_PATH, main }))
      },
    },
  ]
}
