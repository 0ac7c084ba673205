import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_SEE_A_CHILD, WHO_RUN_REVIEWS } from '../children/index.ts'

const arrange: AccessRow = {
  action: 'arrange-meetings',
  says: 'Arrange a review, change or cancel it, and ask people to it',
  allows: WHO_RUN_REVIEWS,
}

/** Who may see and arrange reviews, and have a calendar of them. */
export const meetingsAccess: readonly AccessRow[] = [
  {
    action: 'see-meetings',
    says: 'See reviews that are arranged',
    allows: WHO_SEE_A_CHILD,
    inEmergency: 'enough',
  },
  arrange,
  {
    action: 'keep-own-calendar',
    says: 'Have one’s own reviews in a calendar program',
    allows: { iro: 'any', manager: 'any', 'fostering-iro': 'any' },
  },
]

/** Whether one of these roles may arrange reviews, so that a page shows the way to it. */
export const mayArrange = (roles: readonly Role[]): boolean => isAllowed(arrange, roles)
