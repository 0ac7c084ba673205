import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { OFFICERS } from './people.ts'

const REASON =
  'What one of them has said about the other is in the care plans of both, and each wants an IRO of their own.'

/** Writes that one child of Ruth’s must not share an officer with brothers and sisters. */
export async function saveSiblingConflict(
  trx: Trx,
  children: readonly DemoChild[],
  recorderId: string,
): Promise<void> {
  const isOfRuth = ({ allocations }: DemoChild) =>
    allocations.some(({ officerId, to }) => officerId === OFFICERS.ruth.id && to === null)
  const child = children.find(
    (one) =>
      one.siblingGroup !== null &&
      isOfRuth(one) &&
      children.some(
        (other) => other.id !== one.id && other.siblingGroup === one.siblingGroup && isOfRuth(other),
      ),
  )
  if (child === undefined) return
  const at = new Date('2026-11-18T14:05:00Z')
  await trx
    .insertInto('sibling_conflict')
    .values({
      child_id: child.id,
      number: 1,
      stands: true,
      reason: REASON,
      recorded_by: recorderId,
      recorded_at: at,
    })
    .execute()
}
