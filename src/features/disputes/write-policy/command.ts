import { toIsoDate } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { decidePolicy, type PolicyRefused } from '../policy.ts'
import { listPolicies } from '../queries/policy.ts'
import type { PolicyAsked } from './form.ts'

export type Writing = {
  readonly actor: string
  readonly now: Date
  readonly today: Day
  /** The number of the policy the form was drawn from; 0 where there was none. */
  readonly seen: number
}

const CHANGED: PolicyRefused & { readonly code: 'changed-first' } = {
  code: 'changed-first',
  field: 'name',
  says: 'Somebody else changed this at the same time. Look at what holds now, and save again if yours is still right',
}

/** Keeps a policy that holds from a day on. Disputes that stand at a stage keep the stage they began with. */
export async function writePolicy(
  db: Db,
  asked: PolicyAsked,
  writing: Writing,
): Promise<Result<PolicyAsked, PolicyRefused & { readonly code?: 'changed-first' }>> {
  const decided = decidePolicy(asked, writing.today)
  if (!decided.ok) return decided
  try {
    return await transaction(db, async (trx) => {
      const newest = (await listPolicies(trx))[0]?.number ?? 0
      if (newest !== writing.seen) return fail(CHANGED)
      const number = newest + 1
      const { name, from, stages } = decided.value
      await trx
        .insertInto('dispute_policy')
        .values({
          number,
          from_day: toIsoDate(from),
          name,
          stages: JSON.stringify(stages),
          made_by: writing.actor,
          made_at: writing.now,
        })
        .execute()
      await recordAudit(trx, {
        actor: writing.actor,
        action: 'write-dispute-policy',
        recordType: 'dispute-policy',
        recordId: String(number),
        versionBefore: newest === 0 ? null : newest,
        versionAfter: number,
      })
      return decided
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(CHANGED)
    throw error
  }
}
