import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction, type Trx } from '../../../platform/db/index.ts'
import {
  bumpFactsVersion,
  decideMerge,
  endMatch,
  lockChildren,
  mergeRecord,
  type NewMatch,
  readMergeFacts,
  saveTwoChildren,
} from '../../children/index.ts'
import { openWorkWords } from '../open-work.ts'
import { findOpenWork } from '../queries/open-work.ts'
import { listNumbersTold } from '../queries/numbers-told.ts'
import type { RebuildChildren } from '../rebuild.ts'

/** Merges two records of one child, and works the record that goes on again; or says why not. */
export async function mergeRecords(
  db: Db,
  rebuild: RebuildChildren,
  { today, ...match }: NewMatch & { readonly today: Day },
): Promise<Result<'merged', string>> {
  const { childId, otherId } = match
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [childId, otherId])
    const facts = await readMergeFacts(trx, childId, otherId)
    const openWork = openWorkWords(await findOpenWork(trx, otherId, today))
    const keptWork = openWorkWords(await findOpenWork(trx, childId, today))
    const decided = decideMerge({ ...facts, openWork, keptWork })
    if (!decided.ok) return decided
    const told = await listNumbersTold(trx, [childId, otherId])
    await mergeRecord(trx, match, told.length > 0 ? 'files' : 'joined')
    await workAgain(trx, rebuild, [childId, otherId])
    return ok('merged')
  })
}

/** Writes down that two records are of two children. */
export async function tellApart(db: Db, match: NewMatch): Promise<Result<'told', string>> {
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [match.childId, match.otherId])
    const facts = await readMergeFacts(trx, match.childId, match.otherId)
    if (facts.isMerged) return fail('These records are merged. Part them first')
    if (!facts.areTwo) await saveTwoChildren(trx, match)
    return ok('told')
  })
}

export type Parting = Pick<NewMatch, 'childId' | 'otherId' | 'actor' | 'now'> & { readonly matchId: string }

/** Parts two records that were merged, everything where it was before; sent twice, it is done once. */
export async function partRecords(
  db: Db,
  rebuild: RebuildChildren,
  { childId, otherId, matchId, actor, now }: Parting,
): Promise<Result<'parted', string>> {
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [childId, otherId])
    const kept = await trx
      .selectFrom('child')
      .select('merged_into')
      .where('id', '=', childId)
      .executeTakeFirst()
    if (kept !== undefined && kept.merged_into !== null)
      return fail('The record that went on is itself merged into another now. Part those two first')
    if ((await endMatch(trx, { id: matchId, actor, now })) === 'ended')
      await workAgain(trx, rebuild, [childId, otherId])
    return ok('parted')
  })
}

async function workAgain(trx: Trx, rebuild: RebuildChildren, ids: readonly string[]): Promise<void> {
  await rebuild(trx, ids)
  await bumpFactsVersion(trx)
}
