// Reports: the annual report of the service, written by several people and frozen on a day.
import type { Route } from '../../platform/web/route.ts'
import { draftReportRoutes } from './draft-report/page.ts'
import { freezeReportRoutes } from './freeze-report/page.ts'
import { keptListRoutes } from './kept-list/page.ts'
import { listReportsRoutes } from './list-reports/page.ts'
import { readReportRoutes } from './read-report/page.ts'
import type { ReportDeps } from './report-desk.ts'
import { takeReportRoutes } from './take-report/page.ts'
import { writeBlockRoutes } from './write-block/page.ts'

export { REPORTS_ACCESS } from './access.ts'
export { CHILDREN_STARTS } from './children-sections.ts'
export { REPORTS_PATH } from './paths.ts'
export { freezeNow } from './freeze-report/command.ts'
export { findReport, readReport } from './queries/report-parts.ts'
export {
  AUDIENCES,
  type Audience,
  isAudience,
  type ReportDocument,
  type TableBlock,
} from './report-document.ts'
export type { ReportDeps } from './report-desk.ts'
export {
  isReportFormat,
  makeReportFile,
  REPORT_FORMATS,
  type ReportFormat,
} from './take-report/report-file.ts'
export { insertComment, settleComment } from './store/comments.ts'
export { insertReport, saveBlock } from './store/drafts.ts'

/** The pages of annual reports. */
export function reportsRoutes(deps: ReportDeps): readonly Route[] {
  return [
    ...listReportsRoutes(deps),
    ...draftReportRoutes(deps),
    ...writeBlockRoutes(deps),
    ...freezeReportRoutes(deps),
    ...readReportRoutes(deps),
    ...keptListRoutes(deps),
    ...takeReportRoutes(deps),
  ]
}
