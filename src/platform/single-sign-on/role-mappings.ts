import { newId } from '../../kit/ids.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, isUniqueViolation, type Trx, transaction } from '../db/index.ts'
import type { Role } from '../identity/index.ts'
import type { RoleMapping } from './claims.ts'

/** Which value of the claim gives which role: every one, by value. */
export async function listRoleMappings(db: Db): Promise<readonly RoleMapping[]> {
  const rows = await db
    .selectFrom('role_mapping')
    .selectAll()
    .orderBy('claim_value')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ id: row.id, claimValue: row.claim_value, role: row.role }))
}

/** Adds a mapping. `actor` as in {@link recordAudit}. It counts from each person's next sign-in. */
export async function addRoleMapping(
  db: Db,
  { claimValue, role }: { readonly claimValue: string; readonly role: Role },
  actor: string,
): Promise<Result<RoleMapping, 'there-already'>> {
  const id = newId()
  try {
    await transaction(db, async (trx) => {
      await trx.insertInto('role_mapping').values({ id, claim_value: claimValue, role }).execute()
      await auditMapping(trx, { actor, action: 'add-role-mapping', id, before: null, after: 1 })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail('there-already')
  }
  return ok({ id, claimValue, role })
}

/** Takes a mapping away. One that is gone already is as good. */
export async function removeRoleMapping(db: Db, id: string, actor: string): Promise<'removed' | 'not-there'> {
  return await transaction(db, async (trx) => {
    const gone = await trx.deleteFrom('role_mapping').where('id', '=', id).returning('id').executeTakeFirst()
    if (!gone) return 'not-there'
    await auditMapping(trx, { actor, action: 'remove-role-mapping', id, before: 1, after: null })
    return 'removed'
  })
}

type MappingChange = {
  readonly actor: string
  readonly action: string
  readonly id: string
  readonly before: number | null
  readonly after: number | null
}

async function auditMapping(trx: Trx, { actor, action, id, before, after }: MappingChange): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'role-mapping',
    recordId: id,
    versionBefore: before,
    versionAfter: after,
  })
}
