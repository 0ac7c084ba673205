import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { GivenTo, GivenWay } from '../policy-given.ts'
import type { Doing } from '../doing.ts'

export type NewPolicyGiven = {
  readonly childId: string
  readonly policy: number
  readonly to: GivenTo
  readonly way: GivenWay
  readonly on: Day
}

/** Keeps who was given which version of the policy on reviews. */
export async function insertPolicyGiven(
  trx: Trx,
  given: NewPolicyGiven,
  { actor, now }: Doing,
): Promise<void> {
  const { childId, policy, to, way, on } = given
  const id = newId()
  const row = { id, child_id: childId, policy, given_to: to, way, given_on: toIsoDate(on) }
  await trx
    .insertInto('review_policy_given')
    .values({ ...row, recorded_by: actor, recorded_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'give-review-policy',
    recordType: 'review-policy-given',
    recordId: id,
    versionBefore: null,
    versionAfter: policy,
    childId,
  })
}
