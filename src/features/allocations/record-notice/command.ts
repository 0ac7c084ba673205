import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  bumpFactsVersion,
  type Child,
  findChildAsSourced,
  latestPeriod,
  lockChildren,
  saveFacts,
} from '../../children/index.ts'
import { decideKnownEntry } from '../entry-choice.ts'
import { countNotices } from '../queries/entry-notices.ts'
import type { Refused } from '../refused.ts'
import { saveNotice } from '../store/entry-notices.ts'
import type { OnFactsChanged } from '../on-facts-changed.ts'
import { toToldPeriod } from '../told-care.ts'
import type { NoticeAsked } from './form.ts'

export type Noting = {
  readonly childId: string
  /** How many notices there were when the form was drawn. */
  readonly seen: number
  readonly actor: string
  readonly now: Date
  readonly today: Day
  readonly onFactsChanged: OnFactsChanged
}

const CHANGED: Refused = {
  code: 'changed-first',
  field: 'received',
  says: 'Somebody recorded a notice while you were writing. Yours is not saved. Look at theirs, and send yours again if it is still right',
  cites: [],
}

const NOBODY: Refused = { ...CHANGED, code: 'not-in-care', says: 'This child has no record any more' }

/** Records when the service was told of a child’s time in care; or says why not. */
export async function recordNotice(
  db: Db,
  noting: Noting,
  asked: NoticeAsked,
): Promise<Result<Day, Refused>> {
  const { childId, seen, actor, now: at, today } = noting
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [childId])
    const child = await findChildAsSourced(trx, childId)
    const version = await countNotices(trx, childId)
    if (version !== seen) return fail(CHANGED)
    if (child === null) return fail(NOBODY)
    const { receivedOn, teamId, begun } = asked
    const start = begun?.start ?? latestPeriod(child.care)?.start ?? today
    const legalStatus = begun?.legalStatus ?? null
    const decided = decideKnownEntry({ ...child, today }, { start, receivedOn, legalStatus })
    if (!decided.ok) return fail(decided.failure)
    await saveNotice(trx, {
      childId,
      version,
      start,
      receivedOn,
      teamId,
      way: 'form',
      legalStatus,
      actor,
      at,
    })
    if (begun !== null) {
      await saveFacts(trx, [withPeriod(child, begun)])
      await noting.onFactsChanged(trx, [childId])
    }
    await bumpFactsVersion(trx)
    return ok(receivedOn)
  })
}

function withPeriod(child: Child, begun: NonNullable<NoticeAsked['begun']>): Child {
  return { ...child, care: { ...child.care, periods: [...child.care.periods, toToldPeriod(begun)] } }
}
