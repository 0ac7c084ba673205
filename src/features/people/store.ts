import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Trx } from '../../platform/db/index.ts'
import { toSortName } from './officer.ts'

/** The id of the officer of this name, added where there is none. `actor` as in {@link recordAudit}. */
export async function saveOfficerNamed(trx: Trx, name: string, actor: string): Promise<string> {
  const id = newId()
  const added = await trx
    .insertInto('person')
    .values({ id, name, sort_name: toSortName(name), left_on: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return await idOfNamed(trx, 'person', name)
  await auditAdded(trx, 'person', id, actor)
  return id
}

/** The id of the team of this name, added where there is none. */
export async function saveTeamNamed(trx: Trx, name: string, actor: string): Promise<string> {
  const id = newId()
  const added = await trx
    .insertInto('team')
    .values({ id, name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return await idOfNamed(trx, 'team', name)
  await auditAdded(trx, 'team', id, actor)
  return id
}

async function idOfNamed(trx: Trx, table: 'person' | 'team', name: string): Promise<string> {
  const row = await trx.selectFrom(table).select('id').where('name', '=', name).executeTakeFirstOrThrow()
  return row.id
}

async function auditAdded(
  trx: Trx,
  recordType: 'person' | 'team',
  recordId: string,
  actor: string,
): Promise<void> {
  const action = `add-${recordType}`
  await recordAudit(trx, { actor, action, recordType, recordId, versionBefore: null, versionAfter: 1 })
}
