import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { listReachDecisions } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { type Doing, insertHowToReach, type ReachAsked } from '../store.ts'

const TOO_EARLY: Refused = {
  code: 'too-early',
  field: 'from-day',
  says: 'The first day must be today or later: letters of the days before say what held then',
}
const CHANGED_FIRST: Refused = {
  code: 'changed-first',
  field: 'telephone',
  says: 'Somebody else changed this while you were writing. Yours is kept here and is not saved. Look at what was decided below, and save again if yours is still right',
}

/** Says how the service is reached from a day on. `seen`: how many decisions there were when the form was drawn. */
export async function setHowToReach(
  db: Db,
  asked: ReachAsked,
  { today, seen, ...doing }: Doing & { readonly today: Day; readonly seen: number },
): Promise<Result<ReachAsked, Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const { length } = await listReachDecisions(trx)
      if (length !== seen) return fail(CHANGED_FIRST)
      if (length > 0 && asked.from < today) return fail(TOO_EARLY)
      await insertHowToReach(trx, asked, length + 1, doing)
      return ok(asked)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(CHANGED_FIRST)
    throw error
  }
}
