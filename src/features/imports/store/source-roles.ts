import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { RoleMeaning } from '../source-role.ts'

export type RoleSaid = {
  readonly system: string
  readonly role: string
  readonly means: RoleMeaning
  /** How often it was said before. */
  readonly before: number
}

/** Keeps what a role means from now on, beside all that was said before; false where somebody was faster. */
export async function saveRoleMeaning(
  trx: Trx,
  { system, role, means, before }: RoleSaid,
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<boolean> {
  const id = newId()
  const saved = await trx
    .insertInto('source_role_meaning')
    .values({ id, system, role, number: before + 1, means, decided_by: actor, decided_at: now })
    .onConflict((known) => known.columns(['system', 'role', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (saved === undefined) return false
  await recordAudit(trx, {
    actor,
    action: 'say-what-role-means',
    recordType: 'source-role',
    recordId: id,
    versionBefore: before === 0 ? null : before,
    versionAfter: before + 1,
  })
  return true
}
