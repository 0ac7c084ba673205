import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_SEE_A_CHILD, WHO_RUN_REVIEWS, WHO_WORK_WITH_A_CHILD, WHO_TAKE_LISTS } from '../children/index.ts'

const record: AccessRow = {
  action: 'record-decisions',
  says: 'Record what came of a decision',
  allows: WHO_WORK_WITH_A_CHILD,
}

const ask: AccessRow = {
  action: 'ask-decision-owners',
  says: 'Ask by e-mail what came of a decision',
  allows: WHO_RUN_REVIEWS,
}

const download: AccessRow = {
  action: 'download-decisions',
  says: 'Download the list of open decisions as a file',
  allows: WHO_TAKE_LISTS,
}

export const decisionsAccess: readonly AccessRow[] = [
  {
    action: 'see-decisions',
    says: 'See what reviews decided, and what came of it',
    allows: WHO_SEE_A_CHILD,
    inEmergency: 'enough',
  },
  download,
  record,
  ask,
]

/** Whether somebody may record what came of a decision, so that a page shows the form. */
export const mayRecordDecisions = (roles: readonly Role[]): boolean => isAllowed(record, roles)

export const mayAskOwners = (roles: readonly Role[]): boolean => isAllowed(ask, roles)

export const mayDownloadDecisions = (roles: readonly Role[]): boolean => isAllowed(download, roles)
