// Data protection: how long records are kept and how they are destroyed, a child's own copy, and what is held and why.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { destroyedRecordsRoutes } from './destroyed-records/page.ts'
import { listRequestsRoutes } from './list-requests/page.ts'
import { listRetentionRoutes } from './list-retention/page.ts'
import { recordsOfProcessingRoutes } from './records-of-processing/page.ts'
import { releasedCopyRoutes } from './released-copy/page.ts'
import { requestPageRoutes } from './request-page/page.ts'
import { retentionPageRoutes } from './retention-page/page.ts'
import { thirdPartiesRoutes } from './third-parties/page.ts'

export { DATA_PROTECTION_ACCESS } from './access.ts'
export { mayPrepareCopy } from './access.ts'
export { PROCESSING_PATH, REQUESTS_PATH, RETENTION_PATH, retentionPath, subjectAccessPath } from './paths.ts'

/** Every page of data protection. */
export function dataProtectionRoutes(services: Services): readonly Route[] {
  return [
    ...listRetentionRoutes(services),
    ...retentionPageRoutes(services),
    ...destroyedRecordsRoutes(services),
    ...listRequestsRoutes(services),
    ...requestPageRoutes(services),
    ...thirdPartiesRoutes(services),
    ...releasedCopyRoutes(services),
    ...recordsOfProcessingRoutes(services),
  ]
}
