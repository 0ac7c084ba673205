import type { Day } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion } from '../../children/index.ts'
import type { RebuildChildren } from '../rebuild.ts'
import { listChildrenInRole, listSourceRoles } from '../queries/source-roles.ts'
import type { RoleMeaning } from '../source-role.ts'
import { giveOfficers, type OfficersGiven } from '../store/officers-told.ts'
import { saveRoleMeaning } from '../store/source-roles.ts'

export type RoleToSay = {
  readonly system: string
  readonly role: string
  readonly means: RoleMeaning
  readonly seen: number | null
}

type Doing = {
  readonly actor: string
  readonly now: Date
  readonly today: Day
  readonly rebuild: RebuildChildren
}

/**
 * Says what a role means, and gives children the officers and social workers that follow from it; `absent` where no file tells of the role,
 * `changed-first` where somebody said something else since the form was drawn. The same again changes nothing.
 */
export async function sayRoleMeaning(
  db: Db,
  { system, role, means, seen }: RoleToSay,
  { actor, now, today, rebuild }: Doing,
): Promise<OfficersGiven | 'absent' | 'changed-first'> {
  return await transaction(db, async (trx) => {
    const known = (await listSourceRoles(trx)).find((one) => one.system === system && one.role === role)
    if (known === undefined) return 'absent'
    if (known.number !== seen) return known.means === means ? { changed: 0, says: [] } : 'changed-first'
    if (known.means === means) return { changed: 0, says: [] }
    const isSaved = await saveRoleMeaning(trx, { system, role, means, before: known.number }, { actor, now })
    if (!isSaved) return 'changed-first'
    const given = await giveOfficers(trx, system, { actor, today })
    const worked = [means, known.means].includes('social-worker')
      ? await listChildrenInRole(trx, system, role)
      : []
    await rebuild(trx, worked)
    if (given.changed + worked.length > 0) await bumpFactsVersion(trx)
    return { ...given, changed: Math.max(given.changed, worked.length) }
  })
}
