// Loading files: the national return and the template of names and officers, by page and by command line.
import type { Services } from '../../platform/web/services.ts'
import type { Route } from '../../platform/web/route.ts'
import { createImportDesk } from './load-files/import-desk.ts'
import { loadFilesRoutes } from './load-files/page.ts'
import { createProgressBoard } from './progress.ts'
import { reviewDifferencesRoutes } from './review-differences/page.ts'
import { rowHistoryRoutes } from './row-history/page.ts'
import { showImportRoutes } from './show-import/page.ts'
import { templateRoutes } from './template-download/page.ts'

export { IMPORTS_ACCESS } from './access.ts'
export { type Import, type ImportCounts } from './import.ts'
export { toImportData, toImportText } from './import-data.ts'
export { type FoldersToImport, importFolders } from './load-files/import-folders.ts'
export { importPath, IMPORTS_PATH, REVIEW_DIFFERENCES_PATH, rowHistoryPath } from './paths.ts'
export { createProgressBoard, type ProgressBoard, sayProgress } from './progress.ts'

/** Every page about loading files. */
export function importsRoutes(services: Services): readonly Route[] {
  const { db, clock, config } = services
  const board = createProgressBoard()
  const desk = createImportDesk({
    db,
    kind: config.databaseUrl === null ? 'embedded' : 'server',
    today: () => clock.today(),
    board,
    largestFile: config.largestImport,
  })
  return [
    ...loadFilesRoutes(services, desk),
    ...showImportRoutes(services, { board, clearDead: desk.clearDead }),
    ...rowHistoryRoutes(services),
    ...reviewDifferencesRoutes(services),
    ...templateRoutes(services),
  ]
}
