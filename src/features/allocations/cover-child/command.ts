import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { lockChildren } from '../../children/index.ts'
import { type CoverAsked, decideCover, decideEndOfCover, type OfficerCover } from '../officer-cover.ts'
import { findCaseFacts } from '../queries/case-facts.ts'
import { listWorkingPeople } from '../queries/child-workers.ts'
import { listCoversOf } from '../queries/covers.ts'
import { findStaff } from '../queries/staff.ts'
import { listAllocationsOf } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { endCover, saveCover } from '../store/covers.ts'

export type Covering = {
  readonly childId: string
  /** What {@link versionOfCovers} gave when the form was drawn. */
  readonly seen: number
  readonly actor: string
  readonly now: Date
}

/** Grows with every change of who stands in. */
export function versionOfCovers(covers: readonly OfficerCover[]): number {
  return covers.reduce((sum, { version }) => sum + version, 0)
}

const CHANGED = (field: string): Refused => ({
  code: 'changed-first',
  field,
  says: 'Somebody changed who stands in while you were writing. Yours is not saved. Look at the page, and send yours again if it is still right',
  cites: [],
})

/** Records that somebody stands in with a child; or says why not. */
export async function coverChild(
  db: Db,
  covering: Covering,
  asked: CoverAsked & { readonly coverId: string },
): Promise<Result<CoverAsked, Refused>> {
  const { childId, actor, now: at } = covering
  return await transaction(db, async (trx) => {
    const covers = await lockCovers(trx, childId)
    if (versionOfCovers(covers) !== covering.seen) return fail(CHANGED('cover'))
    const people = await listWorkingPeople(trx)
    const known = {
      held: await listAllocationsOf(trx, childId),
      officer: people.find(({ id }) => id === asked.coverId) ?? null,
      covers,
      staff: await findStaff(trx),
      facts: await findCaseFacts(trx, childId),
    }
    const decided = decideCover(known, asked)
    if (decided.ok) await saveCover(trx, { ...asked, childId, actor, at })
    return decided
  })
}

/** Records that the officer is back on another day; or says why not. */
export async function endChildCover(
  db: Db,
  covering: Covering,
  { coverId, on }: { readonly coverId: string; readonly on: Day },
): Promise<Result<Day, Refused>> {
  return await transaction(db, async (trx) => {
    const covers = await lockCovers(trx, covering.childId)
    if (versionOfCovers(covers) !== covering.seen) return fail(CHANGED('cover-ends'))
    const cover = covers.find(({ id }) => id === coverId) ?? null
    const decided = decideEndOfCover(cover, on)
    if (decided.ok && cover !== null) await endCover(trx, cover, on, covering.actor)
    return decided
  })
}

async function lockCovers(trx: Trx, childId: string): Promise<readonly OfficerCover[]> {
  await lockChildren(trx, [childId])
  return await listCoversOf(trx, childId)
}
