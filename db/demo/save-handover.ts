import { toIsoDate } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { OFFICERS } from './people.ts'

const SAYS = `She trusts people slowly: come twice before the review, and let her choose where.
Her mother reads better with large print. The school knows the plan; ask for Mrs Okafor.
Still open: a life story worker was promised in the spring.`

/** Writes what the officer before handed on to Ruth about one of her children, with the decision that gave her the child. */
export async function saveHandover(
  trx: Trx,
  children: readonly DemoChild[],
  recorderId: string,
): Promise<void> {
  const { id } = OFFICERS.ruth
  const taken = children.flatMap(({ id: childId, allocations }) => {
    const [before, now] = allocations.slice(-2)
    const isTaken =
      before !== undefined && before.officerId !== id && now?.officerId === id && now.to === null
    return isTaken ? [{ childId, from: toIsoDate(now.from) }] : []
  })
  const [child] = taken
  if (child === undefined) return
  const { childId: child_id, from } = child
  const at = new Date(`${from}T09:40:00Z`)
  const decided = { officer_id: id, from_day: from, registered: true, experienced: true }
  await trx
    .insertInto('allocation_decision')
    .values({ child_id, number: 1, ...decided, decided_by: recorderId, decided_at: at })
    .execute()
  await trx
    .insertInto('handover_note')
    .values({ child_id, decision: 1, version: 1, says: SAYS, recorded_by: recorderId, recorded_at: at })
    .execute()
}
