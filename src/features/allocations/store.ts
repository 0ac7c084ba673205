import { sql } from 'kysely'
import { toIsoDate } from '../../kit/dates/index.ts'
import type { Trx } from '../../platform/db/index.ts'
import type { Allocation } from './allocation.ts'

/**
 * Saves who held which child. An allocation still open ends on the day the next one of that child begins; one that
 * begins on the same day as an allocation on record takes its place. Saving the officer who holds the child already
 * changes nothing. Gives the ids of the children whose allocations changed.
 */
export async function saveAllocations(
  trx: Trx,
  allocations: readonly Allocation[],
): Promise<readonly string[]> {
  const text = JSON.stringify(
    allocations.map(({ childId, officerId, from, to }) => ({
      child_id: childId,
      officer_id: officerId,
      from_day: toIsoDate(from),
      to_day: to === null ? null : toIsoDate(to),
    })),
  )
  const fresh = sql`(
    select given.* from jsonb_populate_recordset(null::allocation, ${text}::jsonb) given
    where not exists (
      select 1 from allocation held
      where held.child_id = given.child_id and held.officer_id = given.officer_id
        and held.from_day <= given.from_day and held.to_day is not distinct from given.to_day))`
  const { rows } = await sql<{ child_id: string }>`select distinct child_id from ${fresh} given`.execute(trx)
  if (rows.length === 0) return []
  await sql`
    update allocation set to_day = given.first_day
    from (select child_id, min(from_day) as first_day from ${fresh} given group by child_id) given
    where allocation.child_id = given.child_id and allocation.to_day is null
      and allocation.from_day < given.first_day`.execute(trx)
  await sql`
    insert into allocation select * from ${fresh} given order by child_id, from_day
    on conflict (child_id, from_day)
    do update set officer_id = excluded.officer_id, to_day = excluded.to_day`.execute(trx)
  return rows.map(({ child_id }) => child_id)
}

/** Ends what is open, and leaves the child with no officer. */
export async function endAllocation(trx: Trx, childId: string, on: Allocation['from']): Promise<void> {
  await trx
    .updateTable('allocation')
    .set({ to_day: toIsoDate(on) })
    .where('child_id', '=', childId)
    .where('to_day', 'is', null)
    .execute()
}

export type TakenBack = {
  readonly childId: string
  /** Who held the child before, since `heldFrom`, and holds the child again. */
  readonly officerId: string
  readonly heldFrom: Allocation['from']
  /** The day on which the allocation began that is taken back. */
  readonly day: Allocation['from']
}

/** Takes back the allocation that is open, as if it had never been: what it followed is open again. */
export async function takeBackAllocation(
  trx: Trx,
  { childId, officerId, heldFrom, day }: TakenBack,
): Promise<void> {
  const open = trx.updateTable('allocation').set({ officer_id: officerId, to_day: null })
  if (heldFrom !== day)
    await trx
      .deleteFrom('allocation')
      .where('child_id', '=', childId)
      .where('from_day', '=', toIsoDate(day))
      .execute()
  await open.where('child_id', '=', childId).where('from_day', '=', toIsoDate(heldFrom)).execute()
}
