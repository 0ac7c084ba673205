import { type Db, transaction } from '../../../platform/db/index.ts'
import { listStaffProfiles } from '../queries/staff-profiles.ts'
import { type StaffProfile, versionOf } from '../staff-profile.ts'
import { lockStaffRecord } from '../store/staff-entries.ts'
import { saveStaffProfile } from '../store/staff-profiles.ts'

type Counted = Omit<StaffProfile, 'id' | 'version'>

/**
 * Keeps a count; false where somebody kept one after the form was drawn (`seen`: its version). The very same count again
 * is no change, so that a form sent twice does nothing twice.
 */
export async function countStaffProfile(
  db: Db,
  counted: Counted,
  { actor, seen }: { readonly actor: string; readonly seen: number },
): Promise<boolean> {
  return await transaction(db, async (trx) => {
    await lockStaffRecord(trx)
    const before = await listStaffProfiles(trx)
    if (before.some((one) => isSame(one, counted))) return true
    if (versionOf(before) !== seen) return false
    await saveStaffProfile(trx, counted, actor)
    return true
  })
}

function isSame(one: StaffProfile, { on, asked, groups }: Counted): boolean {
  const textOf = (all: Counted['groups']) => all.map(({ name, people }) => `${name},${people}`).join('\n')
  return one.on === on && one.asked === asked && textOf(one.groups) === textOf(groups)
}
