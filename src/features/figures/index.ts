// Figures: the catalogue of measures, what it counts in files and in the database, and the pages that show it.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { listIdsOutsideReach, readFactsVersion } from '../children/index.ts'
import { readDisputesVersion } from '../disputes/index.ts'
import { readPolicy } from '../reviews/index.ts'
import { challengePatternRoutes } from './challenge-pattern/page.ts'
import { createFigureDesk } from './figure-desk.ts'
import { figuresPageRoutes } from './figures-page/page.ts'
import type { PlaceBeside } from './figures-page/view.ts'
import { createFigureKeeper } from './figure-keeper.ts'
import { measureListRoutes } from './measure-list/page.ts'
import { measurePageRoutes } from './measure-page/page.ts'
import { SECTIONS } from './measures/catalogue.ts'
import { loadFigureFacts } from './queries.ts'
import { loadCycleFacts, readCycleVersion } from './queries/cycle-facts.ts'

export { FIGURES_ACCESS } from './access.ts'
export { findBreakdown } from './breakdown.ts'
export { usualYear } from './figure-address.ts'
export { type FactsSource, type FigureFacts, toFileFigureFacts, withCycleFacts } from './figure-facts.ts'
export { type FigurePeriod, toFigurePeriod, toYearPeriod } from './figure-period.ts'
export { besideOf, type Figure, isSmallBase } from './figure.ts'
export { toFiguresJson } from './figures-json.ts'
export { renderFiguresText, renderFigureText } from './figures-text.ts'
export type { Measure } from './measure.ts'
export { CATALOGUE } from './measures/catalogue.ts'
export { FIGURES_PATH, measureListPath, measurePath } from './paths.ts'
export { loadFigureFacts } from './queries.ts'
export { loadCycleFacts } from './queries/cycle-facts.ts'
export { cellsOf, columnsOf, toRowJson } from './row-list.ts'
export { answerable, eachRow, type FigureWork, notAnswerable, workFigures } from './work-figures.ts'

/** The pages of figures, and the figures they share. `beside`: places above this feature that the page leads to. */
export function figuresRoutes({ db }: Services, beside: readonly PlaceBeside[] = []): readonly Route[] {
  const readKept = createFigureKeeper({
    readVersion: () => readFactsVersion(db),
    readPolicy: () => readPolicy(db),
    readCycleVersion: async () => `${await readCycleVersion(db)} ${await readDisputesVersion(db)}`,
    loadFacts: () => loadFigureFacts(db),
    loadCycle: (today) => loadCycleFacts(db, today),
  })
  const desk = createFigureDesk(SECTIONS, readKept, (reach) => listIdsOutsideReach(db, reach))
  return [
    ...figuresPageRoutes(desk, beside),
    ...measurePageRoutes(desk),
    ...measureListRoutes(desk),
    ...challengePatternRoutes(desk),
  ]
}
