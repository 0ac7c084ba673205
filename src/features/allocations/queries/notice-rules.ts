import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readCalendar, readLocalRulesByDay } from '../../authority/index.ts'
import type { NoticeRules } from '../entry-notice.ts'

/** What notices are judged by, seen from a day. */
export async function readNoticeRules(db: Db, today: Day): Promise<NoticeRules> {
  const [calendar, ruleOn] = await Promise.all([
    readCalendar(db),
    readLocalRulesByDay(db, ['first-review-notice-days']),
  ])
  return { today, calendar, leastDaysOn: (start) => ruleOn('first-review-notice-days', start) }
}
