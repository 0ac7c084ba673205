import type { Trx } from '../../src/platform/db/index.ts'
import { toIsoDate } from '../../src/kit/dates/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY, TEAMS } from './people.ts'

const MADE_AT = new Date('2026-09-14T09:30:00Z')

/** Restricts two children's records and names for each who may open them. */
export async function saveRestrictions(
  trx: Trx,
  children: readonly DemoChild[],
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const manager = accounts.get(DEMO_ACCOUNTS.manager.userName)
  if (manager === undefined) throw new Error('the demonstration has its accounts')
  for (const { id, reason } of restrictedOf(children)) {
    const made = { child_id: id, made_by: manager, made_at: MADE_AT, ended_by: null, ended_at: null }
    await trx.updateTable('child').set({ restricted: true }).where('id', '=', id).execute()
    await trx
      .insertInto('restriction')
      .values({ id: `restriction-${id}`, reason, ...made })
      .execute()
    await trx
      .insertInto('named_reader')
      .values({
        id: `reader-${id}`,
        child_id: id,
        account_id: manager,
        named_by: manager,
        named_at: MADE_AT,
        ended_at: null,
      })
      .execute()
  }
}

// Ordinary children stand last; nothing else of the demonstration is told of these two.
function restrictedOf(children: readonly DemoChild[]) {
  const since = toIsoDate(DEMO_TODAY)
  const inCare = children.filter(
    ({ care, allocations, system }) =>
      system === 'local' &&
      care.periods.at(-1)?.end === null &&
      allocations.some(({ from, to }) => to === null && toIsoDate(from) <= since),
  )
  const relative = inCare.findLast(({ teamId }) => teamId === TEAMS.riverside.id)
  const known = inCare.findLast(({ teamId }) => teamId === TEAMS.south.id)
  return [
    ...(relative === undefined ? [] : [{ id: relative.id, reason: 'staff-relative' }]),
    ...(known === undefined ? [] : [{ id: known.id, reason: 'high-profile' }]),
  ]
}
