import type { AccessRow, Role } from '../../platform/web/route.ts'

const RECORDERS: readonly Role[] = ['iro', 'manager', 'business-support']

/** Who may see and record reviews. Of which children comes with the fuller scheme. */
export const reviewsAccess: readonly AccessRow[] = [
  { action: 'see-reviews', says: 'Open a review', roles: [...RECORDERS, 'analyst'] },
  { action: 'record-reviews', says: 'Record or correct a review', roles: RECORDERS },
]

/** Whether one of these roles may record and correct reviews. */
export function mayRecordReviews(roles: readonly Role[]): boolean {
  return roles.some((role) => RECORDERS.includes(role))
}
