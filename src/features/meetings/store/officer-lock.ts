import type { Trx } from '../../../platform/db/index.ts'

/** Of two who give one officer a time at once, the later waits and sees the earlier. */
export async function lockOfficer(trx: Trx, officerId: string | null): Promise<void> {
  if (officerId === null) return
  await trx.selectFrom('person').select('id').where('id', '=', officerId).forUpdate().execute()
}
