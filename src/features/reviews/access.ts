import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_SEE_A_CHILD, WHO_RUN_REVIEWS } from '../children/index.ts'

const record: AccessRow = {
  action: 'record-reviews',
  says: 'Record or correct a review',
  allows: WHO_RUN_REVIEWS,
}

/** Who may see and record reviews. */
export const reviewsAccess: readonly AccessRow[] = [
  {
    action: 'see-reviews',
    says: 'Open a review',
    allows: WHO_SEE_A_CHILD,
    inEmergency: 'enough',
  },
  record,
]

/** Whether one of these roles may record and correct reviews, so that a page shows the way to it. */
export function mayRecordReviews(roles: readonly Role[]): boolean {
  return isAllowed(record, roles)
}
