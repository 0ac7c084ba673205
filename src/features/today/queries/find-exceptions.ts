import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { countExceptions, type ExceptionKeeper } from '../../allocations/index.ts'
import { countEventsToTell, type Teller } from '../../between-reviews/index.ts'
import { countEmergencyOpenings } from '../../children/index.ts'
import { countFailedMail } from '../../mail/index.ts'
import type { Exception, ExceptionKind } from '../exception.ts'

const CASES = ['untold', 'doomed', 'dependent'] as const
const NO_CASES = { untold: 0, doomed: 0, dependent: 0 }

/** How many there are of each of these kinds, of the children that the page of each reaches; only what there is. */
export async function findExceptions(
  db: Db,
  keeper: ExceptionKeeper,
  kinds: readonly ExceptionKind[],
  { reach, teller }: { readonly reach: Reach; readonly teller: Teller },
): Promise<readonly Exception[]> {
  if (kinds.length === 0) return []
  // One after the other: in a transaction there is one connection.
  const cases = CASES.some((kind) => kinds.includes(kind))
    ? await countExceptions(db, keeper, reach)
    : NO_CASES
  const counts: Readonly<Record<ExceptionKind, number>> = {
    ...cases,
    openings: kinds.includes('openings') ? (await countEmergencyOpenings(db)).waiting : 0,
    events: kinds.includes('events') ? await countEventsToTell(db, teller, reach.today) : 0,
    mail: kinds.includes('mail') ? await countFailedMail(db) : 0,
  }
  return kinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}
