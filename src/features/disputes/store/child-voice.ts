import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { VoiceSaid } from '../dispute.ts'

export type NewVoice = {
  readonly disputeId: string
  readonly childId: string
  /** The number of the newest that the form was drawn from; 0 where there was none. */
  readonly seen: number
  readonly said: VoiceSaid
  readonly actor: string
  readonly now: Date
}

/** Adds what is known of a child now; what was written before stays. False where somebody wrote meanwhile. */
export async function insertChildVoice(trx: Trx, voice: NewVoice): Promise<boolean> {
  const { disputeId, childId, seen, said, actor, now } = voice
  const own = { dispute_id: disputeId, child_id: childId }
  await trx
    .selectFrom('dispute_child')
    .select('child_id')
    .where('dispute_id', '=', disputeId)
    .where('child_id', '=', childId)
    .forUpdate()
    .execute()
  const newest = await trx
    .selectFrom('dispute_child_voice')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('dispute_id', '=', disputeId)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  if ((newest?.number ?? 0) !== seen) return false
  await trx
    .insertInto('dispute_child_voice')
    .values({
      ...own,
      number: seen + 1,
      told: said.told,
      told_on: said.toldOn === null ? null : toIsoDate(said.toldOn),
      why_not: said.whyNot,
      view: said.view,
      advocate: said.advocate,
      against_wishes: said.againstWishes,
      reasons: said.reasons,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'tell-child-of-dispute',
    recordType: 'dispute-child-voice',
    recordId: disputeId,
    childId,
    versionBefore: seen === 0 ? null : seen,
    versionAfter: seen + 1,
  })
  return true
}
