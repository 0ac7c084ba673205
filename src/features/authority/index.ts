// The authority: what it decides for itself from a day on, its own days off, and its policy on reviews.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { OnCalendarChanged } from './add-bank-holiday/command.ts'
import { bankHolidaysRoutes } from './add-bank-holiday/page.ts'
import { changeLocalRuleRoutes } from './change-local-rule/page.ts'
import { setHowToReachRoutes } from './set-how-to-reach/page.ts'
import { listLocalRulesRoutes } from './list-local-rules/page.ts'
import { readReviewPolicyRoutes } from './read-review-policy/page.ts'
import { writeReviewPolicyRoutes } from './write-review-policy/page.ts'

export { authorityAccess } from './access.ts'
export { holidayOn } from './bank-holiday.ts'
export { type HowToReach, missingWays, sayHowToReach } from './how-to-reach.ts'
export { LOCAL_RULES, type LocalRuleName, type LocalRuleValue } from './local-rules.ts'
export {
  BANK_HOLIDAYS_PATH,
  HOW_TO_REACH_PATH,
  LOCAL_RULES_PATH,
  localRulePath,
  REVIEW_POLICY_PATH,
  reviewPolicyPath,
} from './paths.ts'
export {
  type AddedHoliday,
  findReviewPolicy,
  listReviewPolicies,
  type LocalRulesByDay,
  readCalendar,
  readHowToReach,
  readLocalRule,
  readLocalRulesByDay,
  type ReviewPolicy,
} from './queries.ts'

/** Local rules, bank holidays and the policy on reviews. `onCalendarChanged` works every due day out again. */
export function authorityRoutes(services: Services, onCalendarChanged: OnCalendarChanged): readonly Route[] {
  return [
    ...listLocalRulesRoutes(services),
    ...changeLocalRuleRoutes(services),
    ...setHowToReachRoutes(services),
    ...bankHolidaysRoutes(services, onCalendarChanged),
    ...writeReviewPolicyRoutes(services),
    ...readReviewPolicyRoutes(services),
  ]
}
