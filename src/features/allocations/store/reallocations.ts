import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { ReallocatedChild, Reallocation } from '../reallocation.ts'

export type NewReallocation = Omit<Reallocation, 'from' | 'decidedBy'> & {
  readonly fromOfficerId: string
  /** An account. */
  readonly actor: string
}

/** Saves that children went together, each with what became of it, with one audit row beside those of the children. */
export async function saveReallocation(trx: Trx, saving: NewReallocation): Promise<void> {
  const { id, fromOfficerId, day, why, decidedOn, decidedAt, actor, children } = saving
  await trx
    .insertInto('reallocation')
    .values({
      id,
      from_officer_id: fromOfficerId,
      from_day: toIsoDate(day),
      why,
      decided_on: toIsoDate(decidedOn),
      decided_by: actor,
      decided_at: decidedAt,
    })
    .execute()
  await trx
    .insertInto('reallocated_child')
    .values(children.map((child) => toRow(id, child)))
    .execute()
  await audit(trx, { id, actor, action: 'reallocate-children', before: null })
}

const toRow = (id: string, child: ReallocatedChild) => ({
  reallocation_id: id,
  child_id: child.childId,
  officer_id: child.officer.id,
  held_from: toIsoDate(child.heldFrom),
  decision: child.decision,
  refused: child.refused,
  undone: child.undone,
  left_because: child.leftBecause,
})

export type Undone = Pick<ReallocatedChild, 'childId' | 'undone' | 'leftBecause'>

/** Saves what became of each child when it was undone, with one audit row beside those of the children. */
export async function saveUndone(
  trx: Trx,
  { id, actor }: { readonly id: string; readonly actor: string },
  children: readonly Undone[],
): Promise<void> {
  for (const { childId, undone, leftBecause } of children)
    await trx
      .updateTable('reallocated_child')
      .set({ undone, left_because: leftBecause })
      .where('reallocation_id', '=', id)
      .where('child_id', '=', childId)
      .execute()
  await audit(trx, { id, actor, action: 'undo-reallocation', before: 1 })
}

type Audited = {
  readonly id: string
  readonly actor: string
  readonly action: string
  readonly before: number | null
}

async function audit(trx: Trx, { id, actor, action, before }: Audited): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'reallocation',
    recordId: id,
    versionBefore: before,
    versionAfter: (before ?? 0) + 1,
  })
}
