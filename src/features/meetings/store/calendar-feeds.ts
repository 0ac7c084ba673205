import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { hashOf, newToken } from '../../../platform/identity/tokens.ts'
import type { Doing } from '../doing.ts'

const audited = (actor: string, action: string, recordId: string) => ({
  actor,
  action,
  recordType: 'calendar-feed',
  recordId,
  versionBefore: null,
  versionAfter: null,
})

/** Ends the address somebody has for their calendar, if there is one. */
export async function revokeFeed(trx: Trx, personId: string, { actor, now }: Doing): Promise<void> {
  const ended = await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended !== undefined) await recordAudit(trx, audited(actor, 'revoke-calendar', ended.id))
}

/** A new address for somebody’s calendar in place of the one before. Gives its token, which is kept nowhere. */
export async function renewFeed(trx: Trx, personId: string, doing: Doing): Promise<string> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: doing.now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
  const token = newToken()
  const id = newId()
  const row = { id, person_id: personId, token_hash: hashOf(token), made_at: doing.now }
  await trx.insertInto('calendar_feed').values(row).execute()
  await recordAudit(trx, audited(doing.actor, 'renew-calendar', id))
  return token
}
