import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listOfficers } from '../../people/index.ts'
import type { ServicePerson } from '../contact-fields.ts'

/** Officers who work here, and whoever fills in the form: those who may have been in contact. `keep`: also this one. */
export async function listServicePeople(
  db: Db,
  { today, keep }: { readonly today: Day; readonly keep: readonly (string | null)[] },
): Promise<readonly ServicePerson[]> {
  const officers = await listOfficers(db, today)
  const known = officers.filter(({ id, isHere }) => isHere || keep.includes(id))
  const others = keep.filter((id) => id !== null && !known.some((one) => one.id === id))
  if (others.length === 0) return known.map(({ id, name }) => ({ id, name }))
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', others).execute()
  return [...known.map(({ id, name }) => ({ id, name })), ...rows]
}
