import type { Db } from '../../../platform/db/index.ts'
import { type Child, displayName } from '../../children/index.ts'
import type { InvitedTyped } from '../invited-form.ts'
import { tellsPlaceAtFirst } from '../meeting.ts'

/** Who was asked last time; the first time the child, and who works with the child. */
export async function listLastInvited(db: Db, child: Child): Promise<readonly InvitedTyped[]> {
  const last = await db
    .selectFrom('meeting')
    .select('id')
    .where('child_id', '=', child.id)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return await listUsual(db, child)
  const rows = await db
    .selectFrom('invited')
    .select(['role', 'name', 'email'])
    .where('meeting_id', '=', last.id)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(toTyped)
}

async function listUsual(db: Db, child: Child): Promise<readonly InvitedTyped[]> {
  const workers = await db
    .selectFrom('child_worker')
    .innerJoin('person', 'person.id', 'child_worker.person_id')
    .select(['person.name', 'person.email', 'does'])
    .where('child_id', '=', child.id)
    .where('to_day', 'is', null)
    .where('does', 'in', ['social-worker', 'advocate'])
    .orderBy('does', 'desc')
    .orderBy('person.sort_name')
    .execute()
  return [
    { role: 'child', name: displayName(child, child.identifier), email: null },
    ...workers.map(({ name, email, does }) => ({ role: does, name, email })),
  ].map(toTyped)
}

// Who was told the last place is no word on who may know the next.
const toTyped = ({ role, name, email }: { role: string; name: string; email: string | null }) => ({
  role,
  name,
  email: email ?? '',
  tellsPlace: tellsPlaceAtFirst(role),
})
