import type { CareEvent } from '../../../law/looked-after-reviews/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { toStaffEventsJson } from '../staff-events.ts'

/**
 * Saves all that staff told of a child that brings a review forward, in place of what was there. The caller works again
 * what is owed, in the same transaction.
 */
export async function saveStaffEvents(
  trx: Trx,
  childId: string,
  events: readonly CareEvent[],
): Promise<void> {
  await trx
    .updateTable('child')
    .set({ staff_events: JSON.stringify(toStaffEventsJson(events)) })
    .where('id', '=', childId)
    .execute()
}
