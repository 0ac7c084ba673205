// Figures: the catalogue of measures, what it counts in files and in the database, and the pages that show it.
import type { Day } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { listIdsOutsideReach } from '../children/index.ts'
import { challengePatternRoutes } from './challenge-pattern/page.ts'
import { dashboardRoutes } from './dashboard/page.ts'
import { enterYardstickRoutes } from './enter-yardstick/page.ts'
import { exceptionMailRoutes } from './exception-mail/page.ts'
import { exceptionsRoutes } from './exceptions/page.ts'
import { createFigureDesk } from './figure-desk.ts'
import { figuresPageRoutes } from './figures-page/page.ts'
import type { PlaceBeside } from './place-beside.ts'
import { createFigureKeeper } from './figure-keeper.ts'
import { importYardsticksRoutes } from './import-yardsticks/page.ts'
import { measureListRoutes } from './measure-list/page.ts'
import { measurePageRoutes } from './measure-page/page.ts'
import { CATALOGUE, SECTIONS } from './measures/catalogue.ts'
import type { KeptFigures } from './kept-figures.ts'
import { createFactsKeeper } from './queries/kept-facts.ts'
import { readYardsticks } from './queries/yardsticks.ts'
import { quarterRoutes } from './quarter-report/page.ts'
import { workAhead } from './work-ahead.ts'

export { FIGURES_ACCESS } from './access.ts'
export { findBreakdown, NOT_RECORDED } from './breakdown.ts'
export { usualYear } from './figure-address.ts'
export { COUNT_LINKS, SAME_TOTALS, type SameTotal, withCountLinks } from './count-links.ts'
export { type FactsSource, type FigureFacts, toFileFigureFacts } from './figure-facts.ts'
export { type FigurePeriod, toFigurePeriod, toYearPeriod } from './figure-period.ts'
export { besideOf, type Figure, isSmallBase, type Ratio, SMALL_BASE } from './figure.ts'
export { besideWords, percentWords } from './figure-words.ts'
export { queueExceptionMail } from './exception-mail/queue.ts'
export { toFiguresJson } from './figures-json.ts'
export { renderFiguresText, renderFigureText } from './figures-text.ts'
export { isTimed, type Measure, unitWords } from './measure.ts'
export type { KeptFigures } from './kept-figures.ts'
export { toMeasureDocument } from './measure-document.ts'
export { CATALOGUE } from './measures/catalogue.ts'
export { FIGURES_PATH, measureListPath, measurePath } from './paths.ts'
export { loadFigureFacts } from './queries/kept-facts.ts'
export { readFiguresVersion } from './queries/figures-version.ts'
export { type Counts as FigureCounts, keyOf, type Row as FigureRow } from './row.ts'
export { cellsOf, columnsOf, toRowJson } from './row-list.ts'
export { SERVICE } from './scope.ts'
export { readYardsticks } from './queries/yardsticks.ts'
export { keepYardsticks } from './store/keep-yardsticks.ts'
export {
  againstTarget,
  enteredWords,
  heldAgainst,
  targetFor,
  targetWords,
  type Verdict,
  VERDICT_WORDS,
  verdictOf,
} from './held-against.ts'
export { inPassing, type ShownFigure, toShown } from './shown-figure.ts'
export { changeWords } from './change-words.ts'
export { WHO_WORDS, type Who, type Yardstick, type YardstickSaid, type Yardsticks } from './yardstick.ts'
export { answerable, eachRow, type FigureWork, notAnswerable, workFigures } from './work-figures.ts'

/** Gives the figures as they are now. */
export type ReadFigures = (today: Day) => Promise<KeptFigures>

const READERS = new WeakMap<Db, ReadFigures>()

/** The figures of a database, worked out once for whoever asks. */
export function figuresOf(db: Db): ReadFigures {
  const known = READERS.get(db)
  if (known !== undefined) return known
  const readFacts = createFactsKeeper()
  const reader = createFigureKeeper((today) => readFacts(db, today))
  READERS.set(db, reader)
  return reader
}

/** Works the figures out that are asked for first, before anybody asks. */
export async function workFiguresAhead(db: Db, today: Day, isStopped = () => false): Promise<void> {
  await workAhead(figuresOf(db), CATALOGUE, today, isStopped)
}

/** The pages of figures. `beside`: places above this feature that the page leads to. */
export function figuresRoutes(services: Services, beside: readonly PlaceBeside[] = []): readonly Route[] {
  const { db } = services
  const desk = createFigureDesk(SECTIONS, figuresOf(db), {
    listOutside: (reach) => listIdsOutsideReach(db, reach),
    readYardsticks: () => readYardsticks(db),
  })
  return [
    ...figuresPageRoutes(desk, beside),
    ...dashboardRoutes(desk),
    ...quarterRoutes(desk),
    ...exceptionsRoutes(desk),
    ...exceptionMailRoutes(services),
    ...importYardsticksRoutes(services, desk),
    ...enterYardstickRoutes(services, desk),
    ...measurePageRoutes(desk, beside),
    ...measureListRoutes(desk),
    ...challengePatternRoutes(desk),
  ]
}
