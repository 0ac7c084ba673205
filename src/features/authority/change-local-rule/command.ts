import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { listLocalRuleDecisions } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { type Doing, insertLocalRule, type LocalRuleAsked } from '../store.ts'

const TOO_EARLY: Refused = {
  code: 'too-early',
  field: 'from-day',
  says: 'The first day must be today or later: what holds already was used for the days before',
}
const TWICE: Refused = {
  code: 'changed-first',
  field: 'value',
  says: 'Somebody else changed this rule while you were writing. Yours is kept here and is not saved. Look at what was decided below, and save again if yours is still right',
}

/** Whether something else may hold from that day. The first time any day will do: nothing was decided before it. */
export function decideLocalRule(
  decided: number,
  asked: LocalRuleAsked,
  today: Day,
): Result<LocalRuleAsked, Refused> {
  return decided > 0 && asked.from < today ? fail(TOO_EARLY) : ok(asked)
}

/**
 * Says what holds under a name from a day on; the days before keep what they had. `seen`: how many decisions of it
 * there were when the form was drawn.
 */
export async function changeLocalRule(
  db: Db,
  asked: LocalRuleAsked,
  { today, seen, ...doing }: Doing & { readonly today: Day; readonly seen: number },
): Promise<Result<LocalRuleAsked, Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const before = (await listLocalRuleDecisions(trx)).filter(({ name }) => name === asked.name)
      if (before.length !== seen) return fail(TWICE)
      const decision = decideLocalRule(before.length, asked, today)
      if (decision.ok) await insertLocalRule(trx, decision.value, before.length + 1, doing)
      return decision
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(TWICE)
    throw error
  }
}
