// Loading files: the national return and the template of names and officers, by page and by command line.
import type { Services } from '../../platform/web/services.ts'
import type { Route } from '../../platform/web/route.ts'
import { createImportDesk } from './load-files/import-desk.ts'
import { loadFilesRoutes } from './load-files/page.ts'
import { rebuildChildren } from './load-files/rebuild-children.ts'
import type { PlaceBeside } from './load-files/view.ts'
import { mapRolesRoutes } from './map-roles/page.ts'
import { listJoinsRoutes } from './list-joins/page.ts'
import { createProgressBoard } from './progress.ts'
import { reconcileCorrectionRoutes } from './reconcile-correction/page.ts'
import { reconcileListRoutes } from './reconcile-list/page.ts'
import { reconcileNumbersRoutes } from './reconcile-numbers/page.ts'
import { reviewDifferencesRoutes } from './review-differences/page.ts'
import { rowHistoryRoutes } from './row-history/page.ts'
import { showImportRoutes } from './show-import/page.ts'
import { templateRoutes } from './template-download/page.ts'

export { IMPORTS_ACCESS, mayCorrectCare, maySeeReconciliation } from './access.ts'
export { type Import, type ImportCounts } from './import.ts'
export { toImportData, toImportText } from './import-data.ts'
export {
  type EpisodesOfYear,
  listSourceEpisodes,
  readSourceReturn,
  type SourceReturn,
} from './queries/source-returns.ts'
export { type DatasetTold, holdsDataset, listDatasetTold } from './queries/dataset-told.ts'
export { listVisitsTold } from './queries/visits-told.ts'
export { listPlansTold, type PlanHeld } from './queries/plans-told.ts'
export { findSourceRow, type FoundRow } from './queries/source-row.ts'
export { createImportDesk } from './load-files/import-desk.ts'
export { type FoldersToImport, importFolders } from './load-files/import-folders.ts'
export {
  childReconciliationPath,
  correctionsPath,
  importPath,
  IMPORTS_PATH,
  RECONCILIATION_PATH,
  REVIEW_DIFFERENCES_PATH,
  rowHistoryPath,
} from './paths.ts'
export { type System, SYSTEMS } from './system.ts'
export { rebuildChildren } from './load-files/rebuild-children.ts'
export { saveSourceSaid, type SourceSaid } from './store/source-said.ts'
export { createProgressBoard, type ProgressBoard, sayProgress } from './progress.ts'

/**
 * Every page about loading files. `beside`: places beside and above this feature that the page leads to. `afterLoad`: what
 * is done once files are loaded, by whom.
 */
export function importsRoutes(
  services: Services,
  beside: readonly PlaceBeside[] = [],
  afterLoad: (actor: string) => Promise<void> = async () => undefined,
): readonly Route[] {
  const { db, clock, config } = services
  const board = createProgressBoard()
  const desk = createImportDesk({
    db,
    kind: config.databaseUrl === null ? 'embedded' : 'server',
    today: () => clock.today(),
    board,
    largestFile: config.largestImport,
    afterLoad,
  })
  return [
    ...loadFilesRoutes(services, desk, beside),
    ...showImportRoutes(services, { board, clearDead: desk.clearDead }),
    ...rowHistoryRoutes(services),
    ...reviewDifferencesRoutes(services),
    ...templateRoutes(services),
    ...mapRolesRoutes(services, rebuildChildren),
    ...reconcileListRoutes(services),
    ...reconcileCorrectionRoutes(services),
    ...listJoinsRoutes(services),
    ...reconcileNumbersRoutes(services, rebuildChildren),
  ]
}
