import type { NewRow, Trx } from '../../../platform/db/index.ts'

/** Keeps how a review was adjourned, beside the version that says so. */
export async function insertAdjournment(trx: Trx, row: NewRow<'meeting_adjournment'>): Promise<void> {
  await trx.insertInto('meeting_adjournment').values(row).execute()
}
