import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { StaffProfile } from '../staff-profile.ts'

/** Keeps a count in place of an earlier one of the same day and question, on record. */
export async function saveStaffProfile(
  trx: Trx,
  { on, asked, groups }: Omit<StaffProfile, 'id' | 'version'>,
  actor: string,
): Promise<void> {
  const counts = JSON.stringify(groups)
  const { id, version } = await trx
    .insertInto('staff_profile')
    .values({ id: newId(), counted_on: toIsoDate(on), asked, counts })
    .onConflict((conflict) =>
      conflict
        .columns(['counted_on', 'asked'])
        .doUpdateSet((eb) => ({ counts, version: eb('staff_profile.version', '+', 1) })),
    )
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  const versions = { versionBefore: version === 1 ? null : version - 1, versionAfter: version }
  await recordAudit(trx, {
    actor,
    action: 'count-staff-profile',
    recordType: 'staff-profile',
    recordId: id,
    ...versions,
  })
}
