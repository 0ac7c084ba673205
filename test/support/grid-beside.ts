import type { Db } from '../../src/platform/db/index.ts'

/** Ids of what stands beside the challenges of a child of the grid. */
export const besideParams = (childId: string) => ({
  referral: `grid-referral-${childId}`,
  advice: `grid-advice-${childId}`,
})

/** A referral to Cafcass and legal advice about a child of the grid. */
export async function saveBeside(db: Db, childId: string, accountId: string): Promise<void> {
  const { referral, advice } = besideParams(childId)
  const kept = {
    child_id: childId,
    officer_id: 'grid-person-iro',
    recorded_by: accountId,
    recorded_at: new Date('2026-11-10T09:00:00Z'),
  }
  const words = { why: 'There is no plan.' }
  await db
    .insertInto('referral')
    .values({
      ...kept,
      ...words,
      id: referral,
      kind: 'cafcass',
      on_day: '2026-11-10',
      to_whom: 'Cafcass',
      dispute_id: null,
      came_on: null,
    })
    .execute()
  const provider = { provider: 'Chambers', conflict: false, advised_on: null }
  await db
    .insertInto('legal_advice')
    .values({ ...kept, ...words, ...provider, id: advice, asked_on: '2026-11-10' })
    .execute()
}
