import type { Db } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { LocalDays } from '../local-days.ts'

/** The authority's working days for an answer to an event, or for a review after a move, as they held on any day. */
export async function readLocalDays(
  db: Db,
  name: 'event-response-days' | 'move-review-days',
): Promise<LocalDays> {
  const { calendar } = await readPolicy(db)
  const ruleOn = await readLocalRulesByDay(db, [name])
  return { daysOn: (began) => ruleOn(name, began), calendar }
}
