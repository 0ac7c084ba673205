// Figures: the catalogue of measures, what it counts in files and in the database, and the pages that show it.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { listIdsOutsideReach, readFactsVersion } from '../children/index.ts'
import { readPolicy } from '../reviews/index.ts'
import { createFigureDesk } from './figure-desk.ts'
import { figuresPageRoutes } from './figures-page/page.ts'
import { createFigureKeeper } from './figure-keeper.ts'
import { measureListRoutes } from './measure-list/page.ts'
import { measurePageRoutes } from './measure-page/page.ts'
import { SECTIONS } from './measures/catalogue.ts'
import { loadFigureFacts } from './queries.ts'
import { loadCycleFacts, readCycleVersion } from './queries/cycle-facts.ts'

export { FIGURES_ACCESS } from './access.ts'
export { usualYear } from './figure-address.ts'
export { type FactsSource, type FigureFacts, toFileFigureFacts, withCycleFacts } from './figure-facts.ts'
export { type FigurePeriod, toFigurePeriod, toYearPeriod } from './figure-period.ts'
export { type Figure, isSmallBase } from './figure.ts'
export { toFiguresJson } from './figures-json.ts'
export { renderFiguresText, renderFigureText } from './figures-text.ts'
export type { Measure } from './measure.ts'
export { CATALOGUE } from './measures/catalogue.ts'
export { FIGURES_PATH, measureListPath, measurePath } from './paths.ts'
export { loadFigureFacts } from './queries.ts'
export { loadCycleFacts } from './queries/cycle-facts.ts'
export { cellsOf, columnsOf, toRowJson } from './row-list.ts'
export { answerable, eachRow, type FigureWork, notAnswerable, workFigures } from './work-figures.ts'

/** The pages of figures, and the figures they share. */
export function figuresRoutes({ db }: Services): readonly Route[] {
  const readKept = createFigureKeeper({
    readVersion: () => readFactsVersion(db),
    readPolicy: () => readPolicy(db),
    readCycleVersion: () => readCycleVersion(db),
    loadFacts: () => loadFigureFacts(db),
    loadCycle: (today) => loadCycleFacts(db, today),
  })
  const desk = createFigureDesk(SECTIONS, readKept, (reach) => listIdsOutsideReach(db, reach))
  return [...figuresPageRoutes(desk), ...measurePageRoutes(desk), ...measureListRoutes(desk)]
}
