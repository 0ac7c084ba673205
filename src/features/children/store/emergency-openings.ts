import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hasMetVersion, type Trx } from '../../../platform/db/index.ts'
import { EMERGENCY_HOURS } from '../restriction.ts'

export type NewOpening = {
  readonly childId: string
  readonly accountId: string
  /** In the opener's words. */
  readonly because: string
  readonly now: Date
}

/** Whether somebody has the record open in an emergency already. */
export async function isOpenInEmergency(
  trx: Trx,
  { childId, accountId, now }: Pick<NewOpening, 'childId' | 'accountId' | 'now'>,
): Promise<boolean> {
  const opened = await trx
    .selectFrom('emergency_opening')
    .select('id')
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .where('until', '>', now)
    .limit(1)
    .executeTakeFirst()
  return opened !== undefined
}

/** Opens a record in an emergency, for {@link EMERGENCY_HOURS} hours. */
export async function saveEmergencyOpening(
  trx: Trx,
  { childId, accountId, because, now }: NewOpening,
): Promise<string> {
  const id = newId()
  const until = new Date(now.getTime() + EMERGENCY_HOURS * 3_600_000)
  await trx
    .insertInto('emergency_opening')
    .values({ id, child_id: childId, account_id: accountId, because, opened_at: now, until })
    .execute()
  await recordAudit(trx, {
    actor: accountId,
    action: 'open-in-emergency',
    recordType: 'emergency-opening',
    recordId: id,
    childId,
    versionBefore: null,
    versionAfter: 1,
  })
  return id
}

export type OpeningReview = {
  readonly id: string
  readonly childId: string
  readonly version: number
  readonly finding: 'right' | 'not-right'
  readonly actor: string
  readonly now: Date
}

/** Writes down what a manager found of an opening; `stale` where somebody did so first. */
export async function saveOpeningReview(trx: Trx, review: OpeningReview): Promise<'saved' | 'stale'> {
  const { id, version, finding, actor, now } = review
  const changed = await trx
    .updateTable('emergency_opening')
    .set({ reviewed_by: actor, reviewed_at: now, finding, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  if (!hasMetVersion(changed)) return 'stale'
  await recordAudit(trx, {
    actor,
    action: 'review-emergency-opening',
    recordType: 'emergency-opening',
    recordId: id,
    childId: review.childId,
    versionBefore: version,
    versionAfter: version + 1,
  })
  return 'saved'
}
