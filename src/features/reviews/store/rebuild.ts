import { sql } from 'kysely'
import { LAW_VERSION } from '../../../law/looked-after-reviews/index.ts'
import { type Db, transaction, type Trx } from '../../../platform/db/index.ts'
import { bumpFactsVersion, eachChild, lockCareOf } from '../../children/index.ts'
import { changedChildren } from '../compare-obligations.ts'
import { listObligationRows } from '../queries/obligations.ts'
import { listClockReviews, readPolicy } from '../queries.ts'
import { type ObligationRow, toObligationRows } from '../schedule.ts'

const CHILDREN_AT_A_TIME = 1000

/**
 * Works again what is owed to these children, and replaces the rows that have changed. Call it in the transaction that
 * changed their facts: it locks the children, so that of two changes at once the later sees the earlier. It leaves the
 * counter of facts alone, for which all wait: the transaction ends with `bumpFactsVersion`.
 */
export async function rebuildObligations(trx: Trx, childIds: readonly string[]): Promise<void> {
  if (childIds.length === 0) return
  const ids = [...new Set(childIds)].toSorted()
  for (let from = 0; from < ids.length; from += CHILDREN_AT_A_TIME) {
    await rebuildSome(trx, ids.slice(from, from + CHILDREN_AT_A_TIME))
  }
}

async function rebuildSome(trx: Trx, ids: readonly string[]): Promise<void> {
  const children = await lockCareOf(trx, ids)
  // Read once the children are locked: a bank holiday that was added meanwhile had them locked, and counts.
  const policy = await readPolicy(trx)
  const reviews = await listClockReviews(trx, ids)
  const stored = await listObligationRows(trx, ids)
  const worked = new Map<string, readonly ObligationRow[]>()
  for (const child of children) {
    worked.set(child.id, toObligationRows({ ...child, reviews: reviews.get(child.id) ?? [] }, policy))
  }
  await replaceObligations(trx, worked, changedChildren(worked, stored))
}

async function replaceObligations(
  trx: Trx,
  worked: ReadonlyMap<string, readonly ObligationRow[]>,
  changed: readonly string[],
): Promise<void> {
  if (changed.length === 0) return
  const rows = JSON.stringify(changed.flatMap((id) => worked.get(id) ?? []))
  await sql`delete from obligation where child_id = any(${[...changed]}::text[])`.execute(trx)
  await sql`insert into obligation select * from jsonb_populate_recordset(null::obligation, ${rows}::jsonb)`.execute(
    trx,
  )
}

/** Works everything again in the transaction that changed what all of it rests on: a bank holiday, say. */
export async function rebuildEveryObligation(trx: Trx): Promise<void> {
  for await (const children of eachChild(trx, CHILDREN_AT_A_TIME)) {
    await rebuildObligations(
      trx,
      children.map(({ id }) => id),
    )
  }
  await bumpFactsVersion(trx)
}

/** Works everything again, some children at a time: for a new version of the law. */
export async function rebuildAllObligations(db: Db): Promise<void> {
  for await (const children of eachChild(db, CHILDREN_AT_A_TIME)) {
    const ids = children.map(({ id }) => id)
    await transaction(db, async (trx) => {
      await rebuildObligations(trx, ids)
      await bumpFactsVersion(trx)
    })
  }
}

/** Works every obligation again where any was worked out by an earlier version of the law floor. True when it did. */
export async function rebuildOutdatedObligations(db: Db): Promise<boolean> {
  const outdated = await db
    .selectFrom('obligation')
    .select('child_id')
    .where('law_version', '<>', LAW_VERSION)
    .limit(1)
    .executeTakeFirst()
  if (outdated !== undefined) await rebuildAllObligations(db)
  return outdated !== undefined
}
