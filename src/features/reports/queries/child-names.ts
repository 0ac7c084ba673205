import type { Db } from '../../../platform/db/index.ts'
import { type ChildNames, toChildNames } from '../child-names.ts'

/** How every child on record is called, so that no report names one. */
export async function readChildNames(db: Db): Promise<ChildNames> {
  const rows = await db
    .selectFrom('child')
    .select(['given_name as given', 'family_name as family'])
    .where((where) => where.or([where('given_name', 'is not', null), where('family_name', 'is not', null)]))
    .execute()
  return toChildNames(rows)
}
