// Files that go to others, made from what is recorded: the Reviews table of the return, and columns of Annex A.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { exportsPageRoutes } from './show-exports/page.ts'

export { EXPORTS_ACCESS } from './access.ts'
export { type AnnexLine, type PlanLine, toAnnexCsv, toPlansCsv } from './annex-a.ts'
export { sayReturnReviews } from './export-words.ts'
export { EXPORTS_PATH } from './paths.ts'
export { listAnnexLines, listChildrenOfYear, listPlanLines } from './queries.ts'
export { isYearToExport, type ReturnReviews, toReturnReviews } from './return-reviews.ts'
export { toReviewsCsv } from './reviews-csv.ts'

export function exportsRoutes(services: Services): readonly Route[] {
  return exportsPageRoutes(services)
}
